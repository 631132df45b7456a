"""Where what a sentence tells happened: stated there, at the home of an authority, or carried, and never elsewhere."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language.analysis import Analysis, NounPhrase
from dateline.records import Place, When
from dateline.text.document import Document, Sentence
from dateline.text.frames.blame import find_criticised, is_deed_blamed
from dateline.text.frames.find import Trigger
from dateline.text.gazetteer import country_entry
from dateline.text.parties.coreference import PartyMemory
from dateline.text.places.attach import places_of_event
from dateline.text.places.find import PlaceMention, make_place
from dateline.text.places.relations import same_place
from dateline.text.places.scene import Scene
from dateline.text.places.scope import is_in_any_aside

# Who blames, demands, promises or threatens does so from wherever they are: "the prime minister condemned the bombing",
# "Amnesty urged the authorities to free them" was not at its scene.
_STATEMENTS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "SUPPORT"})
_NO_SCENE = "what is said happens where it is said, which is not stated"
# Whom a state works with, and what threatens it, is told of no town unless the sentence says so.
_OF_NO_TOWN = frozenset({"COOPERATE", "THREATEN"})
# "over a crackdown in Tbilisi", "as the truce collapses in Darfur"
_OCCASION = re.compile(
    r"\b(?:over|as (?:\w+ ){1,3}\w+s\b|after|amid|following|because of|in response to|in retaliation for|when|while)\b",
    re.I,
)
# What is forbidden, withheld or censored for what happened elsewhere.
_FOR_A_REASON = frozenset({("COERCE", "restrict"), ("COERCE", "withhold"), ("COERCE", "censor")})
_TO_WHOM = re.compile(r"(?<!\bcurfew )\b(?:to|on|upon|against)\s+\Z", re.I)  # "a curfew on Bago" is in force there
ABROAD = "no place is stated, and who acts is of another country than the place told of before"
# What is said by telephone, video link or letter is of no one place.
_AT_NO_PLACE = frozenset({("CONSULT", "phone")})
_ON_THE_PHONE = "who speak by telephone are at two places"
# "Ankara sent troops", "envoys of Chad and Niger met": not where the news before was from
_OF_THOSE_TOLD_OF = frozenset({"MOBILIZE", "CONSULT"})
# Heads of state, parliaments and decrees of the whole country: what they order is of no town.
_NATIONAL = re.compile(
    r"\b(?:presidents?|prime minister|premier|ministers?|congress|parliament|cabinet|national assembly|senate|junta|"
    r"(?:central|federal|national) government|(?<!state )(?<!provincial )(?<!local )government)\b",
    re.I,
)
# "LIMA, May 5 - Miners have called a national strike": it is of the country, not of the town the news is from.
_COUNTRYWIDE = re.compile(r"\b(?:(?:nation|country)-?wide|national|all-india)\b", re.I)
# Strikes of a whole country, by other words of the sentence: "stayed away from classrooms in 14 provinces"
_OF_A_COUNTRY = re.compile(
    r"\b(?:nation|country|island)-?wide\b|\b(?:national|general)\s+(?:[\w-]+\s+){0,2}strike\b|"
    r"\b(?:national|general|trades? unions?)\s+(?:[\w-]+\s+)?(?:confederation|federation|congress|union)\b|"
    r"\bin\s+(?:all|every|most|[\w-]+)\s+(?:of\s+the\s+)?(?:[\w-]+['’]s\s+)?"
    r"(?:provinces?|states|regions|departments|governorates|counties)\b",
    re.I,
)
_ORDERED = frozenset({"SANCTION", "COERCE", "CONCEDE", "AID"})
_BY_DECREE = frozenset({None, "restrict", "martial-law", "censor", "withhold", "expel", "discontinue", "reduce"})
_RESIGNED = ("RETREAT", "resign")
_JOINED_CLAUSE = re.compile(r"\b(?:and|but|while|whereas)\s", re.IGNORECASE)
# Deeds of a state within its borders; it may attack, meet or help anywhere.
_ACTS_AT_HOME = frozenset({"RETREAT", "COERCE", "CONCEDE", "SANCTION"})
_AUTHORITY = re.compile(
    r"\s(?:police|polic(?:eman|emen|ewoman)|courts?|judges?|tribunal|jury|prosecutors?|authorit(?:y|ies)|government|officials|"
    r"parliament|congress|senate|house of representatives|treasury|lawmakers|cabinet|ministry|department|regime|junta|"
    r"customs|sheriff|troopers)\b",
    re.IGNORECASE,
)

_OF_THE_COUNTRY = re.compile(r"(?:the|this|that) (?:country|nation)['’]s\b", re.I)
# "was deported from Peru": it was done there
_SENT_FROM = re.compile(r"[^.;,]{0,60}\bfrom\s+(?:the\s+)?", re.I)


@dataclass(frozen=True, slots=True)
class Background:
    """What the article as a whole tells before its sentences are read."""

    document: Document
    places: tuple[PlaceMention, ...]
    scene: Scene
    dates: tuple[When, ...]
    memory: PartyMemory


def places_of_mention(
    background: Background, sentence: Sentence, analysis: Analysis, trigger: Trigger, clause: tuple[int, int]
) -> tuple[tuple[Place, ...], str | None]:
    """Where it happened. Who acts with authority at no stated place acts at home: "Belarus released 18 people".

    So do "Greek police" and "Lagos police", unless an earlier sentence names a place in their country.
    """
    span = (trigger.start, trigger.end)
    kind = (trigger.frame.type, trigger.frame.mode)
    if kind in _AT_NO_PLACE:
        return (), _ON_THE_PHONE
    left = _left_by_force(background, trigger) if kind == ("COERCE", "deport") else None
    if left is not None:
        return (left,), None
    clause = clause[0], max(clause[1], _end_of_words(analysis, trigger))
    decided, by_force = (trigger.frame.type == one for one in ("SANCTION", "ASSAULT"))
    places, reason = places_of_event(
        background.document,
        background.places,
        sentence,
        span,
        clause,
        background.scene,
        decided,
        by_force,
    )
    if is_statement(trigger) and any(
        _is_elsewhere(background, place, trigger, clause) or _is_scene_of_blamed(analysis, trigger, place)
        for place in places
    ):
        return (), _NO_SCENE
    if any(_is_of_foreigners(background, trigger, place) for place in places):
        return (), ABROAD
    places = _without_towns_of_others(background, trigger, places)
    if any(place.basis == "stated" for place in places) or trigger.frame.type not in _ACTS_AT_HOME:
        return tuple(_without_facility(place) for place in places), reason
    return _at_home(background, trigger, tuple(_without_facility(place) for place in places), reason)


def _at_home(
    background: Background, trigger: Trigger, carried: tuple[Place, ...], reason: str | None
) -> tuple[tuple[Place, ...], str | None]:
    """Carried places, or the home of who acts with authority where all of them lie elsewhere."""
    for phrase in trigger.actors:
        home = _home_of(background, phrase)
        if home is not None and not any(_is_within(place, home) for place in carried):
            return (home,), None
    return carried, reason


def _left_by_force(background: Background, trigger: Trigger) -> Place | None:
    """The place that somebody is sent away from: "was deported from Peru last June"."""
    for one in background.places:
        if one.start >= trigger.end and one.place is not None:
            sent = _SENT_FROM.fullmatch(background.document.text, trigger.end, one.start)
            return one.place if sent is not None else None
    return None


def _end_of_words(analysis: Analysis, trigger: Trigger) -> int:
    """Where the clause of the last word of a trigger ends: "(said he would impose a curfew) in Gao"."""
    token = analysis.token_at(trigger.end - 1)
    return trigger.end if token is None else analysis.tokens[analysis.clause_at(token).last].end


def _without_towns_of_others(background: Background, trigger: Trigger, places: tuple[Place, ...]) -> tuple[Place, ...]:
    """The places, but only the country of one where another thing happened.

    What is decided over it: "banned two ministers over a crackdown in Tbilisi"; what is of no town by its nature.
    """
    kind = (trigger.frame.type, trigger.frame.mode)
    if trigger.frame.type == "SANCTION" or kind in _FOR_A_REASON:
        places = tuple(
            _elsewhere(background, place) if _is_of_occasion(background, trigger, place) else place for place in places
        )
    if _is_countrywide(background, trigger):
        return tuple(_of_country(background, place) for place in places)
    if trigger.frame.type in _OF_NO_TOWN or _is_ordered(background, trigger):
        places = tuple(_without_town(background, place) for place in places)
    return places


def _is_ordered(background: Background, trigger: Trigger) -> bool:
    """Whether a president, government or parliament orders it for the country: "the president dismissed 90 doctors"."""
    text, frame = background.document.text, trigger.frame
    if (frame.type not in _ORDERED or frame.mode not in _BY_DECREE) and (frame.type, frame.mode) != _RESIGNED:
        return False
    return any(_NATIONAL.search(text, phrase.start, phrase.end) for phrase in trigger.actors)


def _is_countrywide(background: Background, trigger: Trigger) -> bool:
    """Whether a protest is called one of the whole country, or a strike is one of all of it."""
    text = background.document.text
    if trigger.frame.type != "PROTEST":
        return False
    if _COUNTRYWIDE.search(text, max(0, trigger.start - 12), trigger.end):
        return True
    sentence = background.document.sentence_at(trigger.start) if trigger.frame.mode == "strike" else None
    return sentence is not None and _OF_A_COUNTRY.search(text, sentence.start, sentence.end) is not None


def _of_country(background: Background, place: Place) -> Place:
    """The country of a place that the words about an event do not name."""
    if place.basis not in ("carried", "dateline") or place.kind == "country" or place.country is None:
        return place
    quote = place.quote
    return make_place(background.document, quote.start, quote.end, country_entry(place.country), 0, place.basis)


def _is_elsewhere(background: Background, place: Place, trigger: Trigger, clause: tuple[int, int]) -> bool:
    """Whether a place is not said with a statement: "The EU pledged aid and Norway sent tents to Chad".

    A country told of before is not where those of another country speak: "The US recognised the gang as ...".
    """
    if place.basis == "carried":
        return (
            place.kind != "country"
            or _is_of_others(background, trigger, place)
            or _is_addressed(background, trigger, place)
        )
    if place.basis != "stated":
        return _is_of_others(background, trigger, place)
    text = background.document.text
    if any(
        one.start <= place.quote.start < one.end and _TO_WHOM.search(text, max(0, one.start - 8), one.start)
        for one in trigger.recipients
    ):
        return True  # "protested to Nouakchott"
    if _is_of_occasion(background, trigger, place):
        return True
    told = background.document.sentence_at(place.quote.start)
    if told is not None and is_in_any_aside(text, told.start, place.quote.start, trigger.start):
        return True
    if trigger.frame.type == "ACCUSE" and trigger.clause.kind == "participial" and place.quote.end <= clause[0]:
        return True  # "condemned the shelling of Marib, calling it a crime"
    joined = _JOINED_CLAUSE.search(text, place.quote.end, clause[0] + len("while "))
    return place.quote.start >= clause[1] or (place.quote.end <= clause[0] and joined is not None)


def _is_scene_of_blamed(analysis: Analysis, trigger: Trigger, place: Place) -> bool:
    """Whether a place is where the deed was that is criticised: "condemned the shelling of a clinic in Marib"."""
    if trigger.frame.type != "ACCUSE" or trigger.frame.mode == "investigate" or place.basis != "stated":
        return False
    behind = place.quote.start >= trigger.end
    if behind and trigger.frame.mode == "allege" and _is_in_charge(analysis, trigger, place):
        return True
    return any(
        is_deed_blamed(analysis, one) and one.end <= place.quote.start and behind == (one.start >= trigger.end)
        for one in find_criticised(analysis, trigger.arguments.objects, trigger.arguments)
    )  # "The raid in Gao was condemned" too, but not "was condemned in Paris"


def _is_in_charge(analysis: Analysis, trigger: Trigger, place: Place) -> bool:
    """Whether a place stands in what somebody is accused of: "accused of ties to smugglers in Peru"."""
    return any(
        link in ("of", "with", "for") and trigger.end <= one.start < place.quote.start
        for link, one in trigger.arguments.obliques
    )


def _is_of_occasion(background: Background, trigger: Trigger, place: Place) -> bool:
    """Whether a place behind a deed is where that happened for which it is done: "vetoed it over a rally in Gao"."""
    return _OCCASION.search(background.document.text, trigger.end, max(trigger.end, place.quote.start)) is not None


def _is_of_others(background: Background, trigger: Trigger, place: Place) -> bool:
    """Whether who acts is of a country, and it is another one."""
    countries = _countries_of(background, trigger.actors)
    return bool(countries) and place.country not in countries


def _is_of_foreigners(background: Background, trigger: Trigger, place: Place) -> bool:
    """Whether others than those of a country told of before do it; in the dateline's, they may hit its people."""
    if place.basis == "stated" or not _is_of_others(background, trigger, place):
        return False
    if trigger.frame.type == "ASSAULT":
        return place.basis == "dateline" and place.country not in _countries_of(background, trigger.recipients)
    return trigger.frame.type in _OF_THOSE_TOLD_OF


