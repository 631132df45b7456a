"""Stretches of text that name a place."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from dateline.lexicons.countries import all_countries
from dateline.text.document import Document
from dateline.text.gazetteer import ALTERNATE, GIVEN, WORD, Entry, country_entry, entries_named, fold, well_known_names
from dateline.text.places.candidate import Area, Candidate
from dateline.text.places.evidence import ends_longer_name, judge, judge_together, names_of_others
from dateline.text.places.lexicon import (
    JOINED,
    LARGE,
    PARTICLES,
    area_nouns,
    areas,
    context_words,
    country_form,
    country_forms,
    english_words,
    is_given,
    is_name_without_capitals,
    is_other_name,
    known_openings,
    most_words,
    no_places,
)
from dateline.text.places.links import link_containers, mark_divisions, with_abbreviations
from dateline.text.places.respelled import with_respelled
from dateline.text.places.words import Word, Words
from dateline.text.sentences import find_casing

_RIVAL = 3_000_000  # people in a division that makes its name as well known as the country of the same name
_SMALL = 50_000  # people; what stands before a name is a larger town more often than a person: "Homs Sunnis"
# Better known than the divisions that bear their names in Egypt, Burkina Faso, Chad and Puerto Rico.
_OVER_DIVISIONS = frozenset({"sea", "lake", "belt", "river"})
_NO_SURNAMES = ("admin", "town", "organisation", "institution", "people", "calendar", "press", "paper", "direction")
# Small words inside Romance names; "La" and "El" open them too.
_ROMANCE = frozenset(["da", "das", "de", "del", "della", "di", "do", "dos", "du"])
_LONGEST = 5  # words in a name: "San Pedro de Macoris", "Santa Cruz de la Sierra"
_SKIPPED_SECTIONS = frozenset(["filename", "byline", "credit", "related"])
# A town's by-name that is a harbour is that of each of its namesakes: "Aberdeen Harbour" in Scotland and in Hong Kong.
_SITES = frozenset({"harbour", "harbor", "docks"})
_DATELINE = 20.0  # a dateline names a place and nothing else; no neighbour speaks against it
_SITE = re.compile(r"\s\|\s[^|]{2,60}$|\s[-–—]\s[^-–—|]{2,40}$")  # "... in Jos | The Plateau Times"


def find_candidates(document: Document) -> list[Candidate]:
    """Every stretch that names a place with enough evidence, in reading order, never overlapping."""
    return [candidate for candidate in weigh_candidates(document) if candidate.accepted]


def weigh_candidates(document: Document) -> list[Candidate]:
    """Every stretch that is the name of some place, with the evidence for and against its being one here."""
    found: list[Candidate] = []
    persons: set[str] = set()
    cased: list[Words] = []
    for start, end in _stretches(document):
        words = Words(document.text, start, end)
        casing = find_casing(document.text[start:end])
        if document.dateline is not None and document.dateline[0] <= start and end <= document.dateline[1]:
            found += _in_dateline(words)
        elif casing == "mixed" and not _is_title_case(words):
            found += _cased(words, persons)
            cased.append(words)
        else:
            found += _caseless(words, casing == "upper" or casing == "mixed", persons)
    found = with_abbreviations(document.text, with_respelled(cased, found))
    link_containers(document.text, found)
    mark_divisions(document.text, found)
    for candidate in found:
        judge(candidate, persons)
    judge_together(found)
    return found


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    for section in document.sections:
        if section.kind == "headline":
            yield section.start, _without_site(document.text, section.start, section.end)
        elif section.kind not in _SKIPPED_SECTIONS:
            yield section.start, section.end


def _without_site(text: str, start: int, end: int) -> int:
    """Where a headline ends before the name of the site that published it, which is no place of the news."""
    match = _SITE.search(text, start, end)
    if match is None or len(text[start : match.start()].split()) < 4:
        return end
    press = any(word in context_words("press") for word in fold(match.group()).split())
    return match.start() if press or "|" in match.group() else end


def _is_title_case(words: Words) -> bool:
    """Whether nearly all words of some length begin with a capital: "Police Kill Three In Lagos Market Riot"."""
    if len(words) >= 30:
        return False
    long = [position for position in range(len(words)) if len(words.key(position)) > 3]
    return len(long) >= 5 and sum(map(words.is_capital, long)) >= 0.85 * len(long)


def _joins(words: Words, position: int) -> bool:
    """Whether a name can run on from the word before `position` to it."""
    gap = words.gap(position)
    if gap == " ":
        return True
    return JOINED.fullmatch(gap) is not None or (gap == ". " and words[position - 1].key in _ABBREVIATED)


_ABBREVIATED = frozenset(["st", "ft", "mt", "ste", "pt"])


def _cased(words: Words, persons: set[str]) -> Iterator[Candidate]:
    passed = -1
    for position in words.capitals():
        found = _longest(words, position) if position > passed else None
        if found is not None:
            _note_person(found, persons)
            yield found
            passed = found.last


def _longest(words: Words, first: int) -> Candidate | None:
    last = first
    most = min(most_words(words.form(first)), _LONGEST)
    if not most:
        return None
    while (
        last + 1 < len(words)
        and last - first < most - 1
        and _joins(words, last + 1)
        and (words.is_capital(last + 1) or words.form(last + 1) in PARTICLES)
    ):
        last += 1
    region = _with_small_noun(words, first, last)
    if region is not None:
        return region
    while last >= first:
        if last == first or words.is_capital(last):
            found = _lookup(words, first, last)
            if found:
                return None if _goes_on(words, last) else found
        last -= 1
    return None


def _with_small_noun(words: Words, first: int, last: int) -> Candidate | None:
    """An area whose noun has no capital: "the Niger delta", "the Swat valley"."""
    behind = last + 1
    if behind >= len(words) or words.gap(behind) != " " or words.key(behind) not in area_nouns():
        return None
    found = _lookup(words, first, behind)
    return found if found is not None and found.area is not None else None


def _goes_on(words: Words, last: int) -> bool:
    """Whether a name runs on, so that what is known of it is another's name: "Praia" of "Praia da Luz"."""
    if last + 2 >= len(words) or words.key(last + 1) not in _ROMANCE or words.gap(last + 1) != " ":
        return False
    return words.gap(last + 2) == " " and words.is_capital(last + 2)


