"""What a reader is asked to read, and within which limits."""

from dataclasses import dataclass, field

from dateline.formats.storage import LocalStorage, Storage

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class WorkItem:
    """A piece of reading work: a whole document, or a range of lines of a plain JSON-lines file.

    Attributes:
        uri: Address of the file, as it was found.
        start: First byte.
        end: One past the last byte; None for all of it. A range begins and ends at a line.
        first_index: Number of lines before `start`, so that a record's index does not depend on the ranges.
    """

    uri: str
    start: int = 0
    end: int | None = None
    first_index: int = 0


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """Limits and choices of reading. Beyond a limit a document becomes a reject that names the limit.

    Attributes:
        fields: Pairs of our field and the name it has in the user's records: ``(("text", "story"),)``. Ours are
            text, title, date, publisher, url, id, language.
        max_document_bytes: Size of one document or record, after decompression.
        max_container_ratio: Decompressed bytes per compressed byte, looked at beyond `max_document_bytes`.
        max_members: Files in one zip archive.
        max_markup_bytes: Characters of one HTML page or feed, scripts and styles not counted.
        max_text_characters: Characters of one article's text; news articles have thousands, a long live blog 100,000.
        max_seconds: CPU seconds for parsing one HTML page or feed.
        range_bytes: Plain JSON-lines files longer than this are split into ranges of about this size.
        storage: Where files are found and opened.
    """

    fields: tuple[tuple[str, str], ...] = ()
    max_document_bytes: int = 20 * MEGABYTE
    max_container_ratio: int = 200
    max_members: int = 1_000_000
    max_markup_bytes: int = 3 * MEGABYTE
    max_text_characters: int = 200_000
    max_seconds: float = 5.0
    range_bytes: int = 32 * MEGABYTE
    storage: Storage = field(default_factory=LocalStorage)

    def __post_init__(self) -> None:
        """Refuse what can never be meant.

        Raises:
            ValueError: A limit is not positive, or a mapped field is not one of ours.
        """
        for name in (*LIMITS, "range_bytes"):
            if not getattr(self, name) > 0:  # which nan is not either
                raise ValueError(f"{name} is {getattr(self, name)}, expected more than 0")
        for ours, theirs in self.fields:
            if ours not in FIELDS or not theirs:
                raise ValueError(f"field mapping {ours}={theirs}: expected one of {', '.join(FIELDS)} before the =")


FIELDS = ("text", "title", "date", "publisher", "url", "id", "language")
LIMITS = (
    "max_document_bytes",
    "max_container_ratio",
    "max_members",
    "max_markup_bytes",
    "max_text_characters",
    "max_seconds",
)
