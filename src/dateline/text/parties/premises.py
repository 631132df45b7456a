"""Premises: an organisation that a bomb or a fire hits is its building."""

from collections.abc import Iterable

from dateline.records import Party

# What blows up, burns or pulls down walls.
_MODES_ON_WALLS = frozenset({"explosives", "suicide-attack", "destroy"})
# A force is hit in its people: "a bomb hit the 4th Brigade" tells of soldiers.
_FORCES = frozenset({"MIL", "COP", "REB", "UAF", "PRM", "IMG", "CRM"})
_PEOPLE = frozenset({"government", "regime", "family", "community", "population", "crowd"})


def as_premises(recipients: Iterable[Party], mode: str | None) -> tuple[Party, ...]:
    """The recipients of an assault, with organisations as things where only their premises can have been hit.

    "A bomb damaged the Economy Ministry" and "the bombing of the newspaper" tell of buildings.
    """
    if mode not in _MODES_ON_WALLS:
        return tuple(recipients)
    return tuple(one.model_copy(update={"kind": "object"}) if _has_premises(one) else one for one in recipients)


def _has_premises(party: Party) -> bool:
    return party.kind == "organisation" and party.role not in _FORCES and party.head not in _PEOPLE
