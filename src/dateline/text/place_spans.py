"""Stretches of text that name a place, and the evidence beside each that it is one."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import pairwise

from dateline.lexicons import load_table
from dateline.lexicons.countries import all_countries, country_of_capital
from dateline.text.document import Document
from dateline.text.gazetteer import (
    ALTERNATE,
    GIVEN,
    WORD,
    Entry,
    country_entry,
    division_of_code,
    entries_named,
    fold,
    well_known_names,
    words_of_names,
)
from dateline.text.place_words import Word, Words
from dateline.text.sentences import find_casing

_SENTENCE_END = re.compile(r"""[.!?:;]["”'’)]*\s|\n\s*\n|["“]\s*$|[-–—]\s+$|^\s*["“(]""")
_JOINED = re.compile(r"[ \t\xa0]?\n?[ \t\xa0]*|[-‐‑–]")
_LONGEST = 5  # words in a name: "San Pedro de Macoris", "Santa Cruz de la Sierra"
_PARTICLES = frozenset(["de", "la", "las", "los", "el", "al", "ez", "az", "as", "e", "i", "y", "del", "da", "do", "dos",
                        "di", "du", "des", "le", "les", "sur", "of", "the", "and", "am", "an", "der", "ul", "ash", "en",
                        "upon", "on"])  # fmt: skip
_SKIPPED_SECTIONS = frozenset(["filename", "byline", "credit", "related"])
# Country words that are also everyday words or given names: without capitals they need evidence.
_SHY = frozenset(
    "turkey jersey polish pole poles chad jordan georgia georgian guinea us china car niger mali male israel dane scot"
    " kiwi kiwis cuba".split()
)
_ACCEPTED = 1.0
_DATELINE = 20.0  # a dateline names a place and nothing else; no neighbour speaks against it
_LARGE = 300_000  # people; "Gustav Houston" does not make every later "Houston" a person without more evidence
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_SITE = re.compile(r"\s\|\s[^|]{2,60}$|\s[-–—]\s[^-–—|]{2,40}$")  # "... in Jos | The Plateau Times"
_RIVAL = 3_000_000  # people in a division that makes its name as well known as the country of the same name


@dataclass(frozen=True, slots=True)
class Area:
    """A region, sea or other named area (``areas.tsv``); its coordinates are those of its middle, or None."""

    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None


@dataclass(slots=True, eq=False)
class Candidate:
    """A stretch that may name a place.

    Attributes:
        first: Position of its first word in `words`, of its section.
        last: Position of its last word.
        country: Alpha-3 code if it names a country, or the people or things of one (`adjective`).
        entries: Gazetteer entries of that name.
        evidence: How much speaks for a place; accepted from 1.0.
        before: Folded word before it in its sentence, or "".
        after: Folded word behind it in its sentence, or "".
        container: A candidate that is stated to contain it.
        holds: Whether it is the container of another candidate.
        abbreviation: The division that an abbreviation behind it names ("Cheyenne, Wyo.").
        unlisted: It is stated to be in a division in which the gazetteer has no such name.
    """

    start: int
    end: int
    first: int
    last: int
    words: Words
    key: str
    country: str | None = None
    adjective: bool = False
    area: Area | None = None
    entries: tuple[Entry, ...] = ()
    evidence: float = 0.0
    cased: bool = True
    in_organisation: bool = False
    before: str = ""
    after: str = ""
    container: "Candidate | None" = None
    holds: bool = False
    abbreviation: Entry | None = None
    unlisted: bool = False
    weights: list[tuple[str, float]] = field(default_factory=list)

    def reasons(self) -> list[str]:
        """What was weighed, and how much it counted, for a person to read."""
        return [f"{reason} {weight:+.1f}" for reason, weight in self.weights]


