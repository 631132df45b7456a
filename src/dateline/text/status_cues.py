"""The last word before a trigger that says it did not, may, or will happen: "denied", "nearly", "plans to"."""

import re
from functools import cache
from typing import NamedTuple

from dateline.language.analysis import Analysis
from dateline.lexicons import load_table, load_words
from dateline.records import Status
from dateline.text.phrases import Found, PhraseTable, words_of
from dateline.text.presupposed import is_definite

_SMALL_WORDS = load_words("event_words", "beside cue")
# "He denied that they stood by, since they had opened fire": the fire is not denied.
_CLAUSES_APART = frozenset("when after before as while since because although though whereas where once until".split())


# "He denied claims by villagers that officers had torched houses": what is claimed stands in a clause of its own.
_DENIED_CLAIM = re.compile(
    r"\b(?<!not )(?:den(?:y|ied|ies|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing))"
    r"\s+(?:[\w-]+\s+){0,2}?(?:claims?|allegations?|reports?|accusations?|suggestions?|rumou?rs?)\s+(?:[\w'’-]+\s+){0,5}?that\s+[^.;,]*$",
    re.I,
)


class _Cue(NamedTuple):
    status: Status
    reach: str


@cache
def _cues() -> PhraseTable[_Cue]:
    rows = load_table("status_cues", ("cue", "status", "reach"))
    return PhraseTable((row["cue"], _Cue(row["status"], row["reach"])) for row in rows)  # type: ignore[arg-type]


def clause_start(analysis: Analysis, token: int | None) -> int:
    """The offset where what a trigger belongs to begins: its clause, with those whose complement it is."""
    if token is None or not analysis.clauses:
        return analysis.sentence.start
    clause = analysis.clause_at(token)
    first = clause.first
    # The complement of "denied that ..." belongs to what denies it.
    while clause.parent is not None and clause.kind != "relative" and clause.marker not in _CLAUSES_APART:
        clause = analysis.clauses[clause.parent]
        first = min(first, clause.first)
    while first and analysis.tokens[first - 1].tag == "ADV":
        first -= 1  # "was robbed and nearly killed"
    return analysis.tokens[first].start


def find_cue(analysis: Analysis, start: int, end: int, token: int | None) -> Status | None:
    """The status the last cue before a trigger gives; a near cue only across small words, a next one across none.

    What describes an event noun counts as small, "fears of a bloody rebel attack", but not of a known deed: "ahead of
    the Turkish invasion".
    """
    text, words = analysis.text, words_of(analysis.text, start, end)
    if _DENIED_CLAIM.search(text, analysis.sentence.start, end):
        return "denied"
    phrase = analysis.phrase_at(token) if token is not None and analysis.verb_at(token) is None else None
    opens = end if phrase is None or is_definite(analysis, phrase) else phrase.start
    found: list[Found[_Cue]] = list(_cues().find(text, words))
    for cue in reversed(found):
        between = words[cue.last :]
        if _names_cause(analysis, cue):
            continue
        if _is_negated(analysis, cue):
            if analysis.text[cue.start : cue.end].lower().startswith("ruled"):
                return "hypothetical"  # "has not ruled out sending troops"
            continue
        if cue.entry.reach != "clause":
            if cue.entry.reach == "near" and cue.end <= opens:
                between = tuple(word for word in between if word.start < opens)
            farthest = 5 if cue.entry.reach == "near" else 0
            near = len(between) <= farthest and all(word.lower in _SMALL_WORDS for word in between)
            if near and not re.search(r"[,;:]", text[cue.end : end]):
                return cue.entry.status
        elif not re.search(r"[;]|,\s+(?:and|but)\b", text[cue.end : end]):
            return cue.entry.status
    return None


def _is_negated(analysis: Analysis, cue: Found[_Cue]) -> bool:
    """Whether nobody denies it: "did not deny that jets had bombed the town", "has not ruled out sending troops"."""
    word = analysis.text[cue.start : cue.end].lower()
    if cue.entry.reach != "clause" or not word.startswith(("den", "ruled out")):
        return False
    token = analysis.token_at(cue.start)
    verb = analysis.verb_at(token) if token is not None else None
    return verb is not None and verb.negated


def _names_cause(analysis: Analysis, cue: Found[_Cue]) -> bool:
    """Whether "due to" gives a cause: "the deaths were due to police firing", but "they are due to march"."""
    if not analysis.text[cue.start : cue.end].lower().endswith("due to"):
        return False
    token = analysis.token_at(cue.end - 1)
    following = analysis.tokens[token + 1 : token + 2] if token is not None else ()
    return any(one.tag not in ("VERB", "AUX", "ADV") for one in following)
