"""Who was taken, shot, freed or threatened, in wordings that a list of verbs alone does not reach."""

import pytest

from dateline.records import Source
from dateline.text.published import find_published

from .reading import kinds, read_events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels set dozens of huts belonging to people of the rival clan ablaze on Monday.", ["ASSAULT destroy"]),
        ("Police took three leaders of the main labour union in the port town into custody.", ["COERCE arrest"]),
        ("The gunmen took the bridge and took its three guards hostage.", ["ASSAULT abduct"]),
        ("Armed men took two of our volunteers.", ["ASSAULT abduct"]),
        ("Six women had been dragged off by the raiders.", ["ASSAULT abduct"]),
        ("Two nurses were marched into the forest.", ["ASSAULT abduct"]),
        ("The gunmen made off with three nurses.", ["ASSAULT abduct"]),
        (
            "Gunmen seized six women. Two were freed after elders pleaded for them.",
            ["ASSAULT abduct", "RETREAT release"],
        ),
        ("Six traders were kidnapped in Jos. Four have since been released.", ["ASSAULT abduct", "RETREAT release"]),
        ("A third was arrested on Sunday.", ["COERCE arrest"]),
        ("Two constables were held over the shooting on Friday.", ["COERCE arrest"]),
        ("Monitors noted the seizure of 40 goats by soldiers.", ["COERCE seize"]),
        ('"If they come back with guns, we will shoot," the police commander said.', ["THREATEN violence"]),
        ('"We will arrest anyone who breaks the ban," the governor said.', ["THREATEN arrest"]),
        ("The critics blamed others.", []),
        ('"We demand that the two teachers be freed at once," the union said.', ["REQUEST yield"]),
        ("They cut my husband with machetes in front of the children.", ["ASSAULT primitive"]),
        (
            "Three soldiers were killed on Monday in a mine blast targeting their car in Gao. A splinter group claimed "
            "responsibility for the attack in a letter.",
            ["ASSAULT explosives"],
        ),
        ("Gang bosses keep giving orders from behind bars.", []),
        ("The mayor is behind bars.", ["COERCE arrest"]),
        ("The widespread use of pre-trial detention in Mexico worries judges.", []),
        ("Since 2005 the unit has seized 6,600 pistols.", []),
        ("The police have detained more than 600 people in the last five years.", []),
        ("He has been imprisoned in Lima since 2009.", ["COERCE arrest"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("A trader was shot at a checkpoint outside Gao on Monday.", "A trader"),
        ("The mayor was shot at his home on Friday.", "The mayor"),
        ("The patrol was shot at near the border on Monday.", "The patrol"),
        ("Gunmen shot at a checkpoint outside Gao on Monday.", "a checkpoint"),
    ],
)
def test_who_is_shot(text: str, recipient: str) -> None:
    assert [one.quote.text for one in read_events(text)[0].recipients] == [recipient]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omar Diallo was a teacher. His arrest on Friday led to a strike.", ["Omar Diallo"]),
        ("Ali Rao spoke on Friday. The lawyer said his detention was illegal.", ["Ali Rao"]),
        ("Omar Diallo met Ali Rao in Gao. His arrest on Friday led to a strike.", []),
    ],
)
def test_whose_arrest(text: str, expected: list[str]) -> None:
    arrest = next(one for one in read_events(text) if one.mode == "arrest")
    assert [one.quote.text for one in arrest.recipients] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police arrested ten people in Kisumu, four in Siaya and a teacher in Migori.",
            [("Kisumu", "ten people", 10), ("Siaya", "four", 4), ("Migori", "a teacher", 1)],
        ),
        (
            "Militants killed six farmers in Gao and two traders in Mopti on Friday.",
            [("Gao", "six farmers", 6), ("Mopti", "two traders", 2)],
        ),
        (
            "The army arrested 12 militants in Peshawar and Quetta.",
            [("Peshawar", "12 militants", 12), ("Quetta", "12 militants", 12)],
        ),
    ],
)
def test_shares_of_places(text: str, expected: list[tuple[str, str, int]]) -> None:
    found = [
        (one.place.name if one.place else "", one.recipients[0].quote.text, one.counts[0].low)
        for one in read_events(text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen ambushed a patrol near Gao on Monday. A corporal was hit in the leg. Nobody else was hurt.", [1]),
        ("Gunmen ambushed a patrol near Gao on Monday. Nobody was hurt.", [0]),
    ],
)
def test_who_else_was_hurt(text: str, expected: list[int]) -> None:
    assert [one.low for one in read_events(text)[0].counts] == expected


def test_nobody_rapes_a_road() -> None:
    event = read_events("The rape of two sisters on the road to Gao on 3 March shocked the town.")[0]
    assert [one.quote.text for one in event.recipients] == ["two sisters"]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("Highland Herald, Wednesday 12 June 2019", "2019-06-12"),
        ("Sunday Echo, 21 July 2019", "2019-07-21"),
        ("He was buried in Gao on 21 July 2019", None),
    ],
)
def test_date_under_the_name_of_a_paper(last: str, expected: str | None) -> None:
    text = f"Gunmen raid mining town\n\nGunmen raided a town on Saturday.\n\n{last}\n"
    assert find_published(text, Source(uri="a.txt"), (), None, "a.txt").value == expected


def test_a_threat_of_force_is_public_whoever_makes_it() -> None:
    text = 'The men burned a shop in Gao on Monday. "If they come back, we will shoot them."'
    assert kinds(text)[-1] == "THREATEN violence"
