"""The parts of an article, told by their form: what is the story and what only stands around it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dateline.language.words import look_up
from dateline.lexicons import load_table
from dateline.records import Section, SectionKind
from dateline.text.datelines import find_dateline
from dateline.text.paragraphs import find_paragraphs

CLAIMING: frozenset[SectionKind] = frozenset(["headline", "caption", "lead", "body", "quotation"])


class Part(NamedTuple):
    """A paragraph, or a part of one, and what it is."""

    kind: SectionKind
    start: int
    end: int
    paragraph: int


_STOP = re.compile(r"[.!?…][\"”’')\]»]*$|[.!?]\s?''$")
_FILE_NAME = re.compile(
    r"(?:copy of )?[^\s/]*\d{8,}[\w.()-]*|copy of \S.{0,80}|[\w() -]{1,100}\.(?:txt|docx?|html?|pdf|rtf|jpe?g|png)",
    re.IGNORECASE,
)
_CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?)"
    r"(?:\s?\(?(?:GMT|UTC|BST|CET|CEST|EST|EDT|ET|PST|PDT|PT|IST|local time)\)?)?"
)
_STAMP = re.compile(
    rf"(?:(?:updated|posted|published|last updated)\s+)?"
    rf"(?:(?:at\s+)?{_CLOCK}|(?:\d+\s*(?:[mhd]|mins?|minutes?|hrs?|hours?|days?)\s){{1,2}}ago)\s*(?:[|:–—-]+\s+|$)",
    re.IGNORECASE,
)
_DATE_LINE = re.compile(
    r"(?:(?:published|updated|posted|last updated|date|issued)\b[^\n]{0,20}?)?"
    r"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}(?:[\s,|–-]+[\w:. ]{0,30})?"
    r"|\d{4}-\d{2}-\d{2}[T\s\d:.+Z-]*|\d{1,2}[./]\d{1,2}[./]\d{2,4}",
    re.IGNORECASE,
)
_SERIAL = re.compile(r"(?=\S*\d)[A-Z\d]+(?:[-/.][A-Z\d]+){1,6}|[-=*_#~•. ]+|-?\s*30\s*-?|\W+")
_BYLINE = re.compile(
    r"(?:by:?|from:?)\s+(?:[A-Z]{2,6}['’]s\s+)?(?P<name>[^\W\d_][\w.'’-]*"
    r"(?:[ ,&|/·•–—(-]+(?:(?:and|in|for|of|the|with) )*[^\W\d_][\w.'’@-]*\)?){0,11})[ ,|.–—-]*",
    re.IGNORECASE,
)
_FULL_NAME = r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|bin|al|el)){1,2}"
_WRITER_IN = re.compile(
    rf"(?P<name>{_FULL_NAME}(?:(?:,| and| &) {_FULL_NAME})*),? in [A-Z][\w'’-]+(?: [A-Z][\w'’-]+){{0,2}}"
)
_WRITER_BAR = re.compile(rf"(?P<name>{_FULL_NAME})\s*(?:[|•·,/]|[–—-]\s)\s*(?:[A-Z@][\w.'’-]+ ?){{1,5}}")
_CREDIT_WORDS = (
    "photo",
    "imag",
    "pic",
    "credit",
    "courtesy",
    "©",
    "file",
    "video",
    "screengrab",
    "supplied",
    "handout",
)
# "... is free! pic.twitter.com/a1B2c3 — Ana Ruiz (@anaruiz) May 14, 2021"
_LINK = "pic.twitter.com/"
_TWEET = re.compile(
    r"(?:(?:https?://t\.co/\w+|pic\.twitter\.com/\w+)\s*)*(?:—|–|--?)\s*[^\n—–@]{1,60}\(@\w{1,15}\),?\s+"
    r"[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|pic\.twitter\.com/\w+"
)
_CREDIT_TAIL = re.compile(
    r"(?:[(\[]\s?(?:[A-Za-z]{2,8}\s)?)?(?:"
    r"\b(?:photo(?:graph)?s?|images?|pic(?:ture)?s?|video|file photo|screengrab)\s?"
    r"(?:(?:credits?|courtesy|by|source|copyright)\s?)?(?::|©|/\s?(?=(?-i:[A-Z])))"
    r"|\b(?:photo(?:graph)?|image|picture)s?\s(?:credit|courtesy|by|copyright)\b"
    r"|\bcredits?\s?:|\bcourtesy(?: of\b|:)|©"
    r"|[(\[](?:file|file photo|ap file|representational image|supplied|handout)(?=[)\]])"
    r")[^.\n]{0,80}(?:\b[A-Z]\.[^.\n]{0,40}){0,2}[)\]]?\.?\s?$",
    re.IGNORECASE,
)
_COPYRIGHT_CAPTION = re.compile(
    r"(?:image|media)\s+(?:copyright|source)\b.{0,80}?(?=\b(?:image|media) caption\b)", re.IGNORECASE
)
_LAST_DATELINE = 5  # paragraphs before it at most: headline, caption, summary
_LONGEST_END = 4  # paragraphs about the writers
_WRITER_NOTE = re.compile(
    r"[A-Z][\w.'’-]+(?: [\w.'’-]+){1,4} (?:(?:is|was) (?:an? |the )[^.]{0,80}\b"
    r"(?:reporter|correspondent|columnist|journalist|freelance|writer|editor|fellow|professor|blogger|analyst|author)\b"
    r"|(?:covers|reports on|writes about) [^.]{3,80} (?:for|at) |reported from [A-Z])"
)
_CONTRIBUTED = re.compile(r"\bcontributed (?:to (?:this|the)|reporting|from|by)\b", re.IGNORECASE)
_FOLLOW = re.compile(r"follow \S.{1,60} on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon)\b", re.IGNORECASE)
_LABEL_END = re.compile(r"(?:\s*\([^)]{1,30}\)|,\s[a-z]{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?\s*[:|»>]|\s+[–—-]\s")
_SIGNED_NOTE = re.compile(
    r"[(\[](?:additional |with )?(?:reporting|editing|writing|edited|compiled|translat)", re.IGNORECASE
)
_SHORT_LABEL = 20  # "Live updates" alone
_LINKS = re.compile(r"(?:https?://|www\.)\S+\s*$", re.IGNORECASE)
# "[Communique] [National Front] [Text] The front reports": what kind of text it is, and whose.
_MARKER = re.compile(
    r"(?:\s*\[[^\[\]]{1,200}\]){0,5}"
    r"\s*\[(?:text|excerpts?|report|article|interview|commentary|summary|editorial|communique|statement|speech|continued"
    r"|passage omitted|words indistinct)\]",
    re.IGNORECASE,
)


def find_parts(text: str, given: Sequence[Section] = ()) -> list[Part]:
    """Sort every paragraph into a kind; parts come in reading order and do not overlap.

    Sections that markup gave are kept as they are, and the rest is judged by its form and place: before the lead
    come file name, headline, byline, caption and dateline; after it body, headings, related links and notes. A
    caption is divided from its credit and a lead from its dateline.
    """
    pieces = list(_pieces(text, given))
    judge = _Judge(text, len(pieces), any(section.kind == "headline" for section in given))
    parts: list[Part] = []
    for number, (start, end, kind) in enumerate(pieces):
        if kind is None:
            parts += judge.parts(start, end, number)
        else:
            parts.append(Part(kind, start, end, number))
    return _with_notes_on_writers(text, _with_a_lead(parts))


def merge_parts(parts: Sequence[Part]) -> tuple[Section, ...]:
    """Sections for the record: neighbouring parts of one kind become one."""
    sections: list[Section] = []
    for part in parts:
        if sections and sections[-1].kind == part.kind and part.kind not in ("headline", "caption", "dateline"):
            sections[-1] = Section(kind=part.kind, start=sections[-1].start, end=part.end)
        else:
            sections.append(Section(kind=part.kind, start=part.start, end=part.end))
    return tuple(sections)


def _pieces(text: str, given: Sequence[Section]) -> Iterator[tuple[int, int, SectionKind | None]]:
    """Paragraphs of what no given section covers, and the given sections between them."""
    at = 0
    for section in given:
        yield from _free(text, at, section.start)
        yield section.start, section.end, section.kind
        at = section.end
    yield from _free(text, at, len(text))


def _free(text: str, start: int, end: int) -> Iterator[tuple[int, int, None]]:
    for first, last in find_paragraphs(text[start:end]):
        yield start + first, start + last, None


class _Judge:
    """Decides about paragraphs in reading order; remembers what has been seen so far."""

    def __init__(self, text: str, count: int, has_headline: bool) -> None:
        self.text, self.count = text, count
        self.has_headline, self.has_lead, self.in_links = has_headline, False, False
        self.has_dateline = False

    def parts(self, start: int, end: int, number: int) -> list[Part]:
        """The parts of one paragraph."""
        text = self.text[start:end]
        kind = _kind_by_form(text, number, self.count, self.has_lead)
        if kind == "related":
            self.in_links = _opens_list(text)
        if kind == "caption":
            return self._caption(start, end, number)
        if kind:
            return [Part(kind, start, end, number)]
        if stamp := _STAMP.match(text):
            cut = start + stamp.end()
            return [*_parts("note", self.text, start, cut, number), *self._rest(cut, end, number)]
        dateline = None if self.has_lead else find_dateline(self.text, start, end)
        if self.has_lead and number <= _LAST_DATELINE and not self.has_dateline:
            dateline = find_dateline(self.text, start, end, firm=True)
            self.has_lead = dateline is None  # a caption or a summary stood before the story
        if dateline and not self._is_titled(text, self.text[dateline[1] - 1], number):
            self.has_dateline = True
            return [Part("dateline", *dateline, number), *self._rest(dateline[1], end, number)]
        return list(_around_tweets(self.text, Part(self._kind_by_place(text, number), start, end, number)))

    def _is_titled(self, text: str, mark: str, number: int) -> bool:
        """Whether a place and a colon open the headline and not the lead: "Gao: six shot at market"."""
        last = number == self.count - 1
        return mark == ":" and not (self.has_headline or last or _STOP.search(text)) and len(text.split()) < 25

    def _rest(self, start: int, end: int, number: int) -> list[Part]:
        """What follows a dateline or time stamp within its paragraph."""
        marker = _MARKER.match(self.text, start, end)
        begin = marker.end() if marker else start
        while begin < end and self.text[begin].isspace():
            begin += 1
        parts = _parts("note", self.text, start, marker.end(), number) if marker else []
        if begin < end:
            parts.append(Part("body" if self.has_lead else "lead", begin, end, number))
            self.has_lead = True
        return parts

    def _caption(self, start: int, end: int, number: int) -> list[Part]:
        """Divide a caption from the credit before or after it."""
        text = self.text[start:end]
        if opening := _COPYRIGHT_CAPTION.match(text):
            cut = start + opening.end()
            return [*_parts("credit", self.text, start, cut, number), *_parts("caption", self.text, cut, end, number)]
        credit = _find_credit(text)
        cut = start + credit.start() if credit else end
        return [*_parts("caption", self.text, start, cut, number), *_parts("credit", self.text, cut, end, number)]

    def _kind_by_place(self, text: str, number: int) -> SectionKind:
        words = len(text.split())
        last = number == self.count - 1
        prose = words >= 25 or (bool(_STOP.search(text)) and words > 2) or (last and words >= 8)
        if self.in_links and not prose:
            return "related"
        self.in_links = False
        if self.has_lead:
            return "body" if prose or last or words > 14 or text.endswith((",", ";", ":")) else "heading"
        if not prose or (text.endswith("?") and words <= 15 and not self.has_headline and not last):
            if self.has_headline and words < 4:
                return "heading"
            self.has_headline = True
            return "headline"
        self.has_lead = True
        return "lead"


def _around_tweets(text: str, part: Part) -> Iterator[Part]:
    """A paragraph without the links and signatures of posts quoted in it, which are credits with a day of their own."""
    at = part.start
    signed = _TWEET.finditer(text, part.start, part.end) if "(@" in text or _LINK in text else ()
    for match in signed:
        yield from _parts(part.kind, text, at, match.start(), part.paragraph)
        yield from _parts("credit", text, match.start(), match.end(), part.paragraph)
        at = match.end()
    yield from _parts(part.kind, text, at, part.end, part.paragraph) if at > part.start else [part]


def _parts(kind: SectionKind, text: str, start: int, end: int, number: int) -> list[Part]:
    """The part without surrounding white space, or none if nothing is left."""
    words = text[start:end].strip()
    if not words:
        return []
    begin = text.index(words, start)
    return [Part(kind, begin, begin + len(words), number)]


def _kind_by_form(text: str, number: int, count: int, has_lead: bool) -> SectionKind | None:
    """The kind that a paragraph's own words tell, or None."""
    size = len(text)
    if number <= 1 and size <= 120 and _FILE_NAME.fullmatch(text):
        return "filename"
    kind = _known_form(text) if size <= 600 else None
    # Nothing is linked before the headline: "Live: Crowds gather in Tbilisi".
    if kind is not None and not (kind == "related" and number == 0 and size > _SHORT_LABEL):
        return kind
    if size > 600:
        return None
    if size <= 100 and (_SERIAL.fullmatch(text) or _DATE_LINE.fullmatch(text.strip("()[] "))):
        return "note"
    if size <= 160 and _is_byline(text, has_lead, edge=number < 8 or number >= count - 3):
        return "byline"
    if _COPYRIGHT_CAPTION.match(text) or (_find_credit(text) and len(re.findall(r"[.!?]\s", text)) <= 3):
        return "caption"
    if _SIGNED_NOTE.match(text) or (" contributed " in text.lower() and _CONTRIBUTED.search(text)):
        return "note"
    if _FOLLOW.match(text):
        return "related"
    if has_lead and size <= 200 and _LINKS.search(text) and not _STOP.search(text):
        return "related"
    return None


