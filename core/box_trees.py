"""Which of many boxes overlap which of many others: two trees of boxes, gone down level by level in whole arrays.

A line of n segments and areas of m edges cost about n + m to index, and k log(n m) to find the k pairs that overlap.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from .geodesy import Coordinates, Metres

    Numbers = npt.NDArray[np.intp]
    Boxes = npt.NDArray[np.float64]

NEAR = 1e-9
"""In degrees, 0.1 mm: what is this near is looked at as if it touched."""
_FAN = 4


class BoxTree:
    """Boxes in the order in which they were given, four by four in a box of their own, and so on up to a single one.

    A box is least x, least y, greatest x negated, greatest y negated: so a box of boxes is their minimum. One of NaN
    or of infinities overlaps nothing.
    """

    def __init__(self, boxes: Boxes) -> None:
        """Index boxes of shape (n, 4), n >= 1."""
        self._levels = _levels(boxes)

    @property
    def depth(self) -> int:
        """How many levels are below the box of all boxes."""
        return len(self._levels) - 1

    def boxes(self, depth: int, numbers: Numbers) -> Boxes:
        """Return the boxes of the given numbers so many levels above the single boxes."""
        return self._levels[depth][numbers]


class SegmentTree(BoxTree):
    """The boxes of the segments between points; they are made when they are looked at, and only four by four kept."""

    def __init__(self, points: Coordinates) -> None:
        """Index the segments between n >= 2 points. There is none from or to a point of NaN."""
        import numpy as np

        if missing := (1 - len(points)) % _FAN:
            points = np.concatenate([points, np.full((missing, 2), np.nan)])
        self._points = points
        columns = [np.ascontiguousarray(column) for column in points.T]
        least = [_of_fours(column, np.fmin) for column in columns]
        boxes = np.column_stack([*least, *(-_of_fours(column, np.fmax) for column in columns)])
        self._levels = [boxes, *_levels(boxes)]  # the first stands for the single segments

    def boxes(self, depth: int, numbers: Numbers) -> Boxes:
        """Return the boxes of the given numbers so many levels above the single segments."""
        import numpy as np

        if depth:
            return super().boxes(depth, numbers)
        starts, ends = self._points[numbers], self._points[numbers + 1]
        return np.column_stack([np.minimum(starts, ends), -np.maximum(starts, ends)])


def _of_fours(column: Metres, pick: np.ufunc) -> Metres:
    """Return the least or greatest of the five points of each four segments, in one coordinate."""
    starts = [column[number : len(column) - _FAN + number : _FAN] for number in range(_FAN)]
    return reduce(pick, [*starts, column[_FAN::_FAN]])


def _levels(boxes: Boxes) -> list[Boxes]:
    import numpy as np

    levels = [boxes]
    while len(boxes) > 1:
        if missing := -len(boxes) % _FAN:
            levels[-1] = boxes = np.concatenate([boxes, np.full((missing, 4), np.inf)])
        pairs = np.fmin(boxes[0::2], boxes[1::2])
        boxes = np.fmin(pairs[0::2], pairs[1::2])
        levels.append(boxes)
    return levels


def overlapping(first: BoxTree, second: BoxTree) -> tuple[Numbers, Numbers]:
    """Return the numbers of all pairs of boxes that overlap, touch or are as near as NEAR: those of both trees."""
    import numpy as np

    mine = theirs = np.zeros(1, dtype=np.intp)
    depth, other_depth = first.depth, second.depth
    while True:
        boxes, others = first.boxes(depth, mine), second.boxes(other_depth, theirs)
        overlap = _overlap(boxes, others)
        mine, theirs = mine[overlap], theirs[overlap]
        if not depth and not other_depth:
            return mine, theirs
        # Larger boxes first: a small box overlaps most of what is within a large one, and nothing would be sorted out.
        # The four numbers of a box add up to its width and height, negated.
        if not other_depth or (depth and boxes[overlap].sum() <= others[overlap].sum()):
            depth -= 1
            mine, theirs = _children(mine), np.repeat(theirs, _FAN)
        else:
            other_depth -= 1
            mine, theirs = np.repeat(mine, _FAN), _children(theirs)


def _children(numbers: Numbers) -> Numbers:
    import numpy as np

    return (numbers[:, None] * _FAN + np.arange(_FAN)).ravel()


def _overlap(left: Boxes, right: Boxes) -> npt.NDArray[np.bool_]:
    return (
        (left[:, 0] + right[:, 2] <= NEAR)
        & (left[:, 2] + right[:, 0] <= NEAR)
        & (left[:, 1] + right[:, 3] <= NEAR)
        & (left[:, 3] + right[:, 1] <= NEAR)
    )
