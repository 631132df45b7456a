"""Whether two mentions of one kind tell of other people: by their numbers where they took place, and by their names."""

import re

from dateline.lexicons import load_words
from dateline.records import Count, Party, Place
from dateline.text.mentions import OVERVIEW_SECTIONS, Mention, says_little
from dateline.text.merging.sides import are_strangers, surnames
from dateline.text.places.relations import contains, same_place

_COUNTED = {"ASSAULT": "killed", "COERCE": "arrested", "RETREAT": "released"}
# An indefinite article brings somebody new into a report: "a journalist was jailed in Lima".
_NEW = re.compile(r"(?:an?|another)\s", re.IGNORECASE)
# Who was told of before: "the two lawyers", "one of the nurses", "most of them".
_TOLD = re.compile(r"(?:the|th[eo]se|this|that|his|her|their|its|our|my|both|all|each|(?:[\w-]+ ){1,2}of)\b", re.I)
_BEFORE = re.compile(r"\b(?:before|previously|earlier|in the past)\b", re.I)
_ANYBODY = load_words("custody_words", "anybody")


def are_other_people(known: Mention, mention: Mention) -> bool:
    """Whether people or their numbers tell two deeds apart.

    "Police held 89 people in Van. ... In Izmir, officers arrested 130": where the places differ, neither number is part
    of the other. "Ana Rivas has been behind bars since May. ... A journalist was jailed in Lima."
    """
    if known.sentence.index == mention.sentence.index:
        return False
    arrests = all((one.type, one.mode) == ("COERCE", "arrest") for one in (known, mention))
    if arrests and (_have_two_full_names(known, mention) or _is_dated_apart(known, mention)):
        return True
    if arrests and _are_held_by_others(known, mention):
        return True
    first, later = sorted((known, mention), key=lambda one: one.evidence.section not in OVERVIEW_SECTIONS)
    if first.evidence.section in OVERVIEW_SECTIONS:
        return later.evidence.section not in OVERVIEW_SECTIONS and _outnumbers(later, first)
    if arrests and (_are_two_people(known, mention) or _are_two_groups(known, mention)):
        return True
    kind = _COUNTED.get(mention.type)
    if kind is None or known.place is None or mention.place is None or not _are_apart(known.place, mention.place):
        return False
    numbers = _total(known, kind), _total(mention, kind)
    return (None not in numbers and numbers[0] != numbers[1]) or (
        numbers == (1, 1) and (_are_new(known, mention) or _are_two_people(known, mention))
    )


def _outnumbers(later: Mention, overview: Mention) -> bool:
    """Whether a number of another town is too great to be part of what the lead tells: "held two men. ... held 30"."""
    kind, one, other = _COUNTED.get(later.type), later.place, overview.place
    if kind is None or one is None or other is None or one.kind == "country" or other.kind == "country":
        return False
    if same_place(one, other) or contains(one, other) or contains(other, one):
        return False
    many, few = _total(later, kind), _total(overview, kind)
    return many is not None and few is not None and many > few


def _are_apart(one: Place, other: Place) -> bool:
    """Whether two places are two, at least one of them stated."""
    stated = "stated" in (one.basis, other.basis)
    return stated and not (same_place(one, other) or contains(one, other) or contains(other, one))


def _total(mention: Mention, kind: str) -> int | None:
    """How many people a mention counts itself; None where it does not say."""
    own = [count for count in mention.counts if count.kind == kind and count.part_of is None and _is_number(count)]
    return sum(count.low for count in own) or None


def _is_number(count: Count) -> bool:
    """Whether it counts: "dozens" could be any of the numbers that others give."""
    return count.high is None or count.high == count.low


def _are_two_people(known: Mention, mention: Mention) -> bool:
    """Whether both arrests are of single people, by two names, or by a name and by somebody new to the report."""
    if _is_of_many(known) or _is_of_many(mention):
        return False
    names = tuple({name.casefold() for name in surnames(one.recipients)} for one in (known, mention))
    if names[0] and names[1]:
        return names[0].isdisjoint(names[1])
    return bool(names[0]) and any(_NEW.match(party.quote.text) for party in mention.recipients)


