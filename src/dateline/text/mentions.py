"""Mentions: what one sentence says of one event, with every field it states."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup, analyse
from dateline.language.tokens import find_tokens
from dateline.lexicons import load_words
from dateline.ontology import plover
from dateline.records import Attribution, Count, Evidence, Means, Party, Place, Quote, Status, When
from dateline.text.addressees import names_before
from dateline.text.attributions import find_attributions
from dateline.text.causes import find_cause, find_demand
from dateline.text.counts import CountMention, find_counts, states_counts
from dateline.text.dates import when_of_event
from dateline.text.document import Document, Sentence
from dateline.text.frames import Trigger, classes_of_leader, find_triggers, last_token
from dateline.text.intentions import find_open_status, is_demanded, is_ended
from dateline.text.means import find_means, leave_out_taken
from dateline.text.mention_places import Background, is_of_another_place, is_statement, places_of_mention
from dateline.text.numbered_parties import count_parties
from dateline.text.particulars import close_open_side, is_deed, is_particular
from dateline.text.parties import party_classes
from dateline.text.prospects import has_prospects
from dateline.text.relevance import is_public
from dateline.text.roles import find_roles
from dateline.text.selection import select_triggers
from dateline.text.status import status_of
from dateline.text.triggers import Candidate

_PRONOUNS = frozenset(
    "they them he him she her it we us i you who those these anyone someone others all both some".split()
)
_CAUSED = frozenset({"PROTEST", "ASSAULT", "COERCE", "MOBILIZE"})
_NUMERALS = frozenset("one two three four five six seven eight nine ten eleven twelve dozens scores hundreds".split())
_DEFINITE = frozenset("the this these that those such".split())
_HURT = load_words("event_words", "hurt")
_HARM = _HURT | load_words("event_words", "dead")
_WITH_MEANS = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})  # and every type of a user
# PLOVER manual, auxiliary modes: the future of a friendly act is a promise, of a retreat a concession.
_FUTURE_TYPES = {"CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE"}
_PERMITTING = load_words("event_words", "permitting")
# What not doing a friendly act refuses: help, talks, or to give way.
_REFUSALS = {
    "CONSULT": "meet",
    "SUPPORT": "assist",
    "COOPERATE": "assist",
    "AID": "assist",
    "AGREE": "assist",
    "RETREAT": "yield",
    "CONCEDE": "yield",
}


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention of an event, at one place.

    Attributes:
        harm_only: The words say that people were killed or hurt, and not by whom: they tell the toll of an event that
            another sentence may describe.
        hurt_only: The same, of people who live.
        supporting: The words point to an event told elsewhere ("the attack", "those arrested") and say nothing of
            their own about it; they make no event.
        leading: The trigger is the finite verb of what the sentence says first of all, not of a side remark.
    """

    type: str
    mode: str | None
    status: Status
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    actor_classes: frozenset[str]
    recipient_classes: frozenset[str]
    place: Place | None
    place_reason: str | None
    when: When | None
    when_reason: str | None
    counts: tuple[Count, ...]
    means: tuple[Means, ...]
    cause: Quote | None
    demand: Quote | None
    attributions: tuple[Attribution, ...]
    evidence: Evidence
    sentence: Sentence
    nominal: bool
    harm_only: bool
    hurt_only: bool
    supporting: bool
    leading: bool = False

    @property
    def dates_itself(self) -> bool:
        """Whether its own sentence says when: "The attack on Sunday night came two weeks after ..."."""
        sentence = self.evidence.sentence
        return self.when is not None and sentence.start <= self.when.quote.start < sentence.end


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """The mentions of a sentence, and the counts that no mention of it took."""

    sentence: Sentence
    mentions: tuple[Mention, ...]
    loose_counts: tuple[Count, ...]
    attributions: tuple[Attribution, ...]
    text: str = ""


