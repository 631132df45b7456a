"""Who acts and who suffers: parties from noun phrases, with kind, PLOVER sector, country and canonical name.

All that is known of a phrase comes from its words and the lexicons: `actors.tsv` and `noun_classes.tsv` for common
nouns, `groups.tsv`, `organisations.tsv` and `leaders.tsv` for names, `titles.tsv` and `institution_words.tsv` for the
form of unlisted names. Countries are stated by nationality words, possessors and names, never by where it happened.

Source of the sectors: PLOVER codebook 2.0 (2023), actor sector codes.
"""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import lexicon_cache, load_words
from dateline.records import Party
from dateline.text.document import Document
from dateline.text.parties.lexicon import Entry, fold, name_openings, names
from dateline.text.parties.names import longest_name
from dateline.text.parties.reading import ARMED_ROLES, DETERMINERS, POSSESSIVES, PartyReading
from dateline.text.parties.words import read_words

_CRAFT = load_words("custody_words", "craft")  # who bears a name of their own, and is no person
_NAMED_GROUNDS = load_words("role_words", "ground with a name")  # "the oil well Isla Verde", "the ranch El Limon"
_NO_PARTY_SECTIONS = frozenset({"filename", "byline", "credit", "dateline", "related"})
_UNITS = load_words("role_words", "unit")
_CONDITIONS = load_words("role_words", "condition")
_HEADS_OF_FORCES = load_words("role_words", "head of a force")
_CHARGING = load_words("role_words", "charging")
_ACTIVITIES = load_words("role_words", "bare activity")
_CLOSING_ASIDE = {",": frozenset({",", ".", ";"}), "(": frozenset({")"})}
_WHOLES = frozenset("person crowd armed security state group organisation place company criminal official".split())
_PRIVATE_ROLES = frozenset({"BUS", "MNC"})
_HEADS_OF_ANYTHING = load_words("role_words", "head of anything")
_BODY_PARTS = load_words("role_words", "body part")
_SIDES = load_words("role_words", "side")
_NAME_BEGUN_BEFORE = 2  # words of a name that the parse may have cut off before a phrase


def party_classes(analysis: Analysis, phrase: NounPhrase) -> frozenset[str]:
    """Semantic classes of a phrase; empty for a name or a pronoun of which nothing is known.

    Classes: person, crowd, civilian, armed, security, police, state, official, criminal, prisoner, group, organisation,
    company, media, place, building, road, infrastructure, vehicle, weapon, animal, money, market, sport, weather,
    disease, time, document, event, abstract, body, crop.
    """
    return _reading(analysis, phrase).classes


def country_of_place(analysis: Analysis, phrase: NounPhrase) -> str | None:
    """The country that a phrase names; None for what only belongs to one ("the Iranian bank")."""
    reading = _reading(analysis, phrase)
    return reading.country if reading.kind == "place" else None


