import json
import os
import socket

import pytest
from apache_beam.io.filesystems import FileSystems
from apache_beam.options.pipeline_options import PipelineOptions

from dateline.formats import InputNotFoundError
from dateline.pipeline import RunSettings, run_pipeline
from dateline.sinks.manifest import OutputFolderError
from dateline.transforms.storage import BeamStorage

SENTENCE = "Police arrested 12 protesters in Almaty on Wednesday, officials said."
NAMES = (
    "in/a.txt",
    "in/b/c.jsonl",
    "in/b/d/e.jsonl",
    "in/.hidden",
    "in/.git/f.txt",
    "in/empty/",
    "input.txt",
    "in/x[1].txt",
)


def _body(name: str) -> bytes:
    if name.endswith("/"):
        return b""
    text = f"{SENTENCE} {name}"
    return json.dumps({"text": text}).encode() if name.endswith(".jsonl") else text.encode()


@pytest.fixture
def bucket(monkeypatch):
    """A bucket of a server on this machine that speaks S3; gives the options of Beam that lead there."""
    boto3 = pytest.importorskip("boto3", reason="S3 is not tested: boto3 is not installed (dev group)")
    server = pytest.importorskip("moto.server", reason="S3 is not tested: moto is not installed (dev group)")
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    running = server.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    running.start()
    host, port = running.get_host_and_port()
    client = boto3.client("s3", endpoint_url=f"http://{host}:{port}")
    client.create_bucket(Bucket="news")
    for name in NAMES:
        client.put_object(Bucket="news", Key=name, Body=_body(name))
    before = FileSystems._pipeline_options
    yield f"--s3_endpoint_url=http://{host}:{port}"
    FileSystems.set_options(before or PipelineOptions([]))
    running.stop()


PATTERNS = {
    "folder": ("s3://news/in", ["in/a.txt", "in/b/c.jsonl", "in/b/d/e.jsonl", "in/x[1].txt"]),
    "folder with slash": ("s3://news/in/b/", ["in/b/c.jsonl", "in/b/d/e.jsonl"]),
    "bucket": ("s3://news/", ["in/a.txt", "in/b/c.jsonl", "in/b/d/e.jsonl", "in/x[1].txt", "input.txt"]),
    "one file": ("s3://news/in/a.txt", ["in/a.txt"]),
    "hidden file asked for": ("s3://news/in/.hidden", ["in/.hidden"]),
    "brackets in a name": ("s3://news/in/x[1].txt", ["in/x[1].txt"]),
    "star": ("s3://news/in/*.txt", ["in/a.txt", "in/x[1].txt"]),
    "two stars": ("s3://news/in/**/*.jsonl", ["in/b/c.jsonl", "in/b/d/e.jsonl"]),
    "two stars for no folder": ("s3://news/in/b/**/*.jsonl", ["in/b/c.jsonl", "in/b/d/e.jsonl"]),
}


def test_folders_and_patterns_of_a_bucket(bucket):
    FileSystems.set_options(PipelineOptions([bucket]))
    storage = BeamStorage()
    for pattern, names in PATTERNS.values():
        assert [uri for uri, _ in storage.find(pattern)] == [f"s3://news/{name}" for name in names], pattern
    ((uri, size),) = storage.find("s3://news/in/a.txt")
    with storage.open(uri) as stream:
        assert len(stream.read()) == size
        stream.seek(7)
        assert stream.read(8) == b"arrested"
    for pattern in ("s3://news/none", "s3://news/*.html", "s3://nobucket/a"):
        with pytest.raises(InputNotFoundError, match=pattern.replace("*", r"\*")):
            next(storage.find(pattern))
    with pytest.raises(OSError, match=r"none\.txt"):
        storage.open("s3://news/none.txt").read()


