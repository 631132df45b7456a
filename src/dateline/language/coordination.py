"""Lists of verbs: "stormed the base and seized arms"."""

from dateline.language.items import Item, Roles
from dateline.language.lists import Lists
from dateline.language.open_clauses import OpenClause
from dateline.language.phrases import NounPhrase
from dateline.language.verbs import VerbGroup
from dateline.language.words import BASE, PAST, look_up, verbs_that
from dateline.lexicons import load_words

_WHEN_OR_WHY = load_words("words_grammar", "when or why")
_RULING = frozenset({"rule", "hold", "find", "decide"})
_DECREEING = frozenset({"order", "instruct", "direct", "sentence", "acquit", "award", "fine", "overturn", "release"})


class Coordination(Lists):
    """Joins the verbs of a list."""

    def _conjoined_verb(self, item: Item) -> int | None:
        """The verb that "and" joins this one to: "stormed the palace and appeared to ...", "to kill and maim"."""
        before = self._peek(-1)
        joined = before is not None and (before.kind == "conj" or self._is_listed_verb() or self._follows_aside())
        if not joined:
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
            if verb.form == "finite" and (
                self._is_naming(frame) or self._speaks_on(item, frame) or self._has_gap(frame, verb)
            ):
                continue
            if verb.form == "finite" and earlier is not None and earlier.kind == "comma" and self._is_aside(frame):
                continue
            if self._can_join(verb, item, self.parse.verbs[frame.verb]) and not self._goes_further(verb, frame.verb):
                return frame.verb
        return None

    def _is_naming(self, frame: OpenClause) -> bool:
        """Whether a clause only says what somebody calls something: "condemned what it called a coup and left"."""
        return frame.marker == "what" and self._verb_lemma(self.parse.verbs[frame.verb]) in verbs_that("naming")

    def _is_aside(self, frame: OpenClause) -> bool:
        """Whether a clause of time or reason goes with a verb before it: "left after a mob rioted, and closed a post".

        The comma closes it, unless its own verbs make a list ("after men shot two guards, burned a car, and fled").
        """
        if (
            frame.kind != "subordinate"
            or self.tokens[frame.first].lower != frame.marker
            or frame.marker not in _WHEN_OR_WHY
        ):
            return False
        outer = (one for one in self.frames[: self.frames.index(frame)] if one.verb >= 0 and one.subjects)
        return any(self.parse.verbs[one.verb].form == "finite" for one in outer)

    def _speaks_on(self, item: Item, frame: OpenClause) -> bool:
        """Whether a verb goes on with what the speaker does: "The mayor said men had fled and vowed to find them"."""
        if frame.kind != "subordinate" or frame.marker not in (None, "that"):
            return False
        if item.word in _DECREEING:
            return self._is_ruling_on(item, frame)
        if item.word not in verbs_that("vow"):
            return False
        inner = self.parse.verbs[frame.verb]
        if not self._is_bare(self._verb(item)) or inner.form != "finite" or item.word == self._verb_lemma(inner):
            return False
        if self._has_spoken(frame):
            return False  # "said the men had called to demand cash, and threatened to kill her"
        said = [self.parse.verbs[one.verb] for one in self.frames if one.verb >= 0 and one is not frame]
        if any(self._verb_lemma(one) in verbs_that("report") for one in said):
            return True
        # "repeated his claim that courts are corrupt and accused judges": the past goes on with the past
        past = self._may_be_past(self._verb(item)) and inner.tense == "present"
        return past and any(one.form == "finite" and one.tense == "past" for one in said)

    def _is_ruling_on(self, item: Item, frame: OpenClause) -> bool:
        """Whether a court goes on to decree: "ruled that the ban was void and ordered the ministry to pay"."""
        if not self._may_be_past(self._verb(item)) or not self._has_object(self.at):
            return False
        outer = (self.parse.verbs[one.verb] for one in self.frames if one.verb >= 0 and one is not frame)
        return any(self._verb_lemma(one) in _RULING and one.voice == "active" for one in outer)

    def _has_spoken(self, frame: OpenClause) -> bool:
        """Whether who is spoken of in a clause has demanded or promised something already."""
        spoken = (self.parse.verbs[number] for number in range(frame.verb, self.items[self.at].verb))
        return any(self._verb_lemma(verb) in verbs_that("vow") for verb in spoken)

    def _goes_further(self, verb: VerbGroup, near: int) -> bool:
        """Whether a participle goes on a passive farther off: "were held as they crossed and sent to jail"."""
        if self.parse.verbs[near].voice == "passive" or not self._is_bare(verb) or self._has_object(self.at):
            return False
        farther = (self.parse.verbs[frame.verb] for frame in self.frames if 0 <= frame.verb != near)
        return self._takes_object(verb) and any(one.voice == "passive" and one.form == "finite" for one in farther)

    def _is_listed_verb(self) -> bool:
        """Whether the verb at hand is in the middle of a list: "beat, kicked and detained two men"."""
        before, earlier, after = self._peek(-1), self._peek(-2), self._peek(1)
        if before is None or before.word != "," or earlier is None or after is None:
            return False
        if earlier.kind == "verb":
            return after.kind in ("conj", "comma") and self._next_in_list(self.at) is not None
        return earlier.kind == "phrase" and after.kind == "phrase" and self._is_listed_with_object()

    def _is_listed_with_object(self) -> bool:
        """Whether a past tense and its object are in the middle of a list: "fired shots, lobbed shells and fled".

        A form in -ing between belongs to the first: "blamed him for selling arms, closed the port and left".
        """
        verb = self._verb(self.items[self.at])
        told = (one for one in reversed(self.frames) if one.verb < 0 or self.parse.verbs[one.verb].form != "gerund")
        frame = next(told, self.frames[-1])
        if not self._may_be_past(verb) or frame.verb < 0 or self.parse.verbs[frame.verb].tense != "past":
            return False
        first = self.parse.verbs[frame.verb]
        if first.voice != "active" or first.form != "finite" or not frame.subjects:
            return False
        at = self.at + 1
        while at < len(self.items) and self.items[at].kind in ("phrase", "prep", "time"):
            at += 1
        if at + 1 >= len(self.items) or self.items[at].kind != "conj" or self.items[at + 1].kind != "verb":
            return False
        return self._may_be_past(self._verb(self.items[at + 1]))

    def _share_objects(self) -> None:
        """Give a verb without an object, or a passive without a doer, that of the verb it is joined to.

        "Rebels raped, beat and shot civilians"; "he was seized, beaten and killed by a mob".
        """
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
            if verb.voice == other.voice == "passive" and roles.subjects == shared.subjects:
                self._share_doer(roles, shared, self._verb_lemma(other))
            joined = verb.voice == other.voice == "active" and verb.form == other.form
            if joined and not roles.objects and roles.subjects == shared.subjects and self._takes_object(verb):
                roles.objects = list(shared.objects)

    def _share_doer(self, roles: Roles, shared: Roles, lemma: str) -> None:
        """Give a passive the doer of the one it is joined to, unless that undoes it: "seized and freed by police"."""
        told = any(preposition == "by" for preposition, _ in roles.obliques)
        if not told and lemma not in verbs_that("undo"):
            roles.obliques += [one for one in shared.obliques if one[0] == "by"]

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
        # "feared being robbed or beaten", "expected to be seized, robbed or jailed", but "refused to be seen and fled"
        undergone = other.form == "participle" or (
            other.voice == "passive"
            and (other.form == "gerund" or (other.form == "infinitive" and self._takes_object(verb)))
        )
        if self._is_bare(verb) and undergone and not self._has_object(self.at):
            return not self._reports(item) and not self._says_what_next(item)
        shares = other.perfect and (self._has_object(self.at) or self._is_gap_of(other))
        return verb.form == "participle" and (other.voice == "passive" or shares)

    def _says_what_next(self, item: Item) -> bool:
        """Whether an infinitive says what the subject is to do: "those still held, and threatened to kill them"."""
        after = self._peek(1)
        infinitive = after is not None and after.kind == "verb" and self._verb(after).form == "infinitive"
        return infinitive and item.word in verbs_that("open")

    def _is_gap_of(self, verb: VerbGroup) -> bool:
        """Whether the object of a verb stands before its clause: "villagers the militia had seized and beaten"."""
        frame = next((one for one in self.frames if one.verb >= 0 and self.parse.verbs[one.verb] is verb), None)
        return frame is not None and frame.antecedent is not None and frame.antecedent not in frame.subjects

    def _join(self, item: Item, other: int) -> None:
        """Give a conjoined verb the subject, and what auxiliaries it shares, of the verb it is joined to."""
        verb, first = self._verb(item), self.parse.verbs[other]
        bare = verb.first == verb.last and self.tokens[verb.head].tag == "VERB"
        after = self._following()
        if verb.form == "participle" and first.voice == "passive":
            verb = verb._replace(form=first.form, tense=first.tense, modal=first.modal, perfect=first.perfect)
        elif bare and first.form != "finite" and first.form != verb.form:
            verb = verb._replace(
                form=first.form, tense=first.tense, voice=first.voice if self._is_bare(verb) else "active"
            )
        elif bare and first.modal and look_up(self.tokens[verb.head].lower).forms & BASE:
            verb = verb._replace(modal=first.modal, tense=first.tense, negated=first.negated)
        elif self._can_be_participle(verb) and first.voice == "passive" and (after is None or after.kind != "phrase"):
            # "was arrested and beaten", "was looted and set on fire": the auxiliary is shared.
            verb = verb._replace(voice="passive", modal=first.modal, perfect=first.perfect)
        elif self._can_be_participle(verb) and first.perfect and first.voice == "active":
            verb = verb._replace(form=first.form, voice="active", perfect=True, tense=first.tense)
        self.parse.verbs[item.verb] = verb
        while self.top.verb != other:
            self._pop(item.first)
        joined = self.top
        subjects = self._surface_subjects(other)
        frame = OpenClause(
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
