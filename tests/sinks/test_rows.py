import random

import pytest

from dateline.sinks import rows
from dateline.sinks.rows import decode_row, document_key, encode_row, merge_runs, shard_of, write_run

ODD_URIS = ["plain.txt", "tab\there.txt", "line\nend.txt", 'quote".txt', "ünïcode.txt", "a b[1]*.txt"]


@pytest.mark.parametrize("uri", ODD_URIS)
def test_a_row_keeps_its_fields(uri):
    key = document_key(uri, 12)
    row = encode_row(key, 3, "PROTEST happened", b'{"a":"b\\tc"}')
    assert row.count(b"\n") == 1
    assert decode_row(row) == (key, b"PROTEST happened", b'{"a":"b\\tc"}')


def test_documents_sort_by_number_and_not_by_digits():
    assert document_key("a", 9) < document_key("a", 10)


def test_shards_are_the_same_in_every_process():
    assert [shard_of(key, 8) for key in ("a", "b", "c")] == [2, 2, 2]


@pytest.mark.parametrize("most_open", [2, 3, 128])
def test_runs_merge_into_sorted_unique_rows(tmp_path, monkeypatch, most_open):
    monkeypatch.setattr(rows, "MAX_OPEN_RUNS", most_open)
    numbers = random.Random(1)
    every = [b"%03d\n" % numbers.randrange(300) for _ in range(500)]
    paths = [write_run(sorted(every[at : at + 60]), str(tmp_path), "run") for at in range(0, 500, 60)]
    assert list(merge_runs(paths, str(tmp_path))) == sorted(set(every))


def test_no_runs_merge_into_nothing(tmp_path):
    assert list(merge_runs([], str(tmp_path))) == []
