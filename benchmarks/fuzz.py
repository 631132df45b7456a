"""Read damaged documents of every format: ``python -m benchmarks.fuzz --minutes 5 [--also FOLDER]``.

Each round takes a well-formed document (`benchmarks.raw_documents`, or a file of FOLDER), damages it a few times,
perhaps packs it into containers and damages those, and reads it. Only articles and rejects may come out, at least one
of either, the same ones at a second reading, and soon. What breaks this is kept, with the number that repeats it.
"""

import argparse
import bz2
import gzip
import io
import lzma
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

import zstandard

from benchmarks.raw_documents import documents
from benchmarks.trials import Trials, add_options
from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import Reject
from dateline.text.document import RawArticle
from dateline.text.duplicates import signature
from dateline.text.split import split_article

_LONGEST = 1 << 20  # bytes of a damaged document; growth beyond tests patience and not the readers
_BITES = (
    b"\0", b"\xff", b"\xc3", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xff\xfe", b"\r", b"\n\n", b"\x1a", b"\x85", b'"',
    b"'", b"<", b">", b"&", b"&#0;", b"&#55296;", b"&#x110000;", b"&lol;", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<p",
    b"</", b"<script>", b"<DOC>", b"</DOC>", b"<REUTERS>", b"<!DOCTYPE a [", b"{", b"}", b"[", b"]", b"\\ud800",
    b"\\u0000", b"1e999", b"-1", b"99999999999999999999", b"NaN", b"null", b"true", b'{"text":', b"\nWARC/1.0\r\n",
    b"\r\n\r\n", b"Content-Length: -5\r\n", b"Content-Length: 99999999999\r\n", b"\nFrom x 2020\n",
    b"Content-Type: multipart/m\n", b"charset=utf-16", b"encoding='ebcdic'", b"\x1f\x8b\x08", b"PK\x03\x04",
    "\u202e\u0301ﷺ\U0001f3f4".encode(),
)  # fmt: skip
_SECONDS_OF_A_ROW = 0.001  # a damaged table can have 50,000 rows, each a document of its own
_ENCODINGS = ("utf-16", "utf-16-be", "utf-32", "cp1252", "mac_roman", "shift_jis", "koi8-r", "utf-7", "cp037")


