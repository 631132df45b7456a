"""The word lists behind parties: nouns, named groups and organisations, leaders, titles and institution words."""

import re
from dataclasses import dataclass

from dateline.language.inflection import inflect_noun
from dateline.language.words import look_up
from dateline.lexicons import lexicon_cache, load_table, own_table, package_table
from dateline.text.parties.reading import person_classes

_OF_OR_FOR = re.compile(r" (?:of|for) ")
NOUN_COLUMNS = {
    "actors": ("head", "plural", "role", "kind", "classes", "yields"),
    "noun_classes": ("head", "plural", "kind", "classes"),
}
NAME_COLUMNS = ("name", "aliases", "role", "country", "kind", "classes")
LEADER_COLUMNS = ("name", "aliases", "role", "country")
TITLE_COLUMNS = ("title", "role")
INSTITUTION_COLUMNS = ("words", "role", "kind", "classes")
MODIFIER_COLUMNS = ("word", "role", "over")
_LISTS = ("groups", "organisations")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a word or a name tells about a party.

    Attributes:
        head: The singular of a noun, the canonical form of a name.
        role: PLOVER sector, or None.
        kind: Kind of party; "" for what cannot be one.
        yields: The role of a word before it goes first ("army officer").
        country: ISO 3166-1 alpha-3, of names only.
        cased: It is a name only with its capitals ("ICE", "Congress").
        capitals: A short abbreviation: "INC" is the party, "Inc" is not.
    """

    head: str
    role: str | None
    kind: str
    classes: frozenset[str]
    yields: bool = False
    plural: bool = False
    country: str | None = None
    cased: bool = False
    capitals: bool = False


def fold(words: str) -> str:
    """Small letters, straight apostrophes, no space before them.

    >>> fold("Kurdistan Workers ’ Party")
    "kurdistan workers' party"
    """
    return words.replace("’", "'").replace(" '", "'").lower()


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@lexicon_cache()
def nouns() -> dict[str, Entry]:
    """Entries of common nouns by every form, singular and plural, of up to five words."""
    table: dict[str, Entry] = {}
    for read in (package_table, own_table):  # a user's noun wins over both lists of the package
        for name, columns in NOUN_COLUMNS.items():
            for row in read(name, columns):
                _add_noun(table, row)
    return table


def _add_noun(table: dict[str, Entry], row: dict[str, str]) -> None:
    head, classes = row["head"], frozenset(_split(row["classes"]))
    for plural in (False, True):
        entry = Entry(head, row.get("role") or None, row["kind"], classes, bool(row.get("yields")), plural)
        for form in _plurals(head, row["plural"]) if plural else (head,):
            if form != head or row["plural"] == head:
                table[form] = entry
            else:
                table.setdefault(form, entry)


def _plurals(head: str, plural: str) -> tuple[str, ...]:
    if plural == "-":
        return ()
    if plural:
        return _split(plural)
    rest, _, last = head.rpartition(" ")
    return tuple(f"{rest} {form}".strip() for form in inflect_noun(last)[1:])


@lexicon_cache()
def names() -> dict[str, Entry]:
    """Entries of named groups and organisations by every name and alias, folded."""
    table: dict[str, Entry] = {}
    rows = [row for read in (own_table, package_table) for name in _LISTS for row in read(name, NAME_COLUMNS)]
    for row in rows:  # the first entry of a name wins, and a user's come first
        classes = frozenset(_split(row["classes"]))
        for alias in (row["name"], *_split(row["aliases"])):
            bare = alias.removeprefix("=")
            entry = Entry(
                row["name"], row["role"] or None, row["kind"], classes, False, False, row["country"] or None,
                alias != bare or (len(bare) < 4 and "?" not in look_up(bare.lower()).marks),
                bare.isupper() and len(bare) < 4,
            )  # fmt: skip
            table.setdefault(fold(bare), entry)
    return table


@lexicon_cache()
def name_openings() -> frozenset[str]:
    """What stands before the first "of" or "for" of each name that has one, folded."""
    return frozenset(_OF_OR_FOR.split(name, maxsplit=1)[0] for name in names() if _OF_OR_FOR.search(name))


@lexicon_cache()
def leaders() -> dict[str, Entry]:
    """Entries of people much in the news by every name, folded."""
    table: dict[str, Entry] = {}
    for row in (*own_table("leaders", LEADER_COLUMNS), *package_table("leaders", LEADER_COLUMNS)):
        entry = Entry(
            row["name"], row["role"] or None, "person", person_classes(row["role"]), country=row["country"] or None
        )
        for alias in (row["name"], *_split(row["aliases"])):
            table.setdefault(fold(alias), entry)
    return table


@lexicon_cache()
def leader_surnames() -> dict[str, Entry]:
    """Leaders by the last word of their name, where only one leader of one country has it."""
    found: dict[str, list[Entry]] = {}
    for alias, entry in leaders().items():
        found.setdefault(alias.split()[-1], []).append(entry)
    return {
        surname: entries[0]
        for surname, entries in found.items()
        if len({one.head for one in entries}) == 1 and len(surname) > 3
    }


@lexicon_cache()
def areas() -> dict[str, str]:
    """Country of each region, territory or river ("" where it lies in several), by every name, folded."""
    rows = load_table("areas", ("name", "kind", "country", "latitude", "longitude", "others"))
    return {fold(name): row["country"] for row in rows for name in (row["name"], *_split(row["others"]))}


@lexicon_cache()
def titles() -> dict[str, str | None]:
    """PLOVER sector of each title, by the title folded."""
    return {fold(row["title"]): row["role"] or None for row in load_table("titles", TITLE_COLUMNS)}


@lexicon_cache()
def institution_words() -> dict[str, Entry]:
    """Entries of the words that tell what a capitalised name is, folded."""
    rows = load_table("institution_words", INSTITUTION_COLUMNS)
    return {
        fold(row["words"]): Entry(row["words"], row["role"] or None, row["kind"], frozenset(_split(row["classes"])))
        for row in rows
    }


@lexicon_cache()
def role_modifiers() -> dict[str, tuple[str, frozenset[str]]]:
    """By word: the role it gives, and the roles of a head that it goes before."""
    rows = load_table("role_modifiers", MODIFIER_COLUMNS)
    return {row["word"]: (row["role"], frozenset(_split(row["over"]))) for row in rows}
