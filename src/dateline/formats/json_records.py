"""JSON: one article, an array of them, an envelope around them, or one per line."""

import contextlib
import json
import re
from collections.abc import Iterator
from dataclasses import replace

import ijson
import orjson

from dateline.formats.articles import find_field, kind_of, lower_keys, make_article
from dateline.formats.encoding import UndecodableError, decode
from dateline.formats.errors import BadDocumentError, DamagedContainerError, NotTextError, ParseError, TooLargeError
from dateline.formats.lines import LongLine, narrow, read_lines
from dateline.formats.recognise import is_json_lines
from dateline.formats.source import Payload, Peeked
from dateline.records import Reject
from dateline.text.document import RawArticle

# Objects that hold a list of articles instead of being one: newsapi.org and GDELT, JSON Feed and RSS-to-JSON,
# JSON:API, search services, schema.org, Elasticsearch.
_ENVELOPES = ("articles", "items", "data", "results", "docs", "records", "@graph", "hits", "response", "news")

# What Python's json module writes and reads though JSON has it not: pandas puts NaN for every empty cell.
_NOT_STRICT = re.compile(rb"\bNaN\b|\bInfinity\b|\\u[dD][89a-fA-F]")


def read_json_lines(payload: Payload, size: int | None = None) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each line that is not blank; `index` is the line number from 0.

    Reading stops after `size` bytes, if given. Memory is bounded by the longest permitted line.
    """
    limit = payload.options.max_document_bytes
    for index, line in enumerate(read_lines(narrow(payload), limit, size), start=payload.first_index):
        if isinstance(line, LongLine):
            error = TooLargeError(f"line {index + 1}: {line.size} bytes, the limit max_document_bytes is {limit}")
            yield payload.reject(error, index, line.begin)
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            yield _read_line(payload, index, line)


def _read_line(payload: Payload, index: int, line: bytes) -> RawArticle | Reject:
    where = f"line {index + 1}"
    try:
        record = _load(line.removeprefix(b"\xef\xbb\xbf") if index == 0 else line)
    except orjson.JSONDecodeError as error:
        return payload.reject(_not_json(where, line, error), index, line)
    if not isinstance(record, dict):
        return payload.reject(ParseError(f"{where}: {kind_of(record)}, expected a JSON object"), index, line)
    try:
        return make_article(payload, index, record)
    except BadDocumentError as error:
        return payload.reject(type(error)(f"{where}: {error}"), index, line)


def _load(data: bytes) -> object:
    """The value of JSON in UTF-8.

    Raises:
        orjson.JSONDecodeError: Not JSON, not even as Python writes it.
    """
    try:
        return orjson.loads(data)
    except orjson.JSONDecodeError:
        if _NOT_STRICT.search(data):
            with contextlib.suppress(ValueError, RecursionError):
                return json.loads(data)
        raise


def _not_json(where: str, data: bytes, error: orjson.JSONDecodeError) -> BadDocumentError:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        byte = data[wrong.start]
        return NotTextError(f"{where}: not UTF-8 at byte {wrong.start} (0x{byte:02x}), expected JSON in UTF-8")
    return ParseError(f"{where}: not JSON: {error.msg} at character {error.pos}, expected a JSON object")


def read_json(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield the articles of one JSON value; a long array is streamed, a damaged one gives what comes before.

    JSON lines whose first line is longer than what a format is recognised by end up here too.

    Raises:
        ParseError: Not JSON, or neither an object nor an array.
        NotTextError: Text in no encoding.
        TooLargeError: An object of more than `max_document_bytes`.
    """
    data = payload.start()
    again = replace(payload, stream=Peeked(data, payload.stream))
    error: BadDocumentError = ParseError("a JSON value that is too long")
    if len(data) <= payload.options.max_document_bytes:
        try:
            value = _load(_utf8(data))
        except orjson.JSONDecodeError as wrong:
            error = _not_json("document", data, wrong)
        except NotTextError as wrong:
            error = wrong
        else:
            yield from _read_value(payload, value, data)
            return
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"["):
        yield from _stream(again, "item")
    elif is_json_lines(data):
        yield from read_json_lines(again)
    elif b"\n{" in data:
        yield from _stream(again, "")
    else:
        again.whole()  # raises if the document is too long or damaged, else the error is in the JSON
        raise error


def _utf8(data: bytes) -> bytes:
    """JSON in another encoding than UTF-8 (a byte-order mark or a detector tells) becomes UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        try:
            return decode(data).encode("utf-8", "replace")
        except UndecodableError as error:
            raise NotTextError(str(error)) from error
    return data.removeprefix(b"\xef\xbb\xbf")


def _read_value(payload: Payload, value: object, data: bytes) -> Iterator[RawArticle | Reject]:
    records = _records(value, payload)
    if records is None:
        raise ParseError(f"{kind_of(value)}, expected an object or an array of objects")
    for index, record in enumerate(records, start=payload.first_index):
        yield _read_record(payload, index, record, data if len(records) == 1 else b"")


def _records(value: object, payload: Payload) -> list[object] | None:
    """The records of a JSON value: the object itself, or the list inside an envelope, however deep it is wrapped."""
    for _ in range(4):
        if isinstance(value, list):
            return value
        if not isinstance(value, dict):
            return None
        if find_field(lower_keys(value), "text", payload):
            return [value]
        inner = next((value[name] for name in _ENVELOPES if isinstance(value.get(name), list | dict)), None)
        if inner is None:
            return [value]
        value = inner
    return [value]


def _read_record(payload: Payload, index: int, record: object, raw: bytes) -> RawArticle | Reject:
    where = f"record {index + 1}"
    if isinstance(record, dict) and isinstance(record.get("_source"), dict):
        record = record["_source"]  # Elasticsearch
    shown = raw or _shown(record)
    if not isinstance(record, dict):
        return payload.reject(ParseError(f"{where}: {kind_of(record)}, expected a JSON object"), index, shown)
    try:
        return make_article(payload, index, record)
    except BadDocumentError as error:
        return payload.reject(type(error)(f"{where}: {error}"), index, shown)


def _stream(payload: Payload, prefix: str) -> Iterator[RawArticle | Reject]:
    """Read one record after another, the elements of an array ("item") or values one below the other ("")."""
    index = payload.first_index
    try:
        for record in ijson.items(payload.stream, prefix, use_float=True, multiple_values=True):
            yield _read_record(payload, index, record, b"")
            index += 1
    except (ijson.JSONError, UnicodeDecodeError) as error:
        reason = f"after {index - payload.first_index} records: JSON that ends early or is damaged: {_one_line(error)}"
        damaged = isinstance(error, ijson.IncompleteJSONError)
        yield payload.reject(DamagedContainerError(reason) if damaged else ParseError(reason), index)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200]


def _shown(record: object) -> bytes:
    try:
        return orjson.dumps(record, option=orjson.OPT_NON_STR_KEYS)
    except orjson.JSONEncodeError:
        return b""
