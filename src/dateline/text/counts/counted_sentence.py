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
        tolls: Whether a word of the sentence can state a toll.
        by_word: The predicate that covers a word, by position in `words`.
    """

    def __init__(self, text: str, start: int, end: int, words: tuple[Word, ...]) -> None:
        self.text, self.start, self.end, self.words = text, start, end, words
        readings = list(predicates().find(text, words))
        self.by_word = {word: reading for reading in readings for word in range(reading.first, reading.last)}
        self.tolls = not _TOLL_WORDS.isdisjoint(word.lower for word in words)
        self.nominals = find_nominals(text, start, end, verb_forms()) if readings or self.tolls else []

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
