"""Places of events: the place that a sentence states for an event, else one carried from elsewhere in the article."""

import re
from itertools import pairwise
from typing import Literal

from dateline.lexicons.countries import country_of_capital
from dateline.records import Place, PlaceBasis
from dateline.text.answers import is_in_answer
from dateline.text.asides import without_asides
from dateline.text.document import Document, Sentence
from dateline.text.places.carried import as_carried, carried_places, most_specific, only_country, unique
from dateline.text.places.find import PlaceMention
from dateline.text.places.passing import is_aside, is_court_seat
from dateline.text.places.relations import says_where
from dateline.text.places.scene import Scene
from dateline.text.places.scope import (
    CONTRAST,
    OPENER,
    is_in_aside_before,
    is_in_relative_before,
    is_of_another,
    leads_elsewhere,
    within,
)
from dateline.text.places.unknown import around_village, names_unknown_village
from dateline.text.rare import compile_rare

_ACROSS = re.compile(r"\b(?:across|throughout|around|all over)\s+(?:the\s+)?$", re.I)
_TREND = re.compile(
    r"\b(?:rise|spike|surge|drop|decline|increase|jump|doubles?|doubled|soars?|falls?|rates?|percent|levels)\b|%", re.I
)
_KIND_NOUN = "(?:city|town|village|province|region|district|state|county|governorate|department|capital|suburb|port)"
# "in Almaty and in the western province of Mangystau", "in Tigre province and Lima"
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?(?:\w+\s+){0,3}$")
_LIST_GAP = re.compile(
    # but not "in Rustavi, near Tbilisi"
    rf"(?:\s+{_KIND_NOUN})?(?:\s*,\s*(?!near\b)|\s+and\s+|\s+or\s+|\s*&\s*|\s*;\s*|,\s+and\s+|\s+as well as\s+)"
    rf"(?:in\s+|the\s+|at\s+|near\s+)*(?:(?:[\w-]+\s+){{0,2}}{_KIND_NOUN}\s+of\s+)?",
    re.I,
)
# "at a plant in Rustavi, near Tbilisi", "in Bara, 20 km west of Gao": what only says where another place is
_BESIDE_IT = re.compile(
    r"\s*,?\s*(?:(?:just|some|about|around)\s+)?(?:near|close to|not far from|outside|"
    r"(?:[\d.]+|\w+)[ -](?:km|kms|kilomet\w+|miles?)\b[^,;.]{0,30}\b(?:of|from)|(?:north|south|east|west)[\w-]* of)"
    r"\s+(?:the\s+)?",
    re.I,
)
# "shot at the car of a former police chief of Julfa": where somebody holds an office
_OFFICE_OF = re.compile(
    r"\b(?:chief|mayor|governor|commander|commissioner|head|leader|(?:arch)?bishop|president|premier|minister|king|emir|"
    r"deputy|senator|director|rector|chair(?:man|woman)?|judge|prosecutor|imam|resident|native|citizen)s? (?:for|of) "
    r"(?:the )?\Z",
    re.I,
)
_ANAPHOR = compile_rare(
    r"\b(there|(?:in|at|near|across|outside|around|throughout|of|to)\s+(?:the|this|that|these|those|both)\s+"
    r"(?:same\s+)?(areas?|towns?|villages?|cit(?:y|ies)|places?|capital|province|state|region|district|department|"
    r"governorate|county|country|nation|neighbou?rhood|sites?)|(?:nation|country)-?wide|"
    # "raids across country" of a headline, "across the Arab country"
    r"(?:across|around|throughout)\s+(?:the\s+[\w-]+\s+)?(?:country|nation))\b",
    re.I,
)
_NAMED = re.compile(r"\s+(?:of|called|named)\s+[A-Z]")
_HERE = compile_rare(
    r"\b(?:arriv\w+|visit|held|met|meeting|talks|gathered|began|opened|rallied|marched|told)(?: [\w-]+){0,3} here\b",
    re.I,
)
_EXISTS = re.compile(r"\s+(?:is|was|were|are|had|has|have|will|would|may|could|should|'s|’s)\b")  # behind "there"
_ALL_OVER = re.compile(
    r"(?:nation|country)-?wide|(?:across|around|throughout) (?:the (?:[\w-]+ )?)?(?:country|nation)\b", re.I
)
_GOVERNED = re.compile(
    r"\s+(?:state|province|regional|provincial)\s+(?:government|governor|assembly|officials)\b", re.I
)
_ELSEWHERE = re.compile(
    r"\W*(?:separately|elsewhere|meanwhile|in another|in (?:19|20)\d\d|"
    r"in (?:a|two|three|other) (?:separate|similar|different|other|earlier))\b",
    re.I,
)
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
    by_force: bool = False,
) -> tuple[tuple[Place, ...], str | None]:
    """Where an event happened: its places, one record each, or none and the reason.

    The place named in the event's clause, else in its sentence, else one carried from elsewhere in the article.
    Coordinated places ("in Kabul and Herat") all count. A clause behind the event's own says more of something else: in
    "arrested a doctor who had worked in Gao" Gao is carried over. What is done `by_authority` is not moved from the
    country of a headline or lead to a place in it that the article names later; what was done `by_force` is not put
    where another clause has a court that tries it.
    """
    here = _at_dateline(document, mentions, clause)
    if here:
        return here, None
    for span in (clause, (sentence.start, sentence.end)):
        inside = [m for m in within(mentions, *span) if not leads_elsewhere(document.text, m, trigger)]
        if span != clause:
            inside = [m for m in inside if not is_of_another(document, m, trigger, clause)]
            inside = [m for m in inside if not (by_force and is_court_seat(document.text, m))]
        found = _nearest(document, most_specific(inside), trigger)
        if found:
            relation = _relation(document.text, span[0], found[0].quote.start, trigger, span == clause)
            if relation == "answer":
                break
            if relation == "contrast":
                continue
            if relation == "aside":
                return as_carried(found), None
            # "A court in Belarus sentenced a lawyer": where she was arrested is another place.
            return found if by_authority else _from_lead(document, mentions, sentence, found), None
        found = _referred(document, mentions, sentence, span, scene)
        if found:
            return found, None
    carried, reason = carried_places(document, mentions, sentence, scene, by_force)
    if carried and names_unknown_village(document, mentions, *clause):
        return around_village(document, carried), reason
    return carried, reason


