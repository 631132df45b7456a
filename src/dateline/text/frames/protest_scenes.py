"""Where and for whom people protest, who are not those against whom they do."""

from dateline.language.analysis import Analysis, NounPhrase
from dateline.lexicons import load_words
from dateline.text.frames.lexicon import Frame
from dateline.text.parties.make import party_classes

# "in support of the teachers", "the arrest of two monks"
_STOOD_UP_FOR = load_words("role_words", "stood up for")
_GROUND = frozenset({"place", "road", "building", "area"})
# Who may be meant where a protest is at their house: "protested at the ministry", but "at the stadium".
_MASTERS = frozenset({"organisation", "official", "state", "company", "media", "security"})
_AIMING = load_words("role_words", "aiming")


def is_stood_up_for(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether they protest for it: "in support of the teachers", "over the dismissal of 40 nurses"."""
    link = phrase.first - 1
    before = analysis.tokens[link - 1].lemma.lower() if link > 0 else ""
    return before in _STOOD_UP_FOR and analysis.tokens[link].lower in ("of", "with", "for", "to")


def names_ground(analysis: Analysis, phrase: NounPhrase) -> bool:
    """Whether a place only says whose ground they are on: "the streets of Lyon", "the country's capital"."""
    if "place" not in party_classes(analysis, phrase) and analysis.tokens[phrase.head].lower != "country":
        return False
    owned = (
        one
        for one in analysis.phrases
        if one != phrase and (analysis.possessor(one) == phrase or ("of", phrase) in analysis.complements(one))
    )
    return any(party_classes(analysis, one) & _GROUND for one in owned)


def is_scene_of_protest(analysis: Analysis, frame: Frame, preposition: str, phrase: NounPhrase) -> bool:
    """Whether it only says where people protest: "clashed at a village", "blocked roads at Jind"."""
    if frame.type != "PROTEST" or preposition != "at" or frame.form.split()[0] in _AIMING:
        return False
    return is_ground(party_classes(analysis, phrase))


def is_ground(classes: frozenset[str]) -> bool:
    """Whether it is a town, or a house without masters who could be meant."""
    return "place" in classes or ("building" in classes and not classes & _MASTERS)
