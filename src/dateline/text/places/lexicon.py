"""Words and names that the place finder knows, besides those of the gazetteer."""

import re
from functools import cache, lru_cache

from dateline.language.words import look_up
from dateline.lexicons import load_table
from dateline.lexicons.countries import all_countries
from dateline.text.gazetteer import GIVEN, entries_named, fold, well_known_names, words_of_names
from dateline.text.places.candidate import Area
from dateline.text.places.words import read_word

SENTENCE_END = re.compile(r"""[.!?:;]["”'’)]*\s|\n\s*\n|["“]\s*$|[-–—]\s+$|^\s*["“(]""")
JOINED = re.compile(r"[ \t\xa0]?\n?[ \t\xa0]*|[-‐‑–]")
PARTICLES = frozenset(
    "de la las los el al ez az as e i y del da do dos di du des le les sur of the and am an der ul ash en upon on au "
    "aux es et sous das ad ed den aan op nad na".split()
)
LARGE = 300_000  # people; "Gustav Houston" does not make every later "Houston" a person without more evidence


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
                table[bare_name(name)] = area
    return table


@cache
def area_nouns() -> frozenset[str]:
    """The last words of the names of areas that are common nouns too: "delta", "valley", "peninsula"."""
    lasts = {name.split()[-1] for name in areas() if " " in name}
    return frozenset(last for last in lasts if last in english_words() and last not in context_words("admin"))


@cache
def country_forms() -> dict[str, tuple[str, bool]]:
    """Folded country names and adjectives: alpha-3 code, and whether it is an adjective or demonym."""
    table: dict[str, tuple[str, bool]] = {}
    for code, country in all_countries().items():
        for form in (*country.adjectives, *country.demonyms):
            table.setdefault(bare_name(form), (code, True))
    for code, country in all_countries().items():
        for name in country.names:
            table[bare_name(name)] = (code, False)
    return table


def country_form(key: str) -> tuple[str, bool] | None:
    """The country of a folded word, as in `country_forms`, or None.

    Many a scraped text has lost its apostrophes: "Syrias Hama province" is Syria's. "Koreas" are two countries.

    >>> country_form("mali"), country_form("malis"), country_form("malian"), country_form("koreas")
    (('MLI', False), ('MLI', False), ('MLI', True), None)
    """
    found = country_forms().get(key)
    if found is None and key.endswith("s") and len(key) > 4 and key not in _PLURALS:
        owner = country_forms().get(key[:-1])
        return owner if owner and not owner[1] else None
    return found


_PLURALS = frozenset(["koreas", "americas", "guineas", "congos", "sudans", "yemens", "germanys", "samoas", "vietnams"])


@cache
def known_openings() -> dict[str, int]:
    """First word of every name that counts without capitals: the number of words of the longest such name."""
    longest: dict[str, int] = {}
    for name in (*country_forms(), *areas(), *well_known_names()):
        parts = name.split()
        longest[parts[0]] = max(longest.get(parts[0], 1), len(parts))
    return longest


@lru_cache(maxsize=65536)
def most_words(form: str) -> int:
    """The number of words of the longest name that begins with a word as written, or 0."""
    key, possessive = read_word(form)
    openings = (key, key + "s") if possessive else (key, key.removesuffix("s"))
    return max(max(known_openings().get(opening, 0), words_of_names(opening)) for opening in openings)


@cache
def english_words() -> frozenset[str]:
    """Common English words; not those that are only names."""
    rows = load_table("words_common", ("word", "noun", "verb", "adj", "adv", "class", "marks"))
    return frozenset(row["word"] for row in rows if "N" not in row["marks"] and "D" not in row["marks"])


@cache
def no_places() -> frozenset[str]:
    """Words that on their own are no place names, though some village is called so: "South", "City", "March"."""
    kinds = "direction calendar title admin town part institution organisation locative people".split()
    return frozenset().union(*map(context_words, kinds))


def bare_name(name: str) -> str:
    """A folded name without its article: "The Gambia", "gambia"."""
    return fold(name).removeprefix("the ")


def is_given(key: str) -> bool:
    """Whether a folded word is a given name that some place shares: "jordan", "paris"."""
    return any(entry.flags & GIVEN for entry in entries_named(key)[:1])


def is_other_name(key: str) -> bool:
    """Whether a folded word is neither English nor a country's, a particle or a word that goes with places.

    Such a word before a name makes a longer name: "Mauricio" of "Mauricio Vargas".
    """
    return key not in english_words() and key not in PARTICLES and key not in no_places() and country_form(key) is None


@lru_cache(maxsize=65536)
def is_name_without_capitals(key: str) -> bool:
    """Whether a folded word of a text without capitals is another name, and no form of a word: "visits gujarat".

    >>> is_name_without_capitals("visits"), is_name_without_capitals("mauricio")
    (False, True)
    """
    return is_other_name(key) and not (key.endswith(("s", "ed", "ing")) and "?" not in look_up(key).marks)
