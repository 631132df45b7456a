"""Towns that gave their name to the division they lie in."""

import re
from difflib import SequenceMatcher

from dateline.text.gazetteer import ALTERNATE, Entry, fold
from dateline.text.places.candidate import Candidate

_LEAST = 100_000  # people
_ARTICLE = re.compile(r"^(?:al|ar|as|ash|at|ad|an|az|el) ")
_ALIKE = 0.85  # of all letters the same in the same order


def is_seat(entry: Entry, candidate: Candidate) -> bool:
    """Whether a large town has given its name to the division it lies in: Ar Raqqah to the governorate of Raqqa.

    Not so Bihar Sharif, which is sometimes called Bihar too: the names have to be spelled much alike.
    """
    if entry.kind != "city" or entry.population < _LEAST:
        return False
    named_so = (other for other in candidate.entries if other.place == entry.admin1 and not other.flags & ALTERNATE)
    own = _ARTICLE.sub("", fold(entry.name))
    return any(SequenceMatcher(None, own, fold(other.name)).ratio() >= _ALIKE for other in named_so)
