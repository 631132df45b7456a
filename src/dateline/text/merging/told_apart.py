"""Words that tell one deed from another: measured by it, in answer to it, before it, or in another incident."""

import re
from functools import lru_cache

from dateline.records import Place
from dateline.text.answers import is_in_answer
from dateline.text.mentions import OVERVIEW_SECTIONS, Mention
from dateline.text.places.relations import same_place

_SINCE = re.compile(r"\bsince\b", re.I)
_CAME_AFTER = re.compile(
    r"\b(?:came|comes|coming)\s+(?:(?:just|only|barely|less than|more than)\s+)*"
    r"(?:a|an|one|two|three|several|\d+|some|few|many)?\s*(?:minutes?|hours?|days?|weeks?|months?|years?)\s+after\b",
    re.I,
)
_MOST = re.compile(r"\b(?:\w+est|worst|first|second|third|last|latest)\b[^,;]*$", re.I)
_ALSO = re.compile(
    r"\b(?:was|were|is|are|been)\s+also\b|\balso\s+(?:took place|held|staged|reported|erupted|broke out|occurred|"
    r"flared|gathered|rallied|marched|protested|attacked|hit|struck|clashed|killed)\b",
    re.I,
)
_DOWNING = re.compile(r"(?:shot|shoots?|shooting|brought|brings?|bringing)\b.*\bdown\b|downed\b|downing\b", re.I)
_DAYS_APART = re.compile(
    r"\b(?:a|one|two|three|four|five|several|\d+|some|few) (?:days?|weeks?|months?|years?) (?:after|before)\b"
    r"(?! being\b)",
    re.I,
)
_COUP = re.compile(r"(?:[\w-]+ )?(?:coup|putsch)\b|overthr|toppl|depos(?:e|ing)", re.I)
_IN = re.compile(r"\W*(?:and |but )?(?:meanwhile,? )?(?:in|near|outside) (?:(?:neighbou?ring|nearby) )?(?:the )?", re.I)
_TOLD_WHERE = frozenset({"stated", "carried"})
_HARM = frozenset({"killed", "injured"})
# What opens the report of another deed.
_ANOTHER = re.compile(
    r"\W*(?:separately\b|elsewhere\b|in another\b|"
    r"(?:in|on) (?:a|another|yet another) (?:separate|different|similar|second|third|unrelated)\b|"
    r"in (?:two|three|four|other) (?:other |separate )?(?:incidents|attacks|cases)\b|"
    r"(?:later|earlier) (?:in the day|that day|on the same day|the same day)\b|hours (?:later|earlier)\b|"
    r"(?:a|one|two|three) (?:days?|weeks?) (?:earlier|before|later)\b)",
    re.I,
)


def are_told_apart(known: Mention, mention: Mention) -> bool:
    """Whether words tell one deed from the other: measured by it, its answer, before it, elsewhere, or another."""
    if _is_coup(known) != _is_coup(mention):
        return True
    if known.sentence.index == mention.sentence.index:
        return _is_compared(known, mention) or _are_two_headlines(known, mention)
    later = max(known, mention, key=lambda one: one.sentence.index)
    return (
        _is_downing(known) != _is_downing(mention)
        or _is_told_as_earlier(known) != _is_told_as_earlier(mention)
        or _is_told_as_another(later, mention)
        or _is_also_elsewhere(later, known.place, mention.place)
        or _opens_elsewhere(known, mention)
        or _hurts_nobody(known, mention)
        or _hurts_nobody(mention, known)
    )


def _hurts_nobody(one: Mention, other: Mention) -> bool:
    """Whether the one hurt nobody and the other did: "A blast killed two. The bus came under fire; no one was hurt".

    What somebody claims may be another's account of the same deed.
    """
    if one.harm_only or other.harm_only:
        return False
    told = [count for count in one.counts if count.kind in _HARM and count.claimed_by is None]
    harmless = bool(told) and all(count.high == 0 for count in told)
    return harmless and any(count.low > 0 and count.kind in _HARM and not count.claimed_by for count in other.counts)


