"""Tell the options of `dateline run` from those that go to Beam."""

import argparse
import difflib
from collections.abc import Iterable, Sequence

SIMILAR = 0.8  # of difflib's ratio: "--worker" and "--workers" are 0.94, "--shards" and "--workers" 0.59


class UnknownOptionError(ValueError):
    """An option that looks like a typing error of one of ours."""


def split_options(arguments: Sequence[str], ours: Iterable[str]) -> tuple[list[str], list[str]]:
    """Split a command line into what is ours and what goes to Beam, each in its order.

    Everything behind a bare ``--`` goes to Beam. Before it, an option that is not ours does. Whether its value is
    the next word is looked up in Beam's own options; an option that Beam's Python options do not know either (the
    job server of a runner may) has its value behind ``=``.

    >>> split_options(["in.txt", "--job_endpoint", "embed", "--shards", "2"], ["--shards"])
    (['in.txt', '--shards', '2'], ['--job_endpoint', 'embed'])

    Raises:
        UnknownOptionError: Neither ours nor one of Beam's Python options, and close to one of ours.
    """
    names = set(ours)
    own: list[str] = []
    beam: list[str] = []
    words = list(arguments)
    while words:
        word = words.pop(0)
        name, equals, _ = word.partition("=")
        if word == "--":
            beam.extend(words)
            break
        if not word.startswith("--") or name in names:
            own.append(word)
            continue
        takes_value = _takes_value(name)
        if takes_value is None:
            _refuse_typing_errors(name, names)
        beam.append(word)
        if takes_value and not equals and words:
            beam.append(words.pop(0))
    return own, beam


def unknown_to_beam(arguments: Sequence[str]) -> list[str]:
    """Those words of a command line that Beam's Python options do not take.

    >>> unknown_to_beam(["--job_endpoint", "embed", "--no_such_option=3"])
    ['--no_such_option=3']
    """
    return _beam_parser().parse_known_args(list(arguments))[1]


def _takes_value(name: str) -> bool | None:
    """Whether one of Beam's Python options takes a value; None when Beam does not know it."""
    action = _beam_parser()._option_string_actions.get(name)
    return None if action is None else action.nargs != 0


def _beam_parser() -> argparse.ArgumentParser:
    from apache_beam.options.pipeline_options import PipelineOptions

    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, conflict_handler="resolve")
    for options in PipelineOptions.__subclasses__():
        options._add_argparse_args(parser)
    return parser


def _refuse_typing_errors(name: str, ours: set[str]) -> None:
    similar = difflib.get_close_matches(name, sorted(ours), n=1, cutoff=SIMILAR)
    if similar:
        raise UnknownOptionError(f"no such option {name}; did you mean {similar[0]}? (options for Beam may follow --)")
