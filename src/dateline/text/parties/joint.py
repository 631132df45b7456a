"""Parties of several countries in one phrase: "Kenyan and Ugandan officials", "the presidents of Iran and Turkey"."""

from itertools import pairwise

from dateline.language.analysis import Analysis, NounPhrase
from dateline.language.words import look_up
from dateline.lexicons.countries import country_of_adjective
from dateline.records import Party, Quote
from dateline.text.parties.make import country_of_place

_JOINS = frozenset({",", "and"})


def of_each_country(analysis: Analysis, phrase: NounPhrase, party: Party) -> tuple[Party, ...]:
    """A party once for each country that "and" joins before its head or behind its "of"; else the party alone.

    The first quotes all of it, as the noun belongs to each; every other begins at its own country.
    """
    if party.country is None or party.name is not None:
        return (party,)
    starts = _adjectives(analysis, phrase) if party.country_basis == "nationality" else _owners(analysis, phrase)
    if len({code for _, code in starts}) < 2:
        return (party,)
    first, end = min(party.quote.start, starts[0][0]), max(party.quote.end, _end_of(analysis, phrase, starts))
    begins = [first, *(start for start, _ in starts[1:])]
    quotes = [Quote(text=analysis.text[begin:end], start=begin, end=end) for begin in begins]
    return tuple(
        party.model_copy(update={"country": code, "quote": quote})
        for quote, (_, code) in zip(quotes, starts, strict=True)
    )


def _adjectives(analysis: Analysis, phrase: NounPhrase) -> list[tuple[int, str]]:
    """The adjectives of countries joined before a head, with their offsets: "French, German and Polish ministers"."""
    tokens = analysis.tokens
    joined = next((at for at in range(phrase.first + 1, phrase.head - 1) if tokens[at].lower == "and"), None)
    if joined is None:
        return []
    found = []
    for at in (joined + 1, *range(joined - 1, -1, -2)):
        code = country_of_adjective(tokens[at].lower)
        if code is None:
            break
        found.append((tokens[at].start, code))
        if at < joined and (at == 0 or tokens[at - 1].lower != ","):
            break
    return sorted(found)


def _owners(analysis: Analysis, phrase: NounPhrase) -> list[tuple[int, str]]:
    """The countries joined behind "of" or "from", with their offsets: "the leaders of Chad, Mali and Niger"."""
    if not look_up(analysis.tokens[phrase.head].lower).plural:
        return []
    owners = [one for link, one in analysis.complements(phrase) if link in ("of", "from")]
    found = [(one.start, country_of_place(analysis, one)) for one in owners]
    joined = all(_is_joined(analysis, one, other) for one, other in pairwise(owners))
    return [(start, code) for start, code in found if code] if joined and all(code for _, code in found) else []


def _is_joined(analysis: Analysis, one: NounPhrase, other: NounPhrase) -> bool:
    between = {token.lower for token in analysis.tokens[one.last + 1 : other.first]}
    return bool(between) and between <= _JOINS


def _end_of(analysis: Analysis, phrase: NounPhrase, starts: list[tuple[int, str]]) -> int:
    last = analysis.token_at(starts[-1][0])
    whole = analysis.phrase_at(last) if last is not None else None
    return whole.end if whole is not None and whole.first > phrase.last else phrase.end
