"""Tags of forms in -ing and -ed: verb, adjective or noun."""

from dateline.language.tag_context import Context
from dateline.language.words import BASE, GERUND, PAST, Word, look_up, time_words, verbs_that
from dateline.lexicons import load_words

_ROUND_NUMBERS = load_words("words_grammar", "round number")
_ASIDE_MARKS = frozenset({",", "-", "--", "–", "—"})
_OF_DAYS = frozenset({"the", "of", "early", "late"})
_LONGEST_DAY = 6  # words: "On the night of 3 September"
_NAMED_BY_FATE = frozenset({"accused", "deceased", "condemned"})


def tag_ing(context: Context, at: int, word: Word) -> str:
    """Tag a form in -ing: "is firing", "a firing squad", "the firing"."""
    if context.next_word(at)[:1].isdigit() and at and context.lowers[at - 1] in ("a", "an"):
        return "ADJ"  # "a staggering 10,000 people"
    before, following = context.tag_before(at), context.next_word(at)
    if before in ("AUX",):
        return "VERB"
    if before in ("DET", "ADJ", "POSS", "NUM"):
        return "ADJ" if context.heads_noun(at) and word.noun <= max(word.verb, word.adj) else "NOUN"
    often = before in ("VERB", "PREP") and word.adj > 0 and 2 * word.adj > word.verb
    if (often and _precedes_noun(context, at)) or _describes_doers(context, at, following):
        return "ADJ"  # "to kill outgoing President Prado", "deal devastating blows"
    if _names_act(context, at, word) or _is_subject(context, at, word):
        return "NOUN"
    has_object = context.starts_noun(following) or following in ("to", "that") or _starts_compound(context, at + 1)
    has_object = has_object or (following, context.next_word(at, 2)) == ("at", "least")
    has_object = has_object or (before == "PREP" and _shares_object(context, at))
    if before == "NOUN" and following == "to" and _is_of_body(context, at, word):
        return "NOUN"
    if before in ("NOUN", "PROPN"):
        tells = _tells_of_noun(context, at, word, before) or has_object or context.tags[-1] == "PUNCT"
        return "NOUN" if word.noun > 0 and not tells else "VERB"
    if before == "PREP" and not has_object and word.noun > 0:
        return "NOUN"
    if (
        before == ""
        and context.heads_noun(at)
        and look_up(following).plural
        and word.verb <= 3 * max(word.noun, word.adj, 1)
    ):
        return "ADJ"
    return "NOUN" if word.noun > 3 * word.verb and before != "PUNCT" and not has_object else "VERB"


def _is_of_body(context: Context, at: int, word: Word) -> bool:
    """Whether a form names people who come together, and the noun before whose: "packed a council meeting to ask"."""
    body = look_up(context.lowers[at - 1])
    return word.noun_class == body.noun_class == "group" and not body.plural


def _tells_of_noun(context: Context, at: int, word: Word, before: str) -> bool:
    """Whether an -ing form says what those before it do: "protesters gathering in"; "police firing" is a noun."""
    noun, following = context.lowers[at - 1], context.next_word(at)
    if following == "into" or (noun.endswith(("s", "men", "people")) and before == "NOUN"):
        return True  # "troops firing into the air"
    # "a reporter living in exile"
    return following == "in" and word.noun_class != "act" and look_up(noun).noun_class == "person"


def _shares_object(context: Context, at: int) -> bool:
    """Whether a form in -ing is joined to one that has an object: "guilty of kidnapping and killing a clerk"."""
    at += 1
    while at + 2 < len(context.lowers) and context.lowers[at] in (",", "and", "or"):
        at += 2 if context.lowers[at : at + 2] in ([",", "and"], [",", "or"]) else 1
        if not context.lowers[at].endswith("ing") or not look_up(context.lowers[at]).forms & GERUND:
            return False
        at += 1
    following = context.lowers[at] if at < len(context.lowers) and context.lowers[at - 1].endswith("ing") else ""
    if context.closed_tag(following) in ("DET", "NUM", "PRON") or following[:1].isdigit():
        return True
    named = context.cased and at < len(context.forms) and context.forms[at][:1].isupper()
    return bool(following) and (named or (following[0].isalpha() and look_up(following).noun_class == "person"))


