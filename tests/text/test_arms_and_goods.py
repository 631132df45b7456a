"""Attacks on premises, goods taken, missiles, coups: who and what they hit, and whether they took place."""

import pytest

from dateline.records import Event
from tests.text.reading import kinds, read_events


def _names(text: str, side: str) -> list[str]:
    return [party.quote.text for event in read_events(text) for party in getattr(event, side)]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A clinic bombing in Kampala killed a guard on Monday.", ["clinic", "a guard"]),
        ("The police station attack killed four officers on Friday.", ["police station", "four officers"]),
        ("The Kendal Arena bombing was claimed by a rebel group.", ["Kendal Arena"]),
        ("The newspaper office attack injured three reporters.", ["newspaper office", "three reporters"]),
        ("The hotel bomb attack wounded six guests on Monday.", ["hotel", "six guests"]),
        ("The rebel attack killed two farmers.", ["two farmers"]),
    ],
)
def test_premises_named_before_an_attack_are_what_it_hits(text: str, hit: list[str]) -> None:
    assert _names(text, "recipients") == hit
    assert not {"clinic", "police", "Kendal Arena", "hotel"} & set(_names(text, "actors"))


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Police seized 12 kilos of heroin on site.", []),
        ("Rifles and ammunition were found at the scene.", ["Rifles", "ammunition"]),
        ("Soldiers found a cache of weapons at a farm near Kampala.", ["a cache of weapons"]),
        ("The army seized four rifles from smugglers on Monday.", ["smugglers"]),
        ("Police carried out raids at the party's offices.", ["the party's offices"]),
    ],
)
def test_goods_are_taken_from_somebody_and_not_from_where_they_lay(text: str, recipients: list[str]) -> None:
    assert _names(text, "recipients") == recipients


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The valley has seen an explosion of violence since the gangs split.", []),
        ("An explosion rocked the town of Kasese on Monday.", ["ASSAULT explosives"]),
        ("Police arrested the man who built bombs for the group.", ["COERCE arrest"]),
        ("North Korea fired a ballistic missile over the sea on Friday.", ["MOBILIZE weapons"]),
        ("Iran fired ballistic missiles at an air base in Iraq on Wednesday.", ["ASSAULT heavy-weapons"]),
        ("Strong winds toppled 13 lorries on the motorway.", []),
        ("The deal was a public relations coup for the agency.", []),
        ("Should the militia take over the town, thousands will flee.", ["ASSAULT hypothetical"]),
        ("A militia is poised to take over the town of Kasese.", ["ASSAULT planned"]),
        ("The law allows the state to seize land left by its owners.", ["COERCE seize hypothetical"]),
        ("The president said that the truce he declared had failed.", []),
        ("The president deployed the armed forces to the state of Guerrero.", ["MOBILIZE troops"]),
        ("The officer deposed that the driver never saw him.", []),
    ],
)
def test_what_is_told_of_arms_goods_and_power(text: str, expected: list[str]) -> None:
    found = kinds(text)
    assert [kind for kind in found if kind.split()[0] in ("ASSAULT", "COERCE", "MOBILIZE", "RETREAT")] == expected


def test_forces_that_order_people_out_are_who_searches() -> None:
    text = "Troops called for all residents to leave the house before conducting a search."
    search = next(event for event in read_events(text) if event.type == "COERCE")
    assert [party.quote.text for party in search.actors] == ["Troops"]


def test_a_coup_is_no_seizure_of_goods() -> None:
    events: tuple[Event, ...] = read_events(
        "Police in Honduras seized three tons of cocaine last year. Trafficking grew after a coup in Honduras."
    )
    assert all(len(event.evidence) == 1 for event in events if event.type == "COERCE")


def test_a_measured_seizure_is_told_without_anybody() -> None:
    assert kinds("The seizure of ten tons of cocaine in Kampala was a record.") == ["COERCE seize"]
