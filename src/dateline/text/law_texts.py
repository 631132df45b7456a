"""What a law, a bill or a decree provides for: deeds that may be done under it, and that nobody has done yet."""

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_words

_LAWS = load_words("custody_words", "law")
_PROVIDING = load_words("custody_words", "providing")
_ANYBODY = load_words("custody_words", "whoever it may be")
_INDEFINITE = frozenset({"a", "an", "any", "each", "every"})
_RULING = frozenset({"can", "may", "must", "shall", "could", "should"})


def is_provided_for(analysis: Analysis, token: int | None) -> bool:
    """Whether a trigger only stands in what a law says: "the decree allows police to detain suspects for 90 days".

    Also of whom a rule speaks, whoever that may be: "a person convicted of theft faces two years in jail". Not so
    "three reporters were jailed under the law", nor "the law was used to jail them".
    """
    if token is None:
        return False
    return any(_provides(analysis, verb, token) for verb in analysis.verbs) or _is_of_anybody(analysis, token)


def _provides(analysis: Analysis, verb: VerbGroup, token: int) -> bool:
    """Whether a law is the subject of a verb of providing before a trigger."""
    if verb.head >= token or verb.voice != "active" or analysis.tokens[verb.head].lemma not in _PROVIDING:
        return False
    arguments = analysis.arguments(verb)
    laws = [one for one in (*arguments.subjects, *arguments.agents) if analysis.tokens[one.head].lemma.lower() in _LAWS]
    return bool(laws) and not (verb.form != "finite" and _is_told_after(analysis, verb, laws, token))


def _is_told_after(analysis: Analysis, verb: VerbGroup, laws: list[NounPhrase], token: int) -> bool:
    """Whether a trigger stands behind what is told of the law: "a law barring loans was void and they fined it"."""
    return any(
        one.form == "finite" and verb.last < one.first <= token and laws[0] in _parties(analysis, one)
        for one in analysis.verbs
    )


def _parties(analysis: Analysis, verb: VerbGroup) -> tuple[NounPhrase, ...]:
    arguments = analysis.arguments(verb)
    return (*arguments.subjects, *arguments.objects)


def _is_of_anybody(analysis: Analysis, token: int) -> bool:
    """Whether a trigger describes whoever may have done it, of whom a rule speaks: "faces", "can be" say so.

    "An adult found guilty of beating a guard could be jailed"; but "a suspect arrested on Monday could be jailed".
    """
    for phrase in analysis.phrases:
        verb = analysis.verb_at(phrase.last + 1) if phrase.last < token and _is_anybody(analysis, phrase) else None
        if verb is None or verb.form != "participle" or verb.voice != "passive":
            continue
        rule = next((one for one in analysis.verbs if one.form == "finite" and one.first > verb.last), None)
        if rule is None or not (verb.first <= token < rule.first and _states_a_rule(analysis, rule)):
            continue
        return not any(verb.last < one.first < rule.first and analysis.is_time(one) for one in analysis.phrases)
    return False


def _is_anybody(analysis: Analysis, phrase: NounPhrase) -> bool:
    head, first = analysis.tokens[phrase.head], analysis.tokens[phrase.first]
    if head.lower in ("anyone", "anybody", "whoever"):
        return True
    return head.lemma.lower() in _ANYBODY and first.lower in _INDEFINITE


def _states_a_rule(analysis: Analysis, verb: VerbGroup) -> bool:
    if verb.negated:
        return False  # "a worker killed in the blast could not be identified"
    if verb.modal is not None:
        return verb.modal in _RULING
    simple = verb.tense == "present" and not (verb.perfect or verb.progressive)
    return simple and analysis.tokens[verb.head].lemma in ("face", "risk", "be", "get", "have")
