"""Which trigger of a sentence a count of people belongs to."""

from collections.abc import Sequence

from dateline.lexicons import load_words
from dateline.records import Count
from dateline.text.counts.find import CountMention
from dateline.text.frames.find import Trigger


def find_owners(counts: Sequence[CountMention], triggers: Sequence[Trigger]) -> list[int | None]:
    """The trigger that each count belongs to; a part ("including two children") goes with its whole."""
    owners: list[int | None] = []
    for count in counts:
        whole = count.count.part_of
        owners.append(owners[whole] if whole is not None and whole < len(owners) else _owner_of(count, triggers))
    return owners


def _owner_of(count: CountMention, triggers: Sequence[Trigger]) -> int | None:
    """The trigger that a count belongs to: the nearest of a type that can have it.

    Of those between number and verb it is the verb: "two of the men who attacked the camp were killed".
    """
    fitting = [
        number
        for number, trigger in enumerate(triggers)
        if _can_have(trigger, count.count.kind) or _tells_execution(count, trigger)
    ]
    if not fitting:
        return None
    return min(fitting, key=lambda number: (*_distance(count, triggers[number]), number))


def _can_have(trigger: Trigger, kind: str) -> bool:
    event_type, mode = trigger.frame.type, trigger.frame.mode
    if kind in ("killed", "injured"):
        return event_type == "ASSAULT" or (event_type == "PROTEST" and mode == "riot")
    if kind == "participants":
        return event_type == "PROTEST"
    if kind == "arrested":
        return (event_type, mode) == ("COERCE", "arrest")
    if kind == "released":
        return (event_type, mode) == ("RETREAT", "release")
    if kind == "abducted":
        return (event_type, mode) == ("ASSAULT", "abduct")
    return event_type in ("ASSAULT", "SANCTION", "COERCE", "PROTEST")


_ONLY_SENTENCING = load_words("event_words", "only sentencing")


def _tells_execution(count: CountMention, trigger: Trigger) -> bool:
    """Whether it counts whom a court had put to death: "Iran executed three men"."""
    convicts = (trigger.frame.type, trigger.frame.mode) == ("SANCTION", "convict")
    if trigger.frame.form.split()[0] in _ONLY_SENTENCING:
        return False  # "sentenced 17 people to death"
    return convicts and count.count.kind == "killed" and _distance(count, trigger)[0] == 0


def _distance(count: CountMention, trigger: Trigger) -> tuple[int, bool]:
    """Code points between the words of a count and a trigger, and whether it is none of the words that state it."""
    if count.start < trigger.end and trigger.start < count.end:
        return 0, count.start < trigger.start and trigger.end < count.end
    return max(count.start - trigger.end, trigger.start - count.end), True


def select_counts(counts: Sequence[Count], positions: Sequence[int]) -> tuple[Count, ...]:
    """The counts at some positions, with `part_of` pointing inside the new list."""
    renumbered = {old: new for new, old in enumerate(positions)}
    chosen = []
    for position in positions:
        count = counts[position]
        part_of = renumbered.get(count.part_of) if count.part_of is not None else None
        chosen.append(count if part_of == count.part_of else count.model_copy(update={"part_of": part_of}))
    return tuple(chosen)
