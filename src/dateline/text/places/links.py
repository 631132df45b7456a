"""Containers of candidates: "Alexandria, Virginia", "Cheyenne, Wyo.", "Syria's Aleppo province"."""

import re
from functools import cache

from dateline.lexicons import load_table
from dateline.text.gazetteer import ALTERNATE, Entry, division_of_code, entries_named, fold
from dateline.text.places.candidate import Candidate
from dateline.text.places.lexicon import LARGE

_LINK = re.compile(
    r"\s*,\s*(?:in\s+|both\s+in\s+)?(?:the\s+)?(?:[\w-]+\s+){0,3}(?:of\s+)?|\s*\(\s*|\s*,?\s+(?:[\w-]+\s+){0,2}(?:of|in)\s+"
    r"(?:the\s+)?(?:[\w'’-]+\s+){0,3}|['’]s\s+|\s+",
    re.I,
)


_OF_KIND = re.compile(r"\s+(?:district|county|village|town|area|sub-?district)\s*,\s*(?:in\s+)?(?:the\s+)?", re.I)
_QUARTER_OF = re.compile(
    r"\s+(?:area|district|neighbou?rhood|quarter|section|suburb|estate|slum|township) (?:of|in) (?:[\w-]+ )?", re.I
)
_AND_MORE = re.compile(r"(?:, [A-Z]\w+)*,? (?:and|or) [A-Z]")
_DIVISION_BEHIND = re.compile(r"\s+(?:province|governorate|state|region|department|prefecture|oblast)\b", re.I)

_DIVISIONS_BEHIND = re.compile(
    r"\s+(?:states|provinces|districts|counties|regions|governorates|departments|oblasts)\b", re.I
)
_VERB_BEHIND = re.compile(r" (?:has|have|had|is|was|were|will|would|and|said|says|\w{3,}ed)\b")
_LIST_OF_TWO = re.compile(r"\s*,\s*|,?\s+(?:and|or)\s+(?:in\s+)?")


def link_containers(text: str, found: list[Candidate]) -> None:
    """Set the container of every candidate that the next one is stated to contain."""
    for position, candidate in enumerate(found):
        if candidate.adjective or not candidate.entries:
            continue
        for other in found[position + 1 : position + 3]:
            if _is_told_of(text, candidate, other):
                break
    towns = {
        candidate.key for candidate in found if candidate.country and (candidate.container or candidate.abbreviation)
    }
    for candidate in found:
        if candidate.key in towns and not candidate.adjective:
            candidate.country = None


def _is_told_of(text: str, candidate: Candidate, other: Candidate) -> bool:
    """Link a candidate with the next one or the one behind it; whether that settles what it lies in."""
    between = text[candidate.end : other.start]
    if _OF_KIND.fullmatch(between) and _is_division(text, other):
        if any(_contains(other, entry) for entry in candidate.entries):
            candidate.container, other.holds = other, True
        else:
            candidate.unlisted = True  # "the Chak district, Wardak province" is no namesake abroad
        return True
    if len(between) > 40 or other.adjective or not _LINK.fullmatch(between):
        return True
    if _is_quarter(candidate, other, between):
        candidate.unlisted = True
        return True
    if _is_container(text, candidate, other):
        candidate.container, other.holds = other, True
        return True
    return False


def _is_quarter(candidate: Candidate, other: Candidate, between: str) -> bool:
    """Whether a name is that of a quarter of a city, and known only abroad: "the Santa Cruz area of Mumbai"."""
    if not _QUARTER_OF.fullmatch(between) or not other.entries or other.country:
        return False
    city = other.entries[0]
    return (
        city.kind == "city" and city.population >= LARGE and all(e.country != city.country for e in candidate.entries)
    )


def _is_division(text: str, other: Candidate) -> bool:
    """Whether a name is that of a country or a division: "Kohistan district, Khyber Pakhtunkhwa"."""
    if other.adjective or not (other.country or other.entries):
        return False
    if other.country or _DIVISION_BEHIND.match(text, other.end):
        return True
    return all(entry.kind == "admin1" for entry in other.entries[:2])