def main() -> int:
    """Run for the time asked for; 1 if anything broke."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=5.0)
    parser.add_argument("--rounds", type=int, help="end after so many rounds, whatever the time")
    parser.add_argument("--also", type=Path, metavar="FOLDER", help="folder of more documents to damage")
    add_options(parser, Path("out/fuzz"))
    arguments = parser.parse_args()
    seeds = {**documents(), **(_files(arguments.also) if arguments.also else {})}
    outcomes, trials = Counter[str](), Trials(arguments.keep, arguments.seconds)
    end, number = time.monotonic() + 60 * arguments.minutes, arguments.seed
    while time.monotonic() < end and (arguments.rounds is None or number < arguments.seed + arguments.rounds):
        name, data = damaged(seeds, number)
        label = f"round {number}, made of {name}"
        outcomes += trials.run(label, f"{number}", data, partial(check, data), _time_of_rows) or Counter()
        number += 1
    print(f"{number - arguments.seed} documents made of {len(seeds)}: {dict(outcomes.most_common())}")
    return trials.close()


def _time_of_rows(found: Counter[str]) -> float:
    return _SECONDS_OF_A_ROW * found.total()


def _files(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.stat().st_size <= _LONGEST)
    return {path.name: path.read_bytes() for path in files}


def check(data: bytes) -> Counter[str]:
    """Read a document and count what came out.

    Raises:
        AssertionError: Something that may not come out, nothing at all, or something else the second time.
        Exception: Any error of a reader, which is a bug.
    """
    with tempfile.NamedTemporaryFile() as file:
        file.write(data)
        file.flush()
        found = list(read_documents(WorkItem(file.name), ReadOptions()))
        assert found, "neither article nor reject"
        if len(data) < 20_000:
            assert found == list(read_documents(WorkItem(file.name), ReadOptions())), "not the same the second time"
    keys = [(one.uri, one.index) if isinstance(one, Reject) else (one.source.uri, one.source.index) for one in found]
    assert len(set(keys)) == len(keys), "two documents of one name"
    for one in found:
        one.model_dump_json() if isinstance(one, Reject) else _check_article(one)
    return Counter(one.error if isinstance(one, Reject) else "articles" for one in found)


def _check_article(article: RawArticle) -> None:
    assert article.text.strip(), "a blank text"
    article.text.encode("utf-8")
    article.source.model_dump_json()
    assert "\0" not in article.text and "\r" not in article.text
    at = 0
    for section in article.sections:
        assert at <= section.start < section.end <= len(article.text), f"section {section}"
        at = section.end
    document = split_article(article)
    assert all(document.words(sentence).strip() for sentence in document.sentences)
    signature(document)


def damaged(seeds: dict[str, bytes], number: int) -> tuple[str, bytes]:
    """The document of a round, and what it was made of; the same number gives the same document."""
    draw = random.Random(number)
    name = draw.choice(list(seeds))
    data = seeds[name]
    for _ in range(draw.choice((0, 1, 1, 2, 3, 8))):
        data = draw.choice(_DAMAGES)(data, draw)[:_LONGEST]
    if draw.random() < 0.1:
        data = data[: draw.randrange(len(data) + 1)] + _second_half(draw.choice(list(seeds.values())), draw)
    for _ in range(draw.choice((0, 0, 0, 1, 1, 2, 3))):
        kind = draw.choice(list(_PACKERS))
        name, data = f"{name} in {kind}", _PACKERS[kind](data)
        if draw.random() < 0.5:
            data = draw.choice(_DAMAGES)(data, draw)[:_LONGEST]
    return name, data


def _second_half(data: bytes, draw: random.Random) -> bytes:
    return data[draw.randrange(len(data) + 1) :]


def _slice(data: bytes, draw: random.Random) -> tuple[int, int]:
    start = draw.randrange(len(data) + 1)
    return start, min(len(data), start + int(2 ** draw.uniform(0, 12)))


def _flip(data: bytes, draw: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(draw.randint(1, 10) if changed else 0):
        changed[draw.randrange(len(changed))] = draw.randrange(256)
    return bytes(changed)


def _cut_end(data: bytes, draw: random.Random) -> bytes:
    return data[: draw.randrange(len(data) + 1)]


def _cut_out(data: bytes, draw: random.Random) -> bytes:
    start, end = _slice(data, draw)
    return data[:start] + data[end:]


def _repeat(data: bytes, draw: random.Random) -> bytes:
    start, end = _slice(data, draw)
    return data[:end] + data[start:end] * int(2 ** draw.uniform(0, 12)) + data[end:]


def _insert(data: bytes, draw: random.Random) -> bytes:
    at = draw.randrange(len(data) + 1)
    bite = draw.choice(_BITES)
    return data[:at] + bite * draw.choice((1, 1, 1, 2, 50, 20_000)) + data[at:]


def _move(data: bytes, draw: random.Random) -> bytes:
    start, end = _slice(data, draw)
    rest = data[:start] + data[end:]
    at = draw.randrange(len(rest) + 1)
    return rest[:at] + data[start:end] + rest[at:]


def _other_digits(data: bytes, draw: random.Random) -> bytes:
    return bytes(draw.choice(b"0123456789") if 0x30 <= byte <= 0x39 and draw.random() < 0.2 else byte for byte in data)


def _recode(data: bytes, draw: random.Random) -> bytes:
    return data.decode("utf-8", "replace").encode(draw.choice(_ENCODINGS), "replace")


_DAMAGES: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _flip, _flip, _cut_end, _cut_out, _repeat, _insert, _insert, _insert, _move, _other_digits, _recode,
)  # fmt: skip


def _zip(data: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("../b.txt", "a/é.json"):
            archive.writestr(name, data)
    return packed.getvalue()


_PACKERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "gzip in parts": lambda data: gzip.compress(data[: len(data) // 2]) + gzip.compress(data[len(data) // 2 :]),
    "bzip2": bz2.compress,
    "xz": lzma.compress,
    "zstandard": zstandard.ZstdCompressor().compress,
    "zip": _zip,
}


if __name__ == "__main__":
    sys.exit(main())
