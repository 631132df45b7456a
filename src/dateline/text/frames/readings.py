"""Readings: a candidate as a verb, a noun or a predicate, with those who act and those it is done to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.language.analysis import NO_ARGUMENTS, Analysis, Arguments, NounPhrase, VerbGroup
from dateline.language.words import verbs_that
from dateline.lexicons import load_words
from dateline.text.frames.lexicon import Frame
from dateline.text.frames.premises_before import find_premises, is_hit_instead
from dateline.text.frames.recipients import describes_doer, is_of_another_act
from dateline.text.parties.addressees import find_author
from dateline.text.parties.credits import find_credited, find_meant, find_performance
from dateline.text.parties.make import party_classes
from dateline.text.parties.pronouns import find_himself, find_speaker
from dateline.text.parties.reading import POSSESSIVES

_LIGHT_VERBS = load_words("reading_words", "light")
_UNDERGOING_VERBS = load_words("reading_words", "undergoing")
_GETTING_AWAY = load_words("reading_words", "getting away")
_ABOUT = load_words("reading_words", "about")
_HAPPENING_VERBS = load_words("reading_words", "happening")
_LOCATING_VERBS = load_words("reading_words", "locating")
PLACING_VERBS = load_words("reading_words", "placing")
_WHO_UNDERGOES = load_words("reading_words", "undergoer")
_SUFFERING_VERBS = load_words("reading_words", "suffering")
_HARMING = load_words("reading_words", "harming")
_ARRESTING = load_words("reading_words", "arresting")
_SUFFERING = load_words("reading_words", "state after")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_RECEIVING = load_words("reading_words", "receiving")
_BREAKING_OFF = load_words("reading_words", "breaking off")
_KINDS_OF_DEED = load_words("reading_words", "kind of deed")
# What a predicate of these types says is done to its subject: "is under arrest", "stands on trial".
_UNDERGONE = frozenset({"ACCUSE", "ASSAULT", "COERCE", "SANCTION"})
_SAYING_VERBS = load_words("reading_words", "saying")
# "died in the blast", "was unhurt after the attack", "died as a result of the shooting"
_VOICED = frozenset({"protest", "outcry", "opposition"})
_SPEAKERS = frozenset({"person", "crowd", "organisation", "company", "official", "state", "group", "civilian"})
_HARMED_THROUGH = frozenset({"in", "by", "from", "during", "after", "following", "as"})
_OUTCOMES = load_words("reading_words", "outcome")
# "Central American", "Latin American"; "South African" is a country's
_HALVES_OF_CONTINENTS = frozenset({"central", "latin", "north", "west", "western", "eastern", "east"})
REGIONAL_WORDS = frozenset(
    {"american", "african", "asian", "european", "caribbean", "gulf", "nordic", "balkan", "pacific"}
)
_LONGEST_INITIALS = 5
_INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")  # "US", "U.S.", "UAE"
_DEEDS_OF_STATES = load_words("reading_words", "deed of states")
_INSTITUTIONS = frozenset({"organisation", "company", "media"})
_THINGS = frozenset({"abstract", "building", "vehicle", "road", "infrastructure", "place"})


@dataclass(frozen=True, slots=True)
class Reading:
    """Who acts and to whom it is done, as one part of speech reads the candidate.

    Attributes:
        open_subject, open_object: Nobody need be stated there.
        link, light: As in `Trigger`.
    """

    actors: tuple[NounPhrase, ...]
    recipients: tuple[NounPhrase, ...]
    verb: VerbGroup | None
    arguments: Arguments
    open_subject: bool
    open_object: bool
    link: str | None = None
    light: bool = False


def read_candidate(analysis: Analysis, frame: Frame, covered: Sequence[int]) -> Reading | None:
    """Read the candidate as the frame's part of speech; None when it cannot be that."""
    if frame.pos == "v":
        return _read_verb(analysis, covered[0], covered[-1])
    if frame.pos == "n":
        return _read_noun(analysis, head_of_form(analysis, covered), covered[-1])
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
    recipients = _of_preposition(analysis, arguments, last) if last > head else ()
    if not recipients and not arguments.objects and analysis.tokens[verb.head].lemma in verbs_that("mandative"):
        recipients = _of_whom(analysis, verb)
    recipients = recipients or tuple(
        named
        for one in arguments.objects
        for named in _named_among(analysis, verb, one) or [find_himself(analysis, one)]
    )
    return Reading(actors, recipients, verb, arguments, unstated, False)


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
        return above if own & _THINGS else doers
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
    """Who is to do it in a clause without "that": "is demanding the army end raids"."""
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


