"""Arrests, extraditions, releases and inquiries: what was done, to whom, and when."""

import pytest

from tests.text.reading import kinds, read_events

WANTED = {
    "warrant for an arrest": ("Prosecutors issued a warrant for Salazar's arrest in Quito.", ["Salazar"]),
    "red notice": ("Interpol issued a red notice for General Morales.", ["General Morales"]),
    "extradition asked for": ("A Texas court requested Pardo's extradition on Monday.", ["Pardo"]),
    "of several": (
        "The US has requested the extradition of both Juan Peralta and his wife.",
        ["both Juan Peralta", "his wife"],
    ),
    "order for an arrest": ("The chief issued an order for the arrest of a rebel leader in Lagos.", ["a rebel leader"]),
    "warrant that was issued": (
        "Police detained nine people in Lima. An arrest warrant had been issued against the politician for fraud.",
        ["the politician"],
    ),
    "who has a warrant": ("A former mayor has an outstanding arrest warrant in Peru.", ["A former mayor"]),
}


@pytest.mark.parametrize(("text", "wanted"), WANTED.values(), ids=WANTED.keys())
def test_who_is_wanted(text: str, wanted: list[str]) -> None:
    threats = [event for event in read_events(text) if (event.type, event.mode) == ("THREATEN", "arrest")]
    assert [[party.quote.text for party in event.recipients] for event in threats] == [wanted]


HANDED_OVER = {
    "to a country": ("Peru approved the extradition of a former minister to Chile.", ["a former minister"]),
    "to a country, nobody named": (
        "The court freed Tomas Vega, who fled in 2004. His arrest and extradition to the US took place in 2008.",
        [],
    ),
}


@pytest.mark.parametrize(("text", "whom"), HANDED_OVER.values(), ids=HANDED_OVER.keys())
def test_country_is_not_extradited(text: str, whom: list[str]) -> None:
    moves = [event for event in read_events(text) if event.mode == "deport"]
    assert [[party.quote.text for party in event.recipients] for event in moves] == [whom]


_NEWS = "Police detained nine people in Lima. "
KINDS = {
    "expelled by a party": ("The party expelled three lawmakers on Friday.", ["SANCTION expel"]),
    "expelled by soldiers": ("Soldiers expelled the rebels from the suburb.", ["ASSAULT"]),
    "expelled from a country": ("Peru expelled 20 migrants on Monday.", ["COERCE deport"]),
    "walked free": ("The trader walked free on Monday after bail was paid.", ["RETREAT release"]),
    "left a hospital": ("Four people were released from hospitals on Monday.", []),
    "release of water": ("Officials ordered the release of water behind the dam on Monday.", []),
    "extradition awaited": (_NEWS + "A drug boss is awaiting extradition to Chile.", "COERCE deport planned"),
    "arrest escaped": (_NEWS + "The smuggler escaped arrest twice.", "COERCE arrest denied"),
    "deportation opposed": (_NEWS + "She opposed the deportation of the family.", "COERCE deport planned"),
    "law": (
        _NEWS + "The law provides a life sentence for suspects convicted of abduction.",
        "SANCTION convict hypothetical",
    ),
    "wars of the past": (
        _NEWS + "During the Second World War the state jailed dozens of pacifists for sedition.",
        "SANCTION convict historical",
    ),
    "since a year": (
        _NEWS + "Since a failed coup in 2016, thousands of teachers have been detained.",
        "COERCE arrest",
    ),
    "an aim": (
        _NEWS + "One of the goals of the operation was the capture of the gang's leader, Dario Soto.",
        "COERCE arrest planned",
    ),
    "police found": (_NEWS + "A police investigation found that the mayor was paid.", "ACCUSE investigate"),
}


@pytest.mark.parametrize(("text", "expected"), KINDS.values(), ids=KINDS.keys())
def test_kind(text: str, expected: str | list[str]) -> None:
    assert expected in kinds(text) if isinstance(expected, str) else kinds(text) == expected


UNDER_INQUIRY = {
    "a victim": ("The county police continue to investigate the soldier's death.", []),
    "witnesses": ("Authorities are investigating complaints by relatives of prisoners.", []),
    "of prosecutors": ("Prosecutors from Chile and Peru are investigating a ring of smugglers.", ["smugglers"]),
    "links": ("Prosecutors are investigating the mayor's links with smugglers.", ["the mayor"]),
    "court with a reason": (
        "The minister will be investigated by the Supreme Court due to his office.",
        ["The minister"],
    ),
}


