"""The command line: `dateline`."""

import json
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline import __version__
from dateline.beam_options import UnknownOptionError, split_options
from dateline.logs import quiet_beam

if TYPE_CHECKING:
    from dateline.pipeline import RunSettings
FAILED, WRONG_USE, TOO_MANY_REJECTS, INTERRUPTED = 1, 2, 3, 130  # 130: what shells say of a program ended by Ctrl-C


class _BeamCommand(click.Command):
    """A command whose unknown options go to Beam."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ours = [name for parameter in self.get_params(ctx) for name in (*parameter.opts, *parameter.secondary_opts)]
        quiet_beam()
        try:
            own, ctx.meta["beam"] = split_options(args, ours)
        except UnknownOptionError as error:
            raise click.UsageError(str(error), ctx) from error
        return super().parse_args(ctx, own)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline", message="%(prog)s %(version)s")
def main() -> None:
    """Structured, quotable event records from raw news articles."""


def _fields(ctx: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Cut ``ours=theirs`` at the first ``=``."""
    pairs = []
    for value in values:
        ours, equals, theirs = value.partition("=")
        if not equals:
            raise click.BadParameter(f"{value!r}, expected OURS=THEIRS such as text=story", ctx, parameter)
        pairs.append((ours, theirs))
    return tuple(pairs)


# Defaults are those of `dateline.formats.ReadOptions`, which is not imported for --help; a test holds the two together.
LIMITS = (
    ("max-document-bytes", click.IntRange(1), 20 << 20, "Size of a document, unpacked. Beyond a limit it is a reject."),
    ("max-container-ratio", click.IntRange(1), 200, "Unpacked bytes per packed byte of an archive."),
    ("max-members", click.IntRange(1), 1_000_000, "Files in one zip archive."),
    ("max-markup-bytes", click.IntRange(1), 3 << 20, "Characters of one HTML page or feed, without scripts."),
    ("max-text-characters", click.IntRange(1), 200_000, "Characters of one article's text."),
    ("max-seconds", click.FloatRange(0, min_open=True), 5.0, "CPU seconds for one HTML page or feed."),
)


