"""Whether an event happened, goes on, is planned, may happen, is denied, or lies far back."""

import re
from typing import NamedTuple

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.records import Status, When
from dateline.text.called_off import is_called_off, was_on
from dateline.text.document import Document
from dateline.text.far_past import is_history
from dateline.text.frames.open_verbs import PERCEIVED, first_of_gerunds, verb_above
from dateline.text.law_texts import is_provided_for
from dateline.text.presupposed import is_definite, is_known_participle, is_presupposed, participle_around
from dateline.text.status_cues import clause_start, find_cue

_TAKING_PLACE = load_words("event_words", "taking place")
# "No such raid took place", "the march was cancelled": the event noun itself is said not to be. What else a deed
# did not do is told of one that was done: "the sanctions did not accord with law", "an attack which has made no gains".
_NOT_HELD = re.compile(
    r"^\s+(?:(?!which\b|that\b|who\b)\w+\s+){0,3}?"
    r"(?:(?:(?:had|has|have|did)\s+(?:not|never)|(?:did|had|has|have)n['’]t|never)\s+"
    r"(?:yet\s+|actually\s+|even\s+)?(?:t[ao]ken?\s+place|took\s+place|happen(?:ed)?|occur(?:red)?|materiali[sz]ed?|beg[iu]n|start(?:ed)?|go(?:ne)?\s+(?:ahead|off)|"
    r"come\s+(?:off|about)|explode[d]?|been\s+(?:held|carried\s+out|launched|imposed|made|staged|set\s+off)|exist(?:ed)?)|"
    r"(?:was|were)\s+(?:not|never)\s+(?:held|carried\s+out|launched|imposed|made|staged|in\s+(?:effect|force))|"
    r"(?:was|were|has\s+been|have\s+been|had\s+been)\s+(?:called\s+off|cancelled|canceled|averted|foiled|thwarted|prevented))\b"
    # "Traders hoped for police help which never came."
    r"|^,?\s+(?:(?:which|that)\s+)?never\s+(?:came|arrived|materiali[sz]ed)\b",
    re.IGNORECASE,
)
# What is only judged: "the visit is unlikely to go ahead", "talks are pointless while shells fall".
_ONLY_JUDGED = re.compile(
    r"^\s+(?:(?!which\b|that\b|who\b)[\w'’-]+\s+){0,5}?(?:is|are|was|were|seems?|seemed|looks?|looked|appears?|appeared|remains?)\s+"
    r"(?:(?:highly\s+|very\s+)?(?:un)?likely\s+to\s+(?:take\s+place|happen|go\s+ahead|be\s+held|start|begin|resume|follow|occur|come)\b"
    r"|(?:not\s+|still\s+|quite\s+)?(?:pointless|useless|futile|unthinkable|impossible|premature|inevitable|a\s+waste\s+of\s+time|out\s+of\s+the\s+question|the\s+only\s+way)\b)",
    re.IGNORECASE,
)
_UNDER_WAY = re.compile(
    r"^\s+(?:\w+\s+){0,4}?(?:is|are|was\s+still|were\s+still)\s+(?:still\s+)?(?:under\s?way|ongoing|on-going|continuing|in\s+progress)\b"
    r"|^\s+(?:\w+\s+){0,3}?(?:continue[sd]?|go(?:es)?\s+on|drag(?:s|ged)\s+on|enter(?:s|ed)?\s+(?:its|their|a)\b|rage[sd]?)\b"
    r"|^\s+(?:extend\w*|stretch\w*)\s+into\b",
    re.IGNORECASE,
)
# "The strike will continue until Monday", "the curfew is to remain in force": they go on.
_TO_GO_ON = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,5}?(?:will|would|(?:is|are|was|were)\s+to|to)\s+"
    r"(?:continue|go\s+on|carry\s+on|drag\s+on|(?:remain|stay)\s+in\s+(?:force|place|effect))\b",
    re.IGNORECASE,
)
_SCHEDULED = re.compile(
    r"^\s+(?:[\w'’-]+\s+){0,8}?(?:(?:is|are|was|were)\s+(?:scheduled|planned|due(?!\s+to\s+(?:an?|the|its|his|their)\b)|set(?!\s+(?:on|alight|ablaze|upon|free|up|off)\b)|expected)|(?:would|will)\s+(?:be\s+held|take\s+place|start"
    r"|begin|go\s+ahead|follow))\b"
    # "the congress scheduled this month", "talks due in Accra on Monday"
    r"|^\s+(?:[\w'’-]+\s+){0,2}?(?:scheduled|slated|due)\s+(?:for|this|next|to\s+(?:be|begin|start|take|open)|on|later|in\s+\w+\s+(?:on|next|this))\b",
    re.IGNORECASE,
)
# "Envoys are expected in Doha on Monday for talks", "is due to arrive in Lima for a visit"
_DUE_FOR = re.compile(
    r"\b(?:is|are|was|were)\s+(?:\w+ly\s+|also\s+)?(?:due|expected|scheduled|slated)\s+(?:back\s+)?(?:in|at|to)\s"
    r"(?:(?!\b(?:after|and|but|who|which|that)\b)[^.;:]){0,60}\bfor\s+(?:[\w-]+\s+){0,3}$",
    re.I,
)
_CALLED = re.compile(
    r"\b(?:call(?:s|ed|ing)?|announc(?:e|es|ed|ing)|schedul(?:e|ed|ing))\s+(?:for\s+)?(?:an?|another|the)\s+(?:[\w-]+\s+){0,3}$",
    re.I,
)
# A trigger that is itself the call: "called for a nationwide strike"; who announces one has not held it.
_CALL = re.compile(r"call(?:s|ed|ing)?\s+(?!(?:it\s+)?off\b)(?P<for>for\b)?", re.I)
_ANNOUNCED = re.compile(r"\b(?:announc|schedul)(?:e|es|ed|ing)\s+(?:an?|another)\s+(?:[\w-]+\s+){0,3}$", re.I)
# Of their own protest people only vote that it shall be: "voted overwhelmingly to strike". A parliament's vote does it.
_VOTED = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballot(?:ed|s)?)\s+(?:\w+ly\s+|by\s+[\w.%-]+\s+)?(?:to|for|on|over|about|in\s+favou?r\s+of)\s+(?:[\w-]+\s+){0,3}$",
    re.I,
)
_FUTURE_DAY = re.compile(
    r"\b(?:for|on|next|this|from|starting)\s+(?:\w+day|tomorrow|week|month|\d)|\btomorrow\b|\bnext\s+(?:week|month|year)\b",
    re.I,
)
_QUOTES = frozenset({'"', "“", "'", "‘", "«"})
_FOR_YEARS = re.compile(
    r"^[^.;:]*\bfor\s+(?:(?:many|several|some|\d+|two|three|four|five|six|ten|more\s+than|over|nearly|almost|at\s+least)\s+){0,3}"
    r"(?:years|decades|months|generations|centuries|a\s+(?:decade|century|generation))\b(?!\s+(?:in|of|behind|after)\b)",
    re.I,
)
_SINCE = re.compile(
    r"^[^.;:]{0,40}\b(?:since\b|for\s+(?:(?:the\s+(?:past|last)|more\s+than|over|nearly|almost|about|at\s+least|an?|\w+)\s+){1,4}(?:days?|weeks?|months?|years?)\b)",
    re.I,
)
_CONDITION = re.compile(r"\b(?:if|unless|in\s+case|provided\s+that|should\s+(?:they|he|it|the))\b", re.IGNORECASE)
_HAS_HAPPENED = re.compile(
    r"\b(?:appear|seem|claim|report|said|known|believed|thought|happen|manage|help|begin|began|start)\w*\s+to\s+(?:have\s+)?$",
    re.I,
)
# A call is made, and a warrant announced, when it is told: only what others are called to is still to come.
_SAID = frozenset({"REQUEST", "THREATEN"})
# What is itself said: its sentence may date the deed that it is about.
_STATEMENTS = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
# What is announced only when it is over: "announced the capture of a rebel on Monday", not "announced the strike".
_UNANNOUNCED = frozenset({"ASSAULT", "COERCE"})
# "had the leader been detained, ...", "should the rebels seize the port, ...": a condition without "if"
_INVERTED = re.compile(
    r"(?:^|[,;:\"“]\s*(?:and\s+|or\s+)?|\bthat\s+)(?:had\s+(?:(?!been\b)[\w'’-]+\s+){1,5}(?:not\s+)?been"
    r"|should\s+(?:(?!be\b)[\w'’-]+\s+){1,5}(?:be)?)\s*$",
    re.IGNORECASE,
)


