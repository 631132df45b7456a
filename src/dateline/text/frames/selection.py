"""Which triggers of a sentence tell of events of their own, and which are only part of another one."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.language.analysis import Analysis
from dateline.lexicons import load_words
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.generality import any_particular
from dateline.text.frames.only_said import is_only_said
from dateline.text.frames.open_verbs import token_before, verb_above
from dateline.text.frames.protest_reasons import is_why_of_protest
from dateline.text.frames.requests import with_request
from dateline.text.frames.threats import MARK_OF_WARNING, MODES_OF_DEEDS, said_to_follow, with_content

# Words, not deeds: what their object or complement names is their content, no event of its own.
_SPEECH_WITH_CONTENT = frozenset({"REQUEST", "THREATEN", "AGREE", "REJECT", "CONCEDE"})
# "after X attacked Y" tells of an attack even when the main clause only demands something.
_FACTUAL_MARKERS = frozenset(
    "after before when while as because since where who which whose following amid despite".split()
)
# "killed five rebels in a dawn raid", "broke up the march with tear gas": one deed, told twice.
_MANNER_PREPOSITIONS = frozenset({"in", "during", "with", "by", "through", "amid", "using"})
# "Police were deployed after the clash": the clash is only why, and no part of the deployment.
_REASON_PREPOSITIONS = frozenset(
    {"after", "following", "since", "before", "despite", "against", "because of", "due to", "over", "about"}
)
# "talks on a truce", "negotiated over the release of hostages"
_ABOUT = frozenset({"on", "about", "over", "for", "regarding", "concerning"})
_FORCE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_HOSTILE = frozenset({"ASSAULT", "SANCTION", "COERCE"})
_PROMISING = load_words("event_words", "promising")
_CARRYING_OUT = frozenset("carry launch stage conduct mount wage continue resume commit intensify order start".split())
_TAKES_WEAPONS = frozenset({("COERCE", "seize"), ("ASSAULT", "destroy")})
_DEFIANT = load_words("event_words", "defiant")
_HOLDING = load_words("event_words", "holding")
_MAKING_WEAPONS = load_words("event_words", "making weapons")
# Saying no, cutting off and giving way end or prevent what their object names.
_ENDING = frozenset({"REJECT", "SANCTION", "CONCEDE", "RETREAT"})
# What those do who act is told by the infinitive after it.
_ACTING = "act"
_YIELDING = frozenset({"AID", "AGREE", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})


def select_triggers(analysis: Analysis, triggers: Sequence[Trigger]) -> list[Trigger]:
    """Leave out the triggers that are content, manner or purpose of another trigger of the sentence.

    A threat takes its mode from what is threatened; a warning of nothing hostile is no threat.
    """
    kept = []
    triggers = [said_to_follow(analysis, one) or one for one in triggers if not is_only_said(analysis, one)]
    for trigger in triggers:
        others = [other for other in triggers if other is not trigger]
        if trigger.frame.type == "THREATEN":
            if any(other.frame.type == "THREATEN" and _is_content(analysis, other, trigger) for other in others):
                continue  # He warned that they would "answer fire with fire": one threat
            contents = [other for other in others if _is_content(analysis, trigger, other)]
            threat = with_content(analysis, trigger, contents)
            if threat is not None:
                kept.append(threat)
        elif not _is_part(analysis, trigger, others):
            if trigger.frame.type == "REQUEST":
                request = with_request(analysis, trigger)
                kept += [request] if request is not None else []
                continue
            promise = _with_promised(analysis, trigger, others)
            if promise is not None:
                kept.append(_with_manner(promise, others))
    return kept


def _with_manner(deed: Trigger, others: Sequence[Trigger]) -> Trigger:
    """The deed with the mode of the noun that says how it was done: "three were hurt in a blast"."""
    if deed.frame.mode is not None or deed.frame.type != "ASSAULT":
        return deed
    modes = (other.frame.mode for other in others if other.frame.type == deed.frame.type and _is_manner(other, deed))
    mode = next((mode for mode in modes if mode is not None), None)
    return deed if mode is None else replace(deed, frame=replace(deed.frame, mode=mode))


def _with_promised(analysis: Analysis, trigger: Trigger, others: Sequence[Trigger]) -> Trigger | None:
    """The trigger; None where somebody is "ready to" or "willing to" do what is no friendly act: "ready to play".

    Who will do it is told best by the words that say what: "Chad says it is willing to withdraw".
    """
    if trigger.frame.type != "AGREE":
        return trigger
    if trigger.frame.form.split()[0] in _PROMISING:
        return _with_threatened(analysis, trigger, others)
    if MARK_OF_WARNING not in trigger.frame.require:
        return trigger
    for other in others:
        if other.frame.type in _YIELDING and _is_content(analysis, trigger, other):
            if other.frame.pos == "n" and trigger.actors:
                # "She offered to host talks between the army and the rebels": the talks are theirs, the offer is not.
                return replace(trigger, recipients=other.actors or trigger.recipients)
            return replace(trigger, actors=other.actors or trigger.actors)
    return None


def _with_threatened(analysis: Analysis, promise: Trigger, others: Sequence[Trigger]) -> Trigger:
    """The promise; a threat where what is promised is hostile: "pledged to expel the envoy", "promised arrests".

    PLOVER manual, THREATEN: the future of hostile acts.
    """
    content = next((other for other in others if _is_content(analysis, promise, other)), None)
    if content is None or content.frame.type not in _HOSTILE or not _is_itself_promised(analysis, promise, content):
        return promise
    mode = "arrest" if content.frame.mode == "arrest" else MODES_OF_DEEDS[str(content.frame.type)]
    mode = "expel" if content.frame.mode in ("expel", "deport") else mode
    frame = replace(promise.frame, type="THREATEN", mode=mode)
    return replace(promise, frame=frame, recipients=content.recipients or promise.recipients)


def _is_itself_promised(analysis: Analysis, promise: Trigger, content: Trigger) -> bool:
    """Whether a deed is what is promised, and not its end: "promised to end the arrests", "not to attack"."""
    if content.verb is None or content.verb.negated:
        return False
    before = token_before(analysis, content.verb) if content.verb.form == "infinitive" else -1
    next_to_it = before >= 0 and before == analysis.token_at(promise.start)
    if content.frame.pos == "n":  # "vowed to carry out an attack", but "vowed to end the attacks"
        goes_on = analysis.tokens[content.verb.head].lemma in _CARRYING_OUT
        return content.link == "" and (content.verb == promise.verb or (next_to_it and goes_on))
    return next_to_it


def _is_part(analysis: Analysis, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    if _is_stored(analysis, trigger) or is_why_of_protest(analysis, trigger, others):
        return True
    types = {other.frame.type for other in others}
    # "MOBILIZE is not coded beside an ASSAULT in the same passage" (PLOVER manual, MOBILIZE); not so where the
    # assault is only the reason: "Troops remained on alert after the clash".
    if trigger.frame.type == "MOBILIZE" and any(
        other.frame.type == "ASSAULT" and _is_done_by(other, trigger) for other in others
    ):
        return True
    protest = "PROTEST" in types or any("protest" in other.frame.form for other in others)
    if trigger.frame.type == "REQUEST" and protest and _is_demand(trigger):
        return True
    if trigger.frame.type == "REJECT" and protest and trigger.verb is not None and trigger.verb.form == "gerund":
        return True  # "a demonstration by monks opposing a law"
    return any(
        _is_content(analysis, other, trigger)
        or _is_light(trigger, other)
        or _is_word_of(trigger, other)
        or _is_spelled_out(analysis, trigger, other)
        or _is_ended(other, trigger)
        or _is_manner(trigger, other)
        or _is_purpose(analysis, other, trigger)
        or _is_state_of_party(other, trigger)
        or _is_state_since(other, trigger)
        or _is_taken_weapon(trigger, other)
        or _is_topic(analysis, other, trigger)
        for other in others
    )


def _is_word_of(trigger: Trigger, other: Trigger) -> bool:
    """Whether a noun is a word of a longer form, which knows best whether it was done: "can make concessions"."""
    if trigger.frame.pos != "n" or other.frame.pos != "v" or trigger.frame.type != other.frame.type:
        return False
    return trigger.frame.type in _SPEECH_WITH_CONTENT and other.start <= trigger.start and trigger.end <= other.end


def _is_done_by(assault: Trigger, deed: Trigger) -> bool:
    """Whether violence belongs to the clause of a deed as more than its reason, date or purpose.

    "Troops are under orders to shoot looters" and "were sent because of the attacks" tell of no violence of theirs.
    """
    if assault.frame.pos == "n":
        return assault.verb == deed.verb and assault.link not in _REASON_PREPOSITIONS
    return assault.verb is None or assault.verb.form != "infinitive"


def _is_demand(trigger: Trigger) -> bool:
    """Whether a REQUEST is what the protest of the same sentence wants (PLOVER manual, PROTEST).

    "They marched demanding higher pay", "stayed off the job as they pressed the government to pay".
    """
    return trigger.verb is None or trigger.verb.form != "finite" or trigger.clause.kind == "subordinate"


def _is_content(analysis: Analysis, speech: Trigger, trigger: Trigger) -> bool:
    """Whether a trigger is only demanded, threatened, promised or refused: "called on him to dismiss the minister"."""
    if speech.frame.type not in _SPEECH_WITH_CONTENT or trigger.start < speech.end or _tells_of_whom(analysis, trigger):
        return False
    if _is_what_noun_is_for(analysis, speech, trigger):
        return True
    if speech.verb is None:
        return False
    if _is_light(speech, trigger) or speech.frame.form.split()[0] in _DEFIANT:
        return False
    clause = trigger.clause
    if clause == speech.clause:
        # "called off a two-day strike": the strike took place.
        if speech.frame.pos == "m":
            return True  # what somebody "must" do stands in the clause of "must"
        return trigger.frame.pos == "n" and not (speech.frame.type == "CONCEDE" and trigger.frame.type == "PROTEST")
    if clause.kind in ("main", "quotation") and MARK_OF_WARNING in speech.frame.require:
        return True  # He warned that looters "will be shot"
    while clause != speech.clause:
        if clause.marker in _FACTUAL_MARKERS or clause.kind == "relative" or clause.parent is None:
            return False
        clause = analysis.clauses[clause.parent]
    return True


def _tells_of_whom(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a participle tells what was done to somebody in particular: "the release of 12 teachers held in Harare".

    Not what is demanded itself ("demands the mayor jailed"), nor whom it is demanded of or for ("death for people
    convicted of rape").
    """
    verb = trigger.verb
    if verb is None or verb.form != "participle" or verb.voice != "passive" or not trigger.recipients:
        return False
    whom = trigger.recipients[0]
    if whom.last + 1 != verb.first or not whom.first or analysis.tokens[whom.first - 1].tag != "PREP":
        return False
    return any_particular(analysis, trigger.recipients)


