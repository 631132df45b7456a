"""Who says so: the words that name a source, what kind of source it is, and what they cover."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from dateline.language.analysis import Analysis, NounPhrase, Span, VerbGroup, analyse
from dateline.lexicons import load_table
from dateline.records import Attribution, AttributionKind
from dateline.text.attribution_kinds import is_source, kind_of_party, kind_of_source, source_words
from dateline.text.counts.counted import person_nouns
from dateline.text.document import Document
from dateline.text.parties.antecedents import subject_before
from dateline.text.parties.make import make_party, party_classes
from dateline.text.phrases import words_of

_HINT = re.compile(r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|accord|cit|quot|report|announc)|ed\b", re.IGNORECASE)
_LONGEST = 90
# What is done to people as well as said: "recalled its envoy", "noted that"
_CALLING = frozenset({"recall", "identify", "name", "report", "announce", "present", "describe"})
_TELLING = frozenset({"tell", "inform"})  # somebody: "..., the mayor told reporters"
# Pronouns, with the kind of a source of which nothing else is known
_PRONOUNS: dict[str, AttributionKind] = {
    "he": "person", "she": "person", "i": "person", "who": "person", "they": "group", "we": "group",
    "it": "organisation", "which": "organisation",
}  # fmt: skip
_REACH = 3  # how many sentences back a pronoun may reach
# What parts the words of two sources
_OTHER_SOURCE = re.compile(r"[;.”\"]|(?:,\s*(?:and|but|while|whereas|as)?|\b(?:and|but|while))\s+$")
# A time or a place, and nothing that is said: "on Monday", "in a statement", but "in Gao that troops had fired"
_ONLY_WHEN = re.compile(
    r"\W*(?:(?:on|in|at|late|early|by)\s+(?![^,.;]*\bthat\s)[^,.;]{1,50}|yesterday|today|\w+day)?\W*$", re.IGNORECASE
)
_ANNOUNCED_DEED = re.compile(r"\bclaim\w*\s+(?:responsibility|credit)\b", re.IGNORECASE)
_CITING = frozenset({"citing", "quoting", "cited", "quoted", "cites", "quotes"})


class _Saying(NamedTuple):
    """An attribution: its span, that of its source, whether it stands before, after or around what it covers.

    `content` is where that begins, if it stands before it.
    """

    start: int
    end: int
    source: tuple[int, int]
    place: str
    content: int


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in load_table("attribution_verbs", ("lemma",)))


def find_attributions(document: Document, analysis: Analysis) -> tuple[tuple[Attribution, tuple[int, int]], ...]:
    """The sources a sentence names, in reading order, each with the span of text it covers.

    "X said A" covers what follows it, "A, X said" what precedes it, "according to X" the whole sentence. In "the
    ministry said, citing police" both are sources.
    """
    sentence = analysis.sentence
    if not _HINT.search(document.text, sentence.start, sentence.end):
        return ()
    unique = {(one.start, one.end): one for one in _mentions(document, analysis)}
    sayings = sorted(unique.values(), key=lambda one: (one.start, one.end))
    found: list[tuple[Attribution, tuple[int, int]]] = []
    for number, one in enumerate(sayings):
        kind = _kind(document, analysis, one.source, document.text[one.start : one.end])
        covered = _covered(document, sentence, sayings, number)
        if covered[0] < covered[1]:
            found.append((Attribution(quote=document.quote(one.start, one.end), kind=kind), covered))
    return tuple(found)


def _covered(document: Document, sentence: Span, sayings: Sequence[_Saying], number: int) -> tuple[int, int]:
    """The words that a saying covers; those of another source are not its own."""
    one = sayings[number]
    if one.place == "around":
        return sentence.start, sentence.end
    if one.place == "after":
        ended = (other.end for other in sayings[:number] if other.place == "after")
        return max(ended, default=sentence.start), one.start
    later = (other.start for other in sayings[number + 1 :] if other.place == "before")
    return one.content, next((at for at in later if not _hands_on(document, one.content, at)), sentence.end)


def _hands_on(document: Document, said: int, next_said: int) -> bool:
    """Whether a source only hands on what the next one says: "the mayor said on Monday that doctors had counted six".

    "The mayor said the road was open, and police said that two men had died": two sources, each with its own words.
    """
    return _OTHER_SOURCE.search(document.text, said, next_said) is None


def _mentions(document: Document, analysis: Analysis) -> Iterator[_Saying]:
    for verb in analysis.verbs:
        lemma = analysis.tokens[verb.head].lemma
        if lemma in _verbs():
            yield from _spoken(analysis, verb, lemma)
    tokens = analysis.tokens
    for position, token in enumerate(tokens[:-2]):
        following = tokens[position + 1].lower
        if token.lower in ("according", "acccording") and following == "to":
            yield from _prepositional(document, analysis, position, position + 2)
        elif token.lower in _CITING and (following != "by" or token.lower == "quoted"):
            yield from _prepositional(document, analysis, position, position + (2 if following == "by" else 1))


def _prepositional(document: Document, analysis: Analysis, position: int, first: int) -> Iterator[_Saying]:
    phrase = analysis.phrase_at(first)
    if phrase and is_source(document, analysis, phrase):
        end = max(
            [phrase.end, *(other.end for _, other in analysis.complements(phrase)[:1] if other.end - phrase.end < 50)]
        )
        yield _Saying(analysis.tokens[position].start, end, (phrase.start, end), "around", end)


def _spoken(analysis: Analysis, verb: VerbGroup, lemma: str) -> Iterator[_Saying]:
    tokens = analysis.tokens
    end = tokens[verb.head].end
    if verb.voice == "passive":
        objects = analysis.arguments(verb).objects
        if lemma == "quote" and objects:
            yield _Saying(objects[0].start, end, (objects[0].start, objects[0].end), "before", end)
        return
    subjects = analysis.arguments(verb).subjects or _inverted_subject(analysis, verb, lemma)
    if not subjects or (verb.modal and lemma != "say") or (verb.form != "finite" and subjects[0].start < end):
        return
    if lemma in _TELLING and subjects[0].start > end:
        return  # "told reporters": they are told
    if tokens[verb.head].lower in _CITING and _names_other_source(analysis, verb):
        return
    if lemma == "claim" and _ANNOUNCED_DEED.match(analysis.text, tokens[verb.head].start):
        return
    first, last = min(subjects, key=lambda one: one.start), max(subjects, key=lambda one: one.end)
    if lemma == "put" and not re.match(
        r"\s+(?:the|its|their)\s+(?:death\s+)?(?:figure|number|toll|total|turnout)", analysis.text[end : end + 40]
    ):
        return
    if not _can_speak(analysis, first) or _has_person_as_object(analysis, verb):
        return
    first = _first_speaker(analysis, first)
    start, end = _extent(analysis, verb, first, last)
    place = _position(analysis, verb, first, last)
    yield _Saying(start, end, (first.start, last.end), place, _content_start(analysis, verb, end))


def _names_other_source(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb of citing only adds a source to one just named: "Sana, which cited the army", "quoted by Sana"."""
    after = verb.last + 1
    by = after < len(analysis.tokens) and analysis.tokens[after].lower == "by"
    return by or analysis.clause_at(verb.head).kind == "relative"


