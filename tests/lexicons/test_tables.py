import pytest

from dateline.lexicons import LexiconError, load_words, parse_entries


def test_missing_columns_at_the_end_of_a_line_are_empty():
    text = "# comment\n\ngrenade\tweapon\nrifle\n"
    found = [(number, entry["word"], entry["use"]) for number, entry in parse_entries(text, "a.tsv", ("word", "use"))]
    assert found == [(3, "grenade", "weapon"), (4, "rifle", "")]


@pytest.mark.parametrize(
    ("line", "message"),
    [("rifle\tweapon\tarm", "a.tsv:1: 3 columns, expected at most 2"), ("\tweapon", "a.tsv:1: the first column")],
)
def test_a_wrong_line_is_named(line, message):
    with pytest.raises(LexiconError, match=message):
        list(parse_entries(line, "a.tsv", ("word", "use")))


def test_a_use_without_words_is_an_error():
    with pytest.raises(LexiconError, match=r"role_words\.tsv: no word of use 'wonder'"):
        load_words("role_words", "wonder")