def _are_two_groups(known: Mention, mention: Mention) -> bool:
    """Whether the later one is of people new to the report, of another kind: "held 7,000 marchers. ... 30 reporters".

    "A man" may be the smuggler that is told of next, and "the smuggler" the man.
    """
    first, later = sorted((known, mention), key=lambda one: one.sentence.index)
    if first.supporting or later.supporting or not first.recipients or not later.recipients:
        return False
    if not all(map(_says_who, (*first.recipients, *later.recipients))):
        return False
    if any(name in later.evidence.sentence.text for name in surnames(first.recipients)):
        return False  # "Rivas is the third reporter arrested since May"
    new = all(not party.name and _TOLD.match(party.quote.text) is None for party in later.recipients)
    return new and are_strangers(first.recipients, later.recipients)


def _says_who(party: Party) -> bool:
    """Whether a party is named, or a noun says who it is: "three clerks", not "three people"."""
    return not says_little(party) and party.head not in _ANYBODY


def _have_two_full_names(known: Mention, mention: Mention) -> bool:
    """Whether both are of one person each, of two full names: a lead, too, does not tell the one for the other.

    A single name may be the alias of a full one.
    """
    if _is_of_many(known) or _is_of_many(mention):
        return False
    names = [
        {party.name.casefold() for party in one.recipients if party.kind == "person" and party.name}
        for one in (known, mention)
    ]
    if any(len(own) != 1 or " " not in next(iter(own)) for own in names):
        return False
    words = [set(next(iter(own)).split()) for own in names]
    return words[0].isdisjoint(words[1])


def _is_dated_apart(known: Mention, mention: Mention) -> bool:
    """Whether one is told with a year of its own, the other with no time, and each of its own people or one as earlier.

    "Police arrested six officers. In 2015 a former chief was arrested, too." "She had been arrested before, in 2011."
    """
    dated = [one for one in (known, mention) if one.dates_itself and one.when is not None]
    if len(dated) != 1 or dated[0].when is None or dated[0].when.precision != "year":
        return False
    if dated[0].nominal or "headline" in (known.evidence.section, mention.evidence.section):
        return False
    other = known if dated[0] is mention else mention
    if other.when is not None:
        return False
    told = dated[0].evidence.sentence
    earlier = _BEFORE.search(told.text, 0, dated[0].when.quote.end - told.start)
    return earlier is not None or are_strangers(known.recipients, mention.recipients)


def _are_held_by_others(known: Mention, mention: Mention) -> bool:
    """Whether each was held by a force of its own: "Soldiers held the premier. ... Spies held our cook"."""
    if any(len(one.recipients) != 1 or says_little(one.recipients[0]) for one in (known, mention)):
        return False
    held = [one.recipients[0] for one in (known, mention)]
    if any(party.kind != "person" for party in held) or held[0].head == held[1].head or _share_role(*held):
        return False
    forces = [{party.role for party in one.actors} for one in (known, mention)]
    return all(own and None not in own for own in forces) and forces[0].isdisjoint(forces[1])


def _share_role(one: Party, other: Party) -> bool:
    """Whether two words may mean one man: "the former minister" and "the politician"."""
    return one.role is not None and one.role == other.role


def _are_new(known: Mention, mention: Mention) -> bool:
    """Whether each is done to somebody new to the report: "A guard was shot in Lima. ... the killing of a nurse"."""
    single = [one.recipients[0] for one in (known, mention) if len(one.recipients) == 1]
    return len({party.head for party in single if _NEW.match(party.quote.text)}) > 1


def _is_of_many(mention: Mention) -> bool:
    return any(count.kind == "arrested" and count.low > 1 for count in mention.counts)
