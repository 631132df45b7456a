"""Read the mentions of a sentence: its triggers, with what the sentence states of each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from dateline.language.analysis import Analysis, Clause, NounPhrase, analyse
from dateline.language.tokens import find_tokens
from dateline.lexicons import load_words
from dateline.ontology import plover
from dateline.records import Attribution, Count, Means, Party, Place, Quote, When
from dateline.text.attributions import find_attributions
from dateline.text.causes import find_cause, find_demand
from dateline.text.counts.find import find_counts, states_counts
from dateline.text.counts.numbered_parties import count_parties
from dateline.text.counts.owners import find_owners, select_counts
from dateline.text.dates import when_of_event
from dateline.text.document import Document, Sentence
from dateline.text.doer_places import places_of_doers
from dateline.text.far_past import is_long_ago
from dateline.text.frames.accidents import is_accident, tells_accident
from dateline.text.frames.fiction import is_fiction
from dateline.text.frames.find import Trigger, find_triggers, last_token
from dateline.text.frames.fit import classes_of_leader
from dateline.text.frames.lasting_times import close_open_side, is_told_here
from dateline.text.frames.lexicon import Candidate
from dateline.text.frames.particulars import is_deed, is_particular
from dateline.text.frames.prospects import has_prospects, narrow_candidates
from dateline.text.frames.rates import is_rate
from dateline.text.frames.selection import select_triggers
from dateline.text.listed_demands import is_listed_demand
from dateline.text.means import find_means, leave_out_taken, means_around, share_means
from dateline.text.mention_kinds import Kind, Roles, find_kind, is_open_measure, of_armed_people
from dateline.text.mention_places import (
    Background,
    is_of_another_place,
    is_statement,
    places_of_mention,
)
from dateline.text.mentions import Mention, Said, SentenceReading, quote_evidence, says_little
from dateline.text.parties.addressees import names_before
from dateline.text.parties.antecedents import classes_before
from dateline.text.parties.in_a_row import were_taken
from dateline.text.parties.make import party_classes
from dateline.text.presupposed import is_denied_of_doer
from dateline.text.private_meetings import is_private_flight, is_private_meeting
from dateline.text.relevance import is_public
from dateline.text.roles import find_roles, leave_out_posts
from dateline.text.shares import share_among_places
from dateline.text.status import status_of
from dateline.text.telling import claims, leads, measures_goods, points_back, tells_course, tells_harm

_OF_STATES = frozenset({"ASSAULT", "MOBILIZE", "SANCTION"})
_FORCE = frozenset({"ASSAULT", "COERCE"})
_CAUSED = frozenset({"PROTEST", "ASSAULT", "COERCE", "MOBILIZE"})
_MAY_BE = "its time is not stated, and what may be takes no date from before"
_LONG_AGO = "its time is not stated, and what is long past takes no date from what is new"
_HURT = load_words("event_words", "hurt")
_HARM = _HURT | load_words("event_words", "dead")
_WITH_MEANS = frozenset({"ASSAULT", "PROTEST", "COERCE", "MOBILIZE"})  # and every type of a user


@dataclass(frozen=True, slots=True)
class _Here:
    """A sentence, with what all its triggers share."""

    background: Background
    sentence: Sentence
    analysis: Analysis
    means: tuple[Means, ...]
    attributions: Sequence[tuple[Attribution, tuple[int, int]]]

    @property
    def document(self) -> Document:
        return self.background.document


def read_sentence(background: Background, sentence: Sentence, candidates: Sequence[Candidate]) -> SentenceReading:
    """Read every event mention of a sentence, in reading order."""
    document = background.document
    narrowed = narrow_candidates(document, sentence, candidates)
    hopeful = bool(narrowed) and has_prospects(find_tokens(document.text, sentence.start, sentence.end), narrowed)
    if not hopeful and not states_counts(document, sentence):
        return SentenceReading(sentence, (), ())
    analysis = analyse(document.text, sentence)
    words = document.text[sentence.start : sentence.end]
    means = cache(lambda: leave_out_taken(analysis, find_means(document, analysis)))  # few frames ask for them
    told_before = cache(lambda pronoun: classes_before(document, sentence, analysis, pronoun))
    found = find_triggers(analysis, narrowed, lambda clause: _kinds_of_means(analysis, means, clause), told_before)
    triggers = select_triggers(analysis, [one for one in found if not _hurts_nobody(document, analysis, one)])
    if is_listed_demand(document, sentence):
        triggers = [one for one in triggers if _is_done_already(one)]
    if not triggers:
        found_alone = find_counts(document, analysis)
        if found_alone and tells_accident(document.text, sentence.start, sentence.end):
            found_alone = ()
        return SentenceReading(sentence, (), tuple(one.count for one in found_alone), words)
    attributions = find_attributions(document, analysis)
    here = _Here(background, sentence, analysis, means(), attributions)
    counts = find_counts(document, analysis, attributions)
    stated = [one.count for one in counts]
    owners = find_owners(counts, triggers)
    own_means = share_means(analysis, means(), [trigger.clause for trigger in triggers])
    mentions: list[Mention] = []
    for number, trigger in enumerate(triggers):
        own: tuple[Count, ...] = ()
        if not _names_force(analysis, trigger):
            own = select_counts(stated, [position for position, owner in enumerate(owners) if owner == number])
            own += count_parties(document, analysis, trigger, stated, attributions)
        mentions += (_with_means(one, own_means[number]) for one in _mentions_of(here, trigger, own))
    loose = select_counts(stated, [position for position, owner in enumerate(owners) if owner is None])
    return SentenceReading(sentence, _of_one_measure(_of_one_crowd(mentions)), loose, words)


def _is_done_already(trigger: Trigger) -> bool:
    """Whether a trigger among demands tells what was done: "held" of "the release of all who were held in May"."""
    verb = trigger.verb
    if trigger.frame.pos != "v" or verb is None or verb.modal:
        return False
    return verb.form == "participle" or (verb.form == "finite" and verb.tense == "past")


def _hurts_nobody(document: Document, analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a trigger only counts the hurt of a deed told elsewhere: "but no one was injured"."""
    if trigger.actors or not tells_harm(trigger, _HARM):
        return False
    return status_of(document, analysis, (trigger.start, trigger.end), None, trigger.frame.type) == "denied"


