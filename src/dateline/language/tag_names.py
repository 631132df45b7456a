"""Whether a capital, or a place in a date or title, makes a word a name."""

from dateline.language.tag_context import Context
from dateline.language.words import BASE, PAST, THIRD, Word, capitals, look_up, time_words
from dateline.lexicons import load_words

# Ranks that are adjectives elsewhere: "attorney general", "brigade general".
_RANKS = frozenset({"general", "major"})
_GIVEN_NAMES = load_words("role_words", "given name")
_BY_AGE = frozenset({"junior", "senior"})
_OF_OTHERS = frozenset("brokered facilitated hosted mediated monitored sponsored supervised".split())
_SURNAMES = load_words("words_grammar", "surname first")
_BEFORE_GENERAL = load_words("words_grammar", "before general")


def is_name(context: Context, at: int) -> bool:
    """Whether a capital makes the word a name, in a sentence whose capitals tell."""
    form, lower = context.forms[at], context.lowers[at]
    if lower in context.closed and (len(form) == 1 or not form.isupper() or lower in ("us", "it")):
        if lower in ("may", "will") and at and context.tags[at - 1] in ("PROPN", "PREP", "NUM"):
            return True
        return lower == "us" and form == "US"
    word = look_up(lower)
    if not at or (
        context.tags[at - 1] in ("QUOTE", "PUNCT") and context.lowers[at - 1] not in (",", ";", ")", "-", "'")
    ):
        return _opens_with_name(context, at, form, lower, word)
    if "D" in word.marks:
        # "Israeli troops" against "two Israelis", "an Israeli was killed"
        following = context.forms[at + 1] if at + 1 < len(context.forms) else ""
        return not (following and _takes_adjective(context, at))
    return not _describes_with_name(context, at)


def _describes_with_name(context: Context, at: int) -> bool:
    """Whether a name and a participle describe a deed of others behind them: "the Malaysian-brokered talks".

    A "Saudi-led raid" stays what the Saudis do.
    """
    return context.lowers[at].rpartition("-")[2] in _OF_OTHERS and context.heads_noun(at)


def _takes_adjective(context: Context, at: int) -> bool:
    following = context.next_word(at)
    if following in ("and", "or", ","):
        # "Iraqi and Syrian villagers", "a Polish and coalition force"
        return "D" in look_up(context.next_word(at, 2) or ",").marks or _shares_noun(context, at)
    if following in context.closed or following.startswith("'"):
        return False  # "Taiwan's parliament"
    word = look_up(following)
    return not word.forms & (PAST | THIRD) or word.plural or word.adj > word.verb


def _shares_noun(context: Context, at: int) -> bool:
    """Whether an adjective of a country must be that of the noun after "and": "Polish and coalition patrols".

    One person has an article, and so has what stands beside: "a Pole and an ally", but "a Polish and allied force".
    """
    first = context.next_word(at, 2)
    last = first
    for ahead in range(3, 6):
        lower = context.next_word(at, ahead)
        if not _can_be_nominal(context, lower):
            break
        last = lower
    if context.next_word(at) != "and" or last == first or not _can_be_nominal(context, first):
        return False
    opens = next((n for n in range(at - 1, -1, -1) if context.tags[n] != "ADJ"), -1)
    one = opens >= 0 and context.lowers[opens] in ("a", "an")
    return not one or not (look_up(last).plural or look_up(last).noun_class == "person")


def _can_be_nominal(context: Context, lower: str) -> bool:
    """Whether a word can stand in a noun phrase and is no finite verb there."""
    if not lower[:1].isalpha() or lower in context.closed:
        return False
    word = look_up(lower)
    return max(word.noun, word.adj) >= 0 and (word.plural or not word.forms & (PAST | THIRD))


def _opens_with_name(context: Context, at: int, form: str, lower: str, word: Word) -> bool:
    """Whether the capitalised word that opens a sentence would have its capital anywhere."""
    if lower in time_words():
        return time_words()[lower] == "name"
    if lower in _SURNAMES:
        return True
    if "D" in word.marks and word.noun <= 1:
        return not _takes_adjective(context, at)
    if "?" in word.marks:
        # "Protesters", "Rebels", "Lathicharging" are no names; "Hamas", "Ahmed" are.
        inflected = word.forms and lower not in capitals()  # "Beijing" is no -ing form
        return not (word.plural and word.noun_lemma != lower) and not inflected and word.adj < 0 and word.adv < 0
    if "N" in word.marks or (form.isupper() and len(form) > 1):
        return True
    following = context.forms[at + 1] if at + 1 < len(context.forms) else ""
    named = following[:1].isupper() and following[1:2].islower()
    return (
        named
        and word.noun >= 0
        and not word.plural
        and word.adj <= word.noun
        and "D" not in look_up(following.lower()).marks
    )


def is_nationality(context: Context, at: int) -> bool:
    """Whether a capitalised word that is no name can only be an adjective: "the Polish army", "Irish and Malian"."""
    word = look_up(context.lowers[at])
    if "D" not in word.marks:
        return False
    if at == 0:  # "Irish and Malian officials met"
        return context.next_word(at) in ("and", "or") and _takes_adjective(context, at)
    return word.verb >= 0 or context.next_word(at) in ("and", "or", ",")


def is_month_of_may(context: Context, at: int) -> bool:
    """Whether "may" in small letters is the month: "in may", "may 30", "on 30 may by"; not "some 30 may attend"."""
    following = context.next_word(at)
    if following[:1].isdigit() or context.tag_before(at) == "PREP":
        return True
    if not at or context.tags[-1] != "NUM" or not context.lowers[at - 1].isdigit() or int(context.lowers[at - 1]) > 31:
        return False
    return not (following[:1].isalpha() and following not in context.closed and look_up(following).forms & BASE)


def tag_rank(context: Context, at: int) -> str:
    """The class of "general", "major" and the like: a rank, or "the two major economic powers"; "" where it is open."""
    lower = context.lowers[at]
    heads = lower == "chief" and context.tag_before(at) in ("NOUN", "PROPN")  # "ARMED FORCES CHIEF GENERAL JUAN PRADO"
    # "PEDRO MOREIRA JUNIOR, a clerk", but "the army junior officer"
    heads = heads or (lower in _BY_AGE and context.tag_before(at) in ("NOUN", "PROPN") and not context.heads_noun(at))
    heads = heads or (not context.cased and lower in _GIVEN_NAMES)  # "BILLY KHAN": no clubs
    if heads or lower.endswith("-elect") or _is_rank(context, at):
        return "NOUN"
    return "ADJ" if lower == "major" and context.heads_noun(at) else ""


def _is_rank(context: Context, at: int) -> bool:
    """Whether "general" is somebody's rank: "the attorney general of Peru", "GENERAL JUAN PRADO"."""
    if context.lowers[at] not in _RANKS:
        return False
    if at and context.lowers[at - 1] in _BEFORE_GENERAL and context.tags[-1] in ("NOUN", "PROPN"):
        return True
    following = context.next_word(at)
    if not following[:1].isalpha() or following in context.closed:
        return False
    name = look_up(following)
    return name.is_unlisted and name.verb < 0 and name.adj < 0 and not name.plural