def find_candidates(document: Document) -> list[Candidate]:
    """Every stretch that names a place with enough evidence, in reading order, never overlapping."""
    found: list[Candidate] = []
    persons: set[str] = set()
    for start, end in _stretches(document):
        words = Words(document.text, start, end)
        casing = find_casing(document.text[start:end])
        if document.dateline is not None and document.dateline[0] <= start and end <= document.dateline[1]:
            found += _in_dateline(words)
        elif casing == "mixed" and not _is_title_case(words):
            found += _cased(words, persons)
        else:
            found += _caseless(words, casing == "upper" or casing == "mixed")
    found = _with_abbreviations(document.text, found)
    _link_containers(document.text, found)
    for candidate in found:
        _judge(candidate, persons)
    return _accepted(found)


@cache
def context_words(kind: str) -> frozenset[str]:
    """The words of one class of ``place_context.tsv``."""
    return _context().get(kind, frozenset())


@cache
def _context() -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for row in load_table("place_context", ("word", "class")):
        classes.setdefault(row["class"], set()).add(fold(row["word"]))
    return {name: frozenset(words) for name, words in classes.items()}


@cache
def areas() -> dict[str, Area]:
    """Named areas by folded name."""
    table: dict[str, Area] = {}
    for row in load_table("areas", ("name", "kind", "country", "latitude", "longitude", "others")):
        area = Area(
            row["name"],
            row["kind"],
            row["country"] or None,
            float(row["latitude"]) if row["latitude"] else None,
            float(row["longitude"]) if row["longitude"] else None,
        )
        for name in (row["name"], *row["others"].split("|")):
            if name:
                table[_bare(name)] = area
    return table


@cache
def _countries() -> dict[str, tuple[str, bool]]:
    """Folded country names and adjectives: alpha-3 code, and whether it is an adjective or demonym."""
    table: dict[str, tuple[str, bool]] = {}
    for code, country in all_countries().items():
        for form in (*country.adjectives, *country.demonyms):
            table.setdefault(_bare(form), (code, True))
    for code, country in all_countries().items():
        for name in country.names:
            table[_bare(name)] = (code, False)
    return table


@cache
def _known() -> dict[str, int]:
    """First word of every name that counts without capitals: the number of words of the longest such name."""
    longest: dict[str, int] = {}
    for name in (*_countries(), *areas(), *well_known_names()):
        parts = name.split()
        longest[parts[0]] = max(longest.get(parts[0], 1), len(parts))
    return longest


def _most_words(word: Word) -> int:
    """The number of words of the longest name that begins with `word`, or 0."""
    openings = (word.key, word.key + "s") if word.possessive else (word.key,)
    return max(max(_known().get(opening, 0), words_of_names(opening)) for opening in openings)


@cache
def _english() -> frozenset[str]:
    """Common English words; not those that are only names."""
    rows = load_table("words_common", ("word", "noun", "verb", "adj", "adv", "class", "marks"))
    return frozenset(row["word"] for row in rows if "N" not in row["marks"] and "D" not in row["marks"])


@cache
def _never() -> frozenset[str]:
    """Words that on their own are no place names, though some village is called so: "South", "City", "March"."""
    kinds = "direction calendar title admin town part institution organisation locative people".split()
    return frozenset().union(*map(context_words, kinds))


def _bare(name: str) -> str:
    return fold(name).removeprefix("the ")


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
    long = [word for word in words if len(word.key) > 3]
    return len(long) >= 5 and sum(word.capital for word in long) >= 0.85 * len(long)


def _joins(words: Words, position: int) -> bool:
    """Whether a name can run on from the word before `position` to it."""
    word, before = words[position], words[position - 1]
    return _JOINED.fullmatch(word.gap) is not None or (word.gap == ". " and before.key in _ABBREVIATED)


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
    most = min(_most_words(words[first]), _LONGEST)
    if not most:
        return None
    while (
        last + 1 < len(words)
        and last - first < most - 1
        and _joins(words, last + 1)
        and (words[last + 1].capital or words[last + 1].key in _PARTICLES)
    ):
        last += 1
    while last >= first:
        if words[last].capital or last == first:
            found = _lookup(words, first, last)
            if found:
                return found
        last -= 1
    return None