@pytest.fixture
def google(monkeypatch):
    """A bucket of a server on this machine that speaks as Google Cloud Storage does; gives the options of Beam."""
    storage = pytest.importorskip("google.cloud.storage", reason="gs:// is not tested: the extra gcs is not installed")
    pytest.importorskip("apitools", reason="gs:// is not tested: the extra gcs is not installed")
    emulator = pytest.importorskip(
        "gcp_storage_emulator.server", reason="gs:// is not tested: gcp-storage-emulator is not installed (dev group)"
    )
    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        monkeypatch.delenv(name)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    monkeypatch.setenv("STORAGE_EMULATOR_HOST", f"http://127.0.0.1:{port}")
    running = emulator.create_server("127.0.0.1", port, in_memory=True, default_bucket="news")
    running.start()
    bucket = storage.Client.create_anonymous_client().bucket("news")
    for name in NAMES:
        bucket.blob(name).upload_from_string(_body(name))
    before = FileSystems._pipeline_options
    yield "--no_auth"
    FileSystems.set_options(before or PipelineOptions([]))
    running.stop()


def test_folders_and_patterns_of_google_cloud_storage(google):
    FileSystems.set_options(PipelineOptions([google]))
    storage = BeamStorage()
    for pattern, names in PATTERNS.values():
        found = [uri for uri, _ in storage.find(pattern.replace("s3://", "gs://"))]
        assert found == [f"gs://news/{name}" for name in names], pattern
    with storage.open("gs://news/in/a.txt") as stream:
        stream.seek(7)
        assert stream.read(8) == b"arrested"
    for pattern in ("gs://news/none", "gs://news/*.html"):
        with pytest.raises(InputNotFoundError, match=pattern.replace("*", r"\*")):
            next(storage.find(pattern))
    with pytest.raises(OSError, match=r"none\.txt"):
        storage.open("gs://news/none.txt").read()


def test_a_run_reads_from_google_cloud_storage(google, tmp_path):
    report = run_pipeline(RunSettings(("gs://news/in",), str(tmp_path / "out"), beam_arguments=(google,)))
    assert (report.counts.documents, report.counts.rejects) == (4, 0) and report.counts.events > 0


def test_a_run_reads_from_a_bucket_and_writes_to_one(bucket, tmp_path):
    arguments = (bucket,)
    local = run_pipeline(RunSettings(("s3://news/in",), str(tmp_path / "out"), beam_arguments=arguments))
    assert (local.counts.documents, local.counts.rejects) == (4, 0)
    assert local.counts.events > 0
    for _ in range(2):  # a second run takes the place of the first
        there = run_pipeline(RunSettings(("s3://news/in",), "s3://news/out", beam_arguments=arguments))
        assert there.counts == local.counts
    names = sorted(uri for uri, _ in BeamStorage().find("s3://news/out"))
    expected = ["articles.jsonl", "events.jsonl", "manifest.json", "rejects.jsonl", "run.json"]
    assert names == [f"s3://news/out/{name}" for name in expected]
    with BeamStorage().open("s3://news/out/events.jsonl") as stream:
        assert stream.read() == (tmp_path / "out" / "events.jsonl").read_bytes()
    with pytest.raises(OutputFolderError, match="no manifest"):
        run_pipeline(RunSettings(("s3://news/in",), "s3://news/in", beam_arguments=arguments))


def test_a_missing_library_is_named(monkeypatch):
    monkeypatch.setattr("dateline.transforms.storage.find_spec", lambda name: None)
    with pytest.raises(InputNotFoundError, match=r"pip install 'dateline\[s3\]'"):
        next(BeamStorage().find("s3://news/in"))
    with pytest.raises(InputNotFoundError, match=r"pip install 'dateline\[gcs\]'"):
        next(BeamStorage().find("gs://news/in"))


def test_files_of_this_machine_are_found_as_ever(tmp_path):
    (tmp_path / "a.txt").write_text("x")
    assert list(BeamStorage().find(str(tmp_path))) == [(str(tmp_path / "a.txt"), 1)]
