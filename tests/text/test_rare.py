"""Patterns that are only tried where letters stand that they need: they find what a plain pattern finds."""

import re

import pytest

from dateline.text.rare import compile_rare

TEXT = "Troops were FLOWN to Lima in the 1980s. Under the rule of a junta, six years later, nobody spoke of it."
PATTERNS = {
    "branches": r"\b(?:flown|evacuated)\s+to\b",
    "shared start": r"\b(?:flown|flowing)\b",
    "optional part": r"\b(?:dis)?(?:spoke|spoken)\b",
    "repeated": r"(?:junta,? )+six",
    "look-ahead": r"\b\w+(?= years)",
    "look-behind": r"(?<!the )\brule of",
    "digits": r"\b(?:19|20)\d0s\b",
    "one case": r"(?-i:Troops) were",
    "not there": r"\b(?:arrested|detained)\b",
}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
@pytest.mark.parametrize("text", [TEXT, TEXT.upper(), TEXT.replace("i", "ı").replace("s", "ſ")])
def test_a_rare_pattern_finds_what_a_plain_one_finds(pattern, text):
    rare, plain = compile_rare(pattern, re.I), re.compile(pattern, re.I)
    for start, end in ((0, len(text)), (5, 20), (12, 40), (40, len(text)), (41, 52)):
        found = [match.span() for match in rare.finditer(text, start, end)]
        assert found == [match.span() for match in plain.finditer(text, start, end)]
        first = rare.search(text, start, end)
        assert ([first.span()] if first else []) == found[:1]


def test_a_pattern_compiled_later_is_looked_for_too():
    assert compile_rare("troops", re.I).search(TEXT, 0, 20) is not None
    assert compile_rare("nobody").search(TEXT, 0, len(TEXT)) is not None


@pytest.mark.parametrize("pattern", [r"\bof\b", r"\b(?:spoke|\w+ed)\b", r"(?:junta)?", r"the\s+\w+"])
def test_a_pattern_without_rare_letters_is_refused(pattern):
    with pytest.raises(ValueError, match="no rare letters"):
        compile_rare(pattern)
