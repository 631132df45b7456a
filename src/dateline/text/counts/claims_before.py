"""What a number counts, by words in it or right before it: "12 deaths", "the toll rose to 19", "killed 14"."""

import re

from dateline.lexicons import load_words
from dateline.records import CountKind
from dateline.text.counts.counted import Nominal
from dateline.text.counts.counted_sentence import ADVERBS, BE, MODALS, Claim, CountedSentence
from dateline.text.counts.predicates import Predicate, Reading, is_gerund

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
_AFTER_VICTIMS = load_words("count_words", "after victims")
_BETWEEN = load_words("count_words", "between")
_FOUND = re.compile(r"\b(?:found|discovered|recovered|retrieved|pulled|dug|exhumed|seen|lay|lying|dumped)\b", re.I)
_OF_THESE = re.compile(r"\s+of\s+(?:the|these|those)\s+", re.I)  # "40 of these deaths"
_DOES = re.compile(
    r"(?:,? (?:including|such as|of|representing|under)\b[^.;]{0,80}?)?,?\s(?:(?:have|has|had|also|jointly)\s)*"
    rf"(?:{'|'.join(sorted(load_words('count_words', 'deed of bodies')))})\b",
    re.I,
)
_LIVES = re.compile(r"\b(?:claim|cost|lost|lose|t[oa]k|end)\w*\b", re.IGNORECASE)
_MOST_WORDS_BETWEEN = 5
_TOLL_KINDS: tuple[tuple[str, CountKind], ...] = (
    (r"dead|death|killed|fatalit|killing|murder|bodies|casualt", "killed"),
    (r"injur|wound|hurt", "injured"),
    (r"arrest|detain", "arrested"),
    (r"missing|disappear", "missing"),
    (r"displac|homeless|refugee", "displaced"),
    (r"abduct|kidnap|hostage", "abducted"),
    (r"protest|demonstrat|march|participant|striker", "participants"),
)


def claim_of_victims(sentence: CountedSentence, nominal: Nominal) -> Claim | None:
    """Such as "12 fatalities", "23 bodies", "claimed 40 lives"."""
    reading = sentence.by_word.get(nominal.next_word - 1) or sentence.by_word.get(nominal.next_word)
    if nominal.definite or reading is None or reading.start < nominal.number.end:
        return None
    gap = sentence.text[nominal.number.end : reading.start]
    if not _OF_THESE.fullmatch(gap) and (re.search(r"[,;:.]|\bof\b", gap) or gap.count(" ") > 3):
        return None
    for predicate in reading.entry:
        if predicate.use == "victims" and (nominal.counted != "people" or _modifies(sentence, nominal, reading)):
            follower = sentence.word(reading.last)
            if follower not in _AFTER_VICTIMS and not _are_organisations(sentence, reading):
                return Claim(predicate.kind, nominal.number.start, reading.end)
        if predicate.use == "lives" and _LIVES.search(
            sentence.text, max(sentence.start, nominal.number.start - 40), min(sentence.end, reading.end + 20)
        ):
            return Claim(predicate.kind, nominal.number.start, reading.end)
    return None


def _are_organisations(sentence: CountedSentence, reading: Reading) -> bool:
    """Whether bodies do something: "Six bodies including the bar council have called a strike"."""
    named = sentence.text[reading.start : reading.end].lower()
    return named in ("body", "bodies") and bool(_DOES.match(sentence.text, reading.end, sentence.end))


def _modifies(sentence: CountedSentence, nominal: Nominal, reading: Reading) -> bool:
    """Whether the people counted only say whose the noun is: "ten insurgent deaths", not "ten police bodies"."""
    if nominal.who is None:
        return False
    own = sentence.text[nominal.who[0] : nominal.who[1]].lower()
    noun = sentence.text[reading.start : reading.end].lower()
    close = sentence.text[nominal.who[1] : reading.start].isspace()
    found = noun in ("bodies", "corpses") and _FOUND.search(
        sentence.text, reading.end, min(sentence.end, reading.end + 40)
    )
    return close and own.endswith(nominal.noun) and (noun in ("deaths", "fatalities", "injuries") or bool(found))


def claim_of_toll(sentence: CountedSentence, nominal: Nominal, before: str) -> Claim | None:
    """Such as "the death toll rose to 19", "put the number of dead at 15"."""
    match = _TOLL.search(before) if sentence.tolls else None
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


