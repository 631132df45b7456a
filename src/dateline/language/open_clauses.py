"""The clauses that are open while a sentence is read, and what stands around the item being read."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.language.items import Clause, Item, Parse
from dateline.language.phrases import NounPhrase
from dateline.language.tokens import Token
from dateline.language.verbs import VerbGroup
from dateline.language.words import BASE, PARTICIPLE, PAST, look_up, verbs_that

NOMINATIVE = frozenset({"i", "he", "she", "it", "we", "they"})
PERSONAL = frozenset({"person", "group"})


@dataclass(slots=True)
class OpenClause:
    """A clause in the making."""

    kind: str
    first: int
    marker: str | None = None
    parent: int | None = None
    subjects: list[NounPhrase] = field(default_factory=list)
    antecedent: NounPhrase | None = None
    verb: int = -1
    after_comma: bool = False
    fronted: list[tuple[str, NounPhrase]] = field(default_factory=list)
    clause: int = -1


class OpenClauses:
    """The stack of open clauses, and a look at the items before and behind."""

    def __init__(
        self, tokens: Sequence[Token], items: list[Item], parse: Parse, possessors: dict[int, NounPhrase]
    ) -> None:
        self.tokens = tokens
        self.possessors = possessors
        self.items = items
        self.parse = parse
        self.frames: list[OpenClause] = [OpenClause("main", 0)]
        self.at = 0
        self.last_phrase: NounPhrase | None = None
        self.roles_of: dict[int, tuple[str, int, str]] = {}  # phrase.first -> role, verb, preposition
        self.in_quote = False
        self.resumed = -1  # the comma that closed the last aside between a subject and its verb
        self.ends: dict[int, int] = {}  # clause -> the token before which it closed
        self.fronted_gerunds: list[tuple[int, OpenClause]] = []  # verb -> the clause whose subject it waits for

    @property
    def top(self) -> OpenClause:
        """The innermost open clause."""
        return self.frames[-1]

    def _pop(self, end: int) -> None:
        """Close the innermost clause before the token `end`."""
        frame = self.frames.pop()
        if frame.clause >= 0:
            self.ends[frame.clause] = end

    def _peek(self, step: int) -> Item | None:
        at = self.at + step
        return self.items[at] if 0 <= at < len(self.items) else None

    def _previous(self) -> Item | None:
        """The item before, over time phrases with their prepositions ("police on Thursday fired")."""
        return self._over_time(self.at - 1, -1)

    def _following(self, at: int | None = None) -> Item | None:
        at = (self.at if at is None else at) + 1
        if at < len(self.items) and self.items[at].kind == "adj":
            at += 1  # "shot dead two men"
        return self._over_time(at, 1)

    def _over_time(self, at: int, step: int) -> Item | None:
        items = self.items
        while 0 <= at < len(items):
            item = items[at]
            if item.kind == "time":
                at += step
                continue
            if item.kind == "prep" and at + 1 < len(items) and items[at + 1].kind == "time":
                at += step
                continue
            return item
        return None

    def _verb(self, item: Item) -> VerbGroup:
        return self.parse.verbs[item.verb]

    def _owner(self, phrase: NounPhrase) -> NounPhrase | None:
        """The phrase that `phrase` completes: "protesters" of "in Lima"."""
        for first, entries in self.parse.complements.items():
            if any(entry[1] == phrase for entry in entries):
                return next((item.phrase for item in self.items if item.phrase and item.phrase.first == first), None)
        return None

    def _verb_lemma(self, verb: VerbGroup) -> str:
        return self.tokens[verb.head].lemma

    def _reports(self, item: Item) -> bool:
        return item.kind == "verb" and item.word in verbs_that("report")

    def _is_bare(self, verb: VerbGroup) -> bool:
        """Whether the group is one -ed form that could be a past tense or a participle."""
        if verb.first != verb.last or self.tokens[verb.head].tag != "VERB":
            return False
        forms = look_up(self.tokens[verb.head].lower).forms
        return bool(forms & PARTICIPLE) and (bool(forms & PAST) and not forms & BASE)

    def _may_be_past(self, verb: VerbGroup) -> bool:
        """Whether the group is one word that can be a past tense: "seized", "beat", "set"."""
        plain = verb.first == verb.last and self.tokens[verb.head].tag == "VERB"
        return plain and bool(look_up(self.tokens[verb.head].lower).forms & PAST)

    def _is_act(self, phrase: NounPhrase) -> bool:
        return look_up(self.tokens[phrase.head].lower).noun_class in ("act", "event")

    def _deed_around(self, phrase: NounPhrase) -> NounPhrase | None:
        """The nearest noun of a deed among a phrase and what it completes."""
        around: NounPhrase | None = phrase
        while around is not None and not self._is_act(around):
            around = self._owner(around)
        return around

    def _is_personal(self, phrase: NounPhrase) -> bool:
        return look_up(self.tokens[phrase.head].lower).noun_class in PERSONAL

    def _push(self, frame: OpenClause) -> OpenClause:
        self.frames.append(frame)
        return frame

    def _assign(self, item: Item, frame: OpenClause) -> None:
        """Note the verb of a clause, and make the clause."""
        roles = self.parse.roles[item.verb]
        roles.subjects = list(frame.subjects)
        roles.obliques.extend(frame.fronted)
        for phrase in frame.subjects:
            self.roles_of.setdefault(phrase.first, ("subject", item.verb, ""))
        if frame.kind == "relative" and frame.antecedent is not None and frame.antecedent not in frame.subjects:
            following = self._following()
            if frame.marker == "whose" or (following is not None and following.kind == "phrase"):
                pass
            else:
                roles.objects.append(frame.antecedent)
        frame.verb = item.verb
        frame.clause = len(self.parse.clauses)
        kind = frame.kind
        first = frame.first
        self.parse.clauses.append(Clause(first, item.last, kind, frame.marker, item.verb, frame.parent))

    def _clause_of_top(self) -> int | None:
        for frame in reversed(self.frames):
            if frame.clause >= 0:
                return frame.clause
        return None
