"""Places told of before that cannot be where known doers acted, as they are of another country."""

from collections.abc import Sequence

from dateline.records import Party, Place
from dateline.text.frames.find import Trigger
from dateline.text.mention_places import ABROAD, is_statement

# What a state decides, it decides at home: Italy's government did not fall in Washington.
_DECIDED = frozenset({"SANCTION", "CONCEDE"})
_DECIDED_MODES = frozenset(
    {("COERCE", "restrict"), ("COERCE", "withhold"), ("COERCE", "censor"), ("RETREAT", "resign"), ("COERCE", "curfew")}
)
_FORCE = frozenset({"ASSAULT", "MOBILIZE"})


def places_of_doers(
    trigger: Trigger,
    sentence: range,
    places: tuple[Place, ...],
    reason: str | None,
    actors: Sequence[Party],
    recipients: Sequence[Party],
) -> tuple[tuple[Place, ...], str | None]:
    """The places, but none told of before where those who act are known to be of other countries.

    Not where others speak, meet or decide: "President Diallo of Mali hailed it", "the US cut aid" in news from
    elsewhere. Nor where nothing but the dateline, or the country the news is of, would have foreign forces strike:
    "Turkey will bombard the enclave" in news from Washington; where their victims are of that country, it stands.
    """
    countries = {one.country for one in actors}
    if not countries or all(one.basis == "stated" for one in places):
        return places, reason
    kind = (trigger.frame.type, trigger.frame.mode)
    if trigger.frame.type == "CONSULT":
        countries |= {one.country for one in recipients if one.name is not None}
        countries -= {None} if len(countries) > 1 else set()
    if None in countries:
        return places, reason
    decided = trigger.frame.type in _DECIDED or kind in _DECIDED_MODES
    apart = decided or is_statement(trigger) or trigger.frame.type == "CONSULT"
    hit = {one.country for one in recipients}
    for place in places:
        if place.basis == "stated" or place.country in countries:
            continue
        if place.quote.start in sentence and not decided:
            continue  # "a meeting that could take place in Peru"
        by_force = trigger.frame.type in _FORCE and place.country not in hit
        if apart or (by_force and (place.basis == "dateline" or (place.kind == "country" and hit != {None}))):
            return (), ABROAD
    return places, reason
