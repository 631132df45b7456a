"""One sentence with its numbers, and the words that may say what they count."""

import re
from typing import NamedTuple

from dateline.lexicons import load_words
from dateline.records import CountKind
from dateline.text.counts.counted import Nominal, find_nominals
from dateline.text.counts.predicates import predicates, verb_forms
from dateline.text.phrases import Word

BE = frozenset("is are was were be been being get gets got getting".split())
MODALS = frozenset("would could might may should can must will shall".split())
ADVERBS = load_words("count_words", "adverb")
# "including two children", "14, of whom three": what follows is a part of the number before
OPENS_PART = re.compile(
    r"\b(?:including|among\s+(?:them|whom)|most\s+of\s+them|counting|of\s+(?:them|whom|these))[\s,:]+$", re.IGNORECASE
)
# "12 of them", "two of the dead"
OF_THEM = re.compile(
    r"(?:\s+or\s+\w+)?\s+of\s+(?:them|whom|those|these|the\s+(?:victims|dead|wounded|injured|arrested|detained))\b",
    re.I,
)
_TOLL_WORDS = load_words("count_words", "toll")
# "four women and two children", "three men, two women"
_NEXT_PART = re.compile(r"\s*(?:,\s*(?:and\s+)?|\band\s+|&\s*)", re.IGNORECASE)
# "killing five people, three men and two women", "12 people were held: seven men and five women"
_SPLITS_UP = re.compile(r"[^.;:()]{0,60}?(?:[:(]|\s[-–—])\s*|,\s*")


class Claim(NamedTuple):
    """What a number was found to count: kind and the span of the words that say so; `part` of the one before."""

    kind: CountKind
    start: int
    end: int
    part: bool = False


class CountedSentence:
    """One sentence: its words, the predicates and the numbers in it.

    Attributes:
        nominals: The numbers with the nouns they count, in reading order.
        parts: Where those begin that only tell who was counted before: "17 people, including two children and a cook".
        tolls: Whether a word of the sentence can state a toll.
        by_word: The predicate that covers a word, by position in `words`.
    """

    def __init__(self, text: str, start: int, end: int, words: tuple[Word, ...]) -> None:
        self.text, self.start, self.end, self.words = text, start, end, words
        readings = list(predicates().find(text, words))
        self.by_word = {word: reading for reading in readings for word in range(reading.first, reading.last)}
        self.tolls = not _TOLL_WORDS.isdisjoint(word.lower for word in words)
        self.nominals = find_nominals(text, start, end, verb_forms()) if readings or self.tolls else []
        self.parts = self._find_parts() if len(self.nominals) > 1 else frozenset()

    def _find_parts(self) -> frozenset[int]:
        parts: set[int] = set()
        for position, nominal in enumerate(self.nominals):
            start = nominal.number.start
            goes_on = position and self.nominals[position - 1].number.start in parts
            if OPENS_PART.search(self.text, self.start, start) or (goes_on and self._is_next(position)):
                parts.add(start)
            elif start not in parts:
                parts.update(one.number.start for one in self._split_up(position))
        return frozenset(parts)

    def _is_next(self, position: int) -> bool:
        """Whether a number goes on a list that the one before it is in."""
        before, nominal = self.nominals[position - 1 : position + 1]
        return _NEXT_PART.fullmatch(self.text, before.end, nominal.number.start) is not None

    def _split_up(self, position: int) -> list[Nominal]:
        """The numbers behind a number that add up to it: "killing five people, three men and two women"."""
        whole, following = self.nominals[position], self.nominals[position + 1 :]
        if whole.counted != "people" or whole.number.low != whole.number.high or len(following) < 2:
            return []
        if not _SPLITS_UP.fullmatch(self.text, whole.end, following[0].number.start):
            return []
        left = whole.number.low
        for count, nominal in enumerate(following):
            left -= nominal.number.low
            if left <= 0 or (count and not self._is_next(position + 1 + count)):
                return following[: count + 1] if count and left == 0 and self._is_next(position + 1 + count) else []
        return []

    def word(self, position: int) -> str:
        """The word at a position, in small letters; "" behind the last."""
        return self.words[position].lower if position < len(self.words) else ""

    def word_before(self, offset: int) -> int:
        """Position of the last word that ends at or before an offset; -1 if there is none."""
        return next((n for n in range(len(self.words) - 1, -1, -1) if self.words[n].end <= offset), -1)

    def start_of(self, position: int, nominal: Nominal) -> int:
        """Where a word starts, or the number when that comes first."""
        if position >= len(self.words):
            return nominal.number.start
        return min(self.words[position].start, nominal.number.start)
