"""PLOVER 2 event types, modes and contexts, and questions about them."""

import json
from functools import cache
from importlib.resources import files


@cache
def modes() -> dict[str, frozenset[str]]:
    """Modes by event type."""
    data = json.loads((files(__name__) / "plover.json").read_text(encoding="utf-8"))
    return {name: frozenset(kind["modes"]) for name, kind in data["types"].items()}


def is_mode_of(event_type: str, mode: str | None) -> bool:
    """Tell whether `mode` (or None for no mode) belongs to `event_type`.

    >>> is_mode_of("PROTEST", "riot"), is_mode_of("AGREE", "riot")
    (True, False)
    """
    known = modes().get(event_type)
    return known is not None and (mode is None or mode in known)