def mark_divisions(text: str, found: list[Candidate]) -> None:
    """Read each name in a list that ends in a plural as a division: "Niger and Zamfara states", both of Nigeria."""
    for position, last in enumerate(found):
        if not last.entries or last.adjective or not _DIVISIONS_BEHIND.match(text, last.end):
            continue
        division = next((entry for entry in last.entries if entry.kind in ("admin1", "admin2")), None)
        if division is None:
            continue
        right = last
        for left in reversed(found[:position]):
            if left.adjective or not _LIST_OF_TWO.fullmatch(text, left.end, right.start):
                break
            own = tuple(e for e in entries_named(left.key) if (e.kind, e.country) == (division.kind, division.country))
            if not own:
                break
            if left.country:
                left.country, left.entries = None, own
            if last.container is not None and any(_contains(last.container, entry) for entry in own):
                left.container = last.container
            left.among_divisions, right = True, left


def _is_container(text: str, candidate: Candidate, other: Candidate) -> bool:
    """Whether a name is in the next: "Lebanon, Indiana" is a town, "Jordan, Israel and Lebanon" are countries."""
    if candidate.country and other.country:
        return False
    held = [entry for entry in candidate.entries if _contains(other, entry)]
    if not held or _is_list(text, candidate, other) or _begins_clause(text, candidate, other, held):
        return False
    # "Kabul. The US" does not speak of Cabool in Missouri, another of whose names is Kabul.
    first = candidate.entries[0]
    return first.population < LARGE or any(not entry.flags & ALTERNATE for entry in held)


def _is_list(text: str, candidate: Candidate, other: Candidate) -> bool:
    """Whether a large city and a name behind a comma are listed: "Boston, New York and Chicago" are three cities."""
    if not _AND_MORE.match(text, other.end) or text[candidate.end : other.start].strip() != ",":
        return False
    held = max((entry.population for entry in candidate.entries if _contains(other, entry)), default=0)
    return candidate.entries[0].population >= max(LARGE, 20 * held)


def _begins_clause(text: str, candidate: Candidate, other: Candidate, held: list[Entry]) -> bool:
    """Whether a country behind a city of another one is what the clause is about: "In London, the U.S. was told"."""
    if not other.country or _VERB_BEHIND.match(text, other.end) is None:
        return False
    return candidate.entries[0].population >= max(LARGE, 20 * max(entry.population for entry in held))


def _contains(other: Candidate, entry: Entry) -> bool:
    if other.country:
        return entry.country == other.country and entry.kind != "country"
    return any(
        container.place in (entry.admin1, entry.admin2)
        or (container.kind == "country" and entry.country == container.country and entry.kind != "country")
        for container in other.entries
        if container.kind != "city"
    )


def with_abbreviations(text: str, found: list[Candidate]) -> list[Candidate]:
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
        match = _ABBREVIATION.match(text, end, candidate.words.end)
        code = _code_of(match.group(1)) if match else None
        division = division_of_code(code) if code else None
        if match and division and any(entry.admin1 == division.place for entry in candidate.entries):
            candidate.abbreviation = division
            end = match.end(1)
            last = candidate.last
            while last + 1 < len(candidate.words) and candidate.words[last + 1].start < end:
                last += 1
            kept.append(
                Candidate(
                    match.start(1), end, candidate.last + 1, last, candidate.words, fold(division.name),
                    entries=(division,), evidence=5.0, holds=True,
                )
            )  # fmt: skip
    return kept


_ABBREVIATION = re.compile(r",\s*((?:[A-Z]\.\s?){1,3}(?:Va\.)?|[A-Z][a-z]{1,5}\.?|[A-Z]{2,3}\b)")


def _code_of(form: str) -> str | None:
    """The division of an abbreviation, which agencies also write without its stop: "LAKEWOOD, Colo, April 8"."""
    bare = form.replace(" ", "").strip()
    return _abbreviations().get(bare) or _abbreviations().get(bare + ".")


@cache
def _abbreviations() -> dict[str, str]:
    rows = load_table("place_abbreviations", ("form", "code"))
    return {row["form"].replace(" ", ""): row["code"] for row in rows}
