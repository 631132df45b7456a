"""Where documents are: files of this machine, and buckets through Beam's file systems."""

import glob
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import BinaryIO, cast

from apache_beam.io.filesystem import CompressionTypes
from apache_beam.io.filesystems import FileSystems

from dateline.formats import InputNotFoundError, LocalStorage

_NEEDED = {"s3": ("boto3", "s3"), "gs": ("apitools", "gcs")}  # scheme: module that must be there, our extra


@dataclass(frozen=True, slots=True)
class BeamStorage:
    """Files of this machine, and addresses such as ``s3://bucket/folder`` and ``gs://bucket/folder/*.jsonl``.

    In a bucket as on disk, a folder stands for all that is below it, ``**`` for any folders or none, names that begin
    with a dot are left out of folders and patterns, and the order is that of names.
    """

    local: LocalStorage = field(default_factory=LocalStorage)

    def find(self, pattern: str) -> Iterator[tuple[str, int]]:
        """Yield address and size in bytes of each file; see `dateline.formats.Storage`."""
        return self._find_remote(pattern) if "://" in pattern else self.local.find(pattern)

    def open(self, uri: str) -> BinaryIO:
        """Open a file for reading."""
        if "://" not in uri:
            return self.local.open(uri)
        try:
            return cast(BinaryIO, FileSystems.open(uri, "application/octet-stream", CompressionTypes.UNCOMPRESSED))
        except OSError:
            raise
        except Exception as error:  # each cloud library has errors of its own
            raise OSError(f"{uri}: {error}") from error

    def _find_remote(self, pattern: str) -> Iterator[tuple[str, int]]:
        _check_library(pattern)
        try:
            if not pattern.endswith("/") and FileSystems.exists(pattern):
                yield pattern, FileSystems.get_filesystem(pattern).size(pattern)
                return
            found = _match(pattern)
        except (OSError, ValueError) as error:
            raise InputNotFoundError(f"{pattern}: cannot be listed: {error}") from error
        if not found:
            kind = "the pattern matches no file" if glob.has_magic(pattern) else "no such file or folder"
            raise InputNotFoundError(f"{pattern}: {kind}")
        yield from sorted(found.items())


def _match(pattern: str) -> dict[str, int]:
    """Sizes by address of what a folder holds or a pattern matches."""
    if glob.has_magic(pattern):
        first = next(at for at, char in enumerate(pattern) if char in "*?[")
        folder, patterns = pattern[:first].rpartition("/")[0], [pattern]
        if "/**/" in pattern:
            patterns.append(pattern.replace("/**/", "/"))  # Beam's "**" is one folder at least
    else:
        folder, patterns = pattern.rstrip("/"), [f"{pattern.rstrip('/')}/**"]
    return {
        entry.path: entry.size_in_bytes
        for match in FileSystems.match(patterns)
        for entry in match.metadata_list
        if not entry.path.endswith("/") and "/." not in entry.path[len(folder) :]
    }


def _check_library(uri: str) -> None:
    module, extra = _NEEDED.get(uri.partition("://")[0], (None, None))
    if module is not None and find_spec(module) is None:
        raise InputNotFoundError(f"{uri}: needs a library that is not installed: pip install 'dateline[{extra}]'")
