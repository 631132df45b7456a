"""Tokens, phrases, clauses and names of English sentences."""
