"""Numbers in running text, with what the text says about how exact they are.

A number is an interval: "more than 200" is 201 or more, "dozens" 24 to 99, "several thousand" 2000 to 9999, "about 300"
is 300 to 300 but called "about" (`records.Count`).
"""

import re
from typing import NamedTuple

from dateline.records import Comparator
from dateline.text.phrases import words_of

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: value for value, word in enumerate(_UNITS)} | {word: 10 * (n + 2) for n, word in enumerate(_TENS)}
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "lakh": 10**5, "lac": 10**5, "crore": 10**7,
    "m": 10**6, "k": 1000,
}  # fmt: skip

_SMALL = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(reversed(_UNITS[1:]))})"
_HUNDREDS = rf"(?:(?:{_SMALL}|an?)[-\s]hundred(?:\s(?:and\s)?{_SMALL})?|{_SMALL})"
_WORDS = rf"(?:(?:{_HUNDREDS}|an?)[-\s](?:thousand|lakh|lac|million|crore)(?:,?\s(?:and\s)?{_HUNDREDS})?|{_HUNDREDS})"
# "1,000", "1,20,000" (Indian), "3 000" (French), "1.2"
_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})+|\d{1,3}(?:[\u00a0\u202f ]000)+|\d+(?:\.\d+)?)"
_SCALED = rf"{_DIGITS}(?:[-\s]?(?:hundred|(?:thousand|million|billion|lakh|lac|crore)s?)\b|[mk]\b)?"
_DOZEN = (
    rf"(?:half[-\s]an?[-\s](?:dozen|million)|half[-\s]a[-\s](?:dozen|million)|(?:an?|{_SMALL}|\d{{1,2}})[-\s]dozen"
    rf"|an?\s(?:couple|pair)(?:\sof)?(?:\sdozen|\shundred|\sthousand)?|an?\sscore(?=\sof)|two[-\s]?score)"
)
_PLAIN = rf"(?:{_DOZEN}|{_WORDS}|{_SCALED})"
_VAGUE = (
    r"(?:(?:tens|hundreds|many\sthousands|many\shundreds)\sof\s(?:thousands|millions)|tens\sof\sthousands?"
    r"|(?:many|several|a\sfew|few|various)\s(?:dozens?|scores?|hundreds?|thousands?|millions?)|some\s(?:dozens|scores|hundreds|thousands|millions)"
    r"|dozens|scores|hundreds|thousands|millions|several|multiple|numerous|an?\s(?:large\s)?number\sof|a\sfew"
    r"|a\shandful(?:\sof)?|many(?=\sof\s(?:them|whom|these|those)\b))"  # "many people" says less than any number
)
_COMPARATORS: tuple[tuple[str, Comparator], ...] = (
    (r"no\sfewer\sthan|not?\sless\sthan|not\sfewer\sthan|at\s(?:the\svery\s|the\s)?least"
     r"|(?:an?\s)?minimum\sof", "at_least"),
    (r"no\smore\sthan|at\s(?:the\s)?most|as\smany\sas|up\sto|as\smuch\sas"
     r"|(?:an?\s)?maximum\sof|not\smore\sthan", "at_most"),
    (r"(?:slightly\s|just\s|far\s|well\s|a\slittle\s)?(?:fewer|less)\sthan|(?:just\s|well\s)?under|below", "less_than"),
    (r"(?:far\s|well\s|slightly\s|just\s|a\slittle\s)?(?:more\sthan|over|above)|upwards?\sof|in\sexcess\sof|exceeding"
     r"|greater\sthan", "more_than"),
    (r"about|around|roughly|approximately|approx\.?|nearly|almost|close\sto|some|(?:an?\s)?estimated|circa|perhaps"
     r"|possibly|(?:on|in|of)\sthe\sorder\sof", "about"),
)  # fmt: skip
# What stands between comparator and number: "at least another 12", "more than an estimated 300".
_BEFORE = re.compile(
    r"(?:(?<=\s)|(?<=^)|(?<=[(\"“'‘—–-]))(?:"
    + "|".join(f"(?P<c{n}>{pattern})" for n, (pattern, _) in enumerate(_COMPARATORS))
    + r")\s(?:(?:about|some|around|an\sestimated|another|a\sfurther|an\sadditional|a\stotal\sof|the)\s)?\Z",
    re.IGNORECASE,
)
# "Concern about three reporters", "anger over 12 deaths": what the feeling or the talk is about.
_TOPIC = re.compile(
    r"\b(?:concern\w*|worr(?:y|ies|ied)|anger|angry|outrage\w*|fury|furious|grief|shock|alarm\w*|fears?|dismay|regret|row"
    r"|disputes?|controversy|quarrels?|protest(?:s|ed|ing)?|demonstrat(?:ions?|ed|ing)|inquiry|investigations?|probe|trials?"
    r"|information|questions?|questioned|asked|report(?:s|ed)?|stor(?:y|ies)|news|statements?|complain(?:ts?|ed)|warn(?:ed|ings?)"
    r"|talks?|talked|spoke|know|knew|knows|lied|truth|details|doubts?|rumou?rs?|tension\w*|unrest|tried|charged|sued)\s+$",
    re.IGNORECASE,
)
_THE_YEAR = re.compile(r"\bthe\s(?:19|20)\d\d$")
_AFTER = r"(?P<plus>\s?\+|[-\s]plus\b|\sor\smore\b)|(?P<odd>\sor\sso\b|[-\s]odd\b)|(?P<less>\sor\s(?:fewer|less)\b)"
_NUMBER = re.compile(
    rf"(?:(?P<vague>{_VAGUE})(?![\w-])"
    rf"|(?P<first>{_PLAIN})"
    rf"(?:(?P<to>\s?[-–—]\s?|\sto\s|\sor\s|\sand\s)(?P<second>{_PLAIN})(?![\w%]|[-–][a-z\d]|[.,:/]\d))?)"
    rf"(?!\w|[.,:/]\d)(?:{_AFTER})?",
    re.IGNORECASE,
)
_MONTHS_OF_A_YEAR = 12
_MOST = 10**10  # more than there are people: a number beyond it is a serial number or garbled, and too big for readers
NUMERALS = frozenset((*_UNITS, *_TENS))
_ANCHOR_WORDS = (
    "a an half dozens scores tens hundreds thousands millions many several some few various multiple numerous number "
    "hundred thousand"
)
_ANCHORS = frozenset((*_UNITS[1:], *_TENS, *_ANCHOR_WORDS.split()))
_NOT_BEFORE = frozenset(".,$€£#/:")

