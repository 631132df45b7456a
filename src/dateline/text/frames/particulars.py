"""Whether a trigger tells of one deed, or of a practice, a plan or violence in general.

"Kidnappings and murders of journalists", "the war on terrorists", "he leads attacks on convoys": no deed of a time and
a place is told, so there is nothing to record. "The murders of two judges", "attacks in Tumaco on Friday": there is.
Sums are no deeds either: "the war has cost 70,000 lives", "600 peasants were murdered over the past three years".
"""

import re
from collections.abc import Sequence

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.records import Count, Place, When
from dateline.text.frames.competence import is_mere_competence, is_standing_leave
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.general_forms import (
    MASS_DEEDS,
    has_taken_place,
    head_token,
    is_general,
    is_general_noun,
    is_realised,
    is_told_of,
)
from dateline.text.frames.generality import (
    MOST_DEAD_OF_A_DAY,
    any_particular,
    counts_thousands,
    is_bare_plural,
    is_many,
    is_of_a_kind,
)
from dateline.text.frames.inquiries import is_no_case
from dateline.text.frames.lasting_times import is_long, is_near, is_planned_for, is_told_here
from dateline.text.frames.open_verbs import verb_above
from dateline.text.frames.shows_of_force import is_no_show
from dateline.text.frames.told_about import is_told_about
from dateline.text.numbers import find_numbers, is_year
from dateline.text.parties.addressees import names_before
from dateline.text.parties.make import party_classes

_EXACT_KINDS = frozenset({"city", "admin2", "facility"})
_WITH_TOPIC = load_words("event_words", "body with topic")
_MOST_OF_ONE_DEED = 5000
# More deeds of no stated day than one report tells of: from here on they are statistics.
_MOST_DEEDS = 10
_HARM = frozenset({"killed", "injured", "abducted", "arrested"})
_AT_ONCE = frozenset({"ambush", "massacre", "mow"})
_OPPONENTS = frozenset("state official armed security crowd organisation group person place".split())
_ASIDE_MARKS = frozenset({",", "-", "–", "—", '"', "”", "''"})
_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
_LIVED_BY = load_words("event_words", "lived by")
_ADDED_UP = frozenset({"arrest", "seize", "deport"})
_YEARS = re.compile(
    r"\b(?:past|last|previous)\s+(?:[\w-]+\s+)?(?:years|decades?|months)\b|\bsince\s+(?:19|20)\d\d\b"
    r"|\bbetween\s+(?:19|20)\d\d\s+and\b|\bfrom\s+(?:\w+\s+)?(?:19|20)\d\d\s+to\b|\bdecade\b",
    re.IGNORECASE,
)
# Where somebody is, rather than what is done to them.
_IN_CUSTODY = frozenset(
    {
        "behind bars",
        "in custody",
        "in detention",
        "in police custody",
        "in pre-trial detention",
        "in solitary confinement",
    }
)
_CUSTODY = frozenset({"imprisonment", "incarceration", "detention", "confinement", "custody"})
_DETAINED = frozenset("person crowd official armed security criminal prisoner group media".split())
_OWNED = frozenset({"his", "her", "their", "its", "my", "our"})
_ANYONE = frozenset({"anyone", "anybody", "whoever", "everyone", "everybody"})


def is_particular(
    analysis: Analysis, trigger: Trigger, when: When | None, places: Sequence[Place], counts: Sequence[Count]
) -> bool:
    """Whether a trigger of violence tells of a deed with a time, a place, a number or somebody who suffered it."""
    if _is_topic(analysis, trigger) or _is_anybodys(analysis, trigger):
        return False
    if _is_toll_of_war(analysis, trigger, when, counts):
        return False
    placed = any(place.basis == "stated" and place.kind in _EXACT_KINDS for place in places)
    if not placed and (_is_sum(analysis, trigger, when, counts) or _is_opposed(analysis, trigger)):
        return False
    if placed or not is_general(analysis, trigger) or (is_told_here(analysis, when) and is_near(when)):
        return True
    if any(0 < count.low < _MOST_OF_ONE_DEED and count.kind in _HARM for count in counts):
        return True
    return any_particular(analysis, trigger.recipients) or _is_done_in_one(analysis, trigger, counts)


