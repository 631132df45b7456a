"""Words of protests, restrictions and police work that tell something else, and whom a protest is against."""

import pytest

from tests.text.reading import kinds, read_events

NO_EVENT = {
    "gathering of onlookers": "A crowd had gathered by the river to watch the regatta.",
    "people in the way": "Several hundred people were gathered at the bakery when the wall fell in.",
    "demonstration of power": "The new bridge was a stark demonstration of its skill.",
    "tax": "The government has cracked down on tax avoidance.",
    "lone": "Turkey is now increasingly isolated internationally.",
    "court": "A court cleared the mayor of all charges on Monday.",
    "firms": "Most banks in the capital closed on Friday.",
    "means lacking": "The state lacks the resources to close the border.",
    "effort": "The ministry set up a unit in an effort to curb the crowds and close the border.",
    "marched off": "The warden marched the convicts out the front door.",
    "cleared by a prosecutor": "The prosecutor cleared the Mendez brothers in July.",
    "work on a case": "Security officers are taking over the investigation.",
    "told not to": "Supporters will be asked not to march in Gao on Monday.",
    "one man's spree": "One man died in the rampage in Nice.",
    "news for police": "The driver provided investigators with false information.",
    "drill": "The drill was meant as a demonstration.",
    "free of restrictions": "Officials said they would impose no restrictions on the visitors.",
    "tennis": "The unseeded Pablo Ruiz reached the last eight in Lima, ousting eighth seed Juan Prado.",
    "forehands": "Ruiz hit some forehands to oust Prado in a match on Monday.",
    "acting as": "Other soldiers have acted as a buffer.",
}

EVENT = {
    "gathering with a demand": ("Hundreds gathered in the square demanding the mayor's resignation.", "PROTEST demo"),
    "slogans": ("A crowd of villagers gathered at the gate, shouting slogans.", "PROTEST demo"),
    "date before the month's name": ("The 2 March protest in Lusaka drew 500 people.", "PROTEST demo"),
    "crackdown on people": ("Police cracked down on protesters in Lusaka on Friday.", "COERCE"),
    "papers": ("The government shut two newspapers on Friday.", "COERCE censor"),
    "ban from leaving": ("The two were barred from leaving the country on Friday.", "COERCE restrict"),
    "soldiers": ("The army secured the bridge on Monday.", "MOBILIZE troops"),
    "soldiers sent": ("The governor deployed the National Guard to Tulsa on Monday.", "MOBILIZE troops"),
    "riots of which one speaks": ("He said riots had never been handled with such speed in Pune.", "PROTEST riot"),
    "money to be spent": (
        "The government should spend more money on dismantling gangs.",
        "COERCE restrict hypothetical",
    ),
    "police": ("Police secured the market on Monday after the clash.", "MOBILIZE police"),
    "police there": ("Police were at the scene within an hour.", "MOBILIZE police"),
    "state in words": ("France protested on Monday over the fishing ban.", "ACCUSE disapprove"),
}

RECIPIENTS = {
    "streets of a town": ("Thousands of peasants marched through the streets of Lyon on Monday.", []),
    "in a country's capital": ("Hundreds rallied in the country's capital on Monday.", []),
    "fellow workers": ("Workers walked off the job in protest at the arrests of fellow workers.", []),
    "president's rule": ("The cabinet imposed president's rule in the state on Friday.", []),
    "government": ("Nurses protested against the government of Zambia on Friday.", ["the government of Zambia"]),
}


@pytest.mark.parametrize("text", NO_EVENT.values(), ids=NO_EVENT)
def test_no_event(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(("text", "kind"), EVENT.values(), ids=EVENT)
def test_event(text: str, kind: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(("text", "expected"), RECIPIENTS.values(), ids=RECIPIENTS)
def test_against_whom(text: str, expected: list[str]) -> None:
    assert [party.quote.text for party in read_events(text)[0].recipients] == expected


def test_who_makes_a_protest_heard() -> None:
    event = read_events("The plan drew protests from residents of Lusaka.")[0]
    assert [party.quote.text for party in event.actors] == ["residents of Lusaka"]
    assert event.recipients == ()


def test_no_plans_are_denied() -> None:
    assert kinds("The mayor has no plans to send police to the port.") == ["MOBILIZE police denied"]


def test_who_is_hurt_while_others_march() -> None:
    events = read_events("During protests in Gao last month, the guards killed a man and a boy.")
    assert [event.recipients == () for event in events if event.type == "PROTEST"] == [True]


def test_a_strike_that_is_called_names_no_group() -> None:
    event = read_events("The 21 opposition parties called a six-hour nationwide strike for tomorrow.")[0]
    assert [party.quote.text for party in event.actors] == ["The 21 opposition parties"]


def test_a_prefix_is_no_place() -> None:
    text = "on monday para-military police were deployed on roof-tops near the shrine."
    assert all(event.place is None for event in read_events(text))