# Bounds of what is only called many. Several thousand is 2000-9999 as records.md fixes it; the others follow it:
# from the smallest plural up to where the next word would be used.
_VAGUE_BOUNDS: dict[str, tuple[int, int]] = {
    "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
    "millions": (2 * 10**6, 9 * 10**6 + 999_999), "tens of thousands": (20_000, 99_999),
    "hundreds of thousands": (200_000, 999_999), "tens of millions": (2 * 10**7, 10**8 - 1),
    "hundreds of millions": (2 * 10**8, 10**9 - 1), "several": (3, 9), "a few": (3, 9), "a handful": (3, 9),
    "multiple": (3, 9), "a number": (3, 9), "numerous": (4, 99), "many": (4, 99), "a large number": (10, 99),
}  # fmt: skip


class Number(NamedTuple):
    """A number as written: offsets of the whole phrase with its comparator, bounds (inclusive), and the comparator.

    Attributes:
        core: Where the number itself begins, after the comparator.
        vague: "dozens", "several thousand": a noun that can stand for people by itself ("thousands marched").
    """

    start: int
    end: int
    low: int
    high: int | None
    comparator: Comparator
    core: int
    vague: bool = False


def find_numbers(text: str, start: int, end: int) -> tuple[Number, ...]:
    """Numbers of ``text[start:end]``, in reading order, never overlapping.

    Any number is found, also years, ages and prices; the caller knows what is counted.

    >>> [(n.low, n.high, n.comparator) for n in find_numbers("more than 200 of some 5,000 people", 0, 34)]
    [(201, None, 'more_than'), (5000, 5000, 'about')]
    >>> [(n.low, n.high) for n in find_numbers("between three and five men, dozens of boys", 0, 42)]
    [(3, 5), (24, 99)]
    """
    found: list[Number] = []
    position = start
    for word in words_of(text, start, end):
        if word.start < position or not (word.lower[0].isdigit() or word.lower in _ANCHORS):
            continue
        if word.start > start and text[word.start - 1] in _NOT_BEFORE:
            continue  # "$5 million", "3.5", "2022/01/05"
        if word.lower == "one" and text[max(start, word.start - 3) : word.start].lower() in ("no ", "no-"):
            continue  # "no one was hurt"
        match = _NUMBER.match(text, word.start, end)
        number = _number(text, match, position) if match else None
        if number:
            found.append(number)
            position = number.end
    return tuple(found)


def is_year(text: str, number: Number) -> bool:
    """Whether a number is written as years of the last and this century are."""
    written = text[number.core : number.end]
    return number.core == number.start and len(written) == 4 and written.isdigit() and 1900 <= int(written) <= 2099


