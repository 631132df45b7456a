"""Merging: which mentions of an article tell of one event."""
