"""How closely a frame of the lexicon describes what a sentence tells: its conditions on words, and its two slots."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from dateline.language.analysis import Analysis, Clause, NounPhrase
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.frames.lexicon import Frame, Slot
from dateline.text.frames.reading import Reading
from dateline.text.parties.in_a_row import stands_in_row
from dateline.text.parties.lexicon import fold, leader_surnames
from dateline.text.parties.make import party_classes
from dateline.text.parties.reading import NATURE, ONE_PERSON

_SPEECH = frozenset("ACCUSE AGREE CONCEDE REJECT REQUEST SUPPORT THREATEN".split())
_MEASURES = load_words("reading_words", "measure")
_ADDRESSES = frozenset("mr mr. mrs mrs. ms ms. dr dr. sir lord lady".split())
_ANYBODY = frozenset(
    {"person", "crowd", "armed", "security", "state", "criminal", "official", "prisoner", "organisation", "place"}
)


class Side(NamedTuple):
    """What is known of the phrases in one role.

    Attributes:
        heads: The lemmas that say what they are.
        unknown: One of them could be anybody: "they", "14", "Mamin".
    """

    stated: bool
    classes: frozenset[str]
    heads: frozenset[str]
    unknown: bool


class Scene:
    """What stands around a candidate, as one part of speech reads it; many frames are held against it."""

    def __init__(
        self,
        analysis: Analysis,
        reading: Reading,
        words: str,
        means: Callable[[], Sequence[str]],
        told_before: Callable[[NounPhrase], frozenset[str]],
    ) -> None:
        self.analysis = analysis
        self.reading = reading
        self.words = words
        self.means = means
        self.told_before = told_before
        self._sides: tuple[Side, Side] | None = None

    def fit(self, frame: Frame) -> float | None:
        """How closely a frame describes it, or None when it does not; the more it asks for, the closer."""
        reading = self.reading
        if frame.pos == "n" and frame.type in _SPEECH and frame.mode != "arrest" and not reading.actors:
            return None  # "a grave threat to public health": nobody threatens
        if frame.mode == "visit" and frame.pos == "v" and not reading.actors:
            return None  # "The detainees were flown to Lima": who is taken somewhere visits nobody
        if not self._conditions_hold(frame):
            return None
        if self._sides is None:
            self._sides = (
                read_side(self.analysis, reading.actors, self.told_before),
                read_side(self.analysis, reading.recipients, self._told_of_row),
            )
        actors, recipients = self._sides
        # "Five villagers were killed" must not be denied as what a flood does: only a stated subject denies.
        denies = frame.type is None
        subject = fit_slot(frame.subject, actors, reading.open_subject and not denies)
        if subject is None:
            return None
        recipient = fit_slot(frame.object, recipients, reading.open_object and not denies)
        if recipient is None:
            return None
        if frame.type == "AGREE" and "content:any" in frame.require:
            return 0.0  # said of anybody, so any other reading goes before it
        return bool(frame.require) + subject + recipient

    def _told_of_row(self, phrase: NounPhrase) -> frozenset[str]:
        """Of whom something is done to only a number is asked back: "him" may be somebody who did nothing yet."""
        return self.told_before(phrase) if stands_in_row(self.analysis, phrase) else frozenset()

    def _conditions_hold(self, frame: Frame) -> bool:
        """Whether one of the words required is there, every other condition holds, and nothing that is excluded."""
        if frame.require:
            words, others = _conditions(frame.require)
            if words and not any(word in self.words for word in words):
                return False
            if not all(self._holds(kind, values) for kind, values in others):
                return False
        if not frame.exclude:
            return True
        words, others = _conditions(frame.exclude)
        return not any(word in self.words for word in words) and not any(
            self._holds(kind, values) for kind, values in others
        )

    def _holds(self, kind: str, values: frozenset[str]) -> bool:
        if kind == "prep":
            return any(preposition in values for preposition, _ in self.reading.arguments.obliques)
        if kind == "weapon":
            return any(weapon in values for weapon in self.means())
        if kind == "sentence":
            return any(token.lower in values for token in self.analysis.tokens)
        return True  # "content" is asked of the whole sentence, see `selection`


@cache
def _conditions(conditions: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[tuple[str, frozenset[str]], ...]]:
    """The conditions that are words, between blanks; and the others, with their values: ``prep:on|at``."""
    words = tuple(f" {condition} " for condition in conditions if ":" not in condition)
    others = (condition.partition(":") for condition in conditions if ":" in condition)
    return words, tuple((kind, frozenset(values.split("|"))) for kind, _, values in others)


def clause_words(analysis: Analysis, clause: Clause) -> str:
    """The words of a clause, in small letters and between blanks, for conditions to be looked up in."""
    words = " " + " ".join(token.lower for token in analysis.tokens[clause.first : clause.last + 1]) + " "
    return words + words.replace("-", " ") if "-" in words else words  # a condition "tear gas" holds of "tear-gas"


def read_side(
    analysis: Analysis, phrases: Sequence[NounPhrase], told_before: Callable[[NounPhrase], frozenset[str]]
) -> Side:
    """What is known of the phrases in a role; of a pronoun or a surname, what was told before of whom it stands for."""
    classes: set[str] = set()
    unknown = False
    for phrase in phrases:
        of_phrase = party_classes(analysis, phrase) or classes_of_leader(analysis, phrase)
        in_row = stands_in_row(analysis, phrase)
        alone = in_row or phrase.kind == "pronoun" or (phrase.kind == "name" and phrase.first == phrase.last)
        # "Mr Rao" says of him no more than "Rao" does: the office was told before
        polite = phrase.kind == "name" and analysis.tokens[phrase.first].lower in _ADDRESSES
        told = told_before(phrase) if (alone and not of_phrase) or polite else frozenset()
        classes |= of_phrase | told
        if analysis.tokens[phrase.head].lower in ONE_PERSON:
            classes.add("person")
        anybody = in_row or phrase.kind == "pronoun" or (not of_phrase and _is_unlisted(analysis, phrase))
        unknown |= anybody and not told & NATURE  # a storm is nobody; any other "it" may be somebody else
    heads = frozenset(_head_word(analysis, phrase) for phrase in phrases)
    return Side(bool(phrases), frozenset(classes), heads, unknown)


def fit_slot(slot: Slot, side: Side, may_be_open: bool) -> float | None:
    """How closely the phrases in a role are what the frame asks for, from 0 to 1; None when they are not."""
    if slot.absent:
        return None if side.stated else 1.0
    if not side.stated:
        # "was hurt" fits whoever may hurt somebody, but not what only a bomb does: "=bomb|grenade" must be stated.
        open_fits = may_be_open and "known" not in slot.allowed and (bool(slot.allowed) or not slot.heads)
        return 0.0 if slot.optional or open_fits else None
    if side.classes & slot.forbidden:
        return None
    if side.heads & slot.heads:
        return 1.0
    if not slot.allowed:
        return None if slot.heads else 0.0
    if side.classes & slot.allowed:
        return 1 / len(slot.allowed)
    return 0.0 if side.unknown and slot.allowed & _ANYBODY and "known" not in slot.allowed else None


def _is_unlisted(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a name, or a word that no list knows, and so may be somebody: "17 jhanda bearers"."""
    return phrase.kind == "name" or look_up(analysis.tokens[phrase.head].lower).is_unlisted


def classes_of_leader(analysis: Analysis, phrase: NounPhrase) -> frozenset[str]:
    """Classes of a head of state or government whose bare surname opens or closes a deed: "Merkel met Macron"."""
    token = analysis.tokens[phrase.head]
    if phrase.kind != "name" or phrase.last != phrase.first or not token.text[:1].isupper():
        return frozenset()
    entry = leader_surnames().get(fold(token.text))
    return entry.classes if entry is not None and entry.role == "GOV" else frozenset()


def _head_word(analysis: Analysis, phrase: NounPhrase) -> str:
    """The lemma that says what a phrase is: its head, or what a mere measure word counts or holds.

    "a state of emergency" is an emergency, "a series of sanctions" are sanctions.
    """
    lemma = analysis.tokens[phrase.head].lemma.lower()
    if lemma in _MEASURES:
        for preposition, filler in analysis.complements(phrase):
            if preposition == "of":
                return analysis.tokens[filler.head].lemma.lower()
    return lemma
