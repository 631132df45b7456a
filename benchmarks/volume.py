"""Measure reading at volume: ``python -m benchmarks.volume [--files N] [--megabytes M]``.

Makes N small text files and M megabytes of compressed JSON lines in a temporary folder, reads all of it in this
process and prints rates and the most memory that was held.
"""

import argparse
import gzip
import resource
import sys
import tempfile
import time
from pathlib import Path

import orjson

from dateline.formats import ReadOptions, find_work, read_documents
from dateline.records import Reject

_SENTENCES = ("Dock workers blocked the port on day {} and set fire to tyres.", "Police said that {} people were held.")


def main() -> int:
    """Run both measurements; 1 if anything was rejected or memory went over a gigabyte."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--megabytes", type=int, default=2048, help="of JSON lines before compression")
    arguments = parser.parse_args()
    rejects = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "small"
        _make_files(folder, arguments.files)
        rejects += _read(folder)
        lines = Path(name) / "lines.jsonl.gz"
        _make_lines(lines, arguments.megabytes)
        rejects += _read(lines)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory held: {held:.0f} MB; rejects: {rejects}")
    return int(rejects > 0 or held > 1024)


def _make_files(folder: Path, count: int) -> None:
    for number in range(count):
        part = folder / f"{number // 1000:04}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"{number}.txt").write_text("\n\n".join(one.format(number) for one in _SENTENCES))


def _make_lines(path: Path, megabytes: int) -> None:
    size, number = 0, 0
    with gzip.open(path, "wb", compresslevel=1) as file:
        while size < megabytes << 20:
            text = "\n\n".join(one.format(number * 7919 + place) for place in range(12) for one in _SENTENCES)
            size += file.write(orjson.dumps({"id": number, "text": text}) + b"\n")
            number += 1


def _read(path: Path) -> int:
    options, articles, rejects = ReadOptions(), 0, 0
    began = time.perf_counter()
    items = list(find_work([str(path)], options))
    found_after = time.perf_counter() - began
    for item in items:
        for found in read_documents(item, options):
            rejects += isinstance(found, Reject)
            articles += 1
    seconds = time.perf_counter() - began
    print(f"{path.name}: {len(items)} items found in {found_after:.1f} s; {articles} read in {seconds:.1f} s,", end=" ")
    print(f"{articles / seconds:.0f} a second")
    return rejects


if __name__ == "__main__":
    sys.exit(main())
