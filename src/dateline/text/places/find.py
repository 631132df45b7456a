"""Places of an article: found, resolved, and attached to events.

A place that is only a nationality ("Russian troops"), an origin, a topic ("talks on Syria") or a party ("Beijing
said") is found too, but nothing happened there because of it: `PlaceMention.use` says which.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from dateline.lexicons.countries import all_countries
from dateline.records import Place, PlaceBasis, Source
from dateline.text.document import Document, RawArticle
from dateline.text.gazetteer import Entry, entries_named, fold
from dateline.text.places.candidate import ENOUGH, Area, Candidate
from dateline.text.places.choice import Choice, choose_places, division_name, names_of
from dateline.text.places.facilities import Facility, find_facilities
from dateline.text.places.lexicon import context_words
from dateline.text.places.relations import says_where
from dateline.text.places.spans import find_candidates, weigh_candidates
from dateline.text.places.uses import Use, is_affiliation, use_of
from dateline.text.split import split_article

_NO_MONEY = r"(?!\s+(?:of|city\s+of|punishment|offen[sc]e|flows?|gains|goods|markets?|controls?|stock|account)\b)"
_CAPITAL = re.compile(
    r"\b(?:in|at|near|outside|of|to|from|around|across|into)\s+(the\s+(?:national\s+|country['’]s\s+)?capital)\b"
    + _NO_MONEY,
    re.I,
)
_CAPITAL_OF = re.compile(r"(?:['’]s)?\s+capital\b" + _NO_MONEY, re.I)
_OPENING = 250  # code points in which a dateline is to be expected
_SENTENCE = re.compile(r"(?:,? (?:[A-Z][a-z]+ ){0,2}\([A-Z][^)]{1,30}\))?[ _–—-]{1,4}(?:An?|The|[A-Z][a-z]+) [a-z]")
_GONE_TO = re.compile(r"\b(?:to|into|towards?)\s+(?:the\s+)?\Z", re.I)
_THE = re.compile(r"\bthe\s+\Z", re.I)
_DIPLOMATIC = re.compile(r"embass|consulate|mission", re.I)  # which stand abroad
_ANY = re.compile(r"\b(?:an?|any|another|every|each|no|his|her|their)\s+(?:[\w-]+\s+)?\Z", re.I)


class PlaceMention(NamedTuple):
    """A place in the text.

    Attributes:
        place: What it was resolved to, or None.
        reason: Why `place` is None.
        use: What it does in its sentence; only "location" and "dateline" say where something happened.
    """

    start: int
    end: int
    place: Place | None
    reason: str | None
    use: Use


def find_places(document: Document) -> tuple[PlaceMention, ...]:
    """Every mention of a place, resolved, in reading order; mentions do not overlap."""
    candidates = find_candidates(document)
    choices = choose_places(document, candidates)
    mentions = [_mention(document, candidate, choice) for candidate, choice in zip(candidates, choices, strict=True)]
    mentions = _named_capitals(document, mentions)
    mentions += _capitals(document, mentions)
    mentions.sort(key=lambda mention: mention.start)
    facilities = find_facilities(document, [(m.start, m.end) for m in mentions])
    return tuple(_with_whole_origins(document.text, _with_facilities(document, mentions, facilities)))


def _with_whole_origins(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The mentions; what an origin lies in is part of it: "Ana Cole, 22, of Ayr, Scotland", "at a school in Oslo"."""
    found: list[PlaceMention] = []
    for mention in mentions:
        before = found[-1] if found else None
        if before is not None and before.use == "origin" and mention.use == "location" and before.place is not None:
            joined = text[before.end : mention.start] in (", ", " in ")
            if joined and mention.place is not None and says_where(mention.place, before.place):
                mention = mention._replace(use="origin")
        found.append(mention)
    return found


def explain_places(text: str) -> list[dict[str, object]]:
    """What names of places stand in a text, what each was taken for, and why; plain data for a person who wonders.

    A name that was taken for no place is there too, with ``place`` null, the reason, and what spoke for and against.
    """
    document = split_article(RawArticle(text, Source(uri="text")))
    weighed = weigh_candidates(document)
    taken = [candidate for candidate in weighed if candidate.accepted]
    choices = iter(choose_places(document, taken))
    return [_explained(document, candidate, next(choices) if candidate.accepted else None) for candidate in weighed]


def _explained(document: Document, candidate: Candidate, choice: Choice | None) -> dict[str, object]:
    mention = _mention(document, candidate, choice) if choice else None
    refused = f"too little speaks for a place: {candidate.evidence:.1f} of {ENOUGH}"
    others = choice.others if choice else candidate.entries[:3]
    return {
        "text": document.text[candidate.start : candidate.end], "start": candidate.start, "end": candidate.end,
        "use": mention.use if mention else None,
        "place": mention.place.model_dump(mode="json") if mention and mention.place else None,
        "reason": mention.reason if mention else refused,
        "found_by": candidate.reasons(), "chosen_because": choice.why if choice else None,
        "other_places": names_of(others),
    }  # fmt: skip


