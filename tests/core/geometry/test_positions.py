"""What is a position on Earth, and the area inside a ring of them."""

import math

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.geometry.geodesy import ring_area
from kachin_corridors.core.geometry.stored_shape import is_on_earth


@pytest.mark.parametrize("position", [(0.0, 0.0), (180.0, 90.0), (-180.0, -90.0), (97.4, 25.4)])
def test_degrees_of_longitude_and_latitude_are_a_position(position):
    assert is_on_earth(*position)


@pytest.mark.parametrize("wrong", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_of_degrees_is_none(wrong):
    assert not is_on_earth(wrong, 25.0)
    assert not is_on_earth(97.0, wrong)


def test_a_position_is_within_both_ranges():
    assert not is_on_earth(math.nextafter(180.0, 181.0), 0.0)
    assert not is_on_earth(-180.5, 0.0)
    assert not is_on_earth(97.0, math.nextafter(90.0, 91.0))
    assert not is_on_earth(97.0, -90.5)


@pytest.mark.parametrize(
    "ring",
    [
        [(97.0, 25.0), (98.0, 25.0), (97.5, 26.0), (97.0, 25.0)],
        [(97.0, 25.0), (97.0, 27.0), (99.0, 27.5), (99.0, 25.0), (97.0, 25.0)],
    ],
)
def test_the_area_of_a_ring_is_that_of_geographiclib_whichever_way_it_turns(ring):
    polygon = Geodesic.WGS84.Polygon()
    for lon, lat in ring[:-1]:
        polygon.AddPoint(lat, lon)
    _, _, area = polygon.Compute()
    assert ring_area(ring) == pytest.approx(abs(area), rel=1e-9)
    assert ring_area(ring[::-1]) == pytest.approx(abs(area), rel=1e-9)
