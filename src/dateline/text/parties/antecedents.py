"""Pronouns that open what a sentence tells: the subject of the sentence before, whether or not it did anything yet."""

from collections.abc import Callable, Iterator, Sequence

from dateline.language.analysis import Analysis, NounPhrase, analyse
from dateline.language.words import verbs_that
from dateline.lexicons import load_words
from dateline.records import Party
from dateline.text.document import Document, Sentence
from dateline.text.parties.appositions import put_names
from dateline.text.parties.genders import bars
from dateline.text.parties.in_a_row import classes_of_row, stands_in_row
from dateline.text.parties.make import make_party, names_person, party_classes
from dateline.text.parties.reading import NATURE
from dateline.text.parties.surnames import office_before

# How many sentences back a subject may be carried on by pronouns ("It warned ... It also expelled ...").
_REACH = 2
_BODIES = frozenset({"state", "organisation", "company", "group", "security", "place", "media"})
_NO_BODIES = frozenset({"building", "road", "vehicle", "infrastructure", "event", "abstract", "weapon", "crowd"})
_AUTHORITIES = frozenset({"security", "official", "state"})
_OF_NO_STATE = frozenset(
    {
        "IGO",
        "UNO",
        "EUR",
        "NGO",
        "BUS",
        "MNC",
        "LAB",
        "PTY",
        "OPP",
        "REB",
        "CRM",
        "PRM",
        "UAF",
        "IMG",
        "EDU",
        "REL",
        "JRN",
    }
)
_ALWAYS_SEVERAL = frozenset({"police", "people", "personnel", "gendarmerie"})
_DYING = load_words("event_words", "dying")
_KILLING = load_words("event_words", "killing")
_ASKING = frozenset({"call", "urge", "order", "appeal", "threaten", "ask"})
_TOLD = frozenset({"main", "quotation", "attribution"})


def subject_before(
    document: Document, sentence: Sentence, analysis: Analysis, pronoun: NounPhrase, *, suffers: bool = False
) -> Party | None:
    """The party that "it", "he", "she" or "they" goes on with; None where the sentence before has no such subject.

    "Kenya protested to Somalia. It recalled its envoy." The pronoun must be the first party of its own sentence. A
    sentence that opens with the same pronoun hands on the question to the one before it.

    With `suffers` the pronoun is who something is done to, who may have been an object before, and is no authority:
    "Prosecutors charged two men. They were arrested in May".
    """
    beside = None if suffers else _body_beside(analysis, pronoun)
    found = (analysis, beside) if beside else _find(document, sentence, analysis, pronoun, suffers)
    if found is None:
        return None
    earlier, phrase = found
    return make_party(document, earlier, put_names(earlier, [phrase])[0])


def _body_beside(analysis: Analysis, pronoun: NounPhrase) -> NounPhrase | None:
    """The one body that did what the same sentence tells before "it": "Amnesty praised the law, but it also said"."""
    clause = analysis.clause_at(pronoun.head)
    verb = analysis.verbs[clause.verb] if clause.verb is not None else None
    if analysis.tokens[pronoun.head].lower != "it" or clause.kind not in _TOLD or verb is None:
        return None
    if verb.voice == "passive" or pronoun not in analysis.arguments(verb).subjects:
        return None
    before = {one for one in _subjects(analysis, False) if one.end <= pronoun.start and one.kind != "pronoun"}
    return next(iter(before)) if len(before) == 1 and all(_is_body(analysis, one) for one in before) else None


def with_owner(document: Document, sentence: Sentence, analysis: Analysis, phrase: NounPhrase, party: Party) -> Party:
    """A party with the country, and staff with the sector, of whom "its" stands for: "its envoy", "its spokesman"."""
    word = analysis.tokens[phrase.first]
    if word.lower != "its" or party.kind not in ("person", "group", "organisation"):
        return party
    inside = [one for one in _subjects(analysis, False) if one.end <= word.start and _is_body(analysis, one)]
    its = NounPhrase(phrase.first, phrase.first, phrase.first, word.start, word.end, "pronoun")
    found = (analysis, inside[-1]) if inside else _find(document, sentence, analysis, its, False)
    owner = None if found is None else make_party(document, *found)
    if owner is None:
        return party
    staff = party.role in ("GOV", None) and owner.role in _OF_NO_STATE
    update = {
        "country": owner.country,
        "country_basis": owner.country_basis,
        "role": owner.role if staff else party.role,
    }
    return party.model_copy(update=update)


def classes_before(document: Document, sentence: Sentence, analysis: Analysis, phrase: NounPhrase) -> frozenset[str]:
    """Semantic classes of the party, storm or disease that a pronoun goes on with; empty where nothing is known.

    Of a number or place in a row those it takes some of: "Gunmen seized six women. Two were freed".
    Of a surname alone those of the office told with it before: "President Ana Brito left. ... Brito thanked Chad".
    """
    if phrase.kind == "name":
        office = office_before(document, analysis.tokens[phrase.head].text, phrase.start)
        return frozenset() if office is None else office.classes
    if stands_in_row(analysis, phrase):
        return classes_of_row(document, sentence, analysis, phrase)
    found = _find(document, sentence, analysis, phrase, False)
    return frozenset() if found is None else party_classes(*found)


