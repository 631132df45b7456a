"""The pipeline, from raw documents to files of event records, and one run of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

import apache_beam as beam
from apache_beam.io.filesystems import FileSystems
from apache_beam.runners.runner import PipelineState

from dateline.formats import LIMITS, ReadOptions
from dateline.lexicons import LexiconFiles
from dateline.runner import DIRECT_RUNNER, make_runner, pipeline_options
from dateline.sinks.duplicates import FindDuplicates
from dateline.sinks.jsonl import Output, RunInfo, WriteJsonl
from dateline.sinks.manifest import RunReport, prepare_output, read_report, remove_temporary
from dateline.text.own_lexicon import open_lexicon
from dateline.transforms.classify import ClassifyDocuments
from dateline.transforms.extract import ExtractEvents
from dateline.transforms.find import FindDocuments, check_inputs
from dateline.transforms.read import ReadArticles
from dateline.transforms.split import SplitArticles
from dateline.transforms.storage import BeamStorage

RANGE_BYTES = 4 << 20  # a file of 10 MB is then shared between workers; an item costs a few bytes


class ArticlesToEvents(beam.PTransform):
    """Read articles, extract their events and write both as JSON lines; gives the one `RunReport`.

    Read, split, classify and extract are fused: one whole article goes from the reader to the sink by reference.

    Attributes:
        inputs: Files, folders and patterns.
        reading: Limits of reading.
        output: Where and how to write.
        info: What the run report says of the start.
        lexicon: Files of a user's lexicon.
    """

    def __init__(
        self,
        inputs: tuple[str, ...],
        reading: ReadOptions,
        output: Output,
        info: RunInfo,
        lexicon: LexiconFiles = (),
    ) -> None:
        super().__init__()
        self.inputs = inputs
        self.reading = reading
        self.output = output
        self.info = info
        self.lexicon = lexicon

    def expand(self, begin: beam.pvalue.PBegin) -> beam.PCollection[RunReport]:
        """Wire the stages."""
        items = begin | FindDocuments(self.inputs, self.reading)
        articles, rejects, found = items | ReadArticles(self.reading)
        documents = articles | SplitArticles()
        extractions = documents | ClassifyDocuments(self.lexicon) | ExtractEvents(self.lexicon)
        duplicates = documents | FindDuplicates(self.output.temporary, self.output.shards)
        return (extractions, duplicates, rejects, found) | WriteJsonl(self.output, self.info)


def reading_options(fields: tuple[tuple[str, str], ...] = (), **limits: float) -> ReadOptions:
    """Limits of reading for a run; those not given are the usual ones.

    Raises:
        ValueError: A limit or a field cannot be meant.
    """
    return ReadOptions(fields=fields, range_bytes=RANGE_BYTES, storage=BeamStorage(), **limits)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class RunSettings:
    """One run.

    Attributes:
        inputs: Files, folders and patterns.
        output: Output folder.
        runner: Name of a Beam runner.
        workers: Number of worker processes; of the local runner only.
        shards: Number of files of each kind.
        with_text: Whether article lines hold the text.
        lexicon: Folder of the user's own lexicon, or None.
        reading: Limits of reading.
        progress: Local folder for progress of the workers, or None.
        beam_arguments: Options for Beam, as on a command line.
    """

    inputs: tuple[str, ...]
    output: str
    runner: str = DIRECT_RUNNER
    workers: int = 1
    shards: int = 1
    with_text: bool = True
    lexicon: str | None = None
    reading: ReadOptions = field(default_factory=lambda: reading_options())
    progress: str | None = None
    beam_arguments: Sequence[str] = ()


def run_pipeline(settings: RunSettings) -> RunReport:
    """Run the pipeline to its end and return its report.

    Raises:
        LexiconError: The lexicon is wrong; nothing was read or written.
        InputNotFoundError: Nothing is there for one of the inputs; nothing was read or written.
        OutputFolderError: The output folder cannot be used; nothing was read.
        BeamOptionsError: Beam has no such runner or option; nothing was read or written.
        RuntimeError: The run failed. The files of an earlier run are as they were.
    """
    started = datetime.now(UTC)
    lexicon = open_lexicon(settings.lexicon) if settings.lexicon is not None else ()
    options = pipeline_options(settings.runner, settings.workers, settings.beam_arguments)
    runner = make_runner(options)
    FileSystems.set_options(options)  # "--s3_endpoint_url" counts for what is looked at before the pipeline runs too
    check_inputs(settings.inputs, settings.reading)
    temporary = prepare_output(settings.output)
    output = Output(settings.output, temporary, settings.shards, settings.with_text, settings.progress)
    info = RunInfo(settings.runner, _options_of(settings), started)
    try:
        pipeline = beam.Pipeline(runner=runner, options=options)
        _ = pipeline | ArticlesToEvents(settings.inputs, settings.reading, output, info, lexicon)
        result = pipeline.run()
        result.wait_until_finish()
        if result.state != PipelineState.DONE:
            raise RuntimeError(f"the job of {settings.runner} ended in state {result.state}")
    finally:
        remove_temporary(settings.output)
    return read_report(settings.output)


def _options_of(settings: RunSettings) -> dict[str, str | int | float | bool | tuple[str, ...] | None]:
    """The options that the run report repeats."""
    return {
        "inputs": settings.inputs,
        "output": settings.output,
        "workers": settings.workers,
        "shards": settings.shards,
        "with_text": settings.with_text,
        "lexicon": settings.lexicon,
        "fields": tuple(f"{ours}={theirs}" for ours, theirs in settings.reading.fields),
        **{name: getattr(settings.reading, name) for name in LIMITS},
        "beam": tuple(settings.beam_arguments),
    }
