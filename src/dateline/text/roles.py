"""Actors and recipients of a trigger, as parties: who did it, to whom."""

from collections.abc import Iterable, Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.language.words import look_up
from dateline.records import Means, Party
from dateline.text.coreference import PartyMemory
from dateline.text.document import Document, Sentence
from dateline.text.frames import Trigger
from dateline.text.parties import make_party, party_classes

# What both sides do together: of two subjects each is the other's recipient ("the army and the rebels held talks").
_MUTUAL = frozenset({("CONSULT", None), ("AGREE", None), ("COOPERATE", None), ("RETREAT", "ceasefire")})


def find_roles(
    document: Document,
    sentence: Sentence,
    analysis: Analysis,
    trigger: Trigger,
    means: Sequence[Means],
    memory: PartyMemory,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients of a trigger, each party once, in reading order.

    Weapons are means and no party ("injured by stones", "fired tear gas").
    """
    who, whom = _who_shows_force(analysis, trigger)
    actors = _parties(document, sentence, analysis, _with_organisations(analysis, who), means, memory)
    recipients = _parties(document, sentence, analysis, whom, means, memory)
    if not recipients and len(actors) > 1 and _is_mutual(trigger):
        recipients = actors[1:]
        return actors, recipients
    return actors, tuple(party for party in recipients if party not in actors)


def _who_shows_force(analysis: Analysis, trigger: Trigger) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Actors and recipients; where nobody is said to send a force, it is the force that shows itself.

    "150 policemen were deployed at the station".
    """
    if trigger.frame.type != "MOBILIZE" or trigger.actors:
        return trigger.actors, trigger.recipients
    forces = tuple(one for one in trigger.recipients if party_classes(analysis, one) & {"armed", "security"})
    return forces, tuple(one for one in trigger.recipients if one not in forces)


def _with_organisations(analysis: Analysis, phrases: Iterable[NounPhrase]) -> list[NounPhrase]:
    """The phrases, and after each the armed organisation that it is part of: "members of the Liberation Front"."""
    found: list[NounPhrase] = []
    for phrase in phrases:
        found.append(phrase)
        for preposition, whole in analysis.complements(phrase):
            classes = party_classes(analysis, whole) if preposition in ("of", "from") else frozenset()
            if "organisation" in classes and "armed" in classes:
                found.append(whole)
    return found


def _is_mutual(trigger: Trigger) -> bool:
    return (trigger.frame.type, None) in _MUTUAL or (trigger.frame.type, trigger.frame.mode) in _MUTUAL


def _parties(
    document: Document,
    sentence: Sentence,
    analysis: Analysis,
    phrases: Iterable[NounPhrase],
    means: Sequence[Means],
    memory: PartyMemory,
) -> tuple[Party, ...]:
    found: list[Party] = []
    for phrase in phrases:
        if _is_weapon(analysis, phrase, means) or _is_joined_adjective(analysis, phrase):
            continue
        party = make_party(document, analysis, phrase)
        if party is not None:
            party = memory.resolve(party, sentence.index)
            memory.see(party, sentence.index)
            found.append(party)
    return tuple(dict.fromkeys(found))


def _is_joined_adjective(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether the adjective of a country only shares a noun with what is joined: "Afghan and foreign troops"."""
    head, after = analysis.tokens[phrase.head], phrase.last + 1
    joined = after < len(analysis.tokens) and analysis.tokens[after].lower in ("and", "or")
    return joined and "D" in look_up(head.lower).marks and head.lower == head.lemma.lower()


def _is_weapon(analysis: Analysis, phrase: NounPhrase, means: Sequence[Means]) -> bool:
    head = analysis.tokens[phrase.head]
    named = any(one.quote.start <= head.start < one.quote.end for one in means)
    return named and "person" not in party_classes(analysis, phrase)
