"""Parties of two countries in one phrase: "Kenyan and Ugandan officials" are officials of each."""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons.countries import country_of_adjective
from dateline.records import Party, Quote


def of_each_country(analysis: Analysis, phrase: NounPhrase, party: Party) -> tuple[Party, ...]:
    """A party once for each country whose adjectives "and" joins before its head; else the party alone.

    The first quotes the whole phrase, as the noun belongs to both; the second begins at its own adjective.
    """
    if party.country_basis != "nationality" or party.name is not None:
        return (party,)
    tokens = analysis.tokens
    for position in range(phrase.first + 1, phrase.head - 1):
        if tokens[position].lower == "and":
            codes = (country_of_adjective(tokens[position - 1].lower), country_of_adjective(tokens[position + 1].lower))
            if codes[0] and codes[1] and codes[0] != codes[1]:
                first, last = (party.model_copy(update={"country": code}) for code in codes)
                return first, last.model_copy(update={"quote": _from(party.quote, tokens[position + 1].start)})
    return (party,)


def _from(quote: Quote, start: int) -> Quote:
    return Quote(text=quote.text[start - quote.start :], start=start, end=quote.end)
