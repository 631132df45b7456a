"""Parties that no list knows: by their capitals, or by the class of their head in the word list."""

import re

from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.records import PartyKind
from dateline.text.parties.context import NAME_PARTICLES, country_of, is_unlisted, noun_at_end, role_before
from dateline.text.parties.nouns import read_noun
from dateline.text.parties.reading import DETERMINERS, PartyReading

_GIVEN_NAMES = load_words("role_words", "given name")
_OF_TOWNS = frozenset({"san", "santa", "santo", "puerto", "villa", "ciudad", "st", "saint", "port", "fort"})
# Nouns of deeds and qualities that no list has: "addition", "dampness".
_ABSTRACT_END = re.compile(r".{3,}(?:tion|sion|ment|ness|ity|ism|ance|ence|ship|hood|ing|pct)")


def read_unknown(
    words: tuple[str, ...], lemma: str, kind: str, cased: bool, initial: bool, opening: str
) -> PartyReading:
    """A phrase no list knows: by its capitals, or by the class of its head in the word list.

    In text of one case unlisted words are a name, but not after "a", and a single one after no article at all:
    "AN AGRONOMIST", "THE BARBARITY".
    """
    definite = opening not in ("a", "an")
    word = look_up(words[-1].lower())
    capital = cased and words[-1][:1].isupper() and not (initial and len(words) == 1 and kind != "name")
    if kind == "name" or capital:
        return _read_unknown_name(words, lemma, cased)
    country, basis = country_of(words[:-1]) or (None, None)
    person = _named_in_one_case(words) if not cased else None
    if person is not None:
        return person
    if word.noun_class == "person":
        people: PartyKind = "group" if word.plural else "person"
        return PartyReading(lemma, people, role_before(words[:-1], None, True), frozenset({"person"}), country, basis)
    if word.noun_class == "group":
        return PartyReading(lemma, "group", role_before(words[:-1], None, True), frozenset({"group"}), country, basis)
    if not cased and definite and len(words) > 1 and all(map(is_unlisted, words)):
        name = " ".join(words)  # "petra lundqvist" in text of one case
        return PartyReading(name, "person", None, frozenset(), None, None, name)
    name_words = _unlisted_end(words) if not cased and definite else ()
    if len(name_words) > 1 or (name_words and opening not in DETERMINERS and not _ABSTRACT_END.fullmatch(lemma)):
        name = " ".join(name_words)  # "HIS COMPANION PETRA LUNDQVIST", "LUNDQVIST"
        role = role_before(words[: -len(name_words)], None, True)
        return PartyReading(name, "person", role, frozenset(), None, None, name)
    if _ABSTRACT_END.fullmatch(lemma) or len(lemma) < 3:
        return PartyReading(lemma, "", None, frozenset())
    if word.noun_class in ("act", "event", "time"):
        return PartyReading(lemma, "", None, frozenset({"event" if word.noun_class != "time" else "time"}))
    if word.noun_class == "place":
        return PartyReading(lemma, "place", None, frozenset({"place"}), country, basis)
    return PartyReading(lemma, "object" if word.noun >= 0 else "", None, frozenset())


def _named_in_one_case(words: tuple[str, ...]) -> PartyReading | None:
    """The person whom a given name before the last word shows: "JUDGE MIGUEL HAMMER"; no town of "SAN MIGUEL"."""
    start = next((at for at, word in enumerate(words[:-1]) if word.lower() in _GIVEN_NAMES), None)
    if start is None or (start and words[start - 1].lower() in _OF_TOWNS):
        return None
    name = " ".join(words[start:])
    role = role_before(words[:start], None, True)
    return PartyReading(name, "person", role, frozenset(), None, None, name)


def _unlisted_end(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words at the end of a phrase that no list knows, when they are two or more, or the whole phrase."""
    first = len(words)
    while first > 0 and is_unlisted(words[first - 1]):
        first -= 1
    found = words[first:]
    return found if len(found) > 1 or (first == 0 and found and len(found[0]) > 4) else ()


def _read_unknown_name(words: tuple[str, ...], lemma: str, cased: bool) -> PartyReading:
    """A name no list knows: an abbreviation is an organisation, anything else a person."""
    start = len(words)
    while start > 0 and (words[start - 1][:1].isupper() or words[start - 1].lower() in NAME_PARTICLES):
        start -= 1
    name = " ".join(words[start:]) or words[-1]
    if len(name) == 1:
        return PartyReading(lemma, "", None, frozenset())
    country, basis = country_of(words[:-1]) or (None, None)
    if cased and len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return PartyReading(name, "organisation", None, frozenset(), country, basis, name)
    body = _body_before(words[:start], cased) if cased else None
    if body is not None:
        return body._replace(head=name, kind="organisation", name=name, classes=body.classes | {"organisation"})
    role = role_before(words[:start], None, True)
    return PartyReading(name, "person", role, frozenset(), country, basis, name)


def _body_before(words: tuple[str, ...], cased: bool) -> PartyReading | None:
    """What body a name is said to be: "the drug agency ADX", "the rights group Vela"; no "family" or "police"."""
    found = noun_at_end(words)
    if found is None or found[1].plural or found[1].kind not in ("organisation", "group") or not words[-1].islower():
        return None
    reading = read_noun(words, cased)
    people = reading is None or reading.name is not None or reading.classes & {"civilian", "person", "police"}
    return None if people else reading
