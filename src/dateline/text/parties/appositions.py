"""Appositions: the name beside a common noun ("the mayor of Abra, Ana Rivas,"), and who is among a group."""

from collections.abc import Iterator, Sequence

from dateline.language.analysis import Analysis, NounPhrase
from dateline.language.words import look_up, verbs_that
from dateline.lexicons import load_words
from dateline.text.parties.make import names_person, party_classes
from dateline.text.parties.reading import PEOPLE, POSSESSIVES

_OLDEST = 110
_ENDS = frozenset({",", ".", ";", ":", "--", "-", ")", "]", ""})
# "ten miners, including Juan Prado", "three leaders: Ana Rivas, Juan Prado and Luis Brito"
_OPENS_LIST = frozenset({",", ":", "--"})
_AMONG = frozenset({"including", "namely"})
_BETWEEN_NAMES = frozenset({",", ";", "and", "or"})
_NAMING = load_words("role_words", "naming")
_PRIVATE = load_words("role_words", "private")
_OFFICES_OF_SECRETARIES = frozenset({"state", "defense", "defence", "treasury", "commerce", "agriculture", "energy"})
_BODIES = load_words("role_words", "body")
# What opens a phrase of its own.
_OPENING = frozenset({"DET", "POSS", "NUM", "PRON"})
# What a body has, and is hit for it.
_HELD = frozenset({"building", "vehicle", "infrastructure"})
_DEFINITE = POSSESSIVES | {"the"}
_BRACKETS = {"(": ")", "[": "]"}
# How far after a group "including" may stand: "ten members were killed, including Juan Prado"
_REACH = 10


def put_names(analysis: Analysis, phrases: Sequence[NounPhrase]) -> tuple[NounPhrase, ...]:
    """The phrases with the people that they describe: one person instead of the phrase, members of a group after it."""
    named: list[NounPhrase] = []
    for stated in _whose_bodies(analysis, phrases):
        phrase = _whole(analysis, stated) or _behind_brackets(analysis, stated) or stated
        bearer = _bearer_of_titles(analysis, phrase) or find_bearer(analysis, phrase) or _of_whom(analysis, phrase)
        named.append(phrase if bearer is None else bearer)
        if bearer is None:
            named += find_members(analysis, phrase)
            named += _residents(analysis, phrase)
        named += _beside_secretary(analysis, phrase)
        named += _listed_after(analysis, bearer or phrase)
        named[-1:-1] = _listed_before(analysis, bearer or phrase)
    return tuple(dict.fromkeys(named))


