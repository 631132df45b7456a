"""Bytes to articles: one module per kind of document, chosen by content, not by file ending.

`find_work` lists what there is to read, `read_documents` reads one piece of it; nothing else is needed outside.
"""

from dateline.formats.find import find_work
from dateline.formats.options import FIELDS, LIMITS, ReadOptions, WorkItem
from dateline.formats.read import read_documents
from dateline.formats.storage import InputNotFoundError, LocalStorage, Storage

__all__ = [
    "FIELDS",
    "LIMITS",
    "InputNotFoundError",
    "LocalStorage",
    "ReadOptions",
    "Storage",
    "WorkItem",
    "find_work",
    "read_documents",
]
