"""Measure the readers on a folder of raw documents: outcomes, times, extracted text and dates.

``python -m benchmarks.formats RAW`` prints a table of outcomes by subfolder, with the CPU seconds of the slowest
document, those of the process that parses pages included. Where a subfolder has
``ground_truth.jsonl`` (file, article_body, url) the token F1 of the body is printed, with the share of right
publication days among pages whose address states one; with ``expected_segments.jsonl`` (file, must_contain,
must_not_contain) the share of segments that are right.
"""

import argparse
import os
import re
import sys
import time
from collections import Counter
from datetime import date
from pathlib import Path

import orjson

from dateline.formats import ReadOptions, find_work, read_documents
from dateline.records import Reject
from dateline.text.document import RawArticle

_DAY = re.compile(r"/(20\d\d)[/-]?([01]\d)[/-]?([0-3]\d)(?=\D)")
_TRUTHS = ("ground_truth.jsonl", "expected_segments.jsonl")


def main() -> int:
    """Run the measurement; 1 if a document took longer than the limit or left no trace."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("raw", type=Path, help="folder of folders of raw documents")
    parser.add_argument("--seconds", type=float, default=5.0, help="most CPU seconds for one document")
    arguments = parser.parse_args()
    options, bad = ReadOptions(), 0
    for folder in sorted(path for path in arguments.raw.iterdir() if path.is_dir()):
        bad += measure_folder(folder, options, arguments.seconds)
    return min(bad, 1)


def measure_folder(folder: Path, options: ReadOptions, seconds: float) -> int:
    """Read every document of a folder and print what became of it; returns the number of failures."""
    outcomes: Counter[str] = Counter()
    texts: dict[str, RawArticle] = {}
    slowest, failures = 0.0, 0
    for item in find_work([str(folder)], options):
        if item.uri.endswith(_TRUTHS):
            continue
        outcomes["documents"] += 1
        began = _cpu_seconds()
        traces = 0
        for found in read_documents(item, options):
            traces += 1
            outcomes[f"reject {found.error}" if isinstance(found, Reject) else "articles"] += 1
            if isinstance(found, RawArticle):
                texts[Path(item.uri).name] = found
            slowest = max(slowest, _cpu_seconds() - began)
            began = _cpu_seconds()
        if not traces:
            print(f"  {item.uri}: neither article nor reject")
            failures += 1
    print(f"{folder.name:18} {dict(sorted(outcomes.items()))} slowest {slowest:.2f} CPU s")
    _score_bodies(folder / "ground_truth.jsonl", texts)
    _score_segments(folder / "expected_segments.jsonl", texts)
    return failures + (slowest > seconds)


def _cpu_seconds() -> float:
    """CPU seconds of this process and of those it has started; /proc(5)."""
    ticks = 0
    for children in Path("/proc/self/task").glob("*/children"):
        for child in children.read_text().split():
            fields = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])  # utime and stime, the 14th and 15th
    return time.process_time() + ticks / os.sysconf("SC_CLK_TCK")


def _score_bodies(truth: Path, texts: dict[str, RawArticle]) -> None:
    if not truth.exists():
        return
    scores, days = [], []
    for line in truth.read_bytes().splitlines():
        row = orjson.loads(line)
        article = texts.get(row["file"])
        scores.append(_token_f1(_body(article), row["article_body"]))
        if match := _DAY.search(row["url"]):
            stated = date(*map(int, match.groups()))
            value = article.source.published.value if article else None
            days.append(value is not None and abs((date.fromisoformat(value) - stated).days) <= 1)
    print(f"  body token F1 {sum(scores) / len(scores):.3f} on {len(scores)}", end="; ")
    print(f"published right {sum(days)} of {len(days)}; F1 below 0.5: {sum(score < 0.5 for score in scores)}")


def _body(article: RawArticle | None) -> str:
    """The text without the headline that reading puts before it."""
    if article is None:
        return ""
    head = max((section.end for section in article.sections if section.kind == "headline"), default=0)
    return article.text[head:]


def _token_f1(found: str, true: str) -> float:
    one, two = Counter(re.findall(r"\w+", found)), Counter(re.findall(r"\w+", true))
    common = sum((one & two).values())
    return 2 * common / (sum(one.values()) + sum(two.values())) if common else 0.0


def _score_segments(truth: Path, texts: dict[str, RawArticle]) -> None:
    if not truth.exists():
        return
    right: Counter[str] = Counter()
    for line in truth.read_bytes().splitlines():
        row = orjson.loads(line)
        article = texts.get(row["file"])
        words = " ".join(article.text.split()) if article else ""
        for kind, wanted in (("must_contain", True), ("must_not_contain", False)):
            for segment in row.get(kind) or ():
                right[f"{kind} of"] += 1
                right[kind] += (" ".join(segment.split()) in words) == wanted
    print(f"  segments {dict(right)}")


if __name__ == "__main__":
    sys.exit(main())
