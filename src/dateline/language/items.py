"""What the clauses of a sentence are found in and written to: its phrases, verbs and marks as items, and the parse."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dateline.language.phrases import Chunks, NounPhrase, is_time
from dateline.language.tokens import Token
from dateline.language.verbs import VerbGroup


class Clause(NamedTuple):
    """A stretch of tokens around one verb.

    Attributes:
        first, last: Token positions, inclusive. A clause can lie inside another.
        kind: main, subordinate, relative, participial, infinitive, quotation or attribution ("police said").
        marker: The word that opens it ("after", "that", "who"), or None.
        verb: Position in `Analysis.verbs`, or None for a sentence without a verb.
        parent: Position in `Analysis.clauses` of the clause it hangs on, or None.
    """

    first: int
    last: int
    kind: str
    marker: str | None
    verb: int | None
    parent: int | None


@dataclass(slots=True)
class Roles:
    """What fills the places around one verb, as it stands on the page (a passive's subject is in `subjects`)."""

    subjects: list[NounPhrase] = field(default_factory=list)
    objects: list[NounPhrase] = field(default_factory=list)
    obliques: list[tuple[str, NounPhrase]] = field(default_factory=list)


@dataclass(slots=True)
class Parse:
    """The result of `parse_clauses`.

    Attributes:
        verbs: Verb groups; bare -ed forms are decided.
        roles: One for each verb.
        complements: Prepositional phrases right after a noun phrase, by the phrase's first token.
        conjuncts: Phrases joined to a phrase by "and", by the first token of the first one.
    """

    verbs: list[VerbGroup]
    roles: list[Roles]
    clauses: list[Clause] = field(default_factory=list)
    complements: dict[int, list[tuple[str, NounPhrase]]] = field(default_factory=dict)
    conjuncts: dict[int, list[NounPhrase]] = field(default_factory=dict)


class Item(NamedTuple):
    """A phrase, verb group, preposition, conjunction, clause marker or mark, with the tokens it covers."""

    kind: str
    first: int
    last: int
    word: str
    phrase: NounPhrase | None = None
    verb: int = -1


_MARK_KINDS = {
    ",": "comma",
    "-": "comma",
    "--": "comma",
    "–": "comma",
    "—": "comma",
    ";": "stop",
    ":": "stop",
    "(": "open",
    ")": "close",
    "[": "open",
    "]": "close",
}
_COMPOUND_PREPOSITIONS = {
    ("according", "to"): 2,
    ("because", "of"): 2,
    ("out", "of"): 2,
    ("instead", "of"): 2,
    ("due", "to"): 2,
    ("as", "well"): 1,
    ("such", "as"): 2,
}
ADDING = "as well as"
_JOINING = frozenset({"as", "along", "together", "alongwith", "besides"})
_TAG_KINDS = {
    "PREP": "prep", "TO": "prep", "CONJ": "conj", "SUBORD": "subord", "WH": "wh", "QUOTE": "quote", "ADJ": "adj",
}  # fmt: skip


def list_items(tokens: Sequence[Token], chunks: Chunks, verbs: Sequence[VerbGroup]) -> list[Item]:
    """The items of a sentence in reading order."""
    starts = {phrase.first: phrase for phrase in chunks.phrases}
    groups = {verb.first: position for position, verb in enumerate(verbs)}
    items: list[Item] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        phrase = starts.get(at)
        if phrase is not None:
            kind = "time" if is_time(tokens, phrase) else "phrase"
            items.append(Item(kind, at, phrase.last, "", phrase))
            at = phrase.last + 1
            continue
        if at in groups:
            items.append(
                Item("verb", at, verbs[groups[at]].last, tokens[verbs[groups[at]].head].lemma, None, groups[at])
            )
            at = verbs[groups[at]].last + 1
            continue
        joining = _joining(tokens, at, items)
        if joining is not None and joining.last + 1 in starts:
            items.append(joining)
            at = joining.last + 1
            continue
        kind = _item_kind(token)
        if token.lower == "-" and token.start and tokens[at - 1].end == token.start:
            kind = ""  # no spaces around it: part of a word
        width = 1
        if kind in ("prep", "subord") and at + 1 < len(tokens):
            width = _COMPOUND_PREPOSITIONS.get((token.lower, tokens[at + 1].lower), 1)
        if kind:
            word = token.lower if width == 1 else f"{token.lower} {tokens[at + 1].lower}"
            items.append(Item("prep" if width > 1 else kind, at, at + width - 1, word))
        at += width
    return _without_aliases(tokens, _without_names_of(tokens, items))


def _without_aliases(tokens: Sequence[Token], items: list[Item]) -> list[Item]:
    """The items without another name of somebody: 'Juan Prado, alias "El Toro," was shot' tells of Juan Prado."""
    at = next((n for n, item in enumerate(items) if _is_alias(tokens, items, n)), None)
    if at is None:
        return items
    end = at + 1
    while end < len(items) and items[end].kind == "quote":
        end += 1
    if end >= len(items) or items[end].kind != "phrase":
        return items
    end += 1
    if [item.kind for item in items[end : end + 4]] == ["quote", "open", "phrase", "close"]:
        end += 4  # 'alias "El Toro" (the bull), was shot'
    while end < len(items) and items[end].kind in ("quote", "comma"):
        end += 1
    goes_on = end < len(items) and items[end].kind in ("phrase", "wh")  # "alias X, the head of a gang, was shot"
    rest = _without_aliases(tokens, items[end:])
    return [*items[: at if goes_on else at - 1], *rest]


def _is_alias(tokens: Sequence[Token], items: Sequence[Item], at: int) -> bool:
    """Whether "alias" stands behind a name and a comma at a position."""
    item = items[at]
    if item.phrase is None or item.first != item.last or tokens[item.first].lower != "alias" or at < 2:
        return False
    return items[at - 1].kind == "comma" and items[at - 2].kind == "phrase"


def _without_names_of(tokens: Sequence[Token], items: list[Item]) -> list[Item]:
    """The items without a name and its initials that only say whose the noun behind them is.

    "destroyed a Union of Miners (UM) camp" destroyed a camp.
    """
    if all(item.kind != "open" for item in items):
        return items
    kept: list[Item] = []
    for item in items:
        if item.phrase is not None and _stands_behind_initials(tokens, kept, item):
            del kept[-4:]
            while (
                len(kept) > 1 and kept[-1].word == "of" and kept[-2].phrase is not None and _is_name(tokens, kept[-2])
            ):
                del kept[-2:]
        kept.append(item)
    return kept


def _stands_behind_initials(tokens: Sequence[Token], before: Sequence[Item], item: Item) -> bool:
    if [one.kind for one in before[-4:]] != ["phrase", "open", "phrase", "close"]:
        return False
    name, _, initials, closing = before[-4:]
    if initials.first != initials.last or not tokens[initials.first].text[:2].isupper() or not _is_name(tokens, name):
        return False
    together = closing.first == initials.last + 1 == name.last + 3 and item.first == closing.last + 1
    return together and item.kind == "phrase" and tokens[item.first].tag in ("NOUN", "ADJ")


def _is_name(tokens: Sequence[Token], item: Item) -> bool:
    """Whether a phrase ends in a capital, and is not shouted."""
    last = tokens[item.phrase.last if item.phrase is not None else item.last].text
    return last[0].isupper() and not last.isupper()


def _joining(tokens: Sequence[Token], at: int, before: Sequence[Item]) -> Item | None:
    """Words that join phrases as "and" does: "the doors as well as the car", "the mayor, along with two aides, was".

    So does "besides" after a phrase: "60 soldiers, besides the local police, were sent".
    """
    lower = tokens[at].lower
    if lower not in _JOINING:
        return None
    following = [token.lower for token in tokens[at + 1 : at + 3]]
    if lower == "as" and following == ["well", "as"]:
        return Item("conj", at, at + 2, ADDING)
    width = (
        1
        if lower in ("alongwith", "besides")
        else 2
        if lower in ("along", "together") and following[:1] == ["with"]
        else 0
    )
    if not width or not before:
        return None
    # Past the verb a comma parts them: "Police fired at the crowd, along with soldiers".
    opening = before[-1].kind == "comma" and all(item.kind != "verb" for item in before)
    return Item("conj", at, at + width - 1, "and") if opening or before[-1].kind == "phrase" else None


def _item_kind(token: Token) -> str:
    """The kind of a token outside phrases and verb groups; "" for one that says nothing here (adverbs)."""
    return _MARK_KINDS.get(token.lower, "") if token.tag == "PUNCT" else _TAG_KINDS.get(token.tag, "")
