"""Daily windows: "from 11pm to 7am", "7 P.M. TO 6 A.M."."""

import re

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?m\.?)?$", re.IGNORECASE)
NAMED_HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def clock_time(words: str, half: str | None = None) -> str | None:
    """A clock time as HH:MM on 24 hours, or None; `half` is the "a" or "p" of "from 7 to 9 p.m.".

    >>> clock_time("11pm"), clock_time("12 a.m."), clock_time("18:30"), clock_time("7", "p")
    ('23:00', '00:00', '18:30', '19:00')
    """
    if words in NAMED_HOURS:
        return NAMED_HOURS[words]
    match = _CLOCK.match(words)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    half = match[3].lower() if match[3] else half
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None


def daily_window(opening: str, closing: str) -> tuple[str, str] | None:
    """The window between two clock times as written, or None.

    >>> daily_window("9", "11 p.m.")
    ('21:00', '23:00')
    """
    closes = _CLOCK.match(closing)
    half = closes[3].lower() if closes and closes[3] and opening.isdigit() else None
    first, last = clock_time(opening, half), clock_time(closing)
    return (first, last) if first and last else None
