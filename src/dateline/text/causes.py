"""Why something was done, and what a protest asks for: exact quotes."""

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from dateline.language.analysis import Analysis, Span
from dateline.lexicons import load_table
from dateline.records import Quote
from dateline.text.document import Document, Sentence
from dateline.text.phrases import Found, PhraseTable, words_of

Role = Literal["cause", "demand"]

_PROTEST = re.compile(
    r"\b(?:protest\w*|demonstrat\w+|march(?:es|ed|ers?|ing)?|rall(?:y|ies|ied|ying)|strik(?:e|es|ers?|ing)|struck|walk-?outs?|walked"
    r"\s+out|unrest|riot\w*|blockad\w+|sit-?ins?|picket\w*|shut-?downs?|bandhs?|hartals?|stoppage|boycott\w*|hunger\s+strike"
    r"|took\s+to\s+the\s+streets|take\s+to\s+the\s+streets|stayed\s+off|roadblocks?|downed\s+tools|gather(?:ed|ing)?|stormed"
    r"|clash\w*|vigil|slogans)\b",
    re.IGNORECASE,
)
# Protests of governments: "summoned the envoys to protest against the remarks", "lodged a protest".
_DIPLOMATIC = re.compile(
    r"\b(?:ambassadors?|envoys?|embass(?:y|ies)|diplomat\w*|lodged|foreign ministry|protest(?:s|ed)? to)\b",
    re.IGNORECASE,
)
# A full stop, but not that of "U.S." and "Mr."; the end of a paragraph, but not of a line; the end of a quotation.
_STOP = r"(?<!\b[A-Z])(?<!\b[MD]r)(?<!\bMs)(?<!\bSt)(?<!\bLt)(?<!\bNo)(?<!\bGen)(?<!\bCol)\.(?!\s?\d)"
_MARK = rf"{_STOP}|\n\s*\n|”|(?<=[^\s(])\""
# Where the reason ends: a comma, a time, a place, the next clause.
_END = re.compile(
    rf"[;:!?()—–]|,(?!\d{{3}})|{_MARK}|\s-\s"
    r"|(?i:\s+(?:on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day|on\s+\d"
    r"|(?:yesterday|today|tonight|overnight|outside|near|when|while|before|after|which|who|where|despite|leaving|killing"
    r"|saying|demanding|calling|turned|erupted|swept|spread)\b|as\s|with\s|early\s|late\s"
    r"|at\s+(?:the|a)\s|(?:this|last|next)\s+(?:week|month|year|\w+day)|in\s+(?:the\s+)?(?:\w+\s+)?(?:capital|city|town|district"
    r"|province|state|village)|and\s+(?:at\s+least|then|was|were|had|have|will|would|said|says|told|vowed|\w+\s+(?:was|were))))"
    r"|\s+in\s+(?:the\s+)?(?=[A-Z][a-z])|\s+and\s+(?=\d)"
)
_CLOSING = frozenset({'"', "”"})
_WHO = re.compile(r",\s*(?:who|which)\b[^,]*$")
_CLAUSE_END = re.compile(rf"[;:!?()—]|,(?!\d{{3}})|{_MARK}|(?i:\s+(?:on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day))")
_CLAUSAL = frozenset(
    {"saying", "saying that", "because", "to demand that", "demanding that", "demanded that", "demand that", "after"}
)
_CHANT = re.compile(
    r"\b(?:chant\w*|shout\w*|slogans?|placards?|banners?|signs?)\b[^\"“'‘.]{0,40}[\"“‘](?P<words>[^\"”’]{4,120})[\"”’]",
    re.IGNORECASE,
)
_NOT_REASON: dict[str, re.Pattern[str]] = {
    "over": re.compile(
        r"\s+(?:\d|the\s+(?:weekend|past|last|next|course|phone|telephone|radio|border|wall|fence|river|years|coming|same)"
        r"|(?:two|three|four|five|six|several|many|a\s+(?:two|three|period|decade|year|week|month|dozen|hundred|thousand|million))"
        r"|half|there|to\s|which|time|night|power|control)", re.IGNORECASE
    ),
    "after": re.compile(
        r"\s+(?!.{0,70}\b(?:kill\w*|death|died|dead|arrest\w*|detain\w*|shot|shoot\w*|murder\w*|decision|announc\w*|verdict|ruling|result\w*"
        r"|rais\w+|rise|hike|increase\w*|cut\w*|accus\w*|refus\w*|fail\w*|attack\w*|rape\w*|reject\w*|angry|law|bill|election|dismiss\w*"
        r"|assault\w*|burn\w*|desecrat\w*|eviction\w*|evict\w*)\b)", re.IGNORECASE
    ),
    "saying": re.compile(r"\s+(?:they\s+would|he\s|she\s|it\s)", re.IGNORECASE),
    "about": re.compile(
        r"\s+(?:\d|to\s|an?\s+(?:dozen|hundred)|one|two|three|four|five|six|seven|eight|nine|ten)", re.IGNORECASE
    ),
    "protesting": re.compile(r"\s+(?:from|in|outside|near|on)\s", re.IGNORECASE),
    "pressed": re.compile(r"(?!\s+(?:\w+\s+){1,4}to\s)", re.IGNORECASE),
    "pressing": re.compile(r"(?!\s+(?:\w+\s+){1,4}to\s)", re.IGNORECASE),
    "seeking": re.compile(r"\s+(?:refuge|shelter|asylum|to\s)", re.IGNORECASE),
}  # fmt: skip
_NOT_AFTER: dict[str, frozenset[str]] = {
    "over": frozenset(
        "took take takes taking taken hand handed handing turn turned all roll rolled ran run drove climbed "
        "jumped flew fired "
        "passed well just left control power authority sovereignty won victory crossed pulled knocked".split()
    ),
    "following": frozenset({"the", "a", "his", "her", "their", "its"}),
    "about": frozenset({"said", "spoke", "talked", "just", "information", "told"}),
}
# "over" and "against" name a grievance only near the word of protest.
_NEAR_PROTEST = frozenset({"against", "about"})