@pytest.mark.parametrize(("text", "whom"), UNDER_INQUIRY.values(), ids=UNDER_INQUIRY.keys())
def test_who_is_under_inquiry(text: str, whom: list[str]) -> None:
    event = next(one for one in read_events(_NEWS + text) if one.mode == "investigate")
    assert [party.quote.text for party in event.recipients] == whom
    assert "due" not in " ".join(party.quote.text for party in event.actors)


COUNTED = {
    "released by a judge": ("The man confessed to the crime, and a judge released him on Monday.", "him"),
    "killed by a gunman": ("A gunman killed him on Monday.", "him"),
}


@pytest.mark.parametrize(("text", "quote"), COUNTED.values(), ids=COUNTED.keys())
def test_doer_is_not_counted_for_the_pronoun(text: str, quote: str) -> None:
    (event,) = read_events(text)
    assert [count.quote.text for count in event.counts] == [quote]


NO_CASE = {
    "by a newspaper": "An investigation by the newspaper El Clamor found that the mayor was paid.",
    "by researchers": "The Global Lens investigation shows how timber is laundered.",
    "a craft": "Civil police investigate crimes and tax offices collect taxes.",
    "what an office was for": "She worked for an office that investigated threats against clinics.",
    "a plea of innocence": "The trader entered a not guilty plea in a court in Cusco.",
    "a petition": "Students wrote a petition to immediately free the jailed volunteers.",
    "what justice requires": '"Justice requires that we free him for ten detainees," the kidnappers said.',
}


@pytest.mark.parametrize("text", NO_CASE.values(), ids=NO_CASE.keys())
def test_nothing_was_done(text: str) -> None:
    assert not {"ACCUSE investigate", "RETREAT release", "SANCTION convict"} & set(kinds(_NEWS + text))


GROUNDS = {
    "sentenced for a killing": "The court jailed him on Thursday for nine years for the killing of a nurse in 2012.",
    "convicted of burning": "A judge convicted two officers of burning down a village on June 9, 2015.",
    "arrested for a murder": "Police arrested Juan Vega for the murder of a priest in March 2019.",
    "investigated for killings": "A general is under investigation for at least 60 killings between 2008 and 2012.",
    "complaint": "The prosecutor opened an inquiry in May on a complaint that villagers made five years ago.",
}


@pytest.mark.parametrize("text", GROUNDS.values(), ids=GROUNDS.keys())
def test_crime_does_not_date_its_trial(text: str) -> None:
    event = next(one for one in read_events(text) if one.type in ("SANCTION", "COERCE", "ACCUSE"))
    assert event.status == "happened"
    assert event.when is None or (event.when.start or "") > "2024"


def test_term_is_no_ground() -> None:
    text = "Police detained nine people in Lima. The court jailed the banker for five years in 2011."
    convicted = next(event for event in read_events(text) if event.mode == "convict")
    assert convicted.when is not None
    assert convicted.when.start == "2011-01-01"


def test_joint_patrol_is_one_party() -> None:
    (event,) = read_events("An Afghan and coalition patrol detained two suspects on Monday.")
    assert [party.quote.text for party in event.actors] == ["An Afghan and coalition patrol"]


FREED = {
    "of a name": ("A judge ordered Vega's release from jail on Monday.", ["Vega"]),
    "of a pronoun": ("The court upheld the verdict and ordered his release from jail.", []),
}


@pytest.mark.parametrize(("text", "whom"), FREED.values(), ids=FREED.keys())
def test_who_is_freed(text: str, whom: list[str]) -> None:
    event = next(one for one in read_events(_NEWS + text) if one.mode == "release")
    assert [party.quote.text for party in event.recipients] == whom


def test_who_is_met_with_arrests() -> None:
    event = next(one for one in read_events("The marchers were met with mass arrests in Lima.") if one.mode == "arrest")
    assert not event.actors
    assert [party.quote.text for party in event.recipients] == ["The marchers"]


def test_seizure_beside_a_capture_is_nobody() -> None:
    text = "Police announced the capture of 40 gang members and the seizure of two tons of cocaine in Lima."
    event = next(one for one in read_events(text) if one.mode == "arrest")
    assert [party.quote.text for party in event.recipients] == ["40 gang members"]


def test_warrant_that_is_only_there() -> None:
    text = _NEWS + "He was a sergeant, according to court papers and his arrest warrant."
    assert "THREATEN arrest" not in kinds(text)


