"""What a place does in its sentence: where something is, who acts, whose people, where from, or what is spoken of."""

import re
from typing import Literal

from dateline.language.words import BASE, THIRD, look_up
from dateline.lexicons import load_words
from dateline.lexicons.countries import country_of_capital
from dateline.text.datelines import is_signed
from dateline.text.document import Document
from dateline.text.parties.lexicon import institution_words
from dateline.text.places.candidate import Candidate
from dateline.text.places.group_names import LINKS, is_in_group_name
from dateline.text.places.lexicon import context_words, country_form
from dateline.text.rare import compile_rare

Use = Literal["location", "nationality", "origin", "topic", "party", "dateline"]
# "Ana Diallo, 22, of Gao", "Ben Cole Jr. of Ayr", "residents of Gao": where somebody lives, wherever it happened.
_RESIDENT = re.compile(
    r"(?:(?:,\s*\d{1,3},?|\bJr\.,?|\bSr\.,?|\b[Aa] resident|\b[Aa] native|\b(?:formerly|originally)) of "
    r"(?:the (?:city|town|village) of )?"
    # "Omar Diallo, 22, from the Dakar suburb of Pikine"
    r"|,\s*\d{1,3},? from (?:the|a) (?:[\w-]+ ){0,3}"
    r"(?:suburb|city|town|village|district|area|province|state|region) of )\Z"
)
# "a student at the University of Leeds": where somebody works or studies
_AFFILIATED = compile_rare(
    rf"\b(?:{'|'.join(sorted(load_words('place_words', 'affiliated')))})(?:,? [\w-]+){{0,6}}? (?:at|from|with)"
    r" (?:the )?(?:[A-Z][\w’'.-]* (?:of )?)*\Z"
)
# "the deputy director for the Middle East and North Africa", "the envoy to Chad"
_CHARGED = compile_rare(
    r"\b(?:director|deputy|envoy|expert|analyst|researcher|coordinator|adviser|advisor|ambassador|spokes\w+|rapporteur)s?"
    r" (?:for|on|to) (?:the )?(?:[A-Z][a-z]+(?: East)? and (?:the )?)?\Z"
)
# "Sentinel Rights, Conakry/Geneva, 30 June 2020" at the end of a line: where a report was written
_SIGNED_LINE = re.compile(r"(?:\s*/\s*[A-Z][\w-]+)*,\s+\d{1,2}\s+[A-Z][a-z]+\s+(?:19|20)\d\d[ \t]*(?:\n|\Z)")
_WHERE = re.compile(r",? where\b", re.I)
# "Long live Georgia!", "Hands off Chad": what a crowd shouts is not where it stands
_SLOGAN = compile_rare(
    r"\b(?:long live|viva|vive|down with|death to|glory to|god (?:bless|save)|hands off)\s+(?:the\s+)?\Z", re.I
)
# "was born in Leeds", "grew up in Leeds"
_BORN = re.compile(r"\b(?:born(?: and raised)?|educated|schooled|brought up|gr[eo]wn? up)\s+in\s+\Z", re.I)
# "in Kolmanga, Niger": a town that the gazetteer lacks, and what it is in; not "In Kolmanga, Niger said"
_A_NAME = r"(?:[A-Z][\w'’-]+\s+){0,2}[A-Z][\w'’-]+(?:\s+(?:district|county|village|town|city|area|province|state))?,\s+"
_IN_A_TOWN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round)\s+(?:the\s+(?:[\w-]+\s+){0,2}(?:town|village|city|suburb)\s+of\s+)?"
    rf"(?:{_A_NAME}){{1,2}}\Z"
)
# "in Kurdish-held Syria", "in rebel-controlled eastern Ukraine", "parts of both Syria and Mali"
_HELD = re.compile(
    r"\b(?:in|across|inside|throughout|into|parts of|areas of|swathes of)\s+(?:the\s+)?"
    r"(?:[\w-]+-(?:held|controlled|occupied|ruled|run|dominated|administered)\s+"
    r"(?:(?:north|south|east|west)\w*[ -])*|both\s+)\Z",
    re.I,
)
_SIDED = frozenset({"pro", "anti"})
_NO_VERB_BEHIND = re.compile(r"\s*(?:[,.;:)\n]|\Z|(?:on|in|at|when|after|where|late|early|last|this)\s|[A-Z]\w+day\b)")
_BODY_OF = load_words("place_words", "body of")
_OF_ABROAD = frozenset({"de", "del", "do", "da", "di"})
_MADE = load_words("place_words", "made")
_HOME_OF = load_words("place_words", "home of")
_BEING = frozenset({"be", "been", "being", "is", "are", "was", "were"})
_BESIDE = load_words("place_words", "beside")
_ADDRESSED = load_words("place_words", "addressed")
_WITH_OFF = load_words("place_words", "with off")
_NAMED_AFTER = load_words("place_words", "named after")
_TITLED = load_words("place_words", "titled")
_KEPT_ABROAD = load_words("place_words", "abroad")
_LIES_BETWEEN = load_words("words_grammar", "between")
_ABOUT_IT = frozenset(["recognition", "status", "future", "question", "issue", "recognise", "map", "history"])
_RELATING = frozenset(["on", "about", "over", "for", "with", "against", "between", "of", "by"])
_BESIDE_IT = 40
_OF_ALLIES = frozenset({"led", "backed", "allied", "made"})
_ALLIES = frozenset("ally allies backer backers patron sponsor rival foe archrival".split())
_OPENS_OBJECT = frozenset("the a an its that to any such this these those his all no".split())
_CONJUNCTIONS = frozenset(["", "but", "and", "so", "yet"])
_AUXILIARIES = frozenset(["has", "have", "had", "will", "would", "is", "was", "may", "could", "should", "and"])


