"""From the fields of a record to a `RawArticle`: names, titles, dates, publishers."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from dateline.formats.errors import NoTextError, TooLargeError
from dateline.formats.fields import names_of
from dateline.formats.normalise import normalise, normalise_line
from dateline.formats.source import Payload, printable
from dateline.records import PublicationDate, Section, Source
from dateline.text.document import RawArticle

_MARKUP = re.compile(
    r"</?(?:p|br|div|a|span|b|i|strong|em|ul|ol|li|img|h[1-6]|blockquote|figure)\b[^<>]*>", re.IGNORECASE
)
_HIDDEN = re.compile(r"<(?:(script|style|noscript)\b[^<>]*>|!--)", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|ul|ol|li|h[1-6]|blockquote|figure|figcaption|table|tr|section|article|hr|pre)\b[^<>]*>", re.IGNORECASE
)
_BLANK_LINES = re.compile(r"\n{3,}")
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_TRUNCATED = re.compile(r"(?:…|\.\.\.)? ?\[\+\d+ chars\]$")  # newsapi.org cuts "content" like this
_LETTERS = re.compile(r"\W+")
_ISO_START = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)|\s*(\d{4})(\d{2})(\d{2})\d{6}\b")


def make_article(payload: Payload, index: int, record: Mapping[object, object]) -> RawArticle:
    """Make an article of a record whose fields go by any of the known names.

    The user's own names (`ReadOptions.fields`) come first, then ``field_names.tsv``. A title that the text does
    not begin with becomes the text's first paragraph, because headlines report events too.

    Raises:
        NoTextError: No text field, or only blank ones.
    """
    fields = lower_keys(record)
    text = _text(find_field(fields, "text", payload))
    if not text:
        raise NoTextError(_no_text(record, payload))
    return build_article(
        payload,
        index,
        text=text,
        title=_line(find_field(fields, "title", payload)),
        published=find_field(fields, "date", payload),
        publisher=_line(find_field(fields, "publisher", payload)),
        url=_line(find_field(fields, "url", payload)),
        record_id=_line(find_field(fields, "id", payload)),
        language=_line(find_field(fields, "language", payload)),
    )


def _no_text(record: Mapping[object, object], payload: Payload) -> str:
    """What was found instead of a text, and what was expected."""
    known = names_of("text", payload.options.fields)
    for name, value in record.items():
        if str(name).lower() in known:
            found = "blank" if isinstance(value, str) and not value.strip() else kind_of(value)
            return f"no text: {name} is {found}, expected a text"
    found = ", ".join(sorted(map(str, record))[:12]) or "no fields"
    names = ", ".join(known[:6]) + (", ..." if len(known) > 6 else "")
    return f"no text: found {found[:300]}; expected a text in one of {names} (or map it: text=NAME)"


def kind_of(value: object) -> str:
    """What a value is, in the words of JSON.

    >>> kind_of([]), kind_of(None), kind_of({})
    ('an array', 'null', 'an object')
    """
    names = {list: "an array", str: "a string", bool: "true or false", int: "a number", float: "a number"}
    return "null" if value is None else names.get(type(value), "an object")


def build_article(
    payload: Payload,
    index: int,
    *,
    text: str,
    title: str | None = None,
    published: object = None,
    publisher: str | None = None,
    url: str | None = None,
    record_id: str | None = None,
    language: str | None = None,
) -> RawArticle:
    """Put the parts together; `text` is normalised already.

    Raises:
        TooLargeError: A text of more than `max_text_characters`.
    """
    limit = payload.options.max_text_characters
    if len(text) > limit:
        raise TooLargeError(f"a text of {len(text)} characters, the limit max_text_characters is {limit}")
    sections: tuple[Section, ...] = ()
    if title and not _begins_with(text, title):
        sections = (Section(kind="headline", start=0, end=len(title)),)
        text = f"{title}\n\n{text.lstrip()}"
    day = parse_published(published)
    source = Source(
        uri=printable(payload.uri),
        index=index,
        record_id=record_id,
        publisher=publisher,
        title=title,
        url=url,
        published=PublicationDate(value=day.isoformat(), basis="metadata") if day else PublicationDate(),
        language=_language(language),
    )
    return RawArticle(text=text, source=source, sections=sections)


def find_field(record: Mapping[str, object], field: str, payload: Payload) -> object:
    """The first value that is not empty under any name of a field; a dot in a name goes one object down.

    The keys of `record` are lower case, see `lower_keys`.
    """
    for name in names_of(field, payload.options.fields):
        value = record.get(name)
        if value is None and "." in name:
            outer, _, inner = name.partition(".")
            below = record.get(outer)
            value = lower_keys(below).get(inner) if isinstance(below, dict) else None
        if not isinstance(value, dict) and value not in (None, []) and value == value and str(value).strip():
            return value  # NaN, which is what pandas has for nothing, is not equal to itself
    return None


def lower_keys(record: Mapping[object, object]) -> dict[str, object]:
    """A record with its names in lower case; of names that differ only in case the first one stays."""
    lowered: dict[str, object] = {}
    for name, value in record.items():
        lowered.setdefault(str(name).lower(), value)
    return lowered


def _text(value: object) -> str:
    """A text field: a string, or a list of paragraphs."""
    if isinstance(value, list | tuple):
        value = "\n\n".join(part for part in value if isinstance(part, str))
    if not isinstance(value, str):
        return ""
    text = normalise(strip_markup(value))
    return text[: -len(cut.group())].rstrip() if (cut := _TRUNCATED.search(text[-40:])) else text


def _line(value: object) -> str | None:
    if isinstance(value, list | tuple):
        value = next((part for part in value if isinstance(part, str)), None)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return normalise_line(strip_markup(str(value)))[:2000] or None


def strip_markup(text: str) -> str:
    r"""The words of an HTML fragment, as feeds and APIs give them; text without tags comes back as it is.

    >>> strip_markup("<p>Two <b>were</b> killed.</p><p>Police came.</p>")
    'Two were killed.\n\nPolice came.'
    """
    if "<" not in text or not _MARKUP.search(text):
        return text
    text = " ".join(_without_hidden(text).split()) if "<pre" not in text else _without_hidden(text)
    text = _TAG.sub("", _BLOCK.sub("\n\n", _BREAK.sub("\n", text)))
    lines = (line.strip() for line in text.split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()


def _without_hidden(text: str) -> str:
    """Cut scripts, style sheets and comments; one that is never closed hides the rest, as in a browser."""
    kept, at = [], 0
    while match := _HIDDEN.search(text, at):
        kept.append(text[at : match.start()])
        close = f"</{match.group(1)}" if match.group(1) else "-->"
        end = re.compile(re.escape(close), re.IGNORECASE).search(text, match.end())
        at = len(text) if end is None else max(text.find(">", end.start()) + 1, end.end())
    return "".join(kept) + text[at:]


def _begins_with(text: str, title: str) -> bool:
    wanted = _LETTERS.sub("", title).casefold()
    return _LETTERS.sub("", text[: 2 * len(title) + 200]).casefold().startswith(wanted)


def _language(value: str | None) -> str | None:
    """ISO 639-1 of "en", "en-GB", "eng", "English"; None when it is not one of these shapes."""
    if not value:
        return None
    start = re.split(r"[-_]", value.lower())[0]
    start = {"english": "en", "eng": "en"}.get(start, start)
    return start if re.fullmatch(r"[a-z]{2}", start) else None


def parse_published(value: object) -> date | None:
    """The day that a metadata field states, as it is written there (no change of time zone); None when it is none.

    Understands ISO 8601, compact digits, RFC 2822, Unix seconds and milliseconds, and dates in words.

    >>> parse_published("2022-01-05T23:30:00+06:00"), parse_published("20220105T101500Z"), parse_published(1641386640)
    (datetime.date(2022, 1, 5), datetime.date(2022, 1, 5), datetime.date(2022, 1, 5))
    """
    if isinstance(value, datetime):
        return _plausible(value.date())
    if isinstance(value, date):
        return _plausible(value)
    if isinstance(value, bool) or value is None:
        return None
    written = str(value).strip()[:80]
    if re.fullmatch(r"\d{9,10}(?:\.\d+)?|\d{12,13}", written):
        seconds = float(written) / (1000 if len(written) >= 12 and "." not in written else 1)
        return _plausible(datetime.fromtimestamp(seconds, UTC).date())
    return _plausible(_day(written))


def _day(written: str) -> date | None:
    if match := _ISO_START.match(written):
        digits = [int(group) for group in match.groups() if group]
        try:
            return date(*digits)
        except ValueError:
            return None
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, TypeError, IndexError):
        return _day_in_words(written)


def _day_in_words(written: str) -> date | None:
    """A date in words, if it states year, month and day: two different defaults must not show through."""
    from dateutil import parser

    if not re.search(r"\d{4}", written):
        return None
    days = set()
    for default in (datetime(1999, 1, 1), datetime(2004, 2, 2)):
        try:
            days.add(parser.parse(written, default=default, ignoretz=True).date())
        except (ValueError, OverflowError, TypeError):
            return None
    return days.pop() if len(days) == 1 else None


def _plausible(day: date | None) -> date | None:
    """Newspapers exist since 1605; later than 2100 is a wrong unit or a placeholder."""
    return day if day and 1605 <= day.year <= 2100 else None