def _find(
    document: Document, sentence: Sentence, analysis: Analysis, pronoun: NounPhrase, suffers: bool
) -> tuple[Analysis, NounPhrase] | None:
    """The sentence with the subject that a pronoun goes on with, and that subject; None where there is none."""
    word = analysis.tokens[pronoun.head].lower
    fits, objective = _FITS.get(word), word in ("him", "her")
    if fits is None or not (objective or _opens(analysis, pronoun)):
        return None
    for index in range(sentence.index - 1, max(sentence.index - 1 - _REACH, -1), -1):
        before = document.sentences[index]
        if before.section == "headline" and sentence.section != "headline":
            return None
        earlier = analyse(document.text, before)
        subjects = list(_subjects(earlier, suffers))
        if word == "they" and not suffers:
            subjects = [one for one in subjects if not _is_dead(earlier, one)]
        speaks = _speaks(analysis, pronoun)
        subjects = _speakers_next(earlier, subjects) if speaks else _tellers_last(earlier, subjects)
        named = (one for one in reversed(subjects) if one.kind != "pronoun" and fits(earlier, one))
        usable = (one for one in named if not bars(earlier, one, word) and (speaks or not _is_source(earlier, one)))
        guarded = suffers and not objective
        found = next((one for one in usable if not guarded or not party_classes(earlier, one) & _AUTHORITIES), None)
        if found is not None:
            return earlier, found
        if not any(one.kind == "pronoun" for one in subjects):
            return None
    return None


def _speaks(analysis: Analysis, pronoun: NounPhrase) -> bool:
    """Whether a pronoun is said to have said, asked or decided something: "They added", "He announced a curfew"."""
    clause = analysis.clause_at(pronoun.head)
    verb = analysis.verbs[clause.verb] if clause.verb is not None else None
    said = verbs_that("report") | verbs_that("clausal") | _ASKING
    return verb is not None and analysis.tokens[verb.head].lemma in said


def _speakers_next(analysis: Analysis, subjects: Sequence[NounPhrase]) -> list[NounPhrase]:
    """Subjects with those who spoke at the end, as the next that speak: "Rao said Lund had left. He announced"."""
    speakers = [
        one
        for clause in analysis.clauses
        if clause.verb is not None and analysis.tokens[analysis.verbs[clause.verb].head].lemma in verbs_that("report")
        for one in analysis.arguments(analysis.verbs[clause.verb]).subjects
    ]
    return [one for one in subjects if one not in speakers] + [one for one in subjects if one in speakers]


def _tellers_last(analysis: Analysis, subjects: Sequence[NounPhrase]) -> list[NounPhrase]:
    """Subjects with those who only told the rest in front, as the last that a deed after it would be of.

    "Agents rounded up 40 people, relatives said. They seized laptops": the agents did.
    """
    tellers = [one for one in subjects if analysis.clause_at(one.head).kind == "attribution"]
    return tellers + [one for one in subjects if one not in tellers]


def _opens(analysis: Analysis, pronoun: NounPhrase) -> bool:
    """Whether a pronoun is the subject of what is told first, and no party stands before it."""
    clause = analysis.clause_at(pronoun.head)
    if clause.kind not in _TOLD:
        return False
    return clause.kind == "attribution" or not any(
        party_classes(analysis, one) for one in analysis.phrases if one.end <= pronoun.start
    )


def _subjects(analysis: Analysis, objects: bool) -> Iterator[NounPhrase]:
    """The subjects of the main clauses and of what is said there, in reading order; with their objects if asked for.

    "The minister said the government had closed the border. It ..."
    """
    for clause in analysis.clauses:
        if clause.verb is None or analysis.verbs[clause.verb].form != "finite":
            continue
        reported = clause.kind == "subordinate" and clause.marker in ("that", None)
        if clause.kind in _TOLD or reported:
            arguments = analysis.arguments(analysis.verbs[clause.verb])
            yield from arguments.subjects or arguments.objects[:1]
            yield from arguments.objects if objects else ()


def _is_dead(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a sentence tells that they died: in "Police say ten men died. They fired" the police fired."""
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        if verb.form == "finite" and phrase in (arguments.objects if verb.voice == "passive" else arguments.subjects):
            lemma = analysis.tokens[verb.head].lemma
            return lemma in _DYING or (verb.voice == "passive" and lemma in _KILLING)
    return False


def _is_body(analysis: Analysis, phrase: NounPhrase) -> bool:
    classes = party_classes(analysis, phrase)
    return (
        _is_single(analysis, phrase) and bool(classes & (_BODIES | NATURE)) and not classes & (_NO_BODIES | {"person"})
    )


def _is_one_person(analysis: Analysis, phrase: NounPhrase) -> bool:
    if _is_plain_name(analysis, phrase):
        return names_person(analysis, phrase)
    return _is_single(analysis, phrase) and "person" in party_classes(analysis, phrase)


def _is_source(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is the bare name of who is quoted, who does nothing else: "... , Ana Cole said. He fled"."""
    return analysis.clause_at(phrase.head).kind == "attribution" and _is_plain_name(analysis, phrase)


def _is_plain_name(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a first name and a surname and nothing else: "Ana Cole left the hall. Two men shot her"."""
    words = [token.text for token in analysis.tokens[phrase.first : phrase.last + 1]]
    return phrase.kind == "name" and len(words) > 1 and all(word.isalpha() and word[0].isupper() for word in words)


def _is_single(analysis: Analysis, phrase: NounPhrase) -> bool:
    head = analysis.tokens[phrase.head]
    return head.lower == head.lemma.lower() or phrase.kind == "name"


def _are_several(analysis: Analysis, phrase: NounPhrase) -> bool:
    classes = party_classes(analysis, phrase)
    head = analysis.tokens[phrase.head]
    several = head.lower != head.lemma.lower() or head.lower in _ALWAYS_SEVERAL
    return several and bool(classes & {"person", "crowd", "armed", "security"})


_FITS: dict[str, Callable[[Analysis, NounPhrase], bool]] = {
    "it": _is_body,
    "its": _is_body,
    "he": _is_one_person,
    "she": _is_one_person,
    "him": _is_one_person,
    "her": _is_one_person,
    "they": _are_several,
}
