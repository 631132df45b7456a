"""Noun phrases: flat chunks with a head, their possessors, and measure phrases ("dozens of people") as one."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.language.glosses import past_gloss
from dateline.language.people_behind import follows_year
from dateline.language.phrase_bounds import continues_phrase, is_joined_adjective, opens_phrase
from dateline.language.tokens import Token
from dateline.language.words import closed_tags, look_up, measure_nouns, time_words, verbs_that
from dateline.lexicons import load_words


class NounPhrase(NamedTuple):
    """A noun phrase, without relative clauses and what follows a preposition.

    Attributes:
        first, last: Token positions, inclusive, determiner to last noun.
        head: Token position of the noun that says what it is.
        start, end: Half-open code-point offsets into the article's text.
        kind: "name", "common", "pronoun" or "number".
    """

    first: int
    last: int
    head: int
    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Chunks:
    """The noun phrases of a sentence.

    Attributes:
        phrases: In reading order, never overlapping.
        possessors: The phrase before 's, by the first token of the phrase that it is part of.
    """

    phrases: list[NounPhrase] = field(default_factory=list)
    possessors: dict[int, NounPhrase] = field(default_factory=dict)


# Words before a number that belong to its phrase: "more than 200 people", "an estimated 300".
_QUANTITIES = (
    ("as", "many", "as"), ("as", "few", "as"), ("no", "fewer", "than"), ("no", "less", "than"), ("not", "less", "than"),
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"),
    ("close", "to"), ("well", "over"), ("about",), ("around",), ("nearly",), ("almost",), ("over",), ("some",),
    ("roughly",), ("approximately",), ("only",), ("estimated",), ("under",), ("below",), ("above",), ("just",),
    ("half",),
)  # fmt: skip
_QUANTITIES_BY_START: dict[str, list[tuple[str, ...]]] = {}
for _words in _QUANTITIES:
    _QUANTITIES_BY_START.setdefault(_words[0], []).append(_words)
_QUANTITIES_BY_START["between"] = []  # "between 3,000 and 4,000 people"
# Kinds of phrases by the tag of their head; any other is "common".
_KINDS = {
    "PROPN": "name", "PRON": "pronoun", "DET": "pronoun", "WH": "pronoun", "NUM": "number", "OTHER": "number",
}  # fmt: skip
_INSIDE = frozenset({"ADJ", "NUM", "NOUN", "PROPN"})
_OPENING = frozenset({"DET", "PRON", "OTHER", "ADV"}) | _INSIDE
_ORGANISATIONS = load_words("words_grammar", "organisation")
_ROUND_NUMBERS = load_words("words_grammar", "round number")


def find_phrases(tokens: Sequence[Token]) -> Chunks:
    """Find the noun phrases of a sentence."""
    chunks = Chunks()
    at = 0
    while at < len(tokens):
        if tokens[at].tag not in _OPENING and tokens[at].lower not in _QUANTITIES_BY_START:
            at += 1
            continue
        phrase = _read_phrase(tokens, at, chunks)
        if phrase is None:
            at += 1
        else:
            chunks.phrases.append(phrase)
            at = phrase.last + 1
    chunks.phrases = _join_measures(tokens, chunks)
    return chunks


def is_time(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase says when: its head is a word of time, or it is a year or an ordinal day."""
    head = tokens[phrase.head]
    if head.tag in ("NOUN", "PROPN", "MODAL"):
        word = head.lower.rstrip(".")  # "the Nov. 13 attacks"
        if word in time_words():
            return time_words()[word] != "name" or word != "march" or head.tag == "PROPN"
        return head.lower[0].isdigit() and head.lower.endswith(("am", "pm", "s")) and "-" not in head.lower
    if phrase.kind != "number":
        return False
    if (
        phrase.first
        and tokens[phrase.first - 1].lower in ("in", "since", "of")
        and len(head.lower) == 4
        and head.lower.isdigit()
    ):
        return True
    return ":" in head.lower or (len(head.lower) == 4 and head.lower[:2] in ("19", "20") and head.lower.isdigit())


