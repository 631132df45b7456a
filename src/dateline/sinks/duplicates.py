"""Find articles that say the same, with small keys on disk in place of texts in a shuffle.

Each bundle writes two kinds of sorted runs, as the lines of records are (`dateline.sinks.jsonl`): the signature of each
document by its article, about 2 KB, and the bands of the signature, 42 keys of 43 bytes. Documents with the same
article id have the same text; of these the first in the order of (uri, index) is kept. Articles that share a band may
be copies of each other. They are linked neighbour to neighbour, so a group that hangs together is compared as one
(`dateline.text.duplicates`), and no pair is missed or judged twice whatever the number of workers and shards.
"""

import base64
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

import apache_beam as beam

from dateline.sinks.rows import document_key, merge_runs, shard_of, write_run
from dateline.text.document import Document
from dateline.text.duplicates import Signature, band_keys, find_copies, signature

SPILL_BYTES = 32 << 20  # rows held in memory by one bundle
_ROW_OVERHEAD = 33  # bytes that Python adds to a row
Kind = Literal["signatures", "bands"]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that says the same as another one.

    Attributes:
        document: Its key, see `document_key`.
        article_id: Its article.
        duplicate_of: The article that is kept.
    """

    document: bytes
    article_id: str
    duplicate_of: str


class Signed(NamedTuple):
    """A document and its signature."""

    document: bytes
    signature: Signature


class Same(NamedTuple):
    """A document whose text an earlier document has, letter by letter."""

    document: bytes
    article_id: str


class Link(NamedTuple):
    """Two articles that share a band."""

    one: str
    other: str


class Signatures(NamedTuple):
    """The runs with the signatures of one shard."""

    paths: tuple[str, ...]


Found = Same | Link | Signatures


def signature_row(document: bytes, signed: Signature) -> bytes:
    """A row that sorts by article, then by document.

    >>> signed = Signature("a1", "2024-03-01", 20, b"values")
    >>> read_signature_row(signature_row(document_key("a.txt", 0), signed)).signature == signed
    True
    """
    return b"%s\t%s\t%s\t%d\t%s\t%s\n" % (
        signed.article_id.encode(),
        document,
        signed.published.encode(),
        signed.shingles,
        base64.b64encode(signed.values),
        base64.b64encode(signed.trail),
    )


def read_signature_row(row: bytes) -> Signed:
    """Read what `signature_row` wrote."""
    article_id, uri, index, published, shingles, *coded = row.rstrip(b"\n").split(b"\t")
    signed = Signature(article_id.decode(), published.decode(), int(shingles), *map(base64.b64decode, coded))
    return Signed(uri + b"\t" + index, signed)


class _SpillKeysDoFn(beam.DoFn):
    """Write signatures and bands of a bundle's documents as sorted runs; gives ``((kind, shard), path)``."""

    def __init__(self, temporary: str, shards: int) -> None:
        self._temporary = temporary
        self._shards = shards

    def start_bundle(self) -> None:
        self._rows: dict[tuple[Kind, int], list[bytes]] = {}
        self._bytes = 0

    def process(self, document: Document) -> Iterator[tuple[tuple[Kind, int], str]]:
        signed = signature(document)
        key = document_key(document.source.uri, document.source.index)
        self._add("signatures", signed.article_id, signature_row(key, signed))
        for band in band_keys(signed):
            name = band.hex()
            self._add("bands", name, f"{name}\t{signed.article_id}\n".encode())
        if self._bytes >= SPILL_BYTES:
            yield from self._spill()

    def finish_bundle(self) -> Iterator[beam.utils.windowed_value.WindowedValue]:
        for pair in self._spill():
            yield beam.transforms.window.GlobalWindows.windowed_value(pair)

    def _add(self, kind: Kind, key: str, row: bytes) -> None:
        shard = shard_of(key, self._shards) if self._shards > 1 else 0
        self._rows.setdefault((kind, shard), []).append(row)
        self._bytes += len(row) + _ROW_OVERHEAD

    def _spill(self) -> Iterator[tuple[tuple[Kind, int], str]]:
        for (kind, shard), rows in sorted(self._rows.items()):
            rows.sort()
            yield (kind, shard), write_run(rows, self._temporary, kind)
        self.start_bundle()


def find_same(rows: Iterable[bytes]) -> Iterator[Same]:
    """Yield each document but the first of its article; rows are of signatures, sorted."""
    last = b""
    for row in rows:
        article_id, uri, index, _ = row.split(b"\t", 3)
        if article_id == last:
            yield Same(uri + b"\t" + index, article_id.decode())
        last = article_id


