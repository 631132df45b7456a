import pytest

from dateline.records import PublicationDate, Section, Source, check_quote
from dateline.text.document import Document, RawArticle, Sentence
from dateline.text.places.attach import places_of_event
from dateline.text.places.find import explain_places, find_places
from dateline.text.places.scene import Scene, find_scene
from dateline.text.sentences import split_sentences
from dateline.text.split import split_article
from tests.text.reading import read_events


def make_document(text, dateline=None):
    """A document of one body section, with a paragraph for each blank line."""
    start = dateline[1] if dateline else 0
    spans = list(split_sentences(text, start, len(text)))
    sentences = tuple(
        Sentence(first, last, "lead" if index == 0 else "body", text.count("\n\n", 0, first), index)
        for index, (first, last) in enumerate(spans)
    )
    sections = (Section(kind="body", start=start, end=len(text)),)
    if dateline:
        sections = (Section(kind="dateline", start=dateline[0], end=dateline[1]), *sections)
    source = Source(uri="a.txt")
    return Document("a", text, source, sections, sentences, dateline, PublicationDate(), "en")


def found(text, dateline=None):
    return [
        (text[m.start : m.end], m.use, m.place.name if m.place else None)
        for m in find_places(make_document(text, dateline))
    ]


def names(text):
    return [name for name, _, _ in found(text)]


NOT_PLACES = {
    "person with a country's name": "Jordan Smith spoke.",
    "newspaper": "The Washington Post reported it.",
    "person with a city's name": "Paris Hilton sang.",
    "university team": "Georgia Tech won.",
    "title": "They met Mayor Lincoln on the way.",
    "preposition": "Of those, Most were Reading.",
    "month": "In March the rebels left.",
    "given name before": "Then Whitney Houston sang. Houston smiled.",
    "lower case words": "most of them were reading in bed, and police had a nice mobile home.",
    "pronoun": "they told us to leave.",
    "building": "He spoke at the White House.",
    "people": "Then Arab troops fired.",
    "armed group": "Then Hamas fired rockets.",
    "news agency in capitals": "An official told SANA that the road was shut.",
    "officer in capitals": "COLONEL RENE VARGAS LEFT. LATER VARGAS RETURNED.",
    "a government by its capital": "The envoy accused Moscow of lying.",
    "a report signed in passing": "He spoke. KANO (Sputnik) According to him it was over.",
    "half of a hyphenated name": "Fire broke out in Pont-Brazon.",
    "surname of a person named before": "The nurse, Agathe Montoir, left. Later Montoir came back.",
    "given name of a person named before": "The nurse, Ingre Vadsto, left. In the hall Ingre wept.",
    "street": "A shop on Palermo Avenue burned. Two men ran down Palermo Avenue.",
}


@pytest.mark.parametrize("text", NOT_PLACES.values(), ids=NOT_PLACES)
def test_what_is_no_place(text):
    assert [use for _, use, place in found(text) if place and use == "location"] == []


FOUND = {
    "capitals": ("POLICE FIRED IN SAN SALVADOR AND LA PAZ.", ["SAN SALVADOR", "LA PAZ"]),
    "small letters": ("police in lagos, nigeria, fired shots.", ["lagos", "nigeria"]),
    "word with evidence": ("Crowds marched in Nice on Friday.", ["Nice"]),
    "abbreviated state": ("He was born in Cheyenne, Wyo., in May.", ["Cheyenne", "Wyo."]),
    "hyphens": ("A bomb hit Mazar-i-Sharif.", ["Mazar-i-Sharif"]),
    "stops": ("A bomb hit the U.S. base.", ["U.S."]),
    "county body": ("The Henderson County Commission met.", ["Henderson County"]),
    "lost apostrophe": ("Two died in Syrias Hama province.", ["Syrias", "Hama"]),
    "place of a speaker": ("Police in Kaduna said a man died.", ["Kaduna"]),
    "behind a building": ("Gunmen raided the Science College, Kagara.", ["Science College", "Kagara"]),
    "kind before": ("They fled the town of Idanre.", ["Idanre"]),
    "short direction": ("Two died in clashes in NE Syria.", ["Syria"]),
    "possessive inside": ("The People's Republic of China agreed.", ["People's Republic of China"]),
}


@pytest.mark.parametrize(("text", "expected"), FOUND.values(), ids=FOUND)
def test_finding(text, expected):
    assert names(text) == expected


