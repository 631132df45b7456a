"""What a date expression is counted from, and what it can mean: an interval, or the reason why there is none."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from dateline.records import WhenBasis, WhenShape
from dateline.text.dates.calendar import Interval, day_of
from dateline.text.dates.tense import UNTOLD, Direction

NO_PUBLICATION_DATE = "counted from the publication date, which is unknown"
NO_YEAR = "no year is stated and the publication date is unknown"
NO_ANCHOR = "counted from a date in the text, and none comes before"
VAGUE = "names no calendar time"
AMBIGUOUS = "day and month can be read either way round"
IMPOSSIBLE = "the calendar has no such day"


class Context(NamedTuple):
    """What an expression is counted from.

    Attributes:
        published: The publication date, or None.
        anchor: The last date resolved before the expression, or None.
        day: The last of them that is a day, or None.
        year: The year the narrative is in ("In 2019, ..."), or None.
        direction: Where the verb points.
        day_first: Whether 5/1/2022 is 5 January; None if nothing tells.
        quarter: The last quarter that was named, which "a year earlier" in a report of earnings is compared with.
        above: The date of the entry of a timeline, or of the report, under which the expression stands, or None.
        story: The last day, week or month of a year gone by that the paragraph tells of, or None.
    """

    published: date | None
    anchor: Interval | None = None
    day: Interval | None = None
    year: int | None = None
    direction: Direction = UNTOLD
    day_first: bool | None = None
    quarter: Interval | None = None
    above: Interval | None = None
    story: Interval | None = None


class Resolved(NamedTuple):
    """The meaning of an expression: an interval, or the reason why there is none."""

    interval: Interval | None
    basis: WhenBasis
    reason: str | None = None
    shape: WhenShape = "within"


def unresolved(reason: str) -> Resolved:
    """A meaning that cannot be told, and why."""
    return Resolved(None, "unresolved", reason)


def written(interval: Interval | None) -> Resolved:
    """A date that is written out; None is no day of the calendar."""
    return Resolved(interval, "written") if interval else unresolved(IMPOSSIBLE)


def relative(interval: Interval | None) -> Resolved:
    """A date counted from the publication date."""
    return Resolved(interval, "relative_to_publication") if interval else unresolved(IMPOSSIBLE)


def to_text(interval: Interval | None) -> Resolved:
    """A date counted from another one in the text; None where none comes before."""
    return Resolved(interval, "relative_to_text") if interval else unresolved(NO_ANCHOR)


def as_interval(day: date | None) -> Interval | None:
    """The interval of one day, if there is a day."""
    return day_of(day) if day else None


def full_year(digits: str, published: date | None) -> int:
    """A year from its digits; two digits mean the nearest such year at most five years after publication.

    >>> full_year("90", date(1990, 1, 7)), full_year("05", None)
    (1990, 2005)
    """
    year = int(digits)
    if len(digits) > 2:
        return year
    if published is None:
        return year + (1900 if year >= 70 else 2000)
    year += published.year // 100 * 100
    return year - 100 if year > published.year + 5 else year


def stated_year(parts: dict[str, str], context: Context) -> int | None:
    """The year that an expression itself states, or None."""
    digits = parts.get("year") or parts.get("short") or parts.get("short2") or parts.get("year2")
    return full_year(digits, context.published) if digits else None


# How each kind of expression is resolved, from its parts.
Resolvers = dict[str, Callable[[dict[str, str], Context], Resolved]]