def _limits(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that limit reading."""
    for name, kind, default, told in reversed(LIMITS):
        command = click.option(f"--{name}", type=kind, default=default, show_default=True, help=told)(command)
    return command


@main.command(cls=_BeamCommand)
@click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
@click.option("--output", metavar="DIR", required=True, help="Folder for the files: new, empty, or of an earlier run.")
@click.option(
    "--runner", default="DirectRunner", show_default=True, help="Beam runner; the default runs here, offline."
)
@click.option(
    "--workers", type=click.IntRange(1), default=1, show_default=True, help="Worker processes of DirectRunner."
)
@click.option("--shards", type=click.IntRange(1), default=1, show_default=True, help="Files of each kind.")
@click.option("--no-text", is_flag=True, help="Leave the text out of the article lines.")
@click.option("--lexicon", metavar="DIR", help="Folder with your own triggers, actors, means and event types.")
@click.option("--max-rejects", type=click.IntRange(0), help="Exit with 3 when more documents are rejected than this.")
@click.option(
    "--field",
    metavar="OURS=THEIRS",
    multiple=True,
    callback=_fields,
    help="Name of a field in your records: text=story. OURS is text, title, date, publisher, url, id or language.",
)
@_limits
@click.pass_context
def run(
    ctx: click.Context,
    /,
    inputs: tuple[str, ...],
    output: str,
    runner: str,
    workers: int,
    shards: int,
    no_text: bool,
    lexicon: str | None,
    max_rejects: int | None,
    field: tuple[tuple[str, str], ...],
    **limits: float,
) -> None:
    """Read articles and write event records.

    INPUT is a file, a folder (searched recursively, without files and folders whose names begin with a dot) or a
    pattern. Options that are not listed here go to Beam, and so does everything behind a bare "--".

    Exit codes: 0 done; 1 failed; 2 wrong use; 3 done, but more rejects than --max-rejects allows; 130 interrupted.
    """
    from dateline.pipeline import RunSettings, reading_options

    try:
        reading = reading_options(field, **limits)
    except ValueError as error:
        raise click.UsageError(str(error), ctx) from error
    settings = RunSettings(
        inputs=inputs,
        output=output,
        runner=runner,
        workers=workers,
        shards=shards,
        with_text=not no_text,
        lexicon=lexicon,
        reading=reading,
        beam_arguments=tuple(ctx.meta["beam"]),
    )
    ctx.exit(_run(settings, max_rejects))


def _run(settings: "RunSettings", max_rejects: int | None) -> int:
    """Run with progress on a terminal; gives the exit code."""
    from dataclasses import replace

    from rich.console import Console

    from dateline.formats import InputNotFoundError
    from dateline.lexicons import LexiconError
    from dateline.pipeline import run_pipeline
    from dateline.runner import BeamOptionsError
    from dateline.sinks.manifest import OutputFolderError
    from dateline.terminal import show_progress, show_report

    console = Console()
    try:
        with show_progress(console) as folder:
            report = run_pipeline(replace(settings, progress=folder))
    except (InputNotFoundError, LexiconError, OutputFolderError, BeamOptionsError) as error:
        _complain(str(error))
        return WRONG_USE
    except (KeyboardInterrupt, Exception) as error:
        return _tell_failure(error)
    if console.is_terminal:
        show_report(console, report, settings.output)
    rejects = report.counts.rejects
    if max_rejects is not None and rejects > max_rejects:
        _complain(f"{rejects} documents were rejected, --max-rejects allows {max_rejects}; see the rejects files")
        return TOO_MANY_REJECTS
    return 0


def _tell_failure(error: BaseException) -> int:
    """Say why a run failed; gives the exit code."""
    from dateline.runner import WorkerDiedError
    from dateline.sinks.manifest import CountsDoNotAddUpError

    if _is_interrupt(error):
        _complain("interrupted; the files of an earlier run are as they were")
        return INTERRUPTED
    if isinstance(error, WorkerDiedError | CountsDoNotAddUpError):
        _complain(f"the run failed: {error}")
    else:  # a bug, or a cluster that is not there: the traceback says which
        traceback.print_exception(error)
        _complain("the run failed; the files of an earlier run are as they were")
    return FAILED


def _is_interrupt(error: BaseException | None) -> bool:
    """Whether Ctrl-C is behind an error: Beam raises a RuntimeError of its own where it struck inside a step."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _complain(message: str) -> None:
    click.echo(f"dateline: {message}", err=True)


@main.command()
@click.argument("text")
def places(text: str) -> None:
    """Explain each place that TEXT names: what it was taken for, and why. Prints JSON."""
    from dateline.text.places.find import explain_places

    _print_json(explain_places(text))


@main.command()
@click.argument("text")
@click.option("--published", metavar="DATE", help="Publication date, ISO 8601.")
def dates(text: str, published: str | None) -> None:
    """Explain each date that TEXT gives: what it was resolved to, and why. Prints JSON."""
    from dateline.text.dates.explain import explain_dates

    try:
        _print_json(explain_dates(text, published))
    except ValueError as error:
        raise click.BadParameter(f"{error}; expected a date such as 2022-01-05", param_hint="--published") from error


def _print_json(rows: list[dict[str, object]]) -> None:
    click.echo(json.dumps(rows, indent=2, ensure_ascii=False))


@main.command()
@click.argument("folder", metavar="DIR")
def summary(folder: str) -> None:
    """Print the table of a finished run in DIR."""
    quiet_beam()
    from rich.console import Console

    from dateline.sinks.manifest import read_manifest, read_report
    from dateline.terminal import show_report

    if read_manifest(folder) is None:
        raise click.UsageError(f"{folder}: holds no manifest of dateline; expected the output folder of a run")
    show_report(Console(), read_report(folder), folder)


@main.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(file_okay=False, path_type=Path), required=False)
def schema(folder: Path | None) -> None:
    """Print the JSON Schema of every written record, or write one file each into DIR."""
    quiet_beam()
    from dateline.schemas import schema_texts

    texts = schema_texts()
    if folder is None:
        click.echo("".join(texts.values()), nl=False)
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            Path(folder, name).write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{folder}: cannot be written: {error.strerror}") from error


if __name__ == "__main__":
    main(prog_name="dateline")