def _lookup(words: Words, first: int, last: int, known_only: bool = False) -> Candidate | None:
    key = " ".join([*(word.key + "s" * word.possessive for word in words[first:last]), words[last].key])
    if key in _never():
        return None
    country = _countries().get(key)
    area = areas().get(key)
    entries: tuple[Entry, ...] = ()
    if (
        (country is None or not country[1])
        and key not in ("us", "uk")
        and (not known_only or key in well_known_names())
    ):
        entries = entries_named(key)
    if country is None and area is None and not entries:
        return None
    candidate = Candidate(words[first].start, words[last].end, first, last, words, key, entries=entries, area=area)
    if country:
        candidate.country, candidate.adjective = country
        _prefer_division(candidate)
    elif area and any(
        entry.kind == "admin1" and not entry.flags and entry.country == (area.country or entry.country)
        for entry in entries
    ):
        candidate.area = None  # "Punjab" is a division as well; "Gaza" is not the one in Mozambique
    return candidate


def _prefer_division(candidate: Candidate) -> None:
    """Take "Scotland" as the division it is, not as another name of the United Kingdom."""
    country = all_countries()[candidate.country or ""]
    if not candidate.adjective and fold(country.name) != candidate.key:
        within = [entry for entry in candidate.entries if entry.kind == "admin1" and entry.country == country.alpha3]
        if within:
            candidate.entries, candidate.country = tuple(within), None
    elif not candidate.adjective:
        rivals = [entry for entry in candidate.entries if entry.kind == "admin1" and entry.country != country.alpha3]
        rivals = [entry for entry in rivals if entry.population > _RIVAL and not entry.flags & ALTERNATE]
        if rivals:  # Georgia the country and Georgia the state
            itself = replace(country_entry(country.alpha3), population=_RIVAL)
            candidate.entries, candidate.country = (itself, *rivals), None


def _note_person(candidate: Candidate, persons: set[str]) -> None:
    """Remember the words of "Tim Houston" or "Mayor Lincoln", so that a later "Houston" is the person."""
    words = candidate.words
    before = words[candidate.first - 1] if candidate.first else None
    if before is None or candidate.country or candidate.area or candidate.first == candidate.last - 3:
        return
    space = _JOINED.fullmatch(words[candidate.first].gap) or words[candidate.first].gap == ". "
    if not space or not before.capital or before.possessive:
        return
    if before.key in context_words("title") or (
        before.key not in _english()
        and before.key not in _PARTICLES
        and before.key not in _never()
        and not _countries().get(before.key)
        and (_is_given(before.key) or max(entry.population for entry in candidate.entries) < _LARGE)
    ):
        persons.add(words[candidate.last].key)


def _caseless(words: Words, upper: bool) -> Iterator[Candidate]:
    position = 0
    known = _known()
    while position < len(words):
        found = None
        for last in range(min(position + known.get(words[position].key, 0), len(words)) - 1, position - 1, -1):
            if all(_joins(words, at) for at in range(position + 1, last + 1)):
                found = _lookup(words, position, last, known_only=True)
                if found and found.key == "us" and not _is_us(words[position], upper):
                    found = None
                if found:
                    break
        found = found or _behind_preposition(words, position)
        if found is None:
            position += 1
            continue
        found.cased = False
        yield found
        position = found.last + 1


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
        _add(found, _DATELINE, "dateline")
        yield found
        position = found.last + 1


def _is_us(word: Word, upper: bool) -> bool:
    return upper or word.end - word.start > 2


def _behind_preposition(words: Words, first: int) -> Candidate | None:
    """A smaller place behind "in" or "near", or before a comma that a container follows."""
    if first == 0 or words[first - 1].key not in _SURE or not _joins(words, first):
        return None
    for last in range(min(first + 4, len(words)) - 1, first - 1, -1):
        if not all(_joins(words, at) for at in range(first + 1, last + 1)):
            continue
        found = _lookup(words, first, last)
        if found and found.entries and len(found.key) > 3 and not found.entries[0].flags & (WORD | GIVEN):
            return found if not (first == last and found.key in _english()) else None
    return None


_SURE = frozenset(["in", "at", "near", "outside", "around"])


