import pytest

from dateline.records import PublicationDate, Section, Source
from dateline.text.document import Document, Sentence
from dateline.text.places.find import find_places
from dateline.text.places.publisher import Publisher, publisher_of
from dateline.text.places.spellings import entries_respelled
from dateline.text.sentences import split_sentences


def places_of(text, url=None):
    """The places of an article that is published at an address."""
    spans = enumerate(split_sentences(text, 0, len(text)))
    sentences = tuple(Sentence(start, end, "body", 0, index) for index, (start, end) in spans)
    sections = (Section(kind="body", start=0, end=len(text)),)
    source = Source(uri="a.txt", url=url)
    document = Document("a", text, source, sections, sentences, None, PublicationDate(), "en")
    return [mention.place for mention in find_places(document) if mention.place]


def divisions(text, url=None):
    """The first-level division and country of each place of an article."""
    return {place.name: (place.admin1, place.country) for place in places_of(text, url)}


NAMESAKES = {
    "abbreviation without its stop": ("A man died in Lakewood, Colo, on Monday.", "Lakewood", "Colorado"),
    "in a list of states": ("Laws passed in Iowa, New York and Montana.", "New York", "New York"),
    "county of the town": ("Deputies from Clinton County met in Frankfort.", "Frankfort", "Indiana"),
    "town near another": ("They drove from Poughkeepsie to Newburgh.", "Newburgh", "New York"),
    "a large city beside a small namesake's state": (
        "He flew from Pittsburgh to Sacramento.",
        "Pittsburgh",
        "Pennsylvania",
    ),
}


@pytest.mark.parametrize(("text", "name", "expected"), NAMESAKES.values(), ids=NAMESAKES)
def test_namesakes(text, name, expected):
    assert divisions(text)[name][0] == expected


def test_a_local_paper_means_its_own_town():
    text = "Firefighters were called to a house in Manchester."
    assert divisions(text)["Manchester"][1] == "GBR"
    assert divisions(text, "http://www.manchesterherald.com/fire")["Manchester"][1] == "USA"


HOSTS = {
    "country domain": ("https://news.example.co.ke/a", Publisher("KEN", "", None)),
    "paper of a town": ("http://www.lincolncourier.com/a", Publisher(None, "lincoln", "USA")),
    "paper of a country": ("http://thekenyatimes.com/a", Publisher("KEN", "", None)),
    "neither": ("https://www.example.org/a", Publisher()),
    "file": (None, Publisher()),
}


@pytest.mark.parametrize(("url", "expected"), HOSTS.values(), ids=HOSTS)
def test_publisher(url, expected):
    assert publisher_of(Source(uri="a.txt", url=url)) == expected


SPELLINGS = {
    "vowels": ("idleb", "SYR", "Idlib"),
    "article": ("deir el zour", "SYR", "Deir ez-Zor"),
    "k for q": ("kamishli", "SYR", "Al Qamishli"),
    "one letter for two": ("nasiriya", "IRQ", "Nasiriyah"),
}


@pytest.mark.parametrize(("spelling", "country", "name"), SPELLINGS.values(), ids=SPELLINGS)
def test_spellings(spelling, country, name):
    assert name in [entry.name for entry in entries_respelled(spelling, frozenset([country]))]
    assert entries_respelled(spelling, frozenset(["MRT"])) == ()


def test_a_name_in_another_spelling_is_found_where_the_article_is_about():
    text = "Planes struck Syria again. Two bombs fell near Maarret al-Naaman and one on the town of Jisr el-Choghour."
    assert {"Maarrat al-Nu'man", "Jisr ash Shughur"} <= set(divisions(text))
    assert "Maarrat al-Nu'man" not in divisions(text.replace("Syria", "Peru"))


def test_a_name_of_directions_needs_its_country():
    assert "Southern" not in divisions("A judge of the Southern District of Ohio spoke.")
    assert divisions("Saudi forces in Eastern Province fired.")["Eastern"][1] == "SAU"


def test_cities_in_a_list_stay_cities():
    assert "New York City" in divisions("Crowds in Boston, New York and Washington marched.")


def test_another_name_of_a_village_is_no_reason_to_leave_a_capital():
    assert divisions("The US army left Kabul, the US embassy said.")["Kabul"][1] == "AFG"


def test_a_city_before_its_state_is_no_county():
    places = places_of("A man died in Milwaukee, Wis., and another in Dayton, Ohio.")
    assert [(place.name, place.kind) for place in places if place.admin2] == [("Milwaukee", "city"), ("Dayton", "city")]


def test_a_province_is_not_its_district_of_the_same_name():
    places = places_of("Troops killed two men in Sabari district, Khost province, in Afghanistan.")
    assert {(place.name, place.kind) for place in places} >= {("Sabari", "admin2"), ("Khost", "admin1")}