def _mention(document: Document, candidate: Candidate, choice: Choice) -> PlaceMention:
    in_dateline = _is_in(document.dateline, candidate.start) or _is_lost_dateline(candidate)
    basis: PlaceBasis = "dateline" if in_dateline else "stated"
    if isinstance(choice.found, Area) and choice.found.kind == "continent":
        use = use_of(document, candidate)
        return PlaceMention(candidate.start, candidate.end, None, "a continent is too wide to place", use)
    if choice.doubt is not None:
        return PlaceMention(candidate.start, candidate.end, None, choice.doubt, use_of(document, candidate))
    place = make_place(document, candidate.start, candidate.end, choice.found, choice.alternatives, basis)
    use = "dateline" if basis == "dateline" else use_of(document, candidate)
    return PlaceMention(candidate.start, candidate.end, place, None, use)


def _is_lost_dateline(candidate: Candidate) -> bool:
    """Whether a place in capitals opens news that is not: "Last updated Nov 27 BEIRUT An air strike ..."."""
    text, end = candidate.words.text, candidate.end
    if (
        candidate.start > _OPENING
        or end - candidate.start < len("ROME")
        or candidate.before in context_words("locative")
    ):
        return False
    return candidate.cased and text[candidate.start : end].isupper() and _SENTENCE.match(text, end) is not None


def _is_in(span: tuple[int, int] | None, at: int) -> bool:
    return span is not None and span[0] <= at < span[1]


def make_place(
    document: Document, start: int, end: int, found: Entry | Area, alternatives: int, basis: PlaceBasis
) -> Place:
    """The record of a resolved place, quoted from the text."""
    quote = document.quote(start, end)
    if isinstance(found, Area):
        point = found.latitude is not None
        return Place(
            quote=quote, name=found.name, kind="area", country=found.country, latitude=found.latitude,
            longitude=found.longitude, precision="admin1" if point else None, basis=basis, alternatives=alternatives,
        )  # fmt: skip
    kind = found.kind
    is_city = kind == "city" or (kind == "country" and _is_city_state(found.name, found.country))
    precision = kind if kind in ("city", "admin1", "admin2", "country") and found.latitude is not None else None
    return Place(
        quote=quote, name=found.name, kind=kind, country=found.country,
        admin1=found.name if kind == "admin1" else division_name(found.admin1),
        admin2=found.name if kind == "admin2" else division_name(found.admin2),
        city=found.name if is_city else None,
        latitude=found.latitude, longitude=found.longitude, geonames_id=found.geonames_id,
        precision=precision, basis=basis, alternatives=alternatives,
    )  # fmt: skip


@lru_cache(maxsize=512)
def _is_city_state(name: str, alpha3: str) -> bool:
    """Whether a country is one city: Singapore, Hong Kong, Monaco."""
    return any(fold(capital) == fold(name) for capital in _capitals_of(alpha3))


def _capitals_of(alpha3: str) -> tuple[str, ...]:
    return all_countries()[alpha3].capitals if alpha3 in all_countries() else ()


