"""Whether the parties of two mentions can be those of one deed."""

import re
from collections.abc import Set

from dateline.records import Party
from dateline.text.mentions import Mention, says_little
from dateline.text.parties.reading import ARMED_ROLES, FORCE_ROLES

# How a mob or a murderer kills, and hardly the police: stabbing, burning, lynching.
_MOB_MODES = frozenset({"primitive", "targeted"})
# Fights in which both sides suffer: "killed five rebels in a firefight. ... Two soldiers were wounded."
_FIGHT = re.compile(
    r"\b(?:clash\w*|encounters?|fire-?fights?|gun-?(?:fights?|battles?)|shoot-?outs?|skirmish\w*|fighting|battles?|combat|"
    r"exchanges? of (?:fire|gunfire)|cross-?fire)\b",
    re.I,
)
# Words and dealings are told apart by whose they are; of one attack different words name the same doers.
_DEALINGS = frozenset("ACCUSE AGREE AID CONCEDE CONSULT COOPERATE REJECT REQUEST SANCTION SUPPORT THREATEN".split())
_ENDING = re.compile(r"(?:ings?|ed|es|e|s)$")


def stem(word: str) -> str:
    """The part of a word that its forms share."""
    return _ENDING.sub("", word.casefold())


def sides_agree(known: Mention, mention: Mention) -> bool:
    """Whether one deed can have the doers of both: what police do to a mob is not what the mob does.

    "Police fired at the crowd. Rioters stabbed two men." "A gunman fired at the patrol, which shot him dead."
    """
    if mention.type != "ASSAULT":
        return True
    forces, others = _by_force(known.actors), _by_force(mention.actors)
    if forces is not None and others is not None:
        return forces == others
    if known.sentence.index == mention.sentence.index or not (forces or others):
        return True
    harm, deed = (mention, known) if forces is not None else (known, mention)
    if deed.mode != "crowd-control" and _FIGHT.search(deed.evidence.sentence.text):
        return harm.mode not in _MOB_MODES
    return _by_force(harm.recipients) is not True and harm.mode not in _MOB_MODES


def are_others(known: Mention, mention: Mention) -> bool:
    """Whether the parties tell that it is another deed: other people's words, or the doer of one undergoes the other.

    "A driver wounded two soldiers before he was shot dead."
    """
    if mention.type in _DEALINGS:
        if _is_headline_of(known, mention):
            return _are_apart(surnames(known.recipients), surnames(mention.recipients))
        strange = are_strangers(known.actors, mention.actors)
        if known.mode == mention.mode == "convict":  # "A court sentenced her. Judge Eva Lund fined her, too"
            strange = strange and _are_apart(_sectors(known.actors), _sectors(mention.actors))
            return strange or are_strangers(known.recipients, mention.recipients)
        both_told = _identities(known.actors) and _identities(mention.actors)  # "he" may be anybody
        return strange or (not both_told and are_strangers(known.recipients, mention.recipients))
    if mention.type == "COERCE" and _is_by_outlaws(known.actors) != _is_by_outlaws(mention.actors):
        return bool(known.actors and mention.actors)  # police seized rifles, the gunmen took away a pistol
    if mention.type == "COERCE" and _are_apart(_sectors(known.actors), _sectors(mention.actors)):
        return are_strangers(known.recipients, mention.recipients)  # a court jailed the mayor, police held 300 people
    return (
        _is_turned_round(known, mention)
        or _is_turned_round(mention, known)
        # "Russian strikes", "Ukrainian shelling"
        or _are_apart(_countries(known.actors), _countries(mention.actors))
    )


def _is_headline_of(known: Mention, mention: Mention) -> bool:
    """Whether one is the headline of the other, which names people in its own short way.

    "High court declines to hear case. The Supreme Court declined to hear ..."; the lead tells it in other words, too:
    "Court jails mayor. ALGIERS - Ana Rivas was sentenced to four years by a court in Oran."
    """
    told_in = {known.evidence.section, mention.evidence.section}
    words = {stem(one.evidence.trigger.text.split()[0]) for one in (known, mention)}
    retold = told_in == {"headline", "lead"} and known.mode is not None and known.mode == mention.mode
    return retold or ("headline" in told_in and len(told_in) > 1 and len(words) == 1)


def _is_turned_round(one: Mention, other: Mention) -> bool:
    """Whether those who do the one are those it is done to in the other: "four of the men who hit the bank died"."""
    if one.type != "ASSAULT" or not one.actors:
        return False
    if not other.actors and (len(one.actors) > 1 or one.actors[0].kind != "person"):
        return False
    return {party.quote for party in one.actors} <= {party.quote for party in other.recipients}


def are_strangers(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether two sides name parties of which none is the same, by name, head, or country and sector."""
    return _are_apart(_identities(one), _identities(other))


def _are_apart(one: Set[object], other: Set[object]) -> bool:
    """Whether both sides tell something, and nothing that is the same."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def _sectors(parties: tuple[Party, ...]) -> set[object]:
    return {party.role for party in parties if party.role}


def surnames(parties: tuple[Party, ...]) -> set[str]:
    """The last names of the people who are named."""
    return {party.name.split()[-1] for party in parties if party.kind == "person" and party.name}


def _countries(parties: tuple[Party, ...]) -> set[object]:
    return {party.country for party in parties if party.country is not None}


def _identities(parties: tuple[Party, ...]) -> set[object]:
    found: set[object] = set(surnames(parties))  # two ministers of one country are two
    for party in parties:
        if not (party.kind == "person" and party.name) and not says_little(party):
            found |= {party.head, party.name or party.head, (party.country or party.head, party.role)}
    return found


def _by_force(parties: tuple[Party, ...]) -> bool | None:
    """Whether the parties are police or army; None when none of them says, or they are of both sides of a clash."""
    roles = {party.role for party in parties if party.role}
    return None if not roles or (roles & FORCE_ROLES and roles - FORCE_ROLES) else roles <= FORCE_ROLES


def _is_by_outlaws(parties: tuple[Party, ...]) -> bool:
    """Whether those who act are rebels, gangs or unknown gunmen."""
    return any(party.role in ARMED_ROLES for party in parties)


def share_parties(known: Mention, mention: Mention) -> bool:
    """Whether two mentions have an actor or a recipient of one head: "gunmen" both times."""
    sides = ((known.actors, mention.actors), (known.recipients, mention.recipients))
    return any({party.head for party in one} & {party.head for party in other} for one, other in sides)