def _is_what_noun_is_for(analysis: Analysis, speech: Trigger, trigger: Trigger) -> bool:
    """Whether an infinitive says what a noun is for: "An agreement to reopen the border was reached"."""
    verb = trigger.verb
    if speech.frame.pos != "n" or verb is None or verb.form != "infinitive":
        return False
    return token_before(analysis, verb) == last_token(analysis, speech)


def _is_light(trigger: Trigger, noun: Trigger) -> bool:
    """Whether the verb only helps a noun to be an event: "ordered a curfew", "called a strike".

    Not so a verb that ends what the noun names: "suspended the talks", "refused talks", "will not end the strike".
    """
    return (
        trigger.frame.pos == "v"
        and trigger.frame.type not in _ENDING
        and noun.frame.pos == "n"
        and noun.light
        and noun.verb is not None
        and noun.verb == trigger.verb
    )


def _is_ended(deed: Trigger, noun: Trigger) -> bool:
    """Whether a verb breaks off what a noun names: "suspended the talks", "ended its mediation"."""
    return (
        deed.frame.type == "SANCTION"
        and deed.frame.pos == "v"
        and noun.frame.pos == "n"
        and noun.frame.type in _YIELDING
        and noun.link == ""
        and noun.verb is not None
        and noun.verb == deed.verb
    )


