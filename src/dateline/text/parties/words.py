"""What the words of a phrase tell of a party: its kind, sector, country and name."""

from dateline.lexicons import lexicon_cache
from dateline.text.parties.names import read_country, read_name, read_place
from dateline.text.parties.nouns import is_surname, read_noun
from dateline.text.parties.reading import DETERMINERS, PartyReading
from dateline.text.parties.titles import read_institution, read_titled
from dateline.text.parties.unknown import read_unknown

_PEOPLE_PRONOUNS = frozenset("they them we us those many several others some all both most few each none".split())
_PERSON_PRONOUNS = frozenset("he she him her who whom everyone anyone someone somebody nobody everybody".split())


@lexicon_cache(maxsize=65536)
def read_words(words: tuple[str, ...], head: int, lemma: str, kind: str, cased: bool, initial: bool) -> PartyReading:
    """What the words of a phrase tell.

    Args:
        words: The words as written.
        head: Position of the head in `words`.
        lemma: Lemma of the head.
        kind: Kind of the noun phrase.
        cased: Whether capitals mean something in its sentence.
        initial: Whether the first word opens a sentence, where capitals mean nothing.

    >>> read_words(("Kazakh", "police"), 1, "police", "common", True, True).role
    'COP'
    >>> reading = read_words(("President", "Joe", "Biden"), 2, "biden", "name", True, True)
    >>> reading.name, reading.role, reading.country
    ('Joe Biden', 'GOV', 'USA')
    """
    if kind == "pronoun":
        return _read_pronoun(words[head].lower())
    first = 1 if words[0].lower() in DETERMINERS and head > 0 else 0
    kept = words[first : head + 1]
    last = len(kept) - 1
    found = (
        read_name(kept, last, cased)
        or read_country(kept, last, cased)
        or read_place(kept, cased)
        or read_titled(kept, cased)
        or read_institution(kept, cased, initial and first == 0)
        or (None if is_surname(kept, kind, cased, initial) else read_noun(kept, cased))
        or _read_number(kept, kind)
    )
    if found is not None and found.role == "COP" and "security" in found.classes:
        return found._replace(classes=found.classes | {"police"})
    return found or read_unknown(kept, lemma, kind, cased, initial and first == 0, words[0].lower())


def _read_pronoun(word: str) -> PartyReading:
    if word in _PERSON_PRONOUNS:
        return PartyReading(word, "person", None, frozenset())
    return PartyReading(word, "group" if word in _PEOPLE_PRONOUNS else "", None, frozenset())


def _read_number(words: tuple[str, ...], kind: str) -> PartyReading | None:
    if kind != "number":
        return None
    return PartyReading(words[-1].lower(), "group", None, frozenset())
