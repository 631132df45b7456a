import pytest

from tests.text.reading import read_events

DAMAGED = {
    "passive": ("A bomb went off in Gao. Several homes were seriously damaged.", ["Several homes"]),
    "of a part": ("A bomb went off in Gao. It broke the windows of a bank.", ["a bank"]),
    "damage to": ("A bomb went off in Gao. It caused damage to two shops.", ["two shops"]),
    "participle": ("A bomb exploded near a bank in Gao, destroying a booth.", ["a bank", "a booth"]),
    "no damage": ("A bomb went off in Gao. It did not damage the bank.", []),
}
HIT = {
    "kept with riders": ("A bus with soldiers on board was blown up in Gao.", ["A bus"]),
    "placed in": ("Two men placed a bomb in the garden of a hotel in Gao.", ["a hotel"]),
    "took place at": ("An explosion occurred at a bank in Gao.", ["a bank"]),
    "thrown at": ("Rebels threw bombs at the homes of candidates.", ["the homes of candidates"]),
    "reported near": ("Eight explosions were reported near two shops in Gao.", ["two shops"]),
    "aimed at": ("The attack was aimed at the barracks in Gao.", ["the barracks"]),
    "kind of home": ("A bomb hit a civilian home in Gao.", ["a civilian home"]),
    "street": ("A bomb exploded on a busy street in Gao.", []),
    "poles": ("REBELS BLEW UP THREE POLES AND A TELEPHONE BOOTH.", ["THREE POLES", "A TELEPHONE BOOTH"]),
    "mined": ("The highway was mined by the rebels.", ["The highway"]),
    "machinegunned": ("Gunmen machinegunned the minister's car in Gao.", ["the minister's car"]),
    "dynamited": ("Two radio stations were dynamited in Gao.", ["Two radio stations"]),
}


@pytest.mark.parametrize(("text", "things"), [*DAMAGED.values(), *HIT.values()], ids=[*DAMAGED, *HIT])
def test_what_was_hit(text: str, things: list[str]) -> None:
    event = next(event for event in read_events(text) if event.type == "ASSAULT")
    assert [party.quote.text for party in event.recipients] == things


def test_damage_alone_is_no_event() -> None:
    assert read_events("Several homes were damaged in Gao after heavy rain.") == ()


def test_what_rioters_burn_no_bomb_damaged() -> None:
    found = read_events("A bomb went off at a market in Gao. Rioters burned two buses.")
    blast = next(event for event in found if event.mode == "explosives")
    assert "two buses" not in [party.quote.text for party in blast.recipients]
