import pytest

from dateline.lexicons import load_table
from dateline.ontology import current
from dateline.text.contexts import contexts_of

CASES = {
    "economic": ("Drivers stopped work over unpaid wages.", ("economic",)),
    "capitals": ("ELECTION OFFICIALS COUNTED BALLOTS.", ("election",)),
    "plural": ("Two embassies closed.", ("diplomatic",)),
    "hyphen or blank": ("The counter terrorism unit and the counter-terrorism unit.", ("terrorism",)),
    "line break": ("She asked about human\nrights.", ("human_rights",)),
    "inside a word": ("The courtship of spyglass makers, taxis and gangways.", ()),
    "figure of speech": ("The march to the title bank on a party.", ()),
    "two": ("Migrants were rescued from smugglers.", ("migration", "trafficking")),
    "nothing": ("People sang in the square.", ()),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_contexts_of(text, expected):
    assert contexts_of(text) == expected


def test_every_context_has_words_and_every_form_stands_once():
    table = load_table("contexts", ("form", "contexts"))
    shown = {context for entry in table for context in entry["contexts"].split("|")}
    assert shown == set(current().contexts)
    assert len({entry["form"] for entry in table}) == len(table)
