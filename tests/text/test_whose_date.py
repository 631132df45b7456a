"""Which of two deeds of a sentence a date is of, and which date a later sentence goes on with."""

import pytest

from tests.text.reading import read_events

CASES = {
    "the month of a dateline": (
        "LA PAZ, May 14 - Students marched in Oruro on Monday.",
        "marched in",
        "2024-05-13",
        "2024-05-13",
    ),
    "told in a letter": (
        "The union says in its letter that the murder on 3 May of Ana Rao forced it to quit the 27 May vote.",
        "murder",
        "2024-05-03",
        "2024-05-03",
    ),
    "when it began": (
        "The truce, which came into force in Chad on 10 May, runs until 31 July.",
        "truce",
        "2024-05-10",
        "2024-05-10",
    ),
    "a surmise": ("The boy must have been shot dead in Ayr on Tuesday.", "shot dead", "2024-05-14", "2024-05-14"),
    "owned by the object": ("The bishop condemned Thursday's massacre in Ayr.", "condemned", None, None),
    "and its own": ("The bishop condemned Thursday's massacre in Ayr.", "massacre", "2024-05-09", "2024-05-09"),
    "of the object": ("The council condemned the attack of 7 October.", "condemned", None, None),
    "shared with its place": ("A guard was killed in the raid of 7 May.", "killed", "2024-05-07", "2024-05-07"),
    "what is protested": (
        "Judges resigned on Tuesday to protest the murder of a colleague in Ayr.",
        "murder",
        None,
        None,
    ),
    "what is answered": (
        "Troops shelled the hills on Monday in retaliation for an ambush that killed nine soldiers.",
        "ambush",
        None,
        None,
    ),
    "not that of the answer": ("The army shelled Ayr in response to a raid on Sunday.", "shelled", None, None),
    "since the deed itself": (
        "Since the August 2023 arrest of its leader, the gang has split.",
        "arrest",
        "2023-08-01",
        "2023-08-31",
    ),
    "since another deed": ("Since a failed coup in 2023, soldiers have shelled Ayr.", "shelled", "2023-01-01", None),
    "ago beside a verb": (
        "Soldiers who staged a coup two months ago fired on protesters on Monday.",
        "staged a coup",
        "2024-03-01",
        "2024-03-31",
    ),
    "what is paid for": ("Those on strike did not receive their pay for April.", "on strike", None, None),
    "told then": ("The mayor on Monday said the killing of a priest was planned.", "killing", None, None),
    "announced then": (
        "The army on Monday announced a ceasefire with the rebels.",
        "ceasefire",
        "2024-05-13",
        "2024-05-13",
    ),
    "claimed then": ("The governor on Saturday claimed that gunmen had shot a guard in Ayr.", "shot", None, None),
    "said then, of a statement": (
        "The ministry on Monday said it rejected the offer of talks.",
        "rejected",
        "2024-05-13",
        "2024-05-13",
    ),
    "before what followed": (
        "Four days after the massacre in which 58 people died in Ayr, police arrested two men on Sunday.",
        "massacre",
        None,
        None,
    ),
    "after it": ("After gunmen killed six people in Kano, police arrested two men on Sunday.", "killed", None, None),
    "what is being looked into": (
        "Police are investigating the murder of two nuns in Ayr on Friday.",
        "investigating",
        None,
        None,
    ),
    "what is condemned now": (
        "The charity has condemned the killing of six pupils in Kano on Saturday.",
        "condemned",
        None,
        None,
    ),
    "one of a series": ("He is the 28th soldier killed since 2021 in Mali.", "killed", None, None),
    "in what an aside says": (
        "The coast was dark today, said the firm, which added that on Monday, rebels blew up masts near Kano.",
        "blew up",
        "2024-05-13",
        "2024-05-13",
    ),
    "came after": (
        "Jets bombed a clinic in Ayr on Wednesday. The raid came two days after gunmen hit a convoy near Oban.",
        "hit",
        "2024-05-13",
        "2024-05-13",
    ),
    "upper case": (
        "THEY SEIZED THE PALACE IN NOVEMBER 2023, WHEN 100 PEOPLE WERE KILLED.",
        "KILLED",
        "2023-11-01",
        "2023-11-30",
    ),
    "what he is known for": (
        "Police detained a rebel in Ayr on Monday. He was responsible for bombing two markets in Oban.",
        "bombing",
        None,
        None,
    ),
    "not out of a time that lasts": (
        "It has been calm since the war ended in March. Gunmen attacked a bus near Ayr.",
        "attacked",
        None,
        None,
    ),
    "not out of a speech": (
        "The premier on Monday repudiated the invasion. The text speaks of soldiers who shot four men in Ayr.",
        "invasion",
        None,
        None,
    ),
}


