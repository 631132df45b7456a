"""Structured, quotable event records from raw news articles."""

__version__ = "0.1.0"
