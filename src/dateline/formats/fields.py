"""The names that collections of articles give to title, text, date and the rest."""

from collections.abc import Iterable
from functools import cache

from dateline.lexicons import load_table

Mapping = tuple[tuple[str, str], ...]


@cache
def names_of(field: str, mapped: Mapping = ()) -> tuple[str, ...]:
    """The names of one of our fields in lower case, best first: those that a user mapped, else all known ones.

    A dot in a name goes one object down.

    >>> names_of("title"), names_of("title", (("text", "story"), ("title", "Kop")))
    (('title', 'headline', 'name', 'heading', 'webtitle'), ('kop',))
    """
    own = tuple(theirs.lower() for ours, theirs in mapped if ours == field)
    return own or tuple(name for ours, name in _known() if ours == field)


@cache
def all_names(mapped: Mapping = ()) -> frozenset[str]:
    """Every name of any field, in lower case, and of a dotted one also its beginning."""
    names = {name for field in {ours for ours, _ in _known()} for name in names_of(field, mapped)}
    return frozenset(names | {name.partition(".")[0] for name in names})


def is_table_header(names: Iterable[str], mapped: Mapping = ()) -> bool:
    """Whether column names are those of articles: one for the text and another known one, or the text's is mapped."""
    columns = {name.strip().lower() for name in names}
    if len(columns) < 2 or columns.isdisjoint(names_of("text", mapped)):
        return False
    return len(columns & all_names(mapped)) > 1 or any(ours == "text" for ours, _ in mapped)


@cache
def _known() -> tuple[tuple[str, str], ...]:
    return tuple((row["field"], row["name"].lower()) for row in load_table("field_names", ("field", "name")))
