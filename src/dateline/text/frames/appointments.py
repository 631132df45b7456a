"""Meetings still to come that English tells in the present or past tense: "was to visit", "when he visits"."""

from dateline.language.analysis import Analysis, VerbGroup
from dateline.lexicons import load_words
from dateline.records import Status
from dateline.text.frames.find import Trigger, last_token

_PREPARING = load_words("event_words", "preparing")
_NEEDED = load_words("event_words", "needed for talks")
_ABOUT_TO = load_words("event_words", "still today")
_WHENEVER = frozenset({"when", "once", "before", "until", "after", "while"})
_TO_COME = frozenset({"will", "would", "shall", "may", "might", "can", "could"})
_FRIENDLY = frozenset({"AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT"})
_DEBATED = frozenset({"consideration", "discussion", "review", "study"})


def find_appointment(analysis: Analysis, trigger: Trigger) -> Status | None:
    """The status of talks, visits and other friendly acts that are only arranged; None where they may be done."""
    if trigger.frame.type == "CONSULT" and trigger.frame.pos == "n":
        return _of_noun(analysis, last_token(analysis, trigger))
    if trigger.frame.type not in _FRIENDLY or trigger.frame.pos != "v" or trigger.verb is None:
        return None
    return _of_verb(analysis, trigger.verb)


def _of_noun(analysis: Analysis, noun: int) -> Status | None:
    """Of a noun: "is preparing for Ruiz's visit", "ahead of talks with rebels", "a visit is under consideration"."""
    phrase = analysis.phrase_at(noun)
    if phrase is None:
        return None
    before = [token.lower for token in analysis.tokens[max(phrase.first - 3, 0) : phrase.first]]
    complements = analysis.complements(phrase)
    if before[-2:] == ["ahead", "of"] or before[-3:] == ["in", "time", "for"]:
        return "planned"
    if before[-1:] in (["for"], ["to"]) and _is_made_ready(analysis, phrase.first - 2):
        return "planned"
    if before[-1:] in (["through"], ["via"]) and phrase.first == noun and not complements:
        return "hypothetical"  # "wants to settle it through talks": a way of settling, and no talks with anybody
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        lemma, links = analysis.tokens[verb.head].lemma, [link for link, one in arguments.obliques if one == phrase]
        if lemma in _PREPARING and ("for" in links or (phrase in arguments.objects and verb.voice == "active")):
            return "planned"
        after = [token.lower for token in analysis.tokens[verb.last + 1 : verb.last + 3]]
        if phrase in arguments.subjects and lemma == "be" and after[:1] == ["under"] and _DEBATED & set(after):
            return "hypothetical"
    return None


def _is_made_ready(analysis: Analysis, noun: int) -> bool:
    """Whether a noun names what talks need before they begin: "named a team for peace talks"."""
    return noun >= 0 and analysis.tokens[noun].lemma.lower() in _NEEDED


def _of_verb(analysis: Analysis, verb: VerbGroup) -> Status | None:
    """Of a verb: "was to visit Chad", "would ask for more when the envoy visits Chad", "flies to Chad tonight"."""
    if verb.form == "infinitive":
        to = analysis.tokens[verb.first].tag == "TO"
        before = analysis.verb_at(verb.first - (1 if to else 2)) if verb.first > 1 else None
        is_to = before is not None and before.head == before.last and analysis.tokens[before.head].lemma == "be"
        return "planned" if is_to and before is not None and not before.negated else None
    if verb.form != "finite" or verb.tense != "present" or verb.modal or verb.perfect or verb.progressive:
        return None
    clause = analysis.clause_at(verb.head)
    words = {token.lower for token in analysis.tokens[clause.first : clause.last + 1]}
    if words & _ABOUT_TO:
        return "planned"
    if clause.marker not in _WHENEVER or clause.parent is None:
        return None
    above = analysis.clauses[clause.parent].verb
    return "planned" if above is not None and analysis.verbs[above].modal in _TO_COME else None
