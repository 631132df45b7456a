"""Where the publisher of an article is at home, as far as its address says: "pariscourier.example.com", ".co.uk"."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from dateline.lexicons.countries import all_countries, country_named, country_of_capital
from dateline.records import Source
from dateline.text.gazetteer import ALTERNATE, WORD, entries_named
from dateline.text.places.lexicon import context_words

_HOST = re.compile(r"(?i)https?://([a-z0-9.-]+)")
_GENERIC = frozenset(["com", "net", "org", "info", "biz", "us"])
_SECOND_LEVEL = frozenset(["co", "com", "org", "net", "gov", "ac", "edu", "www", "news"])
_SHORTEST = 4  # letters of a town's name in an address
_LARGE = 100_000  # people of a town whose name alone is an address: "amarillo.com"


@dataclass(frozen=True, slots=True)
class Publisher:
    """Where a publisher is at home.

    Attributes:
        country: Alpha-3, of its top-level domain or in its name; None when neither says.
        town: Folded name of the place in its name, or "". Which of its namesakes is not said.
        guess: The country that a town's paper without a country of its own is most likely in, or None.
    """

    country: str | None = None
    town: str = ""
    guess: str | None = None


def publisher_of(source: Source) -> Publisher:
    """The publisher's home by the address of the article, or of the file it was read from."""
    match = _HOST.match(source.url or source.uri or "")
    return _publisher_at(match.group(1).lower()) if match else Publisher()


@lru_cache(maxsize=4096)
def _publisher_at(host: str) -> Publisher:
    """Read a host name.

    >>> _publisher_at("www.dublincourier.ie")
    Publisher(country='IRL', town='dublin', guess=None)
    >>> _publisher_at("mansfieldgazette.com")
    Publisher(country=None, town='mansfield', guess='USA')
    """
    *labels, top = host.split(".")
    country = None if top in _GENERIC else _country_domains().get(top)
    town = ""
    for label in labels:
        name = "" if label in _SECOND_LEVEL else _place_in(label)
        country = country or (country_named(name) if name else None)
        if name and entries_named(name):
            town = name
    homes = {entry.country for entry in entries_named(town) if not entry.flags & ALTERNATE}
    if country is None and len(homes) == 1:
        country = homes.pop()
    # Most towns with an English paper under a generic domain are in the United States; a capital's paper is national.
    local = country is None and "USA" in homes and country_of_capital(town) is None
    return Publisher(country, town, "USA" if local else None)


def _place_in(label: str) -> str:
    """The place in one label of a host name, without the words for a paper around it, or ""."""
    name, papers = label.replace("-", ""), _paper_words()
    stripped = True
    while stripped:
        stripped = False
        for word in papers:
            if name.endswith(word) and len(name) - len(word) >= _SHORTEST:
                name, stripped = name.removesuffix(word), True
    if name != label:
        name = name.removeprefix("the").removeprefix("my") or name
    entries = entries_named(name)
    known = bool(entries) and not entries[0].flags & WORD and name not in context_words("people")
    if name == label.replace("-", ""):
        known = known and entries[0].population >= _LARGE
    return name if len(name) >= _SHORTEST and (known or country_named(name)) else ""


@cache
def _paper_words() -> tuple[str, ...]:
    return tuple(sorted(word for word in context_words("press") | context_words("paper") if len(word) > 2))


@cache
def _country_domains() -> dict[str, str]:
    domains = {country.alpha2.lower(): code for code, country in all_countries().items()}
    return domains | {"uk": "GBR"}
