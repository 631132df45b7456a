"""Who does what to whom by a noun that names a deed: "the killing of two clerks by rebels", "police fire"."""

import re
from collections.abc import Sequence

from dateline.language.analysis import NO_ARGUMENTS, Analysis, Arguments, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.text.frames.open_verbs import verb_above
from dateline.text.frames.premises_before import find_premises, is_hit_instead
from dateline.text.frames.reading import THINGS, Reading
from dateline.text.frames.recipients import describes_doer, is_of_another_act
from dateline.text.parties.credits import find_credited, find_performance
from dateline.text.parties.make import party_classes
from dateline.text.parties.pronouns import find_speaker
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
_SUFFERING = load_words("reading_words", "state after")
_OF_ONES_OWN = load_words("reading_words", "of one's own deed")
_PARTICLES = 1  # "burned down 14 houses"
_MASSACRES = frozenset({"massacre", "bloodbath", "carnage"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_RECEIVING = load_words("reading_words", "receiving")
_BREAKING_OFF = load_words("reading_words", "breaking off")
_KINDS_OF_DEED = load_words("reading_words", "kind of deed")
_VOICED = frozenset({"protest", "outcry", "opposition"})
_SPEAKERS = frozenset({"person", "crowd", "organisation", "company", "official", "state", "group", "civilian"})
# "died in the blast", "was unhurt after the attack", "died as a result of the shooting"
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


def read_noun(analysis: Analysis, head: int, last: int | None = None) -> Reading | None:
    """Read a noun as the name of a deed; None where it names none, or is part of another name."""
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
    recipients = recipients or _aimed_at(analysis, deed)
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
    elif lemma in _UNDERGOING_VERBS and not (lemma == "emerge" and link == "in"):  # "a pattern emerged in the killings"
        # "The mayor escaped an attack on his car": it was made on both.
        recipients = (*outer, *recipients) if lemma in _GETTING_AWAY else recipients or _no_deeds(analysis, outer)
    elif link in _HARMED_THROUGH and _suffers(analysis, governor) and not _does_it(governor, arguments):
        harmed = _no_deeds(analysis, arguments.objects or arguments.subjects)
        things = all(_is_thing(analysis, one) for one in recipients)
        # "Two guards died in an attack on the bank": it was made on both.
        recipients = (*harmed, *recipients) if things else recipients
    elif link == "" and (light or lemma in PLACING_VERBS or lemma in _LOCATING_VERBS):
        ends = not its_own and lemma in _BREAKING_OFF
        ends = ends and (_are_forces(analysis, outer) or _is_to_be_ended(analysis, governor, phrase))
        actors = actors or (outer if lemma not in _LOCATING_VERBS and not ends else ())
        own = _with_obliques_of(analysis, arguments, own)
    return Reading(actors, recipients, governor, own, True, True, link, light)


def _named_doers(analysis: Analysis, phrase: NounPhrase, own: Arguments) -> tuple[NounPhrase, ...]:
    """The doers that a noun of a deed names: "the army's raid", but not "the Gao raid" or "a hunger strike"."""
    return tuple(
        one
        for one in own.agents or own.subjects
        if not (_is_where(analysis, one, phrase) or _is_what_kind(analysis, one) or _is_of_region(analysis, one))
        and not _names_massacre(analysis, one, phrase)
    )


def _no_deeds(analysis: Analysis, phrases: Sequence[NounPhrase]) -> tuple[NounPhrase, ...]:
    """Without deeds, which undergo nothing: "the killing of a clerk came a week after a raid"."""
    return tuple(one for one in phrases if "event" not in party_classes(analysis, one))


def _aimed_at(analysis: Analysis, deed: Arguments) -> tuple[NounPhrase, ...]:
    """The thing a deed was aimed at by the words behind its doers: "the attack staged by rebels on the town hall"."""
    aimed = (one for link, one in deed.obliques if link in ("on", "against") and not analysis.is_time(one))
    return tuple(one for one in aimed if _is_thing(analysis, one))


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
    return bool(classes & (THINGS | _INSTITUTIONS)) and not classes & {"armed", "security"}


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


def _does_it(verb: VerbGroup, arguments: Arguments) -> bool:
    """Whether somebody does what others suffer: "after the ambush youths burned down 14 houses"."""
    if verb.voice != "active" or not arguments.subjects:
        return False
    return any(0 <= one.first - verb.last <= _PARTICLES + 1 for one in arguments.objects)


def _is_what_kind(analysis: Analysis, agent: NounPhrase) -> bool:
    """Whether a word before an event noun says what kind it is, and not whose: "a terrorist attack"."""
    return agent.last == agent.first and analysis.tokens[agent.head].lower in _KINDS_OF_DEED


def _is_of_region(analysis: Analysis, agent: NounPhrase) -> bool:
    """Whether a word before an event noun only ends the name of a region: "a Central American summit"."""
    if not agent.first or agent.first != agent.last:
        return False
    before = analysis.tokens[agent.first - 1]
    return before.lower in _HALVES_OF_CONTINENTS and analysis.tokens[agent.first].lower in REGIONAL_WORDS


def _is_to_be_ended(analysis: Analysis, governor: VerbGroup, phrase: NounPhrase) -> bool:
    """Whether somebody only wants a deed of others to end: "the envoy came to stop the fighting"."""
    if governor.form != "infinitive" or analysis.tokens[phrase.first].lower not in _DEFINITE:
        return False
    above = verb_above(analysis, governor)
    return above is None or analysis.tokens[above.head].lemma not in _OF_ONES_OWN


def _names_massacre(analysis: Analysis, agent: NounPhrase, phrase: NounPhrase) -> bool:
    """Whether a massacre is called after where or whom it struck: "the Carandiru massacre", "a migrant massacre"."""
    if analysis.tokens[phrase.head].lemma.lower() not in _MASSACRES or analysis.possessor(phrase) is not None:
        return False
    inside = phrase.start <= agent.start and agent.end <= phrase.end
    return inside and not party_classes(analysis, agent) & {"armed", "security", "criminal"}


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
