"""Who did a deed whose own words do not say: who planted the bomb, took part in the killing, or is accused of it."""

from collections.abc import Sequence

from dateline.language.analysis import Analysis, Arguments, NounPhrase, VerbGroup
from dateline.language.words import look_up
from dateline.lexicons import load_words
from dateline.records import Means
from dateline.text.frames.find import Trigger
from dateline.text.parties.credits import find_meant, find_performance
from dateline.text.parties.make import party_classes

_DELIVERING = load_words("role_words", "delivering")
_ACCUSING = load_words("role_words", "accusing")
_ACCUSED_OF = frozenset({"of", "for", "in", "with", "over"})
_PARTICIPATING = load_words("role_words", "participating")
_RESPONSIBLE = load_words("role_words", "responsible")
_DOERS = load_words("role_words", "doer")
_KINDS_OF_DEED = load_words("reading_words", "kind of deed")
_IN_THE_COURSE_OF = frozenset({"in", "during", "by"})
# Who can do violence: no town, and no "bomb" of "a bomb attack".
_ABLE = frozenset({"armed", "security", "criminal", "group", "crowd", "organisation"})
_COPULAS = frozenset({"be", "become", "remain"})


def find_doers(analysis: Analysis, trigger: Trigger, means: Sequence[Means]) -> tuple[NounPhrase, ...]:
    """Who did a deed of which the trigger names no actor; empty where the sentence does not tell."""
    return (
        _at_whose_hands(analysis, trigger)
        or _who_delivered(analysis, trigger, means)
        or _who_had_part(analysis, trigger)
        or _who_is_accused(analysis, trigger)
        or _who_is_said_to_have_done_it(analysis, trigger)
        or _who_did_it_all(analysis, trigger)
        or _who_did_the_next(analysis, trigger)
        or _who_did_the_one_before(analysis, trigger)
    )