def _describes_doers(context: Context, at: int, following: str) -> bool:
    """Whether an -ing form describes those by whom something was done: "was assaulted by ruling party activists".

    A people may be in no list: "was killed by marching Wassas".
    """
    if at < 3 or context.lowers[at - 1] != "by" or context.tags[at - 3 : at - 1] != ["AUX", "VERB"]:
        return False
    who = look_up(following) if following[:1].isalpha() and following not in context.closed else None
    if who is None:
        return False
    people = who.is_unlisted and context.cased and context.forms[at + 1][0].isupper() and following.endswith("s")
    return people or who.noun_class == "group" or (who.noun_class == "person" and who.plural)


def _names_act(context: Context, at: int, word: Word) -> bool:
    """Whether a form in -ing is a noun by what stands around it."""
    before, following = context.tag_before(at), context.next_word(at)
    joined = before == "CONJ" and at > 1 and context.tags[at - 2] == "NOUN"
    if following == "of" and (word.noun >= 0 or joined):
        return True  # "the disappearance and kidnapping of the judge"
    if word.noun > 0 and (following == "between" or _opens_clause(context, at)):
        return True  # "fighting between the army and rebels", "Fighting in the east has killed 20 people"
    # "Rebels seize mining town": "seize" takes a thing, and no -ing form
    governed = before == "VERB" and "t" in look_up(context.lowers[at - 1]).marks
    return governed and word.noun >= word.verb and context.heads_noun(at)


def _opens_clause(context: Context, at: int) -> bool:
    """Whether a clause begins with a form in -ing whose auxiliary no comma parts from it."""
    if context.tag_before(at) not in ("", "SUBORD", "PUNCT") or context.closed_tag(context.next_word(at)) != "PREP":
        return False
    for lower in context.lowers[at + 1 :]:
        tag = context.closed_tag(lower)
        if not lower[0].isalnum() or tag in ("SUBORD", "WH", "TO"):
            return False
        if tag in ("AUX", "MODAL"):
            return True
    return False


def _is_subject(context: Context, at: int, word: Word) -> bool:
    """Whether a deed in -ing is the subject of the verb after it, or ends it.

    "Officials said rioting had spread", "as a night of rioting spread to Lille".
    """
    follows = context.tag_before(at) in ("PREP", "SUBORD", "") or (
        context.tag_before(at) == "VERB" and look_up(context.lowers[at - 1]).verb_lemma in verbs_that("report")
    )
    if word.noun_class != "act" or not follows or context.has_finite_before(at):
        return False
    following, after = context.next_word(at), context.next_word(at, 2)
    if context.closed_tag(following) in ("AUX", "MODAL"):
        return True
    finite = following[:1].isalpha() and following not in context.closed and look_up(following).forms & PAST
    return bool(finite) and (not context.starts_noun(after) or after in time_words())


def _precedes_noun(context: Context, at: int) -> bool:
    """Whether a name or a noun follows, or an adjective and a noun."""
    following = context.next_word(at)
    if not following[:1].isalpha() or following in context.closed:
        return False
    return (context.cased and context.forms[at + 1][0].isupper()) or look_up(following).noun > 0


def _starts_compound(context: Context, at: int) -> bool:
    """Whether a verb's base form before a plural is part of a noun: "firing stun grenades"."""
    following = context.next_word(at - 1)
    if not following[:1].isalpha() or following in context.closed:
        return False
    return look_up(following).forms & (BASE | PAST) == BASE and context.heads_noun(at)


