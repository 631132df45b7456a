import pytest

from tests.text.reading import read_events

COUNTS = {
    "subject far from the verb": (
        "Two gunmen tried to enter the compound and were shot dead by guards.",
        ("killed", 2, 2, "Two gunmen"),
    ),
    "strikers": (
        "Some 48,000 teachers went on strike on Monday.",
        ("participants", 48000, 48000, "Some 48,000 teachers"),
    ),
    "singular leader": ("Police arrested the leader of the strike.", ("arrested", 1, 1, "the leader")),
}


@pytest.mark.parametrize(("text", "expected"), COUNTS.values(), ids=COUNTS)
def test_a_number_in_the_party_is_the_count(text, expected):
    counts = [(one.kind, one.low, one.high, one.quote.text) for event in read_events(text) for one in event.counts]
    assert expected in counts


def test_a_stated_count_is_not_told_twice():
    (event,) = read_events("Gunmen killed five villagers near Gao on Tuesday.")
    assert [(one.kind, one.low) for one in event.counts] == [("killed", 5)]
