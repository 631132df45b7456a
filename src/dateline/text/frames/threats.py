"""What a threat threatens: its mode, and whether a mere warning or vow threatens anything at all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.language.analysis import Analysis, Clause, NounPhrase, VerbGroup
from dateline.text.frames.content_words import lines_of_noun, mode_of_verb
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.open_verbs import token_before
from dateline.text.parties.make import party_classes

MARK_OF_WARNING = "content:any"
MODES_OF_DEEDS = {
    "ASSAULT": "violence",
    "MOBILIZE": "violence",
    "SANCTION": "restrict",
    "COERCE": "restrict",
    "RETREAT": "relations",
}
"""Mode of a threat of a deed of some type."""
_TO_COME = frozenset({"will", "would", "shall", "may", "might", "could", "can"})
_SURE_TO_COME = frozenset({"will", "would", "shall"})
_HOSTILE = frozenset({"ASSAULT", "SANCTION", "COERCE"})
_SAYING = frozenset({"say", "announce", "declare", "state", "tell", "add", "insist"})
_SPEAKERS = frozenset({"it", "he", "she", "we", "i", "they"})
_SPEAKER = frozenset({"it", "he", "she", "we", "i"})
_OF_SPEECH = frozenset({"that", None})
_POWERS = frozenset({"state", "armed", "security", "official", "criminal"})
_NAMING = frozenset({"", "of", "about", "with"})
_WARNED_OF = frozenset({"of", "about"})
# Verbs with what is threatened for complement; "intimidated workers to leave their union" names no threat.
_UTTERING = frozenset({"threaten", "warn", "vow", "swear", "pledge", "promise"})
# "warned them that they faced arrest", "that they risked jail"
_UNDERGOING = frozenset({"face", "risk"})

_TABLE = "threatened_words"


def with_content(analysis: Analysis, threat: Trigger, contents: Sequence[Trigger]) -> Trigger | None:
    """The threat with the mode of what is threatened; None when a mere warning threatens nothing hostile.

    Args:
        analysis: The sentence.
        threat: A trigger of type THREATEN.
        contents: The triggers of the sentence that stand in what the threat says.
    """
    warning = MARK_OF_WARNING in threat.frame.require
    if threat.frame.mode is not None and not warning:
        return threat
    mode = _mode_of_words(analysis, threat) or _mode_of_triggers(analysis, threat, contents)
    if mode is None:
        return None if warning else threat
    return replace(threat, frame=replace(threat.frame, mode=mode))


def names_threatened(analysis: Analysis, threat: Trigger) -> bool:
    """Whether the words of a threat name something that can be threatened: "its threat of an embargo"."""
    return _mode_of_words(analysis, threat) is not None


def said_to_follow(analysis: Analysis, deed: Trigger) -> Trigger | None:
    """The threat that a hostile deed is, where somebody says he will do it if or unless something is done.

    "Ankara said it would cut ties if the vote went ahead". PLOVER manual, THREATEN: the future of hostile acts.
    """
    verb, clause = deed.verb, deed.clause
    if deed.frame.type not in _HOSTILE or deed.frame.pos != "v" or verb is None or clause.parent is None:
        return None
    said = analysis.clauses[clause.parent]
    speech = analysis.verbs[said.verb] if said.verb is not None else None
    if (
        speech is None
        or clause.kind != "subordinate"
        or clause.marker not in ("that", None)
        or speech.last > verb.first
    ):
        return None
    own = verb.modal in _SURE_TO_COME and not verb.negated and verb.voice == "active"
    if not own or analysis.tokens[speech.head].lemma not in _SAYING or not _has_condition(analysis, clause):
        return None
    if not any(analysis.tokens[one.head].lower in _SPEAKERS for one in analysis.arguments(verb).subjects):
        return None
    frame = replace(deed.frame, type="THREATEN", mode=mode_of_verb(analysis, verb, _TABLE) or _mode_of_deed(deed))
    who = analysis.arguments(speech).subjects
    start = analysis.tokens[speech.first].start
    return replace(deed, frame=frame, start=start, clause=said, verb=speech, actors=who)


def _has_condition(analysis: Analysis, clause: Clause) -> bool:
    """Whether a clause holds only on a condition: "it would cut ties if the vote went ahead"."""
    return any(
        one.marker in ("if", "unless") and one.parent is not None and one.first > clause.first
        for one in analysis.clauses
    )


def _mode_of_triggers(analysis: Analysis, threat: Trigger, contents: Sequence[Trigger]) -> str | None:
    content = next((one for one in contents if _is_threatened(analysis, threat, one)), None)
    if content is None:
        return None
    return content.frame.mode if content.frame.type == "THREATEN" else _mode_of_deed(content)


def _mode_of_deed(deed: Trigger) -> str | None:
    if deed.frame.mode in ("expel", "deport"):
        return "expel"
    return "arrest" if deed.frame.mode == "arrest" else MODES_OF_DEEDS.get(str(deed.frame.type))


def _is_threatened(analysis: Analysis, threat: Trigger, content: Trigger) -> bool:
    """Whether a deed is the speaker's to do, and not what others do, what may come, or what follows from the threat.

    "Warned of reprisals", "that looters would be shot", "that it would attack" threaten; "warned that an assault could
    cause a crisis", "that it would not stand by and watch a Russian attack", "of a new exodus" do not. "Threatened the
    patrol, forcing it to flee" threatens nobody with flight.
    """
    if threat.verb is None or content.verb is None:
        return threat.verb is None and MARK_OF_WARNING not in threat.frame.require
    if _hangs_on_participle(analysis, threat, content):
        return False
    if content.frame.pos == "n":
        named = content.verb == threat.verb and content.link in _NAMING
        carried_out = content.verb.form == "infinitive" and content.link == "" and not _warns(analysis, threat)
        return (named or carried_out) and not (_warns(analysis, threat) and content.frame.mode == "expel")
    if not _warns(analysis, threat):
        return True
    if content.verb.modal in _TO_COME or content.verb.tense == "future":
        return not content.verb.negated
    return content.verb.form != "finite"


def _warns(analysis: Analysis, threat: Trigger) -> bool:
    return threat.verb is not None and analysis.tokens[threat.verb.head].lemma == "warn"


def _hangs_on_participle(analysis: Analysis, threat: Trigger, content: Trigger) -> bool:
    """Whether a deed stands in or under a participial clause: "threatened the patrol, forcing it to flee"."""
    clause = content.clause
    while clause != threat.clause:
        if clause.kind == "participial":
            return True
        if clause.parent is None:
            return False
        clause = analysis.clauses[clause.parent]
    return False


def _mode_of_words(analysis: Analysis, threat: Trigger) -> str | None:
    """The mode by the words of what is threatened, whether or not they tell of a deed elsewhere."""
    if threat.frame.pos == "v" and threat.frame.form.split()[0] not in _UTTERING:
        return None
    modes = (mode_of_verb(analysis, verb, _TABLE) for verb in _verbs_said(analysis, threat))
    return next((mode for mode in modes if mode is not None), None) or _mode_of_nouns(analysis, threat)


def _verbs_said(analysis: Analysis, threat: Trigger) -> Iterator[VerbGroup]:
    """The verbs of what is threatened: "threatened to close", "warned it may suspend", "its threat to dissolve"."""
    last = last_token(analysis, threat)
    for clause in analysis.clauses:
        if clause.verb is None or clause.first <= last:
            continue
        verb = analysis.verbs[clause.verb]
        if clause.kind == "infinitive" and not verb.negated:
            before = token_before(analysis, verb)
            if before == last or (threat.verb is not None and before == threat.verb.last):
                yield verb
        elif clause.kind == "subordinate" and clause.marker in _OF_SPEECH and threat.verb is not None:
            under = clause.parent is not None and analysis.clauses[clause.parent] == threat.clause
            if under and _is_speakers(analysis, threat, verb):
                yield verb


def _is_speakers(analysis: Analysis, threat: Trigger, verb: VerbGroup) -> bool:
    """Whether it is the speaker who may do it: "warned it could suspend aid", "that licences would be revoked"."""
    if verb.negated or not (verb.modal in _TO_COME or verb.tense == "future"):
        return False
    arguments = analysis.arguments(verb)
    if verb.voice == "active":
        return any(analysis.tokens[one.head].lower in _SPEAKER for one in arguments.subjects)
    powers = any(party_classes(analysis, one) & _POWERS for one in threat.actors)
    return powers and not arguments.agents


def _mode_of_nouns(analysis: Analysis, threat: Trigger) -> str | None:
    """The mode by what nouns name: "threatened tariffs", "a threat of an embargo", "warned that they face arrest"."""
    for phrase in _phrases_said(analysis, threat):
        for line in lines_of_noun(analysis, phrase, _TABLE):
            if line.fits(frozenset[str]().union(*(party_classes(analysis, one) for one in threat.actors))):
                return line.mode
    return None


def _phrases_said(analysis: Analysis, threat: Trigger) -> Iterator[NounPhrase]:
    if threat.frame.pos == "n":
        phrase = analysis.phrase_at(last_token(analysis, threat))
        if phrase is not None:
            yield from (one for link, one in analysis.complements(phrase) if link == "of")
        return
    if threat.verb is None or threat.light:
        return
    warns = _warns(analysis, threat)
    named = _WARNED_OF if warns else _NAMING
    for phrase in threat.arguments.objects:
        if not warns:
            yield phrase
        yield from (one for link, one in analysis.complements(phrase) if link in named)  # "warned Lima of sanctions"
    yield from (one for link, one in threat.arguments.obliques if link in named)
    if warns:
        yield from _undergone(analysis, threat)


def _undergone(analysis: Analysis, threat: Trigger) -> Iterator[NounPhrase]:
    """What whoever is warned may undergo: "warned protesters that they faced arrest"."""
    for clause in analysis.clauses:
        if clause.kind != "subordinate" or clause.parent is None or clause.verb is None:
            continue
        verb = analysis.verbs[clause.verb]
        if analysis.clauses[clause.parent] == threat.clause and analysis.tokens[verb.head].lemma in _UNDERGOING:
            yield from analysis.arguments(verb).objects
