"""Whether a verb leaves open that the deed it tells of was done: "came to kill him", "may resign".

An infinitive is as sure as what governs it: "managed to enter" was done, "was emboldened to attack" and "the power to
arrest" leave it open.
"""

from functools import cache

from dateline.language.analysis import Analysis, VerbGroup
from dateline.language.tokens import Token
from dateline.lexicons import load_table, load_words
from dateline.records import Status
from dateline.text.parties.make import party_classes

# Deeds that are over when somebody is sent to do them; agents sent to investigate are already at it.
_FORCE = frozenset({"ASSAULT", "COERCE"})
# Who is asked to keep watch has been put on alert.
_BY_ORDER = "MOBILIZE"
# An attempt on a life and a crowd that tries to storm a building are deeds of their own.
_TRIED = frozenset({"ASSAULT", "PROTEST"})
_FUTURE = frozenset({"will", "would", "shall", "wo", "'ll"})
# What is heard or seen took place, whoever could hear it.
PERCEIVED = frozenset({"hear", "see"})
_UNSURE = frozenset({"could", "might", "may", "can", "ca", "should", "must", "ought"})
_PREPOSITIONS_OF_USES = {"from": "keep from", "with": "entrust", "on": "bend on", "to": "devote"}
MOST_STEPS = 4
"""How many verbs above a verb may say how sure it is."""
_OFFICE = frozenset({"state", "security", "official"})
_NEEDING = frozenset({"need", "require", "lack"})
_LAWS = load_words("custody_words", "law")
_DRAFTING = load_words("custody_words", "drafting")
_PUTTING_OFF = frozenset({"delay", "postpone", "defer", "resist"})
_FULFILLING = load_words("event_words", "fulfilling")


@cache
def intention_words(part: str, *uses: str) -> frozenset[str]:
    """The words of a part of speech that have one of some uses, see ``intention_words.tsv``."""
    rows = load_table("intention_words", ("word", "part", "use"))
    return frozenset(row["word"] for row in rows if row["part"] == part and row["use"] in uses)


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
    first = _first_of_list(analysis, verb) if verb.form == "infinitive" else first_of_gerunds(analysis, verb)
    at = token_before(analysis, first)
    if at < 0:
        return False
    token = analysis.tokens[at]
    if token.tag in ("ADJ", "WH"):
        return True
    noun = analysis.tokens[at - 1] if token.lower in ("of", "for") and at else token
    return noun.tag == "NOUN" and noun.lemma.lower() in intention_words("noun", "attempt", "chance", "plan", "duty")


def verb_above(analysis: Analysis, verb: VerbGroup) -> VerbGroup | None:
    """The verb of the clause that holds the clause of a verb."""
    clause = analysis.clause_at(verb.head)
    while clause.parent is not None:
        clause = analysis.clauses[clause.parent]
        if clause.verb is not None and analysis.verbs[clause.verb] != verb:
            return analysis.verbs[clause.verb]
    return None


def status_of_verb(analysis: Analysis, verb: VerbGroup, kind: str, steps: int) -> Status | None:
    """The status that a verb has by its form and by what governs it, at most so many steps up; None for a deed done."""
    if not steps:
        return None
    if verb.form == "finite":
        return _status_of_finite(analysis, verb)
    if verb.form == "gerund":
        return _status_of_gerund(analysis, verb)
    if verb.form == "infinitive" and verb.perfect:
        above = verb_above(analysis, verb)  # "does not seem to have placed its guards on alert"
        return "denied" if above is not None and above.negated else None
    if verb.form == "infinitive" and not verb.progressive:
        return _status_of_infinitive(analysis, verb, kind, steps)
    return _status_of_participle(analysis, verb, kind, steps) if verb.form == "participle" else None


