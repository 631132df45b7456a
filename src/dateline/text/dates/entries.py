"""Dates that head the entries of a timeline or a day-by-day report: "Dec. 11: Two men are killed."."""

import re

_BEFORE = re.compile(r"(?:\A|\n)[ \t]*(?:[•*▪◦·–—-][ \t]*)?\Z")
_BEHIND = re.compile(r"[ \t]*(?::(?!\d)|[ \t][–—-][ \t]|\n|\Z)")
_LONGEST_BULLET = 12


def heads_entry(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` stands alone on its line, or opens it before a colon or a dash.

    >>> heads_entry("May 5: Police fire.", 0, 5), heads_entry("On May 5: police", 3, 8), heads_entry("2019\\nMay 5", 0, 4)
    (True, False, True)
    """
    return bool(_BEFORE.search(text[max(0, start - _LONGEST_BULLET) : start]) and _BEHIND.match(text, end))