def use_of(document: Document, candidate: Candidate) -> Use:
    """What a place does in its sentence, from the words beside it."""
    if candidate.adjective:
        return "nationality"
    if _is_of_group_or_ally(document, candidate):
        return "party"
    words, first = candidate.words, candidate.first
    before, noun = candidate.before, words[first - 2].key if first >= 2 else ""
    if first >= 2 and (before == "the" or before in context_words("direction")):
        before, noun = words[first - 2].key, words[first - 3].key if first >= 3 else ""
    told = _use_told(document, candidate, before, noun)
    if told is not None:
        return told
    if before in _RELATING:
        return _related_use(candidate, before, noun)
    if words[candidate.last].possessive:
        return _possessive_use(candidate)
    return _use_of_name(document, candidate, before)


def _use_told(document: Document, candidate: Candidate, before: str, noun: str) -> Use | None:
    """Use that a preposition or the word behind tells by itself."""
    if _is_origin(document, candidate, before):
        return "origin"
    if _WHERE.match(document.text, candidate.end):
        return "location"  # "and Chad, where protests ended in bloodshed"
    phrased = _use_in_phrase(document, candidate)
    if phrased is not None:
        return phrased
    if before == "of" and noun in _TITLED and candidate.words[candidate.first - 2].capital:
        return "party"  # "a branch of the Bank of Baroda"
    if _CHARGED.search(document.text, max(0, candidate.start - 70), candidate.start):
        return "topic"
    if before in _OF_ABROAD and noun in _BODY_OF:
        return "topic"  # "the Oficina de Envigado", a gang
    located = _located(before, noun)
    if located is None and (before in _BESIDE or candidate.after in _NAMED_AFTER):
        return "topic"
    return located


def _use_in_phrase(document: Document, candidate: Candidate) -> Use | None:
    """Use that set phrases tell: whose embassy it is, whose side, whose hands it is in, what is shouted."""
    if candidate.country and candidate.after in _KEPT_ABROAD:
        return "nationality"  # "outside the U.S. embassies"
    if candidate.before in _SIDED and document.text[candidate.start - 1] in "-‐‑–":
        return "party"  # "pro-Beijing lawmakers"
    if candidate.country and _HELD.search(document.text, max(0, candidate.start - 60), candidate.start):
        return "location"
    if _SLOGAN.search(document.text, max(0, candidate.start - 20), candidate.start):
        return "topic"
    return None