class _Marker(NamedTuple):
    role: Role
    strong: bool
    protest: bool


@cache
def _markers() -> PhraseTable[_Marker]:
    rows = load_table("cause_markers", ("marker", "role", "strength", "place"))
    return PhraseTable(
        (
            row["marker"],
            _Marker(
                "cause" if row["role"] == "cause" else "demand", row["strength"] == "strong", row["place"] == "protest"
            ),
        )
        for row in rows
    )


# What opens the report of another protest, whose aim need not be that of the one told before.
_ELSEWHERE = re.compile(
    r"\W*(?:(?:elsewhere|separately|meanwhile)\b|in (?:a|another) (?:separate|different)\b|"
    r"(?-i:In [A-Z]\w+(?: [A-Z]\w+)?),)",
    re.IGNORECASE,
)


def find_cause(
    document: Document, analysis: Analysis, trigger: tuple[int, int], *, of_protest: bool = True
) -> Quote | None:
    """Why the event of a trigger was done, as the text words it, or None.

    A protest whose own sentence gives no reason takes it from another sentence about protests: "The demonstrations
    began over ...", "Sparked by ..., protests swept across ...". What police do near it (not `of_protest`) does not.
    """
    return _find(document, analysis, trigger, "cause", of_protest)


def find_demand(document: Document, analysis: Analysis, trigger: tuple[int, int]) -> Quote | None:
    """What a protest asks for, as the text words it, or None; a chanted or written slogan counts."""
    return _find(document, analysis, trigger, "demand", True)


def _find(
    document: Document, analysis: Analysis, trigger: tuple[int, int], role: Role, of_protest: bool
) -> Quote | None:
    sentence = analysis.sentence
    around = max(sentence.start, trigger[0] - 60), min(sentence.end, trigger[1] + 60)
    protest = of_protest and _PROTEST.search(document.text, *around) is not None
    span = _in_sentence(document.text, sentence.start, sentence.end, trigger, role, protest)
    span = _before_main_verb(analysis, span) if span is not None else None
    elsewhere = _ELSEWHERE.match(document.text, sentence.start, sentence.end) is not None
    if span is None and protest and not elsewhere and not _gives_other(document.text, sentence, trigger, role):
        known = _of_protests(document.text, document.sentences)
        span = known[0] if role == "cause" else known[1]
    return document.quote(*span) if span else None


def _before_main_verb(analysis: Analysis, span: tuple[int, int]) -> tuple[int, int] | None:
    """The words of a reason up to the verb of the clause around it: "a strike over low pay has closed the port"."""
    start, end = span
    for verb in analysis.verbs:
        at = analysis.tokens[verb.first].start
        around = analysis.clause_at(verb.head)
        inside = start < at < end and verb.form == "finite"
        if inside and around.kind == "main" and analysis.tokens[around.first].start < start:
            end = at
    kept = analysis.text[start:end].rstrip(" .,\n")
    return (start, start + len(kept)) if len(kept) >= 4 else None


