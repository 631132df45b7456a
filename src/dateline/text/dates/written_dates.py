"""Dates that are written out: days, months and years, and days of the year of the narrative."""

import re
from datetime import date, timedelta

from dateline.text.dates.calendar import Interval, day_of, make_day, months_from, unit_around
from dateline.text.dates.meaning import (
    AMBIGUOUS,
    IMPOSSIBLE,
    NO_YEAR,
    Context,
    Resolved,
    Resolvers,
    as_interval,
    full_year,
    relative,
    stated_year,
    to_text,
    unresolved,
    written,
)
from dateline.text.dates.tense import Direction

_SOON = 31  # days
_LATELY = 60  # days


def _iso(parts: dict[str, str], context: Context) -> Resolved:
    year, month, day = (int(part) for part in re.split("[-/.]", parts["written"][:10]))
    return written(as_interval(make_day(year, month, day)))


def _numeric(parts: dict[str, str], context: Context) -> Resolved:
    first, second, last = parts["written"].replace(".", "/").replace("-", "/").split("/")
    year = full_year(last, context.published)
    day_first = make_day(year, int(second), int(first))
    month_first = make_day(year, int(first), int(second))
    if day_first is None or month_first is None or day_first == month_first:
        return written(as_interval(day_first or month_first))
    if context.day_first is not None:
        return written(day_of(day_first if context.day_first else month_first))
    return unresolved(AMBIGUOUS)


FAR_AHEAD = 60
"""Days after which a date that no verb places ahead lies back."""


def _month_day(parts: dict[str, str], context: Context) -> Resolved:
    """Take a day of a month without a year for the one nearest to the publication date, as far as the verb allows.

    A day of the coming weeks is not that of a year ago, whatever the verb: "called for a strike on June 25".
    """
    month, day = int(parts["month"]), int(parts["day"])
    year = stated_year(parts, context)
    if year is not None:
        return written(as_interval(make_day(year, month, day)))
    if context.above is not None:
        return _near(month, day, context.above)
    if context.year is not None and context.direction.sign <= 0:
        return to_text(as_interval(make_day(context.year, month, day)))
    if context.published is None:
        return unresolved(NO_YEAR)
    years = range(context.published.year - 1, context.published.year + 2)
    candidates = [found for found in (make_day(year, month, day) for year in years) if found]
    if "weekday" in parts:
        weekday = int(parts["weekday"])
        candidates = [found for found in candidates if found.weekday() == weekday] or candidates
    if not candidates:  # 29 February
        return unresolved(IMPOSSIBLE)
    in_story = _in_story(month, day, context)
    if in_story is not None:
        return to_text(day_of(in_story))
    soon = [found for found in candidates if 0 <= (found - context.published).days <= _SOON]
    return relative(day_of(soon[0] if soon else choose_day(candidates, context.published, context.direction)))


def _in_story(month: int, day: int, context: Context) -> date | None:
    """A day of the story that a paragraph tells of a year gone by: "In February 2021 they struck ... On 5 February".

    Not a day of the weeks around the publication, which is the news that the story leads to.
    """
    story, published = context.story, context.published
    if story is None or story.start is None or published is None or context.direction.sign > 0:
        return None
    begun = story.start - timedelta(days=_SOON)
    years = range(story.start.year, published.year + 1)
    days = [found for found in (make_day(year, month, day) for year in years) if found and found >= begun]
    if not days or days[0].year > story.start.year + 1 or (published - days[0]).days <= _LATELY:
        return None
    news = make_day(published.year, month, day)
    return None if news is not None and 0 <= (published - news).days <= _LATELY else days[0]


def _near(month: int, day: int, above: Interval) -> Resolved:
    """A day of an entry, or of a report on some days: the one nearest to the day, or in the year, that stands above."""
    if above.start is None:
        return unresolved(NO_YEAR)
    start, spread = above.start, 0 if above.unit == "year" else 1
    days = (make_day(year, month, day) for year in range(start.year - spread, start.year + spread + 1))
    return to_text(as_interval(min(filter(None, days), key=lambda found: abs((found - start).days), default=None)))


def choose_day(candidates: list[date], published: date, direction: Direction) -> date:
    """The candidate nearest to the publication date, on the side that a verb close by tells.

    Where none tells, a day months ahead is that of the year before: news of November tells of "the July 7 bombing".
    """
    nearest = min(candidates, key=lambda found: (abs((found - published).days), found))
    if direction.sign > 0:
        return min((found for found in candidates if found >= published), default=nearest)
    is_close = direction.distance <= 8 and not (direction.report and direction.distance > 2)
    if (direction.sign < 0 and is_close) or (nearest - published).days > FAR_AHEAD:
        return max((found for found in candidates if found <= published), default=nearest)
    return nearest


def _month_range(parts: dict[str, str], context: Context) -> Resolved:
    first = _month_day({key: value for key, value in parts.items() if key != "day2"}, context)
    second = _month_day(_second_day(parts), context)
    if first.interval is None or second.interval is None:
        return first if first.interval is None else second
    start, end = first.interval.start, second.interval.start
    if start is None or end is None or end < start:
        return unresolved(IMPOSSIBLE)
    return first._replace(interval=Interval(start, end))


def _second_day(parts: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in parts.items() if key not in ("day", "day2", "weekday")} | {
        "day": parts["day2"]
    }


def _month_year(parts: dict[str, str], context: Context) -> Resolved:
    return written(months_from(stated_year(parts, context) or 1, int(parts["month"]), 1, "month"))


def _year(parts: dict[str, str], context: Context) -> Resolved:
    return written(months_from(stated_year(parts, context) or 1, 1, 12, "year"))


def _decade(parts: dict[str, str], context: Context) -> Resolved:
    digits = "".join(filter(str.isdigit, parts["decade"]))
    return written(months_from(full_year(digits, context.published), 1, 120, "decade"))


def _century(parts: dict[str, str], context: Context) -> Resolved:
    return written(unit_around(date((int(parts["nth"]) - 1) * 100 + 1, 1, 1), "century"))


RESOLVERS: Resolvers = {
    "iso": _iso,
    "numeric": _numeric,
    "month_range": _month_range,
    "month_day": _month_day,
    "month_year": _month_year,
    "decade": _decade,
    "century": _century,
    "year": _year,
    "short_year": _year,
}
