import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from dateline import cli
from dateline.cli import main
from dateline.formats import LIMITS, ReadOptions

SENTENCE = "Police arrested 12 protesters in Almaty on Wednesday, officials said."


def dateline(*arguments):
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_help_does_not_load_beam():
    code = (
        "import sys\nfrom dateline.cli import main\n"
        "try:\n    main(['run', '--help'])\nfinally:\n    assert 'apache_beam' not in sys.modules"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "--max-rejects" in done.stdout


WRONG_USE = {
    "no input": (["--output", "{out}"], "INPUT"),
    "missing file": (["{in}/nothing.txt", "--output", "{out}"], "no such file or folder"),
    "pattern without match": (["{in}/*.html", "--output", "{out}"], "matches no file"),
    "empty folder": (["{in}/empty", "--output", "{out}"], "holds no file"),
    "folder with something else": (["{in}/a.txt", "--output", "{in}"], "holds"),
    "output is a file": (["{in}/a.txt", "--output", "{in}/a.txt"], "a.txt"),
    "no shards": (["{in}/a.txt", "--output", "{out}", "--shards", "0"], "--shards"),
    "no lexicon": (["{in}/a.txt", "--output", "{out}", "--lexicon", "{in}/nothing"], "no folder of lexicon files"),
    "wrong lexicon": (["{in}/a.txt", "--output", "{out}", "--lexicon", "{in}/bad"], "bad/types.tsv:2: type is 'poach'"),
    "no such field": (["{in}/a.txt", "--output", "{out}", "--field", "body=story"], "expected one of text, title"),
    "half a field": (["{in}/a.txt", "--output", "{out}", "--field", "text"], "expected OURS=THEIRS"),
    "limit of nothing": (["{in}/a.txt", "--output", "{out}", "--max-members", "0"], "--max-members"),
    "empty bucket": (["gs://", "--output", "{out}"], "gs://"),
    "unknown scheme": (["ftp://host/a.txt", "--output", "{out}"], "ftp://host/a.txt"),
    "no such runner": (["{in}/a.txt", "--output", "{out}", "--runner", "Nope"], "no runner Nope"),
    "option of nobody": (["{in}/a.txt", "--output", "{out}", "--", "--nope=3"], "no such option --nope=3"),
    "limit that is no number": (["{in}/a.txt", "--output", "{out}", "--max-seconds", "nan"], "max_seconds is nan"),
    "typing error": (["{in}/a.txt", "--output", "{out}", "--worker=2"], "did you mean --workers"),
}


@pytest.mark.parametrize(("arguments", "message"), WRONG_USE.values(), ids=WRONG_USE)
def test_wrong_use_exits_with_2_before_anything_is_written(tmp_path, arguments, message):
    source, output = tmp_path / "in", tmp_path / "out"
    (source / "empty").mkdir(parents=True)
    (source / "bad").mkdir()
    (source / "bad" / "types.tsv").write_text("# type\npoach\n")
    (source / "a.txt").write_text(SENTENCE)
    filled = [argument.format_map({"in": source, "out": output}) for argument in arguments]
    result = dateline("run", *filled)
    assert result.exit_code == 2
    assert message in result.stderr
    assert not output.exists()


BAD_DOCUMENTS = {
    "empty": b"",
    "not JSON": b'{"text": "Police arrested 12."}\nnot json\n',
    "no text": b'{"title": "x"}\n{"title": "y"}\n',
    "NUL bytes": b"\x00\x00\x01\x00" * 100,
    "50 MB line": b'{"text": "' + b"a" * (50 << 20) + b'"}\n',
}


@pytest.mark.parametrize("data", BAD_DOCUMENTS.values(), ids=BAD_DOCUMENTS)
def test_a_bad_document_becomes_a_reject_and_the_run_goes_on(tmp_path, data):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "bad.jsonl").write_bytes(data)
    (tmp_path / "in" / "good.txt").write_text(SENTENCE)
    result = dateline("run", tmp_path / "in", "--output", tmp_path / "out")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    rejects = [json.loads(line) for line in (tmp_path / "out" / "rejects.jsonl").open()]
    assert rejects
    assert all(reject["message"] for reject in rejects)
    assert (tmp_path / "out" / "events.jsonl").stat().st_size > 0


def test_too_many_rejects_exit_with_3(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"")
    arguments = ("run", tmp_path / "bad.txt", "--output", tmp_path / "out")
    assert dateline(*arguments, "--max-rejects", 1).exit_code == 0
    result = dateline(*arguments, "--max-rejects", 0)
    assert result.exit_code == 3
    assert "1 documents were rejected" in result.stderr
    assert (tmp_path / "out" / "manifest.json").exists()