def _use_of_name(document: Document, candidate: Candidate, before: str) -> Use:
    """Use of a name without a preposition: who acts, or where something is."""
    # "Syria strikes kill five" does not say whether it is where or who: a bare country is a party.
    bare = candidate.country is not None and not candidate.holds and not _is_held(candidate)
    if bare and not _acts(candidate) and (_is_listed(candidate) or _says_where_a_town_is(document, candidate)):
        return "location"
    told = before in _ADDRESSED and country_of_capital(candidate.key) is not None
    told = told or (before == "that" and _does(candidate))
    return "party" if bare or told or candidate.in_organisation or _acts(candidate) else "location"


def _says_where_a_town_is(document: Document, candidate: Candidate) -> bool:
    """Whether a country ends where something is, behind a town that is unknown: "shot in Kolmanga, Niger, on"."""
    if not candidate.first or country_form(candidate.words[candidate.first - 1].key):
        return False  # "in Mali, Niger and Chad"
    behind = _IN_A_TOWN.search(document.text, max(0, candidate.start - 70), candidate.start)
    return behind is not None and _NO_VERB_BEHIND.match(document.text, candidate.end) is not None


def _is_of_group_or_ally(document: Document, candidate: Candidate) -> bool:
    """Whether a name is part of that of a group, or an ally: "Al-Qaeda in Iraq", "in support of its ally Tripoli"."""
    if document.text[candidate.end : candidate.end + 1] in ("-", "‑") and candidate.after in _OF_ALLIES:
        return True
    if candidate.before in _ALLIES:
        return _governs(candidate)
    return candidate.before in LINKS and is_in_group_name(document.text, candidate.start, candidate.end)


def _located(before: str, noun: str) -> Use | None:
    """Use behind a preposition of place; of "a ship off Yemen", but not of "cut off Qatar"."""
    if before == "off":
        return "party" if noun in _WITH_OFF else "location"
    # also "a raid near the capital Damascus killed six"
    named = before in context_words("locative") or before == "capital" or before in context_words("town")
    return "location" if named else None


def _is_origin(document: Document, candidate: Candidate, before: str) -> bool:
    """Whether somebody or a report is only from there: "from Kano", "Ana Cole, 22, of Boston", "KANO (AFP)"."""
    if is_signed(document.text, candidate.end) or _SIGNED_LINE.match(document.text, candidate.end):
        return True
    if before == "of" and _RESIDENT.search(document.text, max(0, candidate.start - 60), candidate.start):
        return True
    if is_affiliation(document.text, candidate.start) or candidate.after in _HOME_OF:
        return True
    if before == "in" and _BORN.search(document.text, max(0, candidate.start - 30), candidate.start):
        return True
    words, first = candidate.words, candidate.first
    if before == "in" and first >= 3 and words[first - 2].key in _MADE and words[first - 3].key not in _BEING:
        return True  # "cars made in China", but "arrests were made in Kano"
    return before == "from" or (candidate.after in ("born", "based") and document.text[candidate.end] in "-‐‑ ")


def is_affiliation(text: str, start: int) -> bool:
    """Whether the words before a place say that somebody works or studies there."""
    return _AFFILIATED.search(text, max(0, start - 90), start) is not None


def _related_use(candidate: Candidate, before: str, noun: str) -> Use:
    """Use behind a preposition that can name a topic, a party or a place: "talks on Syria", "an attack on Kabul"."""
    governs = _governs(candidate)
    if before == "of" and noun in _ABOUT_IT:
        return "topic"
    if before == "of":
        where = _is_held(candidate) or not candidate.country or noun in context_words("part")
        return "location" if where else "party"
    if before == "by":
        return "party" if governs else "location"  # "a force raised by Washington"
    if not governs or (before == "between" and noun in _LIES_BETWEEN):
        return "location"  # "on the border between Iran and Iraq"
    if before in ("about", "with", "between") or noun in context_words("talk"):
        return "topic"
    return "party" if before in ("against", "for") and candidate.country else "location"


