"""Whom a word or a friendly act is meant for, where no object of the verb can be a party."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.language.analysis import Analysis, Arguments, Clause, NounPhrase, VerbGroup
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.text.parties.make import party_classes
from dateline.text.parties.reading import POSSESSIVES

# Acts whose recipient stands behind a preposition, inside the object, or in what is said.
ADDRESSED = frozenset(
    "ACCUSE AGREE AID CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION SUPPORT "
    "THREATEN".split()
)
# Of these the place itself is what is acted upon: "eased the emergency in Darfur", "stayed on alert in the north".
_UPON_PLACES = frozenset("AID CONCEDE MOBILIZE SANCTION SUPPORT".split())
# What comes before or after a deed is not whom it is for: "stayed on alert after a week of Peruvian unrest".
_ASIDE = frozenset("after before during since following amid despite until because".split())
_MAKING = load_words("role_words", "making")
_DEMANDING = load_words("role_words", "demanding")
_OWN = frozenset({"its", "their", "his", "her", "our"})
# Of things of one's own no recipients: "opened its borders to refugees".
_GROUNDS = frozenset({"place", "building", "road", "infrastructure"})
_PARTIES = frozenset(
    "person crowd armed security state criminal official prisoner civilian group company place".split()
)
# "relations with Iran", "demands from the rebels", "a ban by the general", "the withdrawal of Serb forces"
_LINKS = frozenset("to for with at on upon against toward towards from by of between among".split())
# "talks on Syria"; "a strike by the dockers" and "protests from residents" tell who protests
# "formed an alliance with Mali against the rebels"
_NOT_WHOM = {
    "CONSULT": frozenset({"on", "for"}), "PROTEST": frozenset({"by", "from"}),
    "COOPERATE": frozenset({"against", "on", "for"}), "SUPPORT": frozenset({"against", "on"}),
}  # fmt: skip
_WITHIN = frozenset("in into inside across throughout near".split())
_DEPTH = 2
_SIGNING = frozenset({"sign", "ink", "initial", "conclude", "ratify"})
_TALKS = load_words("role_words", "talks")
_TOPICS = frozenset({"on", "for"})
_HARM = load_words("role_words", "harm to somebody")
_OWN_DEEDS = load_words("role_words", "own deed")
_OF_WHOM_ASKED = frozenset({"to", "from", "of", "on", "upon"})
_SENDINGS = load_words("role_words", "sending noun")
_SENDING = load_words("role_words", "sending")
_DOCUMENTS = load_words("role_words", "document")
_PUBLISHING = load_words("role_words", "publishing")
_SENT = load_words("role_words", "sent")


def find_addressees(
    analysis: Analysis, event_type: str, clause: Clause, verb: VerbGroup | None, arguments: Arguments
) -> tuple[NounPhrase, ...]:
    """The first phrases that can be a party: who owns the object, behind the verb, inside its object, in its content.

    "praised Haiti's efforts", "sent arms to Mali", "demanded the withdrawal of the rebels", "vetoed a US resolution",
    "threatened to break relations with Peru", "demanded that the government resign". Where nobody is named, the place
    that is acted upon: "refused to send troops to the force in Chad".
    """
    actors = set(arguments.agents or arguments.subjects)
    for found in _readings(analysis, event_type, clause, verb, arguments):
        parties = tuple(phrase for phrase in found if phrase not in actors and _is_party(analysis, phrase))
        if parties:
            return parties
    return ()


def find_owners(analysis: Analysis, phrases: Sequence[NounPhrase]) -> tuple[NounPhrase, ...]:
    """Who has, made or is part of the things of some phrases: "positions of the army", "a march staged by students".

    Where that is nobody, the place that they are in: "targets in Gao".
    """
    within = [one for owner in phrases for link, one in analysis.complements(owner) if link in _WITHIN]
    own = any(_is_anothers(analysis, phrase) for phrase in phrases)  # "its positions in Gao": theirs, not the town's
    places = [one for one in within if _is_place(analysis, one) and not own]
    for found in (*_around(analysis, phrases), places):
        parties = tuple(phrase for phrase in found if _is_party(analysis, phrase))
        if parties:
            return parties
    return ()


def _is_anothers(analysis: Analysis, phrase: NounPhrase) -> bool:
    return analysis.tokens[phrase.first].lower in POSSESSIVES


def find_author(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """Whose words a document tells: "a UN report accused", "the party issued a declaration demanding"."""
    if phrase.kind != "common" or analysis.tokens[phrase.head].lemma not in _DOCUMENTS:
        return None
    inside = [filler for preposition, filler in analysis.complements(phrase) if preposition in ("by", "from", "of")]
    named = (*_owners(analysis, (phrase,)), *inside, *_authors(analysis, (phrase,)), *names_before(analysis, phrase))
    for verb in analysis.verbs:
        if analysis.tokens[verb.head].lemma in _PUBLISHING:
            arguments = analysis.arguments(verb)
            if phrase in arguments.objects:
                named += arguments.agents or arguments.subjects
    return next((one for one in named if _is_party(analysis, one)), None)


def is_sent(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase names own people who are sent or called back: "sent troops to", "withdrew its experts from"."""
    if phrase.kind != "common":
        return False
    sent = analysis.tokens[phrase.head].lemma in _SENT or party_classes(analysis, phrase) & {"armed", "security"}
    if sent and phrase.first > 1 and analysis.tokens[phrase.first - 1].lower == "of":
        return analysis.tokens[phrase.first - 2].lower in _SENDINGS  # "Chad's deployment of troops"
    return bool(sent) and any(
        phrase in analysis.arguments(verb).objects
        for verb in analysis.verbs
        if analysis.tokens[verb.head].lemma in _SENDING
    )


