"""One short wiring file per stage."""