def _phrase(tokens: Sequence[Token], first: int, last: int, head: int) -> NounPhrase:
    kind = _KINDS.get(tokens[head].tag, "common")
    if tokens[head].lower in _ROUND_NUMBERS:
        kind = "number"  # "Thousands marched", "scores were hurt"
    return NounPhrase(first, last, head, tokens[first].start, tokens[last].end, kind)


def _read_phrase(tokens: Sequence[Token], first: int, chunks: Chunks) -> NounPhrase | None:
    """The phrase that starts at `first`, or None."""
    tag = tokens[first].tag
    if tag == "ADJ" and _completes_verb(tokens, first):
        return None
    at = _skip_quantity(tokens, first)
    if at == first:
        if tag == "PRON":
            # "all the protesters", "all sanctions", "both men" are one phrase; "some of them" is joined later.
            if (
                tokens[first].lower not in ("all", "both", "such")
                or first + 1 == len(tokens)
                or tokens[first + 1].tag not in ("DET", "NOUN", "ADJ")
            ):
                return _phrase(tokens, first, first, first)
        elif tag not in _INSIDE and tag not in ("DET", "OTHER") and not _is_degree(tokens, first):
            return None
    while at < len(tokens) and tokens[at].tag in ("DET", "PRON") and (tokens[at].tag == "DET" or at == first):
        at += 1
    at = _skip_range(tokens, _skip_quantity(tokens, at))
    return _read_nouns(tokens, first, at, chunks)


def _skip_range(tokens: Sequence[Token], at: int) -> int:
    """Past the lower end of a range: "30 to 40 constables", but "rose from 30 to 40"."""
    words = tokens[at : at + 4]
    if len(words) < 4 or [one.tag for one in words[::2]] != ["NUM", "NUM"] or words[1].lower not in ("to", "or"):
        return at
    ranges = words[3].tag in ("NOUN", "ADJ") and not (at and tokens[at - 1].lower in ("from", "by"))
    return at + 2 if ranges else at


