"""What police do, and what they leave undone."""

import pytest

from tests.text.reading import kinds, read_events

ACTS = {
    "patrol": ("The police patrolled the old town on Monday night.", "MOBILIZE police"),
    "case": ("Police registered a case against the trader.", "ACCUSE"),
    "teargas in small letters": ("nagpur: police lobbed teargas shells at the crowd.", "ASSAULT crowd-control"),
    "teargas without a doer": ("Teargas shells were burst at the crossroads.", "ASSAULT crowd-control"),
    "resort to firing": ("The police resorted to firing near the mill on Monday.", "ASSAULT firearms"),
    "picked up": ("Six youths were picked up over cases of arson.", "COERCE arrest"),
    "picked up, by nobody stated": ("He was picked up from his home under preventive sections.", "COERCE arrest"),
    "booked": ("The police have booked 62 people under the act.", "COERCE arrest"),
    "stood by": ("The constables stood by as the crowd burnt three shops.", "REJECT"),
    "failed to protect": ("The police failed to protect the traders.", "REJECT"),
    "inaction": ("Traders spoke of total inaction on the part of the police.", "REJECT"),
    "did not act": ("The police did not act when the shops burnt.", "COERCE denied"),
    "no action": ("No action was taken by the police against the rioters.", "COERCE denied"),
    "took no action": ("The police took no action.", "REJECT"),
    "watched": ("Six policemen stood and watched the mob.", "REJECT"),
    "watched, with the reserve": (
        "The looting went on even as forty policemen, including the reserve, watched.",
        "REJECT",
    ),
    "armed, and watched": (
        "A party of five constables, two of them armed, stood and watched the mob.",
        "REJECT",
    ),
    "could do nothing": ("Police could do nothing to stop the mob.", "REJECT"),
    "let pass": ("Police let the looters pass.", "REJECT"),
    "a bare number": ("Twelve were picked up by police.", "COERCE arrest"),
    "absent": ("Police was conspicuous by its absence as the mob loaded bricks.", "REJECT"),
    "security": ("Security was tightened around the market.", "MOBILIZE police"),
    "deployed for a reason": ("Police were deployed in the old town on Monday after the clashes.", "MOBILIZE police"),
    "let a mob act": ("The police allowed the mob to have its way.", "REJECT"),
    "let people have their way": ("Even the police allowed the people to have their way.", "REJECT"),
    "a posse": ("A posse of policemen failed to protect the traders.", "REJECT"),
    "not a single": ("Not a single member of the group has been arrested so far.", "COERCE arrest denied"),
    "held": ("In raids carried out on Tuesday, 50 persons were held.", "COERCE arrest"),
    "booked for": ("The offenders were booked for murder.", "COERCE arrest"),
    "sent to arrest": ("Police sent teams to Pune to apprehend the trader.", "COERCE arrest planned"),
    "had he been": ("Had the leader been detained in Pune, all would be well.", "COERCE arrest hypothetical"),
    "the main accused": ("The main accused in the case was arrested on Monday.", "COERCE arrest"),
    "to safety": ("The police moved 50 families to safety on Monday.", "AID"),
    "to the scene": ("Policemen rushed to the scene in Pune.", "MOBILIZE police"),
    "ducked": ("The constables ducked for cover as the shops burnt.", "REJECT"),
    "hunt": ("Police have launched a hunt for the killers.", "COERCE"),
    "deaf ear": ("The police turned a deaf ear to the traders.", "REJECT"),
    "companies of a force": ("Two companies of the reserve police were stationed in Pune.", "MOBILIZE police"),
    "contingents of a force": ("Large contingents of the reserve police were deployed.", "MOBILIZE police"),
    "sent along": ("The families left in a bus, accompanied by armed policemen.", "MOBILIZE police"),
    "on the streets": ("Hundreds of officers were on the streets of Oslo on Monday.", "MOBILIZE police"),
    "checkpoints": ("The police set up checkpoints on all roads into the city.", "COERCE restrict"),
    "curfew at the start": ("Curfew was clamped on the old town on Monday.", "COERCE curfew"),
    "warning shot": ("Police fired a warning shot into the air.", "ASSAULT crowd-control"),
    "kettled": ("Officers kettled hundreds of demonstrators near the bridge.", "ASSAULT crowd-control"),
    "watched, and nothing else": ("Even as a dozen constables looked on, the mob set fire to the mill.", "REJECT"),
    "shops set on fire": ("The constables watched as shops were set on fire.", "REJECT"),
    "want of care": ("The police commissioner showed slackness in the whole affair.", "REJECT"),
    "did not respond": ("Officers did not respond to repeated calls for help.", "MOBILIZE police denied"),
    "arrested nobody": ("Police arrested nobody on Monday.", "COERCE arrest denied"),
    "no arrests": ("The police had made no arrests.", "REJECT"),
    "no presence": ("There was a total lack of police presence in Pune on Monday.", "MOBILIZE police denied"),
    "none at the scene": ("There were no policemen at the scene in Pune.", "MOBILIZE police denied"),
    "none on the streets": ("No police were on the streets of Pune on Monday.", "MOBILIZE police denied"),
    "alleged inaction": ("Residents alleged police inaction.", "REJECT"),
    "neither": ("Neither police nor guards were deployed in Pune.", "MOBILIZE police denied"),
    "escort": ("Constables escorted the families to a camp.", "AID"),
    "failed, whatever it is": ("The police failed to evacuate the families.", "REJECT"),
    "refused, whatever it is": ("Police refused to escort the convoy.", "REJECT"),
    "yet to": ("The police have yet to arrest the attackers.", "COERCE arrest denied"),
    "lack of action": ("There was a complete lack of police action during the riots.", "REJECT"),
    "in view": ("The shops were looted in full view of the police.", "REJECT"),
    "absence": ("The absence of police emboldened the looters.", "REJECT"),
    "caught napping": ("The police were caught napping when the rebels came.", "REJECT"),
    "fled": ("The policemen fled when the mob arrived.", "REJECT"),
    "none present": ("No police were present when the mob attacked.", "MOBILIZE police denied"),
    "came to nobody's rescue": ("Officers did not come to their rescue.", "AID denied"),
    "in a form of a pronoun": ("He was picked up by the police from his home.", "COERCE arrest"),
    "preventive custody": ("Six people were taken into preventive custody.", "COERCE arrest"),
    "to safer places": ("Police moved some 150 people out of the estate to safer places.", "AID"),
    "personnel from a force": ("The airport was guarded by personnel from the federal police.", "MOBILIZE police"),
    "bullets": ("He was killed by a police bullet.", "ASSAULT firearms"),
    "shot at": ("Police shot at the mob after it left the bazaar.", "ASSAULT firearms"),
    "mild force": ("Police used mild force on the strikers.", "ASSAULT crowd-control"),
    "externed": ("Two gang leaders were externed from the district.", "COERCE deport"),
    "under suspension": ("The minister placed two constables under suspension.", "SANCTION expel"),
    "pickets": ("Armed pickets were posted at the mill on Monday.", "MOBILIZE police"),
    "we": ('"We are keeping watch on the mill," police commissioner Anil Sen said.', "MOBILIZE police"),
    "if there is": (
        "If there is any shooting or arrests in Pune, the union will march, Sen said.",
        "COERCE arrest hypothetical",
    ),
}


