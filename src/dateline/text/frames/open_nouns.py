"""Whether the words around a noun leave open that its deed was done: "a call for strikes", "may lead to arrests".

An indefinite noun is as sure as its verb: "could be the start of an assault". A definite one tells of a known deed:
"may discuss the assault".
"""

from collections.abc import Iterator

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.language.words import time_words
from dateline.lexicons import load_words
from dateline.records import Status
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.open_verbs import MOST_STEPS, intention_words, status_by_holder, status_of_verb
from dateline.text.frames.readings import head_of_form

# What somebody still awaits or fights has not been done to him.
_STILL_OPEN = frozenset({"arrest", "deport", "convict"})
# "after the raid he left" tells of a raid, however the clause goes on.
_FACTUAL_LINKS = frozenset(
    "after following during since despite amid before until till because_of due_to in_response_to according_to".split()
)
_DEFINITE_TAGS = frozenset({"POSS", "PROPN"})
_DEFINITE = frozenset("the this that these those his her its their our my".split())
_DOING = load_words("reading_words", "light")
_DEALING = load_words("event_words", "dealing with a known deed")
_AIMS = load_words("event_words", "aim of a protest")
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_CALLING = frozenset({"appeal", "call", "campaign", "lobby", "plead", "press", "push"})
_BLOCKING = frozenset({"veto", "bar", "block"})
_HELD_BACK = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})


def status_of_noun(analysis: Analysis, trigger: Trigger) -> Status | None:
    """The status that the words around an event noun give it; None for a deed done."""
    first, last = analysis.token_at(trigger.start), last_token(analysis, trigger)
    head = last if first is None else head_of_form(analysis, (first, last))
    phrase = analysis.phrase_at(head)
    if phrase is None:
        return None
    before = [token.lower for token in analysis.tokens[phrase.first : head]]
    if phrase.first and analysis.tokens[phrase.first - 1].tag == "PREP":
        before.append(analysis.tokens[phrase.first - 1].lower)  # "the pending release", "pending talks"
    if not intention_words("adjective", "open").isdisjoint(before):
        return "hypothetical"
    if not intention_words("adjective", "planned").isdisjoint(before):
        return "planned"
    for whole in _wholes(analysis, phrase):
        held = status_by_holder(analysis, whole.first - 1) if _is_held(analysis, whole) else None
        if held is not None:
            return held
        undecided = _status_undecided(analysis, whole) if trigger.frame.mode in _STILL_OPEN else None
        if undecided is not None:
            return undecided
        governed = _status_by_verb_of(analysis, whole, _is_known(analysis, phrase), str(trigger.frame.type))
        if governed is not None:
            return governed
    return None


