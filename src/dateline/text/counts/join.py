"""The counts of one event from all the sentences that tell of it: each number once, rival numbers side by side."""

import re
from collections.abc import Iterable, Sequence

from dateline.records import Count
from dateline.text.counts.owners import select_counts

# "the suspect", "both men", "his companion", "him": somebody counted before.
_POINTS_BACK = re.compile(r"(?:the|this|that|these|those|both|his|her|its|their|all|him|he|she)\b", re.IGNORECASE)
_POSSESSED = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)
_BESIDE = len(" as well as ")
_PRONOUN = re.compile(r"he|him|she|her", re.IGNORECASE)
# Articles, numbers and pronouns, which open whatever is not a name.
_OPENED = re.compile(rf"{_POINTS_BACK.pattern}|(?:an?|one|another|some|no)\b|\d", re.IGNORECASE)
# "three others", "an additional suspect": somebody who was not.
_ADDS = re.compile(r"\b(?:others?|another|additional|more|further|also|second|third)\b", re.IGNORECASE)
_ADDS_FIRST = re.compile(r"(?:another|an?\s+(?:further|additional|second))\b", re.IGNORECASE)

# Kinds that a report counts together first and one by one later.
_DETAILED = frozenset({"killed", "injured", "arrested", "abducted"})
_SEVERAL = (3, 9)  # of `numbers`: "several", "a few", "multiple"


def join_counts(groups: Iterable[tuple[Count, ...]], overview: frozenset[int] = frozenset()) -> tuple[Count, ...]:
    """All counts of an event, in the order of the text.

    The same number from the same claimant stands once, and a later sentence that only splits up an earlier number
    ("detained four men", later "the leader and three suspects were detained") adds nothing. Rival numbers stay.

    Args:
        groups: The counts of each sentence that tells of the event, in order.
        overview: Offsets of the counts in headline and lead, which count together what the body tells one by one.
    """
    joined: list[Count] = []
    for group in groups:
        restated = _restated(joined, group, overview)
        positions: dict[int, int] = {}
        for old, count in enumerate(group):
            if old in restated:
                same = _same_number(joined, count)
                positions |= {old: same} if same is not None else {}
                continue
            if count.part_of in restated and count.part_of not in positions:
                continue
            twin = next((number for number, known in enumerate(joined) if _same_count(known, count)), None)
            if twin is None:
                joined.append(count)
                twin = len(joined) - 1
            positions[old] = twin
        for old, new in positions.items():
            part_of = group[old].part_of
            if part_of is not None and joined[new] is group[old]:
                whole = positions.get(part_of)
                joined[new] = group[old].model_copy(update={"part_of": whole if whole != new else None})
    counts = _without_details(_without_vague(_without_pronouns(joined)), overview)
    return select_counts(counts, sorted(range(len(counts)), key=lambda position: counts[position].quote.start))


def _without_pronouns(counts: Sequence[Count]) -> tuple[Count, ...]:
    """The counts without the "she" that opens a text: "She was held on Monday. A nurse from Gao was held ..."."""
    kept = [
        n for n, one in enumerate(counts) if not _PRONOUN.fullmatch(one.quote.text) or not _is_told_later(one, counts)
    ]
    return select_counts(counts, kept) if len(kept) < len(counts) else tuple(counts)


def _is_told_later(pronoun: Count, counts: Sequence[Count]) -> bool:
    """Whether people of its kind are counted after a pronoun, none before or beside it ("him and six others")."""
    others = [one for one in counts if one.kind == pronoun.kind and one is not pronoun and one.low > 0]
    if any(0 <= one.quote.start - pronoun.quote.end <= _BESIDE for one in others):
        return False
    return bool(others) and all(one.quote.start > pronoun.quote.start for one in others)


def _without_vague(counts: Sequence[Count]) -> tuple[Count, ...]:
    """The counts without "several" where exact numbers of the event add up to what that can mean.

    "Several rebels were killed. ... The patrol shot two men, and later a third": three were.
    """
    dropped = {
        position
        for position, count in enumerate(counts)
        if _is_several(count)
        and count.low
        <= sum(one.low for one in counts if one.kind == count.kind and _is_exact(one))
        <= (count.high or 0)
    }
    if not dropped:
        return tuple(counts)
    return select_counts(counts, [position for position in range(len(counts)) if position not in dropped])


def _is_several(count: Count) -> bool:
    return count.comparator == "about" and (count.low, count.high) == _SEVERAL


def _is_exact(count: Count) -> bool:
    return count.part_of is None and not (count.high is not None and count.high > count.low) and count.low > 0


