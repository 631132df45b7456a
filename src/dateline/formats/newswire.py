"""Newswire in SGML or XML: Reuters-21578, TREC and Tipster ``<DOC>``, TimeML, NewsML, NITF and FoLiA."""

import html
import re
from collections.abc import Iterator

from dateline.formats.articles import build_article
from dateline.formats.encoding import UndecodableError, decode
from dateline.formats.errors import BadDocumentError, DamagedContainerError, NoTextError, NotTextError
from dateline.formats.normalise import normalise, normalise_line
from dateline.formats.source import Payload
from dateline.records import Reject
from dateline.text.document import RawArticle

# Elements that hold one document, outermost first where they nest.
_DOCUMENTS = ("REUTERS", "DOC", "TimeML", "newsItem", "NewsItem", "nitf", "FoLiA")
_OPEN = re.compile(rf"<({'|'.join(_DOCUMENTS)})(?=[\s>])([^>]{{0,2000}})>", re.IGNORECASE)
_TAG = re.compile(r"<[/!?]?[A-Za-z][^<>]{0,2000}>")
_BLOCK = re.compile(r"<(?:/?(?:p|para|TEXT|hl\d?|s\d*|block|br|DOCTITLE)|P)\s*/?>", re.IGNORECASE)
_FOLIA_WORD = re.compile(r"<w\b([^>]{0,500})>\s*<t\b[^>]{0,200}>([^<]{1,200})</t>")
_CDATA = "<![CDATA["
_ENCODING = re.compile(rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]+)""")
_TITLES = ("TITLE", "HEADLINE", "HL", "HEAD", "headline", "hl1", "title")
_TEXTS = ("BODY", "TEXT", "body.content", "text", "body", "content")
_DATES = ("DATE", "DATE_TIME", "DATETIME", "DATE1", "DD", "DCT", "dateline")
_IDS = ("DOCNO", "DOCID", "DOCUMENT-ID")
_NUMBER = re.compile(r"""\b(?:NEWID|itemid|id)\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
# The day in an attribute: TimeML's creation time, NITF's date of issue.
_STATED_DATE = re.compile(
    r"""<(?:date\.issue\b[^>]{0,200}?\bnorm|DCT>\s*<TIMEX3\b[^>]{0,200}?\bvalue)\s*=\s*["'](\d{4}-?\d\d-?\d\d)""", re.I
)
_SIX_DIGITS = re.compile(r"\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")  # Tipster: 890309
_REUTERS_DATE = re.compile(r"\d{1,2}-[A-Z]{3}-\d{4}", re.IGNORECASE)


