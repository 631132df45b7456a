"""Talks, visits and calls: who takes part, what is still to come, and whose journeys are no visit."""

import pytest

from tests.text.reading import kinds, read_events


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        (
            "Trade Minister Ana Ruiz said she had made headway in talks with Kenyan Trade Minister Peter Otieno.",
            ["Trade Minister Ana Ruiz"],
            ["Kenyan Trade Minister Peter Otieno"],
        ),
        ("Tribal elders are in secret talks with the Danish envoy.", ["Tribal elders"], ["the Danish envoy"]),
        (
            "Foreign Minister Ruiz, in Nairobi for talks with army officers, said that the road would stay open.",
            ["Foreign Minister Ruiz"],
            ["army officers"],
        ),
        (
            "The truce came about with the mediation of Qatar between the army and the rebels.",
            ["Qatar"],
            ["the army", "the rebels"],
        ),
        ("The Danish premier is on the third day of a nine-day Asian trip.", ["The Danish premier"], []),
        ("President Ruiz opened a clinic during her visit to Kenya.", ["President Ruiz"], ["Kenya"]),
        (
            "Secretary of State Ana Ruiz and Kenyan Trade Minister Peter Otieno met in Oslo.",
            ["Secretary of State Ana Ruiz", "Kenyan Trade Minister Peter Otieno"],
            ["Kenyan Trade Minister Peter Otieno"],
        ),
        ("THE CENTRAL AMERICAN SUMMIT BEGAN ON MONDAY IN LIMA.", [], []),
    ],
)
def test_participants_of_a_meeting(text: str, actors: list[str], recipients: list[str]) -> None:
    (event,) = (one for one in read_events(text) if one.type == "CONSULT")
    assert [party.quote.text for party in event.actors] == actors
    assert [party.quote.text for party in event.recipients] == recipients


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Danish premier was to visit Kenya this week.", ["AGREE planned"]),
        ("Kenya is preparing for President Ruiz's visit.", ["AGREE planned"]),
        ("The premier flies to Kenya tonight, her office said.", ["AGREE planned"]),
        ("The premier visited Kenya this week.", ["CONSULT visit"]),
        ("A Kenyan visit by the Danish foreign minister is under consideration.", ["CONSULT visit hypothetical"]),
        ("The minister said she has no intention of negotiating with the rebels.", ["CONSULT denied"]),
        ("The rebels named a team for peace talks with the government.", ["AGREE planned"]),
        ("The premier showed interest in resuming talks with the rebels.", ["CONSULT hypothetical"]),
    ],
)
def test_meetings_to_come(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jonas Berg travelled to Syria in 2022, a police officer said.",
        "We reached the coast in June and I sat down with the mayor of Gao.",
        "The mayor arrived at court on Monday.",
        "Deputies arrived at her house.",
    ],
)
def test_private_journeys_are_no_visits(text: str) -> None:
    assert not [event for event in read_events(text) if event.type in ("CONSULT", "AGREE")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor convened a meeting of senior police officers.", ["CONSULT"]),
        ("The UN Security Council held an emergency meeting on the raid in Gao.", ["CONSULT multilateral"]),
        ("The premier convened a summit of African leaders.", ["CONSULT multilateral"]),
    ],
)
def test_a_meeting_is_multilateral_within_a_bloc(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two ministers agreed that prices had fallen.", []),
        ("The governor assured residents that the dam was safe.", []),
        ("The governor assured residents that the dam would be mended.", ["AGREE"]),
        ("The two governments agreed that the border would be reopened.", ["AGREE"]),
    ],
)
def test_what_is_so_is_no_promise(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Will the premier sanction the bank?", ["SANCTION discontinue hypothetical"]),
        ("Why did the police shoot three marchers on Monday?", ["ASSAULT firearms"]),
        ("The miners left the door open to negotiations with the government.", ["AGREE planned"]),
        ("The premier launched a gang amnesty.", ["CONCEDE"]),
    ],
)
def test_what_is_asked_or_left_open(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_whom_an_amnesty_is_for() -> None:
    (event,) = read_events("The premier launched a gang amnesty.")
    assert [party.quote.text for party in event.recipients] == ["gang"]


CUT_SHORT = {
    "The president cut short a visit to Kenya after the bombing.": ("The president", "Kenya"),
    "The foreign minister curtailed her tour of Canada.": ("The foreign minister", "Canada"),
}


@pytest.mark.parametrize(("text", "sides"), CUT_SHORT.items(), ids=CUT_SHORT)
def test_a_visit_cut_short_was_made(text: str, sides: tuple[str, str]) -> None:
    (event,) = read_events(text)
    assert (event.type, event.mode, event.status) == ("CONSULT", "visit", "happened")
    assert (event.actors[0].quote.text, event.recipients[0].quote.text) == sides


def test_a_visit_points_to_the_day_before() -> None:
    (event,) = read_events("The foreign minister cut short her visit to Ankara on Monday.")
    assert event.when is not None and event.when.start == "2024-05-13"


NO_MEETINGS = (
    "We chose to visit the city because of a close tie to U.S. policy.",
    "Troops were met by hitmen with grenades.",
)


@pytest.mark.parametrize("text", NO_MEETINGS)
def test_no_meeting(text: str) -> None:
    assert not [kind for kind in kinds(text) if kind.startswith(("CONSULT", "AGREE"))]


def test_who_brokers_is_no_side() -> None:
    (event,) = read_events("The deal was brokered by Qatar and Egypt on Monday.")
    assert (event.type, event.mode, [one.quote.text for one in event.actors]) == (
        "CONSULT",
        "third-party",
        ["Qatar", "Egypt"],
    )
    assert event.recipients == ()


def test_a_timetable_in_the_present_is_a_plan() -> None:
    (event,) = read_events("The minister flies to Wellington on Thursday for talks with her counterpart.")
    assert event.status == "planned"
    assert event.when is not None and event.when.start == "2024-05-16"


def test_contacts_are_talks() -> None:
    (event,) = read_events("Rebel leaders established contact with the government last week.")
    assert (event.type, [one.quote.text for one in event.recipients]) == ("CONSULT", ["the government"])


def test_whoever_is_expected_for_talks_has_not_met():
    (event,) = read_events("Envoys of the rebels are expected in Doha on 20 May for talks with the army.")
    assert (event.type, event.status) == ("AGREE", "planned")
    assert [one.quote.text for one in event.actors] == ["Envoys of the rebels"]
