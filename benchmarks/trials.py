"""Run numbered rounds that nothing may break: keep what does, and say how slow the slowest was."""

import argparse
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Found = TypeVar("Found")


def add_options(parser: argparse.ArgumentParser, keep: Path) -> None:
    """Add what every command of rounds takes: the first round, the time of one, and where to put what breaks."""
    parser.add_argument("--seed", type=int, default=0, help="number of the first round")
    parser.add_argument("--seconds", type=float, default=5.0, help="longest permitted CPU time for one round")
    parser.add_argument("--keep", type=Path, metavar="DIR", default=keep, help="where to put what breaks")


@dataclass
class Trials:
    """The rounds of one command.

    Attributes:
        keep: Folder for what breaks a round.
        seconds: Longest permitted CPU time of a round.
    """

    keep: Path
    seconds: float
    broken: int = 0
    slowest: float = 0.0

    def run(
        self,
        label: str,
        name: str,
        data: bytes,
        check: Callable[[], Found],
        allowed: Callable[[Found], float] = lambda _: 0.0,
    ) -> Found | None:
        """What a check gives; None, with the data kept under a name and the error shown, where it breaks.

        Args:
            label: What the round is called where it breaks.
            name: File name of the data in the folder for what breaks.
            data: What the round is about.
            check: The check, which may raise anything.
            allowed: CPU seconds that what was found may take beside the time of a round.
        """
        found, began = None, time.process_time()
        try:
            found = check()
            seconds = time.process_time() - began - allowed(found)
            self.slowest = max(self.slowest, seconds)
            if seconds > self.seconds:
                raise TimeoutError(f"{seconds:.1f} CPU seconds")
        except Exception:
            self.broken += 1
            self.keep.mkdir(parents=True, exist_ok=True)
            (self.keep / name).write_bytes(data)
            print(f"{label}, kept as {self.keep / name}:", flush=True)
            traceback.print_exc(limit=-6)
        return found

    def close(self) -> int:
        """Say how many broke and how long the slowest took; the exit code of the command."""
        print(f"{self.broken} broke; the slowest took {self.slowest:.2f} CPU seconds of this process")
        return min(self.broken, 1)
