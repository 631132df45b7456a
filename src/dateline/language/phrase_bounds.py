"""Where a noun phrase ends: what opens a phrase of its own, and what goes on with the one before."""

import re
from collections.abc import Sequence

from dateline.language.people_behind import follows_place
from dateline.language.tokens import Token
from dateline.language.words import look_up, time_words, weekdays
from dateline.lexicons import load_words

_ORGANISATIONS = load_words("words_grammar", "organisation")
_NAMED_BODIES = _ORGANISATIONS | load_words("words_grammar", "named body")
_ROUND_NUMBERS = load_words("words_grammar", "round number")
_REMOVES = frozenset({"later", "earlier", "ago"})
_WHICH_DAY = load_words("words_grammar", "day again")
_AS_WHAT = load_words("words_grammar", "as what")
_OF_BODIES = frozenset({"national", "democratic", "patriotic", "revolutionary", "popular"})
_KIND_ENDING = re.compile(r"(?:ial|ical|ional|itary)$")
_SORT_ENDING = re.compile(r"(?:ic|al|il|ary|ist)$")


def is_joined_adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether a mark or "and" joins adjectives: "political and economic reforms", "large, violent protests"."""
    if not 0 < at < len(tokens) - 2 or tokens[at].lower not in ("and", ",", "or", "but", "yet"):
        return False
    if tokens[at - 1].tag != "ADJ" or tokens[at + 2].tag not in ("NOUN", "PROPN", "ADJ"):
        return False
    # "a Polish and coalition patrol": a noun tells whose it is as the adjective of a country does
    kin = tokens[at].lower == "and" and tokens[at + 1].tag == "NOUN" and "D" in look_up(tokens[at - 1].lower).marks
    return tokens[at + 1].tag == "ADJ" or kin


def opens_phrase(tokens: Sequence[Token], first: int, head: int, at: int) -> bool:
    """Whether the noun at `at` opens a phrase of its own: "police Thursday", "Thursday police", "12 guards hostage"."""
    if tokens[at].lower == "due" and at + 1 < len(tokens) and tokens[at + 1].lower == "to":
        return True  # "was tried by the Supreme Court due to his office"
    if tokens[at].lower in _AS_WHAT and tokens[head].tag == "NOUN" and look_up(tokens[head].lower).plural:
        return True
    if (
        tokens[head].lower == "way"
        and head == first + 1
        and look_up(tokens[at].lower).noun_class in ("person", "group")
    ):
        return True  # "the way teachers are hired"
    times = time_words()
    now, before = tokens[at].lower in times, tokens[head].lower in times
    if now and not before:
        if at + 1 < len(tokens) and tokens[at + 1].lower in _REMOVES:
            return True  # "attacked a camp hours later"
        return times[tokens[at].lower] in ("name", "now")
    if before and not now:
        if tokens[first].tag == "DET" and not _names_day(tokens, first, head):
            # "This week soldiers killed two", but "the last day pupils spend", "this year teacher"
            noun = look_up(tokens[at].lower)
            many = noun.noun_class == "group" or (noun.noun_class == "person" and noun.plural)
            return many and head == first + 1 and tokens[first].lower == "this"
        opens = tokens[at].tag == "PROPN" or tokens[at].lower in _ROUND_NUMBERS  # "on Thursday hundreds marched"
        people = _are_people(tokens, at)
        return opens or people or _is_subject_behind_day(tokens, first, head, at)
    return follows_place(tokens, first, head, at)


def _are_people(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun, or several of which the last is in the plural, names people: "gunmen", "masked individuals"."""
    if look_up(tokens[at].lower).noun_class in ("person", "group"):
        return True
    while at + 1 < len(tokens) and tokens[at + 1].tag == "NOUN":
        at += 1
    last = look_up(tokens[at].lower)
    return last.plural and (last.noun_class == "person" or tokens[at].lower in ("individuals", "persons"))


