"""How elements travel between workers: as JSON, registered with Beam when this module is imported.

Without a registered coder Beam pickles, which ties both ends to one layout of our classes and checks nothing.
Fused stages hand over references, so this costs only where a runner really moves an element.
"""

from typing import Any

import apache_beam as beam
from pydantic import TypeAdapter

from dateline.records import Article, Event, Label, Reject
from dateline.text.document import Document, RawArticle
from dateline.text.events import Extraction

ELEMENT_TYPES: tuple[type, ...] = (RawArticle, Document, Label, Extraction, Article, Event, Reject)


class JsonCoder(beam.coders.Coder):  # type: ignore[misc]  # Beam is untyped
    """Encodes a record or a dataclass of records as JSON; decoding checks it against its type.

    Attributes:
        element_type: The class of every element.
    """

    def __init__(self, element_type: type) -> None:
        self.element_type = element_type
        self._adapter: TypeAdapter[Any] = TypeAdapter(element_type)

    def __reduce__(self) -> tuple[type["JsonCoder"], tuple[type]]:
        """Travel as the class alone: a TypeAdapter is rebuilt where it arrives."""
        return JsonCoder, (self.element_type,)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, JsonCoder) and other.element_type is self.element_type

    def __hash__(self) -> int:
        return hash(self.element_type)

    def encode(self, value: object) -> bytes:
        """One element as JSON."""
        return self._adapter.dump_json(value)

    def decode(self, encoded: bytes) -> object:
        """One element from JSON. Raises pydantic's ValidationError when it does not fit the type."""
        return self._adapter.validate_json(encoded)

    def is_deterministic(self) -> bool:
        """Fields are written in the order of their declaration: equal elements give equal bytes."""
        return True

    def to_type_hint(self) -> type:
        """The element's class."""
        return self.element_type

    @classmethod
    def from_type_hint(cls, element_type: type, registry: object) -> "JsonCoder":
        """The coder of a type, as Beam's registry asks for it."""
        return cls(element_type)


def register_coders() -> None:
    """Tell Beam how each element type travels."""
    for element_type in ELEMENT_TYPES:
        beam.coders.registry.register_coder(element_type, JsonCoder)


register_coders()
