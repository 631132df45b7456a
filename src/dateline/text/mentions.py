"""Mentions: what one sentence says of one event, with every field it states."""

import re
from dataclasses import dataclass

from dateline.records import Attribution, Count, Evidence, Means, Party, Place, Quote, Status, When
from dateline.text.document import Document, Sentence

# What a report tells together at its beginning, and one by one further on.
OVERVIEW_SECTIONS = frozenset({"headline", "heading", "caption", "lead"})
_PRONOUNS = frozenset(
    "they them he him she her it we us i you who those these anyone someone others all both some".split()
)
_NUMBER = (
    r"(?:[\d,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|"
    r"thirty|forty|fifty|several|many|most|some|dozens|scores|hundreds|thousands)"
)
_BARE_NUMBER = re.compile(
    r"(?:another\s+)?(?:(?:at\s+least|more\s+than|fewer\s+than|less\s+than|up\s+to|over|about|around|some|nearly|almost|"
    rf"approximately)\s+)?(?:another\s+)?{_NUMBER}(?:\s+(?:others?|more|ones?))?"
)
_NUMERALS = frozenset("one two three four five six seven eight nine ten eleven twelve dozens scores hundreds".split())


@dataclass(frozen=True, slots=True)
class Said:
    """A source, and the words of the article that it vouches for: code points [start, end)."""

    attribution: Attribution
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an event, at one place.

    Attributes:
        attributions: The sources of its sentence that vouch for the deed itself, or for a count of it.
        harm_only: The words say that people were killed or hurt, and not by whom: they tell the toll of an event that
            another sentence may describe.
        hurt_only: The same, of people who live.
        supporting: The words point to an event told elsewhere ("the attack", "those arrested") and say nothing of
            their own about it; they make no event.
        leading: The trigger is the finite verb of what the sentence says first of all, not of a side remark.
    """

    type: str
    mode: str | None
    status: Status
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    actor_classes: frozenset[str]
    recipient_classes: frozenset[str]
    place: Place | None
    place_reason: str | None
    when: When | None
    when_reason: str | None
    counts: tuple[Count, ...]
    means: tuple[Means, ...]
    cause: Quote | None
    demand: Quote | None
    attributions: tuple[Said, ...]
    evidence: Evidence
    sentence: Sentence
    nominal: bool
    harm_only: bool
    hurt_only: bool
    supporting: bool
    leading: bool = False

    @property
    def dates_itself(self) -> bool:
        """Whether its own sentence says when: "The attack on Sunday night came two weeks after ..."."""
        sentence = self.evidence.sentence
        return self.when is not None and sentence.start <= self.when.quote.start < sentence.end


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """The mentions of a sentence, and the counts that no mention of it took; `text` of what was read closely."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    loose_counts: tuple[Count, ...]
    text: str = ""


def quote_evidence(document: Document, sentence: Sentence, span: tuple[int, int]) -> Evidence:
    """A sentence and the words in it, at the offsets `span`, that tell of an event."""
    return Evidence(
        sentence=document.quote(sentence.start, sentence.end), trigger=document.quote(*span), section=sentence.section
    )


def says_little(party: Party) -> bool:
    """Whether a party is a pronoun or a bare number: "they", "those", "11"."""
    words = party.quote.text.casefold()
    return words in _PRONOUNS or words in _NUMERALS or words.replace(",", "").isdigit()


def tells_number(party: Party) -> bool:
    """Whether a party is no more than how many they are, which a count tells: "at least 20", "86 others", "several"."""
    return party.name is None and _BARE_NUMBER.fullmatch(" ".join(party.quote.text.casefold().split())) is not None