def status_of(
    document: Document,
    analysis: Analysis,
    trigger: tuple[int, int],
    when: When | None,
    event_type: str | None = None,
) -> Status:
    """The status of the event that a trigger names.

    Denial is asked first, then the far past, then what is only possible or planned, then what goes on. A headline in
    the present tense tells what happened.

    Args:
        document: The article.
        analysis: Its sentence.
        trigger: Code-point span of the trigger.
        when: The event's time, if it is known.
        event_type: Its type, where that is known: what is called for is planned, but the call itself is a REQUEST done.
    """
    told = _look_up(analysis, trigger)
    text, sentence = document.text, analysis.sentence
    token, verb, after = told.token, told.verb, told.after
    cue = find_cue(analysis, trigger[0] - len(told.before), _start_of_list(analysis, told), token)
    if is_known_participle(analysis, verb or participle_around(analysis, token)):
        cue = None
    presupposed = verb is None and is_presupposed(analysis, trigger)
    if presupposed and cue != "planned":
        cue = None
    # "threatened to kill her if it was not paid" is a threat; "those on strike were not paid" are still on strike
    is_noun = verb is None and (token is None or analysis.tokens[token].tag != "PREP")
    not_held = is_noun and _is_not_held(analysis, told, event_type)
    if cue == "denied" or not_held or _is_negated(analysis, verb, token, trigger):
        open_still = verb is not None and verb.modal in ("should", "may", "might")  # "why he should not be expelled"
        return "hypothetical" if open_still or _is_condition(analysis, token) else "denied"
    if is_history(document, analysis, trigger, (token, verb), when, statement=event_type in _STATEMENTS):
        return "historical"
    if is_noun and _TO_GO_ON.match(after):
        return "ongoing"
    modal = None if presupposed else _modal_status(analysis, verb or _governing(analysis, token), token)
    inverted = _INVERTED.search(text[sentence.start : trigger[0]]) is not None
    judged = is_noun and not presupposed and _ONLY_JUDGED.match(after)
    if "hypothetical" in (cue, modal) or judged or inverted or is_provided_for(analysis, token):
        return "hypothetical"
    if _is_to_come(document, analysis, told, when, event_type) or "planned" in (cue, modal):
        return "hypothetical" if _CONDITION.search(text, sentence.start, sentence.end) else "planned"
    doing = verb or (None if presupposed else _governing(analysis, token))
    goes_on = verb is not None and verb.progressive and verb.tense == "present" and not verb.modal
    goes_on = goes_on or (event_type == "PROTEST" and _is_still_on(analysis, token, after))
    return "ongoing" if goes_on or _lasts(doing, after) or cue == "ongoing" or _UNDER_WAY.match(after) else "happened"


