"""What the words before a head tell of a party: its title, role and country."""

from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.lexicons.countries import country_named, country_of_adjective, country_of_capital
from dateline.text.parties.lexicon import Entry, fold, nouns, role_modifiers, titles

NAME_PARTICLES = load_words("role_words", "name particle")
# "Japan's major users", "the general public", "a private school", but "the general's guards".
RANKS_AS_ADJECTIVES = frozenset({"general", "major", "private"})
# "Latin American governments" are of no one country.
_OF_CONTINENTS = frozenset(
    {(part, "american") for part in ("latin", "central", "south", "north", "inter", "pan")} | {("west", "indian")}
)


def is_unlisted(word: str) -> bool:
    """Whether a word is in no list of common words, or there only as a name."""
    return word[0] not in "'’" and look_up(word.lower()).is_unlisted


def is_former(words: tuple[str, ...]) -> bool:
    """Whether somebody no longer holds an office: "former President Ana Prado", "the ousted leader"."""
    return any(word.lower().startswith(("former", "ex-", "ousted", "deposed", "toppled", "late")) for word in words)


def title_length(words: tuple[str, ...], start: int) -> int:
    """How many words from `start` are a title: 2 for "Prime Minister", 0 for none."""
    return next(
        (n for n in (4, 3, 2, 1) if fold(" ".join(words[start : start + n])) in titles() and start + n <= len(words)), 0
    )


def title_role(words: tuple[str, ...]) -> str | None:
    """The sector that the first title among some words tells; None without one."""
    for start in range(len(words)):
        length = title_length(words, start)
        if length:
            return titles()[fold(" ".join(words[start : start + length]))]
    return None


def role_of_candidate(words: tuple[str, ...]) -> str | None:
    """The sector that the words before somebody's trade tell: "opposition candidate"; None where they tell none."""
    found = noun_at_end(words)
    if found is None or found[1].kind != "person" or found[1].role not in (None, "OPP", "PTY"):
        return None
    return found[1].role or role_before(words[: -found[0]], None, True)


def last_title(words: tuple[str, ...], end: int) -> int:
    """How many words the longest title has that ends at `end`, where one does."""
    return next(n for n in (4, 3, 2, 1) if end >= n and fold(" ".join(words[end - n : end])) in titles())


def noun_at_end(words: tuple[str, ...]) -> tuple[int, Entry] | None:
    """The longest noun of the lexicon at the end of the words: how many words it has, and its entry."""
    for length in range(min(5, len(words)), 0, -1):
        entry = nouns().get(fold(" ".join(words[-length:])))
        if entry is not None:
            return length, entry
    return None


def role_before(words: tuple[str, ...], role: str | None, yields: bool) -> str | None:
    """The role of a head after the words before it: "army officer", "rebel soldiers", "opposition leader"."""
    for at in range(len(words) - 1, -1, -1):
        lower = fold(words[at])
        if lower in RANKS_AS_ADJECTIVES and not _owns(words, at):
            continue
        modifier = role_modifiers().get(lower)
        if modifier is not None and (role or "-") in modifier[1]:
            return modifier[0]
        if yields and modifier is not None and modifier[0] != "ELI":
            return modifier[0]
        noun = nouns().get(lower)
        if yields and noun is not None and noun.role and not (noun.role == "CVL" and _is_people(words[at])):
            return noun.role
    return role


def _owns(words: tuple[str, ...], at: int) -> bool:
    return words[at + 1 : at + 2] in (("'s",), ("’s",))


def _is_people(word: str) -> bool:
    """Whether a word names a people: "Palestinian leaders" are no civilians."""
    return word[:1].isupper() or country_of_adjective(word) is not None


def country_of(words: tuple[str, ...]) -> tuple[str, str] | None:
    """The country stated before a head, and how: a nationality word, a possessor or a name."""
    for last in range(len(words) - 1, -1, -1):
        for start in (last - 2, last - 1, last):
            if start < 0:
                continue
            span = " ".join(words[start : last + 1])
            code = country_of_adjective(span)
            if code is not None:
                if start and (words[start - 1].lower(), span.lower()) in _OF_CONTINENTS:
                    return None
                return code, "nationality"
            code = country_named(span)
            if code is not None:
                return code, "name"
            code = country_of_capital(fold(span))
            if code is not None and words[start][:1].isupper():
                return code, "capital"
    return None
