import pytest

from tests.text.reading import read_events

SIDES = {
    "fighters of a named organisation": (
        "GRANADA, 4 MAY -- ELN GUERRILLAS ATTACKED A FARM NEAR TAME ON MONDAY.", ["ELN GUERRILLAS", "ELN"], ["A FARM"]
    ),
    "a pronoun quotes whom it stands for": (
        "Gunmen stopped the mayor near Gao, killing him.", ["Gunmen"], ["the mayor"]
    ),
    "beside a building": ("A bomb exploded outside a hotel in Gao on Monday.", [], ["a hotel"]),
    "in front of a building": ("A bomb exploded in front of the embassy in Gao on Monday.", [], ["the embassy"]),
    "a place is no target": ("A bomb exploded near Gao on Monday.", [], []),
    "whom others are named with": (
        "Gunmen killed six people near Gao on Monday. The gunmen shot Oumar Diarra near Gao on Monday.",
        ["Gunmen"], ["Oumar Diarra"],
    ),
    "members of a named organisation": (
        "Suspected FARC members murdered a judge near Tame.", ["Suspected FARC members", "FARC"], ["a judge"]
    ),
    "the name in brackets before the fighters": (
        "Army of National Liberation (ELN) guerrillas killed a judge near Tame.", ["guerrillas", "ELN"], ["a judge"]
    ),
    "part of a part": (
        "A judge was killed near Tame by members of the tenth front of the FARC.",
        ["members of the tenth front", "the FARC"], ["A judge"],
    ),
    "the kind of a deed is no doer": ("A terrorist attack on a hotel near Gao was reported.", [], ["a hotel"]),
    "died in it": ("A guard died in the explosion near Gao.", [], ["A guard"]),
    "was hurt in it": ("A guard was seriously wounded in an explosion near Gao.", [], ["A guard"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "actors", "recipients"), SIDES.values(), ids=SIDES)
def test_sides(text: str, actors: list[str], recipients: list[str]) -> None:
    found = [event for event in read_events(text) if event.type == "ASSAULT"]
    assert [[one.quote.text for one in event.actors] for event in found][:1] == [actors]
    assert [[one.quote.text for one in event.recipients] for event in found][:1] == [recipients]
