"""Mail: newsletters and press releases as EML, or many of them in an mbox file."""

import email
import email.policy
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

from dateline.formats import isolated
from dateline.formats.articles import build_article, strip_markup
from dateline.formats.errors import BadDocumentError, NoTextError, TooLargeError
from dateline.formats.lines import LongLine, read_lines
from dateline.formats.normalise import normalise, normalise_line
from dateline.formats.source import Payload
from dateline.records import Reject
from dateline.text.document import RawArticle


def read_mail(payload: Payload) -> Iterator[RawArticle | Reject]:
    """Yield an article or a reject for each message; `index` is its position in the mailbox.

    The plain-text part is the text, else the HTML part without its tags. Attachments are not read.
    """
    for index, message in enumerate(_messages(payload), start=payload.first_index):
        try:
            if isinstance(message, LongLine):
                raise TooLargeError(
                    f"message {index + 1}: longer than {len(message.begin)} bytes, the limit max_document_bytes"
                )
            yield _article(payload, index, message)
        except BadDocumentError as error:
            raw = message.begin if isinstance(message, LongLine) else message
            yield payload.reject(error, index, raw[:4000])


def _messages(payload: Payload) -> Iterator[bytes | LongLine]:
    """Cut a mailbox at its "From " lines, which stand at the beginning or after a blank line. RFC 4155."""
    limit = payload.options.max_document_bytes
    lines: list[bytes] = []
    size, blank, mailbox = 0, True, payload.head.startswith(b"From ")
    for line in read_lines(payload.stream, limit):
        words = line.begin if isinstance(line, LongLine) else line
        if mailbox and blank and words.startswith(b"From ") and lines:
            yield _joined(lines, size, limit)
            lines, size = [], 0
        blank = not words
        size += line.size if isinstance(line, LongLine) else len(words) + 1
        if size <= limit and not (mailbox and not lines and words.startswith(b"From ")):
            lines.append(words[1:] if mailbox and words.startswith(b">From ") else words)
    if lines or size:
        yield _joined(lines, size, limit)


def _joined(lines: list[bytes], size: int, limit: int) -> bytes | LongLine:
    data = b"\n".join(lines)
    return LongLine(data[:limit], size) if size > limit else data


def _article(payload: Payload, index: int, data: bytes) -> RawArticle:
    message = isolated.call(parse_message, data, payload.options.max_seconds)
    text = normalise(strip_markup(message["text"]) if message["html"] else message["text"])
    if not text.strip():
        raise NoTextError(f"message {index + 1}: no text part")
    return build_article(
        payload,
        index,
        text=text,
        title=normalise_line(message["Subject"]) or None,
        published=message["Date"] or None,
        publisher=normalise_line(message["From"].partition("<")[0].strip(" \"'")) or None,
        record_id=message["Message-ID"].strip("<> ") or None,
    )


def parse_message(data: bytes) -> dict[str, Any]:
    """Take a message apart; odd headers keep the library busy for long, so it runs in a process, see `isolated`."""
    message = email.message_from_bytes(data, _class=EmailMessage, policy=email.policy.default)
    part = message.get_body(preferencelist=("plain", "html"))
    fields = {name: str(message[name] or "") for name in ("Subject", "From", "Date", "Message-ID")}
    html = part is not None and part.get_content_type() == "text/html"
    return {**fields, "text": str(part.get_content()) if part is not None else "", "html": html}