def _is_byline(text: str, has_lead: bool, edge: bool) -> bool:
    if edge and (match := _BYLINE.fullmatch(text)):
        return text.isupper() or text.islower() or _is_capitalised(match["name"])
    if text.strip("()[] .-–—").lower() in _agencies():
        return True
    match = None if has_lead else _WRITER_IN.fullmatch(text) or _WRITER_BAR.fullmatch(text)
    return bool(match) and _is_personal(match["name"])  # type: ignore[index]


def _is_capitalised(name: str) -> bool:
    words = [word for word in re.split(r"[\s|,/&()]+", name) if word.isalpha() and len(word) > 3]
    return bool(name) and name[0].isupper() and sum(word[0].isupper() for word in words) * 3 >= len(words) * 2


def _is_personal(name: str) -> bool:
    """Whether a name in capitals may be a writer's: "Anna Petrova in Kyiv", not "Police Kill Two in Kyiv"."""
    words = [look_up(word.strip(".,").lower()) for word in name.split() if word not in ("and", "&")]
    return any("?" in word.marks for word in words) and not any(word.plural and "?" not in word.marks for word in words)


def _find_credit(text: str) -> re.Match[str] | None:
    """The picture credit that ends a paragraph."""
    begin = max(0, len(text) - 160)
    tail = text[begin:].lower()
    return _CREDIT_TAIL.search(text, begin) if any(word in tail for word in _CREDIT_WORDS) else None


