"""Invalid areas as QGIS makes them valid for splitting lines and for the sums by country."""

from __future__ import annotations

import struct

import pytest
from qgis.core import QgsGeometry
from shapely import wkb

from kachin_corridors.layers.stored_geometry import wkb_made_valid


@pytest.mark.parametrize(
    ("wkt", "area"),
    [
        pytest.param("POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))", 2.0, id="bow tie"),
        pytest.param("POLYGON((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 6 1, 6 2, 1 2, 1 1))", 15.0, id="hole"),
        pytest.param("POLYGON((0 0, 1 0, 1 1, 2 1, 1 1, 0 1, 0 0))", 1.0, id="spike"),
        pytest.param("MULTIPOLYGON(((0 0, 2 0, 2 1, 0 1, 0 0)), ((1 0, 3 0, 3 1, 1 1, 1 0)))", 3.0, id="overlap"),
        pytest.param("POLYGON((0 0, 0 0, 0 0, 0 0))", 0.0, id="a point"),
        pytest.param("POLYGON((0 0, 1 1, 0 0, 1 1, 0 0))", 0.0, id="a line"),
        pytest.param("POLYGON EMPTY", 0.0, id="empty"),
    ],
)
def test_what_has_an_area_is_left_of_it(wkt: str, area: float) -> None:
    valid = wkb.loads(wkb_made_valid(bytes(QgsGeometry.fromWkt(wkt).asWkb())))
    assert valid.is_valid
    assert valid.geom_type in ("Polygon", "MultiPolygon")
    assert valid.area == pytest.approx(area)


def test_a_ring_of_three_points_has_none() -> None:
    ring = struct.pack("<BIII", 1, 3, 1, 3) + struct.pack("<6d", 0, 0, 2, 2, 0, 0)
    assert wkb.loads(wkb_made_valid(ring)).is_empty
