"""Sentences: where they start and end, in cased, lower-case and ALL-CAPS text."""

import re
import string
from collections.abc import Iterator
from functools import cache
from typing import Literal

from dateline.language.words import abbreviations
from dateline.lexicons import load_table

_CAPITALS = string.ascii_uppercase.encode()
_LETTERS = string.ascii_letters.encode()
_ASCII = re.compile(r"[\x00-\x7f]+")
_PARAGRAPH = re.compile(r"[^\S\n]*\n[^\S\n]*(?:\n[^\S\n]*)+")
_LINE = re.compile(r"[^\n]+")
_WORD_START = re.compile(r"\s*\S+")
# Stops with what closes after them; a missing space counts only between words: "fled.The", not "example.Com".
# It begins with the marks themselves, so that nothing is tried elsewhere.
_STOP = re.compile(
    r"""[.!?…](?:(?:(?<![.!?…].)[.!?…]*|(?<=[.!?])\s?''|(?<=[.!?])``)["'”’»)\]]*(?=\s|$)"""
    r"""|(?<=[a-z]{3}[.!?])["”]?(?=[A-Z][a-z]+\s))"""
)
_NEXT = re.compile(r"""\s*(["'“‘«(\[`–—-]*\s?)([^\W_]+(?:['’]\w+)?|\S)?""")
_BEFORE = re.compile(r"""[^\s"“‘(\[«/–—]+$""")
_LONGEST_SENTENCE = 1000  # code points; what goes on longer is a table or has lost its stops, and is cut at a space
_LONGEST_FORM = 60  # code points that are looked at before a stop; no abbreviation is longer
_INITIAL = re.compile(r"(?:[^\W\d_]|[^\W\d_](?:\.-?[^\W\d_])+)")
_LONGEST_WRAPPED_LINE = 130  # code points; no terminal or wire service wraps wider
_SHORTEST_WRAPPED_LINE = 55
_RAGGED = 8  # code points that a wrapped line may be shorter than the next word allows
_QUOTE_TAILS = frozenset(
    ["he", "she", "they", "it", "i", "we", "said", "says", "asked", "told", "added", "replied", "shouted", "cried"]
)

# Stops after a word, by the letter that follows; an abbreviation ("u.s. embassy") is too short to count.
_STOP_SMALL = re.compile(r"""[a-z]{4}[.!?]['"”’]*\s+["'“‘]*[a-z]""")
_STOP_CAPITAL = re.compile(r"""[a-z]{4}[.!?]['"”’]*\s+["'“‘]*[A-Z]""")
_FEWEST_SMALL_STARTS = 2

