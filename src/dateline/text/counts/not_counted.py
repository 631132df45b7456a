"""Numbers that count nobody: ages, prices, times, rates, years, days and votes."""

import re

from dateline.text.numbers import Number
from dateline.text.phrases import Word

_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sept sep oct nov dec".split()
)
_ON_MONTH = re.compile(rf"\bon\s+(?:{'|'.join(sorted(_MONTHS))})\.?\s+$", re.IGNORECASE)
_LAST_OF_MONTH = 31
# Not a date, a time or a rate: "14:30", "5 p.m.", "23%", "22-year-old".
_THING_MARKS = frozenset("%°$€£:/")
_TALLY = re.compile(r"\d(?:\s+to\s+|\s*[-–]\s*|\s+against\s+)$")
# "The toll rose from 15 to 19": the second is what it is now
_RISEN = re.compile(r"\bfrom\s+\d[\d,]*\s+to\s+$", re.IGNORECASE)
_TALLY_BEHIND = re.compile(r"(?:\s+to\s+|\s*[-–]\s*|\s+against\s+)\d")
_AGE = re.compile(r"[\s-](?:year|month|week|day)s?[\s-]old\b", re.IGNORECASE)
# "20 murders per 100,000 residents", "kills nine people a day"; not "killed nine people a day after the vote"
_RATE = re.compile(
    r"(?:\s+(?:people|murders?|homicides?|killings?|deaths|kidnappings|arrests))?\s+(?:(?:per|for\s+every)\s+(?:\d|day|week|month|year"
    r"|capita|hundred|thousand|inhabitant)|(?:an?|each|every)\s+(?:day|week|month|year)\b(?!\s+(?:after|before|earlier|later|ago|since)))",
    re.IGNORECASE,
)
# "Three men, aged 24 to 30, were shot", "two boys aged 14, 15 and 17", "Ana Rivas, also 24, was killed"
_AGED = re.compile(
    r"\b(?:aged?|ages),?\s+(?:between\s+)?(?:\d{1,3}(?:\s*(?:,|-|–|&|\band\b|\bto\b|\bor\b))+\s*)*$|,\s+(?:also|now|then)\s+$",
    re.IGNORECASE,
)
_REACH_OF_AGES = 40
_COMPOUNDS = ("-year", "-day ", "-mont", " per ", "-minu", "-hour")


def is_measure(text: str, number: Number) -> bool:
    """Whether what follows a number makes it an age, a rate, a price or a time: "15-year-old", "23%", "14:30"."""
    mark = text[number.end : number.end + 1]
    if mark and mark in _THING_MARKS:
        return True
    return _AGE.match(text, number.end) is not None or text[number.end : number.end + 5].lower() in _COMPOUNDS


def is_rate(text: str, end: int) -> bool:
    """Whether what follows a count makes it a rate: "20 murders per 100,000 residents", "three people a day"."""
    return _RATE.match(text, end) is not None


def is_tally(text: str, number: Number) -> bool:
    """Whether a bare number is one side of a vote or a score: "voted 204 to 115 to pass the bill", "won 3-1"."""
    if _TALLY_BEHIND.match(text, number.end):
        return True
    before = max(0, number.start - 16)
    return bool(_TALLY.search(text, before, number.start)) and not _RISEN.search(text, before, number.start)


def is_day(text: str, number: Number) -> bool:
    """Whether "on" and a month make a number a day, and no count of those behind it: "on March 20 pilots struck"."""
    return number.low <= _LAST_OF_MONTH and _ON_MONTH.search(text, max(0, number.start - 16), number.start) is not None


def is_age_or_day(text: str, words: tuple[Word, ...], number: Number, position: int) -> bool:
    """Whether a bare number is an age or a day: "Rao (42), a clerk, was shot", "Ali Rao 30 was shot", "on May 16"."""
    written = text[number.core : number.end]
    if _AGED.search(text, max(0, number.start - _REACH_OF_AGES), number.start):
        return True
    if number.vague or not written.isdigit() or len(written) > 2:
        return False
    if text[number.start - 1 : number.start] == "(" and text[number.end : number.end + 1] in (")", ","):
        return True
    if position < len(words) and words[position].lower in ("was", "is", "has"):
        return number.low != 1
    before = next((word for word in reversed(words) if word.end <= number.start), None)
    if before is None:
        return False
    if text[before.end : number.start] == ", " and text[number.end : number.end + 1] == ",":
        return True  # "A second man, 35, was charged"
    if not text[before.start].isupper():
        return False
    if text[before.end : number.start] == ", " and text[number.end : number.end + 1] in (",", ".", ";", ""):
        return True  # "Juan Prado, 45, a teacher, was shot"
    return before.lower in _MONTHS
