"""Statements, sentences, aid and visits of ordinary news: which kind of event they are, and whose."""

import pytest

from tests.text.reading import kinds, read_events

KINDS = {
    "Six people drowned when a ferry sank off Lesbos on Friday.": [],
    "Police in Lima are searching for the driver of the lorry.": [],
    "Ten prisoners were flown to Lima on Friday.": [],
    "Chad attributed the rise in prices to a poor harvest.": [],
    "The government of Chad said it was less willing to talk.": [],
    "Chad's government vowed it had observed the sanctions.": [],
    "The German interior minister told the police chief to step down.": ["REQUEST change"],
    "The leader of the strike was jailed for 18 months in Lima.": ["SANCTION convict"],
    "France blacklisted three Iranian companies.": ["SANCTION discontinue"],
    "Norway has suspended its help for refugees in Chad.": ["SANCTION discontinue"],
    "Egypt opened a field hospital in Wadi Halfa.": ["AID"],
    "A Red Cross convoy with food reached the besieged town of Abra on Friday.": ["AID"],
    "The African Union offered to host talks between the two sides.": ["AGREE"],
    "China's foreign ministry vowed to take strong measures.": ["THREATEN"],
    "The minister warned that anyone who attacked an office would be arrested.": ["THREATEN arrest"],
    "The dockers' union in Durban ended a walkout of its members.": ["PROTEST strike"],
}


@pytest.mark.parametrize(("text", "expected"), KINDS.items(), ids=KINDS)
def test_kinds(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


NO_RECIPIENTS = (
    "Belarus threatened to halt the transit of gas.",
    "North Korea threatened to respond with force.",
    "Miners built barricades near Oruro.",
    "A group of women formed a human chain in La Paz.",
)


@pytest.mark.parametrize("text", NO_RECIPIENTS)
def test_what_is_threatened_or_built_is_nobody(text: str) -> None:
    (event,) = read_events(text)
    assert event.recipients == ()


ROLES = {
    "The president of the company, Eva Lund, met Mexican President Luis Prado.": ("Eva Lund", "BUS", None),
    "Opposition candidate Carlos Mesa criticised Peru.": ("Carlos Mesa", "OPP", "BOL"),
    "Chad's army chief, Abakar Daoud, criticised Sudan.": ("Abakar Daoud", "MIL", "TCD"),
    "The Organization of American States criticised Peru.": ("Organization of American States", "IGO", None),
    "On Friday the Interior Minister Otto Merkel said he had criticised the mayor of Lima.": (
        "Otto Merkel",
        "GOV",
        None,
    ),
}


@pytest.mark.parametrize(("text", "expected"), ROLES.items(), ids=ROLES)
def test_name_role_and_country(text: str, expected: tuple[str, str, str | None]) -> None:
    party = read_events(text)[0].actors[0]
    assert (party.name, party.role, party.country) == expected


def test_who_pleads_guilty_is_convicted() -> None:
    (event,) = read_events("The mayor of Abra, Luis Prado, pleaded guilty to bribery in Lima.")
    assert (event.actors, [party.name for party in event.recipients]) == ((), ["Luis Prado"])


def test_a_demand_is_not_carried_to_a_protest_elsewhere() -> None:
    text = """Nurses marched through Lyon on Monday, demanding a rise of 12 percent.

In Durban, farmers marched to parliament on Tuesday."""
    assert [event.demand is None for event in read_events(text)] == [False, True]


GUNMEN = {
    "Cartel gunmen set fire to buses in Culiacan and blocked highways.": ["ASSAULT destroy", "COERCE restrict"],
    "Villagers in Culiacan blocked a highway.": ["PROTEST obstruct"],
    "Inmates rioted in a prison near Abra on Monday.": ["PROTEST riot"],
    "The mayor of Abra was shot dead by a guard at the scene on Friday.": ["ASSAULT firearms"],
    "Rebels shelled Gao on Friday. The rebels shot down a drone over Gao on Friday.": [
        "ASSAULT heavy-weapons",
        "ASSAULT",
    ],
}


@pytest.mark.parametrize(("text", "expected"), GUNMEN.items(), ids=GUNMEN)
def test_what_armed_people_do(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_he_stays_the_same_in_a_sentence_and_him_is_another() -> None:
    text = (
        "Peru's foreign minister, Luis Prado, was in Lima. "
        "He flew to Quito, where he met Ecuadorian President Ana Rivas and asked her to mediate."
    )
    request = next(event for event in read_events(text) if event.type == "REQUEST")
    assert [party.name for party in (*request.actors, *request.recipients)] == ["Luis Prado", "Ana Rivas"]


def test_a_court_and_its_judge_speak_one_verdict() -> None:
    text = "A Zambian court found Luis Prado guilty of theft. Judge Eva Lund also ordered him to pay a fine."
    (event,) = read_events(text)
    assert [party.name for party in event.recipients] == ["Luis Prado"]


def test_its_tells_the_country() -> None:
    event = read_events("Chad closed the border. Its foreign minister accused Sudan of spying.")[-1]
    assert [party.country for party in event.actors] == ["TCD"]


def test_who_has_a_plan_does_what_it_says() -> None:
    event = read_events("The opposition condemned the army's attempt to arrest Ana Rivas.")[-1]
    assert (event.type, [party.head for party in event.actors]) == ("COERCE", ["army"])


def test_a_visit_that_was_made_is_past() -> None:
    (event,) = read_events("Israeli President Shimon Peres paid a state visit to Lisbon on Monday.")
    assert (event.type, event.status, event.when and str(event.when.start)) == ("CONSULT", "happened", "2024-05-13")
    assert [party.name for party in event.actors] == ["Shimon Peres"]


NO_EVENTS = (
    "A bus was swept off a flooded road in Abra.",
    "Neighbours gathered to name the bodies in Abra.",
    "Families in Peru were caught up in the affair, the police said.",
)


@pytest.mark.parametrize("text", NO_EVENTS)
def test_nothing_of_public_concern(text: str) -> None:
    assert read_events(text) == ()


def test_whom_a_participle_behind_an_apposition_tells_of() -> None:
    (event,) = read_events("Police in Lima questioned Ana Rivas, a clerk accused of treason.")[-1:]
    assert [party.name for party in event.recipients] == ["Ana Rivas"]


def test_the_late_sergeant_is_no_elite() -> None:
    (event,) = read_events("The late Army Sergeant Juan Rivas was killed in Iraq on Friday.")
    assert [party.role for party in event.recipients] == ["MIL"]
