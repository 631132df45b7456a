"""The codes of an article's events: what the ontology's crosswalk needs to know, gathered from the merged mentions."""

from collections.abc import Sequence

from dateline.lexicons import load_words
from dateline.ontology import CrosswalkFacts, codes_for
from dateline.records import Codes, Event
from dateline.text.merging.clusters import TAKEN_PLACE, Cluster
from dateline.text.merging.times import overlap
from dateline.text.places.relations import same_place

_STATE_FORCES = load_words("role_words", "state force")


def code_events(drafts: Sequence[tuple[Event, Cluster]]) -> tuple[Event, ...]:
    """Put the codes to the events of one article; one out per event in, in the same order.

    ACLED's sub-event types depend on what else happened at the same place and day, so all events are needed.
    """
    events = [event for event, _ in drafts]
    return tuple(_coded(event, cluster, events) for event, cluster in drafts)


def _coded(event: Event, cluster: Cluster, events: Sequence[Event]) -> Event:
    roles = [frozenset(party.role for party in side if party.role) for side in (event.actors, event.recipients)]
    facts = CrosswalkFacts(
        type=event.type,
        mode=event.mode,
        contexts=event.contexts,
        status=event.status,
        actor_roles=roles[0],
        actor_classes=frozenset(name for mention in cluster.mentions for name in mention.actor_classes),
        actor_countries=frozenset(party.country for party in event.actors if party.country),
        recipient_roles=roles[1],
        recipient_classes=frozenset(name for mention in cluster.mentions for name in mention.recipient_classes),
        place_country=event.place.country if event.place else None,
        counts=_lowest_counts(event),
        means=frozenset(item.kind for item in event.means),
        triggers=tuple(evidence.trigger.text for evidence in event.evidence),
        text=" ".join(dict.fromkeys(evidence.sentence.text for evidence in event.evidence)),
        nearby=frozenset(
            name for other in events if other is not event and _is_near(event, other) for name in _names(other)
        ),
    )
    return event.model_copy(update={"codes": Codes(**codes_for(facts)._asdict())})


def _lowest_counts(event: Event) -> dict[str, int]:
    """The largest number stated of each kind; at a protest, without the state forces that were hurt."""
    counts: dict[str, int] = {}
    for count in event.counts:
        who = count.who.text.casefold() if count.who else ""
        if event.type == "PROTEST" and any(word in who for word in _STATE_FORCES):
            continue
        counts[count.kind] = max(counts.get(count.kind, 0), count.low)
    return counts


def _is_near(event: Event, other: Event) -> bool:
    """Whether another event took place where and when this one did, as far as both are known."""
    if other.status not in TAKEN_PLACE:
        return False
    if event.place is not None and other.place is not None and not same_place(event.place, other.place):
        return False
    return event.when is None or other.when is None or overlap(event.when, other.when)


def _names(event: Event) -> tuple[str, ...]:
    return (event.type, f"{event.type} {event.mode}") if event.mode else (event.type,)