def _possessive_use(candidate: Candidate) -> Use:
    """Tell "Mali's north", which is where, from "Mali's government", which is who."""
    if candidate.after in context_words("direction") or candidate.after in context_words("town"):
        return "location"
    if candidate.after in context_words("admin") or candidate.after == "capital":
        return "location"
    nearby = candidate.words.between(candidate.last + 1, candidate.last + 4)
    if any(word.key in context_words("direction") for word in nearby[1:] if "," not in word.gap):
        return "location"  # "Syria's Kurdish-held north-east"
    nearby = nearby[:2]
    named = (institution_words().get(word.key) for word in nearby)
    if any(entry is not None and entry.kind == "organisation" for entry in named):
        return "nationality" if candidate.country else "location"  # "Russia's Defence Ministry"
    if nearby and nearby[0].capital and not candidate.in_organisation and candidate.country and candidate.cased:
        return "location"  # "Syria's Aleppo province"
    return "nationality" if candidate.country else "location"


def _is_listed(candidate: Candidate) -> bool:
    """Whether a name stands with another one behind a preposition of place: "in Iraq and Syria"."""
    words, at = candidate.words, candidate.first - 1
    if at < 0 or words[at].key not in ("and", "or"):
        return False
    last = at - 1
    while last > max(-1, at - 4) and words[last].capital:
        last -= 1
    if not 0 <= last < at - 1:
        return False
    between = words[last].key == "between" and last > 0 and words[last - 1].key in _LIES_BETWEEN
    return between or words[last].key in context_words("locative")


def _governs(candidate: Candidate) -> bool:
    """Whether a name can stand for a government: a country's or its capital's."""
    return candidate.country is not None or country_of_capital(candidate.key) is not None


def _does(candidate: Candidate) -> bool:
    """Whether a verb in its base form follows a state or its capital: "demanded that Beijing pull its ships out"."""
    after = look_up(candidate.after) if candidate.after and _governs(candidate) else None
    return after is not None and bool(after.forms & BASE) and after.verb > after.noun


def _acts(candidate: Candidate) -> bool:
    """Whether a verb follows at once: "Beijing said", "Iran condemns", "Beijing vows"."""
    after = candidate.after
    if not after or not _governs(candidate) or _is_held(candidate):
        return False
    if _sees_or_wants(candidate):
        return True
    if after == "and" and candidate.words[candidate.first].gap.strip() == ",":
        return False  # "in Istanbul, Ankara and Izmir"
    if after in context_words("say") or after in _AUXILIARIES or (len(after) > 4 and after.endswith("ed")):
        return True
    verb = look_up(after)
    return verb.forms == THIRD and verb.verb > max(verb.noun, 0)


def _is_held(candidate: Candidate) -> bool:
    """Whether what it lies in stands behind it here: "in Ankara, Turkey", but not in the next "Ankara says"."""
    container = candidate.container
    return container is not None and 0 <= container.start - candidate.end <= _BESIDE_IT


def _sees_or_wants(candidate: Candidate) -> bool:
    """Whether a verb that may be a noun has its object or an infinitive behind it: "Ankara views the group as"."""
    words, last = candidate.words, candidate.last
    if (
        candidate.before not in _CONJUNCTIONS
        or last + 2 >= len(words)
        or words[last + 1].capital
        or words.gap(last + 1) != " "
    ):
        return False
    verb, behind = look_up(words[last + 1].key), words[last + 2]
    return bool(verb.forms & THIRD) and verb.verb > 0 and words.gap(last + 2) == " " and behind.key in _OPENS_OBJECT
