"""Which fields of an event each of its sources vouches for: those quoted from the words that the source covers."""

from collections.abc import Iterable, Iterator

from dateline.records import Attribution, Event, Quote, quotes_of
from dateline.text.mentions import Said

# The fields of an event that quote the article; `type` stands for the deed itself, which the triggers tell.
_QUOTED = ("actors", "recipients", "place", "when", "counts", "means", "cause", "demand")


def with_sources(event: Event, said: Iterable[Said]) -> Event:
    """The event with its attributions, each source once, in the order of the text.

    In "Police fired on a crowd in Lima, and a doctor said four had died" the doctor vouches for `counts` alone; in
    "police killed four people in Lima, a doctor said on Monday" for everything but `when`.
    """
    sources: dict[int, list[Said]] = {}
    for one in sorted(said, key=lambda one: (one.attribution.quote.start, one.start)):
        sources.setdefault(one.attribution.quote.start, []).append(one)
    told = {name: quotes for name, quotes in _quotes_by_field(event) if quotes}
    return event.model_copy(update={"attributions": tuple(_vouching(told, ones) for ones in sources.values())})


def _quotes_by_field(event: Event) -> Iterator[tuple[str, list[Quote]]]:
    yield "type", [one.trigger for one in event.evidence]
    for name in _QUOTED:
        value = getattr(event, name)
        yield name, [own for part in _parts(value) for own in _own_quotes(part)]


def _parts(value: object) -> tuple[object, ...]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)


def _own_quotes(part: object) -> list[Quote]:
    """The quote of a value, and not those of what it only holds beside: a count's `claimed_by`, a place's facility."""
    return [part] if isinstance(part, Quote) else quotes_of(part)[:1]  # type: ignore[arg-type]


def _vouching(told: dict[str, list[Quote]], said: list[Said]) -> Attribution:
    source = said[0].attribution
    fields = tuple(
        name for name, quotes in told.items() if any(_covers(one, quote) for one in said for quote in quotes)
    )
    return source.model_copy(update={"fields": fields})


def _covers(said: Said, quote: Quote) -> bool:
    """Whether words are a source's, and do not only name it: "according to the army"."""
    own = said.attribution.quote
    return said.start <= quote.start < said.end and not own.start <= quote.start < own.end