def _is_anybodys(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether it is told of whoever might do it: "anyone who attacked it", "any school that stayed on strike"."""
    return any(
        analysis.tokens[one.head].lower in _ANYONE
        or (trigger.clause.kind == "relative" and analysis.tokens[one.first].lower == "any")
        for one in trigger.actors
    )


def is_deed(
    analysis: Analysis, trigger: Trigger, when: When | None, places: Sequence[Place], counts: Sequence[Count]
) -> bool:
    """Whether a trigger of another type than violence tells of a deed, and not of a practice.

    "Sanctions alone do not work", "a strategy of deploying troops", "arrests are rare" tell of no deed; "talks began",
    "protests in Lima", "the minister's arrest" do.
    """
    if (
        _is_mere_paper(trigger)
        or _is_anybodys(analysis, trigger)
        or is_no_show(analysis, trigger)
        or is_no_case(analysis, trigger)
        or (trigger.frame.type != "COERCE" and is_told_about(analysis, trigger))
    ):
        return False
    if is_standing_leave(trigger) or (trigger.frame.type in _SAID and is_mere_competence(analysis, trigger)):
        return False
    if _is_state_of_somebody(analysis, trigger) or (not counts and _is_mere_custody(analysis, trigger)):
        return False
    if is_told_here(analysis, when) and (is_near(when) or is_planned_for(trigger, when)):
        return True
    if _is_sum_of_years(analysis, trigger, when) or (_is_trait(trigger) and _is_practice(analysis, trigger)):
        return False
    if trigger.frame.form in _LIVED_BY and not any_particular(analysis, trigger.recipients):
        return False
    if counts or any(place.basis == "stated" and place.kind in _EXACT_KINDS for place in places):
        return True
    if not _is_practice(analysis, trigger):
        return True
    if trigger.frame.type == "REJECT" and trigger.frame.pos == "n" and trigger.actors:
        return True  # "police inaction" is no practice: it is said of what happened
    parties = (*trigger.actors, *trigger.recipients)
    finite = trigger.frame.pos == "v" and trigger.verb is not None and trigger.verb.form == "finite"
    # "Germany expels diplomats", "The Congolese government rejects demands"
    named = finite and any(phrase.kind == "name" or any(names_before(analysis, phrase)) for phrase in parties)
    return named or any_particular(analysis, parties)


def _is_mere_paper(trigger: Trigger) -> bool:
    """Whether a warrant is only there, and nobody issues it for anybody: "according to his arrest warrant"."""
    threat = (trigger.frame.type, trigger.frame.mode) == ("THREATEN", "arrest")
    return threat and trigger.frame.pos == "n" and not (trigger.actors or trigger.recipients)


def _is_mere_custody(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether custody is only a state or a kind of measure: "gave orders from behind bars", "mass imprisonment".

    "The mayor is behind bars" and "his imprisonment" tell of somebody's arrest.
    """
    frame = trigger.frame
    people = any(
        one.kind != "common" or party_classes(analysis, one) & _DETAINED for one in trigger.recipients
    )  # no people in "gave orders from behind bars"
    if (frame.type, frame.mode) != ("COERCE", "arrest") or people:
        return False
    if frame.pos == "a":
        return frame.form in _IN_CUSTODY
    if frame.pos != "n" or frame.form.split()[-1] not in _CUSTODY or trigger.actors:
        return False
    position = head_token(analysis, trigger)
    phrase = analysis.phrase_at(position)
    if phrase is None or analysis.tokens[phrase.first].lower in _OWNED or analysis.tokens[phrase.first].tag == "POSS":
        return False
    return is_general_noun(analysis, trigger)


def _is_trait(trigger: Trigger) -> bool:
    """Whether a relative clause in the simple present says what somebody is like: "forces that back the regime"."""
    active = trigger.verb is not None and trigger.verb.voice == "active" and not trigger.verb.modal
    return trigger.frame.pos == "v" and active and trigger.clause.kind == "relative"


def _is_state_of_somebody(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a participle only says what people are: "helps displaced workers", "troops backed by air strikes"."""
    verb = trigger.verb
    if verb is None or not verb.head or analysis.tokens[verb.head].lower != "displaced":
        return _is_ally_in_arms(analysis, trigger)
    joins_subject = analysis.tokens[verb.first - 1].tag in ("NOUN", "PROPN", "PRON") or verb.first < verb.last
    return not joins_subject and any(
        one.first == verb.last + 1 and is_bare_plural(analysis, one) for one in trigger.recipients
    )


def _is_ally_in_arms(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a participle says on whose side forces fight: "troops backed by air strikes", "militias supported by"."""
    verb = trigger.verb
    if trigger.frame.type != "SUPPORT" or verb is None or verb.form != "participle" or verb.voice != "passive":
        return False
    return bool(trigger.recipients) and any(
        party_classes(analysis, one) & {"armed", "security"} for one in (*trigger.recipients, *trigger.actors)
    )


def _is_practice(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether the form of the trigger fits what is done over and over as well as a single deed."""
    verb = trigger.verb
    if trigger.frame.pos == "n":
        return is_general_noun(analysis, trigger) and not is_told_of(analysis, trigger)
    if verb is None or trigger.frame.pos != "v":
        return False
    if verb.form in ("infinitive", "gerund"):
        return not (is_realised(analysis, verb) or _is_said_along(analysis, trigger))
    if trigger.frame.type in _SAID and _says_so_now(analysis, verb):
        return False
    refused = verb.negated and verb.modal == "would"  # "said they would never surrender"
    return verb.form == "finite" and verb.tense == "present" and not (verb.perfect or verb.progressive or refused)


def _says_so_now(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether saying it does it: "We demand that the teachers be freed"."""
    return any(analysis.tokens[one.head].lower in ("we", "i") for one in analysis.arguments(verb).subjects)


def _is_said_along(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether somebody says it while doing what the main verb tells: "Peru closed the border, accusing the army"."""
    verb, clause = trigger.verb, trigger.clause
    if trigger.frame.type not in _SAID or verb is None or verb.form != "gerund" or clause.marker is not None:
        return False
    if trigger.frame.type == "REJECT" and not any(
        party_classes(analysis, one) & _OPPONENTS for one in trigger.recipients
    ):
        return False  # "dismissing reports on social media" refuses nobody anything
    if clause.kind != "participial" or (verb.first and analysis.tokens[verb.first - 1].text not in _ASIDE_MARKS):
        return False  # "pedlars and those in search of bread"
    above = verb_above(analysis, verb)
    told = (above,) if above is not None else (one for one in analysis.verbs if one.first > verb.last)
    return any(has_taken_place(one) and not one.modal for one in told)


def _kills_as_a_war(counts: Sequence[Count]) -> bool:
    return any(count.kind == "killed" and count.low >= MOST_DEAD_OF_A_DAY for count in counts)


def _is_toll_of_war(analysis: Analysis, trigger: Trigger, when: When | None, counts: Sequence[Count]) -> bool:
    """Whether more are dead than one deed kills, and no doer, day or deed is told: "1,248 officers were killed"."""
    return (
        _kills_as_a_war(counts)
        and not trigger.actors
        and not is_near(when)
        and not _is_done_in_one(analysis, trigger, counts)
    )


def _is_sum(analysis: Analysis, trigger: Trigger, when: When | None, counts: Sequence[Count]) -> bool:
    """Whether a trigger sums up a long time: "over the past nine years 60 people were killed"."""
    near = is_near(when)
    crowd = trigger.frame.mode == "crowd-control"  # so many may be driven off at once
    if not near and (
        _kills_as_a_war(counts) or (not crowd and any(counts_thousands(analysis, one) for one in trigger.recipients))
    ):
        return True
    if not near and trigger.frame.pos == "n" and _counts_deeds(analysis, trigger):
        return True
    if near or not is_told_here(analysis, when) or not is_long(when):
        return False
    if trigger.frame.pos == "n" and any(count.kind in _HARM and count.high == 1 for count in counts):
        return False  # "In 2012 a dispute led to the killing of a pastor"
    if trigger.frame.pos == "n":
        return is_general_noun(analysis, trigger) or any(count.low > 1 for count in counts)
    if _is_done_in_one(analysis, trigger, counts):
        return False
    suffered = trigger.recipients
    return any(count.low > 1 for count in counts) or (
        bool(suffered) and all(is_many(analysis, phrase) for phrase in suffered)
    )


def _is_sum_of_years(analysis: Analysis, trigger: Trigger, when: When | None) -> bool:
    """Whether what forces seized, and whom they held, is added up over years: "since 2005 has seized 6,000 guns"."""
    if trigger.frame.mode not in _ADDED_UP or when is None or not is_told_here(analysis, when):
        return False
    if not _YEARS.search(when.quote.text):
        return False
    many = (*trigger.recipients, *trigger.arguments.objects)
    return bool(many) and all(_are_more_than_told_singly(analysis, one) for one in many)


def _are_more_than_told_singly(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether so many are meant as no report tells one by one: "6,000 guns", "gang members", but not "two clerks"."""
    numbers = find_numbers(analysis.text, phrase.start, phrase.end)
    return any(one.low >= _MOST_DEEDS for one in numbers) if numbers else is_many(analysis, phrase)


def _is_done_in_one(analysis: Analysis, trigger: Trigger, counts: Sequence[Count]) -> bool:
    """Whether one deed is named in which they suffered: "in 2023, 80 were killed in an attack on a market".

    So it is where few suffered and it is told whose fire it was: "in 1990 three clerks fell to police bullets", and
    where the verb itself tells of one deed: "in 1998 gunmen massacred 40 villagers".
    """
    at_once = trigger.frame.pos == "v" and trigger.frame.form.split()[0] in _AT_ONCE
    if at_once and trigger.actors and trigger.verb is not None and has_taken_place(trigger.verb):
        return True
    for link, phrase in trigger.arguments.obliques if trigger.verb is not None else ():
        head, first = analysis.tokens[phrase.head], analysis.tokens[phrase.first].lower
        few = all(count.low < _MOST_DEEDS for count in counts)
        if link not in ("in", "during", "by") or analysis.is_time(phrase):
            continue
        if counts and few and first == "the" and "event" in party_classes(analysis, phrase):
            return True  # "In the 2017 protests, police killed six people"
        if head.lower != head.lemma.lower():
            continue
        if first in ("a", "an") and "event" in party_classes(analysis, phrase):
            return True
        if few and head.lower in MASS_DEEDS and analysis.acting_modifier(phrase) is not None:
            return True
    return False


def _counts_deeds(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a noun counts more deeds than a report tells one by one: "209 murders were recorded in June".

    "The 2016 murder of a clerk" has a year.
    """
    position = last_token(analysis, trigger)
    phrase = analysis.phrase_at(position)
    if phrase is None or phrase.head != position:
        return False
    numbers = find_numbers(analysis.text, phrase.start, phrase.end)
    return any(
        number.low >= _MOST_DEEDS and not (number.start > phrase.start and is_year(analysis.text, number))
        for number in numbers
    )


def _is_topic(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a bare noun only says what a body or a paper is about: "the committee against torture"."""
    told = trigger.frame.pos != "n" or trigger.actors or trigger.recipients
    phrase = None if told else analysis.phrase_at(last_token(analysis, trigger))
    if phrase is None or phrase.first < 2 or analysis.tokens[phrase.first - 1].lower not in ("on", "against", "for"):
        return False
    whole = analysis.phrase_at(phrase.first - 2)
    named = whole is not None and analysis.tokens[whole.head].lemma.lower() in _WITH_TOPIC
    return named and is_general_noun(analysis, trigger)


def _is_opposed(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a kind of deed is only what somebody is against: "held a march against attacks on workers"."""
    phrase = analysis.phrase_at(last_token(analysis, trigger)) if trigger.frame.pos == "n" else None
    if phrase is None or not phrase.first or analysis.tokens[phrase.first - 1].lower != "against":
        return False
    anybody = not trigger.recipients or is_of_a_kind(analysis, trigger.recipients)
    return anybody and is_general_noun(analysis, trigger)
