"""Whether a trigger of a mobilisation tells that force was shown: no one man's errand, and no standing state."""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.generality import is_many
from dateline.text.parties.make import names_person, party_classes

_FORCE = frozenset({"armed", "security", "police"})
_OF_FORCE_ONLY = _FORCE | {"known"}
_AMID = frozenset({"amid", "amidst", "under"})
_POSTING = frozenset({"assign", "base", "garrison", "quarter", "station"})
_STANDING = "guard"  # "was in hospital under police guard"; "were brought home under police protection" is a deed
_STATES = load_words("event_words", "state of guard")
_SHOWING = load_words("event_words", "showing force")
_STOPPING = load_words("event_words", "stopping a practice")
_GREAT = load_words("event_words", "great show")


def is_no_show(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a MOBILIZE trigger shows no force.

    "A detective was sent to examine the plane" is one man's errand, "the presence of police at fairs is nothing new"
    and "under police guard in hospital" are states, "wants it to stop its missile tests" is about a practice.
    """
    if trigger.frame.type != "MOBILIZE":
        return False
    if trigger.frame.pos == "n":
        return _is_mere_state(analysis, trigger) or _is_to_stop(analysis, trigger)
    return _is_errand(analysis, trigger) or _is_post(analysis, trigger)


def _is_errand(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether those who are moved are told one by one: "sent a detective", "Corporal Luis Diaz stood guard".

    Who shows himself must be named or hold an office: a constable on guard stands for the police, and so does an
    officer who says "we".
    """
    verb = trigger.verb
    if verb is not None and any(analysis.tokens[one.head].lower == "we" for one in analysis.arguments(verb).subjects):
        return False
    sent = [one for one in trigger.recipients if party_classes(analysis, one) & _FORCE]
    if sent:
        return all(_is_one_man(analysis, one) for one in sent)
    of_force = trigger.frame.subject.allowed and trigger.frame.subject.allowed <= _OF_FORCE_ONLY
    return bool(of_force and trigger.actors) and all(
        _is_one_man(analysis, one) and (names_person(analysis, one) or "official" in party_classes(analysis, one))
        for one in trigger.actors
    )


def _is_post(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a verb only says where forces have their post: "soldiers stationed at the fort", "where jets are based".

    "Police were stationed at the gates" on a day show themselves there.
    """
    verb = trigger.verb
    if verb is None or verb.voice != "passive" or analysis.tokens[verb.head].lemma not in _POSTING:
        return False
    if verb.form == "participle":
        return any(token.tag in ("NOUN", "PROPN") for token in analysis.tokens[max(0, verb.first - 1) : verb.first])
    return verb.tense == "present" and not verb.perfect and not verb.modal and not verb.progressive


def _is_one_man(analysis: Analysis, phrase: NounPhrase) -> bool:
    alone = phrase.kind == "common" or names_person(analysis, phrase)
    return alone and "person" in party_classes(analysis, phrase) and not is_many(analysis, phrase)


def _is_mere_state(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a noun of presence or guard only says how things stand, and not that force was shown.

    "There was a police presence", "amid a police presence" and "a heavy presence was reported" show it.
    """
    noun = trigger.frame.form.split()[-1]
    if noun not in _STATES or (trigger.link in _AMID and noun != _STANDING):
        return False
    phrase = analysis.phrase_at(last_token(analysis, trigger))
    if phrase is None:
        return False
    words = {token.lower for token in analysis.tokens[phrase.first : phrase.last]}
    if words & _GREAT and trigger.verb is not None and trigger.verb.form == "finite" and trigger.verb.tense == "past":
        return False
    if any(token.lower == "there" for token in analysis.tokens[trigger.clause.first : phrase.first]):
        return False  # "there was a total lack of police presence"
    verb = trigger.verb
    return verb is None or trigger.link != "" or analysis.tokens[verb.head].lemma not in _SHOWING


def _is_to_stop(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a noun names what somebody is to stop doing: "calls for it to suspend its missile tests"."""
    verb = trigger.verb
    return (
        verb is not None
        and verb.form == "infinitive"
        and trigger.link == ""
        and analysis.tokens[verb.head].lemma in _STOPPING
    )
