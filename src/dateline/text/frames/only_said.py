"""Words of demand, threat and promise that are none: a question, a fact warned of or agreed upon, a danger."""

from dateline.language.analysis import Analysis, Clause, VerbGroup
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.threats import MARK_OF_WARNING, names_threatened

# What says yes to a statement as well as to a deed.
_ASSENTING = frozenset({"agree", "agree that", "assure", "give ... assurance"})
_QUESTION_WORDS = frozenset("if whether why how what who whom whose which when where".split())
_ASKING = frozenset({"ask", "press", "pressure"})
_OF_WHAT_IS_SAID = frozenset({"against", "by", "toward", "towards", "from"})
_MAKING_THREATS = load_words("event_words", "making threats")


def is_only_said(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger of a demand, threat or promise is a question, a fact that is warned of, or a danger."""
    if trigger.frame.type == "REQUEST":
        return _is_question(analysis, trigger)
    if trigger.frame.type == "THREATEN" and _is_danger(analysis, trigger):
        return True
    return _tells_fact(analysis, trigger)


def _is_question(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether somebody only asks for an answer: "asked the minister whether talks would go on", "why it was shut"."""
    verb = trigger.verb
    if trigger.frame.pos != "v" or verb is None or analysis.tokens[verb.head].lemma not in _ASKING:
        return False
    inside = (clause for clause in _content_clauses(analysis, trigger) if clause.first > verb.last)
    return any(analysis.tokens[clause.first].lower in _QUESTION_WORDS for clause in inside)


def _content_clauses(analysis: Analysis, trigger: Trigger) -> list[Clause]:
    return [
        clause
        for clause in analysis.clauses
        if clause.kind == "subordinate"
        and clause.parent is not None
        and analysis.clauses[clause.parent] == trigger.clause
    ]


def _is_danger(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether "threat" names who or what is dangerous, and not what somebody said: "the local gang threat".

    A threat that was said is made, against somebody, or "to" do something.
    """
    if trigger.frame.pos == "n" and trigger.frame.form.startswith("threat of") and _stands_under(analysis, trigger):
        return True  # "lives under the threat of attack"
    if trigger.frame.pos != "n" or trigger.frame.form != "threat":
        return False
    last = last_token(analysis, trigger)
    if trigger.verb is not None and analysis.tokens[trigger.verb.head].lemma in _MAKING_THREATS and not trigger.link:
        return _is_made_of_somebody(analysis, trigger.verb)
    after = analysis.tokens[last + 1 : last + 2]
    if after and after[0].tag == "TO":
        return analysis.verb_at(last + 2) is None  # "a threat to peace"
    phrase = analysis.phrase_at(last)
    if phrase is None:
        return True
    if analysis.tokens[last].lower != "threats":
        # "Kyiv's threat of an embargo", but "the threat of disease"
        return analysis.possessor(phrase) is None or not names_threatened(analysis, trigger)
    said = any(link in _OF_WHAT_IS_SAID for link, _ in analysis.complements(phrase))
    return not said and analysis.possessor(phrase) is None  # "Pyongyang's threats", but not "gang threats"


def _stands_under(analysis: Analysis, trigger: Trigger) -> bool:
    first = analysis.token_at(trigger.start)
    phrase = analysis.phrase_at(first) if first is not None else None
    return phrase is not None and phrase.first > 0 and analysis.tokens[phrase.first - 1].lower == "under"


def _is_made_of_somebody(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether somebody makes himself a danger: "The gang made itself a threat to police"."""
    return any(analysis.tokens[one.head].lower.endswith(("self", "selves")) for one in analysis.arguments(verb).objects)


def _tells_fact(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a warning or promise tells what is so, and nothing to come.

    "The charity warned that cholera was spreading" threatens nobody, "the two agreed that prices had fallen" and "he
    assured residents that the dam was safe" promise nothing.
    """
    warns = trigger.frame.type == "THREATEN" and MARK_OF_WARNING in trigger.frame.require
    assents = trigger.frame.type == "AGREE" and trigger.frame.form in _ASSENTING
    if trigger.verb is None or not (warns or assents) or (warns and names_threatened(analysis, trigger)):
        return False
    for clause in _content_clauses(analysis, trigger):
        if clause.marker not in ("that", None) or clause.verb is None:
            continue
        verb = analysis.verbs[clause.verb]
        if any(one.modal is not None for one in analysis.verbs if one.first > verb.last):
            return False  # "warned that anyone caught with arms would be jailed"
        if assents:
            return verb.first > trigger.verb.last and _is_so(analysis, verb)
        open_still = verb.modal is not None or analysis.tokens[verb.head].lemma == "be"  # "were ready to attack"
        return verb.form == "finite" and not open_still and (verb.tense == "past" or verb.progressive or verb.perfect)
    return False


def _is_so(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb states a fact: "was safe", "had fallen"; not "would open", nor "agreed that a vote be held"."""
    first = analysis.tokens[verb.first]
    told = verb.form == "finite" and verb.modal is None and verb.tense != "future"
    return told and (first.tag == "AUX" or verb.tense == "past") and first.lower != "be"
