"""Clusters of mentions that tell of one event, and whether another mention agrees with one."""

import re
from dataclasses import dataclass, field
from datetime import date

from dateline.records import Count, Party, Place, When
from dateline.text.mentions import Mention, says_little
from dateline.text.other_people import are_other_people
from dateline.text.party_reading import FORCE_ROLES
from dateline.text.place_relations import contains, same_place

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
# What a time is named by that no date of publication resolves; "last week" is hardly the week of "Monday".
_NAMED_TIME = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b|"
    r"\b(?:jan|feb)(?=(?:r?uary)\b)|\bmar(?=ch\b)|\bapr(?=il\b)|\bmay\b|\bjune\b|\bjuly\b|\baug(?=ust\b)|"
    r"\bsept(?=ember\b)|\boct(?=ober\b)|\bnov(?=ember\b)|\bdec(?=ember\b)|\b(?:19|20)\d\d\b|"
    r"\blast (?:week|month|year)\b|\b(?:week|month|year)s? (?:ago|earlier)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DAY_OF_MONTH = re.compile(
    rf"\b(?P<month>{_MONTHS})\s+(?P<day>\d\d?)\b|\b(?P<first>\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<second>{_MONTHS})",
    re.I,
)
_LONG_DAYS = 14
_SINCE = re.compile(r"\bsince\b", re.I)
_ANSWER = re.compile(
    r"\b(?:retaliation|response|revenge|reprisal|retribution|reply)\s+(?:for|to|against)\b|\bto avenge\b", re.I
)
_CAME_AFTER = re.compile(
    r"\b(?:came|comes|coming)\s+(?:(?:just|only|barely|less than|more than)\s+)*"
    r"(?:a|an|one|two|three|several|\d+|some|few|many)?\s*(?:minutes?|hours?|days?|weeks?|months?|years?)\s+after\b",
    re.I,
)
_MOST = re.compile(r"\b(?:\w+est|worst|first|second|third|last|latest)\b[^,;]*$", re.I)
OVERVIEW_SECTIONS = frozenset({"headline", "heading", "caption", "lead"})
_WITH_POLICE = frozenset({"COP", "MIL", "GOV"})
# How a mob or a murderer kills, and hardly the police: stabbing, burning, lynching.
_MOB_MODES = frozenset({"primitive", "targeted"})
# Words of what police do, and words of police: the first tell whose violence a sentence tells of.
POLICE_DEEDS = (
    r"firing|fired|bullets?|lathis?|batons?|tear\W?gas\w*|encounters?|shoot\w*|shot|custody|crackdown|"
    r"lathi\W?charg\w*|forces?|patrols?|commandos?|polic\w+ (?:action|excess\w*|brutality|violence)"
)
_DEED_WORDS = re.compile(rf"\b(?:{POLICE_DEEDS})\b", re.I)
# Fights in which both sides suffer: "killed five rebels in a firefight. ... Two soldiers were wounded."
_FIGHT = re.compile(
    r"\b(?:clash\w*|encounters?|fire-?fights?|gun-?(?:fights?|battles?)|shoot-?outs?|skirmish\w*|fighting|battles?|combat|"
    r"exchanges? of (?:fire|gunfire)|cross-?fire)\b",
    re.I,
)
# What opens the report of another deed.
_ANOTHER = re.compile(
    r"\W*(?:separately\b|elsewhere\b|in another\b|"
    r"(?:in|on) (?:a|another|yet another) (?:separate|different|similar|second|third|unrelated)\b|"
    r"in (?:two|three|four|other) (?:other |separate )?(?:incidents|attacks|cases)\b|"
    r"(?:later|earlier) (?:in the day|that day|on the same day|the same day)\b|hours (?:later|earlier)\b|"
    r"(?:a|one|two|three) (?:days?|weeks?) (?:earlier|before|later)\b)",
    re.I,
)
_ENDING = re.compile(r"(?:ings?|ed|es|e|s)$")
# What a status says took place lately, and at all.
REALISED = frozenset({"happened", "ongoing"})
TAKEN_PLACE = REALISED | {"historical"}
# Words and dealings are told apart by whose they are; of one attack different words name the same doers.
_DEALINGS = frozenset("ACCUSE AGREE AID CONCEDE CONSULT COOPERATE REJECT REQUEST SANCTION SUPPORT THREATEN".split())


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


def stem(word: str) -> str:
    """The part of a word that its forms share."""
    return _ENDING.sub("", word.casefold())


def is_of_police(cluster: Cluster) -> bool:
    """Whether police are said to have done it, and nobody else but those who send them or stand by them."""
    roles = {party.role for mention in cluster.mentions for party in mention.actors if party.role}
    return "COP" in roles and roles <= _WITH_POLICE


