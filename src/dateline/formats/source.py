"""What a format reader is given, and the two things it may give back: an article or a reject."""

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from dateline.formats.errors import BadDocumentError, DamagedContainerError, TooLargeError
from dateline.formats.options import ReadOptions
from dateline.records import Reject
from dateline.text.document import RawArticle

_SHOWN_BYTES = 200


class ByteStream(Protocol):
    """Anything with `read`: a file, a decompressor."""

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes; empty at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Payload:
    """One document's bytes, decompressed, at their beginning.

    Attributes:
        uri: Address for records; a member of an archive is ``archive.zip!/member``.
        stream: The bytes.
        head: The first bytes, which `stream` gives again.
        options: Limits and field names.
        first_index: Index of the first record.
        file: The file itself, which can seek, when `stream` is not decompressed on the way.
    """

    uri: str
    stream: ByteStream
    head: bytes
    options: ReadOptions
    first_index: int = 0
    file: BinaryIO | None = None

    def start(self) -> bytes:
        """Read all of it, or one byte more than `max_document_bytes`, or what comes before damage.

        A damaged stream raises its error at every further `read`.
        """
        limit = self.options.max_document_bytes
        parts, size = [self.stream.read(min(1 << 20, limit + 1))], 0
        with contextlib.suppress(DamagedContainerError):
            while parts[-1] and (size := size + len(parts[-1])) <= limit:
                parts.append(self.stream.read(min(1 << 20, limit + 1 - size)))
        return b"".join(parts)

    def whole(self) -> bytes:
        """Read all of it.

        Raises:
            TooLargeError: More than `max_document_bytes`.
            DamagedContainerError: The container ends before the document.
        """
        data = self.start()
        limit = self.options.max_document_bytes
        if len(data) > limit:
            raise TooLargeError(f"longer than {limit} bytes, the limit max_document_bytes")
        return data + self.stream.read(1)  # nothing, or the damage

    def reject(self, error: BadDocumentError, index: int | None = None, raw: bytes = b"") -> Reject:
        """Say why a record was refused; `raw` are its bytes, as far as they were read."""
        return make_reject(self.uri, self.first_index if index is None else index, error, raw or self.head)


class Reader(Protocol):
    """Reads one kind of document: zero or more articles and rejects out, `BadDocumentError` when all of it is bad."""

    def __call__(self, payload: Payload, /) -> Iterator[RawArticle | Reject]:
        """Read the document."""
        ...


class Peeked:
    """A stream whose first bytes were looked at and come again."""

    def __init__(self, head: bytes, stream: ByteStream) -> None:
        self._head, self._stream = head, stream

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes, all of them if negative."""
        if not self._head:
            return self._stream.read(size)
        if size < 0:
            head, self._head = self._head, b""
            return head + self._stream.read()
        head, self._head = self._head[:size], self._head[size:]
        return head


def make_reject(uri: str, index: int, error: BadDocumentError, raw: bytes) -> Reject:
    """Build the reject record; the message names the place first.

    >>> make_reject("a.txt", 0, TooLargeError("longer than 5 bytes"), b"abcdef").message
    'a.txt: longer than 5 bytes'
    """
    shown = printable(uri)
    return Reject(
        uri=shown,
        index=index,
        stage=error.stage,
        error=type(error).__name__,
        message=f"{shown}: {printable(str(error))}",
        sha256=hashlib.sha256(raw).hexdigest() if raw else None,
        bytes=raw[:_SHOWN_BYTES].decode("ascii", "backslashreplace"),
    )


def printable(text: str) -> str:
    """Make a file name or a message safe for UTF-8 output: names that are not UTF-8 reach Python as surrogates."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