def _relation(
    text: str, start: int, at: int, trigger: tuple[int, int], same_clause: bool
) -> Literal["answer", "contrast", "aside"] | None:
    """What a place of the sentence has to do with the deed, where it is not simply where it happened.

    The place of an answer ("shelled a camp in retaliation for a raid in Gao") or of a remark on the subject ("Dolo, who
    lives in Ayr, is charged with") is none; that of others who act in contrast is theirs; that of a clause behind the
    deed, or of a short relative before it, is only near.
    """
    if is_in_answer(text, trigger[0], at) or is_in_aside_before(text, start, at, trigger[0]):
        return "answer"
    between = without_asides(text[trigger[1] : max(trigger[1], at)])
    behind = not same_clause and OPENER.search(between)
    if behind and CONTRAST.search(between):
        return "contrast"
    return "aside" if behind or is_in_relative_before(text, start, at, trigger[0]) else None


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
    if _TREND.search(document.text, sentence.start, sentence.end):
        return found  # "Chad sees 20 % rise in murders": not of the first province named below
    behind = [other.end for other in document.sentences if other.index <= sentence.index + 2]
    limit = len(document.text) if sentence.section == "headline" else behind[-1]
    for mention in mentions:
        place = mention.place
        if (
            place
            and sentence.end <= mention.start < limit
            and mention.use == "location"
            and not (is_aside(document.text, mention) or _is_elsewhere(document, mention))
            and says_where(found[0], place)
        ):
            return as_carried([place])
    return found


