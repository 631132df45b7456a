"""Tell by their victims which attacks of an article are one, and which people are counted twice.

The number of the dead and the noun that counts them tell more of an attack than the words for how it was done.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import chain

from dateline.records import Count
from dateline.text.mentions import OVERVIEW_SECTIONS, Mention
from dateline.text.merging.clusters import Cluster, places_agree, statuses_agree
from dateline.text.merging.times import times_agree
from dateline.text.places.relations import contains

# A sentence that sums up: "killed 30 people in two bombings".
_SEVERAL_DEEDS = re.compile(
    r"\b(?:attacks|incidents|operations|raids|bombings|blasts|explosions|clashes|shootings|(?:air\s?)?strikes|killings"
    r"|murders|ambushes|encounters|battles|separate|different)\b",
    re.IGNORECASE,
)


def join_same_tolls(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Make one of attacks with the same number of dead, told first as a whole and then by how it was done.

    "Troops killed nine rebels" in the lead and "the air strike killed nine fighters" further on are one event, and so
    is "three rebels were shot at the gate".
    """
    kept: list[Cluster] = []
    told: list[set[int]] = []  # the tolls of each
    for cluster in clusters:
        tolls = _tolls(cluster)
        twins = (at for at, others in enumerate(told) if tolls & others and _may_be_one(kept[at], cluster))
        details = (at for at, known in enumerate(kept) if _is_detailed_by(known, cluster))
        twin = next(chain(twins, details), None)
        if twin is None:
            kept.append(cluster)
            told.append(tolls)
        else:
            kept[twin].mentions += cluster.mentions
            kept[twin].loose_counts += cluster.loose_counts
            told[twin] = _tolls(kept[twin])
    return kept


def _is_detailed_by(overview: Cluster, cluster: Cluster) -> bool:
    """Whether an attack is part of the one whose dead headline or lead counted together.

    Not where they count the dead of several attacks, nor where the two attacks were done in different ways.
    """
    if cluster.type != "ASSAULT" or overview.type != cluster.type or (overview.modes and cluster.modes):
        return False
    dead = _dead(cluster.mentions)
    summing = [one for one in overview.mentions if one.evidence.section in ("headline", "lead")]
    summing = [one for one in summing if not _SEVERAL_DEEDS.search(one.evidence.sentence.text)]
    totals = [count for count in _dead(summing) if count.low > 1 and _noun_of(count)]
    if not dead or any(mention.evidence.section in OVERVIEW_SECTIONS for mention in cluster.mentions):
        return False
    held = any(
        sum(one.low for one in dead) < total.low and all(_noun_of(one) == _noun_of(total) for one in dead)
        for total in totals
    )
    return held and _agree(overview, cluster)


def _dead(mentions: Sequence[Mention]) -> list[Count]:
    counts = (count for mention in mentions for count in mention.counts)
    return [count for count in counts if count.kind == "killed" and count.part_of is None and count.low > 0]


def _tolls(cluster: Cluster) -> set[int]:
    """The numbers of dead that an attack has; one dead is too common to tell."""
    return {low for low, _ in _victims(cluster)}


def _victims(cluster: Cluster) -> set[tuple[int, str]]:
    """The numbers of dead that an attack has, more than one, each with the noun they count ("two rebels")."""
    if cluster.type != "ASSAULT":
        return set()
    victims: set[tuple[int, str]] = set()
    for group in [mention.counts for mention in cluster.mentions] + cluster.loose_counts:
        dead = [count for count in group if count.kind == "killed"]
        victims |= {(count.low, _noun_of(count)) for count in dead if count.low > 1}
        wholes = [count for count in dead if count.part_of is None]
        if len(wholes) > 1:  # "killed a commander and one fighter" is "two fighters killed"
            victims.add((sum(count.low for count in wholes), _noun_of(wholes[-1])))
    return victims


def _noun_of(count: Count) -> str:
    return count.who.text.split()[-1].casefold().removesuffix("s") if count.who else ""


def quote_known_people(clusters: Sequence[Cluster]) -> list[Cluster]:
    """The clusters; one person whom an earlier one has counted is quoted where he was counted first.

    "Soldiers killed a commander. ... The commander fired at them, and they shot the commander dead."
    """
    counted: dict[tuple[str, str], Count] = {}
    for cluster in sorted(clusters, key=first_word):
        cluster.mentions = [replace(one, counts=_known_again(one.counts, counted)) for one in cluster.mentions]
        cluster.loose_counts = [_known_again(group, counted) for group in cluster.loose_counts]
        for group in [mention.counts for mention in cluster.mentions] + cluster.loose_counts:
            for count in group:
                if count.low == count.high == 1 and count.who:
                    counted.setdefault((count.kind, _noun_of(count)), count)
    return list(clusters)


def _known_again(group: tuple[Count, ...], counted: Mapping[tuple[str, str], Count]) -> tuple[Count, ...]:
    found = []
    for count in group:
        definite = count.quote.text.casefold().startswith("the ") and count.low == count.high == 1
        first = counted.get((count.kind, _noun_of(count))) if definite else None
        found.append(count if first is None else count.model_copy(update={"quote": first.quote, "who": first.who}))
    return tuple(found)


def first_word(cluster: Cluster) -> int:
    """Offset of the words that tell of an event first."""
    return min(mention.evidence.trigger.start for mention in cluster.mentions)


def _may_be_one(known: Cluster, other: Cluster) -> bool:
    overview = any(mention.evidence.section in OVERVIEW_SECTIONS for mention in known.mentions + other.mentions)
    vague = not known.modes or not other.modes
    sentences = {mention.sentence.index for mention in known.mentions}
    apart = all(mention.sentence.index not in sentences for mention in other.mentions)
    same_people = apart and bool({pair for pair in _victims(known) if pair[1]} & _victims(other))
    return (overview or vague or same_people) and _agree(known, other)


def _agree(known: Cluster, other: Cluster) -> bool:
    """Whether two attacks may have one status, place and time."""
    return all(
        statuses_agree(known, mention)
        and all(_near_places(first, mention) and times_agree(first, mention) for first in known.mentions)
        for mention in other.mentions
    )


def _near_places(one: Mention, other: Mention) -> bool:
    """Whether two places may be one, as a town and its province may."""
    if one.place is None or other.place is None or places_agree(one, other):
        return True
    return contains(one.place, other.place) or contains(other.place, one.place)
