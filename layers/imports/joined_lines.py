"""Joins the parts of a line, and says where they do not join."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsRectangle, QgsSpatialIndex

from ...core.errors import GeometryError, ImportFileError
from ...core.feedback import Feedback, followed, stop_if_cancelled
from ...core.file_errors import LineInPartsError
from ...core.geometry.geodesy import LonLat, distance
from ..stored_geometry import points_of

Line = list[LonLat]

_SAME_POINT_DEGREES = 1e-7
"""About 1 cm: parts whose ends are nearer than this were cut at one point, which a format has rounded."""
_MOST_TOLD = 20
_TURN = 360.0
_LEAST_M_PER_DEGREE = 110_500.0
"""A degree of latitude is nowhere shorter, nor one of longitude on the equator."""


def joined(path: str, parts: Sequence[QgsGeometry], feedback: Feedback) -> Line:
    """Return the parts of a line of the file ``path`` as one. Those that share an end are joined.

    Raises JobCancelledError, ImportFileError for a line without length or without ends, LineInPartsError with the
    places where parts fork or do not join.
    """
    same_ends = _with_same_ends([points_of(part) for part in parts], feedback)
    collected = QgsGeometry.fromMultiPolylineXY([[QgsPointXY(*point) for point in line] for line in same_ends])
    merged = collected.mergeLines()
    lines = [points_of(QgsGeometry(part.clone())) for part in merged.constParts()]
    if not lines:
        raise ImportFileError(path=path, reason="its line has no length")
    if len(lines) == 1:
        if lines[0][0] == lines[0][-1]:
            raise ImportFileError(path=path, reason="its line ends where it begins. Is it in the file twice, or a loop")
        return lines[0]
    told = breaks(lines, feedback)
    where = "; ".join(told[:_MOST_TOLD])
    if len(told) > _MOST_TOLD:
        where += f"; and {len(told) - _MOST_TOLD} places more"
    raise LineInPartsError(path=path, count=len(lines), where=where)


def breaks(lines: Sequence[Line], feedback: Feedback) -> list[str]:
    """Say where lines fork, and how wide the gap is from each loose line to the nearest end of another: widest first.

    There must be two lines or more. The time that it takes grows as their number does. Raises JobCancelledError.
    """
    ends = [end for line in lines for end in (line[0], line[-1])]
    forks = [f"they fork at {lat_lon(point)}" for point, count in Counter(ends).items() if count > 2]
    index = QgsSpatialIndex()
    for number, end in enumerate(ends):
        feature = QgsFeature(number)
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(*end)))
        if not index.addFeature(feature):
            raise GeometryError(what=lat_lon(end), reason="it is no point that can be indexed")
    gaps = set()
    for number in range(0, len(ends), 2):
        stop_if_cancelled(feedback)
        metres, end, other = min(_nearest(ends, index, number), _nearest(ends, index, number + 1))
        if metres > 0.0:
            first, second = sorted((end, other))
            width = f"{metres:.0f}" if metres >= 1.0 else f"{metres:.2f}"
            gaps.add((round(metres), f"a gap of {width} m from {lat_lon(first)} to {lat_lon(second)}"))
    return [*forks, *(text for _, text in sorted(gaps, reverse=True))]


def _nearest(ends: Sequence[LonLat], index: QgsSpatialIndex, number: int) -> tuple[float, LonLat, LonLat]:
    """Return how far it is from an end to the nearest of another line, and both ends.

    The nearest in degrees tells how far the true one is at most: only what may lie within that is measured.
    """
    end = ends[number]

    def least(numbers: Sequence[int]) -> tuple[float, LonLat, LonLat]:
        return min((distance(end, ends[n]), end, ends[n]) for n in numbers if n // 2 != number // 2)

    # Three, because two may be those of its own line.
    candidates = index.nearestNeighbor(QgsPointXY(*end), 3)
    north = least(candidates)[0] / _LEAST_M_PER_DEGREE
    widest = math.cos(math.radians(min(89.0, abs(end[1]) + north)))
    east = min(_TURN, north / widest * math.pi / 2)
    found = list(candidates)
    for lon in (end[0] - _TURN, end[0], end[0] + _TURN):  # what is near may lie across the antimeridian
        found += index.intersects(QgsRectangle(lon - east, end[1] - north, lon + east, end[1] + north))
    return least(found)


def _with_same_ends(lines: Sequence[Line], feedback: Feedback) -> list[Line]:
    """Give ends that lie within a centimetre of each other the same position."""
    known: dict[tuple[int, int], LonLat] = {}

    def place(point: LonLat) -> LonLat:
        x, y = (round(value / _SAME_POINT_DEGREES) for value in point)
        near = [(x + dx, y + dy) for dx in (0, -1, 1) for dy in (0, -1, 1) if (x + dx, y + dy) in known]
        return known[near[0]] if near else known.setdefault((x, y), point)

    same = []
    for line in followed(lines, len(lines), feedback):
        if len(line) > 1:
            same.append([place(line[0]), *line[1:-1], place(line[-1])])
    return same


def lat_lon(point: LonLat) -> str:
    """Return a position as it is typed into a map: latitude, longitude in degrees, to about a metre."""
    return f"{point[1]:.5f}, {point[0]:.5f}"
