"""Read articles out of work items."""

from collections.abc import Iterator
from typing import Any

import apache_beam as beam
from apache_beam.metrics import Metrics

from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import Reject
from dateline.text.document import RawArticle

REJECTS = "rejects"
FOUND = "found"


class _ReadDoFn(beam.DoFn):
    def __init__(self, options: ReadOptions) -> None:
        self._options = options
        self._found = Metrics.counter("read", "documents_found")
        self._rejected = Metrics.counter("read", "documents_rejected")

    def process(self, item: WorkItem) -> Iterator[Any]:
        found = 0
        for document in read_documents(item, self._options):
            found += 1
            if isinstance(document, Reject):
                self._rejected.inc()
                yield beam.pvalue.TaggedOutput(REJECTS, document)
            else:
                yield document
        self._found.inc(found)
        yield beam.pvalue.TaggedOutput(FOUND, found)


class ReadArticles(beam.PTransform):
    """Read each work item: zero or more articles, the documents that could not be read, and how many there were.

    Returns a tuple of articles (`RawArticle`), rejects (`Reject`) and, for each work item, the number of
    documents in it (`int`). The numbers are data and not metrics, because a runner may count a retried
    bundle twice in its metrics, and the run report must add up.

    Attributes:
        options: Limits of reading.
    """

    def __init__(self, options: ReadOptions) -> None:
        super().__init__()
        self.options = options

    @beam.typehints.no_annotations
    def expand(
        self, items: "beam.PCollection[WorkItem]"
    ) -> "tuple[beam.PCollection[RawArticle], beam.PCollection[Reject], beam.PCollection[int]]":
        """Wire the stage."""
        outputs = items | beam.ParDo(_ReadDoFn(self.options)).with_outputs(REJECTS, FOUND, main="articles")
        articles, rejects, found = outputs.articles, outputs[REJECTS], outputs[FOUND]
        articles.element_type, rejects.element_type, found.element_type = RawArticle, Reject, int
        return articles, rejects, found
