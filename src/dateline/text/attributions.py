"""Who says so: the words that name a source, what kind of source it is, and what they cover."""

import re
from collections.abc import Iterator
from functools import cache

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_table
from dateline.records import Attribution, AttributionKind
from dateline.text.counts.counted import person_nouns
from dateline.text.document import Document
from dateline.text.parties.make import party_classes
from dateline.text.phrases import PhraseTable, words_of

_ANONYMOUS = re.compile(
    r"\b(?:conditions? of (?:strict )?anonymity|anonymously"
    r"|(?:declined|asked|refused|wished|wanted|requested)(?: not)? to (?:be|remain)"
    r"(?: \w+)? ?(?:named|identified|anonymous|unnamed)|not authori[sz]ed to (?:speak|talk|brief)"
    r"|unnamed|unidentified (?:official|source)"
    r"|requesting anonymity)\b",
    re.IGNORECASE,
)
_HINT = re.compile(r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?)|accord|cit|quot|report|announc)|ed\b", re.IGNORECASE)
_LONGEST = 90
_PRONOUNS = frozenset("he she they it we i who which".split())
# What is done to people as well as said: "recalled its envoy", "noted that"
_CALLING = frozenset({"recall", "identify", "name", "report", "announce", "present", "describe"})
_TELLING = frozenset({"tell", "inform"})  # somebody: "..., the mayor told reporters"
_BODY = re.compile(r"[Tt]he (?:[a-z]+ )?[A-Z]")  # "the World Seed Fund said"
_ANNOUNCED_DEED = re.compile(r"\bclaim\w*\s+(?:responsibility|credit)\b", re.IGNORECASE)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["lemma"] for row in load_table("attribution_verbs", ("lemma",)))


@cache
def _sources() -> PhraseTable[AttributionKind]:
    return PhraseTable((row["word"], row["kind"]) for row in load_table("attribution_sources", ("word", "kind")))  # type: ignore[misc]


def find_attributions(document: Document, analysis: Analysis) -> tuple[tuple[Attribution, tuple[int, int]], ...]:
    """The sources a sentence names, in reading order, each with the span of text it covers.

    "X said A" covers what follows it, "A, X said" what precedes it, "according to X" the whole sentence. In "the
    ministry said, citing police" both are sources.
    """
    sentence = analysis.sentence
    if not _HINT.search(document.text, sentence.start, sentence.end):
        return ()
    spans = sorted({(start, end): (source, place) for start, end, source, place in _mentions(analysis)}.items())
    found: list[tuple[Attribution, tuple[int, int]]] = []
    for number, ((start, end), (source, place)) in enumerate(spans):
        kind = _kind(document, analysis, source)
        following = next((a for (a, _), (_, other) in spans[number + 1 :] if other == "before"), sentence.end)
        preceding = max((b for (_, b), (_, other) in spans[:number] if other == "after"), default=sentence.start)
        covered = {
            "before": (end, following),
            "after": (preceding, start),
            "around": (sentence.start, sentence.end),
        }[place]
        if covered[0] < covered[1]:
            found.append((Attribution(quote=document.quote(start, end), kind=kind), covered))
    return tuple(found)


def _mentions(analysis: Analysis) -> Iterator[tuple[int, int, tuple[int, int], str]]:
    """Span of each attribution, span of its source, and where it stands: before or after its content, or around."""
    for verb in analysis.verbs:
        lemma = analysis.tokens[verb.head].lemma
        if lemma in _verbs():
            yield from _spoken(analysis, verb, lemma)
    tokens = analysis.tokens
    for position, token in enumerate(tokens[:-2]):
        following = tokens[position + 1].lower
        if token.lower in ("according", "acccording") and following == "to":
            yield from _prepositional(analysis, position, position + 2)
        elif token.lower in ("citing", "quoting"):
            yield from _prepositional(analysis, position, position + 1)


def _prepositional(analysis: Analysis, position: int, first: int) -> Iterator[tuple[int, int, tuple[int, int], str]]:
    phrase = analysis.phrase_at(first)
    if phrase:
        end = max(
            [phrase.end, *(other.end for _, other in analysis.complements(phrase)[:1] if other.end - phrase.end < 50)]
        )
        yield analysis.tokens[position].start, end, (phrase.start, end), "around"


