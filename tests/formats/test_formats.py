import io
import mailbox
import textwrap
from email.message import EmailMessage

import pyarrow
import pyarrow.parquet
import pytest

STORY = (
    "Hundreds of farmers blocked the main road to the port on Tuesday, demanding higher prices for their milk.",
    "Police used water cannon to clear the road, and two officers were slightly injured, the ministry said.",
    "The farmers' union said that it would return every week until the government agreed to talks with it.",
)
PAGE = """<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Farmers block port road - Daily</title>
<meta property="og:site_name" content="The Daily"><meta property="og:title" content="Farmers block port road">
<meta property="article:published_time" content="2021-03-09T10:00:00Z">
<link rel="canonical" href="https://daily.example/farmers"></head><body>
<nav><a href="/">Home</a><a href="/world">World</a></nav>
<article><h1>Farmers block port road</h1>
<p>{}</p><p>{}</p><h2>Talks refused</h2><p>{}</p></article>
<aside><p>We use cookies to improve your experience.</p></aside>
<footer>Copyright Daily</footer></body></html>""".format(*STORY)


def test_a_page_gives_its_article_and_what_it_says_of_itself(read):
    (article,), _ = read(PAGE.encode())
    assert article.text == "\n\n".join(["Farmers block port road", *STORY[:2], "Talks refused", STORY[2]])
    source = article.source
    assert (source.title, source.publisher, source.language) == ("Farmers block port road", "The Daily", "en")
    assert (source.url, source.published.value) == ("https://daily.example/farmers", "2021-03-09")
    quoted = [(one.kind, article.text[one.start : one.end]) for one in article.sections]
    assert quoted == [("headline", "Farmers block port road"), ("heading", "Talks refused")]


def test_a_page_without_an_article_is_a_reject(read):
    articles, (reject,) = read(b"<!doctype html><html><body><form><input></form></body></html>")
    assert not articles and reject.error == "NoTextError"


def test_a_page_that_takes_the_parser_for_ever_is_ended(read):
    attributes = " ".join(f"a{number}=1" for number in range(150_000))
    articles, (reject,) = read(f"<!doctype html><html><body><p {attributes}>x</p>".encode(), max_seconds=0.5)
    assert not articles and reject.error == "TooSlowError" and "0.5 CPU seconds" in reject.message
    assert len(read(PAGE.encode())[0]) == 1  # the next page is read by a new process


def test_a_page_of_too_much_markup_is_refused(read):
    articles, (reject,) = read(b"<!doctype html><body>" + b"<p>word</p>" * 100_000, max_markup_bytes=500_000)
    assert not articles and "max_markup_bytes" in reject.message


def test_scripts_do_not_count_as_markup(read):
    heavy = PAGE.replace("<nav>", "<script>" + "x();" * 500_000 + "</script><nav>")
    assert len(read(heavy.encode(), max_markup_bytes=500_000)[0]) == 1


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily</title><language>en</language>
<item><title>Farmers block road</title><link>https://daily.example/1</link><guid>d-1</guid>
<pubDate>Tue, 09 Mar 2021 10:00:00 GMT</pubDate>
<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</description></item>
<item><title>Only a title</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>The Daily</title><entry><title>Farmers block road</title>
<id>d-1</id><link href="https://daily.example/1"/><updated>2021-03-09T10:00:00Z</updated><summary>Short.</summary>
<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize("feed", [RSS, ATOM], ids=["rss", "atom"])
def test_each_entry_of_a_feed_is_an_article(read, feed):
    (article,), rejects = read(feed.encode())
    assert article.text == "Farmers block road\n\nOne.\n\nTwo."
    assert (article.source.publisher, article.source.url) == ("The Daily", "https://daily.example/1")
    assert (article.source.record_id, article.source.published.value) == ("d-1", "2021-03-09")
    assert [(one.index, one.error) for one in rejects] == ([(1, "NoTextError")] if feed is RSS else [])


def test_xml_entities_do_not_unfold(read):
    lines = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    item = "<item><description>&e11;</description></item>"
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "lol">{lines}]><rss><channel>{item}</channel></rss>'
    articles, rejects = read(bomb.encode())
    assert len(articles) + len(rejects) == 1


