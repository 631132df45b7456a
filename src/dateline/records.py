"""The records that dateline writes, in pipeline order: the contract with every reader of its files.

Each model is frozen and refuses unknown fields. Offsets are half-open ``[start, end)`` in Unicode code points of
`Article.text`. Lists are tuples, sorted by first evidence offset. Absent values are ``None`` or empty, never omitted.
"""

from datetime import date
from functools import cache
from itertools import pairwise
from typing import Annotated, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from dateline.ontology import is_mode_of

SCHEMA_VERSION: Literal["1"] = "1"

EventType = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z_]*$")]
Status = Literal["happened", "ongoing", "planned", "hypothetical", "denied", "historical"]
PartyKind = Literal["person", "group", "organisation", "place", "object"]
PlaceKind = Literal["country", "admin1", "admin2", "city", "facility", "area"]
PlacePrecision = Literal["exact", "city", "admin2", "admin1", "country"]
PlaceBasis = Literal["stated", "dateline", "carried"]
WhenShape = Literal["within", "throughout"]
WhenPrecision = Literal["day", "week", "month", "year"]
WhenBasis = Literal["written", "relative_to_publication", "relative_to_text", "unresolved"]
CountKind = Literal["killed", "injured", "arrested", "participants", "missing", "displaced", "abducted", "released"]
Comparator = Literal["exactly", "about", "more_than", "at_least", "less_than", "at_most", "range"]
AttributionKind = Literal["official", "media", "witness", "group", "hospital", "anonymous", "person", "organisation"]
SectionKind = Literal[
    "filename",
    "headline",
    "byline",
    "caption",
    "credit",
    "dateline",
    "lead",
    "body",
    "heading",
    "quotation",
    "related",
    "note",
]
PublishedBasis = Literal["metadata", "dateline", "written", "file_name", "none"]
Stage = Literal["read", "decode", "parse", "normalise", "split", "classify", "extract", "write"]
CountryCode = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
ClockTime = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Record(BaseModel):
    """Base of every record: immutable, and no unknown field passes unnoticed."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Quote(Record):
    """A piece of an article's text, with its place there.

    >>> Quote(text="Almaty", start=4, end=10).start
    4
    """

    text: str = Field(min_length=1, description="The words as they stand in Article.text.")
    start: int = Field(ge=0, description="First code point in Article.text.")
    end: int = Field(description="One past the last code point in Article.text.")

    @model_validator(mode="after")
    def _length_fits(self) -> Self:
        if self.end - self.start != len(self.text):
            raise ValueError(f"quote of {len(self.text)} code points cannot span [{self.start}, {self.end})")
        return self


class PublicationDate(Record):
    """When the article was published, and how that is known. Never the clock or the file's modification time."""

    value: IsoDate | None = Field(default=None, description="ISO 8601 day, or null.")
    basis: PublishedBasis = Field(default="none", description="Where the value was found.")

    @model_validator(mode="after")
    def _basis_fits(self) -> Self:
        if (self.value is None) != (self.basis == "none"):
            raise ValueError(f"published value {self.value!r} does not fit basis {self.basis!r}")
        return self


class Source(Record):
    """Where a record came from."""

    uri: str = Field(description="Address of the raw document, as it was found.")
    index: int = Field(default=0, ge=0, description="Position of the record within the document, from 0.")
    record_id: str | None = Field(default=None, description="The record's own id, if it has one.")
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    published: PublicationDate = PublicationDate()
    language: str | None = Field(default=None, description="ISO 639-1 code of the text's language.")


class Party(Record):
    """An actor or a recipient."""

    quote: Quote
    head: str = Field(description="Lemma of the head noun, lower case; for a name the name itself.")
    kind: PartyKind
    role: str | None = Field(default=None, description="PLOVER sector code: GOV, COP, MIL, CVL, REB, ...")
    country: CountryCode | None = Field(default=None, description="ISO 3166-1 alpha-3.")
    country_basis: str | None = Field(default=None, description="What told the country: nationality, name, place.")
    name: str | None = Field(default=None, description="Canonical name; null for a generic party.")


