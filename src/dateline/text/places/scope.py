"""Whether a place that a sentence names is where a deed in it happened, or belongs to something else told there."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.text.asides import without_asides
from dateline.text.document import Document
from dateline.text.places.find import PlaceMention
from dateline.text.places.passing import is_where_speaker_sits, taken_by

# What sets a clause behind the deed apart from it.
OPENER = re.compile(
    r"\bto (?:avenge|protest|denounce|condemn|commemorate|mark)\b"
    r"|\bin (?:retaliation|revenge|reprisal|response|protest)\b|"
    r"\b(?:who|whom|whose|which|that|where|when|after|before|since|because|while|although|though|until|if|once|following|"
    r"despite|amid)\b|[;:]",
    re.I,
)
# "The farmers threw stones while in the southern city of Lagos, drivers blocked roads": where others did other things
CONTRAST = re.compile(
    r"\b(?:while|whereas)\s+in\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:(?:city|town|province|state) of\s+)?\Z", re.I
)
_DESTINATION = re.compile(r"\b(?:to|into|for|towards?)\s+(?:the\s+)?$", re.I)
# "burned the ferry and took the girls across the river into Congo": where the second verb leads
_AND_WENT = re.compile(
    r"\b(?:and|then|but|before)\s+(?:then\s+|later\s+)?(?:t(?:ook|aken|aking)|dr(?:ove|iven|iving)|fle(?:d|w|eing)|flown|flying|"
    r"br(?:ought|inging)|went|going|sent|ran|sailed|march(?:ed|ing)|mov(?:ed|ing)|carr(?:ied|ying)|cross(?:ed|ing)|"
    r"escap(?:ed|ing)|retreat(?:ed|ing)|withdr(?:ew|awing)|head(?:ed|ing)|return(?:ed|ing)|travel(?:l?ed|l?ing))\b",
    re.I,
)
_NO_SUBJECT = re.compile(
    r"(?:\s|,|\b(?:and|but|then|later|also|there|was|were|is|are|be|been|being|has|have|had|will|would)\b|\b\w+ly\b)*",
    re.I,
)
_RELATIVE_WITH_VERB = re.compile(r"\b(?:who|which|whom)\s+[^;]*$", re.I)
_JOURNEY = re.compile(
    r"\b(?:visits?|trips?|tour|journey|flight|return(?:ed|ing)?|travel(?:l?ed|l?ing)?) (?:to|into)\s+(?:the\s+)?$"
)
_SAID_OF_SUBJECT = re.compile(r"\bwho\s+(?!(?:is|are|was|were|has|have|had)\b)[^,;:\n]*$", re.I)
_ASIDE_OF_SUBJECT = re.compile(
    r",\s+who\s+(?:(?:has|had|have|is|was|now|once|\w+ly)\s+)*"
    r"(?:lived?s?|living|worked?s?|working|studied|studies|grew|born|moved|came|comes|served?s?|ran|runs|fled|owns?|owned|settled)"
    r"\b[^,;:\n]*$",
    re.I,
)
_ANY_ASIDE = re.compile(r",\s+(?:who|which|whose)\s+[^,;:\n]*$", re.I)
# "accused of the murder of 40 traders, of torturing captives in Gao and of forcing boys to fight"
_NEXT_CHARGE = re.compile(r"(?:,|\band)\s+(?:of|for|with)\s+(?:having\s+)?\w+(?:ing|ed)\b", re.I)


def is_of_another(document: Document, mention: PlaceMention, trigger: tuple[int, int], clause: tuple[int, int]) -> bool:
    """Whether a place outside the clause of a deed is where somebody spoke, went or was taken instead."""
    return (
        is_where_speaker_sits(document.text, mention)
        or _is_where_another_went(document, mention, trigger, clause)
        or _is_where_one_told_of_went(document.text, mention, trigger)
    )


def leads_elsewhere(text: str, mention: PlaceMention, trigger: tuple[int, int]) -> bool:
    """Whether a place behind a deed is where a later deed leads, or that of the next charge.

    "Freed and deported to Chad", "burned the ferry and took the girls into Chad", "of murder, of torture in Gao".
    """
    if (taken_by(text, mention) or 0) >= trigger[1]:
        return True
    if mention.start < trigger[1]:
        return False
    between = text[trigger[1] : mention.start]
    if _NEXT_CHARGE.search(between):
        return True
    return _DESTINATION.search(between) is not None and _AND_WENT.search(between) is not None


def _is_where_another_went(
    document: Document, mention: PlaceMention, trigger: tuple[int, int], clause: tuple[int, int]
) -> bool:
    """Whether a clause with a subject of its own follows where somebody else went.

    "Peru extradited him to Chile and a judge jailed his son", but "he was taken to Chile and killed".
    """
    if mention.end > clause[0] or not _DESTINATION.search(document.text, max(0, mention.start - 20), mention.start):
        return False
    return _NO_SUBJECT.fullmatch(document.text, clause[0], max(clause[0], trigger[0])) is None


def _is_where_one_told_of_went(text: str, mention: PlaceMention, trigger: tuple[int, int]) -> bool:
    """Whether another clause behind the deed says where somebody goes: "met the envoy, who later fled to Kenya"."""
    if mention.start < trigger[1] or not _DESTINATION.search(text, max(0, mention.start - 20), mention.start):
        return False
    between = without_asides(text[trigger[1] : mention.start])
    return bool(_RELATIVE_WITH_VERB.search(between) or (_JOURNEY.search(between) and OPENER.search(between)))


def is_in_relative_before(text: str, start: int, place: int, trigger: int) -> bool:
    """Whether a place ends what is said of the subject: "A doctor who worked in Gao was arrested"."""
    return place < trigger and _SAID_OF_SUBJECT.search(text, start, place) is not None


def is_in_aside_before(text: str, start: int, place: int, trigger: int) -> bool:
    """Whether commas set off what is said of the subject, with the place in it: "Dolo, who has lived in Ayr, shot"."""
    return "," in text[place:trigger] and _ASIDE_OF_SUBJECT.search(text, start, place) is not None


def is_in_any_aside(text: str, start: int, place: int, trigger: int) -> bool:
    """Whether commas set off anything that is said of who speaks: "Chad, which keeps a base at Faya, offered help"."""
    return "," in text[place:trigger] and _ANY_ASIDE.search(text, start, place) is not None


def within(mentions: Sequence[PlaceMention], start: int, end: int) -> list[PlaceMention]:
    """Of mentions in reading order those in a stretch of text that are known and say where something is."""
    first, last = (bisect_left(mentions, at, key=_start_of) for at in (start, end))
    return [one for one in mentions[first:last] if one.use == "location" and one.place is not None]


def _start_of(mention: PlaceMention) -> int:
    return mention.start
