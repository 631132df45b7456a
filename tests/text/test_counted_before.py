import pytest

from tests.text.reading import read_events

COUNTS = {
    "him": ("A man ran at the patrol near Gao. The soldiers opened fire, killing him.", ("killed", 1, "A man")),
    "him, of whom nothing was told": ("The soldiers opened fire near Gao, killing him.", ("killed", 1, "him")),
    "a name": ("Gunmen killed Moussa Diallo and his driver near Gao on Tuesday.", ("killed", 1, "Moussa Diallo")),
    "his driver": ("Gunmen killed Moussa Diallo and his driver near Gao on Tuesday.", ("killed", 1, "his driver")),
    "the gunmen, of whom a number was told": (
        "Soldiers met three gunmen near Gao on Tuesday. The patrol gave chase and killed the gunmen.",
        ("killed", 3, "three gunmen"),
    ),
    "rebels who were two of the men": (
        "The patrol was shot at by two of the men near Gao. The soldiers fired back, killing the suspected rebels.",
        ("killed", 2, "two of the men"),
    ),
    "he who is none of the two": (
        "Two armed men fired near Gao and were killed by troops. A third man raised a gun. He was killed by a sniper.",
        ("killed", 1, "A third man"),
    ),
    "many of them": (
        "Troops met armed rebels near Gao on Tuesday and hit the rebels with an air strike, killing many of them.",
        ("killed", 4, "many"),
    ),
    "a floating all": (
        "Several armed rebels fired at the patrol. The armed rebels were all killed.",
        ("killed", 3, "Several armed rebels"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), COUNTS.values(), ids=COUNTS)
def test_people_known_before_are_counted(text, expected):
    counts = [(one.kind, one.low, one.quote.text) for event in read_events(text) for one in event.counts]
    assert expected in counts


def test_an_organisation_is_not_one_person():
    events = read_events("The army attacked Hezbollah in Tyre on Tuesday and killed Hezbollah fighters.")
    assert not [one for event in events for one in event.counts]


def test_a_part_stays_with_its_whole():
    text = "Troops killed several rebels on Monday, including two commanders responsible for ambushes."
    (event,) = read_events(text)
    assert [(one.low, one.part_of) for one in event.counts] == [(3, None), (2, 0)]


def test_who_is_named_as_one_of_them_is_no_count():
    text = "Troops killed several rebels on Monday, including a rebel commander responsible for ambushes."
    (event,) = read_events(text)
    assert [(one.low, one.part_of) for one in event.counts] == [(3, None)]


def test_an_aside_leaves_the_group_as_the_recipient():
    text = "Several armed militants, one of them the rebel commander, were all killed near Gao on Tuesday."
    (event,) = read_events(text)
    assert [party.quote.text for party in event.recipients] == ["Several armed militants"]
    assert [(one.low, one.part_of) for one in event.counts] == [(3, None), (1, 0)]


def test_an_aside_is_not_the_number():
    events = read_events("The armed rebels, one of them a commander, were all killed near Gao on Tuesday.")
    assert not [one for event in events for one in event.counts]


def test_one_person_is_quoted_where_he_was_counted_first():
    text = """A patrol killed a rebel leader near Gao on Tuesday.

The leader opened fire on the patrol, and a helicopter fired rockets at the house, killing the leader."""
    quotes = {one.quote.text for event in read_events(text) for one in event.counts if one.kind == "killed"}
    assert quotes == {"a rebel leader"}
