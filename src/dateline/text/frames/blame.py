"""On whom criticism of a deed falls: on who did it, and never on whom it was done to or where."""

from collections.abc import Iterator, Sequence

from dateline.language.analysis import Analysis, Arguments, NounPhrase
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.parties.make import party_classes

_HARM = load_words("role_words", "harm to somebody")
_CONDUCT = load_words("role_words", "conduct")
_KINDS_OF_DEED = load_words("reading_words", "kind of deed")
_FEELINGS = load_words("role_words", "feeling")
_ABOUT = frozenset({"about", "over", "at", "for", "against"})
_PARTIES = frozenset("person crowd armed security state criminal official group company media place".split())


def find_blamed(analysis: Analysis, criticised: Sequence[NounPhrase]) -> tuple[NounPhrase, ...] | None:
    """Who did the deeds that are criticised; None where what is criticised is no deed.

    "Condemned the army's raid on the camp", "the abuses that militias commit", "police violence against students",
    "the conduct of the guards" blame the army, the militias, police and the guards; "condemned the blast at a clinic"
    blames nobody.
    """
    if not criticised or not all(is_deed_blamed(analysis, one) for one in criticised):
        return None
    who = (doer for deed in criticised for doer in _who_did(analysis, deed))
    return tuple(one for one in dict.fromkeys(who) if _may_be_blamed(analysis, one))


def find_criticised(analysis: Analysis, stated: Sequence[NounPhrase], arguments: Arguments) -> tuple[NounPhrase, ...]:
    """What criticism is about: the objects, or what stands behind a feeling ("voiced concern about the raid")."""
    if not stated or not all(analysis.tokens[one.head].lemma.lower() in _FEELINGS for one in stated):
        return tuple(stated)
    return tuple(one for link, one in arguments.obliques if link in _ABOUT)[:1] or tuple(stated)


def is_deed_blamed(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether what is criticised is a deed or conduct, and nobody."""
    if phrase.kind != "common" or party_classes(analysis, phrase) & (_PARTIES - {"place"}):
        return False
    lemma = analysis.tokens[phrase.head].lemma.lower()
    return lemma in _HARM | _CONDUCT or look_up(lemma).noun_class in ("act", "event")


def _who_did(analysis: Analysis, deed: NounPhrase) -> Iterator[NounPhrase]:
    yield from analysis.noun_arguments(deed).agents
    if analysis.tokens[deed.head].lemma.lower() in _CONDUCT:
        yield from (one for link, one in analysis.complements(deed) if link == "of")
    for verb in analysis.verbs:
        arguments, clause = analysis.arguments(verb), analysis.clause_at(verb.head)
        if (
            clause.marker == "that"
            and clause.first == deed.last + 1
            and verb.voice == "active"
            and not arguments.objects
        ):
            yield from arguments.subjects  # "the abuses that the militias are committing"
        if verb.first <= deed.last or deed not in arguments.objects:
            continue
        if verb.form == "participle":  # "violence meted out by the guards"
            yield from arguments.agents
        elif verb.voice == "active" and clause.kind == "relative":
            yield from arguments.subjects


def _may_be_blamed(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase names somebody; a name of which nothing is known may: "Rojas's decision"."""
    if analysis.is_time(phrase) or phrase.kind in ("pronoun", "number"):
        return False
    if analysis.tokens[phrase.head].lower in _KINDS_OF_DEED:
        return False
    classes = party_classes(analysis, phrase)
    return bool(classes & _PARTIES) or (phrase.kind == "name" and not classes)
