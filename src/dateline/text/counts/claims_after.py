"""What a number counts, by the predicate after it: "17 people were killed", "thousands marched"."""

import re

from dateline.lexicons import load_words
from dateline.text.counts.counted import Nominal, person_nouns
from dateline.text.counts.counted_sentence import ADVERBS, BE, MODALS, OF_THEM, Claim, CountedSentence
from dateline.text.counts.predicates import Predicate, Reading

_BARRIERS = frozenset(
    "that which whose while when where after before because but although though if since until said says say".split()
)
_OBJECT_OPENERS = load_words("count_words", "opens object")
_MOURNING = re.compile(
    r"\b(?:funerals?|burials?|prayers?|concerts?|mass(?:es)?|festivals?|match(?:es)?|weddings?)\b", re.IGNORECASE
)
_ARMED = re.compile(
    r"\b(?:police|soldiers?|troops|officers|gunmen|militants|rebels|insurgents|terrorists|guerrillas|armed|fighters)\b",
    re.I,
)
_GOVERNORS = frozenset("in of on from near at with for by about over the a an their its against".split())
_TRYING = load_words("count_words", "trying")
# How many words, or predicates passed over, may stand between a number and its predicate; from how many on it is far.
_MOST_STEPS = 16
_FAR = 9
# Fewer who flee have got away from somebody, and are not displaced.
_FEWEST_DISPLACED = 10
_COLLECTIVES = load_words("count_words", "collective")
_FOLLOWERS = load_words("count_words", "follows participle")


def claim_after(sentence: CountedSentence, nominal: Nominal) -> Claim | None:
    """Such as "17 people were killed", "12 dead", "more than 200 people detained", "thousands marched"."""
    if _is_agent(sentence, nominal):
        return None
    position = nominal.next_word
    if OF_THEM.match(sentence.text, nominal.end):
        position += 2
        if sentence.word(position) in ("a", "an", "the"):
            return None  # "three men, one of them the owner, were killed": an aside
    if nominal.number.high == 1 and sentence.word(position) in ("were", "are") and sentence.text[nominal.end] == ",":
        return None  # and here the owner
    steps = 0
    while position < len(sentence.words) and steps < _MOST_STEPS:
        word = sentence.words[position]
        if _blocked(sentence, nominal, position, steps):
            return None
        reading = sentence.by_word.get(position)
        if reading and reading.first == position:
            claim = _read_after(sentence, nominal, reading, steps)
            if claim or not _may_pass(reading):
                return claim
            position = reading.last
            steps += 1
            continue
        if word.lower in MODALS and sentence.word(position + 1) != "have":
            return None  # "could kill", "would be arrested"
        position, steps = position + 1, steps + 1
    return None


def _blocked(sentence: CountedSentence, nominal: Nominal, position: int, steps: int) -> bool:
    word = sentence.words[position]
    gap = sentence.text[sentence.words[position - 1].end if position else sentence.start : word.start]
    if re.search(r"[;:()]|[.!?] ?[\"”]?$", gap) and steps:
        return True
    if word.lower in _BARRIERS and not (steps == 0 and word.lower in ("that", "who", "which")):
        return True
    return any(
        other.number.start <= word.start < other.end
        and other is not nominal
        and other.number.core > nominal.number.core
        for other in sentence.nominals
        if other.counted != "things"
        and other.number.start not in sentence.parts
        and not OF_THEM.match(sentence.text, other.end)
    )


def _read_after(sentence: CountedSentence, nominal: Nominal, reading: Reading, steps: int) -> Claim | None:
    passive = _has_auxiliary(sentence, reading, nominal)
    if _is_of_another(sentence, nominal, reading):
        return None
    adjacent = all(
        sentence.words[n].lower in ADVERBS or sentence.words[n].lower.endswith("ly")
        for n in range(nominal.next_word, reading.first)
    )
    for predicate in reading.entry:
        if predicate.use in ("transitive", "passive", "treat"):
            fits = predicate.passive and (passive or (adjacent and _ends_as_participle(sentence, nominal, reading)))
        elif predicate.use == "intransitive":
            fits = not predicate.base or adjacent or passive
            fits = fits and (steps < _FAR or adjacent)
        elif predicate.use == "state":
            distance = reading.first - nominal.next_word
            # "14 of the dead", but not "three readings of the names of the missing"
            named = sentence.word(reading.first - 1) == "the" and distance > 2
            fits = adjacent or passive or (distance <= 6 and not named)
        elif predicate.use in ("verb", "object", "joint"):
            fits = _takes_part(sentence, nominal, reading, predicate, passive)
        else:
            fits = False
        if fits and _is_displaced(sentence, nominal, reading, predicate):
            return Claim(predicate.kind, nominal.number.start, reading.end)
    return None


