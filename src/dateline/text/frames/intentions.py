"""Whether the words around a trigger leave open that it was done: "came to kill him", "a call for strikes".

An infinitive is as sure as what governs it: "managed to enter" was done, "was emboldened to attack" and "the power to
arrest" leave it open. So is an indefinite noun: "could be the start of an assault". A definite one tells of a known
deed: "may discuss the assault".
"""

from collections.abc import Iterator
from functools import cache

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.language.words import verbs_that
from dateline.lexicons import load_table, load_words
from dateline.records import Status
from dateline.text.frames.find import Trigger, last_token
from dateline.text.frames.readings import head_of_form
from dateline.text.parties.make import party_classes

_ENDING = load_words("event_words", "ending")
# Deeds that are over when somebody is sent to do them; agents sent to investigate are already at it.
_FORCE = frozenset({"ASSAULT", "COERCE"})
# Who is asked to keep watch has been put on alert.
_BY_ORDER = "MOBILIZE"
# An attempt on a life and a crowd that tries to storm a building are deeds of their own.
_TRIED = frozenset({"ASSAULT", "PROTEST"})
# What somebody still awaits or fights has not been done to him.
_STILL_OPEN = frozenset({"arrest", "deport", "convict"})
_FUTURE = frozenset({"will", "would", "shall", "wo", "'ll"})
# What is heard or seen took place, whoever could hear it.
PERCEIVED = frozenset({"hear", "see"})
_UNSURE = frozenset({"could", "might", "may", "can", "ca", "should", "must", "ought"})
# "after the raid he left" tells of a raid, however the clause goes on.
_FACTUAL_LINKS = frozenset(
    "after following during since despite amid before until till because_of due_to in_response_to according_to".split()
)
_DEFINITE_TAGS = frozenset({"POSS", "PROPN"})
_DEFINITE = frozenset("the this that these those his her its their our my".split())
_PREPOSITIONS_OF_USES = {"from": "keep from", "with": "entrust", "on": "bend on", "to": "devote"}
_MOST_STEPS = 4
_DOING = load_words("reading_words", "light")
_DEALING = load_words("event_words", "dealing with a known deed")
_NOBODY = frozenset({"no", "nobody", "none", "neither"})
_HELD_BACK = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_OFFICE = frozenset({"state", "security", "official"})


@cache
def _words(part: str, *uses: str) -> frozenset[str]:
    rows = load_table("intention_words", ("word", "part", "use"))
    return frozenset(row["word"] for row in rows if row["part"] == part and row["use"] in uses)


def find_open_status(analysis: Analysis, trigger: Trigger) -> Status | None:
    """The status that the words around a trigger give it where they say it is not, or not yet, done."""
    if trigger.frame.pos == "n":
        return _status_of_noun(analysis, trigger)
    if trigger.verb is None or trigger.verb.form == "finite" or trigger.frame.pos != "v":
        return None
    return _status_of_verb(analysis, trigger.verb, str(trigger.frame.type), _MOST_STEPS)


