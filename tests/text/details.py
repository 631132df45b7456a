"""Analyse a text of one sentence for the tests of its details."""

from dateline.language.analysis import Analysis, analyse
from dateline.records import Source
from dateline.text.document import Document, RawArticle
from dateline.text.split import split_article


def read(text: str, sentence: int = 0) -> tuple[Document, Analysis]:
    document = split_article(RawArticle(text=text, source=Source(uri="a.txt")))
    return document, analyse(document.text, document.sentences[sentence])
