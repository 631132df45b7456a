"""The words of a stretch of text as the gazetteer spells them, each read only when it is looked at."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dateline.text.gazetteer import fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W\d_]+(?:['’ʻʼ`´][^\W\d_]+)*")


class Word(NamedTuple):
    """A word of the text: folded (see `fold`) without a possessive ending; `gap` is what stands before it."""

    start: int
    end: int
    key: str
    gap: str
    capital: bool
    possessive: bool


@lru_cache(maxsize=65536)
def read_word(form: str) -> tuple[str, bool]:
    """The folded word without a possessive ending, and whether it had one.

    >>> read_word("Mali's"), read_word("Évora")
    (('mali', True), ('evora', False))
    """
    possessive = len(form) > 2 and form[-2] in "'’" and form[-1] in "sS"
    return fold(form[:-2] if possessive else form), possessive


class Words:
    """The words of ``text[start:end]``, in reading order. Most begin small and are passed over unread."""

    __slots__ = ("_read", "_spans", "_start", "end", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.end = end
        self._start = start
        self._spans: list[tuple[int, int]] = []
        at = start
        for form in _WORD.findall(text, start, end):  # a match object of each would take twice as long
            at = text.index(form, at)
            self._spans.append((at, at := at + len(form)))
        self._read: list[Word | None] = [None] * len(self._spans)

    def capitals(self) -> list[int]:
        """Positions of the words that begin with a capital."""
        text = self.text
        return [position for position, (start, _) in enumerate(self._spans) if text[start].isupper()]

    def form(self, position: int) -> str:
        """The word as written."""
        start, end = self._spans[position]
        return self.text[start:end]

    def key(self, position: int) -> str:
        """The word folded, without a possessive ending."""
        return read_word(self.form(position))[0]

    def gap(self, position: int) -> str:
        """What stands before the word."""
        before = self._spans[position - 1][1] if position else self._start
        return self.text[before : self._spans[position][0]]

    def is_capital(self, position: int) -> bool:
        """Whether the word begins with a capital."""
        return self.text[self._spans[position][0]].isupper()

    def between(self, first: int, last: int) -> list[Word]:
        """The words from `first` up to `last`, without it, as far as there are any."""
        return [self[position] for position in range(first, min(last, len(self._spans)))]

    def __len__(self) -> int:
        return len(self._spans)

    def __iter__(self) -> Iterator[Word]:
        return (self[position] for position in range(len(self._spans)))

    def __getitem__(self, position: int) -> Word:
        word = self._read[position]
        if word is not None:
            return word
        start, end = self._spans[position]
        before = self._spans[position - 1][1] if position else self._start
        text = self.text
        key, possessive = read_word(text[start:end])
        word = self._read[position] = Word(
            start, end - 2 if possessive else end, key, text[before:start], text[start].isupper(), possessive
        )
        return word
