import gzip
import io
import socket
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from dateline.formats import LocalStorage, ReadOptions, WorkItem, find_work, read_documents
from dateline.formats.feeds import parse_feed
from dateline.formats.html_pages import extract_page
from dateline.formats.normalise import normalise
from dateline.formats.recognise import kind_of
from dateline.records import Reject, Source
from dateline.text.document import RawArticle
from dateline.text.split import split_article

SECONDS = 4.0
LINE = b'{"text": "Two died when a bridge fell."}\n'


class _Failing(io.BytesIO):
    """A disk that fails in the middle of a file."""

    def read(self, size: int | None = -1, /) -> bytes:
        if self.tell() >= 1 << 18:
            raise OSError(5, "Input/output error")
        return super().read(size)


@dataclass(frozen=True)
class _Storage(LocalStorage):
    data: bytes = b""
    refused: bool = False
    opened: list[str] = field(default_factory=list)

    def open(self, uri: str):
        if self.refused:
            raise PermissionError(13, "Permission denied")
        return _Failing(self.data)


def test_a_file_without_permission_is_a_reject():
    (found,) = read_documents(WorkItem("a.txt"), ReadOptions(storage=_Storage(refused=True)))
    assert isinstance(found, Reject) and found.message == "a.txt: cannot be read: Permission denied"


@pytest.mark.parametrize("pack", [bytes, lambda data: gzip.compress(data, 0)], ids=["plain", "gzip"])
def test_a_disk_that_fails_gives_what_comes_before_and_one_reject(pack):
    found = list(read_documents(WorkItem("a"), ReadOptions(storage=_Storage(pack(LINE * 20_000)))))
    assert len(found) > 6000 and isinstance(found[-1], Reject)
    assert all(isinstance(one, RawArticle) for one in found[:-1])
    assert found[-1].index == found[-2].source.index + 1


def test_a_file_that_grows_while_it_is_read(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE * 20_000)
    reading = read_documents(WorkItem(str(path)), ReadOptions())
    found = [next(reading)]
    with path.open("ab") as file:
        file.write(LINE * 10 + LINE[:20])
    found += reading
    assert len(found) in (20_000, 20_010, 20_011)
    assert sum(isinstance(one, Reject) for one in found) <= 1


def test_a_file_that_shrinks_between_finding_and_reading(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE * 1000)
    options = ReadOptions(range_bytes=10_000)
    items = list(find_work([str(path)], options))
    assert len(items) > 2
    path.write_bytes(LINE * 10)
    found = [one for item in items for one in read_documents(item, options)]
    assert [one.source.index for one in found if isinstance(one, RawArticle)] == list(range(10))


NESTED = {
    "html": b"<!doctype html><body>" + b"<div>" * 50_000 + b"Two died.",
    "lists": b"<!doctype html><body>" + b"<ul><li>" * 20_000 + b"Two died.",
    "feed": b"<rss><channel><item>" + b"<a>" * 100_000,
    "json array": b"[" * 100_000,
    "json object": b'{"a":' * 100_000,
    "json record": b'{"text": "Two died.", "x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "sgml": b"<DOC><TEXT>" + b"<P>" * 100_000 + b"Two died.</TEXT></DOC>",
    "never closed": b"<DOC><TEXT>" * 20_000,
    "multipart": b"Subject: a\nFrom: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    + b"--x\n" * 20_000,
    "table": b"<!doctype html><body><table>" + b"<tr><td>1</td><td>2</td></tr>" * 20_000 + b"</table>",
}


@pytest.mark.parametrize("data", NESTED.values(), ids=NESTED)
def test_deep_nesting_and_huge_tables_end_soon(read, data):
    began = time.process_time()
    articles, rejects = read(data, max_seconds=2.0)
    assert articles or rejects
    assert time.process_time() - began < SECONDS


def test_entities_name_no_files(read, tmp_path):
    (tmp_path / "secret").write_text("do not show this")
    entity = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    start = f'<?xml version="1.0"?>{entity}'
    documents = [
        f"{start}<rss><channel><item><description>Two died. &x;</description></item></channel></rss>",
        f"{start}<html><body><p>Two people died on the bridge. &x;</p></body></html>",
        f"{start}<nitf><body><body.content>Two people died. &x;</body.content></body></nitf>",
    ]
    for document in documents:
        articles, rejects = read(document.encode())
        assert articles or rejects
        assert not any("do not show" in article.text for article in articles)


def test_nothing_is_fetched(monkeypatch):
    def refuse(*arguments, **options):
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = '<!doctype html><html><head><base href="http://d.example/"><link rel="canonical" href="http://d.example/1">'
    page += '<script src="http://d.example/a.js"></script></head><body><iframe src="http://d.example/b"></iframe>'
    page += f"<p>{'Two died when a bridge fell into the river near the port. ' * 9}</p></body></html>"
    assert extract_page((page, "http://d.example/1")).blocks
    feed = (
        b'<rss xml:base="http://d.example/"><channel><item><link>http://d.example/1</link><description>a</description>'
    )
    assert parse_feed(feed + b"</item></channel></rss>")["entries"]


TRAPS = {
    "spaces": " ", "tabs": "\t", "lines": "\n", "lines of spaces": " \n", "letters": "a", "capitals": "A",
    "digits": "1", "dots": ".", "quotes": '"', "curly": "“", "brackets": "(", "angles": "<", "entities": "&amp;",
    "ampersands": "&", "dashes": "-", "commas": "a,", "names": "Smith ", "clock": "10:45 ", "by": "By A ",
    "initials": "A. ", "p.m.": "5 p.m. to ", "dates": "March 9, ", "photo": "photo ", "copyright": "image copyright ",
    "comments": "<!--", "cdata": "<![CDATA[", "scripts": "<script>", "attributes": "<p a=", "mojibake": "â€",
    "headers": "Aa: b\n", "links": "http://a.b ", "serials": "AB-1\n", "of": "1 of 2\n", "markers": "[text]",
    "bars": "a | ", "colons": "LIMA: ", "accents": "é",
}  # fmt: skip


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_repetition_traps_no_regular_expression(trap):
    began = time.process_time()
    for text in (trap * (30_000 // len(trap)), "Two died in Lima. " + trap * (30_000 // len(trap)) + "!"):
        kind_of(text.encode())
        clean = normalise(text)
        if clean.strip():
            split_article(RawArticle(text=clean, source=Source(uri="a.txt")))
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("trap", TRAPS.values(), ids=TRAPS)
def test_repetition_traps_no_newswire(tmp_path, trap):
    path = Path(tmp_path, "a.sgm")
    path.write_text(f"<DOC>\n<DOCNO>1</DOCNO>\n<TEXT>\nTwo died. {trap * (120_000 // len(trap))}\n</TEXT>\n</DOC>\n")
    began = time.process_time()
    assert list(read_documents(WorkItem(str(path)), ReadOptions()))
    assert time.process_time() - began < SECONDS


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json"])
def test_a_picture_or_a_program_under_any_name_is_refused(tmp_path, name):
    for head in (b"\x89PNG\r\n\x1a\n", b"%PDF-1.7\n", b"\xff\xd8\xff\xe0", b"\x7fELF\x02", b"GIF89a", b"\0\1\2\3" * 50):
        path = Path(tmp_path, name)
        path.write_bytes(head + bytes(range(256)) * 10)
        (found,) = read_documents(WorkItem(str(path)), ReadOptions())
        assert isinstance(found, Reject) and found.error in ("UnsupportedFormatError", "NotTextError")
