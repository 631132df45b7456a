"""Readings: a candidate as a verb, a noun or a predicate, with those who act and those it is done to."""

from collections.abc import Sequence

from dateline.language.analysis import NO_ARGUMENTS, Analysis, Arguments, Clause, NounPhrase, VerbGroup
from dateline.language.words import verbs_that
from dateline.lexicons import load_words
from dateline.text.frames.lexicon import Frame
from dateline.text.frames.noun_readings import read_noun
from dateline.text.frames.reading import THINGS, Reading
from dateline.text.parties.addressees import find_author
from dateline.text.parties.credits import find_meant
from dateline.text.parties.make import party_classes
from dateline.text.parties.pronouns import find_himself, find_speaker

_HARMING = load_words("reading_words", "harming")
_HITTING = load_words("reading_words", "hitting")
_HOUSES = load_words("reading_words", "house of a body")
_UNABLE = frozenset({"building", "infrastructure", "place", "road"})
_ARRESTING = load_words("reading_words", "arresting")
# What a predicate of these types says is done to its subject: "is under arrest", "stands on trial".
_UNDERGONE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION"})
_SAYING_VERBS = load_words("reading_words", "saying")
_LETTING = frozenset({"let"})


def read_candidate(analysis: Analysis, frame: Frame, covered: Sequence[int]) -> Reading | None:
    """Read the candidate as the frame's part of speech; None when it cannot be that."""
    if frame.pos == "v":
        return _read_verb(analysis, covered[0], covered[-1])
    if frame.pos == "n":
        return read_noun(analysis, head_of_form(analysis, covered), covered[-1])
    if frame.pos == "a":
        return _read_predicate(analysis, covered[0], frame.type in _UNDERGONE)
    if frame.pos == "m":
        return _read_obligation(analysis, covered[0])
    return _read_phrase(analysis, covered)


def _read_verb(analysis: Analysis, head: int, last: int) -> Reading | None:
    verb = analysis.verb_at(head)
    if verb is None or analysis.tokens[head].tag not in ("VERB", "AUX"):
        return None
    if verb.head > head and analysis.tokens[head].tag == "AUX":
        return None  # "had halted the talks" is no "had talks"
    arguments = analysis.arguments(verb)
    who = tuple(real for one in _doers(analysis, verb, arguments) for real in find_meant(analysis, one))
    actors = tuple(find_speaker(analysis, one) or find_author(analysis, one) or one for one in who)
    unstated = verb.voice == "passive" or verb.form != "finite"
    if _is_hit(analysis, verb, arguments):
        return Reading((), arguments.subjects, verb, arguments, True, False)
    recipients = _of_preposition(analysis, arguments, last) if last > head else ()
    lemma = analysis.tokens[verb.head].lemma
    if not recipients and not arguments.objects and (lemma in _LETTING or lemma in verbs_that("mandative")):
        recipients = _of_whom(analysis, verb)
    recipients = recipients or tuple(
        named
        for one in arguments.objects
        for named in _named_among(analysis, verb, one) or [find_himself(analysis, one)]
    )
    return Reading(actors, recipients, verb, arguments, unstated, False)


def _is_hit(analysis: Analysis, verb: VerbGroup, arguments: Arguments) -> bool:
    """Whether a headline leaves out "is": "Ten dead as mosque bombed" tells of a mosque that bombs nobody."""
    if (verb.voice, verb.form, verb.tense) != ("active", "finite", "past") or verb.first != verb.last:
        return False
    if analysis.tokens[verb.head].lemma not in _HITTING or arguments.objects or not arguments.subjects:
        return False
    return all(
        one.kind == "common"
        and (party_classes(analysis, one) & _UNABLE or analysis.tokens[one.head].lemma.lower() in _HOUSES)
        for one in arguments.subjects
    )


