"""What a number counts: people, things, or whatever was counted before ("11 wounded")."""

import re
from functools import cache
from typing import Literal, NamedTuple

from dateline.language.inflection import inflect_noun
from dateline.language.words import look_up, verbs_that
from dateline.lexicons import load_table, load_words
from dateline.lexicons.countries import country_of_adjective
from dateline.text.counts.not_counted import is_age_or_day, is_day, is_measure, is_tally
from dateline.text.numbers import NUMERALS, Number, find_numbers, is_year
from dateline.text.parties.lexicon import nouns
from dateline.text.phrases import PhraseTable, Word, words_of

Counted = Literal["people", "things", "unknown", "none"]

_STOPS = load_words("count_words", "stop")
_NOT_COUNTED = load_words("count_words", "not counted")
_DETERMINERS = load_words("count_words", "determiner")
_SKIPPED = load_words("count_words", "skipped")
_OF_YEAR = re.compile(r"\b(?:the|his|her|their|its)\s$", re.IGNORECASE)  # "the 2017 murder of a judge"
# "In 1984 Sikh activists were killed"
_DATING = re.compile(
    r"\b(?:in|since|by|until|till|before|after|during|from|early|late|mid|jan\w*|feb\w*|mar(?:ch)?|apr\w*|may|june?|july?"
    r"|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*)[.,]?\s$",
    re.IGNORECASE,
)
# "A father of two was shot": the number is of children whom nothing befell.
_PARENT = re.compile(r"\b(?:father|mother|mum|mom|dad|parent|widow|widower)\s+of\s$", re.IGNORECASE)
_HARMED = load_words("count_words", "harmed")
# Behind a person they begin what is told of him: "a clerk accused of theft"
_TOLD_OF = frozenset({"accused", "suspected", "wanted"})
_CLOSING_QUOTES = frozenset('"”')


class Nominal(NamedTuple):
    """A number with the noun phrase it counts.

    Attributes:
        number: The number.
        end: End of the noun phrase (of the number when nothing follows).
        who: Span of the counted noun with its modifiers ("police officers"), or None.
        counted: Whether it is people.
        noun: The head noun, lower case, or "".
        next_word: Position of the first word after the phrase.
        definite: "the leader", "her husband": one person named by a definite phrase, not by a number.
    """

    number: Number
    end: int
    who: tuple[int, int] | None
    counted: Counted
    noun: str
    next_word: int
    definite: bool = False


class PersonNoun(NamedTuple):
    """An entry of ``person_nouns.tsv``: its group, and whether the form is a singular one."""

    group: str
    singular: bool


@cache
def person_nouns() -> PhraseTable[PersonNoun]:
    """Nouns for people, both numbers: those of the list, and of the parties the single words that are no adjective."""
    entries: dict[str, PersonNoun] = {}
    for row in load_table("person_nouns", ("noun", "group")):
        forms = (row["noun"],) if row["group"] == "mass" else inflect_noun(row["noun"])
        entries |= {form: PersonNoun(row["group"], number == 0) for number, form in enumerate(forms)}
    for form, entry in nouns().items():
        word = look_up(form)
        if (
            entry.kind == "person"
            and form.isalpha()
            and word.noun > max(word.adj, 0)
            and entry.head not in _NOT_COUNTED
        ):
            entries.setdefault(form, PersonNoun("", not (entry.plural or word.plural)))
    return PhraseTable(entries.items())


@cache
def _uncounted() -> frozenset[str]:
    return frozenset(form for row in load_table("uncounted_nouns", ("noun",)) for form in inflect_noun(row["noun"]))


def find_nominals(text: str, start: int, end: int, verbs: frozenset[str]) -> list[Nominal]:
    """Numbers of a sentence with what they count, in reading order; also "a man", "the leader", "her husband" (1).

    Args:
        text: The article's text.
        start: First code point of the sentence.
        end: One past its last code point.
        verbs: Word forms that end a noun phrase ("marched", "killed"), unless a person noun follows.
    """
    words = words_of(text, start, end)
    found = [_nominal(text, words, number, verbs) for number in find_numbers(text, start, end)]
    taken = [(nominal.number.start, nominal.end) for nominal in found]
    for position, word in enumerate(words[:-1]):
        if word.lower not in _DETERMINERS or any(a <= word.start < b for a, b in taken):
            continue
        if word.lower == "that" and position and look_up(words[position - 1].lower).verb_lemma in verbs_that("report"):
            continue  # "denied that farmer Rao had died"
        single = _single_person(text, words, position, verbs)
        if single:
            found.append(single)
    return sorted(found, key=lambda nominal: nominal.number.core)


