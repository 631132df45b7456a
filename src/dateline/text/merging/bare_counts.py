"""Counts of sentences that name no event, and the event whose toll they are."""

import re

from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.records import Count
from dateline.text.counts.owners import select_counts
from dateline.text.mentions import SentenceReading
from dateline.text.merging.casualties import is_named_by, is_of_others, is_told_before, names_deed
from dateline.text.merging.clusters import TAKEN_PLACE, Cluster, is_of_police
from dateline.text.merging.sides import stem

_OPENS_ELSEWHERE = re.compile(r"\W*(?:Elsewhere\b|In (?!(?:all|total|the)\b)[A-Z])")
_TOLL_REACH = 1
# Who fled is told beside what they fled from: "400 tourists were evacuated" at the end of a report fled nobody.
_TOLD_NEAR = frozenset({"displaced"})
_OF_A_YEAR = re.compile(r"^\W*(?:in|during|since)\s+(?:\w+\s+)?((?:19|20)\d\d)\b", re.I)
# A toll of months or years is that of many deeds: "unrest has cost 900 lives this year", "400 since May 2019".
_OF_A_SPAN = re.compile(
    r"\b(?:(?:this|last) year|since (?:\w+ )?(?:19|20)\d\d|"
    r"(?:in|over|during) the (?:past|last) (?:(?:\w+|\d+) )?(?:months|years?|decades?))\b",
    re.I,
)
# A share of all that was done: "The port has been worst hit, accounting for 40 deaths"
_OF_A_SHARE = re.compile(r"\baccount(?:s|ed|ing)? for\b", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:after|following|since)\s+(?!the\b|this\b|that\b)(?:[\w-]+\s+){1,4}(?:that|which)\s+(?:had\s+|has\s+)?"
    r"(?:killed|left|wounded|injured|claimed)\b",
    re.I,
)
# "the October unrest, in which one man died": a toll of what the sentence names, not of what was told before it
_IN_WHICH = re.compile(r"\b(\w+)(?: in [A-Z]\w+)?,? (?:in|during) which\b")
_UNREST = load_words("event_words", "unrest")
_HARM = frozenset({"killed", "injured", "missing"})
# More dead or missing than one deed leaves: statistics of a war or a plague, told for background.
_STATISTICS = 1000
# Who is maltreated, is there: people who are gone are missed for another reason.
_LEAVING_NOBODY_GONE = frozenset({"torture", "beat", "sexual", "crowd-control"})


def place_counts(clusters: list[Cluster], reading: SentenceReading) -> None:
    """Give the counts of a sentence that names no event to the event it tells the toll of."""
    takers: dict[int, list[int]] = {}
    for position, count in enumerate(reading.loose_counts):
        fitting = [
            number
            for number, cluster in enumerate(clusters)
            if _can_have(cluster, count)
            and not is_told_before(reading.sentence, cluster)
            and not (count.kind in _HARM and _is_of_others_told(cluster, reading))
            and not (count.high == 0 and _hurt_somebody(cluster, count) and _sentence_distance(cluster, reading)[0] > 1)
            and (count.kind not in _TOLD_NEAR or _sentence_distance(cluster, reading)[0] <= _TOLL_REACH)
        ]
        if fitting:
            named = [number for number in fitting if names_deed(reading.text, clusters[number])]
            nearest = min(named or fitting, key=lambda number: _sentence_distance(clusters[number], reading))
            takers.setdefault(nearest, []).append(position)
    for number, positions in takers.items():
        clusters[number].loose_counts.append(select_counts(reading.loose_counts, positions))


def _hurt_somebody(cluster: Cluster, nobody: Count) -> bool:
    """Whether an event has a toll of the kind that is denied: "No one was hurt" farther on is told of another deed."""
    return any(one.kind == nobody.kind and one.low > 0 for mention in cluster.mentions for one in mention.counts)


