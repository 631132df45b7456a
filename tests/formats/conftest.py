from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.formats import ReadOptions, WorkItem, read_documents
from dateline.records import Reject
from dateline.text.document import RawArticle

Read = Callable[..., tuple[list[RawArticle], list[Reject]]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write bytes to a file and read it: its articles and its rejects."""

    def read_bytes(data: bytes, name: str = "document", **options: object) -> tuple[list[RawArticle], list[Reject]]:
        path = tmp_path / name
        path.write_bytes(data)
        found = list(read_documents(WorkItem(str(path)), ReadOptions(**options)))
        articles = [one for one in found if isinstance(one, RawArticle)]
        return articles, [one for one in found if isinstance(one, Reject)]

    return read_bytes
