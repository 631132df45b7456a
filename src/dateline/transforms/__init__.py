"""The stages of the pipeline, one short wiring file each."""

from dateline import coders as coders  # registers how elements travel, before any stage is built
