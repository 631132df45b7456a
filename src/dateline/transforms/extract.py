"""Extract the events of each document."""

import apache_beam as beam
from apache_beam.metrics import Metrics

from dateline.records import Label
from dateline.text.document import Document
from dateline.text.events import Extraction, extract_events

_WITHOUT_EVENTS = Metrics.counter("extract", "relevant_documents_without_events")
_EVENTS = Metrics.counter("extract", "events")


def _extract(document: Document, label: Label) -> Extraction:
    extraction = extract_events(document, label)
    _EVENTS.inc(len(extraction.events))
    if label.relevant and not extraction.events:
        _WITHOUT_EVENTS.inc()
    return extraction


class ExtractEvents(beam.PTransform):
    """Extract events: one `Extraction` (the article record and its events) per document."""

    def expand(self, labelled: beam.PCollection[tuple[Document, Label]]) -> beam.PCollection[Extraction]:
        """Wire the stage."""
        return labelled | beam.MapTuple(_extract)
