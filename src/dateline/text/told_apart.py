"""Words that tell one deed from another: measured by it, in answer to it, before it, or in another incident."""

import re

from dateline.text.mentions import Mention
from dateline.text.place_relations import same_place

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
_ALSO = re.compile(
    r"\b(?:was|were|is|are|been)\s+also\b|\balso\s+(?:took place|held|staged|reported|erupted|broke out|occurred|"
    r"flared|gathered|rallied|marched|protested|attacked|hit|struck|clashed|killed)\b",
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


def is_told_as_another(known: Mention, mention: Mention) -> bool:
    """Whether the sentence of the later one opens by saying so: "In a separate incident, gunmen shot an elder"."""
    if mention.type != "ASSAULT" or known.sentence.index == mention.sentence.index or mention.supporting:
        return False
    later = max(known, mention, key=lambda one: one.sentence.index)
    return _ANOTHER.match(later.evidence.sentence.text) is not None


def is_compared(known: Mention, mention: Mention) -> bool:
    """Whether one deed is only measured or answered by the other.

    "The deadliest attack since a bombing killed 20 in 2019", "hit the camp in retaliation for a drone attack".
    """
    if known.sentence.index != mention.sentence.index:
        return _is_told_as_earlier(known) != _is_told_as_earlier(mention) or _is_also_elsewhere(known, mention)
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


def _is_also_elsewhere(known: Mention, mention: Mention) -> bool:
    """Whether the later one took place "also" in another place: "Rallies were also held in Batumi"."""
    later = max(known, mention, key=lambda one: one.sentence.index)
    if later.place is None or later.place.basis != "stated" or not _ALSO.search(later.evidence.sentence.text):
        return False
    return known.place is not None and mention.place is not None and not same_place(known.place, mention.place)
