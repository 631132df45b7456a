"""Whether deeds of a kind are told as done: "soldiers committed murders", "groups documented arbitrary arrests".

Reports on rights tell of deeds in the plural, without day or town, and yet tell that they were done: somebody did,
found or recorded them, or they came to light. "A task force on disappearances" and "a fall in killings" do not.
"""

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.text.frames import Trigger, last_token

_FORCE = frozenset({"ASSAULT", "COERCE"})


_TELLING = load_words("documenting_words", "do") | load_words("documenting_words", "document")
_LEARNING = _TELLING | load_words("documenting_words", "learn")
_INSTANCES = load_words("documenting_words", "instance")


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
    instances = _instances(analysis, phrase)
    return any(_tells(analysis, verb, phrase, instances) for verb in analysis.verbs if _has_taken_place(verb))


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
    return all(token.tag in ("NOUN", "ADJ", "CONJ", "PUNCT", "VERB") for token in between)


def _tells(analysis: Analysis, verb: VerbGroup, phrase: NounPhrase, instances: NounPhrase | None) -> bool:
    lemma = analysis.tokens[verb.head].lemma
    objects = analysis.arguments(verb).objects
    if instances is not None and instances in objects:
        return lemma in _LEARNING
    return phrase in objects and lemma in _TELLING
