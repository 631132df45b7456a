"""Run the pipeline on much: ``python -m benchmarks.volume [--files N] [--megabytes M] [--level L] [--workers W]``.

Makes N small text files and one JSONL.gz of M megabytes, runs `dateline run` on each, end to end, and prints rates and
the most memory that each process of the run held, by what it is: the command itself, a worker, a parser of pages.

One record in sixteen reports events, another is English without any, the rest is long and in another language, of
which nothing is extracted. Words are drawn at random, so no two texts are alike. M is the size of the compressed file;
with ``--level 0``, gzip's way to store, the plain text is about as long, with 1 it is about two and a half times that.
"""

import argparse
import gzip
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import orjson

from dateline.lexicons import load_table

_PLACES = "Lima Lagos Almaty Beirut Nairobi Karachi Jakarta Tunis Bogota Manila Khartoum Sarajevo Cairo Delhi".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_EVENTS = (
    "Dock workers blocked the port of {place} on {day} and set fire to tyres.",
    "Police arrested {number} protesters in {place} on {day}, officials said.",
    "Gunmen killed {number} soldiers near {place} late on {day}, the army said.",
    "A bomb exploded at a market in {place} on {day}, killing {number} people and wounding dozens.",
    "About {number} teachers marched in {place} on {day} to demand higher wages.",
)
_ENGLISH = "the the the of of and and to in a that for with from by as its".split()
_GERMAN = "der die das und nicht ist von mit dem den auf eine auch sich nach aus bei werden".split()
_GERMAN_ENDINGS = "ungsgesetz keitsüberprüfung schaftlichen heitswünsche enbeschluss ungsmöglichkeiten".split()
_POLL_SECONDS = 0.5
_LIMIT_MEGABYTES = 1024
_SHELL_KILOBYTES = 4096  # less holds a shell that starts a worker, or a process that has just ended


def main() -> int:
    """Run both measurements; 1 if a run failed, a document was rejected or a process held more than a gigabyte."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=100_000)
    parser.add_argument("--megabytes", type=int, default=2048, help="of the compressed file")
    parser.add_argument("--level", type=int, default=1, choices=range(10), help="of compression")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--folder", type=Path, help="where to put input and output; removed at the end")
    arguments = parser.parse_args()
    bad = 0
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        if arguments.files:
            make_files(Path(name, "small"), arguments.files)
            bad += measure(Path(name, "small"), Path(name, "out"), arguments.workers)
        if arguments.megabytes:
            plain = make_lines(Path(name, "lines.jsonl.gz"), arguments.megabytes << 20, arguments.level)
            print(f"lines.jsonl.gz: {plain / 1e6:.0f} MB before compression", flush=True)
            bad += measure(Path(name, "lines.jsonl.gz"), Path(name, "out"), arguments.workers)
    return min(bad, 1)


def make_files(folder: Path, number_of_files: int) -> None:
    """Write short texts, a thousand to a folder."""
    texts = _texts(paragraphs=1, foreign=1)
    for number in range(number_of_files):
        part = folder / f"{number // 1000:04}"
        part.mkdir(parents=True, exist_ok=True)
        (part / f"{number}.txt").write_text(next(texts))


def make_lines(path: Path, size: int, level: int) -> int:
    """Write JSON lines until the file has `size` bytes; returns the bytes before compression."""
    plain = 0
    texts = _texts(paragraphs=10, foreign=30)
    with path.open("wb") as file, gzip.GzipFile(fileobj=file, mode="wb", compresslevel=level, mtime=0) as packed:
        number = 0
        while file.tell() < size:
            plain += packed.write(orjson.dumps({"id": number, "date": "2021-03-09", "text": next(texts)}) + b"\n")
            number += 1
    return plain


def _texts(paragraphs: int, foreign: int) -> Iterator[str]:
    draw = random.Random(7)
    rows = load_table("words_common", ("word", "noun", "verb", "adj", "adv", "class", "marks"))
    nouns = [
        row["word"] for row in rows if row["noun"] and not row["verb"] and not row["class"] and row["word"].isalpha()
    ]
    compounds = [f"{draw.choice(nouns)}{draw.choice(_GERMAN_ENDINGS)}" for _ in range(20_000)]
    for number in count(1):
        if number % 8:
            yield "\n\n".join(_paragraph(draw, compounds, _GERMAN, 10) for _ in range(foreign))
            continue
        blocks = [_paragraph(draw, nouns, _ENGLISH, 3) for _ in range(paragraphs)]
        for at in range(0, min(paragraphs, 6), 2) if number % 16 else ():
            blocks[at] = f"{_event(draw)} {blocks[at]}"
        yield "\n\n".join(blocks)


def _paragraph(draw: random.Random, nouns: list[str], small: list[str], sentences: int) -> str:
    words = zip(draw.choices(small, k=8 * sentences), draw.choices(nouns, k=8 * sentences), strict=True)
    pairs = [f"{one} {other}" for one, other in words]
    return " ".join(f"{' '.join(pairs[at : at + 8]).capitalize()}." for at in range(0, len(pairs), 8))


def _event(draw: random.Random) -> str:
    return draw.choice(_EVENTS).format(place=draw.choice(_PLACES), day=draw.choice(_DAYS), number=draw.randint(2, 90))


def measure(source: Path, output: Path, workers: int) -> int:
    """Run the pipeline and print what it did; returns 1 for a failure, a reject or too much memory."""
    command = [sys.executable, "-m", "dateline.cli", "run", str(source), "--output", str(output)]
    began = time.monotonic()
    running = subprocess.Popen([*command, "--workers", str(workers)], stdout=subprocess.DEVNULL)
    peaks: dict[str, int] = {}
    while running.poll() is None:
        for process in _family(running.pid):
            for name, held in _peak(process):
                peaks[name] = max(held, peaks.get(name, 0))
        time.sleep(_POLL_SECONDS)
    seconds = time.monotonic() - began
    if running.returncode:
        print(f"{source.name}: exit code {running.returncode}")
        return 1
    counts = orjson.loads((output / "run.json").read_bytes())["counts"]
    told = ", ".join(f"{value} {name}" for name, value in counts.items() if isinstance(value, int))
    print(f"{source.name}: {source.stat().st_size / 1e6:.0f} MB; {told}; {counts['documents'] / seconds:.0f} a second")
    print(f"  {seconds:.0f} s; most memory in MB: {dict(sorted(peaks.items()))}", flush=True)
    return int(counts["rejects"] > 0 or max(peaks.values()) > _LIMIT_MEGABYTES)


def _family(process: int) -> list[int]:
    """A process and all below it."""
    family = [process]
    for member in family:
        for thread in Path(f"/proc/{member}/task").glob("*/children"):
            family += map(int, _read(thread).split())
    return family


def _peak(process: int) -> Iterator[tuple[str, int]]:
    """What a process is and the most memory it ever held (VmHWM), in megabytes; nothing if it has just ended."""
    for line in _read(Path(f"/proc/{process}/status")).splitlines():
        if line.startswith("VmHWM:") and int(line.split()[1]) > _SHELL_KILOBYTES:
            words = _read(Path(f"/proc/{process}/cmdline")).split("\0")
            name = next((word for word in words if word.startswith(("dateline.", "apache_beam"))), "process")
            yield f"{name} {process}", int(line.split()[1]) >> 10


def _read(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
