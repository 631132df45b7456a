"""What states, courts, aid agencies and unions do to each other: type and mode of one sentence each."""

import pytest

from tests.text.reading import kinds, read_events

CASES = [
    ("The president ordered the deployment of an army unit to Gao.", ["MOBILIZE troops"]),
    ("The governor announced the deployment of riot police in Lima.", ["MOBILIZE police"]),
    ("Thousands of Chadians camped outside parliament on Monday.", ["PROTEST demo"]),
    ("Thousands of refugees camped outside parliament on Monday.", []),
    (
        "The agency suspended its work in Gao after gunmen kidnapped a nurse.",
        ["SANCTION discontinue", "ASSAULT abduct"],
    ),
    ("Norway paused food aid to Chad in June.", ["SANCTION discontinue"]),
    ("Chad's junta revoked a defence pact with Paris on Saturday.", ["SANCTION withdraw"]),
    ("Soldiers executed 40 villagers near Gao.", ["ASSAULT targeted"]),
    ("A court executed 40 convicts in Gao.", ["SANCTION convict"]),
    ("A judge ordered a reporter held on charges of treason.", ["COERCE arrest"]),
    ("The European Union agreed on Monday to impose sanctions on ten judges.", ["SANCTION discontinue"]),
    ("Miners' unions called a 24-hour stoppage in Lima.", ["PROTEST strike"]),
    ("Mali expelled the staff of the U.N. mission.", ["SANCTION expel"]),
    ("A drone damaged a fuel depot near Kursk.", ["ASSAULT drone"]),
    ("Tokyo protested to Pyongyang through its embassy.", ["ACCUSE disapprove"]),
    ("The two leaders discussed a ceasefire by telephone.", ["CONSULT phone"]),
    ("Truck drivers parked their lorries across a motorway near Lyon.", ["PROTEST obstruct"]),
    ("Hungary vetoed an aid package for Ukraine.", ["REJECT assist"]),
    ("Gunfire could be heard in Gao on Saturday night.", ["ASSAULT firearms"]),
    ("A border treaty was signed by Chad and Niger on Monday.", ["SUPPORT"]),
    ("The signing of a trade pact by Chad and Niger took place on Monday.", ["SUPPORT"]),
    ("An agreement to reopen the border was reached by Chad and Niger.", ["AGREE"]),
    ("Talks between Chad and Niger began in Gao on Monday.", ["CONSULT"]),
    ("Chad's recognition of the new government of Fiji was announced.", ["SUPPORT"]),
    ("Charges of fraud were brought against the mayor by prosecutors.", ["ACCUSE allege"]),
    ("Britain's suspension of aid to Chad caused concern.", ["SANCTION discontinue"]),
    ("A strike by tram drivers in Oran began on Monday.", ["PROTEST strike"]),
    ("The visit of the foreign minister of Chad to Hanoi began on Thursday.", ["CONSULT visit"]),
    ("The government banned a rally planned by the union in Oran.", ["COERCE restrict", "PROTEST demo planned"]),
    ("The burning of a police post by villagers in Ituri was condemned.", ["ASSAULT destroy"]),
    ("The seizure of the town of Bunia by rebels was confirmed.", ["ASSAULT"]),
    ("A rally planned by the union in Oran was banned by the ministry.", ["PROTEST demo planned", "COERCE restrict"]),
    ("A call for calm by the mayor of Oran went unheeded.", ["REQUEST yield"]),
    ("A suicide bomber attacked a market in Gao, killing nine people.", ["ASSAULT suicide-attack"]),
    ("Rebel fighters attacked two villages near Gao on Monday.", ["ASSAULT"]),
    ("Missiles were fired at a base in Gao by Chad.", ["ASSAULT heavy-weapons"]),
    ("The bombing of a clinic in Gao by warplanes killed six people.", ["ASSAULT aerial"]),
    ("Hackers attacked the parliament's website in Oslo.", ["COERCE cyber"]),
    ("The president called his Kenyan counterpart on Friday to convey his sympathy.", ["CONSULT phone"]),
    ("Mali's opposition leader rejected the outcome of the runoff.", ["REJECT change"]),
    ("Four Taliban members met a UN envoy at a hotel in Doha.", ["CONSULT"]),
    ("Somali troops have retaken swathes of territory near Gao.", ["ASSAULT"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_kind(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_hostages_freed_by_nobody_who_is_told_were_let_go() -> None:
    text = "Ten hostages were freed near Gao on Saturday after rebels attacked a prison."
    assert kinds(text) == ["RETREAT release", "ASSAULT"]


def test_where_a_treaty_is_signed_is_no_party_to_it() -> None:
    [event] = read_events("The presidents of Chad and Niger signed a defence treaty in Geneva on Monday.")
    assert "Geneva" not in [party.quote.text for party in event.recipients]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Chad donated $1 million to the World Food Programme in Niger.", ["the World Food Programme"]),
        ("Chad donated USD1.5m to the World Food Programme in Niger.", ["the World Food Programme"]),
        ("Chad's deployment of troops along the Libyan border raised fears.", []),
        ("Farmers blocked the highway outside Gao with tractors.", ["the highway"]),
        ("A bomb blast in Gao left five soldiers dead.", ["five soldiers"]),
        ("The stabbing of a nurse by gunmen was condemned by Chad.", ["a nurse"]),
    ],
)
def test_recipients(text: str, recipients: list[str]) -> None:
    assert [party.quote.text for party in read_events(text)[0].recipients] == recipients


REPORTS = {
    "convened": ("The bishops convened a peace meeting in Wau on Friday.", ["CONSULT"]),
    "by telephone with": ("The premier spoke by telephone with his Chadian counterpart.", ["CONSULT phone"]),
    "two who discuss": ("The two presidents discussed grain exports.", ["CONSULT"]),
    "who stops moving": ("The charity suspended its movements in the valley.", ["SANCTION discontinue"]),
    "tons of food": ("The agency distributed 90 tons of maize to 4,000 families in Wau.", ["AID"]),
    "air operations": ("The army conducted air operations against hideouts near Wau.", ["ASSAULT aerial"]),
    "a company of soldiers": ("The army deployed a company to the ford on Friday.", ["MOBILIZE troops"]),
    "counter-rally": ("The ruling party announced a counter-rally in the capital.", ["PROTEST demo"]),
    "targets of strikes": ("A total of nine depots and caves were destroyed in the airstrikes.", ["ASSAULT aerial"]),
}


@pytest.mark.parametrize(("text", "expected"), REPORTS.values(), ids=REPORTS)
def test_words_of_situation_reports_and_press_releases(text, expected):
    assert [kind.removesuffix(" planned") for kind in kinds(text)] == expected
