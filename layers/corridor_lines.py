"""Replaces the line of a leg in a workspace by one that the user has."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsCoordinateTransformContext, QgsGeometry, QgsPoint

from ..core.errors import ImportFileError, LineElsewhereError, LineInPartsError, UnknownLegError
from ..core.geodesy import LonLat, distance, line_length
from .imports import CORRIDOR, begin_import, keep, update_extents
from .stored_geometry import blob_of, geometry_of, points_of
from .vector_files import FileLayer, VectorInput, read_layer
from .workspace import check_workspace, read_rows, writing

MOST_TOLERANCE_M = 5000.0
"""A line that ends farther than this from a place does not lead there, however vague both are."""
_SAME_POINT_M = 0.01
_KM = 1000.0

Line = list[LonLat]


@dataclass(frozen=True)
class CorridorImport:
    """An import of a line. Lengths in metres, geodesic; ``added_m`` is what was drawn from its ends to the places."""

    leg: str
    rows: int
    parts: int
    turned: bool
    length_m: float
    former_length_m: float
    added_start_m: float
    added_end_m: float


@dataclass(frozen=True)
class _End:
    """A place at which a leg ends: where it is, and how far (m) a line may end from it."""

    name: str
    point: LonLat
    tolerance_m: float


def import_corridor(
    source: VectorInput,
    workspace: Path,
    leg_id: str,
    origin: str,
    accuracy_m: int,
    transform_context: QgsCoordinateTransformContext,
) -> CorridorImport:
    """Give a leg the line of ``source`` in all its status periods, from its first place to its second.

    ``origin`` is where the line comes from, as it is to be credited. Raises UnknownLegError, ImportFileError,
    LineInPartsError, LineElsewhereError, LockedWorkspaceError, and what check_workspace raises.
    """
    check_workspace(workspace)
    leg = _leg(workspace, leg_id)
    start, end = (_end(workspace, leg[f"{side}_place_id"], accuracy_m) for side in ("from", "to"))
    layer = read_layer(source, transform_context)
    parts = _lines(source.path, layer)
    line, turned = _directed(_joined(source.path, parts), start, end)
    added_start, added_end = distance(start.point, line[0]), distance(line[-1], end.point)
    if added_start > start.tolerance_m or added_end > end.tolerance_m:
        raise _elsewhere(source.path, layer.crs, (start, added_start), (end, added_end))
    line = _to_places(line, start, end)
    with writing(workspace) as database:
        rows = _replace(database, leg_id, line, origin, accuracy_m)
    former = geometry_of(leg["geom"], str(leg["name"]))
    return CorridorImport(
        leg=str(leg["name"]),
        rows=rows,
        parts=len(parts),
        turned=turned,
        length_m=line_length(line),
        former_length_m=line_length(points_of(former)),
        added_start_m=added_start,
        added_end_m=added_end,
    )


def _leg(workspace: Path, leg_id: str) -> Mapping[str, Any]:
    legs = read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid")
    for leg in legs:
        if leg["leg_id"] == leg_id:
            return leg
    known = dict.fromkeys(f"{leg['leg_id']} ({leg['name']})" for leg in legs)
    raise UnknownLegError(leg=leg_id, legs=", ".join(known))


def _end(workspace: Path, place_id: str, accuracy_m: int) -> _End:
    places = read_rows(workspace, "SELECT place_id, name, precision_m, geom FROM places")
    place = next(place for place in places if place["place_id"] == place_id)
    point = geometry_of(place["geom"], place["name"]).asPoint()
    tolerance = min(accuracy_m + (place["precision_m"] or 0), MOST_TOLERANCE_M)
    return _End(place["name"], (point.x(), point.y()), tolerance)


def _lines(path: Path, layer: FileLayer) -> list[QgsGeometry]:
    """Return the single lines of a file, however they are spread over its rows."""
    kinds = {feature.geometry.type() for feature in layer.features}
    if kinds != {Qgis.GeometryType.Line}:
        raise ImportFileError(path=path, reason="it has features that are not lines")
    return [QgsGeometry(part.clone()) for feature in layer.features for part in feature.geometry.constParts()]


def _joined(path: Path, parts: Sequence[QgsGeometry]) -> Line:
    """Return the parts as one line. Those that share an end are joined; what does not join is told."""
    merged = QgsGeometry.collectGeometry(list(parts)).mergeLines()
    lines = [points_of(QgsGeometry(part.clone())) for part in merged.constParts()]
    if len(lines) == 1:
        return lines[0]
    raise LineInPartsError(path=path, count=len(lines), where="; ".join(_breaks(lines)))


def _breaks(lines: Sequence[Line]) -> list[str]:
    """Say where lines fork, and how wide the gap is from each loose part to the nearest end of another."""
    ends = Counter(end for line in lines for end in (line[0], line[-1]))
    forks = [f"they fork at {_lat_lon(point)}" for point, count in ends.items() if count > 2]
    gaps = set()
    for line in lines:
        others = [point for other in lines if other is not line for point in (other[0], other[-1])]
        metres, end, other = min((distance(end, point), end, point) for end in (line[0], line[-1]) for point in others)
        if metres > 0.0:
            first, second = sorted((end, other))
            gaps.add((round(metres), f"a gap of {metres:.0f} m from {_lat_lon(first)} to {_lat_lon(second)}"))
    return [*forks, *(text for _, text in sorted(gaps, reverse=True))]


def _lat_lon(point: LonLat) -> str:
    return f"{point[1]:.5f}, {point[0]:.5f}"


def _directed(line: Line, start: _End, end: _End) -> tuple[Line, bool]:
    """Return the line in the direction of its leg, and whether it was turned for that."""
    as_it_is = distance(start.point, line[0]) + distance(end.point, line[-1])
    reversed_line = distance(start.point, line[-1]) + distance(end.point, line[0])
    return (line[::-1], True) if reversed_line < as_it_is else (line, False)


def _elsewhere(path: Path, crs: str, start: tuple[_End, float], end: tuple[_End, float]) -> LineElsewhereError:
    return LineElsewhereError(
        path=path,
        crs=crs,
        start=start[0].name,
        end=end[0].name,
        start_km=f"{start[1] / _KM:.1f}",
        end_km=f"{end[1] / _KM:.1f}",
        start_limit_km=f"{start[0].tolerance_m / _KM:.1f}",
        end_limit_km=f"{end[0].tolerance_m / _KM:.1f}",
    )


def _to_places(line: Line, start: _End, end: _End) -> Line:
    """Return the line drawn on to the very points of its places: legs join end to end there."""
    first = 1 if distance(line[0], start.point) < _SAME_POINT_M else 0
    last = len(line) - 1 if distance(line[-1], end.point) < _SAME_POINT_M else len(line)
    return [start.point, *line[first:last], end.point]


def _replace(database: sqlite3.Connection, leg_id: str, line: Line, origin: str, accuracy_m: int) -> int:
    geometry = QgsGeometry.fromPolyline([QgsPoint(*point) for point in line])
    new = begin_import(database, CORRIDOR, leg_id, origin)
    keep(database, new, "corridor_legs", "leg_id = ?", leg_id)
    changed = database.execute(
        # What was expected of the former line does not hold for the new one.
        "UPDATE corridor_legs SET geom = ?, geometry_source = ?, accuracy_m = ?, expected_km = NULL, "
        "expected_basis = '' WHERE leg_id = ?",
        (blob_of(geometry), origin, accuracy_m, leg_id),
    )
    update_extents(database)
    return changed.rowcount
