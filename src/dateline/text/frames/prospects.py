"""Prospects: whether a sentence can hold an event, as far as its words and then their tags tell.

Most trigger forms are everyday words ("told", "end", "back"). What their frames ask for is often not there, and then
the sentence need not be tagged, or its phrases and clauses not be found.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from dateline.language.tokens import Token
from dateline.language.words import look_up
from dateline.text.document import Document, Sentence
from dateline.text.frames.lexicon import Candidate
from dateline.text.phrases import Word, words_of

_NOUN_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_VERB_TAGS = frozenset({"VERB", "AUX"})


def narrow_candidates(document: Document, sentence: Sentence, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of a sentence with those frames alone whose words stand in it; none if no frame is an event.

    Of the words a frame requires one must be in the sentence, and so must a head that a slot asks for
    ("=curfew|ban").
    """
    vocabulary = _vocabulary(words_of(document.text, sentence.start, sentence.end)) if candidates else set()
    narrowed = []
    for candidate in candidates:
        frames = [frame for frame in candidate.frames if not frame.needs or _has_all(vocabulary, frame.needs)]
        if len(frames) == len(candidate.frames):
            narrowed.append(candidate)
        elif frames:
            narrowed.append(Candidate(candidate.start, candidate.end, candidate.head_end, tuple(frames)))
    events = any(frame.type is not None for candidate in narrowed for frame in candidate.frames)
    return narrowed if events else []


def _vocabulary(words: Sequence[Word]) -> set[str]:
    """The words of a sentence in small letters, and what they can be forms of."""
    return set(chain.from_iterable([_forms(word.lower) for word in words]))


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    """What a word and its parts around apostrophes can be forms of."""
    readings = [(part, look_up(part)) for part in word.split("'")]
    return tuple(form for part, one in readings for form in (part, one.noun_lemma, one.verb_lemma))


def _has_all(vocabulary: set[str], needs: tuple[frozenset[str], ...]) -> bool:
    return not any(need.isdisjoint(vocabulary) for need in needs)


def has_prospects(tokens: Sequence[Token], candidates: Sequence[Candidate]) -> bool:
    """Whether the form of a candidate is tagged as the part of speech that a frame needs; False is certain."""
    return any(_can_fit(tokens, candidate) for candidate in candidates)


def _can_fit(tokens: Sequence[Token], candidate: Candidate) -> bool:
    covered = [token.tag for token in tokens if candidate.start <= token.start < candidate.head_end]
    if not covered:
        return False
    barred = set()
    if covered[0] not in _VERB_TAGS:
        barred.add("v")
    if covered[-1] not in _NOUN_TAGS:
        barred.add("n")
    return any(frame.type is not None and frame.pos not in barred for frame in candidate.frames)
