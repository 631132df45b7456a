"""What police do, and what they leave undone."""

import pytest

from tests.text.reading import kinds, read_events

ACTS = {
    "patrol": ("The police patrolled the old town on Monday night.", "MOBILIZE police"),
    "case": ("Police registered a case against the trader.", "ACCUSE"),
    "teargas in small letters": ("nagpur: police lobbed teargas shells at the crowd.", "ASSAULT crowd-control"),
    "teargas without a doer": ("Teargas shells were burst at the crossroads.", "ASSAULT crowd-control"),
    "resort to firing": ("The police resorted to firing near the mill on Monday.", "ASSAULT firearms"),
    "picked up": ("Six persons were picked up in cases of arson.", "COERCE arrest"),
    "picked up, by nobody stated": ("He was picked up from his home under preventive sections.", "COERCE arrest"),
    "booked": ("The police have booked 62 people under the act.", "COERCE arrest"),
    "stood by": ("The constables stood by as the crowd burnt three shops.", "REJECT"),
    "failed to protect": ("The police failed to protect the traders.", "REJECT"),
    "inaction": ("Traders spoke of total inaction on the part of the police.", "REJECT"),
    "did not act": ("The police did not act when the shops burnt.", "COERCE denied"),
    "no action": ("No action was taken by the police against the rioters.", "COERCE denied"),
    "took no action": ("The police took no action.", "REJECT"),
    "watched": ("Six policemen stood and watched the mob.", "REJECT"),
    "absent": ("Police was conspicuous by its absence as the mob loaded bricks.", "REJECT"),
    "security": ("Security was tightened around the market.", "MOBILIZE police"),
    "deployed for a reason": ("Police were deployed in the old town on Monday after the clashes.", "MOBILIZE police"),
    "let a mob act": ("The police allowed the mob to have its way.", "REJECT"),
    "ducked": ("The constables ducked for cover as the shops burnt.", "REJECT"),
    "hunt": ("Police have launched a hunt for the killers.", "COERCE"),
    "deaf ear": ("The police turned a deaf ear to the traders.", "REJECT"),
    "escort": ("Constables escorted the families to a camp.", "AID"),
}


@pytest.mark.parametrize(("text", "kind"), ACTS.values(), ids=ACTS)
def test_acts_of_police(text: str, kind: str) -> None:
    assert any(found == kind or found.startswith(f"{kind} ") for found in kinds(text)), kinds(text)


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