def is_demanded(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a deed is only what somebody wants done: "to demand that the army set up a base"."""
    verb, clause = trigger.verb, trigger.clause
    if verb is not None and _is_asked_to_leave_off(analysis, trigger, verb):
        return True
    if trigger.frame.pos != "v" or verb is None or clause.kind != "subordinate" or clause.parent is None:
        return False
    head = analysis.tokens[verb.head]
    above = analysis.clauses[clause.parent].verb
    if verb.first != verb.last or head.lower != head.lemma.lower() or above is None:
        return False
    return analysis.tokens[analysis.verbs[above].head].lemma in verbs_that("mandative")


def _is_asked_to_leave_off(analysis: Analysis, trigger: Trigger, verb: VerbGroup) -> bool:
    """Whether somebody is only asked not to do it: "supporters were told not to march"."""
    if trigger.frame.pos != "v" or verb.form != "infinitive" or not verb.negated:
        return False
    above = verb_above(analysis, verb)
    return above is not None and analysis.tokens[above.head].lemma in _words("verb", "ask")


def is_ended(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a deed is only what somebody stops doing: "the group ceased bombing pipelines"."""
    verb = trigger.verb
    if trigger.frame.pos != "v" or verb is None or verb.form != "gerund":
        return False
    before = analysis.verb_at(verb.first - 1) if verb.first else None
    return before is not None and analysis.tokens[before.head].lemma in _ENDING


def token_before(analysis: Analysis, verb: VerbGroup) -> int:
    """The position of the token before "to" and the adverbs of an infinitive or a gerund; -1 if there is none."""
    at = verb.first - 1
    while at >= 0 and analysis.tokens[at].tag in ("TO", "ADV"):
        at -= 1
    time = analysis.phrase_at(at) if at >= 0 else None
    if time is not None and time.first and analysis.tokens[verb.first - 1].tag == "TO" and analysis.is_time(time):
        at = time.first - 1  # "the decision last month to withdraw", "agreed on Friday to withdraw"
        at -= analysis.tokens[at].tag == "PREP"
    return at


def is_object_of_intention(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a noun or an adjective says that somebody means, needs or is free to do it.

    "An effort to seal the border", "hard to curb", "a policy of closing crossings".
    """
    if verb.form not in ("infinitive", "gerund"):
        return False
    first = _first_of_list(analysis, verb) if verb.form == "infinitive" else _first_of_gerunds(analysis, verb)
    at = token_before(analysis, first)
    if at < 0:
        return False
    token = analysis.tokens[at]
    if token.tag in ("ADJ", "WH"):
        return True
    noun = analysis.tokens[at - 1] if token.lower in ("of", "for") and at else token
    return noun.tag == "NOUN" and noun.lemma.lower() in _words("noun", "attempt", "chance", "plan", "duty")


def verb_above(analysis: Analysis, verb: VerbGroup) -> VerbGroup | None:
    """The verb of the clause that holds the clause of a verb."""
    clause = analysis.clause_at(verb.head)
    while clause.parent is not None:
        clause = analysis.clauses[clause.parent]
        if clause.verb is not None and analysis.verbs[clause.verb] != verb:
            return analysis.verbs[clause.verb]
    return None


def _status_of_verb(analysis: Analysis, verb: VerbGroup, kind: str, steps: int) -> Status | None:
    if not steps:
        return None
    if verb.form == "finite":
        return _status_of_finite(analysis, verb)
    if verb.form == "gerund":
        return _status_of_gerund(analysis, verb)
    if verb.form == "infinitive" and not (verb.perfect or verb.progressive):
        return _status_of_infinitive(analysis, verb, kind, steps)
    return None


def _status_of_finite(analysis: Analysis, verb: VerbGroup) -> Status | None:
    """The status of what hangs on a finite verb: "will stay to protect", "may prompt him to resign"."""
    if not verb.negated and analysis.tokens[verb.head].lemma in PERCEIVED and verb.modal in ("could", "can"):
        return None  # "Gunfire could be heard in the city": it was
    if verb.negated or (verb.modal in _UNSURE and not verb.perfect):
        return "hypothetical"
    return "planned" if verb.modal in _FUTURE or verb.tense == "future" else None


def _status_of_infinitive(analysis: Analysis, verb: VerbGroup, kind: str, steps: int) -> Status | None:
    verb = _first_of_list(analysis, verb)
    before = token_before(analysis, verb)
    above = verb_above(analysis, verb)
    if before < 0 or (above is None and analysis.verbs[0] == verb):
        return "planned"  # "Spain to suspend exports": an infinitive that nothing governs tells what is to come
    if _is_of_another(analysis, verb):
        return "hypothetical"
    by_word = _status_by_word(analysis, before, kind)
    if by_word is not None:
        return None if by_word == "happened" else by_word
    governing = analysis.verb_at(before) or above
    if governing is None:
        return None
    return _status_by_governor(analysis, governing, kind) or _status_of_verb(analysis, governing, kind, steps - 1)


def _status_by_word(analysis: Analysis, before: int, kind: str) -> Status | None:
    """What the noun or adjective before "to" says: "the first to", "a plan to", "it is wrong to"."""
    token = analysis.tokens[before]
    lemma = token.lemma.lower()
    if analysis.verb_at(before) is not None and token.tag in ("VERB", "AUX"):
        return None
    phrase = analysis.phrase_at(before)
    if phrase is not None and phrase.first > 1 and analysis.tokens[phrase.first - 1].lower == "by":
        return _status_by_word(analysis, phrase.first - 2, kind)  # "an attempt by rebels to storm the palace"
    words = {lemma} if phrase is None else {one.lower for one in analysis.tokens[phrase.first : before + 1]}
    if token.tag == "WH":
        return "hypothetical"  # "a base from which to raid", "how to arrest"
    if words & _words("adjective", "done"):
        return None if lemma == "able" else "happened"
    if lemma in _words("noun", "plan"):
        return "denied" if "no" in words else "planned"  # "has no plans to send troops"
    if lemma in _words("noun", "chance") or token.tag == "ADJ":
        return "hypothetical"
    if lemma not in _words("noun", "attempt"):
        return None
    # "any attempt to storm the hall would be punished", but "an attempt to storm the hall failed"
    return "hypothetical" if kind not in _TRIED or "any" in words else None


def _status_by_governor(analysis: Analysis, governing: VerbGroup, kind: str) -> Status | None:
    lemma = analysis.tokens[governing.head].lemma
    if lemma in _words("verb", "intend"):
        return "planned"
    if kind in _FORCE and lemma in _words("verb", "set out", "ask"):
        return "planned"
    if lemma in _words("verb", "rule") and _is_standing_rule(analysis, governing):
        return "hypothetical"
    if lemma in _words("verb", "leave open") or (kind != _BY_ORDER and lemma in _words("verb", "ask")):
        return "hypothetical"
    return "hypothetical" if lemma in _words("verb", "try") and kind not in _TRIED else None


def _is_standing_rule(analysis: Analysis, governing: VerbGroup) -> bool:
    """Whether a law is told, and no deed it let happen.

    "The code allows a court to seize homes", "a decree allowing the army to search homes"; not "allowed them to flee".
    """
    if governing.form == "finite":
        return governing.tense == "present" and not (governing.perfect or governing.progressive)
    allowed = analysis.arguments(governing).objects
    return governing.form == "gerund" and any(party_classes(analysis, one) & _OFFICE for one in allowed)


def _first_of_list(analysis: Analysis, verb: VerbGroup) -> VerbGroup:
    """The infinitive that a list begins with: "degrade" of "fought to degrade and destroy"."""
    while True:
        before = token_before(analysis, verb)
        if before < 1 or analysis.tokens[before].tag not in ("CONJ", "PUNCT"):
            return verb
        earlier = [one for one in analysis.verbs if one.last < verb.first and one.form == "infinitive"]
        if not earlier or analysis.tokens[before].lower == "but":
            return verb
        verb = earlier[-1]


def _is_of_another(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether "for" names who is to do it: "it is wrong for the police to arrest him"."""
    phrase = analysis.phrase_at(verb.first - 1) if verb.first else None
    return phrase is not None and phrase.first > 0 and analysis.tokens[phrase.first - 1].lower == "for"


def _status_of_gerund(analysis: Analysis, verb: VerbGroup) -> Status | None:
    """The status of a gerund after a preposition or a verb: "the idea of sending", "kept them from attacking".

    Of a list the first counts: "discussed kidnapping and killing him".
    """
    verb = _first_of_gerunds(analysis, verb)
    at = verb.first - 1
    considered = analysis.verb_at(at) if at >= 0 else None
    if considered is not None and analysis.tokens[considered.head].lemma in _words("verb", "consider"):
        return "hypothetical"  # "discussed kidnapping him"
    if at < 1 or analysis.tokens[at].tag not in ("PREP", "TO"):
        return None
    preposition = analysis.tokens[at].lower
    if preposition in _PREPOSITIONS_OF_USES:
        above = verb_above(analysis, verb)
        words = _words("verb", _PREPOSITIONS_OF_USES[preposition])
        if above is not None and analysis.tokens[above.head].lemma in words:
            return "hypothetical"
        spent = preposition == "on" and above is not None and above.form == "finite"
        return _status_of_finite(analysis, above) if above is not None and spent else None  # "should spend on buying"
    duty = analysis.tokens[at - 1].lower in _words("noun", "duty") and analysis.tokens[at - 2].lower == "in"
    if preposition == "of" and duty:
        return "hypothetical"
    return _status_by_holder(analysis, at) if preposition in ("of", "for", "at", "in") else None


def _first_of_gerunds(analysis: Analysis, verb: VerbGroup) -> VerbGroup:
    """The gerund that "and" joins a gerund to."""
    before = analysis.verb_at(verb.first - 2) if verb.first > 1 else None
    joined = before is not None and analysis.tokens[verb.first - 1].tag == "CONJ"
    return before if joined and before is not None and before.form == "gerund" else verb


def _status_by_holder(analysis: Analysis, preposition: int) -> Status | None:
    """What the noun before a preposition says of what follows it: "the threat of", "a plan for"."""
    lemma = analysis.tokens[preposition - 1].lemma.lower()
    called_for = analysis.tokens[preposition].lower == "for" and lemma in _words("noun", "call")
    if called_for or lemma in _words("noun", "plan"):
        return "planned"
    return "hypothetical" if lemma in _words("noun", "chance") else None


def _status_of_noun(analysis: Analysis, trigger: Trigger) -> Status | None:
    first, last = analysis.token_at(trigger.start), last_token(analysis, trigger)
    head = last if first is None else head_of_form(analysis, (first, last))
    phrase = analysis.phrase_at(head)
    if phrase is None:
        return None
    before = [token.lower for token in analysis.tokens[phrase.first : head]]
    if phrase.first and analysis.tokens[phrase.first - 1].tag == "PREP":
        before.append(analysis.tokens[phrase.first - 1].lower)  # "the pending release", "pending talks"
    if not _words("adjective", "open").isdisjoint(before):
        return "hypothetical"
    if not _words("adjective", "planned").isdisjoint(before):
        return "planned"
    for whole in _wholes(analysis, phrase):
        held = _status_by_holder(analysis, whole.first - 1) if _is_held(analysis, whole) else None
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
    for _ in range(_MOST_STEPS):
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
        if outer is None or analysis.tokens[outer.head].lemma.lower() not in _words("noun", "part"):
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
        if any(analysis.tokens[one.head].lemma.lower() in _words("noun", "plan", "aim") for one in named):
            return True
    return False


def _parts_of(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    return tuple(one for link, one in analysis.complements(phrase) if link == "of")


def _is_object_of(analysis: Analysis, phrase: NounPhrase, use: str) -> bool:
    """Whether a phrase is the object of one of the verbs of a use; who "faced detention" was detained."""
    verbs = (
        verb
        for verb in analysis.verbs
        if analysis.tokens[verb.head].lemma in _words("verb", use)
        and not (analysis.tokens[verb.head].lemma == "face" and verb.tense == "past")
    )
    return any(verb.voice == "active" and phrase in analysis.arguments(verb).objects for verb in verbs)


def _is_held(analysis: Analysis, phrase: NounPhrase) -> bool:
    return phrase.first > 1 and analysis.tokens[phrase.first - 1].lower in ("of", "for")


def _status_by_verb_of(analysis: Analysis, phrase: NounPhrase, known: bool, kind: str) -> Status | None:
    """What the verb of a noun says of it: "recommended a jail sentence", "may lead to protests"."""
    for verb in analysis.verbs:
        link = _link_to(analysis, verb, phrase)
        if link is None or link.replace(" ", "_") in _FACTUAL_LINKS:
            continue
        lemma, undergoes = analysis.tokens[verb.head].lemma, phrase in analysis.arguments(verb).objects
        if lemma == "lead" and verb.tense == "present" and _is_for_information(analysis, verb):
            return "hypothetical"
        if undergoes and verb.voice == "active" and lemma in _words("verb", "demand"):
            return "planned"
        intended = verb.form == "participle" and lemma in _words("verb", "intend")  # "a rally planned by the union"
        if undergoes and kind == "PROTEST" and (intended or lemma in _words("verb", "forbid")):
            return "planned"
        undone = undergoes and ((lemma in _DOING and _is_done_by_nobody(analysis, verb)) or _is_put_off(lemma, kind))
        if undergoes and lemma in _DEALING:
            continue  # "judges must probe riots": there have been riots
        if undone or (link and verb.negated and lemma in _words("verb", "bring about")):
            return "denied"
        if not known and not (link and verb.negated):
            if undergoes and lemma in _words("verb", "consider"):
                return "hypothetical"
            return _status_of_verb(analysis, verb, "", _MOST_STEPS)
    return None


def _is_put_off(lemma: str, kind: str) -> bool:
    """Whether a verb says that force is not used or shown: "postponed the drills"."""
    return kind in _HELD_BACK and lemma in _words("verb", "put off")


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
    """Whether a noun tells of a known deed: "the assault", "Monday's attack", "his arrest"."""
    first = analysis.tokens[phrase.first]
    return first.lower in _DEFINITE or any(
        token.tag in _DEFINITE_TAGS for token in analysis.tokens[phrase.first : phrase.head]
    )