def _known_form(text: str) -> SectionKind | None:
    """The kind of a paragraph that begins with, or consists of, words in ``section_forms.tsv``."""
    begin = text[:80].replace("’", "'").lower().lstrip("([*•>»-–—| ")
    match = _form_pattern().match(begin)
    if match is None:
        return None
    form = match.group()
    kind, how = _forms()[form]
    rest = begin[len(form) :]
    if how == "start" and not rest[:1].isalpha():
        return kind
    if how == "label" and (not rest.strip() or _LABEL_END.match(rest)):
        return kind
    if how == "whole" and not rest.strip(" .:…-–—)]*|>"):
        return kind
    return None


def _opens_list(text: str) -> bool:
    """Whether a line stands alone above its links, as "Related stories" does."""
    return len(text) <= 40 and not _STOP.search(text)


@cache
def _forms() -> dict[str, tuple[SectionKind, str]]:
    rows = load_table("section_forms", ("kind", "match", "form"))
    return {row["form"].lower(): (row["kind"], row["match"]) for row in rows}  # type: ignore[misc]


@cache
def _form_pattern() -> re.Pattern[str]:
    longest_first = sorted(_forms(), key=lambda form: (-len(form), form))
    return re.compile("|".join(map(re.escape, longest_first)))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in load_table("agencies", ("name",)))


def _with_notes_on_writers(text: str, parts: list[Part]) -> list[Part]:
    """The last paragraphs of a story may tell who wrote it; "Ana Sitoe is a journalist" in its middle is news."""
    last = [at for at, part in enumerate(parts) if part.kind in ("lead", "body")][-_LONGEST_END:]
    for at in reversed(last):
        if parts[at].kind == "lead" or not _WRITER_NOTE.match(text, parts[at].start, parts[at].end):
            break
        parts[at] = parts[at]._replace(kind="note")
    return parts


def _with_a_lead(parts: list[Part]) -> list[Part]:
    """An article that is nothing but headline-like lines still has a lead: the longest of them."""
    if any(part.kind in ("lead", "body") for part in parts):
        return parts
    lines = [part for part in parts if part.kind == "headline"]
    if not lines or (len(lines) == 1 and len(parts) > 1 and parts[0] is not lines[0] and parts[-1] is not lines[0]):
        return parts
    longest = max(lines, key=lambda part: (part.end - part.start, part.start))
    return [Part("lead", part.start, part.end, part.paragraph) if part is longest else part for part in parts]
