"""Which of many boxes overlap which of many others: two trees of boxes, gone down level by level in whole arrays.

A line of n segments and areas of m edges cost about n + m to index, and k log(n m) to find the k pairs that overlap.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from .geodesy import Coordinates, Indices

    Boxes = npt.NDArray[np.float64]

NEAR = 1e-9
"""In degrees, 0.1 mm: what is this near is looked at as if it touched."""
_FAN = 8


class BoxTree:
    """Boxes in the order in which they were given, eight by eight in a box of their own, and so on up to a single one.

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

    def boxes(self, depth: int, numbers: Indices) -> Boxes:
        """Return the boxes of the given numbers so many levels above the single boxes."""
        return self._levels[depth][numbers]


class SegmentTree(BoxTree):
    """The boxes of the segments of paths; they are made when they are looked at, and only those of several are kept.

    ``points`` has the points of all paths, one row of NaN after each: segment n leads from point n to point n + 1.
    """

    def __init__(self, paths: Sequence[Coordinates]) -> None:
        """Index the segments of one path or more, arrays of shape (n, 2), of two points at least in all."""
        import numpy as np

        count = sum(len(path) + 1 for path in paths)
        none = np.full((1, 2), np.nan)
        missing = np.full(((1 - count) % _FAN, 2), np.nan)
        self.points = np.concatenate([*(rows for path in paths for rows in (path, none)), missing])
        boxes = np.empty((len(self.points) // _FAN, 4))
        for axis in (0, 1):
            boxes[:, axis] = _picked(self.points[:, axis], np.fmin)
            np.negative(_picked(self.points[:, axis], np.fmax), out=boxes[:, axis + 2])
        self._levels = [boxes, *_levels(boxes)]  # the first stands for the single segments

    def boxes(self, depth: int, numbers: Indices) -> Boxes:
        """Return the boxes of the given numbers so many levels above the single segments."""
        import numpy as np

        if depth:
            return super().boxes(depth, numbers)
        starts, ends = self.points[numbers], self.points[numbers + 1]
        found = np.empty((len(numbers), 4))
        np.minimum(starts, ends, out=found[:, :2])
        np.negative(np.maximum(starts, ends), out=found[:, 2:])
        return found


def _picked(column: Boxes, pick: np.ufunc) -> Boxes:
    """Return the least or greatest of the points of each _FAN segments, in one coordinate."""
    picked = pick(column[0:-1:_FAN], column[_FAN::_FAN])
    for number in range(1, _FAN):
        # Into the same array: getting memory for another takes longer than the comparing.
        pick(picked, column[number::_FAN], out=picked)
    return picked


def _levels(boxes: Boxes) -> list[Boxes]:
    import numpy as np

    levels = [boxes]
    while len(boxes) > 1:
        if missing := -len(boxes) % _FAN:
            levels[-1] = boxes = np.concatenate([boxes, np.full((missing, 4), np.inf)])
        parents = boxes[0::_FAN].copy()
        for number in range(1, _FAN):
            np.fmin(parents, boxes[number::_FAN], out=parents)
        boxes = parents
        levels.append(boxes)
    return levels


def overlapping(first: BoxTree, second: BoxTree) -> tuple[Indices, Indices]:
    """Return the numbers of all pairs of boxes that overlap, touch or are as near as NEAR: those of both trees."""
    import numpy as np

    mine: Indices = np.zeros(1, dtype=np.intp)
    theirs: Indices = mine
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


def _children(numbers: Indices) -> Indices:
    import numpy as np

    return (numbers[:, None] * _FAN + np.arange(_FAN)).ravel()


def _overlap(left: Boxes, right: Boxes) -> npt.NDArray[np.bool_]:
    return (
        (left[:, 0] + right[:, 2] <= NEAR)
        & (left[:, 2] + right[:, 0] <= NEAR)
        & (left[:, 1] + right[:, 3] <= NEAR)
        & (left[:, 3] + right[:, 1] <= NEAR)
    )
