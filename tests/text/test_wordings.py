"""The same deed in other words: nouns, passives, headlines and capitals."""

import pytest

from tests.text.reading import kinds, read_events


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Chadian troops were withdrawn from Juba.", ["Chadian troops"]),
        ("SOLDIERS, REBELS CLASH NEAR GAO ON MONDAY", ["SOLDIERS", "REBELS"]),
        ("THE UN URGED CHAD TO OPEN THE AIRPORT.", ["THE UN"]),
    ],
)
def test_actors(text: str, actors: list[str]) -> None:
    assert [party.quote.text for party in read_events(text)[0].actors] == actors


def test_whose_deed_is_criticised_does_not_criticise() -> None:
    events = read_events("The arrest of a poet by police in Oran drew criticism.")
    assert [party.quote.text for event in events if event.type == "ACCUSE" for party in event.actors] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad and Niger held joint military drills near Gao on Monday.", ["COOPERATE"]),
        ("The army held military drills near Gao.", ["MOBILIZE troops"]),
        ("Chad and Niger expanded diplomatic ties on Monday.", ["SUPPORT"]),
        ("A watchman, who tried to call for help, was stabbed to death in Gao.", ["ASSAULT primitive"]),
        ("Some 90 soldiers and two helicopters have been sent to Gao.", ["MOBILIZE troops"]),
        ("The army has sent 90 soldiers and two helicopters to Gao.", ["MOBILIZE troops"]),
        ("The police chief promised arrests if the looting continued.", ["THREATEN arrest"]),
        ("Qatar pledged to expel the exiled leaders.", ["THREATEN expel"]),
        ("The army promised not to attack the town.", ["AGREE"]),
        ("The president promised to end the arrests of reporters.", ["AGREE"]),
        ("The premier expressed the need for international assistance.", ["REQUEST assist"]),
        ("Reformers gained important concessions from the government.", ["CONCEDE"]),
        ("The mayor ordered all shops in Lome closed for a week.", ["COERCE restrict"]),
        (
            "Relatives said the gunmen had phoned to demand cash, and threatened to shoot the teachers.",
            ["THREATEN violence"],
        ),
        ("The premier vowed on Monday to crush the mutiny.", ["THREATEN violence"]),
        ("Iran refused late on Tuesday to let inspectors in.", ["REJECT yield"]),
        ("President Ruiz spoke to both rebel leaders by telephone.", ["CONSULT phone"]),
        ("The premier received the Libyan foreign minister in Lome on Monday.", ["CONSULT visit"]),
        ("A woman was trampled to death as the crowd fled.", []),
        ("Court in Lome clears three students over runway blockade", ["PROTEST obstruct"]),
        ("The bloc would act if the officers did not return to barracks.", ["RETREAT withdraw hypothetical"]),
        ("Floods triggered by heavy rain forced over 30,000 people from their homes.", []),
        ("Striker Koffi Mensah shot Lome ahead from the spot.", []),
        ("During the rule of General Eyadema, soldiers beat a teacher to death.", ["ASSAULT beat historical"]),
        ("A hoax bomb call closed the airport for two hours.", []),
        ("Parliament established a special investigative committee on the shooting.", ["ACCUSE investigate"]),
    ],
)
def test_kind(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected
