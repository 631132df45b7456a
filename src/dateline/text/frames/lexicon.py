"""Trigger candidates: one scan over the raw text that says which sentences can hold an event.

The trigger lexicon is data (``lexicons/triggers_*.tsv``). Its forms are expanded to their inflections when it is
loaded and put into one Aho-Corasick automaton; only sentences with a candidate are analysed further.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline import lexicons
from dateline.language.inflection import inflect_noun, inflect_verb
from dateline.lexicons import LexiconError, lexicon_cache, lexicon_in_use
from dateline.ontology import is_mode_of
from dateline.text.document import Document
from dateline.text.phrases import is_whole, lower_in_place

GAP = "..."
MOST_WORDS_IN_GAP = 5
# What closes its form however much stands in the gap: "set the homes of some forty families in the town ablaze".
_CLOSING = frozenset(
    {"ablaze", "alight", "aflame", "afire", "on fire", "hostage", "captive", "prisoner", "at gunpoint", "for ransom"}
    | {"into custody", "in custody", "for questioning", "into the bush", "into the forest", "into the jungle"}
)
_MOST_WORDS_BEFORE_CLOSING = 14
COLUMNS = ("form", "pos", "type", "mode", "subject", "object", "require", "exclude", "note", "turn")
# How the roles of a form differ from those of its grammar, see TRIGGERS.md.
TURNS = ("", "undergone", "unstated", "prevented")
PARTS_OF_SPEECH = {"v": "verb", "n": "noun", "x": "phrase", "a": "adjective", "m": "modal"}

_TIME_BETWEEN = re.compile(
    r" (?:(?:late|early) )?(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday)"
    r"(?: (?:morning|afternoon|evening|night))?"
    r"(?= (?:to|on|for|with|against|at|of|from|off|out|up|down|into|over|that) )"
)
_AROUND_TIME = 80  # code points that a form may have on either side of a time
_WORD = re.compile(r"\w+")
# One blank for every separator, one straight apostrophe: offsets stay, "car-bomb" and "car\nbomb" are "car bomb".
_SEPARATORS = str.maketrans({"\n": " ", "\t": " ", "\u00a0": " ", "-": " ", "‐": " ", "‑": " ", "’": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Slot:
    """What the logical actor or recipient of a trigger must look like.

    Attributes:
        allowed: Semantic classes of which one must fit; empty allows all.
        forbidden: Semantic classes of which none may fit.
        heads: Head lemmas of which one must fit, instead of classes.
        optional: The slot may be empty.
        absent: The slot must be empty.
    """

    allowed: frozenset[str] = frozenset()
    forbidden: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    optional: bool = True
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of the trigger lexicon: a form, what it means, and when it does.

    Attributes:
        type: PLOVER event type; None says that this use is no event.
        require: Conditions of which each must hold in the clause (words, ``prep:on``, ``weapon:firearms``).
        exclude: Conditions of which none may hold there.
        turn: How its roles differ from those of its grammar: one of `TURNS`.
        line: File name and line number, for messages.
        needs: Words and lemmas of which one each must stand in the sentence: required words and heads of slots by
            their longest part. Told from the other fields, so that most frames can be passed over at a glance.
    """

    form: str
    pos: str
    type: str | None
    mode: str | None
    subject: Slot
    object: Slot
    require: tuple[str, ...]
    exclude: tuple[str, ...]
    turn: str
    line: str
    needs: tuple[frozenset[str], ...]


class Candidate(NamedTuple):
    """A place in the text where a trigger form stands, with the frames it can have.

    `head_end` is the end of the part before a gap: "set" in "set a car on fire".
    """

    start: int
    end: int
    head_end: int
    frames: tuple[Frame, ...]


@cache
def parse_slot(cell: str) -> Slot:
    """Read a slot condition.

    >>> parse_slot("?armed,state,!sport").allowed == {"armed", "state"}
    True
    >>> parse_slot("=visa|fuel").optional
    False
    """
    if cell in ("", "-"):
        return Slot()
    if cell == "none":
        return Slot(absent=True)
    allowed, forbidden, heads, optional = set(), set(), set(), False
    for item in (part.strip() for part in cell.split(",")):
        if item.startswith("?"):
            optional, item = True, item[1:]
        if item.startswith("!"):
            forbidden.add(item[1:])
        elif item.startswith("="):
            heads.update(item[1:].split("|"))
        elif item:
            allowed.add(item)
    only_forbids = not allowed and not heads
    return Slot(frozenset(allowed), frozenset(forbidden), frozenset(heads), optional or only_forbids)


