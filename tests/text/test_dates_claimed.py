"""Dates that other words of a sentence claim, and dates that are not carried on."""

import pytest

from tests.text.reading import read_events


def _times(text: str) -> list[tuple[str, str | None, str | None]]:
    """The first trigger of each event with its first and last day."""
    return [
        (event.evidence[0].trigger.text, event.when and event.when.start, event.when and event.when.end)
        for event in read_events(text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The army deployed 900 soldiers in Ayr ahead of the general election next month.",
        "Police sent officers to Ayr in the run-up to a referendum on Sunday.",
        "In May the station reported that a rebel leader had been killed in Ayr.",
        "Gunmen kidnapped 90 people in Ayr, twice as many as in 2018, police said.",
        "The army withdrew from Ayr under a programme adopted on May 2.",
        "The senator alleged that the party plans unrest next month.",
        "The premier agreed to extend the truce to the end of May.",
        "Rebels shot two guards near Ayr, army sources said here on Monday.",
        "The family said today that the men who kidnapped Ana Robb want a ransom.".upper(),
        "Rebels will lose support if they win in Sunday's election. Troops burned houses in Ayr.",
        "The party that came to power in March has arrested 40 judges in Ayr.",
    ],
)
def test_a_date_of_something_else_is_not_that_of_the_deed(text):
    assert {time[1:] for time in _times(text)} == {(None, None)}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("As of Monday, police had arrested 40 protesters in Ayr.", (None, "2024-05-13")),
        ("The toll of the blast in Ayr rose to six on Friday.", (None, "2024-05-10")),
        ("Rioters killed 30 people in Ayr between the start of the war and June 2011.", (None, "2011-06-30")),
        ("Police arrested 40 people in Ayr in the first five months of 2023.", ("2023-01-01", "2023-12-31")),
        ("Envoys of Chad and Mali met in Ayr from 13 to 15 March.", ("2024-03-13", "2024-03-15")),
        ("On Monday, two days after the vote, police arrested six men in Ayr.", ("2024-05-13", "2024-05-13")),
    ],
)
def test_days_on_which_a_deed_was_over_or_was_done(text, days):
    assert [time[1:] for time in _times(text)] == [days]


def test_a_day_counted_from_a_deed_is_of_the_other_one():
    assert ("arrested", None, None) in _times("Students marched in Ayr a day after the police arrested their leader.")


@pytest.mark.parametrize(
    "between",
    [
        "The mayor called on Tuesday for calm.",
        "The mayor will speak to the men if they meet on Tuesday.",
        "The mayor praised the guards who rescued the child on Tuesday.",
    ],
)
def test_what_is_told_behind_the_day_of_something_spoken_of_has_no_day(between):
    text = f"Police arrested two men in Ayr on Monday. {between} Officers seized six rifles."
    times = _times(text)
    assert times[0] == ("arrested", "2024-05-13", "2024-05-13")
    assert ("seized", None, None) in times


def test_what_had_been_done_before_has_no_day():
    text = "Police moved into Ayr on Friday and arrested six men. Rebels had burned two houses."
    assert _times(text)[-1] == ("burned", None, None)
    text = "Gunmen raided Ayr on Friday and shot six men. Elders said two houses had been burned."
    assert _times(text)[-1] == ("burned", "2024-05-10", "2024-05-10")


def test_a_day_before_a_noun_is_of_what_it_did():
    text = "The army blamed the rebels for a March 16 airstrike that killed six men in Ayr."
    assert _times(text)[-1][1] == "2024-03-16"


def test_the_day_of_a_second_verb_is_not_that_of_the_first():
    assert ("released", None, None) in _times("Police released him, and in 2001 he burned two houses in Ayr.")


def test_a_headline_takes_no_month_from_its_lead():
    text = "Chad jails mayor of Gao\n\nJudges in Chad have spoken. The mayor was arrested in June 2017 by police."
    assert _times(text)[0][1] is None


def test_what_is_to_be_held_on_a_day_lies_ahead():
    event = read_events("A summit between Chad and Mali to be held in Oslo on Friday has been called a last chance.")[0]
    assert (event.status, event.when and event.when.start) == ("planned", "2024-05-17")


def test_what_may_be_takes_no_day_from_before():
    events = read_events(
        "Rebels shot two guards in Ayr on Monday. The mayor asked whether they had also killed a judge."
    )
    assert [event.when for event in events if event.status == "hypothetical"] in ([], [None])


def test_the_day_of_a_charge_is_not_that_of_the_deed():
    times = _times("Four men were charged in a court in Ayr today on charges of beating a trader.")
    assert ("beating", None, None) in times


def test_the_day_of_an_anniversary_is_not_that_of_the_deed():
    times = _times("Police held ten men in Ayr on Friday on the tenth anniversary of the bombing of a bank.")
    assert ("bombing", None, None) in times
    assert next(time for time in times if time[0] == "held")[1] is not None
