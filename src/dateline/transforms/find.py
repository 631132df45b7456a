"""Find the documents to read."""

import pickle
import zlib
from collections.abc import Iterator
from itertools import islice

import apache_beam as beam

from dateline.formats import InputNotFoundError, ReadOptions, WorkItem, find_work

# A runner that shuffles in memory holds 700 bytes for an item on its own, so a million files would take 0.7 GB.
_ALONE, _BATCH = 2000, 100


class FindDocuments(beam.PTransform):
    """Turn files, folders and patterns into work items, spread over the workers.

    A work item is a path or a range of a file, so the shuffle moves a few bytes for each, never a text. A large
    JSONL file becomes several items and is read by several workers.

    Attributes:
        inputs: Files, folders (searched recursively) and glob patterns.
        options: Where and how to look.

    Raises:
        InputNotFoundError: Nothing is there for one of the inputs; raised before anything runs.
    """

    def __init__(self, inputs: tuple[str, ...], options: ReadOptions) -> None:
        super().__init__()
        self.inputs = inputs
        self.options = options
        check_inputs(inputs, options)

    def expand(self, begin: beam.pvalue.PBegin) -> beam.PCollection[WorkItem]:
        """Wire the stage."""
        return (
            begin
            | beam.Create([self.inputs])
            | "Find" >> beam.FlatMap(_find, self.options).with_output_types(bytes)
            | beam.Reshuffle()
            | "Unpack" >> beam.FlatMap(_unpack).with_output_types(WorkItem)
        )


def check_inputs(inputs: tuple[str, ...], options: ReadOptions) -> None:
    """Raise `InputNotFoundError` for the first input that holds no file."""
    if not inputs:
        raise InputNotFoundError("no input: expected at least one file, folder or pattern")
    for pattern in inputs:
        if next(options.storage.find(pattern), None) is None:
            raise InputNotFoundError(f"{pattern}: the folder holds no file")


def _find(inputs: tuple[str, ...], options: ReadOptions) -> Iterator[bytes]:
    """Yield the items of a small run one by one, so that workers share them, and those of a large one in batches."""
    items = find_work(inputs, options)
    yield from (_pack((item,)) for item in islice(items, _ALONE))
    while batch := tuple(islice(items, _BATCH)):
        yield _pack(batch)


def _pack(batch: tuple[WorkItem, ...]) -> bytes:
    """A batch in few bytes: neighbouring paths have nearly all their letters in common."""
    return zlib.compress(pickle.dumps(batch), 1)


def _unpack(packed: bytes) -> tuple[WorkItem, ...]:
    batch: tuple[WorkItem, ...] = pickle.loads(zlib.decompress(packed))
    return batch
