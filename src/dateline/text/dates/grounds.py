"""Grounds of arrests, charges and sentences: what somebody is held for has a time of its own."""

import re

from dateline.records import When
from dateline.text.rare import compile_rare

# Words that seize, try or punish somebody for what was done before.
_JUDICIAL = re.compile(
    r"\b(?:re-?arrest|arrest|detain|detention|captur|apprehend|jail|imprison|incarcerat|custody|held|sentenc|convict|"
    r"guilty|charg|accus|indict|investigat|inquir|prob(?:e|ing)|extradit|deport|executed|execution|fined|acquit|"
    r"under investigation|on trial|warrant|red notice|behind bars|blam|implicat|prosecut(?:ed|ing)\b|"
    r"the finger at|held responsible)",
    re.IGNORECASE,
)
# "for the murder of a priest in 1980", "of burning down a village on June 9", "accused of ordering a massacre in 2011";
# not a term ("for five years in 2011") nor a bare crime, which leaves the date to the verdict ("of murder in 2011").
_GROUND = re.compile(
    r"\b(?:for|of|over|about|into|with|on suspicion of|in connection with|on charges of|on a charge of|in relation to|"
    r"accused of|suspected of|under)\s+(?:having\s+|allegedly\s+|alleged\s+|his\s+|her\s+|their\s+|its\s+)*"
    r"(?:(?!being\b|during\b|the\s+(?:first|second|third|last|rest|past)\b)[a-z]+ing\s+(?!(?:in|on|at|and|since|last)\b)[\"“]?\w+"
    r"|(?:the|an?|wartime|at least|more than|over|some|\d+|two|three|four|five|six|seven|eight|nine|ten|several)\s+"
    r"(?!(?:\w+\s+){0,2}(?:years?|months?|weeks?|days?|hours?|times?|count|counts|charges?)\b)"
    r"(?:[\w'’-]+\s+){0,3}?"
    r"(?:murders?|killings?|deaths?|assassinations?|massacres?|attacks?|bombings?|shootings?|explosions?|kidnappings?|abductions?|"
    r"rapes?|robber(?:y|ies)|thefts?|frauds?|assaults?|complaints?|slayings?|coups?|plots?|protests?|riots?|role|part|"
    r"participation|involvement|disappearances?|torture|escape|beating|stabbing|raids?|crash|scandal|case|posts?|articles?))\b",
    re.IGNORECASE,
)
_CHARGE = compile_rare(
    r"\b(?:on (?:an? )?(?:\w+ )?(?:charges?|suspicion) of|(?:suspected|convicted|guilty) of"
    r"|accus(?:ed|es|ing|e) (?:[\w'’-]+ ){0,8}?of|wanted (?:for|over)"
    r"|charg(?:ed|es|ing) (?:[\w'’-]+ ){0,6}?with|plead(?:ed|s)? guilty [^.;,]{0,60}?\bto|suspects? in"
    r"|in connection with) (?:[\w'’-]+ ){0,3}$",
    re.IGNORECASE,
)
# "two men who murdered a priest", "a man who had allegedly killed"
_HELD_FOR = re.compile(
    r"(?:(?!,\s+(?:and|but)\b)[^.;])*?\bfor\s+(?:(?!,\s+(?:but|who)\b|\b(?:when|after|as)\b)[^.;])*$", re.IGNORECASE
)
_OF_DOER = re.compile(r"\bwho\s+(?:(?:had|has|have|allegedly|reportedly)\s+)*$", re.IGNORECASE)
_CASE_OPENS_DOER = re.compile(rf"{_JUDICIAL.pattern}[^.;]*\bwho\s+(?:[\w-]+\s+)?$", re.IGNORECASE)
# "... was executed on Tuesday": what is done about a deed told before
_CASE = re.compile(
    r"\b(?:(?:was|were|been|is|are|be)\s+(?:\w+ly\s+)?(?:re-?arrested|arrested|detained|captured|caught|jailed|imprisoned|"
    r"sentenced|convicted|charged|indicted|extradited|deported|executed|hanged|fined|acquitted|released|freed|found\s+guilty)"
    r"|plead(?:ed|s)?\s+(?:not\s+)?guilty|appeared\s+in\s+court|confessed|surrendered|went\s+on\s+trial)\b",
    re.IGNORECASE,
)
_AND = re.compile(r"\b(?:and|but|then)\b", re.IGNORECASE)
_AT_ONCE = re.compile(r"\s+(?:(?:on|in|early|late)\s+)?", re.IGNORECASE)
_LONGEST_CHARGE = 120  # code points before the deed
_WITH_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def start_of_ground(text: str, trigger: tuple[int, int], end: int) -> int | None:
    """Where a sentence begins to say what somebody is held, tried or punished for; None where it does not.

    Args:
        text: The article's text.
        trigger: Span of the trigger.
        end: End of the sentence.
    """
    if _JUDICIAL.search(text, *trigger) is None:
        return None
    # A trigger may end in the preposition of its ground: "jailed the banker for laundering".
    last = text.rfind(" ", *trigger)
    ground = _GROUND.search(text, trigger[0] if last < 0 else last, end)
    return None if ground is None or ground.end() <= trigger[1] else ground.start()


