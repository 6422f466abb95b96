"""kachin_corridors:distances."""

from __future__ import annotations

import math
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
from ..core.leg_cards import figure_of, marks_in_words, remarks_in_words
from ..core.measurements import position_in_words
from ..core.place_figures import PlaceFigures
from ..core.published import Comparison, PublishedDistance
from ..core.schema import CRS
from ..core.units import METRES_PER_KM
from ..layers.legs import read_place_figures
from ..layers.messages import explain
from ..layers.places import CLUSTER, FoundPlace, find_place, read_targets
from ..layers.resources import built_data_path
from ..layers.routes import read_joined_routes
from ..store.workspace import check_workspace
from .base import OUTPUT, WORKSPACE
from .points import PlaceAlgorithm
from .tables import NUMBER, TEXT, WHOLE, Column, Row

FROM, FROM_POINT = "FROM", "FROM_POINT"
FIGURES = "FIGURES"
_STEP_M = 10_000.0

COLUMNS = (
    Column("from_name", TEXT, "From"),
    Column("kind", TEXT, "Kind: mining cluster, base, airport, border crossing, pass, town …, corridor"),
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
    Column("published_km", NUMBER, "Published, newest figure (km)"),
    Column("as_published", TEXT, "As published, newest figure"),
    Column("published_source", TEXT, "Source of the newest figure"),
    Column("published_year", WHOLE, "Year of the newest figure"),
    Column("difference_km", NUMBER, "Published − straight line (km)"),
    Column("published_ratio", NUMBER, "Published / straight line"),
    Column("published", TEXT, "All published figures"),
    Column("marks", TEXT, "Marks of published figures: impossible, doubtful, contradicts"),
    Column("published_remark", TEXT, "What is to be said against published figures"),
    Column("remark", TEXT, "Remark"),
    Column("target_id", TEXT, "Target id"),
    Column("corridor_id", TEXT, "Corridor id"),
    Column("method", TEXT, "Method"),
)
FIGURE_COLUMNS = (
    Column("from_name", TEXT, "From"),
    Column("to_name", TEXT, "To"),
    Column("kind", TEXT, "Kind of the target"),
    Column("target_id", TEXT, "Target id"),
    Column("published_km", NUMBER, "Published (km)"),
    Column("as_published", TEXT, "As published"),
    Column("published_mode", TEXT, "Mode as published (empty: not said)"),
    Column("year", WHOLE, "Year"),
    Column("source", TEXT, "Source"),
    Column("straight_km", NUMBER, "Straight line (km)"),
    Column("difference_km", NUMBER, "Published − straight line (km)"),
    Column("ratio", NUMBER, "Published / straight line"),
    Column("marks", TEXT, "Marks: impossible, doubtful, contradicts"),
    Column("remark", TEXT, "Remark"),
    Column("source_id", TEXT, "Source id"),
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
            "start. The nearest come first. Where a distance between the start and a place was published, in either "
            "direction, that place is listed too, whatever its kind, with every figure, its source and year, its "
            "difference and ratio to the straight line, and marks: impossible (shorter than the straight line), "
            "doubtful (less than 1.05 or more than 2.2 times as long), contradicts (another figure). The table of "
            "figures has one row for each. Targets without a position are listed last, with the reason and without "
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
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                FIGURES,
                self.tr("Published figures, one a row"),
                Qgis.ProcessingSourceType.Vector,
                optional=True,
                createByDefault=False,
            )
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
        figures = read_place_figures(workspace, origin.place_id) if origin.place_id else PlaceFigures()
        # A cluster may have the id of the town that it is called after.
        targets = [
            each
            for each in read_targets(workspace, figures.by_place)
            if each.kind == CLUSTER or each.target_id != origin.place_id
        ]
        found = distances(origin.point, targets, routes)
        rows = [_corridor_row(origin, each) for each in feet(origin.point, routes)]
        rows += [_target_row(origin, each, figures) for each in found]
        nearest_first = sorted(rows, key=_distance)
        results = {OUTPUT: self.write_table(parameters, context, COLUMNS, nearest_first, Qgis.WkbType.LineString, CRS)}
        if parameters.get(FIGURES):
            singly = [row for each in found for row in _figure_rows(origin, each, figures)]
            results[FIGURES] = self.write_table(parameters, context, FIGURE_COLUMNS, singly, output=FIGURES)
        return results

    def _origin(self, parameters: dict[str, Any], context: QgsProcessingContext, workspace: Path) -> FoundPlace:
        words, point = self.text_or_point(parameters, FROM, FROM_POINT, context)
        if point is not None:
            return FoundPlace("", position_in_words(point), point, None)
        return find_place(workspace, words)


def _distance(row: Row) -> float:
    km = row.values[_DISTANCE]
    return km if isinstance(km, float) else float("inf")


_DISTANCE = [column.name for column in COLUMNS].index("distance_km")


def _target_row(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> Row:
    target, near = found.target, found.nearest
    values = {"kind": target.kind, "to_name": target.name, "target_id": target.target_id}
    remark = f"no position: {target.reason}" if found.line is None else ""
    published = _published(origin, found, figures)
    return _row(origin, found.line, near, target.precision_m, {**values, "remark": remark, **published})


def _compared(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> list[Comparison]:
    """Return the figures for a target beside the straight line; none where there is no line."""
    # Figures are published for places: a cluster may have the id of one.
    if found.line is None or found.target.kind == CLUSTER:
        return []
    precisions = origin.precision_m, found.target.precision_m
    return figures.beside(found.target.target_id, found.line, precisions)


def _published(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> dict[str, object]:
    told = () if found.target.kind == CLUSTER else figures.to(found.target.target_id)
    if not told:
        return {}
    newest, compared = told[0], _compared(origin, found, figures)
    return {
        "published_km": newest.km,
        "as_published": newest.as_published,
        "published_source": newest.source,
        "published_year": newest.year,
        "difference_km": compared[0].difference_km if compared else None,
        "published_ratio": _ratio(compared[0].ratio) if compared else None,
        "published": "; ".join(figure.in_words() for figure in told),
        "marks": marks_in_words(compared),
        "published_remark": remarks_in_words(compared),
    }


def _figure_rows(origin: FoundPlace, found: DistanceTo, figures: PlaceFigures) -> list[Row]:
    of = {
        "from_name": origin.name,
        "to_name": found.target.name,
        "kind": found.target.kind,
        "target_id": found.target.target_id,
    }
    compared = [figure_of(each) for each in _compared(origin, found, figures)]
    told = [vars(figure) | {"ratio": _ratio(figure.ratio)} for figure in compared]
    if found.line is None:
        told = [_alone(figure) for figure in figures.to(found.target.target_id)]
    return [Row([(of | values).get(column.name) for column in FIGURE_COLUMNS]) for values in told]


def _alone(figure: PublishedDistance) -> dict[str, object]:
    """Return the columns of a figure to which there is no straight line."""
    return vars(figure) | {"published_km": figure.km, "published_mode": figure.mode}


def _ratio(ratio: float) -> float | None:
    """Return a ratio as a table can hold it: none where both places have one position."""
    return ratio if math.isfinite(ratio) else None


def _corridor_row(origin: FoundPlace, near: RouteFoot) -> Row:
    if origin.point is None:
        raise ValueError("There is no straight line from a place without a position.")
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
