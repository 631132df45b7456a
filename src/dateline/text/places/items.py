"""Digests whose items open with where they are from: "Fiji: The regulator closed a station", "Bolivia: Miners ..."."""

from collections.abc import Sequence

from dateline.text.document import Document, Sentence
from dateline.text.places.find import PlaceMention

_FEWEST = 2  # one place before a colon is a dateline


def item_of(document: Document, mentions: Sequence[PlaceMention], sentence: Sentence) -> PlaceMention | None:
    """The place that opens the paragraph of a sentence, in a text with several that open so; None elsewhere."""
    labels = [one for one in mentions if one.place is not None and _opens_item(document.text, one)]
    if len({one.place and one.place.name for one in labels}) < _FEWEST:
        return None
    last = next((one for one in reversed(labels) if one.start < sentence.end), None)
    opened = document.sentence_at(last.start) if last is not None else None
    # A label that was taken for a dateline stands before the first sentence of its paragraph.
    here = (
        opened.paragraph == sentence.paragraph if opened is not None else "\n" not in _between(document, last, sentence)
    )
    return last if here else None


def _between(document: Document, label: PlaceMention | None, sentence: Sentence) -> str:
    return document.text[label.end : sentence.start] if label is not None else ""


def _opens_item(text: str, mention: PlaceMention) -> bool:
    """Whether a place opens a line, or follows its bullet, and a colon follows it."""
    if not text.startswith(": ", mention.end):
        return False  # asked of every mention for every sentence: the cheap look first
    line = text.rfind("\n", 0, mention.start) + 1
    return line > 0 and not text[line : mention.start].strip(" \t*•-–—")
