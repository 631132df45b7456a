"""What speaks for and against a candidate's being a place: its name, the words beside it, the rest of the article."""

import math
import re
from functools import cache
from itertools import pairwise

from dateline.lexicons import load_table, load_words
from dateline.lexicons.countries import country_of_capital
from dateline.text.gazetteer import ALTERNATE, GIVEN, WORD, entries_named, fold
from dateline.text.places.candidate import Candidate
from dateline.text.places.lexicon import (
    JOINED,
    LARGE,
    PARTICLES,
    SENTENCE_END,
    context_words,
    country_form,
    english_words,
    is_given,
    is_name_without_capitals,
)
from dateline.text.places.words import Word, Words

_STREETS = frozenset({"avenues", "boulevards", "roads", "streets"})
_CORNERS = frozenset({"between", "corner", "crossing", "intersection", "junction", "center", "centre"})
_SHY = load_words("place_words", "everyday")
_PERSONAL = load_words("place_words", "personal")
_FOREIGN_ARTICLES = frozenset({"el", "los"})  # "El Nacional" is a newspaper
_PREFIXES = load_words("place_words", "prefix")
_OF_FAMILIES = frozenset({"da", "de", "dos", "van", "von"})
_TOWN = 10_000  # people
_ROADS = frozenset(["axis", "corridor", "expressway", "highway", "motorway", "railway", "road", "route"])
_HYPHENS = ("-", "‐", "‑")
_BUILDINGS = load_words("place_words", "building")
_LOCAL_AREA = re.compile(r" (?:local government|council) area\b| LGA\b", re.I)
_AUXILIARIES = frozenset({"was", "is", "has", "had", "been", "being"})
_DONE_TO_PEOPLE = load_words("place_words", "done to people")
_ACRONYM = re.compile(r"[A-Z]{2,5}")


def judge(candidate: Candidate, persons: set[str]) -> None:
    """Weigh what speaks for and against a place name."""
    words, first, last = candidate.words, candidate.first, candidate.last
    before = words[first - 1] if first else None
    after = words[last + 1] if last + 1 < len(words) else None
    opens = before is None or bool(SENTENCE_END.search(words[first].gap))
    candidate.before = "" if before is None or opens or "," in words[first].gap else before.key
    if candidate.before == "to" and first > 1 and words[first - 2].key == "according":
        candidate.before = "according"  # who says it, not where
    behind = after.gap if after else ""
    candidate.after = after.key if after and (JOINED.fullmatch(behind) or words[last].possessive) else ""
    known = bool(candidate.country or candidate.area)
    candidate.add(2.0 if known else _name_evidence(candidate), "name")
    _judge_words_beside(candidate)
    _judge_prefix(candidate, after)
    if not known:
        _judge_as_name(candidate, opens, words[last].key in persons)
        if _names_corner(candidate):
            candidate.add(-10.0, "one of two streets that meet")
        if _is_done_to(candidate):
            candidate.add(-10.0, "to whom it is done")
    if candidate.cased:
        _judge_neighbours(candidate, before, after, opens)
        if not known:
            _judge_compound(candidate, before, after)
            if ends_longer_name(words, first):
                candidate.add(-10.0, "the end of a longer name")
    else:
        _judge_without_capitals(candidate, before, known)


def _names_corner(candidate: Candidate) -> bool:
    """Whether a name is that of a street that meets another: "at the corner of Lavalle and Belgrano streets"."""
    words, first, last = candidate.words, candidate.first, candidate.last
    if candidate.after != "and" and candidate.after not in _STREETS:
        return False
    behind = {words[at].key for at in range(last + 1, min(last + 6, len(words)))}
    before = {words[at].key for at in range(max(0, first - 6), first)}
    return bool(_STREETS & behind and _CORNERS & before)


