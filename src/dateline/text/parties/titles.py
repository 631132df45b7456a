"""Parties by a word beside their name: a title before a person, "Front" or "Ministry" in an institution."""

from dateline.language.words import closed_tags, look_up
from dateline.records import PartyKind
from dateline.text.parties.context import (
    NAME_PARTICLES,
    RANKS_AS_ADJECTIVES,
    country_of,
    is_former,
    is_unlisted,
    last_title,
    noun_at_end,
    role_before,
    title_length,
)
from dateline.text.parties.lexicon import Entry, fold, institution_words, titles
from dateline.text.parties.names import named_before
from dateline.text.parties.nouns import is_surname_after
from dateline.text.parties.reading import BODIES_OF_STATES, FORCE_ROLES, STATE_ROLES, PartyReading, person_classes

# "the former engineer Juan Rivas", "ex-Constable Eva Lund" are no elites.
_OFFICES = (STATE_ROLES - FORCE_ROLES) | BODIES_OF_STATES | {"PTY"}
_KIN = frozenset({"sister", "brother", "father", "mother"})


def read_titled(words: tuple[str, ...], cased: bool) -> PartyReading | None:
    """A person by title and name: "Information Minister Moses Kunkuyu", "police spokesman Gift Kalua"."""
    if len(words) < 2 or (cased and not words[-1][:1].isupper()):
        return None
    end = 0
    for start in range(len(words) - 1):
        length = title_length(words, start)
        if length and start + length < len(words):
            end = max(end, start + length)
    # Without capitals a title before a common noun is no name: "general strike", "police officer".
    name = words[end:]
    is_noun = noun_at_end(name) is not None and not (cased and is_surname_after(name[:-1], name[-1]))
    if not end or is_noun or (not cased and "?" not in look_up(name[-1].lower()).marks):
        return None
    if cased and not all(word[:1].isupper() or word.lower() in NAME_PARTICLES for word in name):
        return None
    start = end - last_title(words, end)
    if words[end - 1].lower() in RANKS_AS_ADJECTIVES and any(fold(word) in institution_words() for word in name):
        return None  # "General Steel Holdings" is no officer
    role = role_before(words[:start], titles()[fold(" ".join(words[start:end]))], True)
    group = named_before(words[:start], cased)
    if group is not None and role in (None, "GOV"):
        role = group.role if group.role not in STATE_ROLES else role  # "UN chief Ann Lee" serves no state
    if cased and words[end - 1] in _KIN:
        role = None  # "his sister Ana Rivas", but "Sister Ana Rivas"
    country, basis = country_of(words[:end]) or (None, None)
    own = "ELI" if is_former(words[:end]) and role in _OFFICES else role
    return PartyReading(" ".join(name), "person", own, person_classes(role), country, basis, " ".join(name))


def read_institution(words: tuple[str, ...], cased: bool, initial: bool) -> PartyReading | None:
    """An unlisted name by a word in it: "Umodzi Alliance", "Civic Rights Forum", "Radio Okapi"."""
    if not cased:
        return _read_institution_in_one_case(words)
    if len(words) < 2 or not words[-1][:1].isupper():
        return None
    start = len(words)
    while start > 0 and (words[start - 1][:1].isupper() or words[start - 1].lower() in ("of", "for", "and", "'s")):
        start -= 1
    name = words[start:]
    if len(name) < 2 or (len(name) == 2 and initial and start == 0 and noun_at_end(words)):
        return None
    for at in range(len(name) - 1, -1, -1):
        for length in (3, 2, 1):
            entry = institution_words().get(fold(" ".join(name[max(0, at - length + 1) : at + 1])))
            if entry is not None and (at == len(name) - 1 or entry.role is not None):
                return _institution(words, name, entry)
    return None


def _read_institution_in_one_case(words: tuple[str, ...]) -> PartyReading | None:
    """An unlisted name in text of one case: it opens with a word that no list knows, "THE LORENZO BRITO FRONT"."""
    noun = noun_at_end(words)
    if noun is not None and noun[1].kind == "person":
        return None  # "ELN GUERRILLAS" are people
    opens = (at for at, word in enumerate(words) if is_unlisted(word) and word.lower() not in closed_tags())
    first = next(opens, len(words))  # but "four columns of the army"
    for length in (3, 2, 1):
        entry = institution_words().get(fold(" ".join(words[-length:])))
        if entry is not None and first < len(words) - length and entry.kind == "organisation":
            return _institution(words, words[first:], entry)
    return None


def _institution(words: tuple[str, ...], name: tuple[str, ...], entry: Entry) -> PartyReading:
    country, basis = country_of(words) or (None, None)
    if entry.kind == "object":
        return PartyReading(" ".join(name), "", None, entry.classes)
    kind: PartyKind = "place" if entry.kind == "place" else "organisation"
    return PartyReading(
        " ".join(name), kind, entry.role, entry.classes | ({"organisation"} if kind == "organisation" else set()),
        country, basis, _fold_name(name),
    )  # fmt: skip


def _fold_name(words: tuple[str, ...]) -> str:
    """A name as one string, with the apostrophe close: ``("Workers", "'", "Party")`` is "Workers' Party"."""
    return " ".join(words).replace(" '", "'").replace(" ’", "’")
