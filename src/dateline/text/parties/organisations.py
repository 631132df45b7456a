"""The organisations behind those who act: "FARC" of "FARC guerrillas", "the front" of "members of the front"."""

from collections.abc import Iterable, Sequence

from dateline.language.analysis import Analysis, Arguments, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.records import Party
from dateline.text.document import Document
from dateline.text.parties.make import find_group_name, make_party, party_classes

_BELONGING = load_words("role_words", "belonging")
_CLAIMING_VERBS = load_words("reading_words", "claiming")
_BANDS = load_words("role_words", "band")
# "a group calling itself Dawn", "a gang called the Owls", "rebels known as the Simba"
_CALLING = (
    ("calling", "itself"),
    ("calling", "themselves"),
    ("which", "calls", "itself"),
    ("that", "calls", "itself"),
    ("known", "as"),
    ("called",),
    ("named",),
    ("dubbed",),
)


def with_organisations(analysis: Analysis, phrases: Iterable[NounPhrase]) -> list[NounPhrase]:
    """The phrases, and after each the armed organisation that it is part of: "members of the Liberation Front"."""
    found: list[NounPhrase] = []
    for phrase in phrases:
        found.append(phrase)
        wholes = [whole for preposition, whole in analysis.complements(phrase) if preposition in ("of", "from")]
        # "members of the tenth front of the ELN"
        wholes += [outer for whole in wholes for before, outer in analysis.complements(whole) if before == "of"]
        fighting = _are_fighters(analysis, phrase)
        found += [whole for whole in wholes if _is_armed_body(analysis, whole, fighting)]
        found += _body_of(analysis, phrase) + _speakers_of(analysis, phrase)
    return found


def _are_fighters(analysis: Analysis, phrase: NounPhrase) -> bool:
    classes = party_classes(analysis, phrase)
    return "armed" in classes and "security" not in classes


def _is_armed_body(analysis: Analysis, whole: NounPhrase, fighting: bool) -> bool:
    """Whether an organisation bears arms, or by its fighters must: "guerrillas of the Dawn Front"."""
    classes = party_classes(analysis, whole)
    named = whole.kind == "name" or analysis.text[whole.start : whole.end].isupper()
    return "organisation" in classes and ("armed" in classes or (fighting and named))


def with_sides(analysis: Analysis, actors: Sequence[Party]) -> tuple[Party, ...]:
    """The doers of violence, unknown organisations of fighters and unknown claimants as rebels.

    "Guerrillas of the Dawn Front attacked the post", "The Grey Owls claimed responsibility for the bomb".
    """
    unknown = [one for one in actors if one.role in (None, "PTY") and one.name is not None and one.country is None]
    if not unknown:
        return tuple(actors)
    ends = {one.quote.end for one in actors if one.role == "REB" and one.name is None}
    claimants = {phrase.start for phrase in _claimants(analysis)}
    return tuple(
        one.model_copy(update={"role": "REB", "kind": "organisation"})
        if one in unknown and (one.quote.start in claimants or (one.kind == "organisation" and one.quote.end in ends))
        else one
        for one in actors
    )


def _claimants(analysis: Analysis) -> list[NounPhrase]:
    """Those with an article that say a deed is theirs."""
    claiming = (one for one in analysis.verbs if analysis.tokens[one.head].lemma in _CLAIMING_VERBS)
    found = (one for verb in claiming for one in (*analysis.arguments(verb).subjects, *analysis.arguments(verb).agents))
    return [one for one in found if analysis.tokens[one.first].lower == "the"]


def _body_of(analysis: Analysis, phrase: NounPhrase) -> list[NounPhrase]:
    """The organisation that people are said to belong to, or to be members of.

    "Workers affiliated with the Steel Union", "gunmen believed to belong to the PKK", "men who said they were its
    members" or "identified themselves as members of the front".
    """
    found = []
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        if phrase not in (*arguments.objects, *arguments.subjects) or not _describes(analysis, verb):
            continue
        if analysis.tokens[verb.head].lemma in _BELONGING:
            behind = (*arguments.agents, *(one for link, one in arguments.obliques if link in ("with", "to")))
            found += [one for one in behind if "organisation" in party_classes(analysis, one)]
        else:
            found += _of_members(analysis, verb, arguments)
    return found


