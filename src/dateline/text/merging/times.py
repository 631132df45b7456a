"""Whether two mentions may be of one time."""

import re
from datetime import date

from dateline.records import When
from dateline.text.mentions import Mention

# What a time is named by that no date of publication resolves; "last week" is hardly the week of "Monday".
_NAMED_TIME = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b|"
    r"\b(?:jan|feb)(?=(?:r?uary)\b)|\bmar(?=ch\b)|\bapr(?=il\b)|\bmay\b|\bjune\b|\bjuly\b|\baug(?=ust\b)|"
    r"\bsept(?=ember\b)|\boct(?=ober\b)|\bnov(?=ember\b)|\bdec(?=ember\b)|\b(?:19|20)\d\d\b|"
    r"\blast (?:week|month|year)\b|\b(?:week|month|year)s? (?:ago|earlier)\b",
    re.IGNORECASE,
)
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_OF_MONTH = re.compile(
    rf"\b(?P<month>{_MONTHS})\s+(?P<day>\d\d?)\b|\b(?P<first>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<second>{_MONTHS})",
    re.I,
)
_LONG_DAYS = 14


def times_agree(known: Mention, mention: Mention) -> bool:
    """Whether two mentions may be of one time: days that overlap, or unknown."""
    one, other = known.when, mention.when
    if one is None or other is None:
        # "In January, ..." and "Last month, ..." close a story as its background.
        dated = one or other
        carried = _is_undated_headline(known) or _is_undated_headline(mention)
        same = carried or known.sentence.paragraph == mention.sentence.paragraph
        return dated is None or dated.precision == "day" or same
    if _is_undated_headline(known) or _is_undated_headline(mention):
        return not (_is_long_past(one, other) or _is_long_past(other, one))
    if _unknown(one) or _unknown(other):
        days = [_day_named(when) for when in (one, other)]
        if None not in days and days[0] != days[1]:
            return False  # "on October 14" and "on October 29", of whatever year
        names = [{name.casefold() for name in _NAMED_TIME.findall(when.quote.text)} for when in (one, other)]
        return not all(names) or bool(names[0] & names[1])
    closed = None not in (one.start, one.end, other.start, other.end)  # "by Tuesday" is no day of its own
    if closed and one.precision == other.precision == "day" and one.shape == other.shape == "within":
        return (one.start, one.end) == (other.start, other.end)
    if one.shape != other.shape and (_is_long(one) or _is_long(other)):
        return False  # "have killed thousands since 2015" is not Saturday's attack
    if known.sentence.paragraph != mention.sentence.paragraph and (
        _is_long_past(one, other) or _is_long_past(other, one)
    ):
        return False
    return overlap(one, other)


def _is_long_past(told: When, other: When) -> bool:
    """Whether one is told as news, by the day of the dateline at the latest, and the other lies far before."""
    if told.start is not None or told.end is None or other.end is None:
        return False
    days = (date.fromisoformat(told.end) - date.fromisoformat(other.end)).days
    return days > (_LONG_DAYS if other.precision == "day" else 0)  # "last month" is over


def _is_undated_headline(mention: Mention) -> bool:
    """Whether a headline has its time from another sentence, which may date something else."""
    return mention.evidence.section == "headline" and not mention.dates_itself


def _day_named(when: When) -> tuple[str, str] | None:
    """The day and month that words name: ("14", "october")."""
    match = _DAY_OF_MONTH.search(when.quote.text)
    if match is None:
        return None
    return match["day"] or match["first"], (match["month"] or match["second"])[:3].casefold()


def _unknown(when: When) -> bool:
    return when.start is None and when.end is None


def _is_long(when: When) -> bool:
    if when.start is None or when.end is None:
        return True
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days > _LONG_DAYS


def overlap(one: When, other: When) -> bool:
    """Whether two times share a day; an open side reaches on for ever."""
    starts_in_time = one.start is None or other.end is None or one.start <= other.end
    return starts_in_time and (other.start is None or one.end is None or other.start <= one.end)
