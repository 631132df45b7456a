"""Whether an article can hold events, and why: cheap, before anything is analysed."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from dateline.lexicons import load_table
from dateline.records import Label
from dateline.text.document import Document
from dateline.text.frames.lexicon import find_candidates, fold, load_triggers
from dateline.text.phrases import is_whole

ABOUT = "about"
_WORDS_PER_HUNDRED = 100
# From this share on, of a hundred words, that sport, markets, shows or gadgets have for themselves.
_TOPIC_SHARE = 0.85
# A longer text says more than one of them: "Amazon" alone may be the river, "DNA" a proof in court.
_LONG_TEXT = 100
_UNREST = "unrest"
_PROTEST = "protest"
_AFFAIRS = "affairs"
_OFFICE = "office"
# Topics whose texts tell of states and arrests too: sanctions on a trade, hackers arrested.
_MIXED_TOPICS = frozenset({"markets", "technology"})


def classify(document: Document) -> Label:
    """Label one article: relevant when it is English and a sentence of it can hold an event.

    A text about markets or technology is relevant until its deeds are read (see `is_mixed`).

    The score grows with the number of sentences that have a trigger, from 0 to 1.
    """
    if document.language != "en":
        return Label(relevant=False, score=0.0, reason=f"language {document.language}")
    if not document.sentences:
        return Label(relevant=False, score=0.0, reason="no sentence that can hold a claim")
    sentences = len(find_candidates(document, load_triggers()))
    if not sentences:
        return Label(relevant=False, score=0.0, reason="no event trigger")
    topic, share, public = score_topic(document)
    if share >= _TOPIC_SHARE:
        reason = f"{ABOUT} {topic}: {share:.1f} of a hundred words are its own"
        if public and topic in _MIXED_TOPICS:
            reason += f", {public} of public life"
        return Label(relevant=topic in _MIXED_TOPICS, score=0.0, reason=reason)
    score = round(sentences / (sentences + 2), 3)
    return Label(
        relevant=True, score=score, reason=f"event triggers in {sentences} of {len(document.sentences)} sentences"
    )


def is_mixed(label: Label) -> bool:
    """Whether a text is about something else, and may tell of arrests or of states by the way."""
    return label.relevant and label.reason.startswith(ABOUT)


def public_sentences(document: Document, places: Iterable[int]) -> frozenset[int]:
    """Indexes of the sentences of a mixed text that can tell of a deed: no other is read.

    Those with a word of unrest or public affairs, or with two names of states or offices: "Japan has asked India to
    lower the price of its ore."

    Args:
        document: The text.
        places: Where its names of places and nationalities start, code points.
    """
    topics = [(topic, start) for topic, start, _ in _topic_mentions(document)]
    told = [start for topic, start in topics if topic in (_UNREST, _AFFAIRS)]
    named = Counter(_sentences_at(document, chain(places, (start for topic, start in topics if topic == _OFFICE))))
    return frozenset(_sentences_at(document, told)) | {index for index, number in named.items() if number > 1}


def _sentences_at(document: Document, starts: Iterable[int]) -> Iterator[int]:
    return (sentence.index for sentence in map(document.sentence_at, starts) if sentence is not None)


@cache
def _topic_words() -> tuple[tuple[str, ...], AhoCorasick]:
    table = load_table("topics", ("word", "topic"))
    automaton = AhoCorasick(
        [fold(row["word"]) for row in table], implementation=Implementation.DFA, matchkind=MatchKind.LeftmostLongest
    )
    return tuple(row["topic"] for row in table), automaton


def _topic_mentions(document: Document) -> Iterator[tuple[str, int, int]]:
    """Every word of a topic in the text: its topic, and where it stands."""
    topics, automaton = _topic_words()
    folded = fold(document.text)
    for number, start, end in automaton.find_matches_as_indexes(folded):
        if is_whole(folded, start, end):
            yield topics[number], start, end


def score_topic(document: Document) -> tuple[str, float, int]:
    """The topic outside politics that the text speaks most of, its words per hundred, and how many are of public life.

    None where words of unrest and public affairs are as many, or where a crowd protests: "The stock exchange opened
    late. 8,000 people rallied outside it in an anti-government demonstration."
    """
    folded = fold(document.text)
    tally: dict[str, int] = {}
    different: dict[str, set[str]] = {}
    for topic, start, end in _topic_mentions(document):
        tally[topic] = tally.get(topic, 0) + 1
        different.setdefault(topic, set()).add(folded[start:end])
    if not tally or _PROTEST in tally:
        return "", 0.0, 0
    unrest, affairs = tally.pop(_UNREST, 0), tally.pop(_AFFAIRS, 0)
    tally.pop(_OFFICE, None)
    topic = max(sorted(tally), key=lambda name: tally[name], default="")
    # "Gunmen killed three fans of the football club": words of violence and public affairs outweigh as many others.
    if not topic or tally[topic] <= unrest:
        return "", 0.0, 0
    words = max(folded.count(" "), 1)
    if words > _LONG_TEXT and len(different[topic]) == 1:
        return "", 0.0, 0
    return topic, _WORDS_PER_HUNDRED * tally[topic] / words, unrest + affairs
