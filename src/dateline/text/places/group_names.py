"""Names of groups that have a place in them: "the Islamic State of Iraq and the Levant", "Al-Qaeda in Iraq"."""

import re
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.lexicons import load_table

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
    lowered = text.lower()
    if len(lowered) != len(text):  # "İ" would move every offset after it
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    found = (span[1:] for span in _names().find_matches_as_indexes(lowered))
    return tuple((start, end) for start, end in found if _is_word(lowered, start, end))


def _is_word(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


def is_in_group_name(text: str, start: int, end: int) -> bool:
    """Whether a listed name of a group goes over the span, and begins before it."""
    return any(first < start and end <= last for first, last in _spans(text))
