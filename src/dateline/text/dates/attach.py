"""Attach a date to an event: the expression that goes with its trigger, else one carried on from before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date

from dateline.records import When
from dateline.text.asides import without_asides
from dateline.text.dates.anniversaries import day_commemorated, is_commemorated
from dateline.text.dates.beside import PREPOSITION, TOLD, bounded, modifies_noun
from dateline.text.dates.claimed import is_claimed, is_of_object
from dateline.text.dates.grounds import dates_charge, dates_ground, is_charged
from dateline.text.dates.narrative import carried_date, date_by_dateline, is_background, tells_an_event
from dateline.text.dates.spoken import BARRIER, REPORT_WORDS, in_its_phrase, is_spoken_of
from dateline.text.document import Document, Sentence

NO_DATES = "no date is stated for it, and none before or beside it is its own"
FUTURE = "its time is not stated, and what is still to come takes no date from before"
SPEECH = "its time is not stated, and a statement takes no date from what it is about"
OF_A_STATEMENT = "its time is not stated, and the sentence dates what is said or done about it"
BACKGROUND = "its time is not stated, and the sentence tells background"

# "In a statement on Saturday the police said that he was detained": the day of the statement.
_ISSUED = re.compile(
    r"\b(?:in|by|through|via|during)\s+(?:an?|the|its|his|her|their|another)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:statement|communiqué|communique|press\s+release|briefing|conference|tweet|post|interview|report|letter|message|"
    r"broadcast|address|filing)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_SAID = re.compile(rf"\b{REPORT_WORDS}\b", re.IGNORECASE)
_VERBAL = re.compile(
    r"condemn|den(?:y|ied|ies)|reject|welcom|accus|blam|urg|warn|threat|demand|call|prais|criti|promis|vow|pledg|apolog|"
    r"insist|support|endors|appeal|alleg|claim|dismiss",
    re.IGNORECASE,
)
_PERFECT = re.compile(r"\b(?:has|have|'ve|’ve|is|are)\b[^.;]{0,30}$", re.I)
_SAID_SO = re.compile(rf"\b(?:{REPORT_WORDS}|that|claim\w*|alleg\w*|according)\b", re.I)
# "had been held": before what the narrative tells, at a time of its own
_PLUPERFECT = re.compile(
    r"\b(?:had|having)\s+(?:(?:not|never|been|also|already|previously|earlier|since|\w+ly)\s+)*$", re.I
)
_WHEN = re.compile(r",?\s+when\s+(?:(?!\b(?:before|after|while|who|which|where|as)\b)[^,;:])*$", re.I)
_UNREST = re.compile(
    r"\b(?:that|which)\s+(?:erupted|broke\s+out|flared|took\s+place|occurred|happened|began|started)\b", re.I
)
# "In July the president announced that troops would be sent": the day of the announcement.
_TO_COME = re.compile(rf"\b{REPORT_WORDS}\b.*\b(?:would|will)\s+(?:\w+\s+){{0,2}}$", re.I | re.S)
_SET_OFF = re.compile(r",\s*(?:on\s+)?$", re.I)
_OFFSET = re.compile(r"\b(?:day|week|month|year|hour|minute)s?\s+(?:after|before)$", re.I)
_WORD_BEHIND = re.compile(r"\s+\w")
_NEAR_IN_TIME = re.compile(r"\b(?:after|before|when|while|following|during)\b", re.I)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\b|;", re.I)
# "The mayor on Monday said that the killing was planned": when he said it
_THEN_TOLD = re.compile(
    rf",?\s+(?:also\s+)?(?:(?!announced\b){REPORT_WORDS}|claimed|alleged|argued|complained|insisted|admitted)\b", re.I
)
# "Four days after the massacre, police arrested two on Sunday", "in view of the riots, traders met on Monday"
_OF_WHAT_FOLLOWED = re.compile(
    r"\s*[\"“]?(?:[\w-]+\s+){0,4}?(?:after|following)\s+[^,;]*"
    r"|.*\b(?:due\s+to|because\s+of|in\s+(?:view|the\s+wake)\s+of)\s+(?:[\w'’-]+\s+){0,4}",
    re.I | re.S,
)
_DAYS_APART = 60
# "The man they held on Monday was responsible for bomb attacks": what he is known for was before.
_KNOWN_FOR = re.compile(
    r"\b(?:(?:responsible|known|notorious|wanted) for|(?:suspected|accused|history) of|implicated in|linked to)\s+"
    r"(?!the\b|this\b)(?:[\w-]+\s+){0,4}$",
    re.I,
)
# "in an April 9 airstrike that killed six"
_SINCE = re.compile(r"\bsince\s+(?:an?|the|its|his|her|their|that|last)\s+(?:[\w-]+\s+){0,4}$", re.I)
_IN_OR_ON = re.compile(r"(?:\s+[\w’'-]+){0,4}\s+(?:in|on|of)\s+(?:late\s+|early\s+)?")
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|that|this)\s+$", re.I)
_THAT_DID = re.compile(r"\s+(?:[\w-]+\s+){1,2}(?:that|which)\s+(?:has\s+|had\s+)?", re.I)
_OPENS_CONTENT = re.compile(r"\b(?:that|to)\b", re.I)
_TO_DO = re.compile(r"\bto (?!the\b|a\b|an\b|his\b|her\b|its\b|their\b|all\b|any\b|both\b)[a-z]+\b")


def when_of_event(
    document: Document,
    dates: Sequence[When],
    sentence: Sentence,
    trigger: tuple[int, int],
    clause: tuple[int, int],
    tense: str,
    is_statement: bool = False,
) -> tuple[When | None, str | None]:
    """Find when an event happened.

    In this order: a date in the trigger's clause; a date in its sentence that no other clause claims ("who was arrested
    in 2019", "police said on Tuesday"); for an event told in the past, the date of the narrative before it, whose
    own quote is kept and whose basis becomes ``relative_to_text``; else the day of the dateline as the end of an
    interval with an open start. The publication date is never used as such.

    Args:
        document: The article.
        dates: Its dates, from `find_dates`.
        sentence: The sentence of the event.
        trigger: Span of the trigger.
        clause: Span of the trigger's clause.
        tense: "past", "present" or "future".
        is_statement: It is said, so that the time of telling is its own: "said on Sunday that he was ready to talk".

    Returns:
        The time and None, or None and the reason.
    """
    starts = [when.quote.start for when in dates]
    first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
    text, inside = document.text, dates[first:last]
    if is_spoken_of(text, inside, sentence, trigger):
        behind = [when for when in inside if when.quote.start >= trigger[1]]
        found = _stated(document, behind, sentence, trigger, clause, tense, is_statement)
        return (found, None) if found else (None, OF_A_STATEMENT)
    found = (
        next(filter(None, (day_commemorated(text, when, trigger) for when in inside)), None)
        or _in_sentence(document, inside, sentence, trigger, clause, tense, is_statement)
        or _unresolved_reason(text, inside, sentence, trigger, clause)
    )
    if found is not None:
        return found, None
    reason = SPEECH if is_statement else _why_not_carried(text, sentence, trigger, tense)
    if reason:
        return None, reason
    before_it = _is_before_the_narrative(text, sentence, trigger)
    carried = (
        None
        if before_it
        else _beside(document, inside, sentence, trigger) or carried_date(document, dates, first, last, sentence)
    ) or date_by_dateline(document, dates)
    if carried is None:
        return None, NO_DATES
    if any(_is_long_before(text, when, carried, trigger) for when in inside):
        return None, BACKGROUND
    return carried.model_copy(update={"basis": "relative_to_text"}), None


def _in_sentence(
    document: Document,
    inside: Sequence[When],
    sentence: Sentence,
    trigger: tuple[int, int],
    clause: tuple[int, int],
    tense: str,
    is_statement: bool,
) -> When | None:
    """The day that the sentence gives an event, with the hours that it names; hours of a known day go first."""
    text = document.text
    explained = next((when for when in inside if _is_explained(text, when, trigger)), None)
    if explained is not None:
        return explained
    hours = next((when for when in inside if when.hours), None)
    if hours is not None and (hours.start or hours.end):
        return hours
    told = _told(text, inside, sentence, trigger) if is_statement else None
    found = told or _stated(document, inside, sentence, trigger, clause, tense, is_statement)
    return found.model_copy(update={"hours": hours.hours}) if found is not None and hours is not None else found


def _is_explained(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a clause right behind a date tells what happened then: "shut since May 11, when rebels attacked it"."""
    return _WHEN.match(text, when.quote.end, trigger[0]) is not None