def _wholes(analysis: Analysis, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """A phrase, and what it is a part of or follows: "the beginning of an assault", "a raid followed by an assault"."""
    for _ in range(MOST_STEPS):
        yield phrase
        at = phrase.first - 2
        if at > 0 and (analysis.tokens[at].lower, analysis.tokens[at + 1].lower) == ("followed", "by"):
            first = analysis.phrase_at(at - 1)
            if first is None:
                return
            phrase = first
            continue
        if at < 0 or analysis.tokens[at + 1].lower != "of":
            return
        outer = analysis.phrase_at(at)
        if outer is None or analysis.tokens[outer.head].lemma.lower() not in intention_words("noun", "part"):
            return
        phrase = outer


def _status_undecided(analysis: Analysis, phrase: NounPhrase) -> Status | None:
    """What is told of an arrest or a verdict that somebody aims at, awaits or escapes."""
    if _is_aim(analysis, phrase) or _is_object_of(analysis, phrase, "come before"):
        return "planned"  # "is awaiting extradition to Peru"
    return "denied" if _is_object_of(analysis, phrase, "escape") else None  # "escaped arrest"


def _is_aim(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase says what an aim is: "one of the goals was the capture of the gang's leader"."""
    for verb in analysis.verbs:
        arguments = analysis.arguments(verb)
        if analysis.tokens[verb.head].lemma != "be" or phrase not in arguments.objects:
            continue
        named = [one for subject in arguments.subjects for one in (subject, *_parts_of(analysis, subject))]
        if any(analysis.tokens[one.head].lemma.lower() in intention_words("noun", "plan", "aim") for one in named):
            return True
    return False


def _parts_of(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    return tuple(one for link, one in analysis.complements(phrase) if link == "of")


def _is_object_of(analysis: Analysis, phrase: NounPhrase, use: str) -> bool:
    """Whether a phrase is the object of one of the verbs of a use; who "faced detention" was detained."""
    verbs = (
        verb
        for verb in analysis.verbs
        if analysis.tokens[verb.head].lemma in intention_words("verb", use)
        and not (analysis.tokens[verb.head].lemma == "face" and verb.tense == "past")
    )
    return any(verb.voice == "active" and phrase in analysis.arguments(verb).objects for verb in verbs)


def _is_held(analysis: Analysis, phrase: NounPhrase) -> bool:
    return phrase.first > 1 and analysis.tokens[phrase.first - 1].lower in ("of", "for")


def _status_by_verb_of(analysis: Analysis, phrase: NounPhrase, known: bool, kind: str) -> Status | None:
    """What the verb of a noun says of it: "recommended a jail sentence", "may lead to protests"."""
    for verb in analysis.verbs:
        link = None if kind == "PROTEST" and _is_aim_of_protest(analysis, verb) else _link_to(analysis, verb, phrase)
        if link is None or link.replace(" ", "_") in _FACTUAL_LINKS:
            continue
        lemma, undergoes = analysis.tokens[verb.head].lemma, phrase in analysis.arguments(verb).objects
        if lemma == "lead" and verb.tense == "present" and _is_for_information(analysis, verb):
            return "hypothetical"
        asked = undergoes and lemma in intention_words("verb", "demand")
        called_for = link == "for" and lemma in _CALLING and not known  # "called in March for a state of siege"
        if verb.voice == "active" and (asked or called_for):
            return "planned"
        intended = verb.form == "participle" and lemma in intention_words(
            "verb", "intend"
        )  # "a rally planned by the union"
        if undergoes and kind == "PROTEST" and (intended or lemma in intention_words("verb", "forbid")):
            return "planned"
        undone = undergoes and ((lemma in _DOING and _is_done_by_nobody(analysis, verb)) or _is_put_off(lemma, kind))
        if undergoes and lemma in _DEALING:
            continue  # "judges must probe riots": there have been riots
        if undone or (link and verb.negated and lemma in intention_words("verb", "bring about")):
            return "denied"
        if not known and not (link and verb.negated):
            if undergoes and lemma in intention_words("verb", "consider"):
                return "hypothetical"
            return status_of_verb(analysis, verb, "", MOST_STEPS)
    return None


def _is_aim_of_protest(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether an infinitive says what a protest is held for: "Silent march in Pune to mourn the dead"."""
    return verb.form == "infinitive" and analysis.tokens[verb.head].lemma in _AIMS


def _is_put_off(lemma: str, kind: str) -> bool:
    """Whether a verb says that force is not used or shown, or no sanctions imposed: "postponed the drills"."""
    if kind == "SANCTION":
        return lemma in _BLOCKING  # "Britain vetoed sanctions"
    return kind in _HELD_BACK and lemma in intention_words("verb", "put off")


def _link_to(analysis: Analysis, verb: VerbGroup, phrase: NounPhrase) -> str | None:
    """The preposition that joins a phrase to a verb, "" for a subject or an object; None where nothing does.

    In "an agreement to resume talks was reached" the infinitive only says what the agreement is.
    """
    arguments = analysis.arguments(verb)
    if phrase in arguments.objects or phrase in arguments.subjects:
        return None if verb.form == "infinitive" and _has_finite_after(analysis, verb, phrase) else ""
    return next((link for link, one in arguments.obliques if one.first > verb.last and one == phrase), None)


def _has_finite_after(analysis: Analysis, infinitive: VerbGroup, phrase: NounPhrase) -> bool:
    """Whether a finite verb follows what an infinitive adds to its subject; "Talks to resume on Monday" has none."""
    following = (verb for verb in analysis.verbs if verb.first > infinitive.last and verb.form == "finite")
    sides = (analysis.arguments(verb) for verb in following)
    return any(phrase in (*one.subjects, *one.objects) for one in sides)


def _is_done_by_nobody(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether nobody does it: "Nobody ordered his arrest", "no union called a strike"."""
    subjects = analysis.arguments(verb).subjects
    return bool(subjects) and all(analysis.tokens[one.first].lower in _NOBODY for one in subjects)


def _is_for_information(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a reward is meant: "information leading to the arrest of"."""
    return "information" in (token.lower for token in analysis.tokens[max(verb.first - 3, 0) : verb.first])


def _is_known(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a noun tells of a known deed: "the assault", "Monday's attack", "his arrest"; not "two years' jail"."""
    first = analysis.tokens[phrase.first]
    if first.tag == "NUM" and analysis.tokens[phrase.first + 1].lower in time_words():
        return False
    return first.lower in _DEFINITE or any(
        token.tag in _DEFINITE_TAGS for token in analysis.tokens[phrase.first : phrase.head]
    )
