"""The day of a deed told before, from which a later one is counted: "Men shot her on 3 May. A day after the murder"."""

import re
from collections.abc import Sequence
from functools import cache

from dateline.lexicons import load_table
from dateline.text.dates.calendar import Interval

COUNTED_FROM_DEEDS = frozenset({"units_later", "next_unit"})
_DEED = re.compile(r"\s+(?:the|his|her|their|this|that)\s+([a-z-]+)(?:\s+([a-z]+))?\b")
_SENTENCE_END = re.compile(r"[.?!]\s|\n")
_LONGEST = 400  # code points of a sentence to either side of its day


@cache
def _families() -> tuple[dict[str, frozenset[str]], dict[str, re.Pattern[str]]]:
    """Families of deeds by the noun behind "after the", and the words of each family."""
    rows = load_table("date_deeds", ("word", "part", "families"))
    nouns = {row["word"]: frozenset(row["families"].split()) for row in rows if row["part"] == "noun"}
    stems: dict[str, list[str]] = {}
    for row in rows:
        if row["part"] == "stem":
            stems.setdefault(row["families"], []).append(row["word"])
    return nouns, {family: re.compile(rf"\b(?:{'|'.join(words)})", re.I) for family, words in stems.items()}


def day_of_deed_before(text: str, end: int, told: Sequence[tuple[int, Interval]]) -> Interval | None:
    """The day last told with a deed of the kind that stands behind an expression; None where none was.

    "Two men shot her on 3 May. Thieves had come in March 2020. A day after the murder, ..." counts from 3 May.

    Args:
        text: The article's text.
        end: Where the expression ends, "a day after".
        told: Where the days told before stand, and which they are, in reading order.

    >>> from datetime import date
    >>> from dateline.text.dates.calendar import day_of
    >>> text = "They shot her on 3 May. It rained on 9 June. A day after the murder, they fled."
    >>> days = [(17, day_of(date(2021, 5, 3))), (36, day_of(date(2021, 6, 9)))]
    >>> str(day_of_deed_before(text, text.index(" the murder"), days).start)
    '2021-05-03'
    """
    deed = _DEED.match(text, end)
    nouns, words = _families()
    families = next((nouns[word] for word in deed.groups() if word in nouns), frozenset()) if deed else frozenset()
    patterns = [words[family] for family in sorted(families)]
    for start, interval in reversed(told) if patterns else ():
        before = _SENTENCE_END.split(text[max(0, start - _LONGEST) : start])[-1]
        behind = _SENTENCE_END.split(text[start : start + _LONGEST])[0]
        if any(pattern.search(before) or pattern.search(behind) for pattern in patterns):
            return interval
    return None
