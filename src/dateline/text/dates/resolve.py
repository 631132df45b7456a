"""What day, week, month or year an expression means, given the publication date and the dates before it in the text."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from dateutil.relativedelta import relativedelta

from dateline.records import WhenBasis, WhenShape
from dateline.text.dates.calendar import UNITS, Interval, day_of, holiday, make_day, months_from, shift, unit_around
from dateline.text.dates.grammar import Expression
from dateline.text.dates.tense import UNTOLD, Direction

NO_PUBLICATION_DATE = "counted from the publication date, which is unknown"
NO_YEAR = "no year is stated and the publication date is unknown"
NO_ANCHOR = "counted from a date in the text, and none comes before"
VAGUE = "names no calendar time"
AMBIGUOUS = "day and month can be read either way round"
IMPOSSIBLE = "the calendar has no such day"
_SOON = 31  # days
_HOURS = 24  # of a day


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is counted from.

    Attributes:
        published: The publication date, or None.
        anchor: The last date resolved before the expression, or None.
        year: The year the narrative is in ("In 2019, ..."), or None.
        direction: Where the verb points.
        day_first: Whether 5/1/2022 is 5 January; None if nothing tells.
        quarter: The last quarter that was named, which "a year earlier" in a report of earnings is compared with.
        above: The date of the entry of a timeline, or of the report, under which the expression stands, or None.
    """

    published: date | None
    anchor: Interval | None = None
    year: int | None = None
    direction: Direction = UNTOLD
    day_first: bool | None = None
    quarter: Interval | None = None
    above: Interval | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """The meaning of an expression: an interval, or the reason why there is none."""

    interval: Interval | None
    basis: WhenBasis
    reason: str | None = None
    shape: WhenShape = "within"


def resolve(expression: Expression, context: Context) -> Resolved:
    """Resolve one expression; never guesses: what cannot be told has a reason."""
    resolved = _RESOLVERS[expression.kind](expression.parts, context)
    interval = resolved.interval
    if interval is None or context.published is None or expression.parts.get("edge") != "earlier":
        return resolved
    # "earlier this month" is over: it ends with the publication date.
    if interval.start and interval.end and interval.start < context.published < interval.end:
        return replace(resolved, interval=replace(interval, end=context.published))
    return resolved


def _unresolved(reason: str) -> Resolved:
    return Resolved(None, "unresolved", reason)


def _written(interval: Interval | None) -> Resolved:
    return Resolved(interval, "written") if interval else _unresolved(IMPOSSIBLE)


def _relative(interval: Interval | None) -> Resolved:
    return Resolved(interval, "relative_to_publication") if interval else _unresolved(IMPOSSIBLE)


def _to_text(interval: Interval | None) -> Resolved:
    return Resolved(interval, "relative_to_text") if interval else _unresolved(NO_ANCHOR)


def _as_interval(day: date | None) -> Interval | None:
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


def _stated_year(parts: dict[str, str], context: Context) -> int | None:
    digits = parts.get("year") or parts.get("short") or parts.get("short2") or parts.get("year2")
    return full_year(digits, context.published) if digits else None


# Written dates


def _iso(parts: dict[str, str], context: Context) -> Resolved:
    year, month, day = (int(part) for part in parts["written"][:10].split("-"))
    return _written(_as_interval(make_day(year, month, day)))


def _numeric(parts: dict[str, str], context: Context) -> Resolved:
    first, second, last = parts["written"].replace(".", "/").replace("-", "/").split("/")
    year = full_year(last, context.published)
    day_first = make_day(year, int(second), int(first))
    month_first = make_day(year, int(first), int(second))
    if day_first is None or month_first is None or day_first == month_first:
        return _written(_as_interval(day_first or month_first))
    if context.day_first is not None:
        return _written(day_of(day_first if context.day_first else month_first))
    return _unresolved(AMBIGUOUS)


def _month_day(parts: dict[str, str], context: Context) -> Resolved:
    """Take a day of a month without a year for the one nearest to the publication date, as far as the verb allows.

    A day of the coming weeks is not that of a year ago, whatever the verb: "called for a strike on June 25".
    """
    month, day = int(parts["month"]), int(parts["day"])
    year = _stated_year(parts, context)
    if year is not None:
        return _written(_as_interval(make_day(year, month, day)))
    if context.above is not None:
        return _near(month, day, context.above)
    if context.year is not None and context.direction.sign <= 0:
        return _to_text(_as_interval(make_day(context.year, month, day)))
    if context.published is None:
        return _unresolved(NO_YEAR)
    years = range(context.published.year - 1, context.published.year + 2)
    candidates = [found for found in (make_day(year, month, day) for year in years) if found]
    if "weekday" in parts:
        weekday = int(parts["weekday"])
        candidates = [found for found in candidates if found.weekday() == weekday] or candidates
    if not candidates:  # 29 February
        return _unresolved(IMPOSSIBLE)
    soon = [found for found in candidates if 0 <= (found - context.published).days <= _SOON]
    return _relative(day_of(soon[0] if soon else _choose(candidates, context.published, context.direction)))