@pytest.mark.parametrize(("text", "kind"), ACTS.values(), ids=ACTS)
def test_acts_of_police(text: str, kind: str) -> None:
    assert any(found == kind or found.startswith(f"{kind} ") for found in kinds(text)), kinds(text)


def test_police_that_are_not_there_are_named() -> None:
    (event,) = read_events("There was no police protection in Pune on Monday.")
    assert (event.status, [party.role for party in event.actors]) == ("denied", ["COP"])


def test_who_was_acquitted_was_arrested() -> None:
    found = read_events("The court upheld the acquittal of Anil Rao, who was arrested on Monday.")
    assert ["Anil Rao"] in [[party.name for party in event.recipients] for event in found if event.mode == "arrest"]


def test_what_somebody_wants_police_to_do_is_not_done() -> None:
    assert "COERCE restrict" not in kinds("Traders demand that police set up checkpoints in Pune.")


def test_who_died_in_police_firing_died_of_a_deed() -> None:
    found = [event for event in read_events("More students died in the police firing.") if event.type == "ASSAULT"]
    assert [party.role for event in found for party in event.actors] == ["COP"]


@pytest.mark.parametrize("text", ["crpf men patrolled the bazaar.", "nagpur: a police party searched the house."])
def test_members_of_a_force_are_the_force(text: str) -> None:
    assert any(party.role == "COP" for event in read_events(text) for party in event.actors)


@pytest.mark.parametrize(
    "text", ["It was a fit case for arrest, the lawyer said.", "It is up to the government to arrest them."]
)
def test_what_is_only_spoken_of_did_not_happen(text: str) -> None:
    assert not [event for event in read_events(text) if event.type == "COERCE" and event.status == "happened"]


