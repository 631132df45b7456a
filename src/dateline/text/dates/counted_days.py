"""Days counted from the publication date ("on Friday", "two weeks ago") or from another date ("the next day")."""

from datetime import timedelta
from math import ceil

from dateutil.relativedelta import relativedelta

from dateline.text.dates.calendar import UNITS, Interval, day_of, make_day, shift, unit_around
from dateline.text.dates.meaning import (
    IMPOSSIBLE,
    NO_ANCHOR,
    NO_PUBLICATION_DATE,
    NO_YEAR,
    VAGUE,
    Context,
    Resolved,
    Resolvers,
    as_interval,
    relative,
    to_text,
    unresolved,
    written,
)

_HOURS = 24  # of a day
_FEW_DAYS = 4
_DAYS_OF_NEWS = 7


def _weekday(parts: dict[str, str], context: Context) -> Resolved:
    """Count back to "Wednesday": the publication day itself when that is one, else the last one before."""
    published = context.published
    if published is None:
        return unresolved(NO_PUBLICATION_DATE)
    ahead = (int(parts["weekday"]) - published.weekday()) % 7
    if context.direction.sign > 0:
        return relative(day_of(published + timedelta(days=ahead)))
    return relative(day_of(published - timedelta(days=(-ahead) % 7)))


def _last_weekday(parts: dict[str, str], context: Context) -> Resolved:
    weekday, which = int(parts["weekday"]), int(parts["which"])
    previous = parts["word"] in ("previous", "preceding", "following")
    start = context.anchor.start if previous and context.anchor else context.published
    if start is None:
        return unresolved(NO_PUBLICATION_DATE)
    ahead = (weekday - start.weekday()) % 7
    if which == 0:
        which = 0 if context.direction.sign < 0 and ahead else 1 if ahead else 2
        day = start + timedelta(days=ahead if which else ahead - 7) if which != 2 else start
    else:
        day = start + timedelta(days=(ahead or 7) if which > 0 else (ahead - 7))
    return to_text(day_of(day)) if previous and context.anchor else relative(day_of(day))


