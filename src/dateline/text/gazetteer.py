"""Places by name: countries, divisions and populated places, read from the built index.

The index (``gazetteer.sqlite``) ships with the package and is opened read-only, so any number of workers can share
it. ``tools/build_gazetteer.py`` builds it from GeoNames data (CC BY 4.0).
"""

import math
import sqlite3
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import quote

from dateline.lexicons.countries import Country, all_countries
from dateline.records import PlaceKind

# Letters that Unicode does not decompose into a Latin letter and a mark.
_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h",
    "-": " ", "‐": " ", "‑": " ", "–": " ", "/": " ", ",": " ",
} | dict.fromkeys(".'’‘`ʻʼʿʾʹ()"))  # fmt: skip
_SAINTS = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}
_EARTH_KM = 6371.0
# Countries that do not write in Latin letters: GeoNames marks their names as a transliteration does ("Bāmyān",
# "Xánthi"), English text does not. Everywhere else the marks are part of the spelling ("Bogotá", "Gävle").
_TRANSLITERATED = frozenset(
    "AFG ARE ARM BGD BGR BHR BLR BTN CHN CYP EGY ERI ETH GEO GRC IND IRN IRQ ISR JOR JPN KAZ KGZ KHM KOR KWT LAO LBN "
    "LBY LKA MDV MKD MMR MNG NPL OMN PAK PRK PSE QAT RUS SAU SDN SYR THA TJK UKR YEM".split()
)

