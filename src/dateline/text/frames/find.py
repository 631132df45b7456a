"""Frames: which candidates of a sentence really are triggers, of which type, with whom as actor and recipient."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import dropwhile

from dateline.language.analysis import Analysis, Arguments, Clause, NounPhrase, VerbGroup
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.frames.fit import Scene, clause_words
from dateline.text.frames.lexicon import Candidate, Frame
from dateline.text.frames.participants import find_participants
from dateline.text.frames.reading import Reading
from dateline.text.frames.readings import read_candidate
from dateline.text.frames.recipients import find_recipients, is_word_of_form
from dateline.text.parties.appositions import put_names
from dateline.text.parties.make import party_classes

_LEFT_SO = load_words("reading_words", "left so")
_FARTHEST_STATE = 8  # words: "left at least 12 people dead"
_WORDS_DECLINED = 3  # "to give a reason", "to publicly comment"
_AT_ITS_TIME = frozenset({"during", "in", "at", "after", "amid", "following", "from", "by", "as"})
_WHEN_OR_WHERE = frozenset({"at", "during", "after", "before", "following", "amid"})
_SAYING = frozenset({"saying", "stating", "claiming"})
_NEARLY = frozenset({"nearly", "almost"})
_PERMITTING = frozenset({"allow", "permit", "let"})
_FORGIVING = frozenset({"amnesty", "pardon"})
_DONE_TO_OWNER = _FORGIVING | {"plea", "pleas"}
_TAKEN = frozenset({"arrest", "deport", "expel"})
_PRIVATE = frozenset({"person", "crowd", "civilian", "prisoner"})
_WITH_POWER = frozenset({"security", "armed", "organisation", "group", "company"})
_HARMING_VERBS = load_words("reading_words", "harm by deed")


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


def find_triggers(
    analysis: Analysis,
    candidates: Sequence[Candidate],
    means: Callable[[Clause], Sequence[str]],
    told_before: Callable[[NounPhrase], frozenset[str]],
) -> list[Trigger]:
    """The triggers of a sentence in reading order; of overlapping ones the longest that fits.

    Args:
        analysis: The analysed sentence.
        candidates: Trigger forms that stand in it.
        means: Gives the kinds of weapons and instruments that a clause can be about, for ``weapon:`` conditions.
        told_before: Gives the semantic classes of whom a pronoun stands for; empty where that is not known.
    """
    found: list[Trigger] = []
    taken: list[tuple[int, int]] = []
    for candidate in sorted(candidates, key=lambda one: (one.start - one.end, one.start)):
        if any(candidate.start < end and start < candidate.end for start, end in taken):
            continue
        trigger = _first_fit(analysis, candidate, means, told_before)
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


def _first_fit(
    analysis: Analysis,
    candidate: Candidate,
    means: Callable[[Clause], Sequence[str]],
    told_before: Callable[[NounPhrase], frozenset[str]],
) -> Trigger | None:
    covered = [i for i, token in enumerate(analysis.tokens) if candidate.start <= token.start < candidate.head_end]
    if not covered or _gap_turns_away(analysis, candidate) or _shot_somewhere(analysis, covered):
        return None
    clause = analysis.clause_at(covered[0])
    words = _words_around(analysis, clause, covered[-1])
    about = partial(means, clause)
    scenes: dict[str, Scene | None] = {}  # by part of speech
    best: tuple[float, Frame, Reading] | None = None
    for frame in candidate.frames:
        if frame.pos not in scenes:
            reading = read_candidate(analysis, frame, covered)
            scenes[frame.pos] = None if reading is None else Scene(analysis, reading, words, about, told_before)
        named = frame.pos == "n" and (frame.type == "AID" or frame.mode == "expel")
        if named and _only_describes(analysis, covered[-1]):
            continue
        scene = scenes[frame.pos]
        fit = None if scene is None else scene.fit(frame)
        if scene is None or fit is None:
            continue
        if best is None or fit > best[0]:
            best = (fit, frame, scene.reading)
        if frame.type is None:
            break  # what the lexicon denies outright needs no better reading
    if best is None:
        return None
    return _make_trigger(analysis, candidate, clause, covered[-1], best[1], best[2])


def _words_around(analysis: Analysis, clause: Clause, last: int) -> str:
    """The words that the conditions of frames are asked of: of the clause, and of what is declined or allowed in it."""
    words = clause_words(analysis, clause)
    if analysis.tokens[last].lower == "to":  # "declined to give a reason": what is declined counts too
        words += " ".join(token.lower for token in analysis.tokens[last + 1 :][:_WORDS_DECLINED]) + " "
    if analysis.tokens[last].lemma in _PERMITTING:  # "allowed him to leave"
        words += "".join(clause_words(analysis, one) for one in _infinitives_of(analysis, clause))
    return words


def _infinitives_of(analysis: Analysis, clause: Clause) -> list[Clause]:
    return [
        one
        for one in analysis.clauses
        if one.kind == "infinitive" and one.parent is not None and analysis.clauses[one.parent] == clause
    ]


def _gap_turns_away(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether what stands in the gap of a form says when or where: of "proposed at a summit" no summit is proposed.

    Nor is a threat issued by who "issued a statement saying the threat was over", or death called for where a watchman
    "who tried to call for help, was stabbed to death"; nor was killed who was "beaten and nearly choked to death".
    """
    if candidate.head_end >= candidate.end:
        return False
    inside = [one for one in analysis.tokens if candidate.head_end <= one.start < candidate.end]
    if not inside:
        return False
    told_when = inside[0].lower in _WHEN_OR_WHERE and not any(one.tag in ("PREP", "TO") for one in inside[1:])
    behind = dropwhile(lambda one: one.lower != ",", inside)  # the clause of the form ends at a comma
    goes_on = any(one.tag in ("AUX", "MODAL") for one in behind)
    barely = candidate.frames[0].form.endswith(" death") and any(one.lower in _NEARLY for one in inside)
    return told_when or goes_on or barely or any(one.lower in _SAYING for one in inside[:-1])


