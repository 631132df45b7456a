"""Extract the events of each document."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass

import apache_beam as beam
from apache_beam.metrics import Metrics

from dateline.lexicons import LexiconFiles, use_lexicon
from dateline.records import Label
from dateline.text.document import Document
from dateline.text.events import Extraction, extract_events

_WITHOUT_EVENTS = Metrics.counter("extract", "relevant_documents_without_events")
_EVENTS = Metrics.counter("extract", "events")
# What is made of a document holds no cycles: to look for them after every 700 objects took a twentieth of the time.
_OBJECTS_BETWEEN_COLLECTIONS = 50_000


class _ExtractDoFn(beam.DoFn):
    def __init__(self, lexicon: LexiconFiles) -> None:
        self._lexicon = lexicon

    def setup(self) -> None:
        use_lexicon(self._lexicon)
        gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)

    def process(self, labelled: tuple[Document, Label]) -> Iterator[Extraction]:
        document, label = labelled
        extraction = extract_events(document, label)
        _EVENTS.inc(len(extraction.events))
        if label.relevant and not extraction.events:
            _WITHOUT_EVENTS.inc()
        yield extraction


@dataclass
class ExtractEvents(beam.PTransform):
    """Extract events: one `Extraction` (the article record and its events) per document.

    Attributes:
        lexicon: Files of a user's lexicon, see `dateline.text.own_lexicon`.
    """

    lexicon: LexiconFiles = ()

    def expand(self, labelled: beam.PCollection[tuple[Document, Label]]) -> beam.PCollection[Extraction]:
        """Wire the stage."""
        return labelled | beam.ParDo(_ExtractDoFn(self.lexicon)).with_output_types(Extraction)
