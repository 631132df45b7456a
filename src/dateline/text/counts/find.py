"""How many people were killed, injured, arrested, ... or took part, as the text says it.

A count joins a number with what happened to the counted people: a passive ("17 people were killed"), an active verb
("killed 14 people"), a state ("left 12 dead"), a noun ("the deaths of three men", "23 bodies"), a running total ("the
toll rose to 19"), or taking part ("a march by more than 3,000 people").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.language.analysis import Analysis, Span
from dateline.lexicons import load_words
from dateline.records import Attribution, Count, CountKind, Quote
from dateline.text.attributions import find_attributions
from dateline.text.counts.claims import find_claims
from dateline.text.counts.counted import Nominal
from dateline.text.counts.counted_sentence import Claim
from dateline.text.counts.not_counted import is_rate
from dateline.text.counts.predicates import predicates
from dateline.text.document import Document
from dateline.text.numbers import Number
from dateline.text.phrases import words_of


@dataclass(frozen=True, slots=True)
class CountMention:
    """A count where it stands.

    Attributes:
        count: The count; `part_of` is a position in the tuple that `find_counts` returned.
        sentence: Index of the sentence.
        start: First code point of the words that state it, from number to verb, whichever comes first.
        end: One past their last code point.
    """

    count: Count
    sentence: int
    start: int
    end: int


_NOBODY = re.compile(
    r"\b(?:no[\s-]one|nobody|none(?:\s+of\s+\w+(?:\s\w+)?)?|no\s+(?:people|civilians|person))\s+(?:else\s+)?(?:was|were|has|had|have)\s+"
    r"(?:been\s+)?(?:\w+ly\s+)?(?P<verb>\w+)|\b(?:no|without(?:\s+any)?)\s+(?:reports?\s+of\s+)?(?:any\s+)?(?:other\s+)?"
    r"(?P<noun>casualties|injuries|deaths|fatalities|arrests|loss\s+of\s+life)(?:\s+or\s+(?P<other>casualties|injuries|deaths|arrests))?\b",
    re.IGNORECASE,
)
_ADDING = re.compile(r"\b(?:another|an?\s+(?:further|additional))\s+$", re.IGNORECASE)
_BEYOND = re.compile(r"\b(?:else|other)\b", re.IGNORECASE)
_NO_WORDS = frozenset({"no", "nobody", "none", "without"})
_NOBODY_NOUNS: dict[str, tuple[CountKind, ...]] = {
    "casualties": ("killed", "injured"), "injuries": ("injured",), "deaths": ("killed",), "fatalities": ("killed",),
    "arrests": ("arrested",), "loss of life": ("killed",),
}  # fmt: skip
# The toll of a war or of a period is no count of an event: "have killed thousands of people since 2015".
_PERIOD = re.compile(
    r"\bsince\s+(?:(?:the|early|late|mid|its|their|it)\W+)*(?:\w+\W+){0,4}?(?:1[89]\d\d|20\d\d|January|February|March|April|June|July"
    r"|August|September|October|November|December|start|beginning|outbreak|independence|began|begun|last\s+year)\b"
    r"|\b(?:decades?|years?)\s+of\s+(?:\w+\s+){0,2}(?:conflict|war|fighting|violence|insurgency|unrest|bloodshed|terror\w*)\b"
    r"|\b(?:in|over|during|within|for)\s+(?:the\s+)?(?:past|last|recent|previous)\s+(?:\w+\s+)?(?:years?|months?|decades?|weeks?)\b"
    r"|\bso\s+far\s+this\s+year\b|\bthis\s+year\s+alone\b|\b(?:each|every|per|a)\s+year\b(?!\s+(?:ago|after|before|earlier|later|on|since))|\bannually\b|\bon\s+average\b"
    r"|\b(?:has|have)\s+(?:been\s+)?\w+(?:\s\w+){0,4}?\s+this\s+year\b"
    r"|\b(?:war|conflict|insurgency|rebellion|civil\s+strife)\s+(?:that|which)\s+(?:has|have|had)\b"
    r"|\b(?:between|from)\s+(?:[A-Z]\w+\s+)?(?:19|20)\d\d\s+(?:and|to|until|through)\s+(?:[A-Z]\w+\s+)?(?:19|20)\d\d\b"
    r"|\b(?:attacks|killings|murders|clashes|violence|incidents|confrontations)\b[^.;,]{0,60}\blast\s+year\b"
    r"|\bover\s+(?:\w+\s+)?(?:years|decades)\b|\b(?:civil|world)\s+war\b|\b(?:\w+[-\s])(?:year|decade)[-\s](?:long|old)\s+(?:\w+\s+)?"
    r"(?:conflict|war|insurgency|rebellion)\b|\bduring\s+(?:the\s+)?(?:\d{4}|war)\b",
    re.IGNORECASE,
)

_SUPERLATIVE = re.compile(
    r"\b(?:worst|deadliest|bloodiest|biggest|largest|fiercest|heaviest|highest|first|most)\b", re.IGNORECASE
)

_ILLS = (
    r"malnutrition|hunger|starvation|famine|diseases?|cholera|measles|malaria|ebola|coronavirus|covid(?:-19)?|pneumonia"
    r"|influenza|flu|cancer|pandemic|virus(?:es)?"
)
_HAZARDS = r"accidents?|crash|collision|stampede|floods?|landslides?|avalanche|cyclone|hurricane|tsunami"
_NATURE = load_words("event_words", "nature")
_BURNED = (
    r"apartment|building|bush|deadly|dormitory|factory|forest|hospital|hostel|hotel|house|huge|major|market|massive|nightclub"
    r"|school|warehouse"
)
_NATURAL = re.compile(
    rf"\s+(?:(?:of|from|due\s+to|because\s+of)\s+(?:\w+\s+){{0,2}}(?:{_ILLS}|thirst|dehydration|illness(?:es)?"
    r"|heart\s+(?:attacks?|failure)|strokes?|old\s+age|natural\s+causes|heatstroke|hypothermia|exposure(?!\s+to)|overdoses?|shortages?|lack)"
    rf"|in\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}(?:{_HAZARDS}|derailment|earthquake|storm|capsizing|shipwreck)"
    rf"|in\s+(?:an?|the)\s+(?:(?:{_BURNED})\s+)?(?:fire|blaze|inferno)(?!\s+(?:set|started|lit|caused|sparked)\b))\b",
    re.IGNORECASE,
)

# "Cholera has killed 49 people", "floods that left 12 dead"
_KILLED_BY_NATURE = re.compile(
    rf"\b(?:{_ILLS}|{_HAZARDS}|epidemic|heatwave|earthquakes?|quake|flooding|mudslides?|typhoon|storms?),?\s+"
    r"(?:(?:that|which|also|has|have|had|already)\s+){0,3}(?:killed|injured|left|led\s+to)\b",
    re.IGNORECASE,
)


_CHARGES = re.compile(r"\s+(?:(?:counts?|charges?)\s+)?of\s+(?:attempted|murder|manslaughter|kidnapping|arson)\b", re.I)
_RULED = re.compile(
    r"\b(?:bann?\w*|prohibit\w*|forbid\w*|forbade|outlaw\w*|restrict\w*|limit\w*)\s(?:[\w-]+\s){0,4}"
    r"(?:gatherings?|assembl(?:y|ies)|rallies|crowds?|groups?|meetings?|events?)\s+(?:of|with|to|by)\s+$",
    re.IGNORECASE,
)


def states_counts(document: Document, sentence: Span) -> bool:
    """Whether a sentence states a count of people, told from its words alone."""
    return bool(_claims(document.text, sentence.start, sentence.end))


def find_counts(
    document: Document, analysis: Analysis, attributions: Sequence[tuple[Attribution, tuple[int, int]]] | None = None
) -> tuple[CountMention, ...]:
    """The counts of people in a sentence, in reading order of their numbers.

    Left out are the tolls of wars and periods ("since 2015"), what may or would happen ("could kill 12"), and numbers
    of things, years, ages and distances. A part ("including two children") points to its whole by `part_of`; whoever is
    only named as one of them ("including a judge") is no count of its own.

    Args:
        document: The article.
        analysis: Its sentence.
        attributions: Of `find_attributions`, where the caller has them already.
    """
    sentence = analysis.sentence
    claims = _claims(document.text, sentence.start, sentence.end)
    if not claims:
        return ()
    if attributions is None:
        attributions = find_attributions(document, analysis)
    here = document.sentence_at(sentence.start)
    index = here.index if here is not None else 0
    found: list[CountMention] = []
    for nominal, claim in claims:
        if _is_done_by_nature(analysis, claim):
            continue
        number = nominal.number
        wholes = (n for n in range(len(found) - 1, -1, -1) if claim.part and _holds(found[n].count, claim))
        whole = next(wholes, None)
        if whole is not None and document.text[number.start : number.start + 2].lower() in ("a ", "an"):
            continue  # "killed several rebels, including a commander": whom the number counts already
        count = Count(
            kind=claim.kind,
            low=number.low,
            high=number.high,
            comparator=number.comparator,
            who=document.quote(*nominal.who) if nominal.who else None,
            part_of=whole,
            claimed_by=claimant(attributions, number.core),
            quote=document.quote(_opening(document.text, sentence.start, number.start), nominal.end),
        )
        start, end = min(number.start, claim.start), max(nominal.end, claim.end)
        found.append(CountMention(count, index, start, end))
    return tuple(found)


def _opening(text: str, start: int, number: int) -> int:
    """Where "another 12 people" begins, whose number says that they are not those counted before."""
    adds = _ADDING.search(text, max(start, number - 20), number)
    return adds.start() if adds is not None else number


def claimant(attributions: Sequence[tuple[Attribution, tuple[int, int]]], offset: int) -> Quote | None:
    """Who says what stands at an offset, as the text puts it."""
    return next((said.quote for said, (start, end) in attributions if start <= offset < end), None)


def _holds(count: Count, claim: Claim) -> bool:
    return count.part_of is None and count.kind == claim.kind


@lru_cache(maxsize=2)  # asked for a sentence before it is analysed, and after
def _claims(text: str, start: int, end: int) -> tuple[tuple[Nominal, Claim], ...]:
    """Numbers of people in a sentence with what they count, without the tolls of whole periods."""
    claims = find_claims(text, start, end)
    if claims and tells_period(text, start, end):
        claims = [pair for pair in claims if not _is_background(text, pair, start, end)]
    claims = [
        pair for pair in claims if not _is_natural(text, pair[1], end) and not _counts_nobody(text, pair[0], start, end)
    ]
    return tuple(sorted([*_nobody(text, start, end), *claims], key=lambda pair: pair[0].number.core))


def tells_period(text: str, start: int, end: int) -> bool:
    """Whether words tell of a whole period, so that what they count is the toll of many events.

    "The worst attack since the war began" is one event, and the period is only what it is measured by.
    """
    found = _PERIOD.search(text, start, end)
    return found is not None and not _SUPERLATIVE.search(text, start, found.start())


# "... killed 36 people on Friday, sharply escalating a conflict that has raged since 2006": another clause begins.
_ASIDE = re.compile(r",\s+(?:\w+ly\s+)?\w{3,}ing\b")


def _is_background(text: str, pair: tuple[Nominal, Claim], start: int, end: int) -> bool:
    """Whether a count belongs to a period rather than an event: its own clause names the period."""
    nominal, claim = pair
    first = max(text.rfind(";", start, nominal.number.start), text.rfind(", and ", start, nominal.number.start), start)
    last = min(
        (n for n in (text.find(";", nominal.end, end), text.find(" after ", nominal.end, end)) if n >= 0), default=end
    )
    told = max(nominal.end, claim.end)
    aside = _ASIDE.search(text, told, end)
    return tells_period(text, first, max(min(last, aside.start() if aside else end), claim.end))


def _is_natural(text: str, claim: Claim, end: int) -> bool:
    """Whether people died or suffered of no deed: "died of malnutrition", "were killed in a road accident"."""
    if claim.kind not in ("killed", "injured"):
        return False
    by_nature = _KILLED_BY_NATURE.search(text, max(0, claim.start - 60), claim.end)
    return by_nature is not None or _NATURAL.match(text, claim.end, end) is not None


def _is_done_by_nature(analysis: Analysis, claim: Claim) -> bool:
    """Whether nature is who did it, however far off it stands: "Floods triggered by rain killed 16 people"."""
    token = analysis.token_at(claim.start)
    verb = analysis.verb_at(token) if token is not None else None
    if verb is None or verb.voice != "active":
        return False
    doers = analysis.arguments(verb).subjects
    return bool(doers) and all(analysis.tokens[one.head].lemma in _NATURE for one in doers)


def _counts_nobody(text: str, nominal: Nominal, start: int, end: int) -> bool:
    """Whether a number counts charges ("ten of attempted murder"), of a rule ("banned rallies of five") or a rate."""
    if _CHARGES.match(text, nominal.number.end, end) or is_rate(text, nominal.end):
        return True
    return _RULED.search(text, start, nominal.number.start) is not None


def _nobody(text: str, start: int, end: int) -> list[tuple[Nominal, Claim]]:
    """Counts of zero: "no casualties", "no one was hurt"."""
    found: list[tuple[Nominal, Claim]] = []
    if _NO_WORDS.isdisjoint(word.lower for word in words_of(text, start, end)):
        return found
    for match in _NOBODY.finditer(text, start, end):
        if _BEYOND.search(match[0]):
            continue  # "nobody else was hurt": somebody was
        kinds: tuple[CountKind, ...] = ()
        if match["verb"]:
            readings = predicates().at(text, words_of(text, match.start("verb"), match.end()), 0)
            kinds = tuple(p.kind for p in readings.entry if p.passive and p.use == "transitive")[:1] if readings else ()
        else:
            nouns = [re.sub(r"\s+", " ", match[name].lower()) for name in ("noun", "other") if match[name]]
            kinds = tuple(dict.fromkeys(kind for noun in nouns for kind in _NOBODY_NOUNS[noun]))
        number = Number(match.start(), match.end(), 0, 0, "exactly", match.start())
        nominal = Nominal(number, match.end(), None, "none", "", 0)
        found += [(nominal, Claim(kind, match.start(), match.end())) for kind in kinds]
    return found
