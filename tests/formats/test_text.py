import pytest

from dateline.formats.articles import parse_published
from dateline.formats.encoding import UndecodableError, decode
from dateline.formats.normalise import normalise
from dateline.formats.recognise import kind_of

CLEAN = {
    "line ends": ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    "blank lines": ("a\n\n\n\n b", "a\n\n b"),
    "mojibake": ("the presidentâ€™s cafÃ©", "the president’s café"),
    "entities": ("A &amp; B &#8217; &amp;quot;", 'A & B ’ "'),
    "invisible": ("co\u00adup\u200b of\ufeff \x07May", "coup of May"),
    "spaces": ("a\u00a0b\tc\u2009d", "a b c d"),
    "composed": ("Sa\u0303o", "São"),
    "half a pair": ("a\ud83d b", "a\ufffd b"),
    "trailing": ("a  \nb  ", "a\nb"),
    "joined lines": ("called for a  boycott.  They, (two)  left", "called for a boycott.  They, (two)  left"),
    "clean": ("It’s “fine” – São Tomé, €5.", "It’s “fine” – São Tomé, €5."),
    "no entity": ("AT&T; R&D", "AT&T; R&D"),
}


@pytest.mark.parametrize(("text", "expected"), CLEAN.values(), ids=CLEAN)
def test_normalise(text, expected):
    assert normalise(text) == expected
    assert normalise(expected) == expected


ENGLISH = "Police said the “march” – Córdoba’s largest – ended. " * 3
NAMES = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
WIDE = {f"{name} {'marked' if mark else 'bare'}": (mark, name) for name in NAMES for mark in ("\ufeff", "")}


@pytest.mark.parametrize(("mark", "encoding"), WIDE.values(), ids=WIDE)
def test_wide_encodings_with_and_without_a_mark(mark, encoding):
    assert decode((mark + ENGLISH).encode(encoding)) == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_english_is_decoded_without_a_declaration(encoding):
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        ("Полиция задержала", "koi8-r", "koi8-r"),
        ("警察は二人を逮捕した", "euc-jp", "euc-jp"),
        ("“Naïve”", "cp1252", "iso-8859-1"),
    ],
)
def test_a_declared_encoding_is_believed_when_the_bytes_fit(text, encoding, declared):
    assert decode(text.encode(encoding), declared) == text


def test_detection_finds_other_encodings():
    text = "Полиция задержала двести человек в центре города после митинга. " * 4
    assert decode(text.encode("cp1251")) == text


def test_utf8_with_one_wrong_byte_stays_utf8():
    data = ENGLISH.encode() + b"\xff" + ENGLISH.encode()
    assert decode(data) == ENGLISH + "\ufffd" + ENGLISH


@pytest.mark.parametrize("data", [b"Police\0fired", bytes(range(1, 32)) * 20])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(UndecodableError):
        decode(data)


KINDS = {
    b"": "empty",
    b"Police fired.": "text",
    b"  \n ": "text",
    b"{not json at all": "json",
    b'[{"text": "A"}]': "json",
    b"[Excerpts] Police fired.": "text",
    b"<!DOCTYPE html><html><body><p>A": "html",
    b"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>": "html",
    b"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'><channel>": "feed",
    b"<feed xmlns='http://www.w3.org/2005/Atom'>": "feed",
    b"<!DOCTYPE lewis SYSTEM 'lewis.dtd'>\n<REUTERS>": "sgml",
    b"<DOC>\n<DOCNO> X-1 </DOCNO>": "sgml",
    b"id,title,text\n1,A,B": "csv",
    b"date\ttitle\tbody\n": "csv",
    b"Yesterday, police, who had text, fired.": "text",
    b"From: a@b.example\nSubject: News\nMIME-Version: 1.0\nDate: x\n\nHello": "mail",
    b"WARC/1.0\r\nWARC-Type: warcinfo": "warc",
    b"PAR1\x15": "parquet",
    b"1\n00:00:06,500 --> 00:00:09,000\nHello.": "other: subtitles, expected articles",
    b"WEBVTT\n\n00:01.000 --> 00:04.000\nHello.": "other: subtitles, expected articles",
    b"Time,Bid,Ask\n21:00,1.08,1.09\n21:01,1.08,1.09": (
        "other: a table without a text column: found Time, Bid, Ask; map it: text=NAME"
    ),
    b"Lima, Peru\nPolice, army and crowds met on Monday.\nTwo died, a medic said.": "text",
    b"%PDF-1.4": "other: a PDF document, expected text",
    b"\xff\xd8\xff\xe0": "other: a JPEG image, expected text",
}