_LINK = re.compile(
    r"\s*,\s*(?:in\s+|both\s+in\s+)?(?:the\s+)?(?:[\w-]+\s+){0,3}(?:of\s+)?|\s*\(\s*|\s*,?\s+(?:[\w-]+\s+){0,2}(?:of|in)\s+"
    r"(?:the\s+)?(?:[\w'’-]+\s+){0,3}|['’]s\s+|\s+",
    re.I,
)


_OF_KIND = re.compile(r"\s+(?:district|county|village|town|area|sub-?district)\s*,\s*(?:in\s+)?(?:the\s+)?", re.I)
_DIVISION_BEHIND = re.compile(r"\s+(?:province|governorate|state|region|department|prefecture|oblast)\b", re.I)


def _link_containers(text: str, found: list[Candidate]) -> None:
    """Set the container of every candidate that the next one is stated to contain."""
    for position, candidate in enumerate(found):
        if candidate.adjective or not candidate.entries:
            continue
        for other in found[position + 1 : position + 3]:
            between = text[candidate.end : other.start]
            if _OF_KIND.fullmatch(between) and _DIVISION_BEHIND.match(text, other.end) and not other.adjective:
                if any(_contains(other, entry) for entry in candidate.entries):
                    candidate.container, other.holds = other, True
                else:
                    candidate.unlisted = True  # "the Chak district, Wardak province" is no namesake abroad
                break
            if len(between) > 40 or other.adjective or not _LINK.fullmatch(between):
                break
            # "Lebanon, Indiana" is a town; "Jordan, Israel and Lebanon" are countries.
            if not (candidate.country and other.country) and any(
                _contains(other, entry) for entry in candidate.entries
            ):
                candidate.container, other.holds = other, True
                break
    towns = {
        candidate.key for candidate in found if candidate.country and (candidate.container or candidate.abbreviation)
    }
    for candidate in found:
        if candidate.key in towns and not candidate.adjective:
            candidate.country = None


def _contains(other: Candidate, entry: Entry) -> bool:
    if other.country:
        return entry.country == other.country and entry.kind != "country"
    return any(
        container.place in (entry.admin1, entry.admin2)
        or (container.kind == "country" and entry.country == container.country and entry.kind != "country")
        for container in other.entries
        if container.kind != "city"
    )


def _with_abbreviations(text: str, found: list[Candidate]) -> list[Candidate]:
    """Read "Wyo." behind "Cheyenne," as the division, a candidate of its own."""
    kept: list[Candidate] = []
    end = 0
    for candidate in found:
        if candidate.start < end:
            continue
        kept.append(candidate)
        end = candidate.end
        if candidate.adjective or not candidate.entries or text[end : end + 1] != ",":
            continue
        match = _ABBREVIATION.match(text, end)
        code = _abbreviations().get(match.group(1).replace(" ", "").strip()) if match else None
        division = division_of_code(code) if code else None
        if match and division and any(entry.admin1 == division.place for entry in candidate.entries):
            candidate.abbreviation = division
            end = match.end(1)
            last = max((i for i, word in enumerate(candidate.words) if word.start < end), default=candidate.last)
            kept.append(
                Candidate(
                    match.start(1), end, candidate.last + 1, last, candidate.words, fold(division.name),
                    entries=(division,), evidence=5.0, holds=True,
                )
            )  # fmt: skip
    return kept


_ABBREVIATION = re.compile(r",\s*((?:[A-Z]\.\s?){1,3}(?:Va\.)?|[A-Z][a-z]{1,5}\.?|[A-Z]{2,3}\b)")


@cache
def _abbreviations() -> dict[str, str]:
    rows = load_table("place_abbreviations", ("form", "code"))
    return {row["form"].replace(" ", ""): row["code"] for row in rows}