SENTENCED = {
    "where it is served": ("His prison sentence was transferred to Paraguay.", []),
    "who serves it": ("A trader is carrying out a six-year prison sentence for fraud in Lima.", ["A trader"]),
}


@pytest.mark.parametrize(("text", "whom"), SENTENCED.values(), ids=SENTENCED.keys())
def test_who_is_sentenced(text: str, whom: list[str]) -> None:
    event = next(one for one in read_events(_NEWS + text) if one.mode == "convict")
    assert [party.quote.text for party in event.recipients] == whom


APART = {
    "two full names": (
        "Police arrested Alvaro Gomez Sanz in Lima. On Monday they arrested Gustavo Rey Prado, who led the gang.",
        [["Alvaro Gomez Sanz"], ["Gustavo Rey Prado"]],
    ),
    "of another year": (
        "Police arrested six officers in Lima. In 2015 a former police chief was arrested for fraud.",
        [["six officers"], ["a former police chief"]],
    ),
    "may be one": (
        "Police arrested a mayor in Lima. Juan Soto was arrested over a stolen car.",
        [["a mayor", "Juan Soto"]],
    ),
}


@pytest.mark.parametrize(("text", "whom"), APART.values(), ids=APART.keys())
def test_arrests_apart(text: str, whom: list[list[str]]) -> None:
    arrests = [one for one in read_events(text) if one.mode == "arrest"]
    assert [[party.quote.text for party in one.recipients] for one in arrests] == whom


JAILED = {
    "Five men were sent to the district jail on Monday.": ["COERCE arrest"],
    "Two clerks were lodged in the Pademba jail.": ["COERCE arrest"],
    "Two suspects were taken to the central prison.": ["COERCE arrest"],
    "The minister sent inspectors to the jail.": [],
    "Police acted quickly to arrest a trader.": ["COERCE arrest"],
    "Gendarmes acted quickly to disperse the crowd.": ["COERCE restrict"],
    "The witness deposed to an affidavit that he saw nothing.": [],
    "Customs officers detained the tanker Amal Star.": ["COERCE seize"],
    "The tanker Amal Star was being held at the port of Lagos.": ["COERCE seize"],
    "Two fishing boats were held by the Kenyan navy.": ["COERCE seize"],
    "The gendarmes arrested three trucks loaded with timber.": ["COERCE seize"],
    "Fisherman Juan Perez was detained.": ["COERCE arrest"],
    "Two teachers were picked up at a roadblock.": ["COERCE arrest"],
    "The union leader was taken from his home by soldiers.": ["COERCE arrest"],
    "Masked gendarmes took the editor away in a van.": ["COERCE arrest"],
    "Police took six clerks to the police station.": ["COERCE arrest"],
    "Agents searched her house.": ["COERCE seize"],
    "She would have to undergo three months' imprisonment.": ["COERCE arrest planned"],
    "Traders hoped for police intervention which never came.": ["COERCE denied"],
}


@pytest.mark.parametrize(("text", "expected"), JAILED.items())
def test_who_and_what_is_detained(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


ARRESTS = {
    "Gao was calm.\n\nPolice held 700 marchers.\n\nOfficers also arrested almost 30 reporters.": 2,
    "Gao was calm.\n\nA lawyer was arrested.\n\nShops opened.\n\nPolice held a bishop.": 2,
    "Gao was calm.\n\nPolice detained two nurses on Monday.\n\nThe nurses were held for six hours.": 1,
    "Gao was calm.\n\nPolice arrested a man.\n\nA smuggler was held for three days.": 1,
    "Gao was calm.\n\nPolice arrested Ana Rivas.\n\nRivas is the third reporter arrested in a row.": 1,
}


@pytest.mark.parametrize(("text", "number"), ARRESTS.items())
def test_people_new_to_the_report_are_arrested_apart(text: str, number: int) -> None:
    assert kinds(text).count("COERCE arrest") == number


@pytest.mark.parametrize(
    "text",
    [
        "James Donnell was kidnapped in Cali on Sunday and released on Monday with a message.",
        "James Donnell, who was held hostage for ten days, was freed on Monday in Cali.",
        "Ana Prado was arrested in Lima on Sunday and released on Monday.",
    ],
)
def test_a_person_of_whom_only_the_name_is_known_is_released(text: str) -> None:
    assert "RETREAT release" in kinds(text)


def test_what_else_is_released_after_an_arrest() -> None:
    assert "RETREAT release" not in kinds("The footage was released on Monday in Lima after Ana Prado was arrested.")