def _gives_other(text: str, sentence: Span, trigger: tuple[int, int], role: Role) -> bool:
    """Whether the sentence gives a protest's cause where a demand is wanted, or the other way round.

    A protest with an aim of its own is not the one that another sentence explains.
    """
    other: Role = "demand" if role == "cause" else "cause"
    return _in_sentence(text, sentence.start, sentence.end, trigger, other, True, strong_only=True) is not None


Spans = tuple[tuple[int, int] | None, tuple[int, int] | None]


@lru_cache(maxsize=8)
def _of_protests(text: str, sentences: tuple[Sentence, ...]) -> Spans:
    """The first cause and the first demand that sentences about protests give, strong markers only."""
    cause: tuple[int, int] | None = None
    demand: tuple[int, int] | None = None
    told = False
    for sentence in sentences:
        match = _PROTEST.search(text, sentence.start, sentence.end)
        if not match or _DIPLOMATIC.search(text, sentence.start, sentence.end):
            continue
        if _WHO.search(text, sentence.start, match.start()):
            continue  # "The president, who backs the protests, called for new elections"
        if told and _ELSEWHERE.match(text, sentence.start, sentence.end):
            continue  # "Teachers marched in Lima. ... In March, miners went on strike over pay."
        told = True
        trigger = (match.start(), match.end())
        cause = cause or _in_sentence(text, sentence.start, sentence.end, trigger, "cause", True, strong_only=True)
        demand = demand or _in_sentence(text, sentence.start, sentence.end, trigger, "demand", True)
    return cause, demand


def _in_sentence(
    text: str, start: int, end: int, trigger: tuple[int, int], role: Role, protest: bool, *, strong_only: bool = False
) -> tuple[int, int] | None:
    weak: tuple[int, int] | None = None
    for found in _markers().find(text, words_of(text, start, end)):
        marker = found.entry
        if marker.role != role or (marker.protest and not protest) or not _fits(text, found, trigger, start):
            continue
        span = _reason(text, found, end)
        if span is None:
            continue
        if marker.strong:
            return span
        weak = weak or span
    if weak and not strong_only:
        return weak
    if role == "demand" and (chant := _CHANT.search(text, start, end)):
        return chant.start("words"), len(chant["words"].rstrip("!., ")) + chant.start("words")
    return None


def _fits(text: str, found: Found[_Marker], trigger: tuple[int, int], start: int) -> bool:
    marker = " ".join(text[found.start : found.end].lower().split())
    if found.start < trigger[1] and found.end > trigger[0] and marker not in ("protesting", "to protest"):
        return marker.startswith(("protesting ", "to protest ", "in protest"))
    if found.start < trigger[0]:
        # Before its event a reason opens the sentence: "Sparked by a price increase, protests swept ..."
        opens = not text[start : found.start].strip(' "“') or text[start : found.start].count(" ") <= 3
        if found.entry.role == "cause" and not opens and not marker.startswith(("to ", "in protest")):
            return False
    elif (marker in _NEAR_PROTEST and text[trigger[1] : found.start].count(" ") > 3) or re.search(
        r";|\.\s", text[trigger[1] : found.start]
    ):
        return False
    if (refused := _NOT_REASON.get(marker)) and refused.match(text, found.end):
        return False
    before = text[max(0, found.start - 16) : found.start].lower().split()
    return not (before and before[-1] in _NOT_AFTER.get(marker, ()))


def _reason(text: str, found: Found[_Marker], end: int) -> tuple[int, int] | None:
    """The words after a marker up to the end of the phrase, or of the clause for "saying", "to demand that"."""
    marker = " ".join(text[found.start : found.end].lower().split())
    start = found.end
    while start < end and text[start] in " \n":
        start += 1
    if start >= end:
        return None
    ends = _CLAUSE_END if marker in _CLAUSAL else _END
    closing = ends.search(text, start + 1, end)
    while closing and closing.group() in _CLOSING and _is_quoting(text[start : closing.start()]):
        closing = ends.search(text, closing.end(), end)  # "a ban on "hateful" words" goes on behind the quotation
    stop = closing.start() if closing else end
    while stop > start and text[stop - 1] in " .,\n":
        stop -= 1
    return (start, stop) if stop - start >= 4 and stop - start <= 220 else None


def _is_quoting(words: str) -> bool:
    """Whether a quotation that opens in some words is still open at their end."""
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”")
