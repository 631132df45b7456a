"""Paragraphs: blank lines, indentation, and line breaks that were meant."""

import re
from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_LONGEST_WRAPPED_LINE = 100  # code points; wires and mail wrap at 60 to 80, and nothing wraps wider
_SHORTEST_WRAPPED_LINE = 50
_RAGGED = 10  # code points that a wrapped line may be shorter than the next word allows
_END = re.compile(r"[.!?…:\"”’')\]]\s*$")


def find_paragraphs(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the paragraphs in reading order: half-open code-point offsets, without surrounding white space.

    A blank line always ends a paragraph. A single line break does, unless the text is wrapped (all lines are
    short and most are about equally long) and the line is full; an indented line begins a new one.

    >>> text = "Police fired.\nCrowds ran.\n\nMore"
    >>> [text[start:end] for start, end in find_paragraphs(text)]
    ['Police fired.', 'Crowds ran.', 'More']
    """
    lines = [(match.start(), match.end()) for match in _LINE.finditer(text)]
    width = _wrap_width(text, lines)
    start = last = -1
    for begin, end in lines:
        if text[begin:end].isspace():
            continue
        if start < 0:
            start = begin
        elif text.count("\n", last, begin) > 1 or _is_meant(text, lines_between=(start, last, begin, end), width=width):
            yield _trim(text, start, last)
            start = begin
        last = end
    if start >= 0:
        yield _trim(text, start, last)


def _wrap_width(text: str, lines: list[tuple[int, int]]) -> int:
    """The width at which the text was wrapped by hand, or 0 when every line break in it was meant.

    Wrapped text has a longest line that any terminal shows, and most lines that another line follows come close
    to it.
    """
    lengths = [len(text[start:end].rstrip()) for start, end in lines]
    width = max(lengths, default=0)
    if not _SHORTEST_WRAPPED_LINE <= width <= _LONGEST_WRAPPED_LINE:
        return 0
    followed = [
        length
        for length, (_, end), (begin, _) in zip(lengths, lines, lines[1:], strict=False)
        if length and begin == end + 1
    ]
    full = sum(length >= width - 3 * _RAGGED for length in followed)
    return width if full * 2 > len(followed) else 0


def _is_meant(text: str, lines_between: tuple[int, int, int, int], width: int) -> bool:
    """Whether the break between two neighbouring lines ends a paragraph."""
    start, last, begin, end = lines_between
    following = text[begin:end]
    words = following.lstrip()
    if not width:
        # "... officials said on\nMonday": a line that stops in mid-sentence before small letters was wrapped.
        return not words[0].islower() or bool(_END.search(text, max(start, last - 10), last))
    if len(following) - len(words) >= 2 and not text[max(text.rfind("\n", 0, last) + 1, start) : last].startswith("  "):
        return True
    line_start = max(text.rfind("\n", 0, last) + 1, 0)
    needed = len(text[line_start:last].rstrip()) + 1 + len(words.split(None, 1)[0])
    return needed <= width - _RAGGED and not words[0].islower()


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
