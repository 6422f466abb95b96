"""Numbers and dates in expressions, in the language of the map: that of the machine may have other digits (my_MM)."""

from __future__ import annotations

LANGUAGE = "en"
"""The language of all words in styles and templates."""


def iso_date(expression: str) -> str:
    """Return an expression that writes a date as 2025-09-12."""
    return f"format_date({expression}, 'yyyy-MM-dd', '{LANGUAGE}')"


def number_text(expression: str, decimals: int | str) -> str:
    """Return an expression that writes a number with a comma between thousands; ``decimals`` may be an expression."""
    return f"format_number({expression}, {decimals}, '{LANGUAGE}')"
