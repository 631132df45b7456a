"""Tags of forms that are a noun or an adjective, and a verb in the present: "attack", "strikes", "clear"."""

from dateline.language.tag_context import NOMINAL, NOMINATIVE, PARTICLES, Context
from dateline.language.words import BASE, PARTICIPLE, PAST, THIRD, Word, look_up, time_words, verbs_that
from dateline.lexicons import load_words

_LONGEST_HEADLINE_SUBJECT = 4
_OF_SUBJECT = frozenset({"ADJ", "PROPN", "NOUN", "NUM", "PREP"})  # "Tens of thousands"
_ROUND_NUMBERS = load_words("words_grammar", "round number")
_OF_THE_PRESS = load_words("words_grammar", "of the press")
_BEFORE_INFINITIVE = load_words("words_grammar", "before infinitive")
_DO = frozenset("do does did".split())


def tag_base(context: Context, at: int, word: Word) -> str:
    """Forms that are a noun (or adjective) and a verb in the present: "attack", "strikes", "clear"."""
    before = context.tag_before(at)
    if before == "TO" and (at < 2 or context.lowers[at - 2] not in ("according", "acccording")):
        takes_object = word.forms & BASE and (
            context.closed_tag(context.next_word(at)) in ("DET", "PRON")
            or _is_headline_future(context, at)
            or _is_offered(context, at)
        )
        again = at > 1 and context.lowers[at - 2] == context.lowers[at]  # "from house to house"
        if (word.noun > 15 * max(word.verb, 1) and not takes_object) or word.plural or again:  # "to host a summit"
            return "NOUN" if word.noun >= word.adj else "ADJ"
        return "VERB" if word.forms & BASE else "NOUN"
    if before == "MODAL" or (before == "AUX" and context.auxiliary(at) in _DO):
        return "VERB" if word.forms & BASE else "NOUN"
    if before == "PRON" and context.lowers[at - 1] in NOMINATIVE | {"you"}:
        return "VERB" if word.verb > 0 else "NOUN"
    if before == "WH" and context.lowers[at - 1] in ("who", "which", "that"):
        return _tag_behind_who(context, at, word)
    nounish = "ADJ" if word.adj > word.noun and _can_describe(context, at, word) else "NOUN"
    if before in ("NOUN", "PROPN"):
        return "VERB" if _is_verb_of_noun(context, at, word) else nounish
    if before in ("ADJ", "NUM") and word.noun <= 0 and word.verb > word.adj and word.noun_class != "person":
        # but "300 exiles", whatever dictionaries count, and "committed a horrific massacre"
        described = before == "ADJ" and word.noun == 0 and context.lowers[max(at - 2, 0)] in ("a", "an")
        return "NOUN" if described else "VERB"
    if before in ("DET", "ADJ", "POSS", "NUM", "PREP", "VERB"):
        return nounish if word.noun >= 0 or word.adj >= 0 else "VERB"
    if before == "AUX":
        # "has been set up", "was hit"
        return nounish if (word.noun >= 0 or word.adj > 0) and not word.forms & PARTICIPLE else "VERB"
    return _tag_opening(context, at, word, nounish)


def _tag_behind_who(context: Context, at: int, word: Word) -> str:
    """Behind "who" and "which": "the minister, who chairs the bloc", but "which fire services put out"."""
    if word.forms & (BASE | THIRD) and context.closed_tag(context.next_word(at)) == "DET":
        return "VERB"
    return "VERB" if word.verb > 0 and not (word.noun > word.verb and context.starts_verb(at + 1)) else "NOUN"


def _is_offered(context: Context, at: int) -> bool:
    """Whether a verb that only an infinitive follows stands before "to": "offered to host talks"."""
    before = context.tags[at - 2] if at > 1 else ""
    return (
        before == "VERB"
        and look_up(context.lowers[at - 2]).verb_lemma in _BEFORE_INFINITIVE
        and context.starts_noun(context.next_word(at))
    )


def _is_headline_future(context: Context, at: int) -> bool:
    """Whether a headline says by "to" what its subject will do: "Chad to host peace talks"."""
    before = context.tags[: at - 1]
    if not before or len(before) > _LONGEST_HEADLINE_SUBJECT or any(tag not in _OF_SUBJECT for tag in before):
        return False
    acts = before[-1] == "PROPN" or look_up(context.lowers[at - 2]).noun_class in ("person", "group")
    return acts and "PREP" not in before and context.starts_noun(context.next_word(at))