COLUMNS = 1000  # squares of the map in a row; more than there are, so that its edges do not meet
ALTERNATE, WORD, GIVEN = 1, 2, 4  # flags of a name: not the main one, an English word, a given name


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One place of the gazetteer.

    Attributes:
        place: Key within the index; of a country the position of its code, negative.
        country: ISO 3166-1 alpha-3.
        admin1: Key of the first-level division it lies in, or None.
        admin2: Key of the second-level division it lies in, or None.
        latitude: WGS 84 degrees; of a division its middle, or that of its inhabited one-degree cells.
        population: People; 0 where GeoNames gives none. Of a division the sum over its populated places.
        geonames_id: GeoNames id, or None where the index's sources give none.
        square: The square of the map, a degree wide and high, that it lies in: those beside it are one more or less,
            those above and below it `COLUMNS`. 0 for a country.
        flags: How the name that was looked up stands to it: ALTERNATE, WORD, GIVEN.
    """

    place: int
    name: str
    kind: PlaceKind
    country: str
    admin1: int | None
    admin2: int | None
    latitude: float | None
    longitude: float | None
    population: int
    geonames_id: int | None
    flags: int = 0
    square: int = 0


def fold(name: str) -> str:
    """Reduce a name to the form the index is keyed by: no case, accents, stops or apostrophes; hyphens are blanks.

    >>> fold("Saint-Étienne"), fold("N'Djamena"), fold("Bogotá, D.C.")
    ('st etienne', 'ndjamena', 'bogota dc')
    """
    if not name.isascii():
        marked = unicodedata.normalize("NFKD", name.casefold())
        name = "".join(letter for letter in marked if not unicodedata.combining(letter))
    words = name.casefold().translate(_LETTERS).split()
    return " ".join(_SAINTS.get(word, word) for word in words)


def _unmarked(name: str) -> str:
    """A transliterated name as English text writes it.

    >>> _unmarked("Dayr Ḩāfir"), _unmarked("Al ‘Amārah"), _unmarked("Xi’an")
    ('Dayr Hafir', 'Al Amarah', 'Xi’an')
    """
    if name.isascii():
        return name
    letters = unicodedata.normalize("NFD", name.replace("‘", "").replace("ʻ", ""))
    return unicodedata.normalize("NFC", "".join(letter for letter in letters if not unicodedata.combining(letter)))


def distance_km(first: tuple[float, float], second: tuple[float, float]) -> float:
    """Great-circle distance between two (latitude, longitude) pairs in degrees, haversine formula.

    >>> round(distance_km((0.0, 0.0), (0.0, 1.0)))
    111
    """
    lat1, lon1, lat2, lon2 = map(math.radians, (*first, *second))
    half = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


@lru_cache(maxsize=65536)
def entries_named(folded: str) -> tuple[Entry, ...]:
    """Every place called `folded` (see `fold`), main names before alternate ones, then by population, largest first.

    >>> [(entry.name, entry.country) for entry in entries_named("mazar i sharif")]
    [('Mazar-e Sharif', 'AFG')]
    """
    rows = _index().execute(
        "SELECT p.id, p.name, p.kind, p.country, p.admin1, p.admin2, p.latitude, p.longitude, p.population, p.geonames,"
        " n.flags FROM names n JOIN places p ON p.id = n.place WHERE n.name = ?"
        " ORDER BY n.flags & 1, p.population DESC, p.id",
        (folded,),
    )
    return tuple(_entry(row) for row in rows)


@lru_cache(maxsize=8192)
def names_spelled(skeleton: str) -> tuple[str, ...]:
    """Folded names with these consonants, of places in countries of the Arabic script; see `places.spellings`."""
    rows = _index().execute("SELECT name FROM spellings WHERE skeleton = ? ORDER BY name", (skeleton,))
    return tuple(row[0] for row in rows)


@lru_cache(maxsize=65536)
def words_of_names(opening: str) -> int:
    """The number of words of the longest name that begins with the folded word `opening`; 0 if none does.

    >>> words_of_names("mazar") >= 3, words_of_names("qqq")
    (True, 0)
    """
    longest = _index().execute(
        "SELECT max(length(name) - length(replace(name, ' ', ''))) FROM names WHERE name >= ? AND name < ?",
        (opening, opening + "!"),  # "!" comes right after the blank
    )
    blanks = longest.fetchone()[0]
    return 0 if blanks is None else int(blanks) + 1


@lru_cache(maxsize=16384)
def entry_of(place: int) -> Entry | None:
    """The place with this key, or None."""
    row = (
        _index()
        .execute(
            "SELECT id, name, kind, country, admin1, admin2, latitude, longitude, population, geonames, 0 "
            "FROM places WHERE id = ?",
            (place,),
        )
        .fetchone()
    )
    return _entry(row) if row else None


@cache
def division_of_code(code: str) -> Entry | None:
    """The first-level division with this GeoNames code ("US.WY"), or None."""
    row = _index().execute("SELECT place FROM codes WHERE code = ?", (code,)).fetchone()
    return entry_of(row[0]) if row else None


@cache
def country_entry(alpha3: str) -> Entry:
    """The country as a place.

    Raises:
        KeyError: There is no such country.
    """
    country = all_countries()[alpha3]
    key = -1_000_000 - sorted(all_countries()).index(alpha3)
    return Entry(
        key, country.name, "country", alpha3, None, None, country.latitude, country.longitude, 0, _country_id(country)
    )


@cache
def well_known_names() -> dict[str, int]:
    """Folded names safe to recognise without capitals, each with the population that makes it so.

    Divisions, and populated places of at least 100,000 people under their main name; English words and given names
    are left out ("nice", "reading", "jordan").
    """
    rows = _index().execute("SELECT name, population FROM known")
    return dict(rows.fetchall())


def _entry(row: tuple[int, str, int, str, int | None, int | None, int, int, int, int | None, int]) -> Entry:
    place, name, kind, country, admin1, admin2, latitude, longitude, population, geonames, flags = row
    return Entry(
        place,
        _unmarked(name) if country in _TRANSLITERATED else name,
        _KINDS[kind],
        country,
        admin1,
        admin2,
        None if latitude is None else latitude / 10000,
        None if longitude is None else longitude / 10000,
        population,
        geonames,
        flags,
        latitude // 10000 * COLUMNS + longitude // 10000,
    )


_KINDS: tuple[PlaceKind, ...] = ("city", "admin1", "admin2")


@cache
def _country_id(country: Country) -> int | None:
    row = _index().execute("SELECT geonames FROM countries WHERE alpha3 = ?", (country.alpha3,)).fetchone()
    return int(row[0]) if row else None


@cache
def _index() -> sqlite3.Connection:
    path = Path(str(files("dateline.text") / "gazetteer.sqlite")).resolve()
    # immutable: no lock files, so a read-only install and many processes and threads can share the file.
    connection = sqlite3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True, check_same_thread=False)
    connection.execute("PRAGMA mmap_size=67108864")
    connection.execute("PRAGMA cache_size=-2048")
    return connection
