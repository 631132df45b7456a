"""What the words of a phrase tell of a party: its kind, sector, country and name."""

import re
from dataclasses import dataclass, replace
from typing import Literal

from dateline.language.words import look_up
from dateline.lexicons import lexicon_cache, load_words
from dateline.lexicons.countries import country_named, country_of_adjective, country_of_capital
from dateline.records import PartyKind
from dateline.text.gazetteer import entries_named, well_known_names
from dateline.text.gazetteer import fold as fold_place
from dateline.text.party_lexicon import (
    Entry,
    areas,
    fold,
    institution_words,
    leader_surnames,
    leaders,
    names,
    nouns,
    role_modifiers,
    titles,
)

_LONGEST_NAME = 8
# Nouns of deeds and qualities that no list has: "addition", "dampness".
_ABSTRACT_END = re.compile(r".{3,}(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|hood|ing|pct)")
DETERMINERS = frozenset("the a an this that these those some any all both its their his her our my your".split())
_PEOPLE_PRONOUNS = frozenset("they them we us those many several others some all both most few each none".split())
_PERSON_PRONOUNS = frozenset("he she him her who whom everyone anyone someone somebody nobody everybody".split())
# Sectors that act for a state: "Khartoum government", "London police".
_STATE_ROLES = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
# Sectors that bear arms outside the law: their name names their fighters ("ADF rebels").
ARMED_ROLES = frozenset({"REB", "UAF", "PRM", "IMG", "CRM"})
_FORCE_ROLES = frozenset({"COP", "MIL"})
# What a body is by whose it is: "a commando unit" and "a police team" bear arms, "a research team" does not.
_CLASSES_OF_SIDES = {
    "MIL": frozenset({"armed", "security", "state"}),
    "COP": frozenset({"armed", "security", "state"}),
    "REB": frozenset({"armed"}),
    "UAF": frozenset({"armed"}),
    "PRM": frozenset({"armed"}),
    "CRM": frozenset({"criminal"}),
}
_BODIES_OF_STATE = load_words("role_words", "body of state")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of a phrase tell.

    Attributes:
        kind: Kind of party, or "" for what cannot be one.
        yields: Whether the phrase after "of" may tell the role ("leader of the rebels").
    """

    head: str
    kind: PartyKind | Literal[""]
    role: str | None
    classes: frozenset[str]
    country: str | None = None
    basis: str | None = None
    name: str | None = None
    yields: bool = False


@lexicon_cache(maxsize=65536)
def read_words(words: tuple[str, ...], head: int, lemma: str, kind: str, cased: bool, initial: bool) -> Reading:
    """What the words of a phrase tell.

    Args:
        words: The words as written.
        head: Position of the head in `words`.
        lemma: Lemma of the head.
        kind: Kind of the noun phrase.
        cased: Whether capitals mean something in its sentence.
        initial: Whether the first word opens a sentence, where capitals mean nothing.

    >>> read_words(("Kazakh", "police"), 1, "police", "common", True, True).role
    'COP'
    >>> reading = read_words(("President", "Joe", "Biden"), 2, "biden", "name", True, True)
    >>> reading.name, reading.role, reading.country
    ('Joe Biden', 'GOV', 'USA')
    """
    if kind == "pronoun":
        return _read_pronoun(words[head].lower())
    first = 1 if words[0].lower() in DETERMINERS and head > 0 else 0
    kept = words[first : head + 1]
    last = len(kept) - 1
    found = (
        _read_name(kept, last, cased)
        or _read_country(kept, last, cased)
        or _read_place(kept, cased)
        or _read_titled(kept, cased)
        or _read_institution(kept, cased, initial and first == 0)
        or (None if _is_surname(kept, kind, cased, initial) else _read_noun(kept, cased))
        or _read_number(kept, kind)
    )
    if found is not None and found.role == "COP" and "security" in found.classes:
        return replace(found, classes=found.classes | {"police"})
    return found or _read_unknown(kept, lemma, kind, cased, initial and first == 0, words[0].lower())


def _read_pronoun(word: str) -> Reading:
    if word in _PERSON_PRONOUNS:
        return Reading(word, "person", None, frozenset())
    return Reading(word, "group" if word in _PEOPLE_PRONOUNS else "", None, frozenset())


def is_written(words: tuple[str, ...], entry: Entry, cased: bool) -> bool:
    """Whether words that fit a name are meant as one: "Shell" is, "a shell" and, without capitals, "is" are not."""
    if len(words) > 1 and not entry.cased:
        return True
    if cased and entry.capitals and not words[-1].isupper():
        return False
    if cased:
        return words[-1][:1].isupper() and (not entry.cased or words[-1].isupper() or len(words[-1]) > 3)
    if entry.cased:
        return False
    word = look_up(words[-1].lower())
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


def _read_name(words: tuple[str, ...], last: int, cased: bool) -> Reading | None:
    found = longest_name(words, last, cased)
    if found is not None and not _is_end_of_longer_name(words, found[0], cased):
        start, entry = found
        role = entry.role
        if entry.kind == "person":
            role = "ELI" if _is_former(words[:start]) else _title_role(words[:start]) or role
        classes = entry.classes | {entry.kind}
        kind: PartyKind = "person" if entry.kind == "person" else "organisation"
        return Reading(entry.head, kind, role, classes, entry.country, "name" if entry.country else None, entry.head)
    surname = leader_surnames().get(fold(words[last]))
    if surname is not None and surname.role == "GOV" and len(words) > 1 and _title_role(words[:last]) == "GOV":
        role = "ELI" if _is_former(words) else "GOV"
        stated = _country_of(words[:last])
        if stated is None or stated[0] == surname.country:
            return Reading(surname.head, "person", role, surname.classes, surname.country, "name", surname.head)
    return None


def _is_end_of_longer_name(words: tuple[str, ...], start: int, cased: bool) -> bool:
    """Whether a known name of everyday words only ends one that no list has: "Luis Brito" before "Patriotic Front"."""
    if start == 0 or any(_is_unlisted(word) for word in words[start:]) or len(words) - start < 2:
        return False
    before = words[start - 1]
    return _is_unlisted(before) and (before[:1].isupper() or not cased) and country_of_adjective(before) is None


def _is_unlisted(word: str) -> bool:
    return word[0] not in "'’" and bool({"?", "N"} & set(look_up(word.lower()).marks))


def _is_former(words: tuple[str, ...]) -> bool:
    return any(word.lower().startswith(("former", "ex-", "ousted", "deposed", "toppled", "late")) for word in words)


def _read_country(words: tuple[str, ...], last: int, cased: bool) -> Reading | None:
    for start in range(max(0, last - 4), last + 1):
        name = fold(" ".join(words[start:]))
        code = country_named(" ".join(words[start:]))
        if code is not None:
            return Reading(name, "place", None, frozenset({"state", "place"}), code, "name", " ".join(words[start:]))
        code = country_of_capital(name) if all(word.islower() for word in words[:start]) else None
        if code is not None:
            return Reading(name, "place", "GOV", frozenset({"state", "place"}), code, "capital", " ".join(words))
    code = country_of_adjective(" ".join(words[-2:])) or country_of_adjective(words[-1])
    if code is None or (not cased and _is_everyday_noun(words[-1])):
        return None
    kind: PartyKind = "group" if words[-1].lower().endswith(("s", "ese", "ish", "ch")) else "person"
    return Reading(words[-1].lower(), kind, "CVL", frozenset({"person", "civilian"}), code, "nationality")


def _is_everyday_noun(word: str) -> bool:
    """Whether a people's name without its capital is a thing: "BLEW UP THREE POLES"."""
    entry = look_up(word.lower())
    return entry.noun > 1 and entry.noun_class not in ("person", "group") and "D" not in entry.marks


