"""Months, seasons, quarters and holidays without a year."""

from datetime import date, timedelta

from dateline.text.dates.calendar import Interval, day_of, holiday, months_from
from dateline.text.dates.meaning import (
    NO_YEAR,
    VAGUE,
    Context,
    Resolved,
    Resolvers,
    as_interval,
    relative,
    stated_year,
    to_text,
    unresolved,
    written,
)
from dateline.text.dates.written_dates import FAR_AHEAD, choose_day


def _nearest_unit(starts: list[Interval], context: Context) -> Interval:
    """The latest interval that has begun by the publication date; the earliest not over yet for a future verb."""
    published = context.published or date.min
    if context.direction.sign > 0 and starts[0].unit != "quarter":
        return next((found for found in starts if found.end and found.end >= published), starts[-1])
    if context.direction.sign == 0 and starts[0].unit == "month":
        near = [found for found in starts if found.start and (found.start - published).days <= FAR_AHEAD]
        return min(near, key=lambda found: abs(((found.start or published) - published).days + 15))
    begun = [found for found in starts if found.start and found.start <= published]
    return begun[-1] if begun else starts[0]


def _named_unit(month: int, count: int, unit: str, parts: dict[str, str], context: Context) -> Resolved:
    year = stated_year(parts, context)
    if year is not None:
        return written(months_from(year, month, count, unit))
    if context.year is not None and "which" not in parts and context.direction.sign <= 0:
        return to_text(months_from(context.year, month, count, unit))
    published = context.published
    if published is None:
        return unresolved(NO_YEAR)
    around = [months_from(published.year + step, month, count, unit) for step in (-2, -1, 0, 1)]
    which = parts.get("which")
    if which == "-1":
        # On 1 March "last February" is that of the year before: the one just over is "last month".
        month_before = published.replace(day=1) - timedelta(days=1 if unit == "month" else 0)
        over = [found for found in around if found.end and found.end < month_before]
        return relative(over[-1])
    if which == "1":
        return relative(next(found for found in around if found.start and found.start > published))
    if which == "0":
        return relative(months_from(published.year, month, count, unit))
    return relative(_nearest_unit(around, context))


def _month(parts: dict[str, str], context: Context) -> Resolved:
    return _named_unit(int(parts["month"]), 1, "month", parts, context)


def _season(parts: dict[str, str], context: Context) -> Resolved:
    return _named_unit(int(parts["season"].split()[0]), 3, "season", parts, context)


def _quarter(parts: dict[str, str], context: Context) -> Resolved:
    number = int(parts["nth"])
    if not 1 <= number <= 4:
        return unresolved(VAGUE)
    if "which" in parts and context.published:  # "this year's third quarter"
        year = context.published.year + int(parts["which"])
        return relative(months_from(year, number * 3 - 2, 3, "quarter"))
    return _named_unit(number * 3 - 2, 3, "quarter", parts, context)


def _holiday(parts: dict[str, str], context: Context) -> Resolved:
    published = context.published
    if "year" in parts:
        return written(as_interval(holiday(parts["rule"], int(parts["year"]))))
    if published is None:
        return unresolved(NO_YEAR)
    days = [holiday(parts["rule"], published.year + step) for step in (-1, 0, 1)]
    return relative(day_of(choose_day([day for day in days if day], published, context.direction)))


RESOLVERS: Resolvers = {
    "last_month_name": _month,
    "last_season": _season,
    "season_year": _season,
    "the_season": _season,
    "quarter": _quarter,
    "month": _month,
    "holiday": _holiday,
}