def _completes_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether an adjective belongs to the verb before it: "shot dead two protesters"."""
    if not at or at + 1 >= len(tokens) or tokens[at - 1].tag != "VERB":
        return False
    if tokens[at].lower == "dead" and tokens[at - 1].lower == "shot":
        return True  # "shot dead judge Ana Rivas"
    return tokens[at + 1].tag in ("NUM", "DET") and tokens[at].lower not in closed_tags()


def _skip_quantity(tokens: Sequence[Token], at: int) -> int:
    """Position after the words of quantity that start at `at` and have a number after them; else `at`."""
    if at and at < len(tokens) and tokens[at].lower == "over" and tokens[at - 1].lemma in verbs_that("over"):
        return at  # "handed over 12 suspects"
    if at < len(tokens) and tokens[at].lower == "between":
        return at + 3 if _is_between(tokens, at) else at
    for words in _QUANTITIES_BY_START.get(tokens[at].lower, ()) if at < len(tokens) else ():
        end = at + len(words)
        if any(token.lower != word for token, word in zip(tokens[at:end], words, strict=False)):
            continue
        article = end + 1 < len(tokens) and tokens[end].lower in ("a", "an")
        if article and (words == ("half",) or _is_number(tokens[end + 1])):
            return end + 1  # "more than a dozen", "half a million", "half a ton"
        if end < len(tokens) and _is_number(tokens[end]):
            return _skip_quantity(tokens, end) if tokens[end].lower == "half" else end
    return at


def _is_between(tokens: Sequence[Token], at: int) -> bool:
    """Whether a range begins that counts a noun: "between five and eight guards", but "clashes between two tribes".

    Not the days and years of "between 3 and 5 March", "between 2010 and 2015".
    """
    words = tokens[at + 1 : at + 5]
    if len(words) < 4 or [one.tag for one in words[:3]] != ["NUM", "CONJ", "NUM"] or words[1].lower != "and":
        return False
    described = at and tokens[at - 1].tag in ("NOUN", "PROPN")
    return not described and words[3].tag in ("NOUN", "ADJ") and words[3].lower not in time_words()


def _is_number(token: Token) -> bool:
    return token.tag == "NUM" or (token.tag == "OTHER" and token.text != "%") or token.lower in ("dozen", "half")


def _is_degree(tokens: Sequence[Token], at: int) -> bool:
    """Whether the adverb at `at` belongs to the adjective of a phrase: "heavily armed men"."""
    token = tokens[at]
    if token.tag != "ADV" or at + 2 >= len(tokens):
        return False
    if not (
        token.lower.endswith("ly") or token.lower in ("very", "more", "most", "less", "so", "too", "quite", "well")
    ):
        return False
    return tokens[at + 1].tag == "ADJ" and tokens[at + 2].tag in _INSIDE


def _read_nouns(tokens: Sequence[Token], first: int, at: int, chunks: Chunks) -> NounPhrase | None:
    """Read modifiers and nouns from `at`; a phrase is what ends in a noun, a number or a lone determiner."""
    head = -1
    last = at - 1
    while at < len(tokens):
        at = past_gloss(tokens, first, at)
        token = tokens[at]
        if token.tag in ("NOUN", "PROPN"):
            if (head >= 0 and opens_phrase(tokens, first, head, at)) or follows_year(tokens, first, at):
                break
            head = last = at
        elif token.tag in ("ADJ", "NUM", "OTHER"):
            if (head >= 0 and not continues_phrase(tokens, head, at)) or _starts_number(tokens, first, at):
                break
            last = at if token.tag == "NUM" or token.text == "%" else last
        elif token.tag == "POSS":
            if head != at - 1 or not _noun_follows(tokens, at + 1):
                break
            chunks.possessors[first] = _phrase(tokens, first, at - 1, head)
            head = -1
        elif not ((head < 0 and _is_degree(tokens, at)) or _joins_modifiers(tokens, first, head, at)):
            break
        at += 1
    if head < 0:
        return _headless(tokens, first, at, last)
    return _phrase(tokens, first, max(last, head), head)


def _starts_number(tokens: Sequence[Token], first: int, at: int) -> bool:
    """Whether a number in digits follows another one, and so opens a phrase of its own ("in 1999 12 men")."""
    return at > first and tokens[at].tag == tokens[at - 1].tag == "NUM" and tokens[at].lower[0].isdigit()


def _headless(tokens: Sequence[Token], first: int, at: int, last: int) -> NounPhrase | None:
    """Read a phrase without a noun: "the dead", "200", "this"."""
    if first in range(at) and tokens[at - 1].tag == "POSS":
        return None
    for position in range(at - 1, first - 1, -1):
        if tokens[position].tag == "NUM":
            return _phrase(tokens, first, max(position, last), position)
    if tokens[first].tag == "DET" and at - 1 > first and tokens[at - 1].tag == "ADJ":
        return _phrase(tokens, first, at - 1, at - 1)
    if at - 1 == first and tokens[first].tag in ("PRON",):
        return _phrase(tokens, first, first, first)
    return None


def _noun_follows(tokens: Sequence[Token], at: int) -> bool:
    at = past_gloss(tokens, at, at)
    while at < len(tokens) and tokens[at].tag in ("ADJ", "NUM", "ADV"):
        at += 1
    return at < len(tokens) and tokens[at].tag in ("NOUN", "PROPN")


def _joins_modifiers(tokens: Sequence[Token], first: int, head: int, at: int) -> bool:
    return is_joined_adjective(tokens, at) or _shares_article(tokens, first, head, at)


def _shares_article(tokens: Sequence[Token], first: int, head: int, at: int) -> bool:
    """Whether "and" joins whose it is to a noun without an article: "an Afghan and coalition patrol" is one patrol."""
    if tokens[at].lower != "and" or head != at - 1 or tokens[first].lower not in ("a", "an"):
        return False
    last = at
    while last + 1 < len(tokens) and tokens[last + 1].tag in ("ADJ", "NOUN"):
        last += 1
    singular = tokens[last].tag == "NOUN" and tokens[last].lower == tokens[last].lemma.lower()
    return singular and "D" in look_up(tokens[head].lower).marks


def _join_measures(tokens: Sequence[Token], chunks: Chunks) -> list[NounPhrase]:
    """Join "dozens of people" and "Ministry of Defence" into one phrase each."""
    joined: list[NounPhrase] = []
    for phrase in chunks.phrases:
        before = joined[-1] if joined else None
        if before and before.last + 2 == phrase.first and tokens[before.last + 1].lower == "of":
            if _measures(tokens, before):
                joined[-1] = _phrase(tokens, before.first, phrase.last, phrase.head)
                if phrase.first in chunks.possessors:
                    chunks.possessors.setdefault(before.first, chunks.possessors[phrase.first])
                continue
            head = _head_of_name(tokens, before, phrase)
            if head is not None:
                joined[-1] = _phrase(tokens, before.first, phrase.last, head)
                continue
        if before and _names_body(tokens, before, phrase):
            first, last = tokens[before.first], tokens[phrase.last]
            joined[-1] = NounPhrase(before.first, phrase.last, before.head, first.start, last.end, "name")
            continue
        if before and _is_in_name(tokens, before, phrase):
            joined[-1] = _phrase(tokens, before.first, phrase.last, phrase.head)
            continue
        joined.append(phrase)
    return joined


def _is_in_name(tokens: Sequence[Token], before: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a capital makes a preposition part of a name: "Reporters Without Borders said"."""
    link = tokens[before.last + 1]
    if link.tag != "PREP" or not link.text[0].isupper() or before.last + 2 != phrase.first:
        return False
    capital = tokens[before.head].text[0].isupper() and tokens[phrase.head].text[0].isupper()
    return capital and any(token.tag in ("VERB", "AUX") and token.text.islower() for token in tokens)


