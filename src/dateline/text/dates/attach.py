"""Attach a date to an event: the expression that goes with its trigger, else one carried on from before."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta

from dateline.records import Quote, When
from dateline.text.asides import without_asides
from dateline.text.dates.anniversaries import day_commemorated
from dateline.text.dates.spoken import BARRIER, REPORT_WORDS, in_its_phrase, is_spoken_of
from dateline.text.document import Document, Sentence

NO_DATES = "the article states no date before or beside it"
FUTURE = "its time is not stated, and what is still to come takes no date from before"
SPEECH = "its time is not stated, and a statement takes no date from what it is about"
OF_A_STATEMENT = "its time is not stated, and the sentence dates what is said or done about it"
BACKGROUND = "its time is not stated, and the sentence tells background"

# "police said on Tuesday", "he told reporters in Lima late on Tuesday": the time of telling.
_TOLD = re.compile(
    rf"\b(?P<verb>{REPORT_WORDS})\b(?:\s+(?:in|at|to|by|a|an|the|his|her|their|reporters|journalists|statement|late|early"
    r"|news|conference|briefing|telephone|phone|on|parliament|agency|radio|television|\w+\s+desk|[A-Z]\w*)){0,7}\s*$"
)
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
_PREPOSITION = re.compile(
    r"\b(since|until|till|through|by|before|after|from)(?:\s+(?:the|late|early|about|around))?\s+$", re.I
)
_PERFECT = re.compile(r"\b(?:has|have|'ve|’ve|is|are)\b[^.;]{0,30}$", re.I)
_NTH = re.compile(
    r"\bthe\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last|\d+(?:st|nd|rd|th)|"
    r"deadliest|bloodiest|worst|biggest|largest|heaviest)\b(?:(?!\bsince\b)[^.;:,])*$",
    re.I,
)
_ASIDE = re.compile(r",\s+(?:who|which|whose|where)\b[^,;]*$", re.I)
_WORDS_ASIDE = re.compile(r"\w,\s+(?:[\w'’-]+\s+){2,}$")
_WHEN = re.compile(r",?\s+when\s+(?:(?!\b(?:before|after|while|who|which|where|as)\b)[^,;:])*$")
_UNREST = re.compile(
    r"\b(?:that|which)\s+(?:erupted|broke\s+out|flared|took\s+place|occurred|happened|began|started)\b", re.I
)
_PRAYERS = re.compile(r"\s+(?:mid-?day\s+|noon\s+)?prayers?\b", re.I)
_OF_ANOTHER = re.compile(r"\b(?:for|ahead\s+of|before|after|since|about|over|of|to)\s+$", re.I)
_SET_OFF = re.compile(r",\s*(?:on\s+)?$", re.I)
_OFFSET = re.compile(r"\b(?:day|week|month|year|hour|minute)s?\s+(?:after|before)$", re.I)
_WORD_BEHIND = re.compile(r"\s+\w")
_ARTICLE = re.compile(r"\b(?:a|an)\s+(?:\w+\s+)?$", re.I)
_NOUN_BEHIND = re.compile(r"[ -](?!(?:as|at|in|on|by|for|from|to|and|or|when|after|before|that|with|of)\b)[a-z]")
# Before "1982": "In", "..., in early", "noted that in".
_OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:“\"]|\bthat|\band|\bbut)\s*(?:(?:in|on|at|by|during|early|late|mid|about|around|back|the)[\s-]+)*$", re.I
)
_NEAR_IN_TIME = re.compile(r"\b(?:after|before|when|while|following|during)\b", re.I)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\b|;", re.I)
_DAYS_FROM_LEAD = 14
_DAYS_APART = 60
_SENTENCES_ON = 5


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
        found = _stated(text, behind, sentence, trigger, clause, is_statement)
        return (found, None) if found else (None, OF_A_STATEMENT)
    found = (
        next(filter(None, (day_commemorated(text, when, trigger) for when in inside)), None)
        or _in_sentence(text, inside, sentence, trigger, clause, is_statement)
        or _unresolved_reason(text, inside, sentence, trigger, clause)
    )
    if found is not None:
        return found, None
    reason = SPEECH if is_statement else _why_not_carried(text, sentence, trigger, tense)
    if reason:
        return None, reason
    carried = (
        _beside(document, inside, sentence, trigger)
        or _carried(document, dates, first, last, sentence)
        or _by_dateline(document, dates)
    )
    if carried is None:
        return None, NO_DATES
    if any(_is_long_before(text, when, carried, trigger) for when in inside):
        return None, BACKGROUND
    return carried.model_copy(update={"basis": "relative_to_text"}), None


def _in_sentence(
    text: str,
    inside: Sequence[When],
    sentence: Sentence,
    trigger: tuple[int, int],
    clause: tuple[int, int],
    is_statement: bool,
) -> When | None:
    """The day that the sentence gives an event, with the hours that it names; hours of a known day go first."""
    explained = next((when for when in inside if _is_explained(text, when, trigger)), None)
    if explained is not None:
        return explained
    hours = next((when for when in inside if when.hours), None)
    if hours is not None and (hours.start or hours.end):
        return hours
    told = _told(text, inside, sentence) if is_statement else None
    found = told or _stated(text, inside, sentence, trigger, clause, is_statement)
    return found.model_copy(update={"hours": hours.hours}) if found is not None and hours is not None else found


def _is_explained(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a clause right behind a date tells what happened then: "shut since May 11, when rebels attacked it"."""
    return _WHEN.match(text, when.quote.end, trigger[0]) is not None


