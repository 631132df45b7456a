"""Whether a phrase means somebody in particular, or anybody of a kind."""

from collections.abc import Iterable, Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_words
from dateline.text.numbers import find_numbers
from dateline.text.parties.make import names_person, party_classes

_VAGUE_QUANTITIES = load_words("event_words", "vague quantity")
# More dead than one deed has, unless its day is told: so many fall in a war.
MOST_DEAD_OF_A_DAY = 1000
_EVERYBODY = load_words("event_words", "everybody")
_ONE_PERSON = frozenset({"he", "she", "i"})  # "She has been chained to a tree and tortured"


def counts_thousands(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase counts more people than one deed hits: "the killing of over 70,000 people"."""
    return any(
        number.low >= MOST_DEAD_OF_A_DAY for number in find_numbers(analysis.text, phrase.start, phrase.end)
    ) and "person" in party_classes(analysis, phrase) | ({"person"} if phrase.kind == "number" else set())


def is_many(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is of several: "two clerks", "clerks", "hundreds"."""
    head = analysis.tokens[phrase.head]
    if phrase.kind == "number" or (phrase.kind == "common" and head.lower != head.lemma):
        return True
    return any(number.low > 1 for number in find_numbers(analysis.text, phrase.start, head.end))  # "55 people"


def is_of_a_kind(analysis: Analysis, phrases: Sequence[NounPhrase]) -> bool:
    """Whether it is done to a kind of people, not to some of them: "the murder of activists and labour leaders"."""
    return bool(phrases) and all(
        phrase.kind == "common" and (_is_everybody(analysis, phrase) or is_bare_plural(analysis, phrase))
        for phrase in phrases
    )


def _is_everybody(analysis: Analysis, phrase: NounPhrase) -> bool:
    return analysis.tokens[phrase.head].lower in _EVERYBODY


def is_bare_plural(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a plural has no word that says which or how many: "clerks", "young men"."""
    head = analysis.tokens[phrase.head]
    before = analysis.tokens[phrase.first : phrase.head]
    return head.lower != head.lemma and not any(token.tag in ("DET", "NUM", "POSS", "PROPN") for token in before)


def any_particular(analysis: Analysis, phrases: Iterable[NounPhrase]) -> bool:
    """Whether one of the phrases is somebody in particular."""
    return any(_is_one(analysis, phrase) for phrase in phrases)


def _is_one(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase names or counts somebody or something: "the mayor", "two buses", not "peasants"."""
    first, head = analysis.tokens[phrase.first], analysis.tokens[phrase.head]
    if phrase.kind == "number" or names_person(analysis, phrase):
        return True
    if phrase.kind == "name":
        return phrase.last > phrase.first
    if phrase.kind == "pronoun":
        return False
    if any(token.tag == "NUM" for token in analysis.tokens[phrase.first : phrase.head]):
        return True
    singular = head.lower == head.lemma and not _is_everybody(analysis, phrase)
    # "Mob lynches man": only the style of headlines leaves the article out.
    bare_person = first.tag in ("NOUN", "PROPN", "ADJ") and "person" in party_classes(analysis, phrase)
    return singular and (bare_person or first.lower in ("a", "an", "another", "the", "his", "her"))


def has_one_doer(analysis: Analysis, phrases: Sequence[NounPhrase]) -> bool:
    """Whether one body acts: "the army", "its air force"; not "gangs", nor a name that could be anything."""
    return any(
        phrase.kind == "common"
        and _is_one(analysis, phrase)
        and party_classes(analysis, phrase) & {"security", "armed", "organisation"}
        for phrase in phrases
    )


def only_vague(analysis: Analysis, phrases: Sequence[NounPhrase]) -> bool:
    """Whether there are phrases, and each is only people of a kind."""
    return bool(phrases) and all(
        (not _is_one(analysis, phrase) and analysis.tokens[phrase.head].lower not in _ONE_PERSON)
        or any(token.lower in _VAGUE_QUANTITIES for token in analysis.tokens[phrase.first : phrase.head + 1])
        for phrase in phrases
    )
