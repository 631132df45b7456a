"""Pronouns, "the group", "the attackers" and surnames: the earlier party of the article that they stand for."""

from collections.abc import Callable
from dataclasses import dataclass, field

from dateline.lexicons import load_words
from dateline.records import Party
from dateline.text.parties.genders import bars_party
from dateline.text.parties.reading import ARMED_ROLES, FORCE_ROLES

# How many sentences back a word may reach. A full name holds for the whole article ("Askar Mamin ... Mamin").
_REACH_OF_PRONOUN = 2
_REACH_OF_NOUN = 6
_PLURAL_PRONOUNS = frozenset({"they", "them", "those"})
_FORCE_PRONOUNS = frozenset({"they", "we", "he", "she"})
_SINGULAR_PRONOUNS = frozenset({"he", "she", "him", "her", "who"})
# "the attackers" may be the gunmen of an earlier sentence, never the police.
_ROLES_OF_NOUN = {
    "attacker": ARMED_ROLES,
    "assailant": ARMED_ROLES,
    "gunman": ARMED_ROLES,
    "rebel": frozenset({"REB"}),
    "militant": frozenset({"REB", "IMG"}),
    "guerrilla": frozenset({"REB"}),
    "insurgent": frozenset({"REB", "IMG"}),
    "fighter": frozenset({"REB", "IMG", "UAF", "PRM"}),
}
_FIGHTERS = load_words("role_words", "fighter")
_BARE_NOUNS = load_words("role_words", "bare noun")
_GROUP_WORDS_ROLES = {"party": frozenset({"PTY", "OPP"}), "union": frozenset({"LAB", "EDU"})}