def _nominal(text: str, words: tuple[Word, ...], number: Number, verbs: frozenset[str]) -> Nominal:
    position = next((n for n, word in enumerate(words) if word.start >= number.end), len(words))
    before = max(0, number.start - 16)
    dated = is_year(text, number) and (
        _DATING.search(text, before, number.start) or _OF_YEAR.search(text, before, number.start)
    )
    if dated or is_day(text, number) or _PARENT.search(text, max(0, number.start - 16), number.start):
        return Nominal(number, number.end, None, "things", "", position)
    if is_measure(text, number):
        return Nominal(number, number.end, None, "things", "", position)
    if position < len(words) and text[number.end : words[position].start].strip(" \n-") == "":
        phrase = _noun_phrase(text, words, position, verbs)
        if phrase:
            first, last, counted, noun = phrase
            if counted == "people" and _is_only_attribute(text, words, number, last, verbs):
                return Nominal(number, number.end, None, "things", "", position)
            first -= first > position and words[first - 1].lower == "other"  # "seven other people" are not all
            return Nominal(number, words[last - 1].end, (words[first].start, words[last - 1].end), counted, noun, last)
        if words[position].lower in ("others", "more"):  # "three others were wounded"
            return Nominal(number, words[position].end, None, "none", "", position + 1)
    if is_tally(text, number) or is_year(text, number) or is_age_or_day(text, words, number, position):
        return Nominal(number, number.end, None, "things", "", position)
    return Nominal(number, number.end, None, "none", "", position)


def _person_at(text: str, words: tuple[Word, ...], position: int) -> PersonNoun | None:
    found = person_nouns().at(text, words, position)
    return found.entry if found else None


def _is_only_attribute(text: str, words: tuple[Word, ...], number: Number, last: int, verbs: frozenset[str]) -> bool:
    """Whether a singular noun for a person only describes what is counted: "two rebel camps", "2016 Syrian strikes"."""
    person = _person_at(text, words, last - 1)
    if number.low < 2 or person is None or not person.singular or person.group == "mass":
        return False
    if is_year(text, number):
        return True
    if last >= len(words) or text[words[last - 1].end : words[last].start] != " ":
        return False
    following = words[last].lower
    return following.endswith("s") and following not in verbs | _STOPS | _HARMED


def _noun_phrase(
    text: str, words: tuple[Word, ...], position: int, verbs: frozenset[str]
) -> tuple[int, int, Counted, str] | None:
    """First and last word of the noun phrase, what it counts, its head. The last noun in the run decides.

    "two army medical officers" are people, "two police vehicles" are not.
    """
    first = position = _skip_links(words, position)
    best: tuple[int, Counted, str] | None = None
    unknown = 0
    while position < len(words) and position < first + 9:
        word = words[position]
        if past := _past_age(words, position) or (best and _past_people(words, position)):
            position = past
            continue
        if position > first and _breaks(text, words[position - 1], word, best is not None):
            break
        person = person_nouns().at(text, words, position)
        if person and not (best and word.lower in _TOLD_OF):
            kind: Counted = "things" if person.entry.group == "unit" else "people"
            best, position, unknown = (person.last, kind, words[person.last - 1].lower), person.last, 0
            continue
        if word.lower in _uncounted():
            best, unknown = (position + 1, "things", word.lower), 0
        elif _ends_phrase(text, words, position, verbs, best is not None):
            break
        else:
            unknown += 1
            if unknown > 2 and best:
                break
        position += 1
    if best:
        return first, best[0], best[1], best[2]
    if position == first:
        return None
    return first, min(position, first + 3), "unknown", words[min(position, first + 3) - 1].lower


def _past_people(words: tuple[Word, ...], position: int) -> int:
    """The position behind "and" that joins adjectives of two countries, "44 Serb and Croat civilians"; else 0."""
    beside = (words[position - 1].lower, words[position + 1].lower if position + 1 < len(words) else "")
    joined = words[position].lower == "and" and all("D" in look_up(lower).marks for lower in beside)
    return position + 1 if joined else 0


