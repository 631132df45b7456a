"""Clusters of mentions that tell of one event, and whether another mention agrees with one."""

import re
from dataclasses import dataclass, field

from dateline.records import Count, Place
from dateline.text.mentions import OVERVIEW_SECTIONS, Mention
from dateline.text.merging.other_people import are_other_people
from dateline.text.merging.sides import are_others, share_parties, sides_agree, stem
from dateline.text.merging.times import times_agree
from dateline.text.merging.told_apart import are_told_apart
from dateline.text.places.relations import contains, same_place

# Different words for one deed: the more telling mode of each pair wins.
_ONE_DEED = frozenset(
    frozenset(pair)
    for pair in (
        ("explosives", "suicide-attack"),
        ("firearms", "targeted"),
        ("destroy", "primitive"),
        ("aerial", "drone"),
        ("beat", "primitive"),
    )
)
# "a curfew will be in place, with restrictions on movement": within one sentence the second is part of the first.
_ONE_MEASURE = frozenset({frozenset(("curfew", "restrict")), frozenset(("martial-law", "restrict"))})
# Burnt shops are not the killing of villagers that one sentence tells with them.
DEEDS_APART = frozenset({"destroy", "abduct", "sexual", "torture"})
# What a blast or a shelling does to buildings, when nobody is said to have done it.
_BLASTS = frozenset({"explosives", "suicide-attack", "aerial", "drone", "heavy-weapons"})
_DAMAGE = re.compile(
    r"\b(?:destr(?:oy|uction)|damag|demolish|wreck|shatter|flatten|level|gutted|ruin|devastat|blown|broken)\w*", re.I
)
_REACH_OF_DAMAGE = 2
# With several of these one deed may be done: "with rifles and grenades".
_ARMS = frozenset({None, "firearms", "explosives", "heavy-weapons", "targeted"})
_HARMING = re.compile(r"(?:killing|wounding|injuring|maiming)\b", re.I)
_WITH_POLICE = frozenset({"COP", "MIL", "GOV"})
# Words of what police do, and words of police: the first tell whose violence a sentence tells of.
POLICE_DEEDS = (
    r"firing|fired|bullets?|lathis?|batons?|tear\W?gas\w*|encounters?|shoot\w*|shot|custody|crackdown|"
    r"lathi\W?charg\w*|forces?|patrols?|commandos?|polic\w+ (?:action|excess\w*|brutality|violence)"
)
_DEED_WORDS = re.compile(rf"\b(?:{POLICE_DEEDS})\b", re.I)
# What a status says took place lately, and at all.
REALISED = frozenset({"happened", "ongoing"})
TAKEN_PLACE = REALISED | {"historical"}

MOST_COMPARED = 60  # mentions of an event that another is compared with


@dataclass(slots=True)
class Cluster:
    """The mentions of one event, and the counts of sentences that only tell its toll."""

    mentions: list[Mention] = field(default_factory=list)
    loose_counts: list[tuple[Count, ...]] = field(default_factory=list)

    @property
    def type(self) -> str:
        """The event type, the same for every mention."""
        return self.mentions[0].type

    @property
    def modes(self) -> set[str]:
        """Modes that the mentions state."""
        return {mention.mode for mention in self.mentions if mention.mode is not None}

    def outline(self) -> "Cluster":
        """Itself, or its first and last mentions: a hostile text tells one thing a thousand times."""
        if len(self.mentions) <= MOST_COMPARED:
            return self
        half = MOST_COMPARED // 2
        return Cluster([*self.mentions[:half], *self.mentions[-half:]])


def is_of_police(cluster: Cluster) -> bool:
    """Whether police are said to have done it, and nobody else but those who send them or stand by them.

    Tear gas and lathi charges are theirs, though nobody says so: "the crowd was tear-gassed".
    """
    parties = [party for mention in cluster.mentions for party in mention.actors]
    roles = {party.role for party in parties if party.role}
    return ("COP" in roles and roles <= _WITH_POLICE) or (not parties and cluster.modes == {"crowd-control"})


def fit(cluster: Cluster, mention: Mention) -> float:
    """How well a mention fits a cluster; 0 when it tells of another event."""
    if cluster.type != mention.type or not places_agree(cluster.mentions[0], mention):
        return 0  # in a text of a thousand events most are of another kind or elsewhere
    cluster = cluster.outline()
    agrees = statuses_agree(cluster, mention) and _modes_agree(cluster, mention)
    if not agrees or _only_one_by_police(cluster, mention):
        return 0
    score = 1.0
    for known in cluster.mentions:
        if not places_agree(known, mention) or not times_agree(known, mention) or not sides_agree(known, mention):
            return 0
        if are_others(known, mention) or are_told_apart(known, mention) or are_other_people(known, mention):
            return 0
    if any(known.sentence.index == mention.sentence.index for known in cluster.mentions):
        score += 2
    if mention.mode is not None and mention.mode in cluster.modes:
        score += 1
    if any(share_parties(known, mention) for known in cluster.mentions):
        score += 1
    if any(same_place(known.place, mention.place) for known in cluster.mentions):
        score += 1
    distance = min(abs(known.sentence.paragraph - mention.sentence.paragraph) for known in cluster.mentions)
    return score + 1 / (1 + distance)


