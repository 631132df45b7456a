import os
from pathlib import Path

import orjson
import pytest

from dateline.formats import InputNotFoundError, ReadOptions, WorkItem, find_work, read_documents
from dateline.records import Reject


def _make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"Police came to {name}.")


def _found(folder: Path, *patterns: str) -> list[str]:
    return [
        os.path.relpath(item.uri, folder) for item in find_work([str(folder / one) for one in patterns], ReadOptions())
    ]


def test_folders_are_walked_in_the_order_of_names_without_hidden_files(tmp_path):
    _make(tmp_path, "b.txt", "a/z.txt", "a/c/d.txt", ".hidden", ".git/x", "c.txt")
    assert _found(tmp_path, "") == ["a/c/d.txt", "a/z.txt", "b.txt", "c.txt"]


def test_patterns_match_recursively_and_a_file_comes_once(tmp_path):
    _make(tmp_path, "a/1.txt", "a/b/2.txt", "a/b/3.json")
    assert _found(tmp_path, "**/*.txt") == ["a/1.txt", "a/b/2.txt"]
    assert _found(tmp_path, "**") == ["a/1.txt", "a/b/2.txt", "a/b/3.json"]
    assert _found(tmp_path, "a/1.txt", "a", "a/b") == ["a/1.txt", "a/b/2.txt", "a/b/3.json"]


def test_a_name_with_brackets_is_a_name_before_it_is_a_pattern(tmp_path):
    _make(tmp_path, "report[1].txt")
    assert _found(tmp_path, "report[1].txt") == ["report[1].txt"]


@pytest.mark.parametrize(("pattern", "message"), [("none.txt", "no such file"), ("*.warc", "matches no file")])
def test_nothing_found_is_a_named_error(tmp_path, pattern, message):
    with pytest.raises(InputNotFoundError, match=message):
        list(find_work([str(tmp_path / pattern)], ReadOptions()))


def test_links_that_lead_in_circles_end(tmp_path):
    _make(tmp_path, "a/1.txt")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    assert _found(tmp_path, "") == ["a/1.txt"]


def test_what_cannot_be_read_is_found_and_becomes_a_reject(tmp_path):
    (tmp_path / "dangling").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe")
    rejects = [
        found for item in find_work([str(tmp_path)], ReadOptions()) for found in read_documents(item, ReadOptions())
    ]
    assert [(Path(one.uri).name, one.error) for one in rejects if isinstance(one, Reject)] == [
        ("dangling", "UnreadableError"),
        ("pipe", "UnreadableError"),
    ]
    assert "not a regular file" in rejects[1].message


def test_a_file_that_vanishes_after_it_was_found_becomes_a_reject(tmp_path):
    (found,) = read_documents(WorkItem(str(tmp_path / "gone.txt")), ReadOptions())
    assert isinstance(found, Reject) and found.message.endswith("cannot be read: No such file or directory")


def test_names_that_are_not_utf8_reach_the_records_escaped(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - a name that Path cannot show
        file.write(b"Police fired.")
    (item,) = find_work([str(tmp_path)], ReadOptions())
    (article,) = read_documents(item, ReadOptions())
    assert article.source.uri.endswith("caf\\udce9.txt")


@pytest.mark.parametrize("range_bytes", [1, 50, 200, 333, 1000, 10**6])
def test_records_and_their_indexes_do_not_depend_on_the_ranges(tmp_path, range_bytes):
    lines = [orjson.dumps({"text": f"Report number {number}. " * (number % 7)}) for number in range(60)]
    lines[10], lines[20], lines[30] = b"", b"not json", b'{"title": "no text"}'
    path = tmp_path / "a.jsonl"
    path.write_bytes(b"\n".join(lines))
    whole = list(read_documents(WorkItem(str(path)), ReadOptions()))
    options = ReadOptions(range_bytes=range_bytes)
    items = list(find_work([str(path)], options))
    assert [found for item in items for found in read_documents(item, options)] == whole
    assert len(items) >= path.stat().st_size // (range_bytes + 200)


def test_only_json_lines_are_split(tmp_path):
    (tmp_path / "a.txt").write_text("Police fired.\n" * 100)
    (item,) = find_work([str(tmp_path / "a.txt")], ReadOptions(range_bytes=100))
    assert (item.start, item.end) == (0, None)
