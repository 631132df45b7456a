"""Frames: which candidates of a sentence really are triggers, of which type, with whom as actor and recipient."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline.language.analysis import Analysis, Arguments, Clause, NounPhrase, VerbGroup
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.appositions import put_names
from dateline.text.parties import party_classes
from dateline.text.party_lexicon import fold, leader_surnames
from dateline.text.readings import Reading, read_candidate
from dateline.text.recipients import find_recipients
from dateline.text.triggers import Candidate, Frame, Slot

_HARMING_VERBS = load_words("reading_words", "harm by deed")
_SPEECH = frozenset("ACCUSE AGREE CONCEDE REJECT REQUEST SUPPORT THREATEN".split())
_MEASURES = load_words("reading_words", "measure")
_ANYBODY = frozenset(
    {"person", "crowd", "armed", "security", "state", "criminal", "official", "prisoner", "organisation", "place"}
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A candidate whose frame fits.

    Attributes:
        start, end: Offsets of the trigger's words in the article's text.
        actors, recipients: Phrases that fill the roles, in reading order.
        verb: The verb group of a verbal trigger, or the verb that governs a nominal one.
        link: The preposition by which a nominal trigger hangs on its verb; "" for an object.
        light: The governing verb only helps the noun ("launched an attack").
    """

    frame: Frame
    start: int
    end: int
    clause: Clause
    actors: tuple[NounPhrase, ...]
    recipients: tuple[NounPhrase, ...]
    verb: VerbGroup | None
    arguments: Arguments
    link: str | None = None
    light: bool = False


def find_triggers(analysis: Analysis, candidates: Sequence[Candidate], means: Sequence[str]) -> list[Trigger]:
    """The triggers of a sentence in reading order; of overlapping ones the longest that fits.

    Args:
        analysis: The analysed sentence.
        candidates: Trigger forms that stand in it.
        means: Kinds of weapons and instruments that the sentence names, for ``weapon:`` conditions.
    """
    found: list[Trigger] = []
    taken: list[tuple[int, int]] = []
    for candidate in sorted(candidates, key=lambda one: (one.start - one.end, one.start)):
        if any(candidate.start < end and start < candidate.end for start, end in taken):
            continue
        trigger = _first_fit(analysis, candidate, means)
        if trigger is None:
            continue
        # "ended a nine-day blockade", "called the killing a crime": what stands in the gap is an event too.
        gap = trigger.frame.type in ("ACCUSE", "CONCEDE", "RETREAT") and candidate.head_end < candidate.end
        taken.append((trigger.start, candidate.head_end if gap else trigger.end))
        if gap and trigger.frame.type == "ACCUSE":
            taken.append((_start_of_rest(analysis, trigger), trigger.end))  # "lodged a diplomatic protest" is no march
        if trigger.frame.type is not None:
            found.append(trigger)
    return sorted(found, key=lambda one: one.start)


def last_token(analysis: Analysis, trigger: Trigger) -> int:
    """The position of the token that ends a trigger."""
    return next(at for at, token in enumerate(analysis.tokens) if token.end >= trigger.end)


def _start_of_rest(analysis: Analysis, trigger: Trigger) -> int:
    """Where the words after the gap of a form start, "protest with" of "lodged a diplomatic protest with"."""
    rest = trigger.frame.form.partition("...")[2].split()
    return analysis.tokens[last_token(analysis, trigger) - max(len(rest), 1) + 1].start


def _first_fit(analysis: Analysis, candidate: Candidate, means: Sequence[str]) -> Trigger | None:
    covered = [i for i, token in enumerate(analysis.tokens) if candidate.start <= token.start < candidate.head_end]
    if not covered:
        return None
    clause = analysis.clause_at(covered[0])
    readings: dict[str, Reading | None] = {}
    words: str | None = None
    best: tuple[float, Frame, Reading] | None = None
    for frame in candidate.frames:
        if frame.pos not in readings:
            readings[frame.pos] = read_candidate(analysis, frame, covered)
        reading = readings[frame.pos]
        if reading is None:
            continue
        if words is None:
            words = _clause_words(analysis, clause)
        fit = _fit(analysis, frame, reading, words, means)
        if fit is None:
            continue
        if best is None or fit > best[0]:
            best = (fit, frame, reading)
        if frame.type is None:
            break  # what the lexicon denies outright needs no better reading
    if best is None:
        return None
    return _make_trigger(analysis, candidate, clause, covered[-1], best[1], best[2])


