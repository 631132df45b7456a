"""Whom a word or a friendly act is meant for, where no object of the verb can be a party."""

from collections.abc import Iterable, Iterator

from dateline.language.analysis import Analysis, Arguments, Clause, NounPhrase, VerbGroup
from dateline.text.parties import party_classes

# Acts whose recipient stands behind a preposition, inside the object, or in what is said.
ADDRESSED = frozenset(
    "ACCUSE AGREE AID CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT "
    "THREATEN".split()
)
_PARTIES = frozenset(
    "person crowd armed security state criminal official prisoner civilian group company place".split()
)
# "relations with Iran", "demands from the rebels", "a ban by the general", "the withdrawal of Serb forces"
_LINKS = frozenset("to for with at on upon against toward towards from by of between among".split())
_DEPTH = 2


def find_addressees(
    analysis: Analysis, clause: Clause, verb: VerbGroup | None, arguments: Arguments
) -> tuple[NounPhrase, ...]:
    """The first phrases that can be a party: behind the verb, inside its object, then in its complement clause.

    "sent arms to Mali", "praised Haiti's efforts", "demanded the withdrawal of the rebels", "threatened to break
    relations with Peru", "demanded that the government resign".
    """
    actors = set(arguments.agents or arguments.subjects)
    for found in _readings(analysis, clause, verb, arguments):
        parties = tuple(phrase for phrase in found if phrase not in actors and _is_party(analysis, phrase))
        if parties:
            return parties
    return ()


def _readings(
    analysis: Analysis, clause: Clause, verb: VerbGroup | None, arguments: Arguments
) -> Iterator[tuple[NounPhrase, ...]]:
    yield tuple(phrase for preposition, phrase in arguments.obliques if preposition in _LINKS)
    yield tuple(_inside(analysis, arguments.objects, _DEPTH))
    yield tuple(_inside(analysis, (phrase for _, phrase in arguments.obliques), _DEPTH))
    if verb is None:
        return
    number = analysis.clauses.index(clause) if clause in analysis.clauses else -1
    for content in analysis.clauses:
        if content.parent != number or content.verb is None or content.first < verb.last:
            continue
        inner = analysis.arguments(analysis.verbs[content.verb])
        if content.kind == "subordinate" and content.marker in ("that", None):
            yield inner.subjects or inner.objects
        elif content.kind == "infinitive":
            yield inner.objects
            yield tuple(phrase for preposition, phrase in inner.obliques if preposition in _LINKS)
            yield tuple(_inside(analysis, inner.objects, _DEPTH))


def _inside(analysis: Analysis, phrases: Iterable[NounPhrase], depth: int) -> Iterator[NounPhrase]:
    """Owners and complements of phrases: "Haiti's efforts", "an appeal from the bishop"."""
    for phrase in phrases:
        owner = analysis.possessor(phrase)
        if owner is not None:
            yield owner
        for preposition, filler in analysis.complements(phrase):
            if preposition in _LINKS:
                yield filler
                if depth > 1 and not _is_party(analysis, filler):
                    yield from _inside(analysis, (filler,), depth - 1)


def _is_party(analysis: Analysis, phrase: NounPhrase) -> bool:
    if analysis.is_time(phrase) or phrase.kind in ("pronoun", "number"):
        return False
    return bool(party_classes(analysis, phrase) & _PARTIES)
