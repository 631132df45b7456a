"""Deeds taken for granted, where only who did them is doubted or denied; and words that name no violence."""

import pytest

from tests.text.reading import kinds, read_events

STATUS = {
    "The murder of the judge may have been planned by army officers, the papers show.": "happened",
    "Nobody could say whether the raids were carried out by Dutch or Danish jets.": "happened",
    "If the cartel is behind the killing of the mayor, more violence may follow in Leon.": "happened",
    "The army denied responsibility for the massacre of 12 farmers in Cauca on Monday.": "happened",
    "The mayor denied having any role in the murder of journalist Rosa Paz.": "happened",
    "The gang said its war will be carried out because of the murder of several of its men.": "happened",
    "The guards who were shot at were scheduled to leave the palace at noon.": "happened",
    "The prince denied ordering the killing of the writer in Istanbul.": "happened",
    "As soon as the troops leave, the army will begin a bombardment followed by a ground attack.": "planned",
    "The raid persuaded the president to launch strikes on rebel posts near Homs.": "happened",
    "The clerk denied the murder of his wife.": "denied",
    "The army denied that its soldiers had killed the farmers.": "denied",
    "If the rebels attack the city, thousands will flee.": "hypothetical",
    "Officials fear a fresh rebel attack on Idlib.": "hypothetical",
    "There were fears of a bloody rebel assault on Homs.": "hypothetical",
    "Envoys met ahead of the Turkish invasion of the enclave.": "happened",
}


@pytest.mark.parametrize("text", STATUS)
def test_status_of_a_deed_taken_for_granted(text):
    assert {one.status for one in read_events(text) if one.type == "ASSAULT"} == {STATUS[text]}


def test_an_assault_dated_after_the_filed_day_is_no_plan():
    text = "Friday 31 May 2024 Army kills 12 rebels in two days near Homs."
    assert [(one.type, one.status) for one in read_events(text)] == [("ASSAULT", "happened")]


def test_who_denies_a_part_in_a_deed_is_not_its_doer():
    (attack,) = read_events("The colonel denied that his men were involved in the attack on the bank.")
    assert (attack.status, attack.actors) == ("happened", ())


@pytest.mark.parametrize(
    "text",
    [
        "The couple were engaged in 1990 and married at a small church.",
        "The firm was engaged in money laundering, prosecutors said.",
        "Families are confronted with hard choices.",
        "He will take up a post in academia next year.",
        "Fighters took a position on the roof of the school.",
        "Firefighters cleared the house in Leeds.",
        "Offenders must be dealt with using the full force of the law.",
        "The helicopters will be used to train the armed forces of Bolivia.",
        "A man hanged himself in his cell in Lima.",
        "Gas poisoning is thought to be behind three deaths in Truro.",
        "About 900 head of cattle were slaughtered in Kansas last week.",
        "The company will liquidate its subsidiary in Ohio.",
        "The minister came under fire in Parliament for his remarks.",
        "The boat started shooting fireworks in Miami on Monday.",
        "The Senate fired the opening shot in its battle with the White House.",
        "A programme in Quito warns of the crime of sexual exploitation.",
    ],
)
def test_no_violence(text):
    assert not [kind for kind in kinds(text) if kind.startswith("ASSAULT")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers engaged the gunman near Zabul on Monday.", "ASSAULT"),
        ("The patrol was engaged by insurgents near Lashkar Gah on Sunday.", "ASSAULT"),
        ("Government troops cleared the area of insurgents on Monday in Zabul.", "ASSAULT"),
        ("Police used excessive force against marchers in Lima on Monday.", "ASSAULT crowd-control"),
        ("The convoy came under fire near Homs on Monday.", "ASSAULT firearms"),
        ("Officials came under fire from gunmen in Tripoli on Monday.", "ASSAULT firearms"),
        ("The convoy came under repeated rebel fire near Homs on Monday.", "ASSAULT firearms"),
        ("Two tankers came under attack near Fujairah on Monday.", "ASSAULT"),
        ('Mexican security forces captured Pablo Ruiz Ortega, alias "El Lobo," in Cancun on Monday.', "COERCE arrest"),
        ("The rebels captured Tel Rifaat on Monday.", "ASSAULT"),
        ("The ship was seized in November after it came into port at Busan.", "COERCE seize"),
        ("Pirates seized a tanker off Somalia on Monday.", "ASSAULT abduct"),
    ],
)
def test_violence_of_its_kind(text, expected):
    assert kinds(text)[:1] == [expected]


def test_a_nationality_before_an_incursion_is_the_state():
    (incursion,) = read_events("The Turkish incursion into Afrin began on Monday.")
    assert [(one.quote.text, one.role, one.country) for one in incursion.actors] == [("Turkish", None, "TUR")]
