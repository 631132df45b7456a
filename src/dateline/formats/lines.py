"""Lines of a stream in bounded memory."""

import io
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.formats.encoding import UndecodableError, decode, is_wide
from dateline.formats.errors import NotTextError
from dateline.formats.source import ByteStream, Payload

_BLOCK = 1 << 18


@dataclass(frozen=True, slots=True)
class LongLine:
    """A line beyond the limit, of which only the beginning is kept."""

    begin: bytes
    size: int


def read_lines(stream: ByteStream, limit: int, size: int | None = None) -> Iterator[bytes | LongLine]:
    r"""Yield lines without their ends ("\n" or "\r\n"); reading stops after `size` bytes if that is given.

    >>> import io
    >>> list(read_lines(io.BytesIO(b"a\nlong line\r\nb"), limit=4))
    [b'a', LongLine(begin=b'long', size=10), b'b']
    """
    rest, dropped, left = b"", 0, size
    while block := stream.read(_BLOCK if left is None else min(_BLOCK, left)):
        if left is not None:
            left -= len(block)
        first, *others = block.split(b"\n")
        rest, dropped = _extend(rest, first, dropped, limit)
        if not others:
            continue
        yield _line(rest, dropped, limit)
        for line in others[:-1]:
            yield _line(line[: limit + 1], max(0, len(line) - limit - 1), limit)
        rest, dropped = _extend(b"", others[-1], 0, limit)
    if rest:
        yield _line(rest, dropped, limit)


def narrow(payload: Payload) -> ByteStream:
    """The bytes in an encoding in which a line ends in one byte; UTF-16 and UTF-32 are decoded whole.

    Raises:
        NotTextError: Begins like UTF-16 or UTF-32 but is not.
        TooLargeError: UTF-16 or UTF-32 of more than `max_document_bytes`.
    """
    if not is_wide(payload.head):
        return payload.stream
    try:
        return io.BytesIO(decode(payload.whole()).encode("utf-8", "replace"))
    except UndecodableError as error:
        raise NotTextError(str(error)) from error


def _extend(rest: bytes, more: bytes, dropped: int, limit: int) -> tuple[bytes, int]:
    room = limit + 1 - len(rest)
    return rest + more[:room], dropped + max(0, len(more) - room)


def _line(kept: bytes, dropped: int, limit: int) -> bytes | LongLine:
    line = kept if dropped else kept.removesuffix(b"\r")
    return LongLine(line[:limit], len(line) + dropped) if len(line) > limit else line
