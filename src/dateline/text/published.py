"""Find when an article was published: never the clock, never the file's modification time."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from dateline.records import PublicationDate, PublishedBasis, Section, Source, When
from dateline.text.dates.calendar import make_day
from dateline.text.dates.find import dates_of_text

_HEAD = 1500
"""Code points at the top of a text where a line of its own may state the publication date."""

_FOOT = 3
"""Lines at the end of a text of which one may say when it was published."""

_YEARS = (1950, 2150)
_LABEL = re.compile(
    r"(?i)\b(?:first |last )?(?:published|posted|updated|created|modified|issued|date|released?|on|at|gmt|utc|bst|est"
    r"|edt|ist|cet|am|pm|a\.m|p\.m|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.]\d{2}|[\W_]"
)
_PUBLISHED = re.compile(
    r"(?i)\W*(?:(?:first|last|originally|article|story) )*(?:published|posted|updated|issued|released?|date)\b"
)
# Beside the date a paper's last line holds its name and no more: "Highland Herald, Wednesday 14 June 2023".
_MASTHEAD = re.compile(r"\W*(?:(?:[A-Z][\w'’.-]*|of|the|and|&|de|la|el)[ ,|–—-]+){1,7}\W*")
_TODAY_IS = re.compile(r"(?i)\b(?:it is|today is|it's)\s+$")
_PICTURE = re.compile(r"(?i)\b(?:photo|image|picture|file pic|getty|credit)\b")
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")
_URL_SECTION = re.compile(r"/((?:19|20)\d{2})/[A-Za-z][\w.-]{0,40}/(\d{1,2})/(\d{1,2})(?=/)")
_URL_NAMED = re.compile(
    r"/((?:19|20)\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/(\d{1,2})(?!\d)", re.I
)
_EPOCH = re.compile(r"(?<!\d)(1\d{9})(\d{3})?(?!\d)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_WEEKDAY_LAST = re.compile(rf"(?i)\b(?:{'|'.join(_WEEKDAYS)}),?\s*\Z")
_TOLD_ON = re.compile(rf"(?i)\b(?:said|told|announced|added|reported)\b[^.\n]{{0,40}}?\bon ({'|'.join(_WEEKDAYS)})\b")


def find_published(
    text: str, source: Source, sections: Sequence[Section], dateline: tuple[int, int] | None, file_name: str
) -> PublicationDate:
    r"""Find the publication date and say where it was found.

    In this order: what the document's metadata states; a full date in the dateline; a line at the top that is a date
    ("Published 14:20 GMT, 8 October 2023"), or one at the foot that says so; the day in the address; a full date in
    a picture caption; a day or Unix time in the file name. A dateline without a year ("LIMA, March 4 -") takes the
    year of one of these when the two are at most a week apart.

    Args:
        text: The article's text.
        source: Its source; `source.published` wins when it has a value, `source.url` may hold the day.
        sections: Sections of the text.
        dateline: Span of the dateline, or None.
        file_name: Name of the file or record the article came from, "" if there is none.

    >>> find_published("March 19, 2025\n\nTeachers stayed away.", Source(uri="a.txt"), (), None, "a.txt").value
    '2025-03-19'
    """
    if source.published.value:
        return source.published
    in_dateline = _full_days(text, *dateline) if dateline else []
    if in_dateline:
        return _published(in_dateline[0], "dateline")
    for day, basis in _candidates(text, source, sections, file_name):
        named = _dateline_near(text, dateline, day)
        return _published(named, "dateline") if named else _published(day, basis)
    return PublicationDate()


def _published(day: date, basis: PublishedBasis) -> PublicationDate:
    return PublicationDate(value=day.isoformat(), basis=basis)


def _candidates(
    text: str, source: Source, sections: Sequence[Section], file_name: str
) -> Iterator[tuple[date, PublishedBasis]]:
    """Possible dates, the most trustworthy first."""
    for day in _head_days(text):
        yield day, "written"
    for day in _foot_days(text):
        yield day, "written"
    for day in days_in_name(source.url or ""):
        yield day, "file_name"
    for day in _caption_days(text, sections):
        yield _told_later(text, day), "written"
    for day in days_in_name(file_name):
        yield day, "file_name"
    for section in sections:
        if section.kind == "filename":
            for day in days_in_name(text[section.start : section.end]):
                yield day, "file_name"


def _full_whens(text: str, start: int, end: int) -> list[When]:
    """Days written with their year between two offsets; quotes count from `start`."""
    found = dates_of_text(text[start:end], None)
    return [when for when in found if when.basis == "written" and when.start and when.start == when.end]


def _full_days(text: str, start: int, end: int) -> list[date]:
    return _in_range(date.fromisoformat(when.start) for when in _full_whens(text, start, end) if when.start)


def _in_range(days: Iterable[date | None]) -> list[date]:
    return [day for day in days if day and _YEARS[0] <= day.year <= _YEARS[1]]


def _head_days(text: str) -> Iterator[date]:
    """Full dates that stand alone on a line at the top, or after "It is"."""
    offset = 0
    for line in text[:_HEAD].splitlines(keepends=True):
        for when in _full_whens(text, offset, offset + len(line)):
            before, after = line[: when.quote.start], line[when.quote.end :]
            rest = _LABEL.sub("", before) + _LABEL.sub("", after)
            if when.start and (len(rest) <= 12 or _TODAY_IS.search(before)):
                yield from _in_range([date.fromisoformat(when.start)])
        offset += len(line)


def _foot_days(text: str) -> Iterator[date]:
    """Full dates of the last lines that say when the text came out: "(First published on 6 May 2024)".

    The very last may instead be the name of the paper with its date: "Highland Herald, 14 June 2023".
    """
    last = text.rstrip().rpartition("\n")[2]
    for when in _full_whens(last, 0, len(last)) if "\n" in text.rstrip() and not _PICTURE.search(last) else ():
        name, rest = last[: when.quote.start], last[when.quote.end :]
        if when.start and _MASTHEAD.fullmatch(_WEEKDAY_LAST.sub("", name)) and not rest.strip(" .)"):
            yield from _in_range([date.fromisoformat(when.start)])
    for line in text.splitlines()[-_FOOT:]:
        if _PUBLISHED.match(line):
            for when in _full_whens(line, 0, len(line)):
                rest = _LABEL.sub("", line[: when.quote.start] + line[when.quote.end :]) if when.quote else line
                if when.start and len(rest) <= 12:
                    yield from _in_range([date.fromisoformat(when.start)])


def _caption_days(text: str, sections: Sequence[Section]) -> Iterator[date]:
    for section in sections:
        if section.kind in ("caption", "credit"):
            yield from _full_days(text, section.start, section.end)
    if any(section.kind == "caption" for section in sections):
        return
    offset = 0
    for line in text[:_HEAD].splitlines(keepends=True):
        if _PICTURE.search(line):
            yield from _full_days(text, offset, offset + len(line))
        offset += len(line)


def _told_later(text: str, caption: date) -> date:
    """Move on from the day of a picture to a later day on which the story is told.

    A picture taken on a Tuesday stands above "police told reporters on Wednesday" when the story names the Tuesday too:
    news names the days of its own week, so that Wednesday is the next day, not the one six days before.
    """
    if not re.search(rf"(?i)\bon {_WEEKDAYS[caption.weekday()]}\b", text):
        return caption
    steps = [(_WEEKDAYS.index(name.lower()) - caption.weekday()) % 7 for name in _TOLD_ON.findall(text)]
    return caption + timedelta(days=max((step for step in steps if step <= 2), default=0))


def _dateline_near(text: str, dateline: tuple[int, int] | None, day: date) -> date | None:
    """The day of a dateline without a year, when it is at most a week from `day`."""
    if dateline is None:
        return None
    for when in dates_of_text(text[dateline[0] : dateline[1]], day):
        if when.start and when.start == when.end and abs((date.fromisoformat(when.start) - day).days) <= 7:
            return date.fromisoformat(when.start)
    return None


def days_in_name(name: str) -> list[date]:
    """Days that a file name or an address holds: digits, a path, or a Unix time in seconds or milliseconds (UTC).

    >>> [day.isoformat() for day in days_in_name("story-1641386640886.txt")]
    ['2022-01-05']
    >>> [day.isoformat() for day in days_in_name("https://news.example/2022/01/05/march")]
    ['2022-01-05']
    """
    days = [make_day(int(y), int(m), int(d)) for y, m, d in _URL_DAY.findall(name)]
    days += [make_day(int(y), int(m), int(d)) for y, m, d in _URL_SECTION.findall(name)]
    days += [make_day(int(y), _MONTHS.index(m.lower()) + 1, int(d)) for y, m, d in _URL_NAMED.findall(name)]
    days += [datetime.fromtimestamp(int(match[1]), UTC).date() for match in _EPOCH.finditer(name)]
    return _in_range(days)