def _is_manner(noun: Trigger, deed: Trigger) -> bool:
    """Whether a noun says how another trigger was done: "killed five rebels in a raid".

    A peaceful protest is no manner of what police do at it: "detained 60 people during a march".
    """
    return (
        noun.frame.pos == "n"
        and noun.frame.type in _FORCE
        and deed.frame.type in _FORCE
        and (noun.frame.type != "PROTEST" or noun.frame.mode == "riot" or deed.frame.type == "PROTEST")
        and noun.link in _MANNER_PREPOSITIONS
        and deed.frame.pos == "v"
        and noun.verb is not None
        and noun.verb == deed.verb
        and not noun.actors
    )


def _is_purpose(analysis: Analysis, deed: Trigger, trigger: Trigger) -> bool:
    """Whether a trigger is only what another is done for: "fired tear gas to break up a march"."""
    if trigger.frame.pos not in ("v", "x") or trigger.verb is None or trigger.verb.form != "infinitive":
        return False
    if deed.frame.form.split()[0] == _ACTING:
        return False
    parent = trigger.clause.parent
    return (
        trigger.clause.kind == "infinitive"
        and deed.frame.pos == "v"
        and deed.frame.type in _FORCE
        and parent is not None
        and analysis.clauses[parent] == deed.clause
        and deed.end <= trigger.start
    )