def _capitals(document: Document, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Read "in the capital" as the capital of the country in focus, unless its name follows ("the capital, Astana")."""
    found: list[PlaceMention] = []
    if "apital" not in document.text and "APITAL" not in document.text:
        return found
    for match in _CAPITAL.finditer(document.text):
        start, end = match.span(1)
        named = any(0 <= mention.start - end <= 2 for mention in mentions)
        country = _country_in_focus(document.text, mentions, start)
        entry = _capital_of(country) if country and not named else None
        if entry is not None:
            place = make_place(document, start, end, entry, 0, "stated")
            found.append(PlaceMention(start, end, place, None, "location"))
    return found


def _named_capitals(document: Document, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Read "the Cuban capital" and "Cuba's capital" as Havana, unless that name follows at once."""
    if "apital" not in document.text and "APITAL" not in document.text:
        return mentions
    return [_as_capital(document, mention, behind) for mention, behind in pairwise([*mentions, None]) if mention]


def _as_capital(document: Document, mention: PlaceMention, behind: PlaceMention | None) -> PlaceMention:
    text, place = document.text, mention.place
    match = _CAPITAL_OF.match(text, mention.end)
    if match is None or place is None or place.kind != "country" or place.country is None:
        return mention
    if match[0][0] not in "'’" and not _THE.search(text, max(0, mention.start - 5), mention.start):
        return mention
    if behind is not None and text[match.end() : behind.start] in (" ", ", "):
        return mention
    entry = _capital_of(place.country)
    if entry is None:
        return mention
    capital = make_place(document, mention.start, match.end(), entry, 0, "stated")
    return PlaceMention(mention.start, match.end(), capital, None, "location")


def _country_in_focus(text: str, mentions: list[PlaceMention], before: int) -> str | None:
    """The country of the last place before an offset where something happened, else of the last or first mention.

    "Rebels backed by Lebanon's Hezbollah fired at the capital, said the London-based monitor": whose or from where
    somebody is says less of where than a place does.
    """
    placed = [(m.start, m.place.country, m.use) for m in mentions if m.place is not None and m.place.country]
    gone_to = {m.start for m in mentions if _GONE_TO.search(text, max(0, m.start - 12), m.start)}
    stated = [
        country
        for start, country, use in placed
        if start < before and use in ("location", "dateline") and start not in gone_to
    ]
    named = [(start, country) for start, country, use in placed if use != "origin"]
    earlier = [country for start, country in named if start < before]
    near = stated or earlier or [country for _, country in named[:1]]
    return near[-1] if near else None


@lru_cache(maxsize=512)
def _capital_of(alpha3: str) -> Entry | None:
    for name in all_countries()[alpha3].capitals:
        for entry in entries_named(fold(name)):
            if entry.kind == "city" and entry.country == alpha3:
                return entry
    return None


def _with_facilities(
    document: Document, mentions: list[PlaceMention], facilities: list[Facility]
) -> list[PlaceMention]:
    """Add facilities, each with the town it is in; a place name inside a facility's name gives way to it."""
    if not facilities:
        return mentions
    kept = list(mentions)
    for facility in facilities:
        inner = [m for m in kept if facility.start <= m.start and m.end <= facility.end]
        # A village called Victoria Park is not the town that Victoria Park is in.
        whole = [m for m in inner if (m.start, m.end) == (facility.start, facility.end)]
        town = _town_of(
            document.text, facility, [m for m in kept if m not in whole], [m for m in inner if m not in whole]
        )
        for mention in inner:
            kept.remove(mention)
        kept.append(_facility_mention(document, facility, town))
    return sorted(kept, key=lambda mention: mention.start)


def _town_of(text: str, facility: Facility, mentions: list[PlaceMention], inner: list[PlaceMention]) -> Place | None:
    """The place a facility is in: in its own name, right behind it, in its sentence, or the last one before it.

    "A Syrian army base" is in Syria, and not in the town told of before.
    """
    towns = ("city", "admin2", "admin1")
    behind = [m for m in mentions if 0 <= m.start - facility.end <= 12]
    here = [m for m in mentions if facility.sentence[0] <= m.start < facility.sentence[1] and m.use == "location"]
    diplomatic = _DIPLOMATIC.search(text, facility.start, facility.end) is not None
    if diplomatic:  # "the US Consulate" is not in the United States
        here = [m for m in here if m not in inner or m.place is None or m.place.kind in towns]
    near = sorted(here, key=lambda m: abs(m.start - facility.start))
    told_from = {m.place.country for m in mentions if m.use == "dateline" and m.place is not None}
    uses = ("location", "dateline") if len(told_from) == 1 else ("location",)
    for group in (inner, behind, near):
        for mention in group:
            if mention.place is not None and mention.place.kind in towns:
                return mention.place
    whose = [] if diplomatic else mentions
    whose = [m for m in whose if m.use == "nationality" and 0 <= facility.start - m.end <= len(" army ")]
    country = next((m.place for m in near + whose if m.place is not None), None)
    if _ANY.search(text, max(0, facility.start - 30), facility.start):
        return country  # "a prison cell" and "another base" are no building told of before
    before = [m for m in mentions if m.start < facility.start and m.use in uses and m.place is not None]
    town = _town_told_of(text, [m for m in before if m.place is not None and m.place.kind in towns], facility.start)
    if town is None or (country is not None and town.country != country.country):
        return country
    return town.model_copy(update={"basis": "carried"})


def _town_told_of(text: str, before: list[PlaceMention], start: int) -> Place | None:
    """The town of a building that names none: the last one of its paragraph, else the one that was named most."""
    if not before:
        return None
    if "\n\n" not in text[before[-1].end : start]:
        return before[-1].place
    names = [mention.place.name for mention in before if mention.place is not None]
    most = max(names, key=names.count)  # of equals the first
    return next(mention.place for mention in reversed(before) if mention.place and mention.place.name == most)


def _facility_mention(document: Document, facility: Facility, town: Place | None) -> PlaceMention:
    start, end = facility.start, facility.end
    if town is None:
        return PlaceMention(start, end, None, "no town is stated for the facility", "location")
    quote = document.quote(start, end)
    changes: dict[str, object] = {"quote": quote, "facility": quote}
    if any(word[0].isupper() and not word.isupper() for word in quote.text.split() if word.lower() != "the"):
        # "Tahrir Square" is a place of its own, "the mayor's office" only says where in the town.
        changes |= {"name": quote.text, "kind": "facility", "geonames_id": None}
    place = town.model_copy(update=changes)
    return PlaceMention(start, end, place, None, "origin" if is_affiliation(document.text, start) else "location")