def tag_ed(context: Context, at: int, word: Word) -> str:
    """Tag a past tense or a participle: "was wounded", "a wounded guard", "the wounded"."""
    before = context.tag_before(at)
    if before in ("AUX", "MODAL", "TO"):
        return _tag_ed_after_auxiliary(context, at, word, before)
    if before in ("DET", "POSS"):
        if context.heads_noun(at):
            return "ADJ"
        # "the accused of the arson", "the arrested were": no noun follows, so it is one
        return "NOUN" if word.noun >= 0 or word.adj >= 0 or _ends_phrase(context, at) else "VERB"
    # "the main accused in the case", but "the civilian killed in the blast", "the man accused in the case"
    described = context.tags[-2:-1] == ["DET"] and _only_describes(context.lowers[at - 1])
    if described and context.lowers[at] in _NAMED_BY_FATE and _ends_phrase(context, at):
        return "NOUN"
    if (told := _tag_beside_time(context, at, before)) is not None:
        return told
    if before in ("ADJ", "NUM", "PREP", "", "VERB", "CONJ", "PUNCT") and context.heads_noun(at):
        if before == "NUM" or before == "PREP" or before == "ADJ":
            return "ADJ"
        # "Armed men", "killed suspected rebels"; "and killed people", ", killed people" stay verbs.
        # "Refined sugar", "using advanced machines"; a lone participle can open a headline ("Killed in blast").
        return "ADJ" if before in ("", "VERB") or word.adj > word.verb else "VERB"
    if word.noun > 2 * word.verb and before in ("NUM", "ADJ"):
        return "NOUN"
    if (word.adj > 20 * max(word.verb, 1) and word.forms & PAST == 0) or _describes_part(context, at, word):
        return "ADJ"
    return "VERB"


def _tag_beside_time(context: Context, at: int, before: str) -> str | None:
    """The class of a form that a day or a number stands beside, where that tells it."""
    if _opens_behind_day(context, at):
        return "ADJ"
    return "VERB" if _stands_by_number(context, at, before) else None


def _opens_behind_day(context: Context, at: int) -> bool:
    """Whether a form describes the subject of a sentence that begins with its day: "On Monday armed men shot a judge".

    Behind a subject it is the verb: "Police on Monday detained men".
    """
    if (
        not 1 < at <= _LONGEST_DAY
        or context.lowers[0] not in ("on", "in")
        or context.lowers[at - 1] not in time_words()
    ):
        return False
    told = (one in _OF_DAYS or one in time_words() or one.isdigit() for one in context.lowers[1:at])
    return all(told) and context.heads_noun(at) and look_up(context.next_word(at)).plural


def _stands_by_number(context: Context, at: int, before: str) -> bool:
    """Whether a number beside a form tells that it is a verb: "and wounded dozens", "Elders on June 4 held talks"."""
    if before == "CONJ":
        return context.next_word(at) in _ROUND_NUMBERS
    return before == "NUM" and context.is_day_of_month(at - 1)


def _describes_part(context: Context, at: int, word: Word) -> bool:
    """Whether an aside tells what some of those named before are: "five guards, two of them armed, stood by"."""
    if not word.adj > word.verb > word.noun:
        return False  # "ten of them wounded" tells what was done to them
    apart = at > 3 and context.lowers[at - 4] in _ASIDE_MARKS and context.lowers[at - 2] == "of"
    return apart and context.lowers[at - 1] in ("them", "whom") and context.next_word(at) in _ASIDE_MARKS | {"with"}


def _tag_ed_after_auxiliary(context: Context, at: int, word: Word, before: str) -> str:
    if before == "TO" and not word.forms & BASE and context.heads_noun(at):
        return "ADJ"  # "due to increased security": no infinitive ends in -ed
    return "VERB" if before != "AUX" or word.adj < 4 * max(word.verb, 1) else "ADJ"  # "were wounded", "is detailed"


def _only_describes(lower: str) -> bool:
    """Whether a word is seldom a noun: "main", not "official"."""
    word = look_up(lower)
    return word.adj > 2 * max(word.noun, 0)


def _ends_phrase(context: Context, at: int) -> bool:
    """Whether a noun phrase ends with a word: no noun and no object follows."""
    following = context.next_word(at)
    return not following[:1].isalpha() or context.closed_tag(following) in ("PREP", "AUX", "MODAL", "CONJ")
