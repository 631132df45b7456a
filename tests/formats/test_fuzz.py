import gzip

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz import check, damaged
from benchmarks.raw_documents import documents
from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import Reject
from dateline.text.document import RawArticle
from dateline.text.split import split_article

BEGINNINGS = [
    b"", b"{", b'{"text": "', b"[", b'[{"text": "a"},', b"<html><p>", b"<rss><channel><item>", b"<DOC>\n<TEXT>",
    b"<REUTERS>", b"id,text\n", b"PAR1",
    b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n",
    b"filedesc://a 0 20200101000000 text/html 9\n",
    b"From a@b 2020\nSubject: x\nDate: y\nMIME-Version: 1.0\n\n",
    b"PK\x03\x04", b"\x1f\x8b\x08\x00", b"BZh9", b"\x28\xb5\x2f\xfd", b"\xff\xfe", b"\xfe\xff",
    b"\xef\xbb\xbf", b"%PDF",
]  # fmt: skip


@pytest.mark.parametrize("beginning", BEGINNINGS)
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rest=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))),
    packed=st.booleans(),
)
def test_only_articles_and_rejects_come_out(tmp_path, beginning, rest, packed):
    path = tmp_path / "fuzz"
    data = beginning + rest
    path.write_bytes(gzip.compress(data) if packed else data)
    for found in read_documents(WorkItem(str(path)), ReadOptions(max_document_bytes=10_000)):
        assert isinstance(found, RawArticle | Reject)
        if isinstance(found, RawArticle):
            document = split_article(found)
            found.text.encode("utf-8")
            assert all(document.words(sentence).strip() for sentence in document.sentences)


@pytest.mark.parametrize("name", documents())
def test_a_document_of_each_format_is_read(name):
    outcomes = check(documents()[name])
    assert outcomes["articles"] >= (1 if name == "odd parquet" else outcomes.total() // 2)


@pytest.mark.parametrize("first", range(0, 120, 10))
def test_damaged_documents_give_articles_and_rejects(first):
    seeds = documents()
    for number in range(first, first + 10):
        check(damaged(seeds, number)[1])
