"""Deeds that one report tells one after the other, and the two sides of a fight."""

from tests.text.reading import kinds, read_events


def test_soldiers_hurt_in_a_firefight_are_its_toll() -> None:
    text = """Troops killed five rebels in a firefight in Antique on Tuesday.

Two soldiers were wounded.

In Sulu, a grenade exploded outside a market on Monday, wounding six people."""
    tolls = [{(one.kind, one.low) for one in event.counts} for event in read_events(text)]
    assert tolls == [{("killed", 5), ("injured", 2)}, {("injured", 6)}]


def test_what_is_told_as_another_incident_is_another_event() -> None:
    text = """Militants attacked a police post in Bannu on Sunday, killing six officers.

Later in the day, a roadside bomb hit a vehicle, hurting two constables."""
    attack, bomb = (event for event in read_events(text) if event.type == "ASSAULT")
    assert [(one.kind, one.low) for one in attack.counts] == [("killed", 6)]
    assert bomb.mode == "explosives"


def test_hundreds_who_march_on_a_day_are_no_part_of_the_day() -> None:
    (event,) = read_events("On Thursday hundreds of residents marched to the palace.")
    assert [party.quote.text for party in event.actors] == ["hundreds of residents"]


def test_those_who_tell_of_the_dead_are_not_among_them() -> None:
    text = "Police fired at a crowd in Kisumu, killing two people, a hospital official and witnesses said."
    (event,) = read_events(text)
    assert "a hospital official" not in {party.quote.text for party in event.recipients}


def test_somebody_of_whom_only_the_age_is_told_is_a_person() -> None:
    (event,) = read_events("A police officer shot dead a 17-year-old in Lyon on Monday.")
    assert [(party.quote.text, party.kind, party.role) for party in event.recipients] == [
        ("a 17-year-old", "person", "CVL")
    ]
    assert [(one.kind, one.low) for one in event.counts] == [("killed", 1)]


def test_initials_of_a_unit_are_no_deed() -> None:
    assert "ASSAULT" not in kinds("The elite RAID and GIGN units were sent to Lyon on Monday after the riots.")


def test_fireworks_fired_at_police_are_what_a_crowd_throws() -> None:
    assert kinds("Rioters looted shops and fired fireworks at police in Lyon on Monday.") == ["PROTEST riot"]


def test_dead_of_an_operation_are_told() -> None:
    found = read_events("A police operation against a gang in Rio left 13 people dead on Wednesday.")
    assert [(one.kind, one.low) for event in found for one in event.counts] == [("killed", 13)]


def test_words_that_no_list_knows_may_be_people() -> None:
    assert "COERCE arrest" in kinds("police arrested 17 jhanda sevaks from the station on friday.")


def test_a_range_of_people_is_one_party() -> None:
    (event,) = read_events("Gunmen abducted 10 to 15 students in Kaduna on Monday.")
    assert [party.quote.text for party in event.recipients] == ["10 to 15 students"]


def test_as_opens_a_clause_about_a_range_of_people() -> None:
    assert "REJECT" in kinds("Shops were looted even as 30 to 40 constables looked on.")


def test_people_killed_in_police_firing_are_killed() -> None:
    text = "Half of the people killed in a police firing in Goa on Monday were pupils."
    (event,) = read_events(text)
    assert "killed" in {one.trigger.text for one in event.evidence}


def test_those_who_were_taken_are_not_the_dead_found_elsewhere() -> None:
    text = """Three rebels gunned down, guard hurt in clash near Sirte

On Tuesday, rebels had abducted an engineer in the hills.

The bodies of three rebels were found after the fighting."""
    abduction = next(event for event in read_events(text) if event.mode == "abduct")
    assert [one.kind for one in abduction.counts] == ["abducted"]


def test_two_people_who_are_new_in_two_towns_are_two() -> None:
    text = """A policeman was shot dead in Karachi on Wednesday.

Lawyers marched against the killing of a colleague in Hyderabad."""
    killings = [event for event in read_events(text) if event.type == "ASSAULT"]
    assert [event.place and event.place.name for event in killings] == ["Karachi", "Hyderabad"]


def test_what_police_seize_robbers_have_not_taken() -> None:
    text = """Police raided two flats in Karachi and recovered six rifles.

Near the port, robbers shot a guard. The attackers took away his pistol."""
    seized = [[party.role for party in event.actors] for event in read_events(text) if event.type == "COERCE"]
    assert len(seized) == 2


