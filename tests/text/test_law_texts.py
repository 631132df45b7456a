import pytest

from tests.text.reading import kinds, read_events


@pytest.mark.parametrize(
    "text",
    [
        "An adult found guilty of beating a guard could be jailed for up to ten years.",
        "A minor convicted of arson can be held for a year.",
    ],
)
def test_what_may_befall_anybody_is_no_deed(text: str) -> None:
    assert all(event.status == "hypothetical" for event in read_events(text))


def test_a_person_of_a_stated_day_is_not_anybody() -> None:
    assert kinds("A suspect arrested on Monday in Quito could face ten years in prison.") == ["COERCE arrest"]
    assert kinds("A worker killed in the blast in Quito on Monday could not be identified.") == ["ASSAULT explosives"]