class _Told(NamedTuple):
    """Where a trigger stands: its token and verb, the words before it in what it belongs to, and behind it."""

    trigger: tuple[int, int]
    token: int | None
    verb: VerbGroup | None
    before: str
    after: str


def _look_up(analysis: Analysis, trigger: tuple[int, int]) -> _Told:
    token = analysis.token_at(trigger[0])
    verb = analysis.verb_at(token) if token is not None else None
    before = analysis.text[clause_start(analysis, token) : trigger[0]]
    return _Told(trigger, token, verb, before, analysis.text[trigger[1] : analysis.sentence.end])


def _start_of_list(analysis: Analysis, told: _Told) -> int:
    """Where the trigger begins, or the list that it goes on: "being" of "fears of being robbed, beaten or jailed".

    Of a predicate the verb counts: "is likely to spend years behind bars".
    """
    verb = told.verb
    if verb is None and told.token is not None and analysis.tokens[told.token].tag == "PREP":
        spent = _governing(analysis, told.token)
        infinitive = spent is not None and spent.form == "infinitive" and spent.last < told.token
        return analysis.tokens[spent.head].start if spent is not None and infinitive else told.trigger[0]
    if verb is None or verb.form != "gerund":
        return told.trigger[0]
    first = first_of_gerunds(analysis, verb)
    return told.trigger[0] if first is verb else analysis.tokens[first.first].start


def _is_not_held(analysis: Analysis, told: _Told, event_type: str | None) -> bool:
    """Whether what follows an event noun says that it was not: "the march never took place"."""
    not_held = _NOT_HELD.match(told.after) is not None
    if event_type != "PROTEST" or told.token is None:
        return not_held
    return is_called_off(analysis, told.token) or (not_held and not was_on(analysis, told.token, told.after))


