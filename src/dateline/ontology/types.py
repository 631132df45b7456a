"""Event types and their modes: those of PLOVER 2, and those that a user adds."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Literal

Quad = Literal[1, 2, 3, 4]
QUADS: Mapping[int, Quad] = MappingProxyType({1: 1, 2: 2, 3: 3, 4: 4})
TYPE_NAME = re.compile(r"[A-Z][A-Z_]*")
MODE_NAME = re.compile(r"[a-z][a-z0-9-]*")
CAMEO_CODE = re.compile(r"\d{2,4}")
CONFIDENCES = ("high", "medium", "low")


class OntologyError(ValueError):
    """An event type is not described as it must be."""


@dataclass(frozen=True, slots=True)
class Mode:
    """One way in which an event of a type happens; name ``-`` is an event whose mode is not told.

    Attributes:
        score: Intensity from -10 (most hostile) to 10, or None where PLOVER gives none.
        cameo: The CAMEO code that says most nearly the same, or None.
        cameo_by_context: A finer CAMEO code by context; the first context in this order that an event has decides.
        acled: ACLED sub-event type and confidence that always hold, for types of a user; PLOVER types have rules.
    """

    name: str
    definition: str = ""
    score: float | None = None
    cameo: str | None = None
    cameo_by_context: Mapping[str, str] = field(default_factory=dict)
    acled: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """An event type. `modes` holds the named modes and, as ``-``, what holds when no mode is told.

    Attributes:
        quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; None if not said.
    """

    name: str
    modes: Mapping[str, Mode]
    definition: str = ""
    quad: Quad | None = None

    def mode(self, name: str | None) -> Mode:
        """A mode of this type by its name, None for no mode.

        Raises:
            KeyError: The type has no such mode.
        """
        return self.modes[name or "-"]


@dataclass(frozen=True, slots=True)
class Ontology:
    """All event types and contexts that a run knows. A value: adding types makes a new one."""

    types: Mapping[str, EventType]
    contexts: tuple[str, ...]
    sectors: Mapping[str, str]

    def with_types(self, added: Iterable[EventType]) -> "Ontology":
        """This ontology with more types; one of a known name takes the place of the known one.

        >>> flood = EventType("FLOOD", {"-": Mode("-"), "flash": Mode("flash")})
        >>> plover().with_types([flood]).has_mode("FLOOD", "flash")
        True
        """
        return replace(self, types=MappingProxyType({**self.types, **{one.name: one for one in added}}))

    def has_mode(self, event_type: str, mode: str | None) -> bool:
        """Tell whether `mode`, or None for no mode, belongs to `event_type`."""
        known = self.types.get(event_type)
        return known is not None and mode != "-" and (mode or "-") in known.modes


def read_json(name: str) -> Any:
    """Read a data file of this package."""
    return json.loads((files(__package__) / name).read_text(encoding="utf-8"))


@cache
def plover() -> Ontology:
    """PLOVER 2 as it ships with the package."""
    data = read_json("plover.json")
    return Ontology(
        types=MappingProxyType({name: _event_type(name, entry) for name, entry in data["types"].items()}),
        contexts=tuple(sorted(data["contexts"])),
        sectors=MappingProxyType(data["sectors"]),
    )


def _event_type(name: str, entry: Mapping[str, Any]) -> EventType:
    by_context = entry.get("cameo_by_context", {})
    all_modes = {"-": entry, **entry["modes"]}
    return EventType(
        name=name,
        modes={
            mode: Mode(mode, told["definition"], told["score"], told["cameo"], by_context.get(mode, {}))
            for mode, told in all_modes.items()
        },
        definition=entry["definition"],
        quad=QUADS[entry["quad"]],
    )


_in_use: list[Ontology] = []


def current() -> Ontology:
    """The ontology of this process: PLOVER 2, unless `use` said otherwise."""
    return _in_use[0] if _in_use else plover()


def use(ontology: Ontology) -> None:
    """Make `ontology` the one of this process. Each worker process calls this once, before it reads a lexicon."""
    _in_use[:] = [ontology]


def modes() -> dict[str, frozenset[str]]:
    """Named modes by event type."""
    return {name: frozenset(kind.modes) - {"-"} for name, kind in current().types.items()}


def is_mode_of(event_type: str, mode: str | None) -> bool:
    """Tell whether `mode` (or None for no mode) belongs to `event_type`.

    >>> is_mode_of("PROTEST", "riot"), is_mode_of("AGREE", "riot")
    (True, False)
    """
    return current().has_mode(event_type, mode)


def types_from_rows(
    rows: Iterable[tuple[str, Mapping[str, str]]], known: Mapping[str, EventType] = MappingProxyType({})
) -> tuple[EventType, ...]:
    """Event types of a user from table rows, one row a mode.

    Args:
        rows: Pairs of where the row stands (for messages: "types.tsv:3") and its columns ``type``, ``mode`` (``-`` for
            none), ``quad``, ``score``, ``cameo``, ``acled_sub_event_type``, ``acled_confidence``, ``definition``.
            Empty cells say nothing. A type without a ``-`` row has one in which nothing is said.
        known: Types that rows of the same name add modes to, or change modes of.

    Raises:
        OntologyError: A cell is wrong, or a mode is described twice; the message says where.

    >>> columns = {"type": "FLOOD", "mode": "flash", "quad": "", "score": "-2", "cameo": ""}
    >>> types_from_rows([("types.tsv:1", columns)])[0].mode("flash").score
    -2.0
    """
    found: dict[str, dict[str, Mode]] = {}
    quads: dict[str, Quad] = {}
    for where, row in rows:
        name, mode = row["type"], row.get("mode", "") or "-"
        _check(TYPE_NAME.fullmatch(name) is not None, where, "type", name, "capital letters and _")
        _check(mode == "-" or MODE_NAME.fullmatch(mode) is not None, where, "mode", mode, "small letters and -")
        described = found.setdefault(name, {})
        _check(mode not in described, where, "mode", mode, "a mode that no earlier line describes")
        described[mode] = _mode_from_row(where, mode, row)
        if quad := row.get("quad", ""):
            _check(quad in ("1", "2", "3", "4"), where, "quad", quad, "1, 2, 3 or 4")
            quads[name] = QUADS[int(quad)]
    return tuple(_extend(known.get(name), name, described, quads.get(name)) for name, described in found.items())


def _extend(known: EventType | None, name: str, described: Mapping[str, Mode], quad: Quad | None) -> EventType:
    if known is not None:
        return replace(known, modes={**known.modes, **described}, quad=quad or known.quad)
    definition = described["-"].definition if "-" in described else ""
    return EventType(name, {"-": Mode("-"), **described}, definition, quad)


def _mode_from_row(where: str, name: str, row: Mapping[str, str]) -> Mode:
    score, cameo = row.get("score", ""), row.get("cameo", "")
    sub, confidence = row.get("acled_sub_event_type", ""), row.get("acled_confidence", "") or "low"
    _check(not score or _is_score(score), where, "score", score, "a number from -10 to 10")
    _check(not cameo or CAMEO_CODE.fullmatch(cameo) is not None, where, "cameo", cameo, "two to four digits")
    known = read_json("acled.json")["sub_event_types"] if sub else {}
    _check(not sub or sub in known, where, "acled_sub_event_type", sub, "an ACLED sub-event type")
    _check(confidence in CONFIDENCES, where, "acled_confidence", confidence, "high, medium or low")
    return Mode(
        name=name,
        definition=row.get("definition", ""),
        score=float(score) if score else None,
        cameo=cameo or None,
        acled=(sub, confidence) if sub else None,
    )


def _is_score(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None and -10 <= float(text) <= 10


def _check(holds: bool, where: str, column: str, found: str, expected: str) -> None:
    if not holds:
        raise OntologyError(f"{where}: {column} is {found!r}, expected {expected}")
