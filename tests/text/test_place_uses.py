"""What lends an event its place, and what only bears a place's name or belongs to another deed."""

import pytest

from dateline.records import Source
from dateline.text.document import RawArticle
from dateline.text.places.find import find_places
from dateline.text.split import split_article
from tests.text.reading import read_events


def _places(text: str) -> list[tuple[str, str | None]]:
    """The first trigger of each event and its place."""
    return [(event.evidence[0].trigger.text, event.place and event.place.name) for event in read_events(text)]


def _countries(text: str) -> list[str | None]:
    document = split_article(RawArticle(text, Source(uri="a.txt")))
    return [mention.place.country for mention in find_places(document) if mention.place]


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Port-au-Prince", "HTI"), ("Dar es Salaam", "TZA"), ("Cologne", "DEU"), ("Seville", "ESP"), ("Ghent", "BEL"),
        ("Jenin", "PSE"), ("Odessa", "UKR"), ("Calcutta", "IND"),
    ],
)  # fmt: skip
def test_towns_under_their_english_names(name, country):
    assert _countries(f"Police arrested two men in {name} on Monday.") == [country]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels killed 14 people on the Euphrates near Mayadeen.", "Al Mayadin"),
        ("The navy tested a missile on the Marshall Islands in the Pacific.", "Marshall Islands"),
        ("There is Chad, where a war goes on, and South Sudan, where rebels killed six.", "South Sudan"),
        ("Judges in Ankara jailed Ana Robb, a student at the University of Leeds.", "Ankara"),
        ("A Punjab gang shot a dealer in Gao.", "Gao"),
        ("The premier toured Mopti before flying to Gao. Police beat six men.", "Mopti"),
    ],
)
def test_the_place_of_the_deed_before_seas_homes_and_names(text, place):
    assert _places(text)[-1][1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Rebels took the town of Homs on Monday. The war has displaced 90,000 people.", "Syria"),
        ("Ali Diallo was shot in Gao in 2009. His brother was arrested in 2014.", "Mali"),
        ("Gunmen shot a judge in Gao. President Ali Diallo dismissed 90 doctors.", "Mali"),
    ],
)
def test_what_is_of_the_whole_country_is_of_no_town_told_of_before(text, place):
    assert _places(text)[-1][1] in (place, None)


def test_a_city_before_a_country_that_acts_is_no_namesake_there():
    (event,) = read_events("In London, the U.S. was backed by six states on Monday.")
    assert event.place is not None and event.place.country == "GBR"


def test_the_coast_of_a_country_is_no_namesake_abroad():
    assert "NZL" not in _countries("North Korea fired a missile that can reach the West Coast of the United States.")


def test_a_call_is_at_no_one_place():
    events = read_events("Rebels took Homs in Syria. The premier had a telephone conversation with the president.")
    assert [event.place for event in events if event.mode == "phone"] == [None]


def test_verbs_before_a_name_without_capitals_make_no_longer_name():
    assert _countries("the panel visits assam even as the cabinet sent a report.") == ["IND"]


def test_a_building_without_a_town_of_its_own_takes_only_a_known_one():
    document = split_article(
        RawArticle(
            "Rebels took the town of Homs. Jets hit a Syrian army base. He may go to any prison.", Source(uri="a")
        )
    )
    mentions = {document.text[one.start : one.end]: one.place and one.place.name for one in find_places(document)}
    assert mentions["army base"] == "Syria"
    assert mentions.get("prison") is None
