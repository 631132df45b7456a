import pytest

from dateline.text.means import find_means
from tests.text.details import read
from tests.text.reading import read_events

CASES = {
    "Police fired tear gas and stun grenades.": [("tear gas", "crowd-control"), ("stun grenades", "crowd-control")],
    "A car bomb exploded near the barracks.": [("car bomb", "explosives")],
    "Youths threw stones at the guards.": [("stones", "primitive")],
    "He laid the first stone of the school.": [],
    "A guard of the Manipur Rifles was killed.": [],
    "Men with assault rifles killed a guard.": [("assault rifles", "firearms")],
    "RIOTERS HURLED PETROL BOMBS.": [("PETROL BOMBS", "primitive")],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_find_means(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.quote.text, one.kind) for one in find_means(*read(text))] == expected


def test_a_weapon_that_was_only_found_gives_no_mode():
    (killing, seizure) = read_events("The air strike killed two rebels near Gao and the troops later seized a mortar.")
    assert (killing.mode, seizure.mode) == ("aerial", "seize")
    assert not any(one.kind == "heavy-weapons" for one in killing.means)


def test_the_stones_of_a_crowd_are_not_what_police_shoot_with():
    text = "Police shot two miners in Lome on Friday. Officers fired at a crowd that had thrown stones at a bank."
    shooting, riot = read_events(text)
    assert (shooting.mode, shooting.means) == ("firearms", ())
    assert [one.quote.text for one in riot.means] == ["stones"]


def test_what_an_air_strike_leads_to_was_done_by_it():
    (strike,) = read_events("An air strike hit a camp near Gao on Friday, killing ten men.")
    assert [one.kind for one in strike.means] == ["aerial"]


def test_the_maker_of_a_bomb_is_not_held_with_it():
    (arrest,) = read_events("Police arrested the owner of the rifles in Lome.")
    assert arrest.means == ()


def test_a_charge_is_quoted_with_its_amount():
    (blast,) = read_events("Rebels set off some 40 kg of dynamite near a pipeline in Tame on Friday.")
    assert [one.quote.text for one in blast.means] == ["40 kg of dynamite"]


def test_planes_bomb_from_the_air():
    (raid,) = read_events("The air force began bombing two villages near Gao on Friday.")
    assert (raid.type, raid.mode) == ("ASSAULT", "aerial")
