"""Names of groups that have a place in them: "the Islamic State of Iraq and the Levant", "Al-Qaeda in Iraq"."""

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.lexicons import load_table
from dateline.text.phrases import is_whole, lower_in_place

# Words that lead from the group to the place in its name.
LINKS = frozenset({"of", "in", "for", "and", "the"})


@cache
def _names() -> AhoCorasick:
    columns = ("name", "aliases", "role", "country", "kind", "classes")
    names = {
        name.lstrip("=").lower()
        for table in ("groups", "organisations")
        for row in load_table(table, columns)
        for name in (row["name"], *row["aliases"].split("|"))
        if re.search(r" (?:of|in|for) ", name)
    }
    return AhoCorasick(sorted(names), implementation=Implementation.DFA, matchkind=MatchKind.LeftmostLongest)


@lru_cache(maxsize=2)  # asked for every place name of an article
def _spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where names of groups stand in a text, whole words only."""
    lowered = lower_in_place(text)
    found = (span[1:] for span in _names().find_matches_as_indexes(lowered))
    return tuple((start, end) for start, end in found if is_whole(lowered, start, end))


def is_in_group_name(text: str, start: int, end: int) -> bool:
    """Whether a listed name of a group goes over the span, and begins before it."""
    return any(first < start and end <= last for first, last in _spans(text))
