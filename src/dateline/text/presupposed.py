"""Deeds that a sentence takes for granted: what may be, is asked or denied is only who did them, or what they mean.

"If the cartel is behind the killing of the mayor": he was killed. "The army denied responsibility for the massacre":
there was one. "Whether the raids were carried out by the rebels is not known": there were attacks.
"""

import re

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_words

_KNOWN = frozenset("the this that these those".split())
_POSSESSIVES = frozenset("his her its their our my your whose".split())
_TAKING_PLACE = load_words("event_words", "taking place")
# What somebody is or is not, in view of a deed that is a fact.
_ANSWERING = re.compile(
    r"\b(?:behind|responsib(?:le|ility)\s+(?:for|in)|(?:involve[ds]?|involvement|role|hand|complicit|complicity|implicated)\s+in"
    r"|connect(?:ed|ion)\s+(?:with|to)|link(?:s|ed)?\s+(?:to|with)|(?:blame[ds]?|blaming|blames)(?:\s+[\w'’-]+){0,4}\s+for"
    r"|(?:ordering|ordered|approv(?:ed|ing)|direct(?:ed|ing)|mastermind(?:ed|ing))"
    r"|(?:guilty|convicted|culprits?|perpetrators?|victims?|survivors?|knowledge)\s+of"
    r"|(?:investigat(?:ion|ions|ed|ing)|inquiry|inquiries|probe)\s+(?:into|of)|motives?\s+(?:for|behind))\s+$",
    re.IGNORECASE,
)
_DENYING = re.compile(r"\b(?:den(?:y|ies|ied|ying)|(?:reject|dismiss)(?:ed|es|s|ing)?)\b", re.IGNORECASE)
_MAY_HAVE = frozenset({"may", "might", "could"})


def is_definite(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase names a deed that the reader is to know of: "the attack", "its raid", "Wednesday's murder"."""
    if analysis.tokens[phrase.first].lower in _KNOWN | _POSSESSIVES:
        return True
    return any(token.tag == "POSS" for token in analysis.tokens[phrase.first : phrase.head])


def is_known_participle(analysis: Analysis, verb: VerbGroup | None) -> bool:
    """Whether a participle only tells of whom one speaks.

    "Denied that the two men arrested on Monday were spies", "if the guards involved in the raid are tried".
    """
    if verb is None or verb.form != "participle" or verb.voice != "passive":
        return False
    described = (one for one in analysis.arguments(verb).objects if one.last < verb.first)
    return any(analysis.tokens[one.first].lower in _KNOWN for one in described)


def participle_around(analysis: Analysis, token: int | None) -> VerbGroup | None:
    """The participle after whose preposition an event noun stands: "involved in the killing"."""
    phrase = analysis.phrase_at(token) if token is not None else None
    if phrase is None or analysis.tokens[phrase.first].lower not in _KNOWN:
        return None
    participles = (verb for verb in analysis.verbs if verb.form == "participle" and verb.last < phrase.first)
    return next((verb for verb in participles if phrase in [o for _, o in analysis.arguments(verb).obliques]), None)


def is_presupposed(analysis: Analysis, trigger: tuple[int, int]) -> bool:
    """Whether a definite event noun stands for a deed that was done, whatever is doubted or denied of it."""
    token = analysis.token_at(trigger[0])
    phrase = analysis.phrase_at(token) if token is not None else None
    if phrase is None or analysis.tokens[phrase.head].start >= trigger[1] or not is_definite(analysis, phrase):
        return False
    if _ANSWERING.search(analysis.text, analysis.sentence.start, phrase.start):
        return True
    return _is_asked_about(analysis, phrase) or _has_done_harm(analysis, phrase)


def is_denied_of_doer(analysis: Analysis, trigger: tuple[int, int]) -> bool:
    """Whether it is denied only who did a deed: "denied that rebels were involved in the attack"."""
    denied = _DENYING.search(analysis.text, analysis.sentence.start, trigger[0])
    return denied is not None and is_presupposed(analysis, trigger)


def _is_asked_about(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun is the subject of what was so or may have been: "whether the raid was ordered by the general".

    Not so where its taking place is asked: "whether the raid took place".
    """
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        if phrase not in (arguments.objects if verb.voice == "passive" else arguments.subjects) or verb.negated:
            continue
        if verb.form != "finite" or analysis.tokens[verb.head].lemma in _TAKING_PLACE:
            return False
        return verb.tense == "past" if verb.modal is None else verb.perfect and verb.modal in _MAY_HAVE
    return False


def _has_done_harm(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a relative clause tells what a deed did: "the attack which killed the singer"."""
    for clause in analysis.clauses:
        if clause.kind == "relative" and clause.first == phrase.last + 1 and clause.verb is not None:
            verb = analysis.verbs[clause.verb]
            return verb.tense == "past" and verb.voice == "active" and verb.modal is None and not verb.negated
    return False
