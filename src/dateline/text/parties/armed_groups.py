"""Armed organisations that an article names, wherever it names them: "the rebels" are theirs when there is only one."""

from dateline.lexicons import lexicon_cache
from dateline.records import Party
from dateline.text.document import Document
from dateline.text.parties.lexicon import Entry, names
from dateline.text.parties.names import is_written
from dateline.text.phrases import PhraseTable, words_of

# Those of whom "the rebels", "the guerrillas" or "the militants" is said; a cartel has gunmen, and no rebels.
_REBELLIOUS = frozenset({"REB", "IMG"})


@lexicon_cache()
def _groups() -> PhraseTable[Entry]:
    return PhraseTable((name, entry) for name, entry in names().items() if entry.role in _REBELLIOUS)


def find_armed_groups(document: Document) -> tuple[Party, ...]:
    """Every mention of a known rebel organisation, in reading order."""
    text = document.text
    cased = not (text.isupper() or text.islower())
    found = []
    for match in _groups().find(text, words_of(text, 0, len(text))):
        if not is_written(tuple(text[match.start : match.end].split()), match.entry, cased):
            continue
        country = {"country": match.entry.country, "country_basis": "name"} if match.entry.country else {}
        found.append(
            Party(
                quote=document.quote(match.start, match.end),
                head=match.entry.head,
                kind="organisation",
                role=match.entry.role,
                name=match.entry.head,
                **country,
            )
        )
    return tuple(found)
