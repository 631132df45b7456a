"""Merge within an article: the mentions that tell of one event become one.

One event per (type, mode, place, time). Headline, lead, caption and later paragraphs repeat each other; different
incidents of one type stay apart (records.md, coding rules).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.records import Count
from dateline.text.counts.owners import select_counts
from dateline.text.document import Sentence
from dateline.text.mentions import OVERVIEW_SECTIONS, Mention, SentenceReading
from dateline.text.merging.clusters import (
    DEEDS_APART,
    POLICE_DEEDS,
    TAKEN_PLACE,
    Cluster,
    fit,
    is_of_police,
)
from dateline.text.merging.sides import stem
from dateline.text.merging.tolls import first_word, join_same_tolls, quote_known_people

# "The attack" may point to a shooting, but "the lockdown" to no arrest.
_NAMED_DEEDS = frozenset({"COERCE", "SANCTION"})
# Words of other people's violence: a toll told with them is not that of police fire told elsewhere.
_MOB_WORDS = re.compile(
    r"\b(?:mobs?|riot(?:s|ers?|ing)?|communal|carnage|massacres?|lynch\w*|stabb\w+|hacked|burnt|torched|arson|charred)\b",
    re.I,
)
_POLICE_WORDS = re.compile(rf"\b(?:{POLICE_DEEDS}|polic\w+|constables?|officers?|troopers?)\b", re.I)
# "injured in the firing": the firing told before.
_IN_THE_DEED = re.compile(r"\b(?:in|by|during) (?:the|this|that) (?:police )?(\w+)", re.I)
# A toll of many days is that of all the violence: "the death toll stands at 80", "has claimed 30 lives so far".
_SUM_WORDS = re.compile(r"\b(?:toll|so far|overall|in all|altogether)\b", re.I)
_GOING_ON = re.compile(r"\b(?:another|a further|\w+ (?:others|more))\b", re.IGNORECASE)
_PERFECT = re.compile(r"\b(?:has|have)\s+(?:(?:\w+ly|also|so far|now|already|since)\s+)*(?:been\s+)?$", re.I)
_OPENS_ELSEWHERE = re.compile(r"\W*(?:Elsewhere\b|In (?!(?:all|total|the)\b)[A-Z])")
_NAMED = 3  # a toll whose sentence names its event is surer of it than one that only stands near
_TOLL_REACH = 1
# Who fled is told beside what they fled from: "400 tourists were evacuated" at the end of a report fled nobody.
_TOLD_NEAR = frozenset({"displaced"})
_ARTICLE_BEFORE = re.compile(r"\b(?:the|his|her|this|['’]s)\s+(?:[\w-]+\s+){0,2}$", re.I)
_OF_A_YEAR = re.compile(r"^\W*(?:in|during|since)\s+(?:\w+\s+)?((?:19|20)\d\d)\b", re.I)
_OF_OTHERS = re.compile(
    r"\b(?:after|following|since)\s+(?!the\b|this\b|that\b)(?:[\w-]+\s+){1,4}(?:that|which)\s+(?:had\s+|has\s+)?"
    r"(?:killed|left|wounded|injured|claimed)\b",
    re.I,
)
# "the October unrest, in which one man died": a toll of what the sentence names, not of what was told before it
_IN_WHICH = re.compile(r"\b(\w+)(?: in [A-Z]\w+)?,? (?:in|during) which\b")
_UNREST = load_words("event_words", "unrest")
_SUPPORTING_SECTIONS = frozenset({"heading", "caption"})
_HARM = frozenset({"killed", "injured", "missing"})
# More dead or missing than one deed leaves: statistics of a war or a plague, told for background.
_STATISTICS = 1000
# Who is maltreated, is there: people who are gone are missed for another reason.
_LEAVING_NOBODY_GONE = frozenset({"torture", "beat", "sexual", "crowd-control"})


def merge_mentions(readings: Sequence[SentenceReading]) -> list[Cluster]:
    """Group the mentions of an article into events, in order of their first mention.

    Body sentences make the events; a headline may make one too, a heading or a caption only supports them.
    """
    clusters: list[Cluster] = []
    in_order = sorted(readings, key=lambda one: (_rank(one), one.sentence.index))
    mentions = [mention for reading in in_order for mention in reading.mentions]
    for mention in mentions:
        if not mention.harm_only and not _only_supports(mention):
            _place_mention(clusters, mention)
    for mention in mentions:
        if mention.harm_only and not _only_supports(mention):
            _place_harm(clusters, mention)
    for mention in mentions:
        if _only_supports(mention):
            _place_support(clusters, mention)
    for reading in in_order:
        _place_counts(clusters, reading)
    clusters = quote_known_people(join_same_tolls(clusters))
    return sorted(clusters, key=first_word)


def _rank(reading: SentenceReading) -> int:
    return {"headline": 1, "heading": 2, "caption": 2}.get(reading.sentence.section, 0)


def _only_supports(mention: Mention) -> bool:
    """Whether a mention can only add to an event: a heading, a caption, or words that point back."""
    return mention.supporting or mention.evidence.section in _SUPPORTING_SECTIONS


def _place_mention(clusters: list[Cluster], mention: Mention) -> None:
    cluster = _best(clusters, mention)
    if cluster is None and _names_known_deed(mention):
        undated = replace(mention, when=None, place=None)
        cluster = _best([known for known in clusters if _suffered_by_same(known, mention)], undated)
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


def _best(clusters: Sequence[Cluster], mention: Mention) -> Cluster | None:
    """The cluster that a mention fits best; of equals the earliest."""
    fits = [(fit(cluster, mention), -number) for number, cluster in enumerate(clusters)]
    best = max(fits, default=(0.0, 0))
    return clusters[-best[1]] if best[0] > 0 else None


def _place_harm(clusters: list[Cluster], mention: Mention) -> None:
    """Give the dead and the hurt to the violence that the article tells of, else let them be an event.

    "Seven officers were injured by stones" tells the toll of the riot (records.md: a casualty sentence is a count).
    """
    hosts = [
        (known, _as_toll(mention, known))
        for known in clusters
        if (known.type == "ASSAULT" and not _is_toll_of_others(known, mention) and not _sums_up(mention, known))
        or (known.type == "PROTEST" and "riot" in known.modes)
    ]
    fits = [(fit(known, adapted) * _weight(mention, known), -at) for at, (known, adapted) in enumerate(hosts)]
    best = max(fits, default=(0.0, 0))
    if best[0] > 0:
        known, adapted = hosts[-best[1]]
        if known.type != mention.type:
            adapted = replace(adapted, recipients=())
        known.mentions.append(adapted)
    else:
        clusters.append(Cluster([mention]))


def _sums_up(mention: Mention, host: Cluster) -> bool:
    """Whether a toll of a year, or in the present perfect, is of more than the one whose dead were counted before.

    "Police shot three men in Lima. ... At least 300 people have been killed in the crackdown."
    """
    sentence, trigger = mention.evidence.sentence, mention.evidence.trigger
    if mention.when is not None and mention.dates_itself and mention.when.precision == "year":
        return True  # "Eleven reporters were killed last year"
    if mention.evidence.section in OVERVIEW_SECTIONS or mention.dates_itself:
        return False
    if not _PERFECT.search(sentence.text[: trigger.start - sentence.start]):
        return False
    counted = _dead(count for known in host.mentions for count in known.counts)
    return 0 < counted < _dead(mention.counts)


def _dead(counts: Iterable[Count]) -> int:
    return max((count.low for count in counts if count.kind == "killed"), default=0)


def _weight(mention: Mention, host: Cluster) -> int:
    """How much speaks for an event as that of a toll.

    0 where "another ten were hurt" goes on an earlier toll, and for what later paragraphs tell, if it is no overview
    that tells the toll: "A clerk was killed on Friday. ... A guard was seen kicking a boy."
    """
    told_before = any(known.sentence.index <= mention.sentence.index for known in host.mentions)
    if not told_before and _GOING_ON.search(mention.evidence.sentence.text):
        return 0
    if _is_told_before(mention.sentence, host):
        return 0
    return _NAMED if _names(mention.evidence.sentence.text, host) else 1


def _is_told_before(toll: Sentence, host: Cluster) -> bool:
    """Whether a toll stands in a paragraph before all that tells of a deed, and in no overview of it.

    "River bursts its banks, 16 dead. ... Police held three looters": riots and looting that kill are named at the top.
    """
    later = all(known.sentence.paragraph > toll.paragraph for known in host.mentions)
    of_things = host.type == "PROTEST" or host.modes == {"destroy"}
    return later and (of_things or toll.section not in OVERVIEW_SECTIONS)


def _names(text: str, host: Cluster) -> bool:
    """Whether a sentence names the event it tells the toll of: "three were injured in the firing"."""
    return any(_is_named_by(stem(match[1]), host) for match in _IN_THE_DEED.finditer(text))


def _is_named_by(word: str, host: Cluster) -> bool:
    """Whether a stem is that of a word that tells of an event."""
    told = (one for known in host.mentions for one in known.evidence.trigger.text.split())
    return any(stem(one) == word for one in told)


def _is_toll_of_others(host: Cluster, mention: Mention) -> bool:
    """Whether a toll is that of a riot, and the event what police did in it.

    "Police fired at the crowd near the mill. ... The riots have claimed 40 lives."
    """
    return is_of_police(host) and _is_of_others(mention.evidence.sentence.text)


def _is_of_others(text: str) -> bool:
    """Whether a sentence tells of the dead of a riot or of many days, and not of police."""
    return bool(_MOB_WORDS.search(text) or _SUM_WORDS.search(text)) and not _POLICE_WORDS.search(text)


def _as_toll(mention: Mention, host: Cluster) -> Mention:
    """A toll as a mention of its event.

    "26 wounded had been admitted" on Sunday says nothing of the day of the attack; "In Bogotá, the army said two
    soldiers were killed when a bomb exploded near Tame" tells of one event.
    """
    when = None if mention.hurt_only else mention.when
    mode = mention.mode if host.type == mention.type else None
    if any(known.sentence.index == mention.sentence.index for known in host.mentions):
        return replace(mention, type=host.type, mode=mode, place=None, place_reason="the toll is told with the event")
    return replace(
        mention, type=host.type, mode=mode, when=when, when_reason=mention.when_reason or "the toll is told later"
    )


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


def _place_counts(clusters: list[Cluster], reading: SentenceReading) -> None:
    """Give the counts of a sentence that names no event to the event it tells the toll of."""
    takers: dict[int, list[int]] = {}
    for position, count in enumerate(reading.loose_counts):
        fitting = [
            number
            for number, cluster in enumerate(clusters)
            if _can_have(cluster, count)
            and not _is_told_before(reading.sentence, cluster)
            and not (count.kind in _HARM and _is_of_others_told(cluster, reading))
            and (count.kind not in _TOLD_NEAR or _sentence_distance(cluster, reading)[0] <= _TOLL_REACH)
        ]
        if fitting:
            named = [number for number in fitting if _names(reading.text, clusters[number])]
            nearest = min(named or fitting, key=lambda number: _sentence_distance(clusters[number], reading))
            takers.setdefault(nearest, []).append(position)
    for number, positions in takers.items():
        clusters[number].loose_counts.append(select_counts(reading.loose_counts, positions))


def _is_of_others_told(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a bare toll is not that of an event: of what police did not do, of another deed, or elsewhere."""
    return _is_not_of_police(cluster, reading) or _is_of_another(cluster, reading) or _is_elsewhere(cluster, reading)


