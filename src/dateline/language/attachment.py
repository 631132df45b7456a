"""What a phrase is to the verbs around it: subject, object, oblique, or another member of a list."""

from dateline.language.items import Item
from dateline.language.nonfinite import Nonfinite
from dateline.language.open_clauses import NOMINATIVE, OpenClause
from dateline.language.phrases import NounPhrase
from dateline.language.verbs import VerbGroup
from dateline.language.words import look_up, verbs_that
from dateline.lexicons import load_words

# Verbs of saying with which something is done, too: "declared war", "announced a curfew", "ordered arrests".
_DECLARES = frozenset({"announce", "declare", "demand", "order", "promise", "propose", "reveal", "urge"})
_WHERE_DONE = frozenset({"in", "at", "near", "to", "from"})
_LIES_BETWEEN = load_words("words_grammar", "between")


class Attachment(Nonfinite):
    """Attaches each phrase where it belongs."""

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
        head = self.tokens[phrase.head]
        if head.lower == "capital":
            return True  # "In Gao, the capital of Songhay, troops fired"
        if following is None or following.kind != "comma":
            return False
        if look_up(head.lower).noun_class == "place":
            return True
        return top.fronted[-1][0] == "in" and self._may_be_place(phrase) and self._subject_follows()

    def _may_be_place(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is a bare name: "Norte de Santander", not "Mayor Ali Rao"."""
        words = self.tokens[phrase.first : phrase.last + 1]
        bare = all(look_up(word.lower).noun_class != "person" and word.tag != "DET" for word in words)
        named = phrase.kind == "name" or look_up(words[-1].lower).is_unlisted
        return bare and named

    def _is_bare_name(self, item: Item) -> bool:
        return item.phrase is not None and item.phrase.kind == "name" and self._may_be_place(item.phrase)

    def _subject_follows(self) -> bool:
        """Whether behind the comma a phrase is the subject of a verb, and no apposition closed by a second comma."""
        at = self.at + 2
        while at + 1 < len(self.items) and self.items[at + 1].kind == "comma" and self._is_bare_name(self.items[at]):
            at += 2  # "In Tecpar, Chimal, Solola, gunmen fired"
        subject = self.items[at].phrase if at < len(self.items) else None
        if subject is None or self.tokens[subject.first].lower in ("a", "an", "the"):
            return False
        while at < len(self.items) and self.items[at].kind in ("phrase", "prep", "conj", "time"):
            at += 1
        return at < len(self.items) and self.items[at].kind == "verb"

    def _lies_in(self, phrase: NounPhrase) -> bool:
        """Whether a name widens the place that the subject is at: "The post at Tecpan, Chimaltenango was attacked"."""
        place, following = self.last_phrase, self._peek(1)
        if place is None or following is None or self._owner(place) not in self.top.subjects:
            return False
        preposition = self.roles_of.get(place.first, ("", 0, ""))[2]
        if preposition not in ("in", "at", "near") or following.kind != "verb" or self._reports(following):
            return False
        return self._may_be_place(phrase)

    def _attach_oblique(self, item: Item, preposition: str) -> None:
        phrase = item.phrase
        assert phrase is not None
        top = self.top
        owner = self._peek(-2)
        if self._is_repeated(preposition):
            self._attach_conjunct(item)
            return
        if owner is not None and owner.kind == "phrase" and owner.phrase is not None:
            self._complete(self._deed_there(owner.phrase, preposition, phrase), preposition, phrase)
        elif owner is not None and owner.kind == "time" and self.last_phrase is not None:
            self._complete(self._deed_there(self.last_phrase, preposition, phrase), preposition, phrase)
        self.roles_of[phrase.first] = ("oblique", top.verb, preposition)
        if preposition == "of" and owner is not None and owner.kind in ("phrase", "time"):
            return
        if top.verb >= 0:
            self.parse.roles[top.verb].obliques.append((preposition, phrase))
        else:
            top.fronted.append((preposition, phrase))

    def _is_repeated(self, preposition: str) -> bool:
        """Whether "and" repeats the "of" before it: "the murders of Ali Rao and of two guards"."""
        joined = self._peek(-2)
        if preposition != "of" or joined is None or joined.kind != "conj" or self.last_phrase is None:
            return False
        return self.roles_of.get(self.last_phrase.first, ("", 0, ""))[2] == preposition

    def _deed_there(self, place: NounPhrase, preposition: str, phrase: NounPhrase) -> NounPhrase:
        """Which noun "of" completes behind a place: the deed of "the arrest in Madrid of two men", else the place.

        What opens with a capital letter may belong to the name ("a raid in the Republic of Congo").
        """
        where = self.roles_of.get(place.first, ("", 0, ""))[2]
        deed = self._owner(place) if preposition == "of" and where in _WHERE_DONE else None
        if deed is None or not self._is_act(deed) or place.kind != "name" or not self._may_be_place(place):
            return place
        return deed if phrase.kind == "common" and self.tokens[phrase.first].tag != "PROPN" else place

    def _complete(self, owner: NounPhrase, preposition: str, phrase: NounPhrase) -> None:
        """Note a complement for its owner, and for the noun that the owner completes ("attack in Lima by rebels")."""
        self.parse.complements.setdefault(owner.first, []).append((preposition, phrase))
        above = self._owner(owner)
        for _ in range(3):
            if above is None or preposition == "of" or self._is_act(owner):
                return
            if preposition == "between" and self.tokens[owner.head].lower in _LIES_BETWEEN:
                return  # "clashes on the border between Iran and Iraq"
            self.parse.complements.setdefault(above.first, []).append((preposition, phrase))
            owner, above = above, self._owner(above)

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
        if base is not None and top.verb < 0 and top.subjects and self._is_apposed(base):
            earlier = self._peek(-2)
            if earlier is None or earlier.kind != "comma":
                return  # "Ali Rao, head of the bank and a deputy, was shot"
            base, role = top.subjects[-1], ("subject", -1, "")  # "A teacher, Ali Rao, and a nurse, Omar Sen, were shot"
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

    def _is_apposed(self, phrase: NounPhrase) -> bool:
        """Whether a phrase, or what it completes, has no place around a verb: "Ali Rao, head of the bank, and ..."."""
        above = self._owner(phrase)
        while above is not None:
            phrase, above = above, self._owner(above)
        return phrase.first not in self.roles_of

    def _open_joined(self, item: Item) -> None:
        """Open a clause after "and": a new one, or the one a reporting verb governs ("said a man and a boy died")."""
        top = self.top
        roles = self.parse.roles[top.verb]
        adjacent = self._peek(-2)
        lemma = self._verb_lemma(self.parse.verbs[top.verb])
        told = lemma in verbs_that("report") or (lemma in verbs_that("clausal") and self._is_alike(adjacent, item))
        reported = told and bool(roles.objects)
        self._open_coordinate(item)
        if reported and adjacent is not None and adjacent.phrase in roles.objects:
            self.top.kind, self.top.parent, self.top.first = "subordinate", top.clause, roles.objects[0].first
            self.top.subjects = [*roles.objects, *self.top.subjects]
            roles.objects = []

    def _is_alike(self, one: Item | None, other: Item) -> bool:
        """Whether two phrases are both names of people: "indicates Ali Rao and Juan Sen, two guards, were shot"."""
        phrases = (one.phrase if one is not None else None, other.phrase)
        return all(phrase is not None and self._is_full_name(phrase) for phrase in phrases)

    def _opens_clause(self) -> bool:
        """Whether the phrase at hand is the subject of a finite verb that follows."""
        at = self._past_apposition(self.at + 1)
        inside = False  # past a prepositional phrase
        while at < len(self.items):
            item = self.items[at]
            if item.kind == "open":  # "said the SPLF [Sava People's Liberation Front] shelled a town"
                at = next((to for to in range(at, len(self.items)) if self.items[to].kind == "close"), at) + 1
            elif item.kind in ("time",) or (item.kind == "prep" and at + 1 < len(self.items)):
                inside = inside or item.kind == "prep"
                at += 1
            elif item.kind == "phrase" and self.items[at - 1].kind == "prep":
                at += 1
            elif item.kind == "verb":
                verb = self._verb(item)
                if verb.form == "finite" and self._is_participle(at) and self._has_later_finite(at):
                    at += 1  # "an order published in May said"
                    continue
                bare = self._is_bare(verb) and not self._is_chosen(at)
                if inside and bare and not self._has_object(at) and not self._reports(item):
                    return False  # "attacked a bank under a plan signed in"
                return verb.form == "finite" and not self._is_participle(at)
            else:
                return False
        return False

    def _past_apposition(self, at: int) -> int:
        """The item after an apposition to a name: past ", a lawyer from Gulu," of "Ali Rao, a lawyer from Gulu, died".

        Only a verb right behind the second comma shows that it is one.
        """
        phrase = self.items[self.at].phrase
        if phrase is None or at >= len(self.items) or self.items[at].word != ",":
            return at
        some = at + 1 < len(self.items) and self.items[at + 1].word == "including"
        some = some and look_up(self.tokens[phrase.head].lower).plural  # "and forces, including scouts, came"
        if not (some or phrase.kind == "name" or self._is_full_name(phrase) or self._is_personal(phrase)):
            return at  # "used smoke grenades, rubber rounds, fired shots": a list
        end = at + 1
        while end < len(self.items) and self.items[end].kind in ("phrase", "prep", "time", "conj"):
            end += 1
        if end + 1 >= len(self.items) or self.items[end].word != "," or self.items[end + 1].kind != "verb":
            return at
        return at if end == at + 1 or self._reports(self.items[end + 1]) else end + 1

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
        self.frames.append(OpenClause(kind, item.first, marker, parent, subjects=[phrase]))
        self.roles_of[phrase.first] = ("subject", -1, "")

    def _attach_subject(self, item: Item) -> None:
        phrase = item.phrase
        assert phrase is not None
        top = self.top
        before = self._previous()
        if top.subjects and before is not None and before.kind == "comma" and not top.antecedent:
            # An apposition ("Ali, a rebel leader, fled"), unless the comma closed something in front of the subject.
            after = self._following()
            if after is None or after.kind != "verb" or self._apposed(top) or self._lies_in(phrase):
                return
        if top.kind == "relative" and top.subjects:
            return
        other = before.phrase if top.subjects and before is not None else None
        if other is not None and (self._is_apposed(other) or self._is_whole(other)):
            return  # "Ali Rao and Juan Sen, one a teacher, were shot"
        top.subjects = [phrase]
        self.roles_of[phrase.first] = ("subject", -1, "")

    def _is_whole(self, phrase: NounPhrase) -> bool:
        """Whether a phrase is the whole of which the next one is a part: "Ten men, among them two boys, were shot"."""
        return phrase.kind == "pronoun" and self.roles_of.get(phrase.first, ("", 0, ""))[2] == "among"

    def _apposed(self, top: OpenClause) -> bool:
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
        if self._follows_scene():
            self._open_scene(item)
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

    def _follows_scene(self) -> bool:
        """Whether ", and" and a place or a day open the clause of a phrase: ", and in Sfax lawyers marched"."""
        at = self.at - 1
        while at > 0 and self.items[at].kind in ("time", "prep", "phrase"):
            at -= 1
        scene = [one.kind for one in self.items[at + 1 : self.at] if one.kind != "time"]
        if at < 1 or at == self.at - 1 or self.items[at].word != "and" or self.items[at - 1].kind != "comma":
            return False
        if scene not in ([], ["prep"], ["prep", "phrase"], ["prep", "phrase", "prep"]):
            return False
        ahead = self.at + 1
        while ahead < len(self.items) and self.items[ahead].kind in ("prep", "phrase"):
            ahead += 1
        follows = self.items[ahead] if ahead < len(self.items) else None
        return follows is not None and follows.kind == "verb" and self._verb(follows).form == "finite"

    def _open_scene(self, item: Item) -> None:
        """Open the clause of a phrase, with the place before it: ", and in Sfax lawyers marched"."""
        obliques, place = self.parse.roles[self.top.verb].obliques, self._peek(-1)
        self._open_coordinate(item)
        if place is not None and place.phrase is not None and obliques and obliques[-1][1] == place.phrase:
            self.top.fronted.append(obliques.pop())
            self.top.first = place.first

    def _is_plain_object(self, verb: VerbGroup) -> bool:
        """Whether the phrase before a bare -ed form is an object: "arrested a man linked to", not "said a man fled"."""
        lemma = self._verb_lemma(verb)
        if lemma in verbs_that("report") or lemma in verbs_that("clausal"):
            return False
        if self._completes_plan(self.top):
            return True
        if self._is_awaited():
            return True  # "Protesters who stormed the office burned papers"
        phrase = self.items[self.at].phrase
        if phrase is not None and self.tokens[phrase.head].lower in NOMINATIVE:
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
            and self._can_speak(before)
        )

    def _can_speak(self, verb: Item) -> bool:
        """Whether the phrase behind a reporting verb may be who reports: not in "the plot, declared an emergency"."""
        phrase = self.items[self.at].phrase
        if phrase is None or self._verb_lemma(self._verb(verb)) not in _DECLARES:
            return True
        return phrase.kind != "common" or look_up(self.tokens[phrase.head].lower).noun_class in ("person", "group")

    def _open_complement(self, item: Item, before: Item | None) -> None:
        """A clause that starts with its subject: "said protesters fled", "the house police raided"."""
        phrase = item.phrase
        assert phrase is not None
        antecedent = None
        kind = "subordinate"
        if before is not None and before.kind == "phrase" and before.phrase is not None:
            kind, antecedent = "relative", before.phrase
        # "freed a ship, a tanker they seized in May, and left": the comma after an apposition closes its clause
        opening = self._peek(-2)
        aside = kind == "relative" and opening is not None and opening.kind == "comma"
        frame = OpenClause(
            kind, item.first, None, self._clause_of_top(), subjects=[phrase], antecedent=antecedent, after_comma=aside
        )
        self.frames.append(frame)
        self.roles_of[phrase.first] = ("subject", -1, "")
