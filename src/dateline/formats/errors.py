"""What can be wrong with a document: one named error each, which becomes a reject and never stops a run."""

from dateline.records import Stage


class BadDocumentError(Exception):
    """A document, or one record of it, cannot be used. The message says what was found and what was expected."""

    stage: Stage = "read"


class UnreadableError(BadDocumentError):
    """The bytes cannot be had: no permission, gone, not a file."""


class EmptyDocumentError(BadDocumentError):
    """Nothing in it, or nothing but white space."""


class TooLargeError(BadDocumentError):
    """Beyond a size limit of `ReadOptions`."""


class TooSlowError(BadDocumentError):
    """Beyond the CPU time limit of `ReadOptions`."""

    stage: Stage = "parse"


class DamagedContainerError(BadDocumentError):
    """A compressed file, archive or table that ends early, does not match its checksum, or is a bomb."""


class UnsupportedFormatError(BadDocumentError):
    """A kind of file that holds no text this package reads."""


class NotTextError(BadDocumentError):
    """Bytes that are text in no encoding."""

    stage: Stage = "decode"


class ParseError(BadDocumentError):
    """Not well-formed in the format that it begins like."""

    stage: Stage = "parse"


class NoTextError(BadDocumentError):
    """A record without an article's text."""

    stage: Stage = "parse"
