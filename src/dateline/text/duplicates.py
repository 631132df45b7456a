"""Near-identical articles: wire copies under another byline, trimmed or reformatted.

Only signatures travel, never texts: a MinHash of the story's five-word shingles, about 600 bytes, and two bytes a
word, which tell the passages that only one of two texts has. Two stories of one day share almost no five words in a
row; a copy shares most of them, and a story with later news has a passage of its own.

Source: A. Broder, "On the resemblance and containment of documents", 1997.
"""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from zlib import crc32

from rensa import RMinHash

from dateline.records import Section
from dateline.text.document import Document

_WORD = re.compile(r"\w+")
_SHINGLE_WORDS = 5
_VALUES = 128
_SEED = 42
_BANDS, _ROWS = 42, 3  # a pair that shares 0.4 of its shingles meets in a band with probability 0.94, 0.5 with 0.996
_FEWEST_SHINGLES = 12  # below that, one quoted sentence would make two articles one
_SAME = 0.4  # resemblance: share of all shingles that both have
_TRIMMED, _WITHIN = 0.25, 0.75  # a copy cut to a third resembles less, but lies within the longer one
# Bond issues and market reports of one day are written to one pattern and share up to 0.72 of their shingles.
_SHORT, _WITHIN_SHORT = 200, 0.8  # shingles of the shorter text
# A text rewritten for the next edition has a third of its own, and events in it: it is no copy to leave out.
_KNOWN = 0.7
# A sentence put into a copy is news, and its events would be lost: "a fisherman was shot dead in Miraflor".
# Words changed here and there are not, nor what a site hangs on at the end: "Sign up to get the latest in your inbox".
_PASSAGE = 9  # sequences, see `own_passage`: a changed name of five words breaks seven
_TRAIL_WORDS = 3
_AROUND = frozenset(["filename", "byline", "credit", "dateline", "related", "note"])


@dataclass(frozen=True, slots=True)
class Signature:
    """What is kept of an article to find its copies.

    Attributes:
        article_id: The article.
        published: Its publication date, ISO 8601, or "" if unknown.
        shingles: Number of different five-word sequences.
        values: MinHash values, four bytes each; empty for an article too short to compare.
        trail: Hashes of the three-word sequences in their order, two bytes each; empty likewise. Headline, byline and
            the like come last, where what is new does not count: a headline in other words is no news.
    """

    article_id: str
    published: str
    shingles: int
    values: bytes
    trail: bytes = b""


def signature(document: Document) -> Signature:
    """Sign an article without its byline, dateline, credits, links and notes, which is what copies change.

    Case, punctuation and line breaks do not count.
    """
    story = [part for part in document.sections if part.kind not in _AROUND]
    words = _words(document, story)
    shingles = set(_sequences(words, _SHINGLE_WORDS))
    values = trail = b""
    if len(shingles) >= _FEWEST_SHINGLES:
        sketch = RMinHash(_VALUES, _SEED)
        sketch.update(list(shingles))  # the least of all hashes: their order does not count
        values = array("I", sketch.digest()).tobytes()
        told = _words(document, sorted(document.sections, key=lambda part: part.kind in _AROUND | {"headline"}))
        trail = array("H", (crc32(words.encode()) & 0xFFFF for words in _sequences(told, _TRAIL_WORDS))).tobytes()
    return Signature(document.article_id, document.published.value or "", len(shingles), values, trail)


def _words(document: Document, parts: list[Section]) -> list[str]:
    return _WORD.findall(" ".join(document.text[part.start : part.end] for part in parts).casefold())


def _sequences(words: list[str], length: int) -> Iterable[str]:
    return map(" ".join, zip(*(words[at:] for at in range(length)), strict=False))


def band_keys(signed: Signature) -> tuple[bytes, ...]:
    """Keys of which near-duplicates share at least one, with high probability; none for a short article."""
    if not signed.values:
        return ()
    size = 4 * _ROWS
    return tuple(bytes([band]) + signed.values[band * size : (band + 1) * size] for band in range(_BANDS))


def resemblance(one: Signature, two: Signature) -> float:
    """Estimated share of the shingles of both that both have; standard error at most 0.044."""
    if not one.values or not two.values:
        return 0.0
    same = sum(map(int.__eq__, array("I", one.values), array("I", two.values)))
    return same / _VALUES


def is_copy(one: Signature, two: Signature) -> bool:
    """Whether two articles are the same text but for bylines, trimming and format.

    A short one counts only when nearly all of it is in the other, because short news is often written to a pattern.
    """
    shared, shorter = resemblance(one, two), max(1, min(one.shingles, two.shingles))
    within = shared * (one.shingles + two.shingles) / (1 + shared) / shorter
    if shorter < _SHORT:
        return shared >= _TRIMMED and within >= _WITHIN_SHORT
    return shared >= _SAME or (shared >= _TRIMMED and within >= _WITHIN)


def says_more(later: Signature, earlier: Signature) -> bool:
    """Whether an article has what the other one has not, so that events would be lost with it.

    A copy cut to a third says nothing more; the whole article says more than the copy cut from it, and so does a copy
    with a new sentence in it.
    """
    shared = resemblance(later, earlier)
    if shared * (later.shingles + earlier.shingles) / (1 + shared) < _KNOWN * later.shingles:
        return True
    return own_passage(later, earlier) >= _PASSAGE


def own_passage(later: Signature, earlier: Signature) -> int:
    """Length of the longest passage that only the later text has, before the last words that both have.

    Returns:
        New three-word sequences less the known ones among them, where that is most (J. Kadane's maximum subarray): a
        new sentence of twelve words has "was shot dead in" in common with another one and is told in 11 or so.
    """
    known = set(array("H", earlier.trail))
    longest = reached = run = 0
    for sequence in array("H", later.trail):
        if sequence not in known:
            run += 1
            reached = max(reached, run)
        elif run:
            longest, run = max(longest, reached), run - 1
            reached = reached if run else 0
    return longest


def rank(signed: Signature) -> tuple[bool, str, int, str]:
    """Which of two copies counts as the original: the earlier, then the longer, then the one with the smaller id."""
    return not signed.published, signed.published, -signed.shingles, signed.article_id


def find_copies(signatures: Iterable[Signature]) -> dict[str, str]:
    """Map the id of each copy to the id of its original; the result does not depend on the order given.

    Taken by rank, an article is a copy of the first original that it is a copy of and that it adds little to, or an
    original itself: so copies never form chains whose ends have nothing in common.
    """
    originals: dict[bytes, list[Signature]] = {}
    copies: dict[str, str] = {}
    for signed in sorted(signatures, key=rank):
        keys = band_keys(signed)
        original = _original_among(signed, keys, originals)
        if original is None:
            for key in keys:
                originals.setdefault(key, []).append(signed)
        elif original.article_id != signed.article_id:
            copies[signed.article_id] = original.article_id
    return copies


def _original_among(
    signed: Signature, keys: tuple[bytes, ...], originals: dict[bytes, list[Signature]]
) -> Signature | None:
    met = {met.article_id: met for key in keys for met in originals.get(key, ())}
    ranked = sorted(met.values(), key=rank)
    return next((other for other in ranked if is_copy(signed, other) and not says_more(signed, other)), None)
