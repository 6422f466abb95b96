"""Writes the generated parts of docs/data.md and its map of positional precision: see scripts/make-data-docs."""
