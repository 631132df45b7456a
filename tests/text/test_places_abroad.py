"""Where things happen that a report tells of another country, at sea, or across borders."""

import pytest

from tests.text.reading import kinds, read_events

NAMES = [
    ("Rebels attacked a tanker in the Red Sea on Wednesday.", ("Red Sea", "area")),
    ("Rebels killed ten villagers in Red Sea state, Sudan, on Wednesday.", ("Red Sea", "admin1")),
    ("Jihadists killed ten villagers in the Sahel on Wednesday.", ("Sahel", "area")),
    ("Jihadists killed ten villagers in Burkina Faso's Sahel region on Wednesday.", ("Sahel", "admin1")),
    ("Jihadists killed ten fishermen on Lake Chad on Wednesday.", ("Lake Chad", "area")),
]


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_seas_and_belts_before_divisions_of_their_name(text: str, expected: tuple[str, str]) -> None:
    [event] = read_events(text)
    assert event.place is not None
    assert (event.place.name, event.place.kind) == expected


def test_a_town_abroad_that_opens_a_sentence_holds_for_the_next() -> None:
    text = (
        "Soldiers killed ten men in Gao, Mali, on Friday.\n\nRebels attacked a post in Mopti.\n\n"
        "In Abidjan, thousands of people rallied over prices. Police used water cannon to disperse them."
    )
    assert [event.place and event.place.name for event in read_events(text)][-2:] == ["Abidjan", "Abidjan"]


def test_freed_hostages_are_of_public_concern() -> None:
    assert kinds("Rebels killed two guards near Gao.\n\nTen hostages were freed on Saturday.")[-1] == "RETREAT release"
