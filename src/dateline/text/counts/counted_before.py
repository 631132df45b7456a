"""Counts of people whose number was told before, or who need none: "killed the gunmen", "shot him dead", "killed Daud".

A definite plural or "them" has the number of whom it stands for ("Police met three gunmen ... killed the gunmen");
a name, "him" and "his driver" are one person each. The quote of a number told before is where it was told, so that a
count that stands twice can be seen to be one.
"""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.records import Count, CountKind
from dateline.text.counts.counted import Nominal, find_nominals, person_nouns
from dateline.text.counts.predicates import verb_forms
from dateline.text.document import Document, Sentence
from dateline.text.numbers import find_numbers
from dateline.text.parties.make import make_party, names_person, party_classes
from dateline.text.parties.nouns import is_age
from dateline.text.parties.reading import ONE_PERSON, POSSESSIVES
from dateline.text.phrases import words_of

# How many sentences back a word may reach: a noun says more of whom it means than "them".
_REACH_OF_NOUN = 4
_REACH_OF_PRONOUN = 1
_PLURAL_PRONOUNS = frozenset({"they", "them", "whom"})
_DEFINITE = frozenset("the this that these those all both".split())
_TELLING_OF_OTHERS = load_words("role_words", "telling of others")
_ANY_MEN = load_words("role_words", "anybody")
_NAME_MARKS = frozenset("N?")  # of `look_up`: only a name, or in no list


def count_known_people(
    document: Document, analysis: Analysis, phrase: NounPhrase, kind: CountKind
) -> tuple[Count, ...]:
    """The count of people of whom a phrase states no number; none where nothing tells how many they are.

    Args:
        document: The article.
        analysis: The sentence.
        phrase: Whom the deed was done to.
        kind: What was done to them.
    """
    head, first = analysis.tokens[phrase.head], analysis.tokens[phrase.first].lower
    if phrase.kind == "name" or names_person(analysis, phrase) or _is_small_name(analysis, phrase):
        headline = any(one.start <= phrase.start < one.end for one in document.sentences if one.section == "headline")
        one = not headline and _is_one_person(analysis, phrase) and not _are_several(document, analysis, phrase)
        return _one(document, phrase, kind) if one else ()
    if phrase.kind == "pronoun":
        if head.lower in ONE_PERSON:
            return _person_before(document, analysis, phrase, kind) or _one(document, phrase, kind)
        return _told_before(document, analysis, phrase, kind, None) if head.lower in _PLURAL_PRONOUNS else ()
    if is_age(head.lower) and not head.lower.endswith("s"):
        return _one(document, phrase, kind)  # "shot dead a 17-year-old"
    if phrase.kind != "common" or first not in _DEFINITE | POSSESSIVES:
        return ()
    entry = person_nouns().at(document.text, words_of(document.text, head.start, head.end), 0)
    if entry is None or entry.entry.group in ("mass", "unit"):
        return ()
    if entry.entry.singular:
        return _one(document, phrase, kind)
    return _told_before(document, analysis, phrase, kind, head.lower) if first in _DEFINITE else ()


def _one(document: Document, phrase: NounPhrase, kind: CountKind) -> tuple[Count, ...]:
    quote = document.quote(phrase.start, phrase.end)
    return (Count(kind=kind, low=1, high=1, comparator="exactly", who=quote, quote=quote),)


