"""Dates that other words of a sentence claim: a thing made or planned then, a comparison, another deed."""

import re

from dateline.lexicons import load_words
from dateline.records import When
from dateline.text.answers import is_in_answer
from dateline.text.dates.spoken import REPORT_WORDS, in_its_phrase
from dateline.text.document import Sentence
from dateline.text.rare import compile_rare

_HELD_ON = re.compile(
    r"\b(?:(?P<aux>was|were|is|are|be|been|being|has|have|had|will|also|first|reportedly)(?:\s+\w+ly)?|[\w’'-]+),?\s+"
    rf"(?P<verb>{'|'.join(sorted(load_words('words_grammar', 'made then')))})\s+"
    r"(?:(?:only|just|back|on|in|for|at|to|be|take|place|begin|early|late)\s+)*$",
    re.I,
)
_IN_ONE = re.compile(r"\b(?:in|at|during)\s+(?:a|an)\s+(?:[\w-]+\s+){0,2}$", re.I)
_NTH = re.compile(
    r"\bthe\s+(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last|\d+(?:st|nd|rd|th)|"
    r"deadliest|bloodiest|worst|biggest|largest|heaviest)\b(?! (?:\w+ )?(?:months|weeks|days|quarter|half|years)\b)"
    r"(?:(?!\bsince\b)[^.;:,])*(?:\bsince\s+)?$",
    re.I,
)
# not ", which stated that on Monday, rebels had attacked"
_ASIDE = re.compile(
    r",\s+(?:who|which|whose|where)\b(?![^,;]*\bthat\s+(?:(?:early|late)\s+)?(?:on|in|at|last)?\s*$)[^,;]*$", re.I
)
_GOES_ON = re.compile(r",\s+(?:and|but|then)\b", re.I)
_WORDS_ASIDE = re.compile(r"\w,\s+(?:[\w'’-]+\s+){2,}$")
# "deployed officers for the election next month", "in the run-up to Sunday's vote", "the outcome of a summit in May"
_FOR_WHAT_IS_TO_COME = compile_rare(
    r"\b(?:for|before|of|over|about|until|run-up\s+to|ahead\s+of)\s+(?:[\w’'-]+\s+){0,5}?"
    rf"(?:{'|'.join(sorted(load_words('words_grammar', 'set day')))})"
    r"(?:,?\s+(?:in\s+[A-Z][\w-]+|on|in|next|this|due|set\s+for|scheduled\s+for|to\s+be\s+held|at|early|late|that))*\s*$",
    re.I,
)
# "their pay for September", "put off the vote to 2026", "a deadline of 1 May"
_OF_ANOTHER_MATTER = compile_rare(
    r"\b(?:pay|wages?|salar(?:y|ies)|stipends?|pensions?|budgets?|bills?|figures|data|dues|arrears) (?:for|of)\s+$"
    r"|\b(?:postpon|delay|extend|defer|put(?:ting)? off|push(?:ed|ing)? back|bring(?:ing)? forward|brought forward)"
    r"[^.;,]{0,50}\b(?:to|until|till)\s+$"
    r"|\b(?:deadline|target|date|timetable|ultimatum)\s+(?:\w+\s+){0,4}(?:of|for|by|on)\s+$",
    re.I,
)
# "condemned the attack of 7 October": the date is of the attack; "killed in the attack of 7 October" shares it
_OF_A_DEED = re.compile(
    r"(?P<shared>\b(?:in|during|at|on|by)\s+)?\b(?:the|an?|this|his|her|its|their)\s+(?:(?!the\b|an?\b|and\b|of\b)[\w-]+\s+){0,3}?"
    r"(?!(?:evening|night|morning|afternoon|dawn|end|start|beginning|middle|hours?|week|weekend|month|days?|course)\b)"
    r"[a-z]+\s+of\s+(?:the\s+)?$",
    re.I,
)
_OWNED = re.compile(r"['’]s\b")
_SHARED = re.compile(r"\b(?:in|during|at|on|by)\s+(?:the\s+)?$", re.I)
# "twice as many as in 2018", "double the number over the same period in 2018"
_COMPARED = re.compile(
    r"\b(?:compared\s+(?:to|with)|than\s+in|versus|(?:up|down)\s+from|same\s+(?:period|time|month|week)(?:\s+(?:in|of))?|"
    r"(?:those|that)\s+of|as\s+(?:\w+\s+)?(?:as\s+)?in)\s+(?:in\s+|the\s+)*$",
    re.I,
)
# ", as envoys met in Oslo on Monday", "but has this year lost it", "and they are now calling for"
_ANOTHER_PREDICATE = re.compile(
    r",\s+as\s+(?:the|an?|its|his|her|their|[A-Z][\w-]+)\s|"
    r"\b(?:and|but)\s+(?:so\s+)?(?:(?:we|he|she|they|I|it)\s|(?:has|have|is|are|will|had|would|could|may|might|should)\b)"
)
# "agreed to pay by May, and the union called it off": the day of the pay
_PROMISED = re.compile(r"\bto (?!the\b|an?\b|his\b|her\b|its\b|their\b)[a-z]+\b[^,;]*$")
_AND_THEN = re.compile(r",\s+(?:and|but)\s")
# "threatened today to strike": the day of the threat; and "voted today to strike from Monday", where a day follows
# "On Monday the court met two envoys who had been expelled": before that day
_OF_SOMEBODY_THEN = re.compile(r"\b(?:who|which|that)\s+had\s+(?:been\s+)?(?:\w+ly\s+)?$", re.I)
_SPOKE_TO = compile_rare(
    r"\b(?:vow(?:ed|s)|pledge[ds]|promise[ds]|threaten(?:ed|s)|plan(?:s|ned)|"
    r"(?:ordered|urged|asked|called on|warned|instructed|authori[sz]ed|invited)\s+(?:[\w'’-]+\s+){1,5})"
    r"(?:\s[^.;,]{0,60}?)?\bto\s+(?:\w+ly\s+)?$",
    re.I,
)
_DAY_AHEAD = re.compile(
    r"\b(?:on|from|by|next|until|in)\s+(?:\w+\s+)?(?:\w+day\b|\d{1,2}\s+[A-Z]|[A-Z][a-z]+\.?\s+\d|week\b|month\b|tomorrow\b)",
    re.I,
)
_RESOLVED_TO = compile_rare(
    r"\b(?:vot(?:ed|es?)|agree[ds]?|decide[ds]?|resolve[ds])(?:\s[^.;,]{0,60}?)?\bto\s+(?:\w+ly\s+)?$",
    re.I,
)
# "was freed and in 2001 left", "sent tanks, and on Monday burned the post": with the verb behind it
_THEN_AND = re.compile(r"\b(?:and|but|then)\s+(?:later\s+|early\s+|late\s+)?(?:in|on|by|during)\s+(?:the\s+)?$", re.I)
_VERB_BEHIND = re.compile(r",?\s+(?!and\b|or\b)[a-z]")
# "The party that came to power in July has vowed": a date of the relative clause
_IN_RELATIVE = re.compile(
    r"\b(?:who|which|that)\s+(?:was|were|had|has|have|is|are|came|took|began|won|fled|left|went|broke|fell|struck|held|"
    r"\w{3,}ed)\b[^,;]*$"
)
_NO_END = re.compile(r"[,;]|\b(?:and|or|but|then)\b")
# also "said on Sunday that it would answer if rebels attacked"
_PERFECT_THEN = re.compile(r"\b(?:and|but)\s+(?:has|have|will|is|are)\b|\bif\b")
# "In May the station reported that he had been killed": the day of the report.
_REPORTED_BEFORE = re.compile(
    rf"\b{REPORT_WORDS}\b.*\b(?:had|should|could|might|must)\s+(?:\w+\s+){{0,2}}$", re.I | re.S
)
_ANCHOR = re.compile(r"\b(?:after|before)$", re.I)
_CAME = re.compile(
    r"\bc[oa]m(?:es?|ing)\s+(?:(?:just|only|barely|less\s+than|more\s+than|about|nearly|almost)\s+)?$", re.I
)
_REACH_OF_CAME = 26
_CAME_AFTER = re.compile(r"\b(?:c[oa]me|comes|coming|follow(?:s|ed)?)\b[^.;]{0,40}\b(?:after|as|since)\b", re.I)


