"""Offers, refusals, blame, notices and stoppages in the words of diplomats and unions: one sentence each."""

import pytest

from tests.text.reading import kinds, read_events

CASES = [
    ("Norway said it would back the resolution on Gao.", ["AGREE planned"]),
    ("The rebels said they would never surrender.", ["REJECT yield"]),
    ("Rebels let the hostages go.", ["RETREAT release"]),
    ("Rebels handed in their rifles.", ["RETREAT disarm"]),
    ("Tuvalu allowed a ship with 40 castaways to dock.", ["CONCEDE"]),
    ("The governor blamed it on the rebels.", ["ACCUSE allege"]),
    ("The party called the vote a sham.", ["ACCUSE disapprove"]),
    ("Parliament set up a commission to investigate the killings.", ["ACCUSE investigate"]),
    ("The union gave the company until Monday noon to settle.", ["THREATEN"]),
    ("The doctors' union served a strike notice on the government.", ["THREATEN restrict"]),
    ("Miners laid down their tools over pay.", ["PROTEST strike"]),
    ("Baggage handlers walked out in Oran on Monday.", ["PROTEST strike"]),
    ("The drivers parked across two bridges.", ["PROTEST obstruct"]),
    ("The students are demanding the resignation of the rector.", ["REQUEST change ongoing"]),
    ("The talks between Mali and Niger opened in Lima on Monday.", ["CONSULT"]),
    ("The veteran lawmaker Ana Sol praised the recall as overdue.", ["SUPPORT"]),
    ("The curfew was eased.", ["CONCEDE"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_verbal_acts(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_which_have_takes_every_name_of_a_row() -> None:
    event = read_events("Mali and Niger, which have agreed to share power, will meet again.")[0]
    assert [party.quote.text for party in event.actors] == ["Mali", "Niger"]
