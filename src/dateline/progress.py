"""Progress of a running job: each worker process writes its counts to a file, and whoever watches sums them up.

A Beam runner shows its metrics only when the job has ended, and workers are other processes.
"""

import os
import time
from pathlib import Path

SECONDS_BETWEEN_BEATS = 0.5


class Heartbeat:
    """Counts of one stage in one worker process, written to a file now and then.

    Attributes:
        folder: Local folder for the files; None counts nothing.
    """

    _made = 0

    def __init__(self, folder: str | None) -> None:
        self.folder = folder
        self._documents = self._events = 0
        self._due = 0.0
        Heartbeat._made += 1  # a process may hold several, each with its own file
        self._name = f"{os.getpid()}-{Heartbeat._made}"

    def beat(self, documents: int, events: int) -> None:
        """Add to the counts; write them when the last writing is long enough ago."""
        if self.folder is None:
            return
        self._documents += documents
        self._events += events
        now = time.monotonic()
        if now >= self._due:
            self._due = now + SECONDS_BETWEEN_BEATS
            self.flush()

    def flush(self) -> None:
        """Write the counts. Progress is a courtesy: a folder that is gone is no reason to fail."""
        if self.folder is None:
            return
        path = Path(self.folder, self._name)
        temporary = path.with_suffix(".new")
        try:
            temporary.write_text(f"{self._documents} {self._events}")
            temporary.replace(path)
        except OSError:
            self.folder = None


def read_heartbeats(folder: str) -> tuple[int, int]:
    """Documents and events so far, summed over all workers."""
    documents = events = 0
    for path in sorted(Path(folder).iterdir()):
        if path.suffix != ".new":
            numbers = path.read_text().split()
            documents += int(numbers[0])
            events += int(numbers[1])
    return documents, events
