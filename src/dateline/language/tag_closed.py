"""Tags of words of the closed classes: which of its classes a word like "that" or "after" has here."""

from collections.abc import Sequence

from dateline.language.tag_context import NOMINAL, PARTICLES, Context
from dateline.language.words import BASE, PARTICIPLE, look_up, time_words, verbs_that
from dateline.lexicons import load_words

_BE = frozenset("be am is are was were been being 're 'm".split())
_DETERMINERS_OR_PRONOUNS = frozenset("this these those her all both each some any several many few such".split())
_BEFORE_TIME = frozenset("last next this earlier late early".split())
_WHOSE = frozenset("a at the my your his her its our their own free good ill political".split())
_DESCRIBING = load_words("words_grammar", "describing")
_EMPHATIC = frozenset({"himself", "herself", "itself", "themselves"})
_OFFICES = load_words("words_grammar", "behind home")
_PARTICLES_AND_VERBS = frozenset({"back", "down"})
_WELLS = load_words("words_grammar", "drawn from well")


def tag_closed(context: Context, at: int, lower: str, closed: tuple[str, ...]) -> str:
    """The class of a word of a closed class; "" where it is an open word here."""
    if lower in _EMPHATIC and at and context.tags[at - 1] in ("NOUN", "PROPN", "PRON"):
        return "ADV"  # "The mayor himself joined the march"
    if lower in _PARTICLES_AND_VERBS and _wants_verb(context):
        return "VERB"  # "would back the bill", "vowed not to back it"
    tag = closed[0] if len(closed) == 1 else _choose_closed(context, at, lower, closed)
    if lower == "either" and context.tag_before(at) == "AUX" and context.starts_verb(at + 1):
        return "ADV"  # "were either killed or wounded"
    if tag == "AUX" and lower == "'d":
        return "MODAL" if look_up(context.next_word(at)).forms & BASE else "AUX"
    if lower == "will" and at and context.lowers[at - 1] in _WHOSE:
        return "NOUN"  # "held against their will", "the will of the people", "killed at will"
    if lower == "well" and at and context.lowers[at - 1] in _WELLS:
        return "NOUN"  # "attacked an oil well"
    if lower == "home" and (context.next_word(at) in _OFFICES or _modifies(context, at)):
        return "NOUN"
    return "NOUN" if tag == "ADV" and context.is_somebodys(at, look_up(lower)) else tag


def _modifies(context: Context, at: int) -> bool:
    """Whether "home" tells what a thing behind it is: "fled their home village", but "fled back home Friday"."""
    return bool(context.tags) and context.tags[-1] in ("DET", "POSS", "ADJ") and context.heads_noun(at)


def _choose_determiner(context: Context, at: int, lower: str, following: str) -> str:
    """The class of "these", "her" or "all": before a noun a determiner, else a pronoun."""
    if lower == "her" and following in _BEFORE_TIME and context.next_word(at, 2) in time_words():
        return "PRON"  # "arrested her last week"
    if lower == "her" and following == "dead":
        return "PRON"  # "shot her dead"
    if lower in ("all", "both", "each") and context.tag_before(at) == "AUX" and context.starts_verb(at + 1):
        return "ADV"  # "Chad and Niger have both condemned"
    if lower == "her" and context.tag_before(at) in ("CONJ", "") and look_up(following).noun > 0:
        return "DET"  # "the mayor and her press officer were"
    if lower == "her" and context.tag_before(at) in ("PREP", "SUBORD") and _names_deed(following):
        return "DET"  # "a warrant for her arrest", "after her release": no subject is "her"
    if lower == "such" and following == "as":
        return "PREP"  # "for leaders such as Ana Cole"
    return "DET" if context.starts_noun(following) or _counts_described(context, at) else "PRON"


def _names_deed(following: str) -> bool:
    """Whether a word is a verb's base form that is a noun as well: "arrest", "release"."""
    word = look_up(following) if following.isalpha() else None
    return word is not None and word.noun > 0 and bool(word.forms & BASE)


def _counts_described(context: Context, at: int) -> bool:
    """Whether a participle that often describes people stands before a plural: "several suspected insurgents"."""
    return context.next_word(at) in _DESCRIBING and look_up(context.next_word(at, 2) or ".").plural