def _is_one_person(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a name is that of one person: not of a group ("Hamas"), a place, or of a people ("Iraqis")."""
    head, classes = analysis.tokens[phrase.head], party_classes(analysis, phrase)
    if head.lower != head.lemma.lower() or find_numbers(analysis.text, phrase.start, phrase.end):
        return False
    if classes:
        return bool(classes & {"person", "official"})
    return _is_small_name(analysis, phrase) or (head.tag == "PROPN" and not head.text.isupper())


def _are_several(document: Document, analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a capital opens no name but a people or a plural: "the arrests of Kurds", "of School Children"."""
    head = analysis.tokens[phrase.head].lower
    party = make_party(document, analysis, phrase) if look_up(head).plural else None
    listed = not look_up(head).is_unlisted
    return party is not None and (party.kind != "person" or (listed and head != look_up(head).noun_lemma))


def _is_small_name(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether words of a text without capitals, or all in capitals, can only be a name: "JUAN PRADO WAS MURDERED"."""
    words = analysis.tokens[phrase.first : phrase.last + 1]
    if phrase.kind != "common" or len(words) < 2 or words[0].tag in ("DET", "POSS") or party_classes(analysis, phrase):
        return False
    sentence = analysis.text[analysis.sentence.start : analysis.sentence.end]
    return (sentence.isupper() or sentence.islower()) and not _NAME_MARKS.isdisjoint(look_up(words[-1].lower).marks)


def _told_before(
    document: Document, analysis: Analysis, phrase: NounPhrase, kind: CountKind, noun: str | None
) -> tuple[Count, ...]:
    """The nearest number of the same people in this sentence or the ones before it.

    "The gunmen" may be the "three men" of the sentence before.
    """
    reach = _REACH_OF_PRONOUN if noun is None else _REACH_OF_NOUN
    last, doers = _index(document, analysis), _doers(analysis, phrase)
    before = analysis.tokens[phrase.first - 1].lower if phrase.first else ""
    armed = before != "among" and "armed" in party_classes(analysis, phrase)
    for sentence in reversed(document.sentences[max(0, last - reach) : last + 1]):
        near = sentence.index >= last - _REACH_OF_PRONOUN
        for nominal in reversed(_nominals(document, sentence, min(sentence.end, phrase.start))):
            if nominal.counted != "people" or nominal.number.low < 2 or _does_it(doers, nominal):
                continue
            if noun in (None, nominal.noun) or (armed and near and nominal.noun in _ANY_MEN):
                return (_count_of(document, nominal, kind),)
    return ()


def _person_before(document: Document, analysis: Analysis, phrase: NounPhrase, kind: CountKind) -> tuple[Count, ...]:
    """Who "him" is, where he was spoken of first: "a gunman ... The gunman fired, and they killed him"."""
    last, doers = _index(document, analysis), _doers(analysis, phrase)
    person: Nominal | None = None
    for sentence in reversed(document.sentences[max(0, last - _REACH_OF_NOUN) : last + 1]):
        for nominal in reversed(_nominals(document, sentence, min(sentence.end, phrase.start))):
            if nominal.counted != "people" or nominal.number.high != 1 or _does_it(doers, nominal):
                continue
            if nominal.noun in _TELLING_OF_OTHERS:
                continue  # "A lawyer for one of them said he was in custody"
            if person is None and sentence.index >= last - _REACH_OF_PRONOUN:
                person = nominal
            if person is not None and nominal.noun == person.noun and not nominal.definite:
                return (_count_of(document, nominal, kind),)
    return ()


def _doers(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Who does it to a pronoun, and so is not meant by it: "a judge released him", "two gunmen shot them"."""
    if phrase.kind != "pronoun":
        return ()
    told = (analysis.arguments(verb) for verb in analysis.verbs)
    return tuple(one for own in told if phrase in own.objects for one in (*own.subjects, *own.agents))


def _does_it(doers: tuple[NounPhrase, ...], nominal: Nominal) -> bool:
    return any(one.start < nominal.end and nominal.number.start < one.end for one in doers)


def _index(document: Document, analysis: Analysis) -> int:
    here = document.sentence_at(analysis.sentence.start)
    return here.index if here is not None else 0


def _nominals(document: Document, sentence: Sentence, end: int) -> list[Nominal]:
    return find_nominals(document.text, sentence.start, end, verb_forms()) if end > sentence.start else []


def _count_of(document: Document, nominal: Nominal, kind: CountKind) -> Count:
    number = nominal.number
    return Count(
        kind=kind,
        low=number.low,
        high=number.high,
        comparator=number.comparator,
        who=document.quote(*nominal.who) if nominal.who else None,
        quote=document.quote(number.start, nominal.end),
    )
