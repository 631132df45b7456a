import gzip

import orjson
import pytest

RECORDS = {
    "own": ({"title": "Clash in Gao", "text": "Two men died.", "date": "2022-01-05", "publisher": "Daily"}, "Daily"),
    "news-please": (
        {
            "title": "Clash in Gao", "maintext": "Two men died.", "date_publish": "2022-01-05 10:00:00",
            "source_domain": "d.example",
        },
        "d.example",
    ),
    "schema.org": (
        {
            "@type": "NewsArticle", "headline": "Clash in Gao", "articleBody": "Two men died.",
            "datePublished": "2022-01-05T23:00:00+09:00", "publisher": {"@type": "Organization", "name": "Daily"},
        },
        "Daily",
    ),
    "newsapi": (
        {
            "source": {"id": None, "name": "Daily"}, "title": "Clash in Gao", "description": "Short.",
            "content": "Two men died.… [+120 chars]", "publishedAt": "2022-01-05T10:00:00Z",
        },
        "Daily",
    ),
    "gdelt": (
        {"title": "Clash in Gao", "body": "Two men died.", "seendate": "20220105T101500Z", "domain": "d.example"},
        "d.example",
    ),
    "paragraphs": (
        {"TITLE": "Clash in Gao", "Text": ["Two men", "died."], "pubDate": "Wed, 05 Jan 2022 10:00:00 GMT"},
        None,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("record", "publisher"), RECORDS.values(), ids=RECORDS)
def test_known_field_names(read, record, publisher):
    (article,), rejects = read(orjson.dumps(record))
    assert not rejects
    assert article.text.startswith("Clash in Gao\n\nTwo men") and article.text.rstrip("…").endswith("died.")
    assert (article.source.published.value, article.source.published.basis) == ("2022-01-05", "metadata")
    assert (article.source.title, article.source.publisher) == ("Clash in Gao", publisher)
    assert [(section.kind, section.start, section.end) for section in article.sections] == [("headline", 0, 12)]


def test_a_title_that_the_text_begins_with_is_not_repeated(read):
    (article,), _ = read(b'{"title": "Clash in Gao", "text": "CLASH IN GAO\\n\\nTwo died."}')
    assert article.text == "CLASH IN GAO\n\nTwo died." and article.sections == ()


def test_the_users_field_names_come_first(read):
    record = b'{"text": "teaser", "story": "Two died.", "when": "2020-02-02"}'
    (article,), _ = read(record, fields=(("text", "story"), ("date", "when")))
    assert (article.text, article.source.published.value) == ("Two died.", "2020-02-02")


def test_an_unknown_field_of_ours_is_refused_before_anything_is_read(read):
    with pytest.raises(ValueError, match="expected one of text, title"):
        read(b"", fields=(("body", "story"),))


@pytest.mark.parametrize(
    "data",
    [
        b'[{"text": "One died."}, {"text": "Two died."}]',
        b'{"status": "ok", "articles": [{"text": "One died."}, {"text": "Two died."}]}',
        b'{"@graph": [{"articleBody": "One died."}, {"articleBody": "Two died."}]}',
        b'{"hits": {"hits": [{"_source": {"text": "One died."}}, {"_source": {"text": "Two died."}}]}}',
        b'{"text": "One died."}\n{"text": "Two died."}\n',
        b'\xef\xbb\xbf{"text": "One died."}\r\n{"text": "Two died."}',
        b'[{"text": "One died."}, {"text": "Two died."}]',
    ],
    ids=["array", "envelope", "graph", "search", "lines", "mark", "bytes"],
)  # fmt: skip
def test_several_records(read, data):
    articles, rejects = read(data)
    assert [(one.text, one.source.index) for one in articles] == [("One died.", 0), ("Two died.", 1)]
    assert not rejects


def test_each_bad_line_is_one_reject_and_the_rest_is_read(read):
    lines = [
        b'{"text": "One died."}',
        b"{broken",
        b"",
        b'["x"]',
        b'{"title": "T"}',
        b'{"text": "caf\xe9"}',
        b'{"text": "Two died."}',
    ]
    articles, rejects = read(b"\n".join(lines))
    assert [one.source.index for one in articles] == [0, 6]
    assert [(one.index, one.error, one.stage) for one in rejects] == [
        (1, "ParseError", "parse"),
        (3, "ParseError", "parse"),
        (4, "NoTextError", "parse"),
        (5, "NotTextError", "decode"),
    ]
    assert "line 2: not JSON" in rejects[0].message and "expected a JSON object" in rejects[0].message
    assert "an array, expected a JSON object" in rejects[1].message
    assert "found title; expected a text in one of text, body" in rejects[2].message
    assert "not UTF-8 at byte 13 (0xe9)" in rejects[3].message
    assert rejects[0].bytes == "{broken" and rejects[0].sha256


def test_a_line_beyond_the_limit_is_one_reject(read):
    articles, rejects = read(b'{"text": "' + b"x" * 5000 + b'"}\n{"text": "Two died."}', max_document_bytes=1000)
    assert [one.source.index for one in articles] == [1]
    assert (
        rejects[0].error == "TooLargeError" and "5012 bytes, the limit max_document_bytes is 1000" in rejects[0].message
    )


def test_an_array_that_ends_early_gives_what_comes_before(read):
    articles, rejects = read(b'[{"text": "One died."}, {"text": "Two died."}, {"text": "Thr')
    assert [one.text for one in articles] == ["One died.", "Two died."]
    assert [(one.index, one.error) for one in rejects] == [(2, "DamagedContainerError")]


def test_deep_nesting_is_a_reject(read):
    articles, rejects = read(b'{"text":' * 50_000)
    assert not articles and rejects[0].error == "ParseError"


@pytest.mark.parametrize(
    "value", ["<p>One died.</p><script>x()</script><p>Two <b>fled</b>.</p>", "One died.<br><br>Two fled."]
)
def test_markup_in_a_text_field_becomes_paragraphs(read, value):
    (article,), _ = read(orjson.dumps({"text": value}))
    assert article.text == "One died.\n\nTwo fled."


def test_an_envelope_on_one_long_line_holds_its_articles(read):
    data = orjson.dumps({"status": "ok", "articles": [{"text": f"Report {number}. " * 50} for number in range(200)]})
    assert len(data) > 100_000
    articles, rejects = read(data)
    assert [one.source.index for one in articles] == list(range(200)) and not rejects


def test_lines_whose_first_is_very_long(read):
    articles, _ = read(b"\n".join(orjson.dumps({"text": "Two died. " * 20_000}) for _ in range(3)))
    assert [one.source.index for one in articles] == [0, 1, 2]


def test_values_below_each_other(read):
    articles, rejects = read(b'{\n"text": "One died."\n}\n{\n"text": "Two died."\n}\n')
    assert [one.text for one in articles] == ["One died.", "Two died."] and not rejects


def test_what_python_writes_though_it_is_not_json(read):
    lines = b'{"text": "One died.", "title": NaN}\n{"text": NaN}\n{"text": "Two \\ud83d died."}'
    articles, rejects = read(lines)
    assert [(one.text, one.source.title) for one in articles] == [("One died.", None), ("Two \ufffd died.", None)]
    assert [(one.index, one.error) for one in rejects] == [(1, "NoTextError")]
    assert len(read(b"[" + b",".join(lines.splitlines()) + b"]")[0]) == 2


def test_lines_in_utf16(read):
    articles, _ = read('{"text": "Café"}\n{"text": "Two died."}'.encode("utf-16"))
    assert [one.text for one in articles] == ["Café", "Two died."]


def test_a_compressed_array_that_ends_early_gives_what_comes_before(read):
    packed = gzip.compress(b"[" + b",".join(b'{"text": "Report %d."}' % number for number in range(3000)))
    articles, rejects = read(packed[:-9])
    assert len(articles) > 2900 and [one.error for one in rejects] == ["DamagedContainerError"]


def test_a_long_array_is_streamed(read):
    data = orjson.dumps([{"text": f"Report {number} of the day, naïve or not."} for number in range(500)])
    articles, rejects = read(data, max_document_bytes=len(data) // 3)
    assert len(articles) == 500 and not rejects


def test_a_text_that_is_none_is_named(read):
    _, rejects = read(b'{"text": 5}\n{"Body": " "}\n{"text": null, "title": "T"}')
    assert [one.message.partition("no text: ")[2] for one in rejects] == [
        "text is a number, expected a text",
        "Body is blank, expected a text",
        "text is null, expected a text",
    ]