def _choose_closed(context: Context, at: int, lower: str, closed: tuple[str, ...]) -> str:
    """The class of a word that has several."""
    following = context.next_word(at)
    if lower == "that":
        return _choose_that(context, at)
    if lower in _DETERMINERS_OR_PRONOUNS:
        return _choose_determiner(context, at, lower, following)
    if lower == "there":
        return "PRON" if context.closed_tag(following) in ("AUX", "MODAL") else "ADV"
    if lower in ("mine", "worth"):
        # "the Red Hill mine", "$3 million worth of rice"
        noun = following == "of" if lower == "worth" else context.tag_before(at) in NOMINAL
        return "NOUN" if noun else closed[0]
    if lower in ("more", "most", "less", "least", "fewer"):
        return _choose_degree(context, following)
    if lower in ("no", "so", "as", "once", "about", "around", "over"):
        return _choose_by_next(context, at, lower, following)
    if lower in ("after", "before", "since", "until", "till"):
        return _choose_of_time(context, at, lower, following)
    if lower in PARTICLES:
        # "set off a bomb": the object follows the particle; "out of town", "over the weekend" are prepositions.
        after_verb = bool(context.tags) and context.tags[-1] == "VERB"
        if following in ("of",) or (lower == "over" and context.starts_noun(following)):
            return "PREP"
        return "ADV" if after_verb or not context.starts_noun(following) else "PREP"
    return closed[0]


def _wants_verb(context: Context) -> bool:
    """Whether the words so far end in a modal verb or "to" that still lacks its verb: "would", "will not", "to"."""
    tags = [tag for tag in context.tags[-2:] if tag != "NEG"]
    return bool(tags) and tags[-1] in ("MODAL", "TO")


def _choose_of_time(context: Context, at: int, lower: str, following: str) -> str:
    done = following == "been" or look_up(following).forms & PARTICIPLE
    if following == "may" and context.cased and context.forms[at + 1] == "May":
        return "PREP"  # "on strike since May"
    if lower == "since" and done and context.tag_before(at) == "AUX":
        return "ADV"  # "has since sent troops", "have since been freed"
    return "SUBORD" if context.starts_clause(at) else "PREP"


def is_particle_over(lowers: Sequence[str], at: int) -> bool:
    """Whether "over" belongs to the verb before it: "handed over the island", "turned over 12 suspects"."""
    return bool(at) and look_up(lowers[at - 1]).verb_lemma in verbs_that("over")


def _choose_degree(context: Context, following: str) -> str:
    if following == "than":
        return "ADV"  # "more than 200"
    if following == "of":
        return "PRON"
    return "ADJ" if look_up(following or ".").noun > max(look_up(following or ".").adj, 0) else "ADV"


def _choose_that(context: Context, at: int) -> str:
    before = context.tag_before(at)
    following = context.next_word(at)
    named = context.cased and at + 1 < len(context.forms) and context.forms[at + 1][0].isupper()
    named = named or (not context.cased and following[:1].isalpha() and look_up(following).is_unlisted)
    joins = before in ("CONJ", "AUX") or (at > 0 and context.lowers[at - 1] == "now")
    if named and joins and following not in context.closed and following not in time_words():
        return "SUBORD"  # "said it was over and that Tokyo had protested", "the truth is that Sena fled"
    if before == "CONJ" and following[:1].isdigit():
        return "SUBORD"  # "said it was over and that 40 men had left"
    word = look_up(following) if following not in context.closed else None
    counted = 0 if before in ("PREP", "SUBORD") or word is None else word.verb
    singular = word is not None and word.noun > counted and not word.plural
    opens = before in ("CONJ", "", "PUNCT", "QUOTE", "AUX") and word is not None and word.noun_class != "group"
    if singular and (opens or before in ("PREP", "SUBORD")):
        return "DET"  # "in that attack", against "said that police": after a verb a clause follows
    dated = before == "NUM" and look_up(following).verb > 0 and context.lowers[at - 2] == "in"
    if dated:
        return "WH"  # "passed a law in 2019 that barred them"
    if before in ("NOUN", "PROPN") and context.starts_verb(at + 1):
        if word is not None and word.noun > 0 and context.lowers[at - 1] in time_words():
            return "SUBORD"  # "said on Monday that witnesses had left"
        return "WH"
    if before == "PREP":
        return "PRON"
    return "PRON" if following in _BE and before in ("", "QUOTE", "CONJ") else "SUBORD"


def _choose_by_next(context: Context, at: int, lower: str, following: str) -> str:
    if lower == "no":
        return "DET"
    if lower == "so":
        return "ADV"
    if lower == "once":
        return "ADV" if not context.starts_clause(at) else "SUBORD"
    if lower == "as":
        if (
            context.tags
            and context.tags[-1] == "VERB"
            and look_up(context.lowers[at - 1]).verb_lemma in verbs_that("as")
        ):
            return "PREP"  # "a man disguised as a guard shot two clerks"
        return "SUBORD" if context.starts_clause(at) else "PREP"
    if following in ("a", "an"):
        following = context.next_word(at, 2) if "NUM" in context.closed.get(context.next_word(at, 2), ()) else following
    if lower == "over" and is_particle_over(context.lowers, at):
        return "ADV"
    if following[:1].isdigit() or "NUM" in context.closed.get(following, ()):
        return "ADV"  # "about 300", "over 200", "around a dozen"
    if context.tags and context.tags[-1] == "VERB" and not context.starts_noun(following):
        return "ADV"
    return "PREP" if following else "ADV"
