"""Points of a list that somebody only demands: "We call for: - the release of all prisoners".

A call, a resolution or a press statement puts what it wants under a line that ends in a colon; none of it has happened.
"""

import re

from dateline.text.document import Document, Sentence

# How far back the line that opens a list is looked for.
_REACH = 1500
_POINT = re.compile(r"\s*(?:[-–—•*·●▪◦‣]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_OPENING = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|call(?:s|ed|ing)?\s+(?:on|upon|for)|urg(?:e|es|ed|ing)|request(?:s|ed)?|insist(?:s|ed)?\s+on"
    r"|appeal(?:s|ed)?\s+(?:to|for)|recommend(?:s|ed|ations?)?|ask(?:s|ed)?\s+(?:that|for|the)|propos(?:e|es|ed|als))\b"
    r"[^\n]{0,160}:\s*$",
    re.IGNORECASE,
)


def is_listed_demand(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a point of a list under a line that demands, asks or recommends.

    Args:
        document: The article.
        sentence: A sentence of it.
    """
    text, first = document.text, document.text.rfind("\n", 0, sentence.end - 1) + 1
    if not _POINT.match(text, first) or ":" not in text[max(0, first - _REACH) : first]:
        return False
    for line in reversed(text[max(0, first - _REACH) : first].splitlines()):
        if line.strip() and not _POINT.match(line):
            return _OPENING.search(line) is not None
    return False
