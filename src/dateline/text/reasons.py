"""The words of a sentence that say why something was done, or what a protest asks for."""

import re
from functools import cache
from typing import Literal, NamedTuple

from dateline.lexicons import load_table
from dateline.text.phrases import Found, PhraseTable, words_of

Role = Literal["cause", "demand"]

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
    r"|(?i:\s+(?:will|would|is|are|was|were|has|have|had|began|begins|continued|in\s+(?:19|20)\d\d)\b)"
    r"|(?i:\s+and\s+(?:sentenced|quizzed|questioned|ordered|charged|arrested|detained|fined|jailed|killed|injured|wounded|attacked"
    r"|burned|burnt|blocked|demanded|called|threatened|threw|clashed|marched|released|held|taken)\b)"
    r"|\s+in\s+(?:the\s+)?(?=[A-Z][a-z])|\s+and\s+(?=\d)"
)
_CLOSING = frozenset({'"', "”"})
_CLAUSE_END = re.compile(rf"[;:!?()—]|,(?!\d{{3}})|{_MARK}|(?i:\s+(?:on\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day))")
_HANGING = re.compile(r"\s+(?:that|which|who|they|it|he|she)$")
_CLAUSAL = frozenset(
    {"saying", "saying that", "because", "to demand that", "demanding that", "demanded that", "demand that", "after"}
)
_CHANT = re.compile(
    r"\b(?:chant\w*|shout\w*|slogans?|placards?|banners?|signs?)\b[^\"“'‘.]{0,40}[\"“‘](?P<words>[^\"”’]{4,120})[\"”’]",
    re.IGNORECASE,
)
_NOT_REASON: dict[str, re.Pattern[str]] = {
    "over": re.compile(
        r"\s+(?:\d|(?:the\s+)?weekend|the\s+(?:past|last|next|course|phone|telephone|radio|border|wall|fence|river|years|coming|same)"
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
    "protesting": re.compile(
        r"\s+(?:peacefully\s+)?(?:from|in|outside|near|on|while|when|for|with|alongside|there|here"
        r"|since|until|till|across|throughout|every|each|all)\s", re.IGNORECASE
    ),
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
_MOST_WORDS_BEFORE_BECAUSE = 12
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


def find_reason(
    text: str, start: int, end: int, trigger: tuple[int, int], role: Role, protest: bool, *, strong_only: bool = False
) -> tuple[int, int] | None:
    """Where the sentence ``[start, end)`` of a text gives the cause or the demand of the deed of a trigger.

    Args:
        text: The text of the article.
        start: Where the sentence begins.
        end: Where it ends.
        trigger: Code-point span of the trigger.
        role: Which of the two is asked for.
        protest: Whether the deed is a protest: "over" and "against" give reasons of protests alone.
        strong_only: Leave out the markers that often mean something else, as "after" and "about" do.
    """
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
    if found.end == trigger[1] and marker in ("over", "against"):
        return True  # the end of a trigger of several words: "demonstrated against the ban"
    if found.start < trigger[1] and found.end > trigger[0] and marker not in ("protesting", "to protest"):
        return marker.startswith(("protesting ", "to protest ", "in protest"))
    if found.start < trigger[0]:
        # Before its event a reason opens the sentence: "Sparked by a price increase, protests swept ..."
        opens = not text[start : found.start].strip(' "“') or text[start : found.start].count(" ") <= 3
        if found.entry.role == "cause" and not opens and not marker.startswith(("to ", "in protest")):
            return False
    elif marker == "because" and text[trigger[1] : found.start].count(" ") > _MOST_WORDS_BEFORE_BECAUSE:
        return False  # "After his arrest the chief was sacked, because ..."
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
    if hanging := _HANGING.search(text, start, stop):
        stop = hanging.start()  # "infighting between groups that began on Friday"
    return (start, stop) if stop - start >= 4 and stop - start <= 220 else None


def _is_quoting(words: str) -> bool:
    """Whether a quotation that opens in some words is still open at their end."""
    return words.count('"') % 2 == 1 or words.count("“") > words.count("”")
