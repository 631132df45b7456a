"""Names written from the Arabic script, which English spells in many ways: "Dayr az-Zawr", "Deir Ezzor".

Two spellings are taken for one name when their consonants agree. That is loose, so it is asked only of names that
the gazetteer lacks, in articles on the countries concerned, where the sentence says that the name is a place.
"""

import re
from dataclasses import replace
from difflib import SequenceMatcher

from dateline.text.gazetteer import ALTERNATE, Entry, entries_named, names_spelled

# Countries whose place names reach English from the Arabic script (Arabic, Persian, Pashto, Urdu, Kurdish).
COUNTRIES = frozenset(
    "AFG ARE BHR DZA EGY ESH IRN IRQ JOR KWT LBN LBY MAR MRT OMN PAK PSE QAT SAU SDN SYR TUN YEM".split()
)
SHORTEST = 3  # consonants: two agree by chance
_ALIKE, _ALIKE_SHORT = 0.6, 0.75  # least share of letters in common, the second where only three consonants agree
_ARTICLES = frozenset(["al", "el", "ad", "ar", "as", "ash", "at", "az", "an", "ed", "er", "es", "esh", "et", "ez", "en",
                       "ul", "the"])  # fmt: skip
_SOUNDS = (("kh", "x"), ("sch", "c"), ("sh", "c"), ("ch", "c"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ph", "f"),
           ("dj", "j"), ("q", "k"), ("ck", "k"))  # fmt: skip
_DOUBLED = re.compile(r"([a-z])\1")
_VOWELS = re.compile(r"[aeiouyw]")
_FINAL_H = re.compile(r"(?<=.{2})h\b")


def skeleton(folded: str) -> str:
    """The consonants of a folded name, with doubled letters and articles dropped; "" if there are too few.

    An opening vowel stays as "a"; y and w count as vowels, a final h as none.

    >>> skeleton("deir ezzor"), skeleton("dayr az zawr"), skeleton("deir al zour")
    ('drzr', 'drzr', 'drzr')
    >>> skeleton("efrin"), skeleton("afrin"), skeleton("tel hamis"), skeleton("tall hamis")
    ('afrn', 'afrn', 'tlhms', 'tlhms')
    """
    words = [word for word in folded.split() if word not in _ARTICLES] or folded.split()
    name = "".join(_FINAL_H.sub("", word) for word in words)
    for letters, sound in _SOUNDS:
        name = name.replace(letters, sound)
    name = _DOUBLED.sub(r"\1", name)
    bare = ("a" if _VOWELS.match(name) else "") + _VOWELS.sub("", name)
    return bare if len(bare) >= SHORTEST else ""


def entries_respelled(folded: str, countries: frozenset[str]) -> tuple[Entry, ...]:
    """Places of `countries` whose name agrees with `folded` in its consonants, most alike spelling first.

    >>> [entry.name for entry in entries_respelled("deir ezour", frozenset(["SYR"]))][:1]
    ['Deir ez-Zor']
    """
    key = skeleton(folded)
    if not key:
        return ()
    least = _ALIKE if len(key) > SHORTEST else _ALIKE_SHORT
    names = [(alike, name) for name in names_spelled(key) if (alike := _likeness(folded, name)) >= least]
    names.sort(key=lambda row: (-row[0], row[1]))
    found: dict[int, Entry] = {}
    for _, name in names:
        for entry in entries_named(name):
            if entry.country in countries:
                found.setdefault(entry.place, replace(entry, flags=entry.flags | ALTERNATE))
    return tuple(found.values())


def _likeness(one: str, other: str) -> float:
    """Share of their letters that two folded names have in common, in order; 0 to 1."""
    return SequenceMatcher(None, _bare(one), _bare(other), autojunk=False).ratio()


def _bare(folded: str) -> str:
    return "".join(word for word in folded.split() if word not in _ARTICLES)
