"""What is said on stderr while a job runs: warnings and errors, nothing else."""

import logging
import sys

_NOISE = (
    "apitools not found",  # said on import wherever Beam's Google Cloud extra is not installed
    "Failed to read inputs in the data plane",  # follows the death of a worker, which is told by itself
    "Error closing worker_handler",  # so does this
    "KeyboardInterrupt",  # nor does Ctrl-C need the place where it struck
    "No semi_persistent_directory found",  # said by every local worker process
)


def _is_news(record: logging.LogRecord) -> bool:
    message = record.getMessage()
    return not any(noise in message for noise in _NOISE)


def quiet_beam(level: int = logging.WARNING) -> None:
    """Say nothing below a level. Call it before Beam is imported: Beam logs while it is imported."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(level)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    handler.addFilter(_is_news)
    logging.basicConfig(handlers=[handler])
