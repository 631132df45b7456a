"""Split articles into sections and sentences."""

import apache_beam as beam

from dateline.text.document import Document, RawArticle
from dateline.text.split import split_article


class SplitArticles(beam.PTransform):
    """Find the sections, sentences, dateline and publication date: one `Document` per `RawArticle`."""

    def expand(self, articles: beam.PCollection[RawArticle]) -> beam.PCollection[Document]:
        """Wire the stage."""
        return articles | beam.Map(split_article)