def _is_elsewhere(document: Document, mention: PlaceMention) -> bool:
    """Whether a place is that of another deed: "In a separate incident, gunmen stormed a church in Kwara state"."""
    if _GOVERNED.match(document.text, mention.end):
        return True  # "the Kwara state government said"
    told = document.sentence_at(mention.start)
    return told is not None and _ELSEWHERE.match(document.text, told.start, told.end) is not None


def _nearest(document: Document, inside: list[PlaceMention], trigger: tuple[int, int]) -> tuple[Place, ...]:
    """The mention nearest to the trigger, behind it rather than before, with those listed beside it."""
    elsewhere = [m for m in inside if not _OFFICE_OF.search(document.text, max(0, m.start - 25), m.start)]
    inside = elsewhere or inside
    if not inside:
        return ()
    inside = inside[:1] + [
        mention
        for last, mention in pairwise(inside)
        if not _BESIDE_IT.fullmatch(document.text, last.end, mention.start)
    ]
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
    if _BETWEEN.search(document.text, max(0, listed[0].start - 60), listed[0].start):
        listed = listed[:1]  # "ambushed on the road between Gao and Kidal" is one place
    return unique(mention.place for mention in listed)


def _referred(
    document: Document, mentions: tuple[PlaceMention, ...], sentence: Sentence, span: tuple[int, int], scene: Scene
) -> tuple[Place, ...]:
    """Places that "there", "in the town", "in the areas" or "nationwide" refer back to."""
    match = _ANAPHOR.search(document.text, *span)
    if match is None or (match.group(1).lower() == "there" and not _is_adverb(document.text, match)):
        return ()
    if any(0 < mention.start - match.end() <= len(", ") for mention in mentions) or _NAMED.match(
        document.text, match.end()
    ):
        return ()  # "near the capital, Damascus", "in the village of Tinkoura"
    noun = (match.group(2) or ("country" if _ALL_OVER.match(match.group()) else "")).lower()
    kinds = _NOUN_KINDS.get(noun, ("city", "facility", "admin2", "admin1", "area"))
    earlier = [m for m in mentions if m.start < match.start() and m.use in ("location", "dateline") and m.place]
    fitting = [m for m in earlier if m.place is not None and m.place.kind in kinds]
    if noun == "capital":
        # "both halves of the capital" in news from Beirut that names Jerusalem in between
        capitals = [m for m in fitting if m.place is not None and country_of_capital(m.place.name.lower())]
        fitting = [m for m in capitals if scene.holds(m.place)] or capitals or fitting
    if not fitting:
        return only_country(document, mentions, scene)[0] if _ALL_OVER.match(match.group()) else ()
    last = fitting[-1]
    if noun.endswith("s") or noun == "cities":
        # A dateline stands before every sentence: "OSLO, June 9 - ... The cities".
        start = max((s.start for s in document.sentences if s.start <= last.start), default=0)
        fitting = most_specific([m for m in fitting if m.start >= start])
    else:
        fitting = [last]
    basis: PlaceBasis = "carried" if last.start < sentence.start else "stated"
    return unique(m.place.model_copy(update={"basis": basis}) for m in fitting if m.place is not None)


def _at_dateline(document: Document, mentions: tuple[PlaceMention, ...], span: tuple[int, int]) -> tuple[Place, ...]:
    """The place of the dateline, where a sentence says "here": "LIMA, May 5 - The premier arrived here on Sunday"."""
    if _HERE.search(document.text, *span) is None:
        return ()
    found = unique(m.place for m in mentions if m.use == "dateline" and m.place and m.place.kind == "city")
    return tuple(place.model_copy(update={"basis": "stated"}) for place in found[:1])


def _is_adverb(text: str, match: re.Match[str]) -> bool:
    """Whether it is a place: "killed there" and "fighting there," but not "there were" or "there is"."""
    return _EXISTS.match(text, match.end()) is None
