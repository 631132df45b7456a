"""Meetings and journeys of private people: a reporter's interview, a suspect's flight, a tourist's trip."""

from collections.abc import Sequence

from dateline.language.analysis import Analysis
from dateline.lexicons import load_words
from dateline.records import Party
from dateline.text.document import Document
from dateline.text.frames.find import Trigger
from dateline.text.frames.fit import classes_of_leader
from dateline.text.parties.make import party_classes

_TOGETHER = frozenset({"CONSULT", "COOPERATE"})
_TRAVELLING = load_words("event_words", "travelling")
_EMPLOYED = frozenset({"work with", "work together"})
_NARRATORS = frozenset({"i", "we"})
_PUBLIC_GUESTS = frozenset("state official organisation group armed security place".split())
_TITLES = frozenset("mr mrs ms dr sir lord lady mr. mrs. ms. dr. shri smt sri".split())


def is_private_meeting(document: Document, analysis: Analysis, trigger: Trigger, actors: Sequence[Party]) -> bool:
    """Whether a meeting or journey is a private person's.

    "I sat down with the minister" is told by who writes; "Jonas Berg travelled to Syria" is no visit, and "Berg worked
    with the ministry" no cooperation, while nothing says that he holds an office.
    """
    if trigger.frame.type not in _TOGETHER or trigger.frame.pos != "v" or not trigger.actors:
        return False
    words = {analysis.tokens[one.head].lower for one in trigger.actors}
    if words <= _NARRATORS and not _is_spoken(document, trigger.start):
        return True
    if not actors:
        return False
    if not (trigger.frame.mode == "visit" and trigger.frame.form.split()[0] in _TRAVELLING) and (
        trigger.frame.form not in _EMPLOYED
    ):
        return False
    if any(party.role is not None or party.kind == "place" for party in actors):
        return False
    return not any(
        (party_classes(analysis, one) or classes_of_leader(analysis, one)) & _PUBLIC_GUESTS
        or analysis.tokens[one.first].lower in _TITLES
        for one in trigger.actors
    )


def is_private_flight(trigger: Trigger, recipients: Sequence[Party]) -> bool:
    """Whether one person of no office leaves: "Maria Lopez fled her home" is no flight of a people."""
    if trigger.frame.mode != "expel" or not trigger.frame.form.startswith("flee"):
        return False
    return bool(recipients) and all(one.kind == "person" and one.role is None for one in recipients)


def _is_spoken(document: Document, at: int) -> bool:
    """Whether a place in the text stands within quotation marks that were opened in its paragraph."""
    before = document.text[max(document.text.rfind("\n\n", 0, at), 0) : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