Casing = Literal["mixed", "lower", "upper"]


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of ``text[start:end]`` in reading order: half-open code-point offsets, no outer white space.

    Blank lines always end a sentence. A single line break does when the line was not wrapped there: the text holds
    longer lines than any wrapping gives, or the next word would have fitted on the line.

    >>> text = "Gen. Ali fled at 5 p.m. Monday. Police fired."
    >>> [text[start:end] for start, end in split_sentences(text, 0, len(text))]
    ['Gen. Ali fled at 5 p.m. Monday.', 'Police fired.']
    """
    casing = find_casing(text[start:end])
    # A lead begins behind its dateline: "MANILA, 5 May (AFP) -- Police said" is as wide as the line, not as the lead.
    first = text.rfind("\n", 0, start) + 1
    width = max((len(line.group().rstrip()) for line in _LINE.finditer(text, first, end)), default=0)
    at = start
    lines = text.count("\n", start, end)
    for gap in _PARAGRAPH.finditer(text, start, end) if lines > 1 else ():
        yield from _split_paragraph(text, at, gap.start(), width, casing)
        at = gap.end()
    yield from _split_paragraph(text, at, end, width, casing)


def find_casing(text: str) -> Casing:
    """Whether capitals tell anything in `text`: "lower" and "upper" when all but a few letters are of one case.

    A cased headline or link over a small text makes it no cased text: there sentences begin with small letters.

    >>> find_casing("POLICE FIRED IN AIR"), find_casing("surat: police fired"), find_casing("Police fired")
    ('upper', 'lower', 'mixed')
    """
    capitals, letters = _count_letters(text)
    if capitals > 0.7 * letters:
        return "upper"
    if capitals < 0.006 * letters or not capitals:
        return "lower"
    return "lower" if capitals < 0.02 * letters and _starts_small(text) else "mixed"


def _starts_small(text: str) -> bool:
    small = len(_STOP_SMALL.findall(text))
    return small >= _FEWEST_SMALL_STARTS and small > 2 * len(_STOP_CAPITAL.findall(text))


def _count_letters(text: str) -> tuple[int, int]:
    """How many capitals, and how many letters in all; those of ASCII are counted by leaving them out."""
    plain = text.encode("ascii", "ignore")
    capitals = len(plain) - len(plain.translate(None, _CAPITALS))
    letters = len(plain) - len(plain.translate(None, _LETTERS))
    if len(plain) == len(text):
        return capitals, letters
    rest = _ASCII.sub("", text)
    return capitals + sum(map(str.isupper, rest)), letters + sum(map(str.isalpha, rest))


def _split_paragraph(text: str, start: int, end: int, width: int, casing: Casing) -> Iterator[tuple[int, int]]:
    at = start
    line_end = text.find("\n", start, end)
    while line_end != -1:
        if _is_break(text, start, line_end, end, width, casing):
            yield from _split_lines(text, at, line_end, casing)
            at = line_end + 1
        line_end = text.find("\n", line_end + 1, end)
    yield from _split_lines(text, at, end, casing)


def _is_break(text: str, start: int, line_end: int, end: int, width: int, casing: Casing) -> bool:
    """Whether the line break at `line_end` was meant, or only wraps a long line."""
    following = text[line_end + 1 : end].lstrip()
    if not following:
        return False
    if width > _LONGEST_WRAPPED_LINE or width < _SHORTEST_WRAPPED_LINE:
        # "... of the\ncapital": a sentence that goes on in small letters was wrapped after all.
        ended = text[start:line_end].rstrip().endswith((".", "!", "?", '"', "”", ":"))
        return ended or not (casing == "mixed" and following[0].islower())
    line_start = text.rfind("\n", 0, line_end) + 1
    word = _WORD_START.match(following)
    needed = len(text[line_start:line_end].rstrip()) + 1 + (len(word.group()) if word else 0)
    return needed <= width - _RAGGED and not (casing == "mixed" and following[0].islower())


def _split_lines(text: str, start: int, end: int, casing: Casing) -> Iterator[tuple[int, int]]:
    at = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends_sentence(text, at, stop, end, casing):
            yield from _trim(text, at, stop.end())
            at = stop.end()
    yield from _trim(text, at, end)


def _trim(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_SENTENCE:
        space = text.rfind(" ", start + _LONGEST_SENTENCE // 2, start + _LONGEST_SENTENCE)
        cut = space if space > 0 else start + _LONGEST_SENTENCE
        yield from _trim(text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(map(str.isalnum, text[start:end])):
        yield start, end


def _ends_sentence(text: str, start: int, stop: re.Match[str], end: int, casing: Casing) -> bool:
    following = _NEXT.match(text, stop.end(), end)
    opening, word = (following.group(1), following.group(2) or "") if following else ("", "")
    if not word:
        return False  # only closing punctuation is left, which belongs to this sentence
    marks = stop.group()
    small = casing == "mixed" and word[0].islower()
    if marks[0] in "!?":
        quoted = len(marks) > 1 and marks[-1] in "\"'”’"
        return not (small or (casing != "mixed" and quoted and word.lower() in _QUOTE_TAILS))
    if marks.startswith(("...", "…")):
        return casing == "mixed" and not small
    if small and not opening.strip():
        # "of the u.s. embassy": small letters go on; "iPhone" and the like hardly open sentences in news.
        return False
    if len(marks) > 1:
        return True  # a quotation mark or bracket closes after the stop: no abbreviation
    before = _BEFORE.search(text, max(start, stop.start() - _LONGEST_FORM), stop.start())
    return before is None or not _is_abbreviation(
        before.group(), not text[start : before.start()].strip(), opening, word, casing
    )


def _is_abbreviation(before: str, first: bool, opening: str, word: str, casing: Casing) -> bool:
    """Whether the stop after `before` belongs to an abbreviation rather than to the end of a sentence."""
    form = before.lower()
    kind = abbreviations().get(form)
    if kind is None and "." not in form:
        kind = abbreviations().get(form.rpartition("-")[2]) if "-" in form else None
    if kind == "title":
        return True
    if kind == "number":
        return word[0].isdigit()
    if first and before.isdigit():
        return True  # "1. The council" numbers a list
    starter = _starters().get(word.lower())
    if kind == "suffix":
        return not opening.strip() and starter is None if casing == "mixed" else starter != "s"
    if _INITIAL.fullmatch(before):
        # "George W. Bush", "J.R.R. Tolkien"; "plan B. The" and "type a. he" end.
        return starter is None if casing == "mixed" else starter is None and form not in ("i", "a")
    return False


@cache
def _starters() -> dict[str, str]:
    return {row["word"]: row["marks"] for row in load_table("words_starters", ("word", "marks"))}
