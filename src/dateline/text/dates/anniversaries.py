"""Anniversaries: "April 11 marks two years since police stormed the embassy" tells of a deed two years before."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from dateline.records import Quote, When
from dateline.text.numbers import parse_number

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_MARKS = re.compile(
    r"\s*,?\s*(?:which |that )?(?:will |would )?(?:marks?|marked|marking|is|was)\s+(?:the\s+)?"
    r"(?:(?P<years>[\w-]+) years? since|(?:exactly )?(?P<ago>[\w-]+) years? (?:after|from the day)|"
    r"(?P<ordinal>\w+)(?:[ -]year)? anniversary (?:since|of))\b"
)


def day_commemorated(text: str, when: When, trigger: tuple[int, int]) -> When | None:
    """The time of a deed whose anniversary a date is, with the words that say so; None where it is none.

    The words "marks two years since", "is the tenth anniversary of" stand between the date and the trigger.
    """
    if not when.start or not when.end or when.quote.end > trigger[0]:
        return None
    match = _MARKS.match(text, when.quote.end, trigger[0])
    years = _years_of(match) if match else None
    if match is None or years is None:
        return None
    start, end = (date.fromisoformat(day) - relativedelta(years=years) for day in (when.start, when.end))
    quote = Quote(text=text[when.quote.start : match.end()], start=when.quote.start, end=match.end())
    changes = {"start": start.isoformat(), "end": end.isoformat(), "basis": "relative_to_text", "quote": quote}
    return when.model_copy(update=changes)


def _years_of(match: re.Match[str]) -> int | None:
    word = (match["ordinal"] or match["years"] or match["ago"]).lower()
    if word in _ORDINALS:
        return _ORDINALS.index(word) + 1
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else parse_number(word)
