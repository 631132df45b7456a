"""Calendar arithmetic: days, and the intervals that weeks, months, quarters, seasons, years and decades are."""

from datetime import date, timedelta
from typing import NamedTuple

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

from dateline.records import WhenPrecision


class Interval(NamedTuple):
    """Days `start` to `end`, inclusive; None is an open side. `unit` is what the words named: day, week, ..."""

    start: date | None
    end: date | None
    unit: str = "day"

    @property
    def precision(self) -> WhenPrecision:
        """The record's word for `unit`."""
        return _PRECISIONS.get(self.unit, "day")


_PRECISIONS: dict[str, WhenPrecision] = {
    "day": "day", "weekend": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "month",
    "season": "month", "half": "month", "year": "year", "decade": "year", "century": "year",
}  # fmt: skip


# The units a day is moved by, as so many of those that calendar arithmetic knows.
UNITS = {
    "day": ("days", 1), "week": ("weeks", 1), "fortnight": ("weeks", 2), "weekend": ("weeks", 1),
    "month": ("months", 1), "quarter": ("months", 3), "year": ("years", 1), "decade": ("years", 10),
    "century": ("years", 100),
}  # fmt: skip


def day_of(day: date) -> Interval:
    """The interval that is one day."""
    return Interval(day, day)


def make_day(year: int, month: int, day: int) -> date | None:
    """A date, or None where the calendar has no such day.

    >>> make_day(2022, 2, 30) is None
    True
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def unit_around(day: date, unit: str) -> Interval:
    """The week (Monday to Sunday, ISO 8601), month, quarter, year, ... that holds `day`.

    >>> unit_around(date(2022, 1, 5), "week").start
    datetime.date(2022, 1, 3)
    """
    if unit in ("week", "fortnight"):
        monday = day - timedelta(days=day.weekday())
        return Interval(monday, monday + timedelta(days=6), "week")
    if unit == "weekend":
        saturday = day - timedelta(days=day.weekday()) + timedelta(days=5)
        return Interval(saturday, saturday + timedelta(days=1), unit)
    if unit == "month":
        return months_from(day.year, day.month, 1, unit)
    if unit == "quarter":
        return months_from(day.year, (day.month - 1) // 3 * 3 + 1, 3, unit)
    if unit == "year":
        return months_from(day.year, 1, 12, unit)
    if unit == "decade":
        return months_from(max(day.year // 10 * 10, 1), 1, 120, unit)
    if unit == "century":
        return months_from(max(day.year // 100 * 100, 1), 1, 1200, unit)
    return day_of(day)


def months_from(year: int, month: int, count: int, unit: str) -> Interval:
    """`count` whole months from the first of `month`.

    >>> months_from(2021, 12, 3, "season").end
    datetime.date(2022, 2, 28)
    """
    start = date(year, month, 1)
    return Interval(start, start + relativedelta(months=count, days=-1), unit)


def shift(day: date, count: int, unit: str) -> date | None:
    """`day` moved by `count` units, or None outside years 1 to 9999.

    >>> shift(date(2024, 2, 29), -1, "year")
    datetime.date(2023, 2, 28)
    """
    name, factor = UNITS[unit]
    try:
        if name == "days":
            return day + timedelta(days=count)
        if name == "weeks":
            return day + timedelta(weeks=count * factor)
        if name == "months":
            return day + relativedelta(months=count * factor)
        return day + relativedelta(years=count * factor)
    except (OverflowError, ValueError):
        return None


def holiday(rule: str, year: int) -> date | None:
    """The day of a holiday in a year, by its rule in ``lexicons/date_holidays.tsv``.

    >>> holiday("easter 0", 2024), holiday("11 3 4", 2021), holiday("12-25", 2020)
    (datetime.date(2024, 3, 31), datetime.date(2021, 11, 25), datetime.date(2020, 12, 25))
    """
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.split()[1]))
    if "-" in rule:
        month, day = map(int, rule.split("-"))
        return make_day(year, month, day)
    month, weekday, count = map(int, rule.split())
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))
