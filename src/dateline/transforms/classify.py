"""Decide which documents can hold events."""

from collections.abc import Iterator
from dataclasses import dataclass

import apache_beam as beam

from dateline.lexicons import LexiconFiles, use_lexicon
from dateline.records import Label
from dateline.text.classify import classify
from dateline.text.document import Document


class _ClassifyDoFn(beam.DoFn):
    def __init__(self, lexicon: LexiconFiles) -> None:
        self._lexicon = lexicon

    def setup(self) -> None:
        use_lexicon(self._lexicon)

    def process(self, document: Document) -> Iterator[tuple[Document, Label]]:
        yield document, classify(document)


@dataclass
class ClassifyDocuments(beam.PTransform):
    """Put a label to each document: one pair of document and label per document, none is dropped.

    Attributes:
        lexicon: Files of a user's lexicon, see `dateline.text.own_lexicon`.
    """

    lexicon: LexiconFiles = ()

    def expand(self, documents: beam.PCollection[Document]) -> beam.PCollection[tuple[Document, Label]]:
        """Wire the stage."""
        return documents | beam.ParDo(_ClassifyDoFn(self.lexicon)).with_output_types(tuple[Document, Label])