@pytest.mark.parametrize(("head", "kind"), KINDS.items())
def test_kinds_are_told_by_content(head, kind):
    assert kind_of(head) == kind


DAYS = {
    "2022-01-05": "2022-01-05", "2022-01-05T23:59:00-08:00": "2022-01-05", "20220105": "2022-01-05",
    "Wed, 05 Jan 2022 10:00:00 +0300": "2022-01-05", "January 5, 2022": "2022-01-05", "5 Jan 2022 10:15": "2022-01-05",
    "1641386640": "2022-01-05", "1641386640886": "2022-01-05",
    "January 2022": None, "2022": None, "2022-02-30": None, "yesterday": None, "0001-01-01": None, "": None,
}  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), DAYS.items())
def test_published_days(written, expected):
    day = parse_published(written)
    assert (day.isoformat() if day else None) == expected


REFUSED = {
    "empty": (b"", "EmptyDocumentError", "0 bytes"),
    "blank": (b" \n\t\n", "EmptyDocumentError", "white space"),
    "NUL": (b"Police\0fired.", "NotTextError", "NUL byte at offset 6"),
    "PDF named text": (b"%PDF-1.4 ...", "UnsupportedFormatError", "a PDF document, expected text"),
    "too much text": (b"Two died. " * 150, "TooLargeError", "a text of 1499 characters, the limit max_text_characters"),
    "too long": (b"x" * 3000, "TooLargeError", "limit max_document_bytes"),
}


@pytest.mark.parametrize(("data", "error", "message"), REFUSED.values(), ids=REFUSED)
def test_a_bad_file_is_one_reject_that_says_why(read, data, error, message):
    articles, (reject,) = read(data, "a.txt", max_document_bytes=2000, max_text_characters=1000)
    assert not articles and reject.error == error
    assert message in reject.message and reject.message.startswith(reject.uri)


def test_plain_text_is_one_article(read):
    (article,), _ = read("Café riots\r\n\r\nPolice fired.".encode("cp1252"), "a.txt")
    assert article.text == "Café riots\n\nPolice fired." and article.source.index == 0


STORY = "Two people died when a bridge fell into the river near the port, police said.\n\n"
COMPILATIONS = {
    "numbered documents": (f"1 of 2 DOCUMENTS\n\n{STORY}LANGUAGE: ENGLISH\n\n2 of 2 DOCUMENTS\n\n{STORY}", ["1", "2"]),
    "numbered, with a table of contents": (f"Results\n\nDocument 1 of 2\n{STORY}Document 2 of 2\n{STORY}", ["1", "2"]),
    "ends": (f"{STORY}Document REUT000020210309eh39001ab\n\n{STORY}Document REUT000020210309eh39001ac\n", [None, None]),
    "serials": ("".join(f"WIRE-{n:04} (LOC)\n\n{STORY}" for n in (1, 2, 3)), ["WIRE-0001", "WIRE-0002", "WIRE-0003"]),
    "one article with a serial": (f"WIRE-0001\n\n{STORY}", [None]),
    "page numbers": (f"1 of 2\n\n{STORY}", [None]),
}


@pytest.mark.parametrize(("text", "names"), COMPILATIONS.values(), ids=COMPILATIONS)
def test_many_articles_in_one_text(read, text, names):
    articles, rejects = read(text.encode())
    assert [one.source.record_id for one in articles] == names and not rejects
    assert [one.source.index for one in articles] == list(range(len(names)))
    assert all("bridge fell" in one.text for one in articles)
