"""Premises named before an attack, which are what it hits: "the clinic bombing", "a police station attack"."""

from functools import cache

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_table, load_words

_ATTACKS = load_words("reading_words", "attack on premises")
_WEAPONS = load_words("reading_words", "weapon before attack")
_OF_STATES = frozenset({"embassy", "consulate", "mission"})
# "a street attack" says of what kind it was, "a mine blast" what went off, "the newspaper office attack" whose office
_MERE_WHERE = frozenset("street road highway avenue boulevard square roundabout port mine".split())
_OF_WHOM = frozenset({"office", "offices", "headquarters"})


@cache
def _premises() -> frozenset[str]:
    rows = load_table("facilities", ("words", "use"))
    return (frozenset(row["words"] for row in rows) | load_words("reading_words", "premises")) - _MERE_WHERE


def find_premises(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The premises that stand before the head of an attack, with the name they have; None where there are none.

    "The Kendal Arena bombing" hit Kendal Arena; "the rebel attack" names who attacked.
    """
    if analysis.tokens[phrase.head].lemma.lower() not in _ATTACKS:
        return None
    at = phrase.head - 1
    while at >= phrase.first and analysis.tokens[at].lower in _WEAPONS:
        at -= 1
    if at < phrase.first or analysis.tokens[at].tag not in ("NOUN", "PROPN"):
        return None
    pair = " ".join(token.lower for token in analysis.tokens[max(at - 1, phrase.first) : at + 1])
    first = at - 1 if at > phrase.first and pair in _premises() else at
    if first == at and analysis.tokens[at].lower not in _premises():
        return None
    named = analysis.tokens[at].text[0].isupper() or analysis.tokens[at].lower in _OF_STATES
    tags = {"PROPN"} if named else {"NOUN"} if analysis.tokens[at].lower in _OF_WHOM else set()
    while first > phrase.first and analysis.tokens[first - 1].tag in tags:
        first -= 1
    start, end = analysis.tokens[first].start, analysis.tokens[at].end
    return NounPhrase(first, at, at, start, end, "name" if analysis.tokens[at].tag == "PROPN" else "common")


def is_hit_instead(agent: NounPhrase, premises: NounPhrase | None) -> bool:
    """Whether what seemed to act is the premises, or a part of them: "police" of "the police station bombing"."""
    return premises is not None and premises.first <= agent.first and agent.last <= premises.last