class Place(Record):
    """A resolved place. Coordinates are WGS 84 degrees and only as exact as `precision` says."""

    quote: Quote
    name: str
    kind: PlaceKind
    country: CountryCode | None = None
    admin1: str | None = None
    admin2: str | None = None
    city: str | None = None
    latitude: float | None = Field(default=None, ge=-90, le=90)
    longitude: float | None = Field(default=None, ge=-180, le=180)
    geonames_id: int | None = None
    precision: PlacePrecision | None = Field(default=None, description="What the coordinates stand for; null without.")
    facility: Quote | None = Field(default=None, description='A named building or site: "mayor\'s office".')
    basis: PlaceBasis = "stated"
    alternatives: int = Field(default=0, ge=0, description="How many other gazetteer entries share the name.")

    @model_validator(mode="after")
    def _coordinates_are_whole(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("latitude and longitude must come together")
        if (self.latitude is None) != (self.precision is None):
            raise ValueError("coordinates and precision must come together")
        return self


class When(Record):
    """A resolved time. Days are inclusive; an open side is null; both null means unresolved, and `reason` says why."""

    start: IsoDate | None = None
    end: IsoDate | None = None
    shape: WhenShape = "within"
    precision: WhenPrecision = "day"
    hours: tuple[ClockTime, ClockTime] | None = Field(default=None, description='Daily window, "23:00" to "07:00".')
    basis: WhenBasis
    quote: Quote
    reason: str | None = Field(default=None, description="Why start and end are null; null where one of them is known.")

    @model_validator(mode="after")
    def _dates_fit(self) -> Self:
        days = [date.fromisoformat(day) for day in (self.start, self.end) if day]
        if len(days) == 2 and days[1] < days[0]:
            raise ValueError(f"end {self.end} is before start {self.start}")
        if bool(days) == (self.reason is not None):
            raise ValueError("a reason is given exactly when neither start nor end is known")
        if bool(days) == (self.basis == "unresolved"):
            raise ValueError("basis is 'unresolved' exactly when neither start nor end is known")
        return self


class Count(Record):
    """A number of people. `high` null is open: "more than 200" is low 201, high null."""

    kind: CountKind
    low: int = Field(ge=0)
    high: int | None = None
    comparator: Comparator
    who: Quote | None = None
    part_of: int | None = Field(default=None, ge=0, description="Position in this list of the count that includes it.")
    claimed_by: Quote | None = None
    quote: Quote

    @model_validator(mode="after")
    def _bounds_fit(self) -> Self:
        if self.high is not None and self.high < self.low:
            raise ValueError(f"low {self.low} is above high {self.high}")
        return self


class Means(Record):
    """A weapon or instrument."""

    quote: Quote
    kind: str


class Attribution(Record):
    """Who says so, and of which fields."""

    quote: Quote
    kind: AttributionKind
    fields: tuple[str, ...] = Field(
        default=(),
        description="Fields of the event quoted from what this source says; `type` where it tells of the deed itself.",
    )


class Evidence(Record):
    """One mention of the event."""

    sentence: Quote
    trigger: Quote
    section: SectionKind

    @model_validator(mode="after")
    def _trigger_is_inside(self) -> Self:
        if not self.sentence.start <= self.trigger.start < self.trigger.end <= self.sentence.end:
            raise ValueError("the trigger lies outside its sentence")
        return self


class Codes(Record):
    """The event in other codebooks, by the crosswalk in `dateline.ontology`."""

    cameo: str | None = None
    quad: Literal[1, 2, 3, 4] | None = Field(default=None, description="1-2 verbal, material cooperation; 3-4 conflict")
    plover_score: float | None = None
    acled_event_type: str | None = None
    acled_sub_event_type: str | None = None
    acled_confidence: Literal["high", "medium", "low"] | None = Field(
        default=None, description="null outside ACLED's scope."
    )


class Event(Record):
    """Who did what to whom, where, when, and who says so."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    event_id: str
    article_id: str
    type: EventType = Field(description="PLOVER 2 event type, or a type of the user's own lexicon.")
    mode: str | None = Field(default=None, description="PLOVER 2 mode of that type.")
    contexts: tuple[str, ...] = ()
    status: Status
    actors: tuple[Party, ...] = ()
    recipients: tuple[Party, ...] = ()
    place: Place | None = None
    place_reason: str | None = Field(default=None, description="Why place is null.")
    when: When | None = None
    when_reason: str | None = Field(default=None, description="Why when is null.")
    counts: tuple[Count, ...] = ()
    means: tuple[Means, ...] = ()
    cause: Quote | None = None
    demand: Quote | None = None
    attributions: tuple[Attribution, ...] = ()
    evidence: tuple[Evidence, ...] = Field(min_length=1)
    codes: Codes
    confidence: float = Field(ge=0, le=1)
    source: Source
    extractor: str

    @model_validator(mode="after")
    def _parts_fit(self) -> Self:
        if not is_mode_of(self.type, self.mode):
            raise ValueError(f"{self.mode!r} is not a mode of {self.type!r}")
        if (self.place is None) != (self.place_reason is not None):
            raise ValueError("place_reason is given exactly when place is null")
        if (self.when is None) != (self.when_reason is not None):
            raise ValueError("when_reason is given exactly when when is null")
        for position, count in enumerate(self.counts):
            if count.part_of is not None and (count.part_of >= len(self.counts) or count.part_of == position):
                raise ValueError(f"counts[{position}].part_of {count.part_of} names no other count")
        return self


class Section(Record):
    """A part of the article's text and what it is."""

    kind: SectionKind
    start: int = Field(ge=0)
    end: int

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"section [{self.start}, {self.end}) is empty")
        return self


