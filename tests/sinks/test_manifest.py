import pytest

from dateline.sinks.manifest import (
    MANIFEST,
    Counts,
    CountsDoNotAddUpError,
    Manifest,
    OutputFile,
    OutputFolderError,
    check_counts,
    prepare_output,
    remove_temporary,
    write_atomically,
)

FITTING = {
    "documents": 5,
    "articles": 4,
    "rejects": 1,
    "relevant": 2,
    "not_relevant": 1,
    "duplicates": 1,
    "events": 3,
    "events_by_type": {"AID": 1, "PROTEST": 2},
    "events_by_status": {"happened": 3},
}
WRONG = {
    "a document is lost": {"documents": 6},
    "an article is counted twice": {"relevant": 3},
    "an event has no type": {"events_by_type": {"AID": 1}},
    "an event has no status": {"events_by_status": {}},
    "a line is missing": {"articles": 5, "relevant": 3, "documents": 6},
}


def files(**lines):
    return [
        OutputFile(name=f"{kind}.jsonl", kind=kind, shard=0, records=number, bytes=0, sha256="0" * 64)
        for kind, number in lines.items()
    ]


def test_counts_that_add_up_pass():
    check_counts(Counts(**FITTING), files(events=3, articles=4, rejects=1))


@pytest.mark.parametrize("change", WRONG.values(), ids=WRONG)
def test_counts_that_do_not_add_up_are_refused(change):
    with pytest.raises(CountsDoNotAddUpError, match="do not add up"):
        check_counts(Counts(**FITTING | change), files(events=3, articles=4, rejects=1))


def test_a_folder_with_something_else_is_refused(tmp_path):
    (tmp_path / "thesis.doc").write_text("years of work")
    with pytest.raises(OutputFolderError, match=r"thesis\.doc"):
        prepare_output(str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_a_foreign_manifest_is_refused(tmp_path):
    (tmp_path / MANIFEST).write_text('{"files": []}')
    with pytest.raises(OutputFolderError):
        prepare_output(str(tmp_path))


def test_a_file_in_place_of_the_folder_is_refused(tmp_path):
    path = tmp_path / "out"
    path.write_text("")
    with pytest.raises(OutputFolderError):
        prepare_output(str(path))


@pytest.mark.parametrize("name", ["out", "out[1]", "deep/er/out"])
def test_new_own_and_broken_off_folders_are_taken(tmp_path, name):
    folder = tmp_path / name
    prepare_output(str(folder))
    temporary = prepare_output(str(folder))  # a run that was broken off left its temporary folder
    write_atomically(Manifest(version="1", files=()), str(folder), MANIFEST, temporary)
    remove_temporary(str(folder))
    assert [path.name for path in folder.iterdir()] == [MANIFEST]
    prepare_output(str(folder))
