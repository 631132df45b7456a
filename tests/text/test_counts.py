import pytest

from dateline.text.counts.find import find_counts
from tests.text.details import read
from tests.text.reading import read_events

CASES = {
    "17 people were killed.": [("killed", 17, 17)],
    "The raid killed at least 14 people.": [("killed", 14, None)],
    "Gunmen kill 14 in attack on village.": [("killed", 14, 14)],
    "The deaths of three men angered the town.": [("killed", 3, 3)],
    "The death toll rose to 19 on Wednesday.": [("killed", 19, 19)],
    "The blast left 12 dead and 30 wounded.": [("killed", 12, 12), ("injured", 30, 30)],
    "Seven people were killed and 11 wounded.": [("killed", 7, 7), ("injured", 11, 11)],
    "The quake claimed 40 lives.": [("killed", 40, 40)],
    "Police broke up a march by more than 3,000 people.": [("participants", 3001, None)],
    "Thousands took to the streets.": [("participants", 2000, 9999)],
    "The clash resulted in ten insurgent deaths.": [("killed", 10, 10)],
    "The fire caused two police injuries.": [("injured", 2, 2)],
    "There were no casualties.": [("killed", 0, 0), ("injured", 0, 0)],
    "No one was hurt.": [("injured", 0, 0)],
    "Soldiers killed a man in the town.": [("killed", 1, 1)],
    "Police arrested the leader of the gang.": [("arrested", 1, 1)],
    "Three soldiers and two civilians were killed.": [("killed", 3, 3), ("killed", 2, 2)],
    "17 rebels killed two soldiers.": [("killed", 2, 2)],
    "THREE POLICEMEN DIED IN THE BLAST.": [("killed", 3, 3)],
    "Gunmen abducted 30 students from a school.": [("abducted", 30, 30)],
    "Three people died, bringing the toll to 17.": [("killed", 3, 3), ("killed", 17, 17)],
    "Militants have killed thousands of people in the north since 2015.": [],
    "The storm could kill 12 people.": [],
    "Thousands attended funeral prayers.": [],
    "The town lies 12 km from where they were killed.": [],
    "Gunmen killed Juan Prado, 45, in Lima.": [],
    "Juan Prado, 45, a teacher, was killed.": [("killed", 1, 1)],
    "A court jailed a man for the 2017 murder of a judge.": [("arrested", 1, 1), ("killed", 1, 1)],
    "Police arrested 44 Serb and Croat miners.": [("arrested", 44, 44)],
    "He counted those killed in the Serbian war.": [],
    "The town had 20 murders per 100,000 residents.": [],
    "Gunmen kill nine people a day.": [],
    "Gunmen killed nine people a day after the vote.": [("killed", 9, 9)],
    "Six guards, including a cook, were killed and nine others injured.": [("killed", 6, 6), ("injured", 9, 9)],
    "Her 13 year old son was killed.": [("killed", 1, 1)],
    "A young father of two was shot dead.": [("killed", 1, 1)],
    "Both women died of wounds to the head.": [],
    "They would complain if 200 of their men had been killed.": [],
    "Juan Prado, one of the 100 most wanted men, was arrested.": [],
    "Two of the five robbers were killed by guards.": [("killed", 2, 2)],
    "Two of the five robbers who shot at the bank were held.": [],
    "Three of the nine hostages died.": [("killed", 3, 3)],
    "Four of the nine people killed were clerks.": [("killed", 9, 9)],
    "Three of the nine wounded died.": [("killed", 3, 3), ("injured", 9, 9)],
    "Six of the 20 deaths were due to police firing.": [("killed", 6, 6)],
    "Six of these deaths took place in police firing.": [("killed", 6, 6)],
    "Troops killed two of the five robbers.": [("killed", 2, 2)],
    "The army denied that farmer Juan Prado had died.": [],
    "Six bodies including the bar council have called a strike.": [],
    "Six bodies were found in the hills.": [("killed", 6, 6)],
    "A group of 12 men was arrested.": [("arrested", 12, 12)],
    "Three civilian bodies were found in the ruins.": [("killed", 3, 3)],
    "Nine pilgrims, including two nuns and a cook, were killed.": [("killed", 9, 9), ("killed", 2, 2)],
    "Nine pilgrims, among them a nun and three boys, were hurt.": [("injured", 9, 9), ("injured", 3, 3)],
    "Mobs killed nine people, six men and three boys.": [("killed", 9, 9), ("killed", 6, 6), ("killed", 3, 3)],
    "Mobs killed nine people, wounding six and robbing three.": [("killed", 9, 9), ("injured", 6, 6)],
    "Police detained nine people: six men, two boys and a nun.": [
        ("arrested", 9, 9),
        ("arrested", 6, 6),
        ("arrested", 2, 2),
    ],
    "Two sisters aged 23 and 25 were killed.": [("killed", 2, 2)],
    "The death toll rose from 8 to 11.": [("killed", 11, 11)],
    "A year ago nine shepherds were killed by a mine.": [("killed", 9, 9)],
    "Gunmen killed a witness, retired officer Juan Prado.": [("killed", 1, 1)],
    "Police detained the mayor and 30 of her supporters.": [("arrested", 1, 1), ("arrested", 30, 30)],
    "Six monks, five of them novices, were killed.": [("killed", 6, 6), ("killed", 5, 5)],
    "A guard was killed and another was wounded.": [("killed", 1, 1), ("injured", 1, 1)],
    "28 August 2016 Two children were killed in shelling.": [("killed", 2, 2)],
    "The agency reads its names of the missing on the radio four times a day.": [],
    "Two infants have died of malnutrition.": [],
    "Two men were killed in a road accident.": [],
    "Raids killed 14 people including three children fleeing the town.": [("killed", 14, 14), ("killed", 3, 3)],
    "Two traffickers tried to flee from the police.": [],
    "About 5,000 people fled the town.": [("displaced", 5000, 5000)],
    "Nearly 600,000 people live in besieged towns.": [],
    "In 1984 Sikh activists were killed by a mob.": [],
    "Troops captured two rebel camps.": [],
    "Unions marched in anger over 12 deaths in custody.": [("killed", 12, 12)],
    "From 2006 to 2011 over 26,000 people were reported missing.": [],
    "One killed others injured in blast": [("killed", 1, 1)],
    "Over 400 people died in attacks on buses last year.": [],
    "Six drivers have been killed by gangs this year.": [],
    "Six aid workers died in the worst attack since the war began.": [("killed", 6, 6)],
    "The rebels fought a war that has left 72,000 people dead.": [],
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_find_counts(text: str, expected: list[tuple[str, int, int | None]]) -> None:
    found = find_counts(*read(text))
    assert [(one.count.kind, one.count.low, one.count.high) for one in found] == expected


def test_a_part_points_to_its_whole() -> None:
    found = find_counts(*read("17 people were killed, including two children, police said."))
    assert [one.count.part_of for one in found] == [None, 0]
    assert found[0].count.who is not None and found[0].count.who.text == "people"
    assert found[0].count.claimed_by is not None and found[0].count.claimed_by.text == "police said"


def test_the_dead_belong_to_the_verb_that_tells_of_them() -> None:
    (raid, killing) = read_events("Two of the five rebels who attacked the bank were killed by guards.")
    assert (raid.counts, [one.low for one in killing.counts]) == ((), [2])


@pytest.mark.parametrize(
    "text",
    [
        "Lal Rao (24), a police constable, was killed by rebels at Konde village.",
        "A worker identified as Sohail Rao 30 was shot dead near his home in Karachi.",
        "Police on May 16 arrested Hasan Rao in Rajshahi.",
    ],
)
def test_an_age_or_a_day_counts_nobody(text: str) -> None:
    assert all(one.low == 1 for event in read_events(text) for one in event.counts)


def test_a_people_is_not_one_person() -> None:
    assert [event.counts for event in read_events("Police resumed the arrests of Kurds in Afrin on Monday.")] == [()]


def test_what_somebody_is_accused_of_is_not_counted_with_him() -> None:
    (event, *_) = read_events("Police arrested a Serb ex-guard accused of theft.")
    assert [count.quote.text for count in event.counts] == ["a Serb ex-guard"]


def test_she_who_opens_a_text_is_who_is_told_of_behind_it() -> None:
    (event,) = read_events(
        "She was arrested in Gao on Monday. A nurse who helped farmers was arrested by police in Gao."
    )
    assert [count.quote.text for count in event.counts] == ["A nurse"]