def _judge_without_capitals(candidate: Candidate, before: Word | None, known: bool) -> None:
    first = candidate.first
    if not known and first == candidate.last and candidate.after in context_words("street"):
        candidate.add(-10.0, "inside the name of a street")  # "a shop off mysore road"
    elif not known and before is not None and candidate.words[first].gap == " ":
        if before.key in context_words("title"):
            candidate.add(-10.0, "behind a title")
        elif is_name_without_capitals(before.key):
            candidate.add(-3.0, "behind another name")
    elif candidate.key in _SHY and candidate.before not in context_words("locative"):
        candidate.add(-1.5, "an everyday word without capitals")


def _judge_prefix(candidate: Candidate, after: Word | None) -> None:
    """Rule out what only begins another word: "para" of "para-military"."""
    if after is not None and after.gap in _HYPHENS and candidate.key in _PREFIXES:
        candidate.add(-10.0, "the beginning of another word")


def _judge_words_beside(candidate: Candidate) -> None:
    if candidate.before in context_words("locative"):
        candidate.add(2.5, f"behind {candidate.before!r}")
    elif candidate.before == "of":
        kind = candidate.words[candidate.first - 2].key if candidate.first > 1 else ""
        if kind in context_words("town") or kind in context_words("admin"):
            candidate.add(2.5, f"behind '{kind} of'")
        else:
            candidate.add(0.7, "behind 'of'")
    elif candidate.before in context_words("direction"):
        candidate.add(1.0, "behind a direction")
    elif _follows_building(candidate):
        candidate.add(1.5, "behind a building and a comma")
    if candidate.container or candidate.abbreviation:
        candidate.add(3.5, "container")
    if candidate.after in context_words("admin") or candidate.after in context_words("town"):
        candidate.add(1.5, f"before {candidate.after!r}")
    elif _LOCAL_AREA.match(candidate.words.text, candidate.end):
        candidate.add(1.5, "before 'local government area'")


def _follows_building(candidate: Candidate) -> bool:
    """Whether it stands where a building's town does: "the Government Science College, Kagara"."""
    words, first = candidate.words, candidate.first
    if not first or not candidate.cased or words[first].gap != ", ":
        return False
    return words[first - 1].capital and words[first - 1].key in _BUILDINGS


def _judge_as_name(candidate: Candidate, opens: bool, is_person: bool) -> None:
    """Weigh what speaks against a name that is no country or well-known area."""
    if opens:
        candidate.add(-0.7, "first word of a sentence")
    located = candidate.before in context_words("locative")  # "police in Augusta said"
    if candidate.after in context_words("say") and not located and country_of_capital(candidate.key) is None:
        candidate.add(-2.0, "before a verb of saying")
    if is_person:
        candidate.add(-4.0, "a person's name elsewhere")
    if candidate.key in names_of_others():
        candidate.add(-3.0, "the name of a group, body or leader")
    if candidate.after in _PERSONAL and candidate.words[candidate.last].possessive:
        candidate.add(-3.0, "has what a person has")
    if candidate.after == "address":
        candidate.add(-10.0, "the name of a speech")  # "in his State of Union address"
    if candidate.before in _FOREIGN_ARTICLES:
        candidate.add(-3.0, f"behind {candidate.before!r}")
    if not candidate.cased and candidate.key.startswith("the "):
        plain = all(word.removesuffix("s") in english_words() for word in candidate.key.split()[1:])  # "IN THE HILLS"
        candidate.add(-10.0 if plain else -3.0, "a noun with its article")
    if candidate.cased and _ACRONYM.fullmatch(candidate.words.text, candidate.start, candidate.end):
        candidate.add(-2.5, "an abbreviation")


def _is_done_to(candidate: Candidate) -> bool:
    """Whether a verb behind a name tells what is done to people alone: "Davis was arrested", "Davis has been freed"."""
    if candidate.after not in _AUXILIARIES or candidate.before in context_words("locative"):
        return False  # "the man who ran the mine in Davis was arrested"
    words, first = candidate.words, candidate.last + 2
    behind = (words[at].key for at in range(first, min(first + 3, len(words))))
    done = next((key for key in behind if key not in _AUXILIARIES and not key.endswith("ly")), "")
    return done in _DONE_TO_PEOPLE


