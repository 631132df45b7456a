"""The style of a text changes nothing of what it tells: capitals, small letters, quotation, voice."""

import pytest

from tests.text.reading import read_events

# One deed in the active and in the passive voice.
DEEDS = [
    ("Gunmen killed four miners near Tamale on Tuesday.", "Four miners were killed by gunmen near Tamale on Tuesday."),
    ("Police arrested 23 students in Nairobi.", "Twenty-three students were arrested by police in Nairobi."),
    ("Rebels kidnapped two aid workers in Goma.", "Two aid workers were kidnapped by rebels in Goma."),
    ("Riot police fired tear gas at protesters in Tunis.", "Tear gas was fired at protesters in Tunis by riot police."),
    ("France condemned the coup in Niger.", "The coup in Niger was condemned by France."),
    ("Turkey expelled two Dutch diplomats.", "Two Dutch diplomats were expelled by Turkey."),
    ("Colombia and Venezuela signed a border pact.", "A border pact was signed by Colombia and Venezuela."),
    ("India accused Pakistan of sheltering militants.", "Pakistan was accused by India of sheltering militants."),
    ("The government released 120 prisoners.", "A total of 120 prisoners were released by the government."),
    ("Farmers blocked the road outside Delhi.", "The road outside Delhi was blocked by farmers."),
    ("A mob lynched two men in Puebla.", "Two men were lynched by a mob in Puebla."),
    ("Syria deported 60 Iraqi refugees.", "Sixty Iraqi refugees were deported by Syria."),
    ("Iran fired missiles at a base in Erbil.", "Missiles were fired at a base in Erbil by Iran."),
    ("Rebels seized the town of Bunia.", "The town of Bunia was seized by rebels."),
]


def told(text: str) -> list[tuple[object, ...]]:
    """What the events of a text are, in small letters and without the words that only a style has."""
    return sorted(
        (
            str(event.type),
            str(event.mode),
            event.status,
            sorted(party.name or party.head for party in event.actors),
            sorted((count.kind, count.low) for count in event.counts),
        )
        for event in read_events(text)
    )


@pytest.mark.parametrize(("active", "passive"), DEEDS)
def test_voice(active: str, passive: str) -> None:
    assert told(passive) == told(active)


@pytest.mark.parametrize("text", [text for deed in DEEDS for text in deed])
@pytest.mark.parametrize("style", [str.upper, str.lower, lambda text: f"“{text[:-1]},” a spokesman said."])
def test_letters_and_quotation(text: str, style) -> None:
    assert [one[:3] for one in told(style(text))] == [one[:3] for one in told(text)]
