"""Tell a calendar expression from what only looks like one: "may", "747 people", "the fall of a city"."""

import re

from dateline.text.dates.expression import Expression
from dateline.text.dates.hours import NAMED_HOURS
from dateline.text.dates.scan import Scan

_WORD_BEFORE_MONTH = frozenset("isgrbjeLNZBF&")
_WORD_BEFORE_YEAR = frozenset("isgrbjet(BF&a")
_OWNERS = frozenset(("its", "his", "her", "their", "our", "that", "this", "due", "s"))


def is_plausible(text: str, scan: Scan, expression: Expression) -> bool:
    """Whether the words beside an expression let it be one, where its kind asks for that."""
    check = _CHECKS.get(expression.kind)
    return check is None or check(text, scan, expression)


def _code_before(scan: Scan, expression: Expression, default: str = "|") -> str:
    return scan.codes[expression.first - 1] if expression.first else default


def _code_after(scan: Scan, expression: Expression) -> str:
    return scan.codes[expression.last] if expression.last < len(scan.codes) else "|"


def _is_month(text: str, scan: Scan, expression: Expression) -> bool:
    """Tell the month from the verb and the given name: "in May", not "they may", "to march", "Theresa May"."""
    first = expression.first
    before = _code_before(scan, expression)
    after = _code_after(scan, expression)
    if scan.codes[first] == "M" or scan.codes[max(0, first - 2) : first] == "e-":  # "mid-March"
        return True
    if scan.words[first] == "march" and before == "r" and scan.words[first - 1] == "to":
        return False
    if before in _WORD_BEFORE_MONTH:
        if before == "&" and scan.words[first] in ("may", "march"):  # "tried and may have been"
            return False
        return not (after == "_" and _is_name(text, scan, expression.last))
    if before == "a" and text[scan.starts[first] : scan.ends[first]].istitle():
        return after == "_" and not _is_name(text, scan, expression.last)  # "an April ambush"
    return False


def _is_name(text: str, scan: Scan, position: int) -> bool:
    return text[scan.starts[position] : scan.ends[position]].istitle()


def _is_year(text: str, scan: Scan, expression: Expression) -> bool:
    """Tell the year from the number: "in 2010", "the 1992 protests", not "2,000 people", "to 2000 villages"."""
    before = _code_before(scan, expression)
    after = _code_after(scan, expression)
    owned = scan.words[expression.first - 1] in _OWNERS if expression.first else False
    if scan.codes[max(0, expression.first - 2) : expression.first] in ("y&", "yr", "y-", "e-"):
        return after not in "uHx-"  # "between 2011 and 2014", "2011-2014", "mid-2020"
    if not (owned or before in _WORD_BEFORE_YEAR) or after in "uHx" or (before == "-" and after == "-"):
        return False
    if scan.words[expression.last : expression.last + 1] in _ZONES:
        return False  # "at 1215 (1515 GMT)" is a time of the day
    if after == "_":
        word = scan.words[expression.last]
        round_number = scan.words[expression.first].endswith("00")
        if before == "t" and _is_name(text, scan, expression.last):  # "the 2000 Olympics"
            return True
        counted = word.endswith("s") or word in ("people", "men", "women", "children", "troops", "police")
        if counted and (round_number or scan.words[expression.first - 1] in ("of", "to", "for", "and", "by")):
            return False
    return True


def _is_no_byname(text: str, scan: Scan, expression: Expression) -> bool:
    """Refuse the names of days long past or of sales: "Bloody Sunday", "Black Friday", "Super Tuesday"."""
    return not expression.first or scan.words[expression.first - 1] not in _BYNAMES


_ZONES = (["gmt"], ["utc"], ["hrs"], ["hours"])
# What bears a day as its name: "the 4 June Movement", "the March 8 Alliance", "17 October Square".
_NAMED_AFTER_DAYS = frozenset(
    "movement coalition alliance brigade brigades battalion bloc front group party organisation organization "
    "university airport street avenue boulevard square bridge stadium hospital dam".split()
)
_BYNAMES = frozenset("bloody black super cyber red giving fat shrove palm maundy spy ruby".split())


