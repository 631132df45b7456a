"""Words that tell one deed as the answer to another: "in retaliation for", "a revenge attack for", "to avenge"."""

import re

from dateline.text.asides import without_asides

_ANSWER = re.compile(
    r"\b(?:retaliation|response|revenge|reprisal|retribution|reply|answer)(?:\s+(?:attacks?|strikes?|raids?|killings?))?"
    r"[\"”’']{0,2}\s+(?:for|to|against)\b|\b(?:to avenge|avenging|retaliating for|responding to)\b",
    re.I,
)
# ", saying it was in revenge for", ", in response to": what a comma only sets off
_SET_OFF = re.compile(r"[^,]*(?:,\s+(?:saying|calling|describing|in|to|as|an?)\b[^,]*)?")


def is_in_answer(text: str, start: int, end: int) -> bool:
    """Whether what begins at an offset is told as the answer to what begins at a later one.

    >>> is_in_answer('a "revenge attack" for strikes', 2, 23), is_in_answer("shot two, and to avenge it", 0, 26)
    (True, False)
    """
    between = without_asides(text[start:end])
    answer = _ANSWER.search(between)
    if answer is None or "," in between[answer.end() :]:
        return False
    return _SET_OFF.fullmatch(between, 0, answer.start()) is not None
