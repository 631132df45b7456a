"""Find every date of an article and resolve it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from dateline.records import Quote, When
from dateline.text.dates.calendar import Interval, make_day
from dateline.text.dates.deed_days import COUNTED_FROM_DEEDS, day_of_deed_before
from dateline.text.dates.entries import Headings, ends_title, heads_entry
from dateline.text.dates.expression import Expression
from dateline.text.dates.grammar import find_expressions
from dateline.text.dates.hours import daily_window
from dateline.text.dates.meaning import VAGUE, Context, Resolved
from dateline.text.dates.resolve import resolve
from dateline.text.dates.scan import Scan, scan_words
from dateline.text.dates.tense import UNTOLD, Direction, direction_of
from dateline.text.document import Document

NO_DAYS = "daily hours, and no days are stated for them"

_DIRECTED = frozenset(
    ("weekday", "weekday_short", "month", "month_day", "month_range", "season_year", "the_season", "holiday", "weekend")
) | {"last_weekday", "nth", "year_end", "in_units", "the_unit", "part_of_unit", "week_of"}
_RANGE_KINDS = frozenset(
    ("weekday", "month_day", "month", "month_year", "year", "iso", "numeric", "day_word", "last_weekday", "holiday")
) | {"quarter", "month_range", "month_of_year"}
_DAYS_OF_ONE_STORY = 2
_DAYS_OF_A_LEAD = frozenset(("weekday", "day_word"))
_NO_ANCHORS = frozenset(("overnight", "decade", "century", "year_ago"))
_DAY_FIRST_DOMAINS = re.compile(
    r"://[^/]*\.(?:uk|au|nz|ie|za|in|pk|bd|lk|ke|ng|gh|tz|ug|zm|zw|fr|de|it|es|pt|br|ar|mx|cl|co|pe|be|nl|ru|ua|pl|tr|eg|il|my|sg|id|eu)(?:[:/]|$)"
)
_MONTH_FIRST_DOMAINS = re.compile(r"://[^/]*\.(?:us|gov|mil)(?:[:/]|$)")


_OF_SOMEBODY = re.compile(r"\b(?:who|which|that)\s+(?:had|has|have|was|were)\b[^.;,]*$")
_LONGEST_ASIDE = 90  # code points

_DATELINE_DAYS = 31  # a dateline further back than this is of a story told again


class Mention(NamedTuple):
    """An expression (or two that bound a range) with its meaning."""

    first: int
    last: int
    kind: str
    resolved: Resolved
    hours: tuple[str, str] | None = None


def find_dates(document: Document) -> tuple[When, ...]:
    """Every date mention of an article, resolved or with the reason why not, in reading order."""
    skipped = [(section.start, section.end) for section in document.sections if section.kind == "filename"]
    published = _told_on(document)
    found = dates_of_text(document.text, published, document.source.url or "")
    if not skipped:
        return found
    return tuple(when for when in found if not any(a <= when.quote.start < b for a, b in skipped))


def _told_on(document: Document) -> date | None:
    """The day "yesterday" counts from: the dateline's, where metadata give a later day on which it was put online."""
    if document.published.value is None:
        return None
    published = date.fromisoformat(document.published.value)
    if document.dateline is None or document.published.basis == "dateline":
        return published
    for when in dates_of_text(document.text[slice(*document.dateline)], published):
        if when.start and when.start == when.end:
            day = date.fromisoformat(when.start)
            return day if 0 < (published - day).days <= _DATELINE_DAYS else published
    return published


def dates_of_text(
    text: str,
    published: date | None,
    url: str = "",
    *,
    toward: Direction | None = None,
    day_first: bool | None = None,
) -> tuple[When, ...]:
    """Every date mention of a text, in reading order.

    Args:
        text: Any text.
        published: What "yesterday" counts from, or None if unknown.
        url: Where the text stood: its country tells how 3/4/2024 is read.
        toward: Where to look for days without a year, instead of where the verbs point.
        day_first: How to read 3/4/2024, instead of how the text and its country do.

    >>> [(when.quote.text, when.start) for when in dates_of_text("It began on Monday.", date(2022, 1, 5))]
    [('Monday', '2022-01-03')]
    """
    scan = scan_words(text)
    expressions = find_expressions(text, scan)
    if not expressions:
        return ()
    if day_first is None:
        day_first = reading_order(scan, expressions, published, url)
    mentions = list(_resolve_all(text, scan, expressions, Context(published, day_first=day_first), toward))
    mentions = _give_days_to_hours(scan, mentions)
    return tuple(_record(text, scan, mention) for mention in mentions)


