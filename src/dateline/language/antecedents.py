"""Whom or what "who", "which" and "that" refer to."""

from dateline.language.attachment import Attachment
from dateline.language.open_clauses import PERSONAL
from dateline.language.phrases import NounPhrase
from dateline.language.verbs import VerbGroup
from dateline.language.words import look_up, verbs_that

_FROM_WHERE = frozenset({"from", "of", "in", "at", "near"})
_OF_SEVERAL = frozenset({"have", "are", "were"})
_OF_PEOPLE = frozenset({"who", "whom", "whose"})


class Antecedents(Attachment):
    """Finds the antecedents of relative clauses."""

    def _antecedents(self, phrase: NounPhrase, verb: VerbGroup) -> list[NounPhrase]:
        """The antecedent with those joined to it; before a plural verb of a name that ends a row the whole row.

        "Mali and Niger, which have agreed": both have; "Mali and Niger, which has agreed": Niger has.
        """
        joined = self.parse.conjuncts.get(phrase.first)
        if joined or phrase.kind != "name" or self.tokens[verb.first].lower not in _OF_SEVERAL:
            return [phrase, *(joined or ())]
        row = next(((first, others) for first, others in self.parse.conjuncts.items() if others[-1] == phrase), None)
        opening = next((one.phrase for one in self.items if row is not None and one.first == row[0]), None)
        return [phrase] if row is None or opening is None else [opening, *row[1]]

    def _counted_antecedent(self, number: NounPhrase, verb: VerbGroup) -> NounPhrase:
        """Who is meant by a number before "of whom": those counted, who act; of a passive the number itself.

        "six jets, one of which bombed a camp"; "300 soldiers, 40 of whom were killed".
        """
        counted, comma = self._peek(-4), self._peek(-3)
        if number.kind != "number" or verb.voice == "passive" or comma is None or comma.kind != "comma":
            return number
        return counted.phrase if counted is not None and counted.phrase is not None else number

    def _antecedent(self, word: str) -> NounPhrase | None:
        """The phrase that "who" or "that" refers to: for "who" a person, over a place in between."""
        phrase = self.last_phrase
        if phrase is None:
            return None
        phrase = self._over_age(phrase)
        told = self._over_aside(phrase) if word in _OF_PEOPLE else None
        told = self._harmful_deed(phrase) if word == "which" else told
        if told is not None:
            return told
        head = self.tokens[phrase.head]
        noun = look_up(head.lower)
        role = self.roles_of.get(phrase.first)
        listed = self._peek(-3)
        if role is None and self.top.verb < 0 and self.top.subjects and listed is not None and listed.kind == "conj":
            return self.top.subjects[0]  # "Two men, Ali Rao and Omar Sen, who fled": the names only tell who
        owner = self._owner(phrase)
        link = role[2] if role else ""
        # "was attacked in Abra by a man who fled": who did it, and no town
        if owner is None or (link == "of" and noun.noun_class in PERSONAL) or (link == "by" and word in _OF_PEOPLE):
            return phrase
        if word in _OF_PEOPLE:
            if look_up(self.tokens[owner.head].lower).noun_class in ("act", "event"):
                return phrase  # "the acquittal of Ahmed Ali, who"
            personal, owner_personal = noun.noun_class in PERSONAL, self._is_personal(owner)
            if owner_personal and not personal:
                return owner  # "women in headscarves who"
            name = phrase.kind == "name" or noun.is_unlisted  # in capital letters an unlisted word may be a name
            if not owner_personal and name and noun.noun_class != "place":
                return phrase  # "opened an inquiry into Ali Rao, who had resigned"
            if (owner_personal or not personal) and not noun.plural:
                return owner
        # "recalled its envoy to Lithuania, which had banned two judges"
        things = ("that",) if self._is_personal(owner) else ("that", "which")
        # "a crowd in Lima that marched": what a place name would hardly do.
        return owner if head.tag == "PROPN" and word in things else phrase

    def _bare_pair(self, last: NounPhrase) -> list[NounPhrase]:
        """Both of two nouns without an article, of whom "who" tells alike: "police and officials who came"."""
        joined, first = self._peek(-2), self._peek(-3)
        if joined is None or joined.word != "and" or first is None or first.phrase is None:
            return []
        bare = all(self.tokens[one.first].tag in ("NOUN", "ADJ") for one in (first.phrase, last))
        both = last is self.last_phrase and last in self.parse.conjuncts.get(first.phrase.first, ())
        personal = self._is_personal(first.phrase) and self._is_personal(last)
        return [first.phrase, last] if bare and both and personal else []

    def _over_age(self, phrase: NounPhrase) -> NounPhrase:
        """Whose age a number between commas is: "Omar Sen, 24, who was shot", "the victim, aged 24, who"."""
        words = self.tokens[phrase.first : phrase.last + 1]
        if len(words) > 1 or not words[0].lower.isdigit() or len(words[0].lower) > 2:
            return phrase
        comma, number = self._peek(-1), self._peek(-2)
        if comma is None or comma.kind != "comma" or number is None or number.phrase != phrase:
            return phrase
        for step in (-3, -4):  # "also 24", "aged 24"
            opening, person = self._peek(step), self._peek(step - 1)
            if opening is not None and opening.kind == "comma":
                return person.phrase if person is not None and person.phrase is not None else phrase
        return phrase

    def _over_aside(self, phrase: NounPhrase) -> NounPhrase | None:
        """Of whom an aside between commas tells: "Omar Sen, head of the Sen Group, who was shot", "Ali, from Gao, who".

        Only where the aside ends with a name of nobody.
        """
        comma = self._peek(-1)
        if comma is None or comma.word != "," or self.tokens[phrase.head].tag != "PROPN":
            return None
        at = self.at - 2
        while at > 0 and self.items[at].kind in ("phrase", "prep", "time", "adj", "verb"):
            at -= 1
        opening, told = self.items[at], self.items[at + 1]
        person = self.items[at - 1].phrase if at > 0 and opening.word == "," else None
        if person is None or not self._is_somebody(person):
            return None
        if told.phrase is not None:
            title = look_up(self.tokens[told.phrase.head].lower)
            opens = self.tokens[told.phrase.first].lower in ("the", "a", "an")
            apposed = (title.noun_class == "person" or (opens and not title.noun_class)) and not title.plural
            return person if apposed and not self._is_somebody(phrase) else None
        where = self._peek(-3)
        return person if where is not None and where.word in _FROM_WHERE else None

    def _is_somebody(self, phrase: NounPhrase) -> bool:
        """Whether a phrase names a person: "the teacher", "Omar Sen", not "the Sen Group" or "Gao"."""
        kind = look_up(self.tokens[phrase.head].lower).noun_class
        if kind:
            return kind == "person"
        return self.tokens[phrase.first].tag != "DET" and self._is_full_name(phrase)

    def _harmful_deed(self, phrase: NounPhrase) -> NounPhrase | None:
        """The deed that did harm, over what it was done to: "an attack on a union and a club, which killed nine"."""
        following = self._following()
        if following is None or following.kind != "verb" or following.word not in verbs_that("toll"):
            return None
        joined = (first for first, others in self.parse.conjuncts.items() if phrase in others)
        whole = next((item.phrase for first in joined for item in self.items if item.first == first), None)
        return self._deed_around(phrase) or (self._deed_around(whole) if whole is not None else None)
