"""What the words beside a date make of it: the time of telling, a bound, or a noun it only describes."""

import re
from datetime import date, timedelta

from dateline.lexicons import load_words
from dateline.records import Quote, When
from dateline.text.dates.spoken import REPORT_WORDS
from dateline.text.dates.tense import PAST_DEEDS
from dateline.text.rare import compile_rare

# "police said on Tuesday", "he told reporters in Lima late on Tuesday": the time of telling.
TOLD = compile_rare(
    rf"\b(?P<verb>(?i:{REPORT_WORDS}))\b(?:\s+(?:(?i:in|at|to|by|a|an|the|his|her|their|reporters|journalists|statement|reply|answer|affidavit|memo|late"
    r"|early|here|there|report|interview|news|conference|briefing|telephone|phone|on|parliament|agency|radio|television"
    # no name of a text in capitals, in which "SAID THAT REBELS KILLED SIX TODAY" would be names throughout
    r"|\w+\s+desk|AFP|AP|CNN|BBC|EFE)|[A-Z][a-z]\w*)){0,7}\s*$"
)
PREPOSITION = re.compile(
    r"\b(since|until|till|through|by|before|after|from|as\s+of)(?:\s+(?:the|late|early|about|around))?\s+$", re.I
)
# "The toll of the blast rose to six on Friday": it happened by then.
_TOLL_ROSE = re.compile(
    r"\btoll\b[^.;]*\b(?:rose|risen|climbed|climbs|jumped|increased|reached|stood|stands|rises|rising|passed)\b[^.;]*$",
    re.I,
)
# "between the start of the war and June 2011", whose other end is no date
_BETWEEN = compile_rare(r"\b(between)\s[^.;,]{1,60}\sand\s+$", re.I)
# "Since a failed coup in 2016 thousands have been held"
_SINCE_A_DEED = compile_rare(
    r"\b(since)\s+(?:an?|the|its|his|her|their|that|last)\s+(?:(?!morning|evening|night|afternoon)[\w-]+\s+){1,5}?"
    r"(?:in|on|of)\s+(?:late\s+|early\s+)?$",
    re.I,
)
_OPENING = (PREPOSITION, _BETWEEN, _SINCE_A_DEED)
_TO_THE_END = re.compile(r"\b(?:to|until|till|through)\b", re.I)
_PRAYERS = re.compile(r"\s+(?:mid-?day\s+|noon\s+)?prayers?\b", re.I)
_OF_ANOTHER = re.compile(
    r"\b(?:for|ahead\s+of|before|after|since|about|over|of|to|following|despite|against)\s+$", re.I
)
_AFTER = re.compile(r"\b(?:after|following|before)\s+$", re.I)
_WORD_BEHIND = re.compile(r" ([a-z]+)\b")
_NUMBERED = re.compile(r"the\s+(?=\d)", re.I)
_ARTICLE = re.compile(r"\b(?:a|an)\s+(?:\w+\s+)?$", re.I)
_OF_KNOWN = re.compile(r"(?P<before>\w*)\s(?:the|his|her|their|its|that|this)\s+$", re.I)
# "Over the 2017 murder", unless what it names is when it was: "in the 2019 protests police killed six".
_OCCASION = load_words("words_grammar", "occasion")
_COUNTED_BACK = re.compile(r"\b(?:ago|earlier|later)$", re.I)  # "who staged a coup two years ago fired on them"
_NOUN_BEHIND = re.compile(r"[ -](?!(?:as|at|in|on|by|for|from|to|and|or|when|after|before|that|with|of)\b)[a-z]")


def modifies_noun(text: str, when: When) -> bool:
    """Whether a date only describes a noun: "a New Year price increase", "a Tuesday night raid", "the 2017 murder"."""
    start, end = when.quote.start, when.quote.end
    if text[end : end + 2] in ("'s", "’s") and _OF_ANOTHER.search(text, max(0, start - 20), start):
        return True  # "deployed 27,000 soldiers for Sunday's elections"
    deed = _WORD_BEHIND.match(text, end)
    if deed and deed[1].lower() in PAST_DEEDS and _AFTER.search(text, max(0, start - 12), start):
        return True  # "held forty people after Sunday clashes"
    if _NOUN_BEHIND.match(text, end) is None or _COUNTED_BACK.search(text, start, end):
        return False
    numbered = _NUMBERED.match(when.quote.text)
    start += numbered.end() if numbered else 0  # "quit the 27 May elections"
    before = text[max(0, start - 20) : start]
    known = _OF_KNOWN.search(before)
    if _ARTICLE.search(before) is not None:
        return True
    if known is None:
        return False
    return known["before"].lower() not in _OCCASION


def is_of_a_topic(text: str, when: When) -> bool:
    """Whether a month or a year only says which ones somebody spoke or wrote on: "reporting on the 2022 protests"."""
    known = _OF_KNOWN.search(text, max(0, when.quote.start - 20), when.quote.start)
    on_topic = known is not None and known["before"].lower() == "on" and when.precision in ("month", "year")
    return on_topic and _NOUN_BEHIND.match(text, when.quote.end) is not None


def opens_a_time(text: str, when: When) -> bool:
    """Whether a date is only the bound of a longer time: "since May", "since the war began in March 2011"."""
    return any(opening.search(text, max(0, when.quote.start - 80), when.quote.start) for opening in _OPENING)


def bounded(text: str, when: When) -> When:
    """Apply "since", "until", "by", "as of", "before", "after", "from": one side stays open; the quote takes it in."""
    match = None
    for opening in _OPENING:
        match = match or opening.search(text, max(0, when.quote.start - 80), when.quote.start)
    if match is None and when.end and _TOLL_ROSE.search(text, max(0, when.quote.start - 200), when.quote.start):
        return when.model_copy(update={"start": None})
    if match is None or not (when.start and when.end) or when.shape == "throughout":
        return when
    if when.start != when.end and _TO_THE_END.search(when.quote.text):
        return when  # "met from 13 to 15 May"
    if _PRAYERS.match(text, when.quote.end):
        return when  # "marched after Friday prayers"
    word = match[1].lower()
    update: dict[str, object] = {"quote": _quote(text, match.start(), when.quote.end)}
    if word in ("since", "from"):
        update |= {"end": None, "shape": "throughout"}
    elif word in ("until", "till", "through"):
        update |= {"start": None, "shape": "throughout"}
    elif word in ("by", "between") or word.startswith("as"):
        update |= {"start": None}
    elif word == "before":
        update |= {"start": None, "end": (date.fromisoformat(when.start) - timedelta(days=1)).isoformat()}
    else:
        update |= {"start": (date.fromisoformat(when.end) + timedelta(days=1)).isoformat(), "end": None}
    return when.model_copy(update=update)


def _quote(text: str, start: int, end: int) -> Quote:
    return Quote(text=text[start:end], start=start, end=end)
