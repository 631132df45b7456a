"""Compressed files and archives, unpacked on the way in bounded memory; nothing is ever written where it names."""

import bz2
import lzma
import shutil
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import IO, BinaryIO, Protocol, cast

import zstandard

from dateline.formats.errors import BadDocumentError, DamagedContainerError, TooLargeError
from dateline.formats.options import ReadOptions
from dateline.formats.recognise import HEAD_BYTES, container_of
from dateline.formats.source import ByteStream, Payload, Peeked
from dateline.records import Reject
from dateline.text.document import RawArticle

_BLOCK = 1 << 18
_MOST_NESTED = 2  # "day.zip" of "article.html.gz"; deeper is a bomb or a mistake
_SPOOL_BYTES = 16 << 20
_DAMAGES = (zlib.error, OSError, EOFError, lzma.LZMAError, zstandard.ZstdError, ValueError)


class _Decompressor(Protocol):
    """The part of the interface that zlib, bz2, lzma and zstandard share."""

    unused_data: bytes
    eof: bool

    def decompress(self, data: bytes, /) -> bytes: ...


def _gzip() -> _Decompressor:
    return cast(_Decompressor, zlib.decompressobj(zlib.MAX_WBITS | 16))


def _zstandard() -> _Decompressor:
    return cast(_Decompressor, zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj())


_DECOMPRESSORS: dict[str, Callable[[], _Decompressor]] = {
    "gzip": _gzip,
    "bzip2": cast(Callable[[], _Decompressor], bz2.BZ2Decompressor),
    "xz": cast(Callable[[], _Decompressor], lzma.LZMADecompressor),
    "zstandard": _zstandard,
}


class Unpacked:
    """The decompressed bytes of a stream, member after member.

    What could be unpacked before damage is given first; the next `read` raises. So a truncated archive gives its
    readable records and one error.
    """

    def __init__(self, packed: ByteStream, kind: str, options: ReadOptions) -> None:
        self._packed, self._kind, self._options = packed, kind, options
        self._member: _Decompressor | None = _DECOMPRESSORS[kind]()
        self._ready, self._taken, self._given = bytearray(), 0, 0
        self._input, self._ended = b"", False
        self._damage: BadDocumentError | None = None

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes, all of them if negative.

        Raises:
            DamagedContainerError: The stream ends early, is damaged, or unpacks to suspiciously much.
        """
        while (size < 0 or len(self._ready) < size) and not self._ended and self._damage is None:
            try:
                self._fill()
            except DamagedContainerError as error:
                self._damage = error
            except _DAMAGES as error:
                self._damage = DamagedContainerError(f"{self._kind} data damaged after {self._given} bytes: {error}")
        if self._damage is not None and not self._ready:
            raise self._damage
        wanted = len(self._ready) if size < 0 else size
        data = bytes(self._ready[:wanted])
        del self._ready[:wanted]
        return data

    def _fill(self) -> None:
        if not self._input:
            self._input = self._packed.read(_BLOCK)
            self._taken += len(self._input)
        if not self._input:
            self._ended = True
            if self._member is not None:
                raise DamagedContainerError(f"{self._kind} data ends early, after {self._given} bytes")
            return
        if self._member is None:
            self._input = self._input.lstrip(b"\0")  # gzip allows padding between members
            if not self._input:
                return
            self._member = _DECOMPRESSORS[self._kind]()
        piece, self._input = self._input[:8192], self._input[8192:]
        data = self._member.decompress(piece)  # 8 KB unpack to at most some megabytes, whatever they claim
        self._ready += data
        self._given += len(data)
        if self._member.eof:
            self._input = self._member.unused_data + self._input
            self._member = None
        self._check_ratio()

    def _check_ratio(self) -> None:
        limit = self._options.max_container_ratio
        if self._given > self._options.max_document_bytes and self._given > limit * self._taken:
            raise DamagedContainerError(
                f"{self._given} bytes unpacked from {self._taken} of {self._kind} data, "
                f"the limit max_container_ratio is {limit}"
            )


class _Member:
    """The bytes of a file in a zip archive; damage is raised at every further `read`, as `Unpacked` does."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._damage: DamagedContainerError | None = None

    def read(self, size: int = -1, /) -> bytes:
        """At most `size` bytes, all of them if negative.

        Raises:
            DamagedContainerError: The data is damaged or does not match its checksum.
        """
        if self._damage is None:
            try:
                return self._stream.read(size)
            except (zipfile.BadZipFile, *_DAMAGES) as error:
                self._damage = DamagedContainerError(f"cannot be unpacked: {error}")
        raise self._damage