def _shot_somewhere(analysis: Analysis, covered: Sequence[int]) -> bool:
    """Whether the "at" of a form tells where: of "a trader was shot at a checkpoint" the trader is hit, no checkpoint.

    Who is only aimed at leaves the "at" bare: "the patrol was shot at near the border". Shots have a target.
    """
    last = covered[-1]
    verb = analysis.verb_at(covered[0]) if len(covered) > 1 and analysis.tokens[last].lower == "at" else None
    if verb is None or (verb.voice, verb.form) != ("passive", "finite") or analysis.tokens[verb.head].lemma != "shoot":
        return False
    hit = analysis.arguments(verb).objects
    shots = any("weapon" in party_classes(analysis, one) for one in hit)
    return bool(hit) and not shots and analysis.phrase_at(last + 1) is not None


def _only_describes(analysis: Analysis, noun: int) -> bool:
    """Whether a noun only says what another is for: "an aid organisation", "a displacement camp"."""
    phrase = analysis.phrase_at(noun)
    return phrase is not None and phrase.head > noun


def _make_trigger(
    analysis: Analysis, candidate: Candidate, clause: Clause, last: int, frame: Frame, reading: Reading
) -> Trigger:
    span = candidate.start, candidate.end
    others = tuple(one for one in reading.recipients if not is_word_of_form(analysis, frame, one, span))
    if frame.type == "PROTEST" and reading.link in _AT_ITS_TIME and reading.verb is not None:
        done_to = analysis.arguments(reading.verb)  # "During protests the guards killed a man": not the marchers
        others = tuple(one for one in others if one not in (*done_to.objects, *done_to.subjects))
    stated = others or _objects_of_last(analysis, frame, reading, span)
    recipients = find_recipients(analysis, frame, clause, stated, reading.verb, reading.arguments)
    actors = reading.actors
    if frame.mode == "third-party":
        actors, recipients = _mediation(analysis, reading, recipients)
    if frame.type == "CONSULT" and frame.pos == "n":
        actors, recipients = find_participants(analysis, frame.mode, last, reading.arguments, actors, recipients)
    if frame.pos == "n" and (frame.form.split()[-1] in _DONE_TO_OWNER or frame.mode in _TAKEN):
        actors, recipients = _undergone(analysis, frame, last, actors, recipients)
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


