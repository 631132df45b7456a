"""Inquiries that accuse nobody: a newspaper's or a researcher's study, and what a body inquires into as its craft.

"An investigation by the daily Hoy revealed", "the civil police investigate crimes": no authority has turned to a case.
"A police investigation found", "police are investigating crimes committed in May": one has.
"""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger, last_token
from dateline.text.parties.make import party_classes

_PUBLISHING = load_words("documenting_words", "study")
# A "police investigation" is one by police, whatever the words before it are taken for.
_BARE = frozenset({"investigation", "inquiry", "enquiry", "probe"})
_PUBLIC = frozenset({"state", "official", "security", "armed", "place"})


def is_no_case(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger of an investigation tells of none by an authority."""
    if trigger.frame.mode != "investigate":
        return False
    return _is_study(analysis, trigger) if trigger.frame.pos == "n" else _is_craft(analysis, trigger)


def _is_study(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether media made it, or whoever is no known authority and is quoted for what it found."""
    phrase = analysis.phrase_at(last_token(analysis, trigger))
    actors = trigger.actors or (analysis.noun_arguments(phrase).agents if phrase is not None else ())
    if any(_is_of_media(analysis, one) for one in actors):
        return True
    named = [one for one in actors if one.kind == "name"]
    unknown = (
        bool(named)
        and trigger.frame.form in _BARE
        and not any(party_classes(analysis, one) & _PUBLIC for one in actors)
    )
    clause = analysis.tokens[trigger.clause.first : trigger.clause.last + 1]
    return unknown and any(token.lemma.lower() in _PUBLISHING for token in clause)


def _is_of_media(analysis: Analysis, phrase: NounPhrase) -> bool:
    if "media" in party_classes(analysis, phrase):
        return True
    return any(look_up(one.lower).noun_class == "media" for one in analysis.tokens[phrase.first : phrase.last + 1])


def _is_craft(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a verb in a simple tense has a kind of thing as its object: "a unit that investigated thefts"."""
    verb = trigger.verb
    if verb is None or verb.form != "finite" or verb.voice != "active":
        return False
    if verb.modal or verb.perfect or verb.progressive:
        return False
    habitual = verb.tense == "present" or trigger.clause.kind == "relative"
    objects = analysis.arguments(verb).objects
    return habitual and bool(objects) and all(_is_of_a_kind(analysis, one) for one in objects)


def _is_of_a_kind(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether no article, number or name says which: "crimes", "drug trafficking"."""
    tags = {token.tag for token in analysis.tokens[phrase.first : phrase.last + 1]}
    return phrase.kind == "common" and tags.isdisjoint({"DET", "NUM", "POSS", "PROPN"})