@cache
def names_of_others() -> frozenset[str]:
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
    return any(entry.population >= LARGE and not entry.flags & ALTERNATE for entry in entries_named(key))


def _name_evidence(candidate: Candidate) -> float:
    """How likely the name alone is a place: known places and names of several words are, words and given names not."""
    if not candidate.entries:
        return 0.0
    main = [entry for entry in candidate.entries if not entry.flags & ALTERNATE]
    population = max(entry.population for entry in main or candidate.entries)
    weight = min(max(math.log10(population + 1) - 3.5, -0.5), 2.5)
    if any(entry.kind == "admin1" for entry in main):
        weight += 0.7
    words = candidate.words.between(candidate.first, candidate.last + 1)
    if not main:
        plain = all(word.key in english_words() for word in words)
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
    return -1.5 if is_given(words[0].key) else 0.0  # "Simon Bolivar"


def _judge_neighbours(candidate: Candidate, before: Word | None, after: Word | None, opens: bool) -> None:
    """Rule out names inside a longer capitalised name: "Jordan Smith", "Paris Hilton", "Georgia Tech"."""
    words = candidate.words
    gap = words[candidate.first].gap
    if before is not None and (not opens or gap == ". "):
        if before.key in context_words("title") and gap in (" ", ". ", "\n") and before.capital:
            candidate.add(-10.0, "behind a title")
        elif (
            before.capital
            and gap in (" ", "\n")
            and not before.possessive
            and _is_name(before, candidate.words, candidate.first - 1)
        ):
            candidate.add(-10.0 if not candidate.country else -1.0, "behind another name")
    if after is not None and after.capital and after.gap in (" ", "\n") and not words[candidate.last].possessive:
        _judge_name_behind(candidate, after)


def _judge_name_behind(candidate: Candidate, after: Word) -> None:
    """Weigh the capitalised word that follows: it makes a street, an organisation, an institution or a person."""
    if after.key in context_words("street") and candidate.first == candidate.last and not candidate.country:
        candidate.in_organisation = True
        candidate.add(-10.0, "inside the name of a street")
    elif after.key in context_words("organisation"):
        candidate.in_organisation = True
        candidate.add(-10.0 if not candidate.adjective else 0.0, "inside an organisation")
    elif candidate.first != candidate.last and candidate.words[candidate.last].key in context_words("admin"):
        candidate.in_organisation = True  # "Henderson County Detention Center"
    elif after.key in context_words("institution"):
        candidate.in_organisation = not _ends_in(candidate, context_words("admin"))
        candidate.add(1.0, f"before {after.key!r}")
    elif after.key in english_words() and not is_given(candidate.key):
        candidate.in_organisation = True  # "Springfield Historical Society", not "Jordan Baker"
    elif _is_name(after, candidate.words, candidate.last + 1):
        candidate.in_organisation = True
        candidate.add(
            0.0 if candidate.adjective else -10.0 if not candidate.country or is_given(candidate.key) else -0.5,
            "before another name",
        )


def _ends_in(candidate: Candidate, kinds: frozenset[str]) -> bool:
    """Whether the word behind ends the name: "in Pibor, Jonglei State, South Sudan", not "the Jonglei State Police"."""
    words, behind = candidate.words, candidate.last + 2
    if words[behind - 1].key not in kinds:
        return False
    return behind >= len(words) or not (words[behind].capital and words[behind].gap == " ")