def find_links(rows: Iterable[bytes]) -> Iterator[Link]:
    r"""Link each article to the one before it in the same band, each pair once; rows are of bands, sorted.

    >>> list(find_links([b"1\ta\n", b"1\tc\n", b"2\tb\n", b"3\ta\n", b"3\tc\n"]))
    [Link(one='a', other='c')]
    """
    seen: set[tuple[bytes, bytes]] = set()
    last_band = last = b""
    for row in rows:
        band, article_id = row.rstrip(b"\n").split(b"\t")
        if band == last_band and (last, article_id) not in seen:
            seen.add((last, article_id))
            yield Link(last.decode(), article_id.decode())
        last_band, last = band, article_id


def group_links(links: Iterable[Link]) -> list[list[str]]:
    """The articles that hang together by links, sorted, whatever the order of the links.

    >>> group_links([Link("d", "c"), Link("a", "b"), Link("b", "c"), Link("x", "y")])
    [['a', 'b', 'c', 'd'], ['x', 'y']]
    """
    parent: dict[str, str] = {}

    def root(one: str) -> str:
        while (above := parent.setdefault(one, one)) != one:
            parent[one] = parent.setdefault(above, above)
            one = above
        return one

    for link in links:
        first, second = sorted((root(link.one), root(link.other)))
        parent[second] = first
    groups: dict[str, list[str]] = {}
    for one in sorted(parent):
        groups.setdefault(root(one), []).append(one)
    return list(groups.values())


def find_duplicates(
    same: Iterable[Same], groups: Sequence[Sequence[str]], signed: dict[str, Signed]
) -> Iterator[Duplicate]:
    """Judge each group, and give every document that is not to be kept.

    Args:
        same: Documents whose text an earlier document has.
        groups: Articles that may be copies of each other.
        signed: The first document of each article in a group, with its signature.
    """
    copies: dict[str, str] = {}
    for group in groups:
        copies.update(find_copies(signed[article_id].signature for article_id in group))
    for article_id, original in sorted(copies.items()):
        yield Duplicate(signed[article_id].document, article_id, original)
    for document, article_id in sorted(same):
        yield Duplicate(document, article_id, copies.get(article_id, article_id))


def _compare(grouped: tuple[tuple[Kind, int], Iterable[str]], temporary: str) -> Iterator[Found]:
    (kind, _), paths = grouped[0], tuple(grouped[1])
    if kind == "bands":
        yield from find_links(merge_runs(paths, temporary))
    else:
        yield Signatures(paths)
        yield from find_same(merge_runs(paths, temporary))


def _resolve(_: None, found: list[Found], temporary: str) -> Iterator[Duplicate]:
    groups = group_links(one for one in found if isinstance(one, Link))
    wanted = {article_id.encode() for group in groups for article_id in group}
    runs = [one for one in found if isinstance(one, Signatures)] if wanted else []
    signed: dict[str, Signed] = {}
    for shard in runs:
        for row in merge_runs(shard.paths, temporary):
            if row.partition(b"\t")[0] in wanted:
                one = read_signature_row(row)
                signed.setdefault(one.signature.article_id, one)  # rows are sorted: the first document stays
    yield from find_duplicates((one for one in found if isinstance(one, Same)), groups, signed)


class FindDuplicates(beam.PTransform):
    """Find duplicates: one `Duplicate` for each document whose article is told by another one.

    Attributes:
        temporary: Folder for unfinished files.
        shards: Number of steps that compare keys side by side.
    """

    def __init__(self, temporary: str, shards: int) -> None:
        super().__init__()
        self.temporary = temporary
        self.shards = shards

    def expand(self, documents: beam.PCollection[Document]) -> beam.PCollection[Duplicate]:
        """Wire the stage."""
        spill = beam.ParDo(_SpillKeysDoFn(self.temporary, self.shards))
        found = (
            documents
            | "SpillKeys" >> spill.with_output_types(tuple[tuple[str, int], str])
            | beam.GroupByKey()
            | "CompareKeys" >> beam.FlatMap(_compare, self.temporary).with_output_types(object)
        )
        return (
            documents.pipeline
            | "Once" >> beam.Create([None])
            | "Resolve"
            >> beam.FlatMap(_resolve, beam.pvalue.AsList(found), self.temporary).with_output_types(Duplicate)
        )
