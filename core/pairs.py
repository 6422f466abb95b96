"""Pairs of items, as Python 3.10 makes them: QGIS for macOS runs Python 3.9."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

_T = TypeVar("_T")
_U = TypeVar("_U")


def pairwise(items: Sequence[_T]) -> list[tuple[_T, _T]]:
    """Return each item with the one that follows it: one pair fewer than there are items."""
    return list(zip(items, items[1:]))


def zip_equal(first: Collection[_T], second: Collection[_U]) -> Iterator[tuple[_T, _U]]:
    """Return the pairs of two sequences or arrays. Raises ValueError when one is longer: zip would drop the rest."""
    if len(first) != len(second):
        raise ValueError(f"{len(first)} items cannot be paired with {len(second)}.")
    return zip(first, second)