def _make_trigger(
    analysis: Analysis, candidate: Candidate, clause: Clause, last: int, frame: Frame, reading: Reading
) -> Trigger:
    stated = reading.recipients or _objects_of_last(analysis, frame, reading, candidate.end)
    recipients = find_recipients(analysis, frame, clause, stated, reading.verb, reading.arguments)
    actors = reading.actors
    if frame.mode == "third-party":
        actors, recipients = _mediation(analysis, reading, recipients)
    actors, recipients = _turn(frame, reading, actors, recipients)
    return Trigger(
        frame,
        candidate.start,
        candidate.end,
        clause,
        put_names(analysis, actors),
        put_names(analysis, recipients or _harmed_by(analysis, frame, last)),
        reading.verb,
        reading.arguments,
        reading.link,
        reading.light,
    )


def _turn(
    frame: Frame, reading: Reading, actors: tuple[NounPhrase, ...], recipients: tuple[NounPhrase, ...]
) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Actors and recipients of a form whose grammar tells them otherwise than its sense."""
    if frame.turn == "undergone":  # "received death threats from a gang", "came under fire from rebels"
        return tuple(phrase for link, phrase in reading.arguments.obliques if link in ("from", "by")), actors
    if frame.turn == "unstated":  # "residents fled the town", "the general escaped an assassination attempt"
        return (), actors
    if frame.turn == "prevented":  # who defuses a bomb has not planted it
        return (), recipients
    return actors, recipients


def _objects_of_last(analysis: Analysis, frame: Frame, reading: Reading, end: int) -> tuple[NounPhrase, ...]:
    """The objects of the verb that ends a form: "tried to assassinate the premier"."""
    last = analysis.token_at(end - 1)
    verb = analysis.verb_at(last) if last is not None and frame.pos == "v" else None
    if verb is None or verb == reading.verb or verb.form != "infinitive":
        return ()
    return analysis.arguments(verb).objects


def _mediation(
    analysis: Analysis, reading: Reading, recipients: tuple[NounPhrase, ...]
) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Actors and recipients of a mediation: "Qatar launched an effort between the two" is done by Qatar."""
    if reading.verb is None or reading.link != "":
        return reading.actors, recipients
    outer = analysis.arguments(reading.verb)
    who = outer.agents or outer.subjects
    if not who or set(who) & set(reading.actors):
        return reading.actors, recipients
    return who, reading.actors or recipients


def _fit(analysis: Analysis, frame: Frame, reading: Reading, words: str, means: Sequence[str]) -> float | None:
    """How closely a frame describes what is read, or None when it does not; the more it asks for, the closer."""
    if frame.pos == "n" and frame.type in _SPEECH and not reading.actors:
        return None  # "a serious and immediate threat to public safety": nobody threatens
    if not _conditions_hold(frame, words, reading.arguments, means):
        return None
    # "Five villagers were killed" must not be denied as what a flood does: only a stated subject denies.
    denies = frame.type is None
    subject = _slot_fit(analysis, frame.subject, reading.actors, reading.open_subject and not denies)
    if subject is None:
        return None
    recipient = _slot_fit(analysis, frame.object, reading.recipients, reading.open_object and not denies)
    if recipient is None:
        return None
    if frame.type == "AGREE" and "content:any" in frame.require:
        return 0.0  # said of anybody, so any other reading goes before it
    return bool(frame.require) + subject + recipient


def _harmed_by(analysis: Analysis, frame: Frame, head: int) -> tuple[NounPhrase, ...]:
    """Whom a deed harmed that is the subject of a verb of harm: "the attack killed two guards"."""
    phrase = analysis.phrase_at(head) if frame.pos == "n" and frame.type == "ASSAULT" else None
    for verb in analysis.verbs:
        if verb.voice == "active" and analysis.tokens[verb.head].lemma in _HARMING_VERBS:
            arguments = analysis.arguments(verb)
            if phrase in arguments.subjects:
                return arguments.objects
        elif verb.voice == "active" and phrase in analysis.arguments(verb).subjects:
            hurt = _damaged(analysis, analysis.arguments(verb))
            if hurt:
                return hurt
    return ()


