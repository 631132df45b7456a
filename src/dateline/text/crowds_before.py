"""The crowd that police use force on, where only what was told right before says who it is."""

from collections.abc import Iterator

from dateline.language.analysis import Analysis, NounPhrase, analyse
from dateline.language.words import look_up, verbs_that
from dateline.records import Party
from dateline.text.document import Document, Sentence
from dateline.text.frames.find import Trigger
from dateline.text.parties.make import make_party, party_classes

_NO_CROWD = frozenset({"security", "armed", "official", "state"})


def find_crowd_before(
    document: Document, sentence: Sentence, analysis: Analysis, trigger: Trigger
) -> tuple[Party, ...]:
    """Whom police mean in "Dockers threw stones. Police responded with tear gas"; empty where nobody stands before.

    The last people in the plural who did something, in the sentence itself or else in the one before.
    """
    if not any("security" in party_classes(analysis, one) for one in trigger.actors):
        return ()
    inside = [one for one in _crowds(analysis) if one.end <= trigger.start]
    if inside:
        return _as_party(document, analysis, inside[-1])
    before = document.sentence_before(sentence)
    if before is None or before.section != sentence.section:
        return ()
    earlier = analyse(document.text, before)
    crowds = list(_crowds(earlier))
    return _as_party(document, earlier, crowds[-1]) if crowds else ()


def _crowds(analysis: Analysis) -> Iterator[NounPhrase]:
    """People in the plural, or a crowd, who do something and do not only tell it, in reading order."""
    for verb in analysis.verbs:
        if verb.form != "finite" or verb.voice != "active" or analysis.tokens[verb.head].lemma in verbs_that("report"):
            continue
        for one in analysis.arguments(verb).subjects:
            classes = party_classes(analysis, one)
            several = "crowd" in classes or ("person" in classes and look_up(analysis.tokens[one.head].lower).plural)
            if several and not classes & _NO_CROWD:
                yield one


def _as_party(document: Document, analysis: Analysis, phrase: NounPhrase) -> tuple[Party, ...]:
    party = make_party(document, analysis, phrase)
    return (party,) if party is not None else ()
