"""Plain text: one file, one article, or a download of a press database with many."""

from collections.abc import Iterator

from dateline.formats.articles import build_article
from dateline.formats.compilations import split_compilation
from dateline.formats.encoding import UndecodableError, decode
from dateline.formats.errors import BadDocumentError, EmptyDocumentError, NotTextError
from dateline.formats.normalise import normalise
from dateline.formats.source import Payload
from dateline.records import Reject
from dateline.text.document import RawArticle


def read_plain(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield the article, or each of those that stand one below the other; `index` is the position.

    Raises:
        NotTextError: Bytes that are text in no encoding.
        EmptyDocumentError: Nothing but white space.
    """
    data = payload.whole()
    try:
        text = normalise(decode(data))
    except UndecodableError as error:
        raise NotTextError(str(error)) from error
    if not text.strip():
        raise EmptyDocumentError(f"{len(data)} bytes of white space, expected an article's text")
    articles = split_compilation(text)
    if len(articles) < 2:
        yield build_article(payload, payload.first_index, text=text)
        return
    for index, (name, part) in enumerate(articles, start=payload.first_index):
        try:
            yield build_article(payload, index, text=part, record_id=name)
        except BadDocumentError as error:
            yield payload.reject(error, index, part.encode("utf-8", "replace"))
