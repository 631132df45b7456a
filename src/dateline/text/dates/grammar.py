"""Patterns of calendar expressions over word classes, and the expressions they find.

Letters are the codes of `dateline.text.dates.scan`. Patterns are tried where their first word stands, in the
order given; the first that fits wins, so longer ones come first.
"""

import re
from dataclasses import dataclass, field

from dateline.text.dates.hours import NAMED_HOURS
from dateline.text.dates.scan import HOLIDAYS, Scan


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of words that names a time.

    Attributes:
        kind: Name of the pattern, which decides how it is resolved.
        first: Position of its first word in the scan.
        last: One past its last word.
        parts: Values of its named parts: ``{"month": "1", "day": "5"}``.
        first_core: Position of the first word of the pattern itself, behind "early", "late on", "earlier".
    """

    kind: str
    first: int
    last: int
    parts: dict[str, str] = field(default_factory=dict)
    first_core: int = 0


_WEEKDAY = r"(?:(?P<weekday>[Ww])\.?,?(?:the)?)?"
_MONTH = r"(?P<month>[Mm])\.?"
_DAY = r"(?P<day>[dh])"
_DAY_THE = r"t?(?P<day>[dh])"
_YEAR = r"(?:,?i?(?P<year>y)(?![-]?[%]))"
_SHORT_YEAR = r"(?:'(?P<short>[dn])|(?P<short2>[dn])(?=[|).,(-]|$))"
_COUNT = r"(?P<count>[aqdnf](?:-?q)?)(?:_(?=u))?"
_RANGE = r"(?:[r-]|&)"

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("iso", "I", "I"),
    ("numeric", "D", "D"),
    ("hours", "gjcCpd", r"[gj]?(?P<from_clock>[cpd])(?:[r&-])(?P<to_clock>[cp])"),
    ("month_range", "WwMm", rf"{_WEEKDAY}{_MONTH}t?(?P<day>[dh]){_RANGE}t?(?P<day2>[dh])(?!-?_?-?y?[u]){_YEAR}?"),
    ("month_range", "dh", rf"(?P<day>[dh]){_RANGE}t?(?P<day2>[dh])i?{_MONTH}{_YEAR}?"),
    ("month_day", "WwMm", rf"{_WEEKDAY}{_MONTH}{_DAY_THE}(?:{_YEAR}|,?'(?P<short>[dn]))?"),
    ("month_day", "Wwdht", rf"{_WEEKDAY}t?{_DAY}i?-?{_MONTH}-?,?(?:{_YEAR}|{_SHORT_YEAR})?"),
    ("month_year", "Mm", rf"{_MONTH},?i?(?:(?P<year>y)|'(?P<short>[dn]))"),
    ("quarter", "tiOLNZ", r"[ti]{0,2}(?:(?P<which>[LNZ])u'_)?(?P<year>y)?(?P<nth>O)-?(?P<unit>Q)(?:i?(?P<year2>y))?"),
    ("year_ago", "tu", r"t?(?P<unit>u)-(?P<which>[AB])[_Q]?"),
    ("last_month_name", "LNZ", r"(?P<which>[LNZ])(?P<month>[Mm])\.?"),
    ("last_weekday", "LNZt", r"t?(?P<which>[LNZ])(?P<weekday>W)p?"),
    ("last_part", "LZ", r"(?P<which>[LZ])(?P<part>p)"),
    ("last_season", "LNZ", r"(?P<which>[LNZ])(?P<season>S)"),
    ("season_year", "S", r"(?P<season>S)(?:i|,)?(?P<year>y)"),
    ("season_year", "i", r"it?(?P<season>S)(?P<year>y)?"),
    ("the_season", "t", r"t(?P<season>S)"),
    ("past_units", "tL", r"t?(?P<which>L)(?P<count>[qdnf])(?P<unit>[uGH])"),
    ("past_unit", "t", r"t(?P<which>L)(?P<unit>u)"),
    ("last_unit", "LNZ", r"(?P<which>[LNZ])(?:_(?=Q))?(?P<unit>[uG])"),
    ("last_unit", "LNZ", r"(?P<which>[LNZ])(?P<unit>Q)"),
    ("weekend", "t", r"t(?P<unit>G)"),
    ("same_unit", "Xt", r"t?(?P<same>X)(?P<unit>[up])"),
    ("before_yesterday", "t", r"tu(?P<which>[BF])(?P<day_word>T)"),
    ("next_unit", "t", r"t(?P<which>[NL])(?P<unit>u)"),
    ("next_unit", "t", r"t(?P<unit>u)(?P<which>[BF])"),
    ("units_ago", "aqdnf", rf"{_COUNT}-?(?P<unit>[uH])A"),
    ("units_later", "aqdnf", rf"{_COUNT}-?(?P<unit>[uH])(?P<which>[BF])"),
    ("units_later", "H", r"(?P<unit>H)(?P<which>[BF])"),
    ("day_part", "ib", r"[ib]t?e?-?t?(?P<part>p)(?![io]?t?[WwMmdhTyH])"),
    ("day_part", "F", r"Fit(?P<part>u)"),
    ("year_end", "u", r"(?P<unit>u)-(?P<part>e)(?P<year>y)?"),
    ("day_word", "T", r"(?P<day_word>T)p?"),
    ("overnight", "V", "V"),
    ("weekday", "W", r"(?P<weekday>W)p?"),
    ("weekday", "p", r"p(?P<weekday>W)"),
    ("weekday_short", "o", r"o(?P<weekday>w)\.?"),
    ("decade", "k", r"(?P<decade>k)"),
    ("century", "hO", r"(?P<nth>[hO])-?(?P<unit>u)"),
    ("nth", "o", r"ot(?P<day>h)(?!i[Mm])(?![_WMmOuQGpSI-])"),
    ("month", "M", r"(?P<month>M)\.?"),
    ("month", "m", r"(?P<month>m)\.?"),
    ("year", "y", r"(?P<year>y)"),
    ("short_year", "'", r"'(?P<short>[dn])"),
    ("vague", "R", "R"),
    ("earlier", "B", "B"),
)


def _index() -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """Patterns by the code they can start with."""
    by_code: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, starts, pattern in _PATTERNS:
        compiled = re.compile(pattern)
        for code in starts:
            by_code.setdefault(code, []).append((kind, compiled))
    return {code: tuple(found) for code, found in by_code.items()}


_BY_CODE = _index()
_START = re.compile("[" + re.escape("".join(_BY_CODE)) + "Y]")
_HOLIDAY = re.compile(
    "|".join(re.escape(name).replace("'", "['’]") for name in sorted(HOLIDAYS, key=len, reverse=True)) + r"(?!\w)",
    re.IGNORECASE,
)
_WORD_BEFORE_MONTH = frozenset("isgrbjeLNZBF&")
_WORD_BEFORE_YEAR = frozenset("isgrbjet(BF&a")
_OWNERS = frozenset(("its", "his", "her", "their", "our", "that", "this", "due", "s"))


def find_expressions(text: str, scan: Scan) -> list[Expression]:
    """Calendar expressions in reading order; they never overlap.

    >>> from dateline.text.dates.scan import scan_words
    >>> scan = scan_words("They may march on Friday; 747 sat, 3-2, until 5 May.")
    >>> [(e.kind, scan.words[e.first : e.last]) for e in find_expressions("", scan)]
    [('weekday', ['friday']), ('month_day', ['5', 'may'])]
    """
    found: list[Expression] = []
    position = 0
    while match := _START.search(scan.codes, position):
        position = match.start()
        expression = _expression_at(text, scan, position)
        if expression is None:
            position += 1
            continue
        floor = found[-1].last if found else 0
        found.append(_with_edges(scan, expression, floor))
        position = expression.last
    return found


def _expression_at(text: str, scan: Scan, position: int) -> Expression | None:
    if scan.codes[position] == "Y":
        return _holiday_at(text, scan, position)
    for kind, pattern in _BY_CODE[scan.codes[position]]:
        match = pattern.match(scan.codes, position)
        if match is None:
            continue
        parts = {name: scan.value(match.start(name)) for name, codes in match.groupdict().items() if codes}
        parts["written"] = scan.words[position]
        if "which" in parts:
            parts["word"] = scan.words[match.start("which")]
        last = match.end() - (scan.codes[match.end() - 1] == ".")  # the full stop of the sentence
        expression = Expression(kind, position, last, parts, position)
        if _is_plausible(text, scan, expression):
            return expression
    return None


def _holiday_at(text: str, scan: Scan, position: int) -> Expression | None:
    match = _HOLIDAY.match(text, scan.starts[position])
    if match is None:
        return None
    last = position + 1
    while last < len(scan.starts) and scan.starts[last] < match.end():
        last += 1
    parts = {"rule": HOLIDAYS[match.group().lower().replace("’", "'")]}
    if scan.codes[last : last + 1] == "y":
        parts["year"] = scan.words[last]
        last += 1
    return Expression("holiday", position, last, parts, position)


def _with_edges(scan: Scan, expression: Expression, floor: int) -> Expression:
    """Take "late on", "early", "mid-", "the end of", "earlier" before an expression into it."""
    first = expression.first
    before = scan.codes[floor:first]
    match = re.search(r"(?:t?e(?:[-o]|it?)?|[BF])$", before)
    if match is None or expression.kind in ("iso", "numeric", "vague", "earlier", "hours"):
        return expression
    word = scan.words[floor + match.start()]
    if word in ("before", "after", "prior", "afterwards", "afterward"):
        return expression
    parts = dict(expression.parts, edge=word if word != "the" else scan.words[floor + match.start() + 1])
    return Expression(expression.kind, floor + match.start(), expression.last, parts, first)


def _is_plausible(text: str, scan: Scan, expression: Expression) -> bool:
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
    if scan.codes[first] == "M":
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


def _is_two_digit(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "5 Jan 22" at the end of a line or a bracket, not "5 Jan 2"."""
    short = expression.parts.get("short2")
    return short is None or len(short) == 2


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


def _is_year_end(text: str, scan: Scan, expression: Expression) -> bool:
    """Accept "by year-end", refuse "the year-end report" and "month-end"."""
    named = "year" in expression.parts or _code_after(scan, expression) != "_"
    return scan.words[expression.first] == "year" and scan.words[expression.first + 2] == "end" and named


_CHECKS = {
    "weekday": _is_no_byname,
    "month": _is_month, "year": _is_year, "weekday_short": _is_weekday_name, "short_year": _is_short_year,
    "same_unit": _is_singular_same, "last_unit": _is_relative_unit, "past_unit": _is_relative_unit,
    "next_unit": _is_relative_unit, "earlier": _is_earlier, "hours": _is_hours, "month_day": _is_two_digit,
    "month_range": _is_range, "overnight": _is_overnight, "century": _is_century,
    "the_season": _is_plain_season, "day_part": _is_day_part,
    "year_end": _is_year_end, "year_ago": _is_year_ago, "decade": _is_decade,
}  # fmt: skip