def _is_addressed(background: Background, trigger: Trigger, place: Place) -> bool:
    """Whether a country is that of whom others speak to or of: the EU "urged Israel" somewhere else."""
    if not trigger.actors or place.country in _countries_of(background, trigger.actors):
        return False
    return place.country in _countries_of(background, trigger.recipients)


def _countries_of(background: Background, phrases: Sequence[NounPhrase]) -> set[str | None]:
    return {
        one.place.country
        for phrase in phrases
        for one in background.places
        if phrase.start <= one.start < phrase.end and one.place is not None
    }


def is_statement(trigger: Trigger) -> bool:
    """Whether somebody says it; "received death threats" and "a threat painted on the wall" came to where he was."""
    if trigger.frame.type == "THREATEN":
        return trigger.frame.pos == "v" and bool(trigger.actors)
    return trigger.frame.type in _STATEMENTS


def _home_of(background: Background, phrase: NounPhrase) -> Place | None:
    """The place that an acting authority is of: the country itself, or that of "Greek police" and "Lagos police".

    "The country's army" is of the country named last.
    """
    if _OF_THE_COUNTRY.match(background.document.text, phrase.start, phrase.end):
        before = [one.place for one in background.places if one.end <= phrase.start and one.place is not None]
        return next((place for place in reversed(before) if place.kind == "country"), None)
    for mention in background.places:
        if phrase.start <= mention.start and mention.end <= phrase.end and mention.place is not None:
            itself = phrase.kind == "name" and mention.end == phrase.end and mention.place.kind == "country"
            if itself or _AUTHORITY.search(background.document.text, mention.end, phrase.end):
                return mention.place
    return None


