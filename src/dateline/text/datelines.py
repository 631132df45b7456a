"""The dateline before a lead: "ALMATY, Kazakhstan, Jan 5 (AP) —", "New Delhi:", "karachi: ", "March 3 (Reuters) -"."""

import re
from functools import cache

from dateline.language.words import look_up
from dateline.lexicons import load_table
from dateline.text.gazetteer import entries_named, fold

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:[a-z]{0,6})\.?"
_DATE = (
    rf"(?:{_MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+(?:\d{{4}}|\d{{2}}))?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
)
_NAME = r"[^\W\d_][\w'’.]*(?:[- ][^\W\d_][\w'’.]*){0,4}"
_SIGNED = r"\([^()\n]{2,60}\)"
_DASH = r"(?:\.?--+|\.?[–—―−]|\.?-(?=\s))"  # "QUITO, Jan 10 (EFE).-"
_PLACED = re.compile(
    rf"(?:{_SIGNED}\s+)?(?P<place>{_NAME}(?:/{_NAME})?)(?P<region>(?:\s*,\s*{_NAME}){{0,2}}?)"
    rf"(?P<date>\s*,?\s*\(?{_DATE}\)?)?(?P<agency>\s*,?\s*{_SIGNED}(?:\s*,?\s*{_DATE})?)?\s*"
    rf"(?P<mark>{_DASH}|[:|/](?=\s)|\.(?=\s+[\"“]?[A-Z])|\Z|(?<=\))(?=\s))",
    re.IGNORECASE,
)
_UNPLACED = re.compile(rf"(?:{_DATE}\s*)?{_SIGNED}\s*(?:{_DASH}|:(?=\s))", re.IGNORECASE)
_WITH_YEAR = re.compile(r"\d{4}\b")
_SIGNATURE = re.compile(rf"\s*({_SIGNED})")
_LONGEST = 120  # code points
_SMALL_WORDS = frozenset(
    ["of", "the", "and", "de", "la", "al", "el", "du", "des", "del", "da", "do", "near", "in", "upon"]
)


def find_dateline(text: str, start: int, end: int, firm: bool = False) -> tuple[int, int] | None:
    """The span of the dateline that a paragraph begins with, through its dash or colon, or None.

    Capitals with a dash, date or agency are enough: "KABUL, Afghanistan (AP) —". A place in small letters, or one
    with nothing but a colon or dash after it, must be in the gazetteer: "Almaty, Kazakhstan: Protesters".

    A firm one is told by its form alone, so that it may follow other text: capitals and a dash, or a bracket and a
    dash: "(Beirut) -", as groups for human rights begin their reports.

    >>> text = "NAIROBI, Kenya (AP) - Police fired."
    >>> find_dateline(text, 0, len(text))
    (0, 21)
    """
    begin = text[start : min(end, start + _LONGEST)]
    if match := _UNPLACED.match(begin):
        return start, start + match.end()
    match = _PLACED.match(begin)
    if firm and match is not None and not (_is_capital(match["place"]) and re.match(_DASH, match["mark"])):
        return None
    if match is None or not _is_place(match, match.end() == end - start, begin[match.end() :]):
        return None
    return start, start + match.end()


def _is_place(match: re.Match[str], whole: bool, rest: str) -> bool:
    place, mark = match["place"], match["mark"]
    signed = bool(match["agency"] or match["date"])
    if place.lower() in _labels():
        return False
    dated = bool(match["date"]) and match["date"].strip(" ,").startswith("(") and _is_capital(place.split("/")[0])
    alone = whole and signed  # "Lomé, Togo, 3 May 2021" on a line of its own
    if mark == "." and _WITH_YEAR.search(match["date"] or "") is None:
        return False  # "ADEN/SANAA, 14 May 2021. Shells fell": a full date does without a dash
    if mark == "" and not dated and not alone and not (match["agency"] and _is_agency(match["agency"])):
        return False  # "Washington (CNN) The president", "KABUL (Feb. 17) In Helmand": enough without a dash
    first = place.split("/")[0]
    capitals = _is_capital(first)
    if signed and capitals:
        return True
    if entries_named(fold(first)):
        # "Price: 20 dollars", "reading: ...": a word that English has needs more than a colon to be a place.
        sure = signed or match["region"] or (capitals and not rest.isupper()) or not _is_word(first)
        return bool(sure) and (capitals or _is_name(first) or first.islower())
    # "KASHKASH, Syria - ": a village no gazetteer has, but its country says what it is.
    region = match["region"].rpartition(",")[2].strip(" .")
    return capitals and bool(region) and bool(entries_named(fold(region)))


def is_signed(text: str, end: int) -> bool:
    """Whether the name of an agency in brackets follows: "MOSCOW (Sputnik)", a dateline wherever it stands.

    >>> is_signed("MOSCOW (Reuters) The army", 6), is_signed("Moscow (pop. 12 million)", 6)
    (True, False)
    """
    match = _SIGNATURE.match(text, end)
    return match is not None and _is_agency(match[1])


def _is_agency(signed: str) -> bool:
    names = {row["name"].lower() for row in load_table("agencies", ("name",))}
    return signed.strip(" ,()").lower() in names


def _is_word(name: str) -> bool:
    word = look_up(name.lower())
    return (
        " " not in name and "?" not in word.marks and "N" not in word.marks and max(word.noun, word.verb, word.adj) > 0
    )


def _is_capital(name: str) -> bool:
    return name.isupper() or all(word.isupper() or word.lower() in _SMALL_WORDS for word in re.split(r"[ -]", name))


def _is_name(name: str) -> bool:
    words = re.split(r"[ -]", name)
    return all(word[:1].isupper() or word.lower() in _SMALL_WORDS for word in words) and words[0][:1].isupper()


@cache
def _labels() -> frozenset[str]:
    return frozenset(row["form"].lower() for row in load_table("label_words", ("form",)))
