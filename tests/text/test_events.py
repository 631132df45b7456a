import itertools

import pytest

from dateline.records import Event, check_event
from dateline.text.events import with_own_ids
from dateline.text.mentions import Mention, SentenceReading
from dateline.text.merging.merge import merge_mentions
from tests.text.reading import kinds, read_events

ONE_SENTENCE = {
    "active": ("Gunmen killed five villagers near Gao on Tuesday.", ["ASSAULT"]),
    "passive": ("Five villagers were killed by gunmen near Gao on Tuesday.", ["ASSAULT"]),
    "capitals": ("GUNMEN KILLED FIVE VILLAGERS NEAR GAO ON TUESDAY.", ["ASSAULT"]),
    "lower case": ("gunmen killed five villagers near gao on tuesday.", ["ASSAULT"]),
    "noun and verb are one deed": ("Soldiers killed two rebels in a raid near Gao.", ["ASSAULT"]),
    "purpose is no deed of its own": ("Police fired tear gas to disperse the marchers.", ["ASSAULT crowd-control"]),
    "light verb": ("The governor ordered a curfew in Gao.", ["COERCE curfew"]),
    "what is demanded is no event": ("The union called on the president to dismiss the minister.", ["REQUEST change"]),
    "what is threatened gives the mode": ("The governor warned that looters would be arrested.", ["THREATEN arrest"]),
    "a warning of rain threatens nobody": ("The weather office warned that heavy rain would fall.", []),
    "released after detention": ("The army released 18 people held on political charges.", ["RETREAT release"]),
    "planned": ("The union will march on Friday.", ["PROTEST demo planned"]),
    "denied": ("The army denied that soldiers had shot villagers near Gao.", ["ASSAULT firearms denied"]),
    "reflexive defence": ("The villagers will defend themselves.", []),
    "words before nouns": ("Riot police drank tea.", []),
    "name": ("The National Liberation Front held its congress.", []),
    "month": ("The factory opens in March.", []),
    "sport": ("The striker fired home a late winner as City stormed to victory.", []),
    "market": ("Shares staged a rally after investors attacked the dollar.", []),
}


@pytest.mark.parametrize(("text", "expected"), ONE_SENTENCE.values(), ids=ONE_SENTENCE)
def test_one_sentence(text: str, expected: list[str]) -> None:
    found = kinds(text)
    if expected and expected[0].startswith("ASSAULT firearms denied"):
        assert expected[0] in found  # a denial is a REJECT besides
    else:
        assert found == expected


def roles(event: Event) -> tuple[list[str], list[str]]:
    return [one.quote.text for one in event.actors], [one.quote.text for one in event.recipients]


ROLES = {
    "active": ("Gunmen attacked a convoy.", ["Gunmen"], ["a convoy"]),
    "passive": ("A convoy was attacked by gunmen.", ["gunmen"], ["A convoy"]),
    "claimed": ("The Red Front claimed responsibility for the attack on the bus.", ["The Red Front"], ["the bus"]),
    "members": (
        "Members of the Taliban killed two mayors in Herat.",
        ["Members of the Taliban", "the Taliban"],
        ["two mayors"],
    ),
    "shared noun": ("Afghan and foreign troops killed two rebels.", ["Afghan and foreign troops"], ["two rebels"]),
    "no agent": ("More than 200 people were detained.", [], ["More than 200 people"]),
    "aimed at": ("Police fired tear gas at the students.", ["Police"], ["the students"]),
    "speaker": ("The miners' union said it would march on Friday.", ["The miners' union"], []),
    "both sides": (
        "The government and the rebels held talks in Oslo.",
        ["The government", "the rebels"],
        ["the rebels"],
    ),
    "weapon is no actor": ("Seven officers were injured by stones.", [], ["Seven officers"]),
}


@pytest.mark.parametrize(("text", "actors", "recipients"), ROLES.values(), ids=ROLES)
def test_roles(text: str, actors: list[str], recipients: list[str]) -> None:
    assert roles(read_events(text)[0]) == (actors, recipients)


