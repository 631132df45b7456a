"""Whether the words around a trigger leave open that it was done: "came to kill him", "a call for strikes".

`open_verbs` asks it of verbs, `open_nouns` of nouns.
"""

from dateline.language.analysis import Analysis, VerbGroup
from dateline.language.words import verbs_that
from dateline.lexicons import load_words
from dateline.records import Status
from dateline.text.frames.find import Trigger
from dateline.text.frames.open_nouns import status_of_noun
from dateline.text.frames.open_verbs import MOST_STEPS, intention_words, status_of_verb, verb_above

_ENDING = load_words("event_words", "ending")


def find_open_status(analysis: Analysis, trigger: Trigger) -> Status | None:
    """The status that the words around a trigger give it where they say it is not, or not yet, done."""
    if trigger.frame.pos == "n":
        return status_of_noun(analysis, trigger)
    if trigger.verb is None or trigger.verb.form == "finite" or trigger.frame.pos != "v":
        return None
    return status_of_verb(analysis, trigger.verb, str(trigger.frame.type), MOST_STEPS)


def is_demanded(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a deed is only what somebody wants done: "to demand that the army set up a base"."""
    verb, clause = trigger.verb, trigger.clause
    if verb is not None and _is_asked_to_leave_off(analysis, trigger, verb):
        return True
    if trigger.frame.pos != "v" or verb is None or clause.kind != "subordinate" or clause.parent is None:
        return False
    head = analysis.tokens[verb.head]
    above = analysis.clauses[clause.parent].verb
    if verb.first != verb.last or head.lower != head.lemma.lower() or above is None:
        return False
    return analysis.tokens[analysis.verbs[above].head].lemma in verbs_that("mandative")


def _is_asked_to_leave_off(analysis: Analysis, trigger: Trigger, verb: VerbGroup) -> bool:
    """Whether somebody is only asked not to do it: "supporters were told not to march"."""
    if trigger.frame.pos != "v" or verb.form != "infinitive" or not verb.negated:
        return False
    above = verb_above(analysis, verb)
    return above is not None and analysis.tokens[above.head].lemma in intention_words("verb", "ask")


def is_ended(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a deed is only what somebody stops doing: "the group ceased bombing pipelines"."""
    verb = trigger.verb
    if trigger.frame.pos != "v" or verb is None or verb.form != "gerund":
        return False
    before = analysis.verb_at(verb.first - 1) if verb.first else None
    return before is not None and analysis.tokens[before.head].lemma in _ENDING
