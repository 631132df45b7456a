"""Prospects: whether a sentence can hold an event, as far as its words and their tags tell.

Most trigger forms are everyday words ("told", "end", "back"). What their frames ask for is often not there, and then
the sentence's phrases and clauses need not be found.
"""

from collections.abc import Sequence
from functools import cache

from dateline.language.tokens import Token
from dateline.text.triggers import Candidate, Slot

_NOUN_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_VERB_TAGS = frozenset({"VERB", "AUX"})


def has_prospects(tokens: Sequence[Token], candidates: Sequence[Candidate]) -> bool:
    """Whether a frame that is an event can fit one of the candidates; False is certain, True is not.

    A verb's frame needs the form to be tagged as a verb; of the words a frame requires one must be in the sentence,
    and so must a head that a slot asks for ("=curfew|ban").
    """
    words = f" {' '.join(token.lower for token in tokens)} "
    lemmas = frozenset(token.lemma.lower() for token in tokens)
    return any(_can_fit(tokens, candidate, words, lemmas) for candidate in candidates)


def _can_fit(tokens: Sequence[Token], candidate: Candidate, words: str, lemmas: frozenset[str]) -> bool:
    covered = [token.tag for token in tokens if candidate.start <= token.start < candidate.head_end]
    if not covered:
        return False
    barred = set()
    if covered[0] not in _VERB_TAGS:
        barred.add("v")
    if covered[-1] not in _NOUN_TAGS:
        barred.add("n")
    return any(
        frame.type is not None
        and frame.pos not in barred
        and _has_head(frame.subject, lemmas)
        and _has_head(frame.object, lemmas)
        and _has_word(frame.require, words)
        for frame in candidate.frames
    )


def _has_head(slot: Slot, lemmas: frozenset[str]) -> bool:
    return slot.optional or bool(slot.allowed) or not slot.heads or not slot.heads.isdisjoint(lemmas)


def _has_word(conditions: tuple[str, ...], words: str) -> bool:
    required = _required_words(conditions)
    return not required or any(word in words for word in required)


@cache
def _required_words(conditions: tuple[str, ...]) -> tuple[str, ...]:
    """Of the conditions those that are words, between blanks."""
    return tuple(f" {condition} " for condition in conditions if ":" not in condition)
