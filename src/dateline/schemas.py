"""JSON Schema of every written record, generated from the models."""

import json

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from dateline.records import Article, Event, Incident, Reject
from dateline.sinks.manifest import Manifest, RunReport

WRITTEN: dict[str, type[BaseModel]] = {
    "event": Event,
    "article": Article,
    "incident": Incident,
    "reject": Reject,
    "manifest": Manifest,
    "run": RunReport,
}


def schema_texts() -> dict[str, str]:
    """File name and text of each schema, as they are in ``schemas/``."""
    return {f"{name}.schema.json": _schema_text(name, model) for name, model in WRITTEN.items()}


def _schema_text(name: str, model: type[BaseModel]) -> str:
    """The schema of one record as it is written: every field is present in a line."""
    schema = {
        "$schema": GenerateJsonSchema.schema_dialect,
        "$id": f"dateline/{name}.schema.json",
        **model.model_json_schema(mode="serialization"),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
