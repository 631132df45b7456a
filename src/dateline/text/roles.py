"""Actors and recipients of a trigger, as parties: who did it, to whom."""

from collections.abc import Iterable, Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.lexicons.countries import country_of_adjective
from dateline.records import Means, Party
from dateline.text.crowds_before import find_crowd_before
from dateline.text.document import Document, Sentence
from dateline.text.doers import find_claimants, find_doers, is_weapon
from dateline.text.forces_before import find_force_before
from dateline.text.frames.find import Trigger, last_token
from dateline.text.parties.addressees import names_before
from dateline.text.parties.armed_groups import find_armed_groups
from dateline.text.parties.coreference import PartyMemory
from dateline.text.parties.joint import of_each_country
from dateline.text.parties.make import make_party, party_classes
from dateline.text.parties.organisations import beside_organisations, find_organisations, with_organisations, with_sides
from dateline.text.parties.stated import party_of
from dateline.text.parties.surnames import with_office
from dateline.text.parties.whose_deed import find_sufferer

# What both sides do together: of two subjects each is the other's recipient ("the army and the rebels held talks").
_MUTUAL = frozenset({("CONSULT", None), ("AGREE", None), ("COOPERATE", None), ("RETREAT", "ceasefire")})
# What police and armies do, and hardly anybody else.
_DONE_TO_NOBODY = frozenset({"demo", "strike", "hunger"})
_CALLING = frozenset("call organise organize stage hold lead launch sponsor announce convene".split())
_ENGAGING = frozenset({"engage", "participate", "partake"})
_CALLING_OUT = frozenset({"chant", "scream", "shout", "yell"})
_QUOTES = frozenset({'"', "“", "'", "‘", "«"})
_DEEDS_OF_FORCES = frozenset({("COERCE", "arrest"), ("ASSAULT", "crowd-control"), ("COERCE", "curfew")})
_WHERE = load_words("role_words", "where")
_POSTS = load_words("role_words", "post")
_GROUND = load_words("role_words", "ground")
_SIGNING = load_words("role_words", "signing")
_DEVICES = load_words("role_words", "device")
_SAID = frozenset({"AGREE", "CONCEDE", "SUPPORT"})
_BY_ONE_SIDE = load_words("role_words", "by one side")
_ON_MISSION = load_words("role_words", "on mission")
_LEAVING = frozenset({("RETREAT", "withdraw"), ("SANCTION", "withdraw")})
# "No group has claimed responsibility", "neither side": nobody is a party.
_NOBODY = frozenset({"no", "nobody", "none", "neither", "nor"})
_ACTING_THINGS = load_words("role_words", "acting thing")
# "Two men died in a protest": it need not be theirs.
_COMING_TOGETHER = load_words("role_words", "coming together")
_HARMED = load_words("event_words", "harmed")
_FORCES = frozenset({"armed", "security"})
_USES_FORCE = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_DONE_TO_PEOPLE = frozenset({"sexual", "torture", "beat", "abduct", "targeted", "arrest"})
_WAYS = frozenset({"road", "street", "highway", "path", "way", "bridge", "roadside", "motorway", "track", "lane"})
_QUANTITIES = frozenset({"some", "several", "many", "more", "few", "both"})


