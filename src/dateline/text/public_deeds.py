"""Deeds that are news of public affairs even where the rest of a text is about markets or technology.

There words lead astray ("a price freeze", "bonds rallied", "the board backed the bid"), so that the parties must tell.
"""

from collections.abc import Iterable

from dateline.records import Event, Party

_SURE = 0.56
_TOLD_AS_NEWS = frozenset({"happened", "ongoing", "planned"})
_FORCE = frozenset("GOV MIL COP REB UAF IMG SPY SEP CRM INS JUD".split())
_PUBLIC = frozenset("GOV MIL COP REB LEG JUD IGO SPY SEP IMG INS UAF PTY OPP".split())
_PROTESTERS = frozenset("LAB AGR CVL EDU SOC OPP REL REF SEP PTY".split())
_MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
_TAKEN = frozenset({"arrest", "deport"})
_FIRMS = frozenset({"BUS", "MNC", "JRN", "MED"})
_AUTHORITIES = frozenset({"GOV", "MIL", "COP", "JUD"})


def is_public_deed(event: Event) -> bool:
    """Whether the parties alone show that an event is one: force and those who use it, arrests, states at both ends."""
    if event.confidence < _SURE or event.status not in _TOLD_AS_NEWS:
        return False
    actors, recipients = event.actors, event.recipients
    if event.mode in _TAKEN:
        return bool(recipients)
    if event.mode == "convict":  # firms are fined every day
        return bool(recipients) and not _any_of(recipients, _FIRMS)
    if event.type in ("ASSAULT", "MOBILIZE"):
        return _any_of(actors, _FORCE) or _any_state(actors)
    if event.type == "COERCE":
        return _any_of(actors, _AUTHORITIES) and event.mode in ("seize", "curfew", "martial-law")
    if event.type == "PROTEST":
        return _any_of(actors, _PROTESTERS) or event.mode == "strike"  # which only workers can
    return _between_public_parties(event)


def _between_public_parties(event: Event) -> bool:
    if event.type in _MUTUAL and len({party.country for party in event.actors if _is_public(party)} - {None}) > 1:
        return True  # "Kenya and Sudan signed an accord"
    return any(map(_is_public, event.actors)) and any(map(_is_public, event.recipients))


def _is_public(party: Party) -> bool:
    return party.role in _PUBLIC or _is_state(party)


def _any_of(parties: Iterable[Party], roles: frozenset[str]) -> bool:
    return any(party.role in roles for party in parties)


def _any_state(parties: Iterable[Party]) -> bool:
    return any(map(_is_state, parties))


def _is_state(party: Party) -> bool:
    return party.role is None and party.country is not None and party.kind == "place"
