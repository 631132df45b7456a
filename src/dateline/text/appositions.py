"""Appositions: the name beside a common noun ("the mayor of Abra, Ana Rivas,"), and what a name is said to be."""

from collections.abc import Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.text.parties import names_person, party_classes

_OLDEST = 110
_ENDS = frozenset({",", ".", ";", ":", "--", "-", ")", "]", ""})


def put_names(analysis: Analysis, phrases: Sequence[NounPhrase]) -> tuple[NounPhrase, ...]:
    """The phrases, each once, and in place of one that describes somebody named beside it the name."""
    named = (one if (bearer := find_bearer(analysis, one)) is None else bearer for one in phrases)
    return tuple(dict.fromkeys(named))


def find_bearer(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The named person whom a phrase without a name only describes; None where there is none.

    "Senator Luis Prado, party hopeful, was shot", "the mayor of Abra, Ana Rivas, was shot", "Ana Rivas, 30, was".
    """
    if _is_age(analysis, phrase):
        return _named_before(analysis, phrase)
    head = analysis.tokens[phrase.head]
    if phrase.kind != "common" or head.lower != head.lemma or "person" not in party_classes(analysis, phrase):
        return None
    if names_person(analysis, phrase):
        return None
    return _named_before(analysis, phrase) or _named_after(analysis, phrase)


def _is_age(analysis: Analysis, phrase: NounPhrase) -> bool:
    word = analysis.tokens[phrase.head].text
    return phrase.first == phrase.last and word.isdigit() and int(word) <= _OLDEST and _is_closed(analysis, phrase.last)


def _named_before(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The name that stands before a comma and the phrase, which a second comma closes."""
    if phrase.first < 2 or _word(analysis, phrase.first - 1) != "," or not _is_closed(analysis, _end(analysis, phrase)):
        return None
    before = analysis.phrase_at(phrase.first - 2)
    return before if before is not None and names_person(analysis, before) else None


def _named_after(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The name that stands after the phrase and a comma, and is closed by a second mark."""
    end = _end(analysis, phrase)
    after = analysis.phrase_at(end + 2) if _word(analysis, end + 1) == "," else None
    if after is None or not names_person(analysis, after):
        return None
    return after if _is_closed(analysis, after.last) and not _goes_on(analysis, after) else None


def _goes_on(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a list goes on after the phrase: "the mayor, Ana Rivas, and two guards" names two people."""
    return _word(analysis, phrase.last + 1) in ("and", "or") or _word(analysis, phrase.last + 2) in ("and", "or")


def _end(analysis: Analysis, phrase: NounPhrase) -> int:
    """The last token of a phrase with what follows it after "of" or "in"."""
    ends = [other.last for _, other in analysis.complements(phrase) if other.first <= phrase.last + 3]
    return max([phrase.last, *ends])


def _is_closed(analysis: Analysis, last: int) -> bool:
    return _word(analysis, last + 1) in _ENDS


def _word(analysis: Analysis, at: int) -> str:
    return analysis.tokens[at].lower if 0 <= at < len(analysis.tokens) else ""
