"""Whom "they" and "it" stand for in a sentence that tells of police: "The police knew, but they failed to act"."""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.text.parties import party_classes

_SOMEBODY = frozenset("person crowd armed security group organisation official criminal".split())


def force_before(analysis: Analysis, pronoun: NounPhrase) -> NounPhrase | None:
    """The force that a pronoun in a main clause stands for; None where the last party named before it is another.

    "Police told the mob to leave, but they stayed" speaks of the mob, and "residents told police they were robbed",
    where "they" opens no main clause, of the residents.

    Args:
        analysis: The sentence.
        pronoun: "They" or "it" as a subject.
    """
    word = analysis.tokens[pronoun.head].lower
    if word not in ("they", "it") or analysis.clause_at(pronoun.head).kind not in ("main", "quotation"):
        return None
    for phrase in reversed(analysis.phrases):
        if phrase.end > pronoun.start:
            continue
        classes = party_classes(analysis, phrase)
        if phrase.kind == "pronoun" or classes & _SOMEBODY:
            fits = "security" in classes and (word == "they" or "organisation" in classes)
            return phrase if fits else None
    return None
