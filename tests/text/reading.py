"""Read a short text as an article and give its events, for tests of the extraction as a whole."""

from dateline.records import Event, PublicationDate, Source
from dateline.text.classify import classify
from dateline.text.document import RawArticle
from dateline.text.events import extract_events
from dateline.text.split import split_article


def read_events(text: str, published: str | None = "2024-05-15") -> tuple[Event, ...]:
    """Events of a text that was published on a day (a Wednesday unless said otherwise)."""
    day = PublicationDate(value=published, basis="metadata") if published else PublicationDate()
    document = split_article(RawArticle(text=text, source=Source(uri="test.txt", published=day, language="en")))
    return extract_events(document, classify(document)).events


def kinds(text: str) -> list[str]:
    """Types, modes and statuses that are not "happened", in order: "PROTEST demo planned"."""
    return [
        " ".join(part for part in (event.type, event.mode, event.status) if part and part != "happened")
        for event in read_events(text)
    ]
