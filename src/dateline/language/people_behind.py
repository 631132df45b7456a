"""People behind the year, the day or the place of what they did, which are no part of their phrase."""

import re
from collections.abc import Sequence

from dateline.language.tokens import Token
from dateline.language.words import look_up

_OPENING_MARKS = frozenset({",", ";", ":", "—", "–", "-", '"', "“"})
_ORDINAL_DAY = re.compile(r"\d\d?(?:st|nd|rd|th)")
_BEFORE_YEAR = frozenset({"in", "since", "until", "by", "during"})
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
    """Whether people stand behind the place of what they did: "In Sfax lawyers marched", not "in Fatah hands"."""
    if not first or tokens[first - 1].lower != "in" or head != at - 1 or at + 1 >= len(tokens):
        return False
    people = look_up(tokens[at].lower)
    named = all(token.tag == "PROPN" for token in tokens[first:at])
    opens = first == 1 or tokens[first - 2].text in _OPENING_MARKS or tokens[first - 2].tag == "CONJ"
    acts = tokens[at + 1].tag in ("VERB", "AUX", "MODAL")
    return named and opens and acts and people.plural and people.noun_class == "person"
