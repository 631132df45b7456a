"""The date of a narrative, carried on to what is told next without one."""

import re
from collections.abc import Sequence
from datetime import date

from dateline.records import When
from dateline.text.dates.beside import TOLD, bounded, is_of_a_topic, modifies_noun, opens_a_time
from dateline.text.dates.claimed import counts_back, is_no_day_of_a_deed
from dateline.text.dates.spoken import REPORT_WORDS
from dateline.text.document import Document, Sentence
from dateline.text.rare import compile_rare

# "He will be sentenced on Friday": not when the next thing told was done.
_TO_COME = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:to|due to|set to|expected to|scheduled to))\s+[^.;,]*$", re.IGNORECASE
)
# "the raid that killed two on Monday", "the mine, which opened in May"
_OF_A_NOUN = re.compile(
    r"(?<!\bsaid )(?<!\bsays )(?<!\breported )\b"
    r"(?:who|whose|which|that\s+(?!the\b|an?\b|in\b|on\b|[A-Z]|\d)\w+)\s[^.;:,]*$"
)
_MAY_BE = re.compile(
    r"\b(?:if|whether|unless|would|could|might|may|should|proposed|planned|scheduled|upcoming|in view of|ahead of)\s"
    r"[^.;,]*$"
)
_DEMANDS = (
    r"(?:demanded|urged|called|appealed|condemned|accused|warned|pledged|promised|vowed|denied|praised|criticised|criticized|"
    r"alleged|claimed|welcomed|filed|asked|proposed|offered|threatened|declared|repudiated|deplored|denounced|hailed|blamed)"
)
_SPOKE = compile_rare(rf"\b{_DEMANDS}\b[^.;,]{{0,40}}$", re.I)
_SPOKE_THEN = re.compile(rf",?\s+(?:also\s+|strongly\s+)?[\"“]?(?:strongly\s+)?(?:{_DEMANDS}|{REPORT_WORDS})\b", re.I)
# "On Friday the union released a statement": the same.
_ISSUES = re.compile(
    r"\b(?:released?|issued?|published?|circulated?)\b[^.;,]{0,20}\b(?:statements?|reports?|communiqu[eé]s?|letters?|findings|"
    r"videos?|figures|photos?|list)\b",
    re.IGNORECASE,
)
# Before "1982": "In", "..., in early", "noted that in".
_OPENS_CLAUSE = re.compile(
    r"(?:^|[,;:“\"]|\bthat|\band|\bbut)\s*(?:(?:in|on|at|by|during|early|late|mid|about|around|back|the)[\s-]+)*$", re.I
)
_DAYS_FROM_LEAD = 14
_DAYS_FROM_HEADLINE = 4
_LOOKS_BACK = re.compile(r"\b(?:though|although|after|since|when|where|which|who|that)\b[^.;,]*$", re.I)
# "In Lae, teachers marched": a paragraph of another scene than the one before
_ELSEWHERE = re.compile(
    r"(?:(?i:meanwhile|separately|also),?\s+)?(?i:in|at|outside|near)\s+(?:[A-Z][\w'’-]*[ ,]\s?){1,4}|(?i:elsewhere)\b"
)
# not "shortly after they met on Tuesday", which was the same day
_BEFORE_THAT = re.compile(
    r"(?<!\bshortly )(?<!\bsoon )(?<!\bhours )(?<!\bminutes )"
    r"\b(?:after|following|because|though|although)\s[^.;,]*$",
    re.I,
)
# How far a narrative goes on with a day, with one of the last two weeks, and with a month or a year.
_SENTENCES_ON = 5
_SENTENCES_ON_NEWS = 8
_SENTENCES_ON_ONE_DAY = 12
_SENTENCES_ON_LONG = 1


def carried_date(document: Document, dates: Sequence[When], first: int, last: int, sentence: Sentence) -> When | None:
    """The last date of the narrative: in the same paragraph, else before it; for a headline the lead's."""
    if sentence.section == "headline":
        leading = next((when for when in dates[last:] if _leads(document, when)), None)
        return bounded(document.text, leading) if leading else None
    when = _last_told(document, dates[:first], sentence)
    return bounded(document.text, when) if when else None


