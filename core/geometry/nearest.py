"""The nearest point of a line of geodesics, on WGS 84.

Nearest in degrees is up to 3.9 km wrong in Kachin, and planar distances of a UTM zone up to 680 m. Coordinates are
longitude, latitude in degrees (EPSG:4326); lengths are metres along geodesics.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .arrays import as_indices, as_numbers
from .geodesy import LonLat, between, destination, distance, distances, inverse, positions

if TYPE_CHECKING:
    from .geodesy import Coordinates, Indices, Metres

_EARTH_RADIUS_M = 6_371_008.8  # the mean radius R1 of WGS 84; only steers the search, never a result
_LEAST_RATIO, _GREATEST_RATIO = 0.994, 1.005
"""Between these is a distance on the ellipsoid over that on the sphere: its radii of curvature are 6335 to 6400 km."""
_CLOSE_ENOUGH_M = 1e-4
_MOST_STEPS = 50
_FAR_M = 5_000_000.0
"""Up to an eighth of the Earth the distance from a line has one low point, on the ellipsoid as on the sphere."""
_SEARCH_STEP_M = 50_000.0
_SEARCHED_AT_ONCE = 41


@dataclass(frozen=True)
class Foot:
    """The point of a line that is nearest to another. ``at_m`` is its distance along the line from the start."""

    segment: int  # number of the segment, from 0
    point: LonLat
    at_m: float
    offset_m: float


def nearest_on_line(point: LonLat, line: Sequence[LonLat] | Coordinates, along_m: Sequence[float] | Metres) -> Foot:
    """Return the nearest point of ``line`` to ``point``; of several equally near the first.

    ``along_m`` holds the distance of each vertex from the start, along the line. Raises GeometryError for
    coordinates that are no position.
    """
    import numpy as np

    here, vertices, along = positions([point]), positions(line), np.asarray(along_m)
    lengths = np.diff(along)
    segments = _segments_near(here, vertices, lengths)
    to_starts, to_ends = (distances(here.repeat(len(segments), axis=0), vertices[segments + n]) for n in (0, 1))
    # By the triangle inequality, no point of a segment is nearer than this.
    at_least = np.maximum(0.0, (to_starts + to_ends - lengths[segments]) / 2)
    best: Foot | None = None
    for number in as_indices(np.argsort(at_least, kind="stable")):
        if best is not None and at_least[number] > best.offset_m:
            break
        index = int(segments[number])
        start, end = (_lon_lat(vertices, index + n) for n in (0, 1))
        foot, from_start, offset = nearest_on_segment(point, start, end, float(lengths[index]))
        if best is None or offset < best.offset_m - _CLOSE_ENOUGH_M:
            best = Foot(index, foot, float(along[index]) + from_start, offset)
    if best is None:
        raise ValueError("A line has at least one segment.")
    return best


def least_distance(point: LonLat, line: Sequence[LonLat] | Coordinates, along_m: Sequence[float] | Metres) -> float:
    """Return a distance that ``point`` has from ``line`` at least, for less than the nearest point costs."""
    import numpy as np

    at_least, _ = _bounds(positions([point]), positions(line), np.diff(along_m))
    return float(at_least.min())


def _segments_near(here: Coordinates, vertices: Coordinates, lengths: Metres) -> Indices:
    """Return the numbers of the segments that may have the nearest point."""
    import numpy as np

    at_least, at_most = _bounds(here, vertices, lengths)
    return np.flatnonzero(at_least <= at_most + _CLOSE_ENOUGH_M)


def _bounds(here: Coordinates, vertices: Coordinates, lengths: Metres) -> tuple[Metres, float]:
    """Return how far each segment is at least, and the nearest at most, by distances on a sphere: they cost little."""
    import numpy as np

    (lon, lat), (longitudes, latitudes) = np.radians(here[0]), np.radians(vertices.T)
    haversine = (
        np.sin((latitudes - lat) / 2) ** 2 + np.cos(lat) * np.cos(latitudes) * np.sin((longitudes - lon) / 2) ** 2
    )
    rough = 2.0 * _EARTH_RADIUS_M * np.arcsin(np.sqrt(np.minimum(haversine, 1.0)))
    at_least = np.maximum(0.0, (_LEAST_RATIO * (rough[:-1] + rough[1:]) - lengths) / 2)
    return at_least, _GREATEST_RATIO * float(rough.min())


def _lon_lat(vertices: Coordinates, number: int) -> LonLat:
    lon, lat = as_numbers(vertices[number])
    return lon, lat


def nearest_on_segment(point: LonLat, start: LonLat, end: LonLat, length_m: float) -> tuple[LonLat, float, float]:
    """Return the nearest point of a geodesic segment, its distance from ``start``, and its distance from ``point``."""
    at_start = start, 0.0, distance(start, point)
    if length_m <= 0.0:
        return at_start
    # Where the foot lies beyond the segment, either end may be the nearer one: it may be half around the Earth.
    found = [at_start, _by_steps(point, start, end, length_m), (end, length_m, distance(end, point))]
    # There is nothing to search between two ends that are as good as one.
    if length_m > 2.0 * _CLOSE_ENOUGH_M and min(offset for _, _, offset in found) > _FAR_M:
        found += _by_search(point, start, end, length_m)
    return min(found, key=lambda each: each[2])


def _by_steps(point: LonLat, start: LonLat, end: LonLat, length_m: float) -> tuple[LonLat, float, float]:
    """Return the point of a segment to which the foot on a sphere leads.

    Each step solves the right triangle on a sphere (Napier: tan b = cos A tan c) from the foot found so far; the error
    of a step is the square of that of the one before, times the flattening.
    """
    azimuth = inverse(start, end)[1]
    along = 0.0
    for _ in range(_MOST_STEPS):
        here = destination(start, azimuth, along) if along else start
        offset, bearing, _ = inverse(here, point)
        # The course of the segment at this point, from the end that is farther away.
        course = inverse(here, end)[1] if along < length_m / 2 else (inverse(here, start)[1] + 180.0)
        angle = offset / _EARTH_RADIUS_M
        ahead = _EARTH_RADIUS_M * math.atan2(
            math.sin(angle) * math.cos(math.radians(bearing - course)), math.cos(angle)
        )
        reached = min(max(along + ahead, 0.0), length_m)
        if abs(reached - along) < _CLOSE_ENOUGH_M:
            break
        along = reached
    return here, along, offset


def _by_search(point: LonLat, start: LonLat, end: LonLat, length_m: float) -> list[tuple[LonLat, float, float]]:
    """Return the low points of a segment: of those so far away that on the ellipsoid there may be several.

    A quarter of the Earth away all points of a segment are about equally far, and the sphere tells nothing of them.
    """
    import numpy as np

    here, first, last = (positions([each]) for each in (point, start, end))

    def offsets(marks: Metres) -> tuple[Coordinates, Metres]:
        count = len(marks)
        # Not "/": by the annotations of numpy 2.2 the quotient may be of any precision.
        fractions = np.divide(marks, length_m)
        points = between(first.repeat(count, axis=0), last.repeat(count, axis=0), fractions)
        return points, distances(points, here.repeat(count, axis=0))

    marks = np.linspace(0.0, length_m, max(3, math.ceil(length_m / _SEARCH_STEP_M)), dtype=np.float64)
    _, found = offsets(marks)
    padded = np.concatenate([[np.inf], found, [np.inf]])
    lows = marks[(found <= padded[:-2]) & (found <= padded[2:])]
    results = []
    for low in as_numbers(lows):
        width = float(marks[1])
        while width > _CLOSE_ENOUGH_M:
            around = np.linspace(max(0.0, low - width), min(length_m, low + width), _SEARCHED_AT_ONCE, dtype=np.float64)
            points, found = offsets(around)
            nearest = int(found.argmin())
            low, width = float(around[nearest]), 2.0 * width / (_SEARCHED_AT_ONCE - 1)
        results.append((_lon_lat(points, nearest), low, float(found[nearest])))
    return results