def _number(text: str, match: re.Match[str], since: int) -> Number | None:
    """The number of a match, with the comparator that stands before it (not before `since`)."""
    before = max(since, match.start() - 32)
    comparison = _BEFORE.search(text[before : match.start()])
    comparator = None
    start = core = match.start()
    if comparison and not _names_topic(text, before + comparison.start(), match):
        comparator = next(name for n, (_, name) in enumerate(_COMPARATORS) if comparison[f"c{n}"])
        start = before + comparison.start()
    last = match.end()
    if match["vague"]:
        return Number(
            start, last, *_bound(*_vague_bounds(match["vague"]), comparator or "about"), core=core, vague=True
        )
    joint = text[max(since, core - 8) : core].lower()
    if match["second"] and _is_range(match, joint):
        start = core - 8 + joint.index("between") if joint.endswith("between ") else start
        return Number(max(start, since), last, *_range_bounds(match["first"], match["second"]), "range", core=core)
    value = parse_number(match["first"])
    if value is None:
        return None
    if match["second"]:
        last = match.end("first")  # "three and five": two numbers, the second is found by itself
    elif comparator is None:
        comparator = "at_least" if match["plus"] else "about" if match["odd"] else "at_most" if match["less"] else None
    if comparator is None:
        written = match["first"].lower()
        comparator = "about" if "dozen" in written or written.startswith("half") else "exactly"
    return Number(start, last, *_bound(value, value, comparator), core=core)


def _names_topic(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether "about" or "over" only opens what the talk is about, and not an estimate.

    "Anger over 12 deaths" is told by the word before, "held over the 2016 murder" by the year.
    """
    if text[start : start + 5].lower().startswith(("about", "over")) and _TOPIC.search(text, max(0, start - 20), start):
        return True
    return _THE_YEAR.search(text, start, match.end()) is not None


def _bound(low: int, high: int, comparator: Comparator) -> tuple[int, int | None, Comparator]:
    """The interval a comparator makes of a number: "fewer than 20,000" is 0-19999."""
    if comparator == "more_than":
        return low + 1, None, comparator
    if comparator == "at_least":
        return low, None, comparator
    if comparator == "at_most":
        return 0, high, comparator
    if comparator == "less_than":
        return 0, max(0, low - 1), comparator
    return low, high, "about" if low != high else comparator


def _vague_bounds(phrase: str) -> tuple[int, int]:
    words = re.sub(r"\s+", " ", phrase.lower()).removesuffix(" of")
    words = re.sub(r"\b(?:many (?=\w)|large )|\ban (?=number)", lambda match: "a " if match[0] == "an " else "", words)
    words = re.sub(r"of thousand$", "of thousands", words)
    if words in _VAGUE_BOUNDS:
        return _VAGUE_BOUNDS[words]
    return _VAGUE_BOUNDS[words.split()[-1].rstrip("s") + "s"]


def _is_range(match: re.Match[str], before: str) -> bool:
    """Whether two numbers are the ends of one: "between 3 and 5", "10-15", "three to five", not "three and five".

    "The toll rose from 15 to 19" names two numbers.
    """
    low, high = _range_bounds(match["first"], match["second"])
    joint = match["to"].strip().lower()
    if joint == "and" and not before.endswith("between "):
        return False
    if joint == "to" and before.endswith("from "):
        return False
    if joint == "or" and not low < high <= low + 2:
        return False
    if low <= _MONTHS_OF_A_YEAR and 1900 <= high <= 2099:
        return False  # "27-07-2015 Two killed in blast"
    return 0 < low < high


def _range_bounds(first: str, second: str) -> tuple[int, int]:
    low, high = parse_number(first) or 0, parse_number(second) or 0
    scale = next((value for word, value in _SCALES.items() if second.lower().rstrip("s").endswith(word)), 1)
    if scale > 1 and low < 100 and not any(word in first.lower() for word in _SCALES if len(word) > 1):
        low *= scale  # "two to three thousand"
    return low, high


def parse_number(phrase: str) -> int | None:
    """The value of a number without comparator, or None when it is not a whole number or beyond ten billion.

    >>> [parse_number(phrase) for phrase in ("a hundred and twenty", "1.2 million", "two dozen", "3.5", "9" * 20)]
    [120, 1200000, 24, None, None]
    """
    value = _parse(phrase)
    return None if value is None or value > _MOST else value


def _parse(phrase: str) -> int | None:
    lower = re.sub(r"[-\s]+", " ", phrase.lower().strip())
    if lower.startswith("half a"):
        return 6 if lower.endswith("dozen") else 500_000
    if match := re.fullmatch(rf"({_DIGITS})\s?([a-z]+?)s?", lower):
        scale = 12 if match[2] == "dozen" else _SCALES.get(match[2])
        return None if scale is None else round(float(re.sub(r"[, ]", "", match[1])) * scale)
    if lower[0].isdigit():
        plain = re.sub(r"[,\s\u00a0\u202f]", "", lower)
        return int(plain) if plain.isdigit() else None
    return _parse_words(lower.replace(",", ""))


def _parse_words(lower: str) -> int | None:
    total = current = 0
    for word in lower.split():
        if word in ("a", "an", "and", "of"):
            current = current or int(word != "and" and word != "of")
        elif word in ("couple", "pair"):
            current = 2
        elif word in ("dozen", "score"):
            current = max(current, 1) * (12 if word == "dozen" else 20)
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in _SCALES:
            total, current = total + max(current, 1) * _SCALES[word], 0
        elif word in _VALUES:
            current += _VALUES[word]
        else:
            return None
    return total + current