def _last_told(document: Document, dates: Sequence[When], sentence: Sentence) -> When | None:
    """The last date of the narrative before a sentence that goes on to it."""
    paragraph_start, new_part = _start_of_paragraph(document, sentence), _start_of_part(document, sentence)
    aside = False  # whether this paragraph looks back, so that the date of another one is not its own
    spoken_of: set[str] = set()  # days that only belong to a thing spoken of
    turned_to: set[str] = set()  # every day told on the way
    for when in reversed([one for one in dates if one.quote.start >= new_part]):
        told = document.sentence_at(when.quote.start)
        if told is None or is_of_a_topic(document.text, when):
            continue
        turned_to |= _turned_to(document, when, told)
        if not tells_an_event(document, when):
            if when.precision == "day" and when.start and _is_of_an_aside(document, when):
                spoken_of.add(when.start)
            continue
        if when.start and any(day > when.start for day in spoken_of):
            break  # what comes behind "he called on Monday for a truce" is not told of the day before
        here = when.quote.start >= paragraph_start
        if sentence.index - told.index > _reach(document, when, told, turned_to, sentence, paragraph_start):
            if when.precision == "day" or _opens_a_clause(told, document, when):
                break  # a narrative has long turned to other days
        elif is_background(document, when):
            aside = aside or here
        elif here or (_goes_on(document, when, told, paragraph_start) and not aside and _is_recent(document, when)):
            return when
    return None


def _start_of_paragraph(document: Document, sentence: Sentence) -> int:
    same = (other.start for other in document.sentences if other.paragraph == sentence.paragraph)
    return next(same, sentence.start)


def _start_of_part(document: Document, sentence: Sentence) -> int:
    """Where the part of an article begins: a heading opens another story, or another side of it."""
    headings = (part.start for part in document.sections if part.kind == "heading" and part.start < sentence.start)
    return max(headings, default=0)


def _turned_to(document: Document, when: When, told: Sentence) -> set[str]:
    """The day that a narrative turns to with a date: none to come, nor one that led to what is told or began it."""
    if when.precision != "day" or when.start is None or opens_a_time(document.text, when):
        return set()
    if _leads_up(document, when, told):
        return set()
    published = document.published.value
    return set() if published is not None and when.start > published else {when.start}


def _leads_up(document: Document, when: When, told: Sentence) -> bool:
    """Whether a date is of what led to the thing told: "called the strike after talks collapsed on Tuesday"."""
    return _BEFORE_THAT.search(document.text, told.start, when.quote.start) is not None


def _goes_on(document: Document, when: When, told: Sentence, paragraph_start: int) -> bool:
    """Whether a paragraph goes on with a date told before it; another scene only goes on with that of the lead."""
    if _leads_up(document, when, told):
        return False
    return told.section == "lead" or _ELSEWHERE.match(document.text, paragraph_start) is None


def _is_elsewhere(document: Document, sentence: Sentence, paragraph_start: int) -> bool:
    """Whether a sentence or its paragraph opens another scene: "In Lae, teachers marched"."""
    return any(_ELSEWHERE.match(document.text, start) for start in (paragraph_start, sentence.start))


def _reach(
    document: Document, when: When, told: Sentence, turned_to: set[str], sentence: Sentence, paragraph_start: int
) -> int:
    """How many sentences on a date is still that of what is told.

    A paragraph may be a whole portrait, in which "in March 2014" dates little more than the next step. A dispatch
    of the very day goes on with it while no other day is told, and elsewhere.
    """
    here = when.quote.start >= paragraph_start
    if when.precision not in ("day", "week"):
        return _SENTENCES_ON_LONG if here else _SENTENCES_ON
    dated = document.dateline is not None and document.published.basis in ("dateline", "metadata")
    of_today = dated and told.section == "lead" and when.start == when.end == document.published.value
    if of_today and (turned_to == {when.start} or _is_elsewhere(document, sentence, paragraph_start)):
        return _SENTENCES_ON_ONE_DAY
    news = here and document.published.value is not None and _is_recent(document, when)
    return _SENTENCES_ON_NEWS if news else _SENTENCES_ON