CHOSEN = {
    "state": ("A man died in Alexandria, Virginia.", "Alexandria", ("USA", "Virginia")),
    "default": ("A man died in Alexandria.", "Alexandria", ("EGY", "Alexandria")),
    "abbreviation": ("A man died in Paris, Texas.", "Paris", ("USA", "Texas")),
    "area of a state": ("Gunmen attacked the Bokkos area of Plateau state.", "Bokkos", ("NGA", "Plateau")),
    "in a department": ("A bomb exploded in Tame, in Arauca department.", "Tame", ("COL", "Arauca")),
    "other places": (
        "Police in Guelph, Hamilton and Toronto said a man from London died.",
        "London",
        ("CAN", "Ontario"),
    ),
    "state called like a country": ("Police in Atlanta, Georgia, shot a man.", "Georgia", ("USA", "Georgia")),
    "states in a list": ("Gunmen attacked villages in Niger and Kebbi states.", "Niger", ("NGA", "Niger")),
    "counties in a list": ("Floods hit Lincoln, Monroe and Clinton counties in Ohio.", "Monroe", ("USA", "Ohio")),
    "province, not its district": ("Troops fought in Khost province.", "Khost", ("AFG", "Khost")),
    "the country": ("Police in Tbilisi, Georgia, shot a man.", "Georgia", ("GEO", None)),
}


@pytest.mark.parametrize(("text", "name", "expected"), CHOSEN.values(), ids=CHOSEN)
def test_choosing(text, name, expected):
    mention = next(m for m in find_places(make_document(text)) if text[m.start : m.end] == name)
    assert (mention.place.country, mention.place.admin1) == expected


CALLED = {
    "transliterated": ("Shells hit Jisr ash-Shughur.", "Jisr ash Shughur", "city"),
    "with marks of its own": ("Police fired in Bogota.", "Bogotá", "city"),
    "seat of the division called after it": ("Troops left Raqqa.", "Raqqa", "city"),
    "division": ("Troops left Raqqa province.", "Raqqa", "admin1"),
    "capital by its people": ("A bomb exploded in the Peruvian capital.", "Lima", "city"),
    "capital by its country": ("A bomb exploded in Yemen's capital. China agreed.", "Sanaa", "city"),
    "capital that is named": ("A bomb exploded in the Peruvian capital, Lima.", "Peru", "country"),
    "money": ("The Peruvian capital market grew.", "Peru", "country"),
}


@pytest.mark.parametrize(("text", "name", "kind"), CALLED.values(), ids=CALLED)
def test_names(text, name, kind):
    place = next(m.place for m in find_places(make_document(text)) if m.place)
    assert (place.name, place.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Last updated at Nov 27 BEIRUT An air strike killed six people.", "dateline"),
        ("BELFAST, Northern Ireland (AP)_ Police seized a bomb.", "dateline"),
        ("Two men died in BEIRUT on Monday.", "location"),
    ],
)
def test_a_dateline_inside_a_line(text, use):
    assert next(m.use for m in find_places(make_document(text)) if m.place) == use


def test_a_building_inside_a_longer_name_is_none():
    text = "Policemen beat drivers of the Telangana State Road Transport Corporation in Hyderabad."
    assert not any(m.place and m.place.facility for m in find_places(make_document(text)))


USES = {
    "nationality": ("Russian troops left.", "nationality"),
    "origin": ("A man from Texas was held.", "origin"),
    "where somebody lives": ("Police arrested Ana Cole, 22, of Boston.", "origin"),
    "where somebody is a resident": ("Police arrested a resident of Boston.", "origin"),
    "capital before a verb": ("A raid near the capital Damascus killed six people.", "location"),
    "topic": ("They held talks on Syria.", "topic"),
    "party": ("Beijing said it would act.", "party"),
    "who must act": ("They demanded that Beijing pull its ships out.", "party"),
    "whose ministry": ("Russia's Defence Ministry claimed the village.", "nationality"),
    "where it was made": ("The bloc imposed tariffs on cars made in China.", "origin"),
    "who vows": ("The bloc bans cars; Beijing vows a response.", "party"),
    "possessive": ("Mali's government fell.", "nationality"),
    "possessive location": ("Mali's north is calm.", "location"),
    "location": ("Fighting went on across Kazakhstan.", "location"),
    "target": ("They launched an attack on Baghdad.", "location"),
    "part": ("Rebels hold parts of Mali.", "location"),
}


