"""Conditions of rules and labels, as expressions of QGIS: whether a column holds one of the words of the domain."""

from __future__ import annotations

from collections.abc import Iterable

from kachin_corridors.core.text_enum import TextEnum


def is_word(column: str, word: TextEnum | str) -> str:
    """Return the condition that a column holds a word."""
    return f"\"{column}\" = '{word}'"


def is_one_of(column: str, *words: TextEnum | str) -> str:
    """Return the condition that a column holds one of several words."""
    return f'"{column}" IN ({listed(words)})'


def is_none_of(column: str, *words: TextEnum | str) -> str:
    """Return the condition that a column holds none of several words."""
    return f'"{column}" NOT IN ({listed(words)})'


def listed(words: Iterable[TextEnum | str]) -> str:
    """Return words as the list of an expression."""
    return ", ".join(f"'{word}'" for word in words)
