"""Verb groups: auxiliaries, modals, negation and the main verb, with voice, form and tense."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.language.tokens import Token
from dateline.language.words import BASE, GERUND, PARTICIPLE, PAST, days_by_now, look_up, weekdays


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries.

    Attributes:
        first, last: Token positions, inclusive.
        head: Token position of the main verb; of the last auxiliary when there is none ("was in").
        voice: "active" or "passive".
        form: "finite", "infinitive", "gerund" or "participle" ("200 people detained").
        tense: "past", "present" or "future".
        modal: Lemma of the modal, or None.
    """

    first: int
    last: int
    head: int
    voice: str
    form: str
    tense: str
    modal: str | None
    negated: bool
    progressive: bool
    perfect: bool


_OPENING = frozenset({"TO", "MODAL", "AUX", "VERB"})
_BETWEEN = frozenset({"ADV", "NEG"})
_ADDING_TO = frozenset({"only", "just", "merely", "simply"})  # "has not only cost jobs but": it has cost them
# "they were all killed", "have both been released": words that float off the subject
_FLOATING = frozenset({"all", "both", "each"})


def find_verbs(tokens: Sequence[Token]) -> list[VerbGroup]:
    """Find the verb groups of a sentence in reading order.

    A bare -ed form that could be a past tense or a participle is given as a finite past; `dateline.language.clauses`
    decides by its neighbours.
    """
    groups: list[VerbGroup] = []
    at = 0
    while at < len(tokens):
        if tokens[at].tag not in _OPENING:
            at += 1
            continue
        group = _read_group(tokens, at)
        if group is None:
            at += 1
        else:
            groups.append(group)
            at = group.last + 1
    return groups


def _read_group(tokens: Sequence[Token], first: int) -> VerbGroup | None:
    at = first
    chain: list[int] = []
    while at < len(tokens):
        tag = tokens[at].tag
        if tag == "VERB":
            if chain and tokens[first].tag == "TO" and look_up(tokens[at].lower).forms == GERUND:
                return None  # "resorted to firing": a preposition
            chain.append(at)
            break
        if tag in ("AUX", "MODAL") or (tag == "TO" and at == first):
            chain.append(at)
        elif not _may_stand_between(tokens, at) or not _goes_on(tokens, at):
            break
        at += 1
    if len(chain) == 1 and tokens[first].tag == "TO":
        return None
    if tokens[chain[-1]].tag == "MODAL" and len(chain) == 1 and not _goes_on(tokens, chain[-1]):
        return _describe(tokens, first, chain)
    return _describe(tokens, first, chain)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb or auxiliary follows the adverbs from `at`."""
    while at < len(tokens) and _may_stand_between(tokens, at):
        at += 1
    return at < len(tokens) and tokens[at].tag in ("VERB", "AUX", "MODAL")


def _may_stand_between(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word may stand between an auxiliary and its verb: "had not", "has today", "had on Monday arrested"."""
    token = tokens[at]
    if token.tag in _BETWEEN or token.lower in _FLOATING or token.lower in days_by_now():
        return True
    day = tokens[at + 1 if token.lower == "on" else at].lower if at + 1 < len(tokens) else ""
    return day in weekdays() and "on" in (token.lower, tokens[at - 1].lower)


def _describe(tokens: Sequence[Token], first: int, chain: list[int]) -> VerbGroup:
    head = chain[-1]
    helpers = [tokens[at] for at in chain[:-1]]
    lemmas = [helper.lemma for helper in helpers]
    forms = look_up(tokens[head].lower).forms if tokens[head].tag == "VERB" else 0
    last_helper = lemmas[-1] if lemmas else ""
    passive = last_helper in ("be", "get") and bool(forms & PARTICIPLE) and not forms & GERUND
    modal = next((helper.lemma for helper in helpers if helper.tag == "MODAL"), None)
    if tokens[head].tag == "MODAL":
        modal = tokens[head].lemma
    cannot = modal == "cannot"
    modal = "can" if cannot else modal
    opening = tokens[chain[0]]
    negated = any(token.tag == "NEG" for token in tokens[max(first - 1, 0) : head + 2])
    negated = negated and any(
        tokens[at].tag == "NEG"
        and not (at < head and tokens[at + 1].lower in _ADDING_TO)
        and (at < head or (at == head + 1 and tokens[head].tag != "VERB") or tokens[at].lower == "n't")
        for at in range(max(first - 1, 0), min(head + 2, len(tokens)))
    )
    form = _form(opening, forms, len(chain))
    if len(chain) == 1 and forms & (PARTICIPLE | PAST) == PARTICIPLE and _is_followed_by_doer(tokens, head):
        form = "participle"
    passive = passive or (form == "participle" and len(chain) == 1)
    return VerbGroup(
        first=first, last=head, head=head,
        voice="passive" if passive else "active",
        form=form,
        tense=_tense(opening, modal, forms, lemmas),
        modal=modal,
        negated=negated or cannot,
        progressive="be" in lemmas and bool(forms & GERUND),
        perfect="have" in lemmas,
    )  # fmt: skip


def _is_followed_by_doer(tokens: Sequence[Token], at: int) -> bool:
    """Whether a form that is present or participle has its doer behind it: "a court run by rebels"."""
    after = at + 1 < len(tokens) and tokens[at + 1].lower == "by"
    return after and at > 0 and tokens[at - 1].tag in ("NOUN", "PROPN")


def _form(opening: Token, forms: int, length: int) -> str:
    if opening.tag == "TO":
        return "infinitive"
    if opening.lower in ("being", "having", "getting") or (length == 1 and forms & GERUND):
        return "gerund"
    if opening.tag == "VERB" and forms & PARTICIPLE and not forms & (PAST | BASE):
        return "participle"
    if opening.lower in ("been",):
        return "participle"
    return "infinitive" if opening.lower == "be" else "finite"


def _tense(opening: Token, modal: str | None, forms: int, helpers: list[str]) -> str:
    if modal in ("will", "shall"):
        return "future"
    if opening.tag == "TO":
        return "past" if "have" in helpers else "present"
    if modal in ("would", "could", "might"):
        return "past" if "have" in helpers else "present"
    if opening.tag == "AUX":
        return "past" if opening.lower in ("was", "were", "had", "did", "got", "'d") else "present"
    # "Rebels set fire to", "hit", "cut": news tells of the past
    return "past" if forms & (PAST | PARTICIPLE) else "present"
