"""Names in another spelling than the gazetteer's, looked for where an article speaks of a country of the Arabic script.

"Airstrikes hit Deir Ezour": the gazetteer has Deir ez-Zor, Dayr az Zawr and a dozen more, and writers have others yet.
"""

from collections.abc import Iterator
from dataclasses import replace

from dateline.text.places.candidate import Candidate
from dateline.text.places.evidence import names_of_others
from dateline.text.places.lexicon import JOINED, PARTICLES, context_words, country_form, english_words, no_places
from dateline.text.places.spellings import COUNTRIES, entries_respelled
from dateline.text.places.words import Words

_LONGEST = 4  # words in a name: "Tal al Abyad", "Maaret al Numan"
_TELLING = 200_000  # people; such a town says what country an article speaks of, and no village lends it another sense


def with_respelled(stretches: list[Words], found: list[Candidate]) -> list[Candidate]:
    """Candidates with those that only another spelling makes one, in reading order.

    A respelled name takes the place of a namesake abroad that it holds: "Numan" in Nigeria, of "Maaret al-Numan".
    """
    countries = _countries_of(found)
    if not countries:
        return found
    sure = countries | _most_named(found)
    firm = {(id(c.words), at) for c in found if _is_firm(c, sure) for at in range(c.first, c.last + 1)}
    new = [candidate for words in stretches for candidate in _respelled(words, firm, countries)]
    taken = {(id(c.words), at) for c in new for at in range(c.first, c.last + 1)}
    kept = [c for c in found if (id(c.words), c.first) not in taken and (id(c.words), c.last) not in taken]
    return sorted([*kept, *new], key=lambda candidate: candidate.start)


def _countries_of(found: list[Candidate]) -> frozenset[str]:
    """Countries of the Arabic script that candidates name, or in which large towns among them lie."""
    named = {candidate.country for candidate in found if candidate.country}
    named |= {c.entries[0].country for c in found if c.entries and c.entries[0].population >= _TELLING}
    return frozenset(country for country in named if country in COUNTRIES)


def _most_named(found: list[Candidate]) -> frozenset[str]:
    """The country that candidates name most: "Damasak" in an article on Nigeria that mentions Syria is no Damascus."""
    names = [candidate.country for candidate in found if candidate.country]
    return frozenset([max(names, key=names.count)]) if names else frozenset()


def _is_firm(candidate: Candidate, countries: frozenset[str]) -> bool:
    """Whether a candidate is known well enough to be left alone."""
    if candidate.country or candidate.area or candidate.entries[0].population >= _TELLING:
        return True
    return any(entry.country in countries for entry in candidate.entries)


def _respelled(words: Words, firm: set[tuple[int, int]], countries: frozenset[str]) -> Iterator[Candidate]:
    passed = -1
    for first in words.capitals():
        if first <= passed or (id(words), first) in firm:
            continue
        for last in range(_last_of_run(words, first, firm), first - 1, -1):
            candidate = _candidate(words, first, last, countries) if words[last].capital else None
            if candidate is not None:
                yield candidate
                passed = last
                break


def _last_of_run(words: Words, first: int, firm: set[tuple[int, int]]) -> int:
    last = first
    while (
        last + 1 < len(words)
        and last + 1 - first < _LONGEST
        and (id(words), last + 1) not in firm
        and JOINED.fullmatch(words.gap(last + 1))
        and (words.is_capital(last + 1) or words.form(last + 1) in PARTICLES)
    ):
        last += 1
    return last


def _candidate(words: Words, first: int, last: int, countries: frozenset[str]) -> Candidate | None:
    """The candidate of a run of words, where they are neither English nor another's name and stand where places do."""
    if not _is_placed(words, first, last):
        return None
    keys = [word.key for word in words.between(first, last + 1)]
    key = " ".join(keys)
    if any(map(_is_no_name, keys)) or key in names_of_others():
        return None
    entries = entries_respelled(key, countries)
    if not entries:
        return None
    plain = tuple(replace(entry, flags=1) for entry in entries)
    return Candidate(words[first].start, words[last].end, first, last, words, key, entries=plain)


def _is_no_name(key: str) -> bool:
    return (key in english_words() and key not in PARTICLES) or country_form(key) is not None or key in no_places()


def _is_placed(words: Words, first: int, last: int) -> bool:
    """Whether a preposition of place or "of" stands before, or a word for a kind of place behind."""
    before = words.key(first - 1) if first else ""
    after = words.key(last + 1) if last + 1 < len(words) else ""
    behind = after in context_words("town") or after in context_words("admin")
    return behind or before == "of" or before in context_words("locative")