def _is_within(place: Place, home: Place) -> bool:
    return place.country == home.country and (home.kind == "country" or place.admin1 == home.admin1)


def is_of_another_place(background: Background, sentence: Sentence, when: When, places: Sequence[Place]) -> bool:
    """Whether a date of an earlier paragraph was told of a place, and this event is stated to be at none of its places.

    After "stormed the mayor's office in Almaty on Wednesday" a later "protests swept across the country" has no date.
    """
    start = when.quote.start
    if sentence.start <= start < sentence.end or not places or any(place.basis != "stated" for place in places):
        return False
    told = background.document.sentence_at(start)
    if told is None or told.paragraph == sentence.paragraph:
        return False
    text = background.document.text
    there = [
        one.place
        for one in background.places
        if told.start <= one.start < told.end and one.use == "location" and not text.startswith(("'", "’"), one.end)
    ]
    return bool(there) and not any(same_place(one, place) for one in there for place in places)


def _elsewhere(background: Background, place: Place) -> Place:
    """The country of a place where something else happened."""
    return _without_town(background, place.model_copy(update={"basis": "carried"}))


def _without_town(background: Background, place: Place) -> Place:
    """The country of a place that another sentence named."""
    return place if place.basis != "carried" else _of_country(background, place)


def _without_facility(place: Place) -> Place:
    """A carried place without the building that another sentence named."""
    if place.basis == "stated" or place.facility is None or place.city is None:
        return place
    return place.model_copy(update={"name": place.city, "kind": "city", "facility": None})