def _at_whose_hands(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """At whose hands somebody suffered: "two men died at the hands of the guards"."""
    hands = (one for link, one in trigger.arguments.obliques if link == "at")
    hands = (one for one in hands if analysis.tokens[one.head].lower in ("hand", "hands"))
    return tuple(whose for one in hands for link, whose in analysis.complements(one) if link == "of")


def is_weapon(analysis: Analysis, phrase: NounPhrase, means: Sequence[Means]) -> bool:
    """Whether a phrase names a weapon, and not craft that act ("military aircraft bombed a camp") or people."""
    head = analysis.tokens[phrase.head]
    acts = frozenset() if head.lemma in _DROPPED else _ACTING  # "barrel bombs" come from the air, and act no more
    named = any(one.quote.start <= head.start < one.quote.end and one.kind not in acts for one in means)
    return named and "person" not in party_classes(analysis, phrase)


_ACTING = frozenset({"aerial", "drone"})
_DROPPED = frozenset({"bomb", "munition", "missile", "rocket"})


def _who_delivered(analysis: Analysis, trigger: Trigger, means: Sequence[Means]) -> tuple[NounPhrase, ...]:
    """Who planted, threw or fired the weapon: "a bomb planted by the rebels exploded", "men threw a grenade"."""
    for verb in analysis.verbs:
        if analysis.tokens[verb.head].lemma not in _DELIVERING:
            continue
        arguments = analysis.arguments(verb)
        who = arguments.agents or arguments.subjects
        # "a mine planted by rebels exploded": what explodes is a weapon, whatever it is called
        charges = trigger.arguments.subjects if trigger.frame.mode == "explosives" else ()
        if who and any(_holds_weapon(analysis, one, means) or one in charges for one in arguments.objects):
            return tuple(one for one in who if not is_weapon(analysis, one, means))
    return ()


def _holds_weapon(analysis: Analysis, phrase: NounPhrase, means: Sequence[Means]) -> bool:
    """Whether a phrase is a weapon or an amount of one: "5 kg of dynamite", "a package of explosives"."""
    return any(
        is_weapon(analysis, one, means)
        for one in (phrase, *(inner for before, inner in analysis.complements(phrase) if before in ("of", "with")))
    )


def _who_had_part(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """Who had a part in a deed, is responsible for it or accused of it, by the verb that governs its noun."""
    verb = trigger.verb
    if verb is None or not trigger.link or trigger.frame.pos != "n":
        return ()
    if analysis.clause_at(verb.head).marker == "whether":
        return ()  # "did not say whether the army was behind the raid"
    lemma, arguments = analysis.tokens[verb.head].lemma, analysis.arguments(verb)
    if lemma in _ACCUSING and trigger.link in _ACCUSED_OF:
        return _accused(analysis, verb, arguments)
    if lemma in _PARTICIPATING and trigger.link == "in":
        return _accused(analysis, verb, arguments) if verb.voice == "passive" else _people(analysis, arguments.subjects)
    if lemma == "hold" and trigger.link == "for":  # "hold the army responsible for the raid"
        return _people(analysis, arguments.objects)
    after = analysis.tokens[verb.last + 1 : verb.last + 4]
    guilty = trigger.link == "for" and any(token.lower in _RESPONSIBLE for token in after)
    # "is thought to be behind the raid", but "were unsure of the motive behind the raid"
    if lemma in _COPULAS and (guilty or (trigger.link == "behind" and not _is_of_noun(analysis, trigger))):
        return _people(analysis, arguments.subjects)
    return ()


def _is_of_noun(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether the preposition before a deed belongs to a noun: "the motive behind the raid"."""
    phrase = _phrase_of(analysis, trigger)
    return phrase is not None and phrase.first > 1 and analysis.phrase_at(phrase.first - 2) is not None


def _who_is_accused(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """Who is accused of a deed right before it: in "accused the army of the attack" no verb governs the attack."""
    phrase = _phrase_of(analysis, trigger)
    if phrase is None or phrase.first < 2 or analysis.tokens[phrase.first - 1].lower not in _ACCUSED_OF:
        return ()
    accused = analysis.phrase_at(phrase.first - 2)
    for verb in analysis.verbs:
        if analysis.tokens[verb.head].lemma in _ACCUSING and accused in analysis.arguments(verb).objects:
            return _accused(analysis, verb, analysis.arguments(verb))
    return ()


def _phrase_of(analysis: Analysis, trigger: Trigger) -> NounPhrase | None:
    at = analysis.token_at(trigger.start) if trigger.frame.pos == "n" else None
    return analysis.phrase_at(at) if at is not None else None


def _accused(analysis: Analysis, verb: VerbGroup, arguments: Arguments) -> tuple[NounPhrase, ...]:
    return _people(analysis, arguments.objects if arguments.objects or verb.voice == "passive" else ())


def _people(analysis: Analysis, phrases: Sequence[NounPhrase]) -> tuple[NounPhrase, ...]:
    meant = (real for one in phrases for real in find_meant(analysis, one))
    return tuple(one for one in meant if not party_classes(analysis, one) & {"event", "abstract", "time"})


def _who_is_said_to_have_done_it(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """Who is called the perpetrator of a deed, or whose work it is said to be: "the raid was the work of rebels"."""
    phrase = _phrase_of(analysis, trigger)
    if phrase is None:
        return ()
    whole = analysis.phrase_at(phrase.first - 2) if phrase.first > 1 else None
    if whole is not None and analysis.tokens[whole.head].lemma.lower() in _DOERS:
        return _people(analysis, [one for one in _subjects_of_copula(analysis, whole) if one != whole])
    for work in analysis.phrases:
        if analysis.tokens[work.head].lower == "work" and phrase in _subjects_of_copula(analysis, work):
            return tuple(one for before, one in analysis.complements(work) if before == "of")
    return ()


def _is_kind(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a word before a deed says what kind it is, and not whose: "a terrorist attack"."""
    return phrase.first == phrase.last and analysis.tokens[phrase.head].lower in _KINDS_OF_DEED


def find_claimants(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """The organisation that claims or is blamed for what others do: "in a raid claimed by the front, gunmen killed"."""
    if trigger.frame.pos != "v" or trigger.frame.type != "ASSAULT":
        return ()
    who = (one for phrase in _courses(analysis, trigger) for one in find_performance(analysis, phrase, None).agents)
    return tuple(one for one in who if {"organisation", "armed"} <= party_classes(analysis, one))


def _courses(analysis: Analysis, trigger: Trigger) -> list[NounPhrase]:
    """The deeds in which a verb says that people were harmed: "killed in a raid"."""
    return [
        phrase
        for link, phrase in trigger.arguments.obliques
        if link in _IN_THE_COURSE_OF and look_up(analysis.tokens[phrase.head].lower).noun_class in ("act", "event")
    ]


def _who_did_it_all(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """Who did the deed in which a verb says that people were harmed: "was killed in a raid claimed by rebels"."""
    if trigger.frame.pos != "v":
        return ()
    for phrase in _courses(analysis, trigger):
        who = analysis.noun_arguments(phrase).agents or find_performance(analysis, phrase, None).agents
        doers = tuple(one for one in who if party_classes(analysis, one) & _ABLE and not _is_kind(analysis, one))
        if doers:
            return doers
    return ()


def _subjects_of_copula(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    number = analysis.clause_at(phrase.head).verb
    verb = analysis.verbs[number] if number is not None else None
    if verb is None or analysis.tokens[verb.head].lemma not in _COPULAS:
        return ()
    return analysis.arguments(verb).subjects


def _who_did_the_next(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """Who did both of two deeds: "Six people were killed and two abducted by gunmen", but police may only arrest."""
    if trigger.verb is None or trigger.verb.voice != "passive" or trigger.verb not in analysis.verbs:
        return ()
    for verb in analysis.verbs[analysis.verbs.index(trigger.verb) + 1 :][:1]:
        joined = analysis.arguments(verb)
        whom = joined.objects[0].first if joined.objects else 0
        if verb.voice != "passive" or verb.form != "participle" or analysis.tokens[whom - 1].tag != "CONJ":
            return ()
        return tuple(one for one in joined.agents if "security" not in party_classes(analysis, one))
    return ()


def _who_did_the_one_before(analysis: Analysis, trigger: Trigger) -> tuple[NounPhrase, ...]:
    """Who did both of two deeds to somebody: "The mayor was dragged out by ten men and shot in the square".

    But of "was abducted by gunmen and killed in a clash" others may have killed.
    """
    verb = trigger.verb
    if verb is None or verb.voice != "passive" or verb not in analysis.verbs or _courses(analysis, trigger):
        return ()
    whom = analysis.arguments(verb).objects
    for before in analysis.verbs[: analysis.verbs.index(verb)][-1:]:
        joined = analysis.arguments(before)
        if whom and before.voice == "passive" and joined.objects == whom:
            return tuple(one for one in joined.agents if "person" in party_classes(analysis, one))
    return ()
