"""What an attack damaged, as a sentence tells that names no attack: "Several homes were damaged".

Damage alone is no event: storms and floods do it too. Beside a blast or another attack it tells what was hit.
"""

import re
from collections.abc import Iterator, Sequence

from dateline.language.analysis import Analysis, NounPhrase, analyse
from dateline.lexicons import load_words
from dateline.records import Party
from dateline.text.document import Document, Sentence
from dateline.text.mentions import Mention
from dateline.text.merging.clusters import REALISED, Cluster
from dateline.text.merging.later_mentions import later_mention
from dateline.text.parties.make import make_party, party_classes
from dateline.text.rare import compile_rare

_DAMAGE = compile_rare(r"\b(?:damag|destroy|shatter|wreck|gutt|demolish|broke|smash|burn|hit\b)", re.IGNORECASE)
_DAMAGING = load_words("role_words", "damaging")
_NOUNS = load_words("role_words", "damage")
_BREAKABLE = frozenset({"building", "vehicle", "infrastructure", "road", "media", "company"})
_PARTS = load_words("role_words", "part of whole")
_MODES = frozenset({"explosives", "suicide-attack", "destroy", "heavy-weapons", "aerial", "drone", "firearms", None})
# How many sentences after the attack its damage may be told.
_REACH = 2


def place_damage(document: Document, clusters: Sequence[Cluster]) -> None:
    """Add to each attack what the sentences around it say was damaged."""
    attacks = [cluster for cluster in clusters if cluster.type == "ASSAULT"]
    if not attacks:
        return
    for sentence in document.sentences:
        words = _DAMAGE.finditer(document.text, sentence.start, sentence.end)
        if all(_is_told(clusters, word.span()) for word in words):
            continue  # no word of damage, or none but triggers
        near = _nearest(attacks, sentence)
        if near is None:
            continue
        cluster, told = near
        analysis = analyse(document.text, sentence)
        for at, things in _damaged(document, analysis):
            if not _is_told(clusters, at):
                cluster.mentions.append(later_mention(document, told, sentence, at, recipients=things))


def _nearest(attacks: Sequence[Cluster], sentence: Sentence) -> tuple[Cluster, Mention] | None:
    """The attack that is told nearest before a sentence, or in it."""
    near = [
        (cluster, mention)
        for cluster in attacks
        for mention in cluster.mentions
        if mention.status in REALISED
        and mention.mode in _MODES
        and 0 <= sentence.index - mention.sentence.index <= _REACH
    ]
    return max(near, key=lambda pair: pair[1].evidence.trigger.start, default=None)


def _is_told(clusters: Sequence[Cluster], at: tuple[int, int]) -> bool:
    """Whether the words of damage are themselves the trigger of an event: what rioters burned, no bomb damaged."""
    return any(
        mention.evidence.trigger.start < at[1] and at[0] < mention.evidence.trigger.end
        for cluster in clusters
        for mention in cluster.mentions
    )


def _damaged(document: Document, analysis: Analysis) -> Iterator[tuple[tuple[int, int], tuple[Party, ...]]]:
    """The words that tell of damage, and the things that it was done to."""
    for word, phrases in _phrases_hit(analysis):
        wholes = (_whole(analysis, one) for one in phrases)
        hit = [one for one in wholes if party_classes(analysis, one) & _BREAKABLE and not _is_part(analysis, one)]
        parties = (make_party(document, analysis, one) for one in hit)
        things = tuple(dict.fromkeys(party for party in parties if party is not None))
        if things:
            token = analysis.tokens[word]
            yield (token.start, token.end), things


def _phrases_hit(analysis: Analysis) -> Iterator[tuple[int, tuple[NounPhrase, ...]]]:
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        if analysis.tokens[verb.head].lemma in _DAMAGING and not verb.negated and verb.modal is None:
            yield verb.head, arguments.objects
        for phrase in arguments.objects or arguments.subjects:
            if _is_damage(analysis, phrase):  # "caused damage to several homes"
                yield phrase.head, tuple(one for link, one in arguments.obliques if link == "to")
    for phrase in analysis.phrases:
        if _is_damage(analysis, phrase):
            yield phrase.head, tuple(one for link, one in analysis.complements(phrase) if link in ("to", "of"))


def _is_damage(analysis: Analysis, phrase: NounPhrase) -> bool:
    first = analysis.tokens[phrase.first].lower
    return analysis.tokens[phrase.head].lemma in _NOUNS and first not in ("no", "any", "neither")


def _is_part(analysis: Analysis, phrase: NounPhrase) -> bool:
    return analysis.tokens[phrase.head].lemma.lower() in _PARTS


def _whole(analysis: Analysis, phrase: NounPhrase) -> NounPhrase:
    """What a part that was damaged is part of: "the windows of the bank"."""
    if not _is_part(analysis, phrase):
        return phrase
    return next((one for link, one in analysis.complements(phrase) if link in ("of", "in", "at")), phrase)
