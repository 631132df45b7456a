"""Names of groups that have a place in them: "the Islamic State of Iraq and the Levant", "Al-Qaeda in Iraq"."""

import re
from functools import cache

from dateline.lexicons import load_table

# Words that lead from the group to the place in its name.
LINKS = frozenset({"of", "in", "for", "and", "the"})
_LONGEST = 80  # code points of a name


@cache
def _names() -> re.Pattern[str]:
    columns = ("name", "aliases", "role", "country", "kind", "classes")
    names = {
        name
        for table in ("groups", "organisations")
        for row in load_table(table, columns)
        for name in (row["name"], *row["aliases"].split("|"))
        if re.search(r" (?:of|in|for) ", name)
    }
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(r"\b(?:" + "|".join(re.escape(name.lstrip("=")) for name in longest_first) + r")\b", re.I)


def is_in_group_name(text: str, start: int, end: int) -> bool:
    """Whether a listed name of a group goes over the span, and begins before it."""
    opening = max(0, start - _LONGEST)
    found = _names().finditer(text, opening, min(len(text), end + _LONGEST))
    return any(match.start() < start and end <= match.end() for match in found)
