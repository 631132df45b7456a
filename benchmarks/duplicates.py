"""Measure near-duplicate detection: ``python -m benchmarks.duplicates ARTICLES.jsonl``.

Copies are made of real articles as editors make them: another byline and dateline, trimmed from the end,
re-wrapped, with quotation marks changed, a paragraph added or a few words replaced. Precision and recall are of
pairs (copy, its article); a pair of two different articles is wrong unless they share half of their words, which
is printed, since real archives hold real copies.
"""

import argparse
import random
import re
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import Source
from dateline.text.document import RawArticle
from dateline.text.duplicates import Signature, find_copies, is_copy, signature
from dateline.text.split import article_id, split_article

_LEAST_WORDS = 80


def main() -> int:
    """Print precision and recall of copies, then what became of stories of one day; 1 below 0.99 or 0.95."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="JSON lines")
    parser.add_argument("--sample", type=int, default=1500, help="articles to make copies of")
    parser.add_argument("--same-day", type=int, default=5000, metavar="N", help="pairs of stories of one day to judge")
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    articles = _articles(arguments.articles)
    failed = measure_copies([article.text for article in articles], arguments.sample, draw)
    measure_days(articles, arguments.same_day, draw)
    return failed


def measure_copies(texts: list[str], sample: int, draw: random.Random) -> int:
    """Find copies that were made of a sample of texts, among these and as many others."""
    chosen = draw.sample(texts, min(2 * sample, len(texts)))
    copied, alone = chosen[:sample], chosen[sample:]
    signed: list[Signature] = []
    truth: dict[str, str] = {}
    began = time.perf_counter()
    for text in copied:
        original = _sign(text)
        copy = _sign(_vary(text, draw))
        signed += [original, copy]
        truth[copy.article_id] = original.article_id
    signed += [_sign(text) for text in alone]
    seconds = time.perf_counter() - began
    found = find_copies(signed)
    return _report(truth, found, {article_id(text): text for text in chosen}, seconds / len(signed))


def measure_days(articles: list[RawArticle], count: int, draw: random.Random) -> None:
    """Judge pairs of one day, each an article and the other one of its day that has most words in common with it.

    Such pairs are the hardest: follow-ups, and stories written to one pattern. Some are real copies, so those that
    are marked are printed with the share of three-word sequences that they have in common, for a reader to judge.
    """
    days: dict[str, list[str]] = {}
    for article in articles:
        if article.source.published.value:
            days.setdefault(article.source.published.value, []).append(article.text)
    words = {text: frozenset(re.findall(r"\w+", text.casefold())) for texts in days.values() for text in texts}
    dated = [(text, day) for day, texts in sorted(days.items()) if len(texts) > 1 for text in texts]
    pairs = {
        tuple(sorted((text, max((other for other in days[day] if other != text), key=_likeness(words, text)))))
        for text, day in draw.sample(dated, min(len(dated), 2 * count))
    }
    judged = draw.sample(sorted(pairs), min(count, len(pairs)))
    marked = [(one, other) for one, other in judged if is_copy(_sign(one), _sign(other))]
    like = sum(_shared(one, other) < 0.5 for one, other in judged)
    print(f"{len(judged)} pairs of one day, most alike of their day, {like} share less than half: {len(marked)} marked")
    for one, other in sorted(marked, key=lambda pair: _shared(*pair)):
        print(f"  shared {_shared(one, other):.2f}  {_start(one)}  |  {_start(other)}")


def _likeness(words: dict[str, frozenset[str]], text: str) -> Callable[[str], float]:
    return lambda other: len(words[text] & words[other]) / len(words[text] | words[other])


def _start(text: str) -> str:
    return " ".join(text.split())[:70]


def _report(truth: dict[str, str], found: dict[str, str], texts: dict[str, str], seconds: float) -> int:
    met = sum(found.get(copy, copy) == found.get(original, original) for copy, original in truth.items())
    pairs = {frozenset(pair) for pair in truth.items()}
    others = [pair for pair in found.items() if frozenset(pair) not in pairs and not _related(pair, truth)]
    wrong = [pair for pair in others if _shared(*(texts[truth.get(one, one)] for one in pair)) < 0.5]
    precision, recall = 1 - len(wrong) / max(1, len(found)), met / len(truth)
    print(f"{len(truth)} copies: recall {recall:.3f}; {len(found)} pairs found, {len(wrong)} wrong: {precision:.4f}")
    print(f"{len(others) - len(wrong)} more pairs are copies that the archive itself holds")
    print(f"{1e3 * seconds:.2f} ms to split and sign an article")
    return int(precision < 0.99 or recall < 0.95)


def _related(pair: tuple[str, str], truth: dict[str, str]) -> bool:
    """A copy of a copy, through the article both were made of."""
    one, two = (truth.get(member, member) for member in pair)
    return one == two


def _shared(one: str, two: str) -> float:
    """Exact share of the shorter text's three-word sequences that the other has."""
    words = [re.findall(r"\w+", text.casefold()) for text in (one, two)]
    first, second = ({tuple(text[at : at + 3]) for at in range(len(text) - 2)} for text in words)
    return len(first & second) / max(1, min(len(first), len(second)))


def _articles(path: Path) -> list[RawArticle]:
    """Articles of different texts that are long enough to have copies."""
    found = read_documents(WorkItem(str(path)), ReadOptions())
    articles = {article.text: article for article in found if isinstance(article, RawArticle)}
    return [article for text, article in articles.items() if len(text.split()) >= _LEAST_WORDS]


def _sign(text: str) -> Signature:
    return signature(split_article(RawArticle(text=text, source=Source(uri="bench"))))


def _vary(text: str, draw: random.Random) -> str:
    paragraphs = [" ".join(block.split()) for block in re.split(r"\n\s*\n|\n(?=\s{2,})", text) if block.strip()]
    sentences = re.split(r"(?<=[.!?]) +", " ".join(paragraphs))
    kept = sentences[: max(3, round(len(sentences) * draw.uniform(0.6, 1.0)))]
    words = " ".join(kept).split()
    for _ in range(len(words) // 60):
        words[draw.randrange(len(words))] = draw.choice(["also", "reportedly", "late", "nearby"])
    varied = " ".join(words).replace("'", "’") if draw.random() < 0.5 else " ".join(words)
    if draw.random() < 0.5:
        varied = textwrap.fill(varied, 70)
    if draw.random() < 0.5:
        varied = f"By Jane Example\n\n{varied}"
    if draw.random() < 0.5:
        varied += "\n\n(Reporting by Jane Example; Editing by John Sample)"
    return varied


if __name__ == "__main__":
    sys.exit(main())
