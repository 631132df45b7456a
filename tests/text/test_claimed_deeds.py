"""Who did it, where people are only believed to be somebody, belong to somebody, or claim a deed."""

import pytest

from tests.text.reading import read_events

DONE_BY = {
    "Gunmen believed to belong to the PKK kidnapped a teacher in Van.": ["Gunmen", "the PKK"],
    "Men thought to be members of the PKK attacked a bus.": ["Men", "the PKK"],
    "Persons believed to be guerrillas shot Colonel Omar Hadi in Gulu.": ["guerrillas"],
    "The rebels, who belong to the National Front Army, burned a bus.": ["The rebels", "the National Front Army"],
    "Armed men claiming to be guerrillas of the ELN kidnapped an engineer.": ["Armed men", "the ELN"],
    "The bombing of the bank was claimed by the Owl Brigade.": ["the Owl Brigade"],
    "The mayor's assassination has been claimed by the Owl Brigade.": ["the Owl Brigade"],
    "The raid was claimed by police to be lawful.": [],
    "According to the army press office, members of the Karen National Union shelled a town.": [
        "members of the Karen National Union", "the Karen National Union",
    ],
    "Officials pinned the attack on the rebels.": ["the rebels"],
    "A coast guard boat fired automatic weapons at a trawler off Tobruk.": ["A coast guard boat"],
}  # fmt: skip


@pytest.mark.parametrize("text", DONE_BY)
def test_who_did_it(text):
    actors = [one.quote.text for event in read_events(text) if event.type == "ASSAULT" for one in event.actors]
    assert actors == DONE_BY[text]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "She said that if the guards involved in the murder of the monk are tried, nobody will gain.",
            "happened",
        ),
        ("The army denied that the officers accused of the murder of the nun had fled.", "happened"),
        ("The army would attack if the rebels shot at the convoy.", "hypothetical"),
        ("He denied that rebels were involved in the attack on the bank.", "happened"),
        ("He denied that rebels attacked the bank.", "denied"),
        ("If the killing of the monk is proved, the army will be blamed.", "hypothetical"),
    ],
)
def test_a_deed_that_only_tells_of_whom_one_speaks_has_happened(text, status):
    assert {event.status for event in read_events(text) if event.type == "ASSAULT"} == {status}
