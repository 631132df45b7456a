"""Counts that the parties of a trigger state: "Two gunmen tried to flee and were shot dead by guards".

A fallback beside `counts`, which reads what stands near the words of harm: here the number is in the phrase that the
grammar gives as actor or recipient.
"""

from collections.abc import Iterable, Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.records import Count, CountKind
from dateline.text.counted_before import count_known_people
from dateline.text.document import Document
from dateline.text.frames import Trigger
from dateline.text.numbers import find_numbers
from dateline.text.parties import party_classes

_KILLING = frozenset(
    ["kill", "shoot dead", "gun down", "massacre", "assassinate", "execute", "behead", "murder", "slay", "lynch",
     "hack ... to death", "beat ... to death", "stab ... to death", "slaughter"]
)  # fmt: skip
_BY_MODE: dict[tuple[str, str | None], CountKind] = {
    ("COERCE", "arrest"): "arrested",
    ("ASSAULT", "abduct"): "abducted",
    ("RETREAT", "release"): "released",
}
_PEOPLE = frozenset("person crowd civilian armed security official criminal prisoner".split())


def count_parties(
    document: Document, analysis: Analysis, trigger: Trigger, stated: Iterable[Count]
) -> tuple[Count, ...]:
    """Numbers of people in the phrases of a trigger, of the kind that the trigger tells; none when one is stated.

    Args:
        document: The article.
        analysis: The sentence.
        trigger: A trigger of it.
        stated: Counts that the sentence states beside its own verb.
    """
    kind = _kind(trigger)
    if kind is None or any(count.kind == kind for count in stated):
        return ()
    if kind == "participants":
        return tuple(count for phrase in trigger.actors for count in _count(document, analysis, phrase, kind))
    return tuple(
        count
        for phrase in trigger.recipients
        for count in _count(document, analysis, phrase, kind) or count_known_people(document, analysis, phrase, kind)
    )


def _kind(trigger: Trigger) -> CountKind | None:
    frame = trigger.frame
    if frame.pos == "n":
        return None
    if frame.type == "PROTEST":
        return "participants"
    if frame.type == "ASSAULT" and frame.form in _KILLING:
        return "killed"
    return _BY_MODE.get((str(frame.type), frame.mode))


def _count(document: Document, analysis: Analysis, phrase: NounPhrase, kind: CountKind) -> Sequence[Count]:
    """The number that opens a phrase of people, if there is one."""
    if not party_classes(analysis, phrase) & _PEOPLE:
        return ()
    numbers = find_numbers(document.text, phrase.start, phrase.end)
    first = analysis.tokens[phrase.first]
    opening = (
        (first.start, analysis.tokens[phrase.first + 1].start) if phrase.last > phrase.first + 1 else (first.start,)
    )
    if not numbers or numbers[0].start not in opening:
        return ()
    number, head = numbers[0], analysis.tokens[phrase.head]
    if head.start < number.end:
        return ()
    return (
        Count(
            kind=kind,
            low=number.low,
            high=number.high,
            comparator=number.comparator,
            who=document.quote(head.start, head.end),
            quote=document.quote(number.start, head.end),
        ),
    )
