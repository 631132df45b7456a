"""The day on which a sentence says that something was said, which is not that of what it tells."""

import re
from collections.abc import Sequence

from dateline.records import When
from dateline.text.dates.beside import TOLD, bounded
from dateline.text.dates.spoken import REPORT_WORDS
from dateline.text.document import Sentence

# "In a statement on Saturday the police said that he was detained": the day of the statement.
_ISSUED = re.compile(
    r"\b(?:in|by|through|via|during)\s+(?:an?|the|its|his|her|their|another)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:statement|communiqué|communique|press\s+release|briefing|conference|tweet|post|interview|report|letter|message|"
    r"broadcast|address|filing)\b(?:(?!\bthat\b)[^.;,]){0,30}$",
    re.IGNORECASE,
)
_SAID = re.compile(rf"\b{REPORT_WORDS}\b", re.IGNORECASE)
# "The mayor on Monday said that the killing was planned": when he said it
_THEN_TOLD = re.compile(
    rf",?\s+(?:also\s+)?(?:(?!announced\b){REPORT_WORDS}|claimed|alleged|argued|complained|insisted|admitted)\b", re.I
)
# "had been held": before what the narrative tells, at a time of its own
PLUPERFECT = re.compile(
    r"\b(?:had|having)\s+(?:(?:not|never|been|also|already|previously|earlier|since|\w+ly)\s+)*$", re.I
)


def day_told(text: str, inside: Sequence[When], sentence: Sentence, trigger: tuple[int, int]) -> When | None:
    """The day on which a sentence says that it was said."""
    if PLUPERFECT.search(text, max(sentence.start, trigger[0] - 40), trigger[0]):
        return None  # "said on Friday that the minister had backed him"
    for when in inside:
        if when.precision != "day" or not (when.start or when.end):
            continue
        told = TOLD.search(text, max(sentence.start, when.quote.start - 90), when.quote.start)
        if told or _is_told_then(text, when, trigger):
            return bounded(text, when)
    return None


def dates_statement(text: str, when: When, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether a date is that of the statement in which somebody tells of the deed."""
    if _is_told_then(text, when, trigger):
        return True
    if _ISSUED.search(text, max(sentence.start, when.quote.start - 90), when.quote.start) is None:
        return False
    return when.quote.start >= trigger[1] or _SAID.search(text, when.quote.end, trigger[0]) is not None


def _is_told_then(text: str, when: When, trigger: tuple[int, int]) -> bool:
    tells = _THEN_TOLD.match(text, when.quote.end, trigger[0]) if when.quote.end < trigger[0] else None
    return tells is not None and bool(text[tells.end() : trigger[0]].strip())
