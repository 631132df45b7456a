"""Places of events: the place that a sentence states for an event, else one carried from elsewhere in the article."""

import re
from collections.abc import Iterable, Sequence

from dateline.records import Place, PlaceBasis
from dateline.text.asides import without_asides
from dateline.text.document import Document, Sentence
from dateline.text.gazetteer import country_entry
from dateline.text.place_relations import same_place, says_where
from dateline.text.places import PlaceMention, make_place
from dateline.text.scene import Scene

# How far back a place is carried from: in the opening, which is about one thing, and in what is told later.
_OPENING_SENTENCES = 8
_CARRIED_SENTENCES = 5
# Of what is about one thing no more than this, unless the article keeps coming back to it.
_NEAR_SENTENCES = 3
_OPENING = len("Elsewhere, in ")
_SCENE_SENTENCES = 12
# "In 2009 a deputy was shot": what is of another year is of another place.
_OTHER_YEAR = re.compile(
    r"\b(?:in|since|of|until|between|from|during|by) (?:\w+ )?(?:19|20)\d\d\b|\b(?:years|decades?) ago\b", re.I
)
_ACROSS = re.compile(r"\b(?:across|throughout|around|all over)\s+(?:the\s+)?$", re.I)
_KIND_NOUN = "(?:city|town|village|province|region|district|state|county|governorate|department|capital|suburb|port)"
# "in Almaty and in the western province of Mangystau", "in Tigre province and Lima"
_LIST_GAP = re.compile(
    rf"(?:\s+{_KIND_NOUN})?(?:\s*,\s*|\s+and\s+|\s+or\s+|\s*&\s*|\s*;\s*|,\s+and\s+|\s+as well as\s+)"
    rf"(?:in\s+|the\s+|at\s+|near\s+)*(?:(?:[\w-]+\s+){{0,2}}{_KIND_NOUN}\s+of\s+)?",
    re.I,
)
_ANAPHOR = re.compile(
    r"\b(there|(?:in|at|near|across|outside|around|throughout|of|to)\s+(?:the|this|that|these|those|both)\s+"
    r"(?:same\s+)?(areas?|towns?|villages?|cit(?:y|ies)|places?|capital|province|state|region|district|department|"
    r"governorate|county|country|nation|neighbou?rhood|sites?))\b",
    re.I,
)
_OPENER = re.compile(
    r"\b(?:who|whom|whose|which|that|where|when|after|before|since|because|while|although|though|until|if|once|following|"
    r"despite|amid)\b|[;:]",
    re.I,
)
_TAKEN = re.compile(
    r"\b(?:flown|evacuated|airlifted|transferred|brought|repatriated|extradited|deported)\b[^.;,]{0,30}\bto\s+(?:the\s+)?$",
    re.I,
)
_DESTINATION = re.compile(r"\b(?:to|into|for|towards?)\s+(?:the\s+)?$", re.I)
_NO_SUBJECT = re.compile(
    r"(?:\s|,|\b(?:and|but|then|later|also|there|was|were|is|are|be|been|being|has|have|had|will|would)\b|\b\w+ly\b)*",
    re.I,
)
_RELATIVE_WITH_VERB = re.compile(r"\b(?:who|which|whom)\s+[^;]*$", re.I)
_SAID_OF_SUBJECT = re.compile(r"\bwho\s+(?!(?:is|are|was|were|has|have|had)\b)[^,;:\n]*$", re.I)
_NOUN_KINDS = {
    "country": ("country",), "nation": ("country",), "state": ("admin1",), "province": ("admin1",),
    "governorate": ("admin1",), "region": ("admin1", "area"), "department": ("admin1",), "district": ("admin2", "city"),
    "county": ("admin2",),
}  # fmt: skip


