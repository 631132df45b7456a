"""Whether a past form is a finite verb or a participle, from what stands around it."""

from dateline.language.items import Item
from dateline.language.open_clauses import NOMINATIVE, OpenClause, OpenClauses
from dateline.language.phrases import NounPhrase
from dateline.language.verbs import VerbGroup
from dateline.language.words import PARTICIPLE, look_up, verbs_that
from dateline.lexicons import load_words

_BEFORE_INFINITIVE = load_words("words_grammar", "before infinitive")
_SHOOTING = frozenset({"fire", "shoot"})
_TARGETS = load_words("words_grammar", "shot at")
_FATES = frozenset({"death", "fire"})
_HOW_OFTEN = frozenset({"case", "instance", "occasion"})


class VerbForms(OpenClauses):
    """Tells finite verbs from participles."""

    def _has_object(self, at: int) -> bool:
        after = self._following(at)
        return after is not None and after.kind == "phrase"

    def _can_be_participle(self, verb: VerbGroup) -> bool:
        """Whether the group is one word that can be a participle: "arrested", "set"."""
        plain = verb.first == verb.last and self.tokens[verb.head].tag == "VERB"
        return plain and bool(look_up(self.tokens[verb.head].lower).forms & PARTICIPLE)

    def _is_chosen(self, at: int) -> bool:
        """Whether a verb says what its subject chose to do: "refused to unload the ship"."""
        after = self._following(at)
        infinitive = after is not None and after.kind == "verb" and self._verb(after).form == "infinitive"
        return infinitive and self.tokens[self._verb(self.items[at]).head].lemma in _BEFORE_INFINITIVE

    def _is_done_by_subject(self, at: int, lemma: str) -> bool:
        """Whether only the subject can do it: "refused to unload the ship", "Soldiers shot into the air"."""
        after = self._following(at)
        if lemma not in _SHOOTING or after is None:
            return self._is_chosen(at)
        return after.word == "into" or (after.word == "at" and self._is_target(self._following(at + 1)))

    def _is_target(self, item: Item | None) -> bool:
        """Whether people stand behind "at": "Guards shot at the crowd", but "two guards shot at a rally"."""
        if item is None or item.phrase is None:
            return False
        head = self.tokens[item.phrase.head].lower
        return look_up(head).noun_class == "person" or head in _TARGETS

    def _is_participle(self, at: int) -> bool:
        """Whether the bare -ed form at item `at` is a passive participle ("200 people detained in")."""
        item = self.items[at]
        verb = self._verb(item)
        if not self._is_bare(verb):
            return False
        before = self._over_time(at - 1, -1)
        after = self._following(at)
        lemma = self.tokens[verb.head].lemma
        if self._is_reputed(at) or self._is_done_by_subject(at, lemma):
            return self._is_reputed(at)
        by_somebody = after is not None and after.word == "by" and not self._is_gerund_after(at)
        # "an attack claimed by rebels", but "The minister said by telephone"
        done = before is not None and before.phrase is not None and self._deed_around(before.phrase) is not None
        if (
            by_somebody and (done or not self._reports(item)) and lemma != "stand"
        ):  # "guards stood by as the crowd fled"
            return before is None or before.kind != "wh"
        shares = after is not None and after.kind in ("conj", "comma") and self._shares_object(at)
        # "would attack if the rebels shot at the convoy"
        awaited = (self._awaits_verb(at) and not self._has_later_finite(at)) or self._takes_antecedent(at)
        says = after is not None and (after.word == "what" or (after.kind == "subord" and after.word == "that"))
        if awaited or shares or says:
            return False  # "shot and killed a guard", "condemned what it called an outrage", "charged that he lied"
        if after is not None and after.kind == "phrase":
            particle = self.tokens[verb.last + 1].lower in ("off", "up", "out", "in")  # "called off a strike"
            names = lemma in verbs_that("name") and not particle and self._is_name_given(at, after)
            named = names and before is not None and before.kind in ("phrase", "comma")
            return named or self._counts_next_harm(at, after)
        barred = before is not None and (self._bars_participle(before) or before.last == self.resumed)
        if barred or self._has_late_object(at):
            return False  # "The rebels, who had fled, attacked at dawn"
        if self._opens_aside(at):
            return True
        if self._reports(item) or (after is not None and after.kind == "quote") or self._closes_report(at):
            return False
        described = before is not None and before.kind == "phrase" and self._has_later_finite(at)
        if lemma in verbs_that("open") or self._is_phrasal(at):
            return described
        return described or self._lacks_its_object(at)

    def _awaits_verb(self, at: int) -> bool:
        """Whether the subject before a form opened a clause of condition, time or reason that has no verb yet."""
        before = self.items[at - 2] if at == self.at and at > 1 else None
        opened = before is not None and before.kind == "subord" and before.word != "that"
        return opened and self.top.kind == "subordinate" and self.top.verb < 0

    def _counts_next_harm(self, at: int, after: Item) -> bool:
        """Whether a number behind a form is that of the next: "Six killed 22 injured", "Guard killed others hurt"."""
        next_verb = self._following(self.items.index(after, at))
        counted = after.phrase is not None and (
            after.phrase.kind == "number" or self.tokens[after.phrase.head].lower == "others"
        )
        harmed = self.items[at].word in verbs_that("harm") and counted
        return harmed and next_verb is not None and next_verb.kind == "verb" and next_verb.word in verbs_that("harm")

    def _takes_antecedent(self, at: int) -> bool:
        """Whether a form is the verb of a clause of "which": "the town which the troops captured in May"."""
        before = self.items[at - 3 : at]
        if at != self.at or [item.kind for item in before[-2:]] != ["wh", "phrase"]:
            return False
        marked = before[-2].word in ("which", "whom") and (len(before) < 3 or before[0].kind != "prep")
        return marked and self.top.kind == "relative" and self.top.verb < 0

    def _is_reputed(self, at: int) -> bool:
        """Whether a form after a noun says what somebody is taken for: "men believed to be rebels attacked a bus"."""
        lemma = self._verb_lemma(self._verb(self.items[at]))
        before, after = self.items[at - 1] if at else None, self.items[at + 1] if at + 1 < len(self.items) else None
        if lemma not in verbs_that("repute") or before is None or before.kind != "phrase" or after is None:
            return False
        return after.kind == "verb" and self._verb(after).form == "infinitive"

    def _is_phrasal(self, at: int) -> bool:
        """Whether a verb and the words behind it take no object: "The state pulled out of the pact".

        "Two men pulled out of a river" are done something to, as are all who are only counted.
        """
        verb = self._verb(self.items[at])
        if self.last_phrase is not None and self.tokens[self.last_phrase.first].tag == "NUM":
            return False
        lemma = self.tokens[verb.head].lemma
        behind = [token.lower for token in self.tokens[verb.last + 1 : verb.last + 3]]
        return any("-".join([lemma, *behind[:count]]) in verbs_that("phrasal") for count in (1, 2))

    def _lacks_its_object(self, at: int) -> bool:
        """Whether the verb of a bare -ed form without an object is one that is passive then."""
        head = self.tokens[self._verb(self.items[at]).head]
        needs_verb = self.top.kind == "subordinate" and self.top.verb < 0 and not self._has_later_finite(at)
        if head.lemma in verbs_that("passive"):
            return not (needs_verb and head.lemma in verbs_that("alone"))
        return not needs_verb and "t" in look_up(head.lower).marks

    def _is_name_given(self, at: int, after: Item) -> bool:
        """Whether a verb of naming gives a name: "a group called Nur".

        It does not where it is the only verb: "The union called a strike on Monday.", "Ruto called President Zewde".
        """
        given = after.phrase
        if given is None or self.top.verb >= 0:
            return True
        opening = self.tokens[given.first]
        told = given.kind == "name" or opening.lower in ("a", "an", "the") or opening.tag in ("DET", "POSS")
        return not told or self._has_later_finite(at + 1)

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
        return before.phrase is not None and self.tokens[before.phrase.head].lower in NOMINATIVE

    def _describes_phrase(self, item: Item) -> bool:
        """Whether a bare -ed form without object belongs to a phrase that is no subject ("a pact signed in Oslo")."""
        before, after = self._peek(-1), self._following()
        if not self._is_bare(self._verb(item)) or before is None or before.kind != "phrase":
            return False
        if (after is not None and after.kind == "phrase") or any(frame.verb < 0 for frame in self.frames):
            return False
        assert before.phrase is not None
        if self.tokens[before.phrase.head].lower in NOMINATIVE:
            return False
        return self.roles_of.get(before.phrase.first, ("",))[0] in ("oblique", "object") and not self._reports(item)

    def _ends_fronted(self, item: Item) -> bool:
        """Whether a form follows a phrase in front of any subject: "In a letter read in court, Rao denied it"."""
        top, before = self.top, self._peek(-1)
        if top.verb >= 0 or top.subjects or before is None or not self._can_be_participle(self._verb(item)):
            return False
        fronted = before.phrase is not None and any(one is before.phrase for _, one in top.fronted)
        return fronted and any(each.word == "," for each in self.items[self.at :])

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
                at = self._past_list(at + 2)
            elif item.kind == "verb":
                verb = self._verb(item)
                if verb.form != "finite":
                    return False
                if not self._is_bare(verb) or self._verb_lemma(verb) in verbs_that("open"):
                    return True  # "A lorry loaded with explosives exploded"
                after = self._following(at)
                return after is not None and after.kind == "phrase"
            else:
                return False
        return False

    def _past_list(self, at: int) -> int:
        """Where a list of phrases ends that may go on at `at`: "armed with guns, sticks and stones clashed"."""
        items, end = self.items, at
        while end + 1 < len(items) and items[end].kind in ("comma", "conj") and items[end + 1].kind == "phrase":
            if items[end].kind == "conj":
                return end + 2 if self._is_bare_thing(items[end + 1].phrase) else at
            end += 2
        return at

    def _is_bare_thing(self, phrase: NounPhrase | None) -> bool:
        """Whether a phrase is one noun of no person: "stones", not the army of "held in May and the army said"."""
        if phrase is None or phrase.first != phrase.last or phrase.kind != "common":
            return False
        return not self._is_personal(phrase)

    def _next_in_list(self, at: int) -> int | None:
        """Position of the item that is the next verb of a list that "and" ends: "raped, beat and shot civilians"."""
        items = self.items
        if at + 2 >= len(items) or items[at + 1].kind not in ("conj", "comma"):
            return None
        if items[at + 1].kind == "conj":
            following = self._past_aside(at + 2)
            return following if following < len(items) and items[following].kind == "verb" else None
        listed = items[at + 2].kind == "verb" and self._next_in_list(at + 2) is not None
        return at + 2 if listed else None

    def _past_aside(self, at: int) -> int:
        """Position of what follows words that say how often, if they stand at `at`: "rob and in several cases kill"."""
        start = at + 1 if at < len(self.items) and self.items[at].word == "," else at
        if start + 1 >= len(self.items) or self.items[start].kind != "prep" or self.items[start + 1].phrase is None:
            return at
        phrase = self.items[start + 1].phrase
        if phrase is None or self.tokens[phrase.head].lemma not in _HOW_OFTEN:
            return at
        end = start + 2
        return end + 1 if end < len(self.items) and self.items[end].word == "," else end

    def _follows_aside(self) -> bool:
        """Whether the item at hand is joined over such words: "kill" of "rob and in several cases kill"."""
        return any(
            at > 0 and self.items[at - 1].kind == "conj" and self._past_aside(at) == self.at
            for at in range(self.at - 2, self.at - 5, -1)
        )

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

    def _has_gap(self, frame: OpenClause, verb: VerbGroup) -> bool:
        """Whether a clause tells what was done before to a thing, and a past tense with its own object goes on outside.

        "The mayor banned two marches that the party had planned and warned that force would be used": he warned.
        """
        inner = self.parse.verbs[frame.verb]
        if frame.verb < 0 or not inner.perfect or inner.voice != "active" or verb.perfect or not frame.subjects:
            return False
        opening = self.tokens[frame.first - 1].tag if frame.first else ""
        if opening not in ("NOUN", "PROPN") or frame.marker not in ("that", "which", "whom", None):
            return False
        if self.parse.roles[frame.verb].objects or frame.antecedent in frame.subjects or not self._is_bare(verb):
            return False
        after = self._peek(1)
        told = after is not None and after.kind == "subord" and after.word == "that"
        outer = (one.verb for one in self.frames[: self.frames.index(frame)] if one.verb >= 0)
        past = (self.parse.verbs[number] for number in outer)
        return told and any(one.form == "finite" and one.tense == "past" and not one.perfect for one in past)