def _is_to_come(document: Document, analysis: Analysis, told: _Told, when: When | None, event_type: str | None) -> bool:
    """Whether it is only called for, voted, scheduled or dated to come."""
    if event_type not in _SAID and _is_called_for(document, told.trigger, told.before, when):
        return True
    if event_type == "PROTEST" and _VOTED.search(told.before) is not None:
        return True
    tense = _tense(analysis, told.verb) or _tense_of_deed(analysis, told.token)
    if event_type in _UNANNOUNCED and tense is None and _is_before_writing(document, when):
        tense = "past"
    # Nobody gives notice of an assault: "Rebels attack Aleppo, Friday 28 Oct" in an article filed under an earlier day.
    if event_type != "ASSAULT" and _is_still_to_come(document, when):
        return tense != "past"
    return _is_planned(told.before, told.after, tense, of_verb=told.verb is not None)


def _lasts(verb: VerbGroup | None, after: str) -> bool:
    """Whether it has been done for long: "have carried out ambushes for years"."""
    if verb is None or not verb.perfect or verb.tense != "present" or verb.modal or verb.voice != "active":
        return False
    return _FOR_YEARS.search(after) is not None


def _is_still_on(analysis: Analysis, token: int | None, after: str) -> bool:
    """Whether a predicate has held up to now: "have been on strike since Thursday"."""
    copula = _copula(analysis, token)
    return (
        copula is not None
        and copula.perfect
        and copula.tense == "present"
        and not copula.modal
        and _SINCE.match(after) is not None
    )


def _is_condition(analysis: Analysis, token: int | None) -> bool:
    """Whether a clause only states a condition: "sanctions would follow if the troops did not withdraw"."""
    return token is not None and bool(analysis.clauses) and analysis.clause_at(token).marker in ("if", "unless")


def _is_negated(analysis: Analysis, verb: VerbGroup | None, token: int | None, trigger: tuple[int, int]) -> bool:
    """Whether a verb is negated, or nobody does it: "did not march", "no recruits were taken"."""
    acting = verb or _copula(analysis, token)
    if verb is not None and verb.negated and verb.perfect and verb.modal in ("should", "ought"):
        return False  # "the ban should never have been lifted": it was
    if verb is not None and (verb.negated or _is_joined_to_negated(analysis, verb)):
        return True
    return acting is not None and _of_nobody(analysis, acting, trigger)


