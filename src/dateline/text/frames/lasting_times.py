"""How long the time of a deed lasts, and whether it stands in the sentence itself."""

from datetime import date

from dateline.language.analysis import Analysis
from dateline.records import When
from dateline.text.frames.find import Trigger

_NEAR = frozenset({"day", "week"})
_LONGEST_DEED_DAYS = 14


def close_open_side(when: When | None, published: str | None) -> When | None:
    """A time with its open side closed: "since Friday" ends when it was written, "until Sunday" is that Sunday."""
    if when is None or (when.start is None) == (when.end is None):
        return when
    if when.start is None:
        return when.model_copy(update={"start": when.end})
    return when if published is None or published < when.start else when.model_copy(update={"end": published})


def is_told_here(analysis: Analysis, when: When | None) -> bool:
    """Whether a time stands in the sentence itself."""
    return when is not None and analysis.sentence.start <= when.quote.start < analysis.sentence.end


def is_near(when: When | None) -> bool:
    """Whether a time is a day or a week, as that of one deed is."""
    return when is not None and when.precision in _NEAR and not is_long(when)


def is_planned_for(trigger: Trigger, when: When | None) -> bool:
    """Whether an infinitive is to be done in a month that is told: "plans to deploy a battalion in June"."""
    infinitive = trigger.frame.pos == "v" and trigger.verb is not None and trigger.verb.form == "infinitive"
    return infinitive and when is not None and when.precision == "month" and not is_long(when)


def is_long(when: When | None) -> bool:
    """Whether a time lasts longer than a deed does: "since March", "over the past nine years", "last year"."""
    if when is None or (when.start is None and when.end is None):
        return False
    if when.quote.text.lower().endswith("ago"):
        return False  # "Two years ago a grenade killed four": some day of that year
    if when.start is None or when.end is None:
        return when.shape == "throughout"
    days = (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days
    return days > _LONGEST_DEED_DAYS and (when.shape == "throughout" or when.precision == "year")
