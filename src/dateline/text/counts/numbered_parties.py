"""Counts that the parties of a trigger state: "Two gunmen tried to flee and were shot dead by guards".

A fallback beside `counts`, which reads what stands near the words of harm: here the number is in the phrase that the
grammar gives as actor or recipient. Beside a number that is stated only those are counted who stand in one list with
the people it counts: "the senator and two of his guards" are three.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_table, load_words
from dateline.records import Attribution, Count, CountKind
from dateline.text.counts.counted import person_nouns
from dateline.text.counts.counted_before import count_known_people
from dateline.text.counts.find import claimant, tells_period
from dateline.text.counts.not_counted import is_measure, is_rate
from dateline.text.document import Document
from dateline.text.frames.find import Trigger
from dateline.text.numbers import find_numbers
from dateline.text.parties.make import party_classes
from dateline.text.parties.reading import PEOPLE
from dateline.text.phrases import words_of

_DYING = load_words("event_words", "dying")
_BY_MODE: dict[tuple[str, str | None], CountKind] = {
    ("COERCE", "arrest"): "arrested",
    ("ASSAULT", "abduct"): "abducted",
    ("RETREAT", "release"): "released",
}
_HARM = frozenset({"killed", "injured"})
_OF_WAR = 1000
# What stands between the members of a list, with an age: "Ana Rivas, 45, and two guards".
_LINK = re.compile(
    r"(?:\s*\(\d{1,3}\)|,\s*\d{1,3}(?=,))?\s*,?\s*"
    r"(?P<and>(?:and|&|as\s+well\s+as|along\s+with|together\s+with|plus)(?:\s+also)?)?\s*(?:\b(?:the|his|her|its|their)\s+)?",
    re.IGNORECASE,
)


def count_parties(
    document: Document,
    analysis: Analysis,
    trigger: Trigger,
    stated: Iterable[Count],
    attributions: Sequence[tuple[Attribution, tuple[int, int]]] = (),
) -> tuple[Count, ...]:
    """Numbers of people in the phrases of a trigger, of the kind that the trigger tells.

    Args:
        document: The article.
        analysis: The sentence.
        trigger: A trigger of it.
        stated: Counts that the sentence states beside its own verb.
        attributions: Who says what in the sentence, with the span that it covers.
    """
    kind = _kind(analysis, trigger)
    if kind is None:
        return ()
    told = [(count.quote.start, count.quote.end) for count in stated if count.kind == kind]
    if kind == "participants":
        actors = () if told else trigger.actors
        return tuple(count for phrase in actors for count in _count(document, analysis, phrase, kind))
    people = tuple(one for one in trigger.recipients if not _names_owner(analysis, one))
    phrases = _listed_with(document.text, told, people) if told else people
    phrases = [one for one in phrases if not _tells_who(analysis, one, trigger.recipients, told)]
    return tuple(
        count.model_copy(update={"claimed_by": claimant(attributions, phrase.start)})
        for phrase in phrases
        for count in _count(document, analysis, phrase, kind) or count_known_people(document, analysis, phrase, kind)
    )


def _names_owner(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase only says whose things they are: "released two Tongan trawlers"."""
    whole = analysis.phrase_at(phrase.head)
    return whole is not None and whole.head > phrase.last and "vehicle" in party_classes(analysis, whole)


@cache
def _kinds() -> dict[tuple[str, str], CountKind]:
    """What each verb ("v") and noun ("n") of harm does to people."""
    parts = {"transitive": "v", "noun": "n"}
    rows = [row for row in load_table("casualty_words", ("form", "kind", "use")) if row["use"] in parts]
    return {(row["form"], parts[row["use"]]): row["kind"] for row in rows}  # type: ignore[misc]


def _kind(analysis: Analysis, trigger: Trigger) -> CountKind | None:
    frame, verb = trigger.frame, trigger.verb
    if frame.type == "PROTEST":
        return None if frame.pos == "n" else "participants"
    if frame.type != "ASSAULT" or frame.mode == "abduct":
        return _BY_MODE.get((str(frame.type), frame.mode))
    form = frame.form.replace(" ... ", " ")
    if frame.pos == "v":
        kind = _kinds().get((form, "v")) or _kinds().get((form.split(" and ")[-1], "v"))  # "shoot and kill"
    elif verb is not None and analysis.tokens[verb.head].lemma in _DYING:
        kind = "killed"  # "The inspector died in the explosion"
    else:
        kind = None if form.startswith("attempted") else _kinds().get((form.split()[-1].removesuffix("s"), "n"))
    return kind if kind in ("killed", "injured") else None  # soldiers "captured" a town


