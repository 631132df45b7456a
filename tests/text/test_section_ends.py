"""Words that stand beside the end of a section, or outside every sentence."""

from tests.text.reading import read_events


def _places(text: str) -> list[str | None]:
    return [event.place.name if event.place else None for event in read_events(text)]


def test_cities_behind_a_dateline_only() -> None:
    assert _places("OSLO, June 9 (Wire) - Police arrested nine people in the cities on Monday.") == ["Oslo"]


def test_an_abbreviation_does_not_run_over_the_end_of_a_section() -> None:
    text = "Police arrest nine rioters in Darlington County,\n\nS.C., and Fayetteville, N.C., had riots on Monday."
    assert "Darlington" in _places(text)
