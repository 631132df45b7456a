"""WARC and ARC archives of web crawls: one article per archived HTML page.

Both are read here and not by a library: fastwarc ends the process's thread on a stream that is no file, neither it
nor warcio says that an archive is cut off, and neither finds the next record after a wrong length.
Source: ISO 28500 (WARC 1.1); Internet Archive, "Arc File Format", 1996.
"""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.formats.errors import BadDocumentError, DamagedContainerError, NoTextError, TooLargeError
from dateline.formats.html_pages import read_page
from dateline.formats.source import ByteStream, Payload
from dateline.records import Reject
from dateline.text.document import RawArticle

_HTML_TYPES = ("text/html", "application/xhtml+xml")
_KINDS = ("response", "resource")
_LONGEST_LINE = 1 << 16
_MOST_HEADERS = 1000
_BLOCK = 1 << 18
_NEXT_WARC = re.compile(rb"\r?\n(?=WARC/\d\.\d\r?\n)")
_ARC_LINE = re.compile(rb"(\S+)[ \t]+(\S+)[ \t]+(\d{8,14})[ \t]+(\S.*?)[ \t]+(\d+)[ \t]*")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Record:
    """An archived answer of a server: its address, its id, its bytes, and what is wrong with it."""

    url: str | None
    record_id: str | None
    content: bytes
    is_http: bool
    kind: str
    damage: str | None = None


class _Buffered:
    """Lines and blocks of a stream; bytes that were read too far can be put back."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream, self._rest = stream, b""

    def line(self) -> bytes:
        """The next line with its end, cut at a length no header has; empty at the end."""
        while b"\n" not in self._rest and len(self._rest) < _LONGEST_LINE:
            more = self._stream.read(_BLOCK)
            if not more:
                break
            self._rest += more
        end = self._rest.find(b"\n", 0, _LONGEST_LINE) + 1 or min(len(self._rest), _LONGEST_LINE)
        line, self._rest = self._rest[:end], self._rest[end:]
        return line

    def block(self, size: int) -> bytes:
        """The next `size` bytes, fewer at the end."""
        parts = [self._rest[:size]]
        self._rest = self._rest[size:]
        left = size - len(parts[0])
        while left and (more := self._stream.read(min(left, 1 << 20))):
            parts.append(more)
            left -= len(more)
        return b"".join(parts)

    def put_back(self, data: bytes) -> None:
        """Give these bytes again first."""
        self._rest = data + self._rest


def read_warc(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each HTML page that a server answered with; `index` is the record's position.

    Requests, metadata, images, redirects and error pages are no documents and leave no trace. After a record
    whose stated length is wrong, reading goes on at the next one.

    Raises:
        NoTextError: An archive without HTML pages.
        DamagedContainerError: The archive's compression is damaged; the pages before it have been given.
    """
    return _read_records(payload, _warc_records(_Buffered(payload.stream), payload.options.max_document_bytes))