def _read_place(words: tuple[str, ...], cased: bool) -> Reading | None:
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
    return Reading(name, "place", None, frozenset({"place"}), country or None, "place" if country else None, name)


def _title_length(words: tuple[str, ...], start: int) -> int:
    """How many words from `start` are a title: 2 for "Prime Minister", 0 for none."""
    return next(
        (n for n in (4, 3, 2, 1) if fold(" ".join(words[start : start + n])) in titles() and start + n <= len(words)), 0
    )


def _title_role(words: tuple[str, ...]) -> str | None:
    for start in range(len(words)):
        length = _title_length(words, start)
        if length:
            return titles()[fold(" ".join(words[start : start + length]))]
    return None


def _read_titled(words: tuple[str, ...], cased: bool) -> Reading | None:
    """A person by title and name: "Information Minister Moses Kunkuyu", "police spokesman Gift Kalua"."""
    if len(words) < 2 or (cased and not words[-1][:1].isupper()):
        return None
    end = 0
    for start in range(len(words) - 1):
        length = _title_length(words, start)
        if length and start + length < len(words):
            end = max(end, start + length)
    # Without capitals a title before a common noun is no name: "general strike", "police officer".
    name = words[end:]
    if not end or _noun_of(name) or (not cased and "?" not in look_up(name[-1].lower()).marks):
        return None
    if cased and not all(word[:1].isupper() or word.lower() in _NAME_PARTICLES for word in name):
        return None
    start = end - _last_title(words, end)
    role = _role_before(words[:start], titles()[fold(" ".join(words[start:end]))], True)
    country, basis = _country_of(words[:end]) or (None, None)
    classes = frozenset({"person", "official", "state"}) if role in _STATE_ROLES else frozenset({"person"})
    if role in _FORCE_ROLES:
        classes |= {"security"}
    return Reading(
        " ".join(name), "person", "ELI" if _is_former(words[:end]) else role, classes, country, basis, " ".join(name)
    )


