"""Words of help, backing, dismissal and office that tell of something else, and whom they are done to."""

import pytest

from tests.text.reading import kinds, read_events


@pytest.mark.parametrize(
    "text",
    [
        "The council sanctioned the building of a bridge.",
        "The suspects fled the scene, police said.",
        "The firm shipped cocaine to Spain, police said.",
        "The ministry's dismissal of the report angered doctors.",
        "The port gives the cartel access to routes through the north, officials said.",
        "The troops defended the town.",
        "The senator campaigned for president in three elections.",
    ],
)
def test_words_that_only_look_like_it(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya sanctioned Sudan over the war.", ["SANCTION discontinue"]),
        ("Thousands of people fled the town after the raid.", ["SANCTION expel"]),
        ("The Red Cross distributed food to the refugees.", ["AID"]),
        ("The premier fired the police chief.", ["SANCTION expel"]),
        ("The governor backed the premier in a speech.", ["SUPPORT"]),
        ("The army, supported by the air force, seized the town.", ["ASSAULT"]),
        ("The aid organisation Doctors of Hope counted 30 camps of refugees.", []),
    ],
)
def test_help_and_harm(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Ana Ruiz resigned as Labour leader on Monday.", []),
        ("The governor resigned from his post on Monday.", []),
        ("Ten ministers resigned from the cabinet on Monday.", ["the cabinet"]),
    ],
)
def test_a_post_is_no_party(text: str, recipients: list[str]) -> None:
    (event,) = read_events(text)
    assert (event.type, event.mode) == ("RETREAT", "resign")
    assert [party.quote.text for party in event.recipients] == recipients


def test_a_number_is_driven_away_and_not_the_country() -> None:
    (event,) = read_events("Some two million more are displaced inside Chad, officials said.")
    assert event.recipients == ()
    assert [(count.kind, count.low) for count in event.counts] == [("displaced", 2_000_000)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kurdish forces ousted the militants from the border town.", ["ASSAULT"]),
        ("The premier ousted the finance minister.", ["SANCTION expel"]),
        ("Maria Lopez fled her home and took a flight to Turkey.", []),
        ("The displacement camps are full, officials said.", []),
        ("The police rescued 300 trafficked animals.", []),
        ("The government dismisses them as mere troublemakers.", []),
        ("Jonas Berg was fired from the company, the minister said.", []),
        ("Parliament sanctioned the plan on Monday.", []),
        ("There is a risk that displaced workers join the gangs.", []),
        ("The raid displaced families in Gao.", ["SANCTION expel"]),
        ("A new police division will focus on protecting government officials.", ["AID hypothetical"]),
        ("Berg worked with the ministry for years.", []),
        ("Denmark worked with Kenya on border posts.", ["COOPERATE"]),
        ("The minister will release the guidelines on Monday.", []),
        ("The two men were seen talking to their lawyers in the police station.", []),
    ],
)
def test_deeds_of_other_kinds_and_states(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Mexico and Peru signed an accord on fishing.", ["Mexico", "Peru"], ["Peru"]),
        ("Gang leaders agreed to stop the killings in three towns.", ["Gang leaders"], []),
        ("Prosecutors said he had provided weapons to the gang.", ["he"], ["the gang"]),
        ("The mayor said he gave weapons to the gang.", ["The mayor"], ["the gang"]),
    ],
)
def test_both_sides_of_friendly_acts(text: str, actors: list[str], recipients: list[str]) -> None:
    (event,) = read_events(text)
    assert [party.quote.text for party in event.actors] == actors
    assert [party.quote.text for party in event.recipients] == recipients


def test_who_ousts_tells_a_coup_from_a_dismissal() -> None:
    assert kinds("The council ousted Ruiz in May.") == ["SANCTION expel"]
    assert kinds("The military ousted Ruiz in May.") == ["COERCE seize"]


def test_who_offers_is_not_who_will_talk() -> None:
    (event,) = read_events("Governor Ana Ruiz offered to host a meeting between the government and the rebels.")
    assert event.type == "AGREE"
    assert [party.quote.text for party in event.actors] == ["Governor Ana Ruiz"]
    assert [party.quote.text for party in event.recipients] == ["the government", "the rebels"]


def test_what_is_given_is_no_recipient() -> None:
    (event,) = read_events("The army has helicopters provided by Denmark.")
    assert (event.type, event.recipients) == ("AID", ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The premier promised to end the arrests.", ["AGREE"]),
        ("Jonas Berg vowed to carry out a mass shooting at a church.", ["THREATEN violence"]),
        ("The court dismissed the state government's appeal on Monday.", []),
        ("Another aide joined the White House exodus on Saturday.", []),
        ("The officers are being questioned for potentially working with the cartel.", ["COOPERATE hypothetical"]),
    ],
)
def test_promises_courts_and_leavers(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if not kind.startswith("COERCE")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The senate debated the demand for the dismissal of the regional cabinet.", []),
        ("The dismissal of the finance minister came on Monday.", ["SANCTION expel"]),
        ("Sources consulted by the newspaper named the minister.", []),
    ],
)
def test_what_is_only_asked_for(text: str, expected: list[str]) -> None:
    assert [kind for kind in kinds(text) if kind.startswith(("SANCTION", "CONSULT"))] == expected


JOINED = {
    "Chad formed an alliance with Mali against the rebels.": ["Mali"],
    "The group joined the alliance on Monday.": ["the alliance"],
    "The rebels laid down their weapons.": [],
    "The rebels withdrew to the town of Harb.": [],
    "The army withdrew from the town of Harb.": ["the town of Harb"],
}


@pytest.mark.parametrize(("text", "recipients"), JOINED.items(), ids=JOINED)
def test_what_is_formed_or_headed_for_is_no_recipient(text: str, recipients: list[str]) -> None:
    (event,) = read_events(text)
    assert [one.quote.text for one in event.recipients] == recipients


NO_FAVOUR = (
    "The U.S. has recognised the group as a terrorist organisation.",
    "The president defended his decision in a speech.",
    "The court of appeals agreed to hear the petition of the union.",
    "The state counted 900 murders, yielding a rate of 22 per 100,000.",
    "The police chief saved the situation.",
    "The islands are a transit zone for cocaine heading to Spain.",
)


@pytest.mark.parametrize("text", NO_FAVOUR)
def test_no_favour(text: str) -> None:
    assert kinds(text) == []


def test_what_must_be_or_is_not_meant_has_not_happened() -> None:
    assert kinds("The mayor is in no mood to yield.") == ["RETREAT denied"]
    assert kinds("Would you be willing to pardon her officers?") == ["AGREE hypothetical"]
    assert "COOPERATE" not in kinds("Kenya and Chad have to work together against the rebels, the premier said.")


def test_a_region_is_no_country_of_its_last_name() -> None:
    (event,) = read_events("The cabinet approved a grant under the US plan for Central America.")
    assert [one.country for one in event.recipients] == [None]


def test_freed_boats_are_nobody_counted() -> None:
    (event,) = read_events("Fiji released two Tongan trawlers last Friday.")
    assert (event.mode, event.counts) == ("release", ())