def read_sentence(background: Background, sentence: Sentence, candidates: Sequence[Candidate]) -> SentenceReading:
    """Read every event mention of a sentence, in reading order."""
    document = background.document
    tokens = find_tokens(document.text, sentence.start, sentence.end)
    if not has_prospects(tokens, candidates) and not states_counts(document, sentence):
        return SentenceReading(sentence, (), (), ())
    analysis = analyse(document.text, sentence)
    means = leave_out_taken(analysis, find_means(document, analysis))
    triggers = select_triggers(analysis, find_triggers(analysis, candidates, [one.kind for one in means]))
    attributions = find_attributions(document, analysis)
    counts = find_counts(document, analysis, attributions)
    stated = [one.count for one in counts]
    owners = _owners(counts, triggers)
    mentions = []
    for number, trigger in enumerate(triggers):
        own = select_counts(stated, [position for position, owner in enumerate(owners) if owner == number])
        own += count_parties(document, analysis, trigger, stated, attributions)
        mentions += _mentions_of(background, sentence, analysis, trigger, own, means, attributions)
    loose = select_counts(stated, [position for position, owner in enumerate(owners) if owner is None])
    words = document.text[sentence.start : sentence.end]
    told = _of_one_measure(_of_one_crowd(mentions))
    return SentenceReading(sentence, told, loose, tuple(one for one, _ in attributions), words)