@dataclass(slots=True)
class PartyMemory:
    """The parties of one article so far, in document order.

    >>> from dateline.records import Quote
    >>> memory = PartyMemory()
    >>> mamin = Party(quote=Quote(text="Askar Mamin", start=0, end=11), head="Askar Mamin", kind="person", role="GOV",
    ...               country="KAZ", country_basis="name", name="Askar Mamin")
    >>> memory.see(mamin, 0)
    >>> later = Party(quote=Quote(text="Mamin", start=40, end=45), head="Mamin", kind="person", name="Mamin")
    >>> memory.resolve(later, 3).name
    'Askar Mamin'
    """

    _seen: list[tuple[int, Party]] = field(default_factory=list)
    _groups: tuple[Party, ...] | None = None
    _settled: tuple[int, dict[str, Party]] = field(default_factory=lambda: (-1, {}))

    def settled(self, pronoun: str, sentence_index: int) -> Party | None:
        """Whom the same pronoun stood for before in the sentence: "He flew to Lima, where he met the premier"."""
        index, parties = self._settled
        return parties.get(pronoun.lower()) if index == sentence_index else None

    def settle(self, pronoun: str, sentence_index: int, party: Party) -> None:
        """Remember whom a subject's pronoun stands for, up to the end of its sentence."""
        if self._settled[0] != sentence_index:
            self._settled = sentence_index, {}
        self._settled[1][pronoun.lower()] = party

    def see(self, party: Party, sentence_index: int) -> None:
        """Remember a party. A pronoun that was not resolved is not remembered."""
        if party.head not in _PLURAL_PRONOUNS | _SINGULAR_PRONOUNS:
            self._seen.append((sentence_index, party))

    def resolve(self, party: Party, sentence_index: int, doers: tuple[Party, ...] = ()) -> Party:
        """The party with name, role and country of the one it stands for; itself where none fits.

        "Him" tells a reader nothing, so it quotes the words that it stands for; any other phrase quotes its own.
        `doers` are those that a pronoun is told apart from: in "they beat him" he is none of them.
        """
        earlier = self._antecedent(party, sentence_index, doers)
        if earlier is None:
            return party
        is_pronoun = party.head in _PLURAL_PRONOUNS | _SINGULAR_PRONOUNS
        return party.model_copy(
            update={
                "quote": earlier.quote if party.head in _SINGULAR_PRONOUNS else party.quote,
                "head": earlier.head if is_pronoun else party.head,
                "kind": earlier.kind,
                "role": earlier.role or party.role,
                "country": party.country or earlier.country,
                "country_basis": party.country_basis if party.country else earlier.country_basis,
                "name": earlier.name or party.name,
            }
        )

    def organisation_of(self, party: Party, sentence_index: int) -> Party | None:
        """The named organisation, as it was named before, whose fighters "the rebels" or "the guerrillas" are."""
        if party.name is not None or party.head not in _ROLES_OF_NOUN or not _is_definite(party):
            return None
        earlier = self._by_noun(party, sentence_index)
        return earlier if earlier is not None and earlier.kind == "organisation" and earlier.name else None

    def only_group_before(self, party: Party, named: Callable[[], tuple[Party, ...]]) -> Party | None:
        """The one rebel organisation that the article has named by then, whose fighters "the rebels" are.

        "The radio of the People's Front said the rebels had attacked": the front acts in no event, and yet is named.
        `named` finds every organisation of the article; it is asked once, and only when somebody wants to know.
        """
        if party.name is not None or party.head not in _FIGHTERS or not _is_definite(party):
            return None
        if self._groups is None:
            self._groups = named()
        before = [one for one in self._groups if one.quote.start < party.quote.start]
        fitting = [one for one in before if None in (one.country, party.country) or one.country == party.country]
        return fitting[-1] if len({one.name for one in before}) == 1 and fitting else None

    def resolve_force(self, party: Party, sentence_index: int) -> Party:
        """Whom "they" or "we" stands for where it does what only police do: the nearest police or army before.

        "The policemen charged the crowd. They also detained four students."
        """
        if party.role is not None or party.quote.text.lower() not in _FORCE_PRONOUNS:
            return party
        for index, one in reversed(self._seen):
            if index < sentence_index - _REACH_OF_PRONOUN:
                break
            if one.role in FORCE_ROLES:
                return one.model_copy(update={"quote": party.quote})
        return party

    def _antecedent(self, party: Party, sentence_index: int, doers: tuple[Party, ...]) -> Party | None:
        if party.head in _PLURAL_PRONOUNS:
            return self._only(sentence_index, lambda one: _is_plural(one) and not is_one_of(one, doers))
        if party.head in _SINGULAR_PRONOUNS:
            return self._only(sentence_index, lambda one: _may_be(party, one) and not is_one_of(one, doers))
        if party.kind == "person" and party.name and " " not in party.name:
            return self._full_name(party.name)
        if party.name is None and _is_definite(party):
            named = self._by_name(party)
            return named if named is not None else self._by_noun(party, sentence_index)
        return None

    def _only(self, sentence_index: int, fits: Callable[[Party], bool]) -> Party | None:
        """The fitting party of the nearest sentence that has one; None where that sentence has several."""
        first = sentence_index - _REACH_OF_PRONOUN
        near = [(index, one) for index, one in self._seen if first <= index <= sentence_index and fits(one)]
        if not near:
            return None
        last = max(index for index, _ in near)
        found = [one for index, one in near if index == last]
        return found[-1] if len({(one.name, one.head) for one in found}) == 1 else None

    def _full_name(self, surname: str) -> Party | None:
        found = {
            one.name: one
            for _, one in self._seen
            if one.kind == "person" and one.name and " " in one.name and one.name.split()[-1].lower() == surname.lower()
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _by_name(self, party: Party) -> Party | None:
        """The organisation that a phrase names again: "a gang calling itself the Six Roads ... the Six Roads"."""
        words = party.quote.text.split(maxsplit=1)[-1]
        if not (words[0].isupper() and words.split()[-1][0].isupper()):
            return None
        same = (one for _, one in reversed(self._seen) if one.kind == "organisation" and one.name == words)
        return next(same, None)

    def _by_noun(self, party: Party, sentence_index: int) -> Party | None:
        roles = _ROLES_OF_NOUN.get(party.head) or _GROUP_WORDS_ROLES.get(party.head)
        for index, one in reversed(self._seen):
            if sentence_index - index > _REACH_OF_NOUN:
                return None
            if (
                party.head in _BARE_NOUNS
                and one.name
                and one.kind == "organisation"
                and (not roles or one.role in roles)
            ):
                return one
            if party.head in _ROLES_OF_NOUN and one.name and one.kind != "person" and one.role in (roles or ()):
                return one
            if one.head == party.head and one.country and not party.country:
                return one
        return None


def is_one_of(party: Party, others: tuple[Party, ...]) -> bool:
    """Whether a party is called as one of the others is."""
    return any((party.name, party.head) == (one.name, one.head) for one in others)


def _is_plural(party: Party) -> bool:
    return party.kind in ("group", "organisation") and party.head not in ("country", "city")


def _may_be(pronoun: Party, party: Party) -> bool:
    return party.kind == "person" and not bars_party(pronoun.head, party)


def _is_definite(party: Party) -> bool:
    return party.quote.text.lower().startswith(("the ", "these ", "those "))
