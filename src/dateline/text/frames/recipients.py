"""Whom a trigger is done to: the objects of its words, or whoever stands behind, around or inside them."""

from dateline.language.analysis import Analysis, Arguments, Clause, NounPhrase, VerbGroup
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.frames.blame import find_blamed, find_criticised
from dateline.text.frames.lexicon import Frame
from dateline.text.frames.protest_scenes import is_ground, is_scene_of_protest, is_stood_up_for, names_ground
from dateline.text.frames.wanted import find_freed, find_wanted, is_wronged
from dateline.text.parties.addressees import (
    ADDRESSED,
    find_addressees,
    find_owners,
    find_places_within,
    is_own,
    is_sent,
)
from dateline.text.parties.make import party_classes

# "clashed with police", "fired tear gas at students", "imposed sanctions on Iran", "apologised to the families"
_AT_WHOM = frozenset({"with", "at", "on", "upon", "against", "to"})
# "opened an inquiry into the mayor"; "his extradition to Spain", "arrests at the border" are done to nobody there
_LINKS_OF_MODE = {
    "investigate": frozenset({"into", "against", "of", "on"}),
    "deport": frozenset({"against"}),
    "arrest": frozenset({"against"}),
}
_OWNERS = frozenset("person crowd armed security state criminal official civilian group media company".split())
# "talks on Syria"; "in a call to a radio station, rebels claimed the attack"; "the deal was signed at the town hall";
# "called for a halt to aid to Honduras"
_NOT_AT_WHOM = {
    "CONSULT": frozenset({"on"}), "ASSAULT": frozenset({"to"}), "REJECT": frozenset({"on"}),
    "ACCUSE": frozenset({"with"}), "REQUEST": _AT_WHOM,
    "SUPPORT": frozenset({"at", "against", "on"}), "AGREE": frozenset({"at"}), "COOPERATE": _AT_WHOM - {"with", "to"},
}  # fmt: skip
_PARTIES = frozenset(
    "person crowd armed security state criminal official prisoner civilian group media company place".split()
)
# "hurled stones at the offices", "fired rockets at a convoy"
_TARGETS = _PARTIES | {"building", "vehicle", "road", "infrastructure"}
# An embassy and a bank are known as organisations, and stand in a building.
_BUILT = frozenset({"building", "vehicle", "infrastructure", "organisation"})
_THEM = frozenset({"them", "him", "her"})
_WHERE_BOMBS_ARE_SET = frozenset("at near outside inside in into under underneath beneath beside behind by on".split())
_SIDES = load_words("role_words", "side")
# What an object is when a deed is done to it, "attacked the bus carrying pupils", and not where: "in the bus"
_BREAKABLE = frozenset({"building", "vehicle", "infrastructure", "road"})
_DISPERSING = load_words("role_words", "dispersing")
# What a crowd makes or forms to protest: "built barricades", "formed a human chain"
_MADE = load_words("role_words", "made to protest")
_STREETS = load_words("role_words", "street")
_TAKING = load_words("role_words", "taking")
_CARRIERS = load_words("role_words", "carrier")
_CARS = load_words("role_words", "loaded car")
# "marched through Lyon": where, not against whom
_ALONG = frozenset("through across along around past in street streets".split())
_HELPED = _PARTIES | {"building"}
# Of what is formed or joined with somebody no recipient: "formed an alliance", "joined forces"
_JOINT = frozenset({"SUPPORT", "COOPERATE"})
_TOWARDS = frozenset({"to", "toward", "towards", "into", "across"})
# What is only said to somebody
_TO_PARTIES = frozenset({"AGREE", "REQUEST", "THREATEN", "SUPPORT"})
# What is nobody and nothing that could be hit: "shelled positions of the army", "prevented a march by students"
_OWNED = frozenset({"abstract", "event", "document", "time", "area"})