def fit(cluster: Cluster, mention: Mention) -> float:
    """How well a mention fits a cluster; 0 when it tells of another event."""
    if cluster.type != mention.type or not _modes_agree(cluster, mention) or not statuses_agree(cluster, mention):
        return 0
    if _only_one_by_police(cluster, mention):
        return 0
    score = 1.0
    for known in cluster.mentions:
        if not places_agree(known, mention) or not times_agree(known, mention) or not _sides_agree(known, mention):
            return 0
        if _are_others(known, mention) or _is_compared(known, mention) or are_other_people(known, mention):
            return 0
    if any(known.sentence.index == mention.sentence.index for known in cluster.mentions):
        score += 2
    if mention.mode is not None and mention.mode in cluster.modes:
        score += 1
    if any(_shared_parties(known, mention) for known in cluster.mentions):
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
    if mention.mode is None or not modes:
        # An operation told elsewhere is no more the arrest than it is the curfew.
        alone = not modes and mention.mode is None
        return mention.type != "COERCE" or same_sentence or mention.supporting or alone
    alike = _ONE_DEED | _ONE_MEASURE if same_sentence else _ONE_DEED
    return all(mode == mention.mode or frozenset((mode, mention.mode)) in alike for mode in modes)


def _sides_agree(known: Mention, mention: Mention) -> bool:
    """Whether one deed can have the doers of both: what police do to a mob is not what the mob does.

    "Police fired at the crowd. Rioters stabbed two men." "A gunman fired at the patrol, which shot him dead."
    """
    if mention.type != "ASSAULT":
        return True
    forces, others = _by_force(known.actors), _by_force(mention.actors)
    if forces is not None and others is not None:
        return forces == others
    if known.sentence.index == mention.sentence.index or not (forces or others):
        return True
    harm, deed = (mention, known) if forces is not None else (known, mention)
    if deed.mode != "crowd-control" and _FIGHT.search(deed.evidence.sentence.text):
        return harm.mode not in _MOB_MODES
    return _by_force(harm.recipients) is not True and harm.mode not in _MOB_MODES


def _are_others(known: Mention, mention: Mention) -> bool:
    """Whether the parties tell that it is another deed: other people's words, or the doer of one undergoes the other.

    "A driver wounded two soldiers before he was shot dead."
    """
    if mention.type in _DEALINGS:
        if _is_headline_of(known, mention):
            return _are_apart(_surnames(known.recipients), _surnames(mention.recipients))
        strange = _are_strangers(known.actors, mention.actors)
        return strange or (
            not (known.actors and mention.actors) and _are_strangers(known.recipients, mention.recipients)
        )
    if mention.type == "COERCE" and _are_apart(_sectors(known.actors), _sectors(mention.actors)):
        return _are_strangers(known.recipients, mention.recipients)  # a court jailed the mayor, police held 300 people
    return (
        _is_told_as_another(known, mention)
        or _is_turned_round(known, mention)
        or _is_turned_round(mention, known)
        # "Russian strikes", "Ukrainian shelling"
        or _are_apart(_countries(known.actors), _countries(mention.actors))
    )


def _is_told_as_another(known: Mention, mention: Mention) -> bool:
    """Whether the sentence of the later one opens by saying so: "In a separate incident, gunmen shot an elder"."""
    if mention.type != "ASSAULT" or known.sentence.index == mention.sentence.index or mention.supporting:
        return False
    later = max(known, mention, key=lambda one: one.sentence.index)
    return _ANOTHER.match(later.evidence.sentence.text) is not None


def _is_headline_of(known: Mention, mention: Mention) -> bool:
    """Whether one is the headline of the other, which names people in its own short way.

    "High court declines to hear case. The Supreme Court declined to hear ..."
    """
    told_in = {known.evidence.section, mention.evidence.section}
    words = {stem(one.evidence.trigger.text.split()[0]) for one in (known, mention)}
    return "headline" in told_in and len(told_in) > 1 and len(words) == 1


def _is_compared(known: Mention, mention: Mention) -> bool:
    """Whether one deed is only measured or answered by the other.

    "The deadliest attack since a bombing killed 20 in 2019", "hit the camp in retaliation for a drone attack".
    """
    if known.sentence.index != mention.sentence.index:
        return _is_told_as_earlier(known) != _is_told_as_earlier(mention)
    sentence = mention.evidence.sentence
    first, second = sorted((known.evidence.trigger, mention.evidence.trigger), key=lambda quote: quote.start)
    between = sentence.text[first.end - sentence.start : second.start - sentence.start]
    before = sentence.text[: first.start - sentence.start]
    answered = _ANSWER.search(between) is not None and "," not in between
    return answered or (_SINCE.search(between) is not None and _MOST.search(before) is not None)


