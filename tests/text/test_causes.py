import pytest

from dateline.text.causes import find_cause, find_demand
from tests.text.details import read
from tests.text.reading import read_events

# text, trigger, cause, demand
CASES = [
    ("Drivers marched over a rise in bread prices on Monday.", "marched", "a rise in bread prices", None),
    ("Sparked by a rise in rents, protests swept the city.", "protests", "a rise in rents", None),
    ("Workers marched to demand that the mine be reopened.", "marched", None, "the mine be reopened"),
    ("Students rallied, demanding the release of their leader.", "rallied", None, "the release of their leader"),
    ("Gunmen shot the mayor in retaliation for the arrests.", "shot", "the arrests", None),
    ("Nurses marched over a cut of 6.5 percent.", "marched", "a cut of 6.5 percent", None),
    ("Drivers marched over the weekend.", "marched", None, None),
    ("NURSES TO STRIKE OVER WEEKEND IN LYON", "STRIKE", None, None),
    ("A strike over a cut in pensions will take place on Monday.", "strike", "a cut in pensions", None),
    ("Nurses demonstrated against the closure of a ward.", "demonstrated against", "the closure of a ward", None),
    ("Nurses were held for protesting while on duty.", "protesting", None, None),
    ("A court jailed him on charges of theft and fined two clerks.", "jailed", "theft", None),
    ("Drivers protested against a feud between firms that began in May.", "protested", "a feud between firms", None),
    ("Drivers marched over the loss of 4,000 jobs on Monday.", "marched", "the loss of 4,000 jobs", None),
    ("Drivers were held while protesting in front of a court.", "protesting", None, None),
    ("Nurses marched over cuts in the U.S. budget.", "marched", "cuts in the U.S. budget", None),
    ("Nurses marched over cuts\nof wages on Monday.", "marched", "cuts\nof wages", None),
    ('Nurses marched in protest against "hidden" cuts on Monday.', "marched", '"hidden" cuts', None),
]


@pytest.mark.parametrize(("text", "trigger", "cause", "demand"), CASES, ids=[case[0] for case in CASES])
def test_find_cause_and_demand(text: str, trigger: str, cause: str | None, demand: str | None) -> None:
    document, analysis = read(text)
    span = (text.index(trigger), text.index(trigger) + len(trigger))
    found = find_cause(document, analysis, span), find_demand(document, analysis, span)
    assert tuple(quote.text if quote else None for quote in found) == (cause, demand)


def test_a_protest_takes_its_reason_from_another_sentence() -> None:
    text = "Drivers marched in the capital.\n\nThe protests began over a rise in fuel prices."
    document, analysis = read(text)
    cause = find_cause(document, analysis, (text.index("marched"), text.index("marched") + 7))
    assert cause is not None and cause.text == "a rise in fuel prices"


def test_a_protest_takes_no_reason_from_an_earlier_one() -> None:
    text = "Drivers marched in the capital.\n\nIn January, nurses went on strike over unpaid wages."
    document, analysis = read(text)
    assert find_cause(document, analysis, (text.index("marched"), text.index("marched") + 7)) is None


def test_by_what_it_was_done_is_no_reason() -> None:
    causes = {event.cause for event in read_events("A blast in Gao that killed two guards was caused by a car bomb.")}
    assert causes == {None}


FAR = "\n\nThe mayor spoke of it.\n\nHe left the town.\n\nIt rained in the evening.\n\n"
LENT = {
    # said of the protests at large
    ("Nurses stormed the hall.", "The unrest began over a cut in wages."): "a cut in wages",
    # another protest, far from it
    ("Nurses rallied in Lima.", "A strike by dockers over wages ended."): None,
    ("Nurses rallied in Lima.", "The unrest of 1987 began over a cut in wages."): None,
}


@pytest.mark.parametrize(("texts", "cause"), LENT.items(), ids=[" ".join(texts) for texts in LENT])
def test_only_the_same_protest_lends_its_reason(texts: tuple[str, str], cause: str | None) -> None:
    text = FAR.join(texts)
    trigger = "stormed" if "stormed" in text else "rallied"
    start = text.index(trigger)
    document, analysis = read(text)
    found = find_cause(document, analysis, (start, start + len(trigger)))
    assert (found.text if found else None) == cause


def test_words_that_point_back_take_the_reason_told_before() -> None:
    text = FAR.join(("Dockers in Lima walked out over wages.", "The strike of the dockers went on."))
    document, _ = read(text)
    number = next(one.index for one in document.sentences if document.text[one.start :].startswith("The strike"))
    document, analysis = read(text, number)
    start = text.index("strike")
    cause = find_cause(document, analysis, (start, start + len("strike")))
    assert cause is not None and cause.text == "wages"


def test_a_charge_is_the_reason_of_an_arrest_alone() -> None:
    text = "Police arrested a man who had burned cars in Lyon on charges of theft."
    assert [event.type for event in read_events(text) if event.cause] == ["COERCE"]
