"""Tokens of a sentence: words, numbers and punctuation with offsets, part-of-speech tags and lemmas.

The tagger is a list of rules over the lexicon's readings and the neighbouring words, read from left to right. It uses
capitals where the sentence has both cases, and does without them in lower-case, ALL-CAPS and Title Case text.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.language.scare_quotes import scare_quotes
from dateline.language.words import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
    Word,
    abbreviations,
    closed_tags,
    look_up,
    time_words,
    verbs_that,
)
from dateline.lexicons import load_words


class Token(NamedTuple):  # a tuple is made three times as fast as a frozen dataclass, and there are many
    """A word or mark.

    Attributes:
        start, end: Half-open code-point offsets into the article's text.
        lower: The word in small letters, with straight apostrophes.
        tag: NOUN PROPN PRON VERB AUX MODAL ADJ ADV DET NUM PREP CONJ SUBORD WH TO NEG POSS PUNCT QUOTE OTHER.
    """

    start: int
    end: int
    text: str
    lower: str
    lemma: str
    tag: str


_TOKEN = re.compile(
    r"""(?P<initials>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?)
    |(?P<number>\d+(?:[.,:]\d+)+(?:st|nd|rd|th|%)?(?!\w)|\d+(?:st|nd|rd|th|%)?(?!\w|[-‑][^\W\d]))
    |(?P<word>\w+(?:[-‑'’&/]\w+)*)
    |(?P<clitic>(?<=\.)['’]s\b)
    |(?P<quote>["“”„«»`]|''|``|‘|’|')
    |(?P<mark>\.\.\.|--|[^\w\s])""",
    re.VERBOSE,
)
_CLOSING = re.compile(r"['’](?!\w)")
_CLITIC = re.compile(r"(?i)(?<=\w)(?:n['’]t|['’](?:s|re|ve|ll|d|m))$")
_NOMINATIVE = frozenset("i he she it we they who which that there".split())
_BE = frozenset("be am is are was were been being 're 'm".split())
_HAVE = frozenset("have has had having 've 'd".split())
_DO = frozenset("do does did".split())
_DETERMINERS_OR_PRONOUNS = frozenset("this these those her all both each some any several many few such".split())
_BEFORE_TIME = frozenset("last next this earlier late early".split())
_PARTICLES = frozenset("up out off down away back over".split())
_NAMED_BY_FATE = frozenset({"accused", "deceased", "condemned"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "DET", "POSS"})
_AUXILIARY_LEMMAS = {
    "am": "be", "is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "'re": "be",
    "'m": "be", "has": "have", "had": "have", "having": "have", "'ve": "have", "'d": "have", "does": "do",
    "did": "do", "gets": "get", "got": "get", "getting": "get", "gotten": "get", "'ll": "will", "ca": "can",
    "wo": "will", "n't": "not",
}  # fmt: skip


# Ranks that are adjectives elsewhere, and the words that they follow: "attorney general", "brigade general".
_RANKS = frozenset({"general", "major"})
_BEFORE_GENERAL = load_words("words_grammar", "before general")

_DIRECTIONS = load_words("words_grammar", "direction")
# Two words of which the first can only be the verb: "militant shot dead six people", "cadres set ablaze a tractor".
_VERB_BEFORE = {
    "shot": ("dead",), "set": ("ablaze", "alight", "afire", "fire", "off"), "opened": ("fire",), "open": ("fire",),
}  # fmt: skip

_WELLS = load_words("words_grammar", "drawn from well")
# A verb's base form that before these nouns is part of their name: "tear gas and stun grenades".
_NOUN_BEFORE = {
    "stun": ("grenade", "grenades", "gun", "guns"),
    "tear": ("gas", "smoke"),
    "water": ("cannon", "cannons"),
}


def tokenize(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Offsets of the tokens of ``text[start:end]`` in reading order.

    Possessive 's, n't and shortened auxiliaries are tokens of their own; numbers keep their commas, words their
    hyphens, abbreviations their full stop.

    >>> text = "Gen. Ali's men didn't fire 1,200 tear-gas shells."
    >>> [text[a:b] for a, b in tokenize(text, 0, len(text))]
    ['Gen.', 'Ali', "'s", 'men', 'did', "n't", 'fire', '1,200', 'tear-gas', 'shells', '.']
    >>> text = "in ‘Amuda"
    >>> [text[a:b] for a, b in tokenize(text, 0, len(text))]
    ['in', 'Amuda']
    """
    spans: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if match.lastgroup == "word":
            clitic = _CLITIC.search(text, first, last) if "'" in match[0] or "’" in match[0] else None
            if clitic:
                spans.append((first, clitic.start()))
                spans.append((clitic.start(), last))
                continue
        elif match[0] == "." and spans and spans[-1][1] == first and _is_abbreviated(text, spans[-1], last, end):
            spans[-1] = (spans[-1][0], last)
            continue
        elif match[0] == "‘" and text[last : last + 1].isupper() and not _CLOSING.search(text, last, end):
            continue  # no quotation opens in "Pul-e ‘Alam": the mark stands for a letter of the Arabic script
        spans.append((first, last))
    return spans


def _is_abbreviated(text: str, word: tuple[int, int], after: int, end: int) -> bool:
    """Whether the full stop that ends at `after` belongs to the word before it."""
    form = text[word[0] : word[1]]
    if after >= end:
        return form.lower() in ("p.m", "a.m")
    kind = abbreviations().get(form.lower())
    if kind == "number":
        return text[after : after + 2].strip()[:1].isdigit()
    return kind is not None or (len(form) == 1 and form.isupper())


def find_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """Tokens of ``text[start:end]`` with tags and lemmas.

    >>> [(token.text, token.tag) for token in find_tokens("Police fired on 200 protesters.", 0, 31)]
    [('Police', 'NOUN'), ('fired', 'VERB'), ('on', 'PREP'), ('200', 'NUM'), ('protesters', 'NOUN'), ('.', 'PUNCT')]
    """
    spans = tokenize(text, start, end)
    marks = scare_quotes(text, start, end)
    if marks:
        spans = [span for span in spans if span[0] not in marks]
    forms = [text[first:last] for first, last in spans]
    lowers = [form.lower().replace("’", "'") for form in forms]
    tags = tag_words(forms, lowers)
    return tuple(
        Token(first, last, form, lower, _lemma(form, lower, tag), tag)
        for (first, last), form, lower, tag in zip(spans, forms, lowers, tags, strict=True)
    )


def _lemma(form: str, lower: str, tag: str) -> str:
    if tag in ("NOUN", "VERB"):
        word = look_up(lower)
        return word.noun_lemma if tag == "NOUN" else word.verb_lemma or lower
    if tag == "PROPN":
        return form
    if tag in ("AUX", "MODAL", "NEG"):
        return _AUXILIARY_LEMMAS.get(lower, lower)
    return lower


def tag_words(forms: Sequence[str], lowers: Sequence[str]) -> list[str]:
    """Tags of the words of one sentence."""
    cased = _capitals_tell(forms, lowers)
    tags: list[str] = []
    tagger = _Tagger(forms, lowers, cased, tags)
    for at in range(len(forms)):
        tags.append(tagger.tag(at))
    return tags


def _capitals_tell(forms: Sequence[str], lowers: Sequence[str]) -> bool:
    """Whether small letters are the rule, so that a capital marks a name.

    "Police Fire Tear Gas at Protesters", "POLICE FIRE" and "police fire" say nothing by their capitals.
    """
    closed = closed_tags()
    words = [
        form for form, lower in zip(forms[1:], lowers[1:], strict=True) if form[0].isalpha() and lower not in closed
    ]
    small = sum(form[0].islower() for form in words)
    return small < len(words) + forms[0][0].isupper() and 4 * small >= len(words)


class _Tagger:
    """The rules, with what they look at: the words, and the tags given so far."""

    def __init__(self, forms: Sequence[str], lowers: Sequence[str], cased: bool, tags: list[str]) -> None:
        self.forms = forms
        self.lowers = lowers
        self.cased = cased
        self.tags = tags
        self.closed = closed_tags()

    def tag(self, at: int) -> str:
        lower = self.lowers[at]
        first = lower[0]
        if not (first.isalnum() or first == "'" or first == "_"):
            return self._tag_mark(at, lower)
        if first.isdigit():
            return (
                "NUM" if not lower[-1].isalpha() or lower[-2:] in ("st", "nd", "rd", "th") else self._tag_digits(lower)
            )
        if lower == "'s":
            return self._tag_s(at)
        if first == "'" and lower not in self.closed:
            return "POSS" if self._is_bare_possessive(at) else "QUOTE"
        if self.cased and self.forms[at][0].isupper() and self._is_name(at):
            return "PROPN"
        closed = self.closed.get(lower)
        if lower == "may" and (self._next(at)[:1].isdigit() or self._before(at) == "PREP" or self._ends_date(at)):
            return "PROPN"
        tag = self._tag_closed(at, lower, closed) if closed else ""
        if tag:
            return tag
        return self._tag_open(at, lower, look_up(lower.rstrip(".") if len(lower) > 2 else lower))

    def _tag_closed(self, at: int, lower: str, closed: tuple[str, ...]) -> str:
        """The class of a word of a closed class; "" where it is an open word here."""
        tag = closed[0] if len(closed) == 1 else self._choose_closed(at, lower, closed)
        if tag == "AUX" and lower in ("'d",):
            return "MODAL" if look_up(self._next(at)).forms & BASE else "AUX"
        if lower == "well" and at and self.lowers[at - 1] in _WELLS:
            return "NOUN"  # "attacked an oil well"
        return "NOUN" if tag == "ADV" and self._is_somebodys(at, look_up(lower)) else tag

    def _next(self, at: int, step: int = 1) -> str:
        return self.lowers[at + step] if at + step < len(self.lowers) else ""

    def _before(self, at: int) -> str:
        """The tag before, over adverbs ("to forcibly disperse")."""
        at -= 1
        while at >= 0 and self.tags[at] in ("ADV", "NEG"):
            at -= 1
        return self.tags[at] if at >= 0 else ""

    @staticmethod
    def _tag_digits(lower: str) -> str:
        # "1990s", "5pm", "20-year-old", "9mm"
        if lower.endswith("-old"):
            return "ADJ"
        return "ADJ" if "-" in lower else "NOUN"

    def _tag_mark(self, at: int, lower: str) -> str:
        if lower in ("$", "£", "€", "₹", "%", "#"):
            return "OTHER"
        if lower == "&":
            return "CONJ"
        return "QUOTE" if lower in '"“”„«»`‘``' else "PUNCT"

    def _tag_s(self, at: int) -> str:
        before = self.lowers[at - 1] if at else ""
        if before in _NOMINATIVE or before in ("what", "where", "here", "how", "let"):
            return "AUX" if before != "let" else "PRON"
        return "POSS"

    def _is_bare_possessive(self, at: int) -> bool:
        """Whether "the rebels' camp" has an apostrophe after s, with no quotation open."""
        if not at or not self.lowers[at - 1].endswith("s") or not self.forms[at - 1][0].isalpha():
            return False
        return not any(self.lowers[before] == "'" and tag == "QUOTE" for before, tag in enumerate(self.tags))

    def _is_name(self, at: int) -> bool:
        """Whether a capital makes the word a name, in a sentence whose capitals tell."""
        form, lower = self.forms[at], self.lowers[at]
        if lower in self.closed and (len(form) == 1 or not form.isupper() or lower in ("us", "it")):
            if lower in ("may", "will") and at and self.tags[at - 1] in ("PROPN", "PREP", "NUM"):
                return True
            return lower == "us" and form == "US"
        word = look_up(lower)
        if not at or (self.tags[at - 1] in ("QUOTE", "PUNCT") and self.lowers[at - 1] not in (",", ";", ")", "-", "'")):
            return self._opens_with_name(at, form, lower, word)
        if "D" in word.marks:
            # "Israeli troops" against "two Israelis", "an Israeli was killed"
            following = self.forms[at + 1] if at + 1 < len(self.forms) else ""
            return not (following and self._takes_adjective(at))
        return True

    def _takes_adjective(self, at: int) -> bool:
        following = self._next(at)
        if following in ("and", "or", ","):
            return "D" in look_up(self._next(at, 2) or ",").marks  # "Iraqi and Syrian villagers"
        if following in self.closed:
            return False
        word = look_up(following)
        return not word.forms & (PAST | THIRD) or word.plural or word.adj > word.verb

    def _opens_with_name(self, at: int, form: str, lower: str, word: Word) -> bool:
        """Whether the capitalised word that opens a sentence would have its capital anywhere."""
        if lower in time_words():
            return time_words()[lower] == "name"
        if "D" in word.marks and word.noun <= 1:
            return not self._takes_adjective(at)
        if "?" in word.marks:
            # "Protesters", "Rebels", "Lathicharging" are no names; "Hamas", "Ahmed" are.
            return not (word.plural and word.noun_lemma != lower) and not word.forms and word.adj < 0 and word.adv < 0
        if "N" in word.marks or (form.isupper() and len(form) > 1):
            return True
        following = self.forms[at + 1] if at + 1 < len(self.forms) else ""
        named = following[:1].isupper() and following[1:2].islower()
        return (
            named
            and word.noun >= 0
            and not word.plural
            and word.adj <= word.noun
            and "D" not in look_up(following.lower()).marks
        )

    def _choose_determiner(self, at: int, lower: str, following: str) -> str:
        """The class of "these", "her" or "all": before a noun a determiner, else a pronoun."""
        if lower == "her" and following in _BEFORE_TIME and self._next(at, 2) in time_words():
            return "PRON"  # "arrested her last week"
        if lower in ("all", "both", "each") and self._before(at) == "AUX" and self._starts_verb(at + 1):
            return "ADV"  # "Chad and Niger have both condemned"
        return "DET" if self._starts_noun(following) else "PRON"

    def _choose_closed(self, at: int, lower: str, closed: tuple[str, ...]) -> str:
        """The class of a word that has several."""
        following = self._next(at)
        if lower == "that":
            return self._choose_that(at)
        if lower in _DETERMINERS_OR_PRONOUNS:
            return self._choose_determiner(at, lower, following)
        if lower == "there":
            return "PRON" if self.closed.get(following, ("",))[0] in ("AUX", "MODAL") else "ADV"
        if lower in ("mine", "worth"):
            # "the Red Hill mine", "$3 million worth of rice"
            noun = following == "of" if lower == "worth" else self._before(at) in _NOMINAL
            return "NOUN" if noun else closed[0]
        if lower in ("more", "most", "less", "least", "fewer"):
            return self._choose_degree(following)
        if lower in ("no", "so", "as", "once", "about", "around", "over"):
            return self._choose_by_next(at, lower, following)
        if lower in ("after", "before", "since", "until", "till"):
            return "SUBORD" if self._starts_clause(at) else "PREP"
        if lower in _PARTICLES:
            # "set off a bomb": the object follows the particle; "out of town", "over the weekend" are prepositions.
            after_verb = bool(self.tags) and self.tags[-1] == "VERB"
            if following in ("of",) or (lower == "over" and self._starts_noun(following)):
                return "PREP"
            return "ADV" if after_verb or not self._starts_noun(following) else "PREP"
        return closed[0]

    def _choose_degree(self, following: str) -> str:
        if following == "than":
            return "ADV"  # "more than 200"
        if following == "of":
            return "PRON"
        return "ADJ" if look_up(following or ".").noun > max(look_up(following or ".").adj, 0) else "ADV"

    def _choose_that(self, at: int) -> str:
        before = self._before(at)
        following = self._next(at)
        word = look_up(following) if following not in self.closed else None
        counted = 0 if before in ("PREP", "SUBORD") or word is None else word.verb
        singular = word is not None and word.noun > counted and not word.plural
        opens = before in ("CONJ", "", "PUNCT", "QUOTE", "AUX") and word is not None and word.noun_class != "group"
        if singular and (opens or before in ("PREP", "SUBORD")):
            return "DET"  # "in that attack", against "said that police": after a verb a clause follows
        if before in ("NOUN", "PROPN") and self._starts_verb(at + 1):
            return "WH"
        if before == "PREP":
            return "PRON"
        return "PRON" if following in _BE and before in ("", "QUOTE", "CONJ") else "SUBORD"

    def _starts_verb(self, at: int) -> bool:
        while at < len(self.lowers) and (
            self.closed.get(self.lowers[at], ("",))[0] in ("ADV", "NEG") or self.lowers[at].endswith("ly")
        ):
            at += 1
        lower = self.lowers[at] if at < len(self.lowers) else ""
        closed = self.closed.get(lower)
        if closed:
            return closed[0] in ("AUX", "MODAL")
        word = look_up(lower) if lower and lower[0].isalpha() else None
        return word is not None and word.verb > 0 and (bool(word.forms & (PAST | THIRD)) or word.verb > word.noun)

    def _choose_by_next(self, at: int, lower: str, following: str) -> str:
        if lower == "no":
            return "DET"
        if lower == "so":
            return "ADV"
        if lower == "once":
            return "ADV" if not self._starts_clause(at) else "SUBORD"
        if lower == "as":
            if self.tags and self.tags[-1] == "VERB" and look_up(self.lowers[at - 1]).verb_lemma in verbs_that("as"):
                return "PREP"  # "a man disguised as a guard shot two clerks"
            return "SUBORD" if self._starts_clause(at) else "PREP"
        if following in ("a", "an"):
            following = self._next(at, 2) if "NUM" in self.closed.get(self._next(at, 2), ()) else following
        if following[:1].isdigit() or "NUM" in self.closed.get(following, ()):
            return "ADV"  # "about 300", "over 200", "around a dozen"
        if self.tags and self.tags[-1] == "VERB" and not self._starts_noun(following):
            return "ADV"
        return "PREP" if following else "ADV"

    def _starts_clause(self, at: int) -> bool:
        """Whether a subject and a finite verb follow, before any mark ("after police fired", "after the attack")."""
        seen_noun = in_phrase = False
        for ahead in range(at + 1, min(at + 13, len(self.lowers))):
            lower = self.lowers[ahead]
            closed = self.closed.get(lower)
            if closed:
                if closed[0] in ("AUX", "MODAL"):
                    return True
                if lower == "that" and seen_noun:
                    return False  # "after a night that saw": the verb belongs to a relative clause
                if closed[0] in ("SUBORD", "WH", "TO") or (closed[0] == "CONJ" and not in_phrase):
                    return False
                in_phrase = in_phrase or closed[0] == "PREP"
                seen_noun = seen_noun or "PRON" in closed
                continue
            if not lower[0].isalnum():
                return False
            word = look_up(lower)
            if seen_noun and word.forms & PAST and word.verb > 0:
                # "after talks in Lima collapsed" is a clause; "after a rally in Lima organised by" is not.
                following = self._next(ahead)
                ends = self.closed.get(following, ("",))[0] not in ("PREP", "TO")
                return not in_phrase or ends or (following != "by" and "t" not in word.marks)
            if seen_noun and word.forms & THIRD and word.verb > 3 * max(word.noun, 0):
                return True
            seen_noun = seen_noun or word.noun >= 0
        return False

    def _starts_noun(self, following: str) -> bool:
        if not following or not (following[0].isalnum() or following in "$£€₹"):
            return False
        closed = self.closed.get(following)
        if closed:
            return closed[0] in ("DET", "NUM", "PRON") or closed[0] == "ADJ"
        if following[0].isdigit():
            return True
        word = look_up(following)
        return word.noun >= max(word.verb, word.adv, 0) or word.adj > max(word.verb, word.adv) or "N" in word.marks

    def _tag_open(self, at: int, lower: str, word: Word) -> str:
        """The class of a word with readings in the open lexicon."""
        if lower in time_words() and word.forms & BASE == 0:
            return "PROPN" if time_words()[lower] == "name" and (self.cased or lower[-3:] == "day") else "NOUN"
        if lower in abbreviations() or lower.rstrip(".") in abbreviations():
            return "PROPN"
        paired = self._tag_pair(at, lower)
        if paired:
            return paired
        if lower in _RANKS and self._is_rank(at):
            return "NOUN"
        if word.verb < 0:
            return self._tag_nonverb(at, word)
        if word.forms & GERUND:
            return self._tag_ing(at, word)
        if word.forms & (PAST | PARTICIPLE) and not word.forms & BASE:
            return self._tag_ed(at, word)
        if word.forms & (BASE | PAST) == BASE and self._modifies(at, word):
            return "NOUN"
        if word.noun < 0 and word.adj < 0:
            return "VERB" if word.adv <= word.verb else "ADV"
        return self._tag_base(at, word)

    def _tag_pair(self, at: int, lower: str) -> str:
        """The class that the word after fixes, or ""."""
        following = self._next(at)
        if following in _VERB_BEFORE.get(lower, ()):
            return "VERB"
        if lower == "set" and following == "on" and self._next(at, 2) == "fire":
            return "VERB"  # "The mob set on fire two shops"
        if lower in ("long", "first") and self._before(at) == "AUX" and look_up(following).forms & PARTICIPLE:
            return "ADV"  # "have long rejected talks"
        if following == "of" and lower in _DIRECTIONS and self._before(at) in ("NOUN", "PROPN", "NUM", "VERB"):
            return "ADV"  # "captured three cities west of Tripoli", "a district located north of the port"
        if following == "of" and self._before(at) in ("ADJ", "NUM", "CONJ"):
            word = look_up(lower)
            if word.noun >= 0 and word.forms in (BASE, THIRD) and (word.plural or self._before(at) != "CONJ"):
                return "NOUN"  # "killings and rapes of civilians", "the local affiliate of the party"
        return "NOUN" if following in _NOUN_BEFORE.get(lower, ()) else ""

    def _is_rank(self, at: int) -> bool:
        """Whether "general" is somebody's rank: "the attorney general of Peru", "GENERAL JUAN PRADO"."""
        if at and self.lowers[at - 1] in _BEFORE_GENERAL and self.tags[-1] in ("NOUN", "PROPN"):
            return True
        following = self._next(at)
        if not following[:1].isalpha() or following in self.closed:
            return False
        name = look_up(following)
        return bool({"?", "N"} & set(name.marks)) and name.verb < 0 and name.adj < 0 and not name.plural

    def _modifies(self, at: int, word: Word) -> bool:
        """Whether a verb's base form stands before a noun it modifies: "fired stun grenades and tear gas"."""
        before = self._before(at)
        if word.noun > word.verb or not self._heads_noun(at):
            return False
        if before == "CONJ":
            joined = any(
                tag in ("TO", "MODAL") or (tag == "VERB" and look_up(lower).forms & BASE)
                for tag, lower in zip(self.tags, self.lowers, strict=False)
            )
            return at > 1 and self.tags[at - 2] == "NOUN" and not joined
        return before in ("VERB", "DET", "ADJ", "NUM", "POSS", "PREP")

    def _tag_nonverb(self, at: int, word: Word) -> str:
        if word.adv > max(word.noun, word.adj) and not self._is_somebodys(at, word):
            # "face-to-face talks", but "they spoke face-to-face"
            return "ADJ" if "-" in self.lowers[at] and self._heads_noun(at) else "ADV"
        if word.adj < 0 or (word.noun < 0 and word.adv >= 0 and word.adj < 0):
            return "PROPN" if "N" in word.marks else ("NOUN" if word.noun >= 0 else "ADV")
        if word.noun < 0:
            return "ADJ"
        following = self._next(at)
        if "D" in word.marks and self._is_described(at + 1):
            return "ADJ"  # "a Chadian armed group"
        nominal = (
            bool(following) and following[0].isalpha() and following not in self.closed and look_up(following).noun >= 0
        )
        if nominal and (word.adj > 0 or "D" in word.marks):
            after = look_up(following)
            if after.forms & (PAST | THIRD) and after.verb > after.noun:
                return "NOUN" if word.noun > 0 else "ADJ"
            return "ADJ" if word.adj >= word.noun or "D" in word.marks else "NOUN"
        if word.adj > word.noun and self._before(at) in ("AUX", "NOUN", "VERB", "PRON"):
            return "ADJ"  # "were ready", "left three people dead"
        return "NOUN" if word.noun > 0 or self._before(at) in _NOMINAL else "ADJ"

    def _is_somebodys(self, at: int, word: Word) -> bool:
        """Whether an article makes a noun of what is mostly an adverb: "attacked the home of the mayor"."""
        opens = bool(self.tags) and (self.tags[-1] in ("DET", "POSS", "ADJ") or self._describes(at - 1))
        return opens and word.noun > 0 and word.noun_class == "place" and not self._heads_noun(at)

    def _describes(self, at: int) -> bool:
        """Whether a noun that can be an adjective follows an article: "a civilian home"."""
        return at > 0 and self.tags[at - 1] in ("DET", "POSS") and look_up(self.lowers[at]).adj > 0

    def _ends_date(self, at: int) -> bool:
        """Whether "may" is the month of a day before it: "on 30 May by rebels", against "some 30 may attend"."""
        if not at or self.tags[-1] != "NUM" or not self.lowers[at - 1].isdigit() or int(self.lowers[at - 1]) > 31:
            return False
        following = self._next(at)
        return not (following[:1].isalpha() and following not in self.closed and look_up(following).forms & BASE)

    def _is_described(self, at: int) -> bool:
        """Whether the word at `at` describes the noun after it: "armed group", "civil unrest"."""
        word = look_up(self._next(at - 1) or ".")
        return word.adj > max(word.verb, word.noun, 0) and self._heads_noun(at)

    def _tag_ing(self, at: int, word: Word) -> str:
        if self._next(at)[:1].isdigit() and at and self.lowers[at - 1] in ("a", "an"):
            return "ADJ"  # "a staggering 10,000 people"
        before, following = self._before(at), self._next(at)
        if before in ("AUX",):
            return "VERB"
        if before in ("DET", "ADJ", "POSS", "NUM"):
            return "ADJ" if self._heads_noun(at) and word.noun <= max(word.verb, word.adj) else "NOUN"
        if before in ("VERB", "PREP") and word.adj > 0 and 2 * word.adj > word.verb and self._precedes_noun(at):
            return "ADJ"  # "to kill outgoing President Prado", "deal devastating blows"
        if following == "of" and (word.noun >= 0 or (before == "CONJ" and at > 1 and self.tags[at - 2] == "NOUN")):
            return "NOUN"  # "the disappearance and kidnapping of the judge"
        has_object = self._starts_noun(following) or following in ("to", "that") or self._starts_compound(at + 1)
        if before in ("NOUN", "PROPN"):
            if following == "into" or (self.lowers[at - 1].endswith(("s", "men", "people")) and before == "NOUN"):
                return "VERB"  # "troops firing into the air", "protesters gathering in"; "police firing" is a noun
            return "NOUN" if word.noun > 0 and not has_object and self.tags[-1] != "PUNCT" else "VERB"
        if before == "PREP" and not has_object and word.noun > 0:
            return "NOUN"
        if (
            before == ""
            and self._heads_noun(at)
            and look_up(following).plural
            and word.verb <= 3 * max(word.noun, word.adj, 1)
        ):
            return "ADJ"
        return "NOUN" if word.noun > 3 * word.verb and before != "PUNCT" and not has_object else "VERB"

    def _precedes_noun(self, at: int) -> bool:
        """Whether a name or a noun follows, or an adjective and a noun."""
        following = self._next(at)
        if not following[:1].isalpha() or following in self.closed:
            return False
        return (self.cased and self.forms[at + 1][0].isupper()) or look_up(following).noun > 0

    def _starts_compound(self, at: int) -> bool:
        """Whether a verb's base form before a plural is part of a noun: "firing stun grenades"."""
        following = self._next(at - 1)
        if not following[:1].isalpha() or following in self.closed:
            return False
        return look_up(following).forms & (BASE | PAST) == BASE and self._heads_noun(at)

    def _heads_noun(self, at: int) -> bool:
        """Whether the next word is a noun that this word can modify."""
        following = self._next(at)
        if not following or not following[0].isalpha() or following in self.closed:
            return False
        word = look_up(following)
        in_phrase = at == len(self.tags) and self._before(at) in ("VERB", "PREP", "DET", "ADJ", "NUM", "POSS")
        if word.plural and word.noun > 0 and in_phrase:
            return True  # "held separate talks", "with suspected links"
        return ((word.noun > 0 and word.noun >= word.verb) or word.noun >= 0 > word.verb) or word.adj > 0

    def _tag_ed(self, at: int, word: Word) -> str:
        before = self._before(at)
        if before in ("AUX", "MODAL", "TO"):
            return self._tag_ed_after_auxiliary(at, word, before)
        if before in ("DET", "POSS"):
            if self._heads_noun(at):
                return "ADJ"
            # "the accused of the arson", "the arrested were": no noun follows, so it is one
            return "NOUN" if word.noun >= 0 or word.adj >= 0 or self._ends_phrase(at) else "VERB"
        # "the main accused in the case", but "the civilian killed in the blast", "the man accused in the case"
        described = self.tags[-2:-1] == ["DET"] and self._only_describes(self.lowers[at - 1])
        if described and self.lowers[at] in _NAMED_BY_FATE and self._ends_phrase(at):
            return "NOUN"
        if before == "NUM" and self._is_day_of_month(at - 1):
            return "VERB"  # "Fulani on June 13 held separate talks"
        if before in ("ADJ", "NUM", "PREP", "", "VERB", "CONJ", "PUNCT") and self._heads_noun(at):
            if before == "NUM" or before == "PREP" or before == "ADJ":
                return "ADJ"
            # "Armed men", "killed suspected rebels"; "and killed people", ", killed people" stay verbs.
            # "Refined sugar", "using advanced machines"; a lone participle can open a headline ("Killed in blast").
            return "ADJ" if before in ("", "VERB") or word.adj > word.verb else "VERB"
        if word.noun > 2 * word.verb and before in ("NUM", "ADJ"):
            return "NOUN"
        if word.adj > 20 * max(word.verb, 1) and word.forms & PAST == 0:
            return "ADJ"
        return "VERB"

    def _tag_ed_after_auxiliary(self, at: int, word: Word, before: str) -> str:
        if before == "TO" and not word.forms & BASE and self._heads_noun(at):
            return "ADJ"  # "due to increased security": no infinitive ends in -ed
        return "VERB" if before != "AUX" or word.adj < 3 * max(word.verb, 1) else "ADJ"

    @staticmethod
    def _only_describes(lower: str) -> bool:
        """Whether a word is seldom a noun: "main", not "official"."""
        word = look_up(lower)
        return word.adj > 2 * max(word.noun, 0)

    def _ends_phrase(self, at: int) -> bool:
        """Whether a noun phrase ends with a word: no noun and no object follows."""
        following = self._next(at)
        return not following[:1].isalpha() or self.closed.get(following, ("",))[0] in ("PREP", "AUX", "MODAL", "CONJ")

    def _is_day_of_month(self, at: int) -> bool:
        """Whether a number stands beside a month: "June 13", "13 June"."""
        beside = [*self.lowers[max(at - 1, 0) : at], *self.lowers[at + 1 : at + 2]]
        return any(time_words().get(lower) == "name" and not lower.endswith("day") for lower in beside)

    def _tag_base(self, at: int, word: Word) -> str:
        """Forms that are a noun (or adjective) and a verb in the present: "attack", "strikes", "clear"."""
        before = self._before(at)
        if before == "TO":
            takes_object = word.forms & BASE and self.closed.get(self._next(at), ("",))[0] in ("DET", "PRON")
            if (word.noun > 15 * max(word.verb, 1) and not takes_object) or word.plural:  # "to host a summit"
                return "NOUN" if word.noun >= word.adj else "ADJ"
            return "VERB" if word.forms & BASE else "NOUN"
        if before == "MODAL" or (before == "AUX" and self._auxiliary(at) in _DO):
            return "VERB" if word.forms & BASE else "NOUN"
        if before == "PRON" and self.lowers[at - 1] in _NOMINATIVE | {"you"}:
            return "VERB" if word.verb > 0 else "NOUN"
        if before == "WH" and self.lowers[at - 1] in ("who", "which", "that"):
            return "VERB" if word.verb > 0 and not (word.noun > word.verb and self._starts_verb(at + 1)) else "NOUN"
        nounish = "ADJ" if word.adj > word.noun and self._can_describe(at, word) else "NOUN"
        if before in ("NOUN", "PROPN"):
            verbal = self._is_present(at, word) or self._is_demanded(at, word)
            return "VERB" if verbal and not self._is_counted(at, word) else nounish
        if before in ("ADJ", "NUM") and word.noun <= 0 and word.verb > word.adj:
            return "VERB"
        if before in ("DET", "ADJ", "POSS", "NUM", "PREP", "VERB"):
            return nounish if word.noun >= 0 or word.adj >= 0 else "VERB"
        if before == "AUX":
            # "has been set up", "was hit"
            return nounish if (word.noun >= 0 or word.adj > 0) and not word.forms & PARTICIPLE else "VERB"
        return self._tag_opening(at, word, nounish)

    def _is_counted(self, at: int, word: Word) -> bool:
        """Whether a plural is what a number counts over the singular between: "22 vendor stands", "two peace talks"."""
        if not word.plural or word.noun <= 0 or at < 2 or self.tags[at - 2] != "NUM":
            return False
        number = self.lowers[at - 2]
        if number in ("1", "one") or (number.isdigit() and len(number) == 4) or self._is_day_of_month(at - 2):
            return False  # "in 2009 output falls", "on May 5 unrest flares"
        return not look_up(self.lowers[at - 1]).plural

    def _can_describe(self, at: int, word: Word) -> bool:
        """Whether an adjective can stand where the word stands."""
        before, following = self._before(at), self._next(at)
        if self._heads_noun(at) or before == "AUX" or word.noun < 0:
            return True
        # "a village close to the border", "a car full of dynamite", "for better pay"
        return (
            following == "to"
            or (following == "of" and word.adj > 3 * max(word.noun, 1))
            or (before == "PREP" and look_up(following or ".").noun > 0)
        )

    def _tag_opening(self, at: int, word: Word, nounish: str) -> str:
        """The class of a base form that opens a clause, or follows "and" or an adverb."""
        before, following = self._before(at), self._next(at)
        if word.forms == THIRD and word.noun > 0 and before in ("", "SUBORD", "QUOTE"):
            return "NOUN"  # "after talks between": a third person needs a subject
        opens = before in ("", "SUBORD", "PUNCT", "QUOTE", "CONJ") and 0 <= word.verb <= 10 * word.noun
        if opens and self._heads_noun(at) and look_up(following).plural:
            return nounish  # "When finance ministers met"
        if before == "CONJ" and word.verb > word.noun and self._starts_noun(following):
            return "VERB" if not word.plural else nounish
        return "VERB" if word.verb > 4 * max(word.noun, word.adj, 0) else nounish

    def _auxiliary(self, at: int) -> str:
        at -= 1
        while at > 0 and self.tags[at] in ("ADV", "NEG"):
            at -= 1
        return self.lowers[at]

    def _is_present(self, at: int, word: Word) -> bool:
        """Whether a present tense follows its subject: "Gunmen kill 14", "Israel strikes it", no "police attack on"."""
        if word.verb <= 0 and not word.noun <= 0:
            return False
        subject = look_up(self.lowers[at - 1])
        if self.tags[at - 1] not in ("NOUN", "PROPN", "ADV") or self._is_object_noun(at, word):
            return False
        if word.noun > 0 and self.closed.get(self._next(at), ("",))[0] == "AUX":
            return False  # "The police watch was repeated"
        if word.verb > 10 * max(word.noun, 1):
            return True  # "Police in the city say": the noun before need not be the subject
        plural = subject.plural and self.tags[at - 1] != "PROPN"
        if not word.forms & (PAST | (BASE if plural else THIRD)):
            return False
        if word.noun <= 0 or self._is_past(at, word) or self._opens_report(at, word, subject):
            return True
        return not self._has_finite(at) and self._has_complement(at, word, subject)

    def _is_past(self, at: int, word: Word) -> bool:
        """Whether a form that is past, too, is a verb: "The missile hit a building and a school was"."""
        following = self._next(at)
        if not word.forms & PAST or word.verb <= word.noun:
            return False
        if self.closed.get(following, ("",))[0] in ("DET", "NUM", "PRON"):
            return True
        # "Police set up checkpoints", but "the bomb set off by rebels"
        return following in _PARTICLES and self._next(at, 2) != "by"

    def _has_complement(self, at: int, word: Word, subject: Word) -> bool:
        """Whether what follows a possible present tense belongs to a verb."""
        following = self._next(at)
        if following[:1].isdigit() or self.closed.get(following, ("",))[0] in ("DET", "NUM", "PRON", "TO", "SUBORD"):
            return True
        if following in ("with", "at", "against") and word.verb >= word.noun:
            return True
        return self._takes_object(at, word, subject)

    def _is_object_noun(self, at: int, word: Word) -> bool:
        """Whether a word belongs to the phrase before it: "in a tit-for-tat move", "opened high-level talks"."""
        if word.adj > 0 and self._next(at) == "to":
            return self._has_finite(at)  # "attacked a village close to the border"
        if word.noun <= 0 or word.forms not in (BASE, THIRD):
            return False
        at -= 1
        while at > 0 and (self.tags[at] in ("NOUN", "ADJ") or self.lowers[at] == ","):
            at -= 1
        if word.forms == BASE:
            return self.lowers[at] in ("a", "an")  # no subject of a plural verb
        verb = look_up(self.lowers[at])
        governs = self.tags[at] == "VERB" and bool(verb.forms & PAST)
        return governs and verb.verb_lemma not in verbs_that("report") | verbs_that("clausal")

    def _is_demanded(self, at: int, word: Word) -> bool:
        """Whether a base form is the verb of what somebody demands: "demanded (that) the army end raids"."""
        following = self._next(at)
        if word.verb <= 0 or not word.forms & BASE or self.tags[at - 1] not in ("NOUN", "PROPN"):
            return False
        opening = at - 1
        while opening >= 0 and self.tags[opening] in _NOMINAL:
            opening -= 1
        said = opening >= 0 and self.tags[opening] == "SUBORD" and self.lowers[opening] == "that"
        opening -= said
        if opening < 0 or look_up(self.lowers[opening]).verb_lemma not in verbs_that("mandative"):
            return False
        if self._auxiliary_follows(at):
            return False  # "demanded that police action be stopped"
        if self.closed.get(following, ("",))[0] in ("DET", "NUM", "PRON"):
            return True
        subject = look_up(self.lowers[at - 1])
        acts = self.tags[at - 1] == "PROPN" or subject.noun_class in ("person", "group")
        if not following[:1].isalpha() or following in self.closed or not acts:
            return False
        object_ = look_up(following)
        return object_.noun > 0 if said else object_.plural and 3 * word.verb >= word.noun

    def _auxiliary_follows(self, at: int) -> bool:
        for lower in self.lowers[at + 1 :]:
            tag = self.closed.get(lower, ("",))[0]
            if lower in (",", ";", ":") or tag in ("SUBORD", "WH"):
                return False
            if tag in ("AUX", "MODAL"):
                return True
        return False

    def _takes_object(self, at: int, word: Word, subject: Word) -> bool:
        """Whether what follows a possible present tense reads as its object."""
        following = self._next(at)
        named = at + 1 < len(self.forms) and self.cased and self.forms[at + 1][0].isupper()
        # "Police fire tear gas", against "state fire service"
        acting = subject.plural and subject.noun_class in ("person", "group") and 5 * word.verb > 4 * word.noun
        if acting and following[:1].isalpha() and following not in self.closed:
            return look_up(following).noun > 0
        return named or (self._starts_noun(following) and word.verb > word.noun)

    def _opens_report(self, at: int, word: Word, subject: Word) -> bool:
        """Whether people say what follows, in a clause of its own: "residents claim police beat them"."""
        if word.verb_lemma not in verbs_that("report") | verbs_that("clausal") or not word.forms & BASE:
            return False
        speak = self.tags[at - 1] == "NOUN" and subject.plural and subject.noun_class in ("person", "group")
        return speak and self._starts_noun(self._next(at)) and not self._has_finite_before(at)

    def _has_finite(self, at: int) -> bool:
        """Whether the clause around `at` has another verb that can only be finite."""
        return self._has_finite_before(at) or self._has_finite_after(at)

    def _has_finite_before(self, at: int) -> bool:
        """Whether the clause has one before `at`."""
        for before in range(at - 1, -1, -1):
            tag, lower = self.tags[before], self.lowers[before]
            if lower == "," and "ADJ" == self.tags[before - 1] == self.tags[before + 1]:
                continue  # "opened direct, high-level peace talks"
            if tag in ("SUBORD", "WH", "QUOTE") or lower in (",", ";", ":", "said", "says"):
                break
            if tag in ("AUX", "MODAL") or (tag == "VERB" and look_up(lower).forms & (PAST | THIRD)):
                return True
        return False

    def _has_finite_after(self, at: int) -> bool:
        """Whether the clause has one after `at`."""
        for lower in self.lowers[at + 1 :]:
            if lower in (",", ";", ":") or self.closed.get(lower, ("",))[0] in ("SUBORD", "WH"):
                return False
            if self.closed.get(lower, ("",))[0] in ("AUX", "MODAL"):
                return True
            if (
                lower[0].isalpha()
                and lower not in self.closed
                and look_up(lower).forms & PAST
                and look_up(lower).verb > 0
            ):
                return True
        return False
