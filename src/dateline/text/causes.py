"""Why something was done, and what a protest asks for: exact quotes."""

import re
from functools import lru_cache
from typing import NamedTuple

from dateline.language.analysis import Analysis, Span
from dateline.records import Quote
from dateline.text.document import Document, Sentence
from dateline.text.reasons import Role, find_reason

_PROTEST = re.compile(
    r"\b(?:protest\w*|demonstrat\w+|march(?:es|ed|ers?|ing)?|rall(?:y|ies|ied|ying)|strik(?:e|es|ers?|ing)|struck|walk-?outs?|walked"
    r"\s+out|unrest|riot\w*|blockad\w+|sit-?ins?|picket\w*|shut-?downs?|bandhs?|hartals?|stoppage|boycott\w*|hunger\s+strike"
    r"|took\s+to\s+the\s+streets|take\s+to\s+the\s+streets|stayed\s+off|roadblocks?|downed\s+tools|gather(?:ed|ing)?|stormed"
    r"|clash\w*|vigil|slogans)\b",
    re.IGNORECASE,
)
# Protests of governments: "summoned the envoys to protest against the remarks", "lodged a protest".
_DIPLOMATIC = re.compile(
    r"\b(?:ambassadors?|envoys?|embass(?:y|ies)|diplomat\w*|lodged|foreign ministry|protest(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_WHO = re.compile(r",\s*(?:who|which)\b[^,]*$")
# What opens the report of another protest, whose aim need not be that of the one told before.
_ELSEWHERE = re.compile(
    r"\W*(?:(?:elsewhere|separately|meanwhile)\b|in (?:a|another) (?:separate|different)\b|"
    r"(?-i:In [A-Z]\w+(?: [A-Z]\w+)?),)",
    re.IGNORECASE,
)


_REACH = 2  # sentences
_OPENING = frozenset({"headline", "lead"})
_KINDS = {
    "strike": re.compile(r"strik|struck|walk|shut|bandh|hartal|stoppage|stayed|tools", re.IGNORECASE),
    "boycott": re.compile("boycott", re.IGNORECASE),
    "riot": re.compile("riot|unrest|clash|storm", re.IGNORECASE),
}
_POINTS_BACK = re.compile(r"\b(?:the|this|that|these|those|their)\s+(?:[\w-]+\s+){0,2}$", re.IGNORECASE)
_PROTESTS = r"(?:protests|demonstrations|unrest|strikes|riots|rioting|rallies|marches|walkouts|boycotts|blockades)"
_ONE = r"(?:the|this)\s+(?:\w+\s+)?(?:protest|demonstration|strike|riot|rally|march|walkout|boycott|blockade|campaign)"
_BEGAN = r"(?:began|begun|started|erupted|broke\s+out|swept|spread|flared|sparked|triggered|ignited|prompted|provoked)"
# What is said of the protests that an article tells of, all of them: "Sparked by a rise in rents, protests swept"
_AT_LARGE = re.compile(
    rf"\b(?:{_PROTESTS}|{_ONE})\b[^.;]{{0,40}}\b{_BEGAN}\b|\b{_BEGAN}\b[^.;]{{0,60}}\b{_PROTESTS}\b", re.IGNORECASE
)
_LONG_AGO = re.compile(r"\b(?:19|20)\d\d\b|\bago\b|\blast\s+(?:year|month)\b", re.IGNORECASE)


class _Given(NamedTuple):
    """What a sentence about a protest gives: of what kind, or of protests at large; whether it opens the article."""

    sentence: int
    kind: str
    general: bool
    opens: bool
    cause: tuple[int, int] | None
    demand: tuple[int, int] | None

    def of(self, role: Role) -> tuple[int, int] | None:
        return self.cause if role == "cause" else self.demand


def find_cause(
    document: Document, analysis: Analysis, trigger: tuple[int, int], *, of_protest: bool = True
) -> Quote | None:
    """Why the event of a trigger was done, as the text words it, or None.

    A protest whose own sentence gives no reason may take it from another sentence about the same protest. What police
    do near it (not `of_protest`) does not.
    """
    return _find(document, analysis, trigger, "cause", of_protest)


def find_demand(document: Document, analysis: Analysis, trigger: tuple[int, int]) -> Quote | None:
    """What a protest asks for, as the text words it, or None; a chanted or written slogan counts."""
    return _find(document, analysis, trigger, "demand", True)


def _find(
    document: Document, analysis: Analysis, trigger: tuple[int, int], role: Role, of_protest: bool
) -> Quote | None:
    sentence = analysis.sentence
    around = max(sentence.start, trigger[0] - 60), min(sentence.end, trigger[1] + 60)
    protest = of_protest and _PROTEST.search(document.text, *around) is not None
    span = find_reason(document.text, sentence.start, sentence.end, trigger, role, protest)
    span = _before_main_verb(analysis, span) if span is not None else None
    elsewhere = _ELSEWHERE.match(document.text, sentence.start, sentence.end) is not None
    if span is None and protest and not elsewhere and not _gives_other(document.text, sentence, trigger, role):
        span = _lent(document, sentence, trigger, role)
    return document.quote(*span) if span else None


def _before_main_verb(analysis: Analysis, span: tuple[int, int]) -> tuple[int, int] | None:
    """The words of a reason up to the verb of the clause around it: "a strike over low pay has closed the port"."""
    start, end = span
    for verb in analysis.verbs:
        at = analysis.tokens[verb.first].start
        around = analysis.clause_at(verb.head)
        inside = start < at < end and verb.form == "finite"
        if inside and around.kind == "main" and analysis.tokens[around.first].start < start:
            end = at
    kept = analysis.text[start:end].rstrip(" .,\n")
    return (start, start + len(kept)) if len(kept) >= 4 else None


def _lent(document: Document, sentence: Span, trigger: tuple[int, int], role: Role) -> tuple[int, int] | None:
    """The reason that another sentence gives for the same protest.

    That is what is said of the protests at large ("The protests began over the price of bread"); what was said of one
    before to which the words point back ("the strike"); what the sentences around say of one of the same kind; and
    what the opening of the article says of one of that kind.
    """
    kind = _kind_of(document.text[slice(*trigger)])
    reasons = [one for one in _reasons_given(document.text, document.sentences) if one.of(role) is not None]
    here = next((n for n, one in enumerate(document.sentences) if one.start == sentence.start), 0)
    alike = [one for one in reasons if one.kind == kind]
    if _POINTS_BACK.search(document.text, max(sentence.start, trigger[0] - 40), trigger[0]):
        before = [one for one in alike if one.sentence < here]
        if before:
            return before[-1].of(role)
    near = [one for one in alike if abs(one.sentence - here) <= _REACH]
    found = near or [one for one in reasons if one.general] or [one for one in alike if one.opens]
    return min(found, key=lambda one: abs(one.sentence - here)).of(role) if found else None


def _kind_of(words: str) -> str:
    """What kind of protest words tell of: a strike is not the march, nor a riot the boycott."""
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(words)), "march")


