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
    "murder of one by name": (
        "The union condemned the murder of Senator Eva Lund in Abra on Tuesday.",
        ("killed", 1, 1, "Senator Eva Lund"),
    ),
    "name in capitals": (
        "EVA LUND, MANAGER OF THE MILL, WAS KILLED BY GUNMEN IN ABRA AT NOON ON TUESDAY.",
        ("killed", 1, 1, "EVA LUND"),
    ),
    "dead in a blast": (
        "Inspector Eva Lund died in the explosion at the mill in Abra on Tuesday.",
        ("killed", 1, 1, "Inspector Eva Lund"),
    ),
    "daughter with her age": (
        "Gunmen murdered her 15-year-old daughter at the farm near Abra on Tuesday.",
        ("killed", 1, 1, "her 15-year-old daughter"),
    ),
    "wounded by name": ("Her mother was wounded in the attack on the farm near Abra.", ("injured", 1, 1, "Her mother")),
    "before who says it": (
        "Ten people were hurt and 14 arrested, police in Abra said.",
        ("arrested", 14, 14, "14"),
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


LISTS = {
    "The mayor and his two bodyguards were killed in Gao on Tuesday by gunmen.": [1, 2],
    "His driver and one of his bodyguards were killed in Gao on Tuesday by gunmen.": [1, 1],
    "Labour leader Eva Lund and seven other people were killed in a bomb attack in Gao on Tuesday.": [1, 7],
    "The police condemned the assassinations of Eva Lund, Ana Rivas and Luis Brito in Gao on Tuesday.": [1, 1, 1],
    "A teacher, Eva Lund, was shot dead by gunmen in Gao on Tuesday.": [1],
    "Soldiers killed 12 miners, including Eva Lund, near Gao on Tuesday.": [12],
    "Police said two families were killed in a raid on the village near Gao.": [],
    "At least 350 bus drivers have been killed by gangs in Gao in the past four years.": [],
}


@pytest.mark.parametrize(("text", "expected"), LISTS.items(), ids=LISTS)
def test_each_member_of_a_list_is_counted_once(text, expected):
    counts = [one.low for event in read_events(text) for one in event.counts if one.kind == "killed"]
    assert sorted(counts) == sorted(expected)


def test_the_holder_of_an_office_is_counted_once():
    (event,) = read_events("Police held the union's leader, Ivo Rao, and three other men in Oruro.")
    assert [(count.kind, count.low) for count in event.counts] == [("arrested", 1), ("arrested", 3)]


def test_a_lawyer_who_speaks_is_not_in_custody():
    text = "Police held four men in Oruro on Monday. A lawyer for one of them said he had been beaten in custody."
    assert {(c.kind, c.low) for event in read_events(text) for c in event.counts} == {("arrested", 4)}


def test_others_behind_what_somebody_is_are_counted():
    (event,) = read_events("Police detained Ivo Rao, leader of the union, and two others in Oruro.")
    assert [(count.kind, count.low) for count in event.counts] == [("arrested", 1), ("arrested", 2)]


def test_a_range_and_ages_do_not_hide_whom_it_happened_to():
    texts = (
        "Between five and eight soldiers were killed in Puno.",
        "Gunmen killed two brothers aged 23 and 25 in Puno.",
    )
    found = [[one.quote.text for one in event.recipients] for text in texts for event in read_events(text)]
    assert found == [["Between five and eight soldiers"], ["two brothers"]]


def test_him_and_others_are_all_counted():
    text = "Police raided the farm of Ivo Rao on Monday, arresting him and six others."
    assert [(c.kind, c.low) for event in read_events(text) for c in event.counts if c.kind == "arrested"] == [
        ("arrested", 1),
        ("arrested", 6),
    ]