def _told(text: str, inside: Sequence[When], sentence: Sentence, trigger: tuple[int, int]) -> When | None:
    """The day on which a sentence says that it was said."""
    if _PLUPERFECT.search(text, max(sentence.start, trigger[0] - 40), trigger[0]):
        return None  # "said on Friday that the minister had backed him"
    for when in inside:
        if when.precision != "day" or not (when.start or when.end):
            continue
        told = TOLD.search(text, max(sentence.start, when.quote.start - 90), when.quote.start)
        if told or _is_told_then(text, when, trigger):
            return bounded(text, when)
    return None


def _dates_statement(text: str, when: When, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether a date is that of the statement in which somebody tells of the deed."""
    if _is_told_then(text, when, trigger):
        return True
    if _ISSUED.search(text, max(sentence.start, when.quote.start - 90), when.quote.start) is None:
        return False
    return when.quote.start >= trigger[1] or _SAID.search(text, when.quote.end, trigger[0]) is not None


def _is_told_then(text: str, when: When, trigger: tuple[int, int]) -> bool:
    tells = _THEN_TOLD.match(text, when.quote.end, trigger[0]) if when.quote.end < trigger[0] else None
    return tells is not None and bool(text[tells.end() : trigger[0]].strip())


def _is_of_content(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a date is of what somebody is asked or promises to do: "asked the council to meet on Friday".

    The trigger itself may open it: "alleged that the party plans unrest next month".
    """
    if when.quote.start <= trigger[1]:
        return False
    opens = _OPENS_CONTENT.search(text, *trigger) and not _SET_OFF.search(
        text, max(0, when.quote.start - 5), when.quote.start
    )
    return bool(opens) or _TO_DO.search(text, trigger[1], when.quote.start) is not None


def _stated(
    document: Document,
    inside: Sequence[When],
    sentence: Sentence,
    trigger: tuple[int, int],
    clause: tuple[int, int],
    tense: str,
    is_statement: bool = False,
) -> When | None:
    """The best date of the sentence itself, with its preposition applied."""
    text = document.text
    spoken_of = is_commemorated(text, trigger, sentence.start)
    resolved = [
        when
        for when in inside
        if not when.hours
        and (not spoken_of or in_its_phrase(text, when, trigger))
        and (when.start or when.end)
        and not (
            _is_of_content(text, when, trigger)
            or is_of_object(text, when, trigger)
            or (tense == "present" and _is_past_matter(document, when, trigger))
            or (tense == "past" and _is_ahead(document, when))
            if is_statement
            else _dates_statement(text, when, sentence, trigger)
        )
        and not dates_ground(text, when, trigger, sentence.end)
        and not dates_charge(text, when, trigger, sentence.start)
    ]
    when = _nearest(text, resolved, sentence, trigger, clause)
    if when is None or _describes(text, when, trigger):
        return when
    return bounded(text, when)


def _is_ahead(document: Document, when: When) -> bool:
    """Whether a day is still to come, and so of what was asked or promised: "called for a boycott from next Monday"."""
    published = document.published.value
    counted = when.basis == "relative_to_publication" and published is not None and when.start is not None
    return counted and str(when.start) > str(published)


def _is_past_matter(document: Document, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a day behind what is said now is of what it is about: "are investigating the murder on Friday"."""
    published = document.published.value
    behind = (
        when.quote.start >= trigger[1] and when.precision == "day" and document.text[: trigger[0]][-3:].lower() != "to "
    )
    return behind and published is not None and when.end is not None and when.end < published


def _describes(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a date is the day of the very noun: "since the August 2019 arrest of him", "since the 2016 coup"."""
    if when.quote.start >= trigger[1] and _IN_OR_ON.fullmatch(text, trigger[1], when.quote.start):
        return _SINCE.search(text, max(0, trigger[0] - 40), trigger[0]) is not None
    determined = _DETERMINED.search(text, max(0, when.quote.start - 8), when.quote.start) is not None
    return determined and in_its_phrase(text, when, trigger)


def _nearest(
    text: str, dates: Sequence[When], sentence: Sentence, trigger: tuple[int, int], clause: tuple[int, int]
) -> When | None:
    """The date that belongs to a trigger most closely, of equals the first; None where all belong to others."""
    costs = ((_cost(text, when, sentence, trigger, clause), when) for when in dates)
    ranked = [(cost, when.quote.start, when) for cost, when in costs if cost is not None]
    return min(ranked, key=lambda entry: entry[:2])[2] if ranked else None


def _cost(text: str, when: When, sentence: Sentence, trigger: tuple[int, int], clause: tuple[int, int]) -> float | None:
    """How far a date is from a trigger: in characters, with a charge for another clause; None if one owns it."""
    start, end = when.quote.start, when.quote.end
    if modifies_noun(text, when) and not (
        in_its_phrase(text, when, trigger) or _THAT_DID.fullmatch(text, end, max(end, trigger[0]))
    ):
        return None
    if is_claimed(text, when, sentence, trigger) or _TO_COME.search(text[end : trigger[0]]):
        return None
    if start >= trigger[1] and _OFFSET.search(when.quote.text) and _WORD_BEHIND.match(text, end):
        return None  # "two days after a vote and hours after a raid": each counts to what stands behind it
    own_clause = clause[0] <= start < clause[1]
    told = TOLD.search(text, max(sentence.start, start - 90), start)
    if told and not (told.start() < trigger[1] and trigger[0] < told.end("verb")) and trigger[0] != told.start():
        return None
    if start >= trigger[1]:
        between = text[trigger[1] : start]
        if "," in between and _OF_WHAT_FOLLOWED.fullmatch(text, sentence.start, trigger[0]):
            return None
        distance = float(start - trigger[1])
    else:
        between = text[end : trigger[0]]
        distance = float(max(0, trigger[0] - end)) * 1.2
    barriers = _barriers(between, start >= trigger[1], when)
    if barriers and start >= trigger[1] and _is_set_off(text, when, sentence) and not re.search(r"[;:|]", between):
        barriers, distance = 0, distance + 200
    if barriers and not (start < trigger[0] and start - sentence.start < 16 and not told):
        if not own_clause or start >= trigger[1]:
            return None
        distance += 200
    # "On Monday, two days after the vote, he resigned"; not so "met on Sunday, two days after he resigned"
    anchored = 100 if _OFFSET.search(when.quote.text) and "," in between else 0
    return distance + anchored + (0 if own_clause else 60) + (40 if when.precision == "year" else 0)


def _is_set_off(text: str, when: When, sentence: Sentence) -> bool:
    """Whether a date stands behind a comma at the end: "detained two men while searching for a bomber, yesterday."."""
    start, end = when.quote.start, when.quote.end
    return _SET_OFF.search(text, max(sentence.start, start - 5), start) is not None and not re.search(
        r"\w", text[end : sentence.end]
    )


def _beside(document: Document, inside: Sequence[When], sentence: Sentence, trigger: tuple[int, int]) -> When | None:
    """The date of the main clause before a trigger: "Clashes erupted overnight, with ... a crowd that marched"."""
    for when in reversed(inside):
        told = when.quote.end <= trigger[0] and not _dates_statement(document.text, when, sentence, trigger)
        told = told and not is_claimed(document.text, when, sentence, trigger)
        told = told and not dates_charge(document.text, when, trigger, sentence.start)
        if told and tells_an_event(document, when) and not is_background(document, when):
            return bounded(document.text, when)
    return None


def _barriers(between: str, after: bool, when: When) -> int:
    """Clause openers between trigger and date; the preposition of the date itself is none ("since Monday").

    Nor is "that" in "killed in violence that erupted on Thursday".
    """
    words = BARRIER.findall(_UNREST.sub(" ", without_asides(between)))
    if after and words and PREPOSITION.search(between) and between.lower().rstrip().endswith(words[-1].lower()):
        words = words[:-1]
    return len(words)


def _unresolved_reason(
    text: str, inside: Sequence[When], sentence: Sentence, trigger: tuple[int, int], clause: tuple[int, int]
) -> When | None:
    """An expression of the event that could not be resolved: its quote and reason are worth more than null."""
    open_ones = [
        when for when in inside if not (when.start or when.end or when.hours or when.reason == "names no calendar time")
    ]
    return _nearest(text, open_ones, sentence, trigger, clause)


def _why_not_carried(text: str, sentence: Sentence, trigger: tuple[int, int], tense: str) -> str | None:
    """Only what is told as the next step of a narrative takes its date from before."""
    if sentence.section == "headline":
        return None
    if tense == "future":
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


def _is_before_the_narrative(text: str, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether the pluperfect tells of what was over by then, not of what is said: "said five had been shot"."""
    match = _PLUPERFECT.search(text, max(sentence.start, trigger[0] - 40), trigger[0])
    return match is not None and _SAID_SO.search(text, sentence.start, match.start()) is None


def _is_long_before(text: str, when: When, carried: When, trigger: tuple[int, int]) -> bool:
    """Whether a trigger is told to be near a time long before the narrative: "was shot after he was held in 1981"."""
    if when.quote.start < trigger[1] or not when.end or not carried.start:
        return False
    apart = date.fromisoformat(carried.start) - date.fromisoformat(when.end)
    between = text[trigger[1] : when.quote.start]
    return apart.days > _DAYS_APART and bool(_NEAR_IN_TIME.search(between)) and not _RELATIVE.search(between)
