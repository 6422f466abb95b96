"""Replaces the line of a leg in a workspace by one that the user has."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from qgis.core import Qgis, QgsCoordinateTransformContext, QgsGeometry, QgsPoint, QgsPointXY

from ...core.errors import GeometryError, ImportFileError, LineElsewhereError, NoWayError, UnknownLegError
from ...core.feedback import NO_FEEDBACK, Feedback, PartOfJob, stop_if_cancelled
from ...core.geometry.geodesy import LonLat, distance, line_length
from ...core.units import METRES_PER_KM
from ...core.words import Mode
from ...store.imports.imports import NewLine
from ...store.tables.checked_rows import Row
from ...store.workspace import Workspace
from ..stored_geometry import blob_of, geometry_of, points_of
from .joined_lines import Line, joined, lat_lon
from .vector_files import DatumShift, FileLayer, VectorInput, has_lines, read_layer

MOST_TOLERANCE_M = 5000.0
"""A line that ends farther than this from a place does not lead there, however vague both are."""
_SAME_POINT_M = 0.01
_NEGLIGIBLE = 0.05
"""The part of a line that need not lie within its accuracy of the real way."""
_MOST_DETOUR, _ANY_DETOUR_M = 5.0, 100_000.0
"""A way is at most so many times as long as the straight line, and so much more between places that are near each
other. The most winding of the built-in legs has 1.8 times; a slip such as a latitude of 0 makes thousands of km."""
_READ, _JOINED = 60.0, 90.0
"""How many percent of the import are done then."""


@dataclass(frozen=True)
class CorridorImport:
    """An import of a line. Lengths in metres, geodesic; ``added_m`` is what was drawn from its ends to the places.

    ``accuracy_m`` is what is stated of the line now: the user's figure, unless what was drawn on or the change of
    datum makes it worse.
    """

    leg: str
    rows: int
    parts: int
    turned: bool
    length_m: float
    straight_m: float
    former_length_m: float
    added_start_m: float
    added_end_m: float
    accuracy_m: int
    is_simple: bool
    shift: DatumShift | None


@dataclass(frozen=True)
class _End:
    """A place at which a leg ends: where it is, and how far (m) a line may end from it."""

    name: str
    point: LonLat
    tolerance_m: float


def import_corridor(
    source: VectorInput,
    workspace: Workspace,
    leg_id: str,
    origin: str,
    accuracy_m: int,
    transform_context: QgsCoordinateTransformContext,
    feedback: Feedback = NO_FEEDBACK,
) -> CorridorImport:
    """Give a leg, named by its id or name, the line of ``source`` in all its status periods, from place to place.

    ``origin`` is where the line comes from, as it is to be credited. Raises JobCancelledError, UnknownLegError,
    NoWayError, ImportFileError, LineInPartsError, LineElsewhereError, LockedWorkspaceError, GeometryError where the
    workspace lacks a position, and what ``Workspace.check`` raises.
    """
    workspace.check()
    leg = _leg(workspace, leg_id)
    start, end = (_end(workspace, leg[f"{side}_place_id"], accuracy_m) for side in ("from", "to"))
    layer = read_layer(source, transform_context, has_lines, PartOfJob(feedback, 0.0, _READ))
    parts = _lines(source.shown, layer)
    line, turned = _directed(joined(source.shown, parts, PartOfJob(feedback, _READ, _JOINED)), start, end)
    added = _missing_m(line, start, end, source.shown, layer.crs)
    _refuse_far_vertices(source.shown, layer, start, end)
    line = _to_places(line, start, end)
    accuracy_m = _honest_accuracy(accuracy_m, added, line_length(line), layer.shift)
    stop_if_cancelled(feedback)
    return CorridorImport(
        leg=str(leg["name"]),
        rows=workspace.imports.replace_line(str(leg["leg_id"]), _new_line(line, origin, accuracy_m)),
        parts=len(parts),
        turned=turned,
        length_m=line_length(line),
        straight_m=distance(start.point, end.point),
        former_length_m=line_length(points_of(geometry_of(leg["geom"], str(leg["name"])))),
        added_start_m=added[0],
        added_end_m=added[1],
        accuracy_m=accuracy_m,
        is_simple=QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in line]).isSimple(),
        shift=layer.shift,
    )


def _new_line(line: Line, origin: str, accuracy_m: int) -> NewLine:
    return NewLine(blob_of(QgsGeometry.fromPolyline([QgsPoint(*point) for point in line])), origin, accuracy_m)


def _missing_m(line: Line, start: _End, end: _End, path: str, crs: str) -> tuple[float, float]:
    """Return how far (m) a line ends from its two places. Raises LineElsewhereError where it is too far."""
    missing = distance(start.point, line[0]), distance(line[-1], end.point)
    if missing[0] > start.tolerance_m or missing[1] > end.tolerance_m:
        raise _elsewhere(path, crs, (start, missing[0]), (end, missing[1]))
    return missing


def _honest_accuracy(stated_m: int, added_m: tuple[float, float], length_m: float, shift: DatumShift | None) -> int:
    """Return the accuracy that 95 % of the line have, in metres.

    The straight lines to the places follow no way: the real one may be as far from them as they are long.
    """
    drawn_on = max(added_m) if sum(added_m) > _NEGLIGIBLE * length_m else 0.0
    return max(stated_m, ceil(drawn_on), ceil(shift.accuracy_m) if shift else 0)


def _leg(workspace: Workspace, named: str) -> Row:
    legs = workspace.tables.rows("corridor_legs")
    for leg in legs:
        if named.casefold() in (leg["leg_id"].casefold(), leg["name"].casefold()):
            if leg["mode"] == Mode.GAP:
                raise NoWayError(leg=leg["name"])
            return leg
    known = dict.fromkeys(f"{leg['leg_id']} ({leg['name']})" for leg in legs)
    raise UnknownLegError(leg=named, legs=", ".join(known))


def _end(workspace: Workspace, place_id: str, accuracy_m: int) -> _End:
    places = workspace.tables.rows("places")
    place = next((place for place in places if place["place_id"] == place_id), None)
    if place is None:
        raise GeometryError(what=f"The place {place_id}", reason="it is not among the places of the workspace")
    point = geometry_of(place["geom"], place["name"]).asPoint()
    tolerance = min(accuracy_m + (place["precision_m"] or 0), MOST_TOLERANCE_M)
    return _End(place["name"], (point.x(), point.y()), tolerance)


def _lines(path: str, layer: FileLayer) -> list[QgsGeometry]:
    """Return the single lines of a file, however they are spread over its rows."""
    kinds = {feature.geometry.type() for feature in layer.features}
    if kinds != {Qgis.GeometryType.Line}:
        raise ImportFileError(path=path, reason="it has features that are not lines")
    return [QgsGeometry(part.clone()) for feature in layer.features for part in feature.geometry.constParts()]


def _directed(line: Line, start: _End, end: _End) -> tuple[Line, bool]:
    """Return the line in the direction of its leg, and whether it was turned for that."""
    as_it_is = distance(start.point, line[0]) + distance(end.point, line[-1])
    reversed_line = distance(start.point, line[-1]) + distance(end.point, line[0])
    return (line[::-1], True) if reversed_line < as_it_is else (line, False)


def _elsewhere(path: str, crs: str, start: tuple[_End, float], end: tuple[_End, float]) -> LineElsewhereError:
    return LineElsewhereError(
        path=path,
        crs=crs,
        start=start[0].name,
        end=end[0].name,
        start_km=f"{start[1] / METRES_PER_KM:.1f}",
        end_km=f"{end[1] / METRES_PER_KM:.1f}",
        start_limit_km=f"{start[0].tolerance_m / METRES_PER_KM:.1f}",
        end_limit_km=f"{end[0].tolerance_m / METRES_PER_KM:.1f}",
    )


def _refuse_far_vertices(path: str, layer: FileLayer, start: _End, end: _End) -> None:
    """Raise ImportFileError for a vertex so far off that no way from place to place passes it: a slip, such as a 0."""
    most = _MOST_DETOUR * distance(start.point, end.point) + _ANY_DETOUR_M
    for feature in layer.features:
        for number, point in enumerate(points_of(feature.geometry), start=1):
            detour = distance(start.point, point) + distance(point, end.point)
            if detour > most:
                way = f"the way from {start.name} to {end.name}"
                reason = (
                    f"vertex {number} of row {feature.row} at {lat_lon(point)} makes {way} "
                    f"at least {detour / METRES_PER_KM:.0f} km long. Correct it or take it away"
                )
                raise ImportFileError(path=path, reason=reason)


def _to_places(line: Line, start: _End, end: _End) -> Line:
    """Return the line drawn on to the very points of its places: legs join end to end there."""
    first = 1 if distance(line[0], start.point) < _SAME_POINT_M else 0
    last = len(line) - 1 if distance(line[-1], end.point) < _SAME_POINT_M else len(line)
    return [start.point, *line[first:last], end.point]