STORY = """Gunmen kill 14 at a market near Mopti

MOPTI, Mali (Desk) — Gunmen on motorcycles attacked a market outside Mopti on Monday, killing at least 14 people.

The assailants opened fire as traders were packing up. At least 20 people were wounded.

The attack came a day after six soldiers were killed in an ambush near Gao."""


def test_repeats_are_evidence_and_other_incidents_stay_apart() -> None:
    first, second = read_events(STORY)
    assert (first.mode, first.place.name if first.place else None) == ("firearms", "Mopti")
    assert (second.place.name if second.place else None) == "Gao"
    assert {one.section for one in first.evidence} >= {"headline", "lead", "body"}
    assert {(one.kind, one.low, one.high) for one in first.counts} == {
        ("killed", 14, 14),
        ("killed", 14, None),
        ("injured", 20, None),
    }


def test_a_list_of_places_is_a_list_of_events() -> None:
    events = read_events("Thousands took to the streets in Lyon and in Marseille on Tuesday.")
    assert [event.place.name for event in events if event.place] == ["Lyon", "Marseille"]
    assert len({event.event_id for event in events}) == 2


def test_every_quote_stands_in_the_text() -> None:
    for event in read_events(STORY):
        check_event(event, STORY)


def test_merging_gives_the_same_events_in_any_order_of_reading() -> None:
    readings = [SentenceReading(one.sentence, (one,), ()) for one in _mentions()]
    expected = None
    for order in itertools.permutations(readings):
        clusters = merge_mentions(order)
        found = [sorted(one.evidence.trigger.start for one in cluster.mentions) for cluster in clusters]
        expected = expected or found
        assert found == expected


def _mentions() -> list[Mention]:
    from dateline.text.dates import find_dates
    from dateline.text.frames.lexicon import find_candidates, load_triggers
    from dateline.text.mention_places import Background
    from dateline.text.parties.coreference import PartyMemory
    from dateline.text.places.find import find_places
    from dateline.text.places.scene import find_scene
    from dateline.text.sentence_mentions import read_sentence
    from dateline.text.split import split_article
    from tests.text.reading import RawArticle, Source

    document = split_article(RawArticle(text=STORY, source=Source(uri="test.txt", language="en")))
    places = find_places(document)
    background = Background(document, places, find_scene(document, places), find_dates(document), PartyMemory())
    candidates = find_candidates(document, load_triggers())
    found = []
    for sentence in document.sentences:
        found += read_sentence(background, sentence, candidates.get(sentence.index, ())).mentions
    return found[:6]


def test_the_same_toll_told_as_a_whole_and_in_detail_is_one_event() -> None:
    text = """Troops killed nine rebels in Kunar province on Monday, officials said.

The governor was travelling.

An air strike killed nine fighters near Asmar, the army said."""
    assert kinds(text) == ["ASSAULT aerial"]


def test_who_planted_the_bomb_is_the_actor() -> None:
    (event,) = read_events("Two soldiers were killed on Tuesday when a bomb planted by the rebels exploded near Gao.")
    assert roles(event) == (["the rebels"], ["Two soldiers"])


