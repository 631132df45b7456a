r"""Rows: lines of a record file with what is needed to put them in order, kept in sorted runs on disk.

A row is five fields between tabs: document uri as JSON, index and position as padded numbers, tally, and the record as
JSON. JSON writes a tab as ``\t`` and a line end as ``\n``, so neither occurs inside a field. Rows sort as bytes: by
document, then by position within it. The sorted order of whole rows is total, so files do not depend on which worker
wrote which run.
"""

import hashlib
import heapq
import uuid
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from io import BufferedWriter
from typing import BinaryIO, NamedTuple, cast

import orjson
from apache_beam.io.filesystem import CompressionTypes
from apache_beam.io.filesystems import FileSystems

MAX_OPEN_RUNS = 128  # well below the usual limit of 1024 open files
WRITE_BUFFER_BYTES = 1 << 20


class Row(NamedTuple):
    """One row, cut into its fields.

    Attributes:
        document: Key of the document: uri and index.
        tally: What the record counts as in the run report.
        line: The record as one line of JSON, without line end.
    """

    document: bytes
    tally: bytes
    line: bytes


def document_key(uri: str, index: int) -> bytes:
    r"""Key of a document, in the form in which rows begin with it.

    >>> document_key("a\tb.txt", 3)
    b'"a\\tb.txt"\t0000000003'
    """
    return b"%s\t%010d" % (orjson.dumps(uri), index)


def encode_row(document: bytes, position: int, tally: str, line: bytes) -> bytes:
    """One row with its line end."""
    return b"%s\t%010d\t%s\t%s\n" % (document, position, tally.encode(), line)


def decode_row(row: bytes) -> Row:
    """Cut a row into its fields.

    >>> decode_row(encode_row(document_key("a.txt", 0), 7, "relevant", b"{}")).line
    b'{}'
    """
    uri, index, _, tally, line = row.rstrip(b"\n").split(b"\t", 4)
    return Row(uri + b"\t" + index, tally, line)


def shard_of(key: str, shards: int) -> int:
    """Number of the shard that holds a key: the same in every process, unlike `hash`.

    >>> shard_of("a", 4)
    2
    """
    return int.from_bytes(hashlib.sha256(key.encode("utf-8", "surrogatepass")).digest()[:8], "big") % shards


@contextmanager
def create(path: str) -> Iterator[BinaryIO]:
    """Open a file of any file system that Beam knows, for writing bytes as they are."""
    with cast(BinaryIO, FileSystems.create(path, "application/octet-stream", CompressionTypes.UNCOMPRESSED)) as stream:
        yield stream
        if path.startswith("s3://"):
            _upload_one_part(stream)


def _upload_one_part(stream: BinaryIO) -> None:
    """Let a file without bytes have one part: S3 refuses an upload of none, and Beam 2.77 would send none."""
    stream.flush()
    uploader = cast(BufferedWriter, stream).raw._uploader  # type: ignore[attr-defined]
    if not uploader.parts and not uploader.buffer:
        uploader._write_to_s3(b"")


def open_file(path: str) -> BinaryIO:
    """Open a file of any file system that Beam knows, for reading bytes as they are."""
    return cast(BinaryIO, FileSystems.open(path, "application/octet-stream", CompressionTypes.UNCOMPRESSED))


def unique_path(folder: str, name: str) -> str:
    """A path that no other worker and no second try uses; only paths that are passed on count."""
    return str(FileSystems.join(folder, f"{name}-{uuid.uuid4().hex}"))


def write_run(rows: Iterable[bytes], folder: str, name: str) -> str:
    """Write rows, which must be sorted, to a new file and return its path."""
    path = unique_path(folder, name)
    buffer, size = [], 0
    with create(path) as stream:
        for row in rows:
            buffer.append(row)
            size += len(row)
            if size >= WRITE_BUFFER_BYTES:
                stream.write(b"".join(buffer))
                buffer, size = [], 0
        stream.write(b"".join(buffer))
    return path


def merge_runs(paths: Iterable[str], folder: str) -> Iterator[bytes]:
    """Yield the rows of sorted runs in order, each once.

    Runs beyond `MAX_OPEN_RUNS` are merged in rounds, through files in `folder`.
    """
    remaining = sorted(paths)
    while len(remaining) > MAX_OPEN_RUNS:
        merged, remaining = remaining[:MAX_OPEN_RUNS], remaining[MAX_OPEN_RUNS:]
        remaining.append(write_run(_merge(merged), folder, "merged"))
    return _merge(remaining)


def _merge(paths: list[str]) -> Iterator[bytes]:
    with ExitStack() as stack:
        streams = [stack.enter_context(open_file(path)) for path in paths]
        last = None
        for row in heapq.merge(*streams):
            if row != last:
                yield row
                last = row