def _judge_compound(candidate: Candidate, before: Word | None, after: Word | None) -> None:
    """Rule out a part of a hyphenated name that no list has whole: "Pont" of "Pont-Sonde"; not so "London-Paris".

    A city before its quarter stays, and so do towns that a road joins: "in Berlin-Kreuzberg", "the Gao-Kidal road".
    """
    gap = candidate.words[candidate.first].gap
    if _is_end_of_road(candidate, before, after):
        candidate.add(1.0, "an end of a road")
        return
    for neighbour, hyphen in ((before, gap), (after, after.gap if after else "")):
        if neighbour is None or hyphen not in _HYPHENS:
            continue
        if not neighbour.capital and (neighbour is before or neighbour.key not in PARTICLES):
            continue  # "al-Bab", "Lagos-based", but "Clichy-sous-Bois" and "Aix-les-Milles" are other towns
        if neighbour is after and candidate.before in context_words("locative") and _is_large(candidate.key):
            continue
        if not (country_form(neighbour.key) or _is_large(neighbour.key)):
            candidate.add(-10.0, "part of a hyphenated name")


def ends_longer_name(words: Words, first: int) -> bool:
    """Whether a word stands behind a given name and a small word of family names: "Ana de Oliveira"."""
    if first < 2 or words.gap(first) != " " or words.form(first - 1) not in _OF_FAMILIES or words.gap(first - 1) != " ":
        return False
    given = words[first - 2]
    return given.capital and (is_given(given.key) or is_name_without_capitals(given.key))


def _is_end_of_road(candidate: Candidate, before: Word | None, after: Word | None) -> bool:
    """Whether it and the name that a hyphen joins to it are towns with a road between them."""
    words, left = candidate.words, candidate.words[candidate.first].gap in _HYPHENS
    other, last = (before, candidate.last) if left else (after, candidate.last + 1)
    if other is None or last + 1 >= len(words) or words[last + 1].key not in _ROADS:
        return False
    return bool(_countries_with(candidate.key) & _countries_with(other.key))


def _countries_with(key: str) -> set[str]:
    """Countries with a town of some size of that name."""
    return {entry.country for entry in entries_named(key) if entry.population >= _TOWN and not entry.flags & ALTERNATE}


def _is_name(word: Word, words: Words, position: int) -> bool:
    """Whether a capitalised neighbour makes a longer name: not a weekday, direction, nationality or first word."""
    if word.key in context_words("calendar") or word.key in context_words("direction") or country_form(word.key):
        return False
    if word.key in context_words("admin") or word.key in context_words("town") or word.key in context_words("title"):
        return False
    titled = position > 0 and words[position - 1].key in context_words("title")  # "Sen. Bill Bradley"
    opens = position == 0 or (bool(SENTENCE_END.search(word.gap)) and not titled)
    if opens and word.key in english_words():
        return False
    return not (word.key in PARTICLES or word.key in context_words("locative"))


def judge_together(found: list[Candidate]) -> None:
    """Weigh what the candidates say of each other: a name that is sure once is taken elsewhere in the article too."""
    sure = {candidate.key for candidate in found if candidate.evidence >= 3.0}
    coordinated = _coordinated(found)
    countries = {candidate.country for candidate in found if candidate.country and not candidate.adjective}
    for candidate in found:
        bonus = (1.5 if candidate.key in sure else 0.0) + (1.0 if id(candidate) in coordinated else 0.0)
        if candidate.entries and not candidate.country and candidate.entries[0].country in countries:
            bonus += 0.8  # "In Nigeria, gunmen attacked Bokkos"
        if bonus:
            candidate.add(bonus, "named again, listed, or in a country of the article")


def _coordinated(found: list[Candidate]) -> set[int]:
    """Candidates that stand in a list with a sure one: "Kabul, Herat and Farah"."""
    linked: set[int] = set()
    for left, right in pairwise(found):
        if left.words is not right.words or right.first - left.last not in (1, 2):
            continue
        gap = "".join(word.gap for word in left.words.between(left.last + 1, right.first + 1)).strip()
        listed = gap == "," or (right.first - left.last == 2 and left.words[left.last + 1].key in ("and", "or"))
        if listed and max(left.evidence, right.evidence) >= 2.0:
            linked.update((id(left), id(right)))
    return linked
