"""What may name a place: a stretch of text, what it may stand for, and the evidence that it is one."""

from dataclasses import dataclass, field

from dateline.text.gazetteer import Entry
from dateline.text.places.words import Words

ENOUGH = 1.0  # evidence from which a candidate is taken for a place


@dataclass(frozen=True, slots=True)
class Area:
    """A region, sea or other named area (``areas.tsv``); its coordinates are those of its middle, or None."""

    name: str
    kind: str
    country: str | None
    latitude: float | None
    longitude: float | None


@dataclass(slots=True, eq=False)
class Candidate:
    """A stretch that may name a place.

    Attributes:
        first: Position of its first word in `words`, of its section.
        last: Position of its last word.
        country: Alpha-3 code if it names a country, or the people or things of one (`adjective`).
        entries: Gazetteer entries of that name.
        evidence: How much speaks for a place; accepted from 1.0.
        before: Folded word before it in its sentence, or "".
        after: Folded word behind it in its sentence, or "".
        container: A candidate that is stated to contain it.
        holds: Whether it is the container of another candidate.
        abbreviation: The division that an abbreviation behind it names ("Cheyenne, Wyo.").
        among_divisions: It stands in a list with names that are only those of divisions.
        unlisted: It is stated to be in a division in which the gazetteer has no such name.
    """

    start: int
    end: int
    first: int
    last: int
    words: Words
    key: str
    country: str | None = None
    adjective: bool = False
    area: Area | None = None
    entries: tuple[Entry, ...] = ()
    evidence: float = 0.0
    cased: bool = True
    in_organisation: bool = False
    before: str = ""
    after: str = ""
    container: "Candidate | None" = None
    holds: bool = False
    abbreviation: Entry | None = None
    unlisted: bool = False
    among_divisions: bool = False
    weights: list[tuple[str, float]] = field(default_factory=list)

    def add(self, weight: float, reason: str) -> None:
        """Count something for or against its being a place."""
        self.evidence += weight
        self.weights.append((reason, weight))

    @property
    def accepted(self) -> bool:
        """Whether enough speaks for a place."""
        return self.evidence >= ENOUGH

    def reasons(self) -> list[str]:
        """What was weighed, and how much it counted, for a person to read."""
        return [f"{reason} {weight:+.1f}" for reason, weight in self.weights]
