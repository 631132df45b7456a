"""Merge within an article: the mentions that tell of one event become one.

One event per (type, mode, place, time). Headline, lead, caption and later paragraphs repeat each other; different
incidents of one type stay apart (records.md, coding rules).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.text.mentions import Mention, SentenceReading
from dateline.text.merging.bare_counts import place_counts
from dateline.text.merging.casualties import place_harm
from dateline.text.merging.clusters import DEEDS_APART, Cluster, fit
from dateline.text.merging.sides import stem
from dateline.text.merging.tolls import first_word, join_same_tolls, quote_known_people

# "The attack" may point to a shooting, but "the lockdown" to no arrest.
_NAMED_DEEDS = frozenset({"COERCE", "SANCTION"})
_ARTICLE_BEFORE = re.compile(r"\b(?:the|his|her|this|['’]s)\s+(?:[\w-]+\s+){0,2}$", re.I)
_CLAIMED = re.compile(
    r"\b(?:(?:claim\w*|took|taken|takes?|accepted)\s+responsibility\s+(?:for|of)|attribut\w+|blam\w+|ascrib\w+)"
    r"\s+(?:the|this|that)\s+\Z",
    re.I,
)
_SUPPORTING_SECTIONS = frozenset({"heading", "caption"})


def merge_mentions(readings: Sequence[SentenceReading]) -> list[Cluster]:
    """Group the mentions of an article into events, in order of their first mention.

    Body sentences make the events; a headline may make one too, a heading or a caption only supports them.
    """
    clusters: list[Cluster] = []
    in_order = sorted(readings, key=lambda one: (_rank(one), one.sentence.index))
    mentions = [mention for reading in in_order for mention in reading.mentions]
    for mention in mentions:
        if not mention.harm_only and not _only_supports(mention) and not _is_claimed(mention):
            _place_mention(clusters, mention)
    for mention in mentions:
        if mention.harm_only and not _only_supports(mention):
            place_harm(clusters, mention)
    for mention in mentions:
        if not mention.harm_only and not _only_supports(mention) and _is_claimed(mention):
            _place_mention(clusters, _without_dateline(mention))
    for mention in mentions:
        if _only_supports(mention):
            _place_support(clusters, mention)
    for reading in in_order:
        place_counts(clusters, reading)
    clusters = quote_known_people(join_same_tolls(clusters))
    return sorted(clusters, key=first_word)


def _rank(reading: SentenceReading) -> int:
    return {"headline": 1, "heading": 2, "caption": 2}.get(reading.sentence.section, 0)


def _only_supports(mention: Mention) -> bool:
    """Whether a mention can only add to an event: a heading, a caption, or words that point back."""
    return mention.supporting or mention.evidence.section in _SUPPORTING_SECTIONS


def _is_claimed(mention: Mention) -> bool:
    """Whether it is "the attack" that somebody claims or blames on others: the deed may be told by its dead alone.

    "Three soldiers were killed in a bomb blast. The Red Front claimed responsibility for the attack".
    """
    start = mention.evidence.trigger.start - mention.evidence.sentence.start
    return mention.nominal and _CLAIMED.search(mention.evidence.sentence.text, 0, max(start, 0)) is not None


def _without_dateline(mention: Mention) -> Mention:
    """The mention without a place where the report was only filed: "the attack" may be that of another town."""
    filed = mention.place is not None and mention.place.basis == "dateline"
    return replace(mention, place=None) if filed else mention


def _place_mention(clusters: list[Cluster], mention: Mention) -> None:
    cluster = _best(clusters, mention)
    if cluster is None and _names_known_deed(mention):
        undated = replace(mention, when=None, place=None)
        pointed_at = [one for one in clusters if _suffered_by_same(one, mention) or _told_right_before(one, mention)]
        cluster = _best(pointed_at, undated)
        mention = mention if cluster is None else undated
    if cluster is None:
        clusters.append(Cluster([mention]))
    else:
        cluster.mentions.append(mention)


def _names_known_deed(mention: Mention) -> bool:
    """Whether a noun with an article names what somebody suffered, and no day or place: "the arrest of Ana Rivas"."""
    start = mention.evidence.trigger.start - mention.evidence.sentence.start
    before = mention.evidence.sentence.text[max(0, start - 40) : start]
    return mention.nominal and not mention.dates_itself and _ARTICLE_BEFORE.search(before) is not None


def _suffered_by_same(known: Cluster, mention: Mention) -> bool:
    """Whether a named person suffers both."""
    names = {party.name for party in mention.recipients if party.kind == "person" and party.name}
    return any(party.name in names for one in known.mentions for party in one.recipients)


def _told_right_before(known: Cluster, mention: Mention) -> bool:
    """Whether the sentence before tells the deed in words of the same stem: "had to fire. ... hurt in the firing"."""
    if mention.place is not None and mention.place.basis == "stated":
        return False
    noun = stem(mention.evidence.trigger.text.split()[-1])
    return any(
        mention.sentence.index - one.sentence.index == 1
        and any(stem(word) == noun for word in one.evidence.trigger.text.split())
        for one in known.mentions
    )


def _best(clusters: Sequence[Cluster], mention: Mention) -> Cluster | None:
    """The cluster that a mention fits best; of equals the earliest."""
    fits = [(fit(cluster, mention), -number) for number, cluster in enumerate(clusters)]
    best = max(fits, default=(0.0, 0))
    return clusters[-best[1]] if best[0] > 0 else None


def _place_support(clusters: list[Cluster], mention: Mention) -> None:
    """Add a mention that points back to the event of its type that it fits, whatever word it uses; drop it else."""
    mode = mention.mode if mention.type in _NAMED_DEEDS or mention.mode in DEEDS_APART else None
    cluster = _best(clusters, mention)
    if cluster is None and not _is_of_another_time(mention):
        cluster = _best(clusters, replace(mention, mode=mode, place=None, when=None))
    if cluster is not None:
        undated = all(known.when is None for known in cluster.mentions)
        before = any(known.sentence.index < mention.sentence.index for known in cluster.mentions)
        when = mention.when if undated and before and mention.dates_itself else None
        cluster.mentions.append(replace(mention, mode=None, place=None, when=when))


def _is_of_another_time(mention: Mention) -> bool:
    """Whether words that fit no event say themselves that it was another: "with its former head arrested in 2012"."""
    told = mention.type == "COERCE" and mention.mode == "arrest" and not mention.nominal and mention.dates_itself
    return told and mention.when is not None and mention.when.precision in ("year", "month")
