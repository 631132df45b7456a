"""Places carried to an event from other sentences, the dateline, or the country that the article plays in."""

import re
from collections.abc import Iterable, Sequence

from dateline.records import Place
from dateline.text.document import Document, Sentence
from dateline.text.gazetteer import country_entry
from dateline.text.places.find import PlaceMention, make_place
from dateline.text.places.items import item_of
from dateline.text.places.passing import is_aside, is_court_seat, is_where_speaker_sits
from dateline.text.places.relations import contains, same_place, says_where
from dateline.text.places.scene import Scene
from dateline.text.rare import compile_rare

# How far back a place is carried from: in the opening, which is about one thing, and in what is told later.
_OPENING_SENTENCES = 8
_CARRIED_SENTENCES = 5
# Of what is about one thing no more than this, unless the article keeps coming back to it.
_NEAR_SENTENCES = 3
_SAME_STORY = 2  # sentences of one paragraph
_OPENING = len("Elsewhere, in ")
_SCENE_SENTENCES = 12
# "deployed two battalions to the border": no town told of before
_AT_BORDER = compile_rare(
    r"\b(?:at|to|on|along|near|across|over)\s+(?:the|its|their)\s+(?:[\w-]+\s+)?(?:border|frontier)\b", re.I
)
# "In 2009 a deputy was shot": what is of another year is of another place.
_OTHER_YEAR = re.compile(
    r"\b(?:in|since|of|until|between|from|during|by) (?:\w+ )?(?:19|20)\d\d\b|\b(?:years|decades?) ago\b", re.I
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "The war has killed 90,000 people", "in the three-year-old uprising": more than what was told of one town
_OF_A_WAR = compile_rare(
    r"\b(?:war|conflict|uprising|rebellion|insurgency|revolution|revolt)\b[^.;]{0,60}\b(?:has|have|had)\s+(?:\w+\s+)?"
    r"(?:killed|displaced|claimed|cost|left|forced|uprooted|driven)\b|"
    r"\b(?:year|month)s?[- ](?:old|long)\s+(?:\w+\s+)?(?:war|conflict|uprising|rebellion|insurgency|revolt)\b|"
    r"\b(?:since|in)\s+(?:the|a|an|its)\s+(?:\w+\s+)?(?:war|conflict|uprising|rebellion|revolt|insurgency)\s+"
    r"(?:\w+\s+)?(?:began|started|erupted|broke\s+out)\b",
    re.I,
)
# "Over the past decade the army has seized 900 rifles", "so far this year": of the whole country that is spoken of
_OF_YEARS = compile_rare(
    r"\b(?:over|in|during|for|within) the (?:past|last) (?:\w+ )?(?:years|decades?|two decades)\b|"
    r"\b(?:so far|already) this year\b|\b(?:each|every|per) year\b|\b(?-i:Since) (?:19|20)\d\d\b|"
    r"\b(?:from|between) (?:\w+ )?(?:19|20)\d\d (?:to|and|until) (?:\w+ )?(?:19|20)\d\d\b",
    re.I,
)
# "In Geneva, the UN children's fund issued a statement": what is told next was elsewhere
_OFFICE_SPEAKS = re.compile(
    r",\s+(?:the\s+|a\s+)?(?:[\w'’.-]+\s+){0,4}?(?:fund|agency|ministry|commission(?:er)?|council|organi[sz]ation|spokes\w+|"
    r"secretary[- ]general|rights group|U\.?N\.?|EU)\b[^.;,]{0,25}?"
    r"\b(?:issued|published|said|condemned|urged|called|expressed|voiced|warned|appealed|denounced|welcomed)\b",
    re.I,
)
_BEHIND_IN = re.compile(r"\b(?:in|at|near|outside|inside|around)\s+(?:[\w-]+\s+){0,4}\Z", re.I)
_OF_NO_TOWN = (_AT_BORDER, _OF_A_WAR, _OF_YEARS)


def as_carried(places: Iterable[Place]) -> tuple[Place, ...]:
    """Places that another sentence states."""
    return tuple(place.model_copy(update={"basis": "carried"}) for place in places)


def most_specific(mentions: list[PlaceMention]) -> list[PlaceMention]:
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


def unique(places: Iterable[Place | None]) -> tuple[Place, ...]:
    """Places once each, in order."""
    found: dict[tuple[object, ...], Place] = {}
    for place in places:
        if place is not None:
            found.setdefault((place.kind, place.name, place.admin1, place.country), place)
    return tuple(found.values())


def carried_places(
    document: Document, mentions: tuple[PlaceMention, ...], sentence: Sentence, scene: Scene, by_force: bool = False
) -> tuple[tuple[Place, ...], str | None]:
    """A place that another part of the article states, none of them outside the country that the article plays in.

    That of the sentence right before, also the town abroad that opens it; the place that the article
    is about, the nearest of an earlier sentence, the dateline's, the first that follows a headline, and at last the
    country. What was done `by_force` is not carried to where a court sits.
    """
    item = item_of(document, mentions, sentence)
    if item is not None and item.place is not None:
        return as_carried([_told_in_item(document, mentions, sentence, item) or item.place]), None
    if any(wide.search(document.text, sentence.start, sentence.end) for wide in _OF_NO_TOWN):
        return only_country(document, mentions, scene)
    inside = [m for m in mentions if m.use == "location" and scene.holds(m.place) and not is_aside(document.text, m)]
    courts = {m.start for m in inside if by_force and is_court_seat(document.text, m)}
    inside = [m for m in inside if m.start not in courts]
    located = [m for m in inside if m.place is not None and m.place.country]  # not "the Pacific"
    earlier = _sentences_before(document, sentence)
    reach = _SAME_STORY if sentence.paragraph else 1
    right_before = [s for s in earlier if s.index >= sentence.index - reach and s.paragraph == sentence.paragraph]
    told_of_then = _OTHER_YEAR.search(document.text, sentence.start, sentence.end)
    right_before = [s for s in right_before if not _is_of_another_year(document.text, s, sentence)]
    abroad = [] if scene.firm else [m for m in mentions if _is_where(document.text, m)]
    place = (
        _place_in(located, right_before)
        or _place_in(abroad, right_before)
        or _abroad(document.text, mentions, right_before)
    )
    if place is None and not told_of_then:
        near = [s for s in earlier if sentence.index - s.index <= _NEAR_SENTENCES or s.section == "headline"]
        if not _is_outer_of_dateline(mentions, sentence, scene):
            place = _scene_of(document, located, sentence, scene)
            place = None if place is not None and place.quote.start in courts else place
        place = place or _place_in(located, near)
    if place is not None:
        return as_carried([place]), None
    reporters = _reported_from(mentions, scene, _place_in(located, earlier))
    if reporters:
        return reporters, None
    later = [m for m in located if m.start >= sentence.end]
    if sentence.section in ("headline", "caption") and later:
        exact = [m for m in later if m.place is not None and m.place.kind != "country"]
        return as_carried(unique(m.place for m in (exact or later)[:1])), None
    tried = _country_of_court(document, mentions, sentence) if by_force else ()
    return (tried, None) if tried else only_country(document, mentions, scene)


def _country_of_court(document: Document, mentions: Sequence[PlaceMention], sentence: Sentence) -> tuple[Place, ...]:
    """The country of the court that a sentence names: most deeds are tried in the country they were done in."""
    for one in mentions:
        if sentence.start <= one.start < sentence.end and is_court_seat(document.text, one):
            country = one.place.country if one.place is not None else None
            return (make_place(document, one.start, one.end, country_entry(country), 0, "carried"),) if country else ()
    return ()


def _told_in_item(
    document: Document, mentions: Sequence[PlaceMention], sentence: Sentence, item: PlaceMention
) -> Place | None:
    """The last place in the country of a digest's item that it names before a sentence."""
    country = item.place.country if item.place is not None else None
    located = [
        one
        for one in mentions
        if one.use == "location" and one.place is not None and one.place.country == country and one.start > item.start
    ]
    return _place_in(located, [one for one in _sentences_before(document, sentence) if one.end > item.start])


def _is_of_another_year(text: str, before: Sentence, sentence: Sentence) -> bool:
    """Whether both sentences name years, and none is the same: "was shot in Gao in 2009. ... was arrested in 2014"."""
    years, others = (set(_YEAR.findall(text, one.start, one.end)) for one in (before, sentence))
    return bool(years) and bool(others) and not years & others


def _is_outer_of_dateline(mentions: Sequence[PlaceMention], sentence: Sentence, scene: Scene) -> bool:
    """Whether the article comes to a province only later, and the dateline names a town in it."""
    if scene.place is None or scene.place.quote.start < sentence.end:
        return False
    towns = (m.place for m in mentions if m.use == "dateline" and m.place is not None)
    return any(town.kind == "city" and contains(scene.place, town) for town in towns)


def _reported_from(mentions: tuple[PlaceMention, ...], scene: Scene, told: Place | None) -> tuple[Place, ...]:
    """The place of the dateline, unless the sentences before tell of another one.

    "BANGKOK/PHNOM PENH:" tells where reporters sat, and so does "KABUL" above a report from Kandahar.
    """
    stated = [m for m in mentions if m.use == "dateline" and m.place is not None]
    if not all(scene.holds(m.place) for m in stated):
        return ()
    found = unique(m.place for m in most_specific(stated)[:1])
    elsewhere = told is not None and told.kind != "country" and not any(same_place(told, place) for place in found)
    return () if elsewhere else found


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


def _is_where(text: str, mention: PlaceMention) -> bool:
    """Whether a town or division of any country is said to be where something happened: "in the port of Manila"."""
    if mention.use != "location" or mention.place is None or mention.place.kind == "country" or is_aside(text, mention):
        return False
    if _OFFICE_SPEAKS.match(text, mention.end):
        return False
    return _BEHIND_IN.search(text, max(0, mention.start - 50), mention.start) is not None


def _abroad(text: str, mentions: tuple[PlaceMention, ...], right_before: Sequence[Sentence]) -> Place | None:
    """The town abroad that opens the sentence before: "In Haifa, a crowd rallied. Police used water cannon."."""
    placed = [m for m in mentions if m.use == "location" and m.place is not None and m.place.kind != "country"]
    for sentence in right_before:
        here = [m for m in placed if sentence.start <= m.start < sentence.end]
        if not here or is_where_speaker_sits(text, here[0]) or _OFFICE_SPEAKS.match(text, here[0].end):
            continue
        if here[0].start - sentence.start <= _OPENING:
            return most_specific(here)[0].place
    return None


def _place_in(located: Sequence[PlaceMention], sentences: Iterable[Sentence]) -> Place | None:
    """The place of the first sentence that has one: its first, but for what only holds another."""
    for sentence in sentences:
        here = [mention for mention in located if sentence.start <= mention.start < sentence.end]
        if here:
            return most_specific(here)[0].place
    return None


def _sentences_before(document: Document, sentence: Sentence) -> list[Sentence]:
    """Earlier sentences, nearest first, those of the same paragraph before all others; headlines last."""
    reach = _OPENING_SENTENCES if sentence.index <= _OPENING_SENTENCES else _CARRIED_SENTENCES
    before = [s for s in document.sentences if s.index < sentence.index][-reach:]
    return sorted(before, key=lambda s: (s.section == "headline", s.paragraph != sentence.paragraph, -s.index))


def only_country(
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