def _is_weekday_name(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "on Tues." and "on Thurs", never "on sun" or "sat"."""
    return scan.words[expression.first + 1] not in ("sun", "sat", "mon", "wed")


def _is_short_year(text: str, scan: Scan, expression: Expression) -> bool:
    return _code_before(scan, expression) in "isge" and len(scan.words[expression.first + 1]) == 2


def _is_singular_same(text: str, scan: Scan, expression: Expression) -> bool:
    return not scan.words[expression.last - 1].endswith("s")


def _is_relative_unit(text: str, scan: Scan, expression: Expression) -> bool:
    """Refuse "the last day of", "this day" and plurals without a number; "next day" is counted from the text."""
    word = scan.words[expression.last - 1]
    if word == "day":
        return expression.parts["which"] == "1" and scan.codes[expression.first] in "tN"
    return not word.endswith("s") or word == "s"


def _is_earlier(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "resigned earlier" and "earlier resigned", not "an earlier attack", "earlier than", "before"."""
    if scan.words[expression.first] != "earlier" or _code_before(scan, expression) in "at":
        return False
    following = scan.words[expression.last : expression.last + 1]
    return not following or (
        following[0] not in ("than", "reports", "report") and _code_after(scan, expression) in "_.,;|b&"
    )


def _is_overnight(text: str, scan: Scan, expression: Expression) -> bool:
    """Refuse "an overnight curfew", which tells no night; "an overnight raid" does."""
    return not (_code_before(scan, expression) == "a" and _code_after(scan, expression) == "C")


def _is_hours(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept two clock times; a bare number may stand first ("from 7 to 9 p.m.")."""
    opening, closing = expression.parts["from_clock"], expression.parts["to_clock"]
    last = scan.codes[expression.last - 1]
    if last == "p" and closing not in NAMED_HOURS:
        return False
    if opening.isdigit():
        return last == "c" and int(opening) <= 12 and "m" in closing.lower()
    return opening in NAMED_HOURS or opening[0].isdigit()


def _is_day_of_month(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "5 Jan 22" at the end of a line or a bracket, not "5 Jan 2"; refuse "the 4 June Movement"."""
    short = expression.parts.get("short2")
    if short is not None and len(short) != 2:
        return False
    following = scan.words[expression.last : expression.last + 1]
    if _code_after(scan, expression) != "_" or not following or following[0] not in _NAMED_AFTER_DAYS:
        return True
    return not text[scan.starts[expression.last]].isupper()


def _is_range(text: str, scan: Scan, expression: Expression) -> bool:
    after = _code_after(scan, expression)
    dash = "-" in scan.codes[expression.first : expression.last]
    return "year" in expression.parts or scan.codes[expression.last - 1] in "Mm" or dash or after not in "_uqnHM"


def _is_plain_season(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "over the summer", not "the spring" of water or "the fall" of a city."""
    return scan.words[expression.last - 1] in ("summer", "winter", "autumn") and _code_after(scan, expression) != "_"


def _is_year_ago(text: str, scan: Scan, expression: Expression) -> bool:
    return expression.parts["unit"] == "year"


def _is_century(text: str, scan: Scan, expression: Expression) -> bool:
    return scan.words[expression.last - 1] == "century" and int(expression.parts["nth"]) <= 21


def _is_decade(text: str, scan: Scan, expression: Expression) -> bool:
    digits = re.sub(r"\D", "", expression.parts["decade"])
    return digits.endswith("0") and (len(digits) == 4 or (len(digits) == 2 and _code_before(scan, expression) in "te-"))


def _is_day_part(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "by mid afternoon", "in the evening", "later in the day"; refuse "in night clubs", "later in the week"."""
    words = scan.words[expression.first : expression.last]
    told = "the" in words or scan.codes[expression.first] == "b"
    return told and (scan.codes[expression.last - 1] == "p" or words[-1] == "day")


def _is_week(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "the week of May 6", "Friday next week"; refuse "the day of 6 May", "Friday this year"."""
    return expression.parts["unit"] == "week"


def _is_part_of_unit(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "the first week of May", "the last half of 2022"; refuse "the second day of March"."""
    return expression.parts["part"] in ("week", "half") and expression.parts.get("unit", "year") in ("year", "month")


def _is_before_last(text: str, scan: Scan, expression: Expression) -> bool:
    return scan.words[expression.last - 2 : expression.last] == ["before", "last"]


def _is_next_part(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "the next morning", "the previous night", "the night before"; refuse "the last evening"."""
    return expression.parts["word"] in ("next", "following", "previous", "preceding", "before", "after")


def _is_the_unit(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "the end of the week", "since the start of the year"; refuse "the end of the day", "of the year-long"."""
    return expression.parts["unit"] in ("week", "month", "year") and _code_after(scan, expression) not in "-'i"


def _is_in_units(text: str, scan: Scan, expression: Expression) -> bool:
    return scan.words[expression.first] == "in"


def _is_no_duration(text: str, scan: Scan, expression: Expression) -> bool:
    """Refuse "blocked it for two hours before the hearing", and its "hours before": they tell how long."""
    before = scan.words[max(0, expression.first - 2) : expression.first]
    return "for" not in before or _code_after(scan, expression) not in "_t"


def _is_nth(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "on the 5th police came", refuse "on the 5th floor"."""
    if _code_after(scan, expression) != "_":
        return True
    word = scan.words[expression.last]
    return (
        word in _SUBJECTS or (word.endswith("s") and not word.endswith("ss")) or _is_name(text, scan, expression.last)
    )


def _is_weekend(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "the weekend", "the holiday weekend"; refuse "the wedding weekend"."""
    return set(scan.words[expression.first + 1 : expression.last - 1]) <= _LONG


_SUBJECTS = frozenset("police troops people men women he she they we i it the a an his her their our".split())
_LONG = frozenset(("holiday", "long", "bank"))


def _is_year_range(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "in 2011-12", refuse "2011-15" and the month "2011-02"."""
    year, short = int(expression.parts["year"]), scan.words[expression.last - 1]
    return len(short) == 2 and int(short) == (year + 1) % 100 and _is_year(text, scan, expression)


def _is_year_end(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "by year-end", refuse "the year-end report" and "month-end"."""
    named = "year" in expression.parts or _code_after(scan, expression) != "_"
    return scan.words[expression.first] == "year" and scan.words[expression.first + 2] == "end" and named


_CHECKS = {
    "week_of": _is_week, "weekday_of_week": _is_week, "part_of_unit": _is_part_of_unit, "before_last": _is_before_last,
    "next_part": _is_next_part, "the_unit": _is_the_unit, "in_units": _is_in_units, "year_range": _is_year_range,
    "weekday": _is_no_byname, "units_later": _is_no_duration, "nth": _is_nth, "weekend": _is_weekend,
    "month": _is_month, "year": _is_year, "weekday_short": _is_weekday_name, "short_year": _is_short_year,
    "same_unit": _is_singular_same, "last_unit": _is_relative_unit, "past_unit": _is_relative_unit,
    "next_unit": _is_relative_unit, "earlier": _is_earlier, "hours": _is_hours, "month_day": _is_day_of_month,
    "month_range": _is_range, "overnight": _is_overnight, "century": _is_century,
    "the_season": _is_plain_season, "day_part": _is_day_part,
    "year_end": _is_year_end, "year_ago": _is_year_ago, "decade": _is_decade,
}  # fmt: skip
