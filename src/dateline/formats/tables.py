"""Tables with one article per row: CSV, TSV and Parquet."""

import csv
from collections.abc import Iterator
from typing import Any, cast

from dateline.formats.articles import make_article
from dateline.formats.containers import spool
from dateline.formats.encoding import UndecodableError, decode, guess_encoding
from dateline.formats.errors import BadDocumentError, DamagedContainerError, NotTextError, ParseError, TooLargeError
from dateline.formats.fields import Mapping, all_names, names_of
from dateline.formats.lines import LongLine, narrow, read_lines
from dateline.formats.recognise import delimiter_of
from dateline.formats.source import Payload
from dateline.records import Reject
from dateline.text.document import RawArticle

_BATCH_ROWS = 256
_PAGE_BYTES = 1 << 20  # of a column, held at a time


def read_csv(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each row; `index` is the row's position after the header, from 0.

    Memory is bounded by the longest row, except for UTF-16 files, which are decoded whole.

    Raises:
        ParseError: No header line with a text column.
        NotTextError: A row that is text in no encoding.
    """
    csv.field_size_limit(payload.options.max_document_bytes)
    lines = _text_lines(payload)
    header = next((line for line in lines if line.strip()), "")
    delimiter = delimiter_of(header, payload.options.fields)
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
        decoded = {name: _decoded(value, 0) if isinstance(value, bytes) else value for name, value in record.items()}
        return make_article(payload, index, decoded)
    except BadDocumentError as error:
        shown = ", ".join(str(value) for value in record.values())[:2000]
        return payload.reject(type(error)(f"{where}: {error}"), index, shown.encode("utf-8", "replace"))


def _text_lines(payload: Payload) -> Iterator[str]:
    """Lines with their ends: a quoted field may go over several."""
    limit = payload.options.max_document_bytes
    encoding = guess_encoding(payload.head)
    for number, line in enumerate(read_lines(narrow(payload), limit), start=1):
        if isinstance(line, LongLine):
            raise TooLargeError(f"line {number}: {line.size} bytes, the limit max_document_bytes is {limit}")
        encoding = encoding or guess_encoding(line)  # the first line that is no UTF-8 speaks for those behind it
        for part in _decoded(line, number, encoding).split("\r"):  # ends a line too, on old Macintosh computers
            yield part + "\n"


def _decoded(data: bytes, number: int, encoding: str | None = None) -> str:
    try:
        return decode(data, encoding)
    except UndecodableError as error:
        raise NotTextError(f"line {number}: {error}" if number else str(error)) from error


def read_parquet(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each row of a Parquet file; `index` is the row's position.

    Only columns under a known or mapped name are read, in pages, so that memory does not grow with the row groups.

    Raises:
        ParseError: No text column.
        DamagedContainerError: Not readable as Parquet.
    """
    for index, record in enumerate(_parquet_rows(payload), start=payload.first_index):
        yield _row(payload, index, record, f"row {index + 1}")


def _parquet_rows(payload: Payload) -> Iterator[dict[Any, object]]:
    import pyarrow
    import pyarrow.parquet

    file = payload.file if payload.file is not None else spool(payload)
    file.seek(0)
    given = 0
    try:
        table = pyarrow.parquet.ParquetFile(file, buffer_size=_PAGE_BYTES, pre_buffer=False)
        columns = _wanted(table.schema_arrow.names, payload.options.fields)
        for batch in table.iter_batches(batch_size=_BATCH_ROWS, columns=columns, use_threads=False):
            rows = cast(list[dict[Any, object]], _printable(batch).to_pylist())
            yield from rows
            given += len(rows)
    except (pyarrow.ArrowException, OSError, OverflowError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())[:200]
        raise DamagedContainerError(f"Parquet file damaged after {given} rows: {reason}") from error


def _wanted(names: list[str], mapped: Mapping) -> list[str]:
    if not {name.lower() for name in names} & {name.partition(".")[0] for name in names_of("text", mapped)}:
        raise ParseError(f"no text column: found {', '.join(names)[:300]}; map it: text=NAME")
    return [name for name in names if name.lower() in all_names(mapped)]


def _printable(batch: Any) -> Any:
    """The rows with their times as text: Parquet knows years that Python's do not reach."""
    import pyarrow

    fields = [
        pyarrow.field(field.name, pyarrow.string()) if pyarrow.types.is_temporal(field.type) else field
        for field in batch.schema
    ]
    return batch.cast(pyarrow.schema(fields))
