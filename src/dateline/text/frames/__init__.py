"""Frames: the trigger lexicon, and which of its frames a candidate fits."""
