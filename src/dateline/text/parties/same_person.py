"""One person told twice: "Senator Ana Rivas", and further on "the senator" or "the third senator shot this year"."""

import re
from collections.abc import Sequence

from dateline.records import Party

_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last)"
_TOLD_AGAIN = re.compile(rf"(?:the|this|that)\s+(?:(?P<again>{_ORDINAL}|\d+-year-old)\s+)?", re.IGNORECASE)
_OF_FORCES = frozenset({"MIL", "COP"})


def without_descriptions(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties of one side without phrases that only describe the one person whom it names."""
    named = [one for one in parties if one.kind == "person" and one.name is not None]
    if len(named) != 1:
        return tuple(parties)
    return tuple(one for one in parties if not _describes(one, named[0]))


def _describes(party: Party, named: Party) -> bool:
    """Whether a phrase is the named person by title, by rank or by what makes it one of a row."""
    told = _TOLD_AGAIN.match(party.quote.text) if party.kind == "person" and party.name is None else None
    if told is None:
        return False
    titled = party.head in named.quote.text.lower().split()
    of_rank = party.head == "officer" and named.role in _OF_FORCES
    return titled or of_rank or told["again"] is not None
