"""Parties by a noun: "police", "army officers", "Hamas fighters", "the Peruvian navy"."""

import re
from typing import Literal

from dateline.lexicons import load_words
from dateline.lexicons.countries import country_named, country_of_adjective
from dateline.records import PartyKind
from dateline.text.parties.context import country_of, is_unlisted, noun_at_end, role_before
from dateline.text.parties.lexicon import Entry, fold, nouns, role_modifiers
from dateline.text.parties.names import named_before, read_name
from dateline.text.parties.reading import ARMED_ROLES, FORCE_ROLES, STATE_ROLES, PartyReading, person_classes

# What a body is by whose it is: "a commando unit" and "a police team" bear arms, "a research team" does not.
_CLASSES_OF_SIDES = {
    "MIL": frozenset({"armed", "security", "state"}),
    "COP": frozenset({"armed", "security", "state"}),
    "REB": frozenset({"armed"}),
    "UAF": frozenset({"armed"}),
    "PRM": frozenset({"armed"}),
    "CRM": frozenset({"criminal"}),
}
_FIRST_NAMES = load_words("role_words", "first name")
_GIVEN_NAMES = load_words("role_words", "given name")
_AGE = re.compile(r"\d{1,3}-(?:year|month|week|day)-olds?")
_TAKING_SIDES = load_words("role_words", "taking sides")
_HEADS_OF_ANYTHING = load_words("role_words", "head of anything")
_OF_STATES = load_words("role_words", "of states")
# "the opposition camp" are people, "a camp" is ground.
_GROUNDS_OF_ANYBODY = load_words("role_words", "ground of anybody")
_BODIES_OF_STATE = load_words("role_words", "body of state")


def is_surname(words: tuple[str, ...], kind: str, cased: bool, initial: bool) -> bool:
    """Whether a trade stands alone with a capital inside a sentence: "Baker said", but "Parliament said"."""
    if kind != "name" or not cased or initial or len(words) > 1 or not words[0][:1].isupper() or words[0].isupper():
        return False
    entry = nouns().get(words[0].lower())
    return (
        entry is not None and entry.kind == "person" and not entry.plural and entry.role in ("LAB", "AGR", "CVL", None)
    )


def is_age(word: str) -> bool:
    """Whether a word gives an age, and so somebody of it: "17-year-old", "12-year-olds"."""
    return _AGE.fullmatch(word) is not None


def _read_age(word: str) -> PartyReading | None:
    """Somebody of whom only the age is told: "shot dead a 17-year-old", "two 12-year-olds"."""
    if not is_age(word):
        return None
    kind: PartyKind = "group" if word.endswith("s") else "person"
    return PartyReading(word.removesuffix("s"), kind, "CVL", frozenset({"person", "civilian"}))


def read_noun(words: tuple[str, ...], cased: bool) -> PartyReading | None:
    """A party by the noun at its end, with what the words before tell of its side and country."""
    found = noun_at_end(words)
    if found is None:
        return _read_age(words[-1].lower())
    length, entry = found
    before = words[:-length]
    if is_surname_after(before, words[-1]) if cased else _is_called(before, entry):
        return None
    kind = entry.kind
    classes = entry.classes | ({"organisation"} if kind == "organisation" else set())
    if kind not in ("", "object", "place") and entry.plural and kind == "person":
        kind = "group"
    country, basis = country_of(before) or _country_of_leader(before, cased) or (None, None)
    role = _own_role(entry, before, country) if kind not in ("", "object") else None
    name = None
    if role is None and entry.head in _GROUNDS_OF_ANYBODY:
        return PartyReading(entry.head, "object", None, frozenset({"building"}), country, basis)
    role, classes = _as_force(entry, role, classes, country)
    group = named_before(before, cased)
    if group is not None and kind not in ("", "object"):
        role, classes = _side_of(entry, group, role, classes)
        if country is None and group.country:
            country, basis = group.country, "name"
        if group.role in ARMED_ROLES and entry.plural and {"armed", "group"} & classes:
            name = group.head
    if name is None and _is_body_of_state(entry, before, words, country):
        name = " ".join(words)
    return PartyReading(entry.head, _as_kind(kind), role, classes, country, basis, name, entry.yields)