def _is_verb_of_noun(context: Context, at: int, word: Word) -> bool:
    """Whether a form is the verb of the noun before it: "a court run by rebels", "police clear the square"."""
    if context.lowers[at] == "press" and context.next_word(at) in _OF_THE_PRESS:
        return False
    if word.forms & PARTICIPLE and context.next_word(at) == "by":
        return True
    if word.forms & PAST and context.next_word(at) == "into":
        return True  # "The men burst into the hall", "the party split into two"
    verbal = _is_present(context, at, word) or _is_demanded(context, at, word)
    return verbal and not (_is_counted(context, at, word) or _ends_compound(context, at, word))


def _is_counted(context: Context, at: int, word: Word) -> bool:
    """Whether a plural is what a number counts over the singular between: "22 vendor stands", "two peace talks"."""
    if not word.plural or word.noun <= 0 or at < 2 or context.tags[at - 2] != "NUM":
        return False
    number = context.lowers[at - 2]
    if number in ("1", "one") or (number.isdigit() and len(number) == 4) or context.is_day_of_month(at - 2):
        return False  # "in 2009 output falls", "on May 5 unrest flares"
    return not look_up(context.lowers[at - 1]).plural


def _ends_compound(context: Context, at: int, word: Word) -> bool:
    """Whether a plural goes with the bare singular after a preposition: "marched over power cuts".

    So it does where the verb only follows: "a strike against pension cuts paralysed the port".
    """
    if not word.plural or word.noun <= 0 or at < 2 or context.tags[at - 2] != "PREP":
        return False
    bare = look_up(context.lowers[at - 1])
    told = context.has_finite_before(at) or bool(look_up(context.next_word(at) or ".").forms & PAST)
    return context.tags[at - 1] == "NOUN" and not bare.plural and told


def _can_describe(context: Context, at: int, word: Word) -> bool:
    """Whether an adjective can stand where the word stands."""
    before, following = context.tag_before(at), context.next_word(at)
    if context.heads_noun(at) or before == "AUX" or word.noun < 0:
        return True
    # "a village close to the border", "a car full of dynamite", "for better pay"
    return (
        following == "to"
        or (following == "of" and word.adj > 3 * max(word.noun, 1))
        or (before == "PREP" and look_up(following or ".").noun > 0)
    )


def _tag_opening(context: Context, at: int, word: Word, nounish: str) -> str:
    """The class of a base form that opens a clause, or follows "and" or an adverb."""
    before, following = context.tag_before(at), context.next_word(at)
    if word.forms == THIRD and word.noun > 0 and before in ("", "SUBORD", "QUOTE"):
        return "NOUN"  # "after talks between": a third person needs a subject
    if word.forms & PAST and before == "PUNCT" and context.closed_tag(following) in ("DET", "NUM"):
        return "VERB"  # "entered the town, set the market on fire"
    listed = _tag_listed(context, at, word, nounish)
    if listed:
        return listed
    opens = before in ("", "SUBORD", "PUNCT", "QUOTE", "CONJ") and 0 <= word.verb <= 10 * word.noun
    headed = look_up(following)
    # "When finance ministers met"; one person without an article is no object: "Finance minister Ana Prado met"
    if opens and context.heads_noun(at) and (headed.plural or headed.noun_class == "person"):
        return nounish
    if before == "CONJ" and word.verb > word.noun and context.starts_noun(following):
        return "VERB" if not word.plural else nounish
    return "VERB" if word.verb > 4 * max(word.noun, word.adj, 0) else nounish


def _tag_listed(context: Context, at: int, word: Word, nounish: str) -> str:
    """The class of a base form in a list of verbs or of nouns, or ""."""
    tags, following = context.tags, context.next_word(at)
    if following in (",", "and", "or") and at > 2 and context.lowers[at - 1] == ",":
        if tags[-3:] == ["TO", "VERB", "PUNCT"] and word.forms & BASE:
            return "VERB"  # "to abduct, torture and kill"
        last = look_up(context.next_word(at, 2) or ".")
        listed = tags[-2] == "NOUN" and following == "and" and min(last.noun, word.noun) >= 0
        if listed and last.verb <= 8 * max(last.noun, 1):
            return nounish  # "reports of arson, rape and torture"
    joined = tags[-2:] == ["NOUN", "CONJ"] and look_up(context.lowers[at - 2]).plural
    if joined and word.forms == THIRD and word.noun >= 0 and not context.starts_noun(following):
        return nounish  # "carried out kidnappings and massacres"
    if tags[-2:] == ["NOUN", "CONJ"] and word.forms == THIRD and word.noun >= 0 and _is_there(context, at):
        return nounish  # "if there is any shelling or arrests"
    return ""


