"""What an article speaks of: how strongly its other places support a country, a division or a neighbourhood."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.text.gazetteer import COLUMNS, Entry

# A place and the eight squares around its own reach some 150 km.
_AROUND = tuple(up * COLUMNS + right for up in (-1, 0, 1) for right in (-1, 0, 1))
_LEAST = 0.01  # a share below this tells nothing of where else an article plays
_FEW = 1.0  # mentions of other places that count for half

Shares = dict[Entry, float]
"""How likely each entry of a name is; sums to 1."""


@dataclass(slots=True)
class Masses:
    """Mentions that speak for each country, first- and second-level division and square of the map."""

    countries: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    divisions: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    counties: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    squares: defaultdict[int, float] = field(default_factory=lambda: defaultdict(float))
    all_countries: float = 0.0
    all_divisions: float = 0.0

    def add_country(self, alpha3: str, weight: float) -> None:
        """Count a mention of a country, its people or an area in it."""
        self.countries[alpha3] += weight
        self.all_countries += weight

    def add(self, shares: Shares, weight: float) -> None:
        """Count a mention of a name, spread over the places it may mean."""
        self.all_countries += weight
        for entry, share in shares.items():
            if share < _LEAST:
                continue
            part = weight * share
            self.countries[entry.country] += part
            division, county = division_of(entry), county_of(entry)
            if division is not None:
                self.divisions[division] += part
                self.all_divisions += part
            if county is not None:
                self.counties[county] += part
            if entry.kind not in ("country", "admin1"):
                self.squares[entry.square] += part


class Support(NamedTuple):
    """What the rest of the article says for one entry, each from 0 (nothing) to nearly 1.

    Attributes:
        country: Share of the mentions of places that lie in its country.
        division: Share of the mentions of smaller places that lie in its first-level division.
        county: How much is in its second-level division.
        near: How much is within some 150 km.
    """

    country: float
    division: float
    county: float
    near: float


_NONE = Support(0.0, 0.0, 0.0, 0.0)


def division_of(entry: Entry) -> int | None:
    """Key of the first-level division that `entry` is or lies in."""
    return entry.place if entry.kind == "admin1" else entry.admin1


def county_of(entry: Entry) -> int | None:
    """Key of the second-level division that `entry` is or lies in."""
    return entry.place if entry.kind == "admin2" else entry.admin2


def support_of(entry: Entry, masses: Masses, own: Masses) -> Support:
    """The support for `entry` of a name that itself brought `own` of the article's `masses`."""
    total = max(masses.all_countries - own.all_countries, 0.0)
    if not total:
        return _NONE
    placed = max(masses.all_divisions - own.all_divisions, 0.0)
    country = masses.countries.get(entry.country, 0.0) - own.countries.get(entry.country, 0.0)
    division, county = division_of(entry), county_of(entry)
    inside = masses.divisions.get(division, 0.0) - own.divisions.get(division, 0.0) if division is not None else 0.0
    nearest = masses.counties.get(county, 0.0) - own.counties.get(county, 0.0) if county is not None else 0.0
    near = 0.0
    for step in _AROUND if entry.kind != "admin1" else ():  # the middle of a state has no neighbours
        mass = masses.squares.get(entry.square + step)
        if mass:
            near += mass - own.squares.get(entry.square + step, 0.0)
    return Support(
        max(country, 0.0) / (total + _FEW), max(inside, 0.0) / (placed + _FEW), _saturated(nearest), _saturated(near)
    )


def _saturated(mass: float) -> float:
    return max(mass, 0.0) / (max(mass, 0.0) + _FEW)
