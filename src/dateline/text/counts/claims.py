"""Join the numbers of a sentence with the words that say what happened to the counted people."""

import re

from dateline.text.counts.claims_after import claim_after
from dateline.text.counts.claims_before import (
    claim_of_active_verb,
    claim_of_list,
    claim_of_noun,
    claim_of_toll,
    claim_of_victims,
)
from dateline.text.counts.claims_inherited import inherit_from_left, inherit_from_right
from dateline.text.counts.counted import Nominal, person_nouns
from dateline.text.counts.counted_parts import as_part, claim_of_whole, whole_of
from dateline.text.counts.counted_sentence import OF_THEM, Claim, CountedSentence
from dateline.text.phrases import words_of

# How far before a number a toll or a list may be named, in code points.
_REACH = 110
# "the gunmen, one of them the leader, were killed": an aside
_ONE_OF_THEM = re.compile(r"\bof\s+(?:them|whom|these|those)\s+$", re.IGNORECASE)


def find_claims(text: str, start: int, end: int) -> list[tuple[Nominal, Claim]]:
    """Numbers of people in ``text[start:end]`` with what they count, in reading order.

    A number's own predicate counts first, then what coordination and parts inherit from their neighbours.
    """
    sentence = CountedSentence(text, start, end, words_of(text, start, end))
    found: dict[int, Claim] = {}
    wholes: set[int] = set()
    for position, nominal in enumerate(sentence.nominals):
        whole = whole_of(sentence, position)
        claim = None
        if position in wholes:
            claim = claim_of_whole(sentence, nominal)
        elif whole is not None:
            wholes.add(position + 1)
            sentence.nominals[position], claim = as_part(sentence, nominal, whole)
            claim = claim or _own_claim(sentence, sentence.nominals[position])
        elif nominal.counted != "things":
            claim = _own_claim(sentence, nominal)
        if claim:
            found[position] = claim
    inherit_from_right(sentence, found)
    inherit_from_left(sentence, found)
    for position, nominal in enumerate(sentence.nominals):
        if position not in found and nominal.counted == "people" and (claim := _described(sentence, nominal)):
            found[position] = claim
    for position in wholes & found.keys():
        if position - 1 in found and found[position - 1].kind == found[position].kind:
            del found[position - 1]  # "two of the 12 people killed were children": it tells who they were
    return [(sentence.nominals[position], found[position]) for position in sorted(found)]


def _own_claim(sentence: CountedSentence, nominal: Nominal) -> Claim | None:
    number = nominal.number
    if _is_supposed(sentence, nominal):
        return None
    if nominal.definite:
        aside = _ONE_OF_THEM.search(sentence.text, sentence.start, number.start) is not None
        return None if aside else claim_of_active_verb(sentence, nominal) or claim_after(sentence, nominal)
    before = sentence.text[max(sentence.start, number.start - _REACH) : number.start]
    claim = (
        claim_of_victims(sentence, nominal)
        or claim_of_toll(sentence, nominal, before)
        or claim_of_list(sentence, nominal, before)
    )
    if claim:
        return claim
    claim = (
        claim_of_active_verb(sentence, nominal) or claim_after(sentence, nominal) or claim_of_noun(sentence, nominal)
    )
    part = number.start in sentence.parts or OF_THEM.match(sentence.text, number.end) is not None
    if claim and part:
        fleeing = claim.end > nominal.end and sentence.text[claim.start : claim.end].lower().endswith("ing")
        return None if fleeing else claim._replace(part=True)  # "killed 14, including three children fleeing"
    return claim


def _is_supposed(sentence: CountedSentence, nominal: Nominal) -> bool:
    """Whether the people are only supposed: "if 200 of its citizens had been killed"."""
    position = sentence.word_before(nominal.number.start)
    return position >= 0 and sentence.words[position].lower in ("if", "unless", "whether")


def _described(sentence: CountedSentence, nominal: Nominal) -> Claim | None:
    """Such as "four injured policemen", "19 missing people"; "hundreds of protesters"."""
    if nominal.definite or nominal.who is None:
        return None
    first = next((n for n, word in enumerate(sentence.words) if word.start >= nominal.number.end), len(sentence.words))
    for position in range(first, nominal.next_word):
        for predicate in sentence.by_word[position].entry if position in sentence.by_word else ():
            if predicate.use == "state" or (predicate.use == "transitive" and predicate.passive):
                return Claim(predicate.kind, nominal.number.start, nominal.end)
    entry = person_nouns().at(sentence.text, sentence.words, nominal.next_word - 1)
    several = nominal.number.high is None or nominal.number.high >= 2
    if several and entry and entry.entry.group == "participant":
        return Claim("participants", nominal.number.start, nominal.end)
    return None
