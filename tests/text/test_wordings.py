"""The same deed in other words: nouns, passives, headlines and capitals."""

import pytest

from tests.text.reading import read_events


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Chadian troops were withdrawn from Juba.", ["Chadian troops"]),
        ("SOLDIERS, REBELS CLASH NEAR GAO ON MONDAY", ["SOLDIERS", "REBELS"]),
        ("THE UN URGED CHAD TO OPEN THE AIRPORT.", ["THE UN"]),
    ],
)
def test_actors(text: str, actors: list[str]) -> None:
    assert [party.quote.text for party in read_events(text)[0].actors] == actors


def test_whose_deed_is_criticised_does_not_criticise() -> None:
    events = read_events("The arrest of a poet by police in Oran drew criticism.")
    assert [party.quote.text for event in events if event.type == "ACCUSE" for party in event.actors] == []