def test_a_force_that_is_deployed_shows_itself() -> None:
    found = [event for event in read_events("150 policemen were deployed in Nagpur.") if event.type == "MOBILIZE"]
    assert [party.role for event in found for party in event.actors] == ["COP"]


def test_growers_that_block_a_road_protest() -> None:
    assert "PROTEST obstruct" in kinds("Coca growers on Thursday ended a nine-day blockade of the main road.")


def test_what_a_mob_does_is_no_part_of_what_police_do() -> None:
    text = "Police fired at the crowd near the mill in Nagpur. The mob injured nine policemen in Nagpur."
    assert len([event for event in read_events(text) if event.type == "ASSAULT"]) == 2


def test_they_who_arrest_are_the_police_of_the_sentence_before() -> None:
    found = read_events("The policemen charged the crowd. They also detained four students.")
    assert [party.role for event in found if event.mode == "arrest" for party in event.actors] == ["COP"]


def test_a_quantity_of_arrests_is_nobody_that_arrests() -> None:
    found = [event for event in read_events("Some arrests have been made in Kano.") if event.mode == "arrest"]
    assert [event.actors for event in found] == [()]


def test_the_toll_of_a_riot_is_not_that_of_police_fire() -> None:
    text = "Police opened fire on a crowd in Kano.\n\nThe governor came.\n\nThe riots have left 40 people dead."
    fire = [event for event in read_events(text) if any(party.role == "COP" for party in event.actors)]
    assert fire
    assert not [count for event in fire for count in event.counts]


def test_what_others_did_is_no_deed_of_the_police() -> None:
    text = """Police opened fire on a mob in Surat on Monday. Two men were injured.

The carnage began on Sunday with the burning of a train, a minister said. The death toll stands at 83."""
    firing = next(event for event in read_events(text) if event.mode == "firearms")
    assert {one.trigger.text for one in firing.evidence} == {"opened fire on", "injured"}
    assert [(one.kind, one.low) for one in firing.counts] == [("injured", 2)]


def test_a_killing_told_again_is_the_same() -> None:
    (event,) = read_events("Police shot a boy dead in Nablus on Monday. The shooting came at dawn.")
    assert event.mode == "firearms"


def test_what_they_had_to_do_was_done() -> None:
    (event,) = read_events("Two women were hurt when the police had to burst tear-gas shells to disperse them.")
    assert (event.mode, [one.quote.text for one in event.actors]) == ("crowd-control", ["the police"])


def test_a_few_days_are_no_sum() -> None:
    (event,) = read_events("Officials said 37 people were killed in police firing since Monday night.")
    assert [(one.kind, one.low) for one in event.counts] == [("killed", 37)]


def test_steps_on_the_way_to_an_arrest_are_part_of_it() -> None:
    text = """Troops captured a rebel leader near Gao on Tuesday.

The troops searched a house near Gao and identified and detained the leader."""
    arrests = [event for event in read_events(text) if event.mode == "arrest"]
    assert [[(one.kind, one.low) for one in event.counts] for event in arrests] == [[("arrested", 1)]]


def test_a_toll_belongs_to_the_event_it_names() -> None:
    text = """Police opened fire on a mob in Surat on Monday.

A man was stabbed in Surat.

Three persons were injured in the firing, a doctor said."""
    firing = next(event for event in read_events(text) if event.mode == "firearms")
    assert [(one.kind, one.low) for one in firing.counts] == [("injured", 3)]


def test_a_blockade_told_of_again_is_no_arrest() -> None:
    text = "Police arrested 40 protesters in Pune on Monday. The blockade was cleared after the police came."
    (arrest,) = (event for event in read_events(text) if event.mode == "arrest")
    assert [one.trigger.text for one in arrest.evidence] == ["arrested"]


def test_police_whose_bullets_kill_are_the_actor() -> None:
    (event,) = read_events("Two traders were killed by police bullets in Pune on Monday.")
    assert [(party.quote.text, party.role) for party in event.actors] == [("police", "COP")]


def test_charge_is_no_part_of_who_is_accused() -> None:
    (event,) = read_events("Opposition leaders accused the police of inaction during the riots.")
    assert [party.quote.text for party in event.recipients] == ["the police"]


@pytest.mark.parametrize("text", ["Police refused to name the suspect.", "The inspector declined to comment."])
def test_silence_of_police_is_no_inaction(text: str) -> None:
    assert "REJECT" not in kinds(text)


def test_named_officers_belong_to_what_is_told_beside_them() -> None:
    (event,) = read_events("Anil Rao (the police commissioner) failed to act during the riots.")
    assert [(party.name, party.role) for party in event.actors] == [("Anil Rao", "COP")]


