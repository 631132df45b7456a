"""Part-of-speech tags of the words of a sentence.

A list of rules over the lexicon's readings and the neighbouring words, read from left to right. It uses capitals where
the sentence has both cases, and does without them in lower-case, ALL-CAPS and Title Case text.
"""

from collections.abc import Sequence

from dateline.language.tag_closed import tag_closed
from dateline.language.tag_context import NOMINAL, NOMINATIVE, Context
from dateline.language.tag_headlines import find_headline_verb, goes_on_headline
from dateline.language.tag_names import is_month_of_may, is_name, is_nationality
from dateline.language.tag_open import tag_open
from dateline.language.words import closed_tags, look_up
from dateline.lexicons import load_words

_LONGEST_INITIALS = 5
_CURRENCIES = load_words("words_grammar", "currency")
_BEFORE_AGE = frozenset({"between", "under", "over", "from"})
_LONGEST_SMALL_WORD = 3  # "vs", "nor"


def tag_words(forms: Sequence[str], lowers: Sequence[str]) -> list[str]:
    """Tags of the words of one sentence."""
    context = Context(forms, lowers, _capitals_tell(forms, lowers), tags=[])
    for at in range(len(forms)):
        context.tags.append(_tag(context, at))
    verb = find_headline_verb(context)
    if verb is not None:
        context.tags[verb:] = ["VERB"]
        for at in range(verb + 1, len(forms)):
            context.tags.append("VERB" if goes_on_headline(context, verb, at) else _tag(context, at))
    return context.tags


def _capitals_tell(forms: Sequence[str], lowers: Sequence[str]) -> bool:
    """Whether small letters are the rule, so that a capital marks a name.

    "Police Fire Tear Gas at Protesters", "POLICE FIRE" and "police fire" say nothing by their capitals.
    """
    closed = closed_tags()
    words = [
        form for form, lower in zip(forms[1:], lowers[1:], strict=True) if form[0].isalpha() and lower not in closed
    ]
    small = sum(form[0].islower() for form in words)
    if small == len(words) + forms[0][0].isupper():
        return False
    # "Talks between Chad and Niger began in Gao on Monday": Title Case would write "Began"
    shouted = any(form.isupper() and len(form) > _LONGEST_INITIALS for form in words)
    whole = any(form.islower() and form.isalpha() and len(form) > _LONGEST_SMALL_WORD for form in words)
    return 4 * small >= len(words) or (whole and not shouted)


def _tag(context: Context, at: int) -> str:
    lower = context.lowers[at]
    if lower in _CURRENCIES and context.next_word(at)[:1].isdigit():
        return "OTHER"
    if lower == "aged" and context.tag_before(at) in NOMINAL and _is_age(context.next_word(at)):
        return "PREP"  # "Gunmen killed two brothers aged 23 and 25"
    return _tag_word(context, at, lower)


def _is_age(following: str) -> bool:
    return following[:1].isdigit() or following in _BEFORE_AGE


def _tag_word(context: Context, at: int, lower: str) -> str:
    first = lower[0]
    if not (first.isalnum() or first == "'" or first == "_"):
        return _tag_mark(lower)
    if first.isdigit():
        return _tag_digits(lower)
    if lower == "'s":
        return _tag_s(context, at)
    if first == "'" and lower not in context.closed:
        return "POSS" if lower == "'" and _is_bare_possessive(context, at) else "QUOTE"
    if context.cased and context.forms[at][0].isupper():
        if is_name(context, at):
            return "PROPN"
        if is_nationality(context, at):
            return "ADJ"
    closed = context.closed.get(lower)
    if lower == "may" and is_month_of_may(context, at):
        return "PROPN"
    tag = tag_closed(context, at, lower, closed) if closed else ""
    if tag:
        return tag
    return tag_open(context, at, lower, look_up(lower.rstrip(".") if len(lower) > 2 else lower))


def _tag_digits(lower: str) -> str:
    """Tag a word that begins with a digit: "1990s", "5pm", "9mm", "12-year-olds", but "20-year-old", "9-man"."""
    if not lower[-1].isalpha() or lower[-2:] in ("st", "nd", "rd", "th"):
        return "NUM"
    return "ADJ" if "-" in lower and not lower.endswith("-olds") else "NOUN"


def _tag_mark(lower: str) -> str:
    if lower in ("$", "£", "€", "₹", "%", "#"):
        return "OTHER"
    if lower == "&":
        return "CONJ"
    return "QUOTE" if lower in '"“”„«»`‘``' else "PUNCT"


def _tag_s(context: Context, at: int) -> str:
    before = context.lowers[at - 1] if at else ""
    if before == "let":
        return "PRON"
    return "AUX" if before in NOMINATIVE or before in ("what", "where", "here", "how") else "POSS"


def _is_bare_possessive(context: Context, at: int) -> bool:
    """Whether "the rebels' camp" has an apostrophe after s, with no quotation open."""
    if not at or not context.lowers[at - 1].endswith("s") or not context.forms[at - 1][0].isalpha():
        return False
    return not any(context.lowers[before] == "'" and tag == "QUOTE" for before, tag in enumerate(context.tags))