def is_of_object(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a date is of what a statement is about: "condemned Sunday's raid", "the raid of 5 May".

    So it is for a second statement: "condemned Sunday's raid and called for talks".
    """
    start, end = when.quote.start, when.quote.end
    owned = _OWNED.match(text, end) and not _SHARED.search(text, max(0, start - 20), start)
    if start < trigger[1]:
        return bool(owned) and not in_its_phrase(text, when, trigger)
    return bool(owned) or _is_of_a_deed(text, when, trigger)


def _is_of_a_deed(text: str, when: When, trigger: tuple[int, int]) -> bool:
    match = _OF_A_DEED.search(text, max(0, when.quote.start - 80), when.quote.start)
    return match is not None and not match["shared"] and not match.start() < trigger[1] <= when.quote.start


def is_claimed(text: str, when: When, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether another word of the sentence claims a date, wherever the trigger stands."""
    return (
        _is_of_what_was_made(text, when, trigger)
        or _is_of_a_series(text, when, sentence)
        or _is_in_aside_before(text, when, sentence, trigger)
        or is_no_day_of_a_deed(text, when, sentence)
        or _is_of_another_predicate(text, when, sentence, trigger)
    )


def _is_of_what_was_made(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a participle gives the date to the noun before it: "delayed the bill before elections, held Sunday".

    Not so "a protest held on Sunday", nor "the protest was held on Sunday".
    """
    match = _HELD_ON.search(text, max(0, when.quote.start - 60), when.quote.start)
    if match is None or match["aux"] or trigger[0] < match.end("verb") <= trigger[1]:
        return False
    if _IN_ONE.search(text, max(0, match.start() - 40), match.start()):
        return False  # "marched in a protest held on Sunday"
    return not match.start() < trigger[1] <= match.start("verb")


def is_no_day_of_a_deed(text: str, when: When, sentence: Sentence) -> bool:
    """Whether a date is of what is to come, or only compared with."""
    start = when.quote.start
    first = max(sentence.start, start - 120)
    return (
        _COMPARED.search(text, first, start) is not None
        or _FOR_WHAT_IS_TO_COME.search(text, first, start) is not None
        or _OF_ANOTHER_MATTER.search(text, first, start) is not None
    )


def _is_of_another_predicate(text: str, when: When, sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether the date stands with another verb than the trigger.

    "shelled the town, as envoys met on Monday", "regret over the raid on Monday, and has ordered an inquiry".
    """
    start, end = when.quote.start, when.quote.end
    if start >= trigger[1]:
        if is_in_answer(text, trigger[0], start):
            return True  # "shelled the camp to avenge a raid on Sunday": the day of the raid
        then = _THEN_AND.search(text, trigger[1], start) and _VERB_BEHIND.match(text, end)
        return bool(then) or _ANOTHER_PREDICATE.search(text, trigger[1], start) is not None
    relative = _IN_RELATIVE.search(text, sentence.start, start)
    if relative and relative.start() < trigger[0] and not _NO_END.search(text, end, trigger[0]):
        return True
    between = text[end : trigger[0]]
    if _OF_SOMEBODY_THEN.search(between):
        return True
    if is_decided_then(text, sentence.start, trigger, sentence.end):
        return True
    if _AND_THEN.match(between) and _PROMISED.search(text, sentence.start, start):
        return True
    if _ANCHOR.search(when.quote.text) and "," not in between and not counts_back(text, when):
        return True  # "marched a day after the police arrested him": when they marched
    return bool(
        _PERFECT_THEN.search(between) or _REPORTED_BEFORE.search(between) or _CAME_AFTER.match(between.lstrip())
    )


def is_decided_then(text: str, start: int, trigger: tuple[int, int], end: int) -> bool:
    """Whether what the trigger tells is only threatened, asked or decided on, so that a day before is of that.

    A decision is the deed itself ("voted on Monday to lift the ban") unless a day of it follows.
    """
    if _SPOKE_TO.search(text, start, trigger[0]):
        return True
    return _RESOLVED_TO.search(text, start, trigger[0]) is not None and bool(_DAY_AHEAD.search(text, trigger[1], end))


def counts_back(text: str, when: When) -> bool:
    """Whether a time counted to what stands behind it is that of the deed there, and so before what is told.

    "They met on Sunday, two days after he resigned", "the raid came two days after he resigned".
    """
    if _ANCHOR.search(when.quote.text) is None:
        return False
    start = when.quote.start
    return text.startswith(", ", start - 2) or bool(_CAME.search(text, max(0, start - _REACH_OF_CAME), start))


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
    behind = text[when.quote.end : trigger[0]].lstrip()
    if when.precision == "day" or not behind.startswith(",") or _GOES_ON.match(behind):
        return False
    return _WORDS_ASIDE.search(text, sentence.start, when.quote.start) is not None
