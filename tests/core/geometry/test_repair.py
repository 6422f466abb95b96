"""Invalid areas: our own repair covers what GEOS' MakeValid covers."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from shapely.geometry import LineString, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union
from shapely.validation import make_valid

from kachin_corridors.core.geometry.repair import by_even_odd_rule, made_valid

CORNERS = st.tuples(st.integers(0, 12), st.integers(0, 12))
RINGS = st.lists(CORNERS, min_size=4, max_size=9)


def areas_of(geometry: BaseGeometry) -> list[BaseGeometry]:
    return [part for part in getattr(geometry, "geoms", [geometry]) if part.area]


def uncovered(one: BaseGeometry, other: BaseGeometry) -> float:
    """The area that only one of two covers."""
    return one.symmetric_difference(other).area


@given(RINGS)
def test_the_even_odd_rule_covers_what_make_valid_covers(ring: list[tuple[int, int]]) -> None:
    # Where a ring runs along itself, there and back, both rules are arbitrary.
    outline = LineString([*ring, ring[0]])
    assume(unary_union(outline).length == pytest.approx(outline.length))
    expected = unary_union(areas_of(make_valid(Polygon(ring))))
    repaired = by_even_odd_rule(Polygon(ring))
    assert repaired.is_valid
    assert uncovered(repaired, expected) == pytest.approx(0.0, abs=1e-9)


@pytest.mark.parametrize(
    ("geometry", "area"),
    [
        pytest.param(Polygon([(0, 0), (2, 2), (2, 0), (0, 2)]), 2.0, id="bow tie"),
        pytest.param(Polygon([(0, 0), (4, 0), (4, 4), (0, 4)], [[(1, 1), (6, 1), (6, 2), (1, 2)]]), 15.0, id="hole"),
        pytest.param(Polygon([(0, 0), (0, 0), (0, 0), (0, 0)]), 0.0, id="a point"),
        pytest.param(Polygon([(0, 0), (1, 1), (0, 0), (1, 1)]), 0.0, id="a line"),
        pytest.param(Polygon(), 0.0, id="empty"),
    ],
)
@pytest.mark.parametrize("repair", [made_valid, by_even_odd_rule])
def test_areas_of_repaired_polygons(repair, geometry: BaseGeometry, area: float) -> None:
    repaired = repair(geometry)
    assert repaired.is_valid
    assert repaired.area == pytest.approx(area)