def read_newswire(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each document element; the last one may be cut off.

    Raises:
        NoTextError: Markup without a document element, and without text.
        NotTextError: Text in no encoding.
    """
    data = payload.whole()
    declared = _ENCODING.search(data[:1000])
    try:
        text = decode(data, declared.group(1).decode("ascii") if declared else None)
    except UndecodableError as error:
        raise NotTextError(str(error)) from error
    index = payload.first_index
    for name, attributes, content, complete in _documents(text):
        yield _read_one(payload, index, name, attributes, content, complete)
        index += 1
    if index == payload.first_index:
        yield _read_any(payload, text)


def _documents(text: str) -> Iterator[tuple[str, str, str, bool]]:
    """Name, attributes and content of each outermost document element, and whether it is closed."""
    at = 0
    closed: dict[str, int] = {}  # where the next end of each element is, found once
    while match := _OPEN.search(text, at):
        name, start = match.group(1), match.end()
        if closed.get(name, 0) < start:
            closed[name] = _position(rf"</{name}\s*>", text, start)
        end = min(closed[name], _position(rf"<{name}(?=[\s>])", text, start))
        complete = end == closed[name] < len(text)
        yield name, match.group(2), text[start:end], complete
        at = text.index(">", end) + 1 if complete else end


def _position(pattern: str, text: str, start: int) -> int:
    """Where a pattern matches next, or the end of the text."""
    match = re.compile(pattern, re.IGNORECASE).search(text, start)
    return match.start() if match else len(text)


def _read_one(
    payload: Payload, index: int, name: str, attributes: str, content: str, complete: bool
) -> RawArticle | Reject:
    where = f"document {index + 1}"
    raw = content[:4000].encode("utf-8", "replace")
    if not complete:
        error = DamagedContainerError(f"{where}: <{name}> is never closed, the file is cut off or damaged")
        return payload.reject(error, index, raw)
    try:
        return _article(payload, index, attributes, content)
    except BadDocumentError as error:
        return payload.reject(type(error)(f"{where}: {error}"), index, raw)


def _article(payload: Payload, index: int, attributes: str, content: str) -> RawArticle:
    body = _first(content, _TEXTS)
    title = _first(body or content, _TITLES) or _first(content, _TITLES)
    if body:
        dateline = _element(content, "DATELINE")  # Reuters-21578 has it beside BODY, both within TEXT
        body = f"{dateline.strip()} {body.lstrip()}" if dateline and dateline not in body else body
    text = _folia_words(body) if body and "<w " in body else _words(body or content)
    if not text:
        raise NoTextError("no text in any of BODY, TEXT, body.content")
    number = _NUMBER.search(attributes)
    return build_article(
        payload,
        index,
        text=text,
        title=normalise_line(_words(title)) or None if title else None,
        published=_published(content),
        record_id=normalise_line(_words(_first(content, _IDS) or "")) or (number.group(1) if number else None),
    )


def _published(content: str) -> str | None:
    if stated := _STATED_DATE.search(content):
        return stated.group(1)
    words = _words(_first(content, _DATES) or "")
    if written := _REUTERS_DATE.search(words):
        return written.group()
    return f"19{words}" if _SIX_DIGITS.fullmatch(words) else words or None


def _folia_words(markup: str) -> str:
    """The text of FoLiA, in which each word is an element: `space="no"` says that the next one follows at once.

    >>> _folia_words('<p><s><w space="no"><t>Police</t></w> <w><t>,</t></w> <w><t>too</t></w></s></p>')
    'Police, too'
    """
    paragraphs = []
    for block in re.split(r"</p>|</head>", markup):
        words = [
            html.unescape(word) + ("" if 'space="no"' in attributes else " ")
            for attributes, word in _FOLIA_WORD.findall(block)
        ]
        paragraphs.append("".join(words).strip())
    return normalise("\n\n".join(filter(None, paragraphs)))


def _read_any(payload: Payload, text: str) -> RawArticle:
    """Some other XML: its words, if they are running text."""
    words = _words(text)
    if len(words.split()) < 20:
        raise NoTextError("markup without a document element, expected one of " + ", ".join(_DOCUMENTS))
    return build_article(payload, payload.first_index, text=words)


def _first(content: str, names: tuple[str, ...]) -> str | None:
    return next((found for name in names if (found := _element(content, name)) and found.strip()), None)


def _element(content: str, name: str) -> str | None:
    match = re.search(rf"<{re.escape(name)}(?:\s[^>]{{0,500}})?>", content, re.IGNORECASE)
    if match is None:
        return None
    close = re.compile(rf"</{re.escape(name)}\s*>", re.IGNORECASE).search(content, match.end())
    return content[match.end() : close.start()] if close else None


def _words(markup: str) -> str:
    """The text of an element. Line breaks stay: wire copy is wrapped, and indentation begins paragraphs."""
    return normalise(_TAG.sub("", _BLOCK.sub("\n\n", _escape_literal(markup))))


def _escape_literal(markup: str) -> str:
    """The markup with its CDATA sections escaped; one that is never closed stays, and is looked for once."""
    parts, at = [], 0
    while (start := markup.find(_CDATA, at)) >= 0 and (end := markup.find("]]>", start)) >= 0:
        parts += [markup[at:start], html.escape(markup[start + len(_CDATA) : end])]
        at = end + 3
    return "".join([*parts, markup[at:]])