def _is_displaced(sentence: CountedSentence, nominal: Nominal, reading: Reading, predicate: Predicate) -> bool:
    """Whether people who flee lose their homes: not a suspect, nor the few who "tried to flee" from a place."""
    if predicate.kind != "displaced":
        return True
    before = [sentence.word(n) for n in (reading.first - 2, reading.first - 1) if n >= 0]
    tried = not _TRYING.isdisjoint(before)
    return nominal.number.low >= _FEWEST_DISPLACED and not tried


def _is_of_another(sentence: CountedSentence, nominal: Nominal, reading: Reading) -> bool:
    """Whether a singular verb says it of somebody else: "Gomez, one of the 100 most wanted men, was arrested"."""
    if nominal.counted != "people" or nominal.number.low < 2 or reading.first <= nominal.next_word:
        return False
    of = sentence.word_before(nominal.number.start)
    if of < 1 or sentence.words[of].lower not in ("of", "the") or sentence.words[of - 1].lower in _COLLECTIVES:
        return False
    between = range(nominal.next_word, reading.first)
    return any(sentence.words[n].lower in ("was", "is", "has") for n in between)


def _takes_part(
    sentence: CountedSentence, nominal: Nominal, reading: Reading, predicate: Predicate, passive: bool
) -> bool:
    if (passive and not sentence.text[: reading.end].lower().endswith("ing")) or _is_governed(sentence, reading):
        return False
    if predicate.use == "object" and sentence.word(reading.last) in _FOLLOWERS | {""}:
        return False
    if predicate.use == "joint" and not _joins_protest(sentence, reading):
        return False
    if nominal.definite or nominal.number.high == 1 or nominal.counted == "unknown":
        return False
    if reading.first - nominal.next_word > 8 or _MOURNING.search(
        sentence.text, reading.end, min(sentence.end, reading.end + 40)
    ):
        return False
    if nominal.counted == "none":  # "thousands marched", "some 6,000 of them marched"
        return nominal.number.vague or nominal.number.low >= 20 or OF_THEM.match(sentence.text, nominal.end) is not None
    small = nominal.number.high is not None and nominal.number.high < 10
    return not small and not _ARMED.search(sentence.text, nominal.number.start, nominal.end)


def _is_governed(sentence: CountedSentence, reading: Reading) -> bool:
    """Whether a form is no main verb, for a preposition or an article stands before it.

    "600 people surrendered on suspicion of rioting", "6,000 people live in besieged towns".
    """
    before = reading.first - 1
    while before > 0 and sentence.words[before].lower.endswith("ly"):
        before -= 1
    return sentence.word(before) in _GOVERNORS if before >= 0 else False


def _joins_protest(sentence: CountedSentence, reading: Reading) -> bool:
    """Such as "held a separate demonstration", "joined the nationwide strike", not "attended funeral prayers"."""
    ahead = (sentence.by_word.get(n) for n in range(reading.last, reading.last + 6))
    return any(predicate.use == "gathering" for found in ahead if found for predicate in found.entry)


def _is_agent(sentence: CountedSentence, nominal: Nominal) -> bool:
    position = sentence.word_before(nominal.number.start)
    return position >= 0 and sentence.words[position].lower in ("by", "against", "at")


def _may_pass(reading: Reading) -> bool:
    """Whether the search goes on behind a predicate: nouns ("in a protest were killed") do not end it."""
    return any(predicate.use in ("noun", "gathering", "victims", "lives") for predicate in reading.entry)


def _has_auxiliary(sentence: CountedSentence, reading: Reading, nominal: Nominal) -> bool:
    """A form of "be" before a participle: "were", "had been", "were reportedly", "were shot at and"."""
    position = reading.first - 1
    for _ in range(4):
        if position < nominal.next_word:
            return False
        word = sentence.words[position].lower
        if word in BE:
            return True
        other = sentence.by_word.get(position)
        if word not in ADVERBS and not word.endswith("ly") and word not in ("and", "or") and other is None:
            return False
        position -= 1
    return False


def _ends_as_participle(sentence: CountedSentence, nominal: Nominal, reading: Reading) -> bool:
    """Whether "17 rebels killed" means that they died: no object follows."""
    if nominal.definite:
        return False
    if reading.last >= len(sentence.words):
        return True
    following = sentence.words[reading.last]
    gap = sentence.text[reading.end : following.start]
    if gap.strip(" \n"):
        return True
    if following.lower == "others" and reading.last + 1 in sentence.by_word:
        return True  # "One killed, others injured" as a headline without commas
    if following.lower in _OBJECT_OPENERS or person_nouns().at(sentence.text, sentence.words, reading.last):
        return following.lower in ("this", "that", "some", "over", "about") and nominal.counted == "none"
    if nominal.counted == "people" and following.lower[0].isdigit():
        return False
    return following.lower in _FOLLOWERS or following.lower.endswith("ly") or nominal.counted == "none"
