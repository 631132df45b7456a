"""Run a parser of hostile input in a process of its own, with a limit on CPU seconds and memory.

HTML and feed parsers are C code with inputs that take them minutes (100,000 attributes on one tag). A thread cannot
be stopped and signals reach only the main thread, so the parser runs in a child process that the kernel ends: it
is started once, kept, and asked for one document after another through a pipe.
"""

import atexit
import contextlib
import importlib
import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from typing import IO, Any

from dateline.formats.errors import ParseError, TooSlowError

_LENGTH = struct.Struct("<Q")
_MEMORY_BYTES = 3 << 30
_CALLS_PER_CHILD = 2000  # lxml's memory fragments; a new child now and then keeps it bounded


class CrashedError(ParseError):
    """The parser failed: an error that the library does not name, a crash of its C code, or the memory limit."""


class _Child:
    """One process that calls functions by name."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        environment["PYTHONHASHSEED"] = "0"  # no library's set order may change what is read
        self.calls = 0
        self.process = subprocess.Popen(
            [sys.executable, "-m", __name__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=environment,
        )  # fmt: skip

    def call(self, function: str, argument: object, seconds: float) -> tuple[bool, Any]:
        """Whether the function raised, and its result or the error in words."""
        self.calls += 1
        assert self.process.stdin is not None and self.process.stdout is not None
        _send(self.process.stdin, (function, argument, seconds))
        failed, result = _receive(self.process.stdout)
        return failed, result

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                with contextlib.suppress(BrokenPipeError):
                    pipe.close()


_idle: list[_Child] = []
_lock = threading.Lock()


def call(function: Callable[..., object], argument: object, seconds: float) -> Any:
    """Call an importable function in a child process and return its result; both must be picklable.

    Raises:
        TooSlowError: More than `seconds` of CPU time.
        CrashedError: The function or its process failed otherwise.
    """
    name = f"{function.__module__}:{function.__qualname__}"
    with _lock:
        child = _idle.pop() if _idle else None
    child = child or _Child()
    try:
        failed, result = child.call(name, argument, seconds)
    except (EOFError, BrokenPipeError, pickle.UnpicklingError) as error:
        child.stop()
        if child.process.returncode in (-27, -26, -24):  # SIGPROF, SIGVTALRM, SIGXCPU
            raise TooSlowError(f"more than {seconds:g} CPU seconds, the limit max_seconds") from error
        raise CrashedError(f"the parser ended with status {child.process.returncode}") from error
    except BaseException:
        child.stop()  # interrupted between question and answer: the next answer would be the wrong one
        raise
    if child.calls >= _CALLS_PER_CHILD:
        child.stop()
    else:
        with _lock:
            _idle.append(child)
    if not failed:
        return result
    raise CrashedError(f"the parser failed: {result}")


@atexit.register
def stop_children() -> None:
    """End the processes that wait for work."""
    while _idle:
        _idle.pop().stop()


def _send(pipe: IO[bytes], value: object) -> None:
    data = pickle.dumps(value, protocol=5)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(header)
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return pickle.loads(data)


def main() -> None:
    """Answer calls until the pipe closes. The timer counts CPU time and its signal ends the process."""
    import resource
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's business
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up between the answers
    while True:
        try:
            name, argument, seconds = _receive(sys.stdin.buffer)
        except EOFError:
            return
        module, _, function = name.partition(":")
        called = getattr(importlib.import_module(module), function)  # before the clock starts: imports take a second
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            answer = (False, called(argument))
        except Exception as error:
            answer = (True, f"{type(error).__name__}: {' '.join(str(error).split())[:200]}")
        signal.setitimer(signal.ITIMER_PROF, 0)
        try:
            _send(answers, answer)
        except (pickle.PicklingError, TypeError, AttributeError):
            _send(answers, (True, f"{name} gave what cannot be sent: {answer[1]!r:.200}"))


if __name__ == "__main__":
    main()