Read = Callable[[Payload], Iterator[RawArticle | Reject]]


def read_container(payload: Payload, read: Read, depth: int = 1) -> Iterator[RawArticle | Reject]:
    """Unpack a container and hand what is in it to `read`; containers within are unpacked once more.

    Raises:
        DamagedContainerError: Damage before anything could be read.
        TooLargeError: Nested too deep.
    """
    kind = container_of(payload.head)
    if kind is None:
        yield from read(payload)
    elif depth > _MOST_NESTED:
        raise TooLargeError(f"{kind} data nested {depth} deep, expected at most {_MOST_NESTED}")
    elif kind == "zip":
        yield from _read_zip(payload, read, depth)
    else:
        yield from read_container(
            _peek(payload.uri, Unpacked(payload.stream, kind, payload.options), payload), read, depth + 1
        )


def _peek(uri: str, stream: ByteStream, outer: Payload) -> Payload:
    head = stream.read(HEAD_BYTES)
    return Payload(uri, Peeked(head, stream), head, outer.options, outer.first_index)


def _read_zip(payload: Payload, read: Read, depth: int) -> Iterator[RawArticle | Reject]:
    with _seekable(payload) as file:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:  # also: of a later zip version
            raise DamagedContainerError(f"zip archive damaged: {error}") from error
        with archive:
            members = [member for member in archive.infolist() if not member.is_dir()]
            limit = payload.options.max_members
            if len(members) > limit:
                raise TooLargeError(f"{len(members)} files in the archive, the limit max_members is {limit}")
            if not members:
                raise DamagedContainerError("zip archive without files, expected articles")
            named = Counter[str]()
            for member in sorted(members, key=lambda member: member.filename):
                named[member.filename] += 1
                times = named[member.filename]  # an archive may hold two files of one name
                uri = f"{payload.uri}!/{member.filename}{f'#{times}' if times > 1 else ''}"
                yield from _read_member(replace(payload, uri=uri), archive, member, read, depth)


def _read_member(
    payload: Payload, archive: zipfile.ZipFile, member: zipfile.ZipInfo, read: Read, depth: int
) -> Iterator[RawArticle | Reject]:
    """Read one file of an archive. Its name is only a label, so "../../etc/passwd" leads nowhere."""
    inner = Payload(payload.uri, payload.stream, b"", payload.options)
    packed, unpacked = max(member.compress_size, 1), member.file_size
    index = -1
    try:
        limit = payload.options.max_container_ratio
        if unpacked > payload.options.max_document_bytes and unpacked > packed * limit:
            raise DamagedContainerError(f"{unpacked} bytes from {packed}, the limit max_container_ratio is {limit}")
        with archive.open(member) as stream:
            inner = _peek(payload.uri, _Member(stream), payload)
            for found in read_container(inner, read, depth + 1):
                index = max(index, found.index if isinstance(found, Reject) else found.source.index)
                yield found
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, *_DAMAGES) as error:
        damage = DamagedContainerError(f"cannot be unpacked: {error}")  # also: encrypted, unknown method
        yield inner.reject(damage, index + 1)
    except BadDocumentError as error:
        yield inner.reject(error, index + 1)


def _seekable(payload: Payload) -> BinaryIO:
    """The container as a file that can seek: itself, or a copy in memory or, when large, on disk."""
    if payload.file is not None:
        payload.file.seek(0)
        return payload.file
    return spool(payload)


def spool(payload: Payload) -> BinaryIO:
    """Copy a stream to a temporary file that disappears when it is closed."""
    copy = tempfile.SpooledTemporaryFile(_SPOOL_BYTES)  # noqa: SIM115 - the caller closes it
    shutil.copyfileobj(payload.stream, copy, _BLOCK)
    copy.seek(0)
    return cast(BinaryIO, copy)
