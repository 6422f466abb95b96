"""Geodesic lengths, areas and azimuths on WGS 84.

Karney, C. F. F. (2013), Algorithms for geodesics, J. Geodesy 87, 43-55, as implemented in PROJ. Coordinates are
longitude, latitude in degrees (EPSG:4326 in traditional GIS order); lengths are metres; azimuths are degrees
clockwise from north in 0..360.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from .errors import GeometryError

if TYPE_CHECKING:
    from pyproj import Geod

LonLat = tuple[float, float]

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
    _check([start, end])
    azimuth, back_azimuth, metres = _wgs84().inv(*start, *end)
    return metres, azimuth % 360.0, back_azimuth % 360.0


def destination(start: LonLat, azimuth: float, metres: float) -> LonLat:
    """Return where the geodesic leads that leaves ``start`` at ``azimuth`` (degrees), after ``metres``."""
    lon, lat, _ = _wgs84().fwd(*start, azimuth, metres)
    return lon, lat


def geodesic(start: LonLat, end: LonLat, step_m: float) -> list[LonLat]:
    """Return the geodesic between two points with a vertex at least every ``step_m``, as maps need it to draw it."""
    metres, azimuth, _ = inverse(start, end)
    count = math.ceil(metres / step_m)
    return [start, *(destination(start, azimuth, metres * number / count) for number in range(1, count)), end]


def segment_lengths(points: Sequence[LonLat]) -> list[float]:
    """Return the geodesic length in metres of each segment of the line through ``points``; at least two of them."""
    _check_line(points)
    longitudes, latitudes = zip(*points, strict=True)
    return [float(metres) for metres in _wgs84().line_lengths(longitudes, latitudes)]


def distances_from(point: LonLat, points: Sequence[LonLat]) -> list[float]:
    """Return the geodesic distances in metres from one point to each of others."""
    _check([point, *points])
    count = len(points)
    longitudes, latitudes = zip(*points, strict=True)
    metres = _wgs84().inv([point[0]] * count, [point[1]] * count, longitudes, latitudes)[2]
    return [float(each) for each in metres]


def compass_point(azimuth: float) -> str:
    """Return the nearest of the 16 winds to an azimuth in degrees: ``ENE`` for 65."""
    return COMPASS[round(azimuth % 360.0 / 22.5) % len(COMPASS)]


def line_length(points: Sequence[LonLat]) -> float:
    """Return the geodesic length in metres of the line through ``points``; at least two of them."""
    _check_line(points)
    longitudes, latitudes = zip(*points, strict=True)
    return float(_wgs84().line_length(longitudes, latitudes))


def ring_area(points: Sequence[LonLat]) -> float:
    """Return the geodesic area in square metres inside a closed ring, whichever way it turns."""
    _check(points)
    longitudes, latitudes = zip(*points, strict=True)
    return abs(float(_wgs84().polygon_area_perimeter(longitudes, latitudes)[0]))


def _check_line(points: Sequence[LonLat]) -> None:
    if len(points) < 2:
        raise GeometryError(what="A line", reason="it has fewer than two points")
    _check(points)


def _check(points: Sequence[LonLat]) -> None:
    for lon, lat in points:
        if not (math.isfinite(lon) and math.isfinite(lat) and -90.0 <= lat <= 90.0 and -360.0 <= lon <= 360.0):
            raise GeometryError(what="A line", reason=f"{lon}, {lat} is no longitude and latitude in degrees")
