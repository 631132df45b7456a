"""Whether the form of a trigger fits a habit, a plan or a kind of deed as well as a single one."""

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.text.frames.documented import is_documented
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.generality import (
    any_particular,
    has_one_doer,
    is_of_a_kind,
    only_vague,
)
from dateline.text.frames.noun_readings import PLACING_VERBS
from dateline.text.frames.open_verbs import token_before
from dateline.text.frames.readings import head_of_form
from dateline.text.numbers import find_numbers

_OF_ANY = frozenset("any no every each such all most many some further future possible these those".split())
_PLURAL_NUMERALS = frozenset("two three four five six seven eight nine ten twin double both twelve".split())
# A singular noun for a practice, not for a deed, unless an article or a genitive makes it one.
_INDEFINITE = frozenset({"a", "an", "another", "one", "the", "this", "that"})
_LASTING = load_words("event_words", "lasting")
_SURROUNDING = frozenset({"amid", "amidst", "under"})
_BRINGING_ABOUT = load_words("event_words", "bringing about")
_REALISING = load_words("event_words", "realising")
MASS_DEEDS = load_words("event_words", "mass deed")
"""Nouns of deeds that have no plural of one: "firing", "shelling"."""
_HARMED = load_words("event_words", "harmed")


def is_realised(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether the verb before says that it was done: "began leaving", "were forced to flee", "had to fire"."""
    at = token_before(analysis, verb)
    before = analysis.verb_at(at) if at >= 0 else None
    return before is not None and analysis.tokens[before.head].lemma in _REALISING and has_taken_place(before)


def is_told_of(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a verb says that what the noun names took place: "protests erupted", "led to arrests", "held talks"."""
    verb = trigger.verb
    shown = trigger.frame.type == "MOBILIZE"
    amid = shown and trigger.link in _SURROUNDING  # "gathered amid heavy police presence"
    if shown and verb is not None and _says_there_is(analysis, verb):
        return True  # "there is hardly any presence of security forces"
    brought_about = verb is not None and (amid or trigger.light or analysis.tokens[verb.head].lemma in _BRINGING_ABOUT)
    if verb is not None and brought_about and has_taken_place(verb):
        return True
    if is_documented(analysis, trigger):
        return True
    phrase = analysis.phrase_at(head_token(analysis, trigger))
    return phrase is not None and any(
        phrase in (arguments.objects if verb.voice == "passive" else arguments.subjects)
        for verb, arguments in ((verb, analysis.arguments(verb)) for verb in analysis.verbs if has_taken_place(verb))
    )


def _says_there_is(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb says that something is there: "there is no police presence"."""
    subjects = analysis.arguments(verb).subjects
    return analysis.tokens[verb.head].lemma == "be" and any(
        analysis.tokens[one.head].lower == "there" for one in subjects
    )


def has_taken_place(verb: VerbGroup) -> bool:
    """Whether a verb tells what was or is done: "erupted", "has led", "are going on"."""
    return verb.form == "finite" and (verb.tense == "past" or verb.perfect or verb.progressive)


def is_general(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether the form of the trigger fits a habit, a plan or a kind of deed as well as a single one."""
    verb = trigger.verb
    if trigger.frame.pos == "n":
        # "More students died in police firing": who died, died of a deed.
        hurt = verb is not None and verb.tense == "past" and analysis.tokens[verb.head].lemma in _HARMED
        if hurt or _is_firing_by(trigger) or _is_delivered(analysis, trigger) or is_documented(analysis, trigger):
            return False
        # "Fighting between the army and rebels went on around Bor"
        between = len(trigger.actors) > 1 and any_particular(analysis, trigger.actors)
        if between and is_told_of(analysis, trigger):
            return False
        lasts = analysis.tokens[last_token(analysis, trigger)].lemma in _LASTING
        return lasts or is_general_noun(analysis, trigger) or is_of_a_kind(analysis, trigger.recipients)
    if verb is None:
        return False
    if verb.form in ("infinitive", "gerund"):
        return not is_realised(analysis, verb)
    if verb.form == "participle":  # "the number of people killed in the war"
        return only_vague(analysis, trigger.recipients) and not trigger.actors
    if verb.form != "finite" or verb.tense != "present":
        return False
    # "Rebels attack convoys" is a habit; "has attacked" is not, unless it sums up: "many soldiers have been killed".
    if not verb.perfect:
        # "Police are firing pellets at several hundred students": so many at once are no habit
        return not (verb.progressive and any(_counts(analysis, phrase) for phrase in trigger.recipients))
    # "The army has opened fire on militants" tells of one deed, "rebels have attacked villages" sums up.
    return only_vague(analysis, trigger.recipients) and not has_one_doer(analysis, trigger.actors)


def _counts(analysis: Analysis, phrase: NounPhrase) -> bool:
    return any(True for _ in find_numbers(analysis.text, phrase.start, phrase.end))


def _is_firing_by(trigger: Trigger) -> bool:
    """Whether a mass noun names what somebody did: "deaths in police firing"."""
    return bool(trigger.actors) and trigger.frame.form.split()[-1] in MASS_DEEDS


def _is_delivered(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether somebody is said to have thrown or placed what the noun names: "men threw bombs at homes"."""
    verb = trigger.verb
    return (
        verb is not None
        and trigger.link == ""
        and analysis.tokens[verb.head].lemma in PLACING_VERBS
        and has_taken_place(verb)
    )


def head_token(analysis: Analysis, trigger: Trigger) -> int:
    """The position of the noun that heads a nominal trigger: "suspension" of "suspension of aid"."""
    first, last = analysis.token_at(trigger.start), last_token(analysis, trigger)
    return last if first is None else head_of_form(analysis, (first, last))


def is_general_noun(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a noun names deeds of a kind: "attacks on convoys", "any arrest"; not "two attacks", "an arrest"."""
    position = head_token(analysis, trigger)
    phrase = analysis.phrase_at(position)
    if phrase is None:
        return False
    head = analysis.tokens[position]
    words = [token.lower for token in analysis.tokens[phrase.first : position]]
    if any(word in _PLURAL_NUMERALS or word.isdigit() for word in words):
        return False
    if head.lower != head.lemma or phrase.head != position:
        return True
    first = words[0] if words else ""
    return first in _OF_ANY or not (first in _INDEFINITE or analysis.tokens[phrase.first].tag in ("PROPN", "POSS"))
