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
    "from": "g", "to": "r", "by": "b", "between": "j", "and": "&", "standing": "C",
    "half": "K", "week_edge": "P",
}  # fmt: skip

# Figures by the kind of each, in the order in which they are tried.
_FIGURES = {
    "iso": r"(?<![\d/-])\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-])",
    "iso_slashed": r"(?<![\d./-])\d{4}(?:/\d{2}/|\.\d{2}\.)\d{2}(?![\d/-]|\.\d)",
    "numeric": r"(?<![\d./-])\d{1,2}(?:/\d{1,2}/|\.\d{1,2}\.|-\d{1,2}-)(?:\d{4}|\d{2})(?![\d/-]|\.\d)",
    "clock": r"\d{1,2}(?:[:.]\d{2})?\s?[apAP](?:\.[mM]\.?|[mM]\b)|(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])",
    "decade": r"['’]?\d{2,4}['’]?s\b",
    "nth": r"\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b",
    "other": r"[$£€#+]\s?\d[\d.,]*|\d{1,3}(?:,\d{3})+(?!\d)|\d+[.:/]\d[\d.:/]*|\d+%|\d+[^\W\d_]\w*",
    "integer": r"\d+",
    "sign": r"[$£€#+'’]",
}
# Words and plain marks first, then breaks, then figures behind one look-ahead: most places of a text are none.
_TOKEN = re.compile(rf"[^\W\d_]+|[^\w\s$£€#+'’]|\n[ \t]*\n\s*|(?=[\d$£€#+'’])(?:{'|'.join(_FIGURES.values())})")
_FIGURE = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in _FIGURES.items()))


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
_CODES_OF_FIGURES = {"iso": "I", "iso_slashed": "I", "numeric": "D", "clock": "c", "decade": "k", "sign": ";"}
_CODE_OF = (
    {word: code for word, (code, _) in WORDS.items()}
    | {mark: mark for mark in ",.()-'"}
    | dict.fromkeys("–—‐‑", "-")
    | {"’": "'"}
    | {str(day): "d" for day in range(1, 32)}
    | {str(year): "y" for year in range(1500, 2151)}
)


def scan_words(text: str) -> Scan:
    """Cut `text` into words and look each up.

    >>> scan_words("On Friday, May 5, 1990, 747 people sat.").codes
    'oW,md,y,n_w.'
    """
    code_of = _CODE_OF.get
    tokens = _TOKEN.findall(text)  # a match of each would take three times as long
    starts, ends, at = [], [], 0
    for token in tokens:
        at = text.index(token, at)
        starts.append(at)
        at += len(token)
        ends.append(at)
    words = [token.lower() for token in tokens]
    # Letters come after "@" in Unicode; so do a few marks, which the table holds.
    codes = [
        code_of(word, "_") if word[0] > "@" else code_of(word) or _code_of_figure(text, start, word)
        for word, start in zip(words, starts, strict=True)
    ]
    return Scan("".join(codes), starts, ends, words)


def _code_of_figure(text: str, start: int, word: str) -> str:
    """Code of a token that the table does not hold."""
    figure = _FIGURE.match(text, start)
    if figure is None:
        return "|" if word.isspace() else ";"
    kind = figure.lastgroup
    if kind == "nth":
        return "h" if 1 <= int(word[:-2]) <= 31 else "x"
    if kind == "integer":
        return "d" if len(word) == 2 and 1 <= int(word) <= 9 else "n"  # "05"
    return _CODES_OF_FIGURES.get(kind or "", "x")
