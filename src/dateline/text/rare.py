"""Patterns of words that most stretches of text lack: one scan of a text answers for all of them.

The letters that every match of a pattern holds are told from the pattern itself, as RE2 does for its prefilters:
"flown" or "evacuat" of ``(?:flown|evacuat(?:ed|ion)) to``. Those of all patterns are looked for at once, and a pattern
is only tried where some of its own stand.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from re import _constants, _parser  # type: ignore[attr-defined]  # the only way to a pattern's parts
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.text.phrases import lower_in_place

_EVERYWHERE = frozenset({"the", "and", "that", "for", "from", "with"})
# Letters that a pattern without regard to case takes for an i or an s, though their small letter is another.
_ODD_CASE = frozenset("ſıİ")
_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})


class RarePattern:
    """A compiled pattern that is tried only where letters stand that it needs; it finds what the pattern finds."""

    def __init__(self, pattern: re.Pattern[str], needs: frozenset[str]) -> None:
        self.pattern = pattern
        self.needs = needs

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first match in ``text[start:end]``, as `re.Pattern.search` finds it."""
        return self.pattern.search(text, start, end) if self.may_match(text, start, end) else None

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Every match in ``text[start:end]``, as `re.Pattern.finditer` finds them."""
        return self.pattern.finditer(text, start, end) if self.may_match(text, start, end) else iter(())

    def may_match(self, text: str, start: int, end: int) -> bool:
        """Whether letters stand in ``text[start:end]`` without which there is no match; False is certain."""
        found = _scan(text)
        if found is None:
            return True
        ends = found.get(self)
        if ends is None:
            return False
        at = bisect_right(ends, start)
        return at < len(ends) and ends[at] <= end


_patterns: list[RarePattern] = []


def compile_rare(pattern: str, flags: int = 0) -> RarePattern:
    r"""Compile a pattern that few stretches of text match.

    Raises:
        ValueError: It can match without three letters in a row that are known, or with a word that stands everywhere.

    >>> taken = compile_rare(r"\b(?:flown|evacuat(?:ed|ion))\s+to\b", re.I)
    >>> sorted(taken.needs), taken.search("They were flown  to Lima.", 0, 25)[0]
    (['evacuat', 'flown'], 'flown  to')
    """
    needs = _needs_of(_parser.parse(pattern, flags))
    if not needs or not _are_telling(needs):
        raise ValueError(f"no rare letters that every match of {pattern!r} holds; compile it with re")
    _automaton.cache_clear()
    _scan.cache_clear()
    _patterns.append(RarePattern(re.compile(pattern, flags), needs))
    return _patterns[-1]


@lru_cache(maxsize=1)
def _automaton() -> tuple[AhoCorasick, Sequence[Sequence[RarePattern]]]:
    """What finds the letters that all patterns need, and the patterns that need each."""
    owners: dict[str, list[RarePattern]] = {}
    for pattern in _patterns:
        for letters in sorted(pattern.needs):
            owners.setdefault(letters, []).append(pattern)
    automaton = AhoCorasick(list(owners), implementation=Implementation.DFA, matchkind=MatchKind.Standard)
    return automaton, list(owners.values())


@lru_cache(maxsize=8)  # the article, and a sentence of it
def _scan(text: str) -> dict[RarePattern, list[int]] | None:
    """Where the letters end that patterns need, in order, by pattern; None where that tells nothing."""
    if not _ODD_CASE.isdisjoint(text):
        return None
    automaton, owners = _automaton()
    found: dict[RarePattern, list[int]] = {}
    for number, _, end in automaton.find_matches_as_indexes(lower_in_place(text), overlapping=True):
        for pattern in owners[number]:
            found.setdefault(pattern, []).append(end)
    return found


def _needs_of(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """Letters of which every match of a sequence holds one run; empty where that is not known."""
    best: frozenset[str] = frozenset()
    run = ""
    for kind, value in [*parsed, (None, None)]:
        if kind is _constants.LITERAL:
            run += chr(value).lower()
            continue
        best = max(best, frozenset({run} if run else ()), _needs_of_part(kind, value), key=_worth)
        run = ""
    return best


def _needs_of_part(kind: Any, value: Any) -> frozenset[str]:
    if kind is _constants.BRANCH:
        branches = [_needs_of(branch) for branch in value[1]]
        return frozenset().union(*branches) if all(branches) else frozenset()
    if kind is _constants.SUBPATTERN:
        return _needs_of(value[-1])
    if kind is _constants.ATOMIC_GROUP:
        return _needs_of(value)
    if kind is _constants.ASSERT and value[0] > 0:  # what stands behind may lie before the stretch
        return _needs_of(value[1])
    if kind in _REPEATS and value[0] > 0:
        return _needs_of(value[2])
    return frozenset()


def _worth(needs: frozenset[str]) -> tuple[int, int]:
    """The longer the shortest run, and the fewer runs, the less often they stand in a text."""
    return (min(map(len, needs), default=0) if _are_telling(needs) else 0, -len(needs))


def _are_telling(needs: frozenset[str]) -> bool:
    """Whether letters are seldom met: no "in" or "the", but "19" of a year."""
    words = [one.strip() for one in needs]
    return all(len(word) > 2 - word[:1].isdigit() and word not in _EVERYWHERE for word in words)