def _damaged(analysis: Analysis, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """What damage is done to: "the blast caused damage to two houses"."""
    if not any(analysis.tokens[one.head].lemma.lower() == "damage" for one in arguments.objects):
        return ()
    return tuple(one for link, one in arguments.obliques if link == "to")


_OF_A_PERSON = frozenset({"he", "she", "him", "her"})


def _slot_fit(analysis: Analysis, slot: Slot, phrases: Sequence[NounPhrase], may_be_open: bool) -> float | None:
    """How closely the phrases in a role are what the frame asks for, from 0 to 1; None when they are not."""
    if slot.absent:
        return None if phrases else 1.0
    if not phrases:
        # "was hurt" fits whoever may hurt somebody, but not what only a bomb does: "=bomb|grenade" must be stated.
        open_fits = may_be_open and "known" not in slot.allowed and (bool(slot.allowed) or not slot.heads)
        return 0.0 if slot.optional or open_fits else None
    classes: set[str] = set()
    unknown = False
    for phrase in phrases:
        of_phrase = party_classes(analysis, phrase) or classes_of_leader(analysis, phrase)
        classes |= of_phrase
        if analysis.tokens[phrase.head].lower in _OF_A_PERSON:
            classes.add("person")
        unknown |= phrase.kind in ("pronoun", "number") or (not of_phrase and _is_unlisted(analysis, phrase))
    if classes & slot.forbidden:
        return None
    if slot.heads and any(_head_word(analysis, phrase) in slot.heads for phrase in phrases):
        return 1.0
    if not slot.allowed:
        return None if slot.heads else 0.0
    if classes & slot.allowed:
        return 1 / len(slot.allowed)
    # "they", "14", "Mamin": could be anybody, but no building and no weapon.
    return 0.0 if unknown and slot.allowed & _ANYBODY and "known" not in slot.allowed else None


def _is_unlisted(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a name, or a word that no list knows, and so may be somebody: "17 jhanda bearers"."""
    return phrase.kind == "name" or bool({"?", "N"} & set(look_up(analysis.tokens[phrase.head].lower).marks))


def classes_of_leader(analysis: Analysis, phrase: NounPhrase) -> frozenset[str]:
    """Classes of a head of state or government whose bare surname opens or closes a deed: "Merkel met Macron"."""
    token = analysis.tokens[phrase.head]
    if phrase.kind != "name" or phrase.last - phrase.first != 1 or not token.text[:1].isupper():
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


def _clause_words(analysis: Analysis, clause: Clause) -> str:
    words = " " + " ".join(token.lower for token in analysis.tokens[clause.first : clause.last + 1]) + " "
    return words + words.replace("-", " ") if "-" in words else words  # a condition "tear gas" holds of "tear-gas"


def _conditions_hold(frame: Frame, words: str, arguments: Arguments, means: Sequence[str]) -> bool:
    return _all_required(frame.require, words, arguments, means) and not any(
        _holds(condition, words, arguments, means) for condition in frame.exclude
    )


def _all_required(conditions: Iterable[str], words: str, arguments: Arguments, means: Sequence[str]) -> bool:
    """Of the words one must be there; of ``prep:`` and ``weapon:`` conditions each must hold."""
    plain = [condition for condition in conditions if ":" not in condition]
    special = [condition for condition in conditions if ":" in condition]
    if plain and not any(_holds(condition, words, arguments, means) for condition in plain):
        return False
    return all(_holds(condition, words, arguments, means) for condition in special)


def _holds(condition: str, words: str, arguments: Arguments, means: Sequence[str]) -> bool:
    kind, separator, value = condition.partition(":")
    if separator and kind == "prep":
        wanted = value.split("|")
        return any(preposition in wanted for preposition, _ in arguments.obliques)
    if separator and kind == "content":
        return True  # asked of the whole sentence, see `selection`
    if separator and kind == "weapon":
        return any(weapon in means for weapon in value.split("|"))
    return f" {condition} " in words
