"""Deeds at sea and in the air: ships of war and planes act for the forces they belong to."""

import pytest

from tests.text.reading import kinds, read_events

DEEDS = {
    "sunk": ("Drones sank a Moroccan warship off Agadir on Friday.", ["ASSAULT destroy"]),
    "rammed": ("Indonesian coast guard ships rammed a Malaysian supply boat on Tuesday.", ["ASSAULT primitive"]),
    "boarded by pirates": ("Pirates boarded a bulk carrier off Douala on Tuesday.", ["ASSAULT"]),
    "boarded by marines": ("Marines boarded the tanker off Malta on Thursday.", ["COERCE seize"]),
    "taken": ("Soldiers seized a gunboat in the harbour of Massawa on Monday.", ["COERCE seize"]),
    "passengers": ("The president boarded the helicopter at noon.", []),
    "a storm": ("The ferry sank in the storm on Monday.", []),
    "fog": ("A ferry rammed a fishing boat in fog on Monday.", []),
    "a call at a port": ("The Peruvian frigate visited Dakar on Monday.", []),
}


@pytest.mark.parametrize(("text", "expected"), DEEDS.values(), ids=DEEDS)
def test_deeds_of_ships(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize("craft", ["gunboats", "fighter jets", "destroyers", "helicopter gunships"])
def test_a_craft_of_war_is_the_army_of_its_country(craft: str) -> None:
    (event,) = read_events(f"Moroccan {craft} shelled the port of Agadir on Friday.")
    assert [(party.role, party.country) for party in event.actors] == [("MIL", "MAR")]
