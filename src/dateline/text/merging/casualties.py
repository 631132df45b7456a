"""The dead and the hurt whom a sentence tells of without their deed: the deed that they are the toll of."""

import re
from collections.abc import Iterable
from dataclasses import replace

from dateline.records import Count
from dateline.text.document import Sentence
from dateline.text.mentions import OVERVIEW_SECTIONS, Mention
from dateline.text.merging.clusters import POLICE_DEEDS, Cluster, fit, is_of_police, places_agree
from dateline.text.merging.sides import stem

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
_NEAR = 3  # sentences
_NAMED = 3  # a toll whose sentence names its event is surer of it than one that only stands near


def place_harm(clusters: list[Cluster], mention: Mention) -> None:
    """Give the dead and the hurt to the violence that the article tells of, else let them be an event.

    "Seven officers were injured by stones" tells the toll of the riot (records.md: a casualty sentence is a count).
    """
    hosts = [(known, _as_toll(mention, known)) for known in clusters if _may_be_host(known, mention)]
    fits = [(fit(known, adapted) * _weight(mention, known), -at) for at, (known, adapted) in enumerate(hosts)]
    best = max(fits, default=(0.0, 0))
    if best[0] > 0:
        known, adapted = hosts[-best[1]]
        if known.type != mention.type:
            adapted = replace(adapted, recipients=())
        known.mentions.append(adapted)
    else:
        clusters.append(Cluster([mention]))


def _may_be_host(known: Cluster, mention: Mention) -> bool:
    """Whether an event is violence, and nothing says that a toll is of another or from elsewhere."""
    if known.type not in ("ASSAULT", "PROTEST"):
        return False
    if not (_in_one_sentence(known, mention) or places_agree(known.mentions[0], mention)):
        return False
    if known.type == "PROTEST":
        return "riot" in known.modes
    return not _is_toll_of_others(known, mention) and not _sums_up(mention, known)


def _in_one_sentence(known: Cluster, mention: Mention) -> bool:
    return any(one.sentence.index == mention.sentence.index for one in known.mentions)


def _sums_up(mention: Mention, host: Cluster) -> bool:
    """Whether a toll of a year, or in the present perfect, is of more than the one whose dead were counted before.

    "Police shot three men in Lima. ... At least 300 people have been killed in the crackdown."
    """
    sentence, trigger = mention.evidence.sentence, mention.evidence.trigger
    if mention.when is not None and mention.dates_itself and mention.when.precision == "year":
        beside = (known.when for known in host.mentions if known.sentence.index == mention.sentence.index)
        # "Eleven reporters were killed last year", but "In 2016, bombs killed four people"
        return mention.when not in beside
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
    if is_told_before(mention.sentence, host):
        return 0
    return _NAMED if names_deed(_words_on(mention), host) else 1


def _words_on(mention: Mention) -> str:
    """What a sentence tells of a toll behind its own words, and what opens it: "In the firing two were hurt"."""
    sentence = mention.evidence.sentence
    behind = sentence.text[mention.evidence.trigger.start - sentence.start :]
    return sentence.text if _IN_THE_DEED.match(sentence.text) else behind


def is_told_before(toll: Sentence, host: Cluster) -> bool:
    """Whether a toll stands in a paragraph before all that tells of a deed, and in no overview of it.

    "River bursts its banks, 16 dead. ... Police held three looters": riots and looting that kill are named at the top.
    """
    later = all(known.sentence.paragraph > toll.paragraph for known in host.mentions)
    of_things = host.type == "PROTEST" or host.modes == {"destroy"}
    return later and (of_things or toll.section not in OVERVIEW_SECTIONS)


def names_deed(text: str, host: Cluster) -> bool:
    """Whether a sentence names the event it tells the toll of: "three were injured in the firing"."""
    return any(is_named_by(stem(match[1]), host) for match in _IN_THE_DEED.finditer(text))


def is_named_by(word: str, host: Cluster) -> bool:
    """Whether a stem is that of a word that tells of an event."""
    told = (one for known in host.mentions for one in known.evidence.trigger.text.split())
    return any(stem(one) == word for one in told)


def _is_toll_of_others(host: Cluster, mention: Mention) -> bool:
    """Whether a toll is that of a riot, and the event what police did in it.

    "Police fired at the crowd near the mill. ... The riots have claimed 40 lives." So is one told far from it without
    a word of police: "Police fired at the crowd. (...) He condemned the fire in which a trader was killed."
    """
    if not is_of_police(host):
        return False
    text = mention.evidence.sentence.text
    far = all(known.sentence.index + _NEAR < mention.sentence.index for known in host.mentions)
    return is_of_others(text) or (far and not _POLICE_WORDS.search(text))


def is_of_others(text: str) -> bool:
    """Whether a sentence tells of the dead of a riot or of many days, and not of police."""
    return bool(_MOB_WORDS.search(text) or _SUM_WORDS.search(text)) and not _POLICE_WORDS.search(text)


def _as_toll(mention: Mention, host: Cluster) -> Mention:
    """A toll as a mention of its event.

    "26 wounded had been admitted" on Sunday says nothing of the day of the attack; "In Bogotá, the army said two
    soldiers were killed when a bomb exploded near Tame" tells of one event.
    """
    when = None if mention.hurt_only else mention.when
    mode = mention.mode if host.type == mention.type else None
    if _in_one_sentence(host, mention):
        return replace(mention, type=host.type, mode=mode, place=None, place_reason="the toll is told with the event")
    return replace(
        mention, type=host.type, mode=mode, when=when, when_reason=mention.when_reason or "the toll is told later"
    )