def _judge(candidate: Candidate, persons: set[str]) -> None:
    """Weigh what speaks for and against a place name."""
    words, first, last = candidate.words, candidate.first, candidate.last
    before = words[first - 1] if first else None
    after = words[last + 1] if last + 1 < len(words) else None
    opens = before is None or bool(_SENTENCE_END.search(words[first].gap))
    candidate.before = "" if before is None or opens or "," in words[first].gap else before.key
    behind = after.gap if after else ""
    candidate.after = after.key if after and (_JOINED.fullmatch(behind) or words[last].possessive) else ""
    known = bool(candidate.country or candidate.area)
    _add(candidate, 2.0 if known else _name_evidence(candidate), "name")
    _judge_words_beside(candidate)
    if not known:
        _judge_as_name(candidate, opens, words[last].key in persons)
    if candidate.cased:
        _judge_neighbours(candidate, before, after, opens)
    elif candidate.key in _SHY and candidate.before not in context_words("locative"):
        _add(candidate, -1.5, "an everyday word without capitals")


def _judge_words_beside(candidate: Candidate) -> None:
    if candidate.before in context_words("locative"):
        _add(candidate, 2.5, f"behind {candidate.before!r}")
    elif candidate.before == "of":
        _add(candidate, 0.7, "behind 'of'")
    elif candidate.before in context_words("direction"):
        _add(candidate, 1.0, "behind a direction")
    if candidate.container or candidate.abbreviation:
        _add(candidate, 3.5, "container")
    if candidate.after in context_words("admin") or candidate.after in context_words("town"):
        _add(candidate, 1.5, f"before {candidate.after!r}")


def _judge_as_name(candidate: Candidate, opens: bool, is_person: bool) -> None:
    """Weigh what speaks against a name that is no country or well-known area."""
    if opens:
        _add(candidate, -0.7, "first word of a sentence")
    if candidate.after in context_words("say") and country_of_capital(candidate.key) is None:
        _add(candidate, -2.0, "before a verb of saying")
    if is_person:
        _add(candidate, -4.0, "a person's name elsewhere")
    if candidate.key in _names_of_others():
        _add(candidate, -3.0, "the name of a group, body or leader")
    if candidate.cased and _ACRONYM.fullmatch(candidate.words.text, candidate.start, candidate.end):
        _add(candidate, -2.5, "an abbreviation")


@cache
def _names_of_others() -> frozenset[str]:
    """Folded names that some village shares with an armed group, a body or a leader: "Hamas", "Fatah", "Obama"."""
    columns = ("name", "aliases", "role", "country", "kind", "classes")
    names = {
        name.lstrip("=")
        for table in ("groups", "organisations")
        for row in load_table(table, columns)
        for name in (row["name"], *row["aliases"].split("|"))
    }
    names |= {row["name"].split()[-1] for row in load_table("leaders", columns[:4])}
    return frozenset(folded for name in names if (folded := fold(name)) and not _is_large(folded))


def _is_large(key: str) -> bool:
    return any(entry.population >= _LARGE and not entry.flags & ALTERNATE for entry in entries_named(key))


def _add(candidate: Candidate, weight: float, reason: str) -> None:
    candidate.evidence += weight
    candidate.weights.append((reason, weight))


def _name_evidence(candidate: Candidate) -> float:
    """How likely the name alone is a place: known places and names of several words are, words and given names not."""
    if not candidate.entries:
        return 0.0
    main = [entry for entry in candidate.entries if not entry.flags & ALTERNATE]
    population = max(entry.population for entry in main or candidate.entries)
    weight = min(max(math.log10(population + 1) - 3.5, -0.5), 2.5)
    if any(entry.kind == "admin1" for entry in main):
        weight += 0.7
    words = candidate.words[candidate.first : candidate.last + 1]
    if not main:
        plain = all(word.key in _english() for word in words)
        weight -= 4.0 if plain else 1.0  # "White House" is another name of Casablanca
    if len(words) > 1:
        weight += 1.0 + _compound_evidence(words)
    flags = candidate.entries[0].flags
    weight -= 2.5 if flags & WORD else 1.0 if flags & GIVEN else 0.0
    if len(candidate.key) < 4:
        weight -= 2.0
    return weight


def _compound_evidence(words: list[Word]) -> float:
    if words[-1].key in context_words("admin"):
        return 2.0  # "Henderson County"
    return -1.5 if _is_given(words[0].key) else 0.0  # "Simon Bolivar"


