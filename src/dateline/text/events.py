"""Events of an article: read its candidate sentences, merge their mentions, and write the records."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dateline import __version__
from dateline.lexicons import load_words
from dateline.records import (
    Article,
    Codes,
    Dateline,
    Event,
    Evidence,
    Label,
    Means,
    Party,
    Place,
    Status,
    When,
    check_event,
)
from dateline.text.classify import is_mixed, public_sentences
from dateline.text.confidence import rate
from dateline.text.contexts import find_contexts
from dateline.text.counts.join import join_counts
from dateline.text.crosswalk import code_events
from dateline.text.dates import find_dates
from dateline.text.document import Document
from dateline.text.frames.lexicon import find_candidates, load_triggers
from dateline.text.mention_places import Background
from dateline.text.mentions import Mention, SentenceReading, says_little, tells_number
from dateline.text.merging.clusters import Cluster
from dateline.text.merging.damage import place_damage
from dateline.text.merging.identified import find_identification, place_identifications
from dateline.text.merging.merge import merge_mentions
from dateline.text.parties.coreference import PartyMemory
from dateline.text.parties.premises import as_premises
from dateline.text.parties.same_person import without_descriptions
from dateline.text.places.find import PlaceMention, find_places
from dateline.text.places.relations import contains
from dateline.text.places.scene import find_scene
from dateline.text.public_deeds import is_public_deed
from dateline.text.rare import compile_rare
from dateline.text.sentence_mentions import read_sentence
from dateline.text.vouched import with_sources

EXTRACTOR = f"dateline rules {__version__}"
# Whose time it is, and how much of it is known: the best first.
_TIME_ORDER = (
    ("own", "closed"),
    ("own", "unknown"),
    ("carried", "closed"),
    ("own", "open"),
    ("carried", "open"),
    ("carried", "unknown"),
)
_MODE_ORDER = ("curfew", "martial-law", "suicide-attack", "firearms", "explosives", "aerial", "drone", "heavy-weapons")
# Whoever speaks, and "those": no reader can tell who that is.
_NOBODY = frozenset({"we", "us", "i", "me", "you", "it", "those", "who"})
_AIRCRAFT = load_words("event_words", "aircraft")
_ANYBODY = load_words("event_words", "anybody")
_STATUS_ORDER: tuple[Status, ...] = ("happened", "ongoing", "historical", "planned", "hypothetical", "denied")
_BASIS_ORDER = {"stated": 0, "carried": 1, "dateline": 2}
_PRECISION_ORDER = {"exact": 0, "city": 1, "admin2": 2, "admin1": 3, "country": 4, None: 5}
# A sentence that tells a toll belongs to an event even when it names none.
_TOLL = compile_rare(
    r"\b(?:killed|dead|died|deaths?|injur|wound|hurt|toll|casualt|fatalit|bod(?:y|ies)|missing|arrest|detain|displaced)",
    re.IGNORECASE,
)

Item = TypeVar("Item")
Quoted = TypeVar("Quoted", Party, Means)


@dataclass(frozen=True, slots=True)
class Extraction:
    """What came of one article."""

    article: Article
    events: tuple[Event, ...]


def extract_events(document: Document, label: Label) -> Extraction:
    """Extract every event of an article, and write its article record.

    One extraction per document; its events are zero or more, in order of their first evidence.
    """
    if label.reason.startswith("language"):
        return Extraction(_article(document, label, (), (), ()), ())
    places = find_places(document)
    dates = find_dates(document)
    mixed = is_mixed(label)
    starts = (place.start for place in places)
    sentences = public_sentences(document, starts) if mixed else frozenset(one.index for one in document.sentences)
    events = _events(document, sentences, places, dates) if label.relevant else ()
    if mixed:
        events = tuple(event for event in events if is_public_deed(event))
        label = label.model_copy(update={"relevant": bool(events)})
    for event in events:
        check_event(event, document.text)  # records.md: a quote that does not stand in the text is refused, always
    return Extraction(_article(document, label, places, dates, events), events)


def _events(
    document: Document, wanted: frozenset[int], places: tuple[PlaceMention, ...], dates: tuple[When, ...]
) -> tuple[Event, ...]:
    candidates = find_candidates(document, load_triggers())
    background = Background(document, places, find_scene(document, places), dates, PartyMemory())
    readings: list[SentenceReading] = []
    for sentence in (one for one in document.sentences if one.index in wanted):
        if sentence.index in candidates or _TOLL.search(document.text, sentence.start, sentence.end):
            readings.append(read_sentence(background, sentence, candidates.get(sentence.index, ())))
    clusters = merge_mentions(readings)
    if clusters:
        named = (find_identification(document, sentence) for sentence in document.sentences)
        place_identifications(document, clusters, [one for one in named if one is not None])
        place_damage(document, clusters)
    events = with_own_ids([_event(document, cluster) for cluster in clusters])
    return code_events(list(zip(events, clusters, strict=True)))


def _event(document: Document, cluster: Cluster) -> Event:
    mentions = sorted(cluster.mentions, key=lambda one: one.evidence.trigger.start)
    place = _best_place(mentions)
    when = _best_when(mentions)
    actors = _in_text_order(_join_parties([one.actors for one in mentions]))
    mode = _best_mode(mentions)
    if mode == "explosives" and actors and all(map(_flies, actors)):
        mode = "aerial"  # "The air force began bombing the town"
    evidence = tuple(_unique((one.evidence for one in mentions), lambda one: one.trigger.start))
    recipients = _join_parties([one.recipients for one in mentions])
    event = Event(
        event_id=_event_id(document.article_id, cluster.type, mode, place, evidence[0]),
        article_id=document.article_id,
        type=cluster.type,
        mode=mode,
        contexts=find_contexts(document, [(one.sentence.start, one.sentence.end) for one in evidence]),
        status=min((one.status for one in mentions), key=_STATUS_ORDER.index),
        actors=actors,
        recipients=_in_text_order(as_premises(recipients, mode) if cluster.type == "ASSAULT" else recipients),
        place=place,
        place_reason=None
        if place
        else next((one.place_reason for one in mentions if one.place_reason), "no place named"),
        when=when,
        when_reason=None if when else next((one.when_reason for one in mentions if one.when_reason), "no date named"),
        counts=join_counts([one.counts for one in mentions] + cluster.loose_counts, _overview(mentions)),
        means=_in_text_order(
            _unique((item for one in mentions for item in one.means), lambda item: item.quote.text.casefold())
        ),
        cause=next((one.cause for one in mentions if one.cause), None),
        demand=next((one.demand for one in mentions if one.demand), None),
        evidence=evidence,
        codes=Codes(),
        confidence=rate(mentions),
        source=document.source,
        extractor=EXTRACTOR,
    )
    return with_sources(event, [said for one in mentions for said in one.attributions])


def _flies(party: Party) -> bool:
    """Whether what a party drops comes from the air: "the Chadian air force", "two planes"."""
    return party.head in _AIRCRAFT or "air force" in party.quote.text.lower()


def _overview(mentions: Sequence[Mention]) -> frozenset[int]:
    """Where the headline, and the lead as the first sentence to tell of an event, count people."""
    first = next((one.sentence.index for one in mentions if one.evidence.section != "headline"), -1)
    return frozenset(
        count.quote.start
        for one in mentions
        if one.evidence.section == "headline" or (one.evidence.section == "lead" and one.sentence.index == first)
        for count in one.counts
    )


def _event_id(article_id: str, event_type: str, mode: str | None, place: Place | None, first: Evidence) -> str:
    place_key = "" if place is None else f"{place.country}/{place.admin1}/{place.geonames_id or place.name}"
    return _hash(article_id, event_type, mode or "", place_key, str(first.trigger.start), str(first.trigger.end))


def with_own_ids(events: Iterable[Event]) -> list[Event]:
    """The events, each with an id of its own.

    One word may open two: "asked about firing in Ahmedabad and Vadodara", where later words place both in Ahmedabad.
    """
    told: Counter[str] = Counter()
    own = []
    for event in events:
        told[event.event_id] += 1
        if (number := told[event.event_id]) > 1:
            event = event.model_copy(update={"event_id": _hash(event.event_id, str(number))})
        own.append(event)
    return own


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def _in_text_order(items: Iterable[Quoted]) -> tuple[Quoted, ...]:
    return tuple(sorted(items, key=lambda item: item.quote.start))


def _unique(items: Iterable[Item], key: object) -> list[Item]:
    """The first of each key, in order."""
    seen: dict[object, Item] = {}
    for item in items:
        seen.setdefault(key(item), item)  # type: ignore[operator]
    return list(seen.values())


def _join_parties(groups: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    """The parties of one side, each once.

    "They", "11" and "nine others" only where nothing tells more, "six people" only where nobody is named.
    """
    parties: list[Party] = []
    for group in groups:
        # "the home of the mayor and the home of a judge": the things that one sentence lists are told apart
        before = len(parties)
        for party in group:
            others = parties[:before] if party.kind == "object" and party.name is None else parties
            if not any(_is_same(party, one) for one in others):
                parties.append(party)
    described = without_descriptions(parties)
    telling = [party for party in described if not (says_little(party) or tells_number(party))]
    if any(party.kind == "person" and party.name for party in telling):
        telling = [party for party in telling if not _is_anybody(party)]
    return tuple(telling or (party for party in parties if party.name or party.head not in _NOBODY))


def _is_anybody(party: Party) -> bool:
    """Whether a party is only said to be of people: "six people", "the victims", "three others"."""
    return party.name is None and party.role in (None, "CVL") and party.head in _ANYBODY


def _is_same(party: Party, other: Party) -> bool:
    """Whether two parties are called the same; "Kenyan officials" are no Ugandan ones."""
    if (party.name, party.head) != (other.name, other.head):
        return False
    return party.name is not None or None in (party.country, other.country) or party.country == other.country


# The whole of what follows, and not one place in it.
_ALL_OVER = re.compile(r"\b(?:across|throughout|all over) (?:the )?\Z", re.I)


def _best_place(mentions: Sequence[Mention]) -> Place | None:
    """The best founded place; among equals the most exact, then the first. What holds another one gives way to it.

    Not the whole of it: who struck "across Argentina" did not strike in the town of the dateline alone.
    """
    places = [one.place for one in mentions if one.place is not None]
    if not places:
        return None
    whole = next((one.place for one in mentions if one.place is not None and _is_all_over(one, one.place)), None)
    if whole is not None and all(place == whole or place.basis != "stated" for place in places):
        return whole
    best = min(places, key=lambda place: (_BASIS_ORDER[place.basis], _PRECISION_ORDER[place.precision]))
    if best.kind not in ("country", "admin1"):
        return best
    inside = [place for place in places if place == best or contains(best, place)]
    return min(inside, key=lambda place: (_PRECISION_ORDER[place.precision], _BASIS_ORDER[place.basis]))


def _is_all_over(mention: Mention, place: Place) -> bool:
    """Whether a mention's sentence puts it all over a country: "across Argentina", "throughout the Philippines"."""
    sentence = mention.evidence.sentence
    ahead = sentence.text[: max(0, place.quote.start - sentence.start)]
    return place.basis == "stated" and place.kind == "country" and _ALL_OVER.search(ahead) is not None


