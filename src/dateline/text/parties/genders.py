"""Of whom "he" and "she" cannot be said: a man is never "she", nor "Mrs Cole" "he"."""

from collections.abc import Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_words
from dateline.records import Party

_HE = frozenset({"he", "him", "his", "himself"})
_SHE = frozenset({"she", "her", "hers", "herself"})
_WOMEN = load_words("role_words", "woman")
_MEN = load_words("role_words", "man")
_OF_WOMEN = _WOMEN | load_words("role_words", "her title")
_OF_MEN = _MEN | load_words("role_words", "his title")
_WHOSE = ("'s", "\u2019s", "s'", "s\u2019")


def is_barred(pronoun: str, head: str, words: Sequence[str]) -> bool:
    """Whether a pronoun cannot mean who is named by some words, as they are of the other gender.

    Of "the woman's lawyer" only the head counts; of "Mrs Ana Cole" all that stands before the surname.

    >>> is_barred("she", "man", ["a", "man"]), is_barred("he", "Cole", ["Mrs", "Ana", "Cole"])
    (True, True)
    >>> is_barred("he", "lawyer", ["the", "woman's", "lawyer"])
    False
    """
    pronoun = pronoun.lower()
    if pronoun not in _HE | _SHE:
        return False
    nouns, titles = (_WOMEN, _OF_WOMEN) if pronoun in _HE else (_MEN, _OF_MEN)
    if head.lower() in nouns:
        return True
    owned = any(word.endswith(_WHOSE) for word in words)
    return not owned and any(word.lower().rstrip(".") in titles for word in words[:-1])


def bars(analysis: Analysis, phrase: NounPhrase, pronoun: str) -> bool:
    """Whether a pronoun cannot mean a phrase of a sentence."""
    words = [token.text for token in analysis.tokens[phrase.first : phrase.head + 1]]
    return is_barred(pronoun, analysis.tokens[phrase.head].lemma, words)


def bars_party(pronoun: str, party: Party) -> bool:
    """Whether a pronoun cannot stand for a party, by the words that the party is named with."""
    return is_barred(pronoun, party.head, party.quote.text.split(" of ")[0].split())
