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


PROTESTS = {
    "who disperses": ("The demonstrators in Durban dispersed after an hour.", "PROTEST demo", ["The demonstrators"]),
    "lawmakers": ("Opposition lawmakers walked out of parliament in Gao.", "PROTEST demo", ["Opposition lawmakers"]),
    "striking": ("Striking nurses rallied outside the ministry in Gao.", "PROTEST demo", ["Striking nurses"]),
    "a road": ("Bus drivers cut the road to Gao for three hours.", "PROTEST obstruct", ["Bus drivers"]),
    "depots": ("Farmers blocked access to a fuel depot in Rennes.", "PROTEST obstruct", ["Farmers"]),
    "a campaign": ("Villagers led a grassroots campaign against a dam in Peru.", "PROTEST", ["Villagers"]),
    "a fast": ("A former deputy sat on an indefinite fast in Gaya.", "PROTEST hunger", ["A former deputy"]),
    "a rival rally": ("Government supporters held a rival rally in Lima.", "PROTEST demo", ["Government supporters"]),
    "in a protest": ("Women cut their hair in Lima on Monday in a silent protest.", "PROTEST demo", ["Women"]),
}
NO_PROTESTS = {
    "fans": "The fans dispersed after the concert in Lima.",
    "candidate": "The candidate ran a grassroots campaign for the presidency of Peru.",
    "shops": "Shops in Lima closed early for Christmas.",
    "government": "The government blocked access to a website in Nigeria on Friday.",
}


@pytest.mark.parametrize(("text", "kind", "actors"), PROTESTS.values(), ids=PROTESTS)
def test_a_protest_told_without_the_word(text: str, kind: str, actors: list[str]) -> None:
    assert kinds(text) == [kind]
    assert [party.quote.text for party in read_events(text)[0].actors] == actors


@pytest.mark.parametrize("text", NO_PROTESTS.values(), ids=NO_PROTESTS)
def test_no_protest(text: str) -> None:
    assert not any(kind.startswith("PROTEST") for kind in kinds(text))
