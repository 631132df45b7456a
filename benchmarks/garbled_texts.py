"""Extract events from garbled texts: ``python -m benchmarks.garbled_texts --rounds 2000 [--also FILE_OR_FOLDER]``.

Each round takes an article of `seeds/` (or of FILE_OR_FOLDER), garbles its text, and extracts its events. A text may be
nonsense, but no rule may break on it, every quote has to stand in it, and a second reading has to give the same events.
What breaks this is kept, with the number that repeats it.
"""

import argparse
import random
import re
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from benchmarks.trials import Trials, add_options
from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import PublicationDate
from dateline.text.classify import classify
from dateline.text.document import RawArticle
from dateline.text.events import extract_events
from dateline.text.split import split_article

SEEDS = Path(__file__).parents[1] / "seeds" / "articles"
_LONGEST = 8000  # code points of a garbled text
_MARKS = ",.;:-\"'()—“”"
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def main() -> int:
    """Run the rounds asked for; 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=2000)
    parser.add_argument("--also", type=Path, metavar="FILE_OR_FOLDER", help="more articles to garble")
    add_options(parser, Path("out/garbled"))
    arguments = parser.parse_args()
    articles = [one for path in (SEEDS, arguments.also) if path for one in read_articles(path)]
    events, trials = 0, Trials(arguments.keep, arguments.seconds)
    for number in range(arguments.seed, arguments.seed + arguments.rounds):
        article = garbled(articles, number)
        events += trials.run(f"round {number}", f"{number}.txt", article.text.encode(), partial(check, article)) or 0
    print(f"{arguments.rounds} texts made of {len(articles)} articles: {events} events")
    return trials.close()


def read_articles(path: Path) -> list[RawArticle]:
    """Every article of a file, or of the files of a folder in order of their names; rejects are left out."""
    files = sorted(path.rglob("*")) if path.is_dir() else [path]
    found = (one for file in files if file.is_file() for one in read_documents(WorkItem(str(file)), ReadOptions()))
    return [one for one in found if isinstance(one, RawArticle) and one.text.strip()]


def check(article: RawArticle) -> int:
    """Extract the events of a text twice, whether it is found relevant or not, and count them.

    Raises:
        AssertionError: The second reading gave something else.
        ValueError: A quote of an event does not stand in the text (`dateline.records.check_event`).
        Exception: Any error of a rule, which is a bug.
    """
    document = split_article(article)
    label = classify(document)
    if not label.reason.startswith("language"):
        label = label.model_copy(update={"relevant": True})
    first, second = (extract_events(document, label) for _ in range(2))
    assert first == second, "not the same the second time"
    return len(first.events)


def garbled(articles: Sequence[RawArticle], number: int) -> RawArticle:
    """The text of a round: at most three garblings of one article; the same number gives the same text."""
    draw = random.Random(number)
    article = draw.choice(articles)
    text = article.text[:_LONGEST]
    for _ in range(draw.choice((0, 1, 1, 2, 3))):
        text = draw.choice(_GARBLINGS)(text, draw)
    source = article.source
    if draw.random() < 0.4:
        source = source.model_copy(update={"published": PublicationDate()})
    return RawArticle(text=text if text.strip() else "-", source=source)


def _cut(text: str, draw: random.Random) -> str:
    start = draw.randrange(len(text) + 1)
    return text[start : start + draw.randrange(2000)]


def _without_characters(text: str, draw: random.Random) -> str:
    return "".join(letter for letter in text if draw.random() > 0.02)


def _without_words(text: str, draw: random.Random) -> str:
    return " ".join(word for word in text.split(" ") if draw.random() > 0.12)


def _words_moved(text: str, draw: random.Random) -> str:
    words = text.split(" ")
    for start in range(0, len(words), 8):
        few = words[start : start + 8]
        draw.shuffle(few)
        words[start : start + 8] = few
    return " ".join(words)


def _sentences_moved(text: str, draw: random.Random) -> str:
    sentences = _SENTENCE_END.split(text)
    draw.shuffle(sentences)
    return " ".join(sentences)


def _words_repeated(text: str, draw: random.Random) -> str:
    return " ".join(" ".join([word] * draw.choice((1,) * 30 + (2, 3, 40))) for word in text.split(" "))


def _other_marks(text: str, draw: random.Random) -> str:
    return "".join(draw.choice(_MARKS) if one in _MARKS and draw.random() < 0.3 else one for one in text)


_GARBLINGS: tuple[Callable[[str, random.Random], str], ...] = (
    _cut, _without_characters, _without_words, _words_moved, _sentences_moved, _words_repeated, _other_marks,
    lambda text, _: text.upper(),
    lambda text, _: text.lower(),
    lambda text, _: text.title(),
    lambda text, _: " ".join(text.split()),
    lambda text, _: text.replace(". ", ".\n\n"),
    lambda text, _: text.replace(" ", "\n"),
    lambda text, _: '"' + text.replace(". ", '." "'),
    lambda text, _: "KARLSTAD, June 9 (Wire) - " + text,
)  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
