"""Weapons and instruments named in a sentence."""

from collections.abc import Sequence

from dateline.language.analysis import Analysis
from dateline.language.inflection import inflect_noun
from dateline.language.words import look_up
from dateline.lexicons import lexicon_cache, load_table, load_words, own_table, package_table
from dateline.records import Means
from dateline.text.document import Document
from dateline.text.phrases import PhraseTable, words_of

MEANS_COLUMNS = ("form", "kind", "use")
CONTEXT_COLUMNS = ("form", "kind", "beside")

_TAKING = load_words("event_words", "taking")
_STORES = load_words("event_words", "store")


@lexicon_cache()
def _means() -> PhraseTable[str]:
    """Kind by form. The first entry of a form wins, and a user's come first."""
    entries: list[tuple[str, str]] = []
    for read in (own_table, package_table):
        for row in read("means", MEANS_COLUMNS):
            entries += [(form, row["kind"]) for form in _forms(row["form"], row["use"])]
        for row in read("means_context", CONTEXT_COLUMNS):
            entries += [(form, row["kind"]) for form in _forms(row["form"], "")]
    return PhraseTable(entries)


@lexicon_cache()
def _beside() -> dict[str, frozenset[str]]:
    """Words of which one must stand in the sentence, by form: "stones" are means where something is thrown."""
    always = {form for row in own_table("means", MEANS_COLUMNS) for form in _forms(row["form"], row["use"])}
    return {
        form: frozenset(row["beside"].split("|"))
        for row in load_table("means_context", CONTEXT_COLUMNS)
        for form in _forms(row["form"], "")
        if form not in always
    }


def _forms(form: str, use: str) -> tuple[str, ...]:
    if use == "phrase":
        return (form,)
    first, _, last = form.rpartition(" ")
    return tuple(f"{first} {noun}".strip() for noun in inflect_noun(last))


def find_means(document: Document, analysis: Analysis) -> tuple[Means, ...]:
    """The weapons and instruments a sentence names, in reading order, each wording once.

    A word that is only sometimes a weapon ("stone", "tank") needs a word that makes it one beside it.
    """
    sentence = analysis.sentence
    words = words_of(document.text, sentence.start, sentence.end)
    found: list[Means] = []
    known: set[str] = set()
    present: frozenset[str] | None = None
    for match in _means().find(document.text, words):
        form = " ".join(word.lower for word in words[match.first : match.last])
        beside = _beside().get(form)
        if beside is not None:
            present = present if present is not None else frozenset(word.lower for word in words)
            if not beside & present:
                continue
        if form not in known and not _is_verb(analysis, match.start) and not _is_regiment(analysis, match.start):
            known.add(form)
            found.append(Means(quote=document.quote(match.start, match.end), kind=match.entry))
    return tuple(found)


def _is_regiment(analysis: Analysis, start: int) -> bool:
    """Whether rifles are soldiers, by the place or the name before them: "the Assam Rifles", but "assault rifles"."""
    token = analysis.token_at(start)
    if not token or analysis.tokens[token].lower != "rifles":
        return False
    before = analysis.tokens[token - 1]
    word = look_up(before.lower)
    return before.lower.isalpha() and (word.noun_class == "place" or (before.text[0].isupper() and word.is_unlisted))


def leave_out_taken(analysis: Analysis, means: Sequence[Means]) -> tuple[Means, ...]:
    """The means without the weapons that were only found, seized or stored: "killed two men and recovered a rifle"."""
    return tuple(one for one in means if not _is_taken(analysis, one))


def _is_taken(analysis: Analysis, one: Means) -> bool:
    token = analysis.token_at(one.quote.end - 1)
    if token is None:
        return False
    phrase = analysis.phrase_at(token)
    if phrase is not None and analysis.tokens[phrase.head].lemma in _STORES:
        return True
    number = analysis.clause_at(token).verb
    verb = analysis.verbs[number] if number is not None else None
    if verb is None or analysis.tokens[verb.head].lemma not in _TAKING:
        return False
    return token > verb.last or verb.voice == "passive" or verb.form == "participle"


def _is_verb(analysis: Analysis, start: int) -> bool:
    """Whether the word is what is done and not a thing: "they bomb the town"."""
    at = analysis.token_at(start)
    if not at or analysis.tokens[at].tag != "VERB":
        return False
    return analysis.tokens[at - 1].tag in ("TO", "MODAL", "PRON", "WH")