@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_each_row_of_a_table_is_an_article(read, delimiter):
    rows = [
        ["id", "headline", "body", "date"],
        ["1", "Farmers march", '"Two\nlines, one ""field"""', "2021-03-09"],
        ["2", "x", "", ""],
    ]
    data = "\r\n".join(delimiter.join(row) for row in rows)
    (article,), rejects = read(("\ufeff" + data).encode())
    assert article.text == 'Farmers march\n\nTwo\nlines, one "field"'
    assert (article.source.record_id, article.source.published.value, article.source.index) == ("1", "2021-03-09", 0)
    assert [(one.index, one.error) for one in rejects] == [(1, "NoTextError")]


def test_a_table_is_known_by_the_columns_that_were_mapped(read):
    data = b'nr;story_txt;day\n1;"Two died; one fled.";2021-03-09\n'
    (article,), _ = read(data, fields=(("text", "Story_txt"), ("date", "day")))
    assert (article.text, article.source.published.value) == ("Two died; one fled.", "2021-03-09")


def test_a_table_whose_lines_end_in_carriage_returns(read):
    articles, _ = read(b'id,title,text\r1,A,Two died.\r2,B,"Three\rdied."\r')
    assert [one.text for one in articles] == ["A\n\nTwo died.", "B\n\nThree\ndied."]


def test_the_encoding_of_a_table_is_asked_once(read, monkeypatch):
    asked = []

    def guess(data):
        return None if data.isascii() else (asked.append(data) or "cp1252")

    monkeypatch.setattr("dateline.formats.tables.guess_encoding", guess)
    lines = [f"{number}\tTwo died in Bogot\xe1 on Monday {number}." for number in range(50)]
    articles, _ = read(("id\ttext\n" + "x\tTwo died.\n" * 3000 + "\n".join(lines)).encode("cp1252"))
    assert "Bogotá" in articles[-1].text
    assert len(asked) == 1


def test_a_table_without_rows_is_a_reject(read):
    articles, (reject,) = read(b"id,title,text\n")
    assert not articles and (reject.error, reject.index) == ("EmptyDocumentError", 0)


def _parquet() -> bytes:
    table = pyarrow.table({"text": ["One died.", None, "Two died."], "date": ["2021-03-09", "", ""], "n": [1, 2, 3]})
    file = io.BytesIO()
    pyarrow.parquet.write_table(table, file)
    return file.getvalue()


def test_each_row_of_a_parquet_file_is_an_article(read):
    articles, rejects = read(_parquet())
    assert [(one.text, one.source.index) for one in articles] == [("One died.", 0), ("Two died.", 2)]
    assert [(one.index, one.error) for one in rejects] == [(1, "NoTextError")]


def test_columns_of_odd_types(read):
    columns = {
        "TEXT": pyarrow.array(["Café closed.".encode("cp1252"), b"\x00\x01"], pyarrow.binary()),
        "date": pyarrow.array([1615284000000000, 2**62], pyarrow.timestamp("us", "Africa/Maputo")),
        "embedding": [[0.5], [0.25]],
    }
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), file)
    (article,), (reject,) = read(file.getvalue())
    assert (article.text, article.source.published.value) == ("Café closed.", "2021-03-09")
    assert (reject.index, reject.error) == (1, "NotTextError")


def test_a_parquet_file_without_a_text_column_is_one_reject(read):
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table({"n": [1, 2], "words": ["a", "b"]}), file)
    articles, (reject,) = read(file.getvalue())
    assert not articles and "found n, words; map it: text=NAME" in reject.message


def test_a_damaged_parquet_file_is_a_reject(read):
    articles, (reject,) = read(_parquet()[:-30])
    assert not articles and reject.error == "DamagedContainerError"


REUTERS = """<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="NO" NEWID="21"><DATE> 9-MAR-1987 15:01:01.79</DATE>
<TEXT>&#2;<TITLE>FARMERS BLOCK ROAD</TITLE><DATELINE>    LIMA, March 9 - </DATELINE>
<BODY>Farmers blocked a road &lt;PAN&gt;
today, police said.
 Reuter &#3;</BODY></TEXT></REUTERS>
<REUTERS NEWID="22"><DATE>10-MAR-1987</DATE><TEXT><TITLE>CUT"""


def test_newswire_documents_and_one_that_is_cut_off(read):
    (article,), (reject,) = read(REUTERS.encode())
    assert article.text.startswith("FARMERS BLOCK ROAD\n\nLIMA, March 9 - Farmers blocked a road <PAN>\ntoday")
    assert (article.source.record_id, article.source.published.value) == ("21", "1987-03-09")
    assert (reject.index, reject.error) == (1, "DamagedContainerError")


