from pathlib import Path

import pytest

from dateline.lexicons import LexiconError
from dateline.text.frames.lexicon import COLUMNS, Frame, TriggerLexicon, package_frames, parse_frame, read_frames


def frame(form: str, pos: str, event_type: str = "ASSAULT", **cells: str) -> Frame:
    return parse_frame(dict.fromkeys(COLUMNS, "") | {"form": form, "pos": pos, "type": event_type} | cells, "test:1")


SCANS = {
    "inflected": ([("kill", "v")], "Gunmen killing, killed and kills.", ["killing", "killed", "kills"]),
    "irregular": ([("shoot", "v")], "They shot him.", ["shot"]),
    "plural": ([("car bombing", "n")], "Two car bombings.", ["car bombings"]),
    "line break": ([("car bombing", "n")], "A car\nbombing.", ["car\nbombing"]),
    "hyphen": ([("car bombing", "n")], "A car-bombing.", ["car-bombing"]),
    "capitals": ([("take to the streets", "v")], "THOUSANDS TOOK TO THE STREETS", ["TOOK TO THE STREETS"]),
    "part of a word": ([("raid", "n")], "The braids and afraid men.", []),
    "curly apostrophe": ([("mayor's raid", "n")], "The mayor’s raid.", ["mayor’s raid"]),
    "gap": ([("set ... on fire", "v")], "They set two police cars on fire.", ["set two police cars on fire"]),
    "gap too wide": ([("sign ... accord", "v")], "They signed off on a far and quiet accord.", []),
    "gap that is closed": (
        [("set ... on fire", "v")],
        "They set the huts of the people in the old town on fire.",
        ["set the huts of the people in the old town on fire"],
    ),
    "gap over an abbreviation": (
        [("set ... on fire", "v")],
        "They set the U.S. mission on fire.",
        ["set the U.S. mission on fire"],
    ),
    "no inflection": ([("under curfew", "x")], "Under curfew, under curfews.", ["Under curfew"]),
    "letter that grows in lower case": ([("raid", "n")], "İİ raid", ["raid"]),
}


@pytest.mark.parametrize(("forms", "text", "expected"), SCANS.values(), ids=SCANS)
def test_scan(forms: list[tuple[str, str]], text: str, expected: list[str]) -> None:
    lexicon = TriggerLexicon(frame(form, pos) for form, pos in forms)
    assert [text[found.start : found.end] for found in lexicon.scan(text)] == expected


def test_longer_candidates_come_first() -> None:
    lexicon = TriggerLexicon([frame("talks", "n"), frame("talks in", "x")])
    assert [found.end for found in lexicon.scan("talks in Rome")] == [8, 5]


WRONG = {
    "part of speech": ("kill\tz\tASSAULT\n", "w.tsv:1: part of speech 'z'"),
    "type": ("# a comment\nkill\tv\tASSULT\n", "w.tsv:2: 'ASSULT' is no event type"),
    "mode": ("kill\tv\tASSAULT\triot\n", "w.tsv:1: 'riot' is no mode of ASSAULT"),
    "turn": ("defuse\tv\tASSAULT\t-\t\t\t\t\t\tback\n", "w.tsv:1: turn 'back', expected nothing or one of undergone"),
    "columns": ("kill" + "\tv" * 10 + "\n", "w.tsv:1: 11 columns, expected at most 10"),
}


@pytest.mark.parametrize(("line", "message"), WRONG.values(), ids=WRONG)
def test_a_wrong_line_names_file_and_line(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "w.tsv"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(LexiconError, match=message.replace("(", r"\(")):
        read_frames(path)


def test_every_type_and_mode_has_a_trigger() -> None:
    from dateline.ontology import modes

    covered = {(one.type, one.mode) for one in package_frames()}
    missing = {(kind, mode) for kind, names in modes().items() for mode in names} - covered
    assert not missing
