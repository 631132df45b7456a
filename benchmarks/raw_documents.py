"""A small, well-formed document of each format, for mutation: the shapes that archives really hold."""

import io
import json
import mailbox
import tempfile
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pyarrow
import pyarrow.parquet

_PARAGRAPHS = (
    "MAPUTO, March 9 (Reuters) - Dock workers blocked the port of Beira on Monday and set fire to tyres, police said.",
    "“We will not leave before the talks begin,” the union’s chairman, João Sitoe, told reporters at the gate.",
    "Officers used tear gas against about 200 people; four of them were arrested and two were taken to hospital.",
)
_TEXT = "\n\n".join(_PARAGRAPHS)
_TITLE = "Dock workers block port of Beira"
_DAY = "2021-03-09T10:00:00+02:00"
_MARKED = "".join(f"<p>{words}</p>" for words in _PARAGRAPHS)
_RECORD: dict[str, object] = {
    "title": _TITLE, "text": _TEXT, "date": _DAY, "publisher": "The Daily", "url": "https://d.example/1", "id": 17,
    "language": "en",
}  # fmt: skip
_OF_NEWS_PLEASE: dict[str, object] = {
    "title": _TITLE, "maintext": _TEXT, "date_publish": "2021-03-09 10:00:00", "source_domain": "d.example",
    "url": "https://d.example/2", "language": "en", "authors": ["A. Sitoe"], "image_url": None,
}  # fmt: skip
_PAGE = f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{_TITLE} | The Daily</title>
<meta property="og:title" content="{_TITLE}"><meta property="article:published_time" content="{_DAY}">
<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{_DAY}"}}</script>
<script>var a = "<p>no</p>";</script><style>p {{ color: red }}</style><link rel="canonical" href="/1"></head>
<body><nav><ul><li><a href="/">Home</a></li></ul></nav><article><h1>{_TITLE}</h1><p>By Ana Sitoe</p>{_MARKED}
<h2>Talks</h2><table><tr><td>Dead</td><td>2</td></tr></table><blockquote>No<br>more</blockquote></article>
<!-- end --><footer>&copy; Daily &#8211; all rights reserved</footer></body></html>
"""


def documents() -> dict[str, bytes]:
    """Bytes of a document of each format, by a name for messages."""
    return {name: make() for name, make in _MAKERS.items()}


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


_ODD: tuple[object, ...] = (
    None, True, 0, -1, 1e308, 10**30, "", " ", "\ud800", "\0", "0001-01-01", "31 Dec 99999999999999999999", "1e5",
    "٣٤٥٦٧٨٩١٢", "Mon, 99 Foo 2021 99:99:99 +9999", "12021-13-45", "9" * 5000, "<p", "<!--", "&#x110000;", [],
    ["a", 1, None], {}, {"a": 1}, [[[]]], float("nan"), {"name": {"name": []}},
)  # fmt: skip


def _odd_json_lines() -> bytes:
    """Each value where nobody expects it, in an article that is otherwise good."""
    return b"\n".join(json.dumps({**_RECORD, name: value}).encode() for name in _RECORD for value in _ODD)


def _lines(records: Sequence[object]) -> bytes:
    return b"\n".join(_json(record) for record in records) + b"\n"


def _rss() -> bytes:
    escaped = _MARKED.replace("<", "&lt;").replace(">", "&gt;")
    item = f"<item><title>{_TITLE}</title><link>https://d.example/1</link><guid>d-1</guid>"
    item += f"<pubDate>Tue, 09 Mar 2021 10:00:00 GMT</pubDate><description>{escaped}</description></item>"
    head = '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY daily "The Daily">]>'
    return f'{head}\n<rss version="2.0"><channel><title>&daily;</title>{item * 2}</channel></rss>'.encode()


def _atom() -> bytes:
    entry = f"<entry><title>{_TITLE}</title><id>d-1</id><updated>{_DAY}</updated><summary>Short.</summary>"
    entry += f'<content type="html"><![CDATA[{_MARKED}]]></content></entry>'
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title>{entry * 2}</feed>'.encode()


def _csv(delimiter: str) -> bytes:
    rows = [["id", "headline", "body", "date"], ["1", _TITLE, f'"{_TEXT}"', "2021-03-09"], ["2", "x", '"a ""b"""', ""]]
    return "\r\n".join(delimiter.join(row) for row in rows).encode()


def _parquet() -> bytes:
    columns = {
        "title": pyarrow.array([_TITLE, "Two"]).dictionary_encode(),
        "text": [_TEXT, None],
        "date": pyarrow.array([datetime(2021, 3, 9, tzinfo=UTC), None], pyarrow.timestamp("ns", "Africa/Maputo")),
        "day": [date(2021, 3, 9), None],
        "tags": [["port"], []],
        "raw": [b"\xff", None],
    }
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), file, row_group_size=1)
    return file.getvalue()


