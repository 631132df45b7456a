"""Whom "they" and "it" stand for where police are said to stand by: "The police knew, but they failed to act"."""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_words
from dateline.text.parties.make import party_classes

# What else a force does is told by its deed: "they returned fire" goes on with the fight told before.
_STANDING_BY = load_words("reading_words", "standing by")
_SOMEBODY = frozenset("person crowd armed security group organisation official criminal".split())


def force_before(analysis: Analysis, pronoun: NounPhrase) -> NounPhrase | None:
    """The force that a pronoun in a main clause stands for; None where the last party named before it is another.

    "Police told the mob to leave, but they stayed" speaks of the mob, and "residents told police they were robbed",
    where "they" opens no main clause, of the residents.

    Args:
        analysis: The sentence.
        pronoun: "They" or "it" as a subject.
    """
    word, clause = analysis.tokens[pronoun.head].lower, analysis.clause_at(pronoun.head)
    if word not in ("they", "it") or clause.kind not in ("main", "quotation") or clause.verb is None:
        return None
    if analysis.tokens[analysis.verbs[clause.verb].head].lemma not in _STANDING_BY:
        return None
    for phrase in reversed(analysis.phrases):
        if phrase.end > pronoun.start:
            continue
        classes = party_classes(analysis, phrase)
        if phrase.kind == "pronoun" or classes & _SOMEBODY:
            fits = "security" in classes and (word == "they" or "organisation" in classes)
            return phrase if fits else None
    return None
