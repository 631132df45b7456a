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
        ("Jenin", "PSE"), ("Odessa", "UKR"), ("Calcutta", "IND"), ("Port Elizabeth", "ZAF"), ("Lower Shabelle", "SOM"),
        ("North Darfur", "SDN"), ("Salahuddin", "IRQ"), ("Buryatia", "RUS"), ("Baramulla", "IND"),
        ("Khayelitsha", "ZAF"), ("Zaporizhia", "UKR"), ("Matabeleland", "ZWE"), ("the Niger delta", "NGA"),
        ("Swat valley", "PAK"),
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


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Gunmen killed a priest in Kolmanga, Niger, on Monday.", [("Niger", "location")]),
        ("In Kolmanga, Niger, gunmen killed a priest.", [("Niger", "location")]),
        ("Raiders shot six men in Pibolo, Jonglei State, South Sudan.",
         [("Jonglei", "location"), ("South Sudan", "location")]),
        ("In Davos, Ukraine pleaded for help.", [("Davos", "location"), ("Ukraine", "party")]),
        ("Bombs went off outside the U.S. embassies in Nairobi.", [("U.S.", "nationality"), ("Nairobi", "location")]),
        ("He was born and raised in Leeds and shot in Karachi.", [("Leeds", "origin"), ("Karachi", "location")]),
        ('The crowd shouted "Long live Georgia!" and left.', [("Georgia", "topic")]),
        ("Robbers hit a branch of the Bank of Baroda in Lima.", [("Baroda", "party"), ("Lima", "location")]),
        ("Odilia de Oliveira was shot in Lima.", [("Lima", "location")]),
        ("REBELS HIT A CONVOY IN SANTIAGO DE MARIA.", [("SANTIAGO DE MARIA", "location")]),
        ("Rebels hit a convoy on the Gao-Kidal road.", [("Gao", "location"), ("Kidal", "location")]),
        ("Youths fought in Aix-les-Milles, France.", [("France", "location")]),
        ("Divers found a mine in Aberdeen Harbour, Scotland.", [("Aberdeen", "location"), ("Scotland", "location")]),
        ("Robbers shot a guard in Tsafe local government area in Zamfara.",
         [("Tsafe", "location"), ("Zamfara", "location")]),
        ("two men were shot off mysore road in bangalore.", [("bangalore", "location")]),
        ("Soldiers in Kurdish-held Syria were shelled.", [("Syria", "location")]),
        ("They took parts of both Syria and Mali.", [("Syria", "location"), ("Mali", "party")]),
        ("Sen. Bill Bradley (D-N.J.) was in Lima.", [("Lima", "location")]),
        ("Police stopped a van with Illinois licence plates in Lima.", [("Illinois", "origin"), ("Lima", "location")]),
        ("Quotas were agreed during the Tokyo round of talks in Lima.", [("Tokyo", "topic"), ("Lima", "location")]),
    ],
)  # fmt: skip
def test_what_a_name_does_beside_other_names(text, places):
    document = split_article(RawArticle(text, Source(uri="a.txt")))
    assert [(text[one.start : one.end], one.use) for one in find_places(document)] == places


def test_a_district_of_another_country_is_no_place_of_its_division():
    document = split_article(RawArticle("Gunmen hit a bus in Kohistan district, Khyber Pakhtunkhwa.", Source(uri="a")))
    assert [mention.place and mention.place.country for mention in find_places(document)] == [None, "PAK"]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot a judge in Gao, Mali. Over the past decade the army has seized the mine.",
        "Gunmen shot a judge in Gao, Mali. Police arrested 90 men in raids across the Sahelian country.",
    ],
)
def test_what_went_on_for_years_is_of_no_town_told_of_before(text):
    assert _places(text)[-1][1] == "Mali"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Workers at a mill in Rustavi, near Tbilisi, went on strike on Monday.", ["Rustavi"]),
        ("Rebels killed six men in Bourem, 90 kilometres north of Gao, on Monday.", ["Bourem"]),
        ("Rebels killed six men in Bourem and near Gao on Monday.", ["Bourem", "Gao"]),
        ("In Kidal, gunmen shot at the car of a former mayor of Gao.", ["Kidal"]),
        ("The mayor of Gao was shot dead on Monday.", ["Gao"]),
    ],
)
def test_what_only_says_where_another_place_or_an_office_is(text, places):
    assert [place for _, place in _places(text)] == places


def test_where_somebody_was_sent_does_not_say_where_the_news_is_from():
    text = "Gang members that Honduras has extradited to the United States face trial. Ana Cruz was arrested in June."
    assert _places(text)[-1][1] == "Honduras"


def test_a_quarter_of_a_city_is_no_namesake_abroad():
    assert _countries("Police raided flats in the Santa Cruz area of Mumbai.") == ["IND"]


def test_a_surname_found_once_is_a_person_further_on():
    assert _countries("Jose dos Santos was held in Lima. She was kidnapped by Santos.") == ["PER"]


def test_a_building_in_a_later_paragraph_is_in_the_town_that_is_named_most():
    text = (
        "Police shot a man in Baku on Monday.\n\nThe police of Baku said so.\n\nHis brother was shot in Ganja in 2015."
        "\n\nA student was beaten at a district police station."
    )
    assert _places(text)[-1][1] == "Baku"


def test_a_leader_of_one_country_does_not_speak_in_another_told_of_before():
    text = "The war in Syria went on.\n\nPresident Donald Trump will welcome the emir of Qatar."
    assert [place for _, place in _places(text) if place == "Syria"] == []


def test_a_city_listed_with_a_state_is_the_city():
    assert _countries("Juries in Colorado and Cleveland met.") == ["USA", "USA"]
    document = split_article(RawArticle("Juries in Colorado and Cleveland met.", Source(uri="a.txt")))
    assert [one.place.kind for one in find_places(document) if one.place] == ["admin1", "city"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The editor was arrested in Gao, released by soldiers on June 2 and later deported to Chad.", "released"),
        ("Farmers fought police in Gao. Police shot three of them while in the city of Kayes, drivers sang.", "shot"),
    ],
)
def test_where_others_went_or_did_other_things_is_not_the_place(text, trigger):
    assert dict(_places(text))[trigger] == "Gao"


def test_here_is_the_place_of_the_dateline():
    text = "LIMA, May 5 (AFP) - The premier of Chile met union leaders here on Sunday, aides in Santiago said."
    assert [event.place and event.place.name for event in read_events(text) if event.type == "CONSULT"] == ["Lima"]


def test_a_town_abroad_told_of_right_before_in_news_of_many_countries():
    text = (
        "Gangs from Canada moved to Mexico, to Peru and to Spain. Police in Canada and in Peru spoke of a trend. "
        "Officers raided flats in the port of Manila. Four gang members were arrested during the operation."
    )
    assert _places(text)[-1][1] == "Manila"


def test_whom_a_continent_is_named_for_is_of_no_one_country():
    assert _countries("Latin American police and Central American gangs met South American traders.") == []