def find_recipients(
    analysis: Analysis,
    frame: Frame,
    clause: Clause,
    stated: tuple[NounPhrase, ...],
    verb: VerbGroup | None,
    arguments: Arguments,
) -> tuple[NounPhrase, ...]:
    """The recipients of a trigger: its objects, or when none of them can be a party, those at whom it is done.

    `stated` are the objects as the frame reads them; `verb` is the trigger's own, or the one that governs it.
    """
    if (frame.type, frame.mode) == ("THREATEN", "arrest"):
        wanted = find_wanted(analysis, clause, arguments)
        if wanted:
            return wanted
    if frame.mode == "release":
        stated = find_freed(analysis, stated)
    stated = _of_whom_it_is_said(analysis, frame, stated)
    kept = stated
    if frame.type in ADDRESSED and frame.type != "REQUEST" and (arguments.agents or arguments.subjects):
        kept = tuple(one for one in stated if not (is_sent(analysis, one) or is_own(analysis, one)))
    hit = _PARTIES | _BREAKABLE if frame.type == "ASSAULT" else _PARTIES
    if any(_may_be_party(analysis, phrase, hit) for phrase in kept) or _are_counted(frame, kept):
        return _without_deeds(analysis, kept) if frame.mode == "arrest" else kept
    blamed = find_blamed(analysis, find_criticised(analysis, stated, arguments)) if frame.mode == "disapprove" else None
    if blamed is not None:
        return blamed
    if frame.mode == "allege" and stated and not frame.object.heads and verb is not None and verb.voice == "passive":
        return kept  # "Senior levels of command are accused of complicity with gangs": not the gangs
    others = _from_whom(analysis, arguments) if _takes(frame) else _at_whom(analysis, frame, arguments)
    others = others if frame.mode != "convict" else _without_places(analysis, others)
    if not others and frame.type in ADDRESSED:
        others = _addressed(analysis, frame, clause, verb, arguments)
        others = others if frame.mode != "convict" else _without_places(analysis, others)
    # "imposed president's rule" does nothing to a president
    if not others and frame.type in ("ASSAULT", "COERCE") and frame.mode != "martial-law":
        others = _of_force(analysis, frame, stated, verb, arguments)
        others = () if _takes(frame) and all("place" in party_classes(analysis, one) for one in others) else others
    return others or _without_things(analysis, frame, kept)


def _without_things(analysis: Analysis, frame: Frame, stated: tuple[NounPhrase, ...]) -> tuple[NounPhrase, ...]:
    """The objects but for the things that are promised, given or used in protest, where the act is none upon things."""
    if frame.type in _TO_PARTIES:  # "pledged to build 300 homes", "threatened to halt the transit of gas"
        return tuple(one for one in stated if one.kind != "common" or party_classes(analysis, one) & _PARTIES)
    if frame.type == "AID":  # "helicopters provided by Chad" are what is given
        return tuple(one for one in stated if is_name(analysis, one) or party_classes(analysis, one) & _HELPED)
    if frame.type == "PROTEST":  # "burned tyres": what they protest with
        return tuple(one for one in stated if is_name(analysis, one) or party_classes(analysis, one) & _TARGETS)
    return stated


def _addressed(
    analysis: Analysis, frame: Frame, clause: Clause, verb: VerbGroup | None, arguments: Arguments
) -> tuple[NounPhrase, ...]:
    """Whom a word or friendly act is meant for, without where a march goes, and mere force."""
    return tuple(
        one
        for one in find_addressees(analysis, str(frame.type), clause, verb, arguments)
        if not (_goes_along(frame) and "place" in party_classes(analysis, one))
        and not _is_mere_force(analysis, one)
        and not _is_no_opponent(analysis, frame, one)
        and not _is_destination(analysis, frame, one)
        and not (frame.mode == "investigate" and is_wronged(analysis, one))
    )


def _is_destination(analysis: Analysis, frame: Frame, phrase: NounPhrase) -> bool:
    """Whether who leaves or what spreads only goes there: "withdrew to the hills", "unrest spread to Oruro"."""
    if frame.type == "PROTEST" and frame.form.startswith("spread"):
        return "place" in party_classes(analysis, phrase)
    if (frame.type, frame.mode) != ("RETREAT", "withdraw") or not phrase.first:
        return False
    return analysis.tokens[phrase.first - 1].lower in _TOWARDS


