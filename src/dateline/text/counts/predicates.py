"""Words that say what befell counted people, or that they take part: every form with its readings."""

from functools import cache
from typing import NamedTuple

from dateline.language.inflection import gerund_forms, inflect_noun, inflect_verb, participle_forms, past_forms
from dateline.lexicons import load_table
from dateline.records import CountKind
from dateline.text.phrases import Found, PhraseTable


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


Reading = Found[tuple[Predicate, ...]]


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
    """The inflected forms of a row, each with what it can be."""
    head, _, rest = form.partition(" ")
    tail = f" {rest}" if rest else ""
    if use in ("state", "lives"):
        return [(form, Predicate(kind, use, False, False, False))]
    if use in ("noun", "victims", "gathering"):
        first, _, last = form.rpartition(" ")
        nouns = (last,) if last == "to" else inflect_noun(last)  # "injuries to three men"
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


def is_gerund(text: str, reading: Reading) -> bool:
    """Whether a predicate is an -ing form: "were holding 12" is active, "were held" is not."""
    return text[reading.start : reading.end].split()[0].lower().endswith("ing")
