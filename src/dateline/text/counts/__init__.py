"""Counts: how many were killed, hurt, arrested, displaced or marched, and what event they are of."""
