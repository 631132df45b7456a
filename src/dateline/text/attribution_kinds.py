"""What kind of source says something: an office, the press, a body, somebody who saw it."""

import re
from functools import cache

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_table, load_words
from dateline.records import AttributionKind, Party
from dateline.text.counts.counted import person_nouns
from dateline.text.document import Document
from dateline.text.parties.make import make_party
from dateline.text.phrases import PhraseTable, words_of

_ANONYMOUS = re.compile(
    r"\b(?:conditions? of (?:strict )?anonymity|anonymously"
    r"|(?:declined|asked|refused|wished|wanted|requested)(?: not)? to (?:be|remain)"
    r"(?: \w+)? ?(?:named|identified|anonymous|unnamed)|not authori[sz]ed to (?:speak|talk|brief)"
    r"|unnamed|(?:unidentified|anonymous) (?:\w+ )?(?:official|source)s?"
    r"|requesting anonymity)\b",
    re.IGNORECASE,
)
# "according to three sources", "sources close to the talks": nobody says who they are
_SOURCES = re.compile(
    r"(?:(?:the|these|some|several|other|two|three|four|many|local|various|reliable|well-placed|informed)\s+)*"
    r"sources?\b(?!\s+(?:at|from|in|of|within|with)\b)",
    re.IGNORECASE,
)
_BODY = re.compile(r"[Tt]he (?:[a-z-]+ )?[A-Z]")  # "the World Seed Fund said"
# A newspaper's name in another language opens with an article: "La Tarde", "Le Matin".
_PAPER = re.compile(r"(?:the\s+)?(?:El|La|Los|Las|Le|Les|O|Il|Die|Der) [A-Z]")
_OFFICIAL = frozenset("GOV COP MIL JUD LEG SPY UNO IGO EUR".split())
_GROUP = frozenset("REB IMG CRM PRM UAF PTY OPP NGO LAB EDU REL SOC AGR".split())
_WRITTEN = load_words("role_words", "written source")
_PRIVATE = frozenset({"BUS", "MNC"})
_BEFORE_NAME, _AFTER_NAME = 45, 70
# What parts a name from an office before it; a comma right before the name does not: "the army chief, Juan Rey"
_PARTS = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])[.!?]|[\n;:()\"“”]|,(?!\s(?:[A-Z][\w.'’-]*\s){0,3}$)")
# Words that name the press only where nothing else is said: "the news agency", but "the health agency"
_WEAK = frozenset({"agency", "agencies"})


@cache
def source_words() -> PhraseTable[AttributionKind]:
    """Words of a source that tell its kind."""
    return PhraseTable((row["word"], row["kind"]) for row in load_table("attribution_sources", ("word", "kind")))  # type: ignore[misc]


def kind_of_source(document: Document, analysis: Analysis, source: tuple[int, int], saying: str) -> AttributionKind:
    """The kind of a source that is named at ``source``; `saying` are the words of the attribution.

    Its own words tell first, then what stands beside it, what the party is known for, and how it was introduced.
    """
    text, stop = document.text, analysis.sentence.end
    start, end = source
    named = _SOURCES.match(text, start)
    if _ANONYMOUS.search(text, start, min(stop, end + 160)) or (named and named.end() >= end):
        return "anonymous"
    phrase = next((one for one in analysis.phrases if one.start == start), None)
    party = make_party(document, analysis, phrase) if phrase is not None else None
    return (
        _kind_of_words(analysis, start, end, phrase)
        or _apposed_kind(text, end, stop)
        or kind_of_party(party)
        or _introduced_kind(text, start, end)
        or _unlisted_kind(text, start, saying, party)
    )


