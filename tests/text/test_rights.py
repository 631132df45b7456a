"""What groups for human rights report: deeds of a kind, prisoners, disappearances, and statements with days."""

import pytest

from tests.text.reading import kinds, read_events

SENTENCES = {
    "documented": (
        "Rights groups in Chad have documented arbitrary arrests and torture of union leaders.",
        ["COERCE arrest", "ASSAULT torture"],
    ),
    "recorded, in a list": (
        "The report recorded extrajudicial killings, torture and enforced disappearances by soldiers in Ecuador.",
        ["ASSAULT targeted", "ASSAULT torture", "ASSAULT abduct"],
    ),
    "committed": ("Soldiers carried out kidnappings and massacres.", ["ASSAULT abduct", "ASSAULT targeted"]),
    "cases of": ("Cases of torture were reported in several prisons in Egypt.", ["ASSAULT torture"]),
    "reports of": (
        "The panel received 300 reports of abductions, rape and torture of migrants in Libya.",
        ["ASSAULT abduct", "ASSAULT sexual", "ASSAULT torture"],
    ),
    "among abuses": (
        "The abuses included extrajudicial killings and torture.",
        ["ASSAULT targeted", "ASSAULT torture"],
    ),
    "notorious for": (
        "The squad has become notorious for abductions, torture and killings.",
        ["ASSAULT abduct", "ASSAULT torture", "ASSAULT"],
    ),
    "disappearances among abuses": (
        "Unions in Peru have reported arbitrary arrests, torture and disappearances.",
        ["COERCE arrest", "ASSAULT torture", "ASSAULT abduct"],
    ),
    "another disappearance": ("Police in Peru have reported the disappearance of a hiker.", []),
    "asked to report": ("The mayor asked residents to report killings.", ["REQUEST"]),
    "a fall": ("Experts reported a fall in killings.", []),
    "to prevent": ("The law aims to prevent torture.", []),
    "made to disappear": ("The army forcibly disappeared two students in Lima.", ["ASSAULT abduct"]),
    "who is gone": ("Two students disappeared in Lima.", []),
    "put in prison": ("The lawyer Ana Prado was put in prison in May.", ["COERCE arrest"]),
    "languishing": ("Hundreds of prisoners of conscience languish in jail in Asmara.", ["COERCE arrest"]),
    "languishing in a table": ("The club languishes in 14th place.", []),
    "nearly": ("Rosa Lima was nearly killed in Tegucigalpa.", []),
    "nearly so many": ("Nearly 40 people were killed in Gao on Monday.", ["ASSAULT"]),
    "only discussed": (
        "Agents discussed kidnapping and killing the publisher Paul Roth in Lima.",
        ["ASSAULT abduct hypothetical", "ASSAULT hypothetical"],
    ),
    "one person maltreated": ("She has been chained to a tree and tortured by party men.", ["ASSAULT torture"]),
    "to do three things": (
        "Agents used cars without plates to abduct, torture and shoot dissidents in Kampala.",
        ["ASSAULT abduct", "ASSAULT torture", "ASSAULT firearms"],
    ),
    "held by captors": ("Three nurses are still being held by the kidnappers.", ["ASSAULT abduct ongoing"]),
    "a ship": ("The authorities in Lagos detained a tanker on Monday.", ["COERCE seize"]),
    "a strike executed": ("The army executed the search warrant in Gao on Monday.", []),
    "blindfolded": ("Ana Prado was beaten in front of her children in Gao.", ["ASSAULT beat"]),
    "disappeared in a headline": ("Union lawyer forcibly disappeared in Lima", ["ASSAULT abduct"]),
    "to an unknown place": (
        "Police took two lawyers to an undisclosed location in Gao on Monday.",
        ["COERCE arrest"],
    ),
    "into a van": ("Masked men dragged a nurse into a van in Gao on Monday.", ["ASSAULT abduct"]),
    "into a police van": ("Officers pushed a nurse into a van in Gao on Monday.", ["COERCE arrest"]),
    "a hand": ("The militants cut off the hand of a thief in Gao on Friday.", ["ASSAULT torture"]),
    "mock executions": ("Two clerks were put through mock executions in Gao on Friday.", ["ASSAULT torture"]),
    "by a system": ("The poor have been tortured by a system of waiting lists.", []),
    "freed on bail": ("Two others, Omar Sen and Ana Prado, were freed on bail on Friday.", ["RETREAT release"]),
    "what might be": (
        "There was discussion of seizing and killing the publisher.",
        ["ASSAULT abduct hypothetical", "ASSAULT hypothetical"],
    ),
    "both deeds": (
        "Two men were found guilty of kidnapping and murdering a clerk in Gao on Monday.",
        ["ASSAULT abduct", "ASSAULT targeted"],
    ),
    "at a march": (
        "Police detained 30 people in Minsk on Sunday during a march against the new law.",
        ["COERCE arrest", "PROTEST demo"],
    ),
    "feared": ("The mills would close, the workers apprehended.", []),
    "in print": ("The editor published a long attack on the Harbour Party.", []),
    "against a class": ("The levy is an attack on the middle class.", []),
    "couple": ("The couple assaulted Omar Sade in Oslo on Monday.", ["ASSAULT"]),
    "warned": (
        'The governor warned that anyone caught carrying guns "will be jailed, whoever they are".',
        ["THREATEN arrest"],
    ),
    "beaten with what": ("His wife said he had been beaten with electric cables.", ["ASSAULT beat"]),
    "beaten at a game": ("He had been beaten 6-2 in the final.", []),
    "taken from home": ("Masked men took him from his home in Dhaka on Sunday.", ["ASSAULT abduct"]),
    "taken away": ("They were taken away for a rest in Gao.", []),
    "forced into": ("Gunmen stopped his truck and forced him into a van.", ["ASSAULT abduct"]),
    "picked up at home": ("The journalist Paul Roth was picked up from his house in Dhaka.", ["COERCE arrest"]),
    "threats told": ("Mr Mejia had reported receiving threats from a gang in April.", ["THREATEN violence"]),
    "only charged with": ("The miner is held in jail in Minsk on charges of inciting violence.", ["COERCE arrest"]),
    "only written about": ("A photographer known for his coverage of student protests fell ill in Dhaka.", []),
    "prison to come": ("The lieutenant will spend 20 years behind bars.", ["COERCE arrest planned"]),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_deeds_that_rights_groups_report(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


DAYS = {
    "in a statement before": (
        "In a statement on Saturday, the police said that Maria Sol was detained in Cebu.", "COERCE", None,
    ),
    "in a statement behind": (
        "The union condemned the arrest of two teachers in Lome in a statement on Friday.", "COERCE", None,
    ),
    "the statement itself": ("In a statement on Friday the union condemned the arrest.", "ACCUSE", "2024-05-10"),
    "the day of the deed": (
        "In a statement on Friday, the police said that Maria Sol was held in jail on Monday.", "COERCE", "2024-05-13",
    ),
    "a name that is short for a month": (
        "Jun Castro said that his sister was arrested in Cebu on Monday.", "COERCE", "2024-05-13",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "event_type", "day"), DAYS.values(), ids=DAYS)
def test_a_statement_has_its_own_day(text: str, event_type: str, day: str | None) -> None:
    event = next(one for one in read_events(text) if one.type == event_type)
    assert (event.when.start if event.when else None) == day


def test_a_name_is_no_month() -> None:
    text = "Jun Castro wept. The doctor was arrested at home in Cebu, Jun said."
    assert [event.when for event in read_events(text)] == [None]


def test_the_story_begins_at_the_dateline_behind_a_caption() -> None:
    text = (
        "Riot police stand before the court house in the capital as the trial opens in June.\n\n"
        "(Nairobi) – Rwandan police arrested ten street vendors in Kigali on Monday, a rights group said."
    )
    event = next(one for one in read_events(text) if one.type == "COERCE")
    assert event.evidence[-1].section == "lead"
    assert event.place is not None and event.place.name == "Kigali"


def test_where_somebody_worked_is_not_surely_where_he_was_arrested() -> None:
    text = "A nurse who helped villagers set up clinics in Gao was arrested by police."
    (event,) = read_events(text)
    assert event.place is not None and (event.place.name, event.place.basis) == ("Gao", "carried")
    assert [party.quote.text for party in event.recipients] == ["A nurse"]


def test_many_thousands_of_other_dead_are_no_toll() -> None:
    text = (
        "Guards tortured the lawyer Ana Prado in Lima on Monday. The war of the eighties left 70,000 people dead. "
        "Some 900 people are still missing."
    )
    assert [count.kind for event in read_events(text) for count in event.counts] == []


def test_a_body_of_many_countries_is_no_place() -> None:
    text = "Two bloggers were jailed in Hanoi on Monday. The European Parliament demanded their release."
    assert [event.place.name for event in read_events(text) if event.place is not None] == ["Hanoi"]


PARTIES = {
    "by those that do it": (
        "Paul Roth was assaulted by ruling party activists in Gao.", ["ruling party activists"], ["Paul Roth"],
    ),
    "a lawyer who": (
        "They visited Daniel Okello, a human rights lawyer who was arrested in Gao on Monday.", [], ["Daniel Okello"],
    ),
    "a defender": (
        "A land defender who was abducted by armed men in Gao on Monday is safe.", ["armed men"], ["A land defender"],
    ),
    "held against their will": (
        "Miners in Brest held nine managers against their will.", ["Miners"], ["nine managers"],
    ),
    "what they burn": ("Residents burned tyres in Gao on Sunday.", ["Residents"], []),
    "justice": ("Hundreds of nurses marched in Gao on Monday to demand justice.", ["Hundreds of nurses"], []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "actors", "recipients"), PARTIES.values(), ids=PARTIES)
def test_who_does_what_to_whom(text: str, actors: list[str], recipients: list[str]) -> None:
    event = next(one for one in read_events(text) if one.type != "CONSULT")
    assert [party.quote.text for party in event.actors] == actors
    assert [party.quote.text for party in event.recipients] == recipients


def test_the_arrest_of_somebody_known_is_no_second_one() -> None:
    text = (
        "The lawyer Daniel Okello was arrested in Kampala on Friday. His wife saw him in jail on Monday.\n\n"
        "The arrest of Daniel Okello is an attempt to silence his clients, a rights group said."
    )
    arrests = [event for event in read_events(text) if event.mode == "arrest"]
    assert [event.when.start for event in arrests if event.when] == ["2024-05-10"]


def test_a_will_is_no_future() -> None:
    (event,) = read_events("Miners at a pit in Brest held nine managers against their will on Tuesday.")
    assert event.when is not None and event.when.start == "2024-05-14"


PARTIES = {
    "inside a verb": ('The junta has also "forcibly disappeared dozens of clerks", the group said.', ["The junta"], []),
    "of two verbs": ("Ana Prado was seized and tortured by soldiers in Gao.", ["soldiers"], ["Ana Prado"]),
    "undone": ("Ana Prado was kidnapped and freed by police in Gao.", [], ["Ana Prado"]),
    "of whom it is told": (
        "The group said the militia buried the bodies of men it had seized in Gao.",
        ["the militia"],
        ["men"],
    ),
    "among": ("Among those arrested in Gao was Ana Prado, an editor.", [], ["Ana Prado"]),
    "include": ("Those arrested include an editor, Ana Prado.", [], ["Ana Prado"]),
    "on strike": ("Nurse on hunger strike detained in Gao", [], ["Nurse"]),
    "while leaving": ("Ana Prado was leaving the station when she was shot.", [], ["Ana Prado"]),
    "the host": ("Gunmen killed the host of a radio show in Gao.", ["Gunmen"], ["the host of a radio show"]),
    "opposition": (
        "The arrest of opposition presidential candidate Omar Sen angered many.",
        [],
        ["opposition presidential candidate Omar Sen"],
    ),
}


@pytest.mark.parametrize("name", PARTIES)
def test_parties(name):
    text, actors, recipients = PARTIES[name]
    event = next(one for one in read_events(text) if one.type in ("ASSAULT", "COERCE"))
    assert [party.quote.text for party in event.actors] == actors
    if recipients:
        assert [party.quote.text for party in event.recipients] == recipients


def test_a_text_about_a_trade_is_read_for_the_detention_it_tells_of():
    text = (
        "Shares of the car maker rose 3 percent on the stock exchange. Analysts at the bank raised their profit "
        "forecast for the quarter. The car maker condemned the detention of five managers in Lyon on Tuesday morning."
    )
    assert kinds(text) == ["COERCE arrest"]
