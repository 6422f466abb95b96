"""Geodesic lengths, areas and azimuths on WGS 84.

Karney, C. F. F. (2013), Algorithms for geodesics, J. Geodesy 87, 43-55, as implemented in PROJ. Coordinates are
longitude, latitude in degrees (EPSG:4326 in traditional GIS order); lengths are metres; azimuths are degrees
clockwise from north in 0..360. Many points are an array of shape (n, 2); a sequence of pairs serves as well.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..errors import GeometryError
from .arrays import as_indices, as_numbers, as_points

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from pyproj import Geod

    Coordinates = npt.NDArray[np.float64]
    """Longitudes and latitudes (degrees), one row a vertex: shape (n, 2)."""
    Metres = npt.NDArray[np.float64]
    Shares = npt.NDArray[np.float64]
    """Of a length or of a segment: 0 at its start, 1 at its end."""
    Indices = npt.NDArray[np.intp]

LonLat = tuple[float, float]

_DEGREES = (360.0, 90.0)
_LARGEST = (sys.float_info.max, sys.float_info.max)
_AT_ONCE = 8192
COMPASS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")


@lru_cache(maxsize=1)
def _wgs84() -> Geod:
    # pyproj takes a tenth of a second to load: only when something is measured.
    from pyproj import Geod

    return Geod(ellps="WGS84")


def distance(start: LonLat, end: LonLat) -> float:
    """Return the geodesic distance in metres. Raises GeometryError for coordinates that are no position."""
    return inverse(start, end)[0]


def inverse(start: LonLat, end: LonLat) -> tuple[float, float, float]:
    """Return distance (m), azimuth at the start (degrees) and azimuth from the end back to the start (degrees)."""
    if not (_is_position(start) and _is_position(end)):
        positions([start, end])  # says which is none
    azimuth, back_azimuth, metres = _wgs84().inv(*start, *end)
    return metres, azimuth % 360.0, back_azimuth % 360.0


def destination(start: LonLat, azimuth: float, metres: float) -> LonLat:
    """Return where the geodesic leads that leaves ``start`` at ``azimuth`` (degrees), after ``metres``."""
    lon, lat, _ = _wgs84().fwd(*start, azimuth, metres)
    return lon, lat


def geodesic(start: LonLat, end: LonLat, step_m: float) -> list[LonLat]:
    """Return the geodesic between two points with a vertex at least every ``step_m``, as maps need it to draw it."""
    added = max(math.ceil(distance(start, end) / step_m) - 1, 0)
    return [start, *_wgs84().npts(*start, *end, added), end] if added else [start, end]


def densified(points: Coordinates, lengths: Metres, step_m: float) -> tuple[Coordinates, Indices]:
    """Return a line with a vertex at least every ``step_m`` of its geodesic segments, whose ``lengths`` are given (m).

    Also return into how many pieces, equal in metres, each segment is cut by that.
    """
    import numpy as np

    pieces = np.maximum(np.ceil(lengths / step_m), 1.0).astype(np.intp)
    stretches, first = [], 0
    for segment in as_indices(np.flatnonzero(pieces > 1)):
        (lon, lat), (to_lon, to_lat) = as_points(points[segment : segment + 2])
        added = _wgs84().npts(lon, lat, to_lon, to_lat, int(pieces[segment]) - 1)
        stretches += [points[first : segment + 1], np.array(added)]
        first = segment + 1
    return (np.concatenate([*stretches, points[first:]]) if stretches else points), pieces


def compass_point(azimuth: float) -> str:
    """Return the nearest of the 16 winds to an azimuth in degrees: ``ENE`` for 65."""
    return COMPASS[round(azimuth % 360.0 / 22.5) % len(COMPASS)]


def line_length(points: Sequence[LonLat] | Coordinates) -> float:
    """Return the geodesic length in metres of the line through ``points``; at least two of them."""
    line = line_positions(points)
    # pyproj copies what it is given: of a million vertices rather a few thousand at a time.
    return math.fsum(
        _wgs84().line_length(*line[start : start + _AT_ONCE + 1].T) for start in range(0, len(line) - 1, _AT_ONCE)
    )


def segment_lengths(points: Sequence[LonLat] | Coordinates) -> Metres:
    """Return the geodesic lengths in metres of the n - 1 segments between n points, at least two."""
    line = line_positions(points)
    return _wgs84().line_lengths(line[:, 0], line[:, 1])


def distances_along(points: Sequence[LonLat] | Coordinates) -> Metres:
    """Return the geodesic distance in metres of each of n points from the first, along the line; at least two."""
    import numpy as np

    return np.concatenate([[0.0], np.cumsum(segment_lengths(points))])


def distances(starts: Coordinates, ends: Coordinates) -> Metres:
    """Return the geodesic distances in metres between the points of two arrays, row by row."""
    return _by_row(_wgs84().inv, starts[:, 0], starts[:, 1], ends[:, 0], ends[:, 1])[2]


def between(starts: Coordinates, ends: Coordinates, fractions: Shares) -> Coordinates:
    """Return, row by row, the point on the geodesic from a start to an end at a fraction of its length (0..1)."""
    import numpy as np

    geod = _wgs84()
    azimuths, _, lengths = _by_row(geod.inv, starts[:, 0], starts[:, 1], ends[:, 0], ends[:, 1])
    longitudes, latitudes, _ = _by_row(geod.fwd, starts[:, 0], starts[:, 1], azimuths, lengths * fractions)
    return np.column_stack([longitudes, latitudes])


def _by_row(
    problem: Callable[..., tuple[Any, Any, Any]], *columns: npt.NDArray[np.float64]
) -> tuple[npt.NDArray[np.float64], ...]:
    """Solve a geodesic problem for each row of columns of numbers, and return columns.

    pyproj takes a column of one row for a number: it answers with numbers, and numpy warns that this will be an error.
    """
    import numpy as np

    if len(columns[0]) == 1:
        return tuple(np.array([answer]) for answer in problem(*(float(column[0]) for column in columns)))
    return problem(*columns)


def ring_area(points: Sequence[LonLat]) -> float:
    """Return the geodesic area in square metres inside a closed ring, whichever way it turns."""
    ring = positions(points)
    return abs(float(_wgs84().polygon_area_perimeter(ring[:, 0], ring[:, 1])[0]))


def line_positions(points: Sequence[LonLat] | Coordinates) -> Coordinates:
    """Return ``positions`` of a line. Raises GeometryError also for fewer than two points."""
    line = positions(points)
    if len(line) < 2:
        raise GeometryError(what="A line", reason="it has fewer than two points")
    return line


def positions(points: Sequence[LonLat] | Coordinates) -> Coordinates:
    """Return points as an array of shape (n, 2): the one given, if it is one.

    Raises GeometryError, with the number of the vertex (from 1), for what is no longitude (-360..360) and latitude.
    """
    return _within(points, _DEGREES, "A line", "no longitude and latitude in degrees")


def _is_position(point: LonLat) -> bool:
    # Without an array: what is near is found with many distances between two points.
    return abs(point[0]) <= _DEGREES[0] and abs(point[1]) <= _DEGREES[1]


def finite(points: Sequence[LonLat] | Coordinates, what: str) -> Coordinates:
    """Return points of ``what``, in whatever unit, as an array of shape (n, 2): the one given, if it is one.

    Raises GeometryError, with the number of the vertex (from 1), for a NaN or an infinity.
    """
    return _within(points, _LARGEST, what, "no position")


def _within(
    points: Sequence[LonLat] | Coordinates, limits: tuple[float, float], what: str, otherwise: str
) -> Coordinates:
    import numpy as np

    line = np.asarray(points, dtype=np.float64).reshape(-1, 2)
    # The least and the greatest of numbers with a NaN among them are NaN, for which no comparison holds. Numbers of a
    # million points are compared in this way without copies of them.
    if len(line) and not all(-limit <= column.min() and column.max() <= limit for column, limit in zip(line.T, limits)):
        number = int(np.argmin((np.abs(line) <= limits).all(axis=1)))
        x, y = as_numbers(line[number])
        raise GeometryError(what=what, reason=f"its vertex {number + 1} ({x}, {y}) is {otherwise}")
    return line
