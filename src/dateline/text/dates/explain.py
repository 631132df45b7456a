"""Show what was read of the dates of a text, and why: the data behind ``dateline dates``."""

from datetime import date

from dateline.records import When
from dateline.text.dates.find import dates_of_text
from dateline.text.dates.tense import Direction

_BASES = {
    "written": "written in full",
    "relative_to_publication": "counted from the publication date",
    "relative_to_text": "counted from another date in the text",
}


def explain_dates(text: str, published: str | None = None) -> list[dict[str, object]]:
    """Explain every date mention of `text`, in reading order, as plain data.

    Args:
        text: Any text.
        published: The publication date, ISO 8601, or None if unknown.

    Raises:
        ValueError: `published` is no ISO date.

    >>> explain_dates("He was held on Friday.", "2022-01-05")[0]["why"]
    'counted from the publication date 2022-01-05, back from it'
    """
    day = date.fromisoformat(published) if published else None
    others = (
        dates_of_text(text, day, toward=Direction(-1, 1)), dates_of_text(text, day, toward=Direction(1, 1)),
        dates_of_text(text, day, day_first=True), dates_of_text(text, day, day_first=False),
    )  # fmt: skip
    return [_explained(when, day, others) for when in dates_of_text(text, day)]


def _explained(when: When, published: date | None, others: tuple[tuple[When, ...], ...]) -> dict[str, object]:
    return {
        "quote": when.quote.text,
        "start": when.start,
        "end": when.end,
        "shape": when.shape,
        "precision": when.precision,
        "hours": list(when.hours) if when.hours else None,
        "basis": when.basis,
        "why": _why(when, published),
        "other_readings": _other_readings(when, others),
        "span": [when.quote.start, when.quote.end],
    }


def _why(when: When, published: date | None) -> str:
    if when.reason or when.basis != "relative_to_publication" or published is None:
        return when.reason or _BASES[when.basis]
    why = f"{_BASES[when.basis]} {published}"
    if when.start and date.fromisoformat(when.start) > published:
        return f"{why}, ahead of it"
    return f"{why}, back from it" if when.end and date.fromisoformat(when.end) < published else why


def _other_readings(when: When, others: tuple[tuple[When, ...], ...]) -> list[str]:
    """What the same words would be if the verb pointed the other way, or days and months stood the other way round."""
    chosen = (when.start, when.end)
    same_words = [other for found in others for other in found if other.quote == when.quote]
    spans = {(other.start, other.end) for other in same_words if other.start and other.end} - {chosen}
    return [str(start) if start == end else f"{start}/{end}" for start, end in sorted(spans, key=str)]
