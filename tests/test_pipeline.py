"""The real main job, through every way of running it on one machine."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dateline.pipeline import RunSettings, run_pipeline
from dateline.records import Article, Event, check_event
from dateline.runner import WorkerDiedError, pipeline_options, provision_info
from dateline.sinks.manifest import read_manifest

ROOT = Path(__file__).parent.parent
TEXTS = (
    "Police arrested 12 protesters in Almaty on Wednesday, officials said.",
    "Rebels attacked a checkpoint near Goma on Monday, killing three soldiers.",
    "The recipe needs two eggs and a spoon of sugar.",
)


@pytest.fixture
def inputs(tmp_path):
    """Two folders' worth of articles: three texts, one of them three times, and a record without text."""
    folder = tmp_path / "in"
    folder.mkdir()
    records = [{"text": TEXTS[number % 3], "date": f"2024-03-{number + 1:02d}"} for number in range(5)]
    lines = [json.dumps(record) for record in records] + ['{"title": "no text"}', "not json"]
    (folder / "many.jsonl").write_text("\n".join(lines) + "\n")
    (folder / "one.txt").write_text(TEXTS[1])
    return (str(folder),)


def run(inputs, output, **settings):
    return run_pipeline(RunSettings(inputs=inputs, output=str(output), **settings))


def record_files(folder):
    return {path.name: path.read_bytes() for path in sorted(Path(folder).glob("*.jsonl"))}


def lines_of(folder, kind):
    return [json.loads(line) for path in sorted(Path(folder).glob(f"{kind}*.jsonl")) for line in path.open()]


def test_counts_add_up_and_nothing_is_lost(inputs, tmp_path):
    counts = run(inputs, tmp_path / "out").counts
    assert (counts.documents, counts.articles, counts.rejects, counts.duplicates) == (8, 6, 2, 3)
    assert counts.relevant == 2
    assert counts.events == len(lines_of(tmp_path / "out", "events")) > 0


def test_a_duplicate_keeps_its_article_line_and_loses_its_events(inputs, tmp_path):
    run(inputs, tmp_path / "out")
    articles = lines_of(tmp_path / "out", "articles")
    first = {}
    for article in articles:
        assert article["duplicate_of"] == first.get(article["text"])
        first.setdefault(article["text"], article["article_id"])
    listed = [event_id for article in articles for event_id in article["event_ids"]]
    assert sorted(listed) == sorted(event["event_id"] for event in lines_of(tmp_path / "out", "events"))