def _of_one_crowd(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions; a crowd that marches and riots in one sentence riots ("marched through town, attacking cars")."""
    rioters = {party.quote for one in mentions if (one.type, one.mode) == ("PROTEST", "riot") for party in one.actors}
    return tuple(
        replace(one, mode="riot")
        if (one.type, one.mode) == ("PROTEST", "demo") and any(party.quote in rioters for party in one.actors)
        else one
        for one in mentions
    )


def _of_one_measure(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions; what forces do on the way to an arrest is part of it: "questioned and detained two men"."""
    modes = [one.mode for one in mentions if one.type == "COERCE" and one.mode is not None]
    if not modes:
        return tuple(mentions)
    return tuple(replace(one, mode=modes[0]) if one.type == "COERCE" and one.mode is None else one for one in mentions)


def _owners(counts: Sequence[CountMention], triggers: Sequence[Trigger]) -> list[int | None]:
    """The trigger that each count belongs to; a part ("including two children") goes with its whole."""
    owners: list[int | None] = []
    for count in counts:
        whole = count.count.part_of
        owners.append(owners[whole] if whole is not None and whole < len(owners) else _owner(count, triggers))
    return owners


def _owner(count: CountMention, triggers: Sequence[Trigger]) -> int | None:
    """The trigger that a count belongs to: the nearest of a type that can have it."""
    fitting = [
        number
        for number, trigger in enumerate(triggers)
        if _can_have(trigger, count.count.kind) or _tells_execution(count, trigger)
    ]
    if not fitting:
        return None
    return min(fitting, key=lambda number: (_distance(count, triggers[number]), number))


def _can_have(trigger: Trigger, kind: str) -> bool:
    event_type, mode = trigger.frame.type, trigger.frame.mode
    if kind in ("killed", "injured"):
        return event_type == "ASSAULT" or (event_type == "PROTEST" and mode == "riot")
    if kind == "participants":
        return event_type == "PROTEST"
    if kind == "arrested":
        return (event_type, mode) == ("COERCE", "arrest")
    if kind == "released":
        return (event_type, mode) == ("RETREAT", "release")
    if kind == "abducted":
        return (event_type, mode) == ("ASSAULT", "abduct")
    return event_type in ("ASSAULT", "SANCTION", "COERCE", "PROTEST")


def _tells_execution(count: CountMention, trigger: Trigger) -> bool:
    """Whether it counts whom a court had put to death: "Iran executed three men"."""
    convicts = (trigger.frame.type, trigger.frame.mode) == ("SANCTION", "convict")
    return convicts and count.count.kind == "killed" and _distance(count, trigger) == 0


def _distance(count: CountMention, trigger: Trigger) -> int:
    if count.start < trigger.end and trigger.start < count.end:
        return 0
    return max(count.start - trigger.end, trigger.start - count.end)


def select_counts(counts: Sequence[Count], positions: Sequence[int]) -> tuple[Count, ...]:
    """The counts at some positions, with `part_of` pointing inside the new list."""
    renumbered = {old: new for new, old in enumerate(positions)}
    chosen = []
    for position in positions:
        count = counts[position]
        part_of = renumbered.get(count.part_of) if count.part_of is not None else None
        chosen.append(count if part_of == count.part_of else count.model_copy(update={"part_of": part_of}))
    return tuple(chosen)


def _mentions_of(
    background: Background,
    sentence: Sentence,
    analysis: Analysis,
    trigger: Trigger,
    counts: tuple[Count, ...],
    means: tuple[Means, ...],
    attributions: Sequence[tuple[Attribution, tuple[int, int]]],
) -> list[Mention]:
    """One mention per place of the trigger."""
    document, span = background.document, (trigger.start, trigger.end)
    clause = (analysis.tokens[trigger.clause.first].start, analysis.tokens[trigger.clause.last].end)
    places, place_reason = places_of_mention(background, sentence, trigger, clause)
    when, when_reason = _when(background, sentence, trigger, clause, places)
    # A headline tells one thing in few words: "Rebels attack convoys" is no habit there.
    tells = is_particular if trigger.frame.type == "ASSAULT" else is_deed
    lasted = close_open_side(when, document.published.value)
    if sentence.section != "headline" and not tells(analysis, trigger, lasted, places, counts):
        return []
    kind = _kind(document, analysis, trigger, when)
    if kind is None:
        return []
    event_type, mode, status = kind
    actors, recipients = find_roles(document, sentence, analysis, trigger, means, background.memory)
    actor_classes, recipient_classes = _classes(analysis, trigger.actors), _classes(analysis, trigger.recipients)
    sides = (actors, actor_classes) if mode == "visit" else ((*actors, *recipients), actor_classes | recipient_classes)
    if not is_public(analysis, event_type, mode, *sides):
        return []  # of a visit the guest must be somebody of public concern: hosts are whole countries
    if status == "denied" and not actors and _tells_harm(trigger, _HARM):
        return []  # "no one was injured" counts the hurt of a deed told elsewhere
    one = Mention(
        type=event_type,
        mode=mode,
        status=status,
        actors=actors,
        recipients=recipients,
        actor_classes=actor_classes,
        recipient_classes=recipient_classes,
        place=None,
        place_reason=place_reason,
        when=when,
        when_reason=when_reason,
        counts=counts,
        means=means if event_type in _WITH_MEANS or event_type not in plover().types else (),
        cause=_cause(document, analysis, span) if event_type in _CAUSED else None,
        demand=find_demand(document, analysis, span) if event_type == "PROTEST" else None,
        attributions=tuple(said for said, (start, end) in attributions if start <= trigger.start < end),
        evidence=quote_evidence(document, sentence, span),
        sentence=sentence,
        nominal=trigger.frame.pos == "n",
        harm_only=not (actors and trigger.actors) and _tells_harm(trigger, _HARM),
        hurt_only=not (actors and trigger.actors) and _tells_harm(trigger, _HURT),
        supporting=_points_back(analysis, trigger) and not counts and all(map(says_little, (*actors, *recipients))),
        leading=_leads(analysis, trigger),
    )
    return [replace(one, place=place, place_reason=None) for place in places] or [one]


def _when(
    background: Background, sentence: Sentence, trigger: Trigger, clause: tuple[int, int], places: Sequence[Place]
) -> tuple[When | None, str | None]:
    """When it happened, or None and why."""
    tense = trigger.verb.tense if trigger.verb is not None else "past"
    span = (trigger.start, trigger.end)
    said = is_statement(trigger)
    when, reason = when_of_event(background.document, background.dates, sentence, span, clause, tense, said)
    if when is not None and is_of_another_place(background, sentence, when, places):
        return None, "its time is not stated, and the date told before is of another place"
    return when, reason


def _kind(
    document: Document, analysis: Analysis, trigger: Trigger, when: When | None
) -> tuple[str, str | None, Status] | None:
    """Type, mode and status; None for what is denied to be a refusal, or only demanded."""
    status = status_of(document, analysis, (trigger.start, trigger.end), when, trigger.frame.type)
    if status == "happened" and trigger.frame.type == "ASSAULT" and is_ended(analysis, trigger):
        status = "denied"
    if status == "happened":
        status = find_open_status(analysis, trigger) or status
    if is_demanded(analysis, trigger):
        return None  # what is wanted is part of the demand
    event_type, mode = _type_in_time(trigger, status)
    if event_type == "REJECT" and status == "denied":
        if trigger.frame.type == "REJECT":
            return None  # "unable to prevent them from entering" is no refusal
        status = "happened"  # "will not lift the embargo": the refusal itself did happen
    return event_type, mode, status


def quote_evidence(document: Document, sentence: Sentence, span: tuple[int, int]) -> Evidence:
    """A sentence and the words in it, at the offsets `span`, that tell of an event."""
    return Evidence(
        sentence=document.quote(sentence.start, sentence.end), trigger=document.quote(*span), section=sentence.section
    )


def _cause(document: Document, analysis: Analysis, span: tuple[int, int]) -> Quote | None:
    """Why, unless the words tell of the event itself: "after a night that saw 200 people detained"."""
    cause = find_cause(document, analysis, span)
    return None if cause is not None and cause.start <= span[0] < cause.end else cause


def _classes(analysis: Analysis, phrases: Sequence[NounPhrase]) -> frozenset[str]:
    """Semantic classes of parties, also of bare surnames of leaders and of whose craft it is ("U.N. helicopters")."""
    classes: set[str] = set()
    for phrase in phrases:
        own = party_classes(analysis, phrase) or classes_of_leader(analysis, phrase)
        classes |= own
        if "vehicle" in own:
            classes |= {name for owner in names_before(analysis, phrase) for name in party_classes(analysis, owner)}
    return frozenset(classes)


def _type_in_time(trigger: Trigger, status: Status) -> tuple[str, str | None]:
    """Type and mode of a trigger: promised friendly acts are agreements, what somebody "will not" do is refused.

    PLOVER manual, auxiliary modes; CAMEO 12x: "will not lift the embargo" refuses to yield.
    """
    event_type = str(trigger.frame.type)
    permits = event_type in ("CONCEDE", "RETREAT") and trigger.frame.form.split()[0] in _PERMITTING
    if status == "denied" and event_type in _REFUSALS and trigger.actors and (permits or _will_not(trigger.verb)):
        return "REJECT", _REFUSALS[event_type]
    if status == "planned" and event_type in _FUTURE_TYPES:
        return _FUTURE_TYPES[event_type], None
    return event_type, trigger.frame.mode


def _will_not(verb: VerbGroup | None) -> bool:
    return verb is not None and verb.negated and (verb.tense == "future" or verb.modal in ("will", "would", "shall"))


def _leads(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger is the finite verb of a main clause, or of what somebody is said to have said."""
    if trigger.frame.pos not in ("v", "a") or trigger.verb is None or trigger.verb.form != "finite":
        return False
    clause = trigger.clause
    if clause.kind == "subordinate" and clause.marker in ("that", None) and clause.parent is not None:
        clause = analysis.clauses[clause.parent]
    return clause.kind in ("main", "quotation")


def _tells_harm(trigger: Trigger, words: frozenset[str]) -> bool:
    return trigger.frame.form.split()[0] in words


def _points_back(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger only points to an event: a definite noun, a noun before a noun, or a participle.

    "The killings revived memories", "riot police", "those arrested would be charged".
    """
    if trigger.frame.pos == "n":
        position = last_token(analysis, trigger)
        phrase = analysis.phrase_at(position)
        if phrase is None:
            return False
        return phrase.head != position or analysis.tokens[phrase.first].lower in _DEFINITE
    return trigger.verb is not None and trigger.verb.form == "participle"


def says_little(party: Party) -> bool:
    """Whether a party is a pronoun or a bare number: "they", "those", "11"."""
    words = party.quote.text.casefold()
    return words in _PRONOUNS or words in _NUMERALS or words.replace(",", "").isdigit()