def _is_there(context: Context, at: int) -> bool:
    """Whether a clause only says that something is there."""
    near = context.lowers[max(0, at - 6) : at]
    return "there" in near and any(lower in near for lower in ("is", "was", "are", "were", "be", "been"))


def _is_present(context: Context, at: int, word: Word) -> bool:
    """Whether a present tense follows its subject: "Gunmen kill 14", "Israel strikes it", no "police attack on"."""
    if word.verb <= 0 and not word.noun <= 0:
        return False
    subject = look_up(context.lowers[at - 1])
    if context.tags[at - 1] not in ("NOUN", "PROPN", "ADV") or _is_object_noun(context, at, word):
        return False
    if word.plural and at > 1 and context.tags[at - 2] == "PREP" and time_words().get(context.lowers[at - 1]) == "name":
        return False  # "On Monday talks resumed": a day behind a preposition is no subject
    if word.noun > 0 and context.closed_tag(context.next_word(at)) == "AUX":
        return False  # "The police watch was repeated"
    if word.noun > 0 and _is_done_by(context, at + 1):
        return False  # "after a strike call given by the union"
    if word.verb > 10 * max(word.noun, 1):
        return True  # "Police in the city say": the noun before need not be the subject
    plural = subject.plural and context.tags[at - 1] != "PROPN"
    if not word.forms & (PAST | (BASE if plural else THIRD)):
        return False
    if word.noun <= 0 or _is_past(context, at, word) or _opens_report(context, at, word, subject):
        return True
    if context.has_finite(at):
        return False
    # "after gunmen from the hills burst into the camp": the conjunction waits for its verb
    awaited = bool(word.forms & PAST) and word.verb > word.noun and _is_awaited(context, at)
    return awaited or _has_complement(context, at, word, subject)


def _is_done_by(context: Context, at: int) -> bool:
    """Whether a participle and "by" stand at a place, behind which no object stands: "given by the union"."""
    following = context.next_word(at - 1)
    if not following[:1].isalpha() or following in context.closed or context.next_word(at) != "by":
        return False
    return bool(look_up(following).forms & PARTICIPLE)


def _is_awaited(context: Context, at: int) -> bool:
    """Whether a conjunction opened the clause around `at`, which has no verb yet."""
    while at and context.lowers[at - 1] not in (",", ";", ":"):
        at -= 1
        if context.tags[at] in ("SUBORD", "WH"):
            return context.tags[at] == "SUBORD"
    return False


def _is_past(context: Context, at: int, word: Word) -> bool:
    """Whether a form that is past, too, is a verb: "The missile hit a building and a school was"."""
    following = context.next_word(at)
    if not word.forms & PAST or word.verb <= word.noun:
        return False
    if context.closed_tag(following) in ("DET", "NUM", "PRON"):
        return True
    # "Police set up checkpoints", but "the bomb set off by rebels"
    return following in PARTICLES and context.next_word(at, 2) != "by"


def _has_complement(context: Context, at: int, word: Word, subject: Word) -> bool:
    """Whether what follows a possible present tense belongs to a verb."""
    following = context.next_word(at)
    if following[:1].isdigit() or context.closed_tag(following) in ("DET", "NUM", "PRON", "TO", "SUBORD"):
        return True
    if following in ("with", "at", "against") and word.verb >= word.noun:
        return True
    return _takes_object(context, at, word, subject)


def _is_object_noun(context: Context, at: int, word: Word) -> bool:
    """Whether a word belongs to the phrase before it: "in a tit-for-tat move", "opened high-level talks"."""
    if word.adj > 0 and context.next_word(at) == "to":
        return context.has_finite(at)  # "attacked a village close to the border"
    if word.noun <= 0 or word.forms not in (BASE, THIRD):
        return False
    at -= 1
    while at > 0 and (context.tags[at] in ("NOUN", "ADJ") or context.lowers[at] == ","):
        at -= 1
    if word.forms == BASE:
        return context.lowers[at] in ("a", "an")  # no subject of a plural verb
    verb = look_up(context.lowers[at])
    governs = context.tags[at] == "VERB" and bool(verb.forms & PAST)
    return governs and verb.verb_lemma not in verbs_that("report") | verbs_that("clausal")


