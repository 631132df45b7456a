"""Lists of phrases: "rebels, soldiers and police", "the killing of a guard and the arrest of two men"."""

from dateline.language.items import ADDING, Item
from dateline.language.open_clauses import PERSONAL
from dateline.language.phrases import NounPhrase
from dateline.language.verb_forms import VerbForms
from dateline.language.words import BASE, PAST, look_up

_PLACES = frozenset(
    "departments provinces states districts counties regions municipalities governorates cities towns villages".split()
)
_OF_SEVERAL = frozenset({"are", "have", "were"})


class Lists(VerbForms):
    """Joins the phrases of a list."""

    def _is_list(self) -> bool:
        """Whether the phrase after a comma goes on a list: "rebels, soldiers and police", no apposition."""
        at = self.at + 1
        if self.last_phrase is None:
            return False
        if self._is_headline_pair():
            return True
        paired = False  # "fighting between the army and rebels": this "and" ends no list
        while at < len(self.items):
            kind = self.items[at].kind
            paired = paired or self.items[at].word == "between"
            if kind == "conj" and paired:
                paired = False
            elif kind == "conj":
                following = self.items[at + 1] if at + 1 < len(self.items) else None
                if following is not None and following.word == "of":
                    # "the murders of Ali Rao, Juan Sen, and of two guards"
                    return self.roles_of.get(self.last_phrase.first, ("", 0, ""))[2] == "of"
                if following is None or following.kind != "phrase":
                    return False
                apart = self._is_told_by(at + 2) or self._needs_subject(at + 2)
                return self._are_names(following) or (not apart and self._list_closes(at + 2))
            elif kind not in ("phrase", "prep", "comma", "time"):
                return False
            if kind == "comma" and (at + 1 >= len(self.items) or self.items[at + 1].kind not in ("phrase", "conj")):
                return False
            at += 1
        return False

    def _is_headline_pair(self) -> bool:
        """Whether a comma joins the two subjects of a headline: "Chad, Niger sign pact", "Soldiers, rebels clash"."""
        if self.at != 2 or len(self.items) < 4 or self.items[3].kind != "verb":
            return False
        verb = self._verb(self.items[3])
        if verb.first != verb.last or look_up(self.tokens[verb.head].lower).forms & (BASE | PAST) != BASE:
            return False
        return all(self.tokens[self.items[at].first].tag in ("PROPN", "NOUN", "ADJ") for at in (0, 2))

    def _is_told_by(self, at: int) -> bool:
        """Whether the members only say all that went before: "killing two men, a doctor and witnesses said"."""
        if at >= len(self.items) or not self._reports(self.items[at]) or self.top.verb < 0:
            return False
        return all(item.kind in ("prep", "time", "stop", "quote") for item in self.items[at + 1 :])

    def _are_names(self, last: Item) -> bool:
        """Whether the phrases before and behind the comma and the last one are all people's names.

        "Ali Rao, Juan Sen and Luis Prado, all of them teachers, were shot" lists three; "Ali Rao, head of the party
        and a deputy, was shot" tells of one.
        """
        if self.last_phrase is None or self._is_scene(self.last_phrase):
            return False
        phrase = self.items[self.at].phrase
        return all(one is not None and self._is_full_name(one) for one in (self.last_phrase, phrase, last.phrase))

    def _is_scene(self, phrase: NounPhrase) -> bool:
        """Whether a phrase may only say where: "In Port Harcourt, Ali Rao and Juan Sen, two clerks, were shot"."""
        role, _, preposition = self.roles_of.get(phrase.first, ("", 0, "in"))
        return role != "subject" and preposition not in ("of", "by", "against", "on", "between")

    def _is_full_name(self, phrase: NounPhrase) -> bool:
        """Whether a phrase ends in two words that are names, or in text of one case may be."""
        if phrase.head == phrase.first or phrase.head != phrase.last:
            return False
        words = self.tokens[phrase.head - 1], self.tokens[phrase.head]
        if phrase.kind == "name":
            return all(word.tag == "PROPN" and look_up(word.lower).noun_class != "place" for word in words)
        return all(look_up(word.lower).is_unlisted for word in words)

    def _needs_subject(self, at: int) -> bool:
        """Whether a verb follows that only the last member can be the subject of.

        "In Yei district, Lakes province, a police and army patrol caught two men" begins with places, not with a list;
        so does "As a result, a company and a troop of scouts were sent".
        """
        top = self.top
        while at + 1 < len(self.items) and self.items[at].word == "of" and self.items[at + 1].kind == "phrase":
            at += 2
        follows = at < len(self.items) and self.items[at].kind == "verb"
        return follows and top.verb < 0 and not top.subjects and bool(top.fronted)

    def _list_closes(self, at: int) -> bool:
        """No comma after the last member: "Ali, leader of the party and a deputy, said" is an apposition."""
        while at < len(self.items) and self.items[at].kind in ("prep", "phrase", "time"):
            at += 1
        if at >= len(self.items) or self.items[at].kind != "comma":
            return True
        return self.top.verb >= 0

    def _shares_place_noun(self, phrase: NounPhrase, joined: NounPhrase) -> bool:
        """Whether two places share a noun: "kidnapped nine men in Gao and Santa Rita departments"."""
        where = self.roles_of.get(phrase.first, ("", 0, ""))[2]
        named = (
            phrase.kind == "name" or self._is_full_name(phrase) or look_up(self.tokens[phrase.head].lower).is_unlisted
        )
        return where in ("in", "near", "from", "of", "at") and named and self.tokens[joined.head].lower in _PLACES

    def _is_after_apposition(self, owner: NounPhrase, joined: NounPhrase) -> bool:
        """Whether a comma before "and" closes what tells of somebody: "Ali Rao, aide to the mayor, and his driver"."""
        comma = self._peek(-2)
        if comma is None or comma.kind != "comma" or not self._is_personal(owner):
            return False
        return self._is_personal(joined) or self._is_full_name(joined)

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
        if self._shares_place_noun(phrase, joined):
            return phrase
        if self._goes_on_outside(phrase, owner, joined) or self._agrees_with_both(owner):
            return owner
        kinds = [look_up(self.tokens[each.head].lower).noun_class for each in (phrase, owner, joined)]
        person = [kind in PERSONAL for kind in kinds]
        act = [kind in ("act", "event") for kind in kinds]
        if self._is_after_apposition(owner, joined):
            while (above := self._owner(owner)) is not None and self._is_personal(above):
                owner = above
            return owner
        # "a ban on the gang and the arrest of its head"
        unlike = (person[0] or phrase.kind == "name") and act[2] and not person[1]
        if unlike or (act[1] and act[2] and not act[0]) or (person[1] and person[2] and not person[0]):
            return owner
        link = self.roles_of.get(phrase.first, ("", 0, ""))[2]
        things = "name" not in (owner.kind, joined.kind) and not (person[1] or person[2] or act[1])
        after = self._peek(1)
        # "the house of a candidate and two shops", "a company of guards and a troop of scouts"
        counted = kinds[0] == "person" and things
        named = phrase.kind == joined.kind == "name"  # "accused the leaders of Bolivia and Peru of smuggling"
        parallel = after is not None and after.word == "of" and act[1] == act[2] and not named
        return self._outermost(owner, act[2]) if link == "of" and (counted or parallel) else phrase

    def _agrees_with_both(self, owner: NounPhrase) -> bool:
        """Whether the verb counts a person and the one joined: "The brother of the mayor and two guards were shot"."""
        head = look_up(self.tokens[owner.head].lower)
        if self.roles_of.get(owner.first, ("",))[0] != "subject" or head.noun_class != "person" or head.plural:
            return False
        at = self.at + 1
        while at < len(self.items) and self.items[at].kind in ("prep", "phrase", "time"):
            at += 1
        verb = self.items[at] if at < len(self.items) else None
        return verb is not None and verb.kind == "verb" and self.tokens[verb.first].lower in _OF_SEVERAL

    def _outermost(self, phrase: NounPhrase, act: bool) -> NounPhrase:
        """The phrase that a chain of "of" begins with, up to where deeds end.

        "The home of the speaker of parliament and the offices of a party" are a home and offices.
        """
        while self.roles_of.get(phrase.first, ("", 0, ""))[2] == "of":
            above = self._owner(phrase)
            if above is None or self._is_act(above) != act:
                break
            phrase = above
        return phrase

    def _goes_on_outside(self, phrase: NounPhrase, owner: NounPhrase, joined: NounPhrase) -> bool:
        """Whether a list goes on with what a phrase only completes.

        "Six shops, 30 offices in a tower, and 22 stands": what is counted is listed with what is counted; "the windows
        of the house as well as a car" adds to what was hit.
        """
        counted = [self.tokens[each.first].tag == "NUM" for each in (phrase, owner, joined)]
        if counted == [False, True, True]:
            return True
        before = self._peek(-1)
        return before is not None and before.word == ADDING and self.roles_of.get(owner.first, ("",))[0] != "oblique"
