"""RSS and Atom feeds: one article per entry that carries text."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.formats import isolated
from dateline.formats.articles import build_article, strip_markup
from dateline.formats.errors import BadDocumentError, NoTextError, ParseError, TooLargeError
from dateline.formats.normalise import normalise, normalise_line
from dateline.formats.source import Payload
from dateline.records import Reject
from dateline.text.document import RawArticle


def read_feed(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each entry; `index` is the entry's position.

    An entry's text is its content, else its summary; the feed's title is the publisher.

    Raises:
        ParseError: A feed without entries.
        TooSlowError: More CPU time than `max_seconds`.
    """
    data = payload.whole()
    limit = payload.options.max_markup_bytes
    if len(data) > limit:
        raise TooLargeError(f"a feed of {len(data)} bytes, the limit max_markup_bytes is {limit}")
    feed = isolated.call(parse_feed, data, payload.options.max_seconds)
    if not feed["entries"]:
        problem = f" ({feed['problem']})" if feed["problem"] else ""
        raise ParseError(f"a feed without entries{problem}, expected at least one article")
    for index, entry in enumerate(feed["entries"], start=payload.first_index):
        try:
            yield _article(payload, index, entry, feed)
        except BadDocumentError as error:
            yield payload.reject(error, index)


def _article(payload: Payload, index: int, entry: Mapping[str, Any], feed: Mapping[str, Any]) -> RawArticle:
    text = normalise(strip_markup(entry["text"]))
    if not text:
        raise NoTextError(f"entry {index + 1}: neither content nor summary, expected an article's text")
    return build_article(
        payload,
        index,
        text=text,
        title=normalise_line(strip_markup(entry["title"])) or None,
        published=entry["published"],
        publisher=normalise_line(strip_markup(entry["publisher"] or feed["title"])) or None,
        url=entry["url"],
        record_id=entry["id"],
        language=entry["language"] or feed["language"],
    )


def parse_feed(data: bytes) -> dict[str, Any]:
    """Parse a feed with feedparser into plain values; runs in a process of its own, see `isolated`."""
    import feedparser

    # From bytes, never from an address: feedparser would open one.
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    about = feed.get("feed", {})
    return {
        "title": str(about.get("title") or ""),
        "language": about.get("language"),
        "problem": " ".join(str(feed.get("bozo_exception") or "").split())[:200],
        "entries": [_entry(entry) for entry in feed.get("entries", [])],
    }


def _entry(entry: Mapping[str, Any]) -> dict[str, Any]:
    contents = [str(content.get("value") or "") for content in entry.get("content", [])]
    summary = str(entry.get("summary") or "")
    source = entry.get("source")
    return {
        "title": str(entry.get("title") or ""),
        "text": max([*contents, summary], key=len),
        "published": entry.get("published") or entry.get("updated") or entry.get("created"),
        "publisher": str(source.get("title") or "") if isinstance(source, Mapping) else "",
        "url": str(entry["link"]) if entry.get("link") else None,
        "id": str(entry["id"]) if entry.get("id") else None,
        "language": entry.get("language"),
    }
