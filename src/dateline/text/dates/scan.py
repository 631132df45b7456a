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

# Words and plain marks first, figures behind one look-ahead: most places of a text are none.
_TOKEN = re.compile(
    r"(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\w\s$£€#+'’])"
    r"|(?P<break>\n[ \t]*\n\s*)"
    r"|(?=[\d$£€#+'’])(?:"
    r"(?P<iso>(?<![\d/-])\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d/-]))"
    r"|(?P<iso_slashed>(?<![\d./-])\d{4}(?P<slash>[/.])\d{2}(?P=slash)\d{2}(?![\d/-]|\.\d))"
    r"|(?P<numeric>(?<![\d./-])\d{1,2}(?P<separator>[/.-])\d{1,2}(?P=separator)(?:\d{4}|\d{2})(?![\d/-]|\.\d))"
    r"|(?P<clock>\d{1,2}(?:[:.]\d{2})?\s?[apAP](?:\.[mM]\.?|[mM]\b)|(?<![\d:.])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:]))"
    r"|(?P<decade>['’]?\d{2,4}['’]?s\b)"
    r"|(?P<nth>\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<other>[$£€#+]\s?\d[\d.,]*|\d{1,3}(?:,\d{3})+(?!\d)|\d+[.:/]\d[\d.:/]*|\d+%|\d+[^\W\d_]\w*)"
    r"|(?P<integer>\d+)"
    r"|(?P<sign>[$£€#+'’])"
    r")"
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
    matches = list(_TOKEN.finditer(text))
    words = [match[0].lower() for match in matches]
    # Letters come after "@" in Unicode; so do a few marks, which the table holds.
    codes = [
        code_of(word, "_") if word[0] > "@" else code_of(word) or _code_of_figure(match.lastgroup or "", word)
        for word, match in zip(words, matches, strict=True)
    ]
    spans = [match.span() for match in matches]
    return Scan("".join(codes), [start for start, _ in spans], [end for _, end in spans], words)


def _code_of_figure(kind: str, word: str) -> str:
    """Code of a token that the table does not hold."""
    if kind == "nth":
        return "h" if 1 <= int(word[:-2]) <= 31 else "x"
    if kind == "integer":
        return "d" if len(word) == 2 and 1 <= int(word) <= 9 else "n"  # "05"
    codes = {
        "mark": ";",
        "sign": ";",
        "iso": "I",
        "iso_slashed": "I",
        "numeric": "D",
        "clock": "c",
        "decade": "k",
        "break": "|",
    }
    return codes.get(kind, "x")
