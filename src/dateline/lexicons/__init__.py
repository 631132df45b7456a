"""Word lists as data files, and their loader."""

from dateline.lexicons.tables import (
    LexiconError,
    LexiconFile,
    LexiconFiles,
    lexicon_cache,
    lexicon_in_use,
    load_table,
    load_words,
    number_entries,
    own_table,
    package_table,
    parse_entries,
    read_table,
    use_lexicon,
)

__all__ = [
    "LexiconError",
    "LexiconFile",
    "LexiconFiles",
    "lexicon_cache",
    "lexicon_in_use",
    "load_table",
    "load_words",
    "number_entries",
    "own_table",
    "package_table",
    "parse_entries",
    "read_table",
    "use_lexicon",
]