def _listed_after(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """The people listed after one of whom something is said: "Ana Rivas, a nurse; Juan Prado, a driver; and Eva Lund".

    A semicolon behind what is said of the first shows that the list goes on, or ", and" before somebody else who does
    nothing: "Ana Rivas, head of the union, and two others".
    """
    if _word(analysis, phrase.last + 1) not in (",", ";") or not names_person(analysis, phrase):
        return ()
    at = phrase.last + 1
    while _word(analysis, at) == ",":
        if _word(analysis, at + 1) == "and" and at > phrase.last + 1:
            return _joined_at(analysis, at + 2)
        said = analysis.phrase_at(at + 1)
        if said is None or said.first != at + 1:
            return ()
        at = _end(analysis, said) + 1
    return list_names(analysis, at + 1) if _word(analysis, at) == ";" else ()


def _listed_before(analysis: Analysis, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """The people listed before the last: "Ana Rivas, a nurse; Juan Prado, a driver; and a clerk were abducted".

    Of what stands before the first semicolon only who opens a phrase of its own: "near Abra, Ana Rivas, a nurse;".
    """
    if _word(analysis, phrase.first - 1) != "and" or _word(analysis, phrase.first - 2) != ";":
        return
    breaks = [at for at in range(phrase.first) if _word(analysis, at) == ";"]
    opening = (one for one in analysis.phrases if one.last < breaks[0] and _word(analysis, one.last + 1) in (",", ";"))
    first = next((one for one in opening if _is_somebody(analysis, one) and not _is_after_link(analysis, one)), None)
    listed = [first, *(analysis.phrase_at(at + 1) for at in breaks[:-1])]
    if all(one is not None and _is_somebody(analysis, one) for one in listed):
        yield from (one for one in listed if one is not None)


def _is_somebody(analysis: Analysis, phrase: NounPhrase) -> bool:
    return names_person(analysis, phrase) or "person" in party_classes(analysis, phrase)


def _is_after_link(analysis: Analysis, phrase: NounPhrase) -> bool:
    return phrase.first > 0 and analysis.tokens[phrase.first - 1].tag == "PREP"


def _joined_at(analysis: Analysis, first: int) -> tuple[NounPhrase, ...]:
    """The people at a token, unless they do what is told next: "Ana Rivas, head of it, and the union marched"."""
    phrase = analysis.phrase_at(first)
    if phrase is None or phrase.first != first or phrase.first == phrase.last:
        return ()  # "Ana Rivas, author, and leader, was held": one person
    if not party_classes(analysis, phrase) & PEOPLE and analysis.tokens[phrase.head].lower != "others":
        return ()
    acts = any(phrase in analysis.arguments(verb).subjects for verb in analysis.verbs)
    return () if acts else (phrase,)


def _beside_secretary(analysis: Analysis, phrase: NounPhrase) -> Iterator[NounPhrase]:
    """Who is joined to a secretary by "and": "Secretary of State Ruiz and the envoy Otieno met" is said of both."""
    inside = [one for link, one in analysis.complements(phrase) if link == "of"]
    titled = analysis.tokens[phrase.head].lower == "secretary" and len(inside) > 1 and inside[0].last > inside[0].first
    if titled and _word(analysis, inside[0].first) in _OFFICES_OF_SECRETARIES:
        for one in inside[1:]:
            if _word(analysis, one.first - 1) == "and" and party_classes(analysis, one):
                yield one


def _whose_bodies(analysis: Analysis, phrases: Sequence[NounPhrase]) -> Iterator[NounPhrase]:
    """The phrases, with the people instead of their bodies: "the bodies of Ana Rivas and two guards were found"."""
    for phrase in phrases:
        whose = [one for link, one in analysis.complements(phrase) if link == "of"]
        people = whose if analysis.tokens[phrase.head].lemma.lower() in _BODIES else []
        yield from people or [phrase]


def _whole(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The people of whom an aside tells: "the gunmen, one of them the leader, were killed" tells of the gunmen."""
    at = phrase.first - 1
    if _word(analysis, at) not in ("them", "whom") or _word(analysis, at - 1) != "of" or _word(analysis, at - 3) != ",":
        return None
    return analysis.phrase_at(at - 4)


def _bearer_of_titles(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The person of whom a phrase is only one of the titles; None where it is a person of its own, with an article.

    "Senator and party leader Luis Prado", "Ana Rivas, leader and deputy, was shot".
    """
    if not _is_bare_person(analysis, phrase):
        return None
    after = analysis.phrase_at(phrase.last + 2) if _word(analysis, phrase.last + 1) == "and" else None
    if after is not None and names_person(analysis, after):
        return after
    link = _word(analysis, phrase.first - 1)
    if link not in ("and", ","):
        return None
    at = phrase.first - 2 - (link == "and" and _word(analysis, phrase.first - 2) == ",")
    before = analysis.phrase_at(at)
    while before is not None and (_is_bare_person(analysis, before) or _is_age(analysis, before)):
        # "Ana Rivas, 40, lawyer, author, and leader of a party, was shot"
        before = analysis.phrase_at(before.first - 2) if _word(analysis, before.first - 1) == "," else None
    if before is None or names_person(analysis, before):
        return before if link == "and" else None
    return before if _is_one_person(analysis, before, phrase) else None


def _is_one_person(analysis: Analysis, phrase: NounPhrase, last: NounPhrase) -> bool:
    """Whether a verb in the singular tells of one person with several titles: "The judge, poet, and envoy was shot"."""
    article = _word(analysis, phrase.first) in ("the", "a", "an", "this", "that")
    if not article or not _is_unnamed_person(analysis, phrase):
        return False
    verb = next((token for token in analysis.tokens[last.last + 1 :] if token.tag in ("AUX", "VERB")), None)
    return verb is not None and verb.lower in ("was", "is", "has")


def _of_whom(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The named person of whom a sentence says it: "Ana Rivas is the third mayor murdered this year"."""
    number = analysis.clause_at(phrase.head).verb if _is_unnamed_person(analysis, phrase) else None
    verb = analysis.verbs[number] if number is not None else None
    if verb is None or analysis.tokens[verb.head].lemma not in ("be", "become") or phrase.first != verb.last + 1:
        return None
    subjects = analysis.arguments(verb).subjects
    return subjects[0] if len(subjects) == 1 and names_person(analysis, subjects[0]) else None


def _is_bare_person(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is one person without a name, an article or a number."""
    words, head = analysis.tokens[phrase.first : phrase.last + 1], analysis.tokens[phrase.head]
    title = phrase.kind == "common" or phrase.first == phrase.last  # "Senator and party leader Luis Prado"
    bare = title and head.lower == head.lemma.lower() and not {one.tag for one in words} & _OPENING
    return bare and _is_unnamed_person(analysis, phrase)


def _behind_brackets(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """What a short name before brackets describes: "offices" of "the DAS [Security Department] offices".

    So of "the DAS [Security Department] director Luis Prado" the person.
    """
    at, head = phrase.last + 1, analysis.tokens[phrase.head].lower
    named = phrase.kind == "name" or look_up(head).is_unlisted
    closing = _BRACKETS.get(_word(analysis, at)) if named else None
    while closing is not None and at < len(analysis.tokens) and _word(analysis, at) != closing:
        at += 1
    behind = analysis.phrase_at(at + 1) if closing is not None else None
    if behind is None or behind.first != at + 1:
        return None
    if names_person(analysis, behind):
        return behind
    if behind.kind != "common":
        return None
    thing = party_classes(analysis, behind) & _HELD
    return behind if thing and analysis.tokens[behind.first].tag not in _OPENING else None


def _residents(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """The named person whose home or car it is: an attack on it is aimed at that person."""
    if analysis.tokens[phrase.head].lemma.lower() not in _PRIVATE:
        return ()
    owners = [analysis.possessor(phrase), *(one for link, one in analysis.complements(phrase) if link == "of")]
    if _word(analysis, phrase.first) in ("his", "her"):
        # "Mayor Ana Rivas was going home when gunmen fired at her car"
        before = (one for one in analysis.phrases if one.end <= phrase.start and one.first < one.last)
        named = [one for one in before if names_person(analysis, one)]
        owners += named if len(named) == 1 else []
    return tuple(one for one in owners if one is not None and names_person(analysis, one))


def find_bearer(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The named person whom a phrase without a name only describes; None where there is none.

    "Senator Luis Prado, party hopeful, was shot", "the mayor of Abra, Ana Rivas, was shot", "Ana Rivas, 30, was".
    """
    if _is_age(analysis, phrase):
        return _named_before(analysis, phrase)
    head = analysis.tokens[phrase.head]
    if phrase.kind != "common" or head.lower != head.lemma or names_person(analysis, phrase):
        return None
    if "person" not in party_classes(analysis, phrase):
        return None if party_classes(analysis, phrase) else _named_as(analysis, phrase)
    return _named_before(analysis, phrase) or _named_after(analysis, phrase) or _named_as(analysis, phrase)


def find_members(analysis: Analysis, phrase: NounPhrase) -> tuple[NounPhrase, ...]:
    """The people named as part of a group: "12 miners, including Juan Prado", "two judges, Ana Rivas and Eva Lund"."""
    head = analysis.tokens[phrase.head]
    single = phrase.kind == "common" and head.lower == head.lemma and head.lower != "people"
    if single or not _is_unnamed_person(analysis, phrase):
        return ()
    end = _end(analysis, phrase)
    for at in range(end + 1, min(end + _REACH, len(analysis.tokens))):
        if _word(analysis, at) in _AMONG:
            return list_names(analysis, at + 1)
        if _word(analysis, at) == ":" and at > end + 1:  # "two judges were shot: Ana Rivas and Eva Lund"
            names = list_names(analysis, at + 1)
            return names if len(names) > 1 else ()
        if _word(analysis, at) == "among" and _word(analysis, at + 1) in ("them", "whom"):
            return list_names(analysis, at + 2)
        other = analysis.phrase_at(at)
        if other is not None and "person" in party_classes(analysis, other):
            break
    names = list_names(analysis, end + 2) if _word(analysis, end + 1) in _OPENS_LIST else ()
    return names if len(names) > 1 else ()


def list_names(analysis: Analysis, first: int) -> tuple[NounPhrase, ...]:
    """The people named in a list that starts at a token; what each is said to be may stand between commas."""
    return tuple(_names_from(analysis, first))


def _names_from(analysis: Analysis, at: int) -> Iterator[NounPhrase]:
    found = False
    while at < len(analysis.tokens):
        phrase = analysis.phrase_at(at)
        if phrase is None or _says(analysis, phrase):
            return
        named = names_person(analysis, phrase) or (found and _is_lone_name(analysis, phrase))
        if not named and not _is_unnamed_person(analysis, phrase):
            return
        if named:
            found = True
            yield phrase
        at = _past_age(analysis, _end(analysis, phrase) + 1)
        if _word(analysis, at) not in _BETWEEN_NAMES:
            return
        while _word(analysis, at) in _BETWEEN_NAMES:
            at += 1


def _says(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is who tells it, behind the list: "among them a judge, the rights group Dawn said"."""
    after = analysis.verb_at(phrase.last + 1)
    return after is not None and analysis.tokens[after.head].lemma in verbs_that("report")


def _is_lone_name(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a phrase is one unknown word, a surname behind another name: "comrades Juan Fortuna, Sekou and Antwi"."""
    unknown = look_up(analysis.tokens[phrase.head].lower).is_unlisted
    return phrase.first == phrase.last and unknown and not party_classes(analysis, phrase)


def _past_age(analysis: Analysis, at: int) -> int:
    """The token after age and home: ", 55, from Spain" in "Juan Prado, 55, from Spain; Luis Rivas, 52, from France"."""
    age = analysis.phrase_at(at + 1) if _word(analysis, at) == "," else None
    if age is not None and _is_age(analysis, age):
        at = age.last + 1
        home = analysis.phrase_at(at + 2) if _word(analysis, at + 1) == "from" else None
        return at if home is None else home.last + 1
    return at


def _is_unnamed_person(analysis: Analysis, phrase: NounPhrase) -> bool:
    return "person" in party_classes(analysis, phrase) and not names_person(analysis, phrase)


def _is_age(analysis: Analysis, phrase: NounPhrase) -> bool:
    word = analysis.tokens[phrase.head].text
    return phrase.first == phrase.last and word.isdigit() and int(word) <= _OLDEST and _is_closed(analysis, phrase.last)


def _named_before(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The name that stands before a comma and the phrase, which a second comma or "who" closes.

    "Ana Rivas, a lawyer, was held", "asked to free Ana Rivas, a lawyer who was held".
    """
    end = _end(analysis, phrase)
    after = analysis.verb_at(end + 1)
    described = after is not None and after.form == "participle"  # "Ana Rivas, a clerk accused of theft, was held"
    closed = described or _is_closed(analysis, end) or _word(analysis, end + 1) == "who"
    if phrase.first < 2 or _word(analysis, phrase.first - 1) != "," or not closed:
        return None
    before = analysis.phrase_at(phrase.first - 2)
    if before is not None and before.first > 1 and _is_age(analysis, before):
        before = analysis.phrase_at(before.first - 2)
    return before if before is not None and names_person(analysis, before) else None


def _named_as(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The name that a participle gives: "a man named Juan Prado", "a vendor, identified as 57-year-old Eva Lund,"."""
    at = _name_given(analysis, _end(analysis, phrase) + 1)
    name = analysis.phrase_at(at) if at else None
    return name if name is not None and names_person(analysis, name) else None


def _name_given(analysis: Analysis, at: int) -> int:
    """Where the name starts that the words from `at` on give; 0 where they give none.

    "A man named X", "a woman, who was identified by the Red Cross as X".
    """
    at += _word(analysis, at) == ","
    if _word(analysis, at) == "who":
        at += 1
        while at < len(analysis.tokens) and analysis.tokens[at].tag in ("AUX", "ADV"):
            at += 1
    if _word(analysis, at) not in _NAMING:
        return 0
    by = analysis.phrase_at(at + 2) if _word(analysis, at + 1) == "by" else None
    at = by.last if by is not None else at
    return at + 1 + (_word(analysis, at + 1) == "as")


def _named_after(analysis: Analysis, phrase: NounPhrase) -> NounPhrase | None:
    """The name that stands after the phrase and a comma, and is closed by a second mark."""
    end = _end(analysis, phrase)
    after = analysis.phrase_at(end + 2) if _word(analysis, end + 1) == "," else None
    if after is None or not (names_person(analysis, after) or _is_strange_name(analysis, after)):
        return None
    definite = _word(analysis, phrase.first) in _DEFINITE or analysis.possessor(phrase) is not None
    if definite and _is_full_name(analysis, after):
        return after if _is_closed(analysis, after.last) else None  # "the mayor, Ana Rivas, and two guards"
    return after if _is_closed(analysis, after.last) and not _goes_on(analysis, after) else None


def _is_full_name(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a name has several words and no title of its own: "Ana Rivas", not "Judge Rivas"."""
    words = analysis.tokens[phrase.first : phrase.last + 1]
    return len(words) > 1 and not any(look_up(word.lower).noun_class == "person" for word in words)


def _is_strange_name(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether in capital letters a phrase is all of unlisted words: "THE OWNER, RACHID BENHADJ, WAS SHOT"."""
    words = analysis.tokens[phrase.first : phrase.last + 1]
    return len(words) > 1 and all(word.text.isupper() and "?" in look_up(word.lower).marks for word in words)


def _goes_on(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a list goes on after the phrase: "a mayor, Ana Rivas, and two guards" names two people."""
    return _word(analysis, phrase.last + 1) in ("and", "or") or _word(analysis, phrase.last + 2) in ("and", "or")


def _end(analysis: Analysis, phrase: NounPhrase) -> int:
    """The last token of a phrase with what completes it: "the secretary of the embassy in Lima"."""
    last, whole = phrase.last, [phrase]
    while whole:
        for _, other in analysis.complements(whole.pop()):
            if last < other.first <= last + 3 and _word(analysis, last + 1) != ",":
                last = other.last
                whole.append(other)
    return last


def _is_closed(analysis: Analysis, last: int) -> bool:
    return _word(analysis, last + 1) in _ENDS


def _word(analysis: Analysis, at: int) -> str:
    return analysis.tokens[at].lower if 0 <= at < len(analysis.tokens) else ""
