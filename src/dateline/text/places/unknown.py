"""Villages that a sentence names and the gazetteer does not have: what is known is the division around them."""

import re
from collections.abc import Iterable, Sequence

from dateline.records import Place
from dateline.text.document import Document
from dateline.text.gazetteer import entries_named, fold
from dateline.text.places.find import PlaceMention, make_place

_NAMED = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]n|[Tt]o|[Ff]rom)\s+(?:the\s+|a\s+)?(?:[a-z-]+\s+){0,2}?"
    r"(?:(?:village|hamlet|settlement|locality|township|town)\s+(?:of|called|named)\s+[A-Z][\w'’-]+|"
    r"(?:[A-Z][\w'’-]+\s+){1,2}(?:village|hamlet|settlement|township|town)\b)"
)


def names_unknown_village(document: Document, mentions: Sequence[PlaceMention], start: int, end: int) -> bool:
    """Whether a stretch of text names a village that was not found: "in the village of Tinkoura", "in Tin village"."""
    for match in _NAMED.finditer(document.text, start, end):
        inside = [one for one in mentions if match.start() <= one.start < match.end() and one.place is not None]
        if not inside:
            return True
    return False


def around_village(document: Document, places: Iterable[Place]) -> tuple[Place, ...]:
    """The divisions of carried towns: who was shot in a village that is not known was not shot in the town near it."""
    return tuple(_division(document, place) if place.kind in ("city", "facility") else place for place in places)


def _division(document: Document, place: Place) -> Place:
    """The first-level division of a town, or the town where the gazetteer has none."""
    for entry in entries_named(fold(place.admin1 or "")):
        if entry.kind == "admin1" and entry.country == place.country:
            quote = place.quote
            return make_place(document, quote.start, quote.end, entry, place.alternatives, place.basis)
    return place
