"""The party that a phrase states; of a pronoun the one it stands for, where that is told."""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.records import Party
from dateline.text.document import Document, Sentence
from dateline.text.parties.antecedents import subject_before, with_owner
from dateline.text.parties.coreference import PartyMemory, is_one_of
from dateline.text.parties.genders import bars
from dateline.text.parties.make import make_party, party_classes
from dateline.text.parties.pronouns import find_speaker, find_teller


def party_of(
    document: Document,
    sentence: Sentence,
    analysis: Analysis,
    phrase: NounPhrase,
    memory: PartyMemory,
    doers: tuple[Party, ...] | None,
) -> Party | None:
    """The party that a phrase states; of a pronoun the one it stands for, where that is told.

    "Police charged the crowd and beat them": who suffers is never who does it.
    """
    party = make_party(document, analysis, phrase)
    if phrase.kind != "pronoun":
        return party if party is None or party.country else with_owner(document, sentence, analysis, phrase, party)
    word = analysis.tokens[phrase.head].lower
    suffers = doers is not None
    if word in ("us", "me"):  # "They beat us," the miner said
        speaker = find_speaker(analysis, phrase)
        return make_party(document, analysis, speaker) if speaker is not None else party
    known = memory.settled(word, sentence.index)
    if known is not None and known not in (doers or ()):
        return known
    if party is not None and word in ("him", "her"):  # no subject of its own clause: "The judge fined him"
        before = _only_person_before(document, analysis, phrase)
        if before is not None:
            return before
    resolved = party and memory.resolve(party, sentence.index - (word in ("him", "her")), doers or ())
    if resolved is party:
        subject = subject_before(document, sentence, analysis, phrase, suffers=suffers)
        resolved = subject if subject is not None and not is_one_of(subject, doers or ()) else party
    elif word in ("he", "she"):
        # "Police freed Ana Cole. The banker Juan Rey got the longest term. He was flown to Lima."
        subject = subject_before(document, sentence, analysis, phrase, suffers=suffers)
        resolved = subject if subject is not None and subject.kind == "person" and subject.name else resolved
    if resolved is party and suffers and word in ("he", "she"):
        teller = find_teller(analysis, phrase)
        resolved = make_party(document, analysis, teller) if teller is not None else party
    if resolved is not None and resolved is not party:
        memory.settle(word, sentence.index, resolved)
    return resolved


def _only_person_before(document: Document, analysis: Analysis, pronoun: NounPhrase) -> Party | None:
    """The one person whom a sentence names before "him": "they stopped the mayor, killing him"."""
    own = {"him": "his", "her": "her"}[analysis.tokens[pronoun.head].lower]
    number = analysis.clause_at(pronoun.head).verb
    doers = analysis.arguments(analysis.verbs[number]).subjects if number is not None else ()
    before = (
        one
        for one in analysis.phrases
        if one.end <= pronoun.start
        and one not in doers
        and analysis.tokens[one.first].lower != own  # "Her brother said they had beaten her"
        and "person" in party_classes(analysis, one)
        and not bars(analysis, one, analysis.tokens[pronoun.head].lower)
    )
    parties = (make_party(document, analysis, one) for one in before)
    found = [party for party in parties if party is not None and party.kind == "person"]
    return found[0] if len(found) == 1 else None
