"""Whom or what an attack hit, however the sentence tells it."""

import pytest

from tests.text.reading import read_events

HIT = {
    "The judge, poet, and former envoy to Chile was abducted by rebels in Cebu.": ["The judge"],
    "Rebels attacked the oil well Isla Verde on Monday.": ["the oil well Isla Verde"],
    "A bomb at a bar in Cebu killed a guard and nine others on Sunday.": ["a bar", "a guard"],
    "More than 20 were killed in the attack near Gao.": ["More than 20"],
    "Rebels ambushed a patrol in Samar with rifles and grenades, killing two soldiers.": ["a patrol", "two soldiers"],
    "REBELS KIDNAPPED ENGINEERS PAULO LIMA NETO, OSCAR MOREIRA JUNIOR AND MIKE HAMMER NEAR TAME.": [
        "ENGINEERS PAULO LIMA NETO", "OSCAR MOREIRA JUNIOR", "MIKE HAMMER",
    ],
    "FOUR MEN MURDERED THE SOCIAL DEMOCRATIC LEADERS IN CEBU ON SUNDAY.": ["THE SOCIAL DEMOCRATIC LEADERS"],
    "THE BLAST AT THE SAN FABIAN CENTRAL MARKET KILLED TWO VENDORS.": [
        "THE SAN FABIAN CENTRAL MARKET", "TWO VENDORS",
    ],
    "FORMER CHADIAN ARMED FORCES CHIEF GENERAL OSCAR KIM WAS SHOT DEAD.": [
        "FORMER CHADIAN ARMED FORCES CHIEF GENERAL OSCAR KIM",
    ],
    "THE HOME OF VICE PRESIDENT-ELECT JUAN ROJAS WAS BOMBED IN LIMA.": [
        "THE HOME OF VICE PRESIDENT-ELECT JUAN ROJAS", "VICE PRESIDENT-ELECT JUAN ROJAS",
    ],
    "THE ATTACK ON NSD [SECURITY DEPARTMENT] CHIEF OSCAR ROJAS LEFT TWO DEAD.": ["CHIEF OSCAR ROJAS"],
    "JUDGE OSCAR ROJAS AND NINE [FIGURE AS HEARD] OTHER PEOPLE WERE KILLED IN LIMA.": ["JUDGE OSCAR ROJAS"],
    "Rebels claimed credit for the attack on a French Army convoy near Gao.": ["a French Army convoy"],
    "In the past nine years 60 clerks have been killed in the region.": [],
    "Near Abra, Luis Prado, a clerk at the mill; Eva Lund, a nurse; and a driver were abducted by gunmen.": [
        "Luis Prado", "Eva Lund", "a driver",
    ],
    "Two clerks were shot dead in Samar on Monday: Luis Prado and Eva Lund.": ["Two clerks", "Luis Prado", "Eva Lund"],
    "Gunmen killed Judge Carlo Neri and Senator and party leader Luis Prado in Cebu.": [
        "Judge Carlo Neri", "party leader Luis Prado",
    ],
    "Two guards were hurt in the raid staged by rebels on the town hall in Basra.": ["Two guards", "the town hall"],
    "Rebels attacked the home of the mayor and the home of a judge in Samar.": [
        "the home of the mayor", "the home of a judge",
    ],
    "The men threw a grenade into a bar in Cebu.": ["a bar"],
    "A bomb hidden in a van exploded near the police station in Basra.": ["the police station"],
    "Nurse Eva Lund was attacked in Samar by a man who fired two shots, wounding her.": ["Nurse Eva Lund"],
    "The air force bombed rebel positions near Mocha on Monday.": ["rebel positions"],
    "Rebels kidnapped nine peasants in Cusco and Santa Rita departments.": ["nine peasants", "nine peasants"],
    "A pattern emerged in the killings of three judges in Cebu.": ["three judges"],
    "He took up the banner of Arif Nasution, who was killed last Friday.": ["Arif Nasution"],
    "Police found the car of Ana Rivas, who was shot dead on Monday.": ["Ana Rivas"],
    "THE COURT HEARD THE CASE OF RAMON DIAZ, WHO WAS MURDERED IN JUNE.": ["RAMON DIAZ"],
    "The rebels murdered the third secretary of Kenya's embassy in Kabul, Peter Otieno.": ["Peter Otieno"],
    "Gunmen shot the chief of the office of ports in Aden, Salim Nasser, on Sunday.": ["Salim Nasser"],
    "A court convicted him of murdering the sister of his wife, Grace Bello, and her aunt, Amina Sule, at home.": [
        "Grace Bello", "Amina Sule",
    ],
    "Rebels shot the mayor of a town in Samar, officials said.": ["the mayor of a town"],
    "Cesar Ramos is the third mayor murdered in Mindanao this month.": ["Cesar Ramos"],
    "Judge Carlo Neri became the fourth magistrate shot dead by the gang in a year.": ["Judge Carlo Neri"],
    "Ana Rivas is the widow of a mayor murdered in May.": ["a mayor"],
    "Ruben Torres, leader of the Peasants' Union, was unharmed following an attack by gunmen.": ["Ruben Torres"],
    "Ferdinand Cruz died in a hospital as a result of the grenade attack.": ["Ferdinand Cruz"],
    "Two guards died in an attack on the bank in Basra.": ["Two guards", "the bank"],
    "Gunmen attacked a bus in Basilan and wounded four people. The wounded man was identified as Ian Price.": [
        "a bus", "Ian Price",
    ],
    "The other bomb was planted by two men at the office of the water company.": [
        "the office of the water company",
    ],
    "Senator Arif Nasution was shot in Medan. Two men shot the senator from a car.": ["Senator Arif Nasution"],
    "Guerrillas shot Colonel Jorge Aranda in Cali. The officer was shot four times.": ["Colonel Jorge Aranda"],
    "Gunmen killed Mayor Ana Rivas in Lima on Monday. The driver was also killed.": ["Mayor Ana Rivas", "The driver"],
    "Rebels burned a peasant home near Mogok.": ["a peasant home"],
    "Rebels burned at least three poles.": ["at least three poles"],
    "The attack on the union and a humanitarian group, which killed nine people, was condemned.": [
        "the union", "a humanitarian group", "nine people",
    ],
    "Rebels destroyed the branch offices of Banco Austral.": ["the branch offices of Banco Austral"],
    "A jeep hit a land mine near Gulu, killing two nuns.": ["A jeep", "two nuns"],
    "Three soldiers died when their truck struck a mine near Gulu.": ["their truck"],
    "Ten men hurled dynamite sticks at the Spanish embassy in Lima.": ["the Spanish embassy"],
    "A bomb exploded in Basra on Monday. Killed in the attack were Judge Ali Hamdan and two guards.": [
        "Judge Ali Hamdan",
    ],
    "Five students were kidnapped in Kano. The five students who disappeared are Ali Reza and Hasan Karimi.": [
        "Five students", "Ali Reza", "Hasan Karimi",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", HIT)
def test_who_was_hit(text):
    recipients = [one.quote.text for event in read_events(text) if event.type == "ASSAULT" for one in event.recipients]
    assert recipients == HIT[text]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A car bomb exploded outside the Economy Ministry in Lima, damaging its doors.", "object"),
        ("The bombing of the National Bank in Kano was condemned on Monday.", "object"),
        ("Gunmen attacked the army in Kano on Monday.", "organisation"),
    ],
)
def test_a_bombed_organisation_is_its_premises(text, kind):
    assert {one.kind for event in read_events(text) for one in event.recipients if one.role != "CVL"} == {kind}


def test_nobody_hurt_is_a_thing() -> None:
    events = read_events("Gunmen killed an agronomist in Gao on Monday and wounded three herders.")
    kinds = [party.kind for event in events if event.type == "ASSAULT" for party in event.recipients]
    assert kinds == ["person", "group"]


def test_rockets_of_a_helicopter_come_from_the_air() -> None:
    text = "A helicopter fired rockets at a refugee camp in Gao on Monday, killing six, and destroying several homes."
    assert [event.mode for event in read_events(text) if event.type == "ASSAULT"] == ["aerial"]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Troops shot a man armed with a grenade near Jalal on Monday.", "firearms"),
        ("Nine people were hurt by a rocket shell fired by rebels on the town of Gao on Monday.", "heavy-weapons"),
    ],
)
def test_the_weapon_of_the_doer_gives_the_mode(text: str, mode: str) -> None:
    assert [event.mode for event in read_events(text) if event.type == "ASSAULT"] == [mode]


def test_grounds_with_a_name_are_no_people() -> None:
    events = read_events("Rebels attacked the oil well Isla Verde and bombed the Banco Andino in Cali on Monday.")
    assert [party.kind for event in events for party in event.recipients] == ["object", "object"]