def _undergone(
    analysis: Analysis,
    frame: Frame,
    noun: int,
    actors: tuple[NounPhrase, ...],
    recipients: tuple[NounPhrase, ...],
) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Who stands before a deed and undergoes it: "a gang amnesty", "teacher sackings", "the Rao guilty plea"."""
    phrase = analysis.phrase_at(noun)
    if phrase is None:
        return actors, recipients
    if frame.form.endswith("plea"):
        return (), recipients or actors  # who pleads guilty is found so
    whose = analysis.acting_modifier(phrase) if analysis.possessor(phrase) is None else None
    if whose is None or whose not in actors:
        return actors, recipients
    classes = party_classes(analysis, whose)
    forgiving = frame.form.split()[-1] in _FORGIVING
    if "D" in look_up(analysis.tokens[whose.head].lower).marks:
        return actors, recipients  # "his Saudi imprisonment"
    private = "criminal" in classes or (classes & _PRIVATE and not classes & _WITH_POWER)
    if "state" in classes or not (forgiving or private):
        return actors, recipients
    keeps = bool(recipients) and not forgiving and frame.mode != "expel"  # "the refugee exodus from Gao"
    return tuple(one for one in actors if one != whose), recipients if keeps else (whose,)


def _turn(
    frame: Frame, reading: Reading, actors: tuple[NounPhrase, ...], recipients: tuple[NounPhrase, ...]
) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Actors and recipients of a form whose grammar tells them otherwise than its sense."""
    if frame.turn == "undergone":  # "received death threats from a gang", "came under fire from rebels"
        by = (phrase for link, phrase in reading.arguments.obliques if link in ("from", "by"))
        # "The arrest of a poet by police drew criticism": police are not who criticised.
        return tuple(one for one in by if reading.verb is None or one.first > reading.verb.last), actors
    if frame.turn == "unstated":  # "residents fled the town", "the general escaped an assassination attempt"
        return (), actors
    if frame.turn == "prevented":  # who defuses a bomb has not planted it
        return (), recipients
    return actors, recipients


def _objects_of_last(
    analysis: Analysis, frame: Frame, reading: Reading, span: tuple[int, int]
) -> tuple[NounPhrase, ...]:
    """The objects of the last verb of a form: "tried to assassinate the premier", "started firing on the patrol"."""
    inside = [verb for verb in analysis.verbs if span[0] <= analysis.tokens[verb.head].start < span[1]]
    verb = inside[-1] if inside and frame.pos == "v" else None
    if verb is None or verb == reading.verb or verb.form not in ("infinitive", "gerund"):
        return ()
    arguments, last = analysis.arguments(verb), frame.form.split()[-1]
    return arguments.objects or tuple(phrase for link, phrase in arguments.obliques if link == last)


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


def _harmed_by(analysis: Analysis, frame: Frame, head: int) -> tuple[NounPhrase, ...]:
    """Whom a deed harmed that is the subject of a verb of harm: "the attack killed two guards"."""
    phrase = analysis.phrase_at(head) if frame.pos == "n" and frame.type == "ASSAULT" else None
    if phrase is None:
        return ()
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        if verb.voice != "active" or phrase not in arguments.subjects:
            continue
        if analysis.tokens[verb.head].lemma in _HARMING_VERBS:
            return arguments.objects
        if _leaves_harmed(analysis, verb):
            return tuple(one for one in arguments.objects if analysis.tokens[one.head].lower not in _LEFT_SO)
        hurt = _damaged(analysis, arguments)
        if hurt:
            return hurt
    return ()


def _leaves_harmed(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb tells in what state it left somebody: "The blast left five soldiers dead"."""
    if analysis.tokens[verb.head].lemma != "leave":
        return False
    after = analysis.tokens[verb.last + 1 : verb.last + 1 + _FARTHEST_STATE]
    return any(token.lower in _LEFT_SO for token in after)


def _damaged(analysis: Analysis, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """What damage is done to: "the blast caused damage to two houses"."""
    if not any(analysis.tokens[one.head].lemma.lower() == "damage" for one in arguments.objects):
        return ()
    return tuple(one for link, one in arguments.obliques if link == "to")
