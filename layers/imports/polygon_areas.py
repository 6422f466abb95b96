"""Geodesic areas of polygons on the map, and of what two of them share."""

from __future__ import annotations

from qgis.core import Qgis, QgsGeometry

from ...core.geometry.geodesy import ring_area
from ..stored_geometry import as_multi

M2_PER_KM2 = 1e6


def area_km2(geometry: QgsGeometry) -> float:
    """Return the geodesic area of polygons in EPSG:4326 in square kilometres, holes left out."""
    square_metres = 0.0
    for rings in as_multi(geometry).asMultiPolygon():
        outer, *holes = (ring_area([(point.x(), point.y()) for point in ring]) for ring in rings)
        square_metres += outer - sum(holes)
    return square_metres / M2_PER_KM2


def common_km2(one: QgsGeometry, other: QgsGeometry) -> float:
    """Return the geodesic area that two polygons in EPSG:4326 share, in square kilometres."""
    if not one.boundingBoxIntersects(other):
        return 0.0
    # Where they only touch, points and lines are common too.
    parts = one.intersection(other).asGeometryCollection()
    return sum(area_km2(part) for part in parts if part.type() == Qgis.GeometryType.Polygon)
