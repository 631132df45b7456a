"""Initials in brackets inside a noun phrase: "three Workers' Party (PKK) militants"."""

from collections.abc import Sequence

from dateline.language.tokens import Token
from dateline.language.words import look_up, time_words

_BRACKETS = {"(": ")", "[": "]"}
# "[sic]", "[as heard]", "[words indistinct]": notes of who took down a broadcast
_EDITORIAL = frozenset({"sic", "heard", "received", "published", "printed", "indistinct", "transliterated"})
_LONGEST_NOTE = 7
_AGENTS = frozenset({"agent", "operative"})
_INDEFINITE = frozenset({"a", "an", "another", "several", "some", "many"})


def past_gloss(tokens: Sequence[Token], first: int, at: int) -> int:
    """The position behind initials in brackets that open at `at` in a phrase that opens at `first`, or `at`.

    "three Workers' Party (PKK) militants", "the Front's (PLF) attacks"; "Workers' Party (PKK) militants" are two names.
    """
    if not 0 < at < len(tokens) - 3 or tokens[at].text not in _BRACKETS:
        return at
    note = _past_note(tokens, at)
    if note > at:
        return note
    initials, closing, noun = tokens[at + 1 : at + 4]
    if closing.text != _BRACKETS[tokens[at].text] or len(initials.text) < 2 or not initials.text.isupper():
        return at
    counted = tokens[first].tag == "NUM" or tokens[first].lower in _INDEFINITE
    glossed = tokens[at - 1].tag == "POSS" or (counted and tokens[at - 1].tag == "PROPN")
    people = look_up(noun.lower).noun_class == "person" or noun.lower.rstrip("s") in _AGENTS  # no "(NPA) camps"
    goes_on = noun.tag == "NOUN" and noun.lower not in time_words() and (people or tokens[at - 1].tag == "POSS")
    return at + 3 if glossed and goes_on and any(token.text.islower() for token in tokens) else at


def _past_note(tokens: Sequence[Token], at: int) -> int:
    """The position behind a note of an editor that opens at `at`, or `at`: "seven [figure as heard] nurses"."""
    for end in range(at + 1, min(at + _LONGEST_NOTE, len(tokens) - 1)):
        if tokens[end].text == "]":
            return end + 1 if tokens[end - 1].lower in _EDITORIAL else at
    return at
