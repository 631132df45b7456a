"""The analysis of one sentence: tokens, noun phrases, verb groups, clauses, and who does what to whom."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple, Protocol

from dateline.language.clauses import parse_clauses
from dateline.language.items import Clause, Parse
from dateline.language.phrases import Chunks, NounPhrase, find_phrases, is_time
from dateline.language.tokens import Token, find_tokens
from dateline.language.verbs import VerbGroup, find_verbs
from dateline.language.words import look_up
from dateline.lexicons import load_table, load_words

__all__ = ["NO_ARGUMENTS", "Analysis", "Arguments", "Clause", "NounPhrase", "Span", "Token", "VerbGroup", "analyse"]


class Span(Protocol):
    """Anything with half-open code-point offsets, such as a `Sentence`."""

    @property
    def start(self) -> int:
        """First code point."""

    @property
    def end(self) -> int:
        """One past the last code point."""


class Arguments(NamedTuple):
    """Who and what a verb or an event noun involves, with passives turned round.

    Attributes:
        subjects: Of an active verb, or whose act an event noun is; empty for a passive.
        objects: Who or what it is done to: object of an active, subject of a passive.
        agents: "by" phrases of a passive; whose act an event noun names.
        obliques: Other phrases with their preposition; "" for a second object.
    """

    subjects: tuple[NounPhrase, ...]
    objects: tuple[NounPhrase, ...]
    agents: tuple[NounPhrase, ...]
    obliques: tuple[tuple[str, NounPhrase], ...]


NO_ARGUMENTS = Arguments((), (), (), ())
# "the Chadian armed forces attacks": the forces act, and not only "Chadian"
_OF_FORCES = frozenset({"armed", "security", "special"})
_HELD = load_words("words_grammar", "held")
_SCENES = load_words("words_grammar", "scene")
_MUTUAL = load_words("words_grammar", "mutual")
_AT_OBJECT = frozenset({"on", "against", "upon"})


class Analysis:
    """One analysed sentence.

    Attributes:
        text: The whole text of the article.
        phrases: Noun phrases in reading order, never overlapping.
        verbs: Verb groups in reading order.
        clauses: In the order of their verbs; they can lie inside each other.
    """

    __slots__ = (
        "_chunks",
        "_clause_of",
        "_parse",
        "_phrase_of",
        "_verb_of",
        "clauses",
        "phrases",
        "sentence",
        "text",
        "tokens",
        "verbs",
    )

    def __init__(self, text: str, sentence: Span, tokens: tuple[Token, ...], chunks: Chunks, parse: Parse) -> None:
        self.text = text
        self.sentence = sentence
        self.tokens = tokens
        self.phrases = tuple(chunks.phrases)
        self.verbs = tuple(parse.verbs)
        self.clauses = tuple(parse.clauses)
        self._chunks = chunks
        self._parse = parse
        self._clause_of: dict[int, Clause] = {}  # of the tokens that were asked for
        self._phrase_of = {at: phrase for phrase in self.phrases for at in range(phrase.first, phrase.last + 1)}
        self._verb_of = {
            at: number for number, verb in enumerate(self.verbs) for at in range(verb.first, verb.last + 1)
        }

    def verb_at(self, token: int) -> VerbGroup | None:
        """The verb group that covers a token, or None."""
        number = self._verb_of.get(token)
        return None if number is None else self.verbs[number]

    def phrase_at(self, token: int) -> NounPhrase | None:
        """The noun phrase that covers a token, or None."""
        return self._phrase_of.get(token)

    def clause_at(self, token: int) -> Clause:
        """The innermost clause that covers a token."""
        clause = self._clause_of.get(token)
        if clause is None:
            inner = [clause for clause in self.clauses if clause.first <= token <= clause.last]
            clause = min(inner, key=lambda one: (one.last - one.first, one.first), default=self.clauses[0])
            self._clause_of[token] = clause
        return clause

    def token_at(self, offset: int) -> int | None:
        """Position of the token that covers a code point, or None."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.tokens) and self.tokens[low].start <= offset else None

    def complements(self, phrase: NounPhrase) -> tuple[tuple[str, NounPhrase], ...]:
        """Prepositional phrases that follow a noun phrase: preposition and phrase, in reading order."""
        return tuple(self._parse.complements.get(phrase.first, ()))

    def conjuncts(self, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
        """Phrases joined to a phrase by "and", "or" or in a list."""
        return tuple(self._parse.conjuncts.get(phrase.first, ()))

    def possessor(self, phrase: NounPhrase) -> NounPhrase | None:
        """The phrase before 's inside a phrase: "the army" of "the army's attack"."""
        return self._chunks.possessors.get(phrase.first)

    def is_time(self, phrase: NounPhrase) -> bool:
        """Whether a phrase says when."""
        return is_time(self.tokens, phrase)

    def is_lower_bound(self, first: int) -> bool:
        """Whether a phrase that opens with "no" counts: "no fewer than 23 people", "no less than five"."""
        words = [token.lower for token in self.tokens[first : first + 3]]
        return words[0] == "no" and words[1:] in (["fewer", "than"], ["less", "than"])

    def arguments(self, verb: VerbGroup) -> Arguments:
        """The arguments of a verb of this sentence, with passives turned round."""
        number = self._verb_of.get(verb.head)
        if number is None:
            return NO_ARGUMENTS
        roles = self._parse.roles[number]
        group = self.verbs[number]
        if group.voice != "passive":
            return Arguments(tuple(roles.subjects), tuple(roles.objects), (), tuple(roles.obliques))
        # "The shooting of a judge by gunmen was condemned": what stands before the verb belongs to its subject.
        by = [one for one in roles.obliques if one[0] == "by" and not (roles.subjects and one[1].last < group.first)]
        agents = tuple(phrase for _, phrase in by)
        rest = [one for one in roles.obliques if one not in by]
        rest += [("", phrase) for phrase in roles.objects]
        return Arguments((), tuple(roles.subjects), agents, tuple(rest))

    def noun_arguments(self, phrase: NounPhrase) -> Arguments:
        """The arguments of an event noun: "the killing of X by Y", "X's attack on Y", "police raid on Y"."""
        head = self.tokens[phrase.head]
        of_role, genitive_role = _event_nouns().get(head.lemma.lower(), ("object", "subject"))
        agents: list[NounPhrase] = []
        objects: list[NounPhrase] = []
        obliques: list[tuple[str, NounPhrase]] = []
        for preposition, other in self.complements(phrase) or self._shared_complements(phrase):
            if preposition == "by" or preposition == "between":
                agents.append(other)
            elif preposition == "on" and self.tokens[other.head].lemma == "part":
                agents += (one for link, one in self.complements(other) if link == "of")  # "inaction on the part of"
            elif preposition == "on" and self.tokens[other.head].lower == "behalf":
                continue  # "claimed the attack on behalf of the front": on nobody
            elif preposition == "of":
                (objects if of_role == "object" else agents).append(other)
            elif (
                preposition in _AT_OBJECT and not self.is_time(other) and not self._is_scene(preposition, phrase, other)
            ):
                objects.append(other)
            else:
                obliques.append((preposition, other))
        possessor = self.possessor(phrase)
        if possessor is not None and not self.is_time(possessor):
            patient = genitive_role == "object" and not objects
            (objects if patient else agents).insert(0, possessor)
        modifier = self.acting_modifier(phrase) if phrase.kind == "common" else None
        if modifier is not None and possessor is None:
            agents.insert(0, modifier)
        return Arguments((), tuple(objects), tuple(agents), tuple(obliques))

    def _is_scene(self, preposition: str, phrase: NounPhrase, other: NounPhrase) -> bool:
        """Whether "on" says where two sides met: "clashes on the border", but "an attack on the village"."""
        mutual = self.tokens[phrase.head].lemma.lower() in _MUTUAL
        return preposition == "on" and mutual and self.tokens[other.head].lower in _SCENES

    def _shared_complements(self, phrase: NounPhrase) -> tuple[tuple[str, NounPhrase], ...]:
        """What follows a noun joined to this one without a determiner: "the abduction and murder of two teachers"."""
        for other in self.conjuncts(phrase):
            if other.first == phrase.last + 2 and self.tokens[other.first].tag not in ("DET", "PRON"):
                return self.complements(other)
        return ()

    def acting_modifier(self, phrase: NounPhrase) -> NounPhrase | None:
        """The words before an event noun that name who acts: "police raid", "Israeli air strike", "rebel attack"."""
        acting = [at for at in range(phrase.first, phrase.head) if self._acts(at)]
        if not acting:
            return None
        first, last = acting[0], acting[0]
        while last + 1 in acting:
            last += 1
        kind = "name" if self.tokens[last].tag == "PROPN" else "common"
        return NounPhrase(first, last, last, self.tokens[first].start, self.tokens[last].end, kind)

    def _acts(self, at: int) -> bool:
        token = self.tokens[at]
        if token.tag not in ("NOUN", "PROPN", "ADJ") or token.lower in _HELD:
            return False
        word = look_up(token.lower)
        if "D" in word.marks:
            return True
        if token.tag == "ADJ" or token.lower in ("force", "forces"):
            first = at if token.tag == "ADJ" else at - 1
            words = tuple(one.lower for one in self.tokens[max(first, 0) : first + 2])
            return words[0] in _OF_FORCES and words[-1] in ("force", "forces")
        if token.tag == "PROPN":
            return not self.is_time(NounPhrase(at, at, at, token.start, token.end, "name"))
        return word.noun_class in ("person", "group")


@lru_cache(maxsize=256)
def analyse(text: str, sentence: Span) -> Analysis:
    """Analyse one sentence of an article's text; several rules ask for the same one, so the last ones are kept."""
    tokens = find_tokens(text, sentence.start, sentence.end)
    chunks = find_phrases(tokens)
    verbs = find_verbs(tokens)
    return Analysis(text, sentence, tokens, chunks, parse_clauses(tokens, chunks, verbs))


@cache
def _event_nouns() -> dict[str, tuple[str, str]]:
    rows = load_table("words_event_nouns", ("noun", "of", "genitive"))
    return {row["noun"]: (row["of"], row["genitive"]) for row in rows}
