"""Deeds of a day told with their victim or their case: "killed in a May 2017 blast", "held over the 2016 murder"."""

import pytest

from tests.text.reading import read_events

DAYS = {
    "of the deed somebody fell in": (
        "A clerk was killed in a March 2016 blast in Oran.",
        "2016-03-01",
        "2016-03-31",
    ),
    "of an inquiry": ("On Monday police opened an inquiry into the killing of a clerk in Oran.", None, None),
    "of what complicity is denied in": ("On Monday he denied any role in the killing of a clerk in Oran.", None, None),
    "behind the deed": ("Police opened an inquiry into the killing of a clerk on 6 May.", "2024-05-06", "2024-05-06"),
    "clashes of a day": ("A nurse was hurt after Sunday clashes in Oran.", "2024-05-12", "2024-05-12"),
    "by a day gone by": ("By Monday, nine people had been killed in Oran.", None, "2024-05-13"),
    "by a day of a verb in the past": ("By May 10th rebels killed nine people in Oran.", None, "2024-05-10"),
    "a holiday and its year": ("Gunmen killed a clerk in Oran on Christmas Eve in 2011.", "2011-12-24", "2011-12-24"),
    "May Day": ("Gunmen killed a clerk in Oran on May Day.", "2024-05-01", "2024-05-01"),
    "a year": ("Police held two men over the 2016 killing of a clerk in Oran.", "2016-01-01", "2016-12-31"),
}


@pytest.mark.parametrize(("text", "start", "end"), DAYS.values(), ids=DAYS)
def test_the_day_of_a_deed_told_with_a_case(text, start, end):
    found = [event.when for event in read_events(text) if event.type == "ASSAULT"]
    assert [(when.start, when.end) if when else (None, None) for when in found] == [(start, end)]


def test_a_deadline_lies_ahead():
    (event,) = read_events("The court ordered the ministry to lift the ban on the union by Friday.")
    assert event.when is None or event.when.end is None or event.when.end >= "2024-05-15"


def test_the_arrest_is_not_of_the_day_of_what_came_before():
    events = read_events("Police detained forty people after Sunday clashes in Oran.")
    assert [event.when and event.when.start for event in events] == [None, "2024-05-12"]


def test_an_age_between_commas_counts_nobody():
    (event,) = read_events("A second man, 35, was arrested in Oran on Monday.")
    assert [(count.kind, count.low) for count in event.counts] == [("arrested", 1)]


AFTER = {
    "a murder": "Men shot a clerk on 3 May. It rained in 2020. A day after the murder, police raided a school.",
    "an arrest": "Police arrested a clerk on 3 May. It rained in 2020. A day after his arrest, police raided a school.",
    "an attack": "Men killed a clerk on 3 May. It rained in 2020. The day after the attack, police raided a school.",
}


@pytest.mark.parametrize("text", AFTER.values(), ids=AFTER)
def test_a_time_counts_from_the_deed_that_it_names(text):
    found = [event.when for event in read_events(text) if (event.type, event.mode) == ("COERCE", "seize")]
    assert [(when.start, when.end) if when else None for when in found] == [("2024-05-04", "2024-05-04")]


def test_a_sum_of_last_year_is_no_toll_of_years_before():
    text = (
        "In 2018 gunmen killed the mayor Omar Sen in Oran. At least 15 defenders were killed in the country last year."
    )
    (event,) = read_events(text)
    assert [(count.kind, count.low) for count in event.counts] == [("killed", 1)]
