"""Tables with one article per row: CSV, TSV and Parquet."""

import csv
import io
from collections.abc import Iterator
from typing import Any, cast

from dateline.formats.articles import make_article
from dateline.formats.containers import spool
from dateline.formats.encoding import UndecodableError, decode
from dateline.formats.errors import BadDocumentError, DamagedContainerError, NotTextError, ParseError, TooLargeError
from dateline.formats.lines import LongLine, read_lines
from dateline.formats.recognise import delimiter_of
from dateline.formats.source import ByteStream, Payload
from dateline.records import Reject
from dateline.text.document import RawArticle

_BATCH_ROWS = 256
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_csv(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each row; `index` is the row's position after the header, from 0.

    Memory is bounded by the longest row, except for UTF-16 files, which are decoded whole.

    Raises:
        ParseError: No header line with a text column.
        NotTextError: A row that is text in no encoding.
    """
    csv.field_size_limit(payload.options.max_document_bytes)
    lines = _text_lines(payload)
    header = next(lines, "")
    delimiter = delimiter_of(header)
    if delimiter is None:
        raise ParseError("no header line that names a text column")
    names = next(csv.reader([header], delimiter=delimiter))
    rows = csv.reader(lines, delimiter=delimiter)
    index = payload.first_index
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            raise ParseError(f"row {index + 1}: {error}, expected quoted fields") from error
        if row:
            yield _row(payload, index, dict(zip(names, row, strict=False)), f"row {index + 1}")
            index += 1


def _row(payload: Payload, index: int, record: dict[Any, object], where: str) -> RawArticle | Reject:
    try:
        return make_article(payload, index, record)
    except BadDocumentError as error:
        shown = ", ".join(str(value) for value in record.values())[:2000]
        return payload.reject(type(error)(f"{where}: {error}"), index, shown.encode("utf-8", "replace"))


def _text_lines(payload: Payload) -> Iterator[str]:
    """Lines with their ends: a quoted field may go over several."""
    stream: ByteStream = payload.stream
    if payload.head.startswith(_WIDE_MARKS) or b"\0" in payload.head[:1000]:
        stream = io.BytesIO(_decoded(payload.whole(), 0).encode("utf-8"))
    limit = payload.options.max_document_bytes
    for number, line in enumerate(read_lines(stream, limit), start=1):
        if isinstance(line, LongLine):
            raise TooLargeError(f"line {number}: {line.size} bytes, the limit max_document_bytes is {limit}")
        yield _decoded(line, number) + "\n"


def _decoded(data: bytes, number: int) -> str:
    try:
        return decode(data)
    except UndecodableError as error:
        raise NotTextError(f"line {number}: {error}" if number else str(error)) from error


def read_parquet(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each row of a Parquet file; `index` is the row's position.

    Raises:
        DamagedContainerError: Not readable as Parquet.
    """
    import pyarrow
    import pyarrow.parquet

    file = payload.file if payload.file is not None else spool(payload)
    file.seek(0)
    index = payload.first_index
    try:
        table = pyarrow.parquet.ParquetFile(file)
        for batch in table.iter_batches(batch_size=_BATCH_ROWS):
            for record in cast(list[dict[Any, object]], batch.to_pylist()):
                yield _row(payload, index, record, f"row {index + 1}")
                index += 1
    except (pyarrow.ArrowException, OSError) as error:
        reason = " ".join(str(error).split())[:200]
        raise DamagedContainerError(f"Parquet file damaged at row {index + 1}: {reason}") from error