@pytest.mark.parametrize(("text", "use"), USES.values(), ids=USES)
def test_use(text, use):
    assert found(text)[0][1] == use


def test_a_dateline_gives_its_places():
    text = "LIMA, March 4 - Police fired at a crowd."
    assert found(text, (0, 15)) == [("LIMA", "dateline", "Lima")]


def test_a_noun_of_one_name_makes_no_list_of_divisions():
    text = "A curfew was imposed in the capital Astana, Almaty, and Mangystau province in Kazakhstan."
    kinds = {text[m.start : m.end]: m.place.kind for m in find_places(make_document(text)) if m.place}
    assert kinds == {"Astana": "city", "Almaty": "city", "Mangystau": "admin1", "Kazakhstan": "country"}


def test_only_a_known_city_stands_alone_in_a_dateline():
    text = "GENEVA, June 7 - The United States appealed for help. U.S. officials said so."
    mention = find_places(make_document(text, (0, text.index("The"))))[0]
    assert (mention.place.country, mention.use) == ("CHE", "dateline")


def test_precision_says_what_the_coordinates_stand_for():
    text = "Riots in Kazakhstan, in Plateau state, in Almaty and in the West Bank and the Black Sea."
    places = [m.place for m in find_places(make_document(text))]
    assert [p.precision for p in places] == ["country", "admin1", "city", "admin1", None]
    assert places[-1].latitude is None


def test_a_continent_is_found_but_not_placed():
    mention = find_places(make_document("Prices rose across Europe."))[0]
    assert mention.place is None and mention.reason


def test_a_facility_keeps_its_town():
    text = "Protesters stormed the mayor's office in Almaty."
    place = next(m.place for m in find_places(make_document(text)) if m.place and m.place.facility)
    assert place.facility and place.facility.text == "mayor's office"
    assert (place.name, place.kind, place.precision) == ("Almaty", "city", "city")


def test_a_named_facility_is_a_place_of_its_own():
    text = "Police cleared Tahrir Square in Cairo."
    place = next(m.place for m in find_places(make_document(text)) if m.place and m.place.facility)
    assert (place.name, place.kind, place.city) == ("Tahrir Square", "facility", "Cairo")


def test_a_district_that_is_not_listed_is_no_namesake_abroad():
    mentions = find_places(make_document("Soldiers ended an operation in the Chak district, Wardak province."))
    assert [(one.place.name if one.place else None) for one in mentions] == [None, "Maidan Wardak"]


EVENTS = {
    "in its clause": ("Police fired in Lagos after talks in Abuja.", "fired", ["Lagos"], "stated"),
    "listed": ("Police fired in Lagos, Kano and Abuja.", "fired", ["Lagos", "Kano", "Abuja"], "stated"),
    "listed kinds": ("Police fired in Lagos and in the northern city of Kano.", "fired", ["Lagos", "Kano"], "stated"),
    "container": ("In Nigeria, gunmen attacked Bokkos.", "attacked", ["Bokkos"], "stated"),
    "carried": ("Crowds met in Kano. Police fired shots.", "fired", ["Kano"], "carried"),
    "there": ("Crowds met in Kano. Police fired there.", "fired", ["Kano"], "carried"),
    "both towns": ("Crowds met in Kano and Lagos. Police fired in both cities.", "fired", ["Kano", "Lagos"], "carried"),
    "country": ("Police fired across Kazakhstan.", "fired", ["Kazakhstan"], "stated"),
    "finer behind a lead": (
        "Air raids killed ten in northern Syria. The planes hit a market in Idlib.",
        "killed",
        ["Idlib"],
        "carried",
    ),
    "capital, not of a witness": (
        "Unrest hit Chad, a London-based group said. Police fired in the capital.",
        "fired",
        ["N'Djamena"],
        "stated",
    ),
    "carried in the country of the article": (
        "Clashes hit Gao. Shops in Gao shut.\n\nA rally was held in Paris in support.\n\nSoldiers were shot dead.",
        "shot",
        ["Gao"],
        "carried",
    ),
    "capital in a list": (
        "Police fired in Istanbul, Ankara and Izmir.",
        "fired",
        ["Istanbul", "Ankara", "İzmir"],
        "stated",
    ),
    "where he was taken": ("Crowds met in Kano. He was taken to Lagos and killed.", "killed", ["Lagos"], "stated"),
    "two countries": ("Rebels fired shots in Mali and Niger.", "fired", ["Mali", "Niger"], "stated"),
    "where the wounded went": (
        "Police fired in Garissa. The wounded were flown to Nairobi. Two men were shot.",
        "shot",
        ["Garissa"],
        "carried",
    ),
    "beside it": ("Police fired in Lagos state, which borders Ogun.", "fired", ["Lagos"], "stated"),
    "capital": ("Unrest hit Chad. Police fired in the capital.", "fired", ["N'Djamena"], "stated"),
}


