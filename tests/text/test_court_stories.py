"""Stories of courts and of abuses: the day of the case and of the deed, what was threatened, what lies far back."""

import pytest

from tests.text.reading import kinds, read_events


def _days(text: str) -> dict[str, str | None]:
    """The first day of each event by its first trigger."""
    return {event.evidence[0].trigger.text: event.when.start if event.when else None for event in read_events(text)}


@pytest.mark.parametrize(
    ("text", "case", "deed"),
    [
        ("On Friday prosecutors in Ayr charged two wardens with torturing a detainee.", "charged", "torturing"),
        ("A court in Ayr on Monday jailed two men who murdered a priest.", "jailed", "murdered"),
        ("The driver, wanted for the killing of a judge, was arrested on Friday in Ayr.", "arrested", "killing"),
        ("A man who had shot two nurses was arrested in Ayr on Thursday.", "arrested", "shot"),
        ("A miner pleaded guilty on Thursday in Ayr to the kidnapping of a banker.", "pleaded guilty", "kidnapping"),
    ],
)
def test_the_day_of_a_case_is_not_that_of_the_deed(text: str, case: str, deed: str) -> None:
    days = _days(text)
    assert days[deed] is None
    assert next(day for trigger, day in days.items() if trigger.startswith(case)) is not None


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("The driver, suspected of killing two clerks on Monday, was arrested on Tuesday in Ayr.", "killing"),
        ("Gunmen who attacked a village near Ayr on Monday were arrested.", "attacked"),
        ("Police in Ayr shot two men on Monday and arrested six.", "shot"),
    ],
)
def test_the_day_of_the_deed_stays(text: str, deed: str) -> None:
    assert _days(text)[deed] == "2024-05-13"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The president made good on his threat to suspend aid to Chad.", ["SANCTION discontinue"]),
        ("The premier followed through on a threat to expel the envoy of Chad.", ["SANCTION expel"]),
        ("The premier repeated a threat to expel the envoy of Chad.", ["SANCTION expel hypothetical"]),
        ("The ministry is drafting a bill to punish smugglers in Ayr.", ["SANCTION planned"]),
        ("The party needs sixty votes to oust the president.", ["SANCTION expel hypothetical"]),
        ("The cartel executed its own treasurer in Ayr.", ["ASSAULT targeted"]),
        ("Three rebels were executed by the state in a prison in Ayr.", ["SANCTION convict"]),
        ("The militia, stripped of its strongholds near Ayr, went underground.", []),
        ("A new premier would remove the army from the streets of Ayr.", []),
    ],
)
def test_kind(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two men in Ayr on Monday. A group said the Martial Law years tortured 200 people.",
        "A group said that in the Soviet era guards tortured 20 monks and arrested 50 others.",
        "During the military dictatorship, police in Ayr arrested a poet and tortured him.",
    ],
)
def test_what_lies_far_back_takes_no_new_day(text: str) -> None:
    told = [
        event for event in read_events(text) if event.evidence[0].trigger.text != "arrested" or "Monday" not in text
    ]
    assert told
    assert {(event.status, event.when) for event in told} == {("historical", None)}


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A trawler was detained in Aberdeen Harbour, a UK union said. British inspectors held it.", "Aberdeen", "GBR"),
        ("Rebels kidnapped a clerk outside the US Consulate in Karachi.", "US Consulate", "PAK"),
        ("The governor praised the killing of a rebel chief in his State of the Union speech.", None, None),
    ],
)
def test_places(text: str, name: str | None, country: str | None) -> None:
    place = read_events(text)[0].place
    assert (place and place.name, place and place.country) == (name, country)


def test_a_given_name_before_that_of_a_leader_is_no_town() -> None:
    text = "Crowds rally in Chicago as Donald wins\n\nThousands marched against Donald Trump in Chicago on Monday."
    assert {event.place and event.place.name for event in read_events(text)} == {"Chicago"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The jury found the mayor not guilty of bribery.", ["RETREAT release"]),
        ("Two men were executed by lethal injection in Ayr.", ["SANCTION convict"]),
        ("The school in Ayr was dismissed early.", []),
        ("Britain vetoed sanctions against Chad on Monday.", ["SANCTION discontinue denied"]),
        ("Two reporters were executed on camera by the militants in Ayr.", ["ASSAULT targeted"]),
        ("Saudi authorities executed a woman for murder.", ["SANCTION convict"]),
        (
            "A judge blamed rebels for the bombing of a market in 2014.",
            ["ACCUSE allege", "ASSAULT explosives historical"],
        ),
        ("Guards put down a riot at a prison in Ayr.", ["PROTEST riot"]),
    ],
)
def test_verdicts_and_measures(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_who_quoted_words_are_said_of() -> None:
    events = read_events('A court in Ayr jailed a driver for "attacking a policeman".')
    assert [party.quote.text for party in events[1].actors] == ["a driver"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The army shelled a camp near Kidal in retaliation for a raid in Gao.", ["Kidal", "Gao"]),
        ("A spokesman in Lisbon said gunmen killed six men in Gao. Police detained two others.", ["Gao", "Gao"]),
        ("Police in Lagos said gunmen killed six men.", ["Lagos"]),
        ("Tom Reed, 25, formerly of Burnley, Lancashire, was arrested in Leeds.", ["Leeds"]),
        ("Omar Said, 22, from the Dakar suburb of Pikine, was arrested.", [None]),
        ("Ana Dolo, who has lived in Leeds since 2009, shot a guard.", ["United Kingdom"]),
    ],
)
def test_where_it_was_and_where_somebody_sits_or_is_from(text: str, places: list[str | None]) -> None:
    assert [event.place and event.place.name for event in read_events(text)] == places


def test_items_of_a_digest_are_each_from_a_place_of_their_own() -> None:
    text = (
        "Rights in brief\n\nFiji: A regulator closed a station in Suva on Monday. Police arrested its owner.\n\n"
        "Bolivia: The state released three miners. Soldiers shot a fourth one.\n\n"
        "Chad: A judge was arrested on Friday."
    )
    found = {event.place.country for event in read_events(text) if event.place}
    assert found == {"FJI", "BOL", "TCD"}
    assert [event.place.name for event in read_events(text) if event.place][-1] == "Chad"


def test_a_topic_lends_no_day_to_what_is_told_next() -> None:
    text = "She was jailed in Ayr for reporting on the January 2022 protests. Police detained six of her friends."
    assert all(event.when is None or event.when.start != "2022-01-01" for event in read_events(text))


def test_a_deed_done_in_answer_is_another_one() -> None:
    text = 'The bombing in Gao late on Thursday was a "revenge attack" for air strikes this month that killed six.'
    first, second = read_events(text)
    assert (first.when and first.when.start, second.when and second.when.start) == ("2024-05-09", "2024-05-01")
