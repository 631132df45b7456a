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
from pathlib import Path

from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import Source
from dateline.text.document import RawArticle
from dateline.text.duplicates import Signature, find_copies, signature
from dateline.text.split import article_id, split_article

_LEAST_WORDS = 80


def main() -> int:
    """Print precision and recall; 1 below 0.99 or 0.95."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", type=Path, help="JSON lines")
    parser.add_argument("--sample", type=int, default=1500, help="articles to make copies of")
    arguments = parser.parse_args()
    draw = random.Random(7)
    texts = _texts(arguments.articles)
    chosen = draw.sample(texts, min(2 * arguments.sample, len(texts)))
    copied, alone = chosen[: arguments.sample], chosen[arguments.sample :]
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


def _texts(path: Path) -> list[str]:
    found = read_documents(WorkItem(str(path)), ReadOptions())
    texts = {article.text: None for article in found if isinstance(article, RawArticle)}
    return [text for text in texts if len(text.split()) >= _LEAST_WORDS]


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