def _is_joined_to_negated(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether "or" joins a verb to one that is negated: "has not been arrested or charged"."""
    if verb.first < 2 or analysis.tokens[verb.first - 1].lower not in ("or", "nor"):
        return False
    before = analysis.verb_at(verb.first - 2)
    return before is not None and before.negated


def _copula(analysis: Analysis, token: int | None) -> VerbGroup | None:
    """The "be" of which a trigger is the predicate: "no police were at the scene"."""
    verb = _governing(analysis, token)
    if verb is None or token is None or analysis.tokens[verb.head].lemma != "be" or token < verb.last:
        return None
    if analysis.phrase_at(token) is not None:
        return None  # "it was no different after the chemical attack"
    return verb if analysis.tokens[token].tag in ("PREP", "ADJ", "ADV") else None


def _of_nobody(analysis: Analysis, verb: VerbGroup, trigger: tuple[int, int]) -> bool:
    """Whether "no" opens the subject, or the object outside the trigger: "No recruits were taken", "arrested nobody".

    "Made no arrests" says no by itself.
    """
    arguments = analysis.arguments(verb)
    parties = arguments.objects if verb.voice == "passive" else (*arguments.subjects, *arguments.objects)
    outside = (phrase for phrase in parties if not trigger[0] <= phrase.start < trigger[1])
    outside = (phrase for phrase in outside if phrase.start < trigger[0] or not _opens_quotation(analysis, phrase))
    return any(_is_nobody(analysis, phrase.first) for phrase in outside)


def _opens_quotation(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is what people call out: marchers who chanted "No new tax"."""
    return analysis.text[max(0, phrase.start - 1) : phrase.start] in _QUOTES


def _is_nobody(analysis: Analysis, first: int) -> bool:
    """Whether a phrase opens with "no", or with "not a single", "not one"."""
    if analysis.tokens[first].lower in ("no", "nobody", "none", "neither"):
        return not analysis.is_lower_bound(first)
    return first > 0 and analysis.tokens[first - 1].lower == "not" and analysis.tokens[first].lower in ("a", "one")


def _governing(analysis: Analysis, token: int | None) -> VerbGroup | None:
    """The verb of the clause of an event noun."""
    if token is None or not analysis.clauses:
        return None
    number = analysis.clause_at(token).verb
    return analysis.verbs[number] if number is not None else None


def _modal_status(analysis: Analysis, verb: VerbGroup | None, token: int | None) -> Status | None:
    """Such as "will march", "said it would march": planned; "could", "might", "would ... if": hypothetical."""
    if verb is None or (verb.modal is None and verb.tense != "future"):
        return None
    if token is not None and analysis.tokens[token].tag == "MODAL":
        return None  # "Kenya said that Uganda must open the border": what is asked, is asked
    if verb.perfect and verb.modal in ("may", "might", "must", "could"):
        return None if verb.modal == "must" else "hypothetical"
    if token is not None and verb.head != token and not _holds_noun(analysis, verb, token):
        return None  # "the attack may be their work", "will be carried out because of the murder"
    if verb.modal in ("could", "can") and analysis.tokens[verb.head].lemma in PERCEIVED:
        return None  # "Gunfire could be heard in the city": it was
    sentence = analysis.sentence
    if verb.modal in ("could", "might", "may", "should", "can", "must"):
        return "hypothetical"
    if _CONDITION.search(analysis.text, sentence.start, sentence.end):
        return "hypothetical"
    return "planned" if verb.tense == "future" or verb.modal in ("will", "would", "shall") else None


def _holds_noun(analysis: Analysis, verb: VerbGroup, noun: int) -> bool:
    """Whether a modal verb tells whether a noun takes place: "may hold talks", not "the attack may be their work"."""
    if analysis.tokens[noun].tag == "PREP":
        return noun > verb.head  # "will spend years behind bars"
    phrase = analysis.phrase_at(noun)
    if phrase is not None and any(
        one == phrase and link in _REASONS for link, one in analysis.arguments(verb).obliques
    ):
        return False
    if analysis.tokens[verb.head].lemma == "go":  # "the rally may go ahead", but "the raid cannot go unpunished"
        return any(
            token.lower in ("ahead", "on", "forward") for token in analysis.tokens[verb.last + 1 : verb.last + 2]
        )
    if analysis.tokens[verb.head].lemma != "be":
        return analysis.tokens[verb.head].lemma in _LIGHT_VERBS
    return phrase is None or not is_definite(analysis, phrase)


_LIGHT_VERBS = load_words("event_words", "light verb")
_REASONS = frozenset(
    {"because of", "after", "following", "since", "over", "due to", "in response to", "despite", "given"}
)


def _is_called_for(document: Document, trigger: tuple[int, int], before: str, when: When | None) -> bool:
    """Whether somebody only calls others to it: "called for a strike", "called a strike for Monday"."""
    call = _CALL.match(document.text, *trigger)
    if call is not None:
        return call["for"] is not None or _is_still_to_come(document, when)
    return _ANNOUNCED.search(before) is not None


def _is_still_to_come(document: Document, when: When | None) -> bool:
    published = document.published.value
    # A date carried from another sentence does not make "Strikes kill 15" a plan; metadata may lag by a day.
    told_here = when is not None and when.basis not in ("unresolved", "relative_to_text")
    return bool(published and when and when.start and when.start > published and told_here)


def _tense(analysis: Analysis, verb: VerbGroup | None) -> str | None:
    """The tense of a finite verb, or of the one above a gerund: "struck a hospital, killing eight nurses"."""
    if verb is not None and verb.form == "gerund":
        verb = verb_above(analysis, verb)
    if verb is None or verb.form != "finite":
        return None
    return "past" if verb.perfect else verb.tense  # what "has killed" six is not to come


def _tense_of_deed(analysis: Analysis, token: int | None) -> str | None:
    """The tense of the verb that says a deed took place: "The visit began on Thursday"."""
    phrase = analysis.phrase_at(token) if token is not None else None
    if phrase is None:
        return None
    for verb in analysis.verbs:
        tells = verb.form == "finite" and analysis.tokens[verb.head].lemma in _TAKING_PLACE
        if tells and phrase in analysis.arguments(verb).subjects:
            return verb.tense
    return None


def _is_planned(before: str, after: str, tense: str | None, *, of_verb: bool) -> bool:
    """Whether the words around say that it is only called or scheduled: "called the strike for Monday"."""
    if _HAS_HAPPENED.search(before):
        return False
    # "called the strike for Monday", but "A gang called the Owls killed a man on Monday"
    if tense != "past" and _CALLED.search(before) and _FUTURE_DAY.search(after):
        return True
    # "The men who were attacked were expected to march": the verb that follows is not said of the attack
    return not of_verb and bool(_SCHEDULED.match(after) or _DUE_FOR.search(before))


def _is_before_writing(document: Document, when: When | None) -> bool:
    published = document.published.value
    return bool(published and when and when.end and when.end < published and when.basis != "unresolved")
