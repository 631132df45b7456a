"""Whom a pronoun of one sentence means by the grammar of that sentence."""

from dateline.language.analysis import NO_ARGUMENTS, Analysis, Clause, NounPhrase
from dateline.language.words import look_up, verbs_that
from dateline.lexicons import load_words
from dateline.text.parties.force_pronouns import force_before
from dateline.text.parties.genders import bars
from dateline.text.parties.make import names_person, party_classes
from dateline.text.parties.reading import ONE_PERSON, POSSESSIVES

_OWN = frozenset({"we", "i", "us", "me"})
_SPEAKERS = frozenset({"it", "they", "he", "she", "we"})
_WHEN_OR_WHY = load_words("words_grammar", "when or why")
_BODIES_THAT_SAY = frozenset({"organisation", "company", "media", "group", "crowd"})
_OFFICIALS = frozenset({"official", "security", "state"})
_TELLING_OF_OTHERS = load_words("role_words", "telling of others")
_BODIES = frozenset({"armed", "criminal", "group", "security"})


def find_speaker(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """Who says it, when a pronoun in what is said is the speaker: "the union said it would march".

    "We" and "I" of a quotation are whoever says it, before or after it: "We condemn the raid," the minister said.
    """
    if phrase.kind != "pronoun" or analysis.tokens[phrase.head].lower not in _SPEAKERS | _OWN:
        return None
    own = analysis.clause_at(phrase.head)
    spoken = own.kind == "quotation" and analysis.tokens[phrase.head].lower in _OWN
    nearer = _subject_around(analysis, phrase, own) or _subject_between(analysis, phrase, own)
    if nearer is not None:
        return nearer
    for clause in analysis.clauses:
        if clause.kind != "attribution" or clause.verb is None or clause == own:
            continue
        subjects = analysis.arguments(analysis.verbs[clause.verb]).subjects
        before = bool(subjects) and subjects[0].end <= phrase.start
        said_of_self = len(subjects) == 1 and subjects[0].kind != "pronoun" and (before or spoken)
        if said_of_self and _may_mean(analysis, phrase, subjects[0]):
            return subjects[0]
    told = _who_tells(analysis, phrase, own)
    return told or _subject_above(analysis, phrase, own) or force_before(analysis, phrase)


def find_teller(analysis: Analysis, pronoun: NounPhrase) -> NounPhrase | None:
    """The private person who tells what was done to "him" or "her": "The teacher said she had been beaten".

    Officials, lawyers and doctors tell of others, and "her mother said she" of the daughter.
    """
    own = analysis.clause_at(pronoun.head)
    parent = analysis.clauses[own.parent] if own.kind == "subordinate" and own.parent is not None else None
    if parent is None or parent.verb is None or own.marker not in ("that", None):
        return None
    verb = analysis.verbs[parent.verb]
    tellers = analysis.arguments(verb).subjects
    if len(tellers) != 1 or analysis.tokens[verb.head].lemma not in verbs_that("report"):
        return None
    classes = party_classes(analysis, tellers[0])
    private = names_person(analysis, tellers[0]) or "person" in classes
    if not private or classes & _OFFICIALS or analysis.tokens[tellers[0].head].lemma in _TELLING_OF_OTHERS:
        return None
    whose = analysis.tokens[tellers[0].first].lower in POSSESSIVES or analysis.possessor(tellers[0]) is not None
    return tellers[0] if not whose and _may_mean(analysis, pronoun, tellers[0]) else None


def _subject_between(analysis: Analysis, pronoun: NounPhrase, clause: Clause) -> NounPhrase | None:
    """Of whom it is said that he did it: "A clerk said Ali Rao was held on charges that he stole a car"."""
    above = analysis.clauses[clause.parent] if clause.kind == "subordinate" and clause.parent is not None else None
    if analysis.tokens[pronoun.head].lower not in ("he", "she") or above is None or above.kind != "subordinate":
        return None
    if above.marker not in ("that", None) or clause.marker not in ("that", None):
        return None
    verb = analysis.verbs[above.verb] if above.verb is not None else None
    arguments = analysis.arguments(verb) if verb is not None else NO_ARGUMENTS
    subjects = arguments.subjects or (arguments.objects if verb is not None and verb.voice == "passive" else ())
    if len(subjects) != 1 or subjects[0].end > pronoun.start:
        return None
    person = names_person(analysis, subjects[0]) or "person" in party_classes(analysis, subjects[0])
    return subjects[0] if person and _may_mean(analysis, pronoun, subjects[0]) else None


def _who_tells(analysis: Analysis, pronoun: NounPhrase, clause: Clause) -> NounPhrase | None:
    """Who tells what a pronoun did by a verb that is not finite: "went on air to announce that they had ousted him"."""
    if clause.kind != "subordinate" or clause.marker not in ("that", None) or clause.parent is None:
        return None
    number = analysis.clauses[clause.parent].verb
    verb = analysis.verbs[number] if number is not None else None
    if verb is None or verb.form == "finite" or analysis.tokens[verb.head].lemma not in verbs_that("report"):
        return None
    tellers = analysis.arguments(verb).subjects
    if len(tellers) != 1 or tellers[0].kind == "pronoun" or tellers[0].end > pronoun.start:
        return None
    return tellers[0] if _may_mean(analysis, pronoun, tellers[0]) else None


def _may_mean(analysis: Analysis, pronoun: NounPhrase, speaker: NounPhrase) -> bool:
    """Whether a pronoun may be who speaks: not "he" of "prosecutors said he" or "the ministry said he".

    Nor is "they" one person where several are told of: "the minister said the guards had left as they feared the mob".
    """
    word = analysis.tokens[pronoun.head].lower
    if word not in ONE_PERSON:
        own = analysis.clause_at(pronoun.head)
        return word != "they" or not (
            _is_one_person(analysis, speaker) and _subject_above(analysis, pronoun, own) not in (None, speaker)
        )
    if bars(analysis, speaker, analysis.tokens[pronoun.head].lower):
        return False
    if speaker.kind == "common" and look_up(analysis.tokens[speaker.head].lower).plural:
        return False
    classes = party_classes(analysis, speaker)
    return not classes & _BODIES_THAT_SAY or "person" in classes


def _is_one_person(analysis: Analysis, speaker: NounPhrase) -> bool:
    """Whether a phrase names one person and no body: "Ali Rao", "the minister", but "two ministers", "the army"."""
    if names_person(analysis, speaker):
        return True
    single = speaker.kind != "pronoun" and not look_up(analysis.tokens[speaker.head].lower).plural
    return single and "person" in party_classes(analysis, speaker) and not analysis.conjuncts(speaker)


def find_himself(analysis: Analysis, phrase: NounPhrase) -> NounPhrase:
    """Who "he" is in a clause of time or reason: "Ana Rivas was leaving the station when she was shot"."""
    if analysis.tokens[phrase.head].lower not in ONE_PERSON:
        return phrase
    above = _subject_above(analysis, phrase, analysis.clause_at(phrase.head))
    between = (one for one in analysis.phrases if above is not None and above.end <= one.start < phrase.start)
    if above is None or bars(analysis, above, analysis.tokens[phrase.head].lower):
        return phrase
    if any(names_person(analysis, one) or "person" in party_classes(analysis, one) for one in between):
        return phrase
    return above if names_person(analysis, above) or "person" in party_classes(analysis, above) else phrase


def _subject_around(analysis: Analysis, pronoun: NounPhrase, clause: Clause) -> NounPhrase | None:
    """The group that "it" in a relative clause means: "said the gang dumped the bodies of men it had abducted"."""
    if analysis.tokens[pronoun.head].lower != "it" or clause.kind != "relative" or clause.parent is None:
        return None
    verb = analysis.clauses[clause.parent].verb
    subjects = analysis.arguments(analysis.verbs[verb]).subjects if verb is not None else ()
    if len(subjects) != 1 or subjects[0].kind == "pronoun" or subjects[0].end > pronoun.start:
        return None
    return subjects[0] if party_classes(analysis, subjects[0]) & _BODIES else None


def _subject_above(analysis: Analysis, pronoun: NounPhrase, clause: Clause) -> NounPhrase | None:
    """The subject of the clause that a clause of time or reason belongs to: "Rebels cut the road as they advanced"."""
    if clause.kind != "subordinate" or clause.marker not in _WHEN_OR_WHY or clause.parent is None:
        return None
    verb = analysis.clauses[clause.parent].verb
    above = analysis.arguments(analysis.verbs[verb]) if verb is not None else NO_ARGUMENTS
    subjects = above.subjects or above.objects
    if len(subjects) != 1 or subjects[0].kind == "pronoun" or subjects[0].end > pronoun.start:
        return None
    plural = look_up(analysis.tokens[subjects[0].head].lower).plural
    return subjects[0] if plural == (analysis.tokens[pronoun.head].lower in ("they", "them")) else None