def _only_one_by_police(cluster: Cluster, mention: Mention) -> bool:
    """Whether police did the one deed, and nothing says that they did the other ("The carnage began on Monday").

    A word of the same stem may point back: "Police killed a boy. ... The killing ..."
    """
    if mention.type != "ASSAULT" or mention.harm_only:
        return False
    by_police = is_of_police(cluster)
    if by_police == is_of_police(Cluster([mention])):
        return False
    if any(known.sentence.index == mention.sentence.index for known in cluster.mentions):
        return False
    others = [mention] if by_police else cluster.mentions
    if any(one.actors for one in others) or any(_DEED_WORDS.search(one.evidence.sentence.text) for one in others):
        return False
    stems = {stem(known.evidence.trigger.text) for known in cluster.mentions}
    return not (mention.supporting and stem(mention.evidence.trigger.text) in stems)


def _tells_damage(mention: Mention) -> bool:
    """Whether a mention tells what was damaged, not what people burned or looted."""
    return mention.mode == "destroy" and bool(_DAMAGE.match(mention.evidence.trigger.text))


def _is_damage_of(cluster: Cluster, mention: Mention) -> bool:
    """Whether damage and blast are one deed: "A bomb went off outside a bank. The building was destroyed"."""
    for known in cluster.mentions:
        blast, damage = (mention, known) if mention.mode in _BLASTS else (known, mention)
        distance = abs(blast.sentence.index - damage.sentence.index)
        burnt = distance == 0 and damage.mode == "destroy" and not damage.actors
        if blast.mode not in _BLASTS or not (burnt or _tells_damage(damage)):
            continue
        # "A shop was destroyed when a bomb planted by rebels exploded": the rebels are the doers of both.
        if distance == 0 and set(damage.actors) <= set(blast.actors):
            return True
        if distance <= _REACH_OF_DAMAGE and not damage.actors:
            return True
    return False


def _modes_agree(cluster: Cluster, mention: Mention) -> bool:
    if _is_damage_of(cluster, mention):
        return True
    modes = cluster.modes
    if modes & _BLASTS:
        modes = {known.mode for known in cluster.mentions if known.mode is not None and not _tells_damage(known)}
    if mention.mode in DEEDS_APART or modes & DEEDS_APART:
        return mention.mode in modes or any(frozenset((mode, mention.mode)) in _ONE_DEED for mode in modes)
    same_sentence = any(known.sentence.index == mention.sentence.index for known in cluster.mentions)
    if same_sentence and mention.harm_only and mention.mode in _BLASTS and modes <= _BLASTS:
        return True  # "a drone and missile attack left 15 people injured"
    if same_sentence and modes | {mention.mode} <= _ARMS and _is_outcome(cluster, mention):
        return True
    if mention.mode is None or not modes:
        # An operation told elsewhere is no more the arrest than it is the curfew.
        alone = not modes and mention.mode is None
        return mention.type != "COERCE" or same_sentence or mention.supporting or alone
    alike = _ONE_DEED | _ONE_MEASURE if same_sentence else _ONE_DEED
    return all(mode == mention.mode or frozenset((mode, mention.mode)) in alike for mode in modes)


def _is_outcome(cluster: Cluster, mention: Mention) -> bool:
    """Whether one deed did harm with several arms: "ambushed a patrol with rifles and grenades, killing two"."""
    if not _HARMING.match(mention.evidence.trigger.text):
        return False
    return any(
        known.sentence.index == mention.sentence.index and known.actors == mention.actors for known in cluster.mentions
    )


def statuses_agree(cluster: Cluster, mention: Mention) -> bool:
    """Whether a mention may be of a cluster: of its status, or of one that is as real."""
    statuses = {known.status for known in cluster.mentions}
    return mention.status in statuses or (mention.status in REALISED and bool(statuses & REALISED))


def places_agree(known: Mention, mention: Mention) -> bool:
    """Whether two mentions may be of one place: the same, one inside the other, or unknown."""
    one, other = known.place, mention.place
    if one is None or other is None or same_place(one, other):
        return True
    if known.sentence.index == mention.sentence.index:
        return False  # "in Almaty and in Mangystau": a list of places is a list of events
    if None not in (one.country, other.country) and one.country != other.country:
        return False  # a place that was only carried over still lies in the country that the article plays in
    if one.basis != "stated" or other.basis != "stated":
        return True  # but says little of where in it
    # "Mali" in the headline, "Mopti" in the lead; but protests "across Kazakhstan" are not those "in Almaty".
    overview = {known.evidence.section, mention.evidence.section} & OVERVIEW_SECTIONS
    return bool(overview) and (_holds(one, other) or _holds(other, one))


def _holds(outer: Place, inner: Place) -> bool:
    """Whether a place is inside another, or in the division that bears its name: "Kaduna" of a headline, "Kajuru"."""
    named = outer.kind == "city" and outer.country == inner.country and outer.name == inner.admin1
    return named or contains(outer, inner)