def _skip_links(words: tuple[Word, ...], position: int) -> int:
    """The position after "of the", "other", "more"; it stays before "of them", which counts nobody new."""
    while position < len(words) and words[position].lower in _SKIPPED:
        if (
            words[position].lower == "of"
            and position + 1 < len(words)
            and words[position + 1].lower in ("them", "whom")
        ):
            return len(words)
        position += 1
    return position


def _ends_phrase(text: str, words: tuple[Word, ...], position: int, verbs: frozenset[str], complete: bool) -> bool:
    word = words[position].lower
    if word in _STOPS or word == "of" or word in _DETERMINERS or word in NUMERALS or word[0].isdigit():
        return True
    if word in verbs and (complete or not _attributive(text, words, position)):
        return True
    return complete and word.endswith(("ed", "ing", "s"))  # "two gunmen attacked soldiers"


def _past_age(words: tuple[Word, ...], position: int) -> int:
    """The position behind "22-year-old"; 0 where none begins."""
    following = [word.lower for word in words[position + 1 : position + 3]]
    return position + 3 if following in (["year", "old"], ["month", "old"]) and position + 3 < len(words) else 0


def _breaks(text: str, before: Word, word: Word, complete: bool) -> bool:
    if complete and text[before.end] in _CLOSING_QUOTES:
        return True  # "... including four schoolchildren" observatory chief Ali Rao said
    gap = text[before.end : word.start].strip(" \n-‐‑/&'’")
    return gap != "" and gap not in ('"', "“", "”", ".")


def _attributive(text: str, words: tuple[Word, ...], position: int) -> bool:
    """Whether a participle stands before the noun it describes: "four wounded recruits"."""
    for step in (1, 2):
        if step == 2 and find_numbers(text, words[position].end, words[min(position + 1, len(words) - 1)].end):
            return False
        if position + step < len(words) and person_nouns().at(text, words, position + step):
            if "," in text[words[position].end : words[position + step].start]:
                return False  # "ten hurt and 11 arrested, police said"
            if words[position + step].lower in ("other", "others"):
                return False  # "One Killed Others Injured"
            between = [word.lower for word in words[position + 1 : position + step]]
            return not any(word in _STOPS or word in _DETERMINERS for word in between)
    return False


def _describes_next(text: str, words: tuple[Word, ...], last: int, verbs: frozenset[str]) -> bool:
    """Whether the word behind a phrase is a noun that its last word describes."""
    if (
        last >= len(words)
        or text[words[last - 1].end : words[last].start] != " "
        or words[last].lower in verbs | _STOPS
    ):
        return False
    word = look_up(words[last].lower)
    return word.noun > max(word.verb, word.adv, 0)


def _single_person(text: str, words: tuple[Word, ...], position: int, verbs: frozenset[str]) -> Nominal | None:
    """One person: "a man", "another soldier", "the leader", "her husband"; None for plurals and anything else."""
    determiner = words[position]
    if determiner.lower in ("others", "other", "more", "these", "those"):
        return None
    number = Number(determiner.start, determiner.end, 1, 1, "exactly", determiner.start)
    following = words[position + 1].lower
    if determiner.lower == "another" and (following in ("was", "is") or following in verbs):
        return Nominal(number, determiner.end, None, "none", "", position + 1)  # "and another was wounded"
    phrase = _noun_phrase(text, words, position + 1, verbs) if following not in _DETERMINERS else None
    if not phrase or phrase[2] != "people":
        return None
    first, last, _, noun = phrase
    if noun not in person_nouns():
        entry = person_nouns().at(text, words, last - 2) if last - 2 >= first else None
    else:
        entry = person_nouns().at(text, words, last - 1)
    if entry is None or not entry.entry.singular or entry.entry.group == "mass":
        return None
    if country_of_adjective(noun) and _describes_next(text, words, last, verbs):
        return None  # "killed in the Salvadoran war"
    if noun == "head" and (last >= len(words) or words[last].lower != "of"):
        return None  # "bullet wounds to the head"
    indefinite = determiner.lower in ("a", "an", "another")
    return Nominal(
        number, words[last - 1].end, (words[first].start, words[last - 1].end), "people", noun, last, not indefinite
    )