def _as_force(
    entry: Entry, role: str | None, classes: frozenset[str], country: str | None
) -> tuple[str | None, frozenset[str]]:
    """Role and classes of a noun whose side its words tell: "Serbian forces", "a police team"."""
    if role is None and entry.head in ("force", "forces") and country is not None:
        role, classes = "MIL", classes | {"armed", "security", "state"}
    if role != entry.role:
        classes |= _CLASSES_OF_SIDES.get(role or "", frozenset())
    return role, classes


def _own_role(entry: Entry, before: tuple[str, ...], country: str | None) -> str | None:
    """The sector of a noun by the words before it; of a head of anything only where those tell whose head it is."""
    role = role_before(before, entry.role, entry.yields)
    return None if role == entry.role and not _serves_state(entry, before, country) else role


def _serves_state(entry: Entry, before: tuple[str, ...], country: str | None) -> bool:
    """Whether the head of something is that of a state: "the Chadian leader", but "the group's leaders", "a leader"."""
    if entry.head not in _HEADS_OF_ANYTHING or country is not None:
        return True
    told = (nouns().get(fold(word)) for word in before)
    return any(one is not None and "state" in one.classes for one in told) or any(
        fold(word) in _OF_STATES for word in before
    )


def _is_body_of_state(entry: Entry, before: tuple[str, ...], words: tuple[str, ...], country: str | None) -> bool:
    """Whether a noun is the one body of its kind that a state has, and so as good as a name: "the Peruvian army"."""
    form = f"{entry.head}s" if entry.plural else entry.head
    return form in _BODIES_OF_STATE and (not before or (len(before) == 1 and bool(country)))


def is_surname_after(before: tuple[str, ...], word: str) -> bool:
    """Whether a noun with a capital ends an unknown name: "Jordan Farmer", "Theresa Bishop", "John Price"."""
    if not before or not (before[-1][:1].isupper() and word[:1].isupper()):
        return False
    return before[-1].lower() in _FIRST_NAMES or not _known_word(before[-1])


def _is_called(before: tuple[str, ...], entry: Entry) -> bool:
    """Whether in text of one case a noun ends the name of somebody: "PEDRO MOREIRA JUNIOR", "LUISA BISHOP"."""
    if entry.kind != "person" or entry.plural or not before:
        return False
    return before[-1].lower() in _GIVEN_NAMES or (
        is_unlisted(before[-1]) and not _GIVEN_NAMES.isdisjoint(map(str.lower, before))
    )


def _side_of(
    entry: Entry, group: Entry, role: str | None, classes: frozenset[str]
) -> tuple[str | None, frozenset[str]]:
    """Role and classes of a noun after a group's name: "Red Cross officials" are no government, "Hamas police" are."""
    if _is_of_force(entry, group):
        return group.role, (classes - {"civilian"}) | group.classes
    is_staff = entry.role == "GOV" and entry.kind == "person" and group.role not in STATE_ROLES
    if entry.yields or is_staff or entry.role in (None, "UAF", "REB", "MIL"):
        # "Hezbollah members" bear arms, "a UN expert" speaks for the United Nations; "Hezbollah supporters" do not
        acts = classes == {"person"} and entry.head not in _TAKING_SIDES
        return group.role, person_classes(group.role) if acts else classes
    return role, classes


def _is_of_force(entry: Entry, group: Entry) -> bool:
    """Whether a noun after the name of a force says no more than who is sent: "CRPF men", "a BSF team"."""
    return group.role in FORCE_ROLES and entry.role in (None, "CVL") and entry.kind in ("person", "group")


def _country_of_leader(words: tuple[str, ...], cased: bool) -> tuple[str, str] | None:
    """The country of "President Bouteflika's government", of which only the person is named."""
    for last in range(len(words) - 1, -1, -1):
        reading = read_name(words[: last + 1], last, cased)
        if reading is not None and reading.kind == "person" and reading.country:
            return reading.country, "name"
    return None


def _as_kind(kind: str) -> PartyKind | Literal[""]:
    known: dict[str, PartyKind] = {
        "person": "person", "group": "group", "organisation": "organisation", "place": "place", "object": "object",
    }  # fmt: skip
    return known.get(kind, "")


def _known_word(word: str) -> bool:
    lower = word.lower()
    return (
        lower in nouns()
        or lower in role_modifiers()
        or country_of_adjective(word) is not None
        or country_named(word) is not None
        or not is_unlisted(lower)
    )