def test_who_was_arrested_is_taken_for_granted_in_a_denial() -> None:
    found = read_events("The police denied reports that the two rebels arrested in Delhi were behind the attack.")
    assert [event.status for event in found if event.mode == "arrest"] == ["happened"]


def test_police_besides_soldiers_are_deployed_too() -> None:
    (event,) = read_events("About 500 soldiers, besides the local police, were deployed in the old town on Monday.")
    assert "COP" in {party.role for party in event.actors}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Protesters gathered at the hall amid heavy police presence.", "MOBILIZE police"),
        ("A total of 300 policemen were deployed in Pune.", "MOBILIZE police"),
        ("The police did not lift a finger to help the traders attacked by the mob.", "AID denied"),
        ("A bullet-riddled body of a teacher was found in Turbat.", "ASSAULT firearms"),
        ("The rebels set ablaze two bulldozers and a road roller.", "ASSAULT destroy"),
        ("Gunmen snatched rifles from the guards of a bank in Sirte.", "COERCE seize"),
        ("Three men were killed by army shells near Sirte.", "ASSAULT heavy-weapons"),
        ("Rebels opened indiscriminate firing at a bus in Bannu.", "ASSAULT firearms"),
        ("The robbers began firing when they saw the guards.", "ASSAULT firearms"),
        ("Two men pumped six bullets into the lawyer.", "ASSAULT firearms"),
        ("An exchange of firing between rebels and troops went on all night.", "ASSAULT firearms"),
        ("Militants blasted a primary school in Bannu.", "ASSAULT explosives"),
        ("Two lorries were set afire by the rebels.", "ASSAULT destroy"),
        ("The clerk was found in a field with his throat slit.", "ASSAULT targeted"),
        ("Gunmen took away his SLR.", "COERCE seize"),
        ("Three men died when mortar shells fired from a hill landed on a house.", "ASSAULT heavy-weapons"),
        ("Jet fighters pounded rebel hideouts near Gao.", "ASSAULT aerial"),
        ("A police team was pelted with stones in the village.", "PROTEST riot"),
        ("Both groups used sticks and lathis in the quarrel over a well.", "ASSAULT primitive"),
        ("Police fired 40 rounds of rubber bullets at the marchers.", "ASSAULT crowd-control"),
        ("Students squatted at the toll plaza for two hours on Monday.", "PROTEST obstruct"),
        ("Effigies of the minister were burnt in Jind on Monday.", "PROTEST demo"),
        ("Commandos busted a Maoist camp near Gaya.", "COERCE seize"),
        ("The magistrate clamped section 144 in the town.", "COERCE restrict"),
        ("Plainclothesmen picked up a student leader from his house.", "COERCE arrest"),
        ("An FIR was lodged against the unidentified attackers.", "ACCUSE allege"),
        ("Party men hurled brick chunks at the police.", "PROTEST riot"),
        ("Opposition workers brought out processions in Sylhet.", "PROTEST demo"),
        ("A guard was killed and two were hurt in firing by unidentified gunmen in Lahore.", "ASSAULT firearms"),
    ],
)
def test_deeds_of_police_and_gunmen(text: str, kind: str) -> None:
    assert kind in kinds(text)


def test_who_dies_on_the_spot_is_not_at_work() -> None:
    assert kinds("The constable received two bullets and died on the spot.") == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Police fired several rounds in the air to frighten the mob.", ["the mob"]),
        ("Police use force to disperse Lima demonstrators", ["Lima demonstrators"]),
        ("The rebels started firing on the patrol.", ["the patrol"]),
        ("A bomb planted on a motorcycle went off near a check post.", ["a check post"]),
    ],
)
def test_what_is_fired_or_carries_a_bomb_is_no_victim(text: str, whom: list[str]) -> None:
    (event, *_) = read_events(text)
    assert [party.quote.text for party in event.recipients] == whom


def test_a_town_before_an_attack_says_where_it_was() -> None:
    (event,) = read_events("Two soldiers killed in Sirte attack")
    assert (event.actors, event.place and event.place.name) == ((), "Sirte")


def test_whom_a_headline_says_were_charged_at_is_not_who_charged() -> None:
    (event,) = read_events("Farmers lathi-charged at toll plaza in Lima")
    assert [party.quote.text for party in event.recipients] == ["Farmers"]


