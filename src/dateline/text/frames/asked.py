"""Deeds of which a sentence only asks: "Will the premier sanction the bank?"."""

from dateline.language.analysis import Analysis
from dateline.text.frames.find import Trigger

_OPENING = frozenset({"PUNCT", "QUOTE", "CONJ", "ADV"})
_TO_COME = frozenset("will would can could should may might must shall".split())
_ASKING = _TO_COME | frozenset("did does do is are was were has have".split())


def is_asked(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a sentence asks whether a deed is or will be done: its verb opens it, and a question mark ends it.

    "Why did police shoot?" asks why, and "Has the raid changed the vote?" about the vote; either takes the deed for
    granted.
    """
    if "?" not in (token.text for token in analysis.tokens[-2:]):
        return False
    token = analysis.token_at(trigger.start)
    clause = analysis.clause_at(token) if token is not None else trigger.clause
    opening = 0 if trigger.frame.pos == "a" else clause.first  # "Would you be willing to pardon them?"
    first = next((one for one in analysis.tokens[opening:] if one.tag not in _OPENING), None)
    return first is not None and first.lower in (_ASKING if trigger.frame.pos in ("v", "a") else _TO_COME)