def _named_among(analysis: Analysis, verb: VerbGroup, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Who is named of those to whom it was done: "Among those held was Ana Rivas", "Those held include an editor"."""
    number = analysis.verbs.index(verb) + 1
    if verb.form != "participle" or analysis.tokens[phrase.head].lower != "those" or number == len(analysis.verbs):
        return ()
    following = analysis.verbs[number]
    among = phrase.first > 0 and analysis.tokens[phrase.first - 1].lower in ("among", "amongst")
    lemma = analysis.tokens[following.head].lemma
    between = analysis.tokens[verb.last + 1 : following.first]
    if any(token.tag == "PUNCT" for token in between) or not (lemma == "include" or (among and lemma == "be")):
        return ()
    arguments = analysis.arguments(following)
    return tuple(one for one in (*arguments.subjects, *arguments.objects) if one != phrase)


def _doers(analysis: Analysis, verb: VerbGroup, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """Who does it; of a gerund after a thing the subject of its clause: "struck the building killing two men"."""
    doers = _forces_before(analysis, verb, arguments.agents or arguments.subjects)
    lemma = analysis.tokens[verb.head].lemma
    ambiguous = verb.form == "gerund" and lemma in _HARMING | _ARRESTING
    if not ambiguous or len(doers) != 1 or doers[0].last + 1 != verb.first:
        return doers  # "problems confronting the country" are no deed of who solves them
    parent = analysis.clause_at(verb.head).parent
    number = analysis.clauses[parent].verb if parent is not None else None
    if number is None or doers[0] not in analysis.arguments(analysis.verbs[number]).objects:
        return doers
    outer = analysis.arguments(analysis.verbs[number])
    above, own = outer.agents or outer.subjects, party_classes(analysis, doers[0])
    if lemma in _HARMING:
        return above if own & THINGS else doers
    # "Troops targeted a rebel leader detaining ten suspects": of the two, the troops detain.
    forces = any("security" in party_classes(analysis, one) for one in above)
    return above if forces and "security" not in own else doers


def _forces_before(analysis: Analysis, verb: VerbGroup, doers: tuple[NounPhrase, ...]) -> tuple[NounPhrase, ...]:
    """Who does it; after an order the forces that gave it: "troops told them to leave before searching the house"."""
    clause = analysis.clause_at(verb.head)
    if verb.form != "gerund" or clause.marker != "before" or clause.parent is None:
        return doers
    told = analysis.clauses[clause.parent]
    above = analysis.clauses[told.parent].verb if told.kind == "infinitive" and told.parent is not None else None
    if above is None or any("security" in party_classes(analysis, one) for one in doers):
        return doers
    orderers = analysis.arguments(analysis.verbs[above]).subjects
    forces = any("security" in party_classes(analysis, one) for one in orderers)
    return orderers if forces else doers


def _of_whom(analysis: Analysis, verb: VerbGroup) -> tuple[NounPhrase, ...]:
    """Who is to do it in a clause without "that": "is demanding the army end raids", "let the hostages go"."""
    following = (one for one in analysis.clauses if one.first > verb.head and one.verb is not None)
    clause = next(following, None)
    if clause is None or clause.verb is None or clause.kind != "subordinate" or clause.marker is not None:
        return ()
    return analysis.arguments(analysis.verbs[clause.verb]).subjects


def _of_preposition(analysis: Analysis, arguments: Arguments, last: int) -> tuple[NounPhrase, ...]:
    """Of a form that ends in a preposition ("clash with", "call for") the object is what follows it.

    In "seized control of the port" that hangs on the noun before the preposition, not on the verb.
    """
    preposition = analysis.tokens[last].lower
    follows = tuple(phrase for before, phrase in arguments.obliques if before == preposition)
    if not follows and not arguments.objects:  # "pulled out of the talks", but "troops were pulled out of Niger"
        whole = f"{analysis.tokens[last - 1].lower} {preposition}"
        follows = tuple(phrase for before, phrase in arguments.obliques if before == whole)
    if follows:
        return follows
    return tuple(
        filler
        for phrase in arguments.objects
        if phrase.head == last - 1
        for before, filler in analysis.complements(phrase)
        if before == preposition
    )


def head_of_form(analysis: Analysis, covered: Sequence[int]) -> int:
    """The noun that heads a form: "suspension" of "suspension of air links", "call" of "call for calm"."""
    outer, inner = analysis.phrase_at(covered[0]), analysis.phrase_at(covered[-1])
    if outer is not None and any(one == inner for _, one in analysis.complements(outer)):
        return outer.head
    return covered[-1]


def _read_predicate(analysis: Analysis, head: int, undergone: bool = False) -> Reading | None:
    """An adjective or prepositional predicate: "teachers are on strike"; "six men are in custody" is done to them."""
    clause = analysis.clause_at(head)
    verb = analysis.verbs[clause.verb] if clause.verb is not None else None
    arguments = analysis.arguments(verb) if verb is not None else NO_ARGUMENTS
    held = next((one for one in arguments.subjects if one.last + 1 == head), None) if undergone else None
    if held is not None and verb is not None and analysis.tokens[head].tag == "PREP":
        # "Two men in custody told", "Others in custody include Ana Rivas"
        named = arguments.objects if analysis.tokens[verb.head].lemma == "include" else ()
        return Reading((), named or (held,), verb, arguments, True, True)
    if undergone:
        by = tuple(phrase for preposition, phrase in arguments.obliques if preposition == "by")
        actors = arguments.agents or by or (arguments.subjects if arguments.objects else ())
        return Reading(actors, arguments.objects or arguments.subjects, verb, arguments, True, True)
    stated = tuple(one for one in arguments.subjects if analysis.tokens[one.head].lower != "there")
    return Reading(stated or arguments.objects, (), verb, arguments, True, True)


def _read_obligation(analysis: Analysis, modal: int) -> Reading | None:
    """What somebody says another must do: "Kenya said that Uganda must open the border" asks it of Uganda."""
    clause = analysis.clause_at(modal)
    verb = analysis.verbs[clause.verb] if clause.verb is not None else None
    if verb is None or verb.modal != analysis.tokens[modal].lower or verb.perfect:
        return None
    saying = _saying_verb(analysis, clause)
    if saying is None or analysis.tokens[analysis.verbs[saying].head].lemma not in _SAYING_VERBS:
        return None
    speakers = tuple(find_author(analysis, one) or one for one in analysis.arguments(analysis.verbs[saying]).subjects)
    arguments = analysis.arguments(verb)
    obliged = arguments.agents or arguments.subjects or arguments.objects
    if not speakers or any(phrase.kind == "pronoun" for phrase in obliged) or set(speakers) & set(obliged):
        return None
    return Reading(speakers, obliged, analysis.verbs[saying], arguments, False, False)


def _saying_verb(analysis: Analysis, clause: Clause) -> int | None:
    """The verb of who says a clause, before it or after a comma: "Tehran must free them, London said"."""
    if clause.parent is not None:
        return analysis.clauses[clause.parent].verb
    after = next((one for one in analysis.clauses if one.first == clause.last + 1), None)
    quoted = clause.kind == "quotation" and after is not None and after.kind == "main"
    return after.verb if after is not None and (quoted or after.kind == "attribution") else None


def _read_phrase(analysis: Analysis, covered: Sequence[int]) -> Reading:
    for position in covered:
        if analysis.verb_at(position) is not None:
            reading = _read_verb(analysis, position, covered[-1])
            if reading is not None:
                return reading
    return (
        read_noun(analysis, covered[-1])
        or _read_predicate(analysis, covered[0])
        or Reading((), (), None, NO_ARGUMENTS, True, True)
    )