def _judge_neighbours(candidate: Candidate, before: Word | None, after: Word | None, opens: bool) -> None:
    """Rule out names inside a longer capitalised name: "Jordan Smith", "Paris Hilton", "Georgia Tech"."""
    words = candidate.words
    gap = words[candidate.first].gap
    if before is not None and (not opens or gap == ". "):
        if before.key in context_words("title") and gap in (" ", ". ", "\n") and before.capital:
            _add(candidate, -10.0, "behind a title")
        elif (
            before.capital
            and gap in (" ", "\n")
            and not before.possessive
            and _is_name(before, candidate.words, candidate.first - 1)
        ):
            _add(candidate, -10.0 if not candidate.country else -1.0, "behind another name")
    if after is not None and after.capital and after.gap in (" ", "\n") and not words[candidate.last].possessive:
        if after.key in context_words("organisation"):
            candidate.in_organisation = True
            _add(candidate, -10.0 if not candidate.adjective else 0.0, "inside an organisation")
        elif candidate.first != candidate.last and words[candidate.last].key in context_words("admin"):
            candidate.in_organisation = True  # "Henderson County Detention Center"
        elif after.key in context_words("institution"):
            candidate.in_organisation = True
            _add(candidate, 1.0, f"before {after.key!r}")
        elif after.key in _english() and not _is_given(candidate.key):
            candidate.in_organisation = True  # "Springfield Historical Society", not "Jordan Baker"
        elif _is_name(after, candidate.words, candidate.last + 1):
            candidate.in_organisation = True
            _add(
                candidate,
                0.0 if candidate.adjective else -10.0 if not candidate.country or _is_given(candidate.key) else -0.5,
                "before another name",
            )


def _is_given(key: str) -> bool:
    """Whether a folded word is a given name that some place shares: "jordan", "paris"."""
    return any(entry.flags & GIVEN for entry in entries_named(key)[:1])


def _is_name(word: Word, words: Words, position: int) -> bool:
    """Whether a capitalised neighbour makes a longer name: not a weekday, direction, nationality or first word."""
    if word.key in context_words("calendar") or word.key in context_words("direction") or word.key in _countries():
        return False
    if word.key in context_words("admin") or word.key in context_words("town") or word.key in context_words("title"):
        return False
    opens = position == 0 or bool(_SENTENCE_END.search(word.gap))
    if opens and word.key in _english():
        return False
    return not (word.key in _PARTICLES or word.key in context_words("locative"))


def _accepted(found: list[Candidate]) -> list[Candidate]:
    """Candidates with enough evidence; a name that is sure once is taken elsewhere in the article too."""
    sure = {candidate.key for candidate in found if candidate.evidence >= 3.0}
    coordinated = _coordinated(found)
    countries = {candidate.country for candidate in found if candidate.country and not candidate.adjective}
    kept = []
    for candidate in found:
        bonus = (1.5 if candidate.key in sure else 0.0) + (1.0 if id(candidate) in coordinated else 0.0)
        if candidate.entries and not candidate.country and candidate.entries[0].country in countries:
            bonus += 0.8  # "In Nigeria, gunmen attacked Bokkos"
        if bonus:
            _add(candidate, bonus, "named again, listed, or in a country of the article")
        if candidate.evidence >= _ACCEPTED:
            kept.append(candidate)
    return kept


def _coordinated(found: list[Candidate]) -> set[int]:
    """Candidates that stand in a list with a sure one: "Kabul, Herat and Farah"."""
    linked: set[int] = set()
    for left, right in pairwise(found):
        if left.words is not right.words or right.first - left.last not in (1, 2):
            continue
        gap = "".join(word.gap for word in left.words[left.last + 1 : right.first + 1]).strip()
        listed = gap == "," or (right.first - left.last == 2 and left.words[left.last + 1].key in ("and", "or"))
        if listed and max(left.evidence, right.evidence) >= 2.0:
            linked.update((id(left), id(right)))
    return linked
