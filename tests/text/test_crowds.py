"""What crowds do to each other and in public: clashes of civilians, stones that nobody is said to throw, petitions."""

import pytest

from tests.text.reading import kinds, read_events

RIOTS = {
    "supporters": "Union members clashed with opposition supporters on the way to the theatre.",
    "of two sides": "Supporters of the two parties clashed in the market on Sunday.",
    "stones": "Stones were thrown at the buses in Leeds.",
    "petrol bombs": "Petrol bombs were thrown at the station in Belfast on Monday.",
}
NO_RIOTS = {
    "words": "The singer clashed with her manager over the album.",
    "forces": "Soldiers clashed with rebels near Goma on Monday.",
    "glass": "Bottles were thrown into the recycling bins.",
}


@pytest.mark.parametrize("text", RIOTS.values(), ids=RIOTS)
def test_a_riot_of_civilians(text: str) -> None:
    assert "PROTEST riot" in kinds(text)


@pytest.mark.parametrize("text", NO_RIOTS.values(), ids=NO_RIOTS)
def test_no_riot(text: str) -> None:
    assert "PROTEST riot" not in kinds(text)


def test_a_petition_of_many_is_a_protest_without_a_gathering() -> None:
    (event,) = read_events("Some 30,000 people signed an online petition against the dam in Lima.")
    assert (event.type, event.mode, event.codes.acled_sub_event_type) == ("PROTEST", None, None)
    assert [count.low for count in event.counts] == [30000]


def test_a_petition_of_one_is_none() -> None:
    assert not [kind for kind in kinds("The minister signed the petition.") if kind.startswith("PROTEST")]