def _status_of_participle(analysis: Analysis, verb: VerbGroup, kind: str, steps: int) -> Status | None:
    """The status of what is to be done to somebody: "wants the mayor jailed", "would like to see him tried"."""
    joined = analysis.verb_at(verb.first - 2) if verb.first > 1 else None
    if joined is not None and joined.form == "participle" and analysis.tokens[verb.first - 1].tag == "CONJ":
        return _status_of_participle(analysis, joined, kind, steps)  # "wants him tried and jailed"
    whom = analysis.phrase_at(verb.first - 1) if verb.first else None
    governing = analysis.verb_at(whom.first - 1) if whom is not None and whom.first else None
    if governing is None or verb.voice != "passive":
        return None
    lemma = analysis.tokens[governing.head].lemma
    if lemma in intention_words("verb", "want done"):
        return "hypothetical"
    seen = lemma in PERCEIVED and governing.form == "infinitive"
    return status_of_verb(analysis, governing, kind, steps - 1) if seen else None


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
    if _is_of_another(analysis, verb) or _is_up_to_somebody(analysis, before):
        return "hypothetical"
    by_word = _status_by_word(analysis, before, kind)
    if by_word is not None:
        return None if by_word == "happened" else by_word
    governing = analysis.verb_at(before) or above
    if governing is None:
        return None
    if analysis.verb_at(before) is None and analysis.tokens[governing.head].lemma in _NEEDING:
        return "hypothetical"  # "needs 60 votes to oust him", "lack the numbers to convict her"
    if analysis.tokens[governing.head].lemma == "say" and _is_party(analysis, before):
        return "planned"  # a headline: "Minister says Peru to impose sanctions"
    return _status_by_governor(analysis, governing, kind) or status_of_verb(analysis, governing, kind, steps - 1)


def _is_up_to_somebody(analysis: Analysis, before: int) -> bool:
    """Whether somebody has the choice: "it was up to the governor to free or jail them"."""
    phrase = analysis.phrase_at(before)
    if phrase is None or phrase.first < 2:
        return False
    return [token.lower for token in analysis.tokens[phrase.first - 2 : phrase.first]] == ["up", "to"]


def _is_party(analysis: Analysis, token: int) -> bool:
    """Whether a word ends the name of somebody, or says who it is."""
    phrase = analysis.phrase_at(token)
    return phrase is not None and (phrase.kind == "name" or bool(party_classes(analysis, phrase) & _OFFICE))


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
    if words & intention_words("adjective", "done"):
        return None if lemma == "able" else "happened"
    if phrase is not None and _is_fulfilled(analysis, phrase.first):
        return "happened"
    if lemma in intention_words("noun", "plan"):
        return "denied" if "no" in words else "planned"  # "has no plans to send troops"
    if lemma in _LAWS and _is_being_made(analysis, before):
        return "planned"
    if lemma in intention_words("noun", "chance") or token.tag == "ADJ":
        return "hypothetical"
    if lemma not in intention_words("noun", "attempt"):
        return None
    # "any attempt to storm the hall would be punished", but "an attempt to storm the hall failed"
    return "hypothetical" if kind not in _TRIED or "any" in words else None


def _is_fulfilled(analysis: Analysis, first: int) -> bool:
    """Whether what is threatened or promised was done: "made good on a threat to cut off aid"."""
    for verb in analysis.verbs:
        if verb.last >= first or verb.negated or verb.modal or not (verb.tense == "past" or verb.perfect):
            continue
        words = [analysis.tokens[verb.head].lemma, *(one.lower for one in analysis.tokens[verb.last + 1 : first])]
        if " ".join(words) in _FULFILLING:
            return True
    return False


def _is_being_made(analysis: Analysis, noun: int) -> bool:
    """Whether a law is only drafted or debated: "are drafting a law to punish", not "passed a law to punish"."""
    phrase = analysis.phrase_at(noun)
    return any(
        analysis.tokens[verb.head].lemma in _DRAFTING
        and phrase in (arguments := analysis.arguments(verb)).objects + tuple(one for _, one in arguments.obliques)
        for verb in analysis.verbs
    )


