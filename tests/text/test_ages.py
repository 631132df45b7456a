"""Ages between a name and "who" are neither whom it is done to nor how many."""

import pytest

from tests.text.reading import read_events


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Omar Sen, 24, who was killed in Raqqa in November, had been a gardener.", "Omar Sen"),
        ("The seventh was Omar Sen, also 24, who was killed in Raqqa in November.", "Omar Sen"),
        ("Police said Ana Ruiz, 31, who was kidnapped in Lima on Monday, was freed.", "Ana Ruiz"),
        ("The victim, aged 24, who was shot in Leeds on Monday, died in hospital.", "The victim"),
    ],
)
def test_whom_an_age_belongs_to(text, whom):
    event = next(one for one in read_events(text) if one.type == "ASSAULT")
    assert [party.quote.text for party in event.recipients] == [whom]
    assert all(count.low == 1 for count in event.counts)
