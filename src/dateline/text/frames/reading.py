"""What a candidate can mean: its verb, and who may do it to whom."""

from typing import NamedTuple

from dateline.language.analysis import Arguments, NounPhrase, VerbGroup

THINGS = frozenset({"abstract", "building", "vehicle", "road", "infrastructure", "place"})
"""Semantic classes of what acts for nobody."""


class Reading(NamedTuple):
    """Who acts and to whom it is done, as one part of speech reads the candidate.

    Attributes:
        open_subject, open_object: Nobody need be stated there.
        link, light: As in `Trigger`.
    """

    actors: tuple[NounPhrase, ...]
    recipients: tuple[NounPhrase, ...]
    verb: VerbGroup | None
    arguments: Arguments
    open_subject: bool
    open_object: bool
    link: str | None = None
    light: bool = False