def claim_of_list(sentence: CountedSentence, nominal: Nominal, before: str) -> Claim | None:
    """Such as "The dead included two children", "among those killed were three women": a part of the toll."""
    match = _LISTED.search(before)
    kind = next((k for pattern, k in _TOLL_KINDS if match and re.search(pattern, match["whom"], re.IGNORECASE)), None)
    return Claim(kind, nominal.number.start, nominal.end, part=True) if kind else None


def claim_of_active_verb(sentence: CountedSentence, nominal: Nominal) -> Claim | None:
    """Such as "killed 14 people", "killing at least 14", "drew 3,000 people", "a crowd of 5,000"."""
    position = sentence.word_before(nominal.number.start)
    for _ in range(_MOST_WORDS_BETWEEN):
        if position < 0:
            return None
        reading = sentence.by_word.get(position)
        gap = sentence.text[sentence.words[position].end : sentence.start_of(position + 1, nominal)]
        if re.search(r"[,;:.()]", gap) and not (reading and ":" in gap):
            return None
        if reading:
            return _read_before(sentence, nominal, reading)
        if sentence.words[position].lower not in _BETWEEN:
            return None
        position -= 1
    return None


def _read_before(sentence: CountedSentence, nominal: Nominal, reading: Reading) -> Claim | None:
    """What a predicate before a number says of the people counted."""
    for predicate in reading.entry:
        active = predicate.use in ("transitive", "treat", "drawing") and predicate.active
        if not active or not _is_active(sentence, reading, predicate):
            continue
        if _is_headline_participle(sentence, reading, nominal):
            return None
        if predicate.use != "drawing" or nominal.counted == "people" or nominal.number.vague:
            return Claim(predicate.kind, reading.start, nominal.end)
    return None


def _is_active(sentence: CountedSentence, reading: Reading, predicate: Predicate) -> bool:
    """Whether a verb before a number is active, real and affirmed."""
    position = reading.first - 1
    for _ in range(3):
        if position < 0:
            break
        gap = sentence.text[sentence.words[position].end : sentence.words[position + 1].start]
        if gap.strip(" \n\"“”'"):
            break
        word = sentence.words[position].lower
        if word in ("not", "never", "without") or word.endswith("n't"):
            return False
        if word in BE and not is_gerund(sentence.text, reading):
            return False
        if predicate.base and (word in MODALS or word == "to"):
            return False
        if not (word in ADVERBS or word.endswith("ly") or word in ("and", "or", "to") or position in sentence.by_word):
            break
        position -= 1
    return True


def _is_headline_participle(sentence: CountedSentence, reading: Reading, nominal: Nominal) -> bool:
    """Such as "3 killed 2 injured": the first participle belongs to the number before it."""
    own = any(other.end + 1 == reading.start and other.counted != "things" for other in sentence.nominals)
    return own and nominal.next_word in sentence.by_word and nominal.counted == "none"


_NOT_DONE = frozenset({"attempted", "failed", "foiled", "planned"})  # "the attempted murder of a guard": he lives


def claim_of_noun(sentence: CountedSentence, nominal: Nominal) -> Claim | None:
    """Such as "the deaths of three men", "a march by more than 3,000 people", "a crowd of 5,000"."""
    position = sentence.word_before(nominal.number.start)
    while position >= 0 and sentence.words[position].lower in ("the", "another", "all", "its", "their"):
        position -= 1
    if position < 1 or sentence.words[position].lower not in ("of", "by", "to", "involving", "from"):
        return None
    link = sentence.words[position].lower
    reading = sentence.by_word.get(position if link == "to" else position - 1)
    if reading is None or (reading.first and sentence.words[reading.first - 1].lower in _NOT_DONE):
        return None
    for predicate in reading.entry:
        of_patient = predicate.use == "noun" and link in ("of", "to")
        gathering = predicate.use == "gathering" and link != "to" and nominal.counted in ("people", "none")
        body = predicate.use == "victims" and link == "of" and reading.entry[0].kind == "killed"
        gerund = predicate.use == "transitive" and link == "of" and sentence.text[: reading.end].lower().endswith("ing")
        if of_patient or gathering or gerund or body:
            return Claim(predicate.kind, reading.start, nominal.end)
    return None
