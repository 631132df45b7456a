"""What one verb tells of several places: "Police arrested ten men in Kisumu, four in Siaya and a teacher in Migori".

Each place has its own people and its own number; one record for all of them would say that all were held at the first.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.language.analysis import Analysis
from dateline.records import Count, Party, Place
from dateline.text.document import Document, Sentence
from dateline.text.numbers import find_numbers
from dateline.text.parties.make import make_party, party_classes
from dateline.text.parties.reading import PEOPLE
from dateline.text.places.find import PlaceMention

_SHARED = frozenset({("COERCE", "arrest"), ("ASSAULT", "abduct"), ("RETREAT", "release")})
_HARM = frozenset({"killed", "injured"})
_KIND_OF_PLACE = r"(?:\s+(?:town|city|village|district|division|county|province|state|area|municipality))?"
_WHERE = r"(?:in|at|near|from|outside)\s+(?:the\s+)?(?:(?:town|city|village|district|province|state|area)\s+of\s+)?"
# What stands between one place and the next: " town, fourteen at ", ", another four in ", " and a teacher in ".
_NEXT = re.compile(
    rf"{_KIND_OF_PLACE}\s*(?:[,;]\s*(?:and\s+|while\s+)?|and\s+|,?\s*as well as\s+)"
    rf"(?P<who>(?:another\s+|a\s+further\s+|some\s+|about\s+|at\s+least\s+)?[\w,-]+(?:\s+[\w-]+){{0,3}}?)"
    rf"\s+{_WHERE}",
    re.IGNORECASE,
)
_AT = re.compile(rf"\b{_WHERE}\Z", re.IGNORECASE)
_ONE = re.compile(r"(?:an?|one|another)\b", re.IGNORECASE)


class Share(NamedTuple):
    """The part of a deed that was at one place."""

    place: Place
    counts: tuple[Count, ...]
    recipients: tuple[Party, ...]


def share_among_places(
    document: Document,
    sentence: Sentence,
    analysis: Analysis,
    kind: tuple[str, str | None],
    trigger: tuple[int, int],
    counts: Sequence[Count],
    recipients: Sequence[Party],
    places: Sequence[PlaceMention],
) -> list[Share]:
    """The shares of a deed, in reading order; none where the sentence does not tell who was where.

    Args:
        document: The article.
        sentence: The sentence that tells the deed.
        analysis: The same, analysed.
        kind: PLOVER type and mode of the deed.
        trigger: Offsets of its words.
        counts: The numbers of people that are its own.
        recipients: To whom it was done.
        places: The places of the article.
    """
    if kind not in _SHARED and not (kind[0] == "ASSAULT" and any(count.kind in _HARM for count in counts)):
        return []
    here = [one for one in places if sentence.start <= one.start and one.end <= sentence.end and one.place is not None]
    here = [one for one in here if one.use in ("location", "dateline") and one.start >= trigger[0]]
    first = next((one for one in here if _AT.search(document.text, max(0, one.start - 40), one.start)), None)
    own = [count for count in counts if first is not None and count.quote.start < first.start]
    if first is None or not own or first.place is None:
        return []
    shares = [_share(document, first.place, own, recipients, (sentence.start, first.start))]
    last = first
    for one in here[here.index(first) + 1 :]:
        between = _NEXT.fullmatch(document.text, last.end, one.start)
        share = None if between is None else _next_share(document, analysis, one, between.span("who"), counts, own)
        if share is None:
            break
        shares.append(share)
        last = one
    return shares if len(shares) > 1 else []


def _share(
    document: Document, place: Place, counts: Sequence[Count], recipients: Sequence[Party], span: tuple[int, int]
) -> Share:
    """A share with those of the counts and parties that stand within a span."""
    within = tuple(one for one in recipients if span[0] <= one.quote.start < span[1])
    inside = tuple(one for one in counts if span[0] <= one.quote.start < span[1])
    return Share(place, _renumbered(inside, counts), within)


def _renumbered(kept: tuple[Count, ...], counts: Sequence[Count]) -> tuple[Count, ...]:
    """Counts whose `part_of` says where in their own list the count is that includes them."""
    position = {id(count): at for at, count in enumerate(kept)}
    return tuple(
        count
        if count.part_of is None
        else count.model_copy(update={"part_of": position.get(id(counts[count.part_of]))})
        for count in kept
    )


def _next_share(
    document: Document,
    analysis: Analysis,
    at: PlaceMention,
    who: tuple[int, int],
    counts: Sequence[Count],
    own: Sequence[Count],
) -> Share | None:
    """The share of a place that a number or a person stands before; None where nobody does."""
    phrases = [one for one in analysis.phrases if who[0] <= one.start and one.end <= who[1]]
    numbers = find_numbers(document.text, *who)
    alone = _ONE.match(document.text, who[0], who[1]) is not None
    people = any(party_classes(analysis, one) & PEOPLE for one in phrases)
    if at.place is None or not (numbers or (alone and people)) or (numbers and numbers[-1].end < who[1] and not people):
        return None
    stated = tuple(one for one in counts if who[0] <= one.quote.start < who[1])
    number = numbers[0] if numbers else None
    size: dict[str, object] = {"low": 1, "high": 1, "comparator": "exactly"}
    if number is not None:
        size |= {"low": number.low, "high": number.high, "comparator": number.comparator}
    count = own[0].model_copy(update=size | {"who": None, "part_of": None, "quote": document.quote(*who)})
    made = [make_party(document, analysis, one) for one in phrases]
    parties = tuple(one for one in made if one is not None)
    return Share(at.place, _renumbered(stated, counts) or (count,), parties)