def _status_by_governor(analysis: Analysis, governing: VerbGroup, kind: str) -> Status | None:
    lemma = analysis.tokens[governing.head].lemma
    if lemma in intention_words("verb", "intend"):
        return "planned"
    if kind in _FORCE and lemma in intention_words("verb", "set out", "ask"):
        return "planned"
    if lemma in intention_words("verb", "rule") and _is_standing_rule(analysis, governing):
        return "hypothetical"
    if lemma in intention_words("verb", "leave open") or (
        kind != _BY_ORDER and lemma in intention_words("verb", "ask")
    ):
        return "hypothetical"
    return "hypothetical" if lemma in intention_words("verb", "try") and kind not in _TRIED else None


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
    verb = first_of_gerunds(analysis, verb)
    at = verb.first - 1
    considered = analysis.verb_at(at) if at >= 0 else None
    if considered is not None and analysis.tokens[considered.head].lemma in intention_words("verb", "consider"):
        return "hypothetical"  # "discussed kidnapping him"
    if considered is not None and analysis.tokens[considered.head].lemma in _PUTTING_OFF:
        return "denied"  # "has delayed lifting the ban"
    if at < 1 or analysis.tokens[at].tag not in ("PREP", "TO"):
        return None
    preposition = analysis.tokens[at].lower
    before = analysis.tokens[at - 1]
    if preposition == "to" and _leans(before):
        return "hypothetical"  # "opposition to lifting the ban"
    if preposition in _PREPOSITIONS_OF_USES:
        above = verb_above(analysis, verb)
        words = intention_words("verb", _PREPOSITIONS_OF_USES[preposition])
        if above is not None and analysis.tokens[above.head].lemma in words:
            return "hypothetical"
        spent = preposition == "on" and above is not None and above.form == "finite"
        return _status_of_finite(analysis, above) if above is not None and spent else None  # "should spend on buying"
    duty = analysis.tokens[at - 1].lower in intention_words("noun", "duty") and analysis.tokens[at - 2].lower == "in"
    if preposition == "of" and duty:
        return "hypothetical"
    return status_by_holder(analysis, at) if preposition in ("of", "for", "at", "in") else None


def _leans(token: Token) -> bool:
    """Whether a word says that somebody is for or against what follows "to": "opposition to", "averse to"."""
    return token.lemma.lower() in intention_words("noun", "leaning") or token.lower in intention_words(
        "adjective", "leaning"
    )


def first_of_gerunds(analysis: Analysis, verb: VerbGroup) -> VerbGroup:
    """The gerund that a list of them begins with: "being robbed" of "feared being robbed, beaten or jailed".

    A comma joins only what shares "being": not "came in without knocking, shooting at the walls".
    """
    while verb.first > 1:
        at = verb.first - 1
        listed = analysis.tokens[at].lower == "," and not analysis.tokens[verb.head].lower.endswith("ing")
        if analysis.tokens[at].tag != "CONJ" and not listed:
            return verb
        before = analysis.verb_at(at - 2 if analysis.tokens[at - 1].lower == "," else at - 1)
        if before is None or before.form != "gerund":
            return verb
        verb = before
    return verb


def status_by_holder(analysis: Analysis, preposition: int) -> Status | None:
    """What the noun before a preposition says of what follows it: "the threat of", "a plan for"."""
    lemma = analysis.tokens[preposition - 1].lemma.lower()
    if lemma == "campaign" and analysis.tokens[preposition].lower == "of":
        return None  # "a campaign of intense bombardment" is under way, a "campaign for" it is not
    called_for = analysis.tokens[preposition].lower == "for" and lemma in intention_words("noun", "call")
    if called_for or lemma in intention_words("noun", "plan"):
        return "planned"
    return "hypothetical" if lemma in intention_words("noun", "chance") else None