def _near(month: int, day: int, above: Interval) -> Resolved:
    """A day of an entry, or of a report on some days: the one nearest to the day, or in the year, that stands above."""
    if above.start is None:
        return _unresolved(NO_YEAR)
    start, spread = above.start, 0 if above.unit == "year" else 1
    days = (make_day(year, month, day) for year in range(start.year - spread, start.year + spread + 1))
    return _to_text(_as_interval(min(filter(None, days), key=lambda found: abs((found - start).days), default=None)))


def _choose(candidates: list[date], published: date, direction: Direction) -> date:
    """The candidate nearest to the publication date, on the side that a verb close by tells."""
    nearest = min(candidates, key=lambda found: (abs((found - published).days), found))
    if direction.sign > 0:
        return min((found for found in candidates if found >= published), default=nearest)
    is_close = direction.distance <= 8 and not (direction.report and direction.distance > 2)
    if direction.sign < 0 and is_close:
        return max((found for found in candidates if found <= published), default=nearest)
    return nearest


def _month_range(parts: dict[str, str], context: Context) -> Resolved:
    first = _month_day({key: value for key, value in parts.items() if key != "day2"}, context)
    second = _month_day(_second_day(parts), context)
    if first.interval is None or second.interval is None:
        return first if first.interval is None else second
    start, end = first.interval.start, second.interval.start
    if start is None or end is None or end < start:
        return _unresolved(IMPOSSIBLE)
    return replace(first, interval=Interval(start, end))


def _second_day(parts: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in parts.items() if key not in ("day", "day2", "weekday")} | {
        "day": parts["day2"]
    }


def _month_year(parts: dict[str, str], context: Context) -> Resolved:
    return _written(months_from(_stated_year(parts, context) or 1, int(parts["month"]), 1, "month"))


def _year(parts: dict[str, str], context: Context) -> Resolved:
    return _written(months_from(_stated_year(parts, context) or 1, 1, 12, "year"))


def _decade(parts: dict[str, str], context: Context) -> Resolved:
    digits = "".join(filter(str.isdigit, parts["decade"]))
    return _written(months_from(full_year(digits, context.published), 1, 120, "decade"))


def _century(parts: dict[str, str], context: Context) -> Resolved:
    return _written(unit_around(date((int(parts["nth"]) - 1) * 100 + 1, 1, 1), "century"))


# Months, seasons, quarters and holidays without a year


def _nearest_unit(starts: list[Interval], context: Context) -> Interval:
    """The latest interval that has begun by the publication date; the earliest not over yet for a future verb."""
    published = context.published or date.min
    if context.direction.sign > 0 and starts[0].unit != "quarter":
        return next((found for found in starts if found.end and found.end >= published), starts[-1])
    if context.direction.sign == 0 and starts[0].unit == "month":
        return min(starts, key=lambda found: abs(((found.start or published) - published).days + 15))
    begun = [found for found in starts if found.start and found.start <= published]
    return begun[-1] if begun else starts[0]


def _named_unit(month: int, count: int, unit: str, parts: dict[str, str], context: Context) -> Resolved:
    year = _stated_year(parts, context)
    if year is not None:
        return _written(months_from(year, month, count, unit))
    if context.year is not None and "which" not in parts and context.direction.sign <= 0:
        return _to_text(months_from(context.year, month, count, unit))
    published = context.published
    if published is None:
        return _unresolved(NO_YEAR)
    around = [months_from(published.year + step, month, count, unit) for step in (-2, -1, 0, 1)]
    which = parts.get("which")
    if which == "-1":
        # On 1 March "last February" is that of the year before: the one just over is "last month".
        month_before = published.replace(day=1) - timedelta(days=1 if unit == "month" else 0)
        over = [found for found in around if found.end and found.end < month_before]
        return _relative(over[-1])
    if which == "1":
        return _relative(next(found for found in around if found.start and found.start > published))
    if which == "0":
        return _relative(months_from(published.year, month, count, unit))
    return _relative(_nearest_unit(around, context))


def _month(parts: dict[str, str], context: Context) -> Resolved:
    return _named_unit(int(parts["month"]), 1, "month", parts, context)


def _season(parts: dict[str, str], context: Context) -> Resolved:
    return _named_unit(int(parts["season"].split()[0]), 3, "season", parts, context)


