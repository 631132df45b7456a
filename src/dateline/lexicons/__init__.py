"""Word lists as data files, and their loader."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path


class LexiconError(ValueError):
    """A line of a lexicon file is wrong; the message names file and line."""


def number_entries(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the entries of a tab-separated lexicon file with their line numbers, from 1.

    Blank lines and lines that start with ``#`` are skipped. Missing columns at the end of a line are empty.

    Raises:
        LexiconError: A line has more columns than expected, or an empty first column.
    """
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        if len(cells) > len(columns):
            raise LexiconError(f"{path}:{number}: {len(cells)} columns, expected at most {len(columns)}: {columns}")
        if not cells[0]:
            raise LexiconError(f"{path}:{number}: the first column ({columns[0]}) is empty")
        cells += [""] * (len(columns) - len(cells))
        yield number, dict(zip(columns, cells, strict=True))


def read_table(path: Path, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """Read the entries of a lexicon file; see `number_entries` for the form and the errors."""
    return tuple(entry for _, entry in number_entries(path, columns))


@cache
def load_table(name: str, columns: tuple[str, ...]) -> tuple[dict[str, str], ...]:
    """Read a lexicon that ships with the package, by its file name without ``.tsv``."""
    return read_table(Path(str(files(__name__) / f"{name}.tsv")), columns)
