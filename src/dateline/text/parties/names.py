"""Parties by a name that a list has: groups, organisations, leaders, countries and regions."""

from dateline.language.words import closed_tags, look_up
from dateline.lexicons import load_words
from dateline.lexicons.countries import country_named, country_of_adjective, country_of_capital
from dateline.records import PartyKind
from dateline.text.gazetteer import entries_named, well_known_names
from dateline.text.gazetteer import fold as fold_place
from dateline.text.parties.context import (
    NAME_PARTICLES,
    country_of,
    is_former,
    is_unlisted,
    role_of_candidate,
    title_role,
)
from dateline.text.parties.lexicon import Entry, areas, fold, leader_surnames, leaders, names, nouns
from dateline.text.parties.reading import ARMED_ROLES, BODIES_OF_STATES, PartyReading

_LONGEST_NAME = 8  # words
_OPENING_NAMES = load_words("role_words", "opening name")


def is_written(words: tuple[str, ...], entry: Entry, cased: bool) -> bool:
    """Whether words that fit a name are meant as one: "Shell" is, "a shell" and, without capitals, "is" are not."""
    if len(words) > 1 and not entry.cased:
        # "a special task force" is any, where capitals mark names
        return not (cased and entry.country and all(word.islower() for word in words))
    if cased and entry.capitals and not words[-1].isupper():
        return False
    if cased:
        return words[-1][:1].isupper() and (not entry.cased or words[-1].isupper() or len(words[-1]) > 3)
    word = look_up(words[-1].lower())
    if entry.cased:
        return word.is_unlisted and words[-1].lower() not in closed_tags()  # "THE UN URGED", "us"
    # "the pentagon" is hardly ever the figure; "apple" and "shell" are common nouns.
    return "?" in word.marks or (len(words[-1]) > 5 and word.noun <= 4 and word.verb <= 0 and word.adj <= 0)


def longest_name(words: tuple[str, ...], last: int, cased: bool) -> tuple[int, Entry] | None:
    """The longest known name that ends at `last`: its first position and its entry."""
    for start in range(max(0, last - _LONGEST_NAME), last + 1):
        span = words[start : last + 1]
        key = fold(" ".join(span))
        entry = names().get(key) or leaders().get(key)
        if entry is not None and is_written(span, entry, cased):
            return start, entry
    return None


def named_before(words: tuple[str, ...], cased: bool) -> Entry | None:
    """The named group before a head: "Hamas leader", "FARC guerrillas", "al Shabaab's fighters"."""
    for last in range(len(words) - 1, -1, -1):
        found = longest_name(words, last, cased)
        if found is not None and found[1].kind != "person":
            return found[1]
    return None


def read_name(words: tuple[str, ...], last: int, cased: bool) -> PartyReading | None:
    """A party by its listed name that ends at `last`, or a leader by title and surname: "President Prado"."""
    found = longest_name(words, last, cased)
    if found is not None and not _ends_longer_name(words, found[0], last, cased):
        start, entry = found
        role = entry.role
        if entry.kind == "person":
            own = role in BODIES_OF_STATES | ARMED_ROLES  # no title makes a minister of the leader of Hamas
            told = None if own else title_role(words[:start]) or role_of_candidate(words[:start])
            role = "ELI" if is_former(words[:start]) else told or role
        classes = entry.classes | {entry.kind}
        kind: PartyKind = "person" if entry.kind == "person" else "organisation"
        return PartyReading(
            entry.head, kind, role, classes, entry.country, "name" if entry.country else None, entry.head
        )
    surname = leader_surnames().get(fold(words[last]))
    if surname is not None and surname.role == "GOV" and len(words) > 1 and title_role(words[:last]) == "GOV":
        role = "ELI" if is_former(words) else "GOV"
        stated = country_of(words[:last])
        if (stated is None or stated[0] == surname.country) and not _has_other_given_name(words[:last], surname):
            return PartyReading(surname.head, "person", role, surname.classes, surname.country, "name", surname.head)
    return None