def _is_subject_behind_day(tokens: Sequence[Token], first: int, head: int, at: int) -> bool:
    """Whether a plural behind a day or month is the subject: "On Monday clashes erupted", "In May rains fell".

    A comma before the verb shows that it goes with its day: "In May elections in Peru, voters chose".
    """
    name = tokens[head].lower
    if first < 1 or time_words()[name] != "name" or tokens[first - 1].lower != ("on" if name in weekdays() else "in"):
        return False
    if first > 1 and tokens[first - 2].tag not in ("PUNCT", "QUOTE", "CONJ", "SUBORD"):
        return False
    noun = at
    while noun + 1 < len(tokens) and tokens[noun + 1].tag == "NOUN":
        noun += 1
    if not look_up(tokens[noun].lower).plural:
        return False
    ends = (token.tag for token in tokens[noun + 1 :] if token.tag in ("VERB", "AUX", "MODAL", "PUNCT"))
    return next(ends, "PUNCT") != "PUNCT"


def _names_day(tokens: Sequence[Token], first: int, head: int) -> bool:
    """Whether words with an article tell when by themselves: "the same day gunmen attacked", not "a day worker"."""
    return head == first + 2 and tokens[head - 1].lower in _WHICH_DAY


def continues_phrase(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether a number or adjective after a noun goes on with the phrase: "January 5", "Flight 103"."""
    token = tokens[at]
    if token.tag == "NUM":
        named = tokens[head].tag == "PROPN" and token.lower[0].isdigit() and at == head + 1
        return named and not _is_no_day(tokens[head], token)
    if token.text == "%":
        return True
    following = at + 1
    while following < len(tokens) and (tokens[following].tag == "ADJ" or is_joined_adjective(tokens, following)):
        following += 1  # "South Korean and American troops"
    if following == len(tokens) or tokens[following].tag not in ("NOUN", "PROPN"):
        return False
    if tokens[following].lower in time_words() and tokens[head].lower not in time_words():
        return False  # "sent arms to Niger last year"
    if head < at - 1 and not is_joined_adjective(tokens, at - 1):
        return False
    if time_words().get(tokens[head].lower) == "name" and _are_people(tokens, following):
        return False  # "On 3 May armed men attacked", but "the 3 May presidential elections"
    return (
        tokens[head].tag == "PROPN" or _is_of_what_kind(tokens, head, at) or _goes_on_in_name(tokens, head, following)
    )


def _is_no_day(time: Token, number: Token) -> bool:
    """Whether a number behind a day or month counts what follows: "in September 142 murders", "on Monday 30 men"."""
    if time_words().get(time.lower) != "name" or not number.lower.isdigit():
        return False
    return time.lower in weekdays() or not (int(number.lower) <= 31 or len(number.lower) == 4)


def _goes_on_in_name(tokens: Sequence[Token], head: int, noun: int) -> bool:
    """Whether a word that no list knows opens a name of many words: "PABLO PRADO PATRIOTIC FRONT" in one case.

    So does that of a house, "SAN FABIAN CENTRAL MARKET", or of a union, "THE WORKERS NATIONAL UNION".
    """
    if tokens[noun].lower not in _NAMED_BODIES:
        return False
    return look_up(tokens[head].lower).is_unlisted or tokens[noun - 1].lower in _OF_BODIES


def _is_of_what_kind(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Whether a noun and the adjective after it both say of what kind the noun after them is.

    "Leftist Salvadoran leaders", "PEOPLE'S PARTY PRESIDENTIAL CANDIDATE", against "gave the army new tanks".
    """
    if tokens[head].lower in time_words():
        return False
    adjective = tokens[at].lower
    if "D" in look_up(adjective).marks:
        return look_up(tokens[head].lower).adj >= 0 or tokens[head].lower.endswith("ist")
    sort = look_up(tokens[head].lower)
    if sort.adj > 2 * max(sort.noun, 0) and _SORT_ENDING.search(adjective) and at + 1 < len(tokens):
        return True  # "THE SOCIAL DEMOCRATIC LEADERS", "the christian democratic party"
    bodies = tokens[head].lower in _ORGANISATIONS or tokens[head].lower == "opposition"
    return bool(_KIND_ENDING.search(adjective)) and bodies