def _is_told_as_earlier(mention: Mention) -> bool:
    """Whether a deed only tells when another one came: "The raid came days after a blast that killed 37"."""
    sentence = mention.evidence.sentence
    return _CAME_AFTER.search(sentence.text[: mention.evidence.trigger.start - sentence.start]) is not None


def _is_turned_round(one: Mention, other: Mention) -> bool:
    """Whether the one person who does the one is the one it is done to in the other."""
    if one.type != "ASSAULT" or len(one.actors) != 1 or one.actors[0].kind != "person":
        return False
    return one.actors[0].quote in {party.quote for party in other.recipients}


def _are_strangers(one: tuple[Party, ...], other: tuple[Party, ...]) -> bool:
    """Whether two sides name parties of which none is the same, by name, head, or country and sector."""
    return _are_apart(_identities(one), _identities(other))


def _are_apart(one: set[object], other: set[object]) -> bool:
    """Whether both sides tell something, and nothing that is the same."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def _sectors(parties: tuple[Party, ...]) -> set[object]:
    return {party.role for party in parties if party.role}


def _surnames(parties: tuple[Party, ...]) -> set[object]:
    return {party.name.split()[-1] for party in parties if party.kind == "person" and party.name}


def _countries(parties: tuple[Party, ...]) -> set[object]:
    return {party.country for party in parties if party.country is not None}


def _identities(parties: tuple[Party, ...]) -> set[object]:
    found: set[object] = set()
    for party in parties:
        if party.kind == "person" and party.name:
            found.add(party.name.split()[-1])  # two ministers of one country are two
        elif not says_little(party):
            found |= {party.head, party.name or party.head, (party.country or party.head, party.role)}
    return found


def _by_force(parties: tuple[Party, ...]) -> bool | None:
    """Whether the parties are police or army; None when none of them says, or they are of both sides of a clash."""
    roles = {party.role for party in parties if party.role}
    return None if not roles or (roles & FORCE_ROLES and roles - FORCE_ROLES) else roles <= FORCE_ROLES


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


def times_agree(known: Mention, mention: Mention) -> bool:
    """Whether two mentions may be of one time: days that overlap, or unknown."""
    one, other = known.when, mention.when
    if one is None or other is None:
        dated = one or other
        near = abs(known.sentence.paragraph - mention.sentence.paragraph) <= 1
        # "In October 2005, ..." closes a story as its background
        return near or dated is None or dated.precision == "day" or not _YEAR.search(dated.quote.text)
        return near or dated is None or dated.precision != "year"  # "In 2005, ..." closes a story as its background
    if _is_undated_headline(known) or _is_undated_headline(mention):
        return True
    if _unknown(one) or _unknown(other):
        days = [_day_named(when) for when in (one, other)]
        if None not in days and days[0] != days[1]:
            return False  # "on October 14" and "on October 29", of whatever year
        names = [{name.casefold() for name in _NAMED_TIME.findall(when.quote.text)} for when in (one, other)]
        return not all(names) or bool(names[0] & names[1])
    closed = None not in (one.start, one.end, other.start, other.end)  # "by Tuesday" is no day of its own
    if closed and one.precision == other.precision == "day" and one.shape == other.shape == "within":
        return (one.start, one.end) == (other.start, other.end)
    if one.shape != other.shape and (_is_long(one) or _is_long(other)):
        return False  # "have killed thousands since 2015" is not Saturday's attack
    return overlap(one, other)


def _is_undated_headline(mention: Mention) -> bool:
    """Whether a headline has its time from another sentence, which may date something else."""
    return mention.evidence.section == "headline" and not mention.dates_itself


def _day_named(when: When) -> tuple[str, str] | None:
    """The day and month that words name: ("14", "october")."""
    match = _DAY_OF_MONTH.search(when.quote.text)
    if match is None:
        return None
    return match["day"] or match["first"], (match["month"] or match["second"])[:3].casefold()


def _unknown(when: When) -> bool:
    return when.start is None and when.end is None


def _is_long(when: When) -> bool:
    if when.start is None or when.end is None:
        return True
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days > _LONG_DAYS


def overlap(one: When, other: When) -> bool:
    """Whether two times share a day; an open side reaches on for ever."""
    starts_in_time = one.start is None or other.end is None or one.start <= other.end
    return starts_in_time and (other.start is None or one.end is None or other.start <= one.end)


def _shared_parties(known: Mention, mention: Mention) -> bool:
    sides = ((known.actors, mention.actors), (known.recipients, mention.recipients))
    return any({party.head for party in one} & {party.head for party in other} for one, other in sides)
