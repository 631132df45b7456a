"""Lend an event that is told without a date the one of the narrative, or say why it has none."""

import re
from collections.abc import Sequence
from datetime import date

from dateline.records import When
from dateline.text.dates.anniversaries import is_commemorated
from dateline.text.dates.beside import bounded
from dateline.text.dates.claimed import is_claimed, is_decided_then
from dateline.text.dates.grounds import dates_charge, is_charged
from dateline.text.dates.narrative import carried_date, date_by_dateline, is_background, tells_an_event
from dateline.text.dates.spoken import REPORT_WORDS
from dateline.text.dates.statements import PLUPERFECT, dates_statement
from dateline.text.document import Document, Sentence
from dateline.text.rare import compile_rare

NO_DATES = "no date is stated for it, and none before or beside it is its own"
FUTURE = "its time is not stated, and what is still to come takes no date from before"
SPEECH = "its time is not stated, and a statement takes no date from what it is about"
BACKGROUND = "its time is not stated, and the sentence tells background"
_VERBAL = re.compile(
    r"condemn|den(?:y|ied|ies)|reject|welcom|accus|blam|urg|warn|threat|demand|call|prais|criti|promis|vow|pledg|apolog|"
    r"insist|support|endors|appeal|alleg|claim|dismiss",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:has|have|'ve|’ve|is|are)\b[^.;]{0,30}$", re.I)
_SAID_SO = re.compile(rf"\b(?:{REPORT_WORDS}|that|claim\w*|alleg\w*|according)\b", re.I)
_LED_TO = re.compile(r"\b(?:after|over|following|since)\s+(?:[\w'’-]+\s+){0,3}$", re.I)
_NEAR_IN_TIME = re.compile(r"\b(?:after|before|when|while|following|during)\b", re.I)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\b|;", re.I)
_DAYS_APART = 60
# "The man they held on Monday was responsible for bomb attacks": what he is known for was before.
_KNOWN_FOR = compile_rare(
    r"\b(?:(?:responsible|known|notorious|wanted) for|(?:suspected|accused|history) of|implicated in|linked to)\s+"
    r"(?!the\b|this\b)(?:[\w-]+\s+){0,4}$",
    re.I,
)


def lent_date(
    document: Document, dates: Sequence[When], inside: slice, sentence: Sentence, trigger: tuple[int, int], tense: str
) -> tuple[When | None, str | None]:
    """The date of the narrative for an event whose own sentence states none, or the reason why it takes none.

    That of the main clause before it in its sentence, else of the sentences before; else the day of the dateline as the
    last on which it can have happened.

    Args:
        document: The article.
        dates: Its dates.
        inside: Which of them stand in the sentence.
        sentence: The sentence of the event.
        trigger: Span of its trigger.
        tense: "past", "present" or "future".
    """
    text = document.text
    reason = _why_not_carried(text, sentence, trigger, tense)
    if reason:
        return None, reason
    lent = None
    if not _is_before_the_narrative(text, sentence, trigger) and not _led_to_headline(text, sentence, trigger):
        lent = _beside(document, dates[inside], sentence, trigger)
        lent = lent or carried_date(document, dates, inside.start, inside.stop, sentence)
    lent = lent or date_by_dateline(document, dates)
    if lent is None:
        return None, NO_DATES
    if any(_is_long_before(text, when, lent, trigger) for when in dates[inside]):
        return None, BACKGROUND
    return lent.model_copy(update={"basis": "relative_to_text"}), None


def _beside(document: Document, inside: Sequence[When], sentence: Sentence, trigger: tuple[int, int]) -> When | None:
    """The date of the main clause before a trigger: "Clashes erupted overnight, with ... a crowd that marched"."""
    for when in reversed(inside):
        told = when.quote.end <= trigger[0] and not dates_statement(document.text, when, sentence, trigger)
        told = told and not is_claimed(document.text, when, sentence, trigger)
        told = told and not dates_charge(document.text, when, trigger, sentence.start)
        if told and tells_an_event(document, when) and not is_background(document, when):
            return bounded(document.text, when)
    return None


def _why_not_carried(text: str, sentence: Sentence, trigger: tuple[int, int], tense: str) -> str | None:
    """Only what is told as the next step of a narrative takes its date from before."""
    if sentence.section == "headline":
        return None
    if tense == "future" or is_decided_then(text, sentence.start, trigger, sentence.end):
        return FUTURE
    if is_charged(text, trigger, sentence.start) or is_commemorated(text, trigger, sentence.start):
        return BACKGROUND
    if _KNOWN_FOR.search(text, max(sentence.start, trigger[0] - 80), trigger[0]):
        return BACKGROUND
    if _VERBAL.match(text, trigger[0], trigger[1]):
        return SPEECH
    # "Troops raided the valley, killing six": the participle goes on with the narrative.
    participle = text[trigger[0] : trigger[1]].split()[0].lower().endswith("ing")
    if (tense == "present" and not participle) or _PERFECT.search(
        text, max(sentence.start, trigger[0] - 40), trigger[0]
    ):
        return BACKGROUND
    return None


def _led_to_headline(text: str, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether a headline only names a deed as what led to its news: "Hundreds march after killing of student"."""
    return sentence.section == "headline" and _LED_TO.search(text, sentence.start, trigger[0]) is not None


def _is_before_the_narrative(text: str, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether the pluperfect tells of what was over by then, not of what is said: "said five had been shot"."""
    match = PLUPERFECT.search(text, max(sentence.start, trigger[0] - 40), trigger[0])
    return match is not None and _SAID_SO.search(text, sentence.start, match.start()) is None


def _is_long_before(text: str, when: When, lent: When, trigger: tuple[int, int]) -> bool:
    """Whether a trigger is told to be near a time long before the narrative: "was shot after he was held in 1981"."""
    if when.quote.start < trigger[1] or not when.end or not lent.start:
        return False
    apart = date.fromisoformat(lent.start) - date.fromisoformat(when.end)
    between = text[trigger[1] : when.quote.start]
    return apart.days > _DAYS_APART and bool(_NEAR_IN_TIME.search(between)) and not _RELATIVE.search(between)