def _is_demanded(context: Context, at: int, word: Word) -> bool:
    """Whether a base form is the verb of what somebody demands: "demanded (that) the army end raids"."""
    following = context.next_word(at)
    if word.verb <= 0 or not word.forms & BASE or context.tags[at - 1] not in ("NOUN", "PROPN"):
        return False
    opening = at - 1
    while opening >= 0 and context.tags[opening] in NOMINAL:
        opening -= 1
    said = opening >= 0 and context.tags[opening] == "SUBORD" and context.lowers[opening] == "that"
    opening -= said
    if opening < 0 or look_up(context.lowers[opening]).verb_lemma not in verbs_that("mandative"):
        return False
    if _auxiliary_follows(context, at):
        return False  # "demanded that police action be stopped"
    if context.closed_tag(following) in ("DET", "NUM", "PRON"):
        return True
    subject = look_up(context.lowers[at - 1])
    acts = context.tags[at - 1] == "PROPN" or subject.noun_class in ("person", "group")
    if not following[:1].isalpha() or following in context.closed or not acts:
        return False
    object_ = look_up(following)
    return object_.noun > 0 if said else object_.plural and 3 * word.verb >= word.noun


def _auxiliary_follows(context: Context, at: int) -> bool:
    for lower in context.lowers[at + 1 :]:
        tag = context.closed_tag(lower)
        if lower in (",", ";", ":") or tag in ("SUBORD", "WH"):
            return False
        if tag in ("AUX", "MODAL"):
            return True
    return False


def _is_told_of(context: Context, at: int) -> bool:
    """Whether the plural behind a verb of saying has an auxiliary: "the centre claims inmates have been beaten"."""
    return look_up(context.next_word(at) or ".").plural and context.closed_tag(context.next_word(at, 2)) in (
        "AUX",
        "MODAL",
    )


def _takes_object(context: Context, at: int, word: Word, subject: Word) -> bool:
    """Whether what follows a possible present tense reads as its object."""
    following = context.next_word(at)
    named = at + 1 < len(context.forms) and context.cased and context.forms[at + 1][0].isupper()
    # "Police fire tear gas", against "state fire service"
    acting = subject.plural and subject.noun_class in ("person", "group") and 5 * word.verb > 4 * word.noun
    after = look_up(following) if following[:1].isalpha() and following not in context.closed else None
    if acting and after is not None:
        return after.noun > 0 or after.adj > 0
    if named or (4 * word.verb > word.noun and _opens_headline(context, at, subject, after)):
        return True
    return context.starts_noun(following) and word.verb > word.noun


def _opens_headline(context: Context, at: int, subject: Word, after: Word | None) -> bool:
    """Whether a headline begins with a subject and this verb: "Gunmen block roads", "Thousands rally in Lima".

    Neither a name nor people in the plural describe the noun before a plural or a preposition.
    """
    if at > _LONGEST_HEADLINE_SUBJECT or any(tag not in _OF_SUBJECT for tag in context.tags[:at]):
        return False
    people = context.lowers[at - 1] in _ROUND_NUMBERS or (subject.plural and subject.noun_class == "person")
    if after is None:
        return people and context.closed_tag(context.next_word(at)) == "PREP" and not _has_present_after(context, at)
    acts = people or context.tags[at - 1] == "PROPN"
    return acts and after.verb <= 0 and (after.plural or after.adj > max(after.noun, 0))


def _has_present_after(context: Context, at: int) -> bool:
    """Whether a third person that is no plural noun follows: "Farmers protest in Lima enters third day"."""
    words = (look_up(lower) for lower in context.lowers[at + 1 :] if lower[0].isalpha() and lower not in context.closed)
    return any(word.forms & THIRD and word.verb > max(word.noun, 0) for word in words)


def _opens_report(context: Context, at: int, word: Word, subject: Word) -> bool:
    """Whether people say what follows, in a clause of its own: "residents claim police beat them"."""
    if word.verb_lemma not in verbs_that("report") | verbs_that("clausal"):
        return False
    if word.forms & THIRD and not (subject.plural and context.tags[at - 1] == "NOUN"):
        speaks = context.tags[at - 1] == "PROPN" or subject.noun_class in ("person", "group")
        return speaks and context.starts_noun(context.next_word(at)) and _is_told_of(context, at)
    if not word.forms & BASE:
        return False
    speak = context.tags[at - 1] == "NOUN" and subject.plural and subject.noun_class in ("person", "group")
    return speak and context.starts_noun(context.next_word(at)) and not context.has_finite_before(at)