def _resolve_all(
    text: str, scan: Scan, expressions: list[Expression], basis: Context, toward: Direction | None
) -> Iterator[Mention]:
    anchor: Interval | None = None
    anchor_end = 0
    days: list[tuple[int, Interval]] = []
    lead: Interval | None = None  # the first day told, of which "by noon" is in a later paragraph
    day: Interval | None = None
    quarter: Interval | None = None
    headings = Headings()
    year: int | None = None
    story: Interval | None = None
    end_of_last = 0
    position = 0
    while position < len(expressions):
        expression = expressions[position]
        if re.search(r"[|;]|\.(?=[_aoit])", scan.codes[end_of_last : expression.first]):
            year = None
        if "|" in scan.codes[end_of_last : expression.first]:
            story = None
        counts_back = _counts_back(scan, expression, end_of_last)
        if counts_back:
            expression = _counted_back(scan, expression)
        other = _other_end(scan, expressions, position)
        direction = toward or _direction(scan, expression)
        span = scan.starts[expression.first], scan.ends[expression.last - 1]
        heads = heads_entry(text, *span)
        above = headings.above(scan, expression, heads, basis.published is not None)
        of_lead = expression.kind == "day_part" and "|" in scan.codes[anchor_end : expression.first]
        near = lead if of_lead and _is_before(anchor, lead) else anchor
        if expression.kind in COUNTED_FROM_DEEDS and not counts_back:
            near = day_of_deed_before(text, span[1], days) or near
        context = basis._replace(
            anchor=near, day=day, year=year, direction=direction, quarter=quarter, above=above, story=story
        )
        mention = _range_mention(scan, expression, other, context) if other else _mention(expression, context)
        position += 2 if other else 1
        end_of_last = mention.last
        yield mention
        interval = mention.resolved.interval
        if expression.kind == "quarter":
            quarter = interval
        headings.see(mention.resolved, mention.last, heads, interval is not None and ends_title(text, *span))
        told = not counts_back and expression.kind not in _NO_ANCHORS and not _is_of_aside(text, span[0], expression)
        if interval and interval.start and (told or anchor is None):
            anchor, anchor_end = interval, end_of_last
            days.append((span[0], interval))
            lead = lead or (interval if expression.kind in _DAYS_OF_A_LEAD else None)
            day = interval if interval.unit == "day" else day
            year = _narrative_year(mention.resolved, basis.published)
            story = interval if _is_of_year_gone_by(interval, basis.published) else None


def _is_before(anchor: Interval | None, lead: Interval | None) -> bool:
    """Whether a day told last lies before the news of the lead, and not only the evening before: "since 29 January"."""
    if anchor is None or lead is None or anchor.start is None or lead.start is None:
        return False
    return (lead.start - anchor.start).days > _DAYS_OF_ONE_STORY


_CAME = frozenset(("comes", "came", "coming"))


def _counts_back(scan: Scan, expression: Expression, end_of_last: int) -> bool:
    """Whether it counts back from a date before it to the event behind it.

    "He was shot on Monday, two days after he resigned" says that he resigned on Saturday, and so does "On Monday they
    shot the mayor in his car, two days after he resigned", and "The attack came two days after he resigned".
    """
    if expression.kind != "units_later" or scan.words[expression.last - 1] not in ("after", "before"):
        return False
    if scan.codes[expression.last : expression.last + 1] in ("", ",", ".", ";", "|"):
        return False
    if _CAME.intersection(scan.words[max(0, expression.first - 4) : expression.first]):
        return True
    gap = scan.codes[end_of_last : expression.first]
    return end_of_last > 0 and gap.endswith(",") and not re.search(r"[|.;]", gap)