def _best_when(mentions: Sequence[Mention]) -> When | None:
    """A time the mention's own sentence states, before one carried over; the first of them."""
    known = [one for one in mentions if one.when is not None]
    if not known:
        return None
    best = min(known, key=_when_order).when
    if best is None or not (best.precision in ("week", "month") or _is_a_night(best)):
        return best
    return next((one.when for one in known if one.when is not None and _is_day_within(one.when, best)), best)


def _is_day_within(day: When, when: When) -> bool:
    """Whether a day lies in a longer time that another mention states: "in June", and further on "on June 4"."""
    if not (day.start and day.end and when.start and when.end):
        return False
    within = when.start <= day.start and day.end <= when.end
    return day.precision == "day" and within and (day.start == day.end or when.precision != "day")


def _is_a_night(when: When) -> bool:
    """Whether a time is the two days of "overnight", of which another mention may tell one: "late on Wednesday"."""
    return when.precision == "day" and when.shape == "within" and when.quote.text.lower().startswith("overnight")


def _when_order(mention: Mention) -> tuple[int, bool]:
    """A closed time of its own first; a day of its own that is not known goes before one carried over.

    "The court sentenced him on Thursday" does not happen on the day of the murder, of which the article tells the date.
    """
    when = mention.when
    if when is None:
        return (len(_TIME_ORDER), True)
    unresolved = when.start is None and when.end is None
    open_side = not unresolved and not (when.start and when.end) and when.shape == "within"
    known = "open" if open_side else "unknown" if unresolved else "closed"
    return (_TIME_ORDER.index(("own" if mention.dates_itself else "carried", known)), when.precision != "day")


def _best_mode(mentions: Sequence[Mention]) -> str | None:
    """The most telling mode, else the one most mentions state, else the first."""
    modes = [one.mode for one in mentions if one.mode is not None]
    if not modes:
        return None
    for mode in _MODE_ORDER:
        if mode in modes:
            return mode
    return max(modes, key=lambda mode: (modes.count(mode), -modes.index(mode)))


def _article(
    document: Document,
    label: Label,
    places: Sequence[PlaceMention],
    dates: tuple[When, ...],
    events: Sequence[Event],
) -> Article:
    return Article(
        article_id=document.article_id,
        source=document.source,
        text=document.text,
        sections=document.sections,
        dateline=_dateline(document, places),
        places=tuple(mention.place for mention in places if mention.place is not None),
        dates=dates,
        published=document.published,
        language=document.language,
        label=label,
        event_ids=tuple(event.event_id for event in events),
    )


def _dateline(document: Document, places: Sequence[PlaceMention]) -> Dateline | None:
    if document.dateline is None:
        return None
    start, end = document.dateline
    place = next((one.place for one in places if start <= one.start < end and one.place is not None), None)
    day = document.published.value if document.published.basis == "dateline" else None
    return Dateline(quote=document.quote(start, end), place=place, date=day)
