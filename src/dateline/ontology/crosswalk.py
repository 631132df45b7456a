"""An event in the words of other codebooks: CAMEO code, PLOVER quad and score, ACLED sub-event type.

ACLED depends on more than the type: who is armed, whether people died, what else happened at the place that day. Its
rules are data (``acled.json``): named rules with conditions from a small vocabulary, and for each type and mode the
order in which they are tried.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, NamedTuple, get_args

from dateline.ontology.types import Mode, Quad, current, read_json

Confidence = Literal["high", "medium", "low"]
_CONFIDENCES: Mapping[str, Confidence] = {name: name for name in get_args(Confidence)}


@dataclass(frozen=True, slots=True)
class CrosswalkFacts:
    """What the crosswalk needs to know of an event.

    Attributes:
        type, mode, contexts, status: As in the event's record.
        actor_roles, recipient_roles: PLOVER sector codes (GOV, REB, CVL).
        actor_classes, recipient_classes: Semantic classes of the phrases (armed, security, crowd, building).
        actor_countries: ISO 3166-1 alpha-3 codes of the actors, as far as known.
        place_country: The same of the place.
        counts: The lowest number stated, by kind (killed, injured, arrested). Casualties among state forces at a
            protest are left out: they do not make it "excessive force".
        means: Kinds of weapons and instruments.
        triggers: The trigger words as written or as in the lexicon.
        text: The sentences that report the event.
        nearby: Other events at the same place and day: "PROTEST", and with the mode "PROTEST riot".
    """

    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    status: str = "happened"
    actor_roles: frozenset[str] = frozenset()
    actor_classes: frozenset[str] = frozenset()
    actor_countries: frozenset[str] = frozenset()
    recipient_roles: frozenset[str] = frozenset()
    recipient_classes: frozenset[str] = frozenset()
    place_country: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    means: frozenset[str] = frozenset()
    triggers: tuple[str, ...] = ()
    text: str = ""
    nearby: frozenset[str] = frozenset()


class CodeSet(NamedTuple):
    """An event in other codebooks; the fields are those of the record `Codes`."""

    cameo: str | None = None
    quad: Quad | None = None
    plover_score: float | None = None
    acled_event_type: str | None = None
    acled_sub_event_type: str | None = None
    acled_confidence: Confidence | None = None


class CameoReading(NamedTuple):
    """What a CAMEO code says in PLOVER."""

    type: str
    mode: str | None
    contexts: tuple[str, ...]


class _Group(NamedTuple):
    """Who belongs to a group of parties: by role, or by class unless another class says more.

    Police are armed, but no armed group: both hold the class "armed", only police the class "security".
    """

    roles: frozenset[str]
    classes: frozenset[str]
    unless_classes: frozenset[str]


class _Rule(NamedTuple):
    conditions: tuple[tuple[str, Any], ...]
    sub: str | None
    confidence: Confidence


class _Acled(NamedTuple):
    event_types: Mapping[str, str]
    statuses: frozenset[str]
    groups: Mapping[str, "_Group"]
    lists: Mapping[str, tuple[_Rule, ...]]


class _View(NamedTuple):
    """Facts with what every rule asks of them worked out once."""

    facts: CrosswalkFacts
    actors: frozenset[str]
    recipients: frozenset[str]
    text: str
    triggers: str


def codes_for(facts: CrosswalkFacts) -> CodeSet:
    """The codes of an event.

    The score and the quad are those of the type and mode; the ACLED part is null for what ACLED does not code,
    such as verbal acts, and for events that have not happened.

    >>> facts = CrosswalkFacts("PROTEST", "demo", ("economic",), text="Hundreds marched against fuel prices.")
    >>> codes_for(facts)[:3], codes_for(facts).acled_sub_event_type
    (('1412', 4, -5.0), 'Peaceful protest')

    Raises:
        KeyError: The current ontology has no such type or mode.
    """
    event_type = current().types[facts.type]
    mode = event_type.mode(facts.mode)
    sub, confidence = _acled_of(facts, mode)
    return CodeSet(
        cameo=_cameo_of(mode, facts.contexts),
        quad=event_type.quad,
        plover_score=mode.score,
        acled_event_type=acled_event_type(sub) if sub else None,
        acled_sub_event_type=sub,
        acled_confidence=confidence,
    )


def from_cameo(code: str) -> CameoReading | None:
    """Read a CAMEO code; None for an unknown one. Source: CAMEO2PLOVER-2021.

    >>> from_cameo("1724").mode
    'martial-law'
    """
    found = _cameo().get(code)
    return CameoReading(found["type"], found["mode"], tuple(found["contexts"])) if found else None


def acled_event_type(sub_event_type: str) -> str:
    """The ACLED event type of a sub-event type.

    >>> acled_event_type("Mob violence")
    'Riots'
    """
    return _acled().event_types[sub_event_type]


def _cameo_of(mode: Mode, contexts: Iterable[str]) -> str | None:
    held = set(contexts)
    return next((code for context, code in mode.cameo_by_context.items() if context in held), mode.cameo)


def _acled_of(facts: CrosswalkFacts, mode: Mode) -> tuple[str | None, Confidence | None]:
    acled = _acled()
    if facts.status not in acled.statuses:
        return None, None
    if mode.acled is not None:
        return mode.acled[0], _CONFIDENCES[mode.acled[1]]
    rules = acled.lists.get(f"{facts.type} {facts.mode}", acled.lists.get(facts.type, ()))
    if not rules:
        return None, None
    view = _view(facts)
    for rule in rules:
        if all(_CHECKS[name](view, wanted) for name, wanted in rule.conditions):
            return rule.sub, rule.confidence if rule.sub else None
    return None, None


def _view(facts: CrosswalkFacts) -> _View:
    return _View(
        facts,
        _groups_of(facts.actor_roles, facts.actor_classes),
        _groups_of(facts.recipient_roles, facts.recipient_classes),
        facts.text.lower(),
        " | ".join(facts.triggers).lower().replace("...", " "),
    )


def _groups_of(roles: frozenset[str], classes: frozenset[str]) -> frozenset[str]:
    if not roles and not classes:
        return frozenset({"absent"})
    return frozenset(
        name
        for name, group in _acled().groups.items()
        if roles & group.roles or (classes & group.classes and not classes & group.unless_classes)
    )


def _is_foreign(view: _View, wanted: bool) -> bool:
    """Whether all actors are known to be from another country than the place's."""
    countries, place = view.facts.actor_countries, view.facts.place_country
    return (bool(countries) and place is not None and place not in countries) == wanted