def _counted_back(scan: Scan, expression: Expression) -> Expression:
    """The expression with its count turned back, and a mark where it only tells the most: "less than a month after"."""
    parts = expression.parts | {"which": str(-int(expression.parts["which"]))}
    if scan.words[max(0, expression.first - 2) : expression.first] == ["less", "than"]:
        parts["within"] = "less than"
    return replace(expression, parts=parts)


def _is_of_aside(text: str, start: int, expression: Expression) -> bool:
    """Whether it only dates a clause of somebody, so that "the next day" does not count from it.

    "A man who had been taken two days ago died on Monday. The next day ..."
    """
    if expression.kind not in ("units_ago", "last_unit"):
        return False
    return _OF_SOMEBODY.search(text, max(0, start - _LONGEST_ASIDE), start) is not None


def _narrative_year(resolved: Resolved, published: date | None) -> int | None:
    """The year that dates after it are in: "In 2019 he was ... On 5 March he ..."."""
    start = resolved.interval.start if resolved.interval else None
    if start is None or resolved.basis != "written":
        return None
    is_span = resolved.interval is not None and resolved.interval.unit in ("decade", "century")
    return None if is_span or (published and start.year >= published.year) else start.year


def _is_of_year_gone_by(interval: Interval, published: date | None) -> bool:
    """Whether a time is a day, week or month of a year before that of publication."""
    known = published is not None and interval.start is not None and interval.start.year < published.year
    return known and interval.unit in ("day", "week", "month")


def _direction(scan: Scan, expression: Expression) -> Direction:
    return direction_of(scan, expression) if expression.kind in _DIRECTED else UNTOLD


def _mention(expression: Expression, context: Context) -> Mention:
    if expression.kind == "hours":
        window = daily_window(expression.parts["from_clock"], expression.parts["to_clock"])
        resolved = Resolved(None, "unresolved", NO_DAYS)
        return Mention(expression.first, expression.last, "hours", resolved, window)
    return Mention(expression.first, expression.last, expression.kind, resolve(expression, context))


def _other_end(scan: Scan, expressions: list[Expression], position: int) -> Expression | None:
    """The second date of "from May to July", "January 5 until January 19", "between 3 March and 5 April"."""
    if position + 1 == len(expressions):
        return None
    first, second = expressions[position], expressions[position + 1]
    if first.kind not in _RANGE_KINDS or second.kind not in _RANGE_KINDS:
        return None
    if "edge" in second.parts and second.kind not in ("month", "month_year", "year"):
        return None
    gap = scan.codes[first.last : second.first]
    before = scan.codes[first.first - 1 : first.first]
    if re.fullmatch(r"[r-]t?", gap) or (gap == "&" and before == "j"):
        return second
    return None


def _range_mention(scan: Scan, first: Expression, second: Expression, context: Context) -> Mention:
    """Resolve the two ends together: a year stated once holds for both, and the end comes after the start."""
    kind, begin = first.kind, first.first
    if begin and scan.codes[begin - 1] in "gj":
        begin -= 1
    ahead = context._replace(direction=UNTOLD)
    with_year = "year" in second.parts or second.kind == "month_of_year"
    if with_year and "year" not in first.parts and first.kind in ("month_day", "month"):
        end = resolve(second, ahead)
        last = end.interval.start if end.interval else None
        start = resolve(first, ahead._replace(year=last.year if last else None))
    else:
        start = resolve(first, context)
        stated = "year" in first.parts and start.interval and start.interval.start
        end = resolve(second, ahead._replace(year=stated.year) if stated else ahead)
    joined = _join(start, end, second.kind)
    between = scan.codes[begin] == "j"
    if joined.interval and not between:
        joined = joined._replace(shape="throughout")
    return Mention(begin, second.last, kind, joined)


