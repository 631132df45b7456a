"""Weapons and instruments named in a sentence."""

from collections.abc import Iterator, Sequence

from dateline.language.analysis import Analysis, Clause, NounPhrase
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
_AMOUNTS = load_words("event_words", "amount of a weapon")


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
            start = _start_of_amount(analysis, match.start)
            found.append(Means(quote=document.quote(start, match.end), kind=match.entry))
    return tuple(found)


def _start_of_amount(analysis: Analysis, start: int) -> int:
    """Where the amount begins that a weapon is told by: "40 kg of dynamite", "two sticks of gelignite"."""
    token = analysis.token_at(start)
    if token is None or token < 2 or analysis.tokens[token - 1].lower != "of":
        return start
    amount = analysis.phrase_at(token - 2)
    if amount is None or amount.last != token - 2 or analysis.tokens[amount.head].lemma.lower() not in _AMOUNTS:
        return start
    numbers = (at for at in range(amount.first, amount.head) if analysis.tokens[at].tag == "NUM")
    return analysis.tokens[next(numbers, amount.head)].start


def _is_regiment(analysis: Analysis, start: int) -> bool:
    """Whether rifles are soldiers, by the place or the name before them: "the Assam Rifles", but "assault rifles"."""
    token = analysis.token_at(start)
    if not token or analysis.tokens[token].lower != "rifles":
        return False
    before = analysis.tokens[token - 1]
    word = look_up(before.lower)
    return before.lower.isalpha() and (word.noun_class == "place" or (before.text[0].isupper() and word.is_unlisted))


_AGAINST = frozenset({"while", "whereas"})
_BEARING = frozenset({"wielding", "carrying", "brandishing"})


def leave_out_taken(analysis: Analysis, means: Sequence[Means]) -> tuple[Means, ...]:
    """The means without the weapons that were only found, seized or stored: "killed two men and recovered a rifle".

    Nor are those of whom it was done to any: "the patrol shot a man armed with a grenade".
    """
    return tuple(one for one in means if not (_is_taken(analysis, one) or _is_of_victim(analysis, one)))


def _is_of_victim(analysis: Analysis, means: Means) -> bool:
    """Whether a weapon is what the object of a verb was armed with."""
    at = analysis.token_at(means.quote.start)
    phrase = analysis.phrase_at(at) if at is not None else None
    if phrase is None or phrase.first < 3:
        return False
    words = [token.lower for token in analysis.tokens[phrase.first - 2 : phrase.first]]
    bearing = 2 if words == ["armed", "with"] else 1 if words[1] in _BEARING else 0
    bearer = analysis.phrase_at(phrase.first - bearing - 1) if bearing else None
    return bearer is not None and any(
        verb.voice == "active" and verb.form in ("finite", "gerund") and bearer in analysis.arguments(verb).objects
        for verb in analysis.verbs
    )


def means_around(analysis: Analysis, means: Sequence[Means], clause: Clause) -> tuple[Means, ...]:
    """The means that can be those of a deed told in a clause.

    What only tells of somebody else is left out: "shot at a crowd that had blocked the road with burning tyres",
    "one was hurt in the firing while two were hurt by stones".
    """
    return tuple(one for one in means if not _is_of_relative(analysis, one, clause))


def share_means(analysis: Analysis, means: Sequence[Means], clauses: Sequence[Clause]) -> list[tuple[Means, ...]]:
    """The means of each of the deeds that a sentence tells, by the clauses they are told in, one tuple per clause.

    Means are those of the deeds told in their own clause, else in the nearest clause above it, and of what these lead
    to: "an air strike hit the camp, killing ten". Of "police fired at miners who threw stones" the stones are the
    miners'. Means told beside every deed are those of all.
    """
    shared: list[list[Means]] = [[] for _ in clauses]
    for one in means:
        owner = next((above for above in _clauses_above(analysis, one) if above in clauses), None)
        for number, clause in enumerate(clauses):
            if owner is None or _leads_to(analysis, one, owner, clause):
                shared[number].append(one)
    return [tuple(one) for one in shared]


def _leads_to(analysis: Analysis, one: Means, owner: Clause, clause: Clause) -> bool:
    """Whether a clause goes on with what another one tells, or with what the means in it did."""
    while clause != owner:
        if clause.parent is None or clause.kind not in ("participial", "infinitive", "relative"):
            return False
        if clause.kind == "relative" and not _is_done_by(analysis, one, clause):
            return False
        clause = analysis.clauses[clause.parent]
    return True


def _is_done_by(analysis: Analysis, one: Means, clause: Clause) -> bool:
    """Whether means are what a relative clause is about: "an air strike that killed ten"."""
    if clause.verb is None:
        return False
    subjects = analysis.arguments(analysis.verbs[clause.verb]).subjects
    return any(phrase.start <= one.quote.start < phrase.end for phrase in subjects)


def _clauses_above(analysis: Analysis, one: Means) -> Iterator[Clause]:
    """The clause in which means stand, and those that hold it."""
    token = analysis.token_at(one.quote.start)
    clause = analysis.clause_at(token) if token is not None else None
    while clause is not None:
        yield clause
        clause = analysis.clauses[clause.parent] if clause.parent is not None else None


def _is_of_relative(analysis: Analysis, one: Means, clause: Clause) -> bool:
    for above in _clauses_above(analysis, one):
        if above == clause:
            return False
        if above.kind == "relative" or above.marker in _AGAINST:
            return True
    return False


def _is_taken(analysis: Analysis, one: Means) -> bool:
    token = analysis.token_at(one.quote.end - 1)
    if token is None:
        return False
    phrase = analysis.phrase_at(token)
    if phrase is not None and analysis.tokens[phrase.head].lemma in _STORES:
        return True
    if phrase is not None and _is_of_person(analysis, phrase):
        return True
    number = analysis.clause_at(token).verb
    verb = analysis.verbs[number] if number is not None else None
    if verb is None or analysis.tokens[verb.head].lemma not in _TAKING:
        return False
    return token > verb.last or verb.voice == "passive" or verb.form == "participle"


def _is_of_person(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether weapons only tell who somebody is: "the maker of the bomb", "a seller of rifles"."""
    at = phrase.first - 2
    if at < 0 or analysis.tokens[at + 1].lower != "of":
        return False
    return look_up(analysis.tokens[at].lower).noun_class == "person"


def _is_verb(analysis: Analysis, start: int) -> bool:
    """Whether the word is what is done and not a thing: "they bomb the town"."""
    at = analysis.token_at(start)
    if not at or analysis.tokens[at].tag != "VERB":
        return False
    return analysis.tokens[at - 1].tag in ("TO", "MODAL", "PRON", "WH")
