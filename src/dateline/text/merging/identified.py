"""Who the people of an event were, as a later sentence tells: "The victims were identified as Ana and Luis Rivas".

Such a sentence names no deed. What it names belongs to the side of the event that the sentence speaks of: the victims,
the attackers, "they", or people of the same noun as one of the event's parties ("the two judges").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language.analysis import analyse
from dateline.language.inflection import inflect_noun
from dateline.lexicons import load_words
from dateline.records import Party
from dateline.text.document import Document, Sentence
from dateline.text.mentions import Mention
from dateline.text.merging.clusters import Cluster
from dateline.text.merging.later_mentions import later_mention
from dateline.text.parties.appositions import find_bearer, list_names
from dateline.text.parties.make import make_party

_IDENTIFIED = re.compile(
    r"\b(?P<who>[a-z]+(?:\s+(?:of|in)\s+(?:the\s+)?[a-z]+)?)\s+(?:who\s+(?:died|survived)\s+)?(?:(?:has|have|had)\s+(?:been\s+)?|was\s+|were\s+|been\s+)"
    r"(?:\w+ly\s+)?(?P<verb>identified(?:\s+by\s+[^,.;]{1,40}?)?\s+as|named(?:\s+by\s+[^,.;]{1,40}?)?\s+as)\s+",
    re.IGNORECASE,
)
_ARE = re.compile(
    r"^\W*(?:the\s+(?:\w+\s+){0,3}?)?(?P<who>they|he|she|victims?|dead|deceased|wounded|injured|hostages?|detainees?)\s+"
    r"(?P<verb>are|is|was|were|includes?|included)\s+",
    re.IGNORECASE,
)
_HURT = "killed|murdered|slain|injured|wounded|kidnapped|abducted|hurt|dead"
# "Among the priests murdered was Juan Prado", "those who were kidnapped are Eva Lund and Luis Rivas"
_AMONG = re.compile(
    r"\b(?:among\s+(?:the|those)\s+(?:(?P<who>\w+)\s+)?|those\s+(?:who\s+(?:were|have\s+been)\s+)?)"
    rf"(?P<deed>{_HURT})\s+(?P<verb>are|is|was|were)\s+",
    re.IGNORECASE,
)
# "Among the dead were Juan Prado and two guards", "among the victims of the blast was Eva Lund"
_AMONG_THE_DEAD = re.compile(
    r"\bamong\s+the\s+(?P<who>victims?|dead|deceased|injured|wounded|hostages?)(?:\s+(?:of|in|from)(?:\s+[\w'’-]+){1,8}?)?\s+"
    r"(?P<verb>are|is|was|were)\s+",
    re.IGNORECASE,
)
_HARMED = f"{_HURT}|missing"
# "The wounded reporters are Eva Lund and Luis Rivas", "the two men who were killed are Juan Prado and Luis Brito"
_HARMED_ARE = re.compile(
    rf"^\W*(?:the\s+)?(?:\w+\s+){{0,2}}?(?:(?:{_HARMED})\s+(?P<who>\w+)"
    rf"|(?P<people>\w+)\s+who\s+(?:died|disappeared|(?:were|was|have\s+been|has\s+been)\s+(?:{_HARMED}))"
    r"(?:\s+(?!is\b|are\b|was\b|were\b)\w+){0,6})"
    r"\s+(?P<verb>are|is|(?:was|were)(?:\s+(?:identified|named)\s+as)?)\s+",
    re.IGNORECASE,
)
# "Also injured was Eva Lund", "Killed in the attack were Luis Rivas and two guards"
_INVERTED = re.compile(
    rf"^\W*(?:also\s+)?(?:{_HARMED})(?:\s+(?:in|by|during|on)(?:\s+\w+){{1,6}}?)?\s+(?P<verb>was|were|is|are)\s+",
    re.IGNORECASE,
)
_SUFFERING = load_words("role_words", "suffering person")
_DOING = load_words("role_words", "doing person")
_PRONOUNS = frozenset({"they", "he", "she"})
_TYPES = frozenset({"ASSAULT", "COERCE"})
# How many sentences back the event may be told, for a pronoun and for a noun.
_REACH_OF_PRONOUN = 2
_REACH_OF_NOUN = 8


@dataclass(frozen=True, slots=True)
class Identification:
    """Names that a sentence gives to people it does not name.

    Attributes:
        who: The noun or pronoun in the singular, in small letters, that the names explain.
        trigger: Offsets of the words that say so.
    """

    who: str
    names: tuple[Party, ...]
    trigger: tuple[int, int]
    sentence: Sentence


def find_identification(document: Document, sentence: Sentence) -> Identification | None:
    """Read "the victims were identified as ..." or "they are ..." with at least one name, else None."""
    text = document.text[sentence.start : sentence.end]
    match = _match(text)
    if match is None:
        return None
    analysis = analyse(document.text, sentence)
    first = analysis.token_at(sentence.start + match.end())
    phrase = analysis.phrase_at(first) if first is not None else None
    bearer = find_bearer(analysis, phrase) if phrase is not None else None
    listed = () if first is None else list_names(analysis, first) or ((bearer,) if bearer is not None else ())
    names = [make_party(document, analysis, one) for one in listed]
    found = tuple(name for name in names if name is not None)
    if not found:
        return None
    start, end = match.span("verb")
    if match.re in (_AMONG, _HARMED_ARE, _INVERTED):
        return Identification("victim", found, (sentence.start + start, sentence.start + end), sentence)
    at = analysis.token_at(sentence.start + match.start("who"))
    phrase = analysis.phrase_at(at) if at is not None else None
    party = make_party(document, analysis, phrase) if phrase is not None else None
    who = match["who"].split()[0].lower() if party is None else party.head
    return Identification(_singular(who), found, (sentence.start + start, sentence.start + end), sentence)


def _match(text: str) -> re.Match[str] | None:
    """The words that identify people; the patterns are tried only where a word that they need stands."""
    lowered = text.lower()
    harmed = _HARMED_ARE.match(text) or _INVERTED.match(text)
    if harmed is not None:
        return harmed
    if "identified" in lowered or "named" in lowered:
        match = _IDENTIFIED.search(text)
        if match is not None:
            return match
    told = _ARE.match(text) or (_AMONG.search(text) if "among" in lowered or "those" in lowered else None)
    return told or (_AMONG_THE_DEAD.search(text) if "among" in lowered else None)


def _singular(word: str) -> str:
    known = _SUFFERING | _DOING
    return next((noun for noun in sorted(known) if word in inflect_noun(noun)), word)


def place_identifications(document: Document, clusters: Sequence[Cluster], found: Sequence[Identification]) -> None:
    """Add the names to the events whose people they identify."""
    for one in found:
        for cluster, mention in _told_before(clusters, one):
            side = _side(mention, one.who)
            if side is not None:
                told = {side: one.names}
                cluster.mentions.append(later_mention(document, mention, one.sentence, one.trigger, **told))
                break


def _told_before(clusters: Sequence[Cluster], one: Identification) -> list[tuple[Cluster, Mention]]:
    """The mentions within reach before the names, the nearest first."""
    reach = _REACH_OF_PRONOUN if one.who in _PRONOUNS else _REACH_OF_NOUN
    near = [
        (cluster, mention)
        for cluster in clusters
        for mention in cluster.mentions
        if cluster.type in _TYPES and _is_told_before(mention, one, reach)
    ]
    return sorted(near, key=lambda pair: -pair[1].evidence.trigger.start)


def _is_told_before(mention: Mention, one: Identification, reach: int) -> bool:
    distance = one.sentence.index - mention.sentence.index
    return 0 < distance <= reach or (distance == 0 and mention.evidence.trigger.end <= one.trigger[0])


def _side(mention: Mention, who: str) -> str | None:
    """Which side of an event a word speaks of: "recipients", "actors" or None."""
    if who in _DOING:
        return "actors"
    heads = {side: {party.head for party in getattr(mention, side)} for side in ("recipients", "actors")}
    if who in _SUFFERING:
        return "recipients"
    if who in _PRONOUNS:
        people = any(party.kind in ("person", "group") for party in mention.recipients)
        return "recipients" if people or mention.counts else None
    return next((side for side, known in heads.items() if who in known), None)