_NAME_PARTICLES = load_words("role_words", "name particle")


def _last_title(words: tuple[str, ...], end: int) -> int:
    return next(n for n in (4, 3, 2, 1) if end >= n and fold(" ".join(words[end - n : end])) in titles())


def _read_institution(words: tuple[str, ...], cased: bool, initial: bool) -> Reading | None:
    """An unlisted name by a word in it: "Umodzi Alliance", "Civic Rights Forum", "Radio Okapi"."""
    if not cased:
        return _read_institution_in_one_case(words)
    if len(words) < 2 or not words[-1][:1].isupper():
        return None
    start = len(words)
    while start > 0 and (words[start - 1][:1].isupper() or words[start - 1].lower() in ("of", "for", "and", "'s")):
        start -= 1
    name = words[start:]
    if len(name) < 2 or (len(name) == 2 and initial and start == 0 and _noun_of(words)):
        return None
    for at in range(len(name) - 1, -1, -1):
        for length in (3, 2, 1):
            entry = institution_words().get(fold(" ".join(name[max(0, at - length + 1) : at + 1])))
            if entry is not None and (at == len(name) - 1 or entry.role is not None):
                return _institution(words, name, entry)
    return None


def _read_institution_in_one_case(words: tuple[str, ...]) -> Reading | None:
    """An unlisted name in text of one case: it opens with a word that no list knows, "THE LORENZO BRITO FRONT"."""
    noun = _noun_of(words)
    if noun is not None and noun[1].kind == "person":
        return None  # "ELN GUERRILLAS" are people
    first = next((at for at, word in enumerate(words) if _is_unlisted(word)), len(words))
    for length in (3, 2, 1):
        entry = institution_words().get(fold(" ".join(words[-length:])))
        if entry is not None and first < len(words) - length and entry.kind == "organisation":
            return _institution(words, words[first:], entry)
    return None


def _institution(words: tuple[str, ...], name: tuple[str, ...], entry: Entry) -> Reading:
    country, basis = _country_of(words) or (None, None)
    if entry.kind == "object":
        return Reading(" ".join(name), "", None, entry.classes)
    kind: PartyKind = "place" if entry.kind == "place" else "organisation"
    return Reading(
        " ".join(name), kind, entry.role, entry.classes | ({"organisation"} if kind == "organisation" else set()),
        country, basis, fold_name(name),
    )  # fmt: skip


def fold_name(words: tuple[str, ...]) -> str:
    """A name as one string, with the apostrophe close: ``("Workers", "'", "Party")`` is "Workers' Party"."""
    return " ".join(words).replace(" '", "'").replace(" ’", "’")


def _noun_of(words: tuple[str, ...]) -> tuple[int, Entry] | None:
    """The longest noun of the lexicon at the end of the words: how many words it has, and its entry."""
    for length in range(min(5, len(words)), 0, -1):
        entry = nouns().get(fold(" ".join(words[-length:])))
        if entry is not None:
            return length, entry
    return None