def _names_body(tokens: Sequence[Token], before: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a verb of one makes a plural and what it is for the name of a body: "Lawyers for Liberty condemns"."""
    at = phrase.last + 1
    if before.first != before.last or before.last + 2 != phrase.first or at >= len(tokens):
        return False
    opening, link, verb = tokens[before.first], tokens[before.last + 1], tokens[at]
    capital = opening.text[0].isupper() and tokens[phrase.first].text[0].isupper()
    if link.lower not in ("for", "against") or not capital or not look_up(opening.lower).plural:
        return False
    of_one = verb.tag == "VERB" and verb.text.islower() and verb.lower.endswith("s") and verb.lower != verb.lemma
    return of_one or verb.lower in ("is", "has", "was")


def _measures(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    head = tokens[phrase.head]
    if phrase.kind == "number":
        return True
    if tokens[phrase.first].lower == "the" and look_up(head.lower).noun_class == "person":
        return False  # "the host of a show", but "a host of problems"
    return head.tag != "PROPN" and head.lower in measure_nouns()


def _head_of_name(tokens: Sequence[Token], before: NounPhrase, phrase: NounPhrase) -> int | None:
    """The head of two phrases that "of" makes one name: "House of Commons", "an Islamic Movement of Kolda fighter"."""
    if not _names_organisation(tokens, before):
        return None
    head = tokens[phrase.head]
    if head.tag == "PROPN":
        return before.head
    owned = tokens[phrase.first].tag == "PROPN" and phrase.first < phrase.head and head.lower not in time_words()
    return phrase.head if owned else None


def _names_organisation(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    head = tokens[phrase.head]
    return head.tag == "PROPN" and head.lower in _ORGANISATIONS
