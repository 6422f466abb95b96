"""Pairs as newer Pythons make them: the same pairs, and the same refusal."""

from __future__ import annotations

from itertools import pairwise as expected_pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kachin_corridors.core.pairs import pairwise, zip_equal

ITEMS = st.lists(st.integers())


@given(ITEMS)
def test_pairs_are_those_of_itertools(items):
    assert pairwise(items) == list(expected_pairwise(items))
    assert pairwise(tuple(items)) == list(expected_pairwise(items))


@given(ITEMS, ITEMS)
def test_zip_equal_is_a_strict_zip(first, second):
    if len(first) == len(second):
        assert list(zip_equal(first, second)) == list(zip(first, second, strict=True))
    else:
        with pytest.raises(ValueError, match="cannot be paired"):
            zip_equal(first, second)


def test_arrays_are_paired_too():
    assert list(zip_equal(np.array([1, 2]), np.array([3, 4]))) == [(1, 3), (2, 4)]
