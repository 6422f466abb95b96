"""Between the coordinates of a map in whatever CRS and positions in degrees (EPSG:4326), both ways."""

from __future__ import annotations

import math
from collections.abc import Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
)
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # not in the stubs

from ..core.geodesy import LonLat, distance, geodesic
from ..core.pairs import pairwise
from ..core.schema import CRS
from .vector_files import transformed

_STEP_M = 20_000.0
_TURN, _HALF_TURN = 360.0, 180.0


def position_of(
    point: QgsPointXY, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> LonLat | None:
    """Return where a point of a map is on Earth; None where the map shows none, beside the globe or past a pole.

    Longitudes may be beyond 180 degrees where a map in degrees is: lines then go on across the antimeridian.
    """
    transform = QgsCoordinateTransform(crs, QgsCoordinateReferenceSystem(CRS), context)
    try:
        degrees = transform.transform(point)
    except QgsCsException:
        return None
    lon, lat = degrees.x(), degrees.y()
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= _TURN and abs(lat) <= _HALF_TURN / 2):
        return None
    return lon, lat


def map_point(
    position: LonLat, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> QgsPointXY | None:
    """Return where a map shows a position; None where it does not."""
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), crs, context)
    try:
        point = transform.transform(QgsPointXY(*position))
    except QgsCsException:
        return None
    return point if math.isfinite(point.x()) and math.isfinite(point.y()) else None


def map_line(
    points: Sequence[LonLat],
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    along_geodesics: bool = False,
) -> QgsGeometry | None:
    """Return a line as a map shows it, broken at the antimeridian where the map is; None where it does not show it.

    ``along_geodesics``: with its segments ``densified``.
    """
    line = _continuous(densified(points) if along_geodesics else points)
    geometry = QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in line])
    if not crs.isGeographic() and _leaves_the_map(line):
        geometry = _split(line)
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), crs, context)
    return geometry if transformed(geometry, transform) else None


def densified(points: Sequence[LonLat]) -> list[LonLat]:
    """Return a line with the vertices that its long segments need to lie where they are measured."""
    line = [points[0]]
    for start, end in pairwise(points):
        line += geodesic(start, end, _STEP_M)[1:] if distance(start, end) > _STEP_M else [end]
    return line


def _continuous(points: Sequence[LonLat]) -> list[LonLat]:
    """Return the points with each longitude within half a turn of the one before."""
    line = [points[0]]
    for lon, lat in points[1:]:
        before = line[-1][0]
        line.append((before + (lon - before + _HALF_TURN) % _TURN - _HALF_TURN, lat))
    return line


def _leaves_the_map(line: Sequence[LonLat]) -> bool:
    return any(abs(lon) > _HALF_TURN for lon, _ in line)


def _split(line: Sequence[LonLat]) -> QgsGeometry:
    area = QgsDistanceArea()
    area.setSourceCrs(QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext())
    known = area.setEllipsoid("EPSG:7030")  # WGS 84
    assert known
    within = [QgsPointXY((lon + _HALF_TURN) % _TURN - _HALF_TURN, lat) for lon, lat in line]
    return area.splitGeometryAtAntimeridian(QgsGeometry.fromPolylineXY(within))


def ground_size(
    point: QgsPointXY, step: float, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> float | None:
    """Return what ``step`` map units to the right of a point are on the ground, in metres; None off the map."""
    start = position_of(point, crs, context)
    end = position_of(QgsPointXY(point.x() + step, point.y()), crs, context)
    return None if start is None or end is None else distance(start, end)
