"""A surname alone, and the office that the article gave its bearer where it named him in full.

"President Ana Brito spoke in Lima. ... Brito ruled out talks": the first sentence tells of no event, and yet says who
Brito is.
"""

import re
from itertools import islice

from dateline.records import Party
from dateline.text.document import Document
from dateline.text.parties.reading import PartyReading
from dateline.text.parties.titles import read_titled

# Titles and a given name before a surname: "Deputy Prime Minister Ana Maria", "President of the Council Ali"; then also
# "police chief Ana".
_WITH_TITLE = (
    re.compile(r"(?:\b[A-Z][\w'’.-]*\s+(?:of\s+)?){2,6}\Z"),
    re.compile(r"(?:\b[\w'’.-]+\s+){1,6}[A-Z][\w'’.-]*\s+\Z"),
)
_BEFORE = 100  # code points that title and given name may take
_NAMINGS = 4  # of so many first namings one gives the title, or none does
_CASED = re.compile(r"[a-z]")


def with_office(document: Document, party: Party) -> Party:
    """A person known by surname only, with the full name, sector and country told before; others as they are."""
    if party.kind != "person" or party.role is not None or not party.name or " " in party.name:
        return party
    reading = office_before(document, party.name, party.quote.start)
    if reading is None:
        return party
    return party.model_copy(
        update={
            "name": reading.name,
            "role": reading.role,
            "country": party.country or reading.country,
            "country_basis": party.country_basis if party.country else reading.basis,
        }
    )


def office_before(document: Document, surname: str, end: int) -> PartyReading | None:
    """What the first namings of a surname before `end` tell of its bearer with title and given name, or None."""
    text = document.text
    namings = re.compile(rf"\b{re.escape(surname)}\b").finditer(text, 0, end)
    for naming in islice(namings, _NAMINGS):
        before = text[max(0, naming.start() - _BEFORE) : naming.start()]
        for pattern in _WITH_TITLE:
            found = pattern.search(before)
            if found is None:
                continue
            if not _CASED.search(found.group()):
                return None  # in capitals nothing tells a title from a headline
            reading = read_titled((*found.group().split(), surname), True)
            if reading is not None and reading.name and " " in reading.name:
                return reading
    return None
