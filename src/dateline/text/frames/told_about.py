"""Whether a deed is only what a charge or a piece of writing is about.

"He is held on charges of inciting violence", "known for his coverage of student protests": the arrest and the person
are the news, and the sentence's day and town are theirs.
"""

from dateline.language.analysis import Analysis
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger

_CHARGES = load_words("documenting_words", "charge")
_WRITINGS = load_words("documenting_words", "writing")
# "of taking part in mass riots": words between "of" and the deed
_MOST_WORDS = 6
_BARRIERS = frozenset({"SUBORD", "WH", "MODAL", "AUX", "CONJ"})


def is_told_about(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether "of" joins a trigger to a charge or a writing, no other clause between them."""
    first = analysis.token_at(trigger.start)
    if first is None:
        return False
    for at in range(first - 1, max(first - 1 - _MOST_WORDS, 0), -1):
        token = analysis.tokens[at]
        if token.tag in _BARRIERS or token.lower in (",", ";"):
            return False
        if token.lower in ("of", "on") and at:
            noun = analysis.tokens[at - 1].lemma.lower()
            charged = token.lower == "of" and analysis.tokens[max(at - 2, 0)].lower != "in"  # "in charge of"
            return noun in _WRITINGS or (charged and noun in _CHARGES)
    return False