@pytest.mark.parametrize(("text", "trigger", "start", "end"), CASES.values(), ids=CASES)
def test_whose_date(text, trigger, start, end):
    (event,) = (one for one in read_events(text) if one.evidence[0].trigger.text == trigger)
    assert (event.when and event.when.start, event.when and event.when.end) == (start, end)


def test_what_is_planned_takes_no_date_from_before():
    (_, planned) = read_events(
        "ROME, May 14 - Police held nine men in Rome. The ministers are likely to visit Nairobi soon."
    )
    assert (planned.status, planned.when) == ("planned", None)


STATUSES = {
    "not done by the deed": ("Workers who are on strike have not been paid since March.", "happened"),
    "not shown by the deed": ("It was a rebel attack on Ayr which has not made much of an advance.", "happened"),
    "not held": ("The general strike in Ayr did not take place.", "denied"),
    "asked why not": ("The union must say why its leader should not be expelled.", "hypothetical"),
    "left open": ("The party has not ruled out attending the peace conference in Ayr.", "hypothetical"),
}


@pytest.mark.parametrize(("text", "status"), STATUSES.values(), ids=STATUSES)
def test_what_is_not_said_to_be_undone(text, status):
    assert {event.status for event in read_events(text)} <= {status}


STORIES = {
    "a day of the story": (
        "In February 2021 dockers in Ayr struck for pay. Police arrested nine men on the night of 5 February.",
        "arrested",
        "2021-02-05",
    ),
    "months of that year": (
        "In June 2021 police shot him. Between September and November of that year the president met rebels in Ayr.",
        "met",
        "2021-09-01",
    ),
    "what comes is of this year": (
        "The union struck in Ayr in July 2021. Its members will march to the ministry on June 12.",
        "march",
        "2024-06-12",
    ),
}


@pytest.mark.parametrize(("text", "trigger", "start"), STORIES.values(), ids=STORIES)
def test_the_year_of_a_story(text, trigger, start):
    (event,) = (one for one in read_events(text) if one.evidence[0].trigger.text.startswith(trigger))
    assert event.when and event.when.start == start


TOLD = {
    "what was only to come": ("The army sent 80 soldiers to Ayr and would move them to Oban by Friday.", "sent", None),
    "promised by then": (
        "On Tuesday the firm agreed to pay by the end of the month, and the union called off the strike.",
        "called off the strike",
        "2024-05-14",
    ),
    "called for from then": (
        "The union condemned Friday's raid and called for a boycott from next Monday.",
        "called for",
        None,
    ),
    "held for it since": (
        "Soto has been held since 2022 for the abduction of a trader in Ayr.",
        "abduction",
        None,
    ),
    "some day of a year": ("Two years ago a grenade killed four people.", "killed", "2022-01-01"),
}


@pytest.mark.parametrize(("text", "trigger", "start"), TOLD.values(), ids=TOLD)
def test_only_its_own_day(text, trigger, start):
    (event,) = (one for one in read_events(text) if one.evidence[0].trigger.text == trigger)
    assert (event.when and event.when.start) == start


OPEN = {
    "denied, of a clause of its own": (
        "He denied claims by villagers that officers had torched houses in Ayr.",
        "denied",
    ),
    "done for years": ("Gangs have carried out ambushes on rivals in Ayr for years.", "ongoing"),
}


@pytest.mark.parametrize(("text", "status"), OPEN.values(), ids=OPEN)
def test_what_is_denied_and_what_lasts(text, status):
    assert [event.status for event in read_events(text)] == [status]
