"""Patterns of calendar expressions over word classes, and the expressions they find.

Letters are the codes of `dateline.text.dates.scan`. Patterns are tried where their first word stands, in the
order given; the first that fits wins, so longer ones come first.
"""

import re

from dateline.text.dates.expression import Expression
from dateline.text.dates.plausible import is_plausible
from dateline.text.dates.scan import HOLIDAY_STARTS, HOLIDAYS, WORDS, Scan

_WEEKDAY = r"(?:(?P<weekday>[Ww])\.?,?(?:the)?)?"
_MONTH = r"(?P<month>[Mm])\.?"
_DAY = r"(?P<day>[dh])"
_DAY_THE = r"t?(?P<day>[dh])"
_YEAR = r"(?:,?i?(?P<year>y)(?![-]?[%]))"
_SHORT_YEAR = r"(?:'(?P<short>[dn])|(?P<short2>[dn])(?=[|).,(-]|$))"
_COUNT = r"(?P<count>[aqdnf](?:-?q)*)(?:_(?=u))?"
_RANGE = r"(?:[r-]|&)"

_PATTERNS: tuple[tuple[str, str, str], ...] = (
    ("iso", "I", "I"),
    ("numeric", "D", "D"),
    ("hours", "gjcCpd", r"[gj]?(?P<from_clock>[cpd])(?:[r&-])(?P<to_clock>[cp])"),
    (
        "week_of",
        "tu",
        rf"t?(?P<unit>u)(?P<link>[iePr])t?{_WEEKDAY}"
        rf"(?:{_MONTH}{_DAY_THE}|(?P<day2>[dh])i?-?(?P<month2>[Mm])\.?){_YEAR}?(?![&r-])",
    ),
    ("part_of_unit", "t", rf"t(?P<nth>[OL])(?P<part>[uK])i{_MONTH}(?:,?i?(?P<year>y))?"),
    ("part_of_unit", "t", r"t(?P<nth>[OL])(?P<part>K)i(?:(?P<year>y)|(?P<which>[LZN])(?P<unit>u))"),
    ("month_day", "t", rf"t(?P<day>O)i{_MONTH}{_YEAR}?"),
    ("month_of_year", "Mm", rf"{_MONTH}i?t?(?P<same>X)(?P<unit>u)"),
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
    ("season_year", "i", r"it?(?P<season>S)(?:[i,]?(?P<year>y))?"),
    ("the_season", "t", r"t(?P<season>S)"),
    ("past_units", "tL", r"t?(?P<which>L)(?P<count>[qdnf])(?P<unit>[uGH])"),
    ("past_unit", "t", r"t(?P<which>L)(?P<unit>u)"),
    ("last_unit", "LNZ", r"(?P<which>[LNZ])(?:_(?=Q))?(?P<unit>[uG])"),
    ("last_unit", "LNZ", r"(?P<which>[LNZ])(?P<unit>Q)"),
    ("weekend", "t", r"t_{0,2}(?P<unit>G)"),
    ("same_unit", "Xt", r"t?(?P<same>X)(?P<unit>[up])"),
    ("before_last", "tW", r"(?:t(?P<unit>[uG])|(?P<weekday>W))(?P<which>B)(?=L)."),
    ("next_part", "tN", r"t?(?P<which>[NL])(?P<part>p)"),
    ("next_part", "t", r"t(?P<part>p)(?P<which>[BF])(?![taWMmdhO])"),
    ("the_unit", "t", r"(?<=ei)t(?P<unit>u)"),
    ("before_yesterday", "t", r"tu(?P<which>[BF])(?P<day_word>T)"),
    ("next_unit", "t", r"t(?P<which>[NL])(?P<unit>u)"),
    ("next_unit", "t", r"t(?P<unit>u)(?P<which>[BF])"),
    ("half_units_ago", "qd", r"(?P<count>[qd])&a(?P<half>K)(?P<unit>u)A"),
    ("half_units_ago", "a", r"(?P<count>a)(?P<unit>u)&a(?P<half>K)A"),
    ("half_units_ago", "K", r"(?P<half>K)a(?P<unit>u)A"),
    ("in_units", "i", rf"i{_COUNT}(?P<unit>u)(?![ABFi'_])"),
    ("units_ago", "aqdnf", rf"{_COUNT}-?(?P<unit>[uH])A"),
    ("units_later", "aqdnf", rf"{_COUNT}-?(?P<unit>[uH])(?P<which>[BF])"),
    ("units_later", "H", r"(?P<unit>H)(?P<which>[BF])"),
    ("day_part", "ib", r"[ib]t?e?-?t?(?P<part>p)(?![io]?t?[WwMmdhTyH]|-)"),
    ("day_part", "F", r"Fit(?P<part>u)"),
    ("year_end", "u", r"(?P<unit>u)-(?P<part>e)(?P<year>y)?"),
    ("day_word", "T", r"(?P<day_word>T)p?"),
    ("overnight", "V", r"V(?:r(?P<weekday>W))?(?![go]?W)"),
    ("weekday_of_week", "W", r"(?P<weekday>W)p?(?:&(?P<weekday2>W)p?)?,?[io]?t?(?P<which>[LNZ])(?P<unit>u)"),
    ("weekday", "W", r"(?P<weekday>W)p?"),
    ("weekday", "p", r"p(?P<weekday>W)"),
    ("weekday_short", "o", r"o(?P<weekday>w)\.?"),
    ("decade", "k", r"(?P<decade>k)"),
    ("century", "hO", r"(?P<nth>[hO])-?(?P<unit>u)"),
    ("nth", "o", r"ot(?P<day>h)(?!i[Mm])(?![WMmOuQGpSI-]|&t?[dh])"),
    ("month", "M", r"(?P<month>M)\.?"),
    ("month", "m", r"(?P<month>m)\.?"),
    ("year_range", "y", r"(?P<year>y)-(?P<short>[dn])"),
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
# Before a plain word "in", "on" and "by" open nothing, "the" only "the long weekend", and "a" only "a full year ago".
_START = re.compile("(?![iob]_|t_(?!_?G)|a_(?!u))[" + re.escape("".join(_BY_CODE)) + "Y]")
_HOLIDAY = re.compile(
    "|".join(re.escape(name).replace("'", "['’]") for name in sorted(HOLIDAYS, key=len, reverse=True)) + r"(?!\w)",
    re.IGNORECASE,
)


# "Christmas Day 2009", "Christmas Eve, 2011", "Easter Sunday in 2008"
_YEAR_BEHIND = re.compile(r"i?y(?!-?[%u])|,y(?=[,.;)|]|$)")
# "May Day": words that the list has as months
_ALSO_OF_HOLIDAYS = frozenset(start for start in HOLIDAY_STARTS if WORDS[start][0] != "Y")


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
    if scan.codes[position] == "Y" or scan.words[position] in _ALSO_OF_HOLIDAYS:
        holiday = _holiday_at(text, scan, position)
        if holiday is not None or scan.codes[position] == "Y":
            return holiday
    for kind, pattern in _BY_CODE[scan.codes[position]]:
        match = pattern.match(scan.codes, position)
        if match is None:
            continue
        parts = {name: scan.value(match.start(name)) for name, codes in match.groupdict().items() if codes}
        parts["written"] = scan.words[position]
        if "count" in parts:
            parts["count"] = _counted(scan, *match.span("count"))
        if "which" in parts:
            parts["word"] = scan.words[match.start("which")]
        last = match.end() - (scan.codes[match.end() - 1] == ".")  # the full stop of the sentence
        expression = Expression(kind, position, last, parts, position)
        if is_plausible(text, scan, expression):
            return expression
    return None


def _counted(scan: Scan, first: int, last: int) -> str:
    """The number that words name: "twenty-five", "two hundred", "a dozen"; the word itself where it is none ("few")."""
    total = 0
    for position in range(first, last):
        value = scan.value(position)
        if scan.codes[position] == "-":
            continue
        if not value.isdigit():
            return value
        counted_by = value in ("12", "100") and position > first
        total = total * int(value) if counted_by else total + int(value)
    return str(total)


def _holiday_at(text: str, scan: Scan, position: int) -> Expression | None:
    match = _HOLIDAY.match(text, scan.starts[position])
    if match is None:
        return None
    last = position + 1
    while last < len(scan.starts) and scan.starts[last] < match.end():
        last += 1
    parts = {"rule": HOLIDAYS[match.group().lower().replace("’", "'")]}
    year = _YEAR_BEHIND.match(scan.codes, last)
    if year is not None:
        parts["year"] = scan.words[year.end() - 1]
        last = year.end()
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
