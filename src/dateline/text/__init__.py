"""Plain functions on text and annotations, no Beam."""
