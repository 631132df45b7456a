"""How sure an event is: a score from what the mentions state, calibrated on labelled articles."""

from collections.abc import Sequence
from math import exp

from dateline.text.mentions import Mention

# Weights of a logistic score, fitted by hand against the labelled articles; `benchmarks` prints the reliability table.
_BASE = 0.2
_VERBAL = 0.6
_MAIN_VERB = 0.4
_HAS_ACTOR = 0.4
_HAS_RECIPIENT = 0.3
_HAS_STATED_PLACE = 0.4
_HAS_COUNT = 0.4
_REPEATED = 0.5
_HEADLINE_OR_LEAD = 0.3
_NOT_REALISED = -0.5


def rate(mentions: Sequence[Mention]) -> float:
    """Chance that the event is right, from 0 to 1, rounded to two digits."""
    score = _BASE
    score += _VERBAL * any(not one.nominal for one in mentions)
    score += _MAIN_VERB * any(one.leading for one in mentions)
    score += _HAS_ACTOR * any(one.actors for one in mentions)
    score += _HAS_RECIPIENT * any(one.recipients for one in mentions)
    score += _HAS_STATED_PLACE * any(one.place is not None and one.place.basis == "stated" for one in mentions)
    score += _HAS_COUNT * any(one.counts for one in mentions)
    score += _REPEATED * (len({one.sentence.index for one in mentions}) > 1)
    score += _HEADLINE_OR_LEAD * any(one.evidence.section in ("headline", "lead") for one in mentions)
    score += _NOT_REALISED * all(one.status not in ("happened", "ongoing") for one in mentions)
    return round(1 / (1 + exp(-score)), 2)
