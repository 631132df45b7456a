"""Buildings and sites: "city hall", "Tahrir Square", "the mayor's office"."""

import re
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from dateline.lexicons import load_table
from dateline.text.document import Document

_NAME = re.compile(r"(?:[A-Z][\w'’.-]*\s+){1,3}$")
_NEAR = re.compile(
    r"\b(?:in|at|near|outside|inside|into|around)\s+(?:the|a|an|this|that|their|his|its)\s+(?:\w+\s+)?\Z"
)
# "State Road Transport Corporation", "Supreme Court Bar": a name runs on to something else than a building.
_LONGER = re.compile(
    r" (?!(?:The|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|Ju(?:ne|ly)|August|"
    r"September|October|November|December)\b)[A-Z][a-z]+"
)
# Bodies of many countries, which sit where the news does not play: "called on the European Parliament".
_ABROAD = re.compile(
    r"(?:European|EU|UN|International|Inter-American|Pan-African|African|Andean|Arab|World)\s+[A-Z](?!irport)"
)
_REACH = 80  # code points that a preposition, an article and a word before the facility can take
_BARE = frozenset(
    ["The", "A", "An", "This", "That", "In", "At", "On", "Near", "Outside", "Police", "Two", "Three", "And"]
)


@dataclass(frozen=True, slots=True)
class Facility:
    """A mention of a building or site, and the span of the sentence it stands in."""

    start: int
    end: int
    sentence: tuple[int, int]


def find_facilities(document: Document, places: list[tuple[int, int]]) -> list[Facility]:
    """Facilities in the document's sentences, in reading order, longest first, without overlaps.

    A facility takes in the proper name before it ("Tahrir Square"); one marked "named" in ``facilities.tsv``
    counts only with such a name, one marked "near" also behind a preposition of place.
    """
    found: list[Facility] = []
    scanner, uses = _scanner()
    lowered = document.text.lower().replace("’", "'")
    if len(lowered) != len(document.text):
        return []
    hits = scanner.find_matches_as_indexes(lowered, overlapping=True)
    if not hits:
        return []
    for sentence in document.sentences:
        spans = [
            (start, end, uses[form]) for form, start, end in hits if sentence.start <= start and end <= sentence.end
        ]
        for start, end, use in sorted(spans, key=lambda span: (span[0], -span[1])):
            if not _is_whole(lowered, start, end) or (found and start < found[-1].end):
                continue
            named = _name_before(document.text, sentence.start, start)
            if (
                use != "head"
                and named == start
                and not (use == "near" and _NEAR.search(lowered, max(0, start - _REACH), start))
            ):
                continue
            if found and named < found[-1].end:
                named = start
            if named < start and (_LONGER.match(document.text, end) or _ABROAD.match(document.text, named)):
                continue
            found.append(Facility(named, end, (sentence.start, sentence.end)))
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (before.isalnum() or before in "-'") and not (after.isalnum() or after in "-'")


def _name_before(text: str, low: int, start: int) -> int:
    """Where the capitalised name in front of a facility word begins; `start` if there is none."""
    if not text[start : start + 1].isupper() or text[start : start + 2].isupper():
        return start
    match = _NAME.search(text, max(low, start - 60), start)
    if match is None:
        return start
    begin = match.start()
    for word in re.finditer(r"\S+", text[begin:start]):
        if word.group() not in _BARE:
            return begin + word.start()
    return start


@cache
def _scanner() -> tuple[AhoCorasick, tuple[str, ...]]:
    rows = load_table("facilities", ("words", "use"))
    return AhoCorasick([row["words"] for row in rows]), tuple(row["use"] for row in rows)