def _gives_other(text: str, sentence: Span, trigger: tuple[int, int], role: Role) -> bool:
    """Whether the sentence gives a protest's cause where a demand is wanted, or the other way round.

    A protest with an aim of its own is not the one that another sentence explains.
    """
    other: Role = "demand" if role == "cause" else "cause"
    return find_reason(text, sentence.start, sentence.end, trigger, other, True, strong_only=True) is not None


@lru_cache(maxsize=8)
def _reasons_given(text: str, sentences: tuple[Sentence, ...]) -> tuple[_Given, ...]:
    """What the sentences about protests give as cause and demand; strong markers only for a cause."""
    found: list[_Given] = []
    for number, sentence in enumerate(sentences):
        match = _PROTEST.search(text, sentence.start, sentence.end)
        if not match or _DIPLOMATIC.search(text, sentence.start, sentence.end):
            continue
        if _WHO.search(text, sentence.start, match.start()):
            continue  # "The president, who backs the protests, called for new elections"
        if found and _ELSEWHERE.match(text, sentence.start, sentence.end):
            continue  # "Teachers marched in Lima. ... In March, miners went on strike over pay."
        trigger = (match.start(), match.end())
        cause = find_reason(text, sentence.start, sentence.end, trigger, "cause", True, strong_only=True)
        demand = find_reason(text, sentence.start, sentence.end, trigger, "demand", True)
        at_large = _AT_LARGE.search(text, sentence.start, sentence.end) is not None
        general = at_large and not _LONG_AGO.search(text, sentence.start, sentence.end)
        found.append(_Given(number, _kind_of(match.group()), general, sentence.section in _OPENING, cause, demand))
    return tuple(found)
