"""Deeds told twice, in headline and text, and deeds of two days that only look alike."""

import pytest

from dateline.records import Event
from dateline.text.merging import clusters
from tests.text.reading import read_events


def _of(text: str, event_type: str, published: str | None = "2024-05-15") -> list[Event]:
    return [event for event in read_events(text, published) if event.type == event_type]


def test_days_of_an_unknown_year_are_told_apart() -> None:
    text = (
        "On October 14 police arrested Juan Paz in Lima. His brother was tried at once. "
        "On October 29 police arrested nine officers in Lima."
    )
    assert len(_of(text, "COERCE", None)) == 2


def test_a_headline_that_is_dated_by_another_deed_is_no_second_event() -> None:
    text = (
        "Dock workers go on strike in Odesa\n\nODESA, May 15 - Dock workers in Odesa rejected an offer of Saturday and "
        "went on strike this morning."
    )
    assert len(_of(text, "PROTEST")) == 1


def test_a_headline_names_who_speaks_in_its_own_way() -> None:
    text = (
        "High court declines to hear tax case\n\nWASHINGTON, May 15 - The Supreme Court declined to review a rule of "
        "the Treasury on Tuesday."
    )
    assert len(_of(text, "REJECT")) == 1


def test_a_toll_of_another_year_told_with_its_deed_is_no_second_event() -> None:
    events = _of(
        "A guard was shot in Gao on Monday. In 2016, bombs in two resorts in Gao killed four and wounded dozens.",
        "ASSAULT",
    )
    assert len(events) == 2
    assert [(count.kind, count.low) for count in events[1].counts] == [("killed", 4), ("injured", 24)]


def test_a_toll_of_a_year_is_not_that_of_a_deed_of_one_day() -> None:
    (event,) = _of(
        "Rebels shot a guard in Gao on Monday. Unrest has taken more than 900 lives in Mali this year.", "ASSAULT"
    )
    assert [count.low for count in event.counts] in ([], [1])


def test_a_text_that_repeats_itself_is_compared_with_its_ends_only(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []
    monkeypatch.setattr(clusters, "times_agree", lambda known, mention: compared.append(known) or True)
    events = read_events("Police killed a man in Gao on Monday. " * 200)
    assert len(events) == 1
    assert len(compared) <= 200 * clusters.MOST_COMPARED
