"""A stretch of words that names a time."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Expression:
    """A stretch of words that names a time.

    Attributes:
        kind: Name of the pattern, which decides how it is resolved.
        first: Position of its first word in the scan.
        last: One past its last word.
        parts: Values of its named parts: ``{"month": "1", "day": "5"}``.
        first_core: Position of the first word of the pattern itself, behind "early", "late on", "earlier".
    """

    kind: str
    first: int
    last: int
    parts: dict[str, str] = field(default_factory=dict)
    first_core: int = 0