def _is_downing(mention: Mention) -> bool:
    """Whether an aircraft is shot down, which is no part of a raid or of shelling told beside it."""
    return mention.type == "ASSAULT" and _DOWNING.match(mention.evidence.trigger.text) is not None


def _is_coup(mention: Mention) -> bool:
    """Whether a government is overthrown, which is no seizure of goods told beside it."""
    return mention.type == "COERCE" and _COUP.match(mention.evidence.trigger.text) is not None


def _are_two_headlines(known: Mention, mention: Mention) -> bool:
    """Whether a semicolon divides a headline between the two: "Rockets hit Gao; raid on jail leaves 13 dead"."""
    first, second = sorted((known.evidence.trigger, mention.evidence.trigger), key=lambda quote: quote.start)
    sentence = mention.evidence.sentence
    between = sentence.text[first.end - sentence.start : max(second.start - sentence.start, 0)]
    return mention.evidence.section == "headline" and ";" in between


def _is_compared(known: Mention, mention: Mention) -> bool:
    """Whether a sentence only measures or answers the one deed by the other.

    "The deadliest attack since a bombing killed 20 in 2019", "hit the camp in retaliation for a drone attack".
    """
    sentence = mention.evidence.sentence
    first, second = sorted((known.evidence.trigger, mention.evidence.trigger), key=lambda quote: quote.start)
    between = sentence.text[first.end - sentence.start : second.start - sentence.start]
    before = sentence.text[: first.start - sentence.start]
    answered = is_in_answer(sentence.text, first.start - sentence.start, second.start - sentence.start)
    if _DAYS_APART.search(between) and not (known.harm_only or mention.harm_only):
        return True  # "shelled the town a day after forces killed 80 there", but "died a day after he was shot"
    return answered or (_SINCE.search(between) is not None and _MOST.search(before) is not None)


def _is_told_as_another(later: Mention, mention: Mention) -> bool:
    """Whether the sentence of the later one opens by saying so: "In a separate incident, gunmen shot an elder"."""
    if mention.type != "ASSAULT" or mention.supporting:
        return False
    return _ANOTHER.match(later.evidence.sentence.text) is not None


def _is_told_as_earlier(mention: Mention) -> bool:
    """Whether a deed only tells when another one came: "The raid came days after a blast that killed 37"."""
    sentence = mention.evidence.sentence
    return _comes_after(sentence.text, mention.evidence.trigger.start - sentence.start)


@lru_cache(maxsize=1024)  # a mention is held against every other one of its article
def _comes_after(sentence: str, trigger: int) -> bool:
    return _CAME_AFTER.search(sentence, 0, trigger) is not None


def _opens_elsewhere(known: Mention, mention: Mention) -> bool:
    """Whether the later one opens in another town than the one before it was told in.

    "A bomb went off at a market in Pattani. ... In Yala, men threw a grenade at a house."
    """
    earlier, later = sorted((known, mention), key=lambda one: one.sentence.index)
    one, other = earlier.place, later.place
    if one is None or other is None or earlier.harm_only or later.harm_only:
        return False
    told = one.basis in _TOLD_WHERE and other.basis == "stated" and one.kind == other.kind == "city"
    if not told or same_place(one, other) or earlier.evidence.section in OVERVIEW_SECTIONS:
        return False
    sentence = later.evidence.sentence
    return _IN.fullmatch(sentence.text[: max(0, other.quote.start - sentence.start)]) is not None


def _is_also_elsewhere(later: Mention, one: Place | None, other: Place | None) -> bool:
    """Whether the later one took place "also" in another place: "Rallies were also held in Batumi"."""
    if later.place is None or later.place.basis != "stated" or not _ALSO.search(later.evidence.sentence.text):
        return False
    return one is not None and other is not None and not same_place(one, other)
