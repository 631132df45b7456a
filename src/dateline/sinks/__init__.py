"""Deterministic JSONL, the manifest and the run report."""
