"""What part of speech a word can be, and its lemmas: the lexicon behind the tagger.

Readings come from ``words_common.tsv`` with its sense counts, the inflected forms of its words, the lists of irregular
forms, and, for words that no list has, their endings.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from dateline.language.inflection import gerund_forms, past_forms
from dateline.lexicons import load_table
from dateline.lexicons.countries import all_countries

# Forms of a verb, as bits, since "put" is several at once.
BASE, THIRD, PAST, PARTICIPLE, GERUND = 1, 2, 4, 8, 16


class Word(NamedTuple):
    """The readings of one form.

    Attributes:
        noun, verb, adj, adv: How often the word was counted so; -1 for no such reading.
        forms: Which forms of a verb it can be, as bits.
        plural: Whether its noun reading is a plural.
        noun_lemma, verb_lemma: Lemmas of the noun and the verb reading.
        noun_class: "person", "group", "place", "act", "event", "time" or "".
        marks: As in ``words_common.tsv``; "D" adjective of a country, "N" name only, "t" verb that takes an object,
            "?" in no list.
    """

    noun: int
    verb: int
    adj: int
    adv: int
    forms: int
    plural: bool
    noun_lemma: str
    verb_lemma: str
    noun_class: str
    marks: str

    @property
    def is_unlisted(self) -> bool:
        """Whether no list of common words has it, or only as a name: it may be somebody's.

        >>> look_up("guterres").is_unlisted, look_up("guards").is_unlisted
        (True, False)
        """
        return "?" in self.marks or "N" in self.marks


class _Entry(NamedTuple):
    noun: int
    verb: int
    adj: int
    adv: int
    noun_class: str
    marks: str


_ADJECTIVE = re.compile(
    r".{3,}(?:al|ic|ous|ive|ful|less|able|ible|ary|ory|ish)|(?:pro|anti|non|cross|inter|multi|semi|self|un|far|long|low|"
    r"high|mid|well|ill|old)-.+|.+-(?:old|backed|led|based|held|run|wide|long|related|linked|style|like|to|in|and|the|"
    r"up|off|ranking|profile|term|scale|made|owned|armed|speaking|dominated|controlled|torn|hit|ridden|affected|"
    r"shocked|riding|wielding|toting|carrying|bearing|brandishing|wearing|throwing)"
)
_ADVERB = re.compile(r".{3,}ly")
_NOUN_END = re.compile(r".{3,}(?:tion|sion|ment|ness|ity|ism|ist|ship|hood|ance|ence|er|or|ee)s?")


@lru_cache(maxsize=65536)  # an archive has more different words than memory holds
def look_up(form: str) -> Word:
    """The readings of a form in small letters.

    >>> look_up("stormed").verb_lemma, look_up("gunmen").noun_lemma, look_up("israeli").marks
    ('storm', 'gunman', 'D')
    """
    own = _entries().get(form)
    noun, plural, noun_lemma = _noun_reading(form, own)
    verb, forms, verb_lemma = _verb_reading(form, own)
    adj, adv = (own.adj, own.adv) if own else (-1, -1)
    if form in _nationalities():
        adj = max(adj, 1)
    if adj < 0 and form.endswith(("er", "est")):
        adj = _comparative(form)
    known = own is not None or noun >= 0 or verb >= 0 or adj >= 0
    if not known and (form in _countries() or form in capitals()):
        return Word(1, -1, -1, -1, 0, False, form, "", "", "?")  # "Senegal", "Beijing": no adjective, no gerund
    if not known:
        return _guess(form)
    base = _entries().get(noun_lemma)
    marks = (own.marks if own else "") or ("t" if verb_lemma and "t" in _entry_marks(verb_lemma) else "")
    if form in _nationalities() and "D" not in marks:
        marks += "D"
    if verb_lemma and "t" in marks and "t" not in _entry_marks(verb_lemma):
        marks = marks.replace("t", "")
    noun_class = base.noun_class if base else ""
    return Word(noun, verb, adj, adv, forms, plural, noun_lemma, verb_lemma, noun_class, marks)


def _entry_marks(lemma: str) -> str:
    entry = _entries().get(lemma)
    return entry.marks if entry else ""


def _noun_reading(form: str, own: _Entry | None) -> tuple[int, bool, str]:
    """Count, whether plural, lemma."""
    entries = _entries()
    if form in _plurals():
        lemma = "people" if form == "people" else _plurals()[form]  # not the persons of a person, but a word of its own
        return max(entries[lemma].noun if lemma in entries else 0, 0), True, lemma
    if form.endswith("men") and len(form) > 5 and form[:-3] + "man" in entries:
        return max(entries[form[:-3] + "man"].noun, 0), True, form[:-3] + "man"
    if form.endswith("s") and not form.endswith("ss"):
        for lemma in _without_s(form):
            if lemma in entries and entries[lemma].noun >= 0 and (own is None or own.noun <= entries[lemma].noun):
                return entries[lemma].noun, True, lemma
    if own and own.noun >= 0:
        return (
            own.noun,
            form in ("police", "people", "cattle") or (form.endswith("s") and "act" in own.noun_class),
            form,
        )
    return -1, False, form


def _verb_reading(form: str, own: _Entry | None) -> tuple[int, int, str]:
    """Count, forms, lemma."""
    entries = _entries()
    forms, lemma = 0, ""
    if own and own.verb >= 0:
        forms, lemma = BASE, form
    if form in _irregular():
        # "left" is far more often the past of "leave" than itself; "found" of "find".
        lemma, bits = _irregular()[form]
        forms = bits | (forms if lemma == form else 0)
    elif not forms:
        for stem, bits in _verb_stems(form):
            if stem in entries and entries[stem].verb >= 0:
                forms, lemma = bits, stem
                break
    if not forms:
        return -1, 0, ""
    return max(entries[lemma].verb if lemma in entries else 0, 0), forms, lemma


def _verb_stems(form: str) -> list[tuple[str, int]]:
    if form.endswith("s") and not form.endswith("ss"):
        return [(lemma, THIRD) for lemma in _without_s(form)]
    if form.endswith("ed"):
        stems = _stems(form[:-2], form[:-1])
        return [(stem, PAST | PARTICIPLE) for stem in stems if form in past_forms(stem)]
    if form.endswith("ing"):
        stems = _stems(form[:-3], form[:-3] + "e")
        return [(stem, GERUND) for stem in stems if form in gerund_forms(stem)]
    return []


def _stems(bare: str, with_e: str) -> list[str]:
    stems = [with_e, bare]
    if len(bare) > 2 and bare[-1] == bare[-2]:
        stems.append(bare[:-1])
    if bare.endswith("i"):
        stems.append(bare[:-1] + "y")
    if bare.endswith("y"):
        stems.append(bare[:-1] + "ie")
    return stems


def _without_s(form: str) -> list[str]:
    lemmas = [form[:-1]]
    if form.endswith("es"):
        lemmas.append(form[:-2])
    if form.endswith("ies"):
        lemmas.insert(0, form[:-3] + "y")
    return lemmas


def _comparative(form: str) -> int:
    bare = form.removesuffix("est").removesuffix("er")
    for stem in (*_stems(bare, bare + "e"),):
        entry = _entries().get(stem)
        if entry and entry.adj > 0 and entry.adj > entry.verb:
            return entry.adj
    return -1


_UNITS_OF_TIME = frozenset({"minute", "hour", "day", "week", "month", "year"})


def _guess(form: str) -> Word:
    """Readings of a word that no list has, from its last part or its ending."""
    last = form.rpartition("-")[2]
    if _ADVERB.fullmatch(form) and (last == form or look_up(last).noun < 0):  # "counter-rally" is no adverb
        return Word(-1, -1, -1, 1, 0, False, form, "", "", "?")
    if _ADJECTIVE.fullmatch(form):
        return Word(0, -1, 2, -1, 0, False, form, "", "", "?")
    if "-" in form and form.endswith("ed"):
        return _guess_compound_past(form)
    if "-" in form:
        return _guess_compound(form)
    if form.endswith("men") and not _entries().keys().isdisjoint((form[:-3], form[:-4])):
        return Word(1, -1, -1, -1, 0, True, form[:-3] + "man", "", "person", "?")  # "tribesmen"
    if form.startswith("un") and form.endswith("ed") and look_up(form[2:]).forms & PARTICIPLE:
        return Word(0, -1, 2, -1, 0, False, form, "", "", "?")  # "unharmed": nobody unharms
    if len(form) > 5 and form.endswith("ed") and form[-3] not in "ei":
        return Word(-1, 1, 0, -1, PAST | PARTICIPLE, False, form, form[:-2], "", "?")
    if len(form) > 6 and form.endswith("ing"):
        return Word(1, 1, -1, -1, GERUND, False, form, form[:-3], "", "?")
    plural = form.endswith("s") and not form.endswith(("ss", "us", "is"))
    if plural and len(form) > 5 and form.endswith("ies"):
        return Word(1, -1, -1, -1, 0, True, form[:-3] + "y", "", "", "?")  # "lorries"
    inflected = plural and (_NOUN_END.fullmatch(form) or _is_compound(form[:-1]))
    return Word(1, -1, -1, -1, 0, plural, form[:-1] if inflected else form, "", "", "?")


def _is_compound(form: str) -> bool:
    """Whether a word that no list has is two nouns written as one.

    >>> _is_compound("warplane"), _is_compound("petropavlovk")
    (True, False)
    """
    entries = _entries()
    halves = ((form[:at], form[at:]) for at in range(3, len(form) - 3))
    return any(
        first in entries and entries[first].noun > 0 and last in entries and entries[last].noun > 0
        for first, last in halves
    )


def _guess_compound(form: str) -> Word:
    """The readings of the last part, with the whole as lemma; "a six-hour nationwide strike" lasts as long.

    >>> look_up("six-hour").adj > look_up("six-hour").noun, look_up("bus-driver").noun > 0
    (True, True)
    """
    if form.rpartition("-")[2] in _UNITS_OF_TIME:
        return Word(-1, -1, 2, -1, 0, False, form, "", "", "?")
    last = look_up(form.rpartition("-")[2])
    prefix = form[: form.rindex("-") + 1]
    if last.noun_class == "time" and not last.plural and "NUM" in closed_tags().get(prefix[:-1], ()):
        return Word(0, -1, 2, -1, 0, False, form, "", "time", "?")  # "a six-month suspended sentence"
    return last._replace(
        noun_lemma=prefix + last.noun_lemma, verb_lemma=prefix + last.verb_lemma if last.verb_lemma else ""
    )


def _guess_compound_past(form: str) -> Word:
    """Readings of "lathi-charged", "re-captured" and "rebel-populated": adjective first, verb where its last part is.

    >>> look_up("re-captured").verb_lemma, look_up("lathi-charged").verb_lemma, look_up("blue-eyed").verb
    ('recapture', 'lathi-charge', -1)
    """
    prefix, _, last = form.rpartition("-")
    whole = look_up(form.replace("-", ""))
    verb = whole if whole.forms & PAST and "?" not in whole.marks else look_up(last)
    if verb.verb < 0 or not verb.forms & PAST or "?" in verb.marks:
        return Word(0, -1, 2, -1, 0, False, form, "", "", "?")
    lemma = whole.verb_lemma if verb is whole else f"{prefix}-{verb.verb_lemma}"
    marks = "?t" if "t" in verb.marks else "?"
    return Word(0, 1, 2, -1, verb.forms, False, form, lemma, "", marks)


@cache
def _entries() -> dict[str, _Entry]:
    columns = ("word", "noun", "verb", "adj", "adv", "class", "marks")
    uncounted = {
        row["word"]: _Entry(noun=1, verb=-1, adj=-1, adv=-1, noun_class=row["class"], marks="")
        for row in load_table("words_nouns", ("word", "class"))
    }
    return uncounted | {
        row["word"]: _Entry(
            # Of two readings that were never counted a noun's is the likelier: "on 50 motorcycles"; so it is of a noun
            # of the news: "held military drills".
            noun=1
            if row["noun"] == row["verb"] == "0"
            else _count(row["verb" if row["word"] in uncounted else "noun"]),
            verb=_count(row["verb"]),
            adj=_count(row["adj"]),
            adv=_count(row["adv"]),
            noun_class=row["class"],
            marks=row["marks"],
        )
        for row in load_table("words_common", columns)
    }


def _count(cell: str) -> int:
    return int(cell) if cell else -1


@cache
def _irregular() -> dict[str, tuple[str, int]]:
    """Irregular verb forms: lemma and which forms they are."""
    forms: dict[str, tuple[str, int]] = {}
    for row in load_table("irregular_verbs", ("lemma", "past", "participle")):
        for column, bit in (("past", PAST), ("participle", PARTICIPLE)):
            for form in row[column].split("|"):
                lemma, bits = forms.get(form, (row["lemma"], 0))
                if lemma == row["lemma"] or _entry_count(row["lemma"]) > _entry_count(lemma):
                    forms[form] = (row["lemma"], bits | bit if lemma == row["lemma"] else bit)
        if row["lemma"] in forms and forms[row["lemma"]][0] == row["lemma"]:
            forms[row["lemma"]] = (row["lemma"], forms[row["lemma"]][1] | BASE)
    return forms


def _entry_count(lemma: str) -> int:
    entry = _entries().get(lemma)
    return entry.verb if entry else -1


@cache
def _plurals() -> dict[str, str]:
    table = load_table("irregular_nouns", ("singular", "plural"))
    return {form: row["singular"] for row in table for form in row["plural"].split("|")}


@cache
def _nationalities() -> frozenset[str]:
    """Adjectives of countries and peoples that are one word, in small letters."""
    return frozenset(
        form.lower() for country in all_countries().values() for form in country.adjectives if " " not in form
    )


@cache
def _countries() -> frozenset[str]:
    """Names of countries that are one word, in small letters."""
    return frozenset(name.lower() for country in all_countries().values() for name in country.names if " " not in name)


@cache
def capitals() -> frozenset[str]:
    """Names of capitals that are one word, in small letters."""
    return frozenset(
        name.lower() for country in all_countries().values() for name in country.capitals if " " not in name
    )


@cache
def closed_tags() -> dict[str, tuple[str, ...]]:
    """Closed-class words with their possible tags, in the order of ``words_closed.tsv``."""
    tags: dict[str, tuple[str, ...]] = {}
    for row in load_table("words_closed", ("tag", "words")):
        for word in row["words"].split():
            tags[word] = (*tags.get(word, ()), row["tag"])
    return tags


@cache
def abbreviations() -> dict[str, str]:
    """Abbreviations without their last full stop, and their kind: "title", "number" or "suffix"."""
    return {row["form"]: row["kind"] for row in load_table("words_abbreviations", ("form", "kind"))}


@cache
def time_words() -> dict[str, str]:
    """Words of time and their kind: "name", "now", "unit" or "part"."""
    return {row["word"]: row["kind"] for row in load_table("words_time", ("word", "kind"))}


@cache
def weekdays() -> frozenset[str]:
    """The names of the days of the week."""
    return frozenset(word for word, kind in time_words().items() if kind == "name" and word.endswith("day"))


@cache
def days_by_now() -> frozenset[str]:
    """Words that name a day or night as seen from now: "today"."""
    return frozenset(word for word, kind in time_words().items() if kind == "now")


@cache
def measure_nouns() -> frozenset[str]:
    """Nouns that measure out the noun after "of"."""
    return frozenset(row["word"] for row in load_table("words_measures", ("word",)))


@cache
def verbs_that(kind: str) -> frozenset[str]:
    """Lemmas of the verbs of one kind of ``words_verbs.tsv``."""
    rows = load_table("words_verbs", ("kind", "lemmas"))
    return frozenset(lemma for row in rows if row["kind"] == kind for lemma in row["lemmas"].split())