def test_a_bug_exits_with_1_and_leaves_the_earlier_files(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(SENTENCE)
    arguments = ("run", tmp_path / "a.txt", "--output", tmp_path / "out")
    assert dateline(*arguments).exit_code == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}

    def broken(document, label):
        raise KeyError("a bug")

    monkeypatch.setattr("dateline.transforms.extract.extract_events", broken)
    result = dateline(*arguments)
    assert result.exit_code == 1
    assert "a bug" in result.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


@pytest.mark.parametrize("inside_a_step", [True, False])
def test_an_interrupted_run_says_so_and_exits_with_130(tmp_path, monkeypatch, inside_a_step):
    def interrupted(*arguments):
        raise KeyboardInterrupt

    where = "dateline.transforms.extract.extract_events" if inside_a_step else "dateline.pipeline.check_inputs"
    monkeypatch.setattr(where, interrupted)
    (tmp_path / "a.txt").write_text(SENTENCE)
    result = dateline("run", tmp_path / "a.txt", "--output", tmp_path / "out")
    assert result.exit_code == 130
    assert result.stderr.endswith("dateline: interrupted; the files of an earlier run are as they were\n")
    assert "Traceback" not in result.stderr


def test_a_schema_folder_that_cannot_be_made_is_told_in_one_line(tmp_path):
    (tmp_path / "file").write_text("")
    result = dateline("schema", tmp_path / "file" / "below")
    assert result.exit_code == 2
    assert "below: cannot be written: Not a directory" in result.stderr


def test_summary_prints_the_table_of_a_run(tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE)
    dateline("run", tmp_path / "a.txt", "--output", tmp_path / "out")
    assert "relevant" in dateline("summary", tmp_path / "out").stdout
    assert dateline("summary", tmp_path).exit_code == 2


def test_an_odd_file_name_does_not_stop_the_run(tmp_path):
    (tmp_path / "in").mkdir()
    for name in (b"tab\there.txt", b"line\nend.txt", b"not\xffutf8.txt"):
        with open(bytes(tmp_path / "in") + b"/" + name, "w") as stream:  # noqa: PTH123 - bytes path
            stream.write(SENTENCE + name.decode("latin-1"))
    result = dateline("run", tmp_path / "in", "--output", tmp_path / "out")
    assert result.exit_code == 0, result.stderr


def test_text_that_is_not_utf8_is_decoded_and_not_lost(tmp_path):
    (tmp_path / "old.txt").write_bytes("Police arrested 12 café owners in Almaty on Wednesday.".encode("cp1252"))
    assert dateline("run", tmp_path / "old.txt", "--output", tmp_path / "out").exit_code == 0
    assert "café" in json.loads((tmp_path / "out" / "articles.jsonl").read_text())["text"]


def test_places_and_dates_are_explained():
    places = json.loads(dateline("places", "Police arrested 12 protesters in Almaty.").stdout)
    assert [(row["text"], row["place"]["country"]) for row in places] == [("Almaty", "KAZ")]
    dates = json.loads(dateline("dates", "He was held on Friday.", "--published", "2022-01-05").stdout)
    assert [(row["quote"], row["start"]) for row in dates] == [("Friday", "2021-12-31")]
    assert dateline("dates", "He was held on Friday.", "--published", "5 January").exit_code == 2


def test_the_options_of_reading_name_the_limits_and_their_defaults():
    usual = ReadOptions()
    assert {name.replace("-", "_"): default for name, _, default, _ in cli.LIMITS} == {
        name: getattr(usual, name) for name in LIMITS
    }


def test_a_named_field_and_a_limit_reach_the_reader(tmp_path):
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"text": "x" * 80, "story": SENTENCE}) + "\n" + json.dumps({"story": SENTENCE * 20}) + "\n"
    )
    arguments = ("--field", "text=story", "--max-document-bytes", 1000)
    result = dateline("run", tmp_path / "a.jsonl", "--output", tmp_path / "out", *arguments)
    assert result.exit_code == 0, result.stderr
    assert json.loads((tmp_path / "out" / "articles.jsonl").read_text())["text"] == SENTENCE
    assert "1000" in json.loads((tmp_path / "out" / "rejects.jsonl").read_text())["message"]
    report = json.loads((tmp_path / "out" / "run.json").read_text())
    assert (report["options"]["fields"], report["options"]["max_document_bytes"]) == (["text=story"], 1000)
