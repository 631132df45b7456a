"""The manifest, which names the files of a run, and the run report, which says how they came about."""

import platform
import shutil
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Literal

from apache_beam.io.filesystems import FileSystems
from pydantic import Field, ValidationError

from dateline import __version__
from dateline.records import SCHEMA_VERSION, Record, Sha256
from dateline.sinks.rows import create, open_file, unique_path

MANIFEST = "manifest.json"
RUN_REPORT = "run.json"
TEMPORARY_PREFIX = ".dateline-"
LIBRARIES = ("apache-beam", "orjson", "pydantic")


class OutputFolderError(ValueError):
    """The output folder cannot be used: it holds something else, or nothing can be written there."""


class OutputFile(Record):
    """One file of a run."""

    name: str = Field(description="Name within the output folder.")
    kind: Literal["events", "articles", "rejects"]
    shard: int = Field(ge=0)
    records: int = Field(ge=0, description="Number of lines.")
    bytes: int = Field(ge=0)
    sha256: Sha256


class Manifest(Record):
    """The current set of files in an output folder. Written last; what it does not name is not part of the set."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    generator: Literal["dateline"] = "dateline"
    version: str = Field(description="Version of dateline that wrote the set.")
    files: tuple[OutputFile, ...]


class Counts(Record):
    """How many of what. `RunReport` checks that they add up."""

    documents: int = Field(ge=0, description="Documents found: files, or records within files.")
    articles: int = Field(ge=0, description="Documents that were read.")
    rejects: int = Field(ge=0, description="Documents that could not be used.")
    relevant: int = Field(ge=0, description="Articles that can hold events, duplicates not counted.")
    not_relevant: int = Field(ge=0, description="Articles that cannot, duplicates not counted.")
    duplicates: int = Field(ge=0, description="Articles that say the same as another; their events are not written.")
    events: int = Field(ge=0)
    events_by_type: dict[str, int]
    events_by_status: dict[str, int]


class RunReport(Record):
    """What a run did."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    versions: dict[str, str]
    runner: str
    options: dict[str, str | int | float | bool | tuple[str, ...] | None]
    started: str = Field(description="ISO 8601, UTC.")
    ended: str = Field(description="ISO 8601, UTC.")
    seconds: float = Field(ge=0)
    documents_per_second: float = Field(ge=0)
    counts: Counts
    files: tuple[OutputFile, ...]


class CountsDoNotAddUpError(RuntimeError):
    """Documents were lost or doubled on the way: an error in the program, not in the data."""


def check_counts(counts: Counts, files: Iterable[OutputFile]) -> None:
    """Raise `CountsDoNotAddUpError` unless every document found is accounted for, once."""
    lines = dict.fromkeys(("events", "articles", "rejects"), 0)
    for file in files:
        lines[file.kind] += file.records
    sums = {
        "documents found": (counts.documents, "articles + rejects", counts.articles + counts.rejects),
        "articles": (
            counts.articles,
            "relevant + not relevant + duplicates",
            counts.relevant + counts.not_relevant + counts.duplicates,
        ),
        "events": (counts.events, "sum over types", sum(counts.events_by_type.values())),
        "events ": (counts.events, "sum over statuses", sum(counts.events_by_status.values())),
        "article lines": (lines["articles"], "articles", counts.articles),
        "event lines": (lines["events"], "events", counts.events),
        "reject lines": (lines["rejects"], "rejects", counts.rejects),
    }
    wrong = [f"{name.strip()} {left}, {other} {right}" for name, (left, other, right) in sums.items() if left != right]
    if wrong:
        raise CountsDoNotAddUpError("counts do not add up: " + "; ".join(wrong))


def versions() -> dict[str, str]:
    """Versions of what produced the records."""
    return {
        "dateline": __version__,
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
    }


def prepare_output(folder: str) -> str:
    """Make the output folder ready and return a new temporary folder inside it.

    Raises:
        OutputFolderError: The folder holds something that dateline did not write, or is not writable.
    """
    names = _names(folder)
    leftovers = [name for name in names if name.startswith(TEMPORARY_PREFIX)]
    if names and not leftovers and read_manifest(folder) is None:
        raise OutputFolderError(
            f"{folder}: holds {names[0]!r} and no {MANIFEST} of dateline; expected a new or empty folder, "
            "or one that dateline wrote"
        )
    temporary = unique_path(folder, TEMPORARY_PREFIX + "run")
    try:
        FileSystems.mkdirs(temporary)
        with create(FileSystems.join(temporary, "started")) as stream:
            stream.write(b"")
    except (OSError, ValueError) as error:
        raise OutputFolderError(f"{folder}: cannot be written: {error}") from error
    return temporary


def _names(folder: str) -> list[str]:
    """Names of what a folder holds, sorted; empty for a folder that does not exist."""
    try:
        if "://" not in folder:
            return sorted(entry.name for entry in Path(folder).iterdir())  # a name such as "out[1]" is no pattern here
        (match,) = FileSystems.match([FileSystems.join(folder, "**")])
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        raise OutputFolderError(f"{folder}: cannot be listed: {error}") from error
    prefix = folder.rstrip("/") + "/"
    return sorted({entry.path.removeprefix(prefix).split("/")[0] for entry in match.metadata_list})


def read_manifest(folder: str) -> Manifest | None:
    """The manifest of a folder; None when there is none or it is not ours."""
    try:
        with open_file(FileSystems.join(folder, MANIFEST)) as stream:
            return Manifest.model_validate_json(stream.read())
    except (OSError, ValidationError):
        return None


def read_report(folder: str) -> RunReport:
    """The run report of a folder."""
    with open_file(FileSystems.join(folder, RUN_REPORT)) as stream:
        return RunReport.model_validate_json(stream.read())


def write_atomically(record: Record, folder: str, name: str, temporary: str) -> None:
    """Write a record as JSON: readers see the old file or the new one, nothing between."""
    path = unique_path(temporary, name)
    with create(path) as stream:
        stream.write(record.model_dump_json(indent=2).encode() + b"\n")
    move(path, FileSystems.join(folder, name))


def move(source: str, target: str) -> None:
    """Put a finished file in its place, over an older one. Without effect when an earlier try did it."""
    if not FileSystems.exists(source) and FileSystems.exists(target):
        return
    FileSystems.rename([source], [target])


def remove(paths: Iterable[str]) -> None:
    """Delete files; what is not there is passed over."""
    for path in paths:
        if FileSystems.exists(path):
            FileSystems.delete([path])


def remove_temporary(folder: str) -> None:
    """Delete the temporary folders in an output folder: this run's, and those of runs that were broken off."""
    for name in _names(folder):
        if name.startswith(TEMPORARY_PREFIX):
            path = FileSystems.join(folder, name)
            if "://" in path:
                FileSystems.delete([path + "/**"])
            else:
                shutil.rmtree(path, ignore_errors=True)
