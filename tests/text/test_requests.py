"""What is asked for, of whom and by whom, and what only sounds like a request."""

import pytest

from tests.text.reading import kinds, read_events

ASKED = {
    "resign": ("The opposition demanded that the president resign.", "REQUEST change"),
    "free": ("The families demanded on Sunday that the army free the students.", "REQUEST yield"),
    "lift": ("The envoy urged the rebels to lift the siege of the town.", "REQUEST yield"),
    "table": ("Bogota asked the guerrillas to return to the negotiating table.", "REQUEST meet"),
    "donors": ("Chad appealed to donors for food aid on Monday.", "REQUEST assist"),
    "weapons": ("Kyiv requested more air defence systems from Berlin.", "REQUEST assist"),
    "passive": ("Tehran was told by the council to halt enrichment.", "REQUEST yield"),
    "repeated": ("The United Nations repeated its call for an immediate ceasefire.", "REQUEST yield"),
    "said behind": ("Tehran must free the sailors, London said on Monday.", "REQUEST yield"),
    "cancelled": ("The union called for the talks to be cancelled.", "REQUEST yield"),
    "report": ("The senate asked the ministry to release a report on the fire.", "REQUEST"),
}
NOT_ASKED = {
    "visit": "The bishop called on the governor at his home on Sunday.",
    "refuge": "The suspect fled to Paris, where he sought refuge in May.",
    "at a summit": "The plan was proposed at a summit in Paris.",
}


@pytest.mark.parametrize(("text", "kind"), ASKED.values(), ids=ASKED)
def test_what_is_asked_for(text: str, kind: str) -> None:
    assert kinds(text) == [kind]


@pytest.mark.parametrize("text", NOT_ASKED.values(), ids=NOT_ASKED)
def test_nothing_is_asked(text: str) -> None:
    assert not any(kind.startswith("REQUEST") for kind in kinds(text))


def test_who_asks_whom_behind_the_demand() -> None:
    (event,) = read_events("Tehran must free the sailors, London said on Monday.")
    assert [party.quote.text for party in event.actors] == ["London"]
    assert [party.quote.text for party in event.recipients] == ["Tehran"]
