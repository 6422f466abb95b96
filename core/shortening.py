"""Texts for places that have little room: a name may be a book, and would push everything else out of sight."""

from __future__ import annotations

CELL_CHARACTERS = 300
"""For a cell of a table, a row of a tree, an entry of a list: the longest text of the built-in data has 312."""
NAME_CHARACTERS = 60
"""For a name in a sentence with others."""


def shortened(text: str, most: int = CELL_CHARACTERS) -> str:
    """Return a text of at most ``most`` characters, with an ellipsis where it was cut off."""
    return text if len(text) <= most else f"{text[: most - 1]}…"
