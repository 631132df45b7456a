"""People behind the year, the day or the place of what they did, which are no part of their phrase."""

import re
from collections.abc import Sequence

from dateline.language.tokens import Token
from dateline.language.words import look_up

_OPENING_MARKS = frozenset({",", ";", ":", "—", "–", "-", '"', "“"})
_ORDINAL_DAY = re.compile(r"\d\d?(?:st|nd|rd|th)")
_BEFORE_YEAR = frozenset({"in", "since", "until", "by", "during"})
_BEFORE_PLACE = frozenset({"in", "at", "near", "outside"})
_YEAR = re.compile(r"(?:19|20)\d\d")


def follows_year(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether people stand behind the year or day of what they did: "In 2009 rebels came", "on the 25th men came"."""
    before = tokens[first - 1].lower if first else ""
    year = at == first + 1 and before in _BEFORE_YEAR and _YEAR.fullmatch(tokens[first].lower)
    day = at == first + 2 and before == "on" and _ORDINAL_DAY.fullmatch(tokens[first + 1].lower)
    if not (year or (day and tokens[first].lower == "the")):
        return False
    people = look_up(tokens[at].lower)
    return people.plural and people.noun_class in ("person", "group")


def follows_place(tokens: Sequence[Token], first: int, head: int, at: int) -> bool:
    """Whether people stand behind the place of what they did: "In Sfax lawyers marched", not "in Fatah hands".

    Also behind a name in a longer phrase: "In the port of Beira police held ten men".
    """
    if not first or head != at - 1 or at + 1 >= len(tokens):
        return False
    opening = _opening_of_place(tokens, first)
    if opening is None or not all(token.tag == "PROPN" for token in tokens[first:at]):
        return False
    opens = opening == 0 or tokens[opening - 1].text in _OPENING_MARKS or tokens[opening - 1].tag == "CONJ"
    acts = tokens[at + 1].tag in ("VERB", "AUX", "MODAL")
    people = look_up(tokens[at].lower)
    return opens and acts and people.plural and people.noun_class in ("person", "group")


def _opening_of_place(tokens: Sequence[Token], first: int) -> int | None:
    """Where the words before a name that tell a place begin, "In" of "In the port of Beira"; None without them."""
    before = tokens[first - 1].lower
    if before == "in":
        return first - 1
    if before != "of" or first < 4 or tokens[first - 2].tag != "NOUN" or tokens[first - 3].lower != "the":
        return None
    return first - 4 if tokens[first - 4].lower in _BEFORE_PLACE else None
