"""Inflected forms of English verbs and nouns: regular spelling rules and lists of irregular forms.

Source of the spelling rules: Huddleston and Pullum, The Cambridge Grammar of the English Language (2002), chapter 18.
"""

import re
from functools import cache

from dateline.lexicons import load_table, load_words

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
# One syllable that ends consonant, vowel, consonant doubles it: "rob", "ban", "stop"; not "w", "x", "y".
_DOUBLING = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$")
_STRESSED_LAST = load_words("words_grammar", "stressed last")
# British spelling doubles a final "l": "shelled" needs no rule, "cancelled", "labelled" do.
_DOUBLED_L = re.compile(r"[^aeiou][aeiou]l$")


@cache
def _irregular_verbs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    table = load_table("irregular_verbs", ("lemma", "past", "participle"))
    return {row["lemma"]: (tuple(row["past"].split("|")), tuple(row["participle"].split("|"))) for row in table}


@cache
def _irregular_nouns() -> dict[str, tuple[str, ...]]:
    return {
        row["singular"]: tuple(row["plural"].split("|"))
        for row in load_table("irregular_nouns", ("singular", "plural"))
    }


def _add_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return word[:-1] + "ies"
    if _SIBILANT.search(word):
        return word + "es"
    return word + ("es" if word in ("go", "do", "veto", "echo", "torpedo", "undergo") else "s")


def _stems(lemma: str) -> tuple[str, ...]:
    """The stems before "-ed" and "-ing"; two where American and British spelling differ."""
    if _DOUBLING.search(lemma) or lemma in _STRESSED_LAST:
        return (lemma + lemma[-1],) if lemma != "kidnap" else ("kidnapp", "kidnap")
    if _DOUBLED_L.search(lemma) and len(lemma) > 4:
        return (lemma + "l", lemma)
    return (lemma,)


def past_forms(lemma: str) -> tuple[str, ...]:
    """Past tenses of a verb.

    >>> past_forms("shoot"), past_forms("ban"), past_forms("occupy")
    (('shot',), ('banned',), ('occupied',))
    """
    if lemma in _irregular_verbs():
        return _irregular_verbs()[lemma][0]
    if lemma.endswith("e"):
        return (lemma + "d",)
    if _CONSONANT_Y.search(lemma):
        return (lemma[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(lemma))


def participle_forms(lemma: str) -> tuple[str, ...]:
    """Past participles of a verb.

    >>> participle_forms("take"), participle_forms("raid")
    (('taken',), ('raided',))
    """
    return _irregular_verbs()[lemma][1] if lemma in _irregular_verbs() else past_forms(lemma)


def gerund_forms(lemma: str) -> tuple[str, ...]:
    """Forms in "-ing" of a verb.

    >>> gerund_forms("seize"), gerund_forms("flee"), gerund_forms("die"), gerund_forms("cancel")
    (('seizing',), ('fleeing',), ('dying',), ('cancelling', 'canceling'))
    """
    if lemma.endswith("ie"):
        return (lemma[:-2] + "ying",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return (lemma[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(lemma))


@cache
def inflect_verb(lemma: str) -> tuple[str, ...]:
    """Every form of a verb, lemma first, without repeats.

    >>> inflect_verb("kill")
    ('kill', 'kills', 'killed', 'killing')
    """
    third = ("is", "am", "are") if lemma == "be" else ("has",) if lemma == "have" else (_add_s(lemma),)
    forms = (lemma, *third, *past_forms(lemma), *participle_forms(lemma), *gerund_forms(lemma))
    return tuple(dict.fromkeys(forms))


@cache
def inflect_noun(lemma: str) -> tuple[str, ...]:
    """Singular and plural of a noun, without repeats.

    >>> inflect_noun("bombing"), inflect_noun("gunman"), inflect_noun("crisis")
    (('bombing', 'bombings'), ('gunman', 'gunmen'), ('crisis', 'crises'))
    """
    irregular = _irregular_nouns().get(lemma)
    if irregular is None and lemma.endswith("man") and len(lemma) > 4:
        irregular = (lemma[:-3] + "men",)
    return tuple(dict.fromkeys((lemma, *(irregular or (_add_s(lemma),)))))
