"""What the words of a phrase tell of a party."""

from dataclasses import dataclass
from typing import Literal

from dateline.records import PartyKind

DETERMINERS = frozenset("the a an this that these those some any all both its their his her our my your".split())
# Sectors that act for a state: "Khartoum government", "London police".
STATE_ROLES = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
# Sectors that bear arms outside the law: their name names their fighters ("ADF rebels").
ARMED_ROLES = frozenset({"REB", "UAF", "PRM", "IMG", "CRM"})
FORCE_ROLES = frozenset({"COP", "MIL"})


@dataclass(frozen=True, slots=True)
class Reading:
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