def _lookup(words: Words, first: int, last: int, known_only: bool = False) -> Candidate | None:
    if first == last:
        key = words[last].key
    else:
        key = " ".join([*(w.key + "s" * w.possessive for w in words.between(first, last)), words[last].key])
    meaning = _meaning(key, known_only)
    if meaning and first < last and words[last].key in _SITES and all(one.flags & ALTERNATE for one in meaning.entries):
        return None
    if meaning and meaning.area and meaning.entries and _is_division(words, first, last, meaning.area.kind):
        meaning = meaning._replace(area=None)
    if meaning is None:
        return None
    return Candidate(
        words[first].start, words[last].end, first, last, words, key,
        country=meaning.country, adjective=meaning.adjective, area=meaning.area, entries=meaning.entries,
    )  # fmt: skip


def _is_division(words: Words, first: int, last: int, kind: str) -> bool:
    """Whether a kind of division follows a name: "Red Sea state", "Mali's Sahel region", but "the Sahel region"."""
    if kind not in _OVER_DIVISIONS or last + 1 == len(words) or words[last + 1].key not in context_words("admin"):
        return False
    return words.gap(last + 1) == " " and (kind == "sea" or not first or words[first - 1].key != "the")


class Meaning(NamedTuple):
    """What a folded name may stand for: a country or its people, an area, entries of the gazetteer."""

    country: str | None
    adjective: bool
    area: Area | None
    entries: tuple[Entry, ...]


@lru_cache(maxsize=65536)
def _meaning(key: str, known_only: bool) -> Meaning | None:
    if key in no_places():
        return None
    country = country_forms().get(key) if known_only else country_form(key)
    area = areas().get(key)
    entries: tuple[Entry, ...] = ()
    adjective = country is not None and country[1]
    if not adjective and key not in ("us", "uk") and (not known_only or key in well_known_names()):
        entries = entries_named(key)
    if country:
        return _as_division(Meaning(country[0], adjective, area, entries), key)
    if (
        area
        and area.kind not in _OVER_DIVISIONS
        and any(
            entry.kind == "admin1" and not entry.flags and entry.country == (area.country or entry.country)
            for entry in entries
        )
    ):
        area = None  # "Punjab" is a division as well; "Gaza" is not the one in Mozambique
    return Meaning(None, False, area, entries) if area or entries else None


def _as_division(meaning: Meaning, key: str) -> Meaning:
    """Take "Scotland" as the division it is, not as another name of the United Kingdom."""
    country = all_countries()[meaning.country or ""]
    if meaning.adjective:
        return meaning
    divisions = [entry for entry in meaning.entries if entry.kind == "admin1"]
    if fold(country.name) != key:
        within = tuple(entry for entry in divisions if entry.country == country.alpha3)
        return meaning._replace(country=None, entries=within) if within else meaning
    rivals = [entry for entry in divisions if entry.country != country.alpha3]
    rivals = [entry for entry in rivals if entry.population > _RIVAL and not entry.flags & ALTERNATE]
    if not rivals:
        return meaning
    # Georgia the country and Georgia the state
    itself = replace(country_entry(country.alpha3), population=_RIVAL)
    return meaning._replace(country=None, entries=(itself, *rivals))