def _is_spelled_out(analysis: Analysis, acting: Trigger, trigger: Trigger) -> bool:
    """Whether an infinitive says what was done by those who acted: "officers moved fast to arrest a trader"."""
    if acting.frame.form.split()[0] != _ACTING or acting.verb is None or trigger.verb is None:
        return False
    return trigger.verb.form == "infinitive" and verb_above(analysis, trigger.verb) == acting.verb


def _is_topic(analysis: Analysis, talks: Trigger, trigger: Trigger) -> bool:
    """Whether a noun is only what is talked about: "talks on a prisoner exchange", "discussed a ceasefire"."""
    if talks.frame.type != "CONSULT" or trigger.frame.pos != "n" or trigger.start < talks.end:
        return False
    if talks.frame.pos == "v":
        return trigger.verb is not None and trigger.verb == talks.verb and trigger.link in ("", *_ABOUT)
    noun, topic = (analysis.phrase_at(last_token(analysis, one)) for one in (talks, trigger))
    return noun is not None and any(link in _ABOUT and one == topic for link, one in analysis.complements(noun))


def _is_stored(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a weapon only lies in a store, or is made: "a cache of rifles and a roadside bomb", "who built bombs"."""
    if trigger.frame.pos != "n" or trigger.frame.mode != "explosives" or trigger.verb is None:
        return False
    lemma = analysis.tokens[trigger.verb.head].lemma
    made = trigger.link == "" and trigger.verb.voice == "active" and lemma in _MAKING_WEAPONS
    return made or (trigger.link in ("", "of") and lemma in _HOLDING)


def _is_taken_weapon(noun: Trigger, deed: Trigger) -> bool:
    """Whether a weapon is only what was found or destroyed: "found a roadside bomb", "destroyed 40 landmines"."""
    return (
        noun.frame.pos == "n"
        and noun.frame.mode == "explosives"
        and (deed.frame.type, deed.frame.mode) in _TAKES_WEAPONS
        and noun.link == ""
        and noun.verb is not None
        and noun.verb == deed.verb
    )


def _is_state_of_party(deed: Trigger, trigger: Trigger) -> bool:
    """Whether a participle only says who was freed or pardoned: "released 18 people held on political charges"."""
    return (
        deed.frame.type in ("RETREAT", "CONCEDE", "AID")
        and trigger.frame.type in ("COERCE", "SANCTION", "ASSAULT", "ACCUSE")
        and trigger.verb is not None
        and trigger.verb.form == "participle"
        and any(phrase in deed.recipients for phrase in trigger.recipients)
    )


def _is_state_since(arrest: Trigger, trigger: Trigger) -> bool:
    """Whether a predicate only says where an arrest led: "a man who had been picked up on Monday died in custody"."""
    if trigger.frame.pos != "a" or arrest.frame.pos == "a":
        return False
    kinds = {(one.frame.type, one.frame.mode) for one in (arrest, trigger)}
    return kinds == {("COERCE", "arrest")} and any(one in arrest.recipients for one in trigger.recipients)