def places_of_event(
    document: Document,
    mentions: tuple[PlaceMention, ...],
    sentence: Sentence,
    trigger: tuple[int, int],
    clause: tuple[int, int],
    scene: Scene,
    by_authority: bool = False,
) -> tuple[tuple[Place, ...], str | None]:
    """Where an event happened: its places, one record each, or none and the reason.

    The place named in the event's clause, else in its sentence, else one carried from elsewhere in the article.
    Coordinated places ("in Kabul and Herat") all count. A clause behind the event's own says more of something else: in
    "arrested a doctor who had worked in Gao" Gao is carried over. What is done `by_authority` is not moved from the
    country of a headline or lead to a place in it that the article names later.
    """
    span = (sentence.start, sentence.end)
    for start, end in (clause, span):
        inside = [m for m in mentions if start <= m.start < end and m.use == "location" and m.place is not None]
        if (start, end) != clause:
            inside = [
                m
                for m in inside
                if not _is_where_another_went(document, m, trigger, clause)
                and not _is_where_one_told_of_went(document.text, m, trigger)
            ]
        found = _nearest(document, _most_specific(inside), trigger)
        if found:
            at = found[0].quote.start
            between = without_asides(document.text[trigger[1] : max(trigger[1], at)])
            behind = (start, end) != clause and _OPENER.search(between)
            if behind or _is_in_relative_before(document.text, start, at, trigger[0]):
                return _as_carried(found), None
            # "A court in Belarus sentenced a lawyer": where she was arrested is another place.
            return found if by_authority else _from_lead(document, mentions, sentence, found), None
        found = _referred(document, mentions, sentence, (start, end))
        if found:
            return found, None
    return _carried(document, mentions, sentence, scene)


def _is_where_another_went(
    document: Document, mention: PlaceMention, trigger: tuple[int, int], clause: tuple[int, int]
) -> bool:
    """Whether a clause with a subject of its own follows where somebody else went.

    "Peru extradited him to Chile and a judge jailed his son", but "he was taken to Chile and killed".
    """
    if mention.end > clause[0] or not _DESTINATION.search(document.text, max(0, mention.start - 20), mention.start):
        return False
    return _NO_SUBJECT.fullmatch(document.text, clause[0], max(clause[0], trigger[0])) is None


def _is_where_one_told_of_went(text: str, mention: PlaceMention, trigger: tuple[int, int]) -> bool:
    """Whether a relative clause behind the deed says where somebody went: "met the envoy, who later fled to Kenya"."""
    if mention.start < trigger[1] or not _DESTINATION.search(text, max(0, mention.start - 20), mention.start):
        return False
    return _RELATIVE_WITH_VERB.search(text, trigger[1], mention.start) is not None


def _is_in_relative_before(text: str, start: int, place: int, trigger: int) -> bool:
    """Whether a place ends what is said of the subject: "A doctor who worked in Gao was arrested"."""
    return place < trigger and _SAID_OF_SUBJECT.search(text, start, place) is not None


