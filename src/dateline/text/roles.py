"""Actors and recipients of a trigger, as parties: who did it, to whom."""

from collections.abc import Iterable, Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.records import Means, Party
from dateline.text.coreference import PartyMemory
from dateline.text.document import Document
from dateline.text.frames import Trigger
from dateline.text.parties import make_party, party_classes

# What both sides do together: of two subjects each is the other's recipient ("the army and the rebels held talks").
_MUTUAL = frozenset({("CONSULT", None), ("AGREE", None), ("COOPERATE", None), ("RETREAT", "ceasefire")})


def find_roles(
    document: Document, analysis: Analysis, trigger: Trigger, means: Sequence[Means], memory: PartyMemory
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients of a trigger, each party once, in reading order.

    Weapons are means and no party ("injured by stones", "fired tear gas").
    """
    actors = _parties(document, analysis, trigger.actors, means, memory)
    recipients = _parties(document, analysis, trigger.recipients, means, memory)
    if not recipients and len(actors) > 1 and _is_mutual(trigger):
        recipients = actors[1:]
        return actors, recipients
    return actors, tuple(party for party in recipients if party not in actors)


def _is_mutual(trigger: Trigger) -> bool:
    return (trigger.frame.type, None) in _MUTUAL or (trigger.frame.type, trigger.frame.mode) in _MUTUAL


def _parties(
    document: Document,
    analysis: Analysis,
    phrases: Iterable[NounPhrase],
    means: Sequence[Means],
    memory: PartyMemory,
) -> tuple[Party, ...]:
    found: list[Party] = []
    for phrase in phrases:
        if _is_weapon(analysis, phrase, means):
            continue
        party = make_party(document, analysis, phrase)
        if party is not None:
            party = memory.resolve(party, analysis.sentence.index)
            memory.see(party, analysis.sentence.index)
            found.append(party)
    return tuple(dict.fromkeys(found))


def _is_weapon(analysis: Analysis, phrase: NounPhrase, means: Sequence[Means]) -> bool:
    head = analysis.tokens[phrase.head]
    named = any(one.quote.start <= head.start < one.quote.end for one in means)
    return named and "person" not in party_classes(analysis, phrase)
