"""The words of a stretch of text as the gazetteer spells them, each read only when it is looked at."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, overload

from dateline.text.gazetteer import fold

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[^\W\d_]+(?:['’ʻʼ`´][^\W\d_]+)*")

_fold_word = lru_cache(maxsize=65536)(fold)


class Word(NamedTuple):
    """A word of the text: folded (see `fold`) without a possessive ending; `gap` is what stands before it."""

    start: int
    end: int
    key: str
    gap: str
    capital: bool
    possessive: bool


class Words(Sequence[Word]):
    """The words of ``text[start:end]``, in reading order. Most begin small and are passed over unread."""

    __slots__ = ("_read", "_spans", "_start", "_text")

    @property
    def text(self) -> str:
        """The whole text that the words are of."""
        return self._text

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._spans = [match.span() for match in _WORD.finditer(text, start, end)]
        self._read: list[Word | None] = [None] * len(self._spans)

    def capitals(self) -> list[int]:
        """Positions of the words that begin with a capital."""
        text = self._text
        return [position for position, (start, _) in enumerate(self._spans) if text[start].isupper()]

    def __len__(self) -> int:
        return len(self._spans)

    @overload
    def __getitem__(self, position: int) -> Word: ...
    @overload
    def __getitem__(self, position: slice) -> list[Word]: ...
    def __getitem__(self, position: int | slice) -> Word | list[Word]:
        if isinstance(position, slice):
            return [self[at] for at in range(*position.indices(len(self._spans)))]
        return self._read[position] or self._word(position)

    def _word(self, position: int) -> Word:
        if position < 0:
            position += len(self._spans)
        start, end = self._spans[position]
        before = self._spans[position - 1][1] if position else self._start
        raw = self._text[start:end]
        possessive = len(raw) > 2 and raw[-2] in "'’" and raw[-1] in "sS"
        if possessive:
            raw, end = raw[:-2], end - 2
        gap = self._text[before:start]
        word = self._read[position] = Word(start, end, _fold_word(raw), gap, raw[0].isupper(), possessive)
        return word