def _kinds_of_means(analysis: Analysis, means: Callable[[], Sequence[Means]], clause: Clause) -> list[str]:
    return [one.kind for one in means_around(analysis, means(), clause)]


def _with_means(mention: Mention, means: tuple[Means, ...]) -> Mention:
    has_means = mention.type in _WITH_MEANS or mention.type not in plover().types
    return replace(mention, means=means) if has_means and means else mention


def _names_force(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a noun only says what police are for: of "riot police beat five marchers" the riot has no five."""
    position = last_token(analysis, trigger) if trigger.frame.pos == "n" else None
    phrase = analysis.phrase_at(position) if position is not None else None
    return phrase is not None and phrase.head != position and "security" in party_classes(analysis, phrase)


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


def _mentions_of(here: _Here, trigger: Trigger, counts: tuple[Count, ...]) -> list[Mention]:
    """One mention per place of the trigger; none of what is no deed, only demanded, or of no public concern."""
    tokens, clause = here.analysis.tokens, trigger.clause
    span = (tokens[clause.first].start, tokens[clause.last].end)
    places, place_reason = places_of_mention(here.background, here.sentence, here.analysis, trigger, span)
    when, when_reason = _when(here, trigger, span, places)
    if not _is_told(here, trigger, when, places, counts):
        return []
    kind = find_kind(here.document, here.analysis, trigger, when)
    if kind is None:
        return []
    roles = _roles(here, trigger)
    if is_open_measure(trigger, kind, when, here.analysis):
        return []
    kind = of_armed_people(kind, roles, trigger)
    roles = _as_captives(here, kind, roles)
    if not _is_public(here.analysis, trigger, kind, roles) or _is_private(here, trigger, roles):
        return []
    if when is not None and not is_told_here(here.analysis, when):
        if kind[2] in ("hypothetical", "planned"):
            when, when_reason = None, _MAY_BE
        elif kind[2] == "historical" and not is_long_ago(here.document, when):
            when, when_reason = None, _LONG_AGO
    roles = roles._replace(recipients=leave_out_posts(trigger, roles.recipients))
    told = range(here.sentence.start, here.sentence.end)
    places, place_reason = places_of_doers(trigger, told, places, place_reason, roles.actors, roles.recipients)
    one = _mention(here, trigger, counts, kind, roles)
    reported = trigger.clause.kind == "main" and _reports_whole(here, trigger, one, when, places)
    one = replace(
        one, place_reason=place_reason, when=when, when_reason=when_reason, supporting=one.supporting and not reported
    )
    shares = share_among_places(
        here.document, here.sentence, here.analysis, kind[:2], (trigger.start, trigger.end), counts, roles.recipients,
        here.background.places,
    )  # fmt: skip
    if shares:
        return [
            replace(one, place=share.place, place_reason=None, counts=share.counts, recipients=share.recipients)
            for share in shares
        ]
    return [replace(one, place=place, place_reason=None) for place in places] or [one]


def _reports_whole(here: _Here, trigger: Trigger, mention: Mention, when: When | None, places: Sequence[Place]) -> bool:
    """Whether the sentence itself tells when, where and why: a definite noun then needs no report before it.

    "The strike over low pay has closed the port of Callao since Monday." So does one that tells when or where it
    began or ended: "The talks opened on Monday".
    """
    placed = any(place.basis == "stated" for place in places)
    why = mention.cause is not None and here.sentence.start <= mention.cause.start < here.sentence.end
    dated = is_told_here(here.analysis, when)
    return (why and placed and dated) or ((placed or dated) and tells_course(here.analysis, trigger))


def _is_told(
    here: _Here, trigger: Trigger, when: When | None, places: Sequence[Place], counts: Sequence[Count]
) -> bool:
    """Whether a trigger tells of one deed, and not of a habit.

    A headline tells one thing in few words: "Rebels attack convoys" is no habit there.
    """
    if trigger.frame.type == "ASSAULT" and any(
        veto(here.analysis, trigger) for veto in (is_rate, is_accident, is_fiction)
    ):
        return False
    tells = is_particular if trigger.frame.type == "ASSAULT" else is_deed
    lasted = close_open_side(when, here.document.published.value)
    return here.sentence.section == "headline" or tells(here.analysis, trigger, lasted, places, counts)


def _roles(here: _Here, trigger: Trigger) -> Roles:
    actors, recipients = find_roles(
        here.document, here.sentence, here.analysis, trigger, here.means, here.background.memory
    )
    if trigger.frame.pos == "v" and (tells_harm(trigger, _HARM) or trigger.frame.form.endswith((" dead", " death"))):
        recipients = tuple(_as_people(here.analysis, one) for one in recipients)
    actors = tuple(_as_state(here.analysis, trigger, one) for one in actors if not _is_only_where(here, one))
    if trigger.frame.pos == "n" and is_denied_of_doer(here.analysis, (trigger.start, trigger.end)):
        actors = ()
    classes = (_classes(here.analysis, side) for side in (trigger.actors, trigger.recipients))
    return Roles(actors, recipients, *classes)


def _as_captives(here: _Here, kind: Kind, roles: Roles) -> Roles:
    """The roles; whoever was set free was a captive where that was told: "Gunmen seized six women. Two were freed"."""
    if kind != ("RETREAT", "release", "happened") or not were_taken(here.document, here.sentence, here.analysis):
        return roles
    return roles._replace(recipient_classes=roles.recipient_classes | {"prisoner"})


def _as_people(analysis: Analysis, party: Party) -> Party:
    """The party; whoever is killed or hurt is no thing, though no list knows the word: "killed an agronomist"."""
    token = analysis.token_at(party.quote.start)
    phrase = analysis.phrase_at(token) if token is not None else None
    if party.kind != "object" or phrase is None or party_classes(analysis, phrase):
        return party
    head = analysis.tokens[phrase.head]
    return party.model_copy(update={"kind": "person" if head.lower == head.lemma.lower() else "group"})


def _as_state(analysis: Analysis, trigger: Trigger, party: Party) -> Party:
    """The party; a nationality before a noun of force is the state, and no civilians: "the Turkish incursion"."""
    if trigger.frame.pos != "n" or trigger.frame.type not in _OF_STATES or party.role != "CVL":
        return party
    token = analysis.token_at(party.quote.start)
    phrase = analysis.phrase_at(token) if token is not None else None
    if party.country_basis != "nationality" or phrase is None or phrase.end <= party.quote.end:
        return party
    return party.model_copy(update={"role": None, "kind": "place"})


def _is_only_where(here: _Here, party: Party) -> bool:
    """Whether a name says where the deed behind it was: "the Pulwama attack"."""
    start, end = party.quote.start, party.quote.end
    token = here.analysis.token_at(start) if party.kind == "person" and party.role is None else None
    phrase = here.analysis.phrase_at(token) if token is not None else None
    if phrase is None or phrase.end <= end:
        return False
    return any(one.start == start and one.use == "location" and one.place for one in here.background.places)


def _is_public(analysis: Analysis, trigger: Trigger, kind: Kind, roles: Roles) -> bool:
    """Whether a deed is of public concern; of a visit the guest must be: hosts are whole countries."""
    event_type, mode, _ = kind
    if event_type == "THREATEN" and trigger.frame.type in _FORCE:
        return True  # "If they come back we will shoot": force is of public concern, and so is its threat
    if mode == "visit":
        return is_public(analysis, event_type, mode, roles.actors, roles.actor_classes)
    classes = roles.actor_classes | roles.recipient_classes
    return is_public(analysis, event_type, mode, (*roles.actors, *roles.recipients), classes)


def _is_private(here: _Here, trigger: Trigger, roles: Roles) -> bool:
    private = is_private_meeting(here.document, here.analysis, trigger, roles.actors)
    return private or is_private_flight(trigger, roles.recipients)


def _mention(
    here: _Here,
    trigger: Trigger,
    counts: tuple[Count, ...],
    kind: Kind,
    roles: Roles,
) -> Mention:
    """The mention, with no place, time and means yet."""
    analysis, document, span = here.analysis, here.document, (trigger.start, trigger.end)
    event_type, mode, status = kind
    unnamed_doer = not (roles.actors and trigger.actors)
    vague = all(map(says_little, (*roles.actors, *roles.recipients)))
    return Mention(
        type=event_type,
        mode=mode,
        status=status,
        actors=roles.actors,
        recipients=roles.recipients,
        actor_classes=roles.actor_classes,
        recipient_classes=roles.recipient_classes,
        place=None,
        place_reason=None,
        when=None,
        when_reason=None,
        counts=counts,
        means=(),
        cause=_cause(here, span, event_type) if event_type in _CAUSED else None,
        demand=find_demand(document, analysis, span) if event_type == "PROTEST" else None,
        attributions=_sources(here, trigger, counts),
        evidence=quote_evidence(document, here.sentence, span),
        sentence=here.sentence,
        nominal=trigger.frame.pos == "n",
        harm_only=unnamed_doer and tells_harm(trigger, _HARM),
        hurt_only=unnamed_doer and tells_harm(trigger, _HURT),
        supporting=(claims(trigger) or vague)
        and not counts
        and not measures_goods(analysis, trigger)
        and points_back(analysis, trigger),
        leading=leads(analysis, trigger),
    )


def _sources(here: _Here, trigger: Trigger, counts: tuple[Count, ...]) -> tuple[Said, ...]:
    """Who is said to tell of the deed, or only of its toll: "Police fired, and a doctor said four had died"."""
    said = [Said(attribution, start, end) for attribution, (start, end) in here.attributions]
    told = (trigger.start, *(count.quote.start for count in counts))
    return tuple(one for one in said if any(one.start <= offset < one.end for offset in told))


def _when(
    here: _Here, trigger: Trigger, clause: tuple[int, int], places: Sequence[Place]
) -> tuple[When | None, str | None]:
    """When it happened, or None and why."""
    tense = trigger.verb.tense if trigger.verb is not None else "past"
    span, dates = (trigger.start, trigger.end), here.background.dates
    when, reason = when_of_event(here.document, dates, here.sentence, span, clause, tense, is_statement(trigger))
    if when is not None and is_of_another_place(here.background, here.sentence, when, places):
        return None, "its time is not stated, and the date told before is of another place"
    return when, reason


_CAUSED_BY = re.compile(r"\b(?:caused\s+by|due\s+to|because\s+of|as\s+a\s+result\s+of)\s*$", re.IGNORECASE)
_CHARGED_WITH = re.compile(r"\bon\s+(?:suspicion|charges)\s+of\s*$", re.IGNORECASE)


def _cause(here: _Here, span: tuple[int, int], event_type: str) -> Quote | None:
    """Why, unless the words tell of the event itself or by what it was done.

    "After a night that saw 200 people detained"; "the blast was caused by a car bomb".
    """
    cause = find_cause(here.document, here.analysis, span, of_protest=event_type == "PROTEST")
    if cause is None or cause.start <= span[0] < cause.end:
        return None
    if event_type != "COERCE" and _CHARGED_WITH.search(here.document.text, max(0, cause.start - 20), cause.start):
        return None  # of the arrest, and not of the theft that the sentence tells too
    caused = event_type == "ASSAULT" and _CAUSED_BY.search(here.document.text, max(0, cause.start - 20), cause.start)
    first = here.analysis.token_at(cause.start) if caused else None
    head = here.analysis.phrase_at(first) if first is not None else None
    by_means = head is not None and any(one.quote.start < head.end and head.start < one.quote.end for one in here.means)
    return None if by_means else cause


def _classes(analysis: Analysis, phrases: Sequence[NounPhrase]) -> frozenset[str]:
    """Semantic classes of parties, also of bare surnames of leaders and of whose craft it is ("U.N. helicopters")."""
    classes: set[str] = set()
    for phrase in phrases:
        own = party_classes(analysis, phrase) or classes_of_leader(analysis, phrase)
        classes |= own
        if "vehicle" in own:
            classes |= {name for owner in names_before(analysis, phrase) for name in party_classes(analysis, owner)}
    return frozenset(classes)
