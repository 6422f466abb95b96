"""Between the coordinates of a map in whatever CRS and positions in degrees (EPSG:4326), both ways."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsUnitTypes,
)
from qgis.core import QgsCsException as QgsCsException  # type: ignore[attr-defined] # not in the stubs

from ...core.geometry.arrays import as_points
from ...core.geometry.geodesy import LonLat, densified, distance, distances, positions
from ...core.geometry.wkb import line_wkb
from ...core.schema import CRS
from ..reference_systems import transformed

if TYPE_CHECKING:
    from ...core.geometry.geodesy import Coordinates

_STEP_M = 20_000.0
_SHORT_DEG = 0.1
"""A segment of no more than this in longitude and in latitude is shorter than a step, wherever on Earth it is."""
_TURN, _HALF_TURN = 360.0, 180.0
_RETURNS_WITHIN_M = 1000.0


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
    if not are_on_earth([point], transform):
        return None
    lon, lat = degrees.x(), degrees.y()
    if not (math.isfinite(lon) and math.isfinite(lat) and abs(lon) <= _TURN and abs(lat) <= _HALF_TURN / 2):
        return None
    return lon, lat


def are_on_earth(points: Iterable[QgsPointXY], transform: QgsCoordinateTransform) -> bool:
    """Tell of positions in a projected CRS whether they are where they were, transformed to degrees and back.

    PROJ gives a place on Earth also to a northing of a million kilometres. Eastings are not looked at: east of the
    antimeridian they come back a turn of the Earth farther west, and mean what they say.
    """
    if transform.sourceCrs().isGeographic():
        return True
    limit = _RETURNS_WITHIN_M * QgsUnitTypes.fromUnitToUnitFactor(
        Qgis.DistanceUnit.Meters, transform.sourceCrs().mapUnits()
    )
    try:
        for point in points:
            there = transform.transform(point)
            back = transform.transform(there, Qgis.TransformDirection.Reverse)
            if not abs(back.y() - point.y()) <= limit:
                return False
    except QgsCsException:
        return False
    return True


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

    ``along_geodesics``: with its segments ``drawn_along_geodesics``.
    """
    line = _continuous(positions(drawn_along_geodesics(points) if along_geodesics else points))
    geometry = QgsGeometry()
    geometry.fromWkb(line_wkb(line))
    if not crs.isGeographic() and _leaves_the_map(line):
        geometry = _split(line)
    transform = QgsCoordinateTransform(QgsCoordinateReferenceSystem(CRS), crs, context)
    return geometry if transformed(geometry, transform) else None


def drawn_along_geodesics(points: Sequence[LonLat] | Coordinates) -> Coordinates:
    """Return a line with the vertices that its long segments need to lie where they are measured."""
    import numpy as np

    line = positions(points)
    # A line may have a hundred thousand vertices: only segments that may be long are measured.
    candidates = (np.abs(np.diff(line, axis=0)) > _SHORT_DEG).any(axis=1).nonzero()[0]
    lengths = np.zeros(max(len(line) - 1, 0))
    lengths[candidates] = distances(line[candidates], line[candidates + 1])
    return densified(line, lengths, _STEP_M)[0]


def _continuous(line: Coordinates) -> Coordinates:
    """Return the points with each longitude within half a turn of the one before."""
    import numpy as np

    steps = np.diff(line[:, 0])
    turns = np.round((np.mod(steps + _HALF_TURN, _TURN) - _HALF_TURN - steps) / _TURN)
    if not turns.any():
        return line
    turned = line.copy()
    turned[1:, 0] += _TURN * np.cumsum(turns)
    return turned


def _leaves_the_map(line: Coordinates) -> bool:
    return bool((abs(line[:, 0]) > _HALF_TURN).any())


def _split(line: Coordinates) -> QgsGeometry:
    area = QgsDistanceArea()
    area.setSourceCrs(QgsCoordinateReferenceSystem(CRS), QgsCoordinateTransformContext())
    if not area.setEllipsoid("EPSG:7030"):  # WGS 84
        raise RuntimeError("QGIS does not know the ellipsoid of WGS 84.")
    within = [QgsPointXY((lon + _HALF_TURN) % _TURN - _HALF_TURN, lat) for lon, lat in as_points(line)]
    return area.splitGeometryAtAntimeridian(QgsGeometry.fromPolylineXY(within))


def ground_size(
    point: QgsPointXY, step: float, crs: QgsCoordinateReferenceSystem, context: QgsCoordinateTransformContext
) -> float | None:
    """Return what ``step`` map units to the right of a point are on the ground, in metres; None off the map."""
    start = position_of(point, crs, context)
    end = position_of(QgsPointXY(point.x() + step, point.y()), crs, context)
    return None if start is None or end is None else distance(start, end)
