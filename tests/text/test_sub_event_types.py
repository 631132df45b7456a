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