def dates_ground(text: str, when: When, trigger: tuple[int, int], end: int) -> bool:
    """Whether a date is that of the ground: "for the killing of a teacher in 2012", but not "for the killing Friday".

    A day told without its year is that of the news.
    """
    if when.quote.start < trigger[1]:
        return False
    if when.precision == "day" and _WITH_YEAR.search(text, when.quote.start, when.quote.end) is None:
        return False
    ground = start_of_ground(text, trigger, end)
    return ground is not None and ground < when.quote.start


def _charge(text: str, trigger: tuple[int, int], start: int) -> re.Match[str] | None:
    charge = _CHARGE.search(text, max(start, trigger[0] - _LONGEST_CHARGE), trigger[0])
    if charge is None or not text[trigger[0] : trigger[1]].split()[0].endswith("ed"):
        return charge
    return None if _AND.search(charge.group()) else charge  # "accused two men of theft and jailed them"


def is_charged(text: str, trigger: tuple[int, int], start: int) -> bool:
    """Whether a deed is what somebody is charged with: "charged today with killing two clerks".

    Args:
        text: The article's text.
        trigger: Span of the trigger of the deed.
        start: Start of the sentence.
    """
    return _charge(text, trigger, start) is not None


def dates_charge(text: str, when: When, trigger: tuple[int, int], start: int) -> bool:
    """Whether a date is that of the case, and not of the deed for which somebody is held, tried or punished.

    "On Friday they charged him with killing two", "jailed on Monday two men who killed a priest", "a man who killed two
    was hanged on Monday"; not so "accused of the killing on Monday of two clerks".
    """
    charge = _charge(text, trigger, start)
    if when.quote.start >= trigger[1]:
        if charge is not None and _is_bare_crime(text, trigger, charge.end(), when):
            return True
        of_doer = charge or _OF_DOER.search(text, max(start, trigger[0] - _LONGEST_CHARGE), trigger[0])
        return of_doer is not None and _CASE.search(text, trigger[1], when.quote.start) is not None
    if charge is not None and when.quote.end <= charge.end():
        # "In connection with her disappearance on May 3, 2007, they suspect him of murder": the news has no year
        with_year = _WITH_YEAR.search(text, when.quote.start, when.quote.end)
        return with_year is None or _JUDICIAL.search(text, start, when.quote.start) is not None
    if _HELD_FOR.match(text, when.quote.end, trigger[0]) and _JUDICIAL.search(text, start, when.quote.start):
        return True  # "held since 1989 for the killing of an agent"
    return (
        _OF_DOER.search(text, when.quote.end, trigger[0]) is not None
        and _CASE_OPENS_DOER.search(text, start, trigger[0]) is not None
    )


def _is_bare_crime(text: str, trigger: tuple[int, int], charge: int, when: When) -> bool:
    """Whether a crime is only named, and the date behind it is that of the verdict: "convicted of murder on Monday"."""
    if charge != trigger[0] or text[trigger[0] : trigger[1]].lower().endswith("ing"):
        return False
    return _AT_ONCE.fullmatch(text, trigger[1], when.quote.start) is not None