def _has_other_given_name(before: tuple[str, ...], leader: Entry) -> bool:
    """Whether a name no list knows stands before a leader's surname: "Minister Otto Merkel" is not the chancellor."""
    word = before[-1]
    given = is_unlisted(word) or fold(word) in NAME_PARTICLES
    return given and country_of_adjective(word) is None and fold(word) not in fold(leader.head).split()


def _ends_longer_name(words: tuple[str, ...], start: int, last: int, cased: bool) -> bool:
    """Whether a known name only ends another: "Democrats" does "Social Democrats", who are of any country."""
    if start and fold(" ".join(words[start - 1 : last + 1])) in nouns():
        return True
    return _is_end_of_longer_name(words, start, cased)


def _is_end_of_longer_name(words: tuple[str, ...], start: int, cased: bool) -> bool:
    """Whether a known name of everyday words only ends one that no list has: "Luis Brito" before "Patriotic Front"."""
    if start == 0 or any(is_unlisted(word) for word in words[start:]) or len(words) - start < 2:
        return False
    before = words[start - 1]
    return is_unlisted(before) and (before[:1].isupper() or not cased) and country_of_adjective(before) is None


def read_country(words: tuple[str, ...], last: int, cased: bool) -> PartyReading | None:
    """A country by its name or capital, or people by their nationality: "Peru", "Lima", "two Peruvians"."""
    for start in range(max(0, last - 4), last + 1):
        name = fold(" ".join(words[start:]))
        if start < last and name in areas():
            return None  # "Central America" is no country of that last name
        code = country_named(" ".join(words[start:]))
        if code is not None and cased and start and words[start - 1] in _OPENING_NAMES:
            return None  # "Air Canada" and "Radio France" are no countries
        if code is not None and not (cased and words[start:][-1].islower()):  # "EU states" are not "the States"
            return PartyReading(
                name, "place", None, frozenset({"state", "place"}), code, "name", " ".join(words[start:])
            )
        code = country_of_capital(name) if all(word.islower() for word in words[:start]) else None
        if code is not None:
            return PartyReading(name, "place", "GOV", frozenset({"state", "place"}), code, "capital", " ".join(words))
    leader = words[-1].removesuffix("-led").removesuffix("-LED")
    if leader != words[-1] and (code := country_named(leader)) is not None:  # "a US-led raid"
        return PartyReading(leader.lower(), "place", None, frozenset({"state", "armed"}), code, "name", leader)
    code = country_of_adjective(" ".join(words[-2:])) or country_of_adjective(words[-1])
    if code is None or (not (cased and words[-1][:1].isupper()) and _is_everyday_noun(words[-1])):
        return None
    kind: PartyKind = "group" if words[-1].lower().endswith(("s", "ese", "ish", "ch")) else "person"
    return PartyReading(words[-1].lower(), kind, "CVL", frozenset({"person", "civilian"}), code, "nationality")


def _is_everyday_noun(word: str) -> bool:
    """Whether a people's name without its capital is a thing: "BLEW UP THREE POLES"."""
    entry = look_up(word.lower())
    return entry.noun > 1 and entry.noun_class not in ("person", "group") and "D" not in entry.marks


def read_place(words: tuple[str, ...], cased: bool) -> PartyReading | None:
    """A region or a well-known city by its name alone: "West Bank", "the city of Almaty" has it in two phrases."""
    if (cased and not words[0][:1].isupper()) or len(words) > _LONGEST_NAME:
        return None
    name = " ".join(words)
    country = areas().get(fold(name))
    if country is None:
        key = fold_place(name)
        if key not in well_known_names() or key in nouns():
            return None
        found = entries_named(key)
        country = found[0].country if found else ""
    return PartyReading(name, "place", None, frozenset({"place"}), country or None, "place" if country else None, name)