def read_arc(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each HTML page of an ARC file, the format before WARC; else as `read_warc`."""
    return _read_records(payload, _arc_records(_Buffered(payload.stream), payload.options.max_document_bytes))


def _read_records(payload: Payload, records: Iterator[_Record | None]) -> Iterator[RawArticle | Reject]:
    index, found = payload.first_index - 1, 0
    for record in records:
        index += 1
        article = None if record is None else _read_record(payload, index, record)
        if article is not None:
            found += 1
            yield article
    if not found:
        raise NoTextError(f"no HTML page among {index + 1 - payload.first_index} archived records")


def _warc_records(stream: _Buffered, limit: int) -> Iterator[_Record | None]:
    """Every record of a WARC file in order; None for those that can hold no page."""
    while line := stream.line():
        if not line.strip():
            continue
        if not line.startswith(b"WARC/"):
            skipped = _skip_to_record(stream, len(line))
            yield _Record(None, None, line, False, "", f"{skipped} bytes that begin no record")
            continue
        headers = _headers(stream)
        stated = headers.get("content-length", "")
        if not stated.isdigit():
            yield _Record(None, None, line, False, "", f"Content-Length is {stated[:40]!r}, expected a number")
            continue
        yield _warc_record(stream, headers, int(stated), limit)


def _warc_record(stream: _Buffered, headers: dict[str, str], stated: int, limit: int) -> _Record | None:
    kind = headers.get("content-type", "")
    wanted = headers.get("warc-type", "").lower() in _KINDS and _may_be_page(kind)
    content = stream.block(min(stated, limit + 1))
    damage = None
    if len(content) < min(stated, limit + 1) and (following := _NEXT_WARC.search(content)):
        stream.put_back(content[following.end() :])  # the stated length took in the records behind
        content = content[: following.start()]
    if len(content) > limit:
        damage = f"longer than {limit} bytes, the limit max_document_bytes"
        _skip(stream, stated - len(content))
    elif len(content) < stated:
        damage = f"{len(content)} bytes left of {stated}, the archive is cut off or the length is wrong"
    if not wanted and not damage:
        return None
    url, record_id = headers.get("warc-target-uri"), headers.get("warc-record-id")
    return _Record(url and url.strip("<>"), record_id and record_id.strip("<>"), content, "http" in kind, kind, damage)


def _may_be_page(kind: str) -> bool:
    return "application/http" in kind or kind.partition(";")[0].strip().lower() in _HTML_TYPES


def _arc_records(stream: _Buffered, limit: int) -> Iterator[_Record | None]:
    """Every record of an ARC file in order; None for those that can hold no page."""
    while line := stream.line():
        if not line.strip():
            continue
        match = _ARC_LINE.match(line)
        if match is None:
            continue  # the rest of a record whose stated length is too short
        stated = int(match.group(5))
        content = stream.block(min(stated, limit + 1))
        url, kind = match.group(1).decode("utf-8", "replace"), match.group(4).decode("ascii", "replace")
        if len(content) > limit:
            _skip(stream, stated - len(content))
            yield _Record(url, None, content, True, kind, f"longer than {limit} bytes, the limit max_document_bytes")
        elif len(content) < stated:
            yield _Record(
                url, None, content, True, kind, f"{len(content)} bytes left of {stated}, the archive is cut off"
            )
        elif kind.lower().startswith(_HTML_TYPES):
            yield _Record(url, None, content, content.startswith(b"HTTP/"), kind)
        else:
            yield None


def _headers(stream: _Buffered) -> dict[str, str]:
    headers: dict[str, str] = {}
    for _ in range(_MOST_HEADERS):
        line = stream.line()
        if not line.strip():
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        headers.setdefault(name.strip().lower(), value.strip())
    return headers


def _skip(stream: _Buffered, size: int) -> None:
    while size > 0 and (block := stream.block(min(size, _BLOCK))):
        size -= len(block)


def _skip_to_record(stream: _Buffered, skipped: int) -> int:
    while line := stream.line():
        if line.startswith(b"WARC/"):
            stream.put_back(line)
            break
        skipped += len(line)
    return skipped


def _read_record(payload: Payload, index: int, record: _Record) -> RawArticle | Reject | None:
    """One answer as an article or a reject, or None when it is no page."""
    where = f"record {index + 1}"
    if record.damage:
        too_large = record.damage.startswith("longer")
        error = (
            TooLargeError(f"{where}: {record.damage}")
            if too_large
            else DamagedContainerError(f"{where}: {record.damage}")
        )
        return payload.reject(error, index, record.content[:4000])
    kind, data = record.kind, record.content
    if record.is_http:
        head, _, data = data.partition(b"\r\n\r\n") if b"\r\n\r\n" in data else data.partition(b"\n\n")
        status, kind, headers = _http_head(head)
        if not status.startswith("2") or not kind.lower().startswith(_HTML_TYPES):
            return None
        data = _decoded(data, headers, payload.options.max_document_bytes)
    charset = _CHARSET.search(kind)
    name = charset.group(1) if charset else None
    try:
        return read_page(payload, index, data, charset=name, url=record.url, record_id=record.record_id)
    except BadDocumentError as error:
        return payload.reject(type(error)(f"{where}: {error}"), index, data)


def _http_head(head: bytes) -> tuple[str, str, dict[str, str]]:
    """Status, content type and all headers of an HTTP answer; old answers without a status are good."""
    first, *lines = head.decode("latin-1").replace("\r\n", "\n").split("\n")
    headers = {name.strip().lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    parts = first.split(None, 2)
    return parts[1] if len(parts) > 1 and first.startswith("HTTP/") else "200", headers.get("content-type", ""), headers


def _decoded(data: bytes, headers: dict[str, str], limit: int) -> bytes:
    """The body as the server meant it: some crawlers store it in chunks or still compressed."""
    if headers.get("transfer-encoding", "").lower() == "chunked":
        data = _unchunked(data)
    if data[:2] == b"\x1f\x8b":
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, limit)
        except zlib.error:
            return data
    return data


def _unchunked(data: bytes) -> bytes:
    """Join HTTP chunks; data that is not in chunks, whatever its header says, comes back as it is. RFC 9112, 7.1."""
    parts: list[bytes] = []
    at = 0
    while at < len(data):
        end = data.find(b"\r\n", at, at + 20)
        try:
            size = int(data[at:end].partition(b";")[0], 16) if end > at else -1
        except ValueError:
            size = -1
        if size < 0:
            return b"".join(parts) if parts else data
        if size == 0:
            break
        parts.append(data[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
    return b"".join(parts)