def _tells_who(
    analysis: Analysis, name: NounPhrase, phrases: Sequence[NounPhrase], told: Sequence[tuple[int, int]]
) -> bool:
    """Whether a name between commas only tells who was named before: "a clerk, Ali Rao, and two guards" are three.

    So it does behind an office whose holder it names: "the union's leader, Ali Rao, and two guards".
    """
    before = analysis.phrase_at(name.first - 2) if name.kind == "name" and name.first > 1 else None
    if before is None or before.last != name.first - 2:
        return False
    marks = [token.lower for token in analysis.tokens[name.first - 1 : name.last + 2]]
    # Of the two phrases an office is left out of the parties already, for its holder's name.
    counted = any(start < before.end and before.start < end for start, end in told)
    named = counted and before.kind == "common" and before not in phrases
    opens = named or analysis.tokens[before.first].lower in ("a", "an")
    return opens and marks[0] == marks[-1] == "," and "person" in party_classes(analysis, before)


def _listed_with(text: str, told: Sequence[tuple[int, int]], phrases: Sequence[NounPhrase]) -> list[NounPhrase]:
    """The phrases that stand in one list with people who are counted: "the mayor, his wife and two guards".

    Not so "a clerk, Ali Rao," and "12 miners, including Juan Prado": they name whom the number counts already.
    """
    new = [one for one in phrases if not any(one.start < end and start < one.end for start, end in told)]
    ends = sorted(
        [*((one.start, one.end, one) for one in new), *((*span, None) for span in told)], key=lambda it: it[:2]
    )
    found: list[NounPhrase] = []
    run: list[NounPhrase | None] = []
    joined = False
    for number, (start, _, phrase) in enumerate(ends):
        link = _LINK.fullmatch(text, ends[number - 1][1], start) if number else None
        if link is None:
            run, joined = [], False
        run.append(phrase)
        joined = joined or bool(link and link["and"])
        if joined and None in run:
            found += [one for one in run if one is not None and one not in found]
    return found


def _count(document: Document, analysis: Analysis, phrase: NounPhrase, kind: CountKind) -> Sequence[Count]:
    """The number that opens a phrase of people, if there is one."""
    others = analysis.tokens[phrase.head].lower == "others"  # "held the mayor, head of the port, and two others"
    if not others and not party_classes(analysis, phrase) & PEOPLE:
        return ()
    numbers = find_numbers(document.text, phrase.start, phrase.end)
    first = analysis.tokens[phrase.first]
    opening = (
        (first.start, analysis.tokens[phrase.first + 1].start) if phrase.last > phrase.first + 1 else (first.start,)
    )
    if not numbers or numbers[0].start not in opening or is_measure(document.text, numbers[0]):
        return ()
    number, head = numbers[0], analysis.tokens[phrase.head]
    if head.start < number.end or is_rate(document.text, head.end):
        return ()
    if kind in _HARM and number.low > 1 and _is_of_period(analysis, phrase, number.low):
        return ()
    entry = person_nouns().at(document.text, words_of(document.text, head.start, head.end), 0)
    if entry is not None and entry.entry.group == "unit":
        return ()  # "two families": nobody says how many they were
    return (
        Count(
            kind=kind,
            low=number.low,
            high=number.high,
            comparator=number.comparator,
            who=None if others else document.quote(head.start, head.end),
            quote=document.quote(number.start, head.end),
        ),
    )


def _is_of_period(analysis: Analysis, phrase: NounPhrase, number: int) -> bool:
    """Whether a toll is that of a period: "in the past four years 350 drivers have been killed".

    Not so in "since last year's attack, when 80 people were killed, ...", unless it is that of a war.
    """
    clause = analysis.clause_at(phrase.head)
    if clause.kind in ("main", "quotation") or number >= _OF_WAR:
        return tells_period(analysis.text, analysis.sentence.start, analysis.sentence.end)
    return tells_period(analysis.text, analysis.tokens[clause.first].start, analysis.tokens[clause.last].end)
