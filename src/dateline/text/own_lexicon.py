"""A user's own lexicon: a folder of tables that add to those of the package, checked line by line before it is used.

What the tables hold and a worked example: ``docs/lexicon.md``.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import get_args

from dateline import ontology
from dateline.lexicons import LexiconError, LexiconFile, LexiconFiles, package_table, parse_entries, use_lexicon
from dateline.lexicons.countries import all_countries
from dateline.records import PartyKind
from dateline.text.frames.lexicon import GAP, Frame, own_frames, package_frames
from dateline.text.means import CONTEXT_COLUMNS, MEANS_COLUMNS
from dateline.text.parties import lexicon as party_lexicon

TABLES: Mapping[str, tuple[str, ...]] = {
    **party_lexicon.NOUN_COLUMNS,
    "groups": party_lexicon.NAME_COLUMNS,
    "organisations": party_lexicon.NAME_COLUMNS,
    "leaders": party_lexicon.LEADER_COLUMNS,
    "titles": party_lexicon.TITLE_COLUMNS,
    "institution_words": party_lexicon.INSTITUTION_COLUMNS,
    "role_modifiers": party_lexicon.MODIFIER_COLUMNS,
    "means": MEANS_COLUMNS,
    "means_context": CONTEXT_COLUMNS,
}
_TRIGGER_TABLE = re.compile(r"triggers_[a-z0-9_]+")
_EXPECTED = f"types.tsv, triggers_NAME.tsv, {', '.join(f'{name}.tsv' for name in sorted(TABLES))}"
_CLASS = re.compile(r"[a-z][a-z-]*")
_HAS_WORD = re.compile(r"[^\W_]")
_MEANS_USES = ("", "noun", "phrase", "verb")


def open_lexicon(folder: str) -> LexiconFiles:
    """Read, check and use a user's lexicon; gives its files, for `use_lexicon` in other processes.

    Raises:
        LexiconError: The folder cannot be read, holds a file of another name, or a line is wrong; the message names
            file and line.
    """
    own = tuple(_read_folder(Path(folder)))
    if not own:
        raise LexiconError(f"{folder}: holds no lexicon file, expected some of {_EXPECTED}")
    try:
        use_lexicon(own)
        _check_tables(own)
        _check_frames(own, own_frames())
    except LexiconError:
        use_lexicon(())
        raise
    return own


def _read_folder(folder: Path) -> Iterator[LexiconFile]:
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise LexiconError(f"{folder}: no folder of lexicon files ({error.strerror})") from error
    for path in paths:
        known = path.stem in TABLES or path.stem == "types" or _TRIGGER_TABLE.fullmatch(path.stem)
        if path.suffix != ".tsv" or not known:
            raise LexiconError(f"{path}: no lexicon file of this name, expected {_EXPECTED}")
        try:
            yield LexiconFile(str(path), path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise LexiconError(f"{path}: not UTF-8 at byte {error.start}") from error
        except OSError as error:
            raise LexiconError(f"{path}: cannot be read ({error.strerror})") from error


def _check_tables(own: LexiconFiles) -> None:
    for file in own:
        if file.table not in TABLES:
            continue
        for number, entry in parse_entries(file.text, file.path, TABLES[file.table]):
            first = TABLES[file.table][0]
            if not _HAS_WORD.search(entry[first]):
                raise LexiconError(f"{file.path}:{number}: {first} is {entry[first]!r}, expected a word")
            for column, value in entry.items():
                check = _CHECKS.get(column)
                complaint = check(file.table, value) if check is not None else None
                if complaint is not None:
                    raise LexiconError(f"{file.path}:{number}: {column} is {value!r}, expected {complaint}")


def _role(table: str, value: str) -> str | None:
    known = sorted(ontology.current().sectors)
    missing = not value and table == "role_modifiers"
    return f"a sector: {', '.join(known)}" if missing or (value and value not in known) else None


def _kind(table: str, value: str) -> str | None:
    if table.startswith("means"):
        kinds = sorted({row["kind"] for row in package_table("means", MEANS_COLUMNS)})
    else:
        kinds = list(get_args(PartyKind))
    may_be_empty = table == "noun_classes"
    return None if value in kinds or (may_be_empty and not value) else f"one of {', '.join(kinds)}"


def _country(table: str, value: str) -> str | None:
    return None if not value or value in all_countries() else "a country, ISO 3166-1 alpha-3, or nothing"


def _classes(table: str, value: str) -> str | None:
    if all(_CLASS.fullmatch(one) for one in value.split("|")) and value:
        return None
    return "one or more classes of small letters, with | between them"


def _use(table: str, value: str) -> str | None:
    return None if value in _MEANS_USES else "noun, phrase, verb or nothing"


def _beside(table: str, value: str) -> str | None:
    return None if value else "words of which one must stand beside it, with | between them"


def _yields(table: str, value: str) -> str | None:
    return None if value in ("", "yes") else "yes or nothing"


def _over(table: str, value: str) -> str | None:
    sectors = ontology.current().sectors
    ok = all(one == "-" or one in sectors for one in value.split("|"))
    return None if ok else "sectors with | between them, - for none"


_CHECKS: Mapping[str, Callable[[str, str], str | None]] = {
    "role": _role,
    "kind": _kind,
    "country": _country,
    "classes": _classes,
    "use": _use,
    "beside": _beside,
    "yields": _yields,
    "over": _over,
}


def _check_frames(own: LexiconFiles, frames: Iterable[Frame]) -> None:
    """Refuse classes and conditions that nothing ever has: a frame with a misspelt one would never fit."""
    known = _known_classes(own)
    kinds = {row["kind"] for row in package_table("means", MEANS_COLUMNS)}
    for frame in frames:
        if not _HAS_WORD.search(frame.form.partition(GAP)[0]):
            raise LexiconError(f"{frame.line}: form is {frame.form!r}, expected a word before {GAP}")
        for column, slot in (("subject", frame.subject), ("object", frame.object)):
            for one in sorted((slot.allowed | slot.forbidden) - known):
                expected = ", ".join(sorted(known))
                raise LexiconError(f"{frame.line}: {column} asks for {one!r}, expected one of {expected}")
        for condition in (*frame.require, *frame.exclude):
            name, colon, value = condition.partition(":")
            if colon and name not in ("prep", "weapon", "content"):
                raise LexiconError(f"{frame.line}: condition {condition!r}, expected words, prep:... or weapon:...")
            if name == "weapon" and colon and not set(value.split("|")) <= kinds:
                raise LexiconError(f"{frame.line}: condition {condition!r}, expected of {', '.join(sorted(kinds))}")


def _known_classes(own: LexiconFiles) -> frozenset[str]:
    """The classes that the package's own frames ask for, and those that the user's nouns and names have."""
    asked = (slot.allowed | slot.forbidden for frame in package_frames() for slot in (frame.subject, frame.object))
    given = (
        frozenset(entry["classes"].split("|"))
        for file in own
        if "classes" in TABLES.get(file.table, ())
        for _, entry in parse_entries(file.text, file.path, TABLES[file.table])
    )
    return frozenset().union(*asked, *given) - {""}
