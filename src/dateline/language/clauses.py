"""Clauses, and the subject and objects of every verb, in one pass over phrases, verbs, prepositions and marks.

A stack of open clauses is kept. A finite verb goes to the innermost clause that still waits for one, so the subject of
"The man, who had fled, was arrested" is found over the relative clause. No trained model: the rules state what the
neighbours of a phrase or verb make of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from dateline.language.items import Clause, Item, Parse, Roles, list_items
from dateline.language.phrases import Chunks, NounPhrase
from dateline.language.tokens import Token
from dateline.language.verbs import VerbGroup
from dateline.language.words import BASE, PARTICIPLE, PAST, look_up, verbs_that


@dataclass(slots=True)
class _Frame:
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


_NOMINATIVE = frozenset({"i", "he", "she", "it", "we", "they"})
_PERSONAL = frozenset({"person", "group"})
_OF_WHAT = frozenset({"of", "for", "with", "from", "over", "about", "into", "in"})


def parse_clauses(tokens: Sequence[Token], chunks: Chunks, verbs: Sequence[VerbGroup]) -> Parse:
    """Find the clauses of a sentence and the roles around its verbs."""
    parse = Parse(list(verbs), [Roles() for _ in verbs])
    items = list_items(tokens, chunks, verbs)
    _Parser(tokens, items, parse).run()
    return parse


_FATES = frozenset({"death", "fire"})


class _Parser:
    """One pass over the items of a sentence, with the stack of open clauses."""

    def __init__(self, tokens: Sequence[Token], items: list[Item], parse: Parse) -> None:
        self.tokens = tokens
        self.items = items
        self.parse = parse
        self.frames: list[_Frame] = [_Frame("main", 0)]
        self.at = 0
        self.last_phrase: NounPhrase | None = None
        self.roles_of: dict[int, tuple[str, int, str]] = {}  # phrase.first -> role, verb, preposition
        self.in_quote = False
        self.resumed = -1  # the comma that closed the last aside between a subject and its verb
        self.ends: dict[int, int] = {}  # clause -> the token before which it closed

    @property
    def top(self) -> _Frame:
        return self.frames[-1]

    def run(self) -> None:
        items = self.items
        while self.at < len(items):
            item = items[self.at]
            getattr(self, f"_on_{item.kind}")(item)
            self.at += 1
        self._share_objects()
        self._close_clauses()

    def _pop(self, end: int) -> None:
        """Close the innermost clause before the token `end`."""
        frame = self.frames.pop()
        if frame.clause >= 0:
            self.ends[frame.clause] = end

    # --- what stands around an item

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

    # --- items

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
        saved, self.frames = self.frames, [_Frame("main", item.first)]
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
                self.frames.append(_Frame("quotation", item.first, parent=self._clause_of_top()))
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
        self.frames = [_Frame("main", item.last + 1, subjects=subjects)]
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
        self.frames.append(_Frame("subordinate", item.first, item.word, self._clause_of_top()))

    def _on_wh(self, item: Item) -> None:
        before = self._previous()
        after_comma = before is not None and before.kind == "comma"
        if item.word in ("who", "which", "that", "whom", "whose") and self.last_phrase and before:
            antecedent = self._antecedent(item.word)
            frame = _Frame(
                "relative", item.first, item.word, self._clause_of_top(), antecedent=antecedent, after_comma=after_comma
            )
            following = self._following()
            if following and following.kind == "verb" and antecedent and before.kind != "prep":
                frame.subjects = [antecedent, *self.parse.conjuncts.get(antecedent.first, ())]
            self.frames.append(frame)
            return
        self.frames.append(_Frame("subordinate", item.first, item.word, self._clause_of_top(), after_comma=after_comma))

    def _antecedent(self, word: str) -> NounPhrase | None:
        """The phrase that "who" or "that" refers to: for "who" a person, over a place in between."""
        phrase = self.last_phrase
        if phrase is None:
            return None
        head = self.tokens[phrase.head]
        noun = look_up(head.lower)
        role = self.roles_of.get(phrase.first)
        owner = self._owner(phrase)
        if owner is None or (role and role[2] == "of" and noun.noun_class in _PERSONAL):
            return phrase
        if word in ("who", "whom", "whose"):
            personal, owner_personal = noun.noun_class in _PERSONAL, self._is_personal(owner)
            if owner_personal and not personal:
                return owner  # "women in headscarves who"
            if (owner_personal or not personal) and not noun.plural:
                return owner
        # "a crowd in Lima that marched": what a place name would hardly do.
        return owner if head.tag == "PROPN" and word in ("that", "which") else phrase

    def _owner(self, phrase: NounPhrase) -> NounPhrase | None:
        """The phrase that `phrase` completes: "protesters" of "in Lima"."""
        for first, entries in self.parse.complements.items():
            if any(entry[1] == phrase for entry in entries):
                return next((item.phrase for item in self.items if item.phrase and item.phrase.first == first), None)
        return None

    # --- phrases

    def _on_phrase(self, item: Item) -> None:
        phrase = item.phrase
        assert phrase is not None
        before = self._peek(-1)
        if before is not None and before.kind == "prep":
            self._attach_oblique(item, before.word)
        elif before is not None and (before.kind == "conj" or (before.kind == "comma" and self._is_list())):
            self._attach_conjunct(item)
        elif self._widens_place(phrase):
            preposition = self.top.fronted[-1][0]
            self.top.fronted.append((preposition, phrase))
            self.roles_of[phrase.first] = ("oblique", -1, preposition)
        elif self.top.verb < 0:
            self._attach_subject(item)
        else:
            self._attach_object(item)
        self.last_phrase = phrase

    def _widens_place(self, phrase: NounPhrase) -> bool:
        """Whether a phrase tells where the place before it lies: "In Yei district, Lakes province, troops fired"."""
        top, following = self.top, self._peek(1)
        if top.verb >= 0 or top.subjects or not top.fronted or top.fronted[-1][1] is not self.last_phrase:
            return False
        if following is None or following.kind != "comma":
            return False
        return look_up(self.tokens[phrase.head].lower).noun_class == "place"

    def _attach_oblique(self, item: Item, preposition: str) -> None:
        phrase = item.phrase
        assert phrase is not None
        top = self.top
        owner = self._peek(-2)
        if owner is not None and owner.kind == "phrase" and owner.phrase is not None:
            self._complete(owner.phrase, preposition, phrase)
        elif owner is not None and owner.kind == "time" and self.last_phrase is not None:
            self._complete(self.last_phrase, preposition, phrase)
        self.roles_of[phrase.first] = ("oblique", top.verb, preposition)
        if preposition == "of" and owner is not None and owner.kind in ("phrase", "time"):
            return
        if top.verb >= 0:
            self.parse.roles[top.verb].obliques.append((preposition, phrase))
        else:
            top.fronted.append((preposition, phrase))

    def _complete(self, owner: NounPhrase, preposition: str, phrase: NounPhrase) -> None:
        """Note a complement for its owner, and for the noun that the owner completes ("attack in Lima by rebels")."""
        self.parse.complements.setdefault(owner.first, []).append((preposition, phrase))
        above = self._owner(owner)
        for _ in range(3):
            if above is None or preposition == "of" or self._is_act(owner):
                return
            self.parse.complements.setdefault(above.first, []).append((preposition, phrase))
            owner, above = above, self._owner(above)

    def _is_act(self, phrase: NounPhrase) -> bool:
        return look_up(self.tokens[phrase.head].lower).noun_class in ("act", "event")

    def _is_list(self) -> bool:
        """Whether the phrase after a comma goes on a list: "rebels, soldiers and police", no apposition."""
        at = self.at + 1
        if self.last_phrase is None:
            return False
        while at < len(self.items):
            kind = self.items[at].kind
            if kind == "conj":
                following = self.items[at + 1] if at + 1 < len(self.items) else None
                if following is None or following.kind != "phrase":
                    return False
                return not self._needs_subject(at + 2) and self._list_closes(at + 2)
            if kind not in ("phrase", "prep", "comma", "time"):
                return False
            if kind == "comma" and (at + 1 >= len(self.items) or self.items[at + 1].kind not in ("phrase", "conj")):
                return False
            at += 1
        return False

    def _needs_subject(self, at: int) -> bool:
        """Whether a verb follows that only the last member can be the subject of.

        "In Yei district, Lakes province, a police and army patrol caught two men" begins with places, not with a list.
        """
        top = self.top
        follows = at < len(self.items) and self.items[at].kind == "verb"
        return follows and top.verb < 0 and not top.subjects and bool(top.fronted)

    def _list_closes(self, at: int) -> bool:
        """No comma after the last member: "Ali, leader of the party and a deputy, said" is an apposition."""
        while at < len(self.items) and self.items[at].kind in ("prep", "phrase", "time"):
            at += 1
        if at >= len(self.items) or self.items[at].kind != "comma":
            return True
        return self.top.verb >= 0

    def _attach_conjunct(self, item: Item) -> None:
        phrase = item.phrase
        assert phrase is not None
        top = self.top
        base = self._conjunct_base()
        paired = base is not None and self.roles_of.get(base.first, ("", 0, ""))[2] == "between"
        if top.verb >= 0 and not paired and not self._is_awaited() and self._opens_clause():
            self._open_joined(item)
            return
        role = self.roles_of.get(base.first) if base else None
        if base is None or role is None:
            self._attach_subject(item) if top.verb < 0 else self._attach_object(item)
            return
        self.parse.conjuncts.setdefault(base.first, []).append(phrase)
        self.roles_of[phrase.first] = role
        kind, verb, preposition = role
        if kind == "subject":
            top.subjects.append(phrase)
        elif kind == "object":
            self.parse.roles[verb].objects.append(phrase)
        elif kind == "oblique":
            owner = self._owner(base)
            if owner is not None:
                self.parse.complements[owner.first].append((preposition, phrase))
            if preposition != "of" or owner is None:
                (self.parse.roles[verb].obliques if verb >= 0 else top.fronted).append((preposition, phrase))

    def _open_joined(self, item: Item) -> None:
        """Open a clause after "and": a new one, or the one a reporting verb governs ("said a man and a boy died")."""
        top = self.top
        roles = self.parse.roles[top.verb]
        adjacent = self._peek(-2)
        reported = self._verb_lemma(self.parse.verbs[top.verb]) in verbs_that("report") and bool(roles.objects)
        self._open_coordinate(item)
        if reported and adjacent is not None and adjacent.phrase in roles.objects:
            self.top.kind, self.top.parent, self.top.first = "subordinate", top.clause, roles.objects[0].first
            self.top.subjects = [*roles.objects, *self.top.subjects]
            roles.objects = []

    def _conjunct_base(self) -> NounPhrase | None:
        """The phrase that "and" joins to: the last one, or the noun it completes when the kinds tell.

        "clashes between police and protesters" joins "protesters" to "police"; "the killing of a guard and the
        abduction of a clerk" joins the acts.
        """
        phrase = self.last_phrase
        if phrase is None:
            return None
        joined = self.items[self.at].phrase
        assert joined is not None
        owner = self._owner(phrase)
        if owner is None:
            return phrase
        kinds = [look_up(self.tokens[each.head].lower).noun_class for each in (phrase, owner, joined)]
        person = [kind in _PERSONAL for kind in kinds]
        act = [kind in ("act", "event") for kind in kinds]
        if (act[1] and act[2] and not act[0]) or (person[1] and person[2] and not person[0]):
            return owner
        return phrase

    def _opens_clause(self) -> bool:
        """Whether the phrase at hand is the subject of a finite verb that follows."""
        at = self.at + 1
        inside = False  # past a prepositional phrase
        while at < len(self.items):
            item = self.items[at]
            if item.kind in ("time",) or (item.kind == "prep" and at + 1 < len(self.items)):
                inside = inside or item.kind == "prep"
                at += 1
            elif item.kind == "phrase" and self.items[at - 1].kind == "prep":
                at += 1
            elif item.kind == "verb":
                verb = self._verb(item)
                if verb.form == "finite" and self._is_participle(at) and self._has_later_finite(at):
                    at += 1  # "an order published in May said"
                    continue
                if inside and self._is_bare(verb) and not self._has_object(at) and not self._reports(item):
                    return False  # "attacked a bank under a plan signed in"
                return verb.form == "finite" and not self._is_participle(at)
            else:
                return False
        return False

    def _has_object(self, at: int) -> bool:
        after = self._following(at)
        return after is not None and after.kind == "phrase"

    def _open_coordinate(self, item: Item) -> None:
        phrase = item.phrase
        assert phrase is not None
        kind, marker, parent = "main", None, None
        for frame in reversed(self.frames):
            if frame.kind in ("subordinate", "quotation") and not (
                frame.marker in ("after", "when", "while", "as") and frame.after_comma
            ):
                kind, marker, parent = frame.kind, frame.marker, frame.parent
                break
        self.frames.append(_Frame(kind, item.first, marker, parent, subjects=[phrase]))
        self.roles_of[phrase.first] = ("subject", -1, "")

    def _attach_subject(self, item: Item) -> None:
        phrase = item.phrase
        assert phrase is not None
        top = self.top
        before = self._previous()
        if top.subjects and before is not None and before.kind == "comma" and not top.antecedent:
            # An apposition ("Ali, a rebel leader, fled"), unless the comma closed something in front of the subject.
            after = self._following()
            if after is None or after.kind != "verb" or self._apposed(top):
                return
        if top.kind == "relative" and top.subjects:
            return
        top.subjects = [phrase]
        self.roles_of[phrase.first] = ("subject", -1, "")

    def _apposed(self, top: _Frame) -> bool:
        """Whether a comma closes after the phrase or the phrase before it is the only candidate so far."""
        following = self._peek(1)
        return following is not None and following.kind == "comma"

    def _attach_object(self, item: Item) -> None:
        phrase = item.phrase
        assert phrase is not None
        top = self.top
        before = self._previous()
        follows = self._peek(1)
        verb = self.parse.verbs[top.verb]
        roles = self.parse.roles[top.verb]
        if before is not None and before.kind in ("comma", "quote") and not (before.kind == "quote" and self.in_quote):
            if self._opens_clause():
                self._open_coordinate(item)  # ", police said": a tail, or a clause joined by a comma
            elif self._verb_lemma(verb) in verbs_that("report") and not roles.objects and before.kind == "quote":
                roles.objects.append(phrase)
            return
        if verb.form != "gerund" and self._opens_clause() and not self._is_plain_object(verb):
            self._open_complement(item, before)
            return
        if before is not None and before.kind == "verb" and self._is_inverted(before, follows):
            roles.subjects = [phrase]
            self.roles_of[phrase.first] = ("object", top.verb, "")
            return
        if roles.objects and before is not None and before.kind == "phrase":
            roles.obliques.append(("", phrase))  # "gave protesters a permit": the second object
        elif not roles.objects:
            roles.objects.append(phrase)
        self.roles_of[phrase.first] = ("object", top.verb, "")

    def _is_plain_object(self, verb: VerbGroup) -> bool:
        """Whether the phrase before a bare -ed form is an object: "arrested a man linked to", not "said a man fled"."""
        lemma = self._verb_lemma(verb)
        if lemma in verbs_that("report") or lemma in verbs_that("clausal"):
            return False
        if self._is_awaited():
            return True  # "Protesters who stormed the office burned papers"
        phrase = self.items[self.at].phrase
        if phrase is not None and self.tokens[phrase.head].lower in _NOMINATIVE:
            return False  # "released the men it arrested"
        ahead = self._peek(1)
        after = self._following(self.at + 1)
        bare = ahead is not None and ahead.kind == "verb" and self._is_bare(self._verb(ahead))
        return bare and (after is None or after.kind != "phrase")

    def _is_awaited(self) -> bool:
        """Whether an outer clause has its subject and waits for the next finite verb."""
        return any(frame.verb < 0 and frame.subjects for frame in self.frames[:-1])

    def _is_inverted(self, before: Item, follows: Item | None) -> bool:
        """Whether a reporting verb stands before its subject: ", said the minister"."""
        earlier = self.items[self.at - 2] if self.at > 1 else None
        return (
            self._reports(before)
            and self._verb(before).form == "finite"
            and (earlier is None or earlier.kind in ("comma", "quote"))
            and not self.parse.roles[before.verb].subjects
            and (follows is None or follows.kind != "verb")
        )

    def _open_complement(self, item: Item, before: Item | None) -> None:
        """A clause that starts with its subject: "said protesters fled", "the house police raided"."""
        phrase = item.phrase
        assert phrase is not None
        antecedent = None
        kind = "subordinate"
        if before is not None and before.kind == "phrase" and before.phrase is not None:
            kind, antecedent = "relative", before.phrase
        frame = _Frame(kind, item.first, None, self._clause_of_top(), subjects=[phrase], antecedent=antecedent)
        self.frames.append(frame)
        self.roles_of[phrase.first] = ("subject", -1, "")

    # --- verbs

    def _verb_lemma(self, verb: VerbGroup) -> str:
        return self.tokens[verb.head].lemma

    def _reports(self, item: Item) -> bool:
        return item.kind == "verb" and item.word in verbs_that("report")

    def _on_verb(self, item: Item) -> None:
        verb = self._verb(item)
        if verb.form == "finite" and (self._is_participle(self.at) or self._describes_phrase(item)):
            gathered = self._verb_lemma(verb) in verbs_that("gather") and self._opens_aside(self.at)
            verb = replace(verb, form="participle", voice="active" if gathered else "passive")
            self.parse.verbs[item.verb] = verb
        before = self._previous()
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

    def _is_bare(self, verb: VerbGroup) -> bool:
        """Whether the group is one -ed form that could be a past tense or a participle."""
        if verb.first != verb.last or self.tokens[verb.head].tag != "VERB":
            return False
        forms = look_up(self.tokens[verb.head].lower).forms
        return bool(forms & PARTICIPLE) and (bool(forms & PAST) and not forms & BASE)

    def _can_be_participle(self, verb: VerbGroup) -> bool:
        """Whether the group is one word that can be a participle: "arrested", "set"."""
        plain = verb.first == verb.last and self.tokens[verb.head].tag == "VERB"
        return plain and bool(look_up(self.tokens[verb.head].lower).forms & PARTICIPLE)

    def _is_participle(self, at: int) -> bool:
        """Whether the bare -ed form at item `at` is a passive participle ("200 people detained in")."""
        item = self.items[at]
        verb = self._verb(item)
        if not self._is_bare(verb):
            return False
        before = self._over_time(at - 1, -1)
        after = self._following(at)
        lemma = self.tokens[verb.head].lemma
        by_somebody = after is not None and after.word == "by" and not self._is_gerund_after(at)
        if by_somebody and not self._reports(item) and lemma != "stand":  # "guards stood by as the crowd fled"
            return before is None or before.kind != "wh"
        if after is not None and after.kind in ("conj", "comma") and self._shares_object(at):
            return False
        if after is not None and after.kind == "phrase":
            particle = self.tokens[verb.last + 1].lower in ("off", "up", "out", "in")  # "called off a strike"
            names = lemma in verbs_that("name") and not particle
            return names and before is not None and before.kind in ("phrase", "comma")
        barred = before is not None and (self._bars_participle(before) or before.last == self.resumed)
        if barred or self._has_late_object(at):
            return False  # "The rebels, who had fled, attacked at dawn"
        if self._opens_aside(at):
            return True
        if self._reports(item) or (after is not None and after.kind == "quote") or self._closes_report(at):
            return False
        described = before is not None and before.kind == "phrase" and self._has_later_finite(at)
        if lemma in verbs_that("open"):
            return described
        passive = lemma in verbs_that("passive")
        needs_verb = self.top.kind == "subordinate" and self.top.verb < 0 and not self._has_later_finite(at)
        if not passive and not needs_verb:
            passive = "t" in look_up(self.tokens[verb.head].lower).marks
        return passive or described

    def _has_late_object(self, at: int) -> bool:
        """Whether the object follows what became of it: "shot to death a guard", "set on fire two shops"."""
        if at + 3 >= len(self.items) or self.items[at + 1].word not in ("to", "on"):
            return False
        fate, late = self.items[at + 2], self.items[at + 3]
        return fate.phrase is not None and self.tokens[fate.phrase.head].lower in _FATES and late.kind == "phrase"

    def _closes_report(self, at: int) -> bool:
        """Whether a verb tells who says all that went before: "The army looted homes, a rights group charged"."""
        before = self._over_time(at - 1, -1)
        if before is None or before.kind != "phrase" or self.items[at].word not in verbs_that("closing"):
            return False
        opening = self.items.index(before) - 1
        return opening > 0 and self.items[opening].kind == "comma" and self._following(at) is None

    def _opens_aside(self, at: int) -> bool:
        """Whether a bare -ed form after a comma describes the subject before it: "The men, armed with sticks, fled"."""
        before = self._over_time(at - 1, -1)
        if self.top.verb >= 0 or not self.top.subjects or self.top.subjects[-1] is not self.last_phrase:
            return False
        if before is None or before.kind != "comma":
            return False
        at += 1
        while at < len(self.items) and self.items[at].kind in ("prep", "phrase", "time", "adj", "conj"):
            at += 1
        if at + 1 >= len(self.items) or self.items[at].kind != "comma" or self.items[at + 1].kind != "verb":
            return False
        resumes = self.items[at + 1]
        return self._verb(resumes).form == "finite" and not self._reports(resumes)

    def _bars_participle(self, before: Item) -> bool:
        """Whether the item before a bare -ed form without an object makes it a past tense."""
        if before.kind == "wh":
            return True
        if before.kind == "subord":
            return before.word not in ("as", "if", "when", "once", "though", "until", "unless")
        if before.kind == "conj":
            return self.top.verb >= 0  # decided with the verb it is joined to
        return before.phrase is not None and self.tokens[before.phrase.head].lower in _NOMINATIVE

    def _describes_phrase(self, item: Item) -> bool:
        """Whether a bare -ed form without object belongs to a phrase that is no subject ("a pact signed in Oslo")."""
        before, after = self._peek(-1), self._following()
        if not self._is_bare(self._verb(item)) or before is None or before.kind != "phrase":
            return False
        if (after is not None and after.kind == "phrase") or any(frame.verb < 0 for frame in self.frames):
            return False
        assert before.phrase is not None
        if self.tokens[before.phrase.head].lower in _NOMINATIVE:
            return False
        return self.roles_of.get(before.phrase.first, ("",))[0] in ("oblique", "object") and not self._reports(item)

    def _is_gerund_after(self, at: int) -> bool:
        item = self.items[at + 2] if at + 2 < len(self.items) else None
        return item is not None and item.kind == "verb"

    def _has_later_finite(self, at: int) -> bool:
        """Whether a finite verb without a subject of its own follows: "A man arrested on Monday died"."""
        at += 1
        while at < len(self.items):
            item = self.items[at]
            if item.kind in ("time", "adj"):
                at += 1
            elif item.kind == "open":  # "Workers employed by the Steel Corporation (SC) downed tools"
                at = next((end for end in range(at, len(self.items)) if self.items[end].kind == "close"), at) + 1
            elif item.kind == "prep" and at + 1 < len(self.items) and self.items[at + 1].kind in ("phrase", "time"):
                at += 2
            elif item.kind == "verb":
                verb = self._verb(item)
                if verb.form != "finite":
                    return False
                if not self._is_bare(verb):
                    return True
                after = self._following(at)
                return after is not None and after.kind == "phrase"
            else:
                return False
        return False

    def _conjoined_verb(self, item: Item) -> int | None:
        """The verb that "and" joins this one to: "stormed the palace and appeared to ...", "to kill and maim"."""
        before = self._peek(-1)
        if before is None or (before.kind != "conj" and not self._is_listed_verb()):
            return None
        verb = self._verb(item)
        earlier = self._peek(-2)
        for frame in reversed(self.frames):
            if earlier is not None and earlier.kind == "comma" and frame.after_comma and len(self.frames) > 1:
                continue  # "killed a man, who had fled, and arrested": the comma closed the relative clause
            if frame.verb < 0:
                if verb.form in ("finite",) and frame.subjects:
                    return None
                continue
            if self._can_join(verb, item, self.parse.verbs[frame.verb]):
                return frame.verb
        return None

    def _is_listed_verb(self) -> bool:
        """Whether the verb at hand is in the middle of a list: "beat, kicked and detained two men"."""
        before, earlier, after = self._peek(-1), self._peek(-2), self._peek(1)
        if before is None or before.word != "," or earlier is None or earlier.kind != "verb" or after is None:
            return False
        return after.kind in ("conj", "comma") and self._next_in_list(self.at) is not None

    def _next_in_list(self, at: int) -> int | None:
        """Position of the item that is the next verb of a list that "and" ends: "raped, beat and shot civilians"."""
        items = self.items
        while at + 2 < len(items) and items[at + 1].kind in ("conj", "comma") and items[at + 2].kind == "verb":
            if items[at + 1].kind == "conj":
                return at + 2
            following = self._next_in_list(at + 2)
            return None if following is None else at + 2
        return None

    def _shares_object(self, at: int) -> bool:
        """Whether the bare -ed form at item `at` has the object of the verb that ends its list.

        In "Gunmen shot and killed a farmer" the verb without an object is no participle.
        """
        last = self._next_in_list(at)
        while last is not None and self._next_in_list(last) is not None:
            if not self._is_past(self.items[last]):
                return False
            last = self._next_in_list(last)
        return last is not None and self._is_past(self.items[last]) and self._has_object(last)

    def _is_past(self, item: Item) -> bool:
        """Whether an item is a verb of one word in the past tense, of no report."""
        verb = self._verb(item)
        return verb.first == verb.last and verb.tense == "past" and verb.form == "finite" and not self._reports(item)

    def _share_objects(self) -> None:
        """Give a verb without an object that of the verb it is joined to: "raped, beat and shot civilians"."""
        for at in range(len(self.items) - 1, -1, -1):
            item = self.items[at]
            following = self._next_in_list(at) if item.kind == "verb" else None
            if following is None or self.items[at + 1].first != item.last + 1:
                continue  # "rose up and attacked a post"
            further = self._next_in_list(following)
            while further is not None and not self.parse.roles[self.items[following].verb].objects:
                following, further = further, self._next_in_list(further)
            verb, other = self._verb(item), self._verb(self.items[following])
            roles, shared = self.parse.roles[item.verb], self.parse.roles[self.items[following].verb]
            joined = verb.voice == other.voice == "active" and verb.form == other.form
            if joined and not roles.objects and roles.subjects == shared.subjects and self._takes_object(verb):
                roles.objects = list(shared.objects)

    def _takes_object(self, verb: VerbGroup) -> bool:
        """Whether a verb hardly goes without an object: "shot and killed a man", not "marched and burned tyres"."""
        lemma = self._verb_lemma(verb)
        if lemma in verbs_that("open") or lemma in verbs_that("report"):
            return False
        return lemma in verbs_that("passive") or "t" in look_up(self.tokens[verb.head].lower).marks

    def _can_join(self, verb: VerbGroup, item: Item, other: VerbGroup) -> bool:
        """Whether "and" can join two verb groups by their forms."""
        plain = verb.first == verb.last and self.tokens[verb.head].tag == "VERB"
        bare_base = plain and look_up(self.tokens[verb.head].lower).forms & (BASE | PAST) == BASE
        if verb.form == other.form and not (bare_base and verb.tense != other.tense):
            return True
        if bare_base and (other.form == "infinitive" or other.modal is not None):
            return True
        if self._is_bare(verb) and other.form == "participle" and not self._has_object(self.at):
            return not self._reports(item)
        return verb.form == "participle" and other.voice == "passive"

    def _join(self, item: Item, other: int) -> None:
        """Give a conjoined verb the subject, and what auxiliaries it shares, of the verb it is joined to."""
        verb, first = self._verb(item), self.parse.verbs[other]
        bare = verb.first == verb.last and self.tokens[verb.head].tag == "VERB"
        after = self._following()
        if verb.form == "participle" and first.voice == "passive":
            verb = replace(verb, form=first.form, tense=first.tense, modal=first.modal, perfect=first.perfect)
        elif bare and first.form != "finite" and first.form != verb.form:
            verb = replace(
                verb, form=first.form, tense=first.tense, voice=first.voice if self._is_bare(verb) else "active"
            )
        elif bare and first.modal and look_up(self.tokens[verb.head].lower).forms & BASE:
            verb = replace(verb, modal=first.modal, tense=first.tense, negated=first.negated)
        elif self._can_be_participle(verb) and first.voice == "passive" and (after is None or after.kind != "phrase"):
            # "was arrested and beaten", "was looted and set on fire": the auxiliary is shared.
            verb = replace(verb, voice="passive", modal=first.modal, perfect=first.perfect)
        elif self._is_bare(verb) and first.perfect and first.voice == "active":
            verb = replace(verb, perfect=True, tense=first.tense)
        self.parse.verbs[item.verb] = verb
        while self.top.verb != other:
            self._pop(item.first)
        joined = self.top
        subjects = self._surface_subjects(other)
        frame = _Frame(
            joined.kind,
            item.first,
            joined.marker,
            joined.parent,
            list(subjects),
            joined.antecedent,
            after_comma=joined.after_comma,
        )
        self.frames.pop()
        self.frames.append(frame)
        self._assign(item, frame)

    def _surface_subjects(self, verb: int) -> list[NounPhrase]:
        return self.parse.roles[verb].subjects

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
            subjects = self._controlled(governor, "control")
        frame = _Frame("infinitive", item.first, None, self._clause_of_top(), subjects)
        self.frames.append(frame)
        self._assign(item, frame)

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
        adjacent = self._peek(-1)
        if adjacent is not None and adjacent.phrase is not None and self._can_act(adjacent):
            subjects = [adjacent.phrase]  # "with police firing", "gunmen riding motorcycles"
            self._free_absolute(adjacent.phrase)
        elif before is not None and before.kind == "prep" and governor >= 0:
            # "accused them of killing", against "held them since arresting": there the subject does both.
            charged = before.word in _OF_WHAT
            subjects = self._controlled(governor, "accuse") if charged else list(self.parse.roles[governor].subjects)
        elif governor >= 0:
            finite = [
                f.verb for f in reversed(self.frames) if f.verb >= 0 and self.parse.verbs[f.verb].form == "finite"
            ]
            said = self._reporting(item, finite)
            subjects = list(self.parse.roles[next(iter(finite), governor) if said is None else said].subjects)
        elif self.top.subjects:
            subjects = list(self.top.subjects)
        frame = _Frame(
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

    def _is_personal(self, phrase: NounPhrase) -> bool:
        return look_up(self.tokens[phrase.head].lower).noun_class in _PERSONAL

    def _can_act(self, item: Item) -> bool:
        """Whether the phrase before an -ing form is its subject; "marched through streets shouting" has another."""
        phrase = item.phrase
        if item.kind != "phrase" or phrase is None:
            return False
        role, _, preposition = self.roles_of.get(phrase.first, ("", -1, ""))
        if role != "oblique" or preposition in ("with", "of", "by", "between", "from"):
            return True
        return look_up(self.tokens[phrase.head].lower).noun_class in _PERSONAL or not self.parse.verbs

    def _open_participle(self, item: Item, before: Item | None) -> None:
        subjects: list[NounPhrase] = []
        adjacent = before
        if adjacent is not None and adjacent.kind in ("phrase", "adj") and self.last_phrase is not None:
            subjects = self._with_conjuncts(self._participle_owner())
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
        frame = _Frame(
            "participial",
            item.first,
            None,
            self._clause_of_top(),
            subjects,
            after_comma=before is not None and before.kind == "comma",
        )
        self.frames.append(frame)
        self._assign(item, frame)

    def _participle_owner(self) -> NounPhrase:
        """The phrase a participle describes: "Three people in Lima killed" is not about Lima."""
        phrase = self.last_phrase
        assert phrase is not None
        owner = self._owner(phrase)
        if owner is not None and self.tokens[phrase.head].tag == "PROPN":
            role = self.roles_of.get(phrase.first)
            if role is not None and role[2] != "of":
                return owner
        return phrase

    def _with_conjuncts(self, phrase: NounPhrase) -> list[NounPhrase]:
        if any(phrase in others for others in self.parse.conjuncts.values()) and self.top.verb >= 0:
            return [phrase]  # "two rebels were killed and 20 others injured"
        for first, others in self.parse.conjuncts.items():
            if phrase in others:
                base = next((item.phrase for item in self.items if item.phrase and item.phrase.first == first), None)
                return [base, *others] if base else list(others)
        return [phrase]

    def _take_finite(self, item: Item, before: Item | None) -> None:
        frame = self._waiting_frame(item, before)
        if frame is None:
            frame = self._new_frame(item, before)
        while self.top is not frame:
            self._pop(item.first)
        self._assign(item, frame)

    def _waiting_frame(self, item: Item, before: Item | None) -> _Frame | None:
        """The innermost clause that has a subject and waits for its verb."""
        top = self.top
        if top.verb < 0 and (top.subjects or top.kind in ("subordinate", "relative") or len(self.frames) == 1):
            return top
        for frame in reversed(self.frames):
            if frame.verb < 0 and frame.subjects:
                return frame
        return None

    def _new_frame(self, item: Item, before: Item | None) -> _Frame:
        """A clause whose subject was taken for an object or never came ("said the attack on the bank killed two")."""
        subjects: list[NounPhrase] = []
        for frame in reversed(self.frames):
            if frame.verb < 0 or before is None or before.kind not in ("phrase", "comma", "prep"):
                continue
            roles = self.parse.roles[frame.verb]
            clausal = self._verb_lemma(self.parse.verbs[frame.verb]) in verbs_that("report") | verbs_that("clausal")
            if roles.objects and (clausal or (frame is self.top and before.kind == "phrase")):
                subjects, roles.objects = roles.objects, []
                while self.top is not frame:
                    self._pop(item.first)
                return self._push(_Frame("subordinate", subjects[0].first, None, frame.clause, subjects))
        return self._push(_Frame("main", item.first, None, None, subjects))

    def _push(self, frame: _Frame) -> _Frame:
        self.frames.append(frame)
        return frame

    def _assign(self, item: Item, frame: _Frame) -> None:
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

    # --- the end

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
