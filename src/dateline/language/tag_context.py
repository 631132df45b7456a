"""What the tagging rules look at: the words of a sentence, and the tags given so far."""

from collections.abc import Iterator, Sequence

from dateline.language.words import BASE, PAST, THIRD, Word, closed_tags, look_up, time_words, verbs_that

NOMINATIVE = frozenset("i he she it we they who which that there".split())
PARTICLES = frozenset("up out off down away back over".split())
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "POSS"})


class Context:
    """The words of one sentence, the tags of those before the one that is looked at, and questions about them.

    Attributes:
        forms, lowers: The words as written, and in small letters with straight apostrophes.
        cased: Whether capitals mark names in this sentence.
        tags: The tags given so far; grows while the sentence is tagged.
        closed: The tags that a word of a closed class can have, the most likely one first.
    """

    def __init__(self, forms: Sequence[str], lowers: Sequence[str], cased: bool, tags: list[str]) -> None:
        self.forms = forms
        self.lowers = lowers
        self.cased = cased
        self.tags = tags
        self.closed = closed_tags()

    def next_word(self, at: int, step: int = 1) -> str:
        """The word `step` places after `at`, in small letters; "" behind the last."""
        return self.lowers[at + step] if at + step < len(self.lowers) else ""

    def closed_tag(self, lower: str) -> str:
        """The most likely tag of a word of a closed class; "" for open words."""
        tags = self.closed.get(lower)
        return tags[0] if tags else ""

    def tag_before(self, at: int) -> str:
        """The tag before, over adverbs ("to forcibly disperse")."""
        at -= 1
        while at >= 0 and self.tags[at] in ("ADV", "NEG"):
            at -= 1
        return self.tags[at] if at >= 0 else ""

    def starts_verb(self, at: int) -> bool:
        """Whether the word at `at`, over adverbs, is an auxiliary or more likely a verb than a noun."""
        while at < len(self.lowers) and (
            self.closed_tag(self.lowers[at]) in ("ADV", "NEG") or self.lowers[at].endswith("ly")
        ):
            at += 1
        lower = self.lowers[at] if at < len(self.lowers) else ""
        closed = self.closed.get(lower)
        if closed:
            return closed[0] in ("AUX", "MODAL")
        word = look_up(lower) if lower and lower[0].isalpha() else None
        return word is not None and word.verb > 0 and (bool(word.forms & (PAST | THIRD)) or word.verb > word.noun)

    def starts_clause(self, at: int) -> bool:
        """Whether a subject and a finite verb follow, before any mark ("after police fired", "after the attack")."""
        seen_noun = in_phrase = plural = False
        for ahead in self._past_members(at):
            lower = self.lowers[ahead]
            closed = self.closed.get(lower)
            if closed:
                if closed[0] in ("AUX", "MODAL"):
                    return True
                if (closed[0] == "CONJ" and self._joins_parties(ahead)) or self._is_in_range(ahead):
                    continue  # "after police and protesters clashed", "as 30 to 40 constables looked on"
                if lower == "that" and seen_noun:
                    return False  # "after a night that saw": the verb belongs to a relative clause
                if closed[0] in ("SUBORD", "WH", "TO") or (closed[0] == "CONJ" and not in_phrase):
                    return False
                in_phrase = in_phrase or (closed[0] == "PREP" and not self._is_roughly(ahead))
                seen_noun = seen_noun or "PRON" in closed
                continue
            if not lower[0].isalnum() and lower != "'s":
                return False
            word = look_up(lower)
            # "as the crowd torched the shops": a rare verb, but no other word
            if seen_noun and word.forms & PAST and word.verb > min(0, word.noun, word.adj):
                return not in_phrase or self._is_finite_past(ahead, word)
            # "as protests over taxes turn violent", not "since the 2008 start of"
            present = THIRD | (BASE if plural and self.lowers[ahead - 1][0].isalpha() else 0)
            if seen_noun and word.forms & present and word.verb > 3 * max(word.noun, word.adj, 0):
                return True
            seen_noun, plural = seen_noun or word.noun >= 0, plural or word.plural
        return False

    def _past_members(self, at: int) -> Iterator[int]:
        """The next words, but no aside on who is among those named: "as forty guards, including the reserve, left"."""
        last = min(at + 13, len(self.lowers))
        ahead = at + 1
        while ahead < last:
            if self.lowers[ahead] == "," and self.next_word(ahead) == "including" and "," in self.lowers[ahead + 1 :]:
                ahead = self.lowers.index(",", ahead + 1) + 1
                last = min(ahead + 6, len(self.lowers))
            if ahead < last:
                yield ahead
            ahead += 1

    def _is_roughly(self, at: int) -> bool:
        """Whether a preposition only rounds a number: "after about 40 people cut through a fence"."""
        following = self.next_word(at)
        number = following[:1].isdigit() or self.closed_tag(following) == "NUM"
        return self.lowers[at] in ("about", "around", "over", "under") and number

    def _is_finite_past(self, at: int, word: Word) -> bool:
        """Whether a past form after a preposition is finite: "talks in Lima collapsed", no "a rally organised by"."""
        following = self.next_word(at)
        return self.closed_tag(following) not in ("PREP", "TO") or (following != "by" and "t" not in word.marks)

    def _is_in_range(self, at: int) -> bool:
        """Whether "to" stands between two numbers."""
        return self.lowers[at] == "to" and self.lowers[at - 1][:1].isdigit() and self.next_word(at)[:1].isdigit()

    def _joins_parties(self, at: int) -> bool:
        """Whether a conjunction joins who acts: "police and protesters", "South Korean and American troops"."""
        before, after = look_up(self.lowers[at - 1]), look_up(self.next_word(at) or ".")
        return all(word.noun_class in ("person", "group") or "D" in word.marks for word in (before, after))

    def starts_noun(self, following: str) -> bool:
        """Whether a noun phrase can start with a word: a determiner, a number, a noun, an adjective or a name."""
        if not following or not (following[0].isalnum() or following in "$£€₹"):
            return False
        closed = self.closed.get(following)
        if closed:
            return closed[0] in ("DET", "NUM", "PRON") or closed[0] == "ADJ"
        if following[0].isdigit():
            return True
        word = look_up(following)
        return word.noun >= max(word.verb, word.adv, 0) or word.adj > max(word.verb, word.adv) or "N" in word.marks

    def is_somebodys(self, at: int, word: Word) -> bool:
        """Whether an article makes a noun of what is mostly an adverb: "attacked the home of the mayor"."""
        before = self.tags[-1] if self.tags else ""
        opens = before in ("DET", "POSS", "ADJ") or self.describes(at - 1) or self.owns(at - 1)
        return opens and word.noun > 0 and word.noun_class == "place" and not self.heads_noun(at)

    def describes(self, at: int) -> bool:
        """Whether a noun that can be an adjective follows an article: "a civilian home"."""
        return at > 0 and self.tags[at - 1] in ("DET", "POSS") and look_up(self.lowers[at]).adj > 0

    def owns(self, at: int) -> bool:
        """Whether a noun after "a" tells whose a thing is: "burned a peasant home", but "sent a peasant home"."""
        if at < 2 or self.tags[at] != "NOUN" or self.lowers[at - 1] not in ("a", "an"):
            return False
        return look_up(self.lowers[at - 2]).verb_lemma not in verbs_that("convey")

    def heads_noun(self, at: int) -> bool:
        """Whether the next word is a noun that this word can modify."""
        following = self.next_word(at)
        if not following or not following[0].isalpha() or following in self.closed:
            return False
        word = look_up(following)
        in_phrase = at == len(self.tags) and self.tag_before(at) in ("VERB", "PREP", "DET", "ADJ", "NUM", "POSS")
        if word.plural and word.noun > 0 and in_phrase:
            return True  # "held separate talks", "with suspected links"
        return ((word.noun > 0 and word.noun >= word.verb) or word.noun >= 0 > word.verb) or word.adj > 0

    def is_day_of_month(self, at: int) -> bool:
        """Whether a number stands beside a month: "June 13", "13 June"."""
        beside = [*self.lowers[max(at - 1, 0) : at], *self.lowers[at + 1 : at + 2]]
        return any(time_words().get(lower) == "name" and not lower.endswith("day") for lower in beside)

    def auxiliary(self, at: int) -> str:
        """The word before `at`, over adverbs and "not"."""
        at -= 1
        while at > 0 and self.tags[at] in ("ADV", "NEG"):
            at -= 1
        return self.lowers[at]

    def has_finite(self, at: int) -> bool:
        """Whether the clause around `at` has another verb that can only be finite."""
        return self.has_finite_before(at) or self.has_finite_after(at)

    def has_finite_before(self, at: int) -> bool:
        """Whether the clause has one before `at`."""
        for before in range(at - 1, -1, -1):
            tag, lower = self.tags[before], self.lowers[before]
            if lower == "," and "ADJ" == self.tags[before - 1] == self.tags[before + 1]:
                continue  # "opened frank, late-night peace talks"
            if tag in ("SUBORD", "WH", "QUOTE") or lower in (",", ";", ":", "said", "says"):
                break
            if tag in ("AUX", "MODAL") or (tag == "VERB" and look_up(lower).forms & (PAST | THIRD)):
                return True
        return False

    def has_finite_after(self, at: int) -> bool:
        """Whether the clause has one after `at`."""
        for ahead, lower in enumerate(self.lowers[at + 1 :], at + 1):
            if lower in (",", ";", ":") or self.closed_tag(lower) in ("SUBORD", "WH"):
                return False
            if lower == "that" and self.starts_verb(ahead + 1):
                return False  # "hit bases in reply to a raid that killed two men"
            if self.closed_tag(lower) in ("AUX", "MODAL"):
                return True
            if (
                lower[0].isalpha()
                and lower not in self.closed
                and look_up(lower).forms & PAST
                and look_up(lower).verb > 0
            ):
                return True
        return False
