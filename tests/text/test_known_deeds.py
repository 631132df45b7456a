"""Deeds that took place whatever stands beside them: other clauses, wrong dates, denials of denials, groups' names."""

import pytest

from tests.text.reading import kinds, read_events


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Rebels could be behind the recent deadly bombing in Kasese on Monday.", "happened"),
        ("The coalition did not deny that airstrikes were carried out in Kasese on Monday.", "happened"),
        ("The army denied that airstrikes had been carried out in Kasese on Monday.", "denied"),
        ("Gunmen shot a farmer in January whose brother had been jailed ten years ago.", "happened"),
        ("Ten years ago gunmen shot a farmer in Kasese.", "historical"),
        ("Life was no different after the army's chemical attack in Kasese on Monday.", "happened"),
        ("The army took Kasese in May after a campaign of heavy bombardment.", "happened"),
        ("The army made no mention of fresh fighting in Kasese on Monday.", "denied"),
        ("Uganda declared a moratorium on air raids in Kasese on Monday.", "denied"),
        ("Rebels kill 40 in Kasese on 25 June 2024, a monitor said.", "happened"),
        ("Gunmen will attack the town of Kasese on Friday, the mayor warned.", "planned"),
    ],
)
def test_status_of_violence(text: str, status: str) -> None:
    assert {event.status for event in read_events(text) if event.type == "ASSAULT"} == {status}


def test_a_time_of_day_is_no_year() -> None:
    (blast,) = (event for event in read_events("The blast at 1215 (1515 GMT) wounded six in Kasese."))
    assert blast.status == "happened"
    assert blast.when is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Islamic State of Iraq and the Levant killed three officers near Raqqa.", ["Raqqa"]),
        ("The Islamic State killed three officers in Iraq and Syria.", ["Iraq", "Syria"]),
        ("Moscow carried out air strikes near Raqqa in support of its ally Tripoli.", ["Raqqa"]),
    ],
)
def test_names_of_groups_and_allies_are_not_where(text: str, place: list[str]) -> None:
    assert [event.place.name if event.place else None for event in read_events(text)] == place


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The two fighters were sent to a camp in Cuba.", []),
        ("The firm is testing a switched data system.", []),
        ("The army sent fighter jets to the border on Monday.", ["MOBILIZE weapons"]),
    ],
)
def test_people_and_products_are_no_weapons(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if kind.startswith("MOBILIZE weapons")] == expected


def test_twin_bombings_have_no_twin_as_doer() -> None:
    (bombing,) = read_events("A twin bombing struck a market in Kasese on Monday.")
    assert bombing.actors == ()


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Russian airstrikes killed six people in Raqqa on Monday.", ("place", None, "RUS")),
        ("A US airstrike killed six people in Raqqa on Monday.", ("place", None, "USA")),
        ("The Russian killed two people in Raqqa on Monday.", ("person", "CVL", "RUS")),
    ],
)
def test_a_state_acts_in_its_airstrikes(text: str, doer: tuple[str, str | None, str]) -> None:
    assert [(one.kind, one.role, one.country) for event in read_events(text) for one in event.actors] == [doer]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The government froze prices after the strikes.", []),
        ("The police froze two bank accounts of the group.", ["COERCE seize"]),
        ("Seoul and Washington postponed large military drills.", []),
        ("Her account was taken over by others.", []),
    ],
)
def test_what_is_frozen_taken_or_put_off(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if kind.startswith(("COERCE", "MOBILIZE"))] == expected


def test_deeds_of_two_days_in_one_sentence_are_two() -> None:
    text = "Tanks shelled the town of Hama, killing four civilians, a day after security forces shot 80 people there."
    tolls = [{count.low for count in event.counts} for event in read_events(text)]
    assert {4} in tolls
    assert {4, 80} not in tolls


def test_nobody_is_killed_by_an_attempt() -> None:
    (event,) = (
        event
        for event in read_events("The attempted murder of a guard in Kasese on Monday was condemned.")
        if event.type == "ASSAULT"
    )
    assert event.counts == ()


BLAST = "A bomb killed nine soldiers near Kumbo on Monday. "


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Islamic State claimed responsibility.", ["The Islamic State"]),
        ("A group calling itself Red Dawn claimed responsibility.", ["A group", "Red Dawn"]),
        ("No group has claimed responsibility.", []),
    ],
)
def test_who_claims_what_was_told_before(text: str, actors: list[str]) -> None:
    (event,) = read_events(BLAST + text)
    assert [one.quote.text for one in event.actors] == actors


def test_a_claim_alone_is_no_event() -> None:
    assert not read_events("The Islamic State claimed responsibility in a statement on Monday.")


def test_an_accident_told_beside_adds_no_hurt() -> None:
    (event,) = read_events(BLAST + "A gas cylinder explosion at a market wounded two vendors on the same day.")
    assert [(count.kind, count.low) for count in event.counts] == [("killed", 9)]


def test_what_follows_an_ambush_is_not_what_it_hit() -> None:
    text = "Gunmen ambushed a truck near Lae on Tuesday. Hours after the ambush, youths burned down 14 houses in Lae."
    hit = {event.mode: [one.quote.text for one in event.recipients] for event in read_events(text)}
    assert hit == {None: ["a truck"], "destroy": ["14 houses"]}


def test_a_name_between_commas_is_counted_once() -> None:
    (event,) = read_events("Gunmen killed a lieutenant, Jean Mballa, and three privates near Lae on Monday.")
    assert [(count.kind, count.low) for count in event.counts] == [("killed", 1), ("killed", 3)]
