"""Clauses, and the subject and objects of every verb, in one pass over phrases, verbs, prepositions and marks.

A stack of open clauses is kept. A finite verb goes to the innermost clause that still waits for one, so the subject of
"The man, who had fled, was arrested" is found over the relative clause. No trained model: the rules state what the
neighbours of a phrase or verb make of it.
"""

from collections.abc import Sequence

from dateline.language.antecedents import Antecedents
from dateline.language.items import Clause, Item, Parse, Roles, list_items
from dateline.language.open_clauses import OpenClause
from dateline.language.phrases import Chunks, NounPhrase
from dateline.language.tokens import Token
from dateline.language.verbs import VerbGroup
from dateline.language.words import BASE, look_up, verbs_that


def parse_clauses(tokens: Sequence[Token], chunks: Chunks, verbs: Sequence[VerbGroup]) -> Parse:
    """Find the clauses of a sentence and the roles around its verbs."""
    parse = Parse(list(verbs), [Roles() for _ in verbs])
    items = list_items(tokens, chunks, verbs)
    _Parser(tokens, items, parse, chunks.possessors).run()
    return parse


class _Parser(Antecedents):
    """One pass over the items of a sentence, with the stack of open clauses."""

    def run(self) -> None:
        items = self.items
        while self.at < len(items):
            item = items[self.at]
            getattr(self, f"_on_{item.kind}")(item)
            self.at += 1
        self._share_objects()
        self._share_subjects()
        self._close_clauses()

    def _on_adj(self, item: Item) -> None:
        """An adjective outside a phrase ("were ready to", "shot dead") fills no role."""

    def _on_time(self, item: Item) -> None:
        """A time phrase fills no role."""

    def _on_prep(self, item: Item) -> None:
        """A preposition is looked at from the phrase or verb after it."""

    def _on_conj(self, item: Item) -> None:
        """A conjunction is looked at from what follows it."""

    def _on_close(self, item: Item) -> None:
        """A bracket that was never opened."""

    def _on_open(self, item: Item) -> None:
        """What stands in brackets fills no role outside: skip to the closing one."""
        closing = next((at for at in range(self.at + 1, len(self.items)) if self.items[at].kind == "close"), None)
        if closing is None:
            return
        inner = self.items[self.at + 1 : closing]
        saved, self.frames = self.frames, [OpenClause("main", item.first)]
        items, last = self.items, self.last_phrase
        self.items, self.at = inner, 0
        while self.at < len(self.items):
            getattr(self, f"_on_{self.items[self.at].kind}")(self.items[self.at])
            self.at += 1
        self.items, self.at, self.last_phrase, self.frames = items, closing, last, saved

    def _on_quote(self, item: Item) -> None:
        opens = not self.in_quote
        self.in_quote = not self.in_quote
        if opens:
            before = self._peek(-1)
            speech = before is None or before.kind in ("comma", "stop") or self._reports(before)
            if speech and self._has_verb_before_quote_ends():
                self.frames.append(OpenClause("quotation", item.first, parent=self._clause_of_top()))
            return
        while len(self.frames) > 1 and self.top.kind != "quotation":
            if not any(frame.kind == "quotation" for frame in self.frames):
                return
            self._pop(item.first)
        if self.top.kind == "quotation" and len(self.frames) > 1:
            self._pop(item.last + 1)
            if self.top.verb < 0 and not self.top.subjects:
                self.top.first = item.last + 1

    def _has_verb_before_quote_ends(self) -> bool:
        for ahead in self.items[self.at + 1 :]:
            if ahead.kind == "quote":
                return False
            if ahead.kind == "verb":
                return True
        return False

    def _on_stop(self, item: Item) -> None:
        """A semicolon or colon: a new clause begins ("Kabul: police fired")."""
        subjects = self._subjects_of_list() if item.word == ";" else []
        while self.frames:
            self._pop(item.first)
        self.frames = [OpenClause("main", item.last + 1, subjects=subjects)]
        self.last_phrase = None

    def _subjects_of_list(self) -> list[NounPhrase]:
        """The subjects that go on behind a semicolon: "Troops burned houses; stole cattle; and killed two men"."""
        following = self._following()
        if following is not None and following.kind == "conj":
            following = self._following(self.at + 1)
        if following is None or following.kind != "verb" or self._verb(following).form != "finite":
            return []
        verb = self.frames[0].verb
        return list(self.parse.roles[verb].subjects) if verb >= 0 else []

    def _on_comma(self, item: Item) -> None:
        if item.word != "," and self._closes_dateline():
            self._on_stop(item)
            return
        waiting = next((frame for frame in reversed(self.frames[:-1]) if frame.verb < 0), None)
        top = self.top
        if self._goes_on_harming(top):
            return
        if (
            waiting is not None
            and top.verb >= 0
            and (top.after_comma or top.kind in ("subordinate", "infinitive", "participial", "quotation"))
        ):
            following = self._peek(1)
            if top.kind == "relative" and following and following.kind == "conj":
                return
            while self.top is not waiting:
                self._pop(item.first)
            if waiting.subjects:
                self.resumed = item.last
            else:
                waiting.first = item.last + 1

    def _goes_on_harming(self, top: OpenClause) -> bool:
        """Whether a clause before the main one tells its harm: "After men burned a hall, killing six, he said"."""
        following = self._peek(1)
        if top.kind != "subordinate" or top.verb < 0 or following is None or following.word not in verbs_that("harm"):
            return False
        return following.kind == "verb" and self._verb(following).form == "gerund"

    def _closes_dateline(self) -> bool:
        """Whether a dash ends a dateline ("LIMA, March 12 (AP) - Rebels"), and opens no aside ("The men - both")."""
        before = {each.kind for each in self.items[: self.at]}
        if "verb" in before or not before <= {"phrase", "time", "comma", "open", "close", "prep"}:
            return False
        another = any(each.kind == "comma" and each.word != "," for each in self.items[self.at + 1 :])
        return not another or bool(before & {"time", "open"})

    def _on_subord(self, item: Item) -> None:
        following = self._following()
        if following is None or following.kind in ("comma", "quote"):
            return
        self.frames.append(OpenClause("subordinate", item.first, item.word, self._clause_of_top()))

    def _on_wh(self, item: Item) -> None:
        before = self._previous()
        after_comma = before is not None and before.kind == "comma"
        if item.word in ("who", "which", "that", "whom", "whose") and self.last_phrase and before:
            antecedent = self._antecedent(item.word)
            frame = OpenClause(
                "relative", item.first, item.word, self._clause_of_top(), antecedent=antecedent, after_comma=after_comma
            )
            following = self._following()
            if following and following.kind == "verb" and antecedent and before.kind != "prep":
                pair = self._bare_pair(antecedent) if item.word == "who" else []
                frame.subjects = pair or self._antecedents(antecedent, self._verb(following))
            elif following and following.kind == "verb" and antecedent and before.word == "of":
                frame.subjects = [self._counted_antecedent(antecedent, self._verb(following))]
            self.frames.append(frame)
            return
        self.frames.append(
            OpenClause("subordinate", item.first, item.word, self._clause_of_top(), after_comma=after_comma)
        )

    def _on_verb(self, item: Item) -> None:
        verb = self._verb(item)
        if verb.form == "finite" and (
            self._is_participle(self.at) or self._describes_phrase(item) or self._ends_fronted(item)
        ):
            gathered = self._verb_lemma(verb) in verbs_that("gather") and self._opens_aside(self.at)
            verb = verb._replace(form="participle", voice="active" if gathered else "passive")
            self.parse.verbs[item.verb] = verb
        before = self._previous()
        if self._is_bare_infinitive(verb, before):
            verb = verb._replace(form="infinitive", voice="active", tense="present")
            self.parse.verbs[item.verb] = verb
        conjoined = self._conjoined_verb(item)
        if conjoined is not None:
            self._join(item, conjoined)
        elif verb.form == "infinitive":
            self._open_infinitive(item)
        elif verb.form == "gerund":
            self._open_gerund(item, before)
        elif verb.form == "participle":
            self._open_participle(item, before)
        else:
            self._take_finite(item, before)

    def _is_bare_infinitive(self, verb: VerbGroup, before: Item | None) -> bool:
        """Whether a base form is what somebody is helped to do: "a doctor who helped them set up clinics was held"."""
        if before is None or before.phrase is None or self.top.verb < 0 or verb.form not in ("finite", "participle"):
            return False
        above = self.parse.verbs[self.top.verb]
        if self._verb_lemma(above) not in ("help", "let") or verb.first != verb.last or above.voice != "active":
            return False
        helped = before.phrase in self.parse.roles[self.top.verb].objects
        return helped and bool(look_up(self.tokens[verb.head].lower).forms & BASE)

    def _take_finite(self, item: Item, before: Item | None) -> None:
        frame = self._waiting_frame(item, before)
        if frame is None:
            frame = self._new_frame(item, before)
        while self.top is not frame:
            self._pop(item.first)
        self._assign(item, frame)

    def _waiting_frame(self, item: Item, before: Item | None) -> OpenClause | None:
        """The innermost clause that has a subject and waits for its verb."""
        top = self.top
        if top.verb < 0 and (top.subjects or top.kind in ("subordinate", "relative") or len(self.frames) == 1):
            return top
        for frame in reversed(self.frames):
            if frame.verb < 0 and frame.subjects:
                return frame
        return None

    def _new_frame(self, item: Item, before: Item | None) -> OpenClause:
        """A clause whose subject was taken for an object or never came ("said the attack on the bank killed two")."""
        subjects: list[NounPhrase] = []
        for frame in reversed(self.frames):
            if frame.verb < 0 or before is None or before.kind not in ("phrase", "comma", "prep"):
                continue
            roles = self.parse.roles[frame.verb]
            if self._reports(item) and before.phrase is not None and roles.obliques[-1:] == [("", before.phrase)]:
                # "The raid killed two men the ministry said": who stands right before the verb says it
                roles.obliques.pop()
                return self._push(OpenClause("main", before.first, None, None, [before.phrase]))
            lemma = self._verb_lemma(self.parse.verbs[frame.verb])
            if self._completes_plan(frame):
                continue
            # "assumed control of the town, burned a bridge and left": a comma does not part subject and verb there
            clausal = lemma in verbs_that("report") or (lemma in verbs_that("clausal") and before.kind != "comma")
            # "killing nine men in the old town activists said": the nine say nothing
            adjacent = frame is self.top and before.kind == "phrase"
            adjacent = adjacent and (not self._reports(item) or before.phrase in roles.objects)
            if roles.objects and (clausal or adjacent):
                subjects, roles.objects = roles.objects, []
                self._free_infinitives(subjects[-1], item, roles.subjects)
                while self.top is not frame:
                    self._pop(item.first)
                return self._push(OpenClause("subordinate", subjects[0].first, None, frame.clause, subjects))
        subjects = self._subjects_of_series(item, before)
        if subjects:
            self._share_perfect(item)
        return self._push(OpenClause("main", item.first, None, None, subjects))

    def _share_perfect(self, item: Item) -> None:
        """Give a verb of a series the auxiliary of the first: "They have attacked posts, kidnapped men and fled"."""
        verb, first = self._verb(item), self.parse.verbs[self.top.verb]
        if first.perfect and self._can_be_participle(verb):
            self.parse.verbs[item.verb] = verb._replace(perfect=True, tense=first.tense)

    def _free_infinitives(self, noun: NounPhrase, item: Item, doers: list[NounPhrase]) -> None:
        """Take an infinitive from who only speaks of it: "The mayor said any attempt to enter would be punished"."""
        for verb, roles in zip(self.parse.verbs, self.parse.roles, strict=True):
            within = noun.last <= verb.first < item.first and verb.form == "infinitive"
            if within and roles.subjects == doers:
                roles.subjects = []

    def _subjects_of_series(self, item: Item, before: Item | None) -> list[NounPhrase]:
        """The subject that a series of verbs goes on with: "Rebels seized the town, burned the post, and fled"."""
        verb, top = self._verb(item), self.top
        if before is None or before.kind != "comma" or top.verb < 0 or self._reports(item):
            return []
        first = self.parse.verbs[top.verb]
        present = verb.first == verb.last and verb.tense == first.tense == "present"
        if not self._may_be_past(verb) and not present:
            return []  # in the present tense of headlines: "Gunmen block roads, burn trucks"
        series = first.form == "finite" and first.voice == "active" and first.tense in ("past", "present")
        told = first.tense == "past" or first.perfect or verb.tense == "present"
        return list(self._surface_subjects(top.verb)) if series and told and self._has_object(self.at) else []

    def _close_clauses(self) -> None:
        """Stretch each clause to where the next one starts; tell attributions from other clauses."""
        clauses = self.parse.clauses
        last_token = len(self.tokens) - 1
        if not clauses:
            clauses.append(Clause(0, last_token, "main", None, None, None))
            return
        closed: list[Clause] = []
        alone = 0 if all(clause.kind in ("participial", "infinitive") for clause in clauses) else -1
        for position, clause in enumerate(clauses):
            later = [other.first for other in clauses[position + 1 :] if other.first > clause.last]
            end = min([*later, self.ends.get(position, last_token + 1)]) - 1
            kind, first = clause.kind, clause.first
            if kind == "participial" and alone == position:
                kind, first = "main", 0  # "Three killed in blast": a headline without a finite verb
            if kind in ("main", "subordinate") and clause.verb is not None and self._is_attribution(clause):
                kind = "attribution"
            closed.append(Clause(first, max(end, clause.last), kind, clause.marker, clause.verb, clause.parent))
        self.parse.clauses = closed

    def _is_attribution(self, clause: Clause) -> bool:
        assert clause.verb is not None
        verb = self.parse.verbs[clause.verb]
        if self.tokens[verb.head].lemma not in verbs_that("report") or verb.voice == "passive":
            return False
        objects = self.parse.roles[clause.verb].objects
        return not objects or self.tokens[verb.head].lemma in ("say", "tell", "quote")
