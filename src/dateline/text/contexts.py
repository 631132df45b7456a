"""The PLOVER contexts of an event: what the story is about, besides what happened."""

from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.language.inflection import inflect_noun
from dateline.lexicons import LexiconError, load_table
from dateline.ontology import current
from dateline.text.document import Document
from dateline.text.frames.lexicon import fold
from dateline.text.phrases import is_whole

_Lexicon = tuple[AhoCorasick, tuple[tuple[str, ...], ...]]


def find_contexts(document: Document, spans: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Contexts that words in the given spans of the article show, sorted.

    Spans are the sentences that report the event: what the article says elsewhere is another story's context.
    """
    found: set[str] = set()
    for start, end in spans:
        found.update(contexts_of(document.text[start:end]))
    return tuple(sorted(found))


def contexts_of(text: str) -> tuple[str, ...]:
    """Contexts that the words of a text show, sorted.

    >>> contexts_of("Hundreds marched against fuel prices before the election.")
    ('economic', 'election', 'human_security')
    """
    automaton, contexts = _lexicon()
    folded = fold(text)
    found: set[str] = set()
    for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        if is_whole(folded, start, end):
            found.update(contexts[number])
    return tuple(sorted(found))


@cache
def _lexicon() -> _Lexicon:
    """The automaton of all forms, and the contexts of each.

    Raises:
        LexiconError: A line names a context that PLOVER does not have.
    """
    known = set(current().contexts)
    contexts_by_form: dict[str, tuple[str, ...]] = {}
    for entry in load_table("contexts", ("form", "contexts")):
        contexts = tuple(entry["contexts"].split("|"))
        if unknown := set(contexts) - known:
            raise LexiconError(f"contexts.tsv: {entry['form']!r} has unknown contexts {sorted(unknown)}")
        *first, last = fold(entry["form"]).split()
        for form in {last, *inflect_noun(last)}:
            contexts_by_form[" ".join([*first, form])] = contexts
    automaton = AhoCorasick(
        list(contexts_by_form), implementation=Implementation.ContiguousNFA, matchkind=MatchKind.Standard
    )
    return automaton, tuple(contexts_by_form.values())
