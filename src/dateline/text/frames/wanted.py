"""Whom the law is after, or lets go: by a warrant, a request for extradition, an inquiry, an order of release."""

from collections.abc import Iterator

from dateline.language.analysis import Analysis, Arguments, Clause, NounPhrase
from dateline.lexicons import load_words
from dateline.text.parties.reading import POSSESSIVES

# "a warrant for his arrest", "requested her extradition"
_SEIZURES = load_words("custody_words", "seizure of a person")
_PAPERS = load_words("custody_words", "arrest order")
_WRONGS = load_words("custody_words", "wrong")
_FREEINGS = frozenset({"release", "freedom", "discharge"})
_NAMING = frozenset({"for", "against", "on"})


def find_wanted(analysis: Analysis, clause: Clause, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """Who is to be arrested or handed over, in reading order; empty where the clause names nobody.

    "Issued a warrant for Vargas's arrest", "asked for the extradition of the banker", "an arrest warrant for her".
    """
    inside = [one for one in analysis.phrases if clause.first <= one.first and one.last <= clause.last]
    for phrase in inside:
        if analysis.tokens[phrase.head].lemma.lower() in _SEIZURES:
            wanted = tuple(_seized(analysis, phrase))
            if wanted:
                return wanted
    papers = [one for one in inside if analysis.tokens[one.head].lemma.lower() in _PAPERS]
    named = [one for paper in papers for link, one in analysis.complements(paper) if link in _NAMING]
    if papers:
        named += [one for link, one in arguments.obliques if link in _NAMING]
    seizures = (one for one in dict.fromkeys(named) if analysis.tokens[one.head].lemma.lower() not in _SEIZURES)
    return tuple(one for one in seizures if not analysis.is_time(one))


def find_freed(analysis: Analysis, stated: tuple[NounPhrase, ...]) -> tuple[NounPhrase, ...]:
    """Who is set free, where words name the release: "Vega" of "ordered Vega's release", nobody of "his release"."""
    return tuple(
        one
        for phrase in stated
        for one in (_seized(analysis, phrase) if analysis.tokens[phrase.head].lemma in _FREEINGS else (phrase,))
    )


def _seized(analysis: Analysis, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """Whose arrest it is: "Vargas's arrest", "his arrest", "the arrest of both officers and a clerk"."""
    owner, first = analysis.possessor(phrase), analysis.tokens[phrase.first]
    if owner is not None:
        yield owner
    elif first.lower in POSSESSIVES and phrase.head > phrase.first:
        yield NounPhrase(phrase.first, phrase.first, phrase.first, first.start, first.end, "pronoun")
    yield from (one for link, one in analysis.complements(phrase) if link == "of")


def is_wronged(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether an inquiry is into what was done to somebody, or what they said: nobody accuses them.

    "Investigating the soldier's death", "attacks on doctors", "complaints by relatives of prisoners".
    """
    return any(
        analysis.possessor(other) == phrase or any(one == phrase for _, one in analysis.complements(other))
        for other in analysis.phrases
        if analysis.tokens[other.head].lemma.lower() in _WRONGS
    )
