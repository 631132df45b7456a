"""Parliaments, courts, envoys and unions in the news: what each says or does, and what only looks so."""

import pytest

from tests.text.reading import kinds, read_events

CASES = [
    # Courts
    ("The court ruled that the ban was void and ordered the ministry to reopen the school.", ["REQUEST yield"]),
    ("The court directed police to bring the two clerks before it.", ["REQUEST"]),
    ("A judge in Cebu issued a search warrant for the warehouse.", []),
    # Verbal refusals
    ("The ministry disowned the statement on Tuesday.", ["REJECT"]),
    ("The ruling party distanced itself from the remarks of its deputy.", ["REJECT"]),
    ("A similar text was vetoed last year by Chad.", ["REJECT change"]),
    ("The premier turned down a request for a meeting with the dockers.", ["REJECT meet"]),
    # Demands of whoever asks a state or an armed side
    ("Bishops urged both sides to stop fighting.", ["REQUEST yield"]),
    ("Relatives called on the rebels to free the nurses.", ["REQUEST yield"]),
    ("The nurse urged her sister to study.", []),
    # Offers, motions and lists
    ("Chad has offered to mediate between the army and the rebels.", ["AGREE"]),
    ("The opposition tabled a motion of no confidence against the cabinet.", ["ACCUSE disapprove"]),
    ("Norway added two banks to its sanctions list.", ["SANCTION discontinue"]),
    # Quarrels at work are public, whoever the firm is
    ("The airline fired 90 pilots who had joined the strike.", ["SANCTION expel", "PROTEST strike"]),
    ("The airline fired two pilots who had been late.", []),
    ("The pilots suspended their strike on Wednesday.", ["CONCEDE", "PROTEST strike"]),
    # Not yet, or never
    ("The cabinet of Kenya has delayed lifting its curfew in Lamu.", ["CONCEDE denied"]),
    ("The group launched a drive to oust the mayor.", ["SANCTION expel hypothetical"]),
    ("Peace talks due in Gao on Monday will bring in the rebels.", ["AGREE planned"]),
    ("Norway showed a new commitment to forcing the junta to make concessions.", ["CONCEDE hypothetical"]),
    ("Norway is opposed to lifting sanctions on the bank.", ["CONCEDE hypothetical"]),
    ("The government is not averse to negotiating with the rebels.", ["CONSULT hypothetical"]),
    ("A summit between Japan and Kenya is unlikely to take place this year.", ["CONSULT multilateral hypothetical"]),
    ("Minister says Norway to impose sanctions on Chad", ["SANCTION discontinue planned"]),
    # What only looks like politics
    ("Mali allows her husband to see her for half an hour every three months.", []),
    ("Talks with the rebels are pointless while shells fall on Gao, the minister said.", []),
    ("The bodies were removed on Monday.", []),
    ("The envoy was removed to a safe house on Monday.", []),
    ("Sugar imports under the quota in the week ended May 6 totaled 500 tons.", []),
    ("The military illegally executed 22 people in Gao.", ["ASSAULT targeted"]),
    ("The envoys were met with cheers in Gao.", []),
    ("The governor said in a meeting with foreign reporters that crime had fallen.", []),
    ("A television crew visited the camp in Chad on Friday.", []),
    ("Firefighters removed a man from the tunnel.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:40] for text, _ in CASES])
def test_kind(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


def test_the_office_told_before_holds_for_a_surname_behind_mr() -> None:
    events = read_events("Minister Ana Ruiz spoke in Lima. Ms Ruiz is due to meet her Kenyan counterpart on Friday.")
    assert [(one.type, one.status, one.actors[0].quote.text) for one in events] == [("AGREE", "planned", "Ms Ruiz")]


def test_what_is_told_of_a_law_that_is_void_is_not_provided_for_by_it() -> None:
    events = read_events("Judges ruled that a law barring clerks was void and ordered the cabinet to resign.")
    assert [(one.type, one.status) for one in events] == [("REQUEST", "happened")]


def test_what_is_due_is_dated_behind_an_apposition() -> None:
    (event,) = read_events("Premier Ana Ruiz is due to meet her Kenyan counterpart, a poet, on Tuesday.")
    assert event.when is not None
    assert event.when.quote.text == "Tuesday"


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Parliament stripped the minister of his immunity.", ["the minister"]),
        ("The king relieved the governor of her duties on Monday.", ["the governor"]),
        ("President Ruiz urged both sides to return to the table.", ["both sides"]),
        ("The provincial governor met both sides on Friday.", ["both sides"]),
    ],
)
def test_recipients(text: str, recipients: list[str]) -> None:
    (event,) = read_events(text)
    assert [party.quote.text for party in event.recipients] == recipients
