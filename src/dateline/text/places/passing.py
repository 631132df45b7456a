"""Places named in passing: where somebody only spoke, or was only taken."""

import re
from functools import lru_cache

from dateline.text.places.find import PlaceMention
from dateline.text.rare import compile_rare

_TAKEN = compile_rare(
    r"\b(?:flown|evacuated|airlifted|transferred|brought|taken|rushed|repatriated|extradit(?:e|ed|ing|ion)|"
    r"deport(?:ed|ing|ation)|"
    # "is going to Lima on Sunday", "will travel to Lima": nobody is there yet
    # and "before flying to Lima": what is told next was where they were before
    r"(?:is|are) going|will (?:go|travel|fly|head|return)|before (?:flying|travell?ing|heading|returning|going))\b"
    r"[^.;,]{0,30}\bto\s+(?:the\s+)?$",
    re.I,
)
# "told reporters in Lima", "said in an interview in Cusco": where somebody spoke
_SPEAKING_IN = compile_rare(
    r"\b(?:told|said|says|speaking|spoke|reporters|journalists|briefing|conference|interview)\b[^.;,]{0,40}"
    r"\b(?:in|from|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OFFICE_IN = compile_rare(
    r"\b(?:spokes(?:man|woman|person|people)|diplomats?|ministry|analysts?|researchers?|think[- ]tank|embassy|"
    r"headquarters|monitors?|rights group|charity|agency|command)\b[^.;,]{0,30}\bin\s+(?:the\s+)?$",
    re.I,
)
_SAYS_BEHIND = re.compile(
    r",?\s+(?:(?:has|have|had|also|later|earlier|\w+ly)\s+)?(?:said|says|told|reported|announced|confirmed|added|claimed|noted)\b",
    re.I,
)

# "a court in Lima", "prosecutors in Braunschweig": where it is tried, which for a deed is often another place
_COURT_IN = compile_rare(
    r"\b(?:courts?|tribunal|prosecutors?(?:['’]s? offices?)?|prosecution|judges?|jury|magistrates?|on trial)"
    r"(?:\s+(?:sitting|here))?\s+(?:in|at|of)\s+(?:the\s+)?(?:[\w-]+\s+(?:city|town|capital)\s+(?:of\s+)?)?$",
    re.I,
)
_COURT_BEHIND = re.compile(
    r"(?:['’]s)?\s+(?:(?:[\w-]+|[A-Z]\w+)\s+){0,2}?(?:courts?|tribunal|judges?|jury|prosecutors?|magistrates?|assizes)\b",
    re.I,
)


def taken_by(text: str, mention: PlaceMention) -> int | None:
    """Where the verb begins by which somebody was taken there, or None."""
    match = _TAKEN.search(text, max(0, mention.start - 60), mention.start)
    return match.start() if match else None


def is_aside(text: str, mention: PlaceMention) -> bool:
    """Whether somebody only spoke there, or was only taken there from where it happened.

    "The governor told reporters in Lima that the girls were free", "The wounded were flown to Nairobi".
    """
    return _is_aside_at(text, mention.start, mention.end)


@lru_cache(maxsize=4096)  # every event without a place of its own asks of every name in its article
def _is_aside_at(text: str, start: int, end: int) -> bool:
    if _TAKEN.search(text, max(0, start - 60), start) or _is_speakers_at(text, start, end):
        return True
    return _SPEAKING_IN.search(text, max(0, start - 80), start) is not None


def is_where_speaker_sits(text: str, mention: PlaceMention) -> bool:
    """Whether a place only says where an office is that tells of it: "a spokesman in Lisbon said the raid was over".

    Not so "police in Lagos said": they speak of where they are.
    """
    return _is_speakers_at(text, mention.start, mention.end)


def _is_speakers_at(text: str, start: int, end: int) -> bool:
    if _SAYS_BEHIND.match(text, end) is None:
        return False
    return _OFFICE_IN.search(text, max(0, start - 80), start) is not None


def is_court_seat(text: str, mention: PlaceMention) -> bool:
    """Whether a place is only told of as where a court or its prosecutors sit: "a court in Lima", "the Lima judge"."""
    if mention.place is None or mention.place.kind == "country":
        return False
    return _is_court_at(text, mention.start, mention.end)


@lru_cache(maxsize=4096)
def _is_court_at(text: str, start: int, end: int) -> bool:
    if _COURT_BEHIND.match(text, end):
        return True
    return _COURT_IN.search(text, max(0, start - 60), start) is not None
