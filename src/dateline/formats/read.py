"""Read one piece of work: open it, unpack it, recognise it, hand it to its reader."""

from collections.abc import Iterator
from typing import BinaryIO

from dateline.formats.containers import read_container
from dateline.formats.errors import BadDocumentError, EmptyDocumentError, UnreadableError, UnsupportedFormatError
from dateline.formats.feeds import read_feed
from dateline.formats.html_pages import read_html
from dateline.formats.json_records import read_json, read_json_lines
from dateline.formats.mail import read_mail
from dateline.formats.newswire import read_newswire
from dateline.formats.options import ReadOptions, WorkItem
from dateline.formats.plain import read_plain
from dateline.formats.recognise import HEAD_BYTES, kind_of
from dateline.formats.source import Payload, Reader, make_reject
from dateline.formats.tables import read_csv, read_parquet
from dateline.formats.web_archives import read_arc, read_warc
from dateline.records import Reject
from dateline.text.document import RawArticle

# Kind, as `kind_of` names it, and its reader. A new format is a new module and one line here.
READERS: dict[str, Reader] = {
    "text": read_plain,
    "html": read_html,
    "feed": read_feed,
    "csv": read_csv,
    "parquet": read_parquet,
    "warc": read_warc,
    "arc": read_arc,
    "sgml": read_newswire,
    "mail": read_mail,
    "json": read_json,
    "jsonl": read_json_lines,
}


def read_documents(item: WorkItem, options: ReadOptions) -> Iterator[RawArticle | Reject]:
    """Yield the articles of a work item, and a reject for each document or record that cannot be used.

    Bad data never raises: whatever is wrong with the bytes becomes a reject, after the records before it. Any
    other exception is a bug.
    """
    index, head = item.first_index - 1, b""
    try:
        with options.storage.open(item.uri) as file:
            head = file.read(HEAD_BYTES)
            for found in _read_opened(item, options, file, head):
                index = max(index, found.index if isinstance(found, Reject) else found.source.index)
                yield found
    except OSError as error:
        reason = error.strerror or str(error)
        yield make_reject(item.uri, index + 1, UnreadableError(f"cannot be read: {reason}"), head)
    except BadDocumentError as error:
        yield make_reject(item.uri, index + 1, error, head)


def _read_opened(item: WorkItem, options: ReadOptions, file: BinaryIO, head: bytes) -> Iterator[RawArticle | Reject]:
    if item.start or item.end is not None:
        file.seek(item.start)
        size = None if item.end is None else item.end - item.start
        yield from read_json_lines(Payload(item.uri, file, head, options, item.first_index), size)
        return
    file.seek(0)
    yield from read_container(Payload(item.uri, file, head, options, item.first_index, file), read_payload)


def read_payload(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Read a document that is unpacked already.

    Raises:
        BadDocumentError: All of it is bad.
    """
    kind = kind_of(payload.head, payload.options.fields)
    if kind == "empty":
        raise EmptyDocumentError("0 bytes, expected an article")
    if kind.startswith("other: "):
        raise UnsupportedFormatError(kind.removeprefix("other: "))
    empty = True
    for found in READERS[kind](payload):
        empty = False
        yield found
    if empty:
        raise EmptyDocumentError(f"a document of kind {kind} without a record, expected at least one article")
