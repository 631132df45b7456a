"""Join the numbers of a sentence with the words that say what happened to the counted people."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from dateline.language.inflection import gerund_forms, inflect_noun, inflect_verb, participle_forms, past_forms
from dateline.lexicons import load_table, load_words
from dateline.records import CountKind
from dateline.text.counted import Nominal, find_nominals, person_nouns
from dateline.text.phrases import Found, PhraseTable, words_of


class Predicate(NamedTuple):
    """A form of a word that says what happened to people.

    Attributes:
        use: Column `use` of ``casualty_words.tsv``, "verb" for taking part.
        passive: The form can be a past participle.
        active: The form can be an active verb.
        base: The form is the bare infinitive or a present tense.
    """

    kind: CountKind
    use: str
    passive: bool
    active: bool
    base: bool


class Claim(NamedTuple):
    """What a number was found to count: kind and the span of the words that say so; `part` of the one before."""

    kind: CountKind
    start: int
    end: int
    part: bool = False


_BE = frozenset("is are was were be been being get gets got getting".split())
_HAVE = frozenset("has have had having".split())
_MODALS = frozenset("would could might may should can must will shall".split())
_ADVERBS = load_words("count_words", "adverb")
_BARRIERS = frozenset(
    "that which while when where after before because but although though if since until said says say".split()
)
_SPEAKING = load_words("count_words", "speaking")
_OBJECT_OPENERS = load_words("count_words", "opens object")
_TOLL = re.compile(
    r"(?:\btoll\b|\b(?:number|count|tally|total)\s+of\s+(?:the\s+)?(?P<whom>[\w-]+(?:\s[\w-]+){0,2}))[^.;:]{0,70}?"
    r"\b(?:to|at|of|is|was|were|reached|reaches|hit|hits|stands?|stood|now|passed|exceeded|topped|tops|surpassed|be)\s+"
    r"(?:now\s+|a\s+total\s+of\s+)?$",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\b(?:the|those)\s+(?P<whom>dead|killed|wounded|injured|arrested|detained|missing"
    r"|abducted)\s+(?:include[sd]?|including|were|was|are)\s+$",
    re.IGNORECASE,
)
_TOLL_WORDS = load_words("count_words", "toll")
_PART = re.compile(
    r"\b(?:including|among\s+(?:them|whom)|most\s+of\s+them|counting|of\s+(?:them|whom|these))[\s,:]+$", re.IGNORECASE
)
_OF_THEM = re.compile(
    r"(?:\s+or\s+\w+)?\s+of\s+(?:them|whom|those|these|the\s+(?:victims|dead|wounded|injured|arrested|detained))\b",
    re.I,
)
# "the gunmen, one of them the leader, were killed": an aside
_ONE_OF_THEM = re.compile(r"\bof\s+(?:them|whom|these|those)\s+$", re.IGNORECASE)
_COORDINATED = re.compile(
    r"[\s,]*(?:,|\band\b|\bor\b|\bplus\b|\bas\s+well\s+as\b|\balong\s+with\b)[\s,]*(?:also\s+)?(?:the\s+)?$", re.I
)
_BETWEEN = load_words("count_words", "between")
_FOUND = re.compile(r"\b(?:found|discovered|recovered|retrieved|pulled|dug|exhumed|seen|lay|lying|dumped)\b", re.I)
_MOURNING = re.compile(
    r"\b(?:funerals?|burials?|prayers?|concerts?|mass(?:es)?|festivals?|match(?:es)?|weddings?)\b", re.IGNORECASE
)
_LIVES = re.compile(r"\b(?:claim|cost|lost|lose|t[oa]k|end)\w*\b", re.IGNORECASE)
_ARMED = re.compile(
    r"\b(?:police|soldiers?|troops|officers|gunmen|militants|rebels|insurgents|terrorists|guerrillas|armed|fighters)\b",
    re.I,
)
_TOLL_KINDS: tuple[tuple[str, CountKind], ...] = (
    (r"dead|death|killed|fatalit|killing|murder|bodies|casualt", "killed"),
    (r"injur|wound|hurt", "injured"),
    (r"arrest|detain", "arrested"),
    (r"missing|disappear", "missing"),
    (r"displac|homeless|refugee", "displaced"),
    (r"abduct|kidnap|hostage", "abducted"),
    (r"protest|demonstrat|march|participant|striker", "participants"),
)
_GOVERNORS = frozenset("in of on from near at with for by about over the a an their its against".split())
_TRYING = load_words("count_words", "trying")
# Fewer who flee have got away from somebody, and are not displaced.
_FEWEST_DISPLACED = 10
_COLLECTIVES = load_words("count_words", "collective")
_FOLLOWERS = load_words("count_words", "follows participle")


@cache
def predicates() -> PhraseTable[tuple[Predicate, ...]]:
    """Every form of every word of the casualty and participation lexicons, with all its readings."""
    readings: dict[str, list[Predicate]] = {}
    for row in load_table("casualty_words", ("form", "kind", "use")):
        for form, predicate in _forms(row["form"], row["kind"], row["use"]):  # type: ignore[arg-type]
            readings.setdefault(form, []).append(predicate)
    for row in load_table("participation_words", ("form", "use")):
        for form, predicate in _forms(row["form"], "participants", row["use"]):
            readings.setdefault(form, []).append(predicate)
    return PhraseTable((form, tuple(found)) for form, found in readings.items())


def _forms(form: str, kind: CountKind, use: str) -> list[tuple[str, Predicate]]:
    head, _, rest = form.partition(" ")
    tail = f" {rest}" if rest else ""
    if use in ("state", "lives"):
        return [(form, Predicate(kind, use, False, False, False))]
    if use in ("noun", "victims", "gathering"):
        first, _, last = form.rpartition(" ")
        nouns = inflect_noun(last) if last not in ("to",) else (last,)
        return [(f"{first} {noun}".strip(), Predicate(kind, use, False, False, False)) for noun in nouns]
    past, participle, gerund = past_forms(head), participle_forms(head), gerund_forms(head)
    found = []
    for word in inflect_verb(head):
        base = word not in (*past, *participle, *gerund)
        active = word in past or word in gerund or word not in participle
        found.append((f"{word}{tail}", Predicate(kind, use, word in participle, active, base)))
    return found


@cache
def verb_forms() -> frozenset[str]:
    """Forms that end the noun phrase after a number: "17 killed", "3,000 marched", but not "12 deaths"."""
    forms: set[str] = set()
    for name in ("casualty_words", "participation_words"):
        for row in load_table(name, ("form", "kind", "use") if name == "casualty_words" else ("form", "use")):
            if row["use"] in ("transitive", "intransitive", "passive", "treat", "verb"):
                forms.update(inflect_verb(row["form"].split()[0]))
            elif row["use"] == "state":
                forms.add(row["form"].split()[0])
    return frozenset(forms)


Reading = Found[tuple[Predicate, ...]]


def find_claims(text: str, start: int, end: int) -> list[tuple[Nominal, Claim]]:
    """Numbers of people in ``text[start:end]`` with what they count, in reading order."""
    words = words_of(text, start, end)
    readings = list(predicates().find(text, words))
    if not readings and _TOLL_WORDS.isdisjoint(word.lower for word in words):
        return []
    nominals = find_nominals(text, start, end, verb_forms())
    return _Scan(text, start, end, readings, nominals).claims()


class _Scan:
    """One sentence: its words, the predicates and the numbers in it."""

    def __init__(self, text: str, start: int, end: int, readings: Sequence[Reading], nominals: list[Nominal]) -> None:
        self.text, self.start, self.end = text, start, end
        self.words = words_of(text, start, end)
        self.nominals = nominals
        self.tolls = not _TOLL_WORDS.isdisjoint(word.lower for word in self.words)
        self.by_word = {word: reading for reading in readings for word in range(reading.first, reading.last)}

    def claims(self) -> list[tuple[Nominal, Claim]]:
        """Own predicates first, then what coordination and parts inherit from their neighbours."""
        found: dict[int, Claim] = {}
        for position, nominal in enumerate(self.nominals):
            claim = None if nominal.counted == "things" else self._own_claim(nominal)
            if claim:
                found[position] = claim
        self._inherit_from_right(found)
        self._inherit_from_left(found)
        for position, nominal in enumerate(self.nominals):
            if position not in found and nominal.counted == "people" and (claim := self._described(nominal)):
                found[position] = claim
        return [(self.nominals[position], found[position]) for position in sorted(found)]

    def _inherit_from_right(self, found: dict[int, Claim]) -> None:
        """Give "three soldiers" of "three soldiers and two rebels died" what was said of the rebels."""
        for position in range(len(self.nominals) - 2, -1, -1):
            after = found.get(position + 1)
            if position in found or after is None or not self._can_inherit(position):
                continue
            if after.end > self.nominals[position + 1].end and self._joined(position, position + 1):
                found[position] = after

    def _inherit_from_left(self, found: dict[int, Claim]) -> None:
        """Give "two policemen" of "killed three soldiers and two policemen" what was said of the soldiers."""
        for position in range(1, len(self.nominals)):
            before = found.get(position - 1)
            if position in found or before is None or not self._can_inherit(position):
                continue
            if claim := self._inherited(position, before):
                found[position] = claim

    def _own_claim(self, nominal: Nominal) -> Claim | None:
        number = nominal.number
        if self._is_supposed(nominal):
            return None
        if nominal.definite:
            aside = _ONE_OF_THEM.search(self.text, self.start, number.start) is not None
            return None if aside else self._active_before(nominal) or self._after(nominal)
        before = self.text[max(self.start, number.start - 110) : number.start]
        claim = self._victims(nominal) or self._toll(nominal, before) or self._listed(nominal, before)
        if claim:
            return claim
        claim = self._active_before(nominal) or self._after(nominal) or self._noun_before(nominal)
        part = _PART.search(before) is not None or _OF_THEM.match(self.text, number.end) is not None
        if claim and part:
            fleeing = claim.end > nominal.end and self.text[claim.start : claim.end].lower().endswith("ing")
            return None if fleeing else claim._replace(part=True)  # "killed 14, including three children fleeing"
        return claim

    def _is_supposed(self, nominal: Nominal) -> bool:
        """Whether the people are only supposed: "if 200 of its citizens had been killed"."""
        position = self._word_before(nominal.number.start)
        return position >= 0 and self.words[position].lower in ("if", "unless", "whether")

    # -- what stands in or right before the number ----------------------------------------------------------------

    def _victims(self, nominal: Nominal) -> Claim | None:
        """Such as "12 fatalities", "23 bodies", "claimed 40 lives"."""
        reading = self.by_word.get(nominal.next_word - 1) or self.by_word.get(nominal.next_word)
        if nominal.definite or reading is None or reading.start < nominal.number.end:
            return None
        gap = self.text[nominal.number.end : reading.start]
        if re.search(r"[,;:.]|\bof\b", gap) or gap.count(" ") > 3:
            return None
        for predicate in reading.entry:
            if predicate.use == "victims" and (nominal.counted != "people" or self._modifies(nominal, reading)):
                follower = self._word(reading.last)
                if follower not in (
                    "attempt",
                    "attempts",
                    "spree",
                    "squad",
                    "squads",
                    "threats",
                    "threat",
                    "warrants",
                    "warrant",
                ):
                    return Claim(predicate.kind, nominal.number.start, reading.end)
            if predicate.use == "lives" and _LIVES.search(
                self.text, max(self.start, nominal.number.start - 40), min(self.end, reading.end + 20)
            ):
                return Claim(predicate.kind, nominal.number.start, reading.end)
        return None

    def _modifies(self, nominal: Nominal, reading: Reading) -> bool:
        """Whether the people counted only say whose the noun is: "ten insurgent deaths", not "ten police bodies"."""
        if nominal.who is None:
            return False
        own = self.text[nominal.who[0] : nominal.who[1]].lower()
        noun = self.text[reading.start : reading.end].lower()
        close = self.text[nominal.who[1] : reading.start].isspace()
        found = noun in ("bodies", "corpses") and _FOUND.search(self.text, reading.end, min(self.end, reading.end + 40))
        return close and own.endswith(nominal.noun) and (noun in ("deaths", "fatalities", "injuries") or bool(found))

    def _toll(self, nominal: Nominal, before: str) -> Claim | None:
        """Such as "the death toll rose to 19", "put the number of dead at 15"."""
        match = _TOLL.search(before) if self.tolls else None
        if not match or nominal.counted == "things":
            return None
        kind: CountKind | None = "killed"
        if match["whom"]:
            kind = next((k for pattern, k in _TOLL_KINDS if re.search(pattern, match["whom"], re.IGNORECASE)), None)
        elif re.search(r"\binjur|\bwounded", before[match.start() :], re.IGNORECASE):
            kind = "injured"
        if kind is None:
            return None
        return Claim(kind, nominal.number.start - (len(before) - match.start()), nominal.end)

    def _listed(self, nominal: Nominal, before: str) -> Claim | None:
        """Such as "The dead included two children", "among those killed were three women": a part of the toll."""
        match = _LISTED.search(before)
        kind = next(
            (k for pattern, k in _TOLL_KINDS if match and re.search(pattern, match["whom"], re.IGNORECASE)), None
        )
        return Claim(kind, nominal.number.start, nominal.end, part=True) if kind else None

    def _active_before(self, nominal: Nominal) -> Claim | None:
        """Such as "killed 14 people", "killing at least 14", "drew 3,000 people", "a crowd of 5,000"."""
        position = self._word_before(nominal.number.start)
        steps = 0
        while position >= 0 and steps < 5:
            reading = self.by_word.get(position)
            gap = self.text[self.words[position].end : self._start_of(position + 1, nominal)]
            if re.search(r"[,;:.()]", gap) and not (reading and ":" in gap):
                return None
            if reading:
                for predicate in reading.entry:
                    if (
                        predicate.use in ("transitive", "treat", "drawing")
                        and predicate.active
                        and self._is_active(reading, predicate)
                    ):
                        if self._is_headline_participle(reading, nominal):
                            return None
                        if predicate.use == "drawing" and nominal.counted != "people" and not nominal.number.vague:
                            continue
                        return Claim(predicate.kind, reading.start, nominal.end)
                return None
            if self.words[position].lower not in _BETWEEN:
                return None
            position, steps = position - 1, steps + 1
        return None

    def _is_headline_participle(self, reading: Reading, nominal: Nominal) -> bool:
        """Such as "3 killed 2 injured": the first participle belongs to the number before it."""
        own = any(other.end + 1 == reading.start and other.counted != "things" for other in self.nominals)
        return own and nominal.next_word in self.by_word and nominal.counted == "none"

    def _noun_before(self, nominal: Nominal) -> Claim | None:
        """Such as "the deaths of three men", "a march by more than 3,000 people", "a crowd of 5,000"."""
        position = self._word_before(nominal.number.start)
        while position >= 0 and self.words[position].lower in ("the", "another", "all", "its", "their"):
            position -= 1
        if position < 1 or self.words[position].lower not in ("of", "by", "to", "involving", "from"):
            return None
        link = self.words[position].lower
        reading = self.by_word.get(position if link == "to" else position - 1)
        if reading is None:
            return None
        for predicate in reading.entry:
            of_patient = predicate.use == "noun" and link in ("of", "to")
            gathering = predicate.use == "gathering" and link != "to" and nominal.counted in ("people", "none")
            body = predicate.use == "victims" and link == "of" and reading.entry[0].kind == "killed"
            gerund = predicate.use == "transitive" and link == "of" and self.text[: reading.end].lower().endswith("ing")
            if of_patient or gathering or gerund or body:
                return Claim(predicate.kind, reading.start, nominal.end)
        return None

    # -- what stands after the number ------------------------------------------------------------------------------

    def _after(self, nominal: Nominal) -> Claim | None:
        """Such as "17 people were killed", "12 dead", "more than 200 people detained", "thousands marched"."""
        if self._is_agent(nominal):
            return None
        position = nominal.next_word
        if _OF_THEM.match(self.text, nominal.end):
            position += 2
            if self._word(position) in ("a", "an", "the"):
                return None  # "three men, one of them the owner, were killed": an aside
        if nominal.number.high == 1 and self._word(position) in ("were", "are") and self.text[nominal.end] == ",":
            return None  # and here the owner
        steps = 0
        while position < len(self.words) and steps < 16:
            word = self.words[position]
            if self._blocked(nominal, position, steps):
                return None
            reading = self.by_word.get(position)
            if reading and reading.first == position:
                claim = self._read_after(nominal, reading, steps)
                if claim or not self._may_pass(reading):
                    return claim
                position = reading.last
                steps += 1
                continue
            if word.lower in _MODALS and self._word(position + 1) != "have":
                return None  # "could kill", "would be arrested"
            position, steps = position + 1, steps + 1
        return None

    def _blocked(self, nominal: Nominal, position: int, steps: int) -> bool:
        word = self.words[position]
        gap = self.text[self.words[position - 1].end if position else self.start : word.start]
        if re.search(r"[;:()]|[.!?] ?[\"”]?$", gap) and steps:
            return True
        if word.lower in _BARRIERS and not (steps == 0 and word.lower in ("that", "who", "which")):
            return True
        return any(
            other.number.start <= word.start < other.end
            and other is not nominal
            and other.number.core > nominal.number.core
            for other in self.nominals
            if other.counted != "things"
            and not _PART.search(self.text, self.start, other.number.start)
            and not _OF_THEM.match(self.text, other.end)
        )

    def _read_after(self, nominal: Nominal, reading: Reading, steps: int) -> Claim | None:
        passive = self._has_auxiliary(reading, nominal)
        if self._is_of_another(nominal, reading):
            return None
        adjacent = all(
            self.words[n].lower in _ADVERBS or self.words[n].lower.endswith("ly")
            for n in range(nominal.next_word, reading.first)
        )
        for predicate in reading.entry:
            if predicate.use in ("transitive", "passive", "treat"):
                fits = predicate.passive and (passive or (adjacent and self._ends_as_participle(nominal, reading)))
            elif predicate.use == "intransitive":
                fits = not predicate.base or adjacent or passive
                fits = fits and (steps < 9 or adjacent)
            elif predicate.use == "state":
                distance = reading.first - nominal.next_word
                # "14 of the dead", but not "four broadcasts of their lists of the missing"
                named = self._word(reading.first - 1) == "the" and distance > 2
                fits = adjacent or passive or (distance <= 6 and not named)
            elif predicate.use in ("verb", "object", "joint"):
                fits = self._takes_part(nominal, reading, predicate, passive)
            else:
                fits = False
            if fits and self._is_displaced(nominal, reading, predicate):
                return Claim(predicate.kind, nominal.number.start, reading.end)
        return None

    def _is_displaced(self, nominal: Nominal, reading: Reading, predicate: Predicate) -> bool:
        """Whether people who flee lose their homes: not a suspect, nor the few who "tried to flee" from a place."""
        if predicate.kind != "displaced":
            return True
        before = [self._word(n) for n in (reading.first - 2, reading.first - 1) if n >= 0]
        tried = not _TRYING.isdisjoint(before)
        return nominal.number.low >= _FEWEST_DISPLACED and not tried

    def _is_of_another(self, nominal: Nominal, reading: Reading) -> bool:
        """Whether a singular verb says it of somebody else: "Gomez, one of the 100 most wanted men, was arrested"."""
        if nominal.counted != "people" or nominal.number.low < 2 or reading.first <= nominal.next_word:
            return False
        of = self._word_before(nominal.number.start)
        if of < 1 or self.words[of].lower not in ("of", "the") or self.words[of - 1].lower in _COLLECTIVES:
            return False
        between = range(nominal.next_word, reading.first)
        return any(self.words[n].lower in ("was", "is", "has") for n in between)

    def _takes_part(self, nominal: Nominal, reading: Reading, predicate: Predicate, passive: bool) -> bool:
        if (passive and not self.text[: reading.end].lower().endswith("ing")) or self._is_governed(reading):
            return False
        if predicate.use == "object" and self._word(reading.last) in _FOLLOWERS | {""}:
            return False
        if predicate.use == "joint" and not self._joins_protest(reading):
            return False
        if nominal.definite or nominal.number.high == 1 or nominal.counted == "unknown":
            return False
        if reading.first - nominal.next_word > 8 or _MOURNING.search(
            self.text, reading.end, min(self.end, reading.end + 40)
        ):
            return False
        if nominal.counted == "none":  # "thousands marched", "some 6,000 of them marched"
            return (
                nominal.number.vague or nominal.number.low >= 20 or _OF_THEM.match(self.text, nominal.end) is not None
            )
        small = nominal.number.high is not None and nominal.number.high < 10
        return not small and not _ARMED.search(self.text, nominal.number.start, nominal.end)

    def _is_governed(self, reading: Reading) -> bool:
        """Whether a form is no main verb, for a preposition or an article stands before it.

        "600 people surrendered on suspicion of rioting", "6,000 people live in besieged towns".
        """
        before = reading.first - 1
        while before > 0 and self.words[before].lower.endswith("ly"):
            before -= 1
        return self._word(before) in _GOVERNORS if before >= 0 else False

    def _joins_protest(self, reading: Reading) -> bool:
        """Such as "held a separate demonstration", "joined the nationwide strike", not "attended funeral prayers"."""
        ahead = (self.by_word.get(n) for n in range(reading.last, reading.last + 6))
        return any(predicate.use == "gathering" for found in ahead if found for predicate in found.entry)

    def _is_agent(self, nominal: Nominal) -> bool:
        position = self._word_before(nominal.number.start)
        return position >= 0 and self.words[position].lower in ("by", "against", "at")

    def _may_pass(self, reading: Reading) -> bool:
        """Whether the search goes on behind a predicate: nouns ("in a protest were killed") do not end it."""
        return any(predicate.use in ("noun", "gathering", "victims", "lives") for predicate in reading.entry)

    def _has_auxiliary(self, reading: Reading, nominal: Nominal) -> bool:
        """A form of "be" before a participle: "were", "had been", "were reportedly", "were shot at and"."""
        position = reading.first - 1
        for _ in range(4):
            if position < nominal.next_word:
                return False
            word = self.words[position].lower
            if word in _BE:
                return True
            other = self.by_word.get(position)
            if word not in _ADVERBS and not word.endswith("ly") and word not in ("and", "or") and other is None:
                return False
            position -= 1
        return False

    def _ends_as_participle(self, nominal: Nominal, reading: Reading) -> bool:
        """Whether "17 rebels killed" means that they died: no object follows."""
        if nominal.definite:
            return False
        if reading.last >= len(self.words):
            return True
        following = self.words[reading.last]
        gap = self.text[reading.end : following.start]
        if gap.strip(" \n"):
            return True
        if following.lower == "others" and reading.last + 1 in self.by_word:
            return True  # "One killed, others injured" as a headline without commas
        if following.lower in _OBJECT_OPENERS or person_nouns().at(self.text, self.words, reading.last):
            return following.lower in ("this", "that", "some", "over", "about") and nominal.counted == "none"
        if nominal.counted == "people" and following.lower[0].isdigit():
            return False
        return following.lower in _FOLLOWERS or following.lower.endswith("ly") or nominal.counted == "none"

    def _is_active(self, reading: Reading, predicate: Predicate) -> bool:
        """Whether a verb before a number is active, real and affirmed."""
        position = reading.first - 1
        for _ in range(3):
            if position < 0 or self.text[self.words[position].end : self.words[position + 1].start].strip(" \n\"“”'"):
                break
            word = self.words[position].lower
            if word in ("not", "never", "without") or word.endswith("n't"):
                return False
            if word in _BE and not reading_is_gerund(self.text, reading):
                return False
            if predicate.base and (word in _MODALS or word == "to"):
                return False
            if not (word in _ADVERBS or word.endswith("ly") or word in ("and", "or", "to") or position in self.by_word):
                break
            position -= 1
        return True

    # -- inheritance -------------------------------------------------------------------------------------------------

    def _can_inherit(self, position: int) -> bool:
        nominal = self.nominals[position]
        if nominal.counted not in ("people", "none") or nominal.definite:
            return False
        following = self._word(nominal.next_word)
        return (following not in _SPEAKING and following not in ("others",)) or False

    def _joined(self, first: int, second: int) -> bool:
        between = self.text[self.nominals[first].end : self.nominals[second].number.start]
        return len(between) < 60 and _COORDINATED.search(between) is not None and not re.search(r"[.;:]", between)

    def _inherited(self, position: int, before: Claim) -> Claim | None:
        """Such as "killed three soldiers and two policemen"; "17 people, including two children"."""
        nominal = self.nominals[position]
        since = max(self.nominals[position - 1].end, before.end if before.end < nominal.number.start else 0)
        between = self.text[since : nominal.number.start]
        whole = Claim(before.kind, nominal.number.start, nominal.end, part=True)
        if re.search(r"[;:]", between) or len(between) > 80:
            return None
        if _PART.search(self.text[self.nominals[position - 1].end : nominal.number.start]) or _OF_THEM.match(
            self.text, nominal.end
        ):
            return whole
        if self.nominals[position - 1].end < before.end <= nominal.number.start:
            return None  # "saw 200 people detained, several thousand stormed ...": the first predicate is spent
        if (
            nominal.counted == "none"
            and not nominal.number.vague
            and self._word(nominal.next_word) not in ("", "in", "and")
        ):
            return None
        if before.kind != "participants" and between.count(" ") <= 4 and _COORDINATED.search(between):
            verb_follows = self._word(nominal.next_word) in _BE | _HAVE | _MODALS
            return None if verb_follows else Claim(before.kind, before.start, nominal.end, before.part)
        return None

    def _described(self, nominal: Nominal) -> Claim | None:
        """Such as "four injured policemen", "19 missing people"; "hundreds of protesters"."""
        if nominal.definite or nominal.who is None:
            return None
        first = next((n for n, word in enumerate(self.words) if word.start >= nominal.number.end), len(self.words))
        for position in range(first, nominal.next_word):
            for predicate in self.by_word[position].entry if position in self.by_word else ():
                if predicate.use == "state" or (predicate.use == "transitive" and predicate.passive):
                    return Claim(predicate.kind, nominal.number.start, nominal.end)
        entry = person_nouns().at(self.text, self.words, nominal.next_word - 1)
        several = nominal.number.high is None or nominal.number.high >= 2
        if several and entry and entry.entry.group == "participant":
            return Claim("participants", nominal.number.start, nominal.end)
        return None

    # -- words -------------------------------------------------------------------------------------------------------

    def _word(self, position: int) -> str:
        return self.words[position].lower if position < len(self.words) else ""

    def _word_before(self, offset: int) -> int:
        return next((n for n in range(len(self.words) - 1, -1, -1) if self.words[n].end <= offset), -1)

    def _start_of(self, position: int, nominal: Nominal) -> int:
        return (
            min(self.words[position].start, nominal.number.start)
            if position < len(self.words)
            else nominal.number.start
        )


def reading_is_gerund(text: str, reading: Reading) -> bool:
    """Whether a predicate is an -ing form: "were holding 12" is active, "were held" is not."""
    return text[reading.start : reading.end].split()[0].lower().endswith("ing")
