"""Which way a day without a year points: "marched on Friday" back, "will march on Friday" forward."""

from typing import NamedTuple

from dateline.language.words import BASE, PAST, look_up
from dateline.lexicons import load_table
from dateline.text.dates.expression import Expression
from dateline.text.dates.scan import Scan

_REACH = 25
_PASSIVE_REACH = 8
_FAR_FROM_SCHEDULED = 5  # words: "flies to New Delhi on Friday"


def _words_of(group: str) -> frozenset[str]:
    return frozenset(row["word"] for row in load_table("date_futures", ("word", "class")) if row["class"] == group)


_MODALS = _words_of("modal")
_GOVERNORS = _words_of("governor")
_PLANS = _words_of("plan")
_TIMED = _words_of("timed")
_SCHEDULED = _words_of("schedule")
_CLAUSE_ENDS = frozenset((",", "that", "who", "which", "and", "but", "when", "after", "as", "because", "while"))
_INVITES = _words_of("invite")
_INVITED_REACH = 9  # words
_REPORTS = _words_of("report")
PAST_DEEDS = _words_of("over")
_WHOSE = frozenset("the his her its their our my your".split())
_PAST = frozenset(("was", "were", "had", "did"))
_BE = frozenset(("be", "get", "become"))
_SURMISING = frozenset(("may", "might", "must"))


class Direction(NamedTuple):
    """`sign` -1 past, 1 future, 0 not told; `distance` in words to what told it."""

    sign: int
    distance: int = 0
    report: bool = False


UNTOLD = Direction(0)


def direction_of(scan: Scan, expression: Expression) -> Direction:
    """Read the direction from the verb that the expression follows, else from the one that follows it."""
    first = expression.first
    first = _before_clock(scan, first)
    if first > 1 and scan.words[first - 1] == "as" and scan.words[first - 2] in ("soon", "early"):
        return Direction(1, 1)
    if first and expression.kind in ("month_day", "month") and scan.words[first - 1] in ("to", "through"):
        return UNTOLD  # "extended to Nov. 16" tells no side
    if first and scan.words[first - 1] == "since":
        return Direction(-1, 1)
    if first and scan.words[first - 1] in ("by", "until", "till"):
        return _of_limit(scan, expression)
    if first and scan.words[first - 1] in ("for", "on") and _TIMED & set(scan.words[max(0, first - 3) : first - 1]):
        return Direction(1, 2)
    if first and scan.words[first - 1] == "for" and _PLANS & set(scan.words[max(0, first - 14) : first - 1]):
        return Direction(1, 2)
    if (
        first
        and scan.words[first - 1] in _WHOSE
        and PAST_DEEDS & set(scan.words[expression.last : expression.last + 2])
    ):
        return Direction(-1, 1)  # "trying to recover from the July 7 bombing", whatever the verb
    if _is_of_an_invitation(scan, first):
        return Direction(1, 2)
    return _look_left(scan, first) or _look_right(scan, expression.last) or UNTOLD


def _of_limit(scan: Scan, expression: Expression) -> Direction:
    """Forward, as a deadline; back where "had" stands before it, or where it opens a sentence told in the past.

    "By Monday, 300 people had been held" and "They had left by Monday", but "They must leave by Monday".
    """
    first = expression.first
    opens = first < 2 or scan.codes[first - 2] == "|" or _ends_sentence(scan, first - 2)
    told = _look_right(scan, expression.last) if opens else None
    if "had" in scan.words[max(0, first - 7) : first] or (told is not None and told.sign < 0):
        return Direction(-1, 1)
    return Direction(1, 1)


def _is_of_an_invitation(scan: Scan, first: int) -> bool:
    """Whether somebody is invited for a day: "invited the doctors to a meeting on Monday"."""
    before = scan.words[max(0, first - _INVITED_REACH) : first]
    called = next((place for place, word in enumerate(before) if word in _INVITES), len(before))
    return bool({"to", "for"} & set(before[called:])) and not _CLAUSE_ENDS & set(before[called:])


def _before_clock(scan: Scan, first: int) -> int:
    """Step over "9 a.m." in "until 9 a.m. Tuesday"."""
    while first and scan.codes[first - 1] in "cp":
        first -= 1
    return first