def _is_of_another(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a toll is told of another deed: "In 2020 some 85 people died", "a truce after clashes that killed 12"."""
    if _sentence_distance(cluster, reading)[0] == 0:
        return False
    if _OF_OTHERS.search(reading.text):
        return True
    if _is_of_named_deed(cluster, reading.text):
        return True
    year = _OF_A_YEAR.search(reading.text)
    if year is None:
        return False
    told = {one.when.start[:4] for one in cluster.mentions if one.when is not None and one.when.start}
    return year[1] not in told and not any(year[1] in one.evidence.sentence.text for one in cluster.mentions)


def _is_of_named_deed(cluster: Cluster, text: str) -> bool:
    """Whether a toll is of a deed named before "in which", which is not the one told: "the riots in which two died"."""
    named = _IN_WHICH.search(text)
    noun = named[1].lower() if named is not None else ""
    if named is None or not (noun in _UNREST or look_up(noun).noun_class in ("act", "event")):
        return False
    return not _is_named_by(stem(named[1]), cluster)


def _is_elsewhere(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a bare toll opens the report of another town: "In Peshawar, three people died when shells fell"."""
    if not _OPENS_ELSEWHERE.match(reading.text):
        return False
    return all(mention.sentence.paragraph != reading.sentence.paragraph for mention in cluster.mentions)


def _is_not_of_police(cluster: Cluster, reading: SentenceReading) -> bool:
    """Whether a bare toll is not of what police did: it stands too far, or is the toll of a riot."""
    if not is_of_police(cluster):
        return False
    return _sentence_distance(cluster, reading)[0] > _TOLL_REACH or _is_of_others(reading.text)


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
