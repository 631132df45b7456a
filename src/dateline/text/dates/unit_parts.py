"""Parts of weeks, months and years: "the first week of May", "Friday next week", "the end of the month"."""

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from dateline.text.dates.calendar import Interval, day_of, months_from, shift, unit_around
from dateline.text.dates.counted_days import RESOLVERS as _COUNTED
from dateline.text.dates.meaning import (
    IMPOSSIBLE,
    NO_ANCHOR,
    NO_PUBLICATION_DATE,
    VAGUE,
    Context,
    Resolved,
    Resolvers,
    relative,
    to_text,
    unresolved,
    written,
)
from dateline.text.dates.named_units import RESOLVERS as _NAMED
from dateline.text.dates.written_dates import RESOLVERS as _WRITTEN

_WEEK = timedelta(days=6)


def _week_of(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "the week of 8 May" to the week around it, "the week ending 12 May" and "starting" to seven days."""
    day_parts = dict(parts, day=parts.get("day") or parts["day2"], month=parts.get("month") or parts["month2"])
    found = _WRITTEN["month_day"](day_parts, context)
    day = found.interval.start if found.interval else None
    if day is None:
        return found
    link = parts["link"]
    week = Interval(day, day + _WEEK, "week")
    if link in ("-1", "end", "to"):
        week = Interval(day - _WEEK, day, "week")
    elif link in ("of", "in", "during"):
        week = unit_around(day, "week")
    return Resolved(week, found.basis)


def _part_of_unit(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "the second week of May" to its days 8 to 14, "the first half of 2022" to its first six months."""
    whole = _whole(parts, context)
    interval = whole.interval
    if interval is None or interval.start is None or interval.end is None:
        return whole
    nth = int(parts["nth"])
    if parts["part"] == "week":
        first = interval.end - _WEEK if nth < 0 else interval.start + timedelta(days=7 * (nth - 1))
        return Resolved(Interval(first, min(first + _WEEK, interval.end), "week"), whole.basis)
    if nth > 2:
        return unresolved(IMPOSSIBLE)
    return Resolved(_half(interval.start, interval.end, interval.unit, nth == 1), whole.basis)


def _half(start: date, end: date, unit: str, is_first: bool) -> Interval:
    if unit == "year":
        return months_from(start.year, 1 if is_first else 7, 6, "half")
    middle = start + timedelta(days=14)
    return Interval(start, middle, "week") if is_first else Interval(middle + timedelta(days=1), end, "week")


def _whole(parts: dict[str, str], context: Context) -> Resolved:
    """The month or year that a part is of."""
    if "month" in parts:
        return _NAMED["month"](parts, context)
    if "year" in parts:
        return _WRITTEN["year"](parts, context)
    return _COUNTED["last_unit"](parts, context)


def _month_of_year(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "July of that year" by the date before it in the text."""
    if context.anchor is None or context.anchor.start is None:
        return unresolved(NO_ANCHOR)
    return to_text(months_from(context.anchor.start.year, int(parts["month"]), 1, "month"))


def _weekday_of_week(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "Thursday and Friday next week"."""
    week = _COUNTED["last_unit"](parts, context)
    monday = week.interval.start if week.interval else None
    if monday is None:
        return week
    first, last = (monday + timedelta(days=int(parts.get(name, parts["weekday"]))) for name in ("weekday", "weekday2"))
    return Resolved(Interval(first, max(first, last)), week.basis)


def _before_last(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "the week before last" and "Sunday before last", counted from the publication date."""
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    if "weekday" in parts:
        back = (context.published.weekday() - int(parts["weekday"])) % 7 or 7
        return relative(day_of(context.published - timedelta(days=back + 7)))
    day = shift(context.published, -2, parts["unit"])
    return relative(unit_around(day, parts["unit"]) if day else None)


def _next_part(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "the next morning" and "the night before" to the day after and before the last date of the text."""
    return _COUNTED["next_unit"](parts | {"unit": "day"}, context)


def _the_unit(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "the end of the week", "since the start of the year" to the week, month or year of the publication.

    In a text that tells of another year it is that year; what ended "at the end of the month" was the month before.
    """
    published, anchor, unit = context.published, context.anchor, parts["unit"]
    if published is None:
        return unresolved(NO_PUBLICATION_DATE)
    if anchor is not None and anchor.start is not None and anchor.start.year < published.year:
        return to_text(unit_around(anchor.start, unit)) if unit == "year" else unresolved(NO_ANCHOR)
    edge, sign = parts.get("edge"), context.direction.sign
    step = -1 if edge in ("end", "late") and sign < 0 else 0
    day = shift(published, step, unit)
    return relative(unit_around(day, unit) if day else None)


def _in_units(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "will meet in two weeks"; "killed forty in two weeks" names no time."""
    if context.direction.sign <= 0 or not parts["count"].isdigit():
        return unresolved(VAGUE)
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    day = shift(context.published, int(parts["count"]), parts["unit"])
    return relative(unit_around(day, parts["unit"]) if day else None)


def _half_units_ago(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "two and a half years ago", "half a year ago" to the year or month that it falls in."""
    published, unit, count = context.published, parts["unit"], int(parts.get("count", "0"))
    if published is None:
        return unresolved(NO_PUBLICATION_DATE)
    if unit == "year":
        day = published - relativedelta(months=12 * count + 6)
        return relative(unit_around(day, "year" if count else "month"))
    if unit == "month":
        return relative(unit_around(published - relativedelta(months=count, days=15), "month"))
    return unresolved(VAGUE)


def _year_range(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "2011-12" to both years."""
    return written(months_from(int(parts["year"]), 1, 24, "year"))


RESOLVERS: Resolvers = {
    "week_of": _week_of,
    "part_of_unit": _part_of_unit,
    "month_of_year": _month_of_year,
    "weekday_of_week": _weekday_of_week,
    "before_last": _before_last,
    "next_part": _next_part,
    "the_unit": _the_unit,
    "in_units": _in_units,
    "half_units_ago": _half_units_ago,
    "year_range": _year_range,
}