@pytest.mark.parametrize(("text", "trigger", "expected", "basis"), EVENTS.values(), ids=EVENTS)
def test_places_of_event(text, trigger, expected, basis):
    document = make_document(text)
    at = text.index(trigger)
    mentions = find_places(document)
    sentence = next(s for s in document.sentences if s.start <= at < s.end)
    places, reason = places_of_event(
        document,
        mentions,
        sentence,
        (at, at + len(trigger)),
        (sentence.start, sentence.end),
        find_scene(document, mentions),
    )
    assert ([p.name for p in places], {p.basis for p in places}, reason) == (expected, {basis}, None)


def test_a_capital_that_is_named_is_no_other_town():
    text = "Troops killed two men in Gao in Mali. A raid near the capital Damascus killed six people."
    assert [event.place.name for event in read_events(text) if event.place] == ["Gao", "Damascus"]


def test_a_park_called_like_a_village_is_in_its_town():
    text = "A crowd met at Victoria Park in Hong Kong on Sunday."
    place = next(m.place for m in find_places(make_document(text)) if m.place and m.place.facility)
    assert (place.name, place.kind, place.city) == ("Victoria Park", "facility", "Hong Kong")


def test_the_dateline_is_the_last_resort():
    text = "LIMA, March 4 - Police fired at a crowd."
    document = make_document(text, (0, 15))
    places, _ = places_of_event(document, find_places(document), document.sentences[0], (23, 28), (16, 41), Scene())
    assert [(p.name, p.basis) for p in places] == [("Lima", "dateline")]


def test_no_place_gives_a_reason():
    document = make_document("Police fired.")
    assert places_of_event(document, (), document.sentences[0], (7, 12), (0, 13), Scene()) == ((), "no place is stated")


def test_every_place_can_be_quoted():
    text = "Police in Alexandria, Va., and at Tahrir Square in Cairo met Kazakh officials in the capital."
    for mention in find_places(make_document(text)):
        if mention.place:
            check_quote(mention.place.quote, text)


def test_explaining_says_what_was_chosen_and_why():
    rows = explain_places("A man died in Alexandria, Virginia. Police fired.")
    assert [row["text"] for row in rows] == ["Alexandria", "Virginia"]
    assert rows[0]["chosen_because"] == "lies in the place named with it"
    assert rows[0]["other_places"]


def test_a_village_of_a_far_country_is_refused():
    text = "Shells hit Homs. Syrian troops left Aleppo and Hama. Syria's army fought in Wadi."
    wadi = next(m for m in find_places(make_document(text)) if text[m.start : m.end] == "Wadi")
    assert wadi.place is None
    assert "SYR" in wadi.reason


def test_the_site_of_a_headline_is_no_place():
    text = "Two men shot dead near Kano | Lagos Standard\n\nGunmen shot two men on a road, police said on Monday.\n"
    raw = RawArticle(text, Source(uri="a"))
    names = [mention.place.name for mention in find_places(split_article(raw)) if mention.place]
    assert names == ["Kano"]


def test_the_capital_is_that_of_the_place_of_events_not_of_a_backer():
    text = "Clashes spread across Yemen. Troops backed by Eritrea's navy shelled rebels near the capital."
    mention = next(m for m in find_places(make_document(text)) if text[m.start : m.end] == "the capital")
    assert mention.place.country == "YEM"


def test_explaining_says_why_a_name_was_taken_for_no_place():
    (row,) = (row for row in explain_places("Jordan Smith spoke in Amman.") if row["text"] == "Jordan")
    assert row["place"] is None
    assert "too little speaks for a place" in str(row["reason"])
    assert "before another name -10.0" in row["found_by"]


def test_streets_that_meet_are_no_towns() -> None:
    (event,) = read_events("A bomb went off at the corner of Lavalle and Belgrano streets in Rosario.")
    assert event.place is not None
    assert event.place.name == "Rosario"
