"""Tables of words: files of the package, and after them the lines that a user adds."""

from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple, ParamSpec, TypeVar, cast

from dateline import ontology

P = ParamSpec("P")
T = TypeVar("T")


class LexiconError(ValueError):
    """A line of a lexicon file is wrong; the message names file and line."""


class LexiconFile(NamedTuple):
    """A file of a user's lexicon: its path, for messages, and its text, which is what travels to the workers."""

    path: str
    text: str

    @property
    def table(self) -> str:
        """Name of the table that it adds to."""
        return Path(self.path).stem


LexiconFiles = tuple[LexiconFile, ...]
TYPE_COLUMNS = ("type", "mode", "quad", "score", "cameo", "acled_sub_event_type", "acled_confidence", "definition")
_in_use: list[LexiconFiles] = [()]
_caches: list[Callable[[], None]] = []


def lexicon_cache(maxsize: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """`functools.lru_cache` for what depends on a table that a user may add to: `use_lexicon` empties it."""

    def decorate(function: Callable[P, T]) -> Callable[P, T]:
        cached = lru_cache(maxsize)(function)
        _caches.append(cached.cache_clear)
        return cast(Callable[P, T], cached)

    return decorate


def use_lexicon(own: LexiconFiles) -> None:
    """Make a user's files the ones of this process; none at all is the package alone.

    Each worker process calls this before it reads a text. It costs nothing when the files are in use already.

    Raises:
        LexiconError: An event type in ``types.tsv`` is wrong.
    """
    if own == _in_use[0]:
        return
    types = read_types(own)
    ontology.use(ontology.plover().with_types(types))
    _in_use[:] = [own]
    for clear in _caches:
        clear()


def lexicon_in_use() -> LexiconFiles:
    """The user's files that this process adds to those of the package."""
    return _in_use[0]


def read_types(own: LexiconFiles) -> tuple[ontology.EventType, ...]:
    """Event types of a user's ``types.tsv``; one of a PLOVER type's name adds to its modes or replaces them.

    Raises:
        LexiconError: A line is wrong; the message names file and line.
    """
    rows = [
        (f"{file.path}:{number}", entry)
        for file in own
        if file.table == "types"
        for number, entry in parse_entries(file.text, file.path, TYPE_COLUMNS)
    ]
    try:
        return ontology.types_from_rows(rows, ontology.plover().types)
    except ontology.OntologyError as error:
        raise LexiconError(str(error)) from error


def parse_entries(text: str, path: str, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the entries of a tab-separated table with their line numbers, from 1.

    Blank lines and lines that start with ``#`` are skipped. Missing columns at the end of a line are empty.

    Raises:
        LexiconError: A line has more columns than expected, or an empty first column.
    """
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > len(columns):
            raise LexiconError(f"{path}:{number}: {len(cells)} columns, expected at most {len(columns)}: {columns}")
        if not cells[0]:
            raise LexiconError(f"{path}:{number}: the first column ({columns[0]}) is empty")
        cells += [""] * (len(columns) - len(cells))
        yield number, dict(zip(columns, cells, strict=True))


def number_entries(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the entries of a file with their line numbers; see `parse_entries`."""
    return parse_entries(path.read_text(encoding="utf-8"), str(path), columns)


def read_table(path: Path, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """Read the entries of a lexicon file; see `parse_entries` for the form and the errors."""
    return tuple(entry for _, entry in number_entries(path, columns))


@cache
def package_table(name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """Read a lexicon that ships with the package, by its file name without ``.tsv``."""
    return read_table(Path(str(files("dateline.lexicons") / f"{name}.tsv")), columns)


@cache
def _words_by_use(name: str) -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for row in package_table(name, ("word", "use")):
        words.setdefault(row["use"], set()).add(row["word"])
    return {use: frozenset(found) for use, found in words.items()}


def load_words(name: str, use: str) -> frozenset[str]:
    """The words of one use in a lexicon of words and uses; these are no matter of taste, and no user adds to them.

    >>> "grenade" in load_words("reading_words", "measure"), "batch" in load_words("reading_words", "measure")
    (False, True)

    Raises:
        LexiconError: The lexicon has no word of this use.
    """
    words = _words_by_use(name).get(use)
    if words is None:
        raise LexiconError(f"{name}.tsv: no word of use {use!r}")
    return words


def own_table(name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """What a user's files add to a table."""
    return tuple(
        entry
        for file in lexicon_in_use()
        if file.table == name
        for _, entry in parse_entries(file.text, file.path, columns)
    )


@lexicon_cache()
def load_table(name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """A table of the package, followed by what a user adds to it: in a dictionary the user's entries win."""
    return package_table(name, columns) + own_table(name, columns)
