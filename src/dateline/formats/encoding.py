"""Bytes to characters: byte-order mark, UTF-8, what the document declares, then detection.

English news is nearly all UTF-8 or Windows-1252, so a rule that tries those first is right more often, and a
hundred times faster, than a detector; chardet is asked only about the rest.
"""

import codecs
import re
from collections.abc import Iterator

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages mean when they say the name on the left. Source: WHATWG Encoding Standard, names and labels.
_MEANT = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-9": "cp1254", "tis-620": "cp874", "iso8859-11": "cp874",
}  # fmt: skip
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class UndecodableError(ValueError):
    """Bytes that are no text in any encoding that was tried; the message says where and what was found."""


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode a whole document.

    Raises:
        UndecodableError: Not text: NUL bytes, or too many control characters.
    """
    encoding = _marked(data) or _wide(data)
    if encoding:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        wrong = text.count("\ufffd")
        if wrong > len(text) // 100:
            raise UndecodableError(f"begins like {encoding} but is not: {wrong} wrong units")
        return text
    nul = data.find(b"\0")
    if nul >= 0:
        raise UndecodableError(f"NUL byte at offset {nul}, expected text")
    text = _decode_narrow(data, declared)
    controls = len(_CONTROL.findall(text[:100_000]))
    if controls > min(len(text), 100_000) // 50 + 2:
        raise UndecodableError(f"{controls} control characters in the first {min(len(text), 100_000)}, expected text")
    return text


def guess_encoding(head: bytes) -> str | None:
    """The encoding of a document that is no UTF-8, by its beginning; a detector asked about each line takes long."""
    return None if _try(head, "utf-8") is not None else _western(head) or _detected(head)


def is_wide(head: bytes) -> bool:
    """Whether a document begins in UTF-16 or UTF-32."""
    return (_marked(head) or _wide(head) or "utf-8") != "utf-8"


def decode_head(head: bytes) -> str:
    """Decode the beginning of a document well enough to recognise markup; a cut last character is dropped."""
    encoding = _marked(head) or _wide(head)
    return head.decode(encoding or "utf-8", "ignore" if encoding else "replace").removeprefix("\ufeff")


def _decode_narrow(data: bytes, declared: str | None) -> str:
    if b"\x1b$" in data[:4096]:
        declared = "iso2022_jp"  # seven-bit, so it would pass for UTF-8
    elif (text := _try(data, "utf-8")) is not None or (text := _damaged_utf8(data)) is not None:
        return text
    for name in _names(data, declared):
        if name and (text := _try(data, name)) is not None:
            return text
    return data.decode("cp1252", "replace")


def _names(data: bytes, declared: str | None) -> Iterator[str | None]:
    """Encodings to try, the costly detector only when nothing before it fits."""
    yield _known(declared)
    yield _western(data)
    yield _detected(data)
    yield "cp1252"


def _damaged_utf8(data: bytes) -> str | None:
    """UTF-8 in which a few bytes are wrong: another encoding hardly ever makes as many valid sequences by chance."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    valid = len(_NOT_ASCII.findall(text)) - wrong
    return text if wrong * 5 < valid else None


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark: in Western text every other byte, or three of four, is NUL."""
    sample = data[: 4096 - len(data[:4096]) % 4] if len(data) >= 4 else b""
    if sample.count(0) < len(sample) // 4 or not sample:
        return None
    quarter = len(sample) // 4
    zeros = [sample[place::4].count(0) for place in range(4)]
    many = [count > 0.7 * quarter for count in zeros]
    if many == [False, True, True, True]:
        return "utf-32-le"
    if many == [True, True, True, False]:
        return "utf-32-be"
    if many == [False, True, False, True]:
        return "utf-16-le"
    if many == [True, False, True, False]:
        return "utf-16-be"
    return None


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared.strip()).name if declared else None
    except (LookupError, ValueError):
        return None
    return _MEANT.get(name, name) if name and name not in {"utf-8", "utf-16", "utf-32", "utf-7"} else None


def _western(data: bytes) -> str | None:
    """Windows-1252, when the text is all but ASCII and the rest are its quotes, dashes, accents and signs."""
    high = [byte for byte in data if byte > 0x7F]
    if not high or len(high) > len(data) // 40 + 1:
        return None
    return "cp1252" if all(byte in _WESTERN_BYTES for byte in high) else None


_WESTERN_BYTES = frozenset(
    "‘’“”–—…•€£¥§©®°·½¼¾´«»éèêëáàâäãåæçíìîïñóòôöõøúùûüýßÉÁÀÂÄÅÇÍÑÓÖØÚÜ\u00a0\u00ad™œŒ".encode("cp1252")
)


def _detected(data: bytes) -> str | None:
    import chardet

    return _known(str(chardet.detect(data[:200_000])["encoding"] or "") or None)


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None
