"""Grounds of arrests, charges and sentences: what somebody is held for has a time of its own."""

import re

from dateline.records import When

# Words that seize, try or punish somebody for what was done before.
_JUDICIAL = re.compile(
    r"\b(?:re-?arrest|arrest|detain|detention|captur|apprehend|jail|imprison|incarcerat|custody|held|sentenc|convict|"
    r"guilty|charg|accus|indict|investigat|inquir|prob(?:e|ing)|extradit|deport|executed|execution|fined|acquit|"
    r"under investigation|on trial|warrant|red notice|behind bars)",
    re.IGNORECASE,
)
# "for the murder of a priest in 1980", "of burning down a village on June 9", "accused of ordering a massacre in 2011";
# not a term ("for five years in 2011") nor a bare crime, which leaves the date to the verdict ("of murder in 2011").
_GROUND = re.compile(
    r"\b(?:for|of|over|about|into|with|on suspicion of|in connection with|on charges of|on a charge of|in relation to|"
    r"accused of|suspected of|under)\s+(?:having\s+|allegedly\s+|alleged\s+|his\s+|her\s+|their\s+|its\s+)*"
    r"(?:(?!being\b|during\b|the\s+(?:first|second|third|last|rest|past)\b)[a-z]+ing\s+(?!(?:in|on|at|and|since|last)\b)[\"“]?\w+"
    r"|(?:the|an?|at least|more than|over|some|\d+|two|three|four|five|six|seven|eight|nine|ten|several)\s+"
    r"(?!(?:\w+\s+){0,2}(?:years?|months?|weeks?|days?|hours?|times?|count|counts|charges?)\b)"
    r"(?:[\w'’-]+\s+){0,3}?"
    r"(?:murders?|killings?|deaths?|assassinations?|massacres?|attacks?|bombings?|shootings?|explosions?|kidnappings?|abductions?|"
    r"rapes?|robber(?:y|ies)|thefts?|frauds?|assaults?|complaints?|slayings?|coups?|plots?|protests?|riots?|role|part|"
    r"participation|involvement|disappearances?|torture|escape|beating|stabbing|raids?|crash|scandal|case|posts?|articles?))\b",
    re.IGNORECASE,
)
_CHARGE = re.compile(
    r"\b(?:on (?:an? )?(?:\w+ )?(?:charges?|suspicion) of|(?:accused|suspected|convicted|guilty) of"
    r"|charged (?:(?:on )?\w+day |today |yesterday )?with) (?:[\w'’-]+ ){0,2}$",
    re.IGNORECASE,
)
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
    return _CHARGE.search(text, max(start, trigger[0] - _LONGEST_CHARGE), trigger[0])


def is_charged(text: str, trigger: tuple[int, int], start: int) -> bool:
    """Whether a deed is what somebody is charged with: "charged today with killing two clerks".

    Args:
        text: The article's text.
        trigger: Span of the trigger of the deed.
        start: Start of the sentence.
    """
    return _charge(text, trigger, start) is not None


def dates_charge(text: str, when: When, trigger: tuple[int, int], start: int) -> bool:
    """Whether a date between the verb and the charge is that of the case, and not of the deed of a trigger."""
    charge = _charge(text, trigger, start)
    if charge is None or when.quote.end > charge.end():
        return False
    return _JUDICIAL.search(text, start, when.quote.start) is not None