def _spoken(analysis: Analysis, verb: VerbGroup, lemma: str) -> Iterator[tuple[int, int, tuple[int, int], str]]:
    tokens = analysis.tokens
    end = tokens[verb.head].end
    if verb.voice == "passive":
        objects = analysis.arguments(verb).objects
        if lemma == "quote" and objects:
            yield objects[0].start, end, (objects[0].start, objects[0].end), "before"
        return
    subjects = analysis.arguments(verb).subjects or _inverted_subject(analysis, verb, lemma)
    if not subjects or (verb.modal and lemma != "say") or (verb.form != "finite" and subjects[0].start < end):
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
    yield (*_extent(analysis, verb, first, last), (first.start, last.end), _position(analysis, verb, first, last))


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
    return any(
        _sources().at(analysis.text, words, n) or person_nouns().at(analysis.text, words, n) for n in range(len(words))
    )


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
    if re.match(r"\W*(?:(?:on|in|at|late|early|by)\s+[^,.;]{1,50}|yesterday|today|\w+day)?\W*$", rest, re.IGNORECASE):
        return "after"
    if before.endswith((",", ",”", ',"')) and re.match(
        r"\s*(?:,|\.|;|on\s|in\s+a\s|at\s|to\s|after\s|late\s|\w+day\b)", rest
    ):
        return "after"
    return "before"


def _kind(document: Document, analysis: Analysis, source: tuple[int, int]) -> AttributionKind:
    text, sentence = document.text, analysis.sentence
    start, end = source
    if _ANONYMOUS.search(text, start, min(sentence.end, end + 160)):
        return "anonymous"
    spoken = text[start:end].lower()
    if spoken in _PRONOUNS:
        return _earlier_kind(document, analysis)
    return (
        _first_kind(text, start, end)
        or _apposed_kind(text, end, sentence.end)
        or _introduced_kind(text, spoken, start)
        or _unlisted_kind(text, start)
    )


def _unlisted_kind(text: str, start: int) -> AttributionKind:
    """The kind of a source that no list knows: a name is a person's, or with an article a body's."""
    if text[start : start + 1].isupper() and text[start : start + 4] != "The ":
        return "person"
    return "group" if _BODY.match(text, start) else "witness"


def _first_kind(text: str, start: int, end: int) -> AttributionKind | None:
    words = words_of(text, start, end)
    return next((found.entry for found in _sources().find(text, words)), None)


def _apposed_kind(text: str, end: int, stop: int) -> AttributionKind | None:
    """The kind told between commas, "said Jan Novak, deputy mayor"; an ordinary person there is a witness."""
    match = re.match(r",\s+([^.;\"”]{3,70})", text[end:stop])
    if not match:
        return None
    described = match[1].split(",")[0]
    span = (end + match.start(1), end + match.start(1) + len(described))
    kind = _first_kind(text, *span)
    words = words_of(text, *span)
    people = any(person_nouns().at(text, words, n) for n in range(len(words)))
    return kind or ("witness" if people or described.startswith("who ") else None)


def _introduced_kind(text: str, spoken: str, start: int) -> AttributionKind | None:
    """A name that was introduced earlier with its office: "governor Sidi Toure" ... "Toure said"."""
    name = spoken.split()[-1].strip(".,")
    at = text.lower().rfind(name, 0, max(0, start - 1)) if len(name) > 3 else -1
    return _first_kind(text, max(0, at - 45), min(start, at + len(name) + 40)) if at >= 0 else None


def _earlier_kind(document: Document, analysis: Analysis) -> AttributionKind:
    """The kind of the source that "he" stands for: the last one named in this or the three sentences before."""
    text, sentence = document.text, analysis.sentence
    first = document.sentences[max(0, sentence.index - 3)].start if document.sentences else sentence.start  # type: ignore[attr-defined]
    spoken = list(re.finditer(r"\b(?:said|told|added|according to)\b", text[first : sentence.start]))
    for match in reversed(spoken):
        middle = first + match.start()
        kind = _first_kind(text, max(first, middle - 60), middle) or _first_kind(
            text, middle, min(sentence.start, middle + 70)
        )
        if kind:
            return kind
    return "person"
