"""Whether a trigger of violence tells how often a kind of deed is done, or who does it for a living, and no deed.

"A rise in kidnappings in Lagos", "murders fell by 12 percent", "a woman is killed every two days", "a gang dedicated to
extortion and kidnapping": a town and a year may stand beside such words, and still no one deed is told.
"""

import re

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger, last_token
from dateline.text.numbers import find_numbers

_RATES = load_words("event_words", "rate")
_CHANGING = load_words("event_words", "changing rate")
_TRADES = load_words("event_words", "trade in crime")
_CRIMES = frozenset({"targeted", "abduct", "sexual", "torture"})
# More deeds of one crime than a report tells of one by one
_MOST_CRIMES = 20
_PER = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,3}?(?:per\s+(?:\d[\d,]*|day|week|month|year|capita|head|hundred|thousand)|(?:a|each|every)\s+(?:day|week|month|year)"
    r"|every\s+(?:\w+\s+)?(?:minutes?|hours?|days?|weeks?)|annually|daily|on\s+average)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"(?:%|\b(?:per\s?cent|percentage|thirds?|quarters?|fifths?|tenths?|share|proportion|majority))\s+of\s+(?:all\s+)?(?:the\s+)?(?:[\w-]+\s+){0,2}$",
    re.IGNORECASE,
)
_OVER_YEARS = re.compile(
    r"\b(?:in|over|during|within)\s+the\s+(?:past|last)\s+(?:[\w-]+\s+){0,2}?(?:years|decades?)\b", re.IGNORECASE
)
_OFTENER = re.compile(
    r"\b(?:with\s+(?:\w+\s+){0,2}?frequency|more\s+(?:often|frequent|frequently|common)|increasingly\s+\w+|on\s+the\s+rise)\b",
    re.IGNORECASE,
)


def is_rate(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger is told as a rate, a statistic or a trade."""
    if _PER.match(analysis.text[trigger.end : analysis.sentence.end]):
        return trigger.frame.pos == "v" or _counts(analysis, trigger)
    if trigger.frame.pos != "n":
        return _is_of_years(analysis, trigger)
    position = last_token(analysis, trigger)
    phrase = analysis.phrase_at(position)
    if phrase is None or phrase.head != position:
        return phrase is not None and analysis.tokens[phrase.head].lemma.lower() in _RATES  # "the murder rate"
    if _counts(analysis, trigger) and (_is_compared(analysis, phrase) or _is_share(analysis, phrase)):
        return True
    if _is_indefinite(analysis, phrase) and (_is_measured(analysis, phrase) or _is_trade(analysis, phrase)):
        return True
    return _changes(analysis, phrase) or (
        trigger.frame.mode in _CRIMES and _counts(analysis, trigger) and _is_tallied(analysis, phrase)
    )


def _is_of_years(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a verb sums up what befell many over years: "In the past nine years 60 leaders have been killed"."""
    tokens, clause = analysis.tokens, trigger.clause
    if trigger.verb is None or not _OVER_YEARS.search(
        analysis.text, tokens[clause.first].start, tokens[clause.last].end
    ):
        return False
    return any(_are_several(analysis, one) for one in trigger.recipients)


def _are_several(analysis: Analysis, phrase: NounPhrase) -> bool:
    head = analysis.tokens[phrase.head]
    return phrase.kind == "number" or head.lower == "people" or head.lower != head.lemma.lower()


def _is_compared(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether deeds are told as more or more frequent than others: "more murders than in any month"."""
    following = analysis.text[phrase.end : analysis.sentence.end]
    if analysis.tokens[phrase.first].lower in ("more", "fewer") and re.search(r"\bthan\b", following):
        return True
    return _is_indefinite(analysis, phrase) and _OFTENER.search(following) is not None


def _is_share(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether only a share of many deeds is told: "a quarter of all the murders", "70 percent of kidnappings"."""
    head = analysis.tokens[phrase.head]
    return _SHARE.search(analysis.text, analysis.sentence.start, head.start) is not None


def _counts(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a noun of deeds is in the plural: "58 murders per day"; not "the murder a week ago"."""
    head = analysis.tokens[last_token(analysis, trigger)]
    return head.lower != head.lemma.lower()


def _is_indefinite(analysis: Analysis, phrase: NounPhrase) -> bool:
    return not any(token.tag in ("DET", "POSS", "PRON") for token in analysis.tokens[phrase.first : phrase.head])


def _is_measured(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether what holds a noun tells how many or how often: "a rise in kidnappings", "the rate of murders"."""
    if phrase.first < 2 or analysis.tokens[phrase.first - 1].lower not in ("in", "of"):
        return False
    holder = analysis.phrase_at(phrase.first - 2)
    if holder is None:
        return False
    return analysis.tokens[holder.head].lemma.lower() in _RATES


def _is_trade(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether somebody lives by deeds of a kind: "active in extortion and kidnapping", "dedicated to robbery"."""
    at = phrase.first - 1
    while at > 0 and (analysis.tokens[at].tag in ("NOUN", "CONJ", "PUNCT", "ADJ") or analysis.tokens[at].lower == ","):
        if analysis.tokens[at].lower in _TRADES:
            return False
        at -= 1
    return at > 0 and analysis.tokens[at].lower in ("in", "to") and analysis.tokens[at - 1].lower in _TRADES


def _changes(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether deeds grow or fall in number: "murders fell by 12 percent"."""
    head = analysis.tokens[phrase.head]
    if head.lower == head.lemma.lower():
        return False
    return any(
        analysis.tokens[verb.head].lemma in _CHANGING
        and phrase
        in (analysis.arguments(verb).objects if verb.voice == "passive" else analysis.arguments(verb).subjects)
        for verb in analysis.verbs
        if verb.form in ("finite", "gerund")
    )


def _is_tallied(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether more crimes are counted than one report tells one by one: "registered 310 murders"."""
    return any(number.low >= _MOST_CRIMES for number in find_numbers(analysis.text, phrase.start, phrase.end))
