"""Whether a deed is only what somebody is able, entitled, bound or allowed to do; nobody is said to have done it."""

from dateline.language.analysis import Analysis, VerbGroup
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger
from dateline.text.frames.open_verbs import token_before, verb_above

_ABLE_TO = load_words("competence_words", "able to")
_BOUND_BY = load_words("competence_words", "bound by")
_ENABLING = load_words("competence_words", "enabling")
_LINKS = frozenset({"of", "for", "with", "in"})
_PERMITTING = load_words("event_words", "permitting")


def is_mere_competence(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether an infinitive or -ing form hangs on a word of ability or duty.

    "The power to prosecute deputies", "fit to stand trial"; "responsible for prosecuting", "the difficulty of charging
    minors". Of a list the first member counts: "their capacity to investigate and prosecute".
    """
    verb = trigger.verb
    if trigger.frame.pos != "v" or trigger.frame.mode == "investigate" or verb is None:
        return False  # a body "in charge of investigating" him does so
    if verb.form == "finite":
        return trigger.frame.type == "ACCUSE" and verb.modal == "can"  # "a court that can prosecute ministers"
    if verb.form not in ("infinitive", "gerund") or verb.perfect:
        return False
    at = token_before(analysis, verb)
    if at > 0 and analysis.tokens[at].tag == "CONJ":
        first = analysis.verb_at(at - 1)
        if first is None or first.form != verb.form:
            return False
        verb, at = first, token_before(analysis, first)
    if at < 0:
        return False
    if verb.form == "infinitive":
        return analysis.tokens[at].lemma.lower() in _ABLE_TO or _is_made_possible(analysis, verb)
    held = analysis.tokens[at].lower in _LINKS and at > 0
    return held and analysis.tokens[at - 1].lemma.lower() in _BOUND_BY


def _is_made_possible(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a law or a rule lets somebody do it: "provisions that permit the prosecutor to charge reporters"."""
    above = verb_above(analysis, verb)
    return above is not None and above.tense == "present" and analysis.tokens[above.head].lemma in _ENABLING


def is_standing_leave(trigger: Trigger) -> bool:
    """Whether it is told what somebody allows as a rule: "The state allows families one visit a month"."""
    verb = trigger.verb
    if trigger.frame.type != "CONCEDE" or trigger.frame.form not in _PERMITTING or verb is None:
        return False
    if verb.form != "finite" or verb.tense != "present" or verb.modal is not None:
        return False
    return not (verb.perfect or verb.progressive or verb.negated)
