"""The verb of a headline that only its number and its place tell from a noun: "Army shells town", "Rebels block road".

Headlines leave out articles and auxiliaries, so that a present tense stands between two bare nouns. A sentence whose
opening words have no verb gets the form that agrees with the noun before it and has an object behind it.
"""

from dateline.language.tag_context import Context
from dateline.language.words import BASE, THIRD, look_up
from dateline.lexicons import load_words

_LONGEST_SUBJECT = 7
_OF_SUBJECT = frozenset({"ADJ", "PROPN", "NOUN", "NUM", "CONJ", "PUNCT", "POSS"})
_ACTING = load_words("role_words", "acting thing")
# What a deed before them is the deed of: "Nice attacks suspect in court", "Chad protests death toll".
_OF_DEEDS = load_words("words_grammar", "of a deed")


def find_headline_verb(context: Context) -> int | None:
    """The position of a noun that is the verb of a headline, or None."""
    for at in range(1, min(_LONGEST_SUBJECT, len(context.tags) - 1)):
        if any(tag not in _OF_SUBJECT for tag in context.tags[:at]):
            return None
        if not _can_be_verb(context, at):
            continue
        if look_up(context.lowers[at]).forms == THIRD and at + 2 < len(context.tags) and _can_be_verb(context, at + 1):
            continue  # "Government forces shell town"
        return None if _has_verb_after(context, at) else at
    return None


def goes_on_headline(context: Context, verb: int, at: int) -> bool:
    """Whether a form is a further verb of a headline: "Army shells town, wounds six"."""
    if context.lowers[at - 1] not in (",", "and"):
        return False
    shared = look_up(context.lowers[verb]).forms & look_up(context.lowers[at]).forms & (BASE | THIRD)
    following = context.next_word(at)
    return bool(shared) and (following[:1].isdigit() or context.closed_tag(following) == "NUM")


def _can_be_verb(context: Context, at: int) -> bool:
    word = look_up(context.lowers[at])
    if context.tags[at] not in ("NOUN", "ADJ") or word.verb <= 0 or not word.forms & (BASE | THIRD):
        return False
    return _agrees(context, at, word.forms) and (_has_object(context, at) or _acts_together(context, at))


def _agrees(context: Context, at: int, forms: int) -> bool:
    """Whether the words before are a subject of that number: "Police raid", "Chad, Niger sign", "Court sentences"."""
    if context.tags[at - 1] not in ("NOUN", "PROPN"):
        return False
    head = context.lowers[at - 1]
    subject = look_up(head)
    named = context.tags[at - 1] == "PROPN" or subject.is_unlisted
    if not (named or head in _ACTING or subject.noun_lemma in _ACTING or subject.noun_class in ("person", "group")):
        return False
    several = subject.plural and context.tags[at - 1] == "NOUN"
    joined = at > 2 and (context.lowers[at - 2] == "and" or (context.lowers[at - 2] == "," and (named or several)))
    plural = several or joined
    return bool(forms & BASE) if plural else bool(forms & THIRD)


def _acts_together(context: Context, at: int) -> bool:
    """Whether a comma joins two kinds of people before a form without an object: "Soldiers, rebels clash near Gao"."""
    if at != 3 or context.lowers[1] != "," or context.closed_tag(context.next_word(at)) != "PREP":
        return False
    return all(look_up(context.lowers[one]).plural for one in (0, 2))


def _has_object(context: Context, at: int) -> bool:
    following = context.next_word(at)
    closed = context.closed_tag(following)
    if closed or not following[:1].isalnum():
        return closed in ("DET", "NUM", "PRON")
    word = look_up(following)
    return (word.noun > 0 or word.adj > 0 or word.is_unlisted) and word.noun_lemma not in _OF_DEEDS


def _has_verb_after(context: Context, at: int) -> bool:
    """Whether the clause has a verb, after all: "Lima attacks suspect admits guilt"."""
    for tag, lower in zip(context.tags[at + 1 :], context.lowers[at + 1 :], strict=True):
        if lower in (",", ";", ":"):
            return False
        if tag in ("VERB", "AUX", "MODAL"):
            return True
    return False
