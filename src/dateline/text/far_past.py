"""Whether what is told lies far back: by its date, by a year, or by words like "decades ago" in its own clause."""

import re
from collections.abc import Sequence
from datetime import date

from dateline.language.analysis import Analysis, Clause, VerbGroup
from dateline.records import When
from dateline.text.dates.grounds import start_of_ground
from dateline.text.document import Document
from dateline.text.rare import compile_rare

_FAR_PAST = compile_rare(
    r"\banniversar(?:y|ies)\b|\bcommemorat\w+|\b(?:decades?|centur(?:y|ies)|generations?)\s+(?:ago|earlier|before)\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many|some|a\s+few)\s+years\s+(?:ago|earlier|before)\b"
    r"|\bin\s+the\s+(?:late\s+|early\s+|mid-?)?(?:19|20)\d0s\b|\bduring\s+the\s+(?:[\w-]+\s+){0,3}(?:civil|world|cold|liberation)\s+wars?\b"
    r"|\b(?:during|under)\s+the\s+(?:\w+\s+)?(?:rule|reign|dictatorship)\s+of\b"
    r"|\bduring\s+(?:the\s+(?:[\w-]+\s+)?(?:dictatorship|holocaust)|apartheid)\b"
    r"|\b(?:martial[\s-]law|soviet|communist|colonial|nazi|fascist|stalinist|apartheid|junta|dictatorship)\s+"
    r"(?:years|era|days|period|times)\b|\bwartime\s+(?:\w+\s+)?(?:killings?|murders?|massacres?|crimes?|atrocities|executions?|rapes?)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\b(?:in|until|of|from|between|during|after|before)\s+(?:(?:early|late|mid)[-\s])?(?:[A-Z][a-z]+\s+)?(?P<year>1[5-9]\d\d|20\d\d)\b"
    r"(?!\s*(?:hours|hrs|local|gmt|lt)\b)"
)
# "Six years after looters burned the consulate in Quito, it is to open again": the burning lies far back.
_YEARS_AFTER = compile_rare(
    r"\b(?:(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|many)\s+years"
    r"|(?:a|an|one|two|three|four|five|\d+|many|several)\s+(?:decades?|centur(?:y|ies)|generations?)"
    r"|(?:years|decades|centuries|generations))\s+after\s+(?=(?P<deed>[^,;:.–—]+))",
    re.IGNORECASE,
)
# "was jailed for five years after a court found him guilty": so long is the sentence.
_FOR_SO_LONG = re.compile(
    r"\b(?:for|to|served?|serving|spen[dt]|gets?|got|given|handed|receive[ds]?|another|years?)"
    r"(?:\s+(?!the\b)[\w-]+){0,2}\s+\Z",
    re.IGNORECASE,
)
_HISTORICAL_DAYS = 400


def is_history(
    document: Document,
    analysis: Analysis,
    trigger: tuple[int, int],
    told: tuple[int | None, VerbGroup | None],
    when: When | None,
    *,
    statement: bool,
) -> bool:
    """Whether it lies far back by its date, or by the words of its own clause for a statement, else of its sentence.

    Args:
        document: The article.
        analysis: Its sentence.
        trigger: Code-point span of the trigger.
        told: The token and the verb of the trigger, where it has them.
        when: The event's time, if it is known.
        statement: Whether it is itself something said: its sentence may tell when the deed was that it is about.
    """
    text, end = analysis.text, analysis.sentence.end
    token, verb = told
    if (verb is not None and verb.tense == "future") or _is_recent(verb, when):
        return False  # "will march on the anniversary"
    if _is_years_before(analysis, trigger[0]):
        return True
    ground = start_of_ground(text, trigger, end)
    if statement and verb is not None and token is not None:
        clause = analysis.clause_at(token)  # "accused the general who had seized power ten years ago"
        end = analysis.tokens[clause.last].end
        words = text[analysis.tokens[clause.first].start : end if ground is None else min(end, ground)]
    else:
        words = _words_of_same_time(analysis, token, end if ground is None else ground)
    return _is_historical(document, analysis, words, when)


def _is_years_before(analysis: Analysis, start: int) -> bool:
    """Whether the sentence tells what came years after a deed, as far as the next comma."""
    text, sentence = analysis.text, analysis.sentence
    return any(
        one.start("deed") <= start < one.end("deed")
        and not _FOR_SO_LONG.search(text, max(sentence.start, one.start() - 40), one.start())
        for one in _YEARS_AFTER.finditer(text, sentence.start, sentence.end)
    )


def _is_recent(verb: VerbGroup | None, when: When | None) -> bool:
    """Whether the tense tells of late, and no date of another time: "has arrested", "is arresting".

    In "since a coup in 2016 thousands have been held" the date is only where it began.
    """
    dated = when is not None and when.end is not None
    return not dated and verb is not None and verb.tense == "present" and (verb.perfect or verb.progressive)


def _words_of_same_time(analysis: Analysis, token: int | None, end: int) -> str:
    """The sentence, as far as `end`, without clauses that tell of something else, where it tells of long ago.

    "The raid killed the father of two boys, who had lost their mother four years ago": the raid is new.
    """
    words = analysis.text[analysis.sentence.start : end]
    far = _FAR_PAST.may_match(analysis.text, analysis.sentence.start, end) and _FAR_PAST.pattern.search(words)
    if token is None or not (far or _YEAR.search(words)):
        return words
    own: list[Clause | None] = [analysis.clause_at(token)]
    while (clause := own[-1]) is not None:
        own.append(_above(analysis, clause))
    kept = (one for at, one in enumerate(analysis.tokens) if not _is_told_beside(analysis, at, own))
    return " ".join(one.text for one in kept if one.start < end)


def _is_told_beside(analysis: Analysis, token: int, own: Sequence[Clause | None]) -> bool:
    """Whether a token stands in a relative or subordinate clause that does not hold the clauses given."""
    clause: Clause | None = analysis.clause_at(token)
    while clause is not None and clause not in own:
        if clause.kind == "relative" or (clause.kind == "subordinate" and not _is_joined(clause, own)):
            return True
        clause = _above(analysis, clause)
    return False


def _is_joined(clause: Clause, own: Sequence[Clause | None]) -> bool:
    """Whether "and" joins a clause to one of those given: "said that in 2004 rebels seized the port and burned it"."""
    return any(one is not None and (one.marker, one.parent) == (clause.marker, clause.parent) for one in own)


def _above(analysis: Analysis, clause: Clause) -> Clause | None:
    return analysis.clauses[clause.parent] if clause.parent is not None else None


def is_long_ago(document: Document, when: When) -> bool:
    """Whether a time lies far before the day an article was published."""
    published = document.published.value
    if not published or not when.end or when.basis == "unresolved":
        return False
    return (date.fromisoformat(published) - date.fromisoformat(when.end)).days > _HISTORICAL_DAYS


def _is_historical(document: Document, analysis: Analysis, words: str, when: When | None) -> bool:
    published = document.published.value
    if published and when and when.end and when.basis != "unresolved":
        if is_long_ago(document, when):
            return True
        if when.start and when.precision in ("day", "week", "month") and when.basis != "relative_to_text":
            return False
    start, end = analysis.sentence.start, analysis.sentence.end
    if _FAR_PAST.may_match(analysis.text, start, end) and _FAR_PAST.pattern.search(words):
        return True
    match = _YEAR.search(words)
    return bool(match and published and int(match["year"]) < int(published[:4]) - 1)
