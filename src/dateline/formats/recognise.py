"""What kind of document some bytes are, told by their beginning and never by a file's name."""

import contextlib
import csv
import re

import orjson

from dateline.formats.encoding import decode_head
from dateline.formats.fields import Mapping, is_table_header

HEAD_BYTES = 1 << 16
_LONGEST_HEADER = 5000  # characters of the first line of a table

# First bytes of containers that hold one or more documents.
_CONTAINERS = (
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\x28\xb5\x2f\xfd", "zstandard"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),  # an archive without members
)
# First bytes of what is certainly not text, for a clear message.
_BINARY = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"RIFF", "a RIFF file (WebP, WAV or AVI)"),
    (b"\x7fELF", "an ELF program"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Microsoft Office document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"OggS", "an Ogg file"),
    (b"ID3", "an MP3 file"),
    (b"{\\rtf", "an RTF document"),
)
_FEED = re.compile(r"<(?:rss|feed|rdf:RDF|channel)[\s>]", re.IGNORECASE)
_SGML = re.compile(
    r"<!DOCTYPE\s+lewis|^\s*<(?:DOC|REUTERS|TimeML|FoLiA|nitf|newsItem|NewsML)[\s>]", re.IGNORECASE | re.MULTILINE
)
_HTML = re.compile(r"<!doctype\s+html|<(?:html|head|body|meta|div|p|script|article|title|table)[\s>]", re.IGNORECASE)
_MAIL = re.compile(r"(?:From \S+[^\n]*\d{4}\r?\n)?(?:[A-Z][A-Za-z-]{1,40}: [^\n]*\n(?:[ \t][^\n]*\n)*){3}")
_MAIL_FIELD = re.compile(
    r"^(?:Message-ID|MIME-Version|Received|Return-Path|Delivered-To): ", re.IGNORECASE | re.MULTILINE
)
_SUBTITLES = re.compile(r"WEBVTT\b|\d+\s*\n\d\d:\d\d:\d\d[,.]\d{3} --> \d\d:\d\d")
_FEWEST_ROWS = 3  # of a table, its header included
_COLUMN_NAME = re.compile(r"[A-Za-z_][\w .()/%-]{0,39}")
_XML_START = re.compile(r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*", re.DOTALL)


def container_of(head: bytes) -> str | None:
    """Name the container that `head` begins, or None for a plain document."""
    return next((name for magic, name in _CONTAINERS if head.startswith(magic)), None)


def kind_of(head: bytes, mapped: Mapping = ()) -> str:
    r"""Name the kind of document that `head` (its first bytes, at most `HEAD_BYTES` are looked at) begins.

    `mapped` are the user's own names of fields, by which a table is known.

    One of warc, arc, parquet, json, jsonl, feed, sgml, html, mail, csv, text, empty; or, in words, "other: ..."
    for what holds no articles.

    >>> kind_of(b'{"text": "A"}')
    'json'
    >>> kind_of(b'{"text": "A"}\n{"text": "B"}')
    'jsonl'
    >>> kind_of(b"%PDF-1.7 ...")
    'other: a PDF document, expected text'
    """
    head = head[:HEAD_BYTES]
    if not head:
        return "empty"
    for magic, name in _BINARY:
        if head.startswith(magic):
            return f"other: {name}, expected text"
    if head.startswith(b"PAR1"):
        return "parquet"
    if re.match(rb"WARC/\d", head):
        return "warc"
    if head.startswith(b"filedesc://"):
        return "arc"
    text = decode_head(head)
    return _kind_of_text(text, mapped) if text.strip() else "text"


def _kind_of_text(text: str, mapped: Mapping) -> str:
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith("{"):
        return "jsonl" if is_json_lines(text.encode("utf-8", "replace")) else "json"
    if re.match(r"\[\s*(?:[{\]\"]|$)", start):
        return "json"
    if start.startswith("<"):
        return _kind_of_markup(start)
    if _MAIL.match(start) and _MAIL_FIELD.search(start[:8000]):
        return "mail"
    if delimiter_of(start, mapped):
        return "csv"
    if _SUBTITLES.match(start):
        return "other: subtitles, expected articles"
    if (columns := _other_table(start)) is not None:
        return f"other: a table without a text column: found {columns[:200]}; map it: text=NAME"
    return "html" if len(_HTML.findall(start)) >= 5 else "text"


def _kind_of_markup(start: str) -> str:
    if _SGML.search(start[:4000]):
        return "sgml"
    root = _XML_START.match(start)
    begin = start[root.end() if root else 0 :][:4000]
    if _HTML.match(begin):
        return "html"
    if _FEED.search(begin):
        return "feed"
    return "html" if _HTML.search(start) else "sgml" if start.startswith("<?xml") else "html"


def is_json_lines(head: bytes) -> bool:
    """Whether a file is JSON lines: its first line that is not blank begins an object and does not need the next.

    A first line that is damaged still counts when the next one begins an object, so that one bad line is one reject
    and not a bad file. A single line may be anything, an article or a list of them, and is left to `read_json`.
    """
    lines = [line for line in head.removeprefix(b"\xef\xbb\xbf").splitlines() if line.strip()]
    if not lines or not lines[0].lstrip().startswith(b"{"):
        return False
    return len(lines) > 1 and (lines[1].startswith(b"{") or _is_object(lines[0]))


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False


def _other_table(text: str) -> str | None:
    """The column names of a table that names no text: a header of short names, and rows of as many cells."""
    lines = [line.rstrip("\r") for line in text.split("\n", 50)[:50] if line.strip()]
    if len(lines) < _FEWEST_ROWS or len(lines[0]) > _LONGEST_HEADER:
        return None
    whole = lines[:-1] if len(lines) > _FEWEST_ROWS else lines  # the last one may be cut
    for delimiter in ("\t", ",", ";", "|"):
        if f"{delimiter} " in lines[0]:
            continue  # prose: programs that write tables put no space there
        with contextlib.suppress(csv.Error):
            header, *rows = csv.reader(whole, delimiter=delimiter)
            names = [name.strip() for name in header]
            named = len(set(names)) == len(names) > 1 and all(map(_COLUMN_NAME.fullmatch, names))
            if named and all(len(row) == len(header) for row in rows):
                return ", ".join(names)
    return None


def delimiter_of(header: str, mapped: Mapping = ()) -> str | None:
    """The delimiter of a table, told by its header line; None when no way to cut it gives columns of articles."""
    header = header.lstrip("\ufeff\r\n ")[: _LONGEST_HEADER + 1].replace("\r", "\n").split("\n", 1)[0].strip()
    if len(header) > _LONGEST_HEADER:
        return None
    cut = ((delimiter, header.split(delimiter)) for delimiter in ("\t", ",", ";", "|"))
    return next((one for one, cells in cut if is_table_header((cell.strip("\"' ") for cell in cells), mapped)), None)
