"""Look words and phrases of a lexicon up in a stretch of text."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GLUE = frozenset({" ", "-", "\n", "‐", "‑", "–", "\u00a0", "  "})


def lower_in_place(text: str) -> str:
    """Lower case with every offset where it was."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # Only single characters whose lower case is one character: "İ" would move every offset after it.
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def is_whole(text: str, start: int, end: int) -> bool:
    """Whether a span neither begins nor ends inside a word."""
    before = start == 0 or not text[start - 1].isalnum()
    return before and (end == len(text) or not text[end].isalnum())


class Word(NamedTuple):
    """A run of letters or digits, lower-cased, with its code-point offsets. "tear-gas" is two words."""

    start: int
    end: int
    lower: str


class Found(NamedTuple, Generic[T]):
    """A phrase of the lexicon in the text: code-point offsets, positions of its words, and its entry."""

    start: int
    end: int
    first: int
    last: int
    entry: T


@lru_cache(maxsize=128)
def words_of(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of ``text[start:end]``; several rules read the same sentence, so the last ones are kept.

    >>> [word.lower for word in words_of("Police fired tear-gas.", 0, 22)]
    ['police', 'fired', 'tear', 'gas']
    """
    words, at = [], start
    for form in _WORD.findall(text, start, end):  # a match object of each would take twice as long
        at = text.index(form, at)
        words.append(Word(at, at + len(form), form.lower().replace("’", "'")))
        at += len(form)
    return tuple(words)


def _goes_on(text: str, words: tuple[Word, ...], position: int, phrase: tuple[str, ...]) -> bool:
    """Whether the second and further words of a phrase follow the word at a position."""
    return all(
        words[position + step].lower == phrase[step]
        and text[words[position + step - 1].end : words[position + step].start] in _GLUE
        for step in range(1, len(phrase))
    )


class PhraseTable(Generic[T]):
    """Phrases by their first word, longest first, so that "car bomb" wins over "car"."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, entry in entries:
            words = tuple(match.group().lower() for match in _WORD.finditer(phrase.replace("’", "'")))
            known = self._by_first.setdefault(words[0], [])
            if all(other != words for other, _ in known):
                known.append((words, entry))
        for known in self._by_first.values():
            known.sort(key=lambda pair: -len(pair[0]))

    def __contains__(self, word: str) -> bool:
        return any(len(words) == 1 for words, _ in self._by_first.get(word, ()))

    def at(self, text: str, words: tuple[Word, ...], position: int) -> Found[T] | None:
        """The longest phrase that begins at a word."""
        for phrase, entry in self._by_first.get(words[position].lower, ()):
            last = position + len(phrase)
            if len(phrase) == 1 or (last <= len(words) and _goes_on(text, words, position, phrase)):
                return Found(words[position].start, words[last - 1].end, position, last, entry)
        return None

    def find(self, text: str, words: tuple[Word, ...]) -> Iterator[Found[T]]:
        """Phrases in reading order, longest first, never overlapping."""
        position = 0
        while position < len(words):
            found = self.at(text, words, position) if words[position].lower in self._by_first else None
            if found:
                yield found
            position = found.last if found else position + 1