def is_own(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase names what the actor has or makes: "opened its borders", "opened an embassy"."""
    if phrase.kind != "common":
        return False
    first = analysis.tokens[phrase.first].lower
    if first in _OWN:
        return bool(party_classes(analysis, phrase) & _GROUNDS)
    return first in ("a", "an") and any(
        phrase in analysis.arguments(verb).objects
        for verb in analysis.verbs
        if analysis.tokens[verb.head].lemma in _MAKING
    )


def _readings(
    analysis: Analysis, event_type: str, clause: Clause, verb: VerbGroup | None, arguments: Arguments
) -> Iterator[Iterable[NounPhrase]]:
    """What may tell to whom something is said or done, the best first: readings of the words around a trigger."""
    aside = _ASIDE | _NOT_WHOM.get(event_type, frozenset())
    # "withdrew its troops from Mali" is done to Mali, whatever the words hang on
    doers = (*arguments.agents, *arguments.subjects) if event_type == "ACCUSE" else ()
    behind = [
        (preposition, phrase)
        for preposition, phrase in arguments.obliques
        if preposition not in aside and not (preposition == "from" and _tells_origin(analysis, phrase, doers))
    ]
    if event_type == "REQUEST":
        yield from _asked(analysis, clause, verb, arguments, behind)
        return
    if event_type == "ACCUSE":  # "accused of ties with gangs"
        behind = [(preposition, phrase) for preposition, phrase in behind if preposition != "with"]
    yield _owners(analysis, arguments.objects)
    on_air = [phrase for link, phrase in behind if link == "on" and "media" in party_classes(analysis, phrase)]
    yield (phrase for preposition, phrase in behind if preposition in _LINKS and phrase not in on_air)
    if event_type == "COOPERATE":
        return  # "worked together in a round-up of 40 smugglers", "to calm the region": done with neither
    # "joined the strike called by the union": who calls a protest is not whom it is against
    yield from _around(analysis, arguments.objects, made_by=event_type != "PROTEST")
    inside = list(_inside(analysis, (phrase for _, phrase in behind), _DEPTH))
    yield inside
    yield _authors(analysis, [*(phrase for _, phrase in behind), *inside])
    if event_type == "PROTEST":
        yield from _demanded_of(analysis, verb)
    for kind, inner in _content(analysis, clause, verb):
        yield from _within_content(analysis, event_type, kind, inner)
    signed = verb is not None and analysis.tokens[verb.head].lemma in _SIGNING  # "signed a treaty in Geneva"
    if event_type in _UPON_PLACES and not signed:
        within = find_places_within(analysis, arguments)
        yield (phrase for phrase in within if not _is_home_of_doer(phrase, verb, arguments))


def _within_content(analysis: Analysis, event_type: str, kind: str, inner: Arguments) -> Iterator[Iterable[NounPhrase]]:
    """Readings of what is said, agreed or threatened, by the kind of its clause."""
    if kind == "subordinate" and event_type == "THREATEN":  # "warned that the army would shoot looters"
        yield inner.objects
        yield inner.subjects
    elif kind == "subordinate":
        yield inner.subjects or inner.objects
    else:
        # "agreed to hand the island back to Chad", "to free 40 men to the Red Cross"
        yield (phrase for preposition, phrase in inner.obliques if preposition == "to" and event_type == "AGREE")
        yield inner.objects
        yield (phrase for preposition, phrase in inner.obliques if preposition in _LINKS)
        yield from _around(analysis, inner.objects)
        if event_type != "PROTEST":
            yield find_places_within(analysis, inner)


def _is_home_of_doer(phrase: NounPhrase, verb: VerbGroup | None, arguments: Arguments) -> bool:
    """Whether a place says where who acts is from: "Drivers in the capital called off a strike" did so to nobody."""
    doers = (*arguments.subjects, *arguments.agents)
    return verb is not None and any(doer.last < phrase.first < verb.first for doer in doers)


def _asked(
    analysis: Analysis,
    clause: Clause,
    verb: VerbGroup | None,
    arguments: Arguments,
    behind: Sequence[tuple[str, NounPhrase]],
) -> Iterator[Iterable[NounPhrase]]:
    """Of whom something is wanted, and not for whom or about whom.

    "Demanded an apology from the army", "the resignation of the mayor", "that the mayor resign"; "demanded jobs for
    widows" and "the release of two editors" name nobody who is asked.
    """
    wanted = [*arguments.objects, *(phrase for link, phrase in behind if link == "for")]
    holders = [*arguments.objects, *(each for _, each in behind)]
    if verb is not None and analysis.tokens[verb.head].lemma == "propose":
        holders = []  # "proposed a truce to the rebels"
    inner = {part for one in holders for part in analysis.complements(one)}
    yield _owners(analysis, arguments.objects)
    yield (phrase for link, phrase in behind if link in _OF_WHOM_ASKED and (link, phrase) not in inner)
    yield _who_would_do(analysis, wanted, _DEPTH)
    yield _authors(analysis, wanted)
    for kind, content in _content(analysis, clause, verb):
        if kind == "subordinate":
            yield content.subjects or content.objects


def _who_would_do(analysis: Analysis, wanted: Iterable[NounPhrase], depth: int) -> Iterator[NounPhrase]:
    """Whose deed it is that is wanted: "Chad's withdrawal", "the support of the union", "an end to raids by police"."""
    for phrase in wanted:
        own = analysis.tokens[phrase.head].lemma.lower() in _OWN_DEEDS
        talks = analysis.tokens[phrase.head].lemma.lower() in _TALKS
        yield from _owners(analysis, (phrase,))
        for link, filler in analysis.complements(phrase):
            asked = link == "by" or (link == "from" and "place" not in party_classes(analysis, filler))
            if asked or (link == "of" and own) or (link in ("of", "with") and talks):
                yield filler
                if not _is_party(analysis, filler):
                    yield from names_before(analysis, filler)  # "the withdrawal of Serb troops"
            elif depth > 1 and not _is_party(analysis, filler):
                yield from _who_would_do(analysis, (filler,), depth - 1)
        if own:
            yield from names_before(analysis, phrase)


def _tells_origin(analysis: Analysis, phrase: NounPhrase, doers: Sequence[NounPhrase]) -> bool:
    """Whether it only says from where the doers are: "prosecutors from Chile are investigating a ring"."""
    return any(("from", phrase) in analysis.complements(one) for one in doers)


def _demanded_of(analysis: Analysis, protest: VerbGroup | None) -> Iterator[Iterable[NounPhrase]]:
    """Whom protesters want to give in: "blocked roads to press their demands on the mayor"."""
    for verb in analysis.verbs:
        wants = verb.form in ("gerund", "infinitive") and analysis.tokens[verb.head].lemma in _DEMANDING
        if wants and (protest is None or verb.first > protest.last):
            arguments = analysis.arguments(verb)
            yield arguments.objects
            yield (phrase for preposition, phrase in arguments.obliques if preposition in _LINKS)
            yield from _around(analysis, arguments.objects)
            yield _inside(analysis, (phrase for _, phrase in arguments.obliques), _DEPTH)


def _content(analysis: Analysis, clause: Clause, verb: VerbGroup | None) -> Iterator[tuple[str, Arguments]]:
    """The clauses that say what is demanded, threatened or promised: their kind and arguments."""
    number = analysis.clauses.index(clause) if clause in analysis.clauses else -1
    for content in analysis.clauses:
        if verb is None or content.parent != number or content.verb is None or content.first < verb.last:
            continue
        if content.kind == "infinitive" or (content.kind == "subordinate" and content.marker in ("that", None)):
            yield content.kind, analysis.arguments(analysis.verbs[content.verb])


def _around(analysis: Analysis, phrases: Sequence[NounPhrase], made_by: bool = True) -> Iterator[Iterable[NounPhrase]]:
    """Who stands around a thing, nearest tie first: owner, complement, author (`made_by`), and the name before it."""
    yield _owners(analysis, phrases)
    inside = list(_inside(analysis, phrases, _DEPTH))
    yield inside
    if made_by:
        yield _authors(analysis, [*phrases, *inside])
    yield (name for phrase in [*phrases, *inside] for name in names_before(analysis, phrase))


def _owners(analysis: Analysis, phrases: Iterable[NounPhrase]) -> Iterator[NounPhrase]:
    for phrase in phrases:
        owner = analysis.possessor(phrase)
        if owner is not None:
            yield owner


def _inside(analysis: Analysis, phrases: Iterable[NounPhrase], depth: int) -> Iterator[NounPhrase]:
    """Owners and complements of phrases: "Haiti's efforts", "an appeal from the bishop"; of a deed who did it."""
    for phrase in phrases:
        if analysis.tokens[phrase.head].lemma in _HARM:
            yield from analysis.noun_arguments(phrase).agents
            continue
        yield from _owners(analysis, (phrase,))
        topics = _TOPICS if analysis.tokens[phrase.head].lemma in _TALKS else frozenset()
        for preposition, filler in analysis.complements(phrase):
            if preposition == "on" and "media" in party_classes(analysis, filler):
                continue  # "reports on social media"
            if preposition in _LINKS and preposition not in topics:
                yield filler
                if depth > 1 and not _is_party(analysis, filler):
                    yield from _inside(analysis, (filler,), depth - 1)


def _authors(analysis: Analysis, phrases: Sequence[NounPhrase]) -> Iterator[NounPhrase]:
    """Who made what a participle describes: "an appeal filed by the union", "a march staged by students"."""
    for verb in analysis.verbs:
        if verb.form == "participle":
            arguments = analysis.arguments(verb)
            if any(phrase in phrases for phrase in arguments.objects):
                yield from arguments.agents


def names_before(analysis: Analysis, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The name or country before a common noun: "US" of "a US resolution", "OPCW" of "the OPCW visit"."""
    if phrase.kind != "common" or analysis.tokens[phrase.head].tag != "NOUN":
        return
    named = [at for at in range(phrase.first, phrase.head) if _names(analysis, at)]
    if named:
        first = last = named[0]
        while last + 1 in named:
            last += 1
        yield NounPhrase(first, last, last, analysis.tokens[first].start, analysis.tokens[last].end, "name")


def _names(analysis: Analysis, at: int) -> bool:
    token = analysis.tokens[at]
    return token.tag == "PROPN" or (token.tag == "ADJ" and "D" in look_up(token.lower).marks)


def find_places_within(analysis: Analysis, arguments: Arguments) -> Iterator[NounPhrase]:
    """The places in which something is done: "a curfew in Algiers", "send troops to the force in Chad"."""
    around = [
        (preposition, phrase)
        for owner in (*arguments.objects, *(phrase for _, phrase in arguments.obliques))
        for preposition, phrase in analysis.complements(owner)
    ]
    described = (analysis.arguments(verb) for verb in analysis.verbs if verb.form == "participle")
    around += [one for own in described if set(own.objects) & set(arguments.objects) for one in own.obliques]
    for preposition, phrase in (*arguments.obliques, *around):
        if preposition in _WITHIN and _is_place(analysis, phrase):
            yield phrase


def _is_place(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether what stands behind "in" is a place; a name of which nothing is known is one."""
    if analysis.is_time(phrase):
        return False
    classes = party_classes(analysis, phrase)
    return "place" in classes or (phrase.kind == "name" and not classes)


def _is_party(analysis: Analysis, phrase: NounPhrase) -> bool:
    if analysis.is_time(phrase) or phrase.kind in ("pronoun", "number") or is_sent(analysis, phrase):
        return False
    if phrase.first and analysis.tokens[phrase.head].lower in ("ground", "grounds"):
        return analysis.tokens[phrase.first - 1].lower != "on"  # "refused on the ground that"
    return bool(party_classes(analysis, phrase) & _PARTIES) and not is_own(analysis, phrase)
