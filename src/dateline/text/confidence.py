"""How sure an event is: a score from what the mentions state, calibrated on labelled articles."""

from collections.abc import Sequence
from math import exp

from dateline.text.mentions import Mention

# Weights of a logistic score, fitted to 314 events of ordinary whole articles, each judged by eye: right when it is an
# event of that type and mode, with that status, by what the article says. README.md shows how well they fit.
_BASE = 0.12
_IN_OPENING = 0.49
_MAIN_VERB = 0.49
_HAS_COUNT = 0.25
_REPEATED = 0.35
_FRIENDLY_IN_PASSING = -0.7
_OPENING = frozenset({"headline", "lead"})
# Outside a main clause people agree, meet, help and threaten in all walks of life ("willing to", "meetings").
_FRIENDLY = frozenset({"AGREE", "AID", "CONSULT", "COOPERATE", "THREATEN"})


def rate(mentions: Sequence[Mention]) -> float:
    """Chance that the event is right, from 0 to 1, rounded to two digits."""
    leading = any(one.leading for one in mentions)
    score = _BASE
    score += _IN_OPENING * any(one.evidence.section in _OPENING for one in mentions)
    score += _MAIN_VERB * leading
    score += _HAS_COUNT * any(one.counts for one in mentions)
    score += _REPEATED * (len({one.sentence.index for one in mentions}) > 1)
    score += _FRIENDLY_IN_PASSING * (not leading and mentions[0].type in _FRIENDLY)
    return round(1 / (1 + exp(-score)), 2)
