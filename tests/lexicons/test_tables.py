import ast
from pathlib import Path

import pytest

import dateline
from dateline.lexicons import LexiconError, load_table, load_words, parse_entries


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


def test_every_use_of_a_word_list_is_read_by_the_code():
    code = (ast.parse(path.read_text(encoding="utf-8")) for path in Path(dateline.__file__).parent.rglob("*.py"))
    calls = (node for tree in code for node in ast.walk(tree) if isinstance(node, ast.Call))
    loaded = {
        tuple(argument.value for argument in call.args)
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "load_words"
    }
    names = sorted({name for name, _ in loaded})
    assert loaded == {(name, row["use"]) for name in names for row in load_table(name, ("word", "use"))}
