"""Plain text that holds many articles: downloads of press databases, and wire reports one below the other."""

import re
from itertools import pairwise

# Lines that begin an article: "3 of 50 DOCUMENTS" (LexisNexis), "Document 3 of 50" (ProQuest, Nexis).
_NUMBERED = re.compile(
    r"^[ \t]*(?:document[ \t]+)?(\d{1,5})[ \t]+of[ \t]+(\d{1,5})(?:[ \t]+documents)?[ \t]*$", re.I | re.M
)
# The line that ends one: "Document REUT000020210309eh3900abc" (Factiva), "End of Document" (Nexis Uni).
_END = re.compile(r"^[ \t]*(?:Document [A-Z]{2,8}[0-9]{6}[0-9A-Za-z]{6,24}|End of Document)[ \t]*$", re.M)
# A serial number of a wire on a line of its own: "FBIS3-11", "WIRE-0003 (LOC)", "ABC19980108.1830.0711".
_SERIAL = re.compile(
    r"^[ \t]*((?=[A-Z0-9]*[A-Z])[A-Z0-9]{2,12}(?:[-._][A-Z0-9]{1,12}){1,4})(?:[ \t]+\([A-Z ,]{1,40}\))?[ \t]*$", re.M
)
_FEWEST_SERIALS = 3  # two such lines may be anything
_SHORTEST = 40  # code points; less is a cover page or a table of contents


def split_compilation(text: str) -> list[tuple[str | None, str]]:
    r"""Cut a text into its articles, each with the number or serial that it has in the text; most texts are one.

    >>> story = "Two men died when a bridge fell into a river.\n\n"
    >>> [name for name, _ in split_compilation(f"1 of 2 DOCUMENTS\n{story}2 of 2 DOCUMENTS\n{story}")]
    ['1', '2']
    """
    starts = [(match.group(1), match.start(), match.end()) for match in _NUMBERED.finditer(text)]
    if len(starts) < 2 or len({match.group(2) for match in _NUMBERED.finditer(text)}) > 1:
        starts = _serials(text)
    if starts:
        ends = [start for _, start, _ in starts[1:]] + [len(text)]
        cut = [(name, text[after:end]) for (name, _, after), end in zip(starts, ends, strict=True)]
    elif len(ends := [0] + [match.end() for match in _END.finditer(text)] + [len(text)]) > 3:
        cut = [(None, text[start:end]) for start, end in pairwise(ends)]
    else:
        return [(None, text)]
    return [(name, part.strip("\n")) for name, part in cut if len(part.strip()) >= _SHORTEST]


def _serials(text: str) -> list[tuple[str, int, int]]:
    """Lines with serials, if there are several and all begin alike."""
    found = [(match.group(1), match.start(), match.end()) for match in _SERIAL.finditer(text)]
    series = {re.split(r"[\d._-]", name)[0] for name, _, _ in found}
    alone = len({name for name, _, _ in found}) == len(found)
    return found if len(found) >= _FEWEST_SERIALS and len(series) == 1 and alone else []
