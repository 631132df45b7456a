"""What a number counts by its neighbour: "killed three soldiers and two policemen", "17, including two children"."""

import re

from dateline.lexicons import load_words
from dateline.text.counts.counted_sentence import BE, MODALS, OF_THEM, OPENS_PART, Claim, CountedSentence

_HAVE = frozenset("has have had having".split())
_SPEAKING = load_words("count_words", "speaking")
_COORDINATED = re.compile(
    r"[\s,]*(?:,|\band\b|\bor\b|\bplus\b|\bas\s+well\s+as\b|\balong\s+with\b)[\s,]*(?:also\s+)?(?:the\s+)?$", re.I
)


def inherit_from_right(sentence: CountedSentence, found: dict[int, Claim]) -> None:
    """Give "three soldiers" of "three soldiers and two rebels died" what was said of the rebels."""
    for position in range(len(sentence.nominals) - 2, -1, -1):
        after = found.get(position + 1)
        if position in found or after is None or not _can_inherit(sentence, position):
            continue
        if after.end > sentence.nominals[position + 1].end and _joined(sentence, position, position + 1):
            found[position] = after


def inherit_from_left(sentence: CountedSentence, found: dict[int, Claim]) -> None:
    """Give "two policemen" of "killed three soldiers and two policemen" what was said of the soldiers."""
    for position in range(1, len(sentence.nominals)):
        if position in found or not _can_inherit(sentence, position):
            continue
        claim = _of_its_whole(sentence, position, found)
        before = found.get(position - 1)
        if claim is None and before is not None:
            claim = _inherited(sentence, position, before)
        if claim is not None:
            found[position] = claim


def _of_its_whole(sentence: CountedSentence, position: int, found: dict[int, Claim]) -> Claim | None:
    """What was said of those whom a part is of: "killed five, including the owner and two guests"."""
    nominal = sentence.nominals[position]
    if nominal.number.start not in sentence.parts:
        return None
    before = range(position - 1, -1, -1)
    whole = next((n for n in before if sentence.nominals[n].number.start not in sentence.parts), None)
    if whole is None or whole not in found or found[whole].kind == "participants":
        return None
    return Claim(found[whole].kind, nominal.number.start, nominal.end, part=True)


def _can_inherit(sentence: CountedSentence, position: int) -> bool:
    nominal = sentence.nominals[position]
    if nominal.counted not in ("people", "none") or nominal.definite:
        return False
    following = sentence.word(nominal.next_word)
    if following == "and" and any(sentence.word(nominal.next_word + step) in _SPEAKING for step in (2, 3, 4)):
        return False  # "killing two men, a doctor and local witnesses said"
    return following not in _SPEAKING and following != "others"


def _joined(sentence: CountedSentence, first: int, second: int) -> bool:
    between = sentence.text[sentence.nominals[first].end : sentence.nominals[second].number.start]
    if len(between) >= 60 or re.search(r"[.;:]", between) or not BE.isdisjoint(between.lower().split()):
        return False  # "six guards, including a cook, were killed and nine others injured"
    return _COORDINATED.search(between) is not None


def _inherited(sentence: CountedSentence, position: int, before: Claim) -> Claim | None:
    """Such as "killed three soldiers and two policemen"; "17 people, including two children"."""
    nominal = sentence.nominals[position]
    since = max(sentence.nominals[position - 1].end, before.end if before.end < nominal.number.start else 0)
    between = sentence.text[since : nominal.number.start]
    if re.search(r"[;:]", between) or len(between) > 80:
        return None
    opened = OPENS_PART.search(sentence.text[sentence.nominals[position - 1].end : nominal.number.start])
    if opened or OF_THEM.match(sentence.text, nominal.end):
        return Claim(before.kind, nominal.number.start, nominal.end, part=True)
    if sentence.nominals[position - 1].end < before.end <= nominal.number.start:
        return None  # "saw 200 people detained, several thousand stormed ...": the first predicate is spent
    bare = nominal.counted == "none" and not nominal.number.vague
    if bare and sentence.word(nominal.next_word) not in ("", "in", "and"):
        return None
    if before.kind != "participants" and between.count(" ") <= 4 and _COORDINATED.search(between):
        verb_follows = sentence.word(nominal.next_word) in BE | _HAVE | MODALS
        return None if verb_follows else Claim(before.kind, before.start, nominal.end, before.part)
    return None
