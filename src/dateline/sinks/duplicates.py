"""Find articles that say the same, with small keys on disk in place of texts in a shuffle.

Each bundle writes the keys of its documents to sorted runs, as the lines of records are (`dateline.sinks.jsonl`).
Documents with a key in common are duplicates; the first in the order of (uri, index) is the one that is kept.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

import apache_beam as beam

from dateline.sinks.rows import document_key, merge_runs, shard_of, write_run
from dateline.text.document import Document

SPILL_KEYS = 200_000  # keys held in memory by one bundle, about 150 bytes each


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that says the same as an earlier one.

    Attributes:
        document: Its key, see `document_key`.
        article_id: Its article.
        duplicate_of: Article of the first document that says the same.
    """

    document: bytes
    article_id: str
    duplicate_of: str


class Link(NamedTuple):
    """Two documents that say the same: a later one and an earlier one."""

    later: bytes
    later_article: str
    earlier: bytes
    earlier_article: str


class _SpillKeysDoFn(beam.DoFn):
    """Write the keys of a bundle's documents as sorted runs; gives ``(shard, path)``."""

    def __init__(self, temporary: str, shards: int) -> None:
        self._temporary = temporary
        self._shards = shards

    def start_bundle(self) -> None:
        self._rows: dict[int, list[bytes]] = {}
        self._count = 0

    def process(self, document: Document) -> Iterator[tuple[int, str]]:
        key = document.article_id
        row = b"%s\t%s\t%s\n" % (
            key.encode(),
            document_key(document.source.uri, document.source.index),
            document.article_id.encode(),
        )
        self._rows.setdefault(shard_of(key, self._shards), []).append(row)
        self._count += 1
        if self._count >= SPILL_KEYS:
            yield from self._spill()

    def finish_bundle(self) -> Iterator[beam.utils.windowed_value.WindowedValue]:
        for pair in self._spill():
            yield beam.transforms.window.GlobalWindows.windowed_value(pair)

    def _spill(self) -> Iterator[tuple[int, str]]:
        for shard, rows in sorted(self._rows.items()):
            rows.sort()
            yield shard, write_run(rows, self._temporary, "keys")
        self.start_bundle()


def find_links(rows: Iterable[bytes]) -> Iterator[Link]:
    """Link each document to the first one with the same key; rows are sorted."""
    key = first = article = b""
    for row in rows:
        other_key, uri, index, other_article = row.rstrip(b"\n").split(b"\t")
        document = uri + b"\t" + index
        if other_key != key:
            key, first, article = other_key, document, other_article
        else:
            yield Link(document, other_article.decode(), first, article.decode())


def resolve_links(links: Iterable[Link]) -> list[Duplicate]:
    """Follow links to the first document of each set, whatever the order of the links.

    >>> links = [Link(b"c", "C", b"b", "B"), Link(b"b", "B", b"a", "A")]
    >>> [(found.document, found.duplicate_of) for found in resolve_links(links)]
    [(b'b', 'A'), (b'c', 'A')]
    """
    parent: dict[bytes, bytes] = {}
    article: dict[bytes, str] = {}

    def root(document: bytes) -> bytes:
        while (above := parent.setdefault(document, document)) != document:
            parent[document] = parent.setdefault(above, above)
            document = above
        return document

    for link in links:
        article[link.later], article[link.earlier] = link.later_article, link.earlier_article
        first, second = sorted((root(link.later), root(link.earlier)))
        parent[second] = first
    return [
        Duplicate(document, article[document], article[root(document)])
        for document in sorted(parent)
        if root(document) != document
    ]


def _links_of_shard(grouped: tuple[int, Iterable[str]], temporary: str) -> Iterator[Link]:
    return find_links(merge_runs(grouped[1], temporary))


def _resolve(_: None, links: list[Link]) -> list[Duplicate]:
    return resolve_links(links)


class FindDuplicates(beam.PTransform):
    """Find exact duplicates: zero or more `Duplicate` over all documents.

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
        links = (
            documents
            | "SpillKeys" >> beam.ParDo(_SpillKeysDoFn(self.temporary, self.shards)).with_output_types(tuple[int, str])
            | beam.GroupByKey()
            | "CompareKeys" >> beam.FlatMap(_links_of_shard, self.temporary).with_output_types(Link)
        )
        return (
            documents.pipeline
            | "Once" >> beam.Create([None])
            | "Resolve" >> beam.FlatMap(_resolve, beam.pvalue.AsList(links)).with_output_types(Duplicate)
        )