def _join(start: Resolved, end: Resolved, kind: str) -> Resolved:
    if start.interval is None or end.interval is None:
        return start if start.interval is None else end
    first, last = start.interval.start, end.interval.end
    if first is None or last is None:
        return Resolved(None, "unresolved", VAGUE)
    if last < first and kind in ("weekday", "weekday_short"):
        last += timedelta(days=7 * (-((last - first).days // 7)))
    if last < first and kind in ("month_day", "month"):
        last = make_day(last.year + 1, last.month, min(last.day, 28) if last.month == 2 else last.day) or last
    if last < first:
        return Resolved(None, "unresolved", "the end comes before the start")
    return (end if end.basis == "written" else start)._replace(interval=Interval(first, last, start.interval.unit))


def _give_days_to_hours(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    """Give a daily window the days it holds: the range in force before it, or "from Friday night" in its sentence.

    "A state of emergency was imposed from 5 until 19 January. A curfew will be in place from 11pm to 7am."
    """
    in_force: Mention | None = None
    given: list[Mention] = []
    for position, mention in enumerate(mentions):
        if mention.kind == "hours":
            days = _opening_day(scan, mentions[position + 1 : position + 2], mention)
            if days is None and in_force and scan.codes.count("|", in_force.last, mention.first) <= 1:
                days = in_force.resolved._replace(basis="relative_to_text")
            if days:
                mention = mention._replace(resolved=days._replace(shape="throughout"))
        elif mention.resolved.shape == "throughout" and mention.resolved.interval:
            in_force = mention
        given.append(mention)
    return given


def _opening_day(scan: Scan, following: list[Mention], hours: Mention) -> Resolved | None:
    for mention in following:
        gap = scan.codes[hours.last : mention.first]
        interval = mention.resolved.interval
        if interval and "|" not in gap and "." not in gap and gap.endswith(("g", "s")):
            return mention.resolved._replace(interval=interval._replace(end=None))
        if interval and re.fullmatch(r"[oi,]{0,2}", gap):
            return mention.resolved
    return None


def _record(text: str, scan: Scan, mention: Mention) -> When:
    start, end = scan.starts[mention.first], scan.ends[mention.last - 1]
    resolved, interval = mention.resolved, mention.resolved.interval
    return When(
        start=interval.start.isoformat() if interval and interval.start else None,
        end=interval.end.isoformat() if interval and interval.end else None,
        shape=resolved.shape,
        precision=interval.precision if interval else "day",
        hours=mention.hours,
        basis=resolved.basis if interval else "unresolved",
        quote=Quote(text=text[start:end], start=start, end=end),
        reason=None if interval else resolved.reason or VAGUE,
    )


def reading_order(scan: Scan, expressions: list[Expression], published: date | None, url: str) -> bool | None:
    """Whether numeric dates put the day first: by other dates of the text, the publisher's country, or nearness.

    A date that can be read one way only decides for all; then the site's national domain; then the reading that
    falls within a month before publication when the other does not.
    """
    written = [scan.words[e.first_core] for e in expressions if e.kind == "numeric"]
    if not written:
        return None
    pairs = [tuple(map(int, re.split(r"[/.-]", word)[:2])) for word in written]
    if any(a > 12 for a, _ in pairs) != any(b > 12 for _, b in pairs):
        return any(a > 12 for a, _ in pairs)
    if all("." in word for word in written):  # 5.1.2022 is written day first wherever points are used
        return True
    if _DAY_FIRST_DOMAINS.search(url):
        return True
    if _MONTH_FIRST_DOMAINS.search(url):
        return False
    return _nearer_order(written, published)


def _nearer_order(written: list[str], published: date | None) -> bool | None:
    if published is None:
        return None
    votes = set()
    for word in written:
        a, b, year = (int(part) for part in re.split(r"[/.-]", word))
        year += 0 if year > 99 else published.year // 100 * 100
        day_first, month_first = make_day(year, b, a), make_day(year, a, b)
        near = [found is not None and 0 <= (published - found).days <= 31 for found in (day_first, month_first)]
        if near[0] != near[1]:
            votes.add(near[0])
    return votes.pop() if len(votes) == 1 else None
