"""Dates that stand above what is told of them: of an entry, "Dec. 11: Two men die.", and of a report in its title."""

import re

_BEFORE = re.compile(r"(?:\A|\n)[ \t]*(?:[•*▪◦·–—-][ \t]*)?\Z")
_BEHIND = re.compile(r"[ \t]*(?::(?!\d)|[ \t][–—-][ \t]|\n|\Z)")
_LONGEST_BULLET = 12
_TITLE = re.compile(r"(?:\A|\n)[^\n.!?]{0,60}\Z")
_END_OF_LINE = re.compile(r"[ \t]*(?:\n|\Z)")


def heads_entry(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` stands alone on its line, or opens it before a colon or a dash.

    >>> heads_entry("May 5: Police fire.", 0, 5), heads_entry("On May 5: police", 3, 8)
    (True, False)
    """
    return bool(_BEFORE.search(text[max(0, start - _LONGEST_BULLET) : start]) and _BEHIND.match(text, end))


def ends_title(text: str, start: int, end: int) -> bool:
    """Whether the date at ``text[start:end]`` ends a short line without a full stop.

    >>> ends_title("Reporting period: May 5 2019", 18, 28), ends_title("He came. He left in 2019", 17, 24)
    (True, False)
    """
    return bool(_END_OF_LINE.match(text, end) and _TITLE.search(text[max(0, start - 80) : start]))
