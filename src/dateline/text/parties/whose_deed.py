"""To whom a deed was done that is told with "his", "her" or "their": "Odera wept when he spoke of his arrest"."""

from collections.abc import Iterator

from dateline.language.analysis import Analysis, NounPhrase, analyse
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.document import Document, Sentence
from dateline.text.parties.make import names_person, party_classes

_DEEDS = load_words("event_words", "suffered by its owner")
_WHOSE_ONE = frozenset({"his", "her"})
_FORCES = frozenset({"security", "armed", "state"})
_SEVERAL = frozenset({"people", "personnel", "police"})
_BETWEEN = 3  # words: "his recent brutal killing"


def find_sufferer(
    document: Document, sentence: Sentence, analysis: Analysis, noun: int
) -> tuple[Analysis, NounPhrase] | None:
    """Whose arrest, killing or release a noun tells with a possessive pronoun, and the sentence that names them.

    The only person of the sentence up to the pronoun, else of the sentence before; None where there are several or
    none, or where the pronoun is not one person's.
    """
    if analysis.tokens[noun].lemma.lower() not in _DEEDS:
        return None
    first = max(0, noun - _BETWEEN)
    whose = next((at for at in range(noun - 1, first - 1, -1) if analysis.tokens[at].lower in _WHOSE_ONE), None)
    if whose is None or any(token.tag not in ("ADJ", "NUM", "NOUN") for token in analysis.tokens[whose + 1 : noun]):
        return None
    for earlier, end in _readings(document, sentence, analysis, whose):
        people = list(_people(earlier, end))
        named = [one for one in people if names_person(earlier, one)] or people
        if named:
            return (earlier, named[-1]) if _are_one(earlier, named) else None
    return None


def _readings(document: Document, sentence: Sentence, analysis: Analysis, whose: int) -> Iterator[tuple[Analysis, int]]:
    """The sentence up to the pronoun and the sentence before it, each with the offset where it is read to."""
    yield analysis, analysis.tokens[whose].start
    before = document.sentence_before(sentence)
    if before is not None and before.section != "headline":
        yield analyse(document.text, before), before.end


def _people(analysis: Analysis, end: int) -> Iterator[NounPhrase]:
    """The single persons that a sentence tells of up to an offset, but no police, no army and nobody who only tells."""
    for phrase in analysis.phrases:
        if phrase.end > end or phrase.kind in ("pronoun", "number"):
            continue
        if analysis.clause_at(phrase.head).kind == "attribution":
            continue  # "The lawyer said his arrest was illegal": not the lawyer's
        head, classes = analysis.tokens[phrase.head], party_classes(analysis, phrase)
        single = phrase.kind == "name" or not (look_up(head.lower).plural or head.lower in _SEVERAL)
        if single and (names_person(analysis, phrase) or "person" in classes) and not classes & _FORCES:
            yield phrase


def _are_one(analysis: Analysis, people: list[NounPhrase]) -> bool:
    """Whether all are the same person, by the last word of the name: "Ana Brito ... Brito"."""
    return len({analysis.tokens[one.last].lower for one in people}) == 1
