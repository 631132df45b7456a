"""Protests that were dropped before they began, and those that ended; those that still go on."""

import pytest

from tests.text.reading import kinds, read_events

CASES = {
    "cancelled": (
        "The party cancelled its rally planned for Saturday.",
        ["CONCEDE", "PROTEST demo denied"],
    ),
    "called off before it began": (
        "The opposition has called off a rally scheduled for Sunday.",
        ["CONCEDE", "PROTEST demo denied"],
    ),
    "it": (
        "The clerics' party, which had announced a rally in Hilla for Saturday, cancelled it.",
        ["PROTEST demo denied"],
    ),
    "called off when it was on": ("The union called off its strike.", ["CONCEDE", "PROTEST strike"]),
    "called a rally": ("The party called a rally for Sunday.", ["PROTEST demo planned"]),
    "called off today": ("The party called off the bandh scheduled for Monday.", ["CONCEDE"]),
    "strikes that were on": (
        "The strikes by porters in Lome were called off on April 2.",
        ["PROTEST strike", "CONCEDE"],
    ),
    "goes on": ("A strike by porters in Osaka will continue until Monday.", ["PROTEST strike ongoing"]),
    "its aim": ("Silent march in Pune to mourn the dead on Sunday.", ["PROTEST demo"]),
    "chanted no": ('The marchers chanted "No new tax" outside parliament.', ["PROTEST demo"]),
    "a leader of protests": ("Hooded men detained protest leader Ana Kirov in Gomel.", ["COERCE arrest"]),
    "monuments": ("The militants have destroyed a statue of a poet in Mosul.", ["ASSAULT destroy"]),
    "a statue": ("Youths destroyed a statue of the president in Lome on Sunday.", ["PROTEST vandalize"]),
    "free to": ("From May the union is free to strike in Lome, the mayor said.", ["PROTEST strike hypothetical"]),
    "nobody in a quotation": (
        '"Nobody was arrested at the march in Pune on Sunday," police said.',
        ["COERCE arrest denied"],
    ),
    "talks about a strike": ("Nurses and the ministry continue strike talks.", ["CONSULT ongoing"]),
    "police in the streets": ("Policemen are flooding the streets of Lome.", ["MOBILIZE police ongoing"]),
    "on since": ("Porters at the port have been on strike since Thursday.", ["PROTEST strike ongoing"]),
    "on for": ("The porters have been on strike for six days.", ["PROTEST strike ongoing"]),
    "had been on": ("The porters had been on strike since March.", ["PROTEST strike"]),
    "balloted": ("Nurses in Wales are being balloted about a walkout.", ["PROTEST strike planned"]),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_status_of_protests_called_off_or_still_on(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Dairy farmers blocked roads in protest at the new quotas.",
        "Pupils barricaded the gates of a school in Nantes in protest at the expulsion of a classmate.",
        "Miners occupied the shaft on Monday to protest against the sale of the pit.",
    ],
)
def test_the_aim_of_a_protest_is_no_other_protest(text: str) -> None:
    protests = [event for event in read_events(text) if event.type == "PROTEST"]
    assert len(protests) == 1
    assert protests[0].cause


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The protests have spread to Oruro.", "Oruro"),
        ("Unrest has since spread to Potosi.", "Potosí"),
        ("The unrest spread into Sucre on Tuesday, where shops shut.", "Sucre"),
    ],
)
def test_where_protests_spread(text: str, place: str) -> None:
    before = "LA PAZ, May 14 - Students marched in Cochabamba on Monday. "
    found = [event for event in read_events(before + text) if event.evidence[0].sentence.text == text]
    assert [(event.type, event.place and event.place.name) for event in found] == [("PROTEST", place)]
    assert not found[0].recipients


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Thousands of teachers took part in the march in Lome on Friday.", "Thousands of teachers"),
        ("Some 300 pupils engaged in scuffles with police in Ulm.", "Some 300 pupils"),
    ],
)
def test_who_takes_part(text: str, who: str) -> None:
    (event,) = read_events(text)
    assert event.type == "PROTEST"
    assert [party.quote.text for party in event.actors if party.quote] == [who]


def test_a_mass_is_nobody() -> None:
    (event,) = read_events("Workers protested the mass layoffs in Lome on Friday.")
    assert not event.recipients


def test_riot_police_are_no_riot() -> None:
    (event,) = read_events("Riot police and a riot squad were sent to Lome on Sunday.")
    assert event.type == "MOBILIZE"


def test_who_called_a_protest_acts_in_it() -> None:
    events = read_events("Ten people were hurt during a two-day general strike called by the workers' front in Quito.")
    strike = next(event for event in events if event.type == "PROTEST")
    assert [party.quote.text for party in strike.actors if party.quote] == ["the workers' front"]


def test_what_was_done_to_a_protest_is_told_whoever_holds_it() -> None:
    assert "COERCE restrict" in kinds("The prefect banned a demonstration of taxi drivers.")


@pytest.mark.parametrize(
    "text",
    [
        "The parade was a demonstration of unity.",
        "The raid was a demonstration that nobody is out of reach.",
        "The envoy called the threat of a strike on the port reckless.",
        "The premier may take part in a retaliatory strike on the port.",
    ],
)
def test_what_is_shown_or_called_dangerous_is_no_protest(text: str) -> None:
    assert not [kind for kind in kinds(text) if kind.startswith("PROTEST")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("About 90 miners remained underground for a third day to press for back pay.", 90),
        ("Two hundred villagers set off on foot for the capital to demand a road.", 200),
    ],
)
def test_those_who_march_off_or_stay_below_are_counted(text: str, count: int) -> None:
    (event,) = read_events(text)
    assert [(one.kind, one.low) for one in event.counts] == [("participants", count)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("LIMA, May 14 - The dockers' union called a national strike for 20 May.", "Peru"),
        ("LIMA, May 14 - A national strike by teachers in Cusco was joined by miners.", "Cusco"),
        ("LIMA, May 14 - The dockers' union called a strike for 20 May.", "Lima"),
    ],
)
def test_a_national_strike_is_of_the_country(text: str, place: str) -> None:
    (strike,) = (event for event in read_events(text) if event.type == "PROTEST")
    assert strike.place
    assert strike.place.name == place