DAMAGE = {
    "told after the blast": (
        "A bomb went off outside a bank near Gao on Monday. It also destroyed two cars.",
        ["ASSAULT explosives"],
    ),
    "told before the blast": (
        "A shop was destroyed near Gao on Monday when a bomb planted by rebels exploded.",
        ["ASSAULT explosives"],
    ),
    "what people burned": (
        "A bomb went off outside a bank near Gao on Monday. Youths burned two cars near Gao on Monday.",
        ["ASSAULT explosives", "ASSAULT destroy"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), DAMAGE.values(), ids=DAMAGE)
def test_what_a_blast_destroyed_is_its_damage(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if kind.startswith("ASSAULT")] == expected


def test_craft_act() -> None:
    (event,) = read_events("Military aircraft bombed a camp near Gao on Tuesday.")
    assert roles(event)[0] == ["Military aircraft"]


def test_a_crowd_that_marches_and_riots_is_one_riot() -> None:
    text = "A crowd of more than 900 people marched through the centre of Lyon on Tuesday, attacking cars."
    (event,) = read_events(text)
    assert event.mode == "riot"
    assert [(one.kind, one.low, one.high) for one in event.counts] == [("participants", 901, None)]


def test_what_the_patrol_does_to_its_attacker_is_told_once() -> None:
    text = """A patrol killed a rebel commander near Gao on Tuesday.

During the raid the rebel opened fire on the soldiers, who returned fire, killing the commander."""
    killing, attack = read_events(text)
    assert [(one.kind, one.low, one.quote.text) for one in killing.counts] == [("killed", 1, "a rebel commander")]
    assert attack.counts == ()


def test_the_same_toll_told_by_another_weapon_is_one_event() -> None:
    text = """A statement was sent to reporters.

Troops shot two fighters dead near Asmar on Monday, the army said.

The governor was travelling.

Rockets killed the two fighters near Asmar, an official said."""
    assert len([kind for kind in kinds(text) if kind.startswith("ASSAULT")]) == 1


def test_a_gerund_after_a_thing_is_done_by_the_subject() -> None:
    (event,) = read_events("An air crew struck the enemy position killing one rebel near Gao on Tuesday.")
    assert [(one.kind, one.low) for one in event.counts] == [("killed", 1)]
    assert roles(event)[0] == ["An air crew"]


def test_a_weapon_beside_another_word_for_a_person_is_no_event() -> None:
    assert kinds("The man is a roadside bomb and car bomb expert in the district.") == []


def test_who_condemns_a_deed_was_not_at_its_scene():
    text = "Gunmen killed six men in Idanre, Nigeria, on Monday.\n\nThe president condemned the killings."
    assert [(event.type, event.place.name if event.place else None) for event in read_events(text)] == [
        ("ASSAULT", "Idanre"),
        ("ACCUSE", None),
    ]


def test_a_report_on_the_people_at_its_dateline_plays_there():
    text = "LIMA, May 14 (Wire) -- Peruvian rebels blew up a pylon on Monday. Talks with them in Caracas were put off."
    assert [event.place.country for event in read_events(text) if event.type == "ASSAULT" and event.place] == ["PER"]


STATEMENTS = {
    "demand": (
        "Gunmen shot two men dead in Gao on Monday.\n\nAmnesty urged the government to free 40 detainees.",
        "REQUEST",
    ),
    "refusal": (
        "Gunmen shot two men dead in Gao on Monday.\n\nThe rebels rejected talks with the government.",
        "REJECT",
    ),
    "threat": ("Gunmen shot two men dead in Gao on Monday.\n\nThe army threatened to retaliate.", "THREATEN"),
}


@pytest.mark.parametrize(("text", "kind"), STATEMENTS.values(), ids=STATEMENTS)
def test_a_statement_takes_no_town_from_the_deed_it_is_about(text: str, kind: str) -> None:
    event = next(event for event in read_events(text) if event.type == kind)
    assert event.place is None
    assert event.place_reason is not None


def test_words_of_two_parties_are_two_events() -> None:
    text = (
        "The court in Gao charged a clerk with murder.\n\nThe Congress Party accused the mayor of hiding the evidence."
    )
    accused = [[one.quote.text for one in event.recipients] for event in read_events(text) if event.type == "ACCUSE"]
    assert accused == [["a clerk"], ["the mayor"]]


def test_who_is_shot_did_not_shoot() -> None:
    text = "A driver rammed his car into a checkpoint near Gao, wounding two soldiers before he was shot dead."
    assert [[one.quote.text for one in event.actors] for event in read_events(text)] == [["A driver"], []]


def test_a_vote_is_no_crowd() -> None:
    (event,) = read_events("Deputies in Lima voted 204 to 115 to pass the law despite a rally by 40 nurses on Monday.")
    assert [(count.kind, count.low) for count in event.counts] == [("participants", 40)]


def test_the_dead_of_an_overview_are_counted_once():
    text = """Troops killed 17 rebels during a raid in Gao district on Monday night.

As the troops came near, three rebels moved to ambush the force, and they were killed by an air weapons team."""
    assert [one.low for event in read_events(text) for one in event.counts if one.kind == "killed"] == [17]


def test_doers_of_two_countries_do_two_deeds() -> None:
    text = "Chadian shelling killed four men near Aozou.\n\nLibyan shelling killed six men near Aozou."
    assert [[one.quote.text for one in event.actors] for event in read_events(text)] == [["Chadian"], ["Libyan"]]


def test_what_a_deed_is_measured_by_is_another() -> None:
    text = (
        "A suicide bomber killed 20 soldiers in Gao on Monday.\n\n"
        "It was the deadliest attack in Gao since a truck bombing killed 40 men in October 2022."
    )
    found = [(event.counts[0].low, event.when.start if event.when else None) for event in read_events(text)]
    assert found == [(20, "2024-05-13"), (40, "2022-10-01")]


def test_who_is_put_to_death_is_counted() -> None:
    (event,) = read_events("Iran executed three men in Isfahan on Friday.")
    assert (event.type, [(count.kind, count.low) for count in event.counts]) == ("SANCTION", [("killed", 3)])


def test_a_court_and_the_police_make_two_arrests() -> None:
    text = (
        "A court in Istanbul jailed Mayor Ekrem Yilmaz on Sunday.\n\nPolice in Istanbul detained 323 people on Sunday."
    )
    found = [[one.quote.text for one in event.recipients] for event in read_events(text) if event.type == "COERCE"]
    assert found == [["Mayor Ekrem Yilmaz"], ["323 people"]]


def test_whom_an_epidemic_kills_is_no_toll_of_an_attack() -> None:
    (event,) = read_events("Gunmen attacked a village near Gao on Monday. Cholera has killed 49 people in the area.")
    assert event.counts == ()


def test_words_that_point_back_give_the_day() -> None:
    text = "Gunmen attacked a village near Gao.\n\nThe attack on Sunday night came weeks after the rains."
    (event,) = read_events(text)
    assert event.when is not None
    assert event.when.start == "2024-05-12"


def test_a_headline_names_the_division() -> None:
    text = "Gunmen abduct 87 people in Kaduna\n\nGunmen abducted 87 people in Kajuru in Kaduna state on Monday."
    assert len(read_events(text)) == 1


def test_a_year_long_past_is_no_part_of_the_news() -> None:
    text = (
        "Rioters torched 40 cars in Lyon. They looted shops.\n\nThe mayor asked for calm.\n\nShops were shut.\n\n"
        "In 2005, the death of two boys near Lyon set off riots in the city."
    )
    riots = [event for event in read_events(text, None) if event.type == "PROTEST"]
    assert [event.when and event.when.start for event in riots] == [None, "2005-01-01"]


def test_what_burnt_in_a_raid_is_its_damage() -> None:
    text = "A convoy was attacked by drones near Gao on Monday; five drivers died and three trucks were burnt."
    [event] = read_events(text)
    assert (event.mode, [count.low for count in event.counts]) == ("drone", [5])


def test_whom_prisoners_of_inmates_are() -> None:
    [event] = read_events("Inmates took 57 guards hostage at a prison in Gao on Monday.")
    assert [party.quote.text for party in event.recipients] == ["57 guards"]


def test_where_somebody_else_went_is_not_where_it_happened() -> None:
    text = "Crowds met in Kano on Monday.\n\nNigeria sent the smuggler to Ghana and a judge jailed his brother."
    places = [event.place for event in read_events(text) if event.mode == "arrest"]
    assert [place and place.country for place in places] == ["NGA"]


def test_a_second_week_is_a_second_event() -> None:
    text = (
        "Gangs fought police near Gao on Monday night.\n\n"
        "At least 28 men were killed by police near Gao last week, an officer said.\n\n"
        "The airport has been shut since Nov. 11, when gangs shot at a plane near Gao."
    )
    assert [event.when and event.when.quote.text for event in read_events(text, None)] == [
        "Monday night",
        "last week",
        "Nov. 11",
    ]


def test_no_fewer_than_is_a_number() -> None:
    [killed, abducted] = read_events("No fewer than 23 persons were killed and six abducted by bandits near Gao.")
    assert [(count.low, count.high) for count in killed.counts] == [(23, None)]
    assert [party.quote.text for party in (*killed.actors, *abducted.actors)] == ["bandits", "bandits"]


def test_who_neutralised_rebels_killed_them() -> None:
    [event] = read_events("Troops neutralised 12 terrorists near Gao on Monday.")
    assert [party.quote.text for party in event.actors] == ["Troops"]


def test_what_a_deed_answers_is_another() -> None:
    text = "The army hit rebel groups in Mali on Friday in retaliation for a drone attack that killed three guards."
    found = [(event.mode, [count.low for count in event.counts]) for event in read_events(text)]
    assert found == [(None, []), ("drone", [3])]


def test_a_paragraph_plays_where_it_opens() -> None:
    text = (
        "PYONGYANG, June 3 -- North Korea fired a missile on Friday.\n\n"
        "In Seoul, 3,000 students clashed with riot police on Sunday. Police arrested 142 students."
    )
    places = [event.place and event.place.name for event in read_events(text) if event.type == "COERCE"]
    assert places == ["Seoul"]


def test_what_came_days_before_is_another_deed() -> None:
    text = (
        "Israel killed six people in an airstrike on Beirut on Friday.\n\n"
        "The attack came days after pagers exploded across Lebanon, killing 37 people."
    )
    deeds = [event for event in read_events(text) if event.type == "ASSAULT"]
    assert [[count.low for count in event.counts] for event in deeds] == [[6], [37]]


def test_the_period_of_another_clause_is_not_that_of_a_toll() -> None:
    text = "Israel killed six people in Beirut on Friday, escalating a conflict that has raged since October 2023."
    assert [count.low for count in read_events(text)[0].counts] == [6]


def test_last_month_is_over() -> None:
    text = (
        "KANO, Sept 13, 2025 -- Two guards were killed in a gun battle near Kano, the army said.\n\n"
        "The governor visited the town.\n\nLast month, a bomber killed 16 soldiers near Kano."
    )
    deeds = [event for event in read_events(text, None) if event.type == "ASSAULT"]
    assert [[count.low for count in event.counts] for event in deeds] == [[2], [16]]


def test_what_was_also_elsewhere_is_another() -> None:
    text = (
        "TBILISI, Dec 2, 2024 -- Police broke up a rally of thousands outside parliament on Monday.\n\n"
        "The rally began at noon. Rallies were also held in Batumi."
    )
    rallies = [event for event in read_events(text, None) if event.type == "PROTEST"]
    assert [event.place and event.place.name for event in rallies] == ["Tbilisi", "Batumi"]


def test_who_is_sentenced_to_death_is_not_dead() -> None:
    [event] = read_events("A court in Gao sentenced six men to death by firing squad on Monday.")
    assert (event.type, event.counts) == ("SANCTION", ())


def test_two_events_that_one_word_opens_have_ids_of_their_own() -> None:
    (event,) = read_events("Police shot dead two men in Sfax on Monday.")
    ids = [one.event_id for one in with_own_ids([event, event, event])]
    assert ids[0] == event.event_id and len(set(ids)) == 3


def test_parties_stand_in_the_order_of_the_text() -> None:
    (event,) = read_events(
        "The University of Kati (UK) Segou and St. Anne’s College have called on the government to free Dr. Awa Diarra."
    )
    assert [party.quote.text for party in event.actors] == ["The University of Kati", "Segou", "St. Anne’s College"]
