"""What states, courts, aid agencies and unions do to each other: type and mode of one sentence each."""

import pytest

from tests.text.reading import kinds, read_events

CASES = [
    ("The president ordered the deployment of an army unit to Gao.", ["MOBILIZE troops"]),
    ("The governor announced the deployment of riot police in Lima.", ["MOBILIZE police"]),
    ("Thousands of Chadians camped outside parliament on Monday.", ["PROTEST demo"]),
    ("Thousands of refugees camped outside parliament on Monday.", []),
    (
        "The agency suspended its work in Gao after gunmen kidnapped a nurse.",
        ["SANCTION discontinue", "ASSAULT abduct"],
    ),
    ("Norway paused food aid to Chad in June.", ["SANCTION discontinue"]),
    ("Chad's junta revoked a defence pact with Paris on Saturday.", ["SANCTION withdraw"]),
    ("Soldiers executed 40 villagers near Gao.", ["ASSAULT targeted"]),
    ("A court executed 40 convicts in Gao.", ["SANCTION convict"]),
    ("A judge ordered a reporter held on charges of treason.", ["COERCE arrest"]),
    ("The European Union agreed on Monday to impose sanctions on ten judges.", ["SANCTION discontinue"]),
    ("Miners' unions called a 24-hour stoppage in Lima.", ["PROTEST strike"]),
    ("Mali expelled the staff of the U.N. mission.", ["SANCTION expel"]),
    ("A drone damaged a fuel depot near Kursk.", ["ASSAULT drone"]),
    ("Tokyo protested to Pyongyang through its embassy.", ["ACCUSE disapprove"]),
    ("The two leaders discussed a ceasefire by telephone.", ["CONSULT phone"]),
    ("Truck drivers parked their lorries across a motorway near Lyon.", ["PROTEST obstruct"]),
    ("Hungary vetoed an aid package for Ukraine.", ["REJECT assist"]),
    ("Gunfire could be heard in Gao on Saturday night.", ["ASSAULT firearms"]),
    ("Somali troops have retaken swathes of territory near Gao.", ["ASSAULT"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_kind(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_hostages_freed_by_nobody_who_is_told_were_let_go() -> None:
    text = "Ten hostages were freed near Gao on Saturday after rebels attacked a prison."
    assert kinds(text) == ["RETREAT release", "ASSAULT"]


def test_where_a_treaty_is_signed_is_no_party_to_it() -> None:
    [event] = read_events("The presidents of Chad and Niger signed a defence treaty in Geneva on Monday.")
    assert "Geneva" not in [party.quote.text for party in event.recipients]
