"""Type, mode and status of a mention: what a trigger tells of in its time and by whom it is done."""

from typing import NamedTuple

from dateline.language.analysis import Analysis, VerbGroup
from dateline.lexicons import load_words
from dateline.records import Party, Status, When
from dateline.text.document import Document
from dateline.text.frames.appointments import find_appointment
from dateline.text.frames.asked import is_asked
from dateline.text.frames.find import Trigger
from dateline.text.frames.intentions import find_open_status, is_demanded, is_ended
from dateline.text.frames.lasting_times import is_told_here
from dateline.text.frames.open_verbs import is_object_of_intention
from dateline.text.parties.reading import ARMED_ROLES
from dateline.text.status import status_of

# PLOVER manual, auxiliary modes: the future of a friendly act is a promise, of a retreat a concession.
_FUTURE_TYPES = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
_WRECKING = load_words("event_words", "wrecking")
# What is done to seal off, silence or watch; who is arrested or robbed of his goods is told in other words.
_LOOSE_MEASURES = frozenset({None, "restrict", "censor", "withhold", "curfew"})
_PERMITTING = load_words("event_words", "permitting")
# What not doing a friendly act refuses: help, talks, or to give way.
_REFUSALS = {
    "CONSULT": "meet", "SUPPORT": "assist", "COOPERATE": "assist", "AID": "assist", "AGREE": "assist",
    "RETREAT": "yield", "CONCEDE": "yield",
}  # fmt: skip
Kind = tuple[str, str | None, Status]
"""Type, mode and status."""


class Roles(NamedTuple):
    """Who did it and to whom, with the semantic classes of either side."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    actor_classes: frozenset[str]
    recipient_classes: frozenset[str]


def is_open_measure(trigger: Trigger, kind: Kind, when: When | None, analysis: Analysis) -> bool:
    """Whether a measure of the state is only what might be done some day: "lacks the means to seal the border".

    A day of its own makes it news all the same.
    """
    event_type, mode, status = kind
    loose = event_type == "MOBILIZE" or (event_type == "COERCE" and mode in _LOOSE_MEASURES)
    if status != "hypothetical" or not loose or trigger.verb is None or trigger.frame.pos != "v":
        return False
    return is_object_of_intention(analysis, trigger.verb) and not is_told_here(analysis, when)


def of_armed_people(kind: Kind, roles: Roles, trigger: Trigger) -> Kind:
    """The kind of a deed; what gunmen do to roads, cars and monuments is no protest: "Cartel gunmen torched buses".

    Soldiers who guard a town are no police, and police put on alert are no troops.
    """
    event_type, mode, status = kind
    if (event_type, mode) == ("MOBILIZE", "police") and _are_soldiers(roles):
        return event_type, "troops", status
    if (event_type, mode) == ("MOBILIZE", "troops") and _are_police(roles):
        return event_type, "police", status
    if event_type != "PROTEST" or mode not in ("obstruct", "riot", "vandalize") or not roles.actors:
        return kind
    if "prisoner" in roles.actor_classes or not all(party.role in ARMED_ROLES for party in roles.actors):
        return kind
    if mode == "obstruct":
        return "COERCE", "restrict", status
    wrecks = mode == "vandalize" or trigger.frame.form.split()[0] in _WRECKING
    return "ASSAULT", "destroy" if wrecks else None, status


def _are_soldiers(roles: Roles) -> bool:
    """Whether soldiers, and no police, show themselves or are sent: "the army guards", "the state sends its guard"."""
    actors, sent = ({party.role for party in side} for side in (roles.actors, roles.recipients))
    if "COP" in actors | sent:
        return False
    return actors == {"MIL"} or (sent == {"MIL"} and actors <= {"GOV", None})


def _are_police(roles: Roles) -> bool:
    """Whether police, and no soldiers, are readied: "the state put its police on alert"."""
    known = {party.role for party in (*roles.actors, *roles.recipients)} - {"GOV", None}
    return known == {"COP"}


def find_kind(document: Document, analysis: Analysis, trigger: Trigger, when: When | None) -> Kind | None:
    """Type, mode and status; None for what is denied to be a refusal, or only demanded."""
    status = status_of(document, analysis, (trigger.start, trigger.end), when, trigger.frame.type)
    if status == "happened" and trigger.frame.type in ("ASSAULT", "MOBILIZE") and is_ended(analysis, trigger):
        status = "denied"
    if status == "happened":
        status = find_open_status(analysis, trigger) or find_appointment(analysis, trigger) or status
    if status == "happened" and is_asked(analysis, trigger):
        status = "hypothetical"
    if is_demanded(analysis, trigger):
        return None  # what is wanted is part of the demand
    threat = _threat(analysis, trigger) if status in ("planned", "hypothetical") else None
    if threat is not None:
        return "THREATEN", threat, "happened"
    event_type, mode = _type_in_time(analysis, trigger, status)
    if event_type == "REJECT" and status == "denied":
        if trigger.frame.type == "REJECT":
            return None  # "unable to keep them from entering" is no refusal
        status = "happened"  # "will not lift the embargo": the refusal itself did happen
    return event_type, mode, status


def _threat(analysis: Analysis, trigger: Trigger) -> str | None:
    """The mode of the threat that somebody makes who says in the first person what harm will be done; None for none.

    "If they come back we will shoot" threatens, whereas "they will kill us" fears.
    """
    verb, kind = trigger.verb, (str(trigger.frame.type), trigger.frame.mode)
    if verb is None or trigger.frame.pos != "v" or verb.negated or verb.modal not in ("will", "shall", "'ll", "’ll"):
        return None
    if not any(analysis.tokens[one.head].lower in ("we", "i") for one in analysis.arguments(verb).subjects):
        return None
    return "violence" if kind[0] == "ASSAULT" else "arrest" if kind == ("COERCE", "arrest") else None


def _type_in_time(analysis: Analysis, trigger: Trigger, status: Status) -> tuple[str, str | None]:
    """Type and mode of a trigger: promised friendly acts are agreements, what somebody "will not" do is refused.

    PLOVER manual, auxiliary modes; CAMEO 12x: "will not lift the embargo" refuses to yield.
    """
    event_type = str(trigger.frame.type)
    permits = event_type in ("CONCEDE", "RETREAT") and trigger.frame.form.split()[0] in _PERMITTING
    refused = permits or _will_not(trigger.verb) or _is_ruled_out(analysis, trigger.verb)
    if status == "denied" and event_type in _REFUSALS and trigger.actors and refused:
        return "REJECT", _REFUSALS[event_type]
    if status == "planned" and event_type in _FUTURE_TYPES:
        return _FUTURE_TYPES[event_type], None
    return event_type, trigger.frame.mode


def _is_ruled_out(analysis: Analysis, verb: VerbGroup | None) -> bool:
    """Whether somebody rules out doing it: "has ruled out lifting the ban"."""
    if verb is None or verb.form != "gerund" or verb.first < 2:
        return False
    ruled, out = analysis.tokens[verb.first - 2 : verb.first]
    return ruled.lemma == "rule" and out.lower == "out"


def _will_not(verb: VerbGroup | None) -> bool:
    return verb is not None and verb.negated and (verb.tense == "future" or verb.modal in ("will", "would", "shall"))
