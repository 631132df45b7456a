"""Places told of before, where those who act are known to be of another country."""

import pytest

from dateline.records import Event
from tests.text.reading import read_events

LEAD = "CAIRO, May 14 - Egyptian police arrested nine men in Cairo on Tuesday.\n\n"
APART = [
    ("The U.S. Congress voted to cut military aid.", "USA"),
    ("Donald Trump was briefed by his defence secretary.", None),
]
STANDS = [
    ("Police used tear gas against a crowd.", "EGY"),
    ("French soldiers shot two Egyptian fishermen.", "EGY"),
]


def _last(text: str) -> Event:
    return read_events(LEAD + text)[-1]


@pytest.mark.parametrize(("text", "country"), APART + STANDS)
def test_who_is_of_another_country_acts_elsewhere(text: str, country: str | None) -> None:
    place = _last(text).place
    assert (place.country if place else None) == country


def test_foreign_forces_do_not_strike_where_a_report_is_filed() -> None:
    text = "WASHINGTON, May 14 - Turkey will begin an air bombardment of the enclave, the president said."
    assert read_events(text)[-1].place is None


def test_the_countrys_forces_are_of_the_country_named_last() -> None:
    event = _last("In figures of Peru's Defence Ministry, the country's armed forces captured 40 rebels.")
    assert event.place is not None
    assert event.place.country == "PER"
