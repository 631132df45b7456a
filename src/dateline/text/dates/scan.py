"""Words of an article as one character each, so that date patterns are regular expressions over word classes.

A word list (``lexicons/date_words.tsv``) gives every word of calendar expressions a class; each class has a one-letter
code, every other word is ``_``. "on Friday, May 5" becomes ``oW,md``. A pattern over such a string is a finite-state
grammar over word classes (as in Hobbs et al., FASTUS, 1993), and costs a fraction of one over letters.
"""

import re
from collections.abc import Iterator
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
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<break>\n[ \t]*\n\s*)"
    r"|(?P<iso>(?<![\d/-])\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-]))"
    r"|(?P<numeric>(?<![\d./-])\d{1,2}(?P<separator>[/.-])\d{1,2}(?P=separator)(?:\d{4}|\d{2})(?![\d/-]|\.\d))"
    r"|(?P<clock>\d{1,2}(?:[:.]\d{2})?\s?[apAP](?:\.[mM]\.?|[mM]\b)|(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:]))"
    r"|(?P<decade>['’]?\d{2,4}['’]?s\b)"
    r"|(?P<nth>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<other>[$£€#+]\s?\d[\d.,]*|\d{1,3}(?:,\d{3})+(?!\d)|\d+[.:/]\d[\d.:/]*|\d+%|\d+[^\W\d_]\w*)"
    r"|(?P<integer>\d+)"
    r"|(?P<mark>[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Scan:
    """The words of a text, their codes, and what the word list says of each.

    Attributes:
        codes: One letter per word; positions in it index the other fields.
        starts: Code-point offset of each word in the text.
        ends: One past its last code point.
        words: The words, lower case.
    """

    codes: str
    starts: list[int]
    ends: list[int]
    words: list[str]

    def value(self, position: int) -> str:
        """What the word list says of a word ("1" for January), else the word; a number's digits ("5th" is "5")."""
        word = self.words[position]
        if self.codes[position] == "h" and word[0].isdigit():
            return word[:-2]
        return WORDS.get(word, _OTHER)[1] or word


WORDS = {
    row["word"]: (CODES[row["class"]], row["value"]) for row in load_table("date_words", ("word", "class", "value"))
}
HOLIDAYS = {row["name"]: row["rule"] for row in load_table("date_holidays", ("name", "rule"))}
HOLIDAY_STARTS = frozenset(re.split(r"[ ']", name)[0] for name in HOLIDAYS)


for _start in HOLIDAY_STARTS:
    WORDS.setdefault(_start, ("Y", ""))
_OTHER = ("_", "")
_WORD_CODES = {word: code for word, (code, _) in WORDS.items()} | dict.fromkeys("–—‐‑", "-") | {"’": "'"}
# Every expression holds a figure or one of these; "the", "last" and "two" alone tell no time.
_ANCHORS = frozenset(word for word, (code, _) in WORDS.items() if code in "WwMmuQGHpSTVRYB") | frozenset("0123456789")
_PLAIN_WORD = re.compile(r"[^\W\d_]+|\d")
_STOP = re.compile(r"\n[ \t]*\n\s*|(?<=[^\W\d_]{4}[.!?])\s+(?=[A-Z])|(?<=[.!?][\"”])\s+(?=[A-Z])")


def scan_words(text: str) -> Scan:
    """Cut `text` into words and look each up.

    >>> scan_words("On Friday, May 5, 1990, 747 people sat.").codes
    'oW,md,y,n_w.'
    """
    codes: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    code_of = _WORD_CODES.get
    for first, last, code in _stretches(text):
        if code:
            codes.append(code)
            starts.append(first)
            ends.append(last)
            words.append("")
            continue
        matches = list(_TOKEN.finditer(text, first, last))
        found = [match[0].lower() for match in matches]
        words += found
        # Letters come after "@" in Unicode, so do a few marks, which the table holds.
        codes += [
            code_of(word, "_") if word[0] > "@" else _code_of_figure(match.lastgroup or "", word)
            for word, match in zip(found, matches, strict=True)
        ]
        starts += [match.start() for match in matches]
        ends += [match.end() for match in matches]
    return Scan("".join(codes), starts, ends, words)


def _stretches(text: str) -> Iterator[tuple[int, int, str]]:
    """Cut a text at sentence ends; a stretch without figures and words of dates gets the code ";" and is skipped."""
    first = 0
    for match in _STOP.finditer(text):
        yield _stretch(text, first, match.start())
        if match[0].count("\n") > 1:
            yield match.start(), match.end(), "|"
        first = match.end()
    yield _stretch(text, first, len(text))


def _stretch(text: str, first: int, last: int) -> tuple[int, int, str]:
    words = _PLAIN_WORD.findall(text[first:last].lower())
    return first, last, ";" if _ANCHORS.isdisjoint(words) else ""


def _code_of_figure(kind: str, word: str) -> str:
    """Code of a token that is not a word."""
    if kind == "mark":
        return word if word in ",.()-'" else ";"
    if kind == "integer":
        return _code_of_integer(word)
    if kind == "nth":
        return "h" if 1 <= int(word[:-2]) <= 31 else "x"
    return {"iso": "I", "numeric": "D", "clock": "c", "decade": "k", "break": "|"}.get(kind, "x")


def _code_of_integer(word: str) -> str:
    if len(word) <= 2:
        return "d" if 1 <= int(word) <= 31 else "n"
    return "y" if len(word) == 4 and "1500" <= word <= "2150" else "n"