class Dateline(Record):
    """The place and date an agency puts before its lead: "ALMATY, Kazakhstan, Jan 5 (AP) -"."""

    quote: Quote
    place: Place | None = None
    date: IsoDate | None = None


class Label(Record):
    """Whether the article can hold events, and why."""

    relevant: bool
    score: float = Field(ge=0, le=1)
    reason: str


class Article(Record):
    """One raw document that was read."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    article_id: str
    source: Source
    text: str | None = Field(description="Normalised once at reading, never edited after; null with --no-text.")
    sections: tuple[Section, ...] = ()
    dateline: Dateline | None = None
    places: tuple[Place, ...] = ()
    dates: tuple[When, ...] = ()
    published: PublicationDate = PublicationDate()
    language: str | None = None
    label: Label
    duplicate_of: str | None = Field(default=None, description="article_id of the article that says the same.")
    event_ids: tuple[str, ...] = ()
    incident_ids: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _text_holds_its_parts(self) -> Self:
        if self.text is None:
            return self
        for quote in quotes_of(self):
            check_quote(quote, self.text)
        for section in self.sections:
            if section.end > len(self.text):
                raise ValueError(f"section [{section.start}, {section.end}) is beyond the text's {len(self.text)}")
        for before, after in pairwise(self.sections):
            if after.start < before.end:
                raise ValueError(f"sections overlap at {after.start}")
        return self


class Claim(Record):
    """What one article says of one count of an incident."""

    kind: CountKind
    low: int = Field(ge=0)
    high: int | None = None
    claimed_by: str | None = None
    article_id: str
    published: IsoDate | None = None


class IncidentCount(Record):
    """A count over all reports of an incident, with every claim kept."""

    kind: CountKind
    low: int = Field(ge=0)
    best: int = Field(ge=0)
    high: int | None = None
    claims: tuple[Claim, ...] = ()

    @model_validator(mode="after")
    def _bounds_fit(self) -> Self:
        if self.best < self.low or (self.high is not None and self.high < self.best):
            raise ValueError(f"expected low <= best <= high, found {self.low}, {self.best}, {self.high}")
        return self


class Incident(Record):
    """Events of different articles that report the same thing."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    incident_id: str
    type: EventType
    mode: str | None = None
    place: Place | None = None
    when: When | None = None
    counts: tuple[IncidentCount, ...] = ()
    event_ids: tuple[str, ...] = Field(min_length=1)
    articles: int = Field(ge=1)
    publishers: int = Field(ge=0)
    independent_reports: int = Field(ge=1, description="Wire copies counted once.")
    first_published: IsoDate | None = None
    last_published: IsoDate | None = None
    why: str


class Reject(Record):
    """A document, or one record inside a file, that could not be used."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    uri: str
    index: int = Field(default=0, ge=0)
    stage: Stage
    error: str = Field(description="Class of the error.")
    message: str = Field(description="Where, what was found, and what was expected.")
    sha256: Sha256 | None = Field(default=None, description="Of the raw bytes that were read; null if none could be.")
    bytes: str = Field(default="", description="The first 200 raw bytes, escaped.")


def quotes_of(record: BaseModel) -> list[Quote]:
    """Every quote inside a record, in field order."""
    found: list[Quote] = []
    _collect_quotes(record, found)
    return found


def _collect_quotes(value: object, found: list[Quote]) -> None:
    if isinstance(value, Quote):
        found.append(value)
    elif isinstance(value, BaseModel):
        for name in _fields_with_records(type(value)):
            _collect_quotes(getattr(value, name), found)
    elif isinstance(value, tuple):
        for item in value:
            _collect_quotes(item, found)


@cache
def _fields_with_records(kind: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a record that can hold records, in order: the others hold no quote."""
    return tuple(name for name, field in kind.model_fields.items() if _can_hold_records(field.annotation))


def _can_hold_records(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_can_hold_records(part) for part in get_args(annotation))


def check_quote(quote: Quote, text: str) -> None:
    """Raise `ValueError` unless `text` says what `quote` claims at the place it claims."""
    found = text[quote.start : quote.end]
    if found != quote.text:
        raise ValueError(f"text[{quote.start}:{quote.end}] is {found[:40]!r}, the quote says {quote.text[:40]!r}")


def check_event(event: Event, text: str) -> None:
    """Raise `ValueError` unless every quote of `event` stands in its article's text."""
    for quote in quotes_of(event):
        check_quote(quote, text)
