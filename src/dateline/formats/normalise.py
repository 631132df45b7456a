"""Make text clean once, before any offset exists; it is never edited afterwards."""

import html
import re
import unicodedata

# UTF-8 that was read as Windows-1252: "donâ€™t", "cafÃ©", "Â£5". Source: the byte patterns of UTF-8.
_MOJIBAKE = re.compile(r"â€|â\x80|Ã[\x80-\xbfƒ€-™Šš›œžŸŒ‚„…†‡ˆ‰]|Â[\x80-\xbf]|ï»¿|Ð[\x80-\xbf]Ñ|ÃƒÂ")
_ENTITY = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]{1,30}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});")
_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028]")
# Soft hyphen, zero-width characters, directional marks, byte-order mark, control characters, variation selectors.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f]"
)
_SPACE = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Indentation tells paragraphs, so it stays; a hundred thousand blanks in a row only trap regular expressions.
_LONG_GAP = re.compile(" {17,}")
# Wires that were joined line by line: "called for a  boycott". Wider gaps are columns, and those after a stop tell.
_DOUBLE_BLANK = re.compile("(?<=[A-Za-z0-9,;])  (?=[A-Za-z0-9(])")
_BLANK_LINES = re.compile(r"\n{3,}")
_WORTH_MENDING = re.compile("[^\n -~]")


def normalise(text: str) -> str:
    r"""Clean the text of an article; paragraphs, lines and indentation stay.

    Line ends become "\n", blank lines at most one, every space character a plain space, two of them inside a line one,
    and at most 16 of them stand together. Mojibake is repaired,
    HTML entities are resolved, invisible characters go, and the rest is NFC. Applying it twice changes nothing
    more, except for text that is escaped twice on purpose.

    >>> normalise("It\u00e2\u20ac\u2122s&nbsp;a co\u00adup.\r\n\r\n\r\n\r\nNext")
    'It’s a coup.\n\nNext'
    """
    if "&" in text:
        text = html.unescape(text) if _ENTITY.search(text) else text
        text = html.unescape(text) if _ENTITY.search(text) else text  # "&amp;quot;": feeds escape twice
    if _WORTH_MENDING.search(text):
        text = _mend(text)
    if "                 " in text:
        text = _LONG_GAP.sub(" " * 16, text)
    if "  " in text:
        text = _DOUBLE_BLANK.sub(" ", text)
    if " \n" in text:
        text = "\n".join(map(str.rstrip, text.split("\n")))
    if "\n\n\n" in text:
        text = _BLANK_LINES.sub("\n\n", text)
    return text.rstrip().lstrip("\n")


def normalise_line(text: str) -> str:
    """Clean a title or a name: one line, single spaces."""
    return " ".join(normalise(text).split())


def _mend(text: str) -> str:
    text = _LINE_END.sub("\n", text).replace("\u2029", "\n\n")
    if text.isascii():
        return _SPACE.sub(" ", _INVISIBLE.sub("", text))
    if _MOJIBAKE.search(text):
        text = _repair(text)
    text = _SPACE.sub(" ", _INVISIBLE.sub("", text))
    if not _encodes(text):  # half of a surrogate pair, from a JSON escape
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def _repair(text: str) -> str:
    """Undo a wrong decoding, line by line, so that one bad quotation does not depend on the rest of the article."""
    import ftfy

    return "\n".join(ftfy.fix_encoding(line) if _MOJIBAKE.search(line) else line for line in text.split("\n"))


def _encodes(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