def _odd_parquet() -> bytes:
    """Column types that nobody expects under these names."""
    columns = {
        "text": pyarrow.array([_TEXT.encode(), b"\xff\xfe"], pyarrow.binary()),
        "title": [{"a": 1}, None],
        "date": pyarrow.array([2**62, -(2**62)], pyarrow.timestamp("us")),
        "url": pyarrow.array([2**62, 1], pyarrow.duration("us")),
        "language": [[["en"]], []],
        "id": [float("nan"), float("inf")],
    }
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), file)
    return file.getvalue()


def _reuters() -> bytes:
    one = '<REUTERS TOPICS="NO" NEWID="21"><DATE> 9-MAR-1987 15:01:01.79</DATE>\n<TEXT>&#2;'
    one += f"<TITLE>{_TITLE.upper()}</TITLE><DATELINE>    MAPUTO, March 9 - </DATELINE>"
    one += f"<BODY>{_TEXT} &lt;PAN>\n Reuter &#3;</BODY></TEXT></REUTERS>\n"
    return f'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n{one * 2}'.encode()


def _trec() -> bytes:
    one = f"<DOC>\n<DOCNO> AP890309-0001 </DOCNO>\n<DATE>890309</DATE>\n<HEAD>{_TITLE}</HEAD>\n"
    return f"{one}<TEXT>\n<P>\n{_TEXT}\n</P>\n</TEXT>\n</DOC>\n".encode() * 2


def _nitf() -> bytes:
    head = f'<head><title>{_TITLE}</title><docdata><date.issue norm="20210309"/></docdata></head>'
    body = f"<body><body.head><hedline><hl1>{_TITLE}</hl1></hedline></body.head><body.content>{_MARKED}</body.content>"
    return f'<?xml version="1.0" encoding="utf-8"?>\n<nitf>{head}{body}</body></nitf>'.encode()


def _mail(number: int = 1) -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"] = _TITLE, "The Daily <news@d.example>"
    message["Date"], message["Message-ID"] = "Tue, 09 Mar 2021 10:00:00 +0000", f"<{number}@d.example>"
    message.set_content(_TEXT)
    message.add_alternative(_PAGE, subtype="html")
    message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="a.png")
    return message


def _mbox() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        box = mailbox.mbox(Path(folder, "box"))
        for number in (1, 2):
            box.add(mailbox.mboxMessage(_mail(number)))
        box.close()
        return Path(folder, "box").read_bytes()


def _answer(chunked: bool) -> bytes:
    body = _PAGE.encode()
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
    if not chunked:
        return head + b"Content-Length: %d\r\n\r\n" % len(body) + body
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(body[at : at + 700]), body[at : at + 700]) for at in range(0, 4000, 700))
    return head + b"Transfer-Encoding: chunked\r\n\r\n" + chunks


def _warc() -> bytes:
    records = []
    for number, (kind, type_, content) in enumerate(
        (
            ("warcinfo", "application/warc-fields", b"software: x\r\n"),
            ("request", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
            ("response", "application/http; msgtype=response", _answer(chunked=False)),
            ("response", "application/http; msgtype=response", _answer(chunked=True)),
            ("resource", "text/html", _PAGE.encode()),
        )
    ):
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Date: {_DAY}\r\n"
        head += f"WARC-Target-URI: http://d.example/{number}\r\nContent-Type: {type_}\r\n"
        records.append(f"{head}Content-Length: {len(content)}\r\n\r\n".encode() + content + b"\r\n\r\n")
    return b"".join(records)


def _arc() -> bytes:
    version = b"1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://a.arc 0.0.0.0 20210309100000 text/plain %d\n%s\n" % (len(version), version)
    answer = _answer(chunked=False)
    return head + b"http://d.example/ 127.0.0.1 20210309100000 text/html %d\n%s\n" % (len(answer), answer) * 2


_MAKERS: dict[str, Callable[[], bytes]] = {
    "text": lambda: f"{_TITLE}\n\nBy Ana Sitoe\n\n{_TEXT}\n\n(Editing by J. Doe)\n".encode(),
    "html": _PAGE.encode,
    "json object": lambda: _json(_RECORD),
    "json array": lambda: _json([_RECORD, _OF_NEWS_PLEASE, {"title": "no text"}]),
    "json envelope": lambda: _json({"status": "ok", "articles": [{**_RECORD, "content": "Cut [+99 chars]"}]}),
    "json-ld": lambda: _json({"@graph": [{"@type": "NewsArticle", "headline": _TITLE, "articleBody": _TEXT}]}),
    "json search": lambda: _json({"hits": {"hits": [{"_id": "1", "_source": _RECORD}]}}),
    "json lines": lambda: _lines([_RECORD, _OF_NEWS_PLEASE, {"title": "no text"}, _RECORD]),
    "odd json lines": _odd_json_lines,
    "rss": _rss,
    "atom": _atom,
    "csv": lambda: _csv(","),
    "tsv": lambda: _csv("\t"),
    "parquet": _parquet,
    "odd parquet": _odd_parquet,
    "reuters": _reuters,
    "trec": _trec,
    "nitf": _nitf,
    "mail": lambda: _mail().as_bytes(),
    "mbox": _mbox,
    "warc": _warc,
    "arc": _arc,
}