def parse_frame(entry: Mapping[str, str], line: str) -> Frame:
    """Read one lexicon line.

    Raises:
        LexiconError: Part of speech, type, mode or turn is not known; the message names file and line.
    """
    if entry["pos"] not in PARTS_OF_SPEECH:
        expected = ", ".join(PARTS_OF_SPEECH)
        raise LexiconError(f"{line}: part of speech {entry['pos']!r}, expected one of {expected}")
    if entry["turn"] not in TURNS:
        raise LexiconError(f"{line}: turn {entry['turn']!r}, expected nothing or one of {', '.join(TURNS[1:])}")
    event_type = None if entry["type"] in ("", "-") else entry["type"]
    mode = None if entry["mode"] in ("", "-") else entry["mode"]
    if event_type is not None and not is_mode_of(event_type, None):
        raise LexiconError(f"{line}: {event_type!r} is no event type")
    if event_type is not None and not is_mode_of(event_type, mode):
        raise LexiconError(f"{line}: {mode!r} is no mode of {event_type}")
    subject, object_, require = parse_slot(entry["subject"]), parse_slot(entry["object"]), _conditions(entry["require"])
    return Frame(
        form=" ".join(entry["form"].lower().split()),
        pos=entry["pos"],
        type=event_type,
        mode=mode if event_type else None,
        subject=subject,
        object=object_,
        require=require,
        exclude=_conditions(entry["exclude"]),
        turn=entry["turn"],
        line=line,
        needs=_needs(require, subject, object_),
    )


def _needs(require: tuple[str, ...], subject: Slot, object_: Slot) -> tuple[frozenset[str], ...]:
    """Sets of words of which one each must stand in the sentence, see `Frame`."""
    asked = [_words_of(tuple(one for one in require if ":" not in one))]
    for kind, _, values in (one.partition(":") for one in require):
        if kind in ("prep", "sentence"):
            asked.append(_words_of(tuple(values.split("|"))))
    return tuple(filter(None, (*asked, _needed_heads(subject), _needed_heads(object_))))


def _needed_heads(slot: Slot) -> frozenset[str]:
    """What a slot that takes nothing but certain heads needs; empty for any other."""
    return frozenset() if slot.optional or slot.allowed else _words_of(tuple(sorted(slot.heads)))


@cache
def _words_of(conditions: tuple[str, ...]) -> frozenset[str]:
    """The longest word of each condition, "sanctions" of "to its sanctions list"; empty where one has none."""
    longest = [max(_WORD.findall(condition), key=len, default="") for condition in conditions]
    return frozenset(longest) if all(longest) else frozenset()


@cache
def _conditions(cell: str) -> tuple[str, ...]:
    return tuple(item.strip().lower() for item in cell.split(",") if item.strip() and item.strip() != "-")


def read_frames(path: Path) -> tuple[Frame, ...]:
    """Read the frames of one trigger file, in file order.

    Raises:
        LexiconError: A line is wrong; the message names file and line.
    """
    return tuple(
        parse_frame(entry, f"{path.name}:{number}") for number, entry in lexicons.number_entries(path, COLUMNS)
    )


def surface_forms(frame: Frame) -> tuple[str, ...]:
    """Every written form of a frame's trigger, in lower case, without the part after a gap.

    >>> from dateline.text.frames.lexicon import parse_frame
    >>> entry = dict.fromkeys(COLUMNS, "") | {"form": "take to the streets", "pos": "v", "type": "PROTEST"}
    >>> surface_forms(parse_frame(entry, "doctest:1"))[:2]
    ('take to the streets', 'takes to the streets')
    """
    words = frame.form.partition(GAP)[0].split()
    if frame.pos == "v":
        return tuple(" ".join([first, *words[1:]]) for first in inflect_verb(words[0]))
    if frame.pos == "n":
        return tuple(" ".join([*words[:-1], last]) for last in inflect_noun(words[-1]))
    return (" ".join(words),)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What can stand where one form does: frames of the form itself, and frames by the words after a gap."""

    frames: tuple[Frame, ...]
    after_gap: dict[str, tuple[Frame, ...]]


class TriggerLexicon:
    """The trigger forms in one automaton, and the frames of each."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        index: dict[str, dict[str, list[Frame]]] = {}
        for frame in frames:
            rest = fold(" ".join(frame.form.partition(GAP)[2].split()))
            for form in surface_forms(frame):
                index.setdefault(fold(form), {}).setdefault(rest, []).append(frame)
        self._entries = [_entry(by_rest) for by_rest in index.values()]
        self._automaton = AhoCorasick(list(index), implementation=Implementation.DFA, matchkind=MatchKind.Standard)

    @lru_cache(maxsize=2)  # noqa: B019 - the lexicon lives as long as the process; an article is scanned twice
    def scan(self, text: str) -> tuple[Candidate, ...]:
        """Find every trigger form in a text: whole words only, sorted by start, longer first."""
        folded = fold(text)
        found = self._find(folded) + self._find_around_times(folded)
        return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.head_end)))

    def _find(self, folded: str) -> list[Candidate]:
        found = []
        for number, start, end in self._automaton.find_matches_as_indexes(folded, overlapping=True):
            if not is_whole(folded, start, end):
                continue
            entry = self._entries[number]
            if entry.frames:
                found.append(Candidate(start, end, end, entry.frames))
            match = _gap_pattern(tuple(entry.after_gap)).match(folded, end) if entry.after_gap else None
            # "took the bridge and took its guards hostage": the second "took" is the one that is closed.
            if match is not None and (match[1] or folded[start:end] not in match[0].split()):
                found.append(Candidate(start, match.end(), end, entry.after_gap[match[match.lastindex or 0]]))
        return found

    def _find_around_times(self, folded: str) -> list[Candidate]:
        """Forms whose words a time parts: "vowed on Monday to crush the revolt"."""
        found = []
        for time in _TIME_BETWEEN.finditer(folded):
            first, cut = max(0, time.start() - _AROUND_TIME), min(time.start(), _AROUND_TIME)
            timeless = folded[first : time.start()] + folded[time.end() : time.end() + _AROUND_TIME]
            gap = time.end() - time.start()
            for one in self._find(timeless):
                if one.start < cut < one.end and (one.start or not first):
                    head_end = first + one.head_end + (gap if one.head_end > cut else 0)
                    found.append(Candidate(first + one.start, first + one.end + gap, head_end, one.frames))
        return found