def find_roles(
    document: Document,
    sentence: Sentence,
    analysis: Analysis,
    trigger: Trigger,
    means: Sequence[Means],
    memory: PartyMemory,
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Actors and recipients of a trigger, each party once, in reading order.

    Weapons are means and no party ("injured by stones", "fired tear gas").
    """
    who, whom = _who_shows_force(analysis, trigger)
    actors = _find_actors(document, sentence, analysis, trigger, who, means, memory)
    recipients = _sufferer(document, sentence, analysis, trigger, memory) or _parties(
        document, sentence, analysis, whom, means, memory, doers=actors
    )
    if not recipients and trigger.frame.mode == "crowd-control":
        recipients = find_crowd_before(document, sentence, analysis, trigger)
    recipients = tuple(_as_state(analysis, one) for one in recipients)  # "accused Syrian drones"
    if not recipients and len(actors) > 1 and _is_mutual(trigger):
        recipients = actors[1:]
        return actors, recipients
    if _are_all_in_it(trigger, actors):
        actors, recipients = tuple(dict.fromkeys((*actors, *recipients))), ()
    return actors, tuple(one for one in recipients if one not in actors and _may_suffer(document, trigger, one))


def _find_actors(
    document: Document,
    sentence: Sentence,
    analysis: Analysis,
    trigger: Trigger,
    who: tuple[NounPhrase, ...],
    means: Sequence[Means],
    memory: PartyMemory,
) -> tuple[Party, ...]:
    """The actors of a trigger: `who` its words name, or who did it by what else is told."""
    who = (*(_crew(analysis, one, means) for one in who), *find_claimants(analysis, trigger))
    actors = _parties(document, sentence, analysis, with_organisations(analysis, who), means, memory)
    if trigger.frame.type == "ASSAULT":
        actors = tuple(one for one in actors if not _is_lifeless(one))
    if not actors and trigger.frame.type == "ASSAULT":
        who = find_doers(analysis, trigger, means)
        actors = _parties(document, sentence, analysis, with_organisations(analysis, who), means, memory)
    if not actors and trigger.frame.type == "PROTEST":
        actors = _parties(document, sentence, analysis, _who_protests(analysis, trigger), means, memory)
    actors = beside_organisations(actors, find_organisations(document, analysis, who))
    if (trigger.frame.type, trigger.frame.mode) in _DEEDS_OF_FORCES:
        # "Some arrests have been made": a quantity is nobody.
        actors = tuple(memory.resolve_force(one, sentence.index) for one in actors if one.head not in _QUANTITIES)
        actors = actors or find_force_before(document, sentence, analysis, trigger)
    if trigger.frame.type in _USES_FORCE:
        actors = tuple(_as_state(analysis, one) for one in actors)
    if trigger.frame.type == "ASSAULT":
        actors = with_sides(analysis, actors)
    return actors


def _may_suffer(document: Document, trigger: Trigger, party: Party) -> bool:
    """Whether a deed of this kind may be done to a party, which is no slogan, street, ground or scene of it."""
    frame = trigger.frame
    if frame.form.split()[0] in _CALLING_OUT and _is_called_out(document, party):
        return False
    if frame.mode == "explosives" and party.head in _DEVICES:
        return False  # "a bomb exploded, and a second device was placed nearby"
    if frame.mode == "obstruct" and _is_street_name(party):
        return False
    if frame.mode in _DONE_TO_PEOPLE and party.kind == "object" and party.head in _WAYS:
        return False  # "the rape of two sisters on the road to Gao"
    if (frame.type in _SAID or frame.mode == "access") and _is_mere_ground(party):
        return False
    return frame.type not in ("ASSAULT", "PROTEST") or party.head not in _WHERE


def _sufferer(
    document: Document, sentence: Sentence, analysis: Analysis, trigger: Trigger, memory: PartyMemory
) -> tuple[Party, ...]:
    """Who "his" is, of "after his arrest" and "since her release"."""
    found = None
    if trigger.frame.pos == "n":
        found = find_sufferer(document, sentence, analysis, last_token(analysis, trigger))
    party = make_party(document, *found) if found is not None else None
    return () if party is None else (with_office(document, memory.resolve(party, sentence.index)),)


def _are_all_in_it(trigger: Trigger, actors: tuple[Party, ...]) -> bool:
    """Whether those to whom a protest seems to be done take part: "joined students in a march".

    So do those of a past tense that was read as a participle: "Teachers in Bhopal observed Black Day".
    """
    frame, verb = trigger.frame, trigger.verb
    if frame.type != "PROTEST" or frame.pos != "v":
        return False
    bare = verb is not None and verb.form == "participle" and verb.first == verb.head
    undone = bare and not actors and frame.mode in _DONE_TO_NOBODY
    return undone or frame.form.split()[0] == "join"


def _is_called_out(document: Document, party: Party) -> bool:
    """Whether a phrase is the slogan itself: crowds that chanted "Sekou traitor"."""
    return document.text[max(0, party.quote.start - 1) : party.quote.start] in _QUOTES


def _who_protests(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """Who called it, "during a strike called by traders"; or who does something "in a protest" of theirs.

    "Women cut their hair in a silent protest", "Thousands of Kenyans converged for a rally", but no police.
    """
    phrase = analysis.phrase_at(last_token(analysis, trigger)) if trigger.frame.pos == "n" else None
    if phrase is not None and (callers := _who_called(analysis, phrase)):
        return callers
    if phrase is None or trigger.verb is None or trigger.verb.voice != "active":
        return ()
    lemma, theirs = analysis.tokens[trigger.verb.head].lemma, analysis.tokens[phrase.first].lower in ("a", "an")
    coming = lemma in _COMING_TOGETHER and trigger.link in ("for", "at", "to")
    inside = trigger.link == "in" and lemma not in _HARMED and theirs
    takes_part = lemma in _ENGAGING and trigger.link == "in"  # "youths engaged in scuffles with police"
    if not (coming or inside or takes_part):
        return ()
    who = (one for one in analysis.arguments(trigger.verb).subjects if one.kind in ("common", "name"))
    return tuple(
        one
        for one in who
        if party_classes(analysis, one) & {"person", "crowd"} and not party_classes(analysis, one) & _FORCES
    )


def _who_called(analysis: Analysis, protest: NounPhrase) -> tuple[NounPhrase, ...]:
    """By whom a protest was called, where a participle behind its noun says so."""
    for verb in analysis.verbs:
        described = verb.form == "participle" and verb.voice == "passive"
        if described and analysis.tokens[verb.head].lemma in _CALLING:
            arguments = analysis.arguments(verb)
            if protest in arguments.objects:
                return arguments.agents
    return ()


def _as_state(analysis: Analysis, party: Party) -> Party:
    """The state of whose deed an adjective tells, which is no citizen of it: "Russian airstrikes"."""
    token = analysis.token_at(party.quote.end - 1)
    phrase = analysis.phrase_at(token) if token is not None else None
    alone = party.role == "CVL" and party.name is None and country_of_adjective(party.quote.text) is not None
    if not alone or phrase is None or phrase.head == token:
        return party
    return party.model_copy(update={"kind": "place", "role": None})


def _is_mere_ground(party: Party) -> bool:
    """Whether a party is land without a name: "agreed that the border would open", but "left the city of Gao"."""
    named = party.country is not None or any(letter.isupper() for letter in party.quote.text[1:])
    return party.head in _GROUND and not named


def _is_street_name(party: Party) -> bool:
    """Whether a lone name that is blocked is a street, as nobody blocks a person: "blocked Broadway"."""
    return party.kind == "person" and party.role is None and party.quote.text == party.name and " " not in party.name


def leave_out_posts(trigger: Trigger, recipients: tuple[Party, ...]) -> tuple[Party, ...]:
    """The recipients without the post that somebody leaves: "left office", "resigned as governor"."""
    if trigger.frame.mode != "resign":
        return recipients
    return () if trigger.frame.form.endswith(" as") else tuple(one for one in recipients if one.head not in _POSTS)


def _is_lifeless(party: Party) -> bool:
    """Whether a party is a thing that hurts nobody by itself: "the device", "explosives"; planes and tanks do."""
    last = party.quote.text.split()[-1]
    if party.kind != "object" or party.head in _ACTING_THINGS or (last.istitle() and not party.quote.text.istitle()):
        return False  # "a group of Black Tigers"
    return not look_up(party.head.split()[-1]).is_unlisted  # an unlisted word may be somebody's name


def _crew(analysis: Analysis, phrase: NounPhrase, means: Sequence[Means]) -> NounPhrase:
    """Whose weapon acts: "Chadian" of "Chadian tanks fired", "police" of "killed by police bullets".

    The phrase itself where it is no weapon, or nobody's.
    """
    if not (is_weapon(analysis, phrase, means) or "weapon" in party_classes(analysis, phrase)):
        return phrase
    owner = analysis.possessor(phrase) or next(names_before(analysis, phrase), None)
    if owner is not None:
        return owner
    user = analysis.acting_modifier(phrase)
    armed = user is not None and party_classes(analysis, user) & {"armed", "security"}
    return user if user is not None and armed else phrase


def _who_shows_force(analysis: Analysis, trigger: Trigger) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Actors and recipients; where nobody is said to send a force, it is the force that shows itself.

    "150 policemen were deployed at the station"; "peacekeepers were pulled out of Niger" leave Niger.
    """
    kind = (trigger.frame.type, trigger.frame.mode)
    if trigger.actors or (kind not in _LEAVING and trigger.frame.type != "MOBILIZE"):
        return trigger.actors, trigger.recipients
    moved = trigger.arguments.objects if kind in _LEAVING else ()  # "troops were withdrawn from Gao"
    forces = tuple(one for one in dict.fromkeys((*trigger.recipients, *moved)) if _is_force(analysis, one))
    if forces and trigger.frame.pos == "v" and kind not in _LEAVING:
        # "Soldiers and undercover agents were sent": agents, whom no list calls a force, are moved like the others
        sent = frozenset((*forces, *trigger.arguments.objects))
        forces = tuple(one for one in trigger.recipients if one in sent)
    others = tuple(one for one in trigger.recipients if one not in forces)
    if forces and not others and kind in _LEAVING:
        left = (one for link, one in trigger.arguments.obliques if link in ("of", "from", "out of", "in"))
        others = tuple(one for one in left if not analysis.is_time(one))
    return forces, others


def _is_force(analysis: Analysis, phrase: NounPhrase) -> bool:
    armed = party_classes(analysis, phrase) & {"armed", "security"}
    return bool(armed) or analysis.tokens[phrase.head].lemma in _ON_MISSION


def _is_mutual(trigger: Trigger) -> bool:
    if trigger.frame.type == "SUPPORT":  # "Chad and Mali signed a pact", "restored relations"
        return trigger.frame.form.split()[0] in _SIGNING
    if trigger.frame.form.split()[0] in _BY_ONE_SIDE:
        return False  # "Chad and Mali offered to send troops": not to each other
    if trigger.frame.mode == "third-party":
        return False  # "a truce brokered by Qatar and Egypt": not between these
    return (trigger.frame.type, None) in _MUTUAL or (trigger.frame.type, trigger.frame.mode) in _MUTUAL


def _parties(
    document: Document,
    sentence: Sentence,
    analysis: Analysis,
    phrases: Iterable[NounPhrase],
    means: Sequence[Means],
    memory: PartyMemory,
    doers: tuple[Party, ...] | None = None,
) -> tuple[Party, ...]:
    """The parties that phrases state; with `doers` they suffer what those did."""
    found: list[Party] = []
    for phrase in phrases:
        if is_weapon(analysis, phrase, means) or _is_joined_adjective(analysis, phrase) or _is_nobody(analysis, phrase):
            continue
        party = party_of(document, sentence, analysis, phrase, memory, doers)
        if party is None:
            continue
        organisation = memory.organisation_of(party, sentence.index) or memory.only_group_before(
            party, lambda: find_armed_groups(document)
        )
        if organisation is not None:  # "the rebels" of the front that was named before
            found += [_fighters_of(party, organisation), organisation]
            memory.see(organisation, sentence.index)
            continue
        if phrase.kind != "pronoun":
            party = with_office(document, memory.resolve(party, sentence.index))
        memory.see(party, sentence.index)
        found += of_each_country(analysis, phrase, party)
    return tuple(dict.fromkeys(found))


def _is_nobody(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase says that it was nobody: "No group has claimed the attack", "neither the mayor nor his wife".

    "No group or person" is nobody twice.
    Not so of forces, of which it tells who did not act ("neither police nor troops came"), and of what stands before
    another noun ("no police protection").
    """
    whole = analysis.phrase_at(phrase.first)
    before = analysis.tokens[phrase.first - 1].lower if phrase.first and whole in (phrase, None) else ""
    if analysis.tokens[phrase.first].lower not in _NOBODY and before not in _NOBODY:
        joined = analysis.phrase_at(phrase.first - 2) if phrase.first > 1 and before == "or" else None
        return joined is not None and _is_nobody(analysis, joined)
    if analysis.is_lower_bound(phrase.first):
        return False
    return "security" not in party_classes(analysis, phrase)


def _fighters_of(party: Party, organisation: Party) -> Party:
    """Fighters with the sector and the country of their organisation."""
    country = {} if party.country else {"country": organisation.country, "country_basis": organisation.country_basis}
    return party.model_copy(update={"role": organisation.role or party.role, **country})


def _is_joined_adjective(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether the adjective of a country only shares a noun with what is joined: "Afghan and foreign troops"."""
    head, after = analysis.tokens[phrase.head], phrase.last + 1
    joined = after < len(analysis.tokens) and analysis.tokens[after].lower in ("and", "or")
    if analysis.tokens[phrase.first].tag == "DET" and head.tag == "PROPN":
        return False  # "the US and its allies"
    return joined and "D" in look_up(head.lower).marks and head.lower == head.lemma.lower()