def test_a_province_named_later_leaves_a_town_its_dateline() -> None:
    text = """KARACHI: Two men were shot dead by robbers on Monday.

Shops were closed across Sindh. Traders marched in the towns of Sindh."""
    assert next(event.place and event.place.name for event in read_events(text)) == "Karachi"


def test_a_toll_told_of_another_town_is_not_that_of_the_lead() -> None:
    text = """A bomb hit a police bus in Karachi on Thursday, killing six officers.

In Peshawar, three people died of their wounds at a hospital on Wednesday."""
    (bomb,) = (event for event in read_events(text) if event.mode == "explosives")
    assert [one.low for one in bomb.counts] == [6]


def test_more_held_in_another_town_are_others() -> None:
    text = """Police arrested two men with pistols in Sylhet on Sunday.

In Habiganj, supporters of two candidates fought each other with sticks. Police detained seven people."""
    held = [[one.low for one in event.counts] for event in read_events(text) if event.mode == "arrest"]
    assert held == [[2], [7]]


def test_what_an_attack_avenges_lies_elsewhere() -> None:
    text = """A suicide bomber killed six officers in Karachi on Thursday.

The group said it carried out the attack to avenge the killing of its men in Swabi."""
    assert next(event.place and event.place.name for event in read_events(text)) == "Karachi"


def test_the_dead_of_unrest_named_before_are_not_those_of_a_deed_told_after() -> None:
    beating, *_ = read_events(
        """Two reporters were beaten by masked men in Lome on Friday.

The judge spoke of the riots in May, in which one marcher died and more than 100 people were hurt."""
    )
    assert not beating.counts


def test_a_shooting_that_hurts_nobody_is_another_one() -> None:
    text = """Gunmen opened fire on a bus in Gao on Friday, killing nine miners.

A car of the ministry came under fire on the road but nobody was injured."""
    assert [[count.low for count in event.counts] for event in read_events(text)] == [[9], [0]]


def test_a_headline_and_its_lead_tell_of_one_sentence_in_their_own_words() -> None:
    text = """Togolese court jails union leader for six years

LOME, Togo, March 4, 2021 - A court in Lome on Thursday sentenced dockers' leader Koffi Mensah to six years in jail."""
    assert [(event.mode, len(event.evidence)) for event in read_events(text)] == [("convict", 2)]


def test_nobody_hurt_is_a_count_of_the_deed_told_before() -> None:
    (blast,) = read_events("A bomb exploded at a bank in Lome on Friday but nobody was injured.")
    assert [(count.kind, count.low, count.high) for count in blast.counts] == [("injured", 0, 0)]


def test_a_death_is_not_the_toll_of_what_a_later_paragraph_tells() -> None:
    text = """Two men were held in Lome on Friday after a robbery.

A woman was killed on Saturday when two families fought.

A guard was suspended after he was seen kicking a boy."""
    assaults = [event for event in read_events(text) if event.type == "ASSAULT"]
    assert all(count.kind != "killed" for event in assaults if event.mode == "beat" for count in event.counts)


def test_the_dead_of_a_flood_are_not_those_of_a_riot_told_after() -> None:
    text = """River bursts its banks in Lome, 16 dead

LOME, March 4, 2021 - Floods triggered by rain killed 16 people in Lome on Monday.

Police held three men who had looted a shop, officials said."""
    assert not [count for event in read_events(text) for count in event.counts if count.kind == "killed"]


def test_the_dead_of_a_war_are_not_those_of_one_attack() -> None:
    text = """A truce signed in May ended a war that had killed as many as 600,000 people.

In one attack in January, rebels shot 50 people in the town of Gao."""
    assert not [count for event in read_events(text) for count in event.counts if count.high == 600_000]


def test_a_sentence_that_opens_in_another_town_tells_of_another_deed() -> None:
    text = (
        "PATTANI, May 15 - Three towns in southern Thailand were hit overnight.\n\nA petrol station in Pattani was "
        "burnt out. A guard died when a bomb went off there.\n\nIn neighbouring Yala, men threw a grenade at a house."
    )
    found = [event for event in read_events(text) if event.type == "ASSAULT" and event.mode == "explosives"]
    assert [party.quote.text for party in found[-1].recipients] == ["a house"]
    assert len(found) == 2