def _reaches(counts: Mapping[str, int], thresholds: Mapping[str, int]) -> bool:
    return any(counts.get(kind, 0) >= least for kind, least in thresholds.items())


# The vocabulary of conditions in acled.json. "text" conditions hold compiled word lists, the others plain values.
_CHECKS: Mapping[str, Callable[[_View, Any], bool]] = {
    "actors_any": lambda view, wanted: bool(view.actors & wanted),
    "actors_all": lambda view, wanted: view.actors >= wanted,
    "actors_none": lambda view, wanted: not view.actors & wanted,
    "actors_foreign": _is_foreign,
    "recipients_any": lambda view, wanted: bool(view.recipients & wanted),
    "recipients_none": lambda view, wanted: not view.recipients & wanted,
    "parties_any": lambda view, wanted: bool((view.actors | view.recipients) & wanted),
    "parties_all": lambda view, wanted: (view.actors | view.recipients) >= wanted,
    "parties_none": lambda view, wanted: not (view.actors | view.recipients) & wanted,
    "counts_any": lambda view, wanted: _reaches(view.facts.counts, wanted),
    "counts_none": lambda view, wanted: not _reaches(view.facts.counts, wanted),
    "means_any": lambda view, wanted: bool(view.facts.means & wanted),
    "means_none": lambda view, wanted: not view.facts.means & wanted,
    "nearby_any": lambda view, wanted: bool(view.facts.nearby & wanted),
    "nearby_none": lambda view, wanted: not view.facts.nearby & wanted,
    "trigger_any": lambda view, wanted: any(words.search(view.triggers) for words in wanted),
    "text_any": lambda view, wanted: any(words.search(view.text) for words in wanted),
    "text_all": lambda view, wanted: all(words.search(view.text) for words in wanted),
    "text_none": lambda view, wanted: not any(words.search(view.text) for words in wanted),
}


@cache
def _acled() -> _Acled:
    data = read_json("acled.json")
    terms = {name: compile_terms(words) for name, words in data["terms"].items()}
    rules = {
        name: _Rule(
            tuple((check, _wanted(check, value, terms)) for check, value in rule.get("if", {}).items()),
            rule["sub"],
            _CONFIDENCES[rule["confidence"]],
        )
        for name, rule in data["rules"].items()
    }
    return _Acled(
        event_types={sub: kind for sub, (kind, _) in data["sub_event_types"].items()},
        statuses=frozenset(data["statuses"]),
        groups={
            name: _Group(*(frozenset(group.get(field, ())) for field in _Group._fields))
            for name, group in data["groups"].items()
        },
        lists={key: tuple(rules[name] for name in names) for key, names in data["lists"].items()},
    )


def _wanted(check: str, value: Any, terms: Mapping[str, re.Pattern[str]]) -> Any:
    if check not in _CHECKS:
        raise ValueError(f"acled.json: unknown condition {check!r}")
    if check.startswith(("text_", "trigger_")):
        return tuple(terms[name] for name in value)
    return frozenset(value) if isinstance(value, list) else value


def compile_terms(words: Iterable[str]) -> re.Pattern[str]:
    """One pattern of whole words; a ``*`` stands for any letters.

    >>> bool(compile_terms(["clash*"]).search("they clashed")), bool(compile_terms(["clash"]).search("clashed"))
    (True, False)
    """
    patterns = sorted(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


@cache
def _cameo() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = read_json("cameo.json")["codes"]
    return found