def _is_of_others_told(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a bare toll is not that of an event: of what police did not do, of another deed, or elsewhere."""
    return _is_not_of_police(cluster, reading) or _is_of_another(cluster, reading) or _is_elsewhere(cluster, reading)


def _is_of_another(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a toll is told of another deed: "In 2020 some 85 people died", "a truce after clashes that killed 12"."""
    if _sentence_distance(cluster, reading)[0] == 0:
        return False
    if _OF_OTHERS.search(reading.text) or _OF_A_SHARE.search(reading.text):
        return True
    if _is_of_named_deed(cluster, reading.text):
        return True
    span = _OF_A_SPAN.search(reading.text)
    if span is not None and (_is_of_a_day(cluster) or _is_of_long_ago(cluster, span[0])):
        return True
    year = _OF_A_YEAR.search(reading.text)
    if year is None:
        return False
    told = {one.when.start[:4] for one in cluster.mentions if one.when is not None and one.when.start}
    return year[1] not in told and not any(year[1] in one.evidence.sentence.text for one in cluster.mentions)


def _is_of_a_day(cluster: Cluster) -> bool:
    """Whether an event took place on one day, as far as the text tells."""
    whens = [one.when for one in cluster.mentions if one.when is not None]
    return bool(whens) and all(when.precision == "day" and when.shape == "within" for when in whens)


def _is_of_long_ago(cluster: Cluster, span: str) -> bool:
    """Whether an event is of a year gone by, and not told of a span: "In 2018 a nun was killed. Last year six were"."""
    dated = any(one.when is not None and one.when.end for one in cluster.mentions)
    old = all(one.status == "historical" for one in cluster.mentions)
    return dated and old and not any(span in one.evidence.sentence.text for one in cluster.mentions)


def _is_of_named_deed(cluster: Cluster, text: str) -> bool:
    """Whether a toll is of a deed named before "in which", which is not the one told: "the riots in which two died"."""
    named = _IN_WHICH.search(text)
    noun = named[1].lower() if named is not None else ""
    if named is None or not (noun in _UNREST or look_up(noun).noun_class in ("act", "event")):
        return False
    return not is_named_by(stem(named[1]), cluster)


def _is_elsewhere(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a bare toll opens the report of another town: "In Peshawar, three people died when shells fell"."""
    if not _OPENS_ELSEWHERE.match(reading.text):
        return False
    return all(mention.sentence.paragraph != reading.sentence.paragraph for mention in cluster.mentions)


def _is_not_of_police(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a bare toll is not of what police did: it stands too far, or is the toll of a riot."""
    if not is_of_police(cluster):
        return False
    return _sentence_distance(cluster, reading)[0] > _TOLL_REACH or is_of_others(reading.text)


def _can_have(cluster: Cluster, count: Count) -> bool:
    realised = any(mention.status in TAKEN_PLACE for mention in cluster.mentions)
    if not realised:
        return False
    if count.kind in _HARM:
        if count.kind != "injured" and (count.low or count.high or 0) >= _STATISTICS:  # "as many as 600,000 people"
            return False
        if cluster.modes == {"abduct"} and count.kind == "killed":
            return False  # "the bodies of three rebels were found" somewhere else than those who were taken
        if count.kind == "missing" and cluster.modes and cluster.modes <= _LEAVING_NOBODY_GONE:
            return False
        return cluster.type == "ASSAULT" or (cluster.type == "PROTEST" and "riot" in cluster.modes)
    if count.kind == "participants":
        return cluster.type == "PROTEST"
    if count.kind == "arrested":
        return cluster.type == "COERCE" and "arrest" in cluster.modes
    if count.kind == "abducted":
        return cluster.type == "ASSAULT" and "abduct" in cluster.modes
    if count.kind == "released":
        return cluster.type == "RETREAT" and "release" in cluster.modes
    return cluster.type == "ASSAULT" or (cluster.type == "SANCTION" and "expel" in cluster.modes)


def _sentence_distance(cluster: Cluster, reading: SentenceReading) -> tuple[int, int]:
    """Sentences between; an event told before is nearer than one told after."""
    gaps = [reading.sentence.index - mention.sentence.index for mention in cluster.mentions]
    return min((abs(gap) + (gap < 0), int(gap < 0)) for gap in gaps)
