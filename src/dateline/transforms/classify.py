"""Decide which documents can hold events."""

import apache_beam as beam

from dateline.records import Label
from dateline.text.classify import classify
from dateline.text.document import Document


def _label(document: Document) -> tuple[Document, Label]:
    return document, classify(document)


class ClassifyDocuments(beam.PTransform):
    """Put a label to each document: one pair of document and label per document, none is dropped."""

    def expand(self, documents: beam.PCollection[Document]) -> beam.PCollection[tuple[Document, Label]]:
        """Wire the stage."""
        return documents | beam.Map(_label)
