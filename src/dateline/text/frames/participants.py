"""Who takes part in talks, visits and calls that a noun names: "De Vries was in Oslo for talks with the envoy"."""

from dateline.language.analysis import Analysis, Arguments, NounPhrase, VerbGroup
from dateline.lexicons import load_words
from dateline.lexicons.countries import country_of_adjective
from dateline.text.frames.noun_readings import REGIONAL_WORDS
from dateline.text.parties.make import party_classes
from dateline.text.parties.pronouns import find_speaker
from dateline.text.parties.reading import POSSESSIVES

# "said in talks with", "flew home after a visit to", "was in Oslo for talks with", "is on a tour of"
_TAKING_PART = frozenset({"in", "during", "at", "on", "after", "following", "for", "before", "ahead of", "to"})
_AWAITING = frozenset({"expect", "schedule", "invite"})  # "Envoys are expected in Doha for talks"
_PARTS = load_words("reading_words", "part of talks")
_MAY_TALK = frozenset("person official state organisation group armed security place crowd media company".split())
_TRAVELS = frozenset({"visit"})


def find_participants(
    analysis: Analysis,
    mode: str | None,
    noun: int,
    arguments: Arguments,
    actors: tuple[NounPhrase, ...],
    recipients: tuple[NounPhrase, ...],
) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Actors and recipients of a meeting that the noun at a token names; as they were where nothing more is said.

    Args:
        analysis: The sentence.
        mode: Mode of the CONSULT.
        noun: Position of the noun.
        arguments: What belongs to the noun, or to the verb that helps it.
        actors: Who acts, as the frame reads it.
        recipients: To whom, as the frame reads it.
    """
    phrase = analysis.phrase_at(noun)
    if phrase is None:
        return actors, recipients
    if mode == "third-party":
        return _mediators(analysis, phrase, actors, recipients)
    if mode in _TRAVELS:
        actors, recipients = _with_goal(analysis, phrase, actors, recipients)
    if not actors and _says_with_whom(analysis, mode, phrase, arguments):
        who = (find_speaker(analysis, one) or one for one in _who_is_told_of(analysis, phrase))
        actors = tuple(one for one in who if one not in recipients)
    return actors, recipients


def _mediators(
    analysis: Analysis, phrase: NounPhrase, actors: tuple[NounPhrase, ...], recipients: tuple[NounPhrase, ...]
) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Who mediates is told behind "of": "with the mediation of Qatar", "through the good offices of a bishop"."""
    who = tuple(one for link, one in analysis.complements(phrase) if link == "of" and _may_talk(analysis, one))
    if not who:
        return actors, recipients
    sides = tuple(one for link, one in analysis.complements(phrase) if link == "between")
    return who, sides or tuple(one for one in (*actors, *recipients) if one not in who)


def _with_goal(
    analysis: Analysis, phrase: NounPhrase, actors: tuple[NounPhrase, ...], recipients: tuple[NounPhrase, ...]
) -> tuple[tuple[NounPhrase, ...], tuple[NounPhrase, ...]]:
    """Of "her Asian trip", "a Moscow visit by the premier": the place is where the guest goes, not the guest."""
    goal = analysis.acting_modifier(phrase)
    if goal is None or recipients or goal not in actors or analysis.possessor(phrase) == goal:
        return actors, recipients
    others = tuple(one for one in actors if one != goal)
    word = analysis.tokens[goal.head]
    if "place" in party_classes(analysis, goal) or country_of_adjective(word.text.capitalize()):
        return others, (goal,)
    # "his European tour": a region is no party
    return (others if word.lower in REGIONAL_WORDS else actors), ()


def _says_with_whom(analysis: Analysis, mode: str | None, phrase: NounPhrase, own: Arguments) -> bool:
    """Whether a noun names the other side only: "talks with rebels", "a visit to Chad", "her Chad trip"."""
    links = {link for link, _ in (*analysis.complements(phrase), *own.obliques)}
    if mode in _TRAVELS:
        return True
    return "with" in links and "between" not in links


def _who_is_told_of(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Who does what is told to be done in or around a meeting, and so was there."""
    own = analysis.tokens[phrase.first].lower in POSSESSIVES
    phrase = _whole(analysis, phrase)
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        if not (_stands_in(analysis, verb, arguments, phrase) or (own and phrase in arguments.objects)):
            continue
        awaited = verb.voice == "passive" and analysis.tokens[verb.head].lemma in _AWAITING
        who = arguments.agents or arguments.subjects or (arguments.objects if awaited else ())
        if own or all(_may_talk(analysis, one) for one in who):
            return tuple(one for one in who if one.last < phrase.first or one.first > phrase.last)
    return _named_before(analysis, phrase)


def _stands_in(analysis: Analysis, verb: VerbGroup, arguments: Arguments, phrase: NounPhrase) -> bool:
    """Whether what a verb tells was in or around a meeting: "agreed in talks", "is on the second day of a visit"."""
    if any(one == phrase and link in _TAKING_PART for link, one in arguments.obliques):
        return True
    before = analysis.tokens[phrase.first - 1].lower if phrase.first else ""
    return before in _TAKING_PART and verb.last == phrase.first - 2 and analysis.tokens[verb.head].lemma == "be"


def _named_before(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """Who is said between commas to be there: "De Vries, in Oslo for talks with the envoy, said"."""
    for one in analysis.phrases:
        if one.last >= phrase.first - 1 or not _may_talk(analysis, one):
            continue
        office = one.kind == "name" or party_classes(analysis, one) & {"official", "state"}
        if office and any(other == phrase and link in _TAKING_PART for link, other in analysis.complements(one)):
            return (one,)
    return ()


def _whole(analysis: Analysis, phrase: NounPhrase) -> NounPhrase:
    """What a meeting is told to be part of: "the second day of a visit", "the first leg of his tour"."""
    outer = analysis.phrase_at(phrase.first - 2) if phrase.first > 1 else None
    if outer is None or analysis.tokens[phrase.first - 1].lower != "of":
        return phrase
    return outer if analysis.tokens[outer.head].lemma.lower() in _PARTS else phrase


def _may_talk(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is somebody who may talk or travel: a name or pronoun, people, a body; no price, no deal."""
    classes = party_classes(analysis, phrase)
    if phrase.kind == "pronoun":
        return analysis.tokens[phrase.head].lower not in ("it", "there", "this", "that", "which", "i", "we")
    return bool(classes & _MAY_TALK) or (phrase.kind == "name" and not classes)
