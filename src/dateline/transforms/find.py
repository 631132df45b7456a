"""Find the documents to read."""

from collections.abc import Iterator

import apache_beam as beam

from dateline.formats import InputNotFoundError, ReadOptions, WorkItem, find_work


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
            | "Find" >> beam.FlatMap(_find, self.options).with_output_types(WorkItem)
            | beam.Reshuffle()
        )


def check_inputs(inputs: tuple[str, ...], options: ReadOptions) -> None:
    """Raise `InputNotFoundError` for the first input that holds no file."""
    if not inputs:
        raise InputNotFoundError("no input: expected at least one file, folder or pattern")
    for pattern in inputs:
        if next(options.storage.find(pattern), None) is None:
            raise InputNotFoundError(f"{pattern}: the folder holds no file")


def _find(inputs: tuple[str, ...], options: ReadOptions) -> Iterator[WorkItem]:
    return find_work(inputs, options)