def _entry(by_rest: dict[str, list[Frame]]) -> _Entry:
    longest_first = sorted(filter(None, by_rest), key=lambda rest: (-len(rest), rest))
    return _Entry(tuple(by_rest.get("", ())), {rest: tuple(by_rest[rest]) for rest in longest_first})


@cache  # made when a form first stands in a text: most never do
def _gap_pattern(rests: tuple[str, ...]) -> re.Pattern[str]:
    # "signed two agreements": a form that ends in a noun stands for its plural too; "summoned the U.S. ambassador".
    near = rf"(?: [^\s;:!?]+){{0,{MOST_WORDS_IN_GAP}}}? ({'|'.join(map(re.escape, rests))})s?(?![^\W_])"
    closing = [rest for rest in rests if rest in _CLOSING]
    if not closing:
        return re.compile(near)
    far = rf"(?: [^\s,;:!?]+){{0,{_MOST_WORDS_BEFORE_CLOSING}}}? ({'|'.join(map(re.escape, closing))})(?![^\W_])"
    return re.compile(f"{near}|{far}")


@lru_cache(maxsize=4)
def fold(text: str) -> str:
    """Lower case with one blank for every separator; offsets stay as they are."""
    return lower_in_place(text).translate(_SEPARATORS)


def find_candidates(document: Document, lexicon: TriggerLexicon) -> dict[int, list[Candidate]]:
    """Candidates by sentence index; a candidate never crosses a sentence end.

    Left out are sentences without any, or with such candidates only as the lexicon denies to be events.
    """
    by_sentence: dict[int, list[Candidate]] = {}
    sentences = document.sentences
    position = 0
    for candidate in lexicon.scan(document.text):
        while position < len(sentences) and sentences[position].end <= candidate.start:
            position += 1
        if position == len(sentences):
            break
        if sentences[position].start <= candidate.start and candidate.end <= sentences[position].end:
            by_sentence.setdefault(sentences[position].index, []).append(candidate)
    return {
        index: candidates
        for index, candidates in by_sentence.items()
        if any(frame.type is not None for candidate in candidates for frame in candidate.frames)
    }


@cache
def package_frames() -> tuple[Frame, ...]:
    """The frames that ship with the package: those that deny an event first, then by file name."""
    folder = Path(str(files(lexicons)))
    paths = sorted(folder.glob("triggers_*.tsv"), key=lambda path: (path.name != "triggers_none.tsv", path.name))
    return tuple(frame for path in paths for frame in read_frames(path))


def own_frames() -> tuple[Frame, ...]:
    """The frames that a user adds, in the order of file names.

    Raises:
        LexiconError: A line is wrong; the message names file and line.
    """
    return tuple(
        parse_frame(entry, f"{file.path}:{number}")
        for file in lexicon_in_use()
        if file.table.startswith("triggers_")
        for number, entry in lexicons.parse_entries(file.text, file.path, COLUMNS)
    )


@lexicon_cache()
def load_triggers() -> TriggerLexicon:
    """The triggers of the user and of the package; a user's lines of a form take the place of the package's."""
    own = own_frames()
    replaced = {(frame.form, frame.pos) for frame in own}
    kept = tuple(frame for frame in package_frames() if (frame.form, frame.pos) not in replaced)
    return TriggerLexicon(own + kept)
