"""Attach a date to an event: the expression that goes with its trigger, else one lent by the narrative."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dateline.records import When
from dateline.text.asides import without_asides
from dateline.text.dates.anniversaries import day_commemorated, is_commemorated
from dateline.text.dates.beside import PREPOSITION, TOLD, bounded, modifies_noun
from dateline.text.dates.claimed import is_claimed, is_of_object
from dateline.text.dates.grounds import dates_charge, dates_ground
from dateline.text.dates.lent import SPEECH, lent_date
from dateline.text.dates.spoken import BARRIER, REPORT_WORDS, in_its_phrase, is_spoken_of
from dateline.text.dates.statements import dates_statement, day_told
from dateline.text.document import Document, Sentence

OF_A_STATEMENT = "its time is not stated, and the sentence dates what is said or done about it"

# "shut since May 11, when rebels attacked it"
_WHEN = re.compile(r",?\s+when\s+(?:(?!\b(?:before|after|while|who|which|where|as)\b)[^,;:])*$", re.I)
_WHICH_BEGAN = re.compile(
    r",\s+which\s+(?:t(?:ook|akes)\s+effect|(?:c[ao]me|comes|went|goes|entered)\s+into\s+(?:force|effect)|began|started)\b"
    r"[^,;]*",
    re.I,
)
_UNREST = re.compile(
    r"\b(?:that|which)\s+(?:erupted|broke\s+out|flared|took\s+place|occurred|happened|began|started)\b", re.I
)
# "In July the president announced that troops would be sent": the day of the announcement.
_TO_COME = re.compile(rf"\b{REPORT_WORDS}\b.*\b(?:would|will)\s+(?:\w+\s+){{0,2}}$", re.I | re.S)
_SET_OFF = re.compile(r",\s*(?:on\s+)?$", re.I)
# "men seized on 3 May were freed on Friday": the first day is of the subject
_VERB_NEXT = re.compile(r"\s+(?:was|were|has|have|had|is|are)\b", re.I)
_OFFSET = re.compile(r"\b(?:day|week|month|year|hour|minute)s?\s+(?:after|before)$", re.I)
# "shut the road shortly after the result was read out on Monday": the same day
_RIGHT_AFTER = re.compile(
    r"\b(?:shortly|soon|immediately|right|just|moments|minutes|hours)\s+(?:after|before|when|following)\b", re.I
)
_WORD_BEHIND = re.compile(r"\s+\w")
# "Four days after the massacre, police arrested two on Sunday", "in view of the riots, traders met on Monday"
_OF_WHAT_FOLLOWED = re.compile(
    r"\s*[\"“]?(?:[\w-]+\s+){0,4}?(?:after|following)\s+[^,;]*"
    # not "is due to meet the premier, a poet, on Tuesday"
    r"|.*\b(?:(?<!\bis\s)(?<!\bare\s)(?<!\bwas\s)(?<!\bwere\s)due\s+to|due\s+to(?=\s+(?:the|an?|its|his|her|their)\b)"
    r"|because\s+of|in\s+(?:view|the\s+wake)\s+of)\s+(?:[\w'’-]+\s+){0,4}",
    re.I | re.S,
)
_OPENING = 16  # code points at the beginning of a sentence: "Late on Monday, ..."
# "in an April 9 airstrike that killed six"
_SINCE = re.compile(r"\bsince\s+(?:an?|the|its|his|her|their|that|last)\s+(?:[\w-]+\s+){0,4}$", re.I)
_IN_OR_ON = re.compile(r"(?:\s+[\w’'-]+){0,4}\s+(?:in|on|of)\s+(?:late\s+|early\s+)?")
_DETERMINED = re.compile(r"\b(?:the|an?|its|his|her|their|that|this)\s+$", re.I)
_AFTER = re.compile(r"\bafter\s+$", re.I)  # "after Sunday clashes"
_THAT_DID = re.compile(r"\s+(?:[\w-]+\s+){1,2}(?:that|which)\s+(?:has\s+|had\s+)?", re.I)
_FELL = re.compile(r"\b(?:killed|died|dead|wounded|injured|hurt|slain|murdered|assassinated)$", re.I)
_IN_A = re.compile(r"(?:\s+\w+)?\s+(?:in|during|by)\s+(?:an?|the)\s+(?:early|late)?\s*", re.I)
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

    A date of its own sentence that no other clause claims ("who was arrested in 2019", "police said on Tuesday"); for
    an event told in the past, one of the narrative, whose own quote is kept and whose basis becomes
    ``relative_to_text``. The publication date is never used as such.

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
    first, last = (bisect_left(dates, at, key=_start_of) for at in (sentence.start, sentence.end))
    span = slice(first, last)
    text, inside = document.text, dates[span]
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
    return (None, SPEECH) if is_statement else lent_date(document, dates, span, sentence, trigger, tense)


def _start_of(when: When) -> int:
    return when.quote.start


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
    told = day_told(text, inside, sentence, trigger) if is_statement else None
    found = told or _stated(document, inside, sentence, trigger, clause, tense, is_statement)
    return found.model_copy(update={"hours": hours.hours}) if found is not None and hours is not None else found


def _is_explained(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a clause right behind a date tells what happened then: "shut since May 11, when rebels attacked it".

    So does one that says when something began: "The truce, which took effect on Friday, runs until May".
    """
    if _WHICH_BEGAN.fullmatch(text, trigger[1], when.quote.start):
        return True
    return _WHEN.match(text, when.quote.end, trigger[0]) is not None


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
            else dates_statement(text, when, sentence, trigger)
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
    before = max(0, when.quote.start - 12)
    if modifies_noun(text, when) and _FELL.search(text, *trigger):
        return True
    determined = _DETERMINED.search(text, before, when.quote.start) or _AFTER.search(text, before, when.quote.start)
    return determined is not None and in_its_phrase(text, when, trigger)


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
    if modifies_noun(text, when) and not _is_of_its_noun(text, when, trigger):
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
    if barriers and not (start < trigger[0] and start - sentence.start < _OPENING and not told):
        if not own_clause or start >= trigger[1]:
            return None
        distance += 200
    # "On Monday, two days after the vote, he resigned"; not so "met on Sunday, two days after he resigned"
    anchored = 100 if _OFFSET.search(when.quote.text) and "," in between else 0
    of_subject = 100 if start - sentence.start >= _OPENING and _VERB_NEXT.match(text, end, trigger[0]) else 0
    return distance + anchored + of_subject + (0 if own_clause else 60) + (40 if when.precision == "year" else 0)


def _is_of_its_noun(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether the noun a date describes is the deed: "a May raid", "a May raid that killed", "killed in a May raid"."""
    if in_its_phrase(text, when, trigger) or _THAT_DID.fullmatch(text, when.quote.end, max(when.quote.end, trigger[0])):
        return True
    return _FELL.search(text, *trigger) is not None and bool(_IN_A.fullmatch(text, trigger[1], when.quote.start))


def _is_set_off(text: str, when: When, sentence: Sentence) -> bool:
    """Whether a date stands behind a comma at the end: "detained two men while searching for a bomber, yesterday."."""
    start, end = when.quote.start, when.quote.end
    return _SET_OFF.search(text, max(sentence.start, start - 5), start) is not None and not re.search(
        r"\w", text[end : sentence.end]
    )


def _barriers(between: str, after: bool, when: When) -> int:
    """Clause openers between trigger and date; the preposition of the date itself is none ("since Monday").

    Nor is "that" in "killed in violence that erupted on Thursday", nor "after" in "shortly after".
    """
    words = BARRIER.findall(_RIGHT_AFTER.sub(" ", _UNREST.sub(" ", without_asides(between))))
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