def _kind_of_words(analysis: Analysis, start: int, end: int, phrase: NounPhrase | None) -> AttributionKind | None:
    """The kind that words of a source tell; the last of them where it names the press: "state television".

    Of what is written the author tells first: "a report by the army".
    """
    if phrase is None or phrase.end >= end:
        return _kind_within(analysis.text, start, end)
    own = _kind_within(analysis.text, start, phrase.end)
    if own is None or analysis.tokens[phrase.head].lemma.lower() in _WRITTEN:
        return _kind_within(analysis.text, phrase.end, end) or own
    return own


def _kind_within(text: str, start: int, end: int) -> AttributionKind | None:
    words = words_of(text, start, end)
    found = list(source_words().find(text, words))
    if not found:
        return None
    weak = text[found[-1].start : found[-1].end].lower() in _WEAK
    return "media" if found[-1].entry == "media" and not weak else found[0].entry


def is_source(document: Document, analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase can be cited: people, bodies and what is written; not "citing a lack of evidence"."""
    if phrase.kind != "common" or analysis.tokens[phrase.head].lemma.lower() in _WRITTEN:
        return True
    tokens = analysis.tokens[phrase.first : phrase.last + 1]
    end = max([phrase.end, *(other.end for _, other in analysis.complements(phrase)[:1])])
    if any(token.tag == "PROPN" for token in tokens) or _kind_within(analysis.text, phrase.start, end) is not None:
        return True
    party = make_party(document, analysis, phrase)
    return party is not None and party.kind in ("person", "group", "organisation")


def _apposed_kind(text: str, end: int, stop: int) -> AttributionKind | None:
    """The kind told between commas, "said Jan Novak, deputy mayor"; an ordinary person there is a witness."""
    match = re.match(r",\s+([^.;\"”]{3,70})", text[end:stop])
    if not match:
        return None
    described = match[1].split(",")[0]
    start = end + match.start(1)
    words = words_of(text, start, start + len(described))
    kind = next((found.entry for found in source_words().find(text, words)), None)
    people = any(person_nouns().at(text, words, n) for n in range(len(words)))
    return kind or ("witness" if people or described.startswith("who ") else None)


def kind_of_party(party: Party | None) -> AttributionKind | None:
    """The kind of a party by its sector; None where it tells none."""
    if party is None:
        return None
    if party.role == "JRN":
        return "media"
    if party.role == "MED":
        return "hospital"
    if party.role in _OFFICIAL or (party.kind == "place" and party.country and party.name):
        return "official"  # "Iran said"
    if party.role in _PRIVATE:
        return "organisation"
    return "group" if party.role in _GROUP and party.kind in ("organisation", "group") else None


def _introduced_kind(text: str, start: int, end: int) -> AttributionKind | None:
    """A name that was introduced earlier with its office: "governor Sidi Toure" ... "Toure said"."""
    name = text[start:end].split()[-1].strip(".,")
    if len(name) < 4 or name.islower():
        return None
    for found in re.finditer(rf"\b{re.escape(name)}\b", text[: max(0, start - 1)]):
        first = max(0, found.start() - _BEFORE_NAME)
        breaks = [first + one.end() for one in _PARTS.finditer(text[first : found.start()])]
        words = words_of(text, max([first, *breaks]), found.start())
        before = [one.entry for one in source_words().find(text, words)]
        kind = before[-1] if before else _apposed_kind(text, found.end(), found.end() + _AFTER_NAME)
        if kind and kind != "witness":
            return kind
    return None


def _unlisted_kind(text: str, start: int, saying: str, party: Party | None) -> AttributionKind:
    """The kind of a source that no list knows: a name is a person's, or with an article a body's.

    Who is only said to "report" something is the press: "reported La Tarde".
    """
    if _PAPER.match(text, start) or saying.lower().startswith(("reported ", "reports ")):
        return "media"
    if text[start : start + 1].isupper() and not text.startswith("The ", start):
        return "person"
    if _BODY.match(text, start):
        return "group"
    if party is not None and party.kind == "person" and party.role not in (None, "CVL"):
        return "person"  # "the bishop said"
    return "witness" if party is None or party.kind in ("person", "group") else "organisation"
