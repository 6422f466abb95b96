"""Arrays of numpy as plain Python values: numpy 1 and 2 type ``tolist`` differently, here it has one type."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def as_numbers(array: npt.NDArray[np.float64]) -> list[float]:
    """Return the numbers of an array of one dimension."""
    return cast("list[float]", array.tolist())


def as_indices(array: npt.NDArray[np.signedinteger[Any]]) -> list[int]:
    """Return the whole numbers of an array of one dimension."""
    return cast("list[int]", array.tolist())


def as_points(array: npt.NDArray[np.float64]) -> list[tuple[float, float]]:
    """Return the points of an array of shape (n, 2)."""
    return [(x, y) for x, y in cast("list[list[float]]", array.tolist())]
