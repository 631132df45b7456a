"""Whether words of violence only tell what somebody meant to do: "came to kill him", "weapons to destroy tanks"."""

from dateline.language.analysis import Analysis, VerbGroup
from dateline.text.frames import Trigger

# What leaves open whether it was done: "came to kill him", "weapons to destroy tanks", "an order to shoot them".
_INTENDING = frozenset(
    "agree aim arrive ask assign buy call carry come commission conspire contract encourage enter expect hire hope "
    "incite instruct intend invite mean need order pay permit persuade plan plot prepare promise purchase recruit "
    "recommend return seek send step supply swear tell threaten train travel urge vow want warn wish".split()
)
_INTENDED = frozenset(
    "ability action ambition arm authority call campaign capability capacity conspiracy decision demand desire "
    "determination goal idea instruction intent intention means mission money need objective order permission plan "
    "plot power readiness right strategy threat weapon will willingness".split()
)
_ABLE = frozenset({"able", "first", "only", "last"})
# "ceased bombing the pipeline", "to stop sabotaging the grid"
_ENDING = frozenset("cease stop halt quit refrain abstain desist avoid".split())


def is_intended(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a deed is only the purpose or the content of another: an infinitive that nothing says was done."""
    verb = trigger.verb
    if trigger.frame.pos != "v" or verb is None or verb.form != "infinitive" or verb.perfect or verb.progressive:
        return False
    before = token_before(analysis, verb)
    if before < 0:
        return False
    token = analysis.tokens[before]
    governing = analysis.verb_at(before)
    if governing is None and (token.lower in _ABLE or token.lemma.lower() in _INTENDED):
        return token.lower not in _ABLE
    governing = governing or _verb_above(analysis, verb)
    return governing is not None and analysis.tokens[governing.head].lemma in _INTENDING


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
    return at


def _verb_above(analysis: Analysis, verb: VerbGroup) -> VerbGroup | None:
    """The verb of the clause that holds the clause of a verb."""
    clause = analysis.clause_at(verb.head)
    while clause.parent is not None:
        clause = analysis.clauses[clause.parent]
        if clause.verb is not None and analysis.verbs[clause.verb] != verb:
            return analysis.verbs[clause.verb]
    return None
