"""Words of an article as one character each, so that date patterns are regular expressions over word classes.

A word list (``lexicons/date_words.tsv``) gives every word of calendar expressions a class; each class has a one-letter
code, every other word is ``_``. "on Friday, May 5" becomes ``oW,md``. A pattern over such a string is a finite-state
grammar over word classes (as in Hobbs et al., FASTUS, 1993), and costs a fraction of one over letters.
"""

import re
from dataclasses import dataclass

from dateline.lexicons import load_table

CODES = {
    "weekday": "W", "weekday_short": "w", "month": "M", "month_or_word": "m", "number": "q", "ordinal": "O",
    "few": "f", "unit": "u", "quarter": "Q", "weekend": "G", "short_unit": "H", "part": "p", "season": "S",
    "day_word": "T", "overnight": "V", "vague": "R", "last": "L", "next": "N", "this": "Z", "same": "X", "ago": "A",
    "before": "B", "after": "F", "edge": "e", "article": "a", "the": "t", "on": "o", "in": "i", "since": "s",
    "from": "g", "to": "r", "by": "b", "between": "j", "and": "&",
}  # fmt: skip

_TOKEN = re.compile(
    r"(?P<break>\n[ \t]*\n\s*)"
    r"|(?P<iso>(?<![\d/-])\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-]))"
    r"|(?P<numeric>(?<![\d./-])\d{1,2}(?P<separator>[/.-])\d{1,2}(?P=separator)(?:\d{4}|\d{2})(?![\d/-]|\.\d))"
    r"|(?P<clock>\d{1,2}(?:[:.]\d{2})?\s?[apAP](?:\.[mM]\.?|[mM]\b)|(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:]))"
    r"|(?P<decade>['’]?\d{2,4}['’]?s\b)"
    r"|(?P<nth>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<other>[$£€#+]\s?\d[\d.,]*|\d{1,3}(?:,\d{3})+(?!\d)|\d+[.:/]\d[\d.:/]*|\d+%|\d+[^\W\d_]\w*)"
    r"|(?P<integer>\d+)"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\w\s])"
)
_DASHES = "-–—‐‑"


@dataclass(frozen=True, slots=True)
class Scan:
    """The words of a text, their codes, and what the word list says of each.

    Attributes:
        codes: One letter per word; positions in it index the other fields.
        starts: Code-point offset of each word in the text.
        ends: One past its last code point.
        words: The words, lower case.
        values: Column ``value`` of the word list, "" for other words; a number's digits.
    """

    codes: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    values: list[str]


WORDS = {
    row["word"]: (CODES[row["class"]], row["value"]) for row in load_table("date_words", ("word", "class", "value"))
}
HOLIDAYS = {row["name"]: row["rule"] for row in load_table("date_holidays", ("name", "rule"))}
HOLIDAY_STARTS = frozenset(re.split(r"[ ']", name)[0] for name in HOLIDAYS)


def scan_words(text: str) -> Scan:
    """Cut `text` into words and look each up.

    >>> scan_words("On Friday, May 5, 1990, 747 people sat.").codes
    'oW,md,y,n_w.'
    """
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    values: list[str] = []
    lookup = WORDS.get
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        word = match.group()
        if kind == "word":
            word = word.lower()
            code, value = lookup(word, ("_", ""))
            if word in HOLIDAY_STARTS and code == "_":
                code = "Y"
        else:
            code, value = _code_of_figure(kind or "", word)
        codes.append(code)
        starts.append(match.start())
        ends.append(match.end())
        words.append(word)
        values.append(value)
    return Scan("".join(codes), starts, ends, words, values)


def _code_of_figure(kind: str, word: str) -> tuple[str, str]:
    """Code and value of a token that is not a word."""
    if kind == "mark":
        if word in _DASHES:
            return "-", ""
        if word in "'’":
            return "'", ""
        return (word, "") if word in ",.()" else (";", "")
    if kind == "integer":
        return _code_of_integer(word)
    if kind == "nth":
        number = int(word[:-2])
        return ("h" if 1 <= number <= 31 else "x"), str(number)
    return {"iso": "I", "numeric": "D", "clock": "c", "decade": "k", "break": "|"}.get(kind, "x"), word


def _code_of_integer(word: str) -> tuple[str, str]:
    if len(word) <= 2:
        return ("d" if 1 <= int(word) <= 31 else "n"), word
    if len(word) == 4 and "1500" <= word <= "2150":
        return "y", word
    return "n", word
