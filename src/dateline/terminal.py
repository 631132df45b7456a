"""What a person at a terminal sees: progress while a job runs, and a short table at its end."""

import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from apache_beam.io.filesystems import FileSystems
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from dateline.progress import read_heartbeats
from dateline.sinks.manifest import MANIFEST, RUN_REPORT, RunReport

SECONDS_BETWEEN_LOOKS = 0.5


@contextmanager
def show_progress(console: Console) -> Iterator[str | None]:
    """Show documents, events and rate while the block runs; gives the folder for heartbeats.

    Gives None, and shows nothing, when output is not a terminal.
    """
    if not console.is_terminal:
        yield None
        return
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with tempfile.TemporaryDirectory(prefix="dateline-") as folder, Progress(*columns, console=console) as progress:
        task = progress.add_task("starting")
        ended = threading.Event()
        watcher = threading.Thread(target=_watch, args=(folder, progress, task, ended), daemon=True)
        watcher.start()
        try:
            yield folder
        finally:
            ended.set()
            watcher.join()


def _watch(folder: str, progress: Progress, task: TaskID, ended: threading.Event) -> None:
    began = 0.0  # start of the workers does not count: the rate is that of reading
    while not ended.wait(SECONDS_BETWEEN_LOOKS):
        documents, events = read_heartbeats(folder)
        elapsed = progress.tasks[task].elapsed or 0.0
        if not documents:
            began = elapsed
            continue
        rate = documents / max(elapsed - began, SECONDS_BETWEEN_LOOKS)
        progress.update(
            task, description=f"{documents:,} documents · {events:,} events · {rate:,.0f} documents per second"
        )


def show_report(console: Console, report: RunReport, output: str) -> None:
    """Print the short table of a run."""
    counts = report.counts
    table = Table(show_header=False, box=None, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_row("documents", f"{counts.documents:,}")
    table.add_row("  relevant", f"{counts.relevant:,}")
    table.add_row("  not relevant", f"{counts.not_relevant:,}")
    table.add_row("  duplicates", f"{counts.duplicates:,}")
    table.add_row("  rejects", f"{counts.rejects:,}")
    table.add_row("events", f"{counts.events:,}")
    for event_type, number in sorted(counts.events_by_type.items(), key=lambda pair: (-pair[1], pair[0])):
        table.add_row(f"  {event_type}", f"{number:,}")
    console.print(table)
    console.print(f"{report.seconds:,.1f} seconds, {report.documents_per_second:,.0f} documents per second")
    for file in report.files:
        console.print(f"{FileSystems.join(output, file.name)}: {file.records:,}", highlight=False, soft_wrap=True)
    console.print(f"{FileSystems.join(output, MANIFEST)}, {RUN_REPORT}", highlight=False, soft_wrap=True)
