"""ACLED sub-event types of sentences: who holds ground, what was found, how a protest went."""

import pytest

from tests.text.reading import read_events

SENTENCES = {
    "control of a city": (
        "Government forces seized control of the coastal city of Zinar on Monday.",
        "Government regains territory",
    ),
    "control of a base": (
        "Militants gained control of the base in the district.",
        "Non-state actor overtakes territory",
    ),
    "driven out": (
        "Army units drove the militants out of two villages in the province.",
        "Government regains territory",
    ),
    "pushed back": ("The rebels were pushed back from their strongholds.", "Government regains territory"),
    "left by deal": (
        "Fighters began leaving their last bastion under an evacuation deal with the government.",
        "Non-violent transfer of territory",
    ),
    "bases": ("The army has set up two new bases in the north.", "Headquarters or base established"),
    "checkpoint": ("Troops have established a military checkpoint near the city.", "Headquarters or base established"),
    "defected": ("At least 200 fighters have defected to the rebels.", "Change to group/activity"),
    "capital taken": (
        "Rebels seized the capital of a northern province on Sunday.",
        "Non-state actor overtakes territory",
    ),
    "control over areas": (
        "Karrani fighters regained control over several areas of the city and killed several militants.",
        "Non-state actor overtakes territory",
    ),
    "taken after a withdrawal": (
        "The militants seized the area after the withdrawal of the Zinar brigade.",
        "Non-violent transfer of territory",
    ),
    "his forces": ("His forces have withdrawn from the port city.", "Change to group/activity"),
    "hideout": (
        "Soldiers discovered a hideout used by the rebels to store rifles.",
        "Disrupted weapons use",
    ),
    "vigilantes": ("Vigilantes killed six men near the village on Monday.", "Mob violence"),
    "about a dozen": ("About a dozen protesters marched from the university to the park.", "Peaceful protest"),
    "ban defied": ("Crowds defied a police ban to take to the streets on Saturday.", "Peaceful protest"),
    "perfect of one army": ("The Ostrian military has opened fire on Karrani militants.", "Armed clash"),
    "control given up": (
        "The coalition forces have handed control of the camp back to the army.",
        "Non-violent transfer of territory",
    ),
    "non-violent": ("A non-violent demonstration took place in Zinar on Friday.", "Peaceful protest"),
    "protest over an arrest": (
        "A peaceful protest took place in Zinar on Friday following the arrest of a singer.",
        "Peaceful protest",
    ),
    "excessive force": (
        "Police used excessive force to disperse the protesters in Zinar on Friday.",
        "Excessive force against protesters",
    ),
    "grenade thrown": ("A grenade was thrown at a concert in the town.", "Grenade"),
    "jets": ("Turkish jets destroyed weapon depots used by militants.", "Air/drone strike"),
    "lynched": ("Mob lynches man accused of stealing a cow.", "Mob violence"),
    "put down": ("Soldiers suppressed a peaceful demonstration in the city.", "Protest with intervention"),
    "put down with force": (
        "Soldiers violently suppressed a peaceful demonstration in the city.",
        "Excessive force against protesters",
    ),
    "mine": (
        "Three soldiers were killed when their truck ran over a landmine near the river.",
        "Remote explosive/landmine/IED",
    ),
}


@pytest.mark.parametrize(("text", "sub"), SENTENCES.values(), ids=SENTENCES)
def test_sub_event_type_of_a_sentence(text: str, sub: str) -> None:
    assert sub in [event.codes.acled_sub_event_type for event in read_events(text)]


def test_weapons_that_were_found_did_not_go_off() -> None:
    found = read_events("Soldiers found two roadside bombs near the bridge on Monday.")
    assert [event.codes.acled_sub_event_type for event in found] == ["Disrupted weapons use"]


def test_market_forces_are_not_armed() -> None:
    assert not read_events("Market forces have withdrawn from the sector.")
