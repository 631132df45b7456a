"""Dates that stand above what is told of them: of an entry, "Dec. 11: Two men die.", and of a report in its title."""

import re
from dataclasses import dataclass

from dateline.text.dates.calendar import Interval
from dateline.text.dates.expression import Expression
from dateline.text.dates.meaning import Resolved
from dateline.text.dates.scan import Scan

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


@dataclass(slots=True)
class Headings:
    """The dates that stand above others: of the entry of a timeline, and of a report in its title.

    Attributes:
        entry: The date of the last entry, or None.
        entry_end: Position of the word behind it.
        title: The last date that ends a title, or None.
    """

    entry: Interval | None = None
    entry_end: int = 0
    title: Interval | None = None

    def above(self, scan: Scan, expression: Expression, heads: bool, is_dated: bool) -> Interval | None:
        """The date above an expression: of its entry, in the same paragraph; of the title where the text is undated."""
        if self.entry is not None and (heads or "|" not in scan.codes[self.entry_end : expression.first]):
            return self.entry
        return None if is_dated else self.title

    def see(self, found: Resolved, last: int, heads: bool, ends: bool) -> None:
        """Remember the date before the word at `last`, if it heads an entry, or ends a title.

        An entry is dated by itself or by those before: what is counted from the publication date is no heading.
        """
        if heads and found.interval and found.basis in ("written", "relative_to_text"):
            self.entry, self.entry_end = found.interval, last
        if found.interval and ends:
            self.title = found.interval
