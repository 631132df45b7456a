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
