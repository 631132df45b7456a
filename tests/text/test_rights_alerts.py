"""What alerts of rights groups tell: bodies with a cause in their name, fears in a list, posts with their day."""

import pytest

from tests.text.reading import kinds, read_events

SENTENCES = {
    "a body with a cause": ("Lawyers for Liberty condemns the ban on the union.", ["ACCUSE disapprove"]),
    "fear of a list": (
        "Clerks can work in Oran without fear of being attacked, tortured or jailed.",
        ["ASSAULT hypothetical", "ASSAULT torture hypothetical", "COERCE arrest hypothetical"],
    ),
    "expected of a list": (
        "The clerks are expected to be arrested, tortured or jailed in Oran.",
        ["COERCE arrest planned", "ASSAULT torture planned"],
    ),
    "one after the other": (
        "Men went from house to house without knocking, beating clerks in Oran.",
        ["ASSAULT beat"],
    ),
    "years to spend": ("The clerk is likely to spend years behind bars in Oran.", ["COERCE arrest planned"]),
    "years spent": ("The clerk has spent years behind bars in Oran.", ["COERCE arrest"]),
    "pleas": ("Relatives made pleas for the arrest of two gunmen in Oran.", ["COERCE arrest planned"]),
    "nearly, in a list": (
        "A clerk was robbed, beaten and nearly strangled to death in Oran.",
        ["ASSAULT beat", "ASSAULT targeted denied"],
    ),
    "better pay among demands": (
        "Nurses marched in Oran. They demanded better pay, the seizure of clinics and the hiring of staff.",
        ["PROTEST demo"],
    ),
    "an article of a law": (
        "The article provides for a nine-month prison sentence for whoever films officers.",
        ["SANCTION convict hypothetical"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_kinds_and_status(text, expected):
    assert kinds(text) == expected


def test_the_name_of_a_body_goes_on_behind_for():
    (event,) = read_events("Doctors for Human Rights condemns the ban on the union.")
    assert [(party.quote.text, party.kind, party.role) for party in event.actors] == [
        ("Doctors for Human Rights", "organisation", "NGO")
    ]


def test_a_plural_with_its_own_verb_is_no_name():
    (event,) = read_events("Doctors for the poor condemn the ban on the union of nurses.")
    assert [party.quote.text for party in event.actors] != ["Doctors for the poor"]


def test_the_day_of_a_post_is_not_that_of_what_it_tells():
    text = (
        "A union wrote of a clerk. Police jailed Omar Sen in Oran pic.twitter.com/a1B2c — Ana Ruiz (@ana) May 3, 2024"
    )
    (event,) = read_events(text)
    assert ([party.quote.text for party in event.recipients], event.when) == (["Omar Sen"], None)


def test_who_is_arrested_is_no_town():
    (event,) = read_events("Davis was arrested in Illinois on Monday.")
    assert event.place is not None and event.place.name == "Illinois"


def test_a_sentence_may_end_in_a_determiner():
    (event,) = read_events("Police in Oran arrested two clerks on Monday and beat these")
    assert [party.quote.text for party in event.recipients] == ["two clerks"]