def _read_noun(analysis: Analysis, head: int, last: int | None = None) -> Reading | None:
    if analysis.tokens[head].tag not in ("NOUN", "PROPN", "VERB", "ADJ"):
        return None
    phrase = analysis.phrase_at(head)
    if phrase is None or _is_no_deed(analysis, phrase, head):
        return None
    own = _own_arguments(analysis, phrase, last) if phrase.head == head else NO_ARGUMENTS
    premises = find_premises(analysis, phrase) if phrase.head == head else None
    bombers = tuple(one for one in own.objects if _bombs(analysis, one))
    actors = tuple(one for one in _named_doers(analysis, phrase, own) if not is_hit_instead(one, premises)) or bombers
    recipients = tuple(one for one in own.objects if one not in bombers) or _said_to_undergo(analysis, phrase)
    recipients = recipients or ((premises,) if premises is not None else ())
    governor, link = _governor(analysis, phrase)
    deed = find_performance(analysis, phrase, governor)
    actors = actors or deed.agents or _voiced_by(analysis, own, head)
    own = Arguments(own.subjects, own.objects, own.agents, own.obliques + deed.obliques)
    if governor is None:
        return Reading(actors, recipients, None, _with_where(analysis, phrase, own), True, True)
    link = "about" if link and _is_about(analysis, phrase) else link
    arguments = analysis.arguments(governor)
    lemma = analysis.tokens[governor.head].lemma
    outer = tuple(find_speaker(analysis, one) or one for one in arguments.agents or arguments.subjects)
    its_own = link == "" and analysis.tokens[phrase.first].lower in POSSESSIVES
    if its_own:
        actors = ()  # "The army intensified its bombardment", "Chad completed its withdrawal of troops"
    if its_own and lemma in _RECEIVING:
        return Reading((), recipients, governor, own, True, True, link, False)  # "accepted his resignation"
    light = its_own or (link == "" and lemma in _LIGHT_VERBS and not _is_called_names(analysis, phrase, lemma))
    actors = actors or find_credited(analysis, arguments, link, governor, outer)
    if lemma == "meet" and link in ("with", "") and governor.voice == "passive":
        actors, recipients = (), recipients or arguments.objects  # "the marchers were met with mass arrests"
    elif lemma in _UNDERGOING_VERBS:
        # "The mayor escaped an attack on his car": it was made on both.
        recipients = (*outer, *recipients) if lemma in _GETTING_AWAY else recipients or outer
    elif link in _HARMED_THROUGH and _suffers(analysis, governor):
        things = all(_is_thing(analysis, one) for one in recipients)
        # "Two guards died in an attack on the bank": it was made on both.
        recipients = (*(arguments.objects or arguments.subjects), *recipients) if things else recipients
    elif link == "" and (light or lemma in PLACING_VERBS or lemma in _LOCATING_VERBS):
        ends = not its_own and lemma in _BREAKING_OFF and _are_forces(analysis, outer)
        actors = actors or (outer if lemma not in _LOCATING_VERBS and not ends else ())
        own = _with_obliques_of(analysis, arguments, own)
    return Reading(actors, recipients, governor, own, True, True, link, light)


def _named_doers(analysis: Analysis, phrase: NounPhrase, own: Arguments) -> tuple[NounPhrase, ...]:
    """The doers that a noun of a deed names: "the army's raid", but not "the Gao raid" or "a hunger strike"."""
    return tuple(
        one
        for one in own.agents or own.subjects
        if not (_is_where(analysis, one, phrase) or _is_what_kind(analysis, one) or _is_of_region(analysis, one))
    )


def _voiced_by(analysis: Analysis, own: Arguments, head: int) -> tuple[NounPhrase, ...]:
    """Who makes a protest heard: "the tax drew a protest from exporters", but "marched from the square"."""
    if analysis.tokens[head].lemma.lower() not in _VOICED:
        return ()
    return tuple(
        one
        for link, one in own.obliques
        if link == "from" and party_classes(analysis, one) & _SPEAKERS and not analysis.is_time(one)
    )


def _with_obliques_of(analysis: Analysis, of_verb: Arguments, own: Arguments) -> Arguments:
    """The arguments of a deed with the obliques of its verb, but for those of another act or of who does it."""
    more = tuple(
        one
        for one in of_verb.obliques
        if not (is_of_another_act(analysis, *one, of_verb) or describes_doer(analysis, of_verb, *one))
    )
    return Arguments(own.subjects, own.objects, own.agents, own.obliques + more)


