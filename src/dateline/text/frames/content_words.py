"""Tables of what is threatened or asked for: the mode that a word in the content of a statement gives it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.language.analysis import Analysis, NounPhrase, VerbGroup
from dateline.lexicons import lexicon_cache, load_table


class Line(NamedTuple):
    """One use of a word.

    Attributes:
        companions: Of which one must stand with it, see the head of the table; empty for anything.
        barred: Of which none may.
        mode: The mode of the statement.
    """

    companions: frozenset[str]
    barred: frozenset[str]
    mode: str

    def fits(self, words: frozenset[str]) -> bool:
        """Whether the line holds beside these words."""
        return not self.barred & words and (not self.companions or bool(self.companions & words))


@lexicon_cache()
def load_content_words(table: str, part: str) -> Mapping[str, Sequence[Line]]:
    """The lines of ``threatened_words`` or ``asked_words`` by lemma.

    Args:
        table: Name of the table.
        part: "verb" or "noun".
    """
    lines: dict[str, list[Line]] = {}
    for row in load_table(table, ("word", "part", "with", "mode")):
        if row["part"] == part:
            words = frozenset(filter(None, row["with"].split("|")))
            barred = frozenset(word[1:] for word in words if word.startswith("!"))
            companions = frozenset(word for word in words if not word.startswith("!"))
            lines.setdefault(row["word"], []).append(Line(companions, barred, row["mode"]))
    return lines


def mode_of_verb(analysis: Analysis, verb: VerbGroup, table: str) -> str | None:
    """The mode by a verb and its objects and complements: "sever ties", "cut aid"."""
    lines = load_content_words(table, "verb").get(analysis.tokens[verb.head].lemma, ())
    if not lines:
        return None
    arguments = analysis.arguments(verb)
    phrases = (*arguments.objects, *(phrase for _, phrase in arguments.obliques))
    nouns = frozenset(analysis.tokens[one.head].lemma.lower() for one in phrases)
    return next((line.mode for line in lines if line.fits(nouns)), None)


def lines_of_noun(analysis: Analysis, phrase: NounPhrase, table: str) -> Sequence[Line]:
    """What is known of the head of a phrase, or of the word before it: "strike action", "death threats"."""
    nouns = load_content_words(table, "noun")
    for at in (phrase.head, phrase.head - 1):
        if at >= phrase.first and analysis.tokens[at].lemma.lower() in nouns:
            return nouns[analysis.tokens[at].lemma.lower()]
    return ()
