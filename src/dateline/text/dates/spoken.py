"""Deeds that a sentence only speaks of, so that its date is of what is said or done about them."""

import re
from collections.abc import Sequence

from dateline.records import When
from dateline.text.document import Sentence
from dateline.text.rare import compile_rare

REPORT_WORDS = (
    r"(?:said|says|told|reported|announced|stated|added|confirmed|tweeted|wrote|testified|spoke|quoted|acknowledged|"
    r"explained|revealed|disclosed|commented|remarked|recalled|recounted|asserted)"
)
BARRIER = re.compile(
    rf"\b(?:who|whom|whose|which|that|where|when|after|before|since|because|while|although|though|until|if|once|following"
    rf"|despite|amid|in (?:response to|(?:retaliation|revenge|reprisal) for|protest (?:at|against))|{REPORT_WORDS})\b"
    r"|[;:|]|\n\s*\n",
    re.IGNORECASE,
)
# What is said of a deed, or done about it, has a day of its own: "called on Monday for the release of those detained".
_ABOUT_A_DEED = compile_rare(
    r"\b(?:(?:condemn|confirm|welcom|mourn|commemorat|remember)(?:s|es|ed|ing)?|denounc(?:es|ed|ing)|deplor(?:es|ed|ing)|"
    r"decr(?:ies|ied)|critici[sz](?:es|ed|ing)|convicted|indicted|acquitted|"
    r"protest(?:s|ed|ing)? (?:on \w+ )?(?:against|over|at|(?:on )?(?=(?:the|his|her|its|their)\b))|aveng(?:es|ed|ing)?|"
    r"sentenced\b[^.;:]{0,50}\bfor|"
    r"(?:claim|assum|accept|admit|tak)(?:s|es|ed|ing) (?:the )?(?:responsibility|credit|authorship|blame)|"
    r"(?:blam|attribut)(?:es|ed|ing)|repudiat(?:es|ed|ing)|h(?:o|e)ld(?:s|ing)?\b[^.;:]{0,50}\bresponsible|"
    r"in (?:response to|retaliation for|revenge for|reprisal for|protest (?:at|against|over))|"
    r"(?:investigat(?:es?|ed|ing|ions?)|inquir(?:y|ies)|prob(?:es?|ed|ing))(?: into)? "
    r"(?=(?:the|an?|his|her|its|their)\b)|"
    r"(?:involvement|complicity|role|suspects?) in|"
    r"accused|charged with|(?:concern|outrage|anger|dismay|alarm)(?:ed)? (?:at|over|about|by))\b|"
    r"\b(?:call|appeal|demand|order)(?:s|ed|ing)?\b[^.;:]{0,40}\b(?:release|freedom|inquiry|investigation|end|halt)\b",
    re.IGNORECASE,
)
_CLAIMS = re.compile(r"(?:claim|assum|accept|admit|tak)\w+\b", re.I)
_OTHER_CLAUSE = re.compile(r"\b(?:is|are|was|were|be|been|has|have|had|will|would|he|she|they)\b", re.I)
_ABOUT_REACH = 80
_DETERMINER = re.compile(r"\b(?:the|an?|his|her|its|their|this|that|these|those|all|any)\b", re.I)
_POSSESSIVE = re.compile(r"['’]s?\b")
_JOINED = re.compile(r"(?:,|\band|\bor|\bthen|\bbut)\s+(?:\w+ly\s+)?$", re.I)
# not "the 27 May vote after the raid": that begins a phrase of its own
_INSIDE_PHRASE = re.compile(
    r"(?:[\s-]+(?!(?:the|an?|his|her|its|their|after|before|following|since|amid|despite|to|when|who|which|that)\b)"
    r"[\w'’]+){0,3}[\s-]*",
    re.I,
)
# "the factory arson case", "kidnapping charges": a matter of law, with days of its own.
_CASE = re.compile(
    r"(?:[ -](?:and|or) \w+)?[ -](?:cases?|trials?|charges?|investigations?|inquir(?:y|ies)|probes?|verdicts?|"
    r"hearings?|allegations?|accusations?|convictions?|lawsuits?|proceedings|suspects?|anniversary)\b",
    re.IGNORECASE,
)


def is_spoken_of(text: str, inside: Sequence[When], sentence: Sentence, trigger: tuple[int, int]) -> bool:
    """Whether a trigger is what a verb of speech or law before it is about, with no date of its own before it.

    "In a statement on Friday the union condemned the arrest"; not so "condemned Friday's arrest", "accused and jailed".
    """
    if _CASE.match(text, trigger[1]):
        before = (when for when in inside if when.quote.end <= trigger[0])
        return not any(_dates_its_noun(text, when, trigger) for when in before)
    # "claimed responsibility for the attack" may be one trigger; its verb still tells what is said.
    end = trigger[1] if _CLAIMS.match(text, *trigger) else trigger[0]
    *_, about = None, *_ABOUT_A_DEED.finditer(text, max(sentence.start, trigger[0] - _ABOUT_REACH), end)
    if about is None or _JOINED.search(text, about.end(), trigger[0]):
        return False
    gap = text[about.end() : trigger[0]]
    if BARRIER.search(gap) or _OTHER_CLAUSE.search(gap):
        return False
    between = (when for when in inside if about.end() <= when.quote.start < trigger[0])
    return not any(_dates_its_noun(text, when, trigger) for when in between)


def _dates_its_noun(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether a date before a trigger is its own: "Friday's arrest", "the 1985 hijacking case"."""
    if _POSSESSIVE.match(text, when.quote.end):
        return True
    return in_its_phrase(text, when, trigger) and not _DETERMINER.search(text, when.quote.end, trigger[0])


def in_its_phrase(text: str, when: When, trigger: tuple[int, int]) -> bool:
    """Whether the trigger is the noun that a date describes: "raid" in "a Tuesday night raid"."""
    return when.quote.end <= trigger[0] and _INSIDE_PHRASE.fullmatch(text, when.quote.end, trigger[0]) is not None
