"""Whether deeds of a kind are told as done: "soldiers committed murders", "groups documented arbitrary arrests".

Reports on rights tell of deeds in the plural, without day or town, and yet tell that they were done: somebody did,
found or recorded them, or they came to light. "A task force on disappearances" and "a fall in killings" do not.
"""

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger, last_token

_FORCE = frozenset({"ASSAULT", "COERCE"})


_TELLING = load_words("documenting_words", "do") | load_words("documenting_words", "document")
_LEARNING = _TELLING | load_words("documenting_words", "learn")
_INSTANCES = load_words("documenting_words", "instance")
_ABUSES = load_words("documenting_words", "abuse")
_LISTING = load_words("documenting_words", "list")
_NOTORIOUS = load_words("documenting_words", "notorious")
_IN_LISTS = frozenset({"NOUN", "ADJ", "CONJ", "PUNCT", "VERB"})


def is_documented(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a past verb says that the deeds a noun names were done, suffered or found out.

    Its object may be their instances: "recorded 40 cases of torture", "received reports of rape".
    """
    if trigger.frame.pos != "n" or trigger.frame.type not in _FORCE:
        return False
    head = last_token(analysis, trigger)
    phrase = analysis.phrase_at(head)
    if phrase is None or phrase.head != head:
        return False  # "conducted 235 sabotage operations": a sum of operations
    if _is_known_for(analysis, phrase) or _is_among_abuses(analysis, phrase):
        return True
    instances = _instances(analysis, phrase)
    return any(_tells(analysis, verb, phrase, instances) for verb in analysis.verbs if _has_taken_place(verb))


def _is_known_for(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a deed stands in the list of what somebody is notorious for: "notorious for kidnapping and torture"."""
    at = phrase.first - 1
    while at > 0 and analysis.tokens[at].tag in _IN_LISTS:
        at -= 1
    return at > 0 and analysis.tokens[at].lower == "for" and analysis.tokens[at - 1].lower in _NOTORIOUS


def _is_among_abuses(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether it is one of the abuses that a verb lists: "violations include arbitrary arrests and torture"."""
    for verb in analysis.verbs:
        if analysis.tokens[verb.head].lemma in _LISTING and verb.form == "finite" and verb.modal is None:
            arguments = analysis.arguments(verb)
            what = {analysis.tokens[one.head].lemma for one in arguments.subjects}
            if phrase in arguments.objects and not what.isdisjoint(_ABUSES) and not verb.negated:
                return True
    return False


def _has_taken_place(verb: VerbGroup) -> bool:
    past = verb.tense == "past" or verb.perfect
    return verb.form == "finite" and past and not verb.negated and verb.modal is None


def _instances(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """What counts the deeds: "cases" of "cases of torture"."""
    for outer in analysis.phrases:
        if ("of", phrase) in analysis.complements(outer) or _continues(analysis, outer, phrase):
            return outer if analysis.tokens[outer.head].lemma in _INSTANCES else None
    return None


def _continues(analysis: Analysis, outer: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a phrase goes on in the list that "of" begins: "torture" of "cases of rape, arson and torture"."""
    listed = [one for preposition, one in analysis.complements(outer) if preposition == "of"]
    if not listed or phrase.first <= listed[0].last:
        return False
    between = analysis.tokens[listed[0].last + 1 : phrase.first]
    return all(token.tag in _IN_LISTS for token in between)


def _tells(analysis: Analysis, verb: VerbGroup, phrase: NounPhrase, instances: NounPhrase | None) -> bool:
    lemma = analysis.tokens[verb.head].lemma
    objects = analysis.arguments(verb).objects
    if instances is not None and instances in objects:
        return lemma in _LEARNING
    return phrase in objects and lemma in _TELLING