def names_person(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase gives a person's name: "Judge Ana Rivas", not "the judge"."""
    reading = _reading(analysis, phrase)
    return reading.kind == "person" and reading.name is not None


def make_party(document: Document, analysis: Analysis, phrase: NounPhrase) -> Party | None:
    """The party that a phrase names, or None where it cannot be one: times, abstract nouns, credits, "it".

    The quote is the phrase as written, with an "of" phrase that follows at once ("groups of citizens").
    """
    if analysis.is_time(phrase) or _in_unusable_section(document, phrase) or _is_bare_activity(analysis, phrase):
        return None
    reading = _side_of_thing(analysis, phrase) or _with_complement(analysis, phrase, _reading(analysis, phrase))
    if not reading.kind:
        return None
    quote = document.quote(_start_with_group(analysis, phrase), _end_with_complement(analysis, phrase))
    return Party(
        quote=quote,
        head=reading.head,
        kind=reading.kind,
        role=reading.role,
        country=reading.country,
        country_basis=reading.basis,
        name=reading.name,
    )


def _side_of_thing(analysis: Analysis, phrase: NounPhrase) -> PartyReading | None:
    """The reading of a side or part of a thing: "the front of the building" is no armed front."""
    head = analysis.tokens[phrase.head].lemma.lower()
    wholes = (one for link, one in analysis.complements(phrase) if link == "of") if head in _SIDES else ()
    of = next((_reading(analysis, one) for one in wholes), None)
    return of._replace(head=head) if of is not None and of.kind == "object" else None


def _start_with_group(analysis: Analysis, phrase: NounPhrase) -> int:
    """Where a phrase starts; in text of one case with the name of its group: "SHINING" of "SHINING PATH MEMBERS"."""
    if phrase.head == phrase.first or not analysis.text[phrase.start : phrase.end].isupper():
        return phrase.start
    group = find_group_name(analysis, phrase)
    return min(phrase.start, group[0]) if group is not None else phrase.start


def _is_bare_activity(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun without an article means what people do: "restrictions on movement", but "the movement".

    Whoever is said to "join forces" joins none.
    """
    if not phrase.first == phrase.head == phrase.last:
        return False
    head, before = analysis.tokens[phrase.head].lower, analysis.tokens[max(phrase.first - 1, 0)].lemma
    return head in _ACTIVITIES or (head == "forces" and before == "join")


def _in_unusable_section(document: Document, phrase: NounPhrase) -> bool:
    return any(
        section.kind in _NO_PARTY_SECTIONS and section.start <= phrase.start < section.end
        for section in document.sections
    )


@lexicon_cache(maxsize=1024)  # frames, roles and relevance ask for the same phrases of a sentence
def _reading(analysis: Analysis, phrase: NounPhrase) -> PartyReading:
    reading = _own_reading(analysis, phrase)
    if reading.kind != "person" or reading.name is None or reading.role is not None:
        return reading
    told = _told_beside(analysis, phrase) or _told_before(analysis, phrase)
    if told is None:
        return reading
    return reading._replace(
        role=told.role,
        classes=reading.classes | told.classes,
        country=reading.country or told.country,
        basis=reading.basis or told.basis,
    )


def _own_reading(analysis: Analysis, phrase: NounPhrase) -> PartyReading:
    """What a phrase itself tells, without what stands beside it."""
    long_name = _long_name(analysis, phrase)
    if long_name is not None:
        entry = long_name[1]
        basis = "name" if entry.country else None
        classes = entry.classes | {"organisation"}
        return PartyReading(entry.head, "organisation", entry.role, classes, entry.country, basis, entry.head)
    if phrase.kind == "name" and analysis.tokens[phrase.head].tag == "NOUN":
        name = analysis.text[phrase.start : phrase.end]  # "Lawyers for Liberty"
        return PartyReading(name, "organisation", "NGO", frozenset({"organisation"}), None, None, name)
    if _is_money(analysis, phrase):
        return PartyReading(analysis.tokens[phrase.head].lower, "", None, frozenset({"money"}))
    if _is_condition(analysis, phrase):
        return PartyReading("state", "", None, frozenset({"abstract"}))
    if _is_body_part(analysis, phrase):
        return PartyReading(analysis.tokens[phrase.head].lower, "", None, frozenset({"abstract"}))
    force = _force_of_unit(analysis, phrase) or _head_of_force(analysis, phrase)
    if force is not None:
        return force
    tokens = analysis.tokens[phrase.first : phrase.last + 1]
    sentence = analysis.text[analysis.sentence.start : analysis.sentence.end]
    cased = not (sentence.isupper() or sentence.islower())
    initial = phrase.first == 0 or analysis.tokens[phrase.first - 1].tag == "QUOTE"
    words = tuple(token.text for token in tokens)
    craft = _named_craft(analysis, phrase)
    if craft is not None:
        return read_words(words[: craft + 1], craft, tokens[craft].lemma, "common", cased, initial)
    at = phrase.head - phrase.first
    reading = read_words(words, at, tokens[at].lemma, phrase.kind, cased, initial)
    if reading.kind == "organisation" and reading.name and reading.name.split()[-1:] == [words[at]]:
        return reading._replace(name=" ".join((reading.name, *words[at + 1 :])))  # "the Central Bureau of Statistics"
    return reading


def _named_craft(analysis: Analysis, phrase: NounPhrase) -> int | None:
    """The word of a phrase that says which ship, vehicle or ground a name is of: "the tanker Amal Star"."""
    if phrase.kind != "name" or phrase.head == phrase.first:
        return None
    at = phrase.head
    while at > phrase.first and analysis.tokens[at].tag == "PROPN":
        at -= 1
    token = analysis.tokens[at]
    named = at < phrase.head and token.tag == "NOUN" and token.lemma == token.lower
    return at - phrase.first if named and token.lower in _CRAFT | _NAMED_GROUNDS else None


def _told_beside(analysis: Analysis, phrase: NounPhrase) -> PartyReading | None:
    """What an apposition tells of a named person: "Ana Rivas, the police chief, left", "Luis Prado (a judge) left"."""
    words = [token.lower for token in analysis.tokens[phrase.last + 1 :]]
    closing = _CLOSING_ASIDE.get(words[0]) if words else None
    other = analysis.phrase_at(phrase.last + 2) if closing is not None else None
    if closing is None or other is None or other.first != phrase.last + 2 or other.kind != "common":
        return None
    after = words[_last_with_of(analysis, other) - phrase.last :]
    if not after or after[0] not in closing or after[1:2] in (["and"], ["or"]):
        return None
    told = _own_reading(analysis, other)
    return told if told.kind == "person" and told.role is not None else None


def _told_before(analysis: Analysis, phrase: NounPhrase) -> PartyReading | None:
    """What the description before a named person tells: "Chad's army chief, Abakar Daoud, left"."""
    if phrase.first < 2 or analysis.tokens[phrase.first - 1].lower != ",":
        return None
    after = analysis.tokens[phrase.last + 1 : phrase.last + 2]
    if after and after[0].lower not in (",", ".", ";"):
        return None
    for other in analysis.phrases:
        if other.last >= phrase.first - 1:
            return None
        head = analysis.tokens[other.head]
        if _last_with_of(analysis, other) == phrase.first - 2 and other.kind == "common" and head.lower == head.lemma:
            told = _with_complement(analysis, other, _own_reading(analysis, other))
            if told.kind == "person" and (told.role is not None or told.country is not None):
                return told  # "his Ugandan counterpart, Ana Rivas, left"
    return None


def _last_with_of(analysis: Analysis, phrase: NounPhrase) -> int:
    """The last token of a phrase with what "of" adds to it: "the chief of police"."""
    return max([phrase.last, *(of.last for link, of in analysis.complements(phrase) if link == "of")])


def _force_of_unit(analysis: Analysis, phrase: NounPhrase) -> PartyReading | None:
    """What is told of the force that a unit is of: "two companies of the border guard"; None where it is of none."""
    unit = analysis.tokens[phrase.head].lemma.lower()
    of = _force_behind(analysis, phrase) if unit in _UNITS else None
    return of and PartyReading(unit, "group", of.role, of.classes - {"organisation"}, of.country, of.basis)


def _head_of_force(analysis: Analysis, phrase: NounPhrase) -> PartyReading | None:
    """What is told of an officer by the police that he heads: "the commissioner of police"."""
    head = analysis.tokens[phrase.head].lemma.lower()
    of = _force_behind(analysis, phrase) if head in _HEADS_OF_FORCES and phrase.kind == "common" else None
    if of is None or of.role != "COP":
        return None
    return PartyReading(head, "person", of.role, (of.classes - {"organisation"}) | {"person"}, of.country, of.basis)


def _force_behind(analysis: Analysis, phrase: NounPhrase) -> PartyReading | None:
    """The army or police that follow at once: "companies of the border guard", "personnel from the federal police"."""
    for _, other in analysis.complements(phrase):
        if other != phrase and analysis.text[phrase.end : other.start].strip().lower() in ("of", "from"):
            of = _reading(analysis, other)
            if "security" in of.classes:
                return of
    return None


def _is_body_part(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a head is no chief but somebody's own: "fired several times at his head"."""
    owner = analysis.tokens[phrase.first].lower
    return analysis.tokens[phrase.head].lower in _BODY_PARTS and owner in POSSESSIVES


def _is_money(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a sum: "US$1.5m", "Rs20,000"."""
    head = analysis.tokens[phrase.head]
    if head.tag != "NUM" and not head.text[0].isdigit():
        return False
    return any(token.tag == "OTHER" and token.text != "%" for token in analysis.tokens[phrase.first : phrase.head])


def _is_condition(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a state is no country but a condition: "a state of emergency", "the state of siege"."""
    if analysis.tokens[phrase.head].lower not in ("state", "states"):
        return False
    return any(
        preposition == "of" and analysis.tokens[other.head].lower in _CONDITIONS
        for preposition, other in analysis.complements(phrase)
    )


def _is_adjacent(analysis: Analysis, phrase: NounPhrase, other: NounPhrase) -> bool:
    return analysis.text[phrase.end : other.start].strip().lower() == "of"


def _long_name(analysis: Analysis, phrase: NounPhrase) -> tuple[int, Entry] | None:
    """A known name that goes on after "of" or "for": the offset of its end, and its entry.

    "Movement for the Liberation of Congo" is three noun phrases.
    """
    tokens = analysis.tokens
    first = phrase.first + (tokens[phrase.first].lower in DETERMINERS)
    if first > phrase.head or tokens[first].lower.partition("'")[0] not in _first_words():
        return None  # most phrases are told by their first word, and "these" alone names nobody
    if fold(" ".join(token.text for token in tokens[first : phrase.head + 1])) not in name_openings():
        return None
    for last in range(min(phrase.head + 10, len(tokens) - 1), phrase.head, -1):
        entry = names().get(fold(" ".join(token.text for token in tokens[first : last + 1])))
        if entry is not None:
            return tokens[last].end, entry
    return None


@lexicon_cache()
def _first_words() -> frozenset[str]:
    """The first word of what opens each known name that goes on after "of" or "for", as far as an apostrophe."""
    return frozenset(opening.split()[0].partition("'")[0] for opening in name_openings())


def _end_with_complement(analysis: Analysis, phrase: NounPhrase) -> int:
    long_name = _long_name(analysis, phrase)
    if long_name is not None:
        return long_name[0]
    for preposition, other in analysis.complements(phrase):
        if (
            preposition == "of"
            and _is_adjacent(analysis, phrase, other)
            and not analysis.is_time(other)
            and not (_reading(analysis, phrase).name and "event" in _reading(analysis, other).classes)
            and not _is_charge(analysis, phrase, other)
        ):  # "accused the ELN of the attack"
            return other.end
    return phrase.end


def _is_charge(analysis: Analysis, phrase: NounPhrase, other: NounPhrase) -> bool:
    """Whether "of" belongs to the verb before a phrase: "accused the police of inaction"."""
    verb = analysis.verb_at(phrase.first - 1) if phrase.first else None
    charging = verb is not None and analysis.tokens[verb.head].lemma in _CHARGING
    return charging and not _reading(analysis, other).classes & _WHOLES


def _with_complement(analysis: Analysis, phrase: NounPhrase, reading: PartyReading) -> PartyReading:
    """Add what an "of" phrase tells: the country of "the president of France", the side of "leaders of the rebels"."""
    role, country, basis, name, kind = reading.role, reading.country, reading.basis, reading.name, reading.kind
    if _long_name(analysis, phrase) is not None:
        return reading  # "Union of Eastern Nurses" has its country, if any, by its name
    for preposition, other in analysis.complements(phrase):
        spoken_for = preposition == "for" and reading.head in _HEADS_OF_ANYTHING  # "a spokesman for the rebels"
        if preposition not in ("of", "from", "for") or not reading.kind or reading.kind == "object":
            continue
        of = _reading(analysis, other)
        served = preposition == "from" and _serves(analysis, phrase, reading, other, of)
        if not (preposition == "of" or spoken_for or served):
            continue
        if country is None and of.country:
            country, basis = of.country, "place" if of.kind == "place" else of.basis
        if reading.yields and of.role and (of.kind != "place"):
            role = of.role
        elif role is None and reading.head in _HEADS_OF_ANYTHING and _is_of_state(of):
            role = "GOV"  # "the leader of the country", "the head of state"
        if reading.kind == "organisation" and name and _is_adjacent(analysis, phrase, other) and other.kind == "name":
            name = f"{name} of {analysis.text[other.start : other.end]}"  # "Nigerian Union of Teachers"
    classes = reading.classes
    if kind == "person" and role in _PRIVATE_ROLES:
        classes -= {"state", "official"}  # "the president of the company"
    return PartyReading(reading.head, kind, role, classes, country, basis, name, reading.yields)


def _serves(analysis: Analysis, phrase: NounPhrase, reading: PartyReading, other: NounPhrase, of: PartyReading) -> bool:
    """Whether "from" says in whose service somebody is: "agents from the drug agency", "troops from Chad".

    Not so of "men from Gao", nor of "bankers from Spain and the Caribbean", of whom only some are Spanish.
    """
    beside = analysis.text[phrase.end : other.start].strip().lower() == "from"
    if not beside or reading.kind not in ("person", "group") or reading.name:
        return False
    if of.kind == "organisation":
        return True
    sent = "state" in of.classes and bool(reading.classes & {"official", "security", "state"})
    others = (one for link, one in analysis.complements(phrase) if link == "from")
    return sent and all(country_of_place(analysis, one) is not None for one in others)


def _is_of_state(reading: PartyReading) -> bool:
    """Whether a body or place is that of a state: "the country", "the Kenyan electoral commission"."""
    return bool(reading.classes & {"state", "place"}) or (
        reading.kind == "organisation" and reading.country is not None
    )


def find_group_name(analysis: Analysis, phrase: NounPhrase) -> tuple[int, int, Entry] | None:
    """The name of an armed group before the head of a phrase, "FARC" in "FARC guerrillas": offsets and entry.

    In text of one case a name may begin before the phrase: "SHINING" of "SHINING PATH MEMBERS" was read as a verb.
    """
    begin = max(0, phrase.first - _NAME_BEGUN_BEFORE)
    tokens = analysis.tokens[begin : phrase.head]
    words = tuple(token.text for token in tokens)
    sentence = analysis.text[analysis.sentence.start : analysis.sentence.end]
    cased = not (sentence.isupper() or sentence.islower())
    for last in range(len(words) - 1, phrase.first - begin - 1, -1):
        found = longest_name(words, last, cased)
        if found is not None and found[1].role in ARMED_ROLES:
            return tokens[found[0]].start, tokens[last].end, found[1]
    return None
