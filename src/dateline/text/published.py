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

_LITTLE = 12
"""Code points that a line of its own may hold besides a date and the words for "published"."""

_YEARS = (1950, 2150)
_LABEL = re.compile(
    r"(?i)\b(?:first |last )?(?:published|posted|updated|created|modified|issued|date|released?|on|at|gmt|utc|bst|est"
    r"|edt|ist|cet|am|pm|a\.m|p\.m|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\d{1,2}[:.]\d{2}|[\W_]"
)
_PUBLISHED = re.compile(
    r"(?i)\W*(?:(?:first|last|originally|article|story) )*(?:published|posted|updated|issued|released?|date)\b"
)
# "Harbour Weekly, 3 June 2021", "Hill Rights, Oslo/Geneva, 30 May 2020": who put it out, where, and when
_SIGNED = re.compile(
    r"\W*[A-Z][\w.'’&/-]*(?:[ ,;:|•–—-]+(?:[A-Z][\w.'’&/-]*|of|the|and|for|de|la|el|del)){0,8}\s*[,|•–—-]+\s*"
)
# "Reporting period: 6 to 12 March 2023": a report on some days is written at their end
_REPORTED_TIME = re.compile(r"(?i)\W*(?:reporting period|period (?:covered|under review)|covering)\s*:?\s*")
# "Interview with a midwife ... She spoke to the Review in Lima on 4 May 2020."
_INTERVIEW = re.compile(r"(?i)\b(?:interview|in conversation)\b")
_SPOKE = re.compile(
    r"(?i)\b(?:spoke|talked|interviewed|conversation|conducted)\b[^.\n]{0,80}\bon\s+(?:[A-Z]\w+day,?\s+)?$"
)
_STANDFIRST = 300
_DAY_AND_YEAR = re.compile(r"\d\D{0,30}\d\d")  # what every full date has, asked before the line is read for one
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
_TOLD_ON = re.compile(rf"(?i)\b(?:said|told|announced|added|reported)\b[^.\n]{{0,40}}?\bon ({'|'.join(_WEEKDAYS)})\b")


def find_published(
    text: str, source: Source, sections: Sequence[Section], dateline: tuple[int, int] | None, file_name: str
) -> PublicationDate:
    r"""Find the publication date and say where it was found.

    In this order: what the document's metadata states; a full date in the dateline; a line at the top that is a date
    ("Published 14:20 GMT, 8 October 2023"), is signed ("Harbour Weekly, 3 June 2021") or ends the time reported on;
    such a line at the foot; the day in the address; a full date in a picture caption; a day or Unix time in the file
    name; the day of an interview. A dateline without a year ("LIMA, March 4 -") takes the year of one of these when the
    two are at most a week apart.

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
    for day in _interview_days(text):
        yield day, "written"


def _full_whens(text: str, start: int, end: int) -> list[When]:
    """Days written with their year between two offsets; quotes count from `start`."""
    if not _DAY_AND_YEAR.search(text, start, end):
        return []
    found = dates_of_text(text[start:end], None)
    return [when for when in found if when.basis == "written" and when.start and when.start == when.end]


def _full_days(text: str, start: int, end: int) -> list[date]:
    return _in_range(date.fromisoformat(when.start) for when in _full_whens(text, start, end) if when.start)


def _in_range(days: Iterable[date | None]) -> list[date]:
    return [day for day in days if day and _YEARS[0] <= day.year <= _YEARS[1]]


def _head_days(text: str) -> Iterator[date]:
    """Full dates alone on a line at the top, signed, or after "It is"; and the end of the time reported on."""
    offset = 0
    for line in text[:_HEAD].splitlines(keepends=True):
        for when in _full_whens(text, offset, offset + len(line)):
            before = line[: when.quote.start]
            if when.start and (
                _is_alone(line, when) or _TODAY_IS.search(before) or (offset and _is_signed(line, when))
            ):
                yield from _in_range([date.fromisoformat(when.start)])
        yield from _last_day_reported(line)
        offset += len(line)


def _is_alone(line: str, when: When) -> bool:
    """Whether a line holds little more than a date."""
    rest = _LABEL.sub("", line[: when.quote.start]) + _LABEL.sub("", line[when.quote.end :])
    return len(rest) <= _LITTLE


def _is_signed(line: str, when: When) -> bool:
    """Whether a line is a name or two and a date: "Harbour Weekly, 3 June 2021"."""
    ends = not _LABEL.sub("", line[when.quote.end :])
    return ends and not _PICTURE.search(line) and _SIGNED.fullmatch(line, 0, when.quote.start) is not None


def _last_day_reported(line: str) -> list[date]:
    """The last day of the time that a report says it covers."""
    match = _REPORTED_TIME.match(line)
    if match is None:
        return []
    found = [when for when in dates_of_text(line[match.end() :], None) if when.basis == "written" and when.end]
    return _in_range([date.fromisoformat(when.end) for when in found if when.end and when.precision == "day"][-1:])


def _foot_days(text: str) -> Iterator[date]:
    """Full dates of the last lines that are alone, signed, or said to be of the text: "(Published on 6 May 2024)"."""
    for line in text.rstrip().splitlines()[-_FOOT:]:
        for when in _full_whens(line, 0, len(line)):
            told = _PUBLISHED.match(line) or not line[: when.quote.start].strip()
            if when.start and ((told and _is_alone(line, when)) or _is_signed(line, when)):
                yield from _in_range([date.fromisoformat(when.start)])


def _interview_days(text: str) -> Iterator[date]:
    """The day on which somebody was interviewed, from the words above the questions."""
    if _INTERVIEW.search(text, 0, _STANDFIRST) is None:
        return
    for when in _full_whens(text, 0, min(len(text), _HEAD // 2)):
        if when.start and _SPOKE.search(text, max(0, when.quote.start - 120), when.quote.start):
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
