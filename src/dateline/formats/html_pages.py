"""HTML pages: the article without menus, notices and links, and what the page says of itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline.formats import isolated
from dateline.formats.articles import build_article
from dateline.formats.encoding import UndecodableError, decode
from dateline.formats.errors import BadDocumentError, EmptyDocumentError, NoTextError, NotTextError, TooLargeError
from dateline.formats.normalise import normalise, normalise_line
from dateline.formats.source import Payload
from dateline.records import Section
from dateline.text.document import RawArticle

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]{0,2000}?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
# Scripts, except those that state what the article is (schema.org), styles, drawings: weight without words.
_WEIGHT = re.compile(
    r"<(?:(script)\b(?![^<>]*ld\+json)[^<>]*|(style|svg|template|noscript)\b[^<>]*)>|<!--", re.IGNORECASE
)
_HEAVY = 400_000  # code points; below that, removing the weight costs more than it saves
_STOP = re.compile(r"[.!?…][\"”’')\]»]*$")
_LONGEST_HEADING = 160  # code points


@dataclass(frozen=True, slots=True)
class Page:
    """What an extraction found in a page; blocks are ``(tag, text)`` in reading order."""

    blocks: tuple[tuple[str, str], ...]
    title: str | None
    publisher: str | None
    published: str | None
    url: str | None


def read_html(payload: Payload) -> Iterator[RawArticle]:
    """Yield the article of a page.

    Raises:
        NoTextError: A page without running text: a menu, a form, a picture gallery.
        TooLargeError: More markup than `max_markup_bytes`.
        TooSlowError: More CPU time than `max_seconds`.
    """
    yield read_page(payload, payload.first_index, payload.whole())


def read_page(
    payload: Payload,
    index: int,
    data: bytes,
    *,
    charset: str | None = None,
    url: str | None = None,
    record_id: str | None = None,
) -> RawArticle:
    """Make an article of the bytes of a page; `charset` and `url` are what its transport said.

    Raises:
        BadDocumentError: As `read_html`.
    """
    if not data.strip():
        raise EmptyDocumentError("a page of 0 bytes, expected HTML")
    html = _decode_page(data, charset)
    page = _extract(html, url, payload)
    text, sections = _join(page)
    if not text:
        raise NoTextError("no article found on the page: expected running text")
    language = _LANGUAGE.search(html[:20_000])
    article = build_article(
        payload,
        index,
        text=text,
        title=page.title,
        published=page.published,
        publisher=page.publisher,
        url=url or page.url,
        record_id=record_id,
        language=language.group(1) if language else None,
    )
    shift = len(article.text) - len(text)
    moved = tuple(Section(kind=s.kind, start=s.start + shift, end=s.end + shift) for s in sections)
    return RawArticle(article.text, article.source, article.sections + moved)


def _decode_page(data: bytes, charset: str | None) -> str:
    declared = _CHARSET.search(data[:8192])
    name = charset or (declared.group(1).decode("ascii") if declared else None)
    try:
        return decode(data, name)
    except UndecodableError:
        try:
            return decode(data.replace(b"\0", b""), name)  # a few NULs do not make a page unreadable for browsers
        except UndecodableError as error:
            raise NotTextError(str(error)) from error


def _extract(html: str, url: str | None, payload: Payload) -> Page:
    slim = _without_weight(html) if len(html) > _HEAVY else html
    limit = payload.options.max_markup_bytes
    if len(slim) > limit:
        raise TooLargeError(f"{len(slim)} characters of markup without scripts, the limit max_markup_bytes is {limit}")
    found = isolated.call(extract_page, (slim, url), payload.options.max_seconds)
    if not isinstance(found, Page):
        raise BadDocumentError(f"the extraction gave {type(found).__name__}")
    return found


def extract_page(question: tuple[str, str | None]) -> Page:
    """Extract one page with trafilatura; runs in a process of its own, see `isolated`."""
    import trafilatura

    html, url = question
    found = trafilatura.bare_extraction(
        html,
        url=url,
        fast=True,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={
            "original_date": True,
            # It takes any date in the story, or "(c) 2013", for the page's own, and seconds to load 205 languages.
            "extensive_search": False,
            "max_date": "2100-12-31",  # with the default, the clock, a page's date would depend on the day of the run
        },
    )
    if found is None:
        return Page((), None, None, None, None)
    return Page(tuple(_blocks(found.body)), found.title, found.sitename or found.hostname, found.date, found.url)


def _blocks(body: Any) -> Iterator[tuple[str, str]]:
    """The paragraphs of trafilatura's tree. Lists, quotations and tables are opened; line breaks stay."""
    for element in body:
        if element.tag in ("list", "quote", "table", "div") and len(element):
            if element.text and element.text.strip():
                yield "p", element.text
            yield from _blocks(element)
        elif element.tag == "row":
            yield "row", " | ".join(" ".join("".join(cell.itertext()).split()) for cell in element)
        elif element.tag != "graphic":
            for line_break in element.iter("lb"):
                line_break.tail = "\n" + (line_break.tail or "")
            yield element.tag, "".join(element.itertext())
        if element.tail and element.tail.strip():
            yield "p", element.tail


def _join(page: Page) -> tuple[str, tuple[Section, ...]]:
    """Put the blocks together; headings of the markup become sections, the rest is told by its form later."""
    pieces: list[str] = []
    sections: list[Section] = []
    at, prose = 0, False
    for tag, words in page.blocks:
        lines = [normalise_line(line) for line in words.split("\n")]
        text = normalise("\n".join(line for line in lines if line))
        if not text:
            continue
        if pieces:
            at += 2
        heading = tag == "head" and len(text) <= _LONGEST_HEADING and not (prose and _STOP.search(text))
        if heading:
            sections.append(Section(kind="heading" if prose else "headline", start=at, end=at + len(text)))
        prose = prose or not heading
        pieces.append(text)
        at += len(text)
    while sections and sections[-1].end == at:  # a heading with nothing below belongs to what was cut off
        at = sections.pop().start - 2
        pieces.pop()
    return "\n\n".join(pieces), tuple(sections)


def _without_weight(html: str) -> str:
    kept, at = [], 0
    while match := _WEIGHT.search(html, at):
        kept.append(html[at : match.start()])
        name = match.group(1) or match.group(2)
        close = re.compile(rf"</{name}\s*>" if name else "-->", re.IGNORECASE).search(html, match.end())
        if close is None:
            kept.append(html[match.start() :])
            return "".join(kept)
        at = close.end()
    kept.append(html[at:])
    return "".join(kept)
