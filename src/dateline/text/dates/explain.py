"""Show what was read of the dates of a text, and why: the data behind ``dateline dates``."""

from datetime import date

from dateline.text.dates.find import dates_of_text

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
    'counted from the publication date 2022-01-05'
    """
    day = date.fromisoformat(published) if published else None
    rows: list[dict[str, object]] = []
    for when in dates_of_text(text, day):
        why = when.reason or _BASES[when.basis]
        if when.basis == "relative_to_publication":
            why = f"{why} {published}"
        rows.append(
            {
                "quote": when.quote.text,
                "start": when.start,
                "end": when.end,
                "shape": when.shape,
                "precision": when.precision,
                "hours": list(when.hours) if when.hours else None,
                "basis": when.basis,
                "why": why,
                "span": [when.quote.start, when.quote.end],
            }
        )
    return rows
