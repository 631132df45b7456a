"""What a request asks for: its mode, and whether "called on" asks for anything at all."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.language.analysis import Analysis, VerbGroup
from dateline.lexicons import load_words
from dateline.text.frames.content_words import lines_of_noun, mode_of_verb
from dateline.text.frames.find import Trigger

_TABLE = "asked_words"
_CALLING_ON = frozenset({"call on", "call upon"})
_ASKED_BEHIND = frozenset({"to", "for", "not", "that", "saying", ":"})
_MARK = "content:any"
_ENDED = load_words("event_words", "stopping a practice")


def with_request(analysis: Analysis, request: Trigger) -> Trigger | None:
    """The request with the mode of what is asked for; None where nothing is.

    "Urged the rebels to lift the siege" asks to yield; "called for the talks to be cancelled" asks for no talks;
    "called on the governor at his home" asks for nothing.
    """
    verbs = list(_verbs_asked(analysis, request))
    if request.frame.form in _CALLING_ON and not verbs and not _has_complement(analysis, request):
        return None
    if request.frame.mode == "meet" and any(_ends(analysis, verb) for verb in verbs):
        return _with_mode(request, "yield")
    if request.frame.mode is not None:
        return request
    mode = next((mode for mode in (mode_of_verb(analysis, verb, _TABLE) for verb in verbs) if mode is not None), None)
    mode = mode or _mode_of_nouns(analysis, request)
    if mode is None:
        return None if _MARK in request.frame.require else request
    return _with_mode(request, mode)


def _with_mode(request: Trigger, mode: str) -> Trigger:
    return replace(request, frame=replace(request.frame, mode=mode))


def _has_complement(analysis: Analysis, request: Trigger) -> bool:
    """Whether words behind "called on" may say what is asked: "called on Chad for help", "on it to 'act now'"."""
    return any(token.start >= request.end and token.lower in _ASKED_BEHIND for token in analysis.tokens)


def _verbs_asked(analysis: Analysis, request: Trigger) -> Iterator[VerbGroup]:
    """The verbs of what is asked: "urged him to resign", "demanded that he free them", "must stop building"."""
    if request.frame.pos == "m":
        yield from (verb for verb in analysis.verbs if analysis.tokens[verb.first].start == request.start)
        return
    last = request.verb.last if request.verb is not None else None
    for clause in analysis.clauses:
        if last is None or clause.verb is None or clause.first <= last or clause.parent is None:
            continue
        verb = analysis.verbs[clause.verb]
        if analysis.clauses[clause.parent] != request.clause or verb.negated:
            continue
        if clause.kind == "infinitive" or (clause.kind == "subordinate" and clause.marker in ("that", None)):
            yield verb


def _ends(analysis: Analysis, verb: VerbGroup) -> bool:
    return verb.voice == "passive" and analysis.tokens[verb.head].lemma in _ENDED


def _mode_of_nouns(analysis: Analysis, request: Trigger) -> str | None:
    """The mode by the nouns that name what is asked for: "appealed to donors for food aid"."""
    asked = [one for link, one in request.arguments.obliques if link == "for"]
    asked += [one for one in request.arguments.objects if one not in request.recipients]
    asked += [one for held in request.arguments.objects for link, one in analysis.complements(held) if link == "for"]
    modes = (line.mode for phrase in asked for line in lines_of_noun(analysis, phrase, _TABLE))
    return next(modes, None)
