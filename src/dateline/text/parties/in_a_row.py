"""People told of by a number or a place in a row alone: "Gunmen seized six women. Two were freed, a third fled"."""

from collections.abc import Iterator

from dateline.language.analysis import Analysis, NounPhrase, analyse
from dateline.lexicons import load_words
from dateline.text.document import Document, Sentence
from dateline.text.parties.make import party_classes

# How many sentences back those stand of whom a number takes some.
_REACH = 2
_PLACES_IN_ROW = load_words("event_words", "in a row")
_TAKING = load_words("event_words", "taking people")
_PEOPLE = frozenset({"person", "crowd", "prisoner"})
_HELD = frozenset({"prisoner"})
_ALWAYS_SEVERAL = frozenset({"people", "personnel"})


def stands_in_row(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a number or a place in a row with nobody named: "two", "a fourth", "the others"."""
    if phrase.kind == "number":
        return True
    # "the others" of those told before, and "blamed others"
    return (
        phrase.kind == "common" and phrase.first < phrase.head and analysis.tokens[phrase.head].lower in _PLACES_IN_ROW
    )


def classes_of_row(document: Document, sentence: Sentence, analysis: Analysis, phrase: NounPhrase) -> frozenset[str]:
    """Semantic classes of the people that a number takes some of; of those who were taken, prisoners too.

    Empty where no people were told of in the sentence or just before it.
    """
    for earlier in _readings(document, sentence, analysis):
        for one in reversed(earlier.phrases):
            classes = party_classes(earlier, one) if one.end <= phrase.start else frozenset()
            if classes & _PEOPLE and _are_several(earlier, one):
                return classes | _HELD if _tells_taking(earlier) else classes
    return frozenset()


def were_taken(document: Document, sentence: Sentence, analysis: Analysis) -> bool:
    """Whether the sentence or one just before it tells that people were taken: arrested, kidnapped, held."""
    return any(map(_tells_taking, _readings(document, sentence, analysis)))


def _tells_taking(analysis: Analysis) -> bool:
    return any(token.lemma.lower() in _TAKING for token in analysis.tokens)


def _readings(document: Document, sentence: Sentence, analysis: Analysis) -> Iterator[Analysis]:
    """The sentence, then the sentences before it, nearest first; no headline."""
    yield analysis
    for index in range(sentence.index - 1, max(sentence.index - 1 - _REACH, -1), -1):
        before = document.sentences[index]
        if before.section == "headline":
            return
        yield analyse(document.text, before)


def _are_several(analysis: Analysis, phrase: NounPhrase) -> bool:
    head = analysis.tokens[phrase.head]
    return head.lower != head.lemma.lower() or head.lower in _ALWAYS_SEVERAL
