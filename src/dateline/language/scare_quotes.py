"""Quotation marks around a word or two of a running sentence, which change nothing in its grammar."""

import re

# Not 'called it "murder"' or 'the word "attack"': there the words are spoken of, not used.
_MARKS = "\"“‘'"
_SCARE = re.compile(
    r"\s(?P<open>[\"“‘'])(?<=[\w)]\s.)(?<!\b(?:it|as)\s.)(?<!\b(?:term|word|said|says)\s.)(?<!\b(?:called|phrase|termed|dubbed)\s.)"
    r"[a-z]+(?:[ -][a-z]+)?(?P<close>[\"”’'])(?=[\s.,;)]|$)"
)

# A quotation that begins inside a verb: 'has also "forcibly removed dozens of people", it said'.
_IN_VERB = re.compile(
    r"\b(?:has|have|had|was|were|is|are|been|being)(?:\s(?:also|already|been|just|now|often|repeatedly|since|then))*"
    r"\s(?P<open>[\"“])(?:[a-z]+ly\s)?[a-z]+ed\b[^\"“”]*(?P<close>[\"”])"
)


def scare_quotes(text: str, start: int, end: int) -> frozenset[int]:
    """Offsets of the marks in ``text[start:end]`` around words that are used, not spoken of.

    >>> sorted(scare_quotes('He was "abducted" at home. They called it "murder".', 0, 51))
    [7, 16]
    """
    if all(text.find(mark, start, end) < 0 for mark in _MARKS):
        return frozenset()
    found = (*_SCARE.finditer(text, start, end), *_IN_VERB.finditer(text, start, end))
    return frozenset(at for match in found for at in (match.start("open"), match.start("close")))
