"""Which mentions of a report tell of one event, and which numbers and reasons are its own."""

import pytest

from tests.text.reading import read_events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # two numbers at two places
            "The talks failed.\n\nPolice in Van held 89 people on Monday.\n\n"
            "On Monday in Izmir, officers arrested 130 people.",
            [["89 people"], ["130 people"]],
        ),
        (  # a name, and somebody new to the report
            "The talks failed.\n\nAna Rivas was arrested in Lima.\n\nA reporter was arrested at his home.",
            [["Ana Rivas"], ["A reporter"]],
        ),
        (  # the number counts those who are named
            "The talks failed.\n\nPolice arrested two men in Lima.\n\nJuan Prado was arrested at his home.",
            [["two men", "Juan Prado"]],
        ),
    ],
)
def test_arrests_of_other_people_are_other_arrests(text: str, expected: list[list[str]]) -> None:
    arrests = [event for event in read_events(text) if event.mode == "arrest"]
    assert [[party.quote.text for party in event.recipients] for event in arrests] == expected


def test_a_toll_in_the_perfect_is_of_more_than_one_deed() -> None:
    text = (
        "The talks failed on Friday.\n\nSoldiers shot dead three men in Lima on Monday.\n\n"
        "At least 300 people have been killed in the crackdown."
    )
    assert [[count.low for count in event.counts] for event in read_events(text)] == [[3], [300]]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Soldiers shot dead three men in Lima.\n\nSome 29 people died in a fire at a nightclub.", [3]),
        (
            "Soldiers shot dead three men in Lima.\n\nIt was hot.\n\nIt rained.\n\nSome 400 tourists were evacuated.",
            [3],
        ),
        ("A boy stabbed to death a girl in Lima. He faces three counts of murder and ten of attempted murder.", [1]),
        ("Soldiers shot dead three men in Lima. A guard died in the exchange of fire.", [3, 1]),
        ("Farmers marched in Lima.\n\nThe mayor banned gatherings of more than five people.", []),
        ("Thousands marched in Lima on Monday.", [2000]),
    ],
)
def test_numbers_of_something_else_are_no_counts(text: str, counts: list[int]) -> None:
    assert [count.low for event in read_events(text) for count in event.counts if event.type != "COERCE"] == counts


def test_what_police_do_near_a_protest_takes_no_cause_from_afar() -> None:
    text = (
        "Farmers marched in Lima on Monday over the price of bread.\n\n"
        "Police broke up the protest, holding ten people.\n\nMali summoned the ambassador to protest against insults."
    )
    causes = {event.type: event.cause and event.cause.text for event in read_events(text)}
    assert (causes["PROTEST"], causes["COERCE"]) == ("the price of bread", None)