def test_trec_documents(read):
    data = "".join(
        f"<DOC>\n<DOCNO> X-{n} </DOCNO>\n<TEXT>\n<P>\nReport {n} says two died.\n</P>\n</TEXT>\n</DOC>\n"
        for n in (1, 2)
    )
    articles, rejects = read(data.encode())
    assert [(one.source.record_id, one.text) for one in articles] == [
        ("X-1", "Report 1 says two died."), ("X-2", "Report 2 says two died."),
    ]  # fmt: skip
    assert not rejects


def _mail(subject: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = (
        subject,
        "The Daily <news@d.example>",
        "Tue, 09 Mar 2021 10:00:00 +0000",
    )
    message["Message-ID"] = f"<{subject}@d.example>"
    message.set_content("Farmers blocked a road.\n\nFrom there they marched.\n")
    message.add_alternative("<p>Farmers</p>", subtype="html")
    return message


def test_a_mail_and_a_mailbox(read, tmp_path):
    (article,), _ = read(_mail("march").as_bytes())
    assert article.text == "march\n\nFarmers blocked a road.\n\nFrom there they marched."
    assert (article.source.publisher, article.source.published.value) == ("The Daily", "2021-03-09")
    box = mailbox.mbox(tmp_path / "box")
    for subject in ("one", "two"):
        box.add(mailbox.mboxMessage(_mail(subject)))
    box.flush()
    articles, rejects = read((tmp_path / "box").read_bytes())
    assert [(one.source.title, one.source.index) for one in articles] == [("one", 0), ("two", 1)] and not rejects
    assert articles[0].text == "one\n\nFarmers blocked a road.\n\nFrom there they marched."


def _warc(kind: str, content: bytes, wrong: int = 0) -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://d.example/{kind}\r\n"
    head += f"WARC-Record-ID: <urn:uuid:{kind}>\r\n"
    content_type = "application/http; msgtype=response" if kind == "response" else "application/warc-fields"
    return (
        f"{head}Content-Type: {content_type}\r\nContent-Length: {len(content) + wrong}\r\n\r\n".encode()
        + content
        + b"\r\n\r\n"
    )


ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + PAGE.encode()
MISSING = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()


def test_the_pages_of_a_warc_file_are_articles(read):
    articles, rejects = read(_warc("warcinfo", b"software: x") + _warc("response", MISSING) + _warc("response", ANSWER))
    assert [(one.source.index, one.source.url, one.source.record_id) for one in articles] == [
        (2, "http://d.example/response", "urn:uuid:response")
    ]
    assert articles[0].text.startswith("Farmers block port road") and not rejects


@pytest.mark.parametrize("wrong", [-40, 5000], ids=["too short", "too long"])
def test_after_a_wrong_length_reading_goes_on_at_the_next_record(read, wrong):
    articles, rejects = read(_warc("response", ANSWER, wrong) + _warc("response", ANSWER))
    assert articles[-1].text.endswith(STORY[2])
    assert [one.error for one in rejects] == ["DamagedContainerError"]


def test_a_truncated_warc_file_gives_its_pages_and_one_reject(read):
    articles, rejects = read((_warc("response", ANSWER) * 3)[:-800])
    assert len(articles) == 2
    assert [(one.index, one.error) for one in rejects] == [(2, "DamagedContainerError")]


def test_chunked_answers_are_joined(read):
    body = PAGE.encode()
    chunks = b"".join(
        b"%x\r\n%s\r\n" % (len(body[at : at + 500]), body[at : at + 500]) for at in range(0, len(body), 500)
    )
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    (article,), _ = read(_warc("response", head + chunks + b"0\r\n\r\n"))
    assert article.text.endswith(STORY[2])


def test_arc_files(read):
    version = b"1 0 Archive\nURL IP-address Archive-date Content-type Archive-length\n"
    head = b"filedesc://a.arc 0.0.0.0 20210309100000 text/plain %d\n%s\n" % (len(version), version)
    record = b"http://d.example/ 127.0.0.1 20210309100000 text/html %d\n%s\n" % (len(ANSWER), ANSWER)
    (article,), _ = read(head + record)
    assert article.text.endswith(STORY[2]) and article.source.url == "http://d.example/"


def test_one_folder_may_hold_everything_under_any_name(read):
    for data in (
        PAGE.encode(),
        RSS.encode(),
        REUTERS.encode(),
        _parquet(),
        _mail("x").as_bytes(),
        textwrap.dedent("Two died.").encode(),
    ):
        assert read(data, "same.txt")[0]
