"""How much a trigger tells by its form: whether it leads its sentence, counts harm only, or points back to a report."""

from dateline.language.analysis import Analysis
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger, last_token

_DEFINITE = frozenset("the this these that those such".split())
_COURSE = load_words("reading_words", "course")
_WITH_COURSE = frozenset({"CONSULT", "PROTEST", "RETREAT"})


def leads(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger is the finite verb of a main clause, or of what somebody is said to have said."""
    if trigger.frame.pos not in ("v", "a") or trigger.verb is None or trigger.verb.form != "finite":
        return False
    clause = trigger.clause
    if clause.kind == "subordinate" and clause.marker in ("that", None) and clause.parent is not None:
        clause = analysis.clauses[clause.parent]
    return clause.kind in ("main", "quotation")


def tells_harm(trigger: Trigger, words: frozenset[str]) -> bool:
    """Whether a trigger opens with one of the words for harm: "killed", "hurt"."""
    return trigger.frame.form.split()[0] in words


def measures_goods(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether it is told how much was taken, which is news though goods are no party: "10 tons of tea were seized"."""
    return (trigger.frame.type, trigger.frame.mode) == ("COERCE", "seize") and any(
        token.tag == "NUM" for goods in trigger.recipients for token in analysis.tokens[goods.first : goods.last + 1]
    )


def claims(trigger: Trigger) -> bool:
    """Whether somebody says that a deed told before was his: "A group calling itself Dawn claimed responsibility"."""
    return trigger.frame.type == "ASSAULT" and trigger.frame.form.startswith("claim responsibility")


def points_back(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger only points to an event: a definite noun, a noun before a noun, or a participle.

    "The killings revived memories", "riot police", "those arrested would be charged"; and who claims a deed.
    """
    if claims(trigger):
        return not trigger.recipients
    if trigger.frame.pos == "n":
        position = last_token(analysis, trigger)
        phrase = analysis.phrase_at(position)
        if phrase is None:
            return False
        return phrase.head != position or analysis.tokens[phrase.first].lower in _DEFINITE
    return trigger.verb is not None and trigger.verb.form == "participle"


def tells_course(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether it is told that talks, a protest or a truce began, went on or ended: "The talks opened on Monday"."""
    if trigger.frame.type not in _WITH_COURSE or trigger.frame.pos != "n":
        return False
    phrase = analysis.phrase_at(last_token(analysis, trigger))
    return any(
        analysis.tokens[verb.head].lemma in _COURSE and phrase in analysis.arguments(verb).subjects
        for verb in analysis.verbs
        if verb.form == "finite" and (verb.tense == "past" or verb.perfect) and not (verb.negated or verb.modal)
    )
