"""Who is said to have done what a noun names, by the verb that governs it or the participle behind it."""

import itertools

from dateline.language.analysis import NO_ARGUMENTS, Analysis, Arguments, NounPhrase, VerbGroup
from dateline.language.words import verbs_that
from dateline.lexicons import load_words
from dateline.text.parties.make import party_classes

_CLAIMING_VERBS = load_words("reading_words", "claiming")
_BLAMING_VERBS = load_words("reading_words", "blaming")
_CLAIMED = load_words("reading_words", "claimed")
_ANYBODY = load_words("event_words", "anybody")
_IN_NAME = frozenset({("on", "behalf"), ("in", "name")})
_ONES = frozenset({"one", "ones", "those"})
# Who claims an attack as its own: "rebels claimed the killing", not "police claimed the killing was lawful".
_CLAIMANTS = frozenset({"armed", "criminal", "group", "organisation"})


def find_performance(analysis: Analysis, phrase: NounPhrase, governor: VerbGroup | None) -> Arguments:
    """Who does a deed and to whom, by a participle behind it: "condemned the raid staged by rebels against farms"."""
    for verb in analysis.verbs:
        described = verb.form == "participle" and verb.voice == "passive" and verb != governor
        if described and analysis.tokens[verb.head].lemma in verbs_that("perform"):
            arguments = analysis.arguments(verb)
            if phrase in arguments.objects:
                to_whom = _blamed(arguments, "", verb) if analysis.tokens[verb.head].lemma in _BLAMING_VERBS else ()
                return Arguments((), (), arguments.agents or to_whom, arguments.obliques)
    return NO_ARGUMENTS


def find_credited(
    analysis: Analysis, arguments: Arguments, link: str | None, governor: VerbGroup, outer: tuple[NounPhrase, ...]
) -> tuple[NounPhrase, ...]:
    """Who claims a deed or is blamed for it: "claimed responsibility for the blast", "blamed the blast on rebels"."""
    lemma = analysis.tokens[governor.head].lemma
    if lemma in _CLAIMING_VERBS and link == "for" and _claims(analysis, arguments):
        return _in_whose_name(analysis, arguments) or outer
    passive = governor.voice == "passive"
    claimed = not passive or governor.form == "finite"
    if lemma == "claim" and link == "" and claimed and (passive or _may_claim(analysis, outer)):
        return outer  # "rebels claimed the raid", "the raid was claimed by rebels"
    return _blamed(arguments, link, governor) if lemma in _BLAMING_VERBS else ()


def _in_whose_name(analysis: Analysis, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """For whom a caller claims a deed: "claimed responsibility for the raid on behalf of the front"."""
    names = (one for link, one in arguments.obliques if (link, analysis.tokens[one.head].lower) in _IN_NAME)
    return tuple(whom for one in names for link, whom in analysis.complements(one) if link == "of")


def find_meant(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Who are said to be "the ones", or what people are taken for; the phrase itself where it is none.

    "Soldiers were the ones who killed them"; "men believed to be guerrillas shot a judge".
    """
    taken_for = _taken_for(analysis, phrase)
    if taken_for is not None:
        return (taken_for,)
    number = analysis.clause_at(phrase.head).verb if analysis.tokens[phrase.head].lower in _ONES else None
    verb = analysis.verbs[number] if number is not None else None
    if verb is None or analysis.tokens[verb.head].lemma != "be":
        return (phrase,)
    return tuple(one for one in analysis.arguments(verb).subjects if one != phrase) or (phrase,)


def _taken_for(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """What people of whom nothing else is told are believed to be."""
    if analysis.tokens[phrase.head].lemma.lower() not in _ANYBODY:
        return None
    for reputed, verb in itertools.pairwise(analysis.verbs):
        taken = reputed.form == "participle" and analysis.tokens[reputed.head].lemma in verbs_that("repute")
        if taken and reputed.first == phrase.last + 1 and analysis.tokens[verb.head].lemma == "be":
            what = analysis.phrase_at(verb.last + 1)
            return what if what is not None and "person" in party_classes(analysis, what) else None
    return None


def _claims(analysis: Analysis, arguments: Arguments) -> bool:
    return any(analysis.tokens[phrase.head].lemma in _CLAIMED for phrase in arguments.objects)


def _may_claim(analysis: Analysis, phrases: tuple[NounPhrase, ...]) -> bool:
    for phrase in phrases:
        classes = party_classes(analysis, phrase)
        unknown = phrase.kind == "name" and not classes  # "the FLF"
        if "security" in classes or not (unknown or classes & _CLAIMANTS):
            return False
    return bool(phrases)


def _blamed(arguments: Arguments, link: str | None, verb: VerbGroup) -> tuple[NounPhrase, ...]:
    if link == "for":
        beside = tuple(one for one in arguments.objects if verb.voice == "passive" or one.first <= verb.last + 2)
        # "blamed rebels for the raid"; "death squads are to blame for it, according to the paper Dawn"
        return beside or (arguments.subjects if verb.form == "infinitive" else ())
    return tuple(
        phrase
        for preposition, phrase in arguments.obliques
        if preposition in ("to", "on") and link == "" and phrase.first > verb.last
    )
