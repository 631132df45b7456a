"""Choosing among places that share a name: "Alexandria" is in Egypt, in Virginia and in Louisiana."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from dateline.lexicons.countries import country_of_capital
from dateline.text.document import Document
from dateline.text.gazetteer import ALTERNATE, Entry, country_entry, entry_of
from dateline.text.places.candidate import Area, Candidate
from dateline.text.places.lexicon import context_words
from dateline.text.places.publisher import Publisher, publisher_of
from dateline.text.places.seats import is_seat
from dateline.text.places.support import Masses, Shares, Support, support_of

# Weights, in powers of ten of population: a stated container outweighs any population, the article's other places
# outweigh a hundredfold one, the publisher's country breaks ties only.
_POPULATION, _CONTAINER, _CAPITAL, _ALTERNATE, _PUBLISHER = 0.7, 9.0, 2.5, -3.5, 1.2
# Associated Press Stylebook, "datelines": only cities that everybody knows stand there without state or country.
_STANDS_ALONE = 3.0
_COUNTRY, _DIVISION, _COUNTY, _NEAR = 4.0, 5.0, 2.0, 1.5
# A local paper means its own town, however small, and the town's namesakes abroad hardly ever.
_LOCAL_POPULATION, _GUESS = 0.25, 2.0
_DIVISION_BONUS = 0.2  # over a town abroad of the same name
_LISTED = re.compile(r",\s|,?\s(?:and|or)\s")
_CITY = 100_000  # people that make a city's name at least as well known as its state's
_MOST_ENTRIES = 20  # main names of the largest places come first
_WELL_KNOWN = 150_000  # people: such a place needs no word on its country
_SURE = 15.0  # evidence of a dateline
_ENOUGH, _MAINLY, _HARDLY = 2.0, 0.5, 0.05  # mentions of other places; shares of one country, and of the place's own


class Choice(NamedTuple):
    """What a candidate stands for.

    Attributes:
        found: The entry or area.
        alternatives: How many other gazetteer entries share the name.
        why: What decided, for a person who wonders.
        others: The next best entries, best first.
        doubt: Why it is likelier that the text means another place, of which the gazetteer does not know; or None.
    """

    found: Entry | Area
    alternatives: int
    why: str
    others: tuple[Entry, ...] = ()
    doubt: str | None = None


@dataclass(slots=True)
class Context:
    """What the article speaks of, in all and by the names it has, and who published it."""

    masses: Masses
    own: dict[str, Masses]
    publisher: Publisher


_DIVISION_KINDS = {
    "province": "admin1", "governorate": "admin1", "state": "admin1", "department": "admin1", "oblast": "admin1",
    "prefecture": "admin1", "district": "admin2", "county": "admin2",
}  # fmt: skip


def choose_places(document: Document, candidates: list[Candidate]) -> list[Choice]:
    """One choice per candidate, in the same order. One name means one place throughout an article.

    Done twice: what the first round chose is the context of the second.
    """
    _mark_listed(candidates)
    senses = _senses(candidates)
    shares = {sense: _shares(first) for sense, first in senses.items() if first.entries and not first.country}
    keys = [_sense(candidate) for candidate in candidates]
    context = _context(document, candidates, keys, shares)
    chosen = {sense: _choose(first, shares.get(sense, {}), context) for sense, first in senses.items()}
    if len(shares) > 1:
        for sense, own in shares.items():
            shares[sense] = _sharpened(own, chosen[sense].found)
        context = _context(document, candidates, keys, shares)
        chosen = {sense: _choose(first, shares.get(sense, {}), context) for sense, first in senses.items()}
    return [_in_english(chosen[key], senses[key]) for key in keys]


def _mark_listed(candidates: list[Candidate]) -> None:
    """Mark the names that stand in a list with states: "Iowa, New York and Montana" names no city."""
    for left, right in pairwise(candidates):
        gap = left.words.text[left.end : right.start]
        if len(gap) > 6 or not _LISTED.fullmatch(gap) or _has_container(left):
            continue
        # "Almaty, and Mangystau province": a noun that only the other one has makes no list of divisions.
        left.among_divisions |= _is_beside_division(left, right)
        right.among_divisions |= _is_beside_division(right, left)


def _is_beside_division(candidate: Candidate, other: Candidate) -> bool:
    """Whether the next name of a list is only that of a state, and this one can be: not "Colorado and Cleveland"."""
    if not _is_only_division(other) or _names_division(other):
        return False
    state = other.entries[0]
    return any(entry.kind == state.kind and entry.country == state.country for entry in candidate.entries)


def _is_only_division(candidate: Candidate) -> bool:
    """Whether a name is that of a division and of no city of size in its country."""
    if candidate.country or candidate.area or candidate.entries[0].kind != "admin1":
        return False
    first = candidate.entries[0]
    return not any(e.kind == "city" and e.country == first.country and e.population >= _CITY for e in candidate.entries)


Sense = tuple[str, int, bool, str | None, int]


def _senses(candidates: list[Candidate]) -> dict[Sense, Candidate]:
    """One candidate for each name that can mean something else: with a stated container, or as a division.

    A mention without a container shares the container of another mention of the name.
    """
    held = {candidate.key: candidate for candidate in reversed(candidates) if _has_container(candidate)}
    for candidate in candidates:
        other = held.get(candidate.key)
        if other is not None and not _has_container(candidate) and not candidate.country and not other.country:
            candidate.container, candidate.abbreviation = other.container, other.abbreviation
    senses: dict[Sense, Candidate] = {}
    for candidate in candidates:
        senses.setdefault(_sense(candidate), candidate)
    return senses


def _sense(candidate: Candidate) -> Sense:
    place = candidate.abbreviation.place if candidate.abbreviation else 0
    place = candidate.container.start if candidate.container else place
    return candidate.key, place, _names_division(candidate), candidate.country, len(candidate.entries)


def _sharpened(own: Shares, found: Entry | Area) -> Shares:
    return {entry: 0.3 * share + (0.7 if entry is found else 0.0) for entry, share in own.items()}


def _context(
    document: Document, candidates: list[Candidate], keys: list[Sense], shares: dict[Sense, Shares]
) -> Context:
    context = Context(Masses(), {}, publisher_of(document.source))
    seen: Counter[str] = Counter()
    for candidate, key in zip(candidates, keys, strict=True):
        seen[candidate.key] += 1
        weight = 1.0 / seen[candidate.key] * (2.0 if _in_dateline(document, candidate) else 1.0)
        if candidate.country:
            context.masses.add_country(candidate.country, weight * (0.5 if candidate.adjective else 1.5))
        elif candidate.area is not None:
            if candidate.area.country:
                context.masses.add_country(candidate.area.country, weight)
        else:
            context.masses.add(shares[key], weight)
            context.own.setdefault(candidate.key, Masses()).add(shares[key], weight)
    return context


def _in_dateline(document: Document, candidate: Candidate) -> bool:
    return document.dateline is not None and document.dateline[0] <= candidate.start < document.dateline[1]


def _shares(candidate: Candidate) -> Shares:
    """How likely each entry is, by population and stated container alone; sums to 1."""
    weights: Shares = {}
    for entry in candidate.entries[:_MOST_ENTRIES]:
        weight = (entry.population + 500.0) ** 0.6 * (0.2 if entry.flags & ALTERNATE else 1.0)
        held = _is_held(candidate, entry)
        weights[entry] = weight * (1.0 if held is None else 1000.0 if held else 0.01)
    total = sum(weights.values()) or 1.0
    return {entry: weight / total for entry, weight in weights.items()}


def _is_held(candidate: Candidate, entry: Entry) -> bool | None:
    """Whether `entry` lies in the container that is stated; None when none is."""
    if candidate.abbreviation is not None:
        return candidate.abbreviation.place == entry.admin1
    other = candidate.container
    if other is None:
        return None
    if other.country:
        return entry.country == other.country
    return any(
        container.place in (entry.admin1, entry.admin2)
        or (container.kind == "country" and container.country == entry.country)
        for container in other.entries
    )


def _choose(candidate: Candidate, own: Shares, context: Context) -> Choice:
    if candidate.country:
        return Choice(country_entry(candidate.country), len(candidate.entries), "country")
    if candidate.area is not None:
        return Choice(candidate.area, len(candidate.entries), "named area")
    if len(own) == 1:
        only = candidate.entries[0]
        return Choice(only, 0, "the only place of that name", doubt=_doubt(only, candidate, context))
    mine = context.own[candidate.key]
    support = {entry: support_of(entry, context.masses, mine) for entry in own}
    ranked = sorted(
        ((_score(entry, candidate, context, support[entry]), -index, entry) for index, entry in enumerate(own)),
        key=lambda scored: scored[:2],
        reverse=True,
    )
    best = ranked[0][2]
    others = tuple(entry for _, _, entry in ranked[1:4])
    doubt = _doubt(best, candidate, context)
    return Choice(best, len(candidate.entries) - 1, _why(best, candidate, support[best]), others, doubt)


def _doubt(best: Entry, candidate: Candidate, context: Context) -> str | None:
    """Whether a small place lies in a country the article does not speak of, while it speaks of another.

    "Shelling killed two in Wadi" in news from Homs does not tell of the Wadi in India.
    """
    if candidate.unlisted:
        return "the gazetteer has no such place in the division that is stated"
    mine = context.own.get(candidate.key, Masses())  # all mentions of the name
    own_mass = mine.countries[best.country]
    countries = context.masses.countries
    if not _has_container(candidate) and _is_direction(candidate):
        # "Southern District" in news from Ohio is not the one of Israel.
        return None if countries[best.country] > own_mass else "divisions of many countries bear that name"
    if best.population >= _WELL_KNOWN or _has_container(candidate) or candidate.evidence >= _SURE:
        return None
    total = context.masses.all_countries - mine.all_countries
    if total < _ENOUGH or countries[best.country] - own_mass > _HARDLY * total:
        return None
    focus, weight = max(countries.items(), key=lambda item: (item[1], item[0]))
    if focus == best.country or weight < _MAINLY * total:
        return None
    return f"the only known places of that name are far from {focus}, of which the article speaks"


def _is_direction(candidate: Candidate) -> bool:
    words = candidate.key.split()
    common = context_words("admin") | context_words("part")  # "Southern District", "West Coast"
    return words[0] in context_words("direction") and all(word in common for word in words[1:])


def _has_container(candidate: Candidate) -> bool:
    return candidate.container is not None or candidate.abbreviation is not None


def _score(entry: Entry, candidate: Candidate, context: Context, support: Support) -> float:
    local = candidate.key == context.publisher.town
    score = (_LOCAL_POPULATION if local else _POPULATION) * math.log10(entry.population + 300.0)
    score += _ALTERNATE if entry.flags & ALTERNATE and not is_seat(entry, candidate) else 0.0
    if entry.kind == "city" and not local and country_of_capital(candidate.key) == entry.country:
        score += _CAPITAL
    held = _is_held(candidate, entry)
    if held is not None:
        score += _CONTAINER if held else 0.0
    elif candidate.evidence >= _SURE and entry.kind == "city" and entry.population >= _WELL_KNOWN:
        score += _STANDS_ALONE
    score += _COUNTRY * support.country + _DIVISION * support.division
    score += _COUNTY * support.county + _NEAR * support.near
    score += _PUBLISHER if entry.country == context.publisher.country else 0.0
    score += _GUESS if local and entry.country == context.publisher.guess else 0.0
    return score + _kind_bonus(entry, candidate)


def _kind_bonus(entry: Entry, candidate: Candidate) -> float:
    """Prefer the town to the division called after it, except where the text says "province" or "county"."""
    division = _names_division(candidate)
    if entry.kind == "city":
        return -2.0 if division else 0.0
    if division:
        named = _DIVISION_KINDS.get(candidate.after, "admin1" if candidate.holds else entry.kind)
        if entry.kind == named:
            return 2.0
        return -1.0 if candidate.after in _DIVISION_KINDS else 1.0  # "Khost province" is not its district of that name
    seat = any(
        other.kind == "city" and other.country == entry.country and other.population * 10 >= entry.population
        for other in candidate.entries
    )
    return (-1.5 if entry.kind == "admin2" else -1.0) if seat else (-0.5 if entry.kind == "admin2" else _DIVISION_BONUS)


def _in_english(choice: Choice, candidate: Candidate) -> Choice:
    """The choice, under the name of its division where the text calls it so: "Raqqa" before "Ar Raqqah"."""
    entry = choice.found
    if isinstance(entry, Area) or not entry.flags & ALTERNATE or not is_seat(entry, candidate):
        return choice
    name = next(other.name for other in candidate.entries if other.place == entry.admin1)
    return choice._replace(found=replace(entry, name=name))


def _names_division(candidate: Candidate) -> bool:
    """Whether the text calls it a division ("Herat province", "the region of Herat") or puts another place in it."""
    words, first = candidate.words, candidate.first
    of_kind = first >= 2 and candidate.before == "of" and words[first - 2].key in context_words("admin")
    return candidate.holds or candidate.among_divisions or of_kind or candidate.after in context_words("admin")


def _why(best: Entry, candidate: Candidate, support: Support) -> str:
    if _is_held(candidate, best):
        return "lies in the place named with it"
    if support.county > 0.4 or support.near > 0.6:
        return "lies near other places of the article"
    if support.division > 0.2:
        return "lies in the same division as other places of the article"
    if support.country > 0.2:
        return "lies in a country of the article"
    return "the largest of that name"


def division_name(key: int | None) -> str | None:
    """The name of the division with this key, or None."""
    entry = entry_of(key) if key is not None else None
    return entry.name if entry else None


def names_of(entries: Iterable[Entry]) -> list[str]:
    """Entries as "name (kind, division, country)", for a person to read."""
    return [
        f"{entry.name} ({', '.join(part for part in (entry.kind, division_name(entry.admin1), entry.country) if part)})"
        for entry in entries
    ]
