"""Words of protest that only say why another protest of the sentence is held: "blocked the road in protest at"."""

from collections.abc import Sequence

from dateline.language.analysis import Analysis, VerbGroup
from dateline.text.frames.find import Trigger

_WHY = ("in protest ", "to protest")
# What becomes of a protest itself: "the strike began on Monday in protest at the cuts", "was called in protest"
_COURSE = frozenset(
    "begin call continue enter erupt hold last launch organise organize resume spread stage start".split()
)


def is_why_of_protest(analysis: Analysis, trigger: Trigger, others: Sequence[Trigger]) -> bool:
    """Whether a protest before it has the aim that a trigger names: "a strike called by nurses to protest the cuts".

    It is held by those who protest: "Drivers struck as shops shut in protest at the tax" tells of two.
    """
    if trigger.frame.type != "PROTEST" or not _names_aim(analysis, trigger):
        return False
    return any(
        other.frame.type == "PROTEST" and other.end <= trigger.start and not _acts_between(analysis, other, trigger)
        for other in others
    )


def _names_aim(analysis: Analysis, trigger: Trigger) -> bool:
    if trigger.frame.pos == "x":
        return trigger.frame.form.startswith(_WHY)
    verb = trigger.verb
    return trigger.frame.form == "protest" and verb is not None and verb.form == "infinitive" and not verb.negated


def _acts_between(analysis: Analysis, first: Trigger, second: Trigger) -> bool:
    """Whether somebody does something between two triggers, so that the second is not said of the first."""
    between = (verb for verb in analysis.verbs if first.end <= analysis.tokens[verb.head].start < second.start)
    return any(verb.form == "finite" and not _is_course(analysis, verb) for verb in between)


def _is_course(analysis: Analysis, verb: VerbGroup) -> bool:
    """Whether a verb only says that a protest began, went on or was called."""
    done_by_nobody = verb.voice == "passive" or not analysis.arguments(verb).objects
    return done_by_nobody and analysis.tokens[verb.head].lemma in _COURSE
