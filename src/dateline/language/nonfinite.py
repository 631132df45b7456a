"""Clauses of infinitives, -ing forms and participles, and whose they are."""

from itertools import pairwise

from dateline.language.coordination import Coordination
from dateline.language.items import Item
from dateline.language.open_clauses import PERSONAL, OpenClause
from dateline.language.phrases import NounPhrase
from dateline.language.verbs import VerbGroup
from dateline.language.words import look_up, verbs_that

_TOLD_OF_DEEDS = frozenset({"target", "involve"})
_WITH_THE_MAIN_DEED = frozenset({"after", "by", "while", "when", "since"})
_OF_WHAT = frozenset({"of", "for", "with", "from", "over", "about", "into", "in"})


class Nonfinite(Coordination):
    """Opens clauses without a finite verb, and finds their subjects."""

    def _governor(self) -> tuple[int, Item | None]:
        """The verb that an infinitive or -ing form hangs on, with the item before."""
        for frame in reversed(self.frames):
            if frame.verb >= 0:
                return frame.verb, self._previous()
        return -1, self._previous()

    def _open_infinitive(self, item: Item) -> None:
        governor, _ = self._governor()
        subjects: list[NounPhrase] = []
        if self.top.verb < 0 and self.top.subjects:
            subjects = list(self.top.subjects)  # "an order to fire": "plan to attack" before its verb
        elif governor >= 0:
            subjects = self._planner() or self._controlled(governor, "control")
        frame = OpenClause("infinitive", item.first, None, self._clause_of_top(), subjects)
        self.frames.append(frame)
        self._assign(item, frame)

    def _planner(self) -> list[NounPhrase]:
        """Whose plan it is, right before its infinitive: "Chad's decision to leave the bloc", "a bid by Chad to"."""
        before, link, noun = self._peek(-1), self._peek(-2), self._peek(-3)
        phrase = before.phrase if before is not None else None
        planned = noun.phrase if noun is not None and link is not None and link.word == "by" else None
        if phrase is not None and planned is not None and self.tokens[planned.head].lemma in verbs_that("plan"):
            return [phrase]
        owner = self.possessors.get(phrase.first) if phrase is not None else None
        if phrase is None or owner is None or self.tokens[phrase.head].lemma.lower() not in verbs_that("plan"):
            return []
        return [owner]

    def _completes_plan(self, frame: OpenClause) -> bool:
        """Whether an infinitive tells of a plan that is spoken of: "said the plan to attack the town was taken"."""
        if self.parse.verbs[frame.verb].form != "infinitive" or frame is self.frames[0]:
            return False
        outer = self.frames[self.frames.index(frame) - 1]
        if outer.verb < 0 or self._verb_lemma(self.parse.verbs[outer.verb]) not in verbs_that("report"):
            return False
        objects = self.parse.roles[outer.verb].objects
        plan = objects[-1] if objects else None
        return plan is not None and plan.last <= frame.first and self.tokens[plan.head].lemma in verbs_that("plan")

    def _controlled(self, governor: int, kind: str) -> list[NounPhrase]:
        """The subject of an infinitive or -ing form under `governor`: its object for "ordered", else its subject."""
        roles, verb = self.parse.roles[governor], self.parse.verbs[governor]
        if self._verb_lemma(verb) in verbs_that(kind) and verb.voice == "active":
            if roles.objects:
                return list(roles.objects)
            called = [phrase for preposition, phrase in roles.obliques if preposition in ("on", "to", "for")]
            if kind == "control" and called and self._verb_lemma(verb) in ("call", "appeal", "signal"):
                return called
        return list(roles.subjects)

    def _open_gerund(self, item: Item, before: Item | None) -> None:
        governor, _ = self._governor()
        subjects: list[NounPhrase] = []
        adjacent = self._peek(-1) if self._verb(item).voice != "passive" else self._before_members()
        quoted = self._peek(-2) if before is not None and before.kind == "quote" else None
        if quoted is not None and quoted.kind == "prep":
            before = quoted  # "jailed him for 'spreading lies'"
        if adjacent is not None and adjacent.phrase is not None and self._can_act(adjacent):
            subjects = [adjacent.phrase]  # "with police firing", "gunmen riding motorcycles"
            self._free_absolute(adjacent.phrase)
        elif before is not None and before.kind == "prep" and governor >= 0:
            # "accused them of killing", against "held them since arresting": there the subject does both.
            charged = before.word in _OF_WHAT
            subjects = self._controlled(governor, "accuse") if charged else list(self.parse.roles[governor].subjects)
        elif governor >= 0:
            finite = self._finite_above(item, before)
            said = self._reporting(item, finite)
            done = self.parse.roles[next(iter(finite), governor) if said is None else said].subjects
            subjects = self._deed_performed(item, before) or list(done)
        elif self.top.subjects:
            subjects = list(self.top.subjects)
        elif self._opens_sentence():
            joined = self.top.kind == "subordinate" and len(self.frames) > 1  # "while blaming the army, he"
            self.fronted_gerunds.append((item.verb, self.frames[-2] if joined else self.top))
        frame = OpenClause(
            "participial",
            item.first,
            before.word if before and before.kind in ("prep", "subord") else None,
            self._clause_of_top(),
            subjects,
        )
        if self.top.kind == "subordinate" and self.top.verb < 0 and before is not None and before.kind == "subord":
            self.frames.pop()
        self.frames.append(frame)
        self._assign(item, frame)

    def _before_members(self) -> Item | None:
        """The item before a passive -ing form, over some of those told: "with two men, including a boy, being held"."""
        at = self.at - 1
        if at < 4 or self.items[at].word != ",":
            return self._peek(-1)
        at -= 1
        while at > 2 and self.items[at].kind in ("phrase", "conj", "time"):
            at -= 1
        opened = self.items[at].word == "including" and self.items[at - 1].word == ","
        with_whom = opened and self.items[at - 3].word == "with"
        return self.items[at - 2] if with_whom else self._peek(-1)

    def _opens_sentence(self) -> bool:
        """Whether an -ing form opens a sentence, maybe after "after" or "by", but not after "instead of"."""
        before = self._peek(-1)
        if before is not None and before.word in _WITH_THE_MAIN_DEED:
            before = self._peek(-2)
        return self.top.verb < 0 and (before is None or before.kind == "quote" or before.last < self.top.first)

    def _share_subjects(self) -> None:
        """Give an -ing form before the subject of its clause that subject: "Blaming the army, Ana Cole urged calm"."""
        for verb, waiting in self.fronted_gerunds:
            roles = self.parse.roles[verb]
            if roles.subjects or waiting.verb < 0:
                continue
            last, subjects = self.parse.verbs[verb].last, self.parse.roles[waiting.verb].subjects
            roles.subjects = [one for one in subjects if one.first > last and self._comma_between(last, one.first)]

    def _comma_between(self, first: int, last: int) -> bool:
        return any(token.text == "," for token in self.tokens[first:last])

    def _finite_above(self, item: Item, before: Item | None) -> list[int]:
        """The finite verbs that an -ing form may go on with, the innermost first.

        A relative clause of whom it is done to does not: "Police fired at youths who threw stones, wounding two".
        """
        finite = [frame for frame in self.frames[::-1] if frame.verb >= 0 and self._is_finite(frame)]
        if before is not None and before.kind == "comma" and item.word in verbs_that("harm"):
            lemmas = [self._verb_lemma(self.parse.verbs[frame.verb]) for frame in finite]
            shoots = [lemma in verbs_that("shoot") for lemma in lemmas]
            if shoots[:2] == [False, True] and finite[0].kind == "relative" and not finite[0].after_comma:
                return [frame.verb for frame in finite[1:]]
        outer = item.word in verbs_that("police") or self._is_of_them(item)
        return [frame.verb for frame in finite if not (frame.kind == "relative" and outer)]

    def _deed_performed(self, item: Item, before: Item | None) -> list[NounPhrase]:
        """The deed that did harm, where it was told who did it: "condemned the raid staged by rebels, killing two"."""
        top = self.top
        if before is None or before.kind != "comma" or top.kind != "participial" or top.verb < 0:
            return []
        verb = self.parse.verbs[top.verb]
        harms = item.word in verbs_that("harm") or item.word in verbs_that("toll") or item.word == "cause"
        performed = verb.form == "participle" and self._verb_lemma(verb) in verbs_that("perform")
        deeds = self.parse.roles[top.verb].subjects
        return list(deeds) if harms and performed and all(map(self._is_act, deeds)) else []

    def _is_of_them(self, item: Item) -> bool:
        """Whether it is done to some of those told before: "caned men who sat there, injuring six of them"."""
        behind = [token.lower for token in self.tokens[item.last + 1 : item.last + 5]]
        return ("of", "them") in pairwise(behind)

    def _is_finite(self, frame: OpenClause) -> bool:
        return self.parse.verbs[frame.verb].form == "finite"

    def _free_absolute(self, phrase: NounPhrase) -> None:
        """Take from the outer verb a phrase that is only subject of an -ing form: "They fled, with troops firing".

        Without a mark before "with" the phrase belongs to the verb too: "clashed with police guarding a bank".
        """
        mark, preposition = self._peek(-3), self._peek(-2)
        if preposition is None or preposition.word != "with" or (mark is not None and mark.kind != "comma"):
            return
        for obliques in (self.top.fronted, self.parse.roles[self.top.verb].obliques if self.top.verb >= 0 else []):
            if ("with", phrase) in obliques:
                obliques.remove(("with", phrase))

    def _reporting(self, item: Item, finite: list[int]) -> int | None:
        """The reporting verb whose subject goes on: "The minister said talks would resume, adding that"."""
        before = self._peek(-1)
        if before is None or before.kind not in ("comma", "quote") or not self._reports(item):
            return None
        said = next((verb for verb in finite if self._verb_lemma(self.parse.verbs[verb]) in verbs_that("report")), None)
        if item.word == "add" or said is None or not finite:
            return said
        inner = self.parse.roles[finite[0]].subjects
        speaks = [one for one in inner if one.kind != "common" or self._is_personal(one)]
        return None if speaks else said

    def _can_act(self, item: Item) -> bool:
        """Whether the phrase before an -ing form is its subject; "marched through streets shouting" has another."""
        phrase = item.phrase
        if item.kind != "phrase" or phrase is None:
            return False
        if self.items[self.at].word in verbs_that("harm") and self._is_where(phrase):
            return False  # "shelled the town killing six", "committed a massacre in the town of Gao killing six"
        role, _, preposition = self.roles_of.get(phrase.first, ("", -1, ""))
        if role != "oblique" or preposition in ("with", "of", "by", "between", "from"):
            return True
        if self._is_act(phrase) and self.items[self.at].word in _TOLD_OF_DEEDS:
            return True  # "were hurt in a blast targeting a bus"
        return look_up(self.tokens[phrase.head].lower).noun_class in PERSONAL or not self.parse.verbs

    def _is_where(self, phrase: NounPhrase) -> bool:
        """Whether a phrase, or what it completes with "of", is a place or says where."""
        role = self.roles_of.get(phrase.first, ("", -1, ""))
        if role[0] == "oblique" and role[2] in ("in", "at", "near", "outside"):
            return True
        whole = self._owner(phrase) if role[2] == "of" else None
        heads = (self.tokens[one.head].lower for one in (phrase, whole) if one is not None)
        return any(look_up(head).noun_class == "place" for head in heads)

    def _open_participle(self, item: Item, before: Item | None) -> None:
        subjects: list[NounPhrase] = []
        adjacent = before
        if adjacent is not None and adjacent.kind in ("phrase", "adj") and self.last_phrase is not None:
            subjects = self._with_conjuncts(self._participle_owner(self._verb(item)))
        elif before is not None and before.kind in ("comma", "subord", "conj"):
            subjects = list(self.top.subjects) if self.top.verb < 0 else list(self.parse.roles[self.top.verb].subjects)
            if (
                self.last_phrase is not None
                and before.kind == "comma"
                and self.top.verb >= 0
                and self.parse.roles[self.top.verb].objects[-1:] == [self.last_phrase]
            ):
                subjects = [self.last_phrase]
        elif self.top.verb >= 0 and before is not None and before.kind == "verb":
            subjects = list(self.parse.roles[self.top.verb].objects or self.parse.roles[self.top.verb].subjects)
        if self.top.kind == "subordinate" and self.top.verb < 0 and before is not None and before.kind == "subord":
            self.frames.pop()
        frame = OpenClause(
            "participial",
            item.first,
            None,
            self._clause_of_top(),
            subjects,
            after_comma=before is not None and before.kind == "comma",
        )
        self.frames.append(frame)
        self._assign(item, frame)

    def _participle_owner(self, verb: VerbGroup) -> NounPhrase:
        """The phrase a participle describes: "Three people in Lima killed" is not about Lima.

        Only deeds are committed: "the murder of two nurses committed by rebels" is not about the nurses.
        """
        phrase = self.last_phrase
        assert phrase is not None
        owner = self._owner(phrase)
        if self._verb_lemma(verb) in verbs_that("perform"):
            return self._deed_around(phrase) or phrase
        if owner is not None and self.tokens[phrase.head].tag == "PROPN":
            role = self.roles_of.get(phrase.first)
            if role is not None and role[2] != "of":
                return owner
        if owner is not None and self._verb_lemma(verb) in verbs_that("person"):
            kinds = [look_up(self.tokens[each.head].lower).noun_class for each in (owner, phrase)]
            if kinds[0] == "person" and kinds[1] not in ("person", "vehicle") and phrase.kind == "common":
                return owner  # "A nurse on hunger strike detained", "Leader of gang jailed"
        return phrase

    def _with_conjuncts(self, phrase: NounPhrase) -> list[NounPhrase]:
        if any(phrase in others for others in self.parse.conjuncts.values()) and self.top.verb >= 0:
            return [phrase]  # "two rebels were killed and 20 others injured"
        for first, others in self.parse.conjuncts.items():
            if phrase in others:
                base = next((item.phrase for item in self.items if item.phrase and item.phrase.first == first), None)
                return [base, *others] if base else list(others)
        return [phrase]
