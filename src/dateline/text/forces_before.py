"""The force that made the arrests of a sentence which names nobody: whom the sentence before shows at work."""

from dateline.language.analysis import Analysis, NounPhrase, analyse
from dateline.language.words import verbs_that
from dateline.records import Party
from dateline.text.document import Document, Sentence
from dateline.text.frames.find import Trigger
from dateline.text.parties.make import make_party, party_classes

_WHERE = frozenset({"in", "at", "near", "outside"})


def find_force_before(
    document: Document, sentence: Sentence, analysis: Analysis, trigger: Trigger
) -> tuple[Party, ...]:
    """Who arrests in "Police moved into the square. Forty people were arrested"; empty where it is not told.

    Only where the arrests go on with what was told: they have no day and no place of their own, and the sentence
    before tells what police or soldiers did, not what they said.
    """
    before = document.sentence_before(sentence)
    if before is None or before.section != sentence.section or not _goes_on(analysis, trigger):
        return ()
    earlier = analyse(document.text, before)
    force = _force_at_work(earlier)
    party = make_party(document, earlier, force) if force is not None else None
    return (party,) if party is not None else ()


def _goes_on(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a passive may go on with what was told: it names no force, no day and no place of its own."""
    verb = trigger.verb
    if verb is None or (verb.voice, verb.form, verb.tense) != ("passive", "finite", "past") or verb.perfect:
        return False
    if trigger.clause.kind != "main" or _has_own_scene(analysis, trigger):
        return False
    return not any("security" in party_classes(analysis, one) for one in analysis.phrases)


def _has_own_scene(analysis: Analysis, trigger: Trigger) -> bool:
    """Whether a sentence says when or where itself: "In May two men were arrested in Lima"."""
    if any(analysis.is_time(one) for one in analysis.phrases):
        return True
    return any(link in _WHERE and "place" in party_classes(analysis, one) for link, one in trigger.arguments.obliques)


def _force_at_work(analysis: Analysis) -> NounPhrase | None:
    """The force that is the only subject of what a sentence tells last; None where it only says something."""
    told = (clause for clause in reversed(analysis.clauses) if clause.kind == "main" and clause.verb is not None)
    clause = next(told, None)
    if clause is None or clause.verb is None or any(one.kind == "attribution" for one in analysis.clauses):
        return None
    verb = analysis.verbs[clause.verb]
    subjects = analysis.arguments(verb).subjects
    done = verb.form == "finite" and verb.tense == "past" and verb.modal is None and not verb.negated
    if not done or len(subjects) != 1 or analysis.tokens[verb.head].lemma in verbs_that("report") | {"be"}:
        return None
    return subjects[0] if "security" in party_classes(analysis, subjects[0]) else None
