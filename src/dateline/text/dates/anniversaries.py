"""Anniversaries: "April 11 marks two years since police stormed the embassy" tells of a deed two years before."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from dateline.records import Quote, When
from dateline.text.numbers import parse_number
from dateline.text.rare import compile_rare

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_MARKS = re.compile(
    r"\s*,?\s*(?:which |that )?(?:will |would )?(?:marks?|marked|marking|is|was)\s+(?:the\s+)?"
    r"(?:(?P<years>[\w-]+) years? since|(?:exactly )?(?P<ago>[\w-]+) years? (?:after|from the day)|"
    r"(?P<ordinal>\w+)(?:[ -]year)? anniversary (?:since|of))\b"
)

_OF_DEED = compile_rare(r"\b(?P<ordinal>\w+)(?:[ -]year)? anniversary of (?:[\w'’-]+ ){0,4}$")
_LONGEST = 120  # code points from the anniversary to its deed
_DAY_BEHIND = re.compile(r"\s*,?\s*(?:(?:on|at|in)\s+)?")


def is_commemorated(text: str, trigger: tuple[int, int], start: int) -> bool:
    """Whether a sentence only speaks of the anniversary of a deed: "on the sixth anniversary of the kidnapping"."""
    return _OF_DEED.search(text, max(start, trigger[0] - _LONGEST), trigger[0]) is not None


def day_commemorated(text: str, when: When, trigger: tuple[int, int]) -> When | None:
    """The time of a deed whose anniversary a date is, with the words that say so; None where it is none.

    The words "marks two years since", "is the tenth anniversary of" stand between the date and the trigger; or the date
    behind it: "on the tenth anniversary of the raid on Friday".
    """
    if not when.start or not when.end:
        return None
    behind = when.quote.start >= trigger[1] and _DAY_BEHIND.fullmatch(text, trigger[1], when.quote.start)
    if behind:
        match = _OF_DEED.search(text, max(0, trigger[0] - _LONGEST), trigger[0])
    else:
        match = _MARKS.match(text, when.quote.end, trigger[0]) if when.quote.end <= trigger[0] else None
    years = _years_of(match) if match else None
    if match is None or years is None:
        return None
    start, end = (date.fromisoformat(day) - relativedelta(years=years) for day in (when.start, when.end))
    first, last = min(when.quote.start, match.start()), max(when.quote.end, match.end())
    quote = Quote(text=text[first:last], start=first, end=last)
    changes = {"start": start.isoformat(), "end": end.isoformat(), "basis": "relative_to_text", "quote": quote}
    return when.model_copy(update=changes)


def _years_of(match: re.Match[str]) -> int | None:
    found = match.groupdict()
    word = (found["ordinal"] or found["years"] or found["ago"]).lower()
    if word in _ORDINALS:
        return _ORDINALS.index(word) + 1
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else parse_number(word)
