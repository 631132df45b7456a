"""Where the bytes are: the one seam through which every reader finds and opens files.

Local files are read here. A bucket is one more object with the same two methods, handed over in
`ReadOptions.storage`, so nothing in `formats` knows a cloud library.
"""

import glob
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol


class InputNotFoundError(ValueError):
    """An input that was asked for does not exist, or a pattern matches nothing."""


class Storage(Protocol):
    """A place that holds files. Implementations must survive pickling: workers get a copy."""

    def find(self, pattern: str) -> Iterator[tuple[str, int]]:
        """Yield address and size in bytes of each file of a path, folder or glob pattern, in a fixed order.

        Raises:
            InputNotFoundError: Nothing is there.
        """
        ...

    def open(self, uri: str) -> BinaryIO:
        """Open a file for reading; the stream can seek. Raises `OSError` when it cannot be opened."""
        ...


@dataclass(frozen=True, slots=True)
class LocalStorage:
    """Files of this machine.

    Folders are walked recursively in the order of names; names that begin with a dot are left out unless they
    are asked for themselves. Links are followed, and a folder is entered once however many links lead to it.
    What cannot be read (a folder without permission, a dangling link, a pipe) is yielded too: reading it then
    gives the reason, so nothing is lost in silence.
    """

    def find(self, pattern: str) -> Iterator[tuple[str, int]]:
        """Yield path and size of each file."""
        if os.path.lexists(pattern):
            yield from _walk(pattern, set())
            return
        if not glob.has_magic(pattern):
            raise InputNotFoundError(f"{pattern}: no such file or folder")
        matches = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob drops a leading "./"
        if not matches:
            raise InputNotFoundError(f"{pattern}: the pattern matches no file")
        entered: set[tuple[int, int]] = set()
        seen: set[str] = set()  # "**" gives a folder and also its files
        for match in matches:
            for path, size in _walk(match, entered):
                if path not in seen:
                    seen.add(path)
                    yield path, size

    def open(self, uri: str) -> BinaryIO:
        """Open a regular file; a pipe or device would block for ever and is refused."""
        path = Path(uri)
        if not stat.S_ISREG(path.stat().st_mode):
            if path.is_dir():
                next(path.iterdir(), None)  # PermissionError says why the folder could not be walked
            raise OSError(f"{uri}: not a regular file")
        return path.open("rb")


def _walk(path: str, entered: set[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """Yield the files below a path, folders depth first; an explicit stack keeps any depth safe."""
    pending = [path]
    while pending:
        current = pending.pop()
        try:
            found = os.stat(current)  # noqa: PTH116 - a million files: no Path object for each
        except OSError:
            yield current, 0
            continue
        if not stat.S_ISDIR(found.st_mode):
            yield current, found.st_size
            continue
        key = (found.st_dev, found.st_ino)
        if key in entered:
            continue
        entered.add(key)
        try:
            names = sorted((name for name in os.listdir(current) if not name.startswith(".")), reverse=True)  # noqa: PTH208
        except OSError:
            yield current, 0
            continue
        pending.extend(os.path.join(current, name) for name in names)  # noqa: PTH118
