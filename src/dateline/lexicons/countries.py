"""Countries by name, adjective, demonym and capital (``countries.tsv``)."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.lexicons import load_table

COLUMNS = (
    "alpha3", "alpha2", "name", "aliases", "adjectives", "demonyms", "capitals", "latitude", "longitude",
)  # fmt: skip
_CASED = frozenset({"US"})  # "tell us": the only country form that is an everyday word when written small
_ARTICLE = re.compile(r"(?i:the) (?=\S)")


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory.

    Attributes:
        names: English names, the usual one first, then aliases and historic names.
        demonyms: Words for its people, plural before singular.
        capitals: Its capital, today's English name first, then earlier and variant names.
        latitude: Of the centroid, WGS 84 degrees.
        longitude: Of the centroid, WGS 84 degrees.
    """

    alpha3: str
    alpha2: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    demonyms: tuple[str, ...]
    capitals: tuple[str, ...]
    latitude: float
    longitude: float

    @property
    def name(self) -> str:
        """The usual English name."""
        return self.names[0]


@cache
def all_countries() -> dict[str, Country]:
    """Every country by its ISO 3166-1 alpha-3 code."""
    return {row["alpha3"]: _country(row) for row in load_table("countries", COLUMNS)}


@lru_cache(maxsize=65536)  # asked of every few words of a phrase, most of which are met again
def country_named(words: str) -> str | None:
    """The alpha-3 code of the country that `words` name, or None. Case-blind, with or without "the".

    "US" without stops counts only in capitals, since "us" is a pronoun.

    >>> country_named("Burma"), country_named("the netherlands"), country_named("U.S."), country_named("us")
    ('MMR', 'NLD', 'USA', None)
    """
    return _find(words, _by_name())


@lru_cache(maxsize=65536)
def country_of_adjective(word: str) -> str | None:
    """The alpha-3 code of the country of an adjective or demonym, or None. Case-blind.

    >>> country_of_adjective("Kazakh"), country_of_adjective("filipinos"), country_of_adjective("blue")
    ('KAZ', 'PHL', None)
    """
    return _find(word, _by_adjective())


@lru_cache(maxsize=65536)
def country_of_capital(name: str) -> str | None:
    """The alpha-3 code of the country whose capital is called `name`, today or earlier, or None. Case-blind.

    >>> country_of_capital("Kiev"), country_of_capital("Lagos")
    ('UKR', None)
    """
    return _by_capital().get(_fold(name))


def _country(row: dict[str, str]) -> Country:
    return Country(
        row["alpha3"],
        row["alpha2"],
        (row["name"], *_forms(row["aliases"])),
        _forms(row["adjectives"]),
        _forms(row["demonyms"]),
        _forms(row["capitals"]),
        float(row["latitude"]),
        float(row["longitude"]),
    )


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form for form in cell.split("|") if form)


def _fold(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split())


def _find(words: str, table: dict[str, str]) -> str | None:
    bare = words.strip()
    if bare[:4].lower() == "the " and (article := _ARTICLE.match(bare)):
        bare = bare[article.end() :]
    found = table.get(_fold(bare))
    if found and bare not in _CASED and bare.upper() in _CASED:
        return None
    return found


@cache
def _by_name() -> dict[str, str]:
    table: dict[str, str] = {}
    for code, country in all_countries().items():
        for name in country.names:
            table.setdefault(_fold(_ARTICLE.sub("", name, count=1)), code)
    return table


@cache
def _by_adjective() -> dict[str, str]:
    table: dict[str, str] = {}
    for code, country in all_countries().items():
        for form in (*country.adjectives, *country.demonyms):
            table.setdefault(_fold(form), code)
    return table


@cache
def _by_capital() -> dict[str, str]:
    table: dict[str, str] = {}
    for code, country in all_countries().items():
        for name in country.capitals:
            table.setdefault(_fold(name), code)
    return table
