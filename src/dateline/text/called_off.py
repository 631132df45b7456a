"""Whether a protest was called off before it began: "cancelled a rally planned for Sunday"."""

import re

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup

# Who cancels a rally has not held it; a strike that is called off or suspended may have gone on for weeks.
_NEVER_BEGUN = frozenset({"cancel", "scrap"})
_ENDED_OR_NEVER_BEGUN = frozenset({"call"})
_PLANNED = re.compile(
    r"\b(?:planned|scheduled|announced|threatened|proposed|slated|due|set|(?:was|were) to)\b"
    r"|^\s*(?:for|on)\s+(?:\w+day|tomorrow|the\s+\d|\d|next)\b",
    re.IGNORECASE,
)
# What takes days or weeks, so that it is ended by who calls it off.
_LASTING = frozenset("agitation blockade boycott campaign protest shutdown sit-in stir strike".split())
_CALLED_OFF = re.compile(r"\s+(?:[\w-]+\s+){0,8}?(?:was|were|been)\s+called\s+off\b", re.IGNORECASE)
_AFTER = 60  # characters


def is_called_off(analysis: Analysis, token: int) -> bool:
    """Whether a protest that a noun names was dropped before it began.

    "Cancelled a rally" says so by itself, "called off the walkout planned for Tuesday" by what it was; "called off a
    two-day strike" ends one. So does "it" of what was announced before: "the party, which had announced a rally,
    cancelled it".
    """
    phrase = analysis.phrase_at(token)
    if phrase is None:
        return False
    return any(
        _drops(analysis, verb, phrase)
        for verb in analysis.verbs
        if analysis.tokens[verb.head].lemma in _NEVER_BEGUN | _ENDED_OR_NEVER_BEGUN
    )


def was_on(analysis: Analysis, token: int, after: str) -> bool:
    """Whether what was called off had gone on: "the strikes were called off in May", but "the rally was called off"."""
    phrase = analysis.phrase_at(token)
    if phrase is None or analysis.tokens[phrase.head].lemma.lower() not in _LASTING:
        return False
    return _CALLED_OFF.match(after) is not None and not _was_planned(analysis, phrase)


def _drops(analysis: Analysis, verb: VerbGroup, phrase: NounPhrase) -> bool:
    """Whether a verb that is done drops what a phrase names, or the "it" that stands for it."""
    if verb.negated or verb.modal or not _is_to_drop(analysis, verb):
        return False
    dropped = analysis.arguments(verb).objects
    if phrase in dropped:
        return analysis.tokens[verb.head].lemma in _NEVER_BEGUN or _was_planned(analysis, phrase)
    stands_for = any(one.kind == "pronoun" and one.first > phrase.last for one in dropped)
    return stands_for and _was_planned(analysis, phrase)


def _is_to_drop(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb is to cancel: "called it off", but no "called a rally"."""
    if analysis.tokens[verb.head].lemma in _NEVER_BEGUN:
        return True
    return any(token.lower == "off" for token in analysis.tokens[verb.head + 1 : verb.head + 3])


def _was_planned(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether the words of a phrase, or those right before or behind it, say that it was still to come."""
    before = analysis.text[max(analysis.sentence.start, phrase.start - _AFTER // 2) : phrase.end]
    after = analysis.text[phrase.end : min(analysis.sentence.end, phrase.end + _AFTER)]
    return _PLANNED.search(before) is not None or _PLANNED.search(after) is not None
