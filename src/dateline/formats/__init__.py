"""Bytes to articles: one module per kind of document, chosen by content, not by file ending."""