def _day_word(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    return relative(day_of(context.published + timedelta(days=int(parts["day_word"]))))


def _before_yesterday(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    return relative(day_of(context.published + timedelta(days=int(parts["day_word"]) + int(parts["which"]))))


def _day_part(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "by mid afternoon" to the day or days the text is telling of, else to the publication day."""
    anchor = context.anchor
    if anchor is not None and anchor.start is not None and _is_some_days(anchor):
        return to_text(anchor)
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    if anchor is not None and anchor.end is not None and (context.published - anchor.end).days > _DAYS_OF_NEWS:
        return unresolved(NO_ANCHOR)  # of some day of a story of last year
    return relative(day_of(context.published))


def _is_some_days(anchor: Interval) -> bool:
    """Whether an interval is a few days named one by one: "on 3 and 5 May"."""
    if anchor.unit != "day" or anchor.start is None or anchor.end is None:
        return False
    return (anchor.end - anchor.start).days <= _FEW_DAYS


def _year_end(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "by year-end" to 31 December ahead, "since year-end" to the last one."""
    if "year" in parts:
        return written(as_interval(make_day(int(parts["year"]), 12, 31)))
    if context.published is None:
        return unresolved(NO_YEAR)
    year = context.published.year - (1 if context.direction.sign < 0 else 0)
    return relative(as_interval(make_day(year, 12, 31)))


def _overnight(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "overnight" to the night before publication, "overnight into Tuesday" to that before the Tuesday.

    In a story of days long past it is the night that follows the day told: "On 3 May they met. Overnight ...".
    """
    day, told = context.published, context.anchor.end if context.anchor and context.anchor.unit == "day" else None
    if "weekday" not in parts and told is not None and day is not None and (day - told).days > _DAYS_OF_NEWS:
        return to_text(Interval(told, told + timedelta(days=1)))
    if day is not None and "weekday" in parts:
        day = day - timedelta(days=(day.weekday() - int(parts["weekday"])) % 7)
    if day is None:
        return unresolved(NO_PUBLICATION_DATE)
    return relative(Interval(day - timedelta(days=1), day))


def _last_part(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "last night" to the evening before publication, "this morning" to the publication day."""
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    return relative(day_of(context.published + timedelta(days=int(parts["which"]))))


def _last_unit(parts: dict[str, str], context: Context) -> Resolved:
    unit, which = parts["unit"], int(parts["which"])
    if unit == "day" or parts["word"] in ("previous", "preceding", "following"):
        return _next_unit(parts, context)
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    day = shift(context.published, which, unit)
    return relative(unit_around(day, unit) if day else None)


def _weekend(parts: dict[str, str], context: Context) -> Resolved:
    """Until Wednesday "the weekend" is the last one, unless the verb points forward."""
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    back = 7 if context.published.weekday() <= 2 and context.direction.sign <= 0 else 0
    return relative(unit_around(context.published - timedelta(days=back), "weekend"))


def _past_units(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "the past two weeks" to the days up to the publication date."""
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    count, unit = parts.get("count", "1"), parts["unit"]
    if unit in ("hour", "minute") and count.isdigit():  # "in the past 36 hours": since the day before yesterday
        count, unit = str(ceil(int(count) / (_HOURS if unit == "hour" else _HOURS * 60))), "day"
    start = shift(context.published, -int(count), unit) if count.isdigit() and unit in UNITS else None
    if start is None:
        return unresolved(VAGUE)
    unit = unit if unit != "weekend" else "week"
    return relative(Interval(start, context.published, unit))._replace(shape="throughout")


def _past_unit(parts: dict[str, str], context: Context) -> Resolved:
    if parts["word"] in ("previous", "preceding") or parts["unit"] == "day":
        return _next_unit(parts, context)
    return _past_units(parts, context)


def _units_ago(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    if not parts["count"].isdigit():
        return unresolved(VAGUE)
    if parts["unit"] in ("hour", "minute", "moment", "second"):
        return relative(day_of(context.published))
    if parts["unit"] == "year" and parts["count"] == "1" and context.quarter:
        return _year_ago(parts, context)
    day = shift(context.published, -int(parts["count"]), parts["unit"])
    return relative(unit_around(day, parts["unit"]) if day else None)


def _nth(parts: dict[str, str], context: Context) -> Resolved:
    """Resolve "on the 5th": in the month of the text, else the last 5th, or the next one for a future verb."""
    published, day = context.published, int(parts["day"])
    if context.anchor and context.anchor.start and context.anchor.unit in ("month", "day"):
        month = context.anchor.start
        return to_text(as_interval(make_day(month.year, month.month, day)))
    if published is None:
        return unresolved(NO_PUBLICATION_DATE)
    months = [published.replace(day=1) + relativedelta(months=step) for step in (-2, -1, 0, 1, 2)]
    days = [found for found in (make_day(month.year, month.month, day) for month in months) if found]
    if context.direction.sign > 0:
        return relative(day_of(next(found for found in days if found >= published)))
    return relative(day_of([found for found in days if found <= published][-1]))


def _earlier(parts: dict[str, str], context: Context) -> Resolved:
    if context.published is None:
        return unresolved(NO_PUBLICATION_DATE)
    return relative(Interval(None, context.published))


def _next_unit(parts: dict[str, str], context: Context) -> Resolved:
    """Count "the next day", "the day before", "the following week" from the last date in the text."""
    anchor, unit = context.anchor, parts["unit"]
    if anchor is None or anchor.start is None:
        return unresolved(NO_ANCHOR)
    sign = int(parts["which"])
    if _is_finer(unit, anchor):
        return _moved(anchor, sign, unit)
    edge = anchor.end if sign > 0 and anchor.end else anchor.start
    day = shift(edge, sign, unit)
    return to_text(unit_around(day, unit) if day else None)


def _is_finer(unit: str, anchor: Interval) -> bool:
    """Whether what is counted is shorter than what it is counted from: days from a month, months from a year."""
    longer = {"day": 1, "week": 1, "fortnight": 1, "weekend": 1, "month": 2}
    return longer.get(unit, 3) < longer.get(anchor.unit, 3)


def _moved(anchor: Interval, count: int, unit: str) -> Resolved:
    """Count from some day of a month: "in March. Two days later" is between 3 March and 2 April; not from a year."""
    if unit != "month" and anchor.unit != "month":
        return unresolved(NO_ANCHOR)
    start = shift(anchor.start, count, unit) if anchor.start else None
    end = shift(anchor.end, count, unit) if anchor.end else None
    return to_text(Interval(start, end, anchor.unit) if start and end else None)


def _units_later(parts: dict[str, str], context: Context) -> Resolved:
    """Count "two days later", "hours after the attack"; a year before a quarter is a quarter."""
    anchor, unit = context.anchor, parts["unit"]
    if unit == "year" and parts.get("count") == "1" and parts["which"] == "-1" and context.quarter:
        return _year_ago(parts, context)
    if anchor is None or anchor.start is None:
        return unresolved(NO_ANCHOR)
    if unit in ("hour", "minute", "moment", "second"):
        # "Gunmen shot a judge on Thursday. He had had threats since May. Two hours later": on Thursday
        told = context.day
        return to_text(told if told and told.start and told.start >= anchor.start else anchor)
    if not parts.get("count", "").isdigit():
        return unresolved(VAGUE)
    count = int(parts["count"]) * int(parts["which"])
    if "within" in parts and count < 0:  # "came less than a month after he resigned"
        first = shift(anchor.start, count, unit)
        return to_text(Interval(first, anchor.end, "day") if first else None)
    if _is_finer(unit, anchor):
        return _moved(anchor, count, unit)
    day = shift(anchor.start, count, unit)
    if day is None:
        return unresolved(IMPOSSIBLE)
    return to_text(unit_around(day, unit))


def _year_ago(parts: dict[str, str], context: Context) -> Resolved:
    """Go a year back from the quarter reported on ("a year earlier", "the year-ago quarter"), else from publication."""
    base = context.quarter or (unit_around(context.published, "year") if context.published else None)
    if base is None or base.start is None:
        return unresolved(NO_PUBLICATION_DATE)
    day = shift(base.start, -1, "year")
    resolved = relative(unit_around(day, base.unit) if day else None)
    return resolved._replace(basis="relative_to_text") if context.quarter and resolved.interval else resolved


def _same_unit(parts: dict[str, str], context: Context) -> Resolved:
    anchor = context.anchor
    if anchor is None or anchor.start is None:
        return unresolved(NO_ANCHOR)
    unit = parts["unit"]
    if unit in ("week", "month", "year", "decade", "quarter"):
        return to_text(unit_around(anchor.start, unit))
    return to_text(anchor) if anchor.unit == "day" else unresolved(NO_ANCHOR)


RESOLVERS: Resolvers = {
    "last_weekday": _last_weekday,
    "last_part": _last_part,
    "year_ago": _year_ago,
    "past_units": _past_units,
    "past_unit": _past_unit,
    "last_unit": _last_unit,
    "weekend": _weekend,
    "same_unit": _same_unit,
    "next_unit": _next_unit,
    "units_ago": _units_ago,
    "units_later": _units_later,
    "day_word": _day_word,
    "overnight": _overnight,
    "weekday": _weekday,
    "weekday_short": _weekday,
    "nth": _nth,
    "before_yesterday": _before_yesterday,
    "earlier": _earlier,
    "day_part": _day_part,
    "year_end": _year_end,
}