def _told(text: str, inside: Sequence[When], sentence: Sentence) -> When | None:
    """The day on which a sentence says that it was said."""
    for when in inside:
        day = when.precision == "day" and (when.start or when.end)
        if day and _TOLD.search(text, max(sentence.start, when.quote.start - 90), when.quote.start):
            return _bounded(text, when)
    return None


def _dates_statement(text: str, when: When, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether a date is that of the statement in which somebody tells of the deed."""
    if _ISSUED.search(text, max(sentence.start, when.quote.start - 90), when.quote.start) is None:
        return False
    return when.quote.start >= trigger[1] or _SAID.search(text, when.quote.end, trigger[0]) is not None


def _stated(
    text: str,
    inside: Sequence[When],
    sentence: Sentence,
    trigger: tuple[int, int],
    clause: tuple[int, int],
    is_statement: bool = False,
) -> When | None:
    """The best date of the sentence itself, with its preposition applied."""
    resolved = [
        when
        for when in inside
        if not when.hours
        and (when.start or when.end)
        and (is_statement or not _dates_statement(text, when, sentence, trigger))
    ]
    when = _nearest(text, resolved, sentence, trigger, clause)
    return _bounded(text, when) if when is not None else None


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
    if _modifies_noun(text, when) and not in_its_phrase(text, when, trigger):
        return None
    if _is_of_a_series(text, when, sentence) or _is_in_aside_before(text, when, sentence, trigger):
        return None
    if start >= trigger[1] and _OFFSET.search(when.quote.text) and _WORD_BEHIND.match(text, end):
        return None  # "two days after a vote and hours after a raid": each counts to what stands behind it
    own_clause = clause[0] <= start < clause[1]
    told = _TOLD.search(text, max(sentence.start, start - 90), start)
    if told and not (told.start() < trigger[1] and trigger[0] < told.end("verb")) and trigger[0] != told.start():
        return None
    if start >= trigger[1]:
        between = text[trigger[1] : start]
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
    return distance + (0 if own_clause else 60) + (40 if when.precision == "year" else 0)


def _is_of_a_series(text: str, when: When, sentence: Sentence) -> bool:
    """Whether a date only says in what time it was the fifth: "the fifth reporter killed in the country this year"."""
    long = when.precision == "year" or when.quote.text.casefold().startswith("this ")
    return long and _NTH.search(text, sentence.start, when.quote.start) is not None


def _is_in_aside_before(text: str, when: When, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether words between commas before the trigger have the date: ", who rules since 2009, promised".

    Without a verb only a long time is theirs: ", at war since April 2023, shelled", but "Rebels, on Monday, shelled".
    """
    if when.quote.start >= trigger[0] or "," not in text[when.quote.end : trigger[0]]:
        return False
    if _ASIDE.search(text, sentence.start, when.quote.start) is not None:
        return True
    if when.precision == "day" or not text[when.quote.end : trigger[0]].lstrip().startswith(","):
        return False
    return _WORDS_ASIDE.search(text, sentence.start, when.quote.start) is not None


def _is_set_off(text: str, when: When, sentence: Sentence) -> bool:
    """Whether a date stands behind a comma at the end: "detained two men while searching for a bomber, yesterday."."""
    start, end = when.quote.start, when.quote.end
    return _SET_OFF.search(text, max(sentence.start, start - 5), start) is not None and not re.search(
        r"\w", text[end : sentence.end]
    )


def _modifies_noun(text: str, when: When) -> bool:
    """Whether a date only describes a noun: "a New Year price increase", "a Tuesday night raid"."""
    start, end = when.quote.start, when.quote.end
    if text[end : end + 2] in ("'s", "’s") and _OF_ANOTHER.search(text, max(0, start - 20), start):
        return True  # "deployed 27,000 soldiers for Sunday's elections"
    return _ARTICLE.search(text, max(0, start - 20), start) is not None and _NOUN_BEHIND.match(text, end) is not None


def _beside(document: Document, inside: Sequence[When], sentence: Sentence, trigger: tuple[int, int]) -> When | None:
    """The date of the main clause before a trigger: "Clashes erupted overnight, with ... a crowd that marched"."""
    for when in reversed(inside):
        told = when.quote.end <= trigger[0] and not _dates_statement(document.text, when, sentence, trigger)
        if told and _tells_an_event(document, when) and not _is_background(document, when):
            return _bounded(document.text, when)
    return None


def _barriers(between: str, after: bool, when: When) -> int:
    """Clause openers between trigger and date; the preposition of the date itself is none ("since Monday").

    Nor is "that" in "killed in violence that erupted on Thursday".
    """
    words = BARRIER.findall(_UNREST.sub(" ", without_asides(between)))
    if after and words and _PREPOSITION.search(between) and between.lower().rstrip().endswith(words[-1].lower()):
        words = words[:-1]
    return len(words)


def _bounded(text: str, when: When) -> When:
    """Apply "since", "until", "by", "before", "after", "from": one side stays open, and the quote takes the word in."""
    match = _PREPOSITION.search(text, max(0, when.quote.start - 20), when.quote.start)
    if match is None or not (when.start and when.end) or when.shape == "throughout":
        return when
    if _PRAYERS.match(text, when.quote.end):
        return when  # "marched after Friday prayers"
    word = match[1].lower()
    update: dict[str, object] = {"quote": _quote(text, match.start(), when.quote.end)}
    if word in ("since", "from"):
        update |= {"end": None, "shape": "throughout"}
    elif word in ("until", "till", "through"):
        update |= {"start": None, "shape": "throughout"}
    elif word == "by":
        update |= {"start": None}
    elif word == "before":
        update |= {"start": None, "end": (date.fromisoformat(when.start) - timedelta(days=1)).isoformat()}
    else:
        update |= {"start": (date.fromisoformat(when.end) + timedelta(days=1)).isoformat(), "end": None}
    return when.model_copy(update=update)


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(text=text[start:end], start=start, end=end)


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
    if _VERBAL.match(text, trigger[0], trigger[1]):
        return SPEECH
    # "Troops raided the valley, killing six": the participle goes on with the narrative.
    participle = text[trigger[0] : trigger[1]].split()[0].lower().endswith("ing")
    if (tense == "present" and not participle) or _PERFECT.search(
        text, max(sentence.start, trigger[0] - 40), trigger[0]
    ):
        return BACKGROUND
    return None


def _is_long_before(text: str, when: When, carried: When, trigger: tuple[int, int]) -> bool:
    """Whether a trigger is told to be near a time long before the narrative: "was shot after he was held in 1981"."""
    if when.quote.start < trigger[1] or not when.end or not carried.start:
        return False
    apart = date.fromisoformat(carried.start) - date.fromisoformat(when.end)
    between = text[trigger[1] : when.quote.start]
    return apart.days > _DAYS_APART and bool(_NEAR_IN_TIME.search(between)) and not _RELATIVE.search(between)


def _carried(document: Document, dates: Sequence[When], first: int, last: int, sentence: Sentence) -> When | None:
    """The last date of the narrative: in the same paragraph, else before it; for a headline the lead's."""
    if sentence.section == "headline":
        candidates = [when for when in dates[last:] if _leads(document, when)]
        return _bounded(document.text, candidates[0]) if candidates else None
    paragraph_start = next(
        (other.start for other in document.sentences if other.paragraph == sentence.paragraph), sentence.start
    )
    headings = (part.start for part in document.sections if part.kind == "heading" and part.start < sentence.start)
    new_part = max(headings, default=0)
    aside = False  # whether this paragraph looks back, so that the date of another one is not its own
    for when in reversed(dates[:first]):
        if when.quote.start < new_part:
            break  # a heading opens another story, or another side of it
        if not _tells_an_event(document, when):
            continue
        here = when.quote.start >= paragraph_start
        told = document.sentence_at(when.quote.start)
        if not here and told is not None and sentence.index - told.index > _SENTENCES_ON:
            break  # a narrative has long turned to other days
        if _is_background(document, when):
            aside = aside or here
            continue
        if here or (not aside and _is_recent(document, when)):
            return _bounded(document.text, when)
    return None


def _by_dateline(document: Document, dates: Sequence[When]) -> When | None:
    """The day of the dateline as the last on which it can have happened: what it reports was over by then."""
    if document.dateline is None:
        return None
    for when in dates:
        if document.dateline[0] <= when.quote.start < document.dateline[1] and when.precision == "day" and when.end:
            return when.model_copy(update={"start": None, "shape": "within"}) if when.start == when.end else None
    return None


def _leads(document: Document, when: When) -> bool:
    sentence = document.sentence_at(when.quote.start)
    told = sentence is not None and sentence.section == "lead" and _tells_an_event(document, when)
    return told and not _is_background(document, when)


def _tells_an_event(document: Document, when: When) -> bool:
    """Whether a date can be that of a narrative: resolved, in a sentence, not the time of telling, closed."""
    if when.hours or not (when.start and when.end):
        return False
    if _modifies_noun(document.text, when):
        return False
    sentence = document.sentence_at(when.quote.start)
    if sentence is None or sentence.section in ("headline", "caption", "credit", "byline", "related", "note"):
        return False
    if _PREPOSITION.search(document.text, max(0, when.quote.start - 20), when.quote.start):
        return False
    return not _TOLD.search(document.text, max(sentence.start, when.quote.start - 90), when.quote.start)


def _is_background(document: Document, when: When) -> bool:
    """Whether a mere year opens no clause, so that what comes after is not told of it.

    "Homs was besieged in the war that began three years ago. On the front lines shelling killed a man", "It was the
    third find in 2024. Police stopped the truck"; not so in "In 1982, rebels ambushed a patrol. The army shelled it."
    """
    sentence = document.sentence_at(when.quote.start)
    if sentence is None or when.precision != "year":
        return False
    return _OPENS_CLAUSE.search(document.text, sentence.start, when.quote.start) is None


def _is_recent(document: Document, when: When) -> bool:
    """Whether a date belongs to the news itself, not to its background: a day within two weeks of publication."""
    if when.precision != "day" or when.start is None or when.end is None:
        return False
    if document.published.value is None:
        return True
    published = date.fromisoformat(document.published.value)
    return 0 <= (published - date.fromisoformat(when.end)).days <= _DAYS_FROM_LEAD
