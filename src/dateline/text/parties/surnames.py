"""A surname alone, and the office that the article gave its bearer where it named him in full.

"President Ana Brito spoke in Lima. ... Brito ruled out talks": the first sentence tells of no event, and yet says who
Brito is.
"""

import re

from dateline.records import Party
from dateline.text.document import Document
from dateline.text.parties.titles import read_titled

# Titles and given names before a surname: "Deputy Prime Minister Ana Maria", "President of the Council Ali".
_LONGEST_TITLE = 6
_CASED = re.compile(r"[a-z]")


def with_office(document: Document, party: Party) -> Party:
    """A person known by surname only, with the full name, sector and country told before; others as they are."""
    if party.kind != "person" or party.role is not None or not party.name or " " in party.name:
        return party
    surname = re.escape(party.name)
    named = re.compile(rf"(?:\b[A-Z][\w'’.-]*\s+(?:of\s+)?){{2,{_LONGEST_TITLE}}}{surname}\b")
    for found in named.finditer(document.text, 0, party.quote.start):
        if not _CASED.search(found.group()):
            return party  # in capitals nothing tells a title from a headline
        reading = read_titled(tuple(found.group().split()), True)
        if reading is not None and reading.name and reading.name.split()[-1] == party.name and " " in reading.name:
            return party.model_copy(
                update={
                    "name": reading.name,
                    "role": reading.role,
                    "country": party.country or reading.country,
                    "country_basis": party.country_basis if party.country else reading.basis,
                }
            )
    return party
