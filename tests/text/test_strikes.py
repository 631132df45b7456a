"""Strikes told by the noun, and where their reason ends."""

import pytest

from tests.text.reading import kinds, read_events


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("A strike against pension cuts paralysed Athens on Monday, leaving commuters stranded.", "pension cuts"),
        ("The strike over low pay has closed the port of Callao since Monday.", "low pay"),
        ("A march to protest the jandia killings evoked anger in Pune on Friday.", "the jandia killings"),
        ("Weekly protests against settlement policy were held in Bilin on Friday.", "settlement policy"),
    ],
)
def test_a_reason_ends_before_the_verb_of_its_clause(text: str, cause: str) -> None:
    causes = [event.cause.text for event in read_events(text) if event.type == "PROTEST" and event.cause]
    assert causes
    assert set(causes) == {cause}


def test_a_definite_noun_alone_only_points_to_an_event() -> None:
    assert kinds("The strike worried shopkeepers in Callao.") == []