def _is_thing(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a deed hits a thing or an unarmed organisation in a phrase, and no people."""
    classes = party_classes(analysis, phrase)
    return bool(classes & (_THINGS | _INSTITUTIONS)) and not classes & {"armed", "security"}


def _bombs(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether what stands behind "of" flies or fires: "fled the bombings of the air force"."""
    words = [token.lower for token in analysis.tokens[phrase.first : phrase.last + 1]]
    return words[-2:] == ["air", "force"] or words[-1:] == ["artillery"]


def _own_arguments(analysis: Analysis, phrase: NounPhrase, last: int | None) -> Arguments:
    """What belongs to a noun; who did not act is told inside its form: "police" of "lack of police action"."""
    own = analysis.noun_arguments(phrase)
    inner = analysis.phrase_at(last) if last is not None else None
    if inner is None or inner == phrase or inner.head != last or own.agents:
        return own
    who = analysis.noun_arguments(inner).agents
    others = tuple(one for one in own.objects if one != inner)
    return Arguments(own.subjects, others, who, own.obliques) if who else own


def _is_called_names(analysis: Analysis, phrase: NounPhrase, lemma: str) -> bool:
    """Whether a deed is only called something: "called the killing a crime", but "called a strike"."""
    return lemma == "call" and analysis.tokens[phrase.first].lower in _DEFINITE


def _are_forces(analysis: Analysis, phrases: Sequence[NounPhrase]) -> bool:
    """Whether police or soldiers do it: "police broke up a rally" is no rally of theirs."""
    return any(party_classes(analysis, phrase) & {"security", "armed"} for phrase in phrases)


def _with_where(analysis: Analysis, phrase: NounPhrase, own: Arguments) -> Arguments:
    """What belongs to a noun, with what says where it took place: "an explosion occurred in a bank"."""
    for verb in analysis.verbs:
        if analysis.tokens[verb.head].lemma in _HAPPENING_VERBS:
            arguments = analysis.arguments(verb)
            if phrase in arguments.subjects:
                return Arguments(own.subjects, own.objects, own.agents, own.obliques + arguments.obliques)
    return own


def _said_to_undergo(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Who is said to be the victim of a deed: "the senator was the victim of an attack"."""
    whole = analysis.phrase_at(phrase.first - 2) if phrase.first > 1 else None
    if whole is None or analysis.tokens[whole.head].lemma.lower() not in _WHO_UNDERGOES:
        return ()
    number = analysis.clause_at(whole.head).verb
    verb = analysis.verbs[number] if number is not None else None
    if verb is None or analysis.tokens[verb.head].lemma not in ("be", "become", "fall"):
        return ()
    return tuple(one for one in analysis.arguments(verb).subjects if one != whole)


def _is_where(analysis: Analysis, agent: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether what stands before an event noun is its place: "the Kabul attack", but "Israel's attack", "a US raid"."""
    inside = phrase.start <= agent.start and agent.end <= phrase.end
    classes = party_classes(analysis, agent)
    if not inside or "place" not in classes or analysis.possessor(phrase) is not None:
        return False
    short = "state" in classes and _INITIALS.fullmatch(analysis.text, agent.start, agent.end)
    return not (short and analysis.tokens[phrase.head].lemma.lower() in _DEEDS_OF_STATES)


def _suffers(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb tells of harm to its subject: "died", "was wounded", "was seriously injured"."""
    if analysis.tokens[verb.head].lemma in _SUFFERING_VERBS:
        return True
    after = (token for token in analysis.tokens[verb.last + 1 :] if token.tag != "ADV")
    return analysis.tokens[verb.head].lemma == "be" and getattr(next(after, None), "lower", "") in _SUFFERING


def _is_what_kind(analysis: Analysis, agent: NounPhrase) -> bool:
    """Whether a word before an event noun says what kind it is, and not whose: "a terrorist attack"."""
    return agent.last == agent.first and analysis.tokens[agent.head].lower in _KINDS_OF_DEED


def _is_of_region(analysis: Analysis, agent: NounPhrase) -> bool:
    """Whether a word before an event noun only ends the name of a region: "a Central American summit"."""
    if not agent.first or agent.first != agent.last:
        return False
    before = analysis.tokens[agent.first - 1]
    return before.lower in _HALVES_OF_CONTINENTS and analysis.tokens[agent.first].lower in REGIONAL_WORDS


def _is_about(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a deed is only what another is done about: "arrested in connection with the attack"."""
    return phrase.first > 1 and analysis.tokens[phrase.first - 2].lower in _ABOUT


def _governor(analysis: Analysis, phrase: NounPhrase) -> tuple[VerbGroup | None, str | None]:
    """The verb that has a phrase as object or after a preposition, and that preposition ("" for an object).

    In "it was an act perpetrated by rebels" that is not the copula; what comes "as a result of" it comes of the deed.
    """
    found: tuple[VerbGroup | None, str | None] = (None, None)
    outcome = analysis.phrase_at(phrase.first - 2) if phrase.first > 1 else None
    if outcome is not None and analysis.tokens[outcome.head].lower in _OUTCOMES:
        phrase = outcome
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        links = [""] if phrase in arguments.objects else [link for link, one in arguments.obliques if one == phrase]
        if links and (found[0] is None or analysis.tokens[found[0].head].lemma == "be"):
            found = verb, links[0]
    return found


def _is_no_deed(analysis: Analysis, phrase: NounPhrase, head: int) -> bool:
    """Whether a noun belongs to a date ("on march 5"), a name, or what somebody is ("a bomb expert")."""
    beside = (*analysis.tokens[max(head - 1, 0) : head], *analysis.tokens[head + 1 : head + 2])
    dated = analysis.tokens[head].lower == "march" and any(one.tag == "NUM" for one in beside)  # "on 3 March"
    return (
        dated
        or analysis.is_time(phrase)
        or _is_part_of_name(analysis, phrase, head)
        or _describes_person(analysis, phrase)
    )


def _is_part_of_name(analysis: Analysis, phrase: NounPhrase, head: int) -> bool:
    """Whether the word belongs to a name: "National Liberation Army", "the month of March"."""
    token = analysis.tokens[head]
    if token.tag != "PROPN":
        return False
    if not token.text.isupper():
        return phrase.kind == "name"
    beside = analysis.tokens[max(head - 1, 0) : head + 2]
    in_capitals = any(one.text.isupper() and one is not token for one in beside)
    return len(token.text) <= _LONGEST_INITIALS and not in_capitals and head > 0  # "the elite RAID unit"


def _describes_person(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun shares the head of what is joined to it: "a car bomb and mine expert" is one person."""
    joined = phrase.last + 2
    if joined >= len(analysis.tokens) or analysis.tokens[phrase.last + 1].lower not in ("and", "or"):
        return False
    after = analysis.phrase_at(joined)
    if after is None or after.first != joined or after.last == after.first:
        return False
    bare = analysis.tokens[after.first].tag in ("NOUN", "ADJ")
    opens = analysis.tokens[phrase.first].lower in ("a", "an", "the")
    return bare and opens and after.kind == "common" and "person" in party_classes(analysis, after)


def _read_predicate(analysis: Analysis, head: int, undergone: bool = False) -> Reading | None:
    """An adjective or prepositional predicate: "teachers are on strike"; "six men are in custody" is done to them."""
    clause = analysis.clause_at(head)
    verb = analysis.verbs[clause.verb] if clause.verb is not None else None
    arguments = analysis.arguments(verb) if verb is not None else NO_ARGUMENTS
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
    if verb is None or verb.modal != analysis.tokens[modal].lower or clause.parent is None or verb.perfect:
        return None
    saying = analysis.clauses[clause.parent].verb
    if saying is None or analysis.tokens[analysis.verbs[saying].head].lemma not in _SAYING_VERBS:
        return None
    speakers = tuple(find_author(analysis, one) or one for one in analysis.arguments(analysis.verbs[saying]).subjects)
    arguments = analysis.arguments(verb)
    obliged = arguments.agents or arguments.subjects or arguments.objects
    if not speakers or any(phrase.kind == "pronoun" for phrase in obliged) or set(speakers) & set(obliged):
        return None
    return Reading(speakers, obliged, analysis.verbs[saying], arguments, False, False)


def _read_phrase(analysis: Analysis, covered: Sequence[int]) -> Reading:
    for position in covered:
        if analysis.verb_at(position) is not None:
            reading = _read_verb(analysis, position, covered[-1])
            if reading is not None:
                return reading
    return (
        _read_noun(analysis, covered[-1])
        or _read_predicate(analysis, covered[0])
        or Reading((), (), None, NO_ARGUMENTS, True, True)
    )
