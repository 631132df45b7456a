"""Write records as JSON lines: the same input gives the same bytes, whatever the runner and the number of workers.

Texts are never shuffled. Each bundle writes its lines to sorted runs in a temporary folder inside the output folder,
and only the paths of the runs go through a GroupByKey. One step per shard merges them into a finished file; one last
step checks that the counts add up and puts the files, the run report and at the very end the manifest in place.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, NamedTuple

import apache_beam as beam
import orjson
from apache_beam.io.filesystems import FileSystems

from dateline import __version__
from dateline.progress import Heartbeat
from dateline.records import Article, Reject
from dateline.sinks.duplicates import Duplicate
from dateline.sinks.manifest import (
    MANIFEST,
    RUN_REPORT,
    Counts,
    Manifest,
    OutputFile,
    RunReport,
    check_counts,
    move,
    read_manifest,
    remove,
    versions,
    write_atomically,
)
from dateline.sinks.rows import (
    WRITE_BUFFER_BYTES,
    create,
    decode_row,
    document_key,
    encode_row,
    merge_runs,
    shard_of,
    unique_path,
    write_run,
)
from dateline.text.events import Extraction

Kind = Literal["events", "articles", "rejects"]
KINDS: tuple[Kind, ...] = ("events", "articles", "rejects")
SPILL_BYTES = 64 << 20  # rows held in memory by one bundle before they are written as a run
RELEVANT, NOT_RELEVANT, DUPLICATE = "relevant", "not_relevant", "duplicates"


@dataclass(frozen=True, slots=True)
class Run:
    """A sorted file of rows of one kind and shard."""

    kind: Kind
    path: str


class Line(NamedTuple):
    """A row and where it belongs."""

    kind: Kind
    shard: int
    row: bytes


@dataclass(frozen=True, slots=True)
class ShardResult:
    """The finished but not yet published files of one shard, and what is in them."""

    files: tuple[tuple[str, OutputFile], ...]
    tallies: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class RunInfo:
    """What the run report says of how a run was started.

    Attributes:
        runner: Name of the Beam runner.
        options: Options of the run, as given.
        started: When it began, in UTC.
    """

    runner: str
    options: dict[str, str | int | float | bool | tuple[str, ...] | None]
    started: datetime


@dataclass(frozen=True, slots=True)
class Output:
    """Where and how to write.

    Attributes:
        folder: Output folder; any file system that Beam knows.
        temporary: Folder for unfinished files, inside `folder`; see `prepare_output`.
        shards: Number of files of each kind.
        with_text: Whether article lines hold the text.
        progress: Local folder for progress of the workers, or None.
    """

    folder: str
    temporary: str
    shards: int = 1
    with_text: bool = True
    progress: str | None = None

    def __post_init__(self) -> None:
        if self.shards < 1:
            raise ValueError(f"shards is {self.shards}, expected at least 1")


def lines_of_extraction(extraction: Extraction, output: Output) -> Iterator[Line]:
    """The lines of one article: one for itself, one for each event, all in the shard of the article."""
    article: Article = extraction.article
    shard = shard_of(article.article_id, output.shards)
    key = document_key(article.source.uri, article.source.index)
    for position, event in enumerate(extraction.events):
        tally = f"{event.type} {event.status}"
        yield Line("events", shard, encode_row(key, position, tally, event.model_dump_json().encode()))
    if not output.with_text:
        article = article.model_copy(update={"text": None})
    tally = RELEVANT if article.label.relevant else NOT_RELEVANT
    yield Line("articles", shard, encode_row(key, 0, tally, article.model_dump_json().encode()))


def lines_of_reject(reject: Reject, output: Output) -> Iterator[Line]:
    """The line of one reject."""
    key = document_key(reject.uri, reject.index)
    shard = shard_of(f"{reject.uri}#{reject.index}", output.shards)
    yield Line("rejects", shard, encode_row(key, 0, reject.stage, reject.model_dump_json().encode()))


class _SpillDoFn(beam.DoFn):
    """Collect the lines of a bundle and write them as sorted runs; gives ``(shard, Run)``."""

    def __init__(self, output: Output) -> None:
        self._output = output

    def setup(self) -> None:
        self._heartbeat = Heartbeat(self._output.progress)

    def start_bundle(self) -> None:
        self._rows: dict[tuple[Kind, int], list[bytes]] = {}
        self._bytes = 0

    def process(self, element: Extraction | Reject) -> Iterator[tuple[int, Run]]:
        if isinstance(element, Reject):
            lines = lines_of_reject(element, self._output)
            self._heartbeat.beat(documents=1, events=0)
        else:
            lines = lines_of_extraction(element, self._output)
            self._heartbeat.beat(documents=1, events=len(element.events))
        for line in lines:
            self._rows.setdefault((line.kind, line.shard), []).append(line.row)
            self._bytes += len(line.row)
        if self._bytes >= SPILL_BYTES:
            yield from self._spill()

    def finish_bundle(self) -> Iterator[beam.utils.windowed_value.WindowedValue]:
        for pair in self._spill():
            yield beam.transforms.window.GlobalWindows.windowed_value(pair)

    def teardown(self) -> None:
        self._heartbeat.flush()

    def _spill(self) -> Iterator[tuple[int, Run]]:
        for (kind, shard), rows in sorted(self._rows.items()):
            rows.sort()
            yield shard, Run(kind, write_run(rows, self._output.temporary, kind))
        self.start_bundle()


def _merge_shard(grouped: tuple[int, dict[str, Iterable[Run] | Iterable[Duplicate]]], output: Output) -> ShardResult:
    """Merge the runs of one shard into one finished file of each kind."""
    shard, parts = grouped
    paths: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for run in parts["runs"]:
        if isinstance(run, Run) and run.path:
            paths[run.kind].append(run.path)
    primary = {d.document: d.duplicate_of for d in parts["duplicates"] if isinstance(d, Duplicate)}
    tallies: Counter[str] = Counter()
    files = []
    for kind in KINDS:
        rows = merge_runs(paths[kind], output.temporary)
        files.append(_write_file(_final_lines(kind, rows, primary, tallies), kind, shard, output))
    return ShardResult(tuple(files), tuple(sorted(tallies.items())))


def _final_lines(
    kind: Kind, rows: Iterable[bytes], primary: dict[bytes, str], tallies: Counter[str]
) -> Iterator[bytes]:
    """Yield the lines of a file and count them; a duplicate keeps its article line and loses its events."""
    for encoded in rows:
        row = decode_row(encoded)
        duplicate_of = primary.get(row.document)
        if duplicate_of is None or kind == "rejects":
            tallies[f"{kind} {row.tally.decode()}"] += 1
            yield row.line
        elif kind == "articles":
            tallies[f"{kind} {DUPLICATE}"] += 1
            yield orjson.dumps(orjson.loads(row.line) | {"duplicate_of": duplicate_of, "event_ids": []})


def _write_file(lines: Iterable[bytes], kind: Kind, shard: int, output: Output) -> tuple[str, OutputFile]:
    """Write lines to a temporary file; gives its path and what it will be."""
    path = unique_path(output.temporary, f"finished-{kind}")
    digest, records, size = hashlib.sha256(), 0, 0
    with create(path) as stream:
        for block in _blocks(lines):
            data = b"".join(line + b"\n" for line in block)
            stream.write(data)
            digest.update(data)
            records += len(block)
            size += len(data)
    name = f"{kind}.jsonl" if output.shards == 1 else f"{kind}-{shard:05d}-of-{output.shards:05d}.jsonl"
    return path, OutputFile(name=name, kind=kind, shard=shard, records=records, bytes=size, sha256=digest.hexdigest())


def _blocks(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    """Yield lines in blocks of about `WRITE_BUFFER_BYTES`, so that a file is written in few calls."""
    block: list[bytes] = []
    size = 0
    for line in lines:
        block.append(line)
        size += len(line)
        if size >= WRITE_BUFFER_BYTES:
            yield block
            block, size = [], 0
    if block:
        yield block


def _publish(_: None, shards: list[ShardResult], documents: int, output: Output, info: RunInfo) -> RunReport:
    """Put everything in place, the manifest last; then remove what an earlier run left.

    Raises:
        CountsDoNotAddUpError: Nothing has been put in place then.
    """
    finished = sorted(
        (pair for shard in shards for pair in shard.files), key=lambda pair: (KINDS.index(pair[1].kind), pair[1].shard)
    )
    files = tuple(file for _, file in finished)
    counts = _counts(documents, shards)
    check_counts(counts, files)
    old = read_manifest(output.folder)
    for path, file in finished:
        move(path, FileSystems.join(output.folder, file.name))
    report = _report(counts, files, info)
    write_atomically(report, output.folder, RUN_REPORT, output.temporary)
    manifest = Manifest(version=__version__, files=files)
    write_atomically(manifest, output.folder, MANIFEST, output.temporary)
    stale = {file.name for file in old.files} - {file.name for file in files} if old else set()
    remove([FileSystems.join(output.folder, name) for name in sorted(stale)])
    return report


def _counts(documents: int, shards: Iterable[ShardResult]) -> Counts:
    """Sum up what the shards hold."""
    tallies: Counter[str] = Counter()
    for shard in shards:
        tallies.update(dict(shard.tallies))
    articles = {name: tallies[f"articles {name}"] for name in (RELEVANT, NOT_RELEVANT, DUPLICATE)}
    by_type: Counter[str] = Counter()
    by_status: Counter[str] = Counter()
    for tally, number in tallies.items():
        kind, _, rest = tally.partition(" ")
        if kind == "events":
            event_type, status = rest.split(" ")
            by_type[event_type] += number
            by_status[status] += number
    return Counts(
        documents=documents,
        articles=sum(articles.values()),
        rejects=sum(number for tally, number in tallies.items() if tally.startswith("rejects ")),
        **articles,
        events=sum(by_type.values()),
        events_by_type=dict(sorted(by_type.items())),
        events_by_status=dict(sorted(by_status.items())),
    )


def _report(counts: Counts, files: tuple[OutputFile, ...], info: RunInfo) -> RunReport:
    ended = datetime.now(UTC)
    seconds = (ended - info.started).total_seconds()
    return RunReport(
        versions=versions(),
        runner=info.runner,
        options=info.options,
        started=info.started.isoformat(timespec="milliseconds"),
        ended=ended.isoformat(timespec="milliseconds"),
        seconds=round(seconds, 3),
        documents_per_second=round(counts.documents / seconds, 1) if seconds else 0.0,
        counts=counts,
        files=files,
    )


class WriteJsonl(beam.PTransform):
    """Write events, articles and rejects, the run report and the manifest; gives the one `RunReport`.

    Takes a tuple of extractions (`Extraction`), duplicates (`Duplicate`), rejects (`Reject`) and the numbers of
    documents found (`int`, to be summed up).

    Attributes:
        output: Where and how to write.
        info: What the run report says of the start.
    """

    def __init__(self, output: Output, info: RunInfo) -> None:
        super().__init__()
        self.output = output
        self.info = info

    @beam.typehints.no_annotations
    def expand(self, inputs: "tuple[beam.PCollection, ...]") -> "beam.PCollection[RunReport]":
        """Wire the sink. Rejects are spilled on their own: a Flatten of texts would end fusion and hold them all."""
        extractions, duplicates, rejects, found = inputs
        pipeline = extractions.pipeline
        runs = (
            extractions | "SpillArticles" >> beam.ParDo(_SpillDoFn(self.output)).with_output_types(tuple[int, Run]),
            rejects | "SpillRejects" >> beam.ParDo(_SpillDoFn(self.output)).with_output_types(tuple[int, Run]),
        )
        no_run = pipeline | "EveryShard" >> beam.Create(
            [(shard, Run("rejects", "")) for shard in range(self.output.shards)]
        ).with_output_types(tuple[int, Run])
        keyed = duplicates | "ByShard" >> beam.Map(_by_shard, self.output.shards).with_output_types(
            tuple[int, Duplicate]
        )
        results = (
            {"runs": (*runs, no_run) | beam.Flatten(), "duplicates": keyed}
            | beam.CoGroupByKey()
            | "MergeShard" >> beam.Map(_merge_shard, self.output).with_output_types(ShardResult)
        )
        documents = found | "CountDocuments" >> beam.CombineGlobally(sum)
        return (
            pipeline
            | "Once" >> beam.Create([None])
            | "Publish"
            >> beam.Map(
                _publish,
                beam.pvalue.AsList(results),
                beam.pvalue.AsSingleton(documents),
                self.output,
                self.info,
            ).with_output_types(RunReport)
        )


def _by_shard(duplicate: Duplicate, shards: int) -> tuple[int, Duplicate]:
    return shard_of(duplicate.article_id, shards), duplicate