def _look_left(scan: Scan, first: int) -> Direction | None:
    infinitive = None
    for position in range(first - 1, max(-1, first - _REACH), -1):
        word = scan.words[position]
        distance = first - position
        if scan.codes[position] == "|" or _ends_sentence(scan, position):
            break
        if word == "to" and distance > 1 and scan.codes[position + 1] in "_m":
            before = scan.words[max(0, position - 4) : position]
            if _GOVERNORS.intersection(before):
                return Direction(-1 if "had" in before else 1, distance)
            if before and before[-1] in ("is", "are"):
                return Direction(1, distance)
            if scan.words[position + 1] == "be" and distance <= _PASSIVE_REACH:
                return Direction(1, distance)  # "a summit to be held in Lima on Friday"
            infinitive = infinitive or _of_infinitive(scan, position, distance)
        elif _is_modal(scan, position) or _is_scheduled(scan, position, first):
            return _of_modal(scan, position, distance)
        elif word in _REPORTS:
            return Direction(-1, distance, report=True)
        elif _is_past(scan, position):
            return _modal_before(scan, position, first) or Direction(-1, distance)
    return infinitive if infinitive and infinitive.distance <= 4 else None


def _of_infinitive(scan: Scan, to: int, distance: int) -> Direction | None:
    """Forward, where a verb follows "to": "a visit to Ankara on Monday" has none."""
    return Direction(1, distance) if look_up(scan.words[to + 1]).forms & BASE else None


def _is_modal(scan: Scan, position: int) -> bool:
    """Whether a word is "will" or its like, and no noun: "held them against their will on Tuesday".

    Nor is it the month: "LIMA, May 14 - Students marched on Monday".
    """
    word = scan.words[position]
    if word not in _MODALS or (position and scan.words[position - 1] in _WHOSE):
        return False
    beside = (*scan.words[max(0, position - 1) : position], *scan.words[position + 1 : position + 2])
    return word != "may" or not any(one[:1].isdigit() for one in beside)


def _of_modal(scan: Scan, position: int, distance: int) -> Direction:
    """Forward; back where it guesses at what was: "must have got lost on Tuesday", not "will have left by Friday"."""
    guesses = scan.words[position] in _SURMISING and scan.words[position + 1 : position + 2] == ["have"]
    return Direction(-1 if guesses else 1, distance)


def _is_scheduled(scan: Scan, position: int, first: int) -> bool:
    """Whether a verb tells of a plan: "scheduled for Monday", and the present of "the envoys meet on Monday"."""
    word = scan.words[position]
    if word in ("planned", "scheduled"):
        return scan.words[first - 1] in ("on", "for")
    before = scan.words[position - 1] if position else ""
    return word in _SCHEDULED and first - position <= _FAR_FROM_SCHEDULED and before not in ("to", "did")


def _modal_before(scan: Scan, position: int, first: int) -> Direction | None:
    """A clause has one finite verb: in "will redeem preferred shares on Monday" that is "will"."""
    for left in range(position - 1, max(-1, position - 8), -1):
        if scan.words[left] in _CLAUSE_ENDS or scan.codes[left] == "|" or _ends_sentence(scan, left):
            return None
        if _is_modal(scan, left):
            return _of_modal(scan, left, first - left)
    return None


def _look_right(scan: Scan, last: int) -> Direction | None:
    for position in range(last, min(len(scan.words), last + 14)):
        word = scan.words[position]
        distance = position - last + 1
        if scan.codes[position] == "|" or _ends_sentence(scan, position):
            return None
        if _is_modal(scan, position):
            return Direction(1, distance)
        if word in _REPORTS:
            return Direction(-1, distance, report=True)
        if _is_past(scan, position):
            return Direction(-1, distance)
    return None


def _is_past(scan: Scan, position: int) -> bool:
    """Past verbs by form; "be deployed" after a modal is none."""
    word = scan.words[position]
    if word in _PAST:
        return True
    entry = look_up(word)
    if entry.forms & PAST and not entry.forms & BASE and entry.verb > entry.noun and not word.endswith("ed"):
        # "went to Lima on Monday" is past, "when her case is heard in May" is not
        before = scan.words[position - 1] if position else ""
        return before not in _BE and before not in ("is", "are") and not (position and scan.codes[position - 1] in "at")
    if len(word) < 4 or not word.endswith("ed") or word in ("need", "indeed", "united", "armed", "hundred"):
        return False
    return not (position and (scan.words[position - 1] in _BE or scan.codes[position - 1] in "at"))


def _ends_sentence(scan: Scan, position: int) -> bool:
    return (
        scan.words[position] in (".", "?", "!") and position + 1 < len(scan.words) and len(scan.words[position - 1]) > 3
    )
