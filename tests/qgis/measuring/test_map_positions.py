"""Lines as a map shows them: where they are measured, unbroken across the antimeridian."""

from __future__ import annotations

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsPointXY

from kachin_corridors.core.geometry.arrays import as_points
from kachin_corridors.core.present import present
from kachin_corridors.layers.measuring.map_positions import drawn_along_geodesics, map_line, position_of

WGS84 = "EPSG:4326"
LONGEST_M = 20_000


@pytest.mark.parametrize(
    "ends",
    [((96.0, 25.0), (99.0, 28.0)), ((179.0, 10.0), (-178.0, -5.0)), ((10.0, 88.0), (190.0, 88.0))],
    ids=["kachin", "antimeridian", "pole"],
)
def test_a_long_segment_is_drawn_along_the_geodesic(ends):
    """Each vertex is on GeographicLib's geodesic: both parts together are as long as the whole."""
    (lon, lat), (lon_2, lat_2) = ends
    whole = Geodesic.WGS84.Inverse(lat, lon, lat_2, lon_2)["s12"]
    line = as_points(drawn_along_geodesics(list(ends)))
    assert line[0] == ends[0]
    assert line[-1] == ends[1]
    for x, y in line[1:-1]:
        parts = Geodesic.WGS84.Inverse(lat, lon, y, x)["s12"] + Geodesic.WGS84.Inverse(y, x, lat_2, lon_2)["s12"]
        assert parts == pytest.approx(whole, abs=1e-3)
    for number in range(len(line) - 1):
        (x, y), (x_2, y_2) = line[number], line[number + 1]
        assert Geodesic.WGS84.Inverse(y, x, y_2, x_2)["s12"] <= LONGEST_M + 0.001


def test_short_segments_are_left_as_they_are():
    line = [(96.0, 25.0), (96.05, 25.05), (96.1, 25.0), (99.0, 25.0), (99.05, 25.0)]
    dense = as_points(drawn_along_geodesics(line))
    assert dense[:3] == line[:3]
    assert dense[-2:] == line[-2:]
    assert len(dense) > 15


def test_a_line_across_the_antimeridian_goes_on_in_a_map_of_degrees():
    crs, context = QgsCoordinateReferenceSystem(WGS84), QgsCoordinateTransformContext()
    line = [(179.5, 0.0), (-179.5, 0.0), (-179.0, 1.0), (179.0, 1.0)]
    shown = present(map_line(line, crs, context))
    assert [round(point.x(), 9) for point in shown.vertices()] == [179.5, 180.5, 181.0, 179.0]


def test_a_line_across_the_antimeridian_is_broken_in_a_projected_map():
    crs, context = QgsCoordinateReferenceSystem("EPSG:3857"), QgsCoordinateTransformContext()
    shown = present(map_line([(179.5, 0.0), (-179.5, 0.0)], crs, context))
    half = 20037508.342789244  # half of the equator of Web Mercator: pi times 6378137
    assert sorted(round(point.x() / half, 6) for point in shown.vertices()) == [-1.0, -0.997222, 0.997222, 1.0]


@pytest.mark.parametrize(
    ("crs", "point", "is_one"),
    [
        pytest.param("EPSG:3857", (10_870_000.0, 2_940_000.0), True, id="in Kachin"),
        pytest.param("EPSG:3857", (21_000_000.0, 2_940_000.0), True, id="across the antimeridian"),
        pytest.param("EPSG:3857", (10_870_000.0, 1e12), False, id="past the pole"),
        pytest.param("EPSG:4326", (185.0, 25.0), True, id="degrees beyond 180"),
        pytest.param("EPSG:4326", (97.0, 91.0), False, id="a latitude that is none"),
    ],
)
def test_a_point_of_a_map_is_on_earth_or_nowhere(crs, point, is_one):
    found = position_of(QgsPointXY(*point), QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext())
    assert (found is not None) == is_one