def _as_carried(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(place.model_copy(update={"basis": "carried"}) for place in places)


def _from_lead(
    document: Document, mentions: tuple[PlaceMention, ...], sentence: Sentence, found: tuple[Place, ...]
) -> tuple[Place, ...]:
    """For a headline or lead that names only a country, the first place in it that the article goes on to name.

    A headline's may stand anywhere, a lead's in the two sentences behind it: "... in northern Syria. The raids hit ..."
    "Across Kazakhstan" means the whole of it.
    """
    if sentence.section not in ("headline", "lead") or len(found) != 1 or found[0].kind != "country":
        return found
    if _ACROSS.search(document.text, max(0, found[0].quote.start - 20), found[0].quote.start):
        return found
    behind = [other.end for other in document.sentences if other.index <= sentence.index + 2]
    limit = len(document.text) if sentence.section == "headline" else behind[-1]
    for mention in mentions:
        place = mention.place
        if (
            place
            and sentence.end <= mention.start < limit
            and mention.use == "location"
            and says_where(found[0], place)
        ):
            return _as_carried([place])
    return found


def _most_specific(mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Without mentions that only say what another one lies in: "Tame, in Arauca department"."""
    return [
        mention
        for mention in mentions
        if not any(
            other is not mention and other.place is not None and mention.place is not None
            and says_where(mention.place, other.place)
            for other in mentions
        )
    ]  # fmt: skip


def _nearest(document: Document, inside: list[PlaceMention], trigger: tuple[int, int]) -> tuple[Place, ...]:
    """The mention nearest to the trigger, behind it rather than before, with those listed beside it."""
    if not inside:
        return ()
    best = min(inside, key=lambda m: m.start - trigger[1] if m.start >= trigger[1] else (trigger[0] - m.end) + 40)
    listed = [best]
    at = inside.index(best)
    for mention in inside[at + 1 :]:
        if not _LIST_GAP.fullmatch(document.text[listed[-1].end : mention.start]):
            break
        listed.append(mention)
    for mention in reversed(inside[:at]):
        if not _LIST_GAP.fullmatch(document.text[mention.end : listed[0].start]):
            break
        listed.insert(0, mention)
    return _unique(mention.place for mention in listed)


def _unique(places: Iterable[Place | None]) -> tuple[Place, ...]:
    """Places once each, in order."""
    found: dict[tuple[object, ...], Place] = {}
    for place in places:
        if place is not None:
            found.setdefault((place.kind, place.name, place.admin1, place.country), place)
    return tuple(found.values())


def _referred(
    document: Document, mentions: tuple[PlaceMention, ...], sentence: Sentence, span: tuple[int, int]
) -> tuple[Place, ...]:
    """Places that "there", "in the town" or "in the areas" refer back to."""
    match = _ANAPHOR.search(document.text, *span)
    if match is None or (match.group(1).lower() == "there" and not _is_adverb(document.text, match)):
        return ()
    if any(0 < mention.start - match.end() <= len(", ") for mention in mentions):
        return ()  # "near the capital, Damascus"
    noun = (match.group(2) or "").lower()
    kinds = _NOUN_KINDS.get(noun, ("city", "facility", "admin2", "admin1", "area"))
    earlier = [m for m in mentions if m.start < match.start() and m.use in ("location", "dateline") and m.place]
    fitting = [m for m in earlier if m.place is not None and m.place.kind in kinds]
    if not fitting:
        return ()
    last = fitting[-1]
    if noun.endswith("s") or noun == "cities":
        start = max(s.start for s in document.sentences if s.start <= last.start) if document.sentences else 0
        fitting = _most_specific([m for m in fitting if m.start >= start])
    else:
        fitting = [last]
    basis: PlaceBasis = "carried" if last.start < sentence.start else "stated"
    return _unique(m.place.model_copy(update={"basis": basis}) for m in fitting if m.place is not None)


def _is_adverb(text: str, match: re.Match[str]) -> bool:
    """Whether it is a place: "killed there" and "fighting there," but not "there were" or "there is"."""
    return (
        re.match(r"\s+(?:is|was|were|are|had|has|have|will|would|may|could|should|'s|’s)\b", text[match.end() :])
        is None
    )


def _carried(
    document: Document, mentions: tuple[PlaceMention, ...], sentence: Sentence, scene: Scene
) -> tuple[tuple[Place, ...], str | None]:
    """A place that another part of the article states, none of them outside the country that the article plays in.

    That of the sentence right before, also the town abroad that opens it; the place that the article
    is about, the nearest of an earlier sentence, the dateline's, the first that follows a headline, and at last the
    country.
    """
    located = [
        m for m in mentions if m.use == "location" and scene.holds(m.place) and not _is_where_taken(document.text, m)
    ]
    earlier = _sentences_before(document, sentence)
    right_before = [s for s in earlier if s.index == sentence.index - 1 and s.paragraph == sentence.paragraph]
    place = _place_in(located, right_before) or _abroad(mentions, right_before)
    told_of_then = _OTHER_YEAR.search(document.text, sentence.start, sentence.end)
    if place is None and not told_of_then:
        near = [s for s in earlier if sentence.index - s.index <= _NEAR_SENTENCES or s.section == "headline"]
        place = _scene_of(document, located, sentence, scene) or _place_in(located, near)
    if place is not None:
        return _as_carried([place]), None
    stated = [m for m in mentions if m.use == "dateline" and scene.holds(m.place)]
    # "BANGKOK/PHNOM PENH:" tells where reporters sat.
    if stated and len({m.place.country for m in stated if m.place}) == 1:
        return _unique(m.place for m in _most_specific(stated)[:1]), None
    later = [m for m in located if m.start >= sentence.end]
    if sentence.section in ("headline", "caption") and later:
        exact = [m for m in later if m.place is not None and m.place.kind != "country"]
        return _as_carried(_unique(m.place for m in (exact or later)[:1])), None
    return _only_country(document, mentions, scene)


def _is_where_taken(text: str, mention: PlaceMention) -> bool:
    """Whether somebody was only taken there, from where it happened: "The wounded were flown to Nairobi"."""
    return _TAKEN.search(text, max(0, mention.start - 60), mention.start) is not None


def _scene_of(document: Document, located: Sequence[PlaceMention], sentence: Sentence, scene: Scene) -> Place | None:
    """The place that the article is about, for its opening sentences and while it still speaks of it.

    Not of what is told long before the place is named: a portrait comes to the town of its main story late.
    """
    if scene.place is None or _is_told_long_before(document, sentence, scene.place):
        return None
    if sentence.index < _OPENING_SENTENCES:
        return scene.place
    near = document.sentences[max(0, sentence.index - _SCENE_SENTENCES)].start
    spoken_of = any(near <= m.start < sentence.start and same_place(m.place, scene.place) for m in located)
    return scene.place if spoken_of else None


def _is_told_long_before(document: Document, sentence: Sentence, place: Place) -> bool:
    named = document.sentence_at(place.quote.start)
    ahead = named.index - sentence.index if named is not None else 0
    return ahead > _NEAR_SENTENCES and sentence.section not in ("headline", "caption")


def _abroad(mentions: tuple[PlaceMention, ...], right_before: Sequence[Sentence]) -> Place | None:
    """The town abroad that opens the sentence before: "In Haifa, a crowd rallied. Police used water cannon."."""
    placed = [m for m in mentions if m.use == "location" and m.place is not None and m.place.kind != "country"]
    for sentence in right_before:
        here = [m for m in placed if sentence.start <= m.start < sentence.end]
        if here and here[0].start - sentence.start <= _OPENING:
            return _most_specific(here)[0].place
    return None


def _place_in(located: Sequence[PlaceMention], sentences: Iterable[Sentence]) -> Place | None:
    """The place of the first sentence that has one: its first, but for what only holds another."""
    for sentence in sentences:
        here = [mention for mention in located if sentence.start <= mention.start < sentence.end]
        if here:
            return _most_specific(here)[0].place
    return None


def _sentences_before(document: Document, sentence: Sentence) -> list[Sentence]:
    """Earlier sentences, nearest first, those of the same paragraph before all others; headlines last."""
    reach = _OPENING_SENTENCES if sentence.index <= _OPENING_SENTENCES else _CARRIED_SENTENCES
    before = [s for s in document.sentences if s.index < sentence.index][-reach:]
    return sorted(before, key=lambda s: (s.section == "headline", s.paragraph != sentence.paragraph, -s.index))


def _only_country(
    document: Document, mentions: tuple[PlaceMention, ...], scene: Scene
) -> tuple[tuple[Place, ...], str | None]:
    """The country that the article plays in, or the only one it speaks of, at country precision."""
    # "a UK-based group" says nothing of where its news is from.
    placed = [m for m in mentions if m.place is not None and m.place.country and m.use != "origin"]
    countries = sorted({m.place.country for m in placed if m.place is not None and m.place.country})
    country = scene.country or (countries[0] if len(countries) == 1 else None)
    if country is None:
        return (), "no place is stated" if not countries else f"no place is stated; countries: {', '.join(countries)}"
    first = scene.first or placed[0]
    return (make_place(document, first.start, first.end, country_entry(country), 0, "carried"),), None
