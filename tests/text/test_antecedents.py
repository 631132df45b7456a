"""Pronouns that go on with the subject of the sentence before."""

import pytest

from tests.text.reading import read_events

CASES = {
    "it, a state": (
        "Chad condemned the raid. It recalled its envoy to Sudan on Friday.",
        "SANCTION",
        ["Chad"],
        ["Sudan"],
    ),
    "it, what a person spoke of": (
        "Foreign Minister Ana Rivas said the government had closed the border with Peru. It urged Lima to talk.",
        "REQUEST",
        ["the government"],
        ["Lima"],
    ),
    "it, the last of two": (
        "The army agreed to the truce, but the Red Front refused to sign. It shelled the port of Abra, killing two.",
        "ASSAULT",
        ["the Red Front"],
        ["the port of Abra"],
    ),
    "they who suffer are no authority": (
        "Prosecutors in Lima charged two clerks with theft. They were arrested in May.",
        "COERCE",
        [],
        ["two clerks"],
    ),
    "he, a person who did nothing yet": (
        "Peru's foreign minister, Luis Prado, was in Quito. He accused Chile of spying.",
        "ACCUSE",
        ["Luis Prado"],
        ["Chile"],
    ),
    "we of a quotation": (
        '"We condemn the arrest of the mayor by police," Chilean President Eva Lund said.',
        "ACCUSE",
        ["Chilean President Eva Lund"],
        ["police"],
    ),
}


@pytest.mark.parametrize(("text", "kind", "actors", "recipients"), CASES.values(), ids=CASES)
def test_who_a_pronoun_stands_for(text: str, kind: str, actors: list[str], recipients: list[str]) -> None:
    event = next(one for one in reversed(read_events(text)) if one.type == kind)
    assert [party.quote.text for party in event.actors] == actors
    assert [party.quote.text for party in event.recipients] == recipients


def test_a_storm_attacks_nobody() -> None:
    assert read_events("The storm reached Cuba on Friday. It destroyed 40 houses in Havana.") == ()


def test_a_subject_that_does_not_fit_hides_no_deed() -> None:
    text = "The insurgency in Yemen went on. It has also blockaded the port of Aden to stop smugglers."
    assert [event.type for event in read_events(text)] == ["COERCE"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("President Ana Brito flew to Samoa on Monday. Heavy rain fell. Brito thanked Samoa for its aid.", "Ana Brito"),
        ("Police chief Juan Marek spoke on Monday. Marek called on shopkeepers in Jos to stay calm.", "Juan Marek"),
    ],
)
def test_a_surname_has_the_office_told_before(text, name):
    event = read_events(text)[-1]
    assert event.actors[0].name == name
    assert event.actors[0].role is not None
