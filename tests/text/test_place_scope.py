"""Places in the sentence of a deed that belong to something else told there."""

import pytest

from tests.text.reading import read_events

PLACES = [
    # where a second verb leads
    ("Gunmen in Gao, Mali, burned the ferry and took nine girls across the river into Niger.", "ASSAULT", "Gao"),
    # the next charge of a list
    (
        "He is accused of having ordered the murder of 40 bus passengers in May 2014, of torturing captives in Bambari "
        "and of forcing boys to fight.",
        "ASSAULT",
        None,
    ),
    # what commas say of who speaks
    ("Russia, which keeps an air base at Kant, offered to mediate.", "AGREE", None),
    (
        "The party leader, Omar Dolo, who was jailed in Senegal in 2015, urged the United Nations to send observers.",
        "REQUEST",
        None,
    ),
    # sent away from there
    ("Omar Dolo was deported from Senegal in 2022.", "COERCE", "Senegal"),
    # hills are no place of that name
    ("ISRAELI WARPLANES BOMBED PALESTINIAN BASES IN THE HILLS EAST OF SIDON.", "ASSAULT", "Sidon"),
]


@pytest.mark.parametrize(("text", "kind", "name"), PLACES)
def test_only_the_place_of_the_deed_counts(text: str, kind: str, name: str | None) -> None:
    places = [event.place for event in read_events(text) if event.type == kind]
    stated = [place.name if place is not None and place.basis == "stated" else None for place in places]
    assert stated[0] == name


def test_the_capital_is_that_of_the_country_told_of() -> None:
    text = (
        "BEIRUT, May 14 - Gunmen shot dead a deputy in Beirut on Monday.\n\nA bomb killed two men in Jerusalem, "
        "Israel, on Sunday, a day after shelling in Sidon, Lebanon.\n\n"
        "Teachers staged a strike in both halves of the capital."
    )
    place = read_events(text)[-1].place
    assert place is not None
    assert place.name == "Beirut"


def test_a_minister_decides_for_the_country() -> None:
    text = "Police fired tear gas in Arequipa, Peru, on Monday.\n\nThe cabinet resigned."
    place = read_events(text)[-1].place
    assert place is not None
    assert (place.kind, place.country) == ("country", "PER")


def test_what_is_tried_is_not_carried_to_the_court() -> None:
    text = "Police arrested a clerk on Thursday. A man claimed in the Harare High Court he had murdered his wife."
    places = [event.place for event in read_events(text) if event.type == "ASSAULT"]
    assert places[0] is not None
    assert (places[0].kind, places[0].country) == ("country", "ZWE")


NATIONAL = [
    "Teachers stayed away from classrooms in 14 provinces on Tuesday.",
    "Dock workers began a 48-hour general strike on Tuesday.",
    "Grain loaders and bus drivers walked off the job across Argentina on Tuesday.",
]


@pytest.mark.parametrize("text", NATIONAL)
def test_a_strike_of_the_country_is_not_one_of_the_datelines_town(text: str) -> None:
    lead = "BUENOS AIRES, May 14 - Police fired tear gas at a march in Buenos Aires on Monday.\n\n"
    strike = [event.place for event in read_events(lead + text) if event.mode == "strike"]
    assert strike[0] is not None
    assert (strike[0].kind, strike[0].country) == ("country", "ARG")


def test_a_signature_says_where_a_report_was_written() -> None:
    text = (
        "Attacks on a minority\nVela Rights, Conakry/Geneva, 30 June 2020\nSummary\n\nMobs killed 32 people in the "
        "Guinean city of Nzerekore in March.\n\nGendarmes opened fire, killing an apprentice."
    )
    assert {event.place and event.place.admin1 for event in read_events(text)} == {"Nzérékoré"}


VILLAGES = ["the village of Tinkoura", "Tinkoura village", "the remote hamlet of Tin-Kora"]


@pytest.mark.parametrize("village", VILLAGES)
def test_a_village_that_is_not_known_is_not_the_town_near_it(village: str) -> None:
    text = f"Rebels shelled a post in Mopti, Mali, on Monday.\n\nGunmen killed nine herders in {village} on Tuesday."
    place = read_events(text)[-1].place
    assert place is not None
    assert (place.kind, place.name, place.basis) == ("admin1", "Mopti", "carried")


def test_where_an_office_issues_a_statement_is_not_where_the_next_deed_was() -> None:
    text = (
        "Shelling killed nine people in Gao, Mali, on Monday. In Geneva, the UN children's fund issued a statement of "
        "outrage. At least five clinics were bombed on Monday."
    )
    places = [event.place and event.place.country for event in read_events(text) if event.type == "ASSAULT"]
    assert set(places) == {"MLI"}