def _is_surname(words: tuple[str, ...], kind: str, cased: bool, initial: bool) -> bool:
    """Whether a trade stands alone with a capital inside a sentence: "Baker said", but "Parliament said"."""
    if kind != "name" or not cased or initial or len(words) > 1 or not words[0][:1].isupper() or words[0].isupper():
        return False
    entry = nouns().get(words[0].lower())
    return (
        entry is not None and entry.kind == "person" and not entry.plural and entry.role in ("LAB", "AGR", "CVL", None)
    )


def _read_noun(words: tuple[str, ...], cased: bool) -> Reading | None:
    found = _noun_of(words)
    if found is None:
        return None
    length, entry = found
    before = words[:-length]
    if cased and _is_surname_after(before, words[-1]):
        return None
    kind = entry.kind
    classes = entry.classes | ({"organisation"} if kind == "organisation" else set())
    if kind not in ("", "object", "place") and entry.plural and kind == "person":
        kind = "group"
    country, basis = _country_of(before) or _country_of_leader(before, cased) or (None, None)
    role = _role_before(before, entry.role, entry.yields) if kind not in ("", "object") else None
    name = None
    if role is None and entry.head in ("force", "forces") and country is not None:
        role, classes = "MIL", classes | {"armed", "security", "state"}  # "Serbian forces"
    if role != entry.role:
        classes |= _CLASSES_OF_SIDES.get(role or "", frozenset())
    group = _named_before(before, cased)
    if group is not None and kind not in ("", "object"):
        role, classes = _side_of(entry, group, role, classes)
        if country is None and group.country:
            country, basis = group.country, "name"
        if group.role in ARMED_ROLES and entry.plural and {"armed", "group"} & classes:
            name = group.head
    if name is None and _is_body_of_state(entry, before, words, country):
        name = " ".join(words)
    return Reading(entry.head, _as_kind(kind), role, classes, country, basis, name, entry.yields)


def _is_body_of_state(entry: Entry, before: tuple[str, ...], words: tuple[str, ...], country: str | None) -> bool:
    """Whether a noun is the one body of its kind that a state has, and so as good as a name: "the Peruvian army"."""
    form = f"{entry.head}s" if entry.plural else entry.head
    return form in _BODIES_OF_STATE and (not before or (len(before) == 1 and bool(country)))


def _is_surname_after(before: tuple[str, ...], word: str) -> bool:
    """Whether a noun with a capital ends an unknown name: "Jordan Farmer", "Theresa Bishop"."""
    return bool(before) and before[-1][:1].isupper() and word[:1].isupper() and not _known_word(before[-1])


def _side_of(
    entry: Entry, group: Entry, role: str | None, classes: frozenset[str]
) -> tuple[str | None, frozenset[str]]:
    """Role and classes of a noun after a group's name: "Red Cross officials" are no government, "Hamas police" are."""
    if _is_of_force(entry, group):
        return group.role, (classes - {"civilian"}) | group.classes
    is_staff = entry.role == "GOV" and entry.kind == "person" and group.role not in _STATE_ROLES
    if entry.yields or is_staff or entry.role in (None, "UAF", "REB", "MIL"):
        return group.role, classes
    return role, classes


def _is_of_force(entry: Entry, group: Entry) -> bool:
    """Whether a noun after the name of a force says no more than who is sent: "CRPF men", "a BSF team"."""
    return group.role in _FORCE_ROLES and entry.role in (None, "CVL") and entry.kind in ("person", "group")


def _country_of_leader(words: tuple[str, ...], cased: bool) -> tuple[str, str] | None:
    """The country of "President Bouteflika's government", of which only the person is named."""
    for last in range(len(words) - 1, -1, -1):
        reading = _read_name(words[: last + 1], last, cased)
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
        or not _is_unlisted(lower)
    )


def _named_before(words: tuple[str, ...], cased: bool) -> Entry | None:
    """The named group before a head: "Hamas leader", "FARC guerrillas", "al Shabaab's fighters"."""
    for last in range(len(words) - 1, -1, -1):
        found = longest_name(words, last, cased)
        if found is not None and found[1].kind != "person":
            return found[1]
    return None


def _role_before(words: tuple[str, ...], role: str | None, yields: bool) -> str | None:
    """The role of a head after the words before it: "army officer", "rebel soldiers", "opposition leader"."""
    for word in reversed(words):
        lower = fold(word)
        modifier = role_modifiers().get(lower)
        if modifier is not None and (role or "-") in modifier[1]:
            return modifier[0]
        if yields and modifier is not None and modifier[0] != "ELI":
            return modifier[0]
        noun = nouns().get(lower)
        if yields and noun is not None and noun.role and not (noun.role == "CVL" and _is_people(word)):
            return noun.role
    return role