def _note_person(candidate: Candidate, persons: set[str]) -> None:
    """Remember the words of "Tim Houston" or "Mayor Lincoln", so that a later "Houston" is the person."""
    words = candidate.words
    before = words[candidate.first - 1] if candidate.first else None
    if candidate.country or candidate.area:
        return
    if _has_surname(candidate) or (candidate.first == candidate.last and ends_longer_name(words, candidate.first)):
        persons.add(candidate.key)
    if before is None or candidate.first == candidate.last - 3:
        return
    gap = words[candidate.first].gap
    space = not gap.strip() or gap == ". "  # not "the Gao-Kidal road"
    if not space or not before.capital or before.possessive:
        return
    if before.key in context_words("title") or (
        is_other_name(before.key)
        and (is_given(before.key) or max(entry.population for entry in candidate.entries) < LARGE)
    ):
        persons.add(words[candidate.last].key)


def _has_surname(candidate: Candidate) -> bool:
    """Whether a small place's name of one word stands before another name, as the given name in "Ware Sani" does."""
    words, behind = candidate.words, candidate.last + 1
    if candidate.first != candidate.last or behind >= len(words) or words[candidate.last].possessive:
        return False
    after = words[behind]
    small = max((entry.population for entry in candidate.entries), default=0) < _SMALL
    if not (small and after.capital and after.gap == " "):
        return False
    if is_given(candidate.key) and after.key in names_of_others():
        return True  # "Donald Trump", though "trump" is a word
    return _is_surname(words, after)


def _is_surname(words: Words, word: Word) -> bool:
    """Whether a word can end a person's name: no word that goes with places, no form of a word, no abbreviation."""
    if words.text[word.start : word.end].isupper() or (word.possessive and word.key in english_words()):
        return False
    forms = {word.key, word.key.removesuffix("s"), word.key.removesuffix("ed")}
    return all(is_other_name(form) for form in forms) and not any(
        word.key in context_words(kind) for kind in _NO_SURNAMES
    )


def _note_person_caseless(candidate: Candidate, persons: set[str]) -> None:
    """Remember "VARGAS" of "COLONEL MAURICIO VARGAS", which is a division of some country too."""
    words, first = candidate.words, candidate.first
    if not first or candidate.country or candidate.area or first != candidate.last or words.gap(first) != " ":
        return
    before = words[first - 1].key
    large = any(entry.kind == "city" and entry.population >= LARGE for entry in candidate.entries)
    if before in context_words("title") or (is_name_without_capitals(before) and not large):
        persons.add(candidate.key)


def _caseless(words: Words, upper: bool, persons: set[str]) -> Iterator[Candidate]:
    position = 0
    known = known_openings()
    while position < len(words):
        found = None
        for last in range(min(position + known.get(words.key(position), 0), len(words)) - 1, position - 1, -1):
            if all(_joins(words, at) for at in range(position + 1, last + 1)):
                found = _lookup(words, position, last, known_only=True)
                if found and found.key == "us" and not _is_us(words[position], upper):
                    found = None
                if found:
                    break
        found = _longer_romance(words, found) or found or _behind_preposition(words, position)
        if found is None:
            position += 1
            continue
        found.cased = False
        _note_person_caseless(found, persons)
        yield found
        position = found.last + 1


def _longer_romance(words: Words, found: Candidate | None) -> Candidate | None:
    """The longer name that a known one begins: "SANTIAGO DE MARIA" in a text all in capitals, not Santiago."""
    if found is None or not _goes_on(words, found.last):
        return None
    for last in range(min(found.last + 4, len(words) - 1), found.last + 1, -1):
        if all(_joins(words, at) for at in range(found.last + 1, last + 1)):
            longer = _lookup(words, found.first, last)
            if longer is not None:
                return longer
    return None


def _in_dateline(words: Words) -> Iterator[Candidate]:
    """The places a dateline opens with, in any case: every name before its date or agency counts."""
    position = 0
    while position < len(words) and "(" not in words[position].gap:
        ends = range(min(position + _LONGEST, len(words)), position, -1)
        joined = (end for end in ends if all(_joins(words, at) for at in range(position + 1, end)))
        found = next(filter(None, (_lookup(words, position, end - 1) for end in joined)), None)
        if found is None:
            position += 1
            continue
        found.add(_DATELINE, "dateline")
        yield found
        position = found.last + 1


def _is_us(word: Word, upper: bool) -> bool:
    return upper or word.end - word.start > 2


def _behind_preposition(words: Words, first: int) -> Candidate | None:
    """A smaller place behind "in" or "near", or before a comma that a container follows."""
    if first == 0 or words.key(first - 1) not in _SURE or not _joins(words, first):
        return None
    for last in range(min(first + 4, len(words)) - 1, first - 1, -1):
        if not all(_joins(words, at) for at in range(first + 1, last + 1)):
            continue
        found = _lookup(words, first, last)
        if found and found.entries and len(found.key) > 3 and not found.entries[0].flags & (WORD | GIVEN):
            return found if not (first == last and found.key in english_words()) else None
    return None


_SURE = frozenset(["in", "at", "near", "outside", "around"])
