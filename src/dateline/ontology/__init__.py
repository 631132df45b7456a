"""PLOVER 2 event types, modes and contexts as data, and their crosswalk to CAMEO and ACLED."""

from dateline.ontology.crosswalk import CodeSet, CrosswalkFacts, acled_event_type, codes_for, from_cameo
from dateline.ontology.types import (
    EventType,
    Mode,
    Ontology,
    OntologyError,
    current,
    is_mode_of,
    modes,
    plover,
    types_from_rows,
    use,
)

__all__ = [
    "CodeSet",
    "CrosswalkFacts",
    "EventType",
    "Mode",
    "Ontology",
    "OntologyError",
    "acled_event_type",
    "codes_for",
    "current",
    "from_cameo",
    "is_mode_of",
    "modes",
    "plover",
    "types_from_rows",
    "use",
]
