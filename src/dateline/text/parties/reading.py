"""What the words of a phrase tell of a party."""

from typing import Literal, NamedTuple

from dateline.records import PartyKind

DETERMINERS = frozenset("the a an this that these those some any all both its their his her our my your".split())
POSSESSIVES = frozenset({"its", "their", "his", "her"})
ONE_PERSON = frozenset({"he", "she", "him", "her"})
PEOPLE = frozenset("person crowd civilian armed security official criminal prisoner".split())
"""Semantic classes of whoever can be counted."""
# Classes of what does harm and is nobody: "The storm hit Leyte. It killed ten people".
NATURE = frozenset({"weather", "disease"})
# Sectors that act for a state: "Khartoum government", "London police".
STATE_ROLES = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
# Sectors that bear arms outside the law: their name names their fighters ("ADF rebels").
ARMED_ROLES = frozenset({"REB", "UAF", "PRM", "IMG", "CRM"})
FORCE_ROLES = frozenset({"COP", "MIL"})
BODIES_OF_STATES = frozenset({"IGO", "UNO", "EUR"})


class PartyReading(NamedTuple):
    """What the words of a phrase tell.

    Attributes:
        kind: Kind of party, or "" for what cannot be one.
        yields: Whether the phrase after "of" may tell the role ("leader of the rebels").
    """

    head: str
    kind: PartyKind | Literal[""]
    role: str | None
    classes: frozenset[str]
    country: str | None = None
    basis: str | None = None
    name: str | None = None
    yields: bool = False


def person_classes(role: str | None) -> frozenset[str]:
    """Classes of a person named with a role: whoever speaks for NATO is an official, though of no state.

    >>> sorted(person_classes("IGO")), sorted(person_classes("REB"))
    (['official', 'person'], ['armed', 'person'])
    """
    if role in STATE_ROLES:
        return frozenset({"person", "official", "state"} | ({"security"} if role in FORCE_ROLES else set()))
    if role in BODIES_OF_STATES:
        return frozenset({"person", "official"})
    return frozenset({"person", "armed"} if role in ("REB", "IMG", "PRM") else {"person"})