def _quarter(parts: dict[str, str], context: Context) -> Resolved:
    number = int(parts["nth"])
    if not 1 <= number <= 4:
        return _unresolved(VAGUE)
    if "which" in parts and context.published:  # "this year's third quarter"
        year = context.published.year + int(parts["which"])
        return _relative(months_from(year, number * 3 - 2, 3, "quarter"))
    return _named_unit(number * 3 - 2, 3, "quarter", parts, context)


def _holiday(parts: dict[str, str], context: Context) -> Resolved:
    published = context.published
    if "year" in parts:
        return _written(_as_interval(holiday(parts["rule"], int(parts["year"]))))
    if published is None:
        return _unresolved(NO_YEAR)
    days = [holiday(parts["rule"], published.year + step) for step in (-1, 0, 1)]
    return _relative(day_of(_choose([day for day in days if day], published, context.direction)))


# Counted from the publication date


def _weekday(parts: dict[str, str], context: Context) -> Resolved:
    """Count back to "Wednesday": the publication day itself when that is one, else the last one before."""
    published = context.published
    if published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    ahead = (int(parts["weekday"]) - published.weekday()) % 7
    if context.direction.sign > 0:
        return _relative(day_of(published + timedelta(days=ahead)))
    return _relative(day_of(published - timedelta(days=(-ahead) % 7)))


def _last_weekday(parts: dict[str, str], context: Context) -> Resolved:
    weekday, which = int(parts["weekday"]), int(parts["which"])
    previous = parts["word"] in ("previous", "preceding", "following")
    start = context.anchor.start if previous and context.anchor else context.published
    if start is None:
        return _unresolved(NO_PUBLICATION_DATE)
    ahead = (weekday - start.weekday()) % 7
    if which == 0:
        which = 0 if context.direction.sign < 0 and ahead else 1 if ahead else 2
        day = start + timedelta(days=ahead if which else ahead - 7) if which != 2 else start
    else:
        day = start + timedelta(days=(ahead or 7) if which > 0 else (ahead - 7))
    return _to_text(day_of(day)) if previous and context.anchor else _relative(day_of(day))


