"""A number that is a part of the next one: "two of the four gunmen", "seven of the 20 deaths".

What the sentence goes on to say is said of the part. Of the whole is said what stands right beside it: "two of the 12
people killed were children", "three of the 20 injured died".
"""

import re

from dateline.text.counts.claims_after import claim_after
from dateline.text.counts.claims_before import claim_of_victims
from dateline.text.counts.counted import Nominal
from dateline.text.counts.counted_sentence import BE, Claim, CountedSentence

_OF = re.compile(r"\s+of\s+(?:(?:the|these|those|its|their|his|her|our|all|some|about|around)\s+)*", re.IGNORECASE)
_RELATIVE = frozenset({"who", "that", "which"})
_HAVE = frozenset({"had", "have", "has"})


def whole_of(sentence: CountedSentence, position: int) -> Nominal | None:
    """The number that the one at a position is a part of, or None."""
    if position + 1 >= len(sentence.nominals):
        return None
    part, whole = sentence.nominals[position : position + 2]
    if part.counted != "none" or part.definite or whole.counted == "things" or whole.definite:
        return None
    if not _OF.fullmatch(sentence.text, part.number.end, whole.number.start):
        return None
    if sentence.text.endswith(", ", 0, part.number.start) and sentence.text.startswith(",", whole.end):
        return None  # "Rao, one of the ten most wanted men, was held": an aside
    return whole if whole.number.vague or part.number.low < whole.number.low else None


def claim_of_whole(sentence: CountedSentence, whole: Nominal) -> Claim | None:
    """What is said of the whole alone: "killed" in "two of the 12 people killed were children"."""
    claim = claim_after(sentence, whole)
    if claim is None:
        return None
    last = sentence.word_before(claim.end)
    between = [sentence.word(at) for at in range(whole.next_word, last)]
    if not between:
        return claim if not sentence.word(last).endswith(("died", "perished")) else None
    return claim if between[0] in _RELATIVE and set(between[1:]) <= BE | _HAVE else None


def as_part(sentence: CountedSentence, part: Nominal, whole: Nominal) -> tuple[Nominal, Claim | None]:
    """The part with the noun of its whole, and what the noun says by itself ("seven of the 20 deaths")."""
    told = claim_of_whole(sentence, whole)
    next_word = whole.next_word if told is None else sentence.word_before(told.end) + 1
    joined = part._replace(end=whole.end, who=whole.who, counted=whole.counted, noun=whole.noun, next_word=next_word)
    victims = claim_of_victims(sentence, whole)
    return joined, victims and victims._replace(start=part.number.start)
