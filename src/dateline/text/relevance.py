"""Whether what was said or agreed concerns politics at all: companies sue, players refuse, clubs sign."""

from collections.abc import Iterable

from dateline.language.analysis import Analysis
from dateline.lexicons import load_words
from dateline.records import Party
from dateline.text.parties.make import party_classes

# Acts that private people and firms do every day; force, protest and arrests are events whoever takes part.
_CIVIL_ACTS = frozenset(
    "ACCUSE AGREE AID CONCEDE CONSULT COOPERATE REJECT REQUEST RETREAT SANCTION SUPPORT THREATEN".split()
)
_PRIVATE_ROLES = frozenset({"BUS", "MNC", "CVL", "JRN", "MED", "EDU"})
# Whose trade makes a threat of theirs or against them public: a strike of nurses, a reporter sent death threats.
_TRADES_IN_PUBLIC = frozenset({"JRN", "MED", "EDU"})
# Who speaks for many of their trade: "The students demanded", "Doctors rejected the offer".
_COLLECTIVE = {"REQUEST": ("EDU",), "ACCUSE": ("EDU",), "REJECT": ("EDU", "MED")}
_PUBLIC = frozenset("state official armed security crowd place prisoner criminal group".split())
_PRIVATE = frozenset("company media sport market".split())
# Who was driven away, and who was set free ("ten hostages were freed"), whoever did it.
_OF_CONCERN = {"expel": frozenset({"crowd", "civilian"}), "release": frozenset({"civilian", "prisoner"})}
_PRIVATE_GUESTS = frozenset({"CVL", "REF"})  # who arrives in a country with husband and children is no guest of state
_OFFICE = frozenset("official armed security prisoner state".split())
# Only a state executes, whoever it was: "two men were hanged at dawn"
_DEATH_PENALTY = frozenset({"executed", "executes", "execution", "executions", "hanged", "beheaded"})
# A firm that dismisses those who stopped work takes part in their quarrel, and so do they who
# give it up: "fired 200 pilots of the union", "suspended their strike"
_LABOUR_DISPUTE = frozenset("strike strikes striking strikers walkout walkouts union unions unionised lockout".split())
# What only a state can end, whoever is told to: "The curfew was eased"
_MATTERS_OF_STATE = frozenset({"curfew", "siege", "blockade"})
# "Two others were freed on bail": custody is the state's, whoever was in it.
_CUSTODY = load_words("event_words", "custody")
# Only a court or a prosecutor has somebody sought: "a warrant for her arrest was issued"
_WARRANTS = frozenset({"warrant", "warrants"})
_OF_THE_STATE = {"release": _CUSTODY, "convict": _DEATH_PENALTY, "arrest": _WARRANTS}


def is_public(
    analysis: Analysis, event_type: str, mode: str | None, parties: Iterable[Party], classes: frozenset[str]
) -> bool:
    """Whether an event is of public concern, by its type and by who takes part.

    A civil act needs one party with a public office or cause: a state, an official, armed people, a crowd, a group;
    where nothing is known of the parties, somebody of that kind in the sentence.

    Args:
        analysis: The sentence that tells the event.
        event_type: PLOVER type.
        mode: Its mode; that people were displaced or released is always of public concern, a club thrown out of a
            cup is not.
        parties: Actors and recipients.
        classes: Semantic classes of all of them.
    """
    if mode == "visit" and "vehicle" in classes:  # "The frigate visited Cape Town": nobody is received
        return False
    if event_type not in _CIVIL_ACTS or classes & _OF_CONCERN.get(mode or "", frozenset()):
        return True
    parties = tuple(parties)
    if event_type == "CONSULT" and _is_reporting(mode, parties):
        return False
    if any(party.role is not None and party.role not in _PRIVATE_ROLES for party in parties):
        return True
    if _speaks_for_trade(event_type, mode, parties):
        return True
    if classes & _PUBLIC or (event_type == "THREATEN" and any(party.role in _TRADES_IN_PUBLIC for party in parties)):
        return True
    if _words_of_concern(event_type, mode).intersection(token.lower for token in analysis.tokens):
        return True
    if classes & _PRIVATE or (mode == "visit" and any(party.role in _PRIVATE_GUESTS for party in parties)):
        return False
    return any(party_classes(analysis, phrase) & _OFFICE for phrase in analysis.phrases)


def _words_of_concern(event_type: str, mode: str | None) -> frozenset[str]:
    """The words of which one makes an event of a kind public, whoever takes part."""
    if mode in _OF_THE_STATE:
        return _OF_THE_STATE[mode]
    if event_type == "CONCEDE":
        return _LABOUR_DISPUTE | _MATTERS_OF_STATE
    return _LABOUR_DISPUTE if mode == "expel" else frozenset()


def _is_reporting(mode: str | None, parties: tuple[Party, ...]) -> bool:
    """Whether reporters only do their work: "said in a meeting with foreign media", "our team visited the market"."""
    if mode == "visit":
        return any(party.role == "JRN" for party in parties[:1])
    return any(party.role == "JRN" for party in parties[1:])


def _speaks_for_trade(event_type: str, mode: str | None, parties: tuple[Party, ...]) -> bool:
    """Whether many of one trade speak together: "The students demanded", "Doctors rejected the offer"."""
    trades = _COLLECTIVE.get(event_type, ()) if mode != "investigate" else ()
    return any(party.kind == "group" and party.role in trades for party in parties[:1])
