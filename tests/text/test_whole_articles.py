"""Classes of errors met in whole articles of many kinds: who, how many, and what is only demanded."""

import pytest

from tests.text.reading import kinds, read_events


def _roles(text: str, kind: str) -> list[tuple[list[str], list[str]]]:
    """Actors and recipients of the events of one type and mode."""
    return [
        ([party.quote.text for party in event.actors], [party.quote.text for party in event.recipients])
        for event in read_events(text)
        if f"{event.type} {event.mode or ''}".strip() == kind
    ]


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("In 2009 gunmen stopped a bus in Gao and shot two teachers.", "ASSAULT firearms", ["gunmen"]),
        ("On the 25th soldiers arrested the premier at his home in Bissau.", "COERCE arrest", ["soldiers"]),
        ("In Sfax farmers blocked the main road with lorries.", "PROTEST obstruct", ["farmers"]),
        ("The court was shut, and in Sfax lawyers marched.", "PROTEST demo", ["lawyers"]),
        ("The bakers' union has today staged a walkout in Lome.", "PROTEST demo", ["The bakers' union"]),
        (
            "He accused bankers of financing the plot, declared a state of emergency and sacked his army chief.",
            "SANCTION expel",
            ["He"],
        ),
        ("Ana wrote to the minister, and dockers in Bari refused to unload a ship.", "PROTEST boycott", ["dockers"]),
        ("Nurses joined students in a march through Sucre on Monday.", "PROTEST demo", ["Nurses", "students"]),
        (
            "Clerks of the two plants in Bhopal observed Black Day on Friday.",
            "PROTEST demo",
            ["Clerks of the two plants"],
        ),
        (
            "A man was shot in Benoni after protesting residents blocked roads.",
            "PROTEST obstruct",
            ["protesting residents"],
        ),
        ("Agents detained 12 men in Osh, relatives said. They also raided a mosque.", "COERCE seize", ["Agents"]),
    ],
)
def test_doers_stand_behind_days_places_and_lists(text: str, kind: str, actors: list[str]) -> None:
    assert [own for own, _ in _roles(text, kind)] == [actors]


def test_an_adjective_is_nobody() -> None:
    events = read_events("Police said a magisterial probe had been ordered into the shooting of two men in Patna.")
    assert all(party.quote.text != "a magisterial" for event in events for party in event.actors)


def test_a_day_counts_nobody() -> None:
    (strike,) = read_events("On March 20 pilots of the state airline struck for 12 hours in Quito.")
    assert (strike.type, strike.mode, strike.counts) == ("PROTEST", "strike", ())


def test_slogans_are_no_party() -> None:
    assert _roles('Crowds in Conakry chanted "Sekou traitor" until dusk.', "PROTEST demo") == [(["Crowds"], [])]


def test_doers_at_whose_hands_somebody_died() -> None:
    events = read_events("Two men were killed at the hands of the police in Lima on Monday.")
    assert [[party.quote.text for party in event.actors] for event in events] == [["the police"]]


def test_a_hostage_is_called_by_his_own_name() -> None:
    text = "A pilot held hostage by the rebels for a year was freed in Lae on Monday."
    assert _roles(text, "RETREAT release")[0][1] == ["A pilot"]


def test_arrests_by_two_forces_are_two() -> None:
    text = "Soldiers arrested the prime minister in Bissau. Military intelligence later arrested our treasurer."
    assert len(_roles(text, "COERCE arrest")) == 2


def test_custody_is_no_second_arrest() -> None:
    text = "A labourer who had been arrested in Patna on Monday over a theft died in police custody on Tuesday."
    assert kinds(text).count("COERCE arrest") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses in Lusaka voted overwhelmingly to strike.", ["PROTEST strike planned"]),
        ("Members of the union voted in favour of a walkout in Lusaka.", ["PROTEST strike planned"]),
        ("Teachers in Jujuy stayed away from their classrooms on Monday.", ["PROTEST strike"]),
        ("Pupils in Jujuy stayed away from school on Monday over the cut.", ["PROTEST boycott"]),
        ("Students stormed the headquarters of the state channel in Sylhet.", ["PROTEST riot"]),
        ("Dockers in Bari refused to unload a freighter on Monday.", ["PROTEST boycott"]),
        ("A convoy of tractors slowed traffic in Linz on Monday.", ["PROTEST demo"]),
        ("Growers dumped manure in front of the ministry in Vienna on Monday.", ["PROTEST demo"]),
        ("Hundreds of lawyers stood in silence on the steps of the court in Oran.", ["PROTEST demo"]),
        ("Miners armed with dynamite took the town hall of Uncia on Monday.", ["PROTEST riot"]),
        ("Shopkeepers in Nagpur downed their shutters in a bandh on Monday.", ["PROTEST strike"]),
        ("Riot police in Quito let off tear gas on Monday to disperse students.", ["ASSAULT crowd-control"]),
        ("Soldiers in Gusau shot into the air to scare the women off.", ["ASSAULT crowd-control"]),
        ("Rebels in Bria occupied the hospital on Monday.", ["COERCE seize"]),
        ("Two men were held in Namangan for sharing a video.", ["COERCE arrest"]),
        ("Internet services remained suspended in Bakhri on Monday.", ["COERCE withhold"]),
        ("We blocked the avenue in Omdurman with bricks and tyres.", ["PROTEST obstruct"]),
        ("Border police at Metema sent back eleven migrants on Monday.", ["COERCE deport"]),
        ("The district administration sealed two workshops in Ajmer on Monday.", ["COERCE restrict"]),
        ("Ten children were handed over to UNICEF in Pibor on Monday.", ["RETREAT release"]),
        ("Herders ambushed a bus near Bria on Monday and cut the throats of three men.", ["ASSAULT primitive"]),
        ("Police in Uttara are firing pellets at several hundred students.", ["ASSAULT crowd-control ongoing"]),
        ("Fighting between the army and forces loyal to General Koang went on around Akobo.", ["ASSAULT"]),
    ],
)
def test_kinds(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if kind] == expected


def test_points_of_a_demand_are_no_deeds() -> None:
    text = (
        "Union holds march in Lima\n\nLIMA, May 14 (Own) - Nurses marched in Lima on Tuesday.\n\nWe demand:\n"
        "- the resignation of the defence minister;\n- the release of the ten strikers;\n\nPolice arrested a nurse.\n"
    )
    assert {event.type for event in read_events(text)} == {"PROTEST", "COERCE"}