def test_copies_of_a_story_are_told_of_and_lose_their_events(tmp_path):
    places = ("Almaty", "Goma", "Lagos", "Gulu", "Kampala", "Cairo")
    crimes = ("blocking a bridge", "burning two buses", "throwing stones at a court", "breaking into a bank")
    (tmp_path / "in").mkdir()
    for number, place in enumerate(places):
        body = " ".join(
            f"Police arrested {10 * number + 7 + extra} people in {place} on Wednesday for {crimes[extra]}."
            for extra in range(4)
        )
        variants = (body, f"By Jane Example\n\n{body}", body.upper(), body[: len(body) * 4 // 5])
        for order, text in enumerate(variants):
            (tmp_path / "in" / f"{number}-{order}.txt").write_text(text)
    report = run((str(tmp_path / "in"),), tmp_path / "one")
    assert (report.counts.documents, report.counts.articles, report.counts.duplicates) == (24, 24, 18)
    articles = lines_of(tmp_path / "one", "articles")
    originals = {article["article_id"] for article in articles if article["duplicate_of"] is None}
    stories = {article["article_id"]: article["source"]["uri"].rsplit("/", 1)[1][0] for article in articles}
    assert all(article["duplicate_of"] in {None, *originals} for article in articles)
    assert all(stories[a["duplicate_of"]] == stories[a["article_id"]] for a in articles if a["duplicate_of"])
    assert {event["article_id"] for event in lines_of(tmp_path / "one", "events")} == originals
    run((str(tmp_path / "in"),), tmp_path / "two", workers=2)
    assert record_files(tmp_path / "one") == record_files(tmp_path / "two")
    run((str(tmp_path / "in"),), tmp_path / "three", shards=3)
    assert sorted(map(json.dumps, lines_of(tmp_path / "three", "articles"))) == sorted(map(json.dumps, articles))


def test_a_second_run_gives_the_same_bytes(inputs, tmp_path):
    run(inputs, tmp_path / "out")
    before = record_files(tmp_path / "out")
    run(inputs, tmp_path / "out")
    assert record_files(tmp_path / "out") == before
    assert not [path for path in (tmp_path / "out").iterdir() if path.name.startswith(".")]


def test_fewer_shards_leave_no_stale_files(inputs, tmp_path):
    run(inputs, tmp_path / "out", shards=3)
    sharded = {kind: lines_of(tmp_path / "out", kind) for kind in ("events", "articles", "rejects")}
    run(inputs, tmp_path / "out")
    assert sorted(record_files(tmp_path / "out")) == ["articles.jsonl", "events.jsonl", "rejects.jsonl"]
    for kind, lines in sharded.items():
        assert sorted(map(json.dumps, lines)) == sorted(map(json.dumps, lines_of(tmp_path / "out", kind)))


def test_every_line_fits_its_schema_and_quotes_its_article(tmp_path):
    run((str(ROOT / "seeds" / "articles"),), tmp_path / "out")
    for kind in ("events", "articles", "rejects"):
        schema = json.loads((ROOT / "schemas" / f"{kind[:-1]}.schema.json").read_text())
        for line in lines_of(tmp_path / "out", kind):
            Draft202012Validator(schema).validate(line)
    texts = {line["article_id"]: Article.model_validate(line).text for line in lines_of(tmp_path / "out", "articles")}
    events = [Event.model_validate_json(json.dumps(line)) for line in lines_of(tmp_path / "out", "events")]
    assert events
    for event in events:
        check_event(event, texts[event.article_id])


@pytest.mark.parametrize("kind", ["events", "articles", "rejects"])
def test_the_main_job_on_the_seeds_gives_the_golden_files(kind, tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    run(("seeds/articles",), tmp_path / "out")
    golden = (ROOT / "tests" / "golden" / f"{kind}.jsonl").read_text(encoding="utf-8")
    assert (tmp_path / "out" / f"{kind}.jsonl").read_text(encoding="utf-8") == golden, "a change meant so: make golden"


def test_no_text_leaves_the_text_out(inputs, tmp_path):
    run(inputs, tmp_path / "out", with_text=False)
    assert {article["text"] for article in lines_of(tmp_path / "out", "articles")} == {None}


def test_the_manifest_names_the_files(inputs, tmp_path):
    run(inputs, tmp_path / "out", shards=2)
    files = read_manifest(str(tmp_path / "out")).files
    assert {file.name: file.bytes for file in files} == {
        name: len(data) for name, data in record_files(tmp_path / "out").items()
    }


def test_two_workers_give_the_same_files(inputs, tmp_path):
    run(inputs, tmp_path / "one")
    run(inputs, tmp_path / "two", workers=2)
    assert record_files(tmp_path / "one") == record_files(tmp_path / "two")


def test_an_external_worker_pool_gives_the_same_files(inputs, tmp_path):
    with socket.socket() as free:
        free.bind(("localhost", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "apache_beam.runners.worker.worker_pool_main", f"--service_port={port}"]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"  # the pool starts `python` from PATH
    pool = subprocess.Popen(command, env=dict(os.environ, PATH=path), start_new_session=True)
    try:
        wait_for_port(port)
        arguments = ("--job_endpoint=embed", "--environment_type=EXTERNAL", f"--environment_config=localhost:{port}")
        run(inputs, tmp_path / "pool", runner="PortableRunner", beam_arguments=arguments)
    finally:
        os.killpg(pool.pid, signal.SIGTERM)
        pool.wait(timeout=20)
    run(inputs, tmp_path / "direct")
    assert record_files(tmp_path / "pool") == record_files(tmp_path / "direct")


def wait_for_port(port):
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("localhost", port)) == 0:
                return
        time.sleep(0.1)
    raise TimeoutError(f"nothing listens on port {port}")


def test_the_death_of_a_worker_ends_the_run(inputs, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(WorkerDiedError, match="a worker process died"):
        run(inputs, tmp_path / "out", workers=2)
    assert not (tmp_path / "out" / "manifest.json").exists()


def test_workers_are_told_the_options():
    options = pipeline_options("DirectRunner", 2, ["--save_main_session"])
    told = dict(provision_info(options).provision_info.pipeline_options.items())
    assert told["beam:option:direct_num_workers:v1"] == "2"
    assert told["beam:option:save_main_session:v1"] is True


def test_the_own_lexicon_reaches_every_worker(tmp_path):
    docs = ROOT / "docs" / "examples"
    inputs, lexicon = (str(docs / "poaching.txt"), str(ROOT / "seeds" / "articles")), str(docs / "lexicon")
    run(inputs, tmp_path / "one", lexicon=lexicon)
    run(inputs, tmp_path / "two", lexicon=lexicon, workers=2)
    assert record_files(tmp_path / "one") == record_files(tmp_path / "two")
    events = lines_of(tmp_path / "one", "events")
    assert [event["mode"] for event in events if event["type"] == "POACH"] == [None, "trafficking"]
    schema = json.loads((ROOT / "schemas" / "event.schema.json").read_text())
    for event in events:
        Draft202012Validator(schema).validate(event)


def test_a_run_without_the_own_lexicon_forgets_that_of_an_earlier_one(tmp_path):
    docs = ROOT / "docs" / "examples"
    inputs = (str(docs / "poaching.txt"),)
    assert run(inputs, tmp_path / "with", lexicon=str(docs / "lexicon")).counts.events == 2
    assert run(inputs, tmp_path / "without").counts.events == 0
