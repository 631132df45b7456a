from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from dateline.schemas import schema_texts

FOLDER = Path(__file__).parent.parent / "schemas"


@pytest.mark.parametrize("name", schema_texts())
def test_a_schema_file_is_what_the_models_give(name):
    assert (FOLDER / name).read_text(encoding="utf-8") == schema_texts()[name], "run: make schemas"


def test_no_schema_file_is_left_over():
    assert {path.name for path in FOLDER.iterdir()} == set(schema_texts())


@pytest.mark.parametrize("name", schema_texts())
def test_a_schema_is_valid(name):
    import json

    Draft202012Validator.check_schema(json.loads(schema_texts()[name]))