def _content_start(analysis: Analysis, verb: VerbGroup, said: int) -> int:
    """Where what is said begins: behind when and where it was said, "said in Gao after talks with the rebels that"."""
    tokens = analysis.tokens
    said = max(said, tokens[verb.head].end)
    for position in range(verb.head + 1, len(tokens)):
        token = tokens[position]
        told = analysis.verb_at(position)
        if token.tag == "QUOTE" or (told is not None and told.form == "finite"):
            break
        if token.lower == "that" and token.tag != "DET":
            return max(said, token.end)
    return said


def _has_person_as_object(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb that may report does something to somebody: "recalled its envoy", "noted two deserters"."""
    objects = analysis.arguments(verb).objects if analysis.tokens[verb.head].lemma in _CALLING else ()
    return any("person" in party_classes(analysis, one) for one in objects)


def _first_speaker(analysis: Analysis, speaker: NounPhrase) -> NounPhrase:
    """Who stands first of two who say it after a comma: "two men died, a doctor and witnesses said"."""
    at = speaker.first - 1
    other = analysis.phrase_at(at - 1) if at > 1 and analysis.tokens[at].lower == "and" else None
    if other is None or other.first == 0 or analysis.tokens[other.first - 1].lower != ",":
        return speaker
    return other if _can_speak(analysis, other) else speaker


def _inverted_subject(analysis: Analysis, verb: VerbGroup, lemma: str) -> tuple[NounPhrase, ...]:
    """The speaker after the verb: "Nine men died, said Jan Novak"."""
    before = analysis.text[analysis.sentence.start : analysis.tokens[verb.first].start].rstrip()
    if lemma != "say" or verb.first != verb.head or not before.endswith((",", '"', "”", "’", "'")):
        return ()
    phrase = analysis.phrase_at(verb.last + 1)
    return (phrase,) if phrase else ()


def _extent(analysis: Analysis, verb: VerbGroup, first: NounPhrase, last: NounPhrase) -> tuple[int, int]:
    tokens = analysis.tokens
    end = max(tokens[verb.last].end if verb.last < len(tokens) else last.end, last.end)
    tail = re.match(
        r"\s+on\s+condition\s+of\s+anonymity|\s+in\s+a\s+statement", analysis.text[end : end + 40], re.IGNORECASE
    )
    start = min(tokens[verb.first].start, first.start)
    if end - start > _LONGEST:  # "the association published a list of names on Sunday and said ...": the source alone
        return first.start, last.end
    return start, end + (tail.end() if tail else 0)


def _can_speak(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Numbers and dates say nothing; a lower-case common noun must be a person or a known source."""
    if phrase.kind in ("name", "pronoun"):
        return analysis.tokens[phrase.head].lower not in ("which", "that", "this", "what", "i", "we", "you")
    if analysis.tokens[phrase.first].lower == "no" and not analysis.is_lower_bound(phrase.first):
        return False
    words = words_of(analysis.text, phrase.start, phrase.end)
    known = (source_words(), person_nouns())
    return any(table.at(analysis.text, words, n) for n in range(len(words)) for table in known)


def _position(analysis: Analysis, verb: VerbGroup, first: NounPhrase, last: NounPhrase) -> str:
    """Whether the attribution stands before what it covers: content follows the verb, not just a time or an end."""
    text, sentence = analysis.text, analysis.sentence
    start = min(first.start, analysis.tokens[verb.first].start)
    inverted = first.start > analysis.tokens[verb.head].start
    before = text[sentence.start : start].strip(" \"“”'‘’\n")
    told = [one.end for one in analysis.arguments(verb).objects if analysis.tokens[verb.head].lemma in _TELLING]
    rest = text[max(last.end, analysis.tokens[verb.head].end, *told[:1]) : sentence.end]
    if inverted:
        return "after"
    if not before or (len(before) < 25 and not before.endswith(",")):
        return "before"
    if _ONLY_WHEN.match(rest):
        return "after"
    if before.endswith((",", ",”", ',"')) and re.match(
        r"\s*(?:,|\.|;|on\s|in\s+a\s|at\s|to\s|after\s|late\s|\w+day\b)", rest
    ):
        return "after"
    return "before"


def _kind(document: Document, analysis: Analysis, source: tuple[int, int], saying: str) -> AttributionKind:
    pronoun = document.text[source[0] : source[1]].lower()
    if pronoun not in _PRONOUNS:
        return kind_of_source(document, analysis, source, saying)
    return _kind_behind(document, analysis, source, pronoun) or _PRONOUNS[pronoun]


def _kind_behind(
    document: Document, analysis: Analysis, source: tuple[int, int], pronoun: str
) -> AttributionKind | None:
    """The kind of whom a pronoun goes on with: the last source before it, else the subject of the sentence before."""
    text, here = document.text, analysis.sentence
    first = max(0, here.index - _REACH)  # type: ignore[attr-defined]
    told = [one for one in document.sentences[first : here.index] if _HINT.search(text, one.start, one.end)]  # type: ignore[attr-defined]
    for before in (analysis, *(analyse(text, one) for one in reversed(told))):
        for one in sorted(_mentions(document, before), reverse=True):
            again = one.source[1] > source[0] or text[slice(*one.source)].lower() in _PRONOUNS
            if not again and _may_be(document, before, one.source, pronoun):
                return kind_of_source(document, before, one.source, text[one.start : one.end])
    phrase = next((one for one in analysis.phrases if one.start == source[0]), None)
    subject = subject_before(document, here, analysis, phrase) if phrase is not None else None  # type: ignore[arg-type]
    return kind_of_party(subject)


def _may_be(document: Document, analysis: Analysis, source: tuple[int, int], pronoun: str) -> bool:
    """Whether a pronoun can stand for a source: "he" for no ministry, "it" for no minister."""
    phrase = next((one for one in analysis.phrases if one.start == source[0]), None)
    party = make_party(document, analysis, phrase) if phrase is not None else None
    if party is None:
        return True
    if pronoun in ("he", "she"):
        return party.kind == "person"
    return pronoun != "it" or party.kind != "person"