def test_an_accident_with_a_wire_is_no_deed() -> None:
    assert kinds("Two labourers were electrocuted at a brick kiln.") == []


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Relatives blocked the Gaya highway for three hours, demanding a job for his widow.", ["the Gaya highway"]),
        ("Farmers blocked roads at Ambala on Monday.", ["roads"]),
    ],
)
def test_what_protesters_block(text: str, whom: list[str]) -> None:
    assert [party.quote.text for event in read_events(text) for party in event.recipients] == whom


def test_a_feast_is_no_march() -> None:
    assert kinds("Devotees took out a Ganesh procession in Pune.") == []


def test_fear_is_no_arrest() -> None:
    assert "COERCE arrest" not in kinds("There were apprehensions of violence in the town after the riots on Monday.")


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("The police were told of the plan but they failed to act.", "The police"),
        ("When the officers arrived, they did nothing to stop the mob.", "the officers"),
        ("The port is the duty of the federal police, but it failed to watch the gates.", "the federal police"),
    ],
)
def test_pronouns_of_forces_stand_for_them(text: str, quote: str) -> None:
    found = [event for event in read_events(text) if event.type == "REJECT"]
    assert [[party.quote.text for party in event.actors] for event in found] == [[quote]]


def test_who_was_told_by_police_is_not_the_police() -> None:
    assert not [event for event in read_events("Residents told police they were robbed.") if event.actors]


def test_few_who_fell_in_one_deed_are_no_sum() -> None:
    (event,) = read_events("In 2016, three clerks were killed in police firing near the mill.")
    assert (event.type, event.status, [party.role for party in event.actors]) == ("ASSAULT", "historical", ["COP"])
    assert kinds("Last year four journalists were killed in Mexico.") == []


def test_what_is_hardly_there_is_not_there() -> None:
    text = "Nine people died in an attack on villages where there is hardly any presence of security forces."
    assert "MOBILIZE police denied" in kinds(text)


def test_all_of_a_list_of_forces_are_deployed() -> None:
    text = "Ten companies of the state armed police, home guards and army platoons have been deployed in Pune."
    (event,) = (one for one in read_events(text) if one.type == "MOBILIZE")
    assert "COP" in {party.role for party in event.actors}


def test_who_is_named_among_many_parts_no_deed_from_them() -> None:
    text = "Pune was tense with two youths, including a girl, being killed in police fire after mobs burnt shops."
    (event,) = (one for one in read_events(text) if one.type == "ASSAULT")
    assert [(count.kind, count.low) for count in event.counts] == [("killed", 2)]
    assert [party.quote.text for party in event.recipients] == ["two youths"]


def test_police_beside_the_army_act_themselves() -> None:
    text = "The army moved into Pune and security forces, including the BSF, took positions there."
    assert {"MOBILIZE troops", "MOBILIZE police"} <= set(kinds(text))


def test_the_dead_of_all_days_are_not_of_one_police_firing() -> None:
    text = "Police fired at the crowd in Pune, killing six. The town has been worst hit, accounting for 90 deaths."
    assert [count.low for one in read_events(text) for count in one.counts if count.kind == "killed"] == [6]


def test_the_dead_of_all_days_are_not_of_tear_gas() -> None:
    text = "He confirmed 58 deaths in Pune though the real toll is higher. Tear gas shells were burst there."
    assert not [one for one in read_events(text) if one.mode == "crowd-control" and one.counts]


def test_they_are_not_the_one_who_speaks_of_them() -> None:
    text = "The minister said the police had done nothing wrong as they had fired in the air."
    (event,) = (one for one in read_events(text) if one.type == "ASSAULT")
    assert [party.role for party in event.actors] == ["COP"]


def test_the_firing_is_the_one_told_right_before() -> None:
    text = (
        "The toll of the riots in Goa touched 200 by Tuesday. Of these, 97 died in police firing. In Pune, police said "
        "that two groups threw stones on Monday night. Police came and had to fire eight rounds. Police commissioner "
        "Sen said nine clerks sustained injuries in the firing."
    )
    firing = [one for one in read_events(text) if one.mode == "firearms"]
    assert all(one.actors for one in firing), firing


def test_who_was_hurt_by_police_is_told_apart_from_who_was_hurt_by_stones() -> None:
    text = "Police fired at a mob. One man was injured in the firing while two were wounded by stones."
    firing = next(one for one in read_events(text) if one.mode == "firearms")
    assert [count.low for count in firing.counts] == [1]
    assert len(firing.evidence) == 2


def test_a_deed_that_hurt_nobody_is_told() -> None:
    assert kinds("Nobody was hurt in the attack on a bus in Pune.") == ["ASSAULT"]