def date_by_dateline(document: Document, dates: Sequence[When]) -> When | None:
    """The day of the dateline as the last on which it can have happened: what it reports was over by then."""
    if document.dateline is None:
        return None
    for when in dates:
        if document.dateline[0] <= when.quote.start < document.dateline[1] and when.precision == "day" and when.end:
            return when.model_copy(update={"start": None, "shape": "within"}) if when.start == when.end else None
    return None


def _leads(document: Document, when: When) -> bool:
    sentence = document.sentence_at(when.quote.start)
    told = sentence is not None and sentence.section == "lead" and tells_an_event(document, when)
    # A headline tells of these days: "Chad jails mayor" is not from "the mayor was arrested in June 2017", nor from
    # "though riots broke out on 28 February" told two weeks later.
    if not told or sentence is None or when.precision not in ("day", "week") or is_background(document, when):
        return False
    beside = _LOOKS_BACK.search(document.text, sentence.start, when.quote.start) is not None
    return not beside or _is_recent(document, when, _DAYS_FROM_HEADLINE)


def tells_an_event(document: Document, when: When) -> bool:
    """Whether a date can be that of a narrative: resolved, in a sentence, not the time of telling, closed."""
    if when.hours or not (when.start and when.end):
        return False
    if modifies_noun(document.text, when) or counts_back(document.text, when):
        return False
    later = document.published.value is not None and when.start > document.published.value
    if later and when.basis != "written":
        return False  # what is still to come is not when the next thing told was done
    sentence = document.sentence_at(when.quote.start)
    if sentence is None or sentence.section in ("headline", "caption", "credit", "byline", "related", "note"):
        return False
    if opens_a_time(document.text, when):
        return False
    if _TO_COME.search(document.text, sentence.start, when.quote.start):
        return False
    if _ISSUES.search(document.text, when.quote.end, sentence.end):
        return False
    if _is_of_an_aside(document, when) or is_no_day_of_a_deed(document.text, when, sentence):
        return False
    return not TOLD.search(document.text, max(sentence.start, when.quote.start - 90), when.quote.start)


def _is_of_an_aside(document: Document, when: When) -> bool:
    """Whether a date is only of a person or thing spoken of, of what may be, or of what somebody said or asked.

    "the raid that killed two on Monday", "people evacuated the day before", "if they meet on Monday", "called on Sunday
    for an inquiry".
    """
    text, start, sentence = document.text, when.quote.start, document.sentence_at(when.quote.start)
    if sentence is None:
        return False
    if _OF_A_NOUN.search(text, sentence.start, start) or _MAY_BE.search(text, sentence.start, start):
        return True
    return _SPOKE.search(text, max(sentence.start, start - 60), start) is not None or (
        _SPOKE_THEN.match(text, when.quote.end, sentence.end) is not None
    )


def is_background(document: Document, when: When) -> bool:
    """Whether a mere year opens no clause, so that what comes after is not told of it.

    "Homs was besieged in the war that began three years ago. On the front lines shelling killed a man", "It was the
    third find in 2024. Police stopped the truck"; not so in "In 1982, rebels ambushed a patrol. The army shelled it."
    """
    sentence = document.sentence_at(when.quote.start)
    if sentence is None or when.precision != "year":
        return False
    return not _opens_a_clause(sentence, document, when)


def _opens_a_clause(sentence: Sentence, document: Document, when: When) -> bool:
    return _OPENS_CLAUSE.search(document.text[sentence.start : when.quote.start]) is not None


def _is_recent(document: Document, when: When, days: int = _DAYS_FROM_LEAD) -> bool:
    """Whether a date belongs to the news itself, not to its background: a day within two weeks of publication."""
    if when.precision != "day" or when.start is None or when.end is None:
        return False
    if document.published.value is None:
        return True
    published = date.fromisoformat(document.published.value)
    return 0 <= (published - date.fromisoformat(when.end)).days <= days
