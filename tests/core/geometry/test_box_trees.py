"""Pairs of boxes that overlap, against a comparison of each with each."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from kachin_corridors.core.geometry.box_trees import BoxTree, SegmentTree, overlapping

numbers = st.integers(0, 9).map(float)


def with_breaks(points):
    """Some points become NaN: from and to them there is no segment."""

    def broken(rows):
        copy = points.copy()
        copy[rows] = np.nan
        return copy

    return st.lists(st.integers(0, len(points) - 1), max_size=4).map(broken)


def paths(least):
    shapes = st.tuples(st.integers(least, 40), st.just(2))
    return arrays.arrays(np.float64, shapes, elements=numbers).flatmap(with_breaks)


def overlap(a, b):
    return all(
        min(a[0][axis], a[1][axis]) <= max(b[0][axis], b[1][axis])
        and min(b[0][axis], b[1][axis]) <= max(a[0][axis], a[1][axis])
        for axis in (0, 1)
    )


@given(paths(2), paths(2))
def test_segments_with_segments(first, second):
    found = sorted(
        zip(*(column.tolist() for column in overlapping(SegmentTree([first]), SegmentTree([second]))), strict=True)
    )
    expected = [
        (i, j)
        for i in range(len(first) - 1)
        for j in range(len(second) - 1)
        if not np.isnan([first[i : i + 2], second[j : j + 2]]).any() and overlap(first[i : i + 2], second[j : j + 2])
    ]
    assert found == expected


@pytest.mark.parametrize("count", [1, 2, 4, 5, 17])
def test_points_with_segments(count):
    points = np.column_stack([np.arange(count), np.arange(count)]).astype(float)
    path = np.array([[0.0, 0.0], [0.5, 3.0], [20.0, 20.0]])
    mine, theirs = overlapping(BoxTree(np.column_stack([points, -points])), SegmentTree([path]))
    expected = [(number, 0) for number in range(1)] + [(number, 1) for number in range(3, count)]
    assert sorted(zip(mine, theirs, strict=True)) == expected
