"""Plain text: one file, one article."""

from collections.abc import Iterator

from dateline.formats.articles import build_article
from dateline.formats.encoding import UndecodableError, decode
from dateline.formats.errors import EmptyDocumentError, NotTextError
from dateline.formats.normalise import normalise
from dateline.formats.source import Payload
from dateline.text.document import RawArticle


def read_plain(payload: Payload) -> Iterator[RawArticle]:
    """Yield the article.

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
    yield build_article(payload, payload.first_index, text=text)
