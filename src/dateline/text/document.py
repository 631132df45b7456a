"""An article on its way through the pipeline: its text, cut into sections and sentences."""

from bisect import bisect_right
from dataclasses import dataclass

from dateline.records import PublicationDate, Quote, Section, SectionKind, Source


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article as a format reader gives it: clean text, nothing analysed.

    Attributes:
        text: Normalised text. Every offset downstream refers to it; it is never edited again.
        source: Where it came from, with what the document itself states (title, publisher, published, ...).
        sections: Sections that the markup gives (HTML headings, captions), sorted, never overlapping; empty
            for plain text, whose sections are found by form.
    """

    text: str
    source: Source
    sections: tuple[Section, ...] = ()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: half-open code-point offsets into the article's text, without surrounding white space."""

    start: int
    end: int
    section: SectionKind
    paragraph: int
    index: int


@dataclass(frozen=True, slots=True)
class Document:
    """A split article.

    Attributes:
        sections: Every stretch of text that is not blank, in reading order.
        sentences: Sentences of all sections that can hold claims, in reading order; none in a language but English.
        dateline: Span of the dateline ("ALMATY, Kazakhstan (AP) —") or None.
        published: The publication date, from `source.published` or the text itself.
    """

    article_id: str
    text: str
    source: Source
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    dateline: tuple[int, int] | None
    published: PublicationDate
    language: str

    def quote(self, start: int, end: int) -> Quote:
        """Quote the text between two offsets."""
        return Quote(text=self.text[start:end], start=start, end=end)

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a code point, or None between sentences."""
        position = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start) - 1
        if position < 0 or offset >= self.sentences[position].end:
            return None
        return self.sentences[position]

    def sentence_before(self, sentence: Sentence) -> Sentence | None:
        """The sentence before another one, whatever its section, or None before the first."""
        return self.sentences[sentence.index - 1] if sentence.index else None

    def words(self, sentence: Sentence) -> str:
        """The text of a sentence."""
        return self.text[sentence.start : sentence.end]