def _day_word(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    return _relative(day_of(context.published + timedelta(days=int(parts["day_word"]))))


def _before_yesterday(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    return _relative(day_of(context.published + timedelta(days=int(parts["day_word"]) + int(parts["which"]))))


def _day_part(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "by mid afternoon" to the day the text is telling of, else to the publication day."""
    anchor = context.anchor
    if anchor is not None and anchor.start is not None and anchor.start == anchor.end:
        return _to_text(anchor)
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    return _relative(day_of(context.published))


def _year_end(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "by year-end" to 31 December ahead, "since year-end" to the last one."""
    if "year" in parts:
        return _written(_as_interval(make_day(int(parts["year"]), 12, 31)))
    if context.published is None:
        return _unresolved(NO_YEAR)
    year = context.published.year - (1 if context.direction.sign < 0 else 0)
    return _relative(_as_interval(make_day(year, 12, 31)))


def _overnight(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    return _relative(Interval(context.published - timedelta(days=1), context.published))


def _last_part(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "last night" to the evening before publication, "this morning" to the publication day."""
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    return _relative(day_of(context.published + timedelta(days=int(parts["which"]))))


def _last_unit(parts: dict[str, str], context: Context) -> Resolved:
    unit, which = parts["unit"], int(parts["which"])
    if unit == "day" or parts["word"] in ("previous", "preceding", "following"):
        return _next_unit(parts, context)
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    day = shift(context.published, which, unit)
    return _relative(unit_around(day, unit) if day else None)


def _weekend(parts: dict[str, str], context: Context) -> Resolved:
    """Until Wednesday "the weekend" is the last one, unless the verb points forward."""
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    back = 7 if context.published.weekday() <= 2 and context.direction.sign <= 0 else 0
    return _relative(unit_around(context.published - timedelta(days=back), "weekend"))


def _past_units(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "the past two weeks" to the days up to the publication date."""
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    count, unit = parts.get("count", "1"), parts["unit"]
    if unit in ("hour", "minute") and count.isdigit():  # "in the past 36 hours": since the day before yesterday
        count, unit = str(ceil(int(count) / (_HOURS if unit == "hour" else _HOURS * 60))), "day"
    start = shift(context.published, -int(count), unit) if count.isdigit() and unit in UNITS else None
    if start is None:
        return _unresolved(VAGUE)
    unit = unit if unit != "weekend" else "week"
    return replace(_relative(Interval(start, context.published, unit)), shape="throughout")


def _past_unit(parts: dict[str, str], context: Context) -> Resolved:
    if parts["word"] in ("previous", "preceding") or parts["unit"] == "day":
        return _next_unit(parts, context)
    return _past_units(parts, context)


def _units_ago(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    if not parts["count"].isdigit():
        return _unresolved(VAGUE)
    if parts["unit"] in ("hour", "minute", "moment", "second"):
        return _relative(day_of(context.published))
    if parts["unit"] == "year" and parts["count"] == "1" and context.quarter:
        return _year_ago(parts, context)
    day = shift(context.published, -int(parts["count"]), parts["unit"])
    return _relative(unit_around(day, parts["unit"]) if day else None)


def _nth(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "on the 5th": in the month of the text, else the last 5th, or the next one for a future verb."""
    published, day = context.published, int(parts["day"])
    if context.anchor and context.anchor.start and context.anchor.unit in ("month", "day"):
        month = context.anchor.start
        return _to_text(_as_interval(make_day(month.year, month.month, day)))
    if published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    months = [published.replace(day=1) + relativedelta(months=step) for step in (-2, -1, 0, 1, 2)]
    days = [found for found in (make_day(month.year, month.month, day) for month in months) if found]
    if context.direction.sign > 0:
        return _relative(day_of(next(found for found in days if found >= published)))
    return _relative(day_of([found for found in days if found <= published][-1]))


def _earlier(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return _unresolved(NO_PUBLICATION_DATE)
    return _relative(Interval(None, context.published))


# Counted from another date in the text


def _next_unit(parts: dict[str, str], context: Context) -> Resolved:
    """Count "the next day", "the day before", "the following week" from the last date in the text."""
    anchor, unit = context.anchor, parts["unit"]
    if anchor is None or anchor.start is None:
        return _unresolved(NO_ANCHOR)
    sign = int(parts["which"])
    edge = anchor.end if sign > 0 and anchor.end else anchor.start
    day = shift(edge, sign, unit)
    return _to_text(unit_around(day, unit) if day else None)


def _units_later(parts: dict[str, str], context: Context) -> Resolved:
    """Count "two days later", "hours after the attack"; a year before a quarter is a quarter."""
    anchor, unit = context.anchor, parts["unit"]
    if unit == "year" and parts.get("count") == "1" and parts["which"] == "-1" and context.quarter:
        return _year_ago(parts, context)
    if anchor is None or anchor.start is None:
        return _unresolved(NO_ANCHOR)
    if unit in ("hour", "minute", "moment", "second"):
        return _to_text(anchor)
    if not parts.get("count", "").isdigit():
        return _unresolved(VAGUE)
    day = shift(anchor.start, int(parts["count"]) * int(parts["which"]), unit)
    if day is None:
        return _unresolved(IMPOSSIBLE)
    return _to_text(unit_around(day, unit))


def _year_ago(parts: dict[str, str], context: Context) -> Resolved:
    """Go a year back from the quarter reported on ("a year earlier", "the year-ago quarter"), else from publication."""
    base = context.quarter or (unit_around(context.published, "year") if context.published else None)
    if base is None or base.start is None:
        return _unresolved(NO_PUBLICATION_DATE)
    day = shift(base.start, -1, "year")
    resolved = _relative(unit_around(day, base.unit) if day else None)
    return replace(resolved, basis="relative_to_text") if context.quarter and resolved.interval else resolved


def _same_unit(parts: dict[str, str], context: Context) -> Resolved:
    anchor = context.anchor
    if anchor is None or anchor.start is None:
        return _unresolved(NO_ANCHOR)
    unit = parts["unit"]
    if unit in ("week", "month", "year", "decade", "quarter"):
        return _to_text(unit_around(anchor.start, unit))
    return _to_text(anchor) if anchor.unit == "day" else _unresolved(NO_ANCHOR)


def _vague(parts: dict[str, str], context: Context) -> Resolved:
    return _unresolved(VAGUE)


_RESOLVERS: dict[str, Callable[[dict[str, str], Context], Resolved]] = {
    "iso": _iso, "numeric": _numeric, "month_range": _month_range, "month_day": _month_day, "month_year": _month_year,
    "last_month_name": _month, "last_weekday": _last_weekday, "last_part": _last_part, "last_season": _season,
    "season_year": _season, "the_season": _season,
    "year_ago": _year_ago, "past_units": _past_units, "past_unit": _past_unit, "last_unit": _last_unit,
    "quarter": _quarter, "weekend": _weekend, "same_unit": _same_unit, "next_unit": _next_unit,
    "units_ago": _units_ago, "units_later": _units_later, "day_word": _day_word, "overnight": _overnight,
    "weekday": _weekday, "weekday_short": _weekday, "decade": _decade, "century": _century, "nth": _nth,
    "month": _month, "year": _year, "short_year": _year, "vague": _vague, "before_yesterday": _before_yesterday,
    "earlier": _earlier, "holiday": _holiday, "day_part": _day_part,
    "year_end": _year_end,
}  # fmt: skip