def _restated(joined: Sequence[Count], group: tuple[Count, ...], overview: frozenset[int]) -> set[int]:
    """Positions in a group of the counts that only say again what the counts before them said."""
    dropped: set[int] = set()
    for kind in dict.fromkeys(count.kind for count in group):
        known = [count for count in joined if count.kind == kind and count.part_of is None]
        own = [position for position, count in enumerate(group) if count.kind == kind and count.part_of is None]
        if not known:
            continue
        if len(own) > 1 and sum(group[position].low for position in own) in {count.low for count in known}:
            dropped.update(own)
        if len(own) == 1 and len(known) > 1 and _adds_up(group[own[0]], known):
            dropped.update(own)
        named = [position for position in own if _is_named(group[position])]
        dropped.update(named[: sum(one.low for one in known if _may_be_named(one, first=one is known[0]))])
        dropped.update(position for position in own if _is_restated(group[position], known, overview))
    return dropped


def _same_number(joined: Sequence[Count], count: Count) -> int | None:
    """Where the number stands that a later one only says again."""
    return next(
        (
            n
            for n, one in enumerate(joined)
            if one.kind == count.kind and one.part_of is None and _numbers(one) == _numbers(count)
        ),
        None,
    )


def _adds_up(count: Count, known: Sequence[Count]) -> bool:
    """Whether a number is the sum of those told before: "a leader and one fighter ... the two men were killed"."""
    return count.high == count.low == sum(one.low for one in known) and not _ADDS.search(count.quote.text)


def _is_restated(count: Count, known: Sequence[Count], overview: frozenset[int]) -> bool:
    words = count.quote.text
    if count.low == count.high == 1 and _POSSESSED.match(words):
        return any(_noun(one) == _noun(count) for one in known)  # "his son" is somebody else
    if count.low == count.high == 1 and _POINTS_BACK.match(words):
        # "Two gunmen were shot. ... A third man fired, and he was shot": the two are not "he".
        return not _PRONOUN.fullmatch(words) or any(
            one.high == 1 or (one.quote.start in overview and not _is_several(one)) for one in known
        )
    if _ADDS.search(words):
        return False
    return count.low > 1 and any(_numbers(one) == _numbers(count) for one in known)


def _numbers(count: Count) -> tuple[int, int | None, str]:
    return (count.low, count.high, count.comparator)


def _is_named(count: Count) -> bool:
    """Whether a count is of one person by name: no number or article opens it ("Ana Rivas", "Judge Rivas")."""
    return count.low == count.high == 1 and count.who == count.quote and not _OPENED.match(count.quote.text)


def _may_be_named(count: Count, first: bool) -> bool:
    """Whether a later name may tell who was counted: "a teacher was shot ... Ana Rivas, 40, died at once".

    So it may of "the director of the prison" who is counted first: nobody stands before him whom he could be.
    """
    if count.low < 1 or _is_named(count):
        return False
    opening = first and count.quote.text.lower().startswith("the ")
    return count.high != 1 or opening or not _POINTS_BACK.match(count.quote.text)


def _without_details(counts: Sequence[Count], overview: frozenset[int]) -> tuple[Count, ...]:
    """The counts without those that only tell, one by one, of people whom headline or lead counted together.

    "Troops killed 17 rebels. ... Three rebels were shot at the gate, and seven rebels died in the house."
    """
    dropped: set[int] = set()
    for position, total in enumerate(counts):
        if position in dropped or total.low < 2 or total.part_of is not None or total.quote.start not in overview:
            continue
        details = [
            later
            for later, count in enumerate(counts)
            if count.quote.start not in overview and _is_detail(total, count) and later not in dropped
        ]
        if sum(counts[later].low for later in details) <= total.low:
            dropped.update(details)
    kept = [n for n, count in enumerate(counts) if n not in dropped and count.part_of not in dropped]
    return select_counts(counts, kept) if dropped else tuple(counts)


def _is_detail(total: Count, count: Count) -> bool:
    # Two numbers of a crowd are rivals, never whole and part.
    if count.kind != total.kind or count.kind not in _DETAILED or not 0 < count.low < total.low:
        return False
    if (
        count.part_of is not None
        or count.high != count.low
        or None in (total.who, count.who)
        or _ADDS.search(count.quote.text)
    ):
        return False
    rivals = None not in (total.claimed_by, count.claimed_by) and _claimant(total) != _claimant(count)
    return not rivals and _noun(total) == _noun(count)


def _noun(count: Count) -> str:
    return _last_word(count.who.text) if count.who else ""


def _claimant(count: Count) -> str:
    return count.claimed_by.text.casefold() if count.claimed_by else ""


def _same_count(one: Count, other: Count) -> bool:
    if (one.kind, one.low, one.high, one.comparator) != (other.kind, other.low, other.high, other.comparator):
        return False
    if one.quote != other.quote and one.high != 1 and _ADDS_FIRST.match(other.quote.text):
        return False
    if one.who is None or other.who is None or _last_word(one.who.text) == _last_word(other.who.text):
        return True
    return _is_named(one) and _is_named(other) and _is_same_name(one.who.text, other.who.text)


def _is_same_name(one: str, other: str) -> bool:
    """Whether two names may be of one person: "Carlos Valencia", "Justice Carlos Valencia Rojas"."""
    words, others = one.casefold().split(), other.casefold().split()
    return words[-1] in others or others[-1] in words


def _last_word(text: str) -> str:
    return text.split()[-1].casefold().removesuffix("s")