def _describes(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb only tells of whom one speaks: "gunmen believed to be rebels", "gunmen who claimed to be"."""
    return verb.form != "finite" or analysis.clause_at(verb.head).kind == "relative"


def _of_members(analysis: Analysis, verb: VerbGroup, arguments: Arguments) -> list[NounPhrase]:
    """The armed organisation of which a verb says that somebody is a member."""
    told = [one for link, one in arguments.obliques if link == "as"]
    said = analysis.phrase_at(verb.last + 1) if analysis.tokens[verb.head].lemma == "be" else None
    return [
        whole
        for one in [*told, *([said] if said is not None else [])]
        if "person" in party_classes(analysis, one)
        for link, whole in analysis.complements(one)
        if link == "of" and {"organisation", "armed"} <= party_classes(analysis, whole)
    ]


def _speakers_of(analysis: Analysis, phrase: NounPhrase) -> list[NounPhrase]:
    """The organisation that speaks of its own people: "The front said its fighters attacked the post"."""
    if analysis.tokens[phrase.first].lower not in ("its", "their"):
        return []
    for clause in analysis.clauses:
        if clause.kind == "attribution" and clause.verb is not None and clause.first < phrase.first:
            speakers = analysis.arguments(analysis.verbs[clause.verb]).subjects
            return [one for one in speakers if {"organisation", "armed"} <= party_classes(analysis, one)]
    return []


def beside_organisations(fighters: Sequence[Party], organisations: Sequence[Party]) -> tuple[Party, ...]:
    """Both, each once; the name of an organisation is that of the organisation alone: "ELN guerrillas", "ELN"."""
    names = {one.name for one in (*fighters, *organisations) if one.kind == "organisation"}
    unnamed = (
        one.model_copy(update={"name": None}) if one.kind in ("group", "person") and one.name in names else one
        for one in fighters
    )
    return tuple(dict.fromkeys((*unnamed, *organisations)))


def find_organisations(document: Document, analysis: Analysis, phrases: Iterable[NounPhrase]) -> tuple[Party, ...]:
    """The organisations whose names stand with their fighters.

    "ELN" of "the ELN guerrillas", "FARC" of "FARC (EP) rebels", "the Owls" of "a gang called the Owls".
    """
    found = []
    for phrase in phrases:
        party = make_party(document, analysis, phrase)
        span = find_group_name(analysis, phrase) if party is not None and party.kind != "organisation" else None
        if party is not None and span is not None:
            start, end, group = span
            side = {"role": party.role or group.role, "kind": "organisation", "name": group.head, "head": group.head}
            found.append(party.model_copy(update=side | {"quote": document.quote(start, end)}))
        elif (bracketed := _name_in_brackets(document, analysis, phrase)) is not None:
            found.append(bracketed)
        else:
            found += _named_bands(document, analysis, phrase)
    return tuple(found)


def _name_in_brackets(document: Document, analysis: Analysis, phrase: NounPhrase) -> Party | None:
    """The organisation in brackets before its people: "Liberation Army (ELN) guerrillas", "Bar Council (BC) members".

    An unlisted one is the name before the brackets.
    """
    if phrase.first < 3 or analysis.tokens[phrase.first - 1].text not in (")", "]"):
        return None
    inner = analysis.phrase_at(phrase.first - 2)
    party = make_party(document, analysis, inner) if inner is not None else None
    if party is not None and inner is not None and party.name is not None and "armed" in party_classes(analysis, inner):
        return party
    name = analysis.phrase_at(phrase.first - 4) if phrase.first > 3 else None
    named = make_party(document, analysis, name) if name is not None and name.kind == "name" else None
    return named if named is not None and named.kind == "organisation" else None


def _named_bands(document: Document, analysis: Analysis, phrase: NounPhrase) -> list[Party]:
    """The band that a phrase or its "of" names: "a group calling itself Dawn", "members of a gang called the Owls"."""
    bands = [phrase, *(whole for link, whole in analysis.complements(phrase) if link in ("of", "from"))]
    found = []
    for band in bands:
        name = _name_given(analysis, band) if analysis.tokens[band.head].lemma.lower() in _BANDS else None
        party = make_party(document, analysis, band) if name is not None else None
        if name is not None and party is not None:
            first = name.first + (analysis.tokens[name.first].tag == "DET")
            of = (one for link, one in analysis.complements(name) if link == "of" and one.first == name.last + 2)
            end = next((one.end for one in of), name.end)  # "the Vanguard of the Oppressed"
            words = analysis.text[analysis.tokens[first].start : end]
            update = {"quote": document.quote(name.start, end), "head": words, "name": words}
            found.append(party.model_copy(update=update | {"kind": "organisation"}))
    return found


def _name_given(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The name that the words right behind a phrase give it."""
    ends = [phrase.last, *(one.last for link, one in analysis.complements(phrase) if link == "of")]
    at = max(ends) + 1
    at += at < len(analysis.tokens) and analysis.tokens[at].lower == ","
    words = tuple(token.lower for token in analysis.tokens[at : at + 3])
    for form in _CALLING:
        if words[: len(form)] == form:
            name = analysis.phrase_at(at + len(form))
            bare = name is not None and analysis.tokens[name.first].lower not in ("a", "an")
            return name if bare else None  # "opposition parties called a strike"
    return None