def _without_deeds(analysis: Analysis, phrases: tuple[NounPhrase, ...]) -> tuple[NounPhrase, ...]:
    """Without a deed beside people: "the capture of 40 members and the seizure of two tons".

    A word in no list may be somebody.
    """
    people = (
        one for one in phrases if not _is_owned(analysis, one) or look_up(analysis.tokens[one.head].lower).is_unlisted
    )
    return tuple(people) or phrases


def _without_places(analysis: Analysis, phrases: tuple[NounPhrase, ...]) -> tuple[NounPhrase, ...]:
    """Without where a sentence is served or a crime was done: nobody sentences "Paraguay"."""
    return tuple(one for one in phrases if "place" not in party_classes(analysis, one))


def _takes(frame: Frame) -> bool:
    """Whether goods are taken: "at" and "in" say where, and "from" of whom ("found arms at a farm")."""
    return (frame.type, frame.mode) == ("COERCE", "seize") and frame.form.split()[0] in _TAKING


def _from_whom(analysis: Analysis, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """From whom goods are taken: "seized four rifles from smugglers", but not "from a boat"."""
    sources = (one for link, one in arguments.obliques if link == "from")
    return tuple(one for one in sources if party_classes(analysis, one) & _OWNERS and not _is_place(analysis, one))


def _is_place(analysis: Analysis, phrase: NounPhrase) -> bool:
    return "place" in party_classes(analysis, phrase)


def _is_mere_force(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether force is no body but what is used: "threatened to respond with force"."""
    return phrase.first == phrase.last and analysis.tokens[phrase.head].lower == "force"


def _are_counted(frame: Frame, phrases: tuple[NounPhrase, ...]) -> bool:
    """Whether a number stands for people who were driven away: "two million more are displaced within Chad"."""
    return frame.mode in ("expel", "deport") and any(phrase.kind == "number" for phrase in phrases)


def _may_be_party(analysis: Analysis, phrase: NounPhrase, hit: frozenset[str]) -> bool:
    """Whether something may be done to a phrase; a sum given to somebody is no party, though a number may be."""
    classes = party_classes(analysis, phrase)
    return bool(classes & hit) or ("money" not in classes and is_name(analysis, phrase))


def is_word_of_form(analysis: Analysis, frame: Frame, phrase: NounPhrase, span: tuple[int, int]) -> bool:
    """Whether a thing is part of the wording, and nobody: "fired two rounds into the air", "used force to disperse".

    "Formed an alliance with Mali", "laid down their weapons": neither the alliance nor the weapons.
    """
    head = analysis.tokens[phrase.head]
    if frame.type == "REJECT" and head.lower == "opposition":
        return head.lower in frame.form.split()  # "expressed strong opposition to": no party of that name
    if frame.type in _JOINT or frame.mode == "disarm":
        known = frame.mode != "disarm" and analysis.tokens[phrase.first].lower == "the"  # "joined the alliance"
        inside = phrase.kind == "common" and not known and span[0] <= head.start < span[1]
        return inside and not {head.lower, head.lemma.lower()}.isdisjoint(frame.form.split())
    if (frame.type, frame.pos) != ("ASSAULT", "v") or phrase.kind != "common" or not span[0] <= head.start < span[1]:
        return False
    if {head.lower, head.lemma.lower()}.isdisjoint(frame.form.split()):
        return False
    return head.lower == "force" or not party_classes(analysis, phrase) & _TARGETS  # "used excessive force"


def is_name(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a name, or in capital letters may be one: "OSVALDO TERRANES WAS SHOT"."""
    head = analysis.tokens[phrase.head]
    if phrase.kind != "common":
        return True
    return head.text.isupper() and head.text.isalpha() and look_up(head.lower).is_unlisted


def _goes_along(frame: Frame) -> bool:
    """Whether the object of a protest's form is where it goes: "marched through Lyon", "took to the streets of".

    So does "took part in a march in Lyon", and "unrest spread to Lyon".
    """
    words = frame.form.split()
    return frame.type == "PROTEST" and (words[-1] in _ALONG or words[0] == "spread" or " in ... " in frame.form)


def _of_whom_it_is_said(analysis: Analysis, frame: Frame, stated: tuple[NounPhrase, ...]) -> tuple[NounPhrase, ...]:
    """The objects without what talks are on ("negotiations on Cyprus") and where a march goes."""
    if frame.type == "REQUEST" and frame.form.endswith(("release of", "end to", "halt to")):
        return ()  # those to be freed are not those asked to free them
    if frame.type == "REQUEST" and any(analysis.tokens[one.head].lemma.lower() in frame.object.heads for one in stated):
        return ()  # "called for his release along with 40 journalists": what is wanted, and not of whom
    if frame.type == "CONSULT":
        return tuple(one for one in stated if not one.first or analysis.tokens[one.first - 1].lower != "on")
    if frame.form == "march to":
        stated = tuple(one for one in stated if not is_ground(party_classes(analysis, one)))
    if frame.type == "PROTEST":  # "formed a human chain"
        stated = tuple(one for one in stated if analysis.tokens[one.head].lemma.lower() not in _MADE)
    return () if _goes_along(frame) else stated


def _at_whom(analysis: Analysis, frame: Frame, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """Those behind a preposition at whom it is done, and of a blast what stands around it."""
    links = _LINKS_OF_MODE.get(str(frame.mode), _AT_WHOM - _NOT_AT_WHOM.get(str(frame.type), frozenset()))
    others = tuple(
        phrase
        for preposition, phrase in arguments.obliques
        if preposition in links
        and not analysis.is_time(phrase)
        and not (frame.mode == "explosives" and _holds_bomb(analysis, preposition, phrase))
        and not is_scene_of_protest(analysis, frame, preposition, phrase)
        and _can_be_hit(analysis, phrase)
        and not (preposition == "with" and not _is_somebody(analysis, phrase))  # "blocked it with lorries"
        and not describes_doer(analysis, arguments, preposition, phrase)
        and (_is_of_form(analysis, frame, phrase) or not is_of_another_act(analysis, preposition, phrase, arguments))
        and not _is_destination(analysis, frame, phrase)
    )
    if not others and frame.mode == "explosives" and frame.type == "ASSAULT":
        return _hit_by_blast(analysis, arguments)
    return others


def _of_force(
    analysis: Analysis, frame: Frame, stated: tuple[NounPhrase, ...], verb: VerbGroup | None, arguments: Arguments
) -> tuple[NounPhrase, ...]:
    """Whom force is to drive away, whose things it hits, or the place it shuts off."""
    others = _to_be_dispersed(analysis, verb) if frame.type == "ASSAULT" else ()
    # "Seized three rifles and two manuals for gunmen": what is seized beside it is no party, and still whole.
    whole = frame.type == "COERCE" and not all(_is_owned(analysis, one) for one in stated)
    if not others and not whole:
        aimed = [phrase for preposition, phrase in arguments.obliques if preposition in ("at", "on", "against")]
        others = find_owners(analysis, [phrase for phrase in [*stated, *aimed] if _is_owned(analysis, phrase)])
    if not others and not stated and (frame.type, frame.mode) == ("COERCE", "restrict"):
        return tuple(find_places_within(analysis, arguments))[:1]  # "reimposed a blockade in the north"
    return others


def _to_be_dispersed(analysis: Analysis, verb: VerbGroup | None) -> tuple[NounPhrase, ...]:
    """Whom force is meant to drive away: "opened fire to disperse the marchers"."""
    following = (other for other in analysis.verbs if verb is not None and other.first > verb.last)
    purpose = next(following, None)
    if purpose is None or purpose.form != "infinitive" or analysis.tokens[purpose.head].lemma not in _DISPERSING:
        return ()
    return tuple(one for one in analysis.arguments(purpose).objects if _is_somebody(analysis, one))


def _is_no_opponent(analysis: Analysis, frame: Frame, phrase: NounPhrase) -> bool:
    """Whether no protest is against it: "demanding a job for his widow", "blocked roads at Jind"."""
    if frame.type != "PROTEST":
        return False
    where = frame.mode == "obstruct" and "place" in party_classes(analysis, phrase)
    own = analysis.tokens[phrase.first].lower in ("his", "her", "their")
    if phrase.first and analysis.tokens[phrase.first - 1].lower == "to":
        where = where or is_ground(party_classes(analysis, phrase))
    return where or own or is_stood_up_for(analysis, phrase) or names_ground(analysis, phrase)


def _can_be_hit(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether something may be done to what stands after "at" or "on"; a street is only where it was done."""
    if analysis.tokens[phrase.head].lower in _THEM:
        return True  # "fired tear gas at them"
    return bool(party_classes(analysis, phrase) & _TARGETS) and not _is_street(analysis, phrase)


def _is_somebody(analysis: Analysis, phrase: NounPhrase) -> bool:
    return bool(party_classes(analysis, phrase) & _PARTIES) or analysis.tokens[phrase.head].lower in _THEM


def _is_street(analysis: Analysis, phrase: NounPhrase) -> bool:
    return analysis.tokens[phrase.head].lower in _STREETS


def is_of_another_act(analysis: Analysis, preposition: str, phrase: NounPhrase, arguments: Arguments) -> bool:
    """Whether a phrase belongs to an act that is only mentioned: "began strikes in response to an attack on Gao"."""
    return any(
        (preposition, phrase) in analysis.complements(other)
        and other not in arguments.objects
        and look_up(analysis.tokens[other.head].lower).noun_class in ("act", "event")
        for before, other in arguments.obliques
        if before in ("in", "to", "after", "following", "for", "over", "since", "before", "during")
    )


def _is_of_form(analysis: Analysis, frame: Frame, phrase: NounPhrase) -> bool:
    """Whether a phrase stands behind the last word of a form: "claimed credit for the attack on a convoy"."""
    return phrase.first > 1 and analysis.tokens[phrase.first - 2].lemma.lower() == frame.form.split()[-1]


def _is_owned(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is a known word for what is no party itself, and no unknown one in capitals."""
    return not is_name(analysis, phrase) and party_classes(analysis, phrase) <= _OWNED


def describes_doer(analysis: Analysis, arguments: Arguments, preposition: str, phrase: NounPhrase) -> bool:
    """Whether a phrase only tells who did it: "two men on a motorcycle set off a bomb"."""
    return any((preposition, phrase) in analysis.complements(one) for one in (*arguments.agents, *arguments.subjects))


def _hit_by_blast(analysis: Analysis, arguments: Arguments) -> tuple[NounPhrase, ...]:
    """The buildings and vehicles where a charge goes off: "exploded outside a bank", "in front of the embassy"."""
    found: list[NounPhrase] = []
    for preposition, phrase in arguments.obliques:
        if preposition not in _WHERE_BOMBS_ARE_SET or _tells_of_doer(analysis, arguments, preposition, phrase):
            continue
        if _holds_bomb(analysis, preposition, phrase):
            continue
        if analysis.tokens[phrase.head].lemma.lower() in _SIDES:
            found += [inner for before, inner in analysis.complements(phrase) if before in ("of", "to")]
        else:
            found.append(phrase)
    return tuple(one for one in found if party_classes(analysis, one) & _BUILT and not _is_street(analysis, one))


def _holds_bomb(analysis: Analysis, preposition: str, phrase: NounPhrase) -> bool:
    """Whether a bomb was only on or in it: "a bomb planted on a motorcycle", "in a van", but "in the judge's van"."""
    head = analysis.tokens[phrase.head].lemma.lower()
    if preposition == "in" and head in _CARS:
        return analysis.tokens[phrase.first].lower in ("a", "an") and not analysis.complements(phrase)
    return preposition == "on" and head in _CARRIERS


def _tells_of_doer(analysis: Analysis, arguments: Arguments, preposition: str, phrase: NounPhrase) -> bool:
    """Whether a place is the doers': "placed by two men in a car"; "by a man at the bank" is where a bomb was set."""
    if not describes_doer(analysis, arguments, preposition, phrase):
        return False
    built = bool(party_classes(analysis, phrase) & {"building", "organisation", "infrastructure"})
    return not (built and arguments.agents and preposition != "on")