def _is_people(word: str) -> bool:
    """Whether a word names a people: "Palestinian leaders" are no civilians."""
    return word[:1].isupper() or country_of_adjective(word) is not None


def _country_of(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The country stated before a head, and how: a nationality word, a possessor or a name."""
    for last in range(len(words) - 1, -1, -1):
        for start in (last - 2, last - 1, last):
            if start < 0:
                continue
            span = " ".join(words[start : last + 1])
            code = country_of_adjective(span)
            if code is not None:
                return code, "nationality"
            code = country_named(span)
            if code is not None:
                return code, "name"
            code = country_of_capital(fold(span))
            if code is not None and words[start][:1].isupper():
                return code, "capital"
    return None


def _read_number(words: tuple[str, ...], kind: str) -> Reading | None:
    if kind != "number":
        return None
    return Reading(words[-1].lower(), "group", None, frozenset())


def _read_unknown(words: tuple[str, ...], lemma: str, kind: str, cased: bool, initial: bool, opening: str) -> Reading:
    """A phrase no list knows: by its capitals, or by the class of its head in the word list.

    In text of one case unlisted words are a name, but not after "a", and a single one after no article at all:
    "AN AGRONOMIST", "THE BARBARITY".
    """
    definite = opening not in ("a", "an")
    word = look_up(words[-1].lower())
    capital = cased and words[-1][:1].isupper() and not (initial and len(words) == 1 and kind != "name")
    if kind == "name" or capital:
        return _read_unknown_name(words, lemma, cased)
    country, basis = _country_of(words[:-1]) or (None, None)
    if word.noun_class == "person":
        people: PartyKind = "group" if word.plural else "person"
        return Reading(lemma, people, _role_before(words[:-1], None, True), frozenset({"person"}), country, basis)
    if word.noun_class == "group":
        return Reading(lemma, "group", _role_before(words[:-1], None, True), frozenset({"group"}), country, basis)
    if not cased and definite and len(words) > 1 and all(map(_is_unlisted, words)):
        name = " ".join(words)  # "petra lundqvist" in text of one case
        return Reading(name, "person", None, frozenset(), None, None, name)
    name_words = _unlisted_end(words) if not cased and definite else ()
    if len(name_words) > 1 or (name_words and opening not in DETERMINERS and not _ABSTRACT_END.fullmatch(lemma)):
        name = " ".join(name_words)  # "HIS COMPANION PETRA LUNDQVIST", "LUNDQVIST"
        role = _role_before(words[: -len(name_words)], None, True)
        return Reading(name, "person", role, frozenset(), None, None, name)
    if _ABSTRACT_END.fullmatch(lemma) or len(lemma) < 3:
        return Reading(lemma, "", None, frozenset())
    if word.noun_class in ("act", "event", "time"):
        return Reading(lemma, "", None, frozenset({"event" if word.noun_class != "time" else "time"}))
    if word.noun_class == "place":
        return Reading(lemma, "place", None, frozenset({"place"}), country, basis)
    return Reading(lemma, "object" if word.noun >= 0 else "", None, frozenset())


def _unlisted_end(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words at the end of a phrase that no list knows, when they are two or more, or the whole phrase."""
    first = len(words)
    while first > 0 and _is_unlisted(words[first - 1]):
        first -= 1
    found = words[first:]
    return found if len(found) > 1 or (first == 0 and found and len(found[0]) > 4) else ()


def _read_unknown_name(words: tuple[str, ...], lemma: str, cased: bool) -> Reading:
    """A name no list knows: an abbreviation is an organisation, anything else a person."""
    start = len(words)
    while start > 0 and (words[start - 1][:1].isupper() or words[start - 1].lower() in _NAME_PARTICLES):
        start -= 1
    name = " ".join(words[start:]) or words[-1]
    if len(name) == 1:
        return Reading(lemma, "", None, frozenset())
    country, basis = _country_of(words[:-1]) or (None, None)
    if cased and len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return Reading(name, "organisation", None, frozenset(), country, basis, name)
    role = _role_before(words[:start], None, True)
    return Reading(name, "person", role, frozenset(), country, basis, name)
