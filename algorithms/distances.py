"""kachin_corridors:distances."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsPoint,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterPoint,
    QgsProcessingParameterString,
)

from ..core.distances import DistanceTo, Line, RouteFoot, distances, feet, line_between
from ..core.errors import NoPositionError
from ..core.geodesy import geodesic
from ..core.measurements import position_in_words
from ..core.schema import CRS
from ..core.units import METRES_PER_KM
from ..layers.messages import explain
from ..layers.places import CLUSTER, FoundPlace, find_place, read_targets
from ..layers.resources import built_data_path
from ..layers.routes import read_joined_routes
from ..layers.workspace import check_workspace
from .base import OUTPUT, WORKSPACE
from .points import PlaceAlgorithm
from .tables import NUMBER, TEXT, WHOLE, Column, Row

FROM, FROM_POINT = "FROM", "FROM_POINT"
_STEP_M = 10_000.0

COLUMNS = (
    Column("from_name", TEXT, "From"),
    Column("kind", TEXT, "Kind: mining cluster, base, airport, border crossing, pass, corridor"),
    Column("to_name", TEXT, "To"),
    Column("distance_km", NUMBER, "Straight line (km)"),
    Column("uncertainty_km", NUMBER, "Uncertainty of both positions together (± km)"),
    Column("azimuth_deg", NUMBER, "Azimuth (° from north)"),
    Column("compass", TEXT, "Direction"),
    Column("back_azimuth_deg", NUMBER, "Azimuth back (°)"),
    Column("from_precision_m", WHOLE, "Precision of the start (m)"),
    Column("to_precision_m", WHOLE, "Precision of the target, of a corridor's line there (m)"),
    Column("corridor", TEXT, "Nearest corridor to the target"),
    Column("corridor_km", NUMBER, "Nearest point of that corridor (kilometre mark)"),
    Column("corridor_offset_km", NUMBER, "Target to that point (km)"),
    Column("leg", TEXT, "Leg of the corridor there"),
    Column("remark", TEXT, "Remark"),
    Column("target_id", TEXT, "Target id"),
    Column("corridor_id", TEXT, "Corridor id"),
    Column("method", TEXT, "Method"),
)
METHOD = "geodesic on WGS 84 (Karney)"


class Distances(PlaceAlgorithm):
    """Measures from one place to clusters, bases, airports, border crossings, passes and corridors."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "distances"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Distances from a place")

    def shortHelpString(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Measures from a place (name, id or P-code, also of the gazetteer) or from a point in any coordinate "
            "reference system to each mining cluster, base, airport, border crossing and pass: geodesic distance "
            "(WGS 84), azimuth there and back, and the precision of both positions. Beside each stands the corridor "
            "nearest to it with the kilometre mark; each corridor itself has a row with its point nearest to the "
            "start. The nearest come first. Targets without a position are listed last, with the reason and without "
            "a distance."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(QgsProcessingParameterString(FROM, self.tr("From: place (name or code)"), optional=True))
        self.addParameter(QgsProcessingParameterPoint(FROM_POINT, self.tr("From: point"), optional=True))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Distances"), Qgis.ProcessingSourceType.VectorLine)
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure and write the table."""
        workspace = self.path(parameters, WORKSPACE, context) or built_data_path()
        check_workspace(workspace)
        origin = self._origin(parameters, context, workspace)
        if origin.point is None:
            raise NoPositionError(place=origin.name, reason=origin.reason)
        self.warn(origin.warnings, feedback)
        routes, apart = read_joined_routes(workspace, None)
        for error in apart:
            feedback.pushWarning(explain(error))
        # A cluster may have the id of the town that it is called after.
        targets = [
            each for each in read_targets(workspace) if each.kind == CLUSTER or each.target_id != origin.place_id
        ]
        rows = [_corridor_row(origin, found) for found in feet(origin.point, routes)]
        rows += [_target_row(origin, found) for found in distances(origin.point, targets, routes)]
        nearest_first = sorted(rows, key=_distance)
        return {OUTPUT: self.write_table(parameters, context, COLUMNS, nearest_first, Qgis.WkbType.LineString, CRS)}

    def _origin(self, parameters: dict[str, Any], context: QgsProcessingContext, workspace: Path) -> FoundPlace:
        words, point = self.text_or_point(parameters, FROM, FROM_POINT, context)
        if point is not None:
            return FoundPlace("", position_in_words(point), point, None)
        return find_place(workspace, words)


def _distance(row: Row) -> float:
    km = row.values[_DISTANCE]
    return km if isinstance(km, float) else float("inf")


_DISTANCE = [column.name for column in COLUMNS].index("distance_km")


def _target_row(origin: FoundPlace, found: DistanceTo) -> Row:
    target, near = found.target, found.nearest
    values = {"kind": target.kind, "to_name": target.name, "target_id": target.target_id}
    remark = f"no position: {target.reason}" if found.line is None else ""
    return _row(origin, found.line, near, target.precision_m, {**values, "remark": remark})


def _corridor_row(origin: FoundPlace, near: RouteFoot) -> Row:
    assert origin.point is not None
    line = line_between(origin.point, near.foot.point)
    name, corridor_id = near.route.name, near.route.corridor_id
    values = {"kind": "corridor", "to_name": name, "target_id": corridor_id, "corridor_offset_km": 0.0}
    return _row(origin, line, near, near.leg.accuracy_m, values)


def _row(
    origin: FoundPlace, line: Line | None, near: RouteFoot | None, precision_m: int | None, values: dict[str, object]
) -> Row:
    both = None if origin.precision_m is None or precision_m is None else origin.precision_m + precision_m
    filled: dict[str, object] = {"from_name": origin.name, "from_precision_m": origin.precision_m, "remark": ""}
    filled["method"] = METHOD
    if line is not None:
        filled |= {
            "distance_km": _km(line.metres),
            "uncertainty_km": None if both is None else both / METRES_PER_KM,
            "azimuth_deg": line.azimuth,
            "compass": line.compass,
            "back_azimuth_deg": line.back_azimuth,
            "to_precision_m": precision_m,
        }
    if near is not None:
        filled |= {
            "corridor": near.route.name,
            "corridor_km": _km(near.foot.at_m),
            "corridor_offset_km": _km(near.foot.offset_m),
            "leg": near.leg.name,
            "corridor_id": near.route.corridor_id,
        }
    filled |= values
    return Row([filled.get(column.name) for column in COLUMNS], _drawn(line))


def _km(metres: float) -> float:
    """Return kilometres to the millimetre: what is beyond is noise of the computation."""
    return round(metres / METRES_PER_KM, 6)


def _drawn(line: Line | None) -> QgsGeometry | None:
    """Return a line with enough vertices to be drawn where the geodesic runs; none where there is no way to go."""
    if line is None or line.azimuth is None:
        return None
    return QgsGeometry.fromPolyline([QgsPoint(*point) for point in geodesic(line.start, line.end, _STEP_M)])
