"""kachin_corridors:measurelegs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLineString,
    QgsMultiLineString,
    QgsPoint,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from ..core.legs import Measurement, legs_on, measure
from ..core.schema import CRS
from ..layers.legs import read_legs, read_position_sources, read_published_distances
from ..layers.resources import built_data_path
from ..layers.workspace import check_workspace, source_names, split_ids
from .base import OUTPUT, WORKSPACE
from .tables import NUMBER, TEXT, WHOLE, Column, Row, TableAlgorithm

COLUMNS = (
    Column("kind", TEXT, "Kind: leg, stretch, corridor"),
    Column("corridor", TEXT, "Corridor"),
    Column("name", TEXT, "From–to"),
    Column("mode", TEXT, "Mode"),
    Column("status", TEXT, "Status"),
    Column("straight_km", NUMBER, "Straight line (km)"),
    Column("along_km", NUMBER, "Along the line (km)"),
    Column("ratio", NUMBER, "Along the line / straight line"),
    Column("expected_km", NUMBER, "Expected along the real way (km)"),
    Column("shortfall_km", NUMBER, "Expected shortfall of the line (km)"),
    Column("expected_basis", TEXT, "Basis of the expected length"),
    Column("published_km", NUMBER, "Published, newest figure (km)"),
    Column("published_ratio", NUMBER, "Published / straight line"),
    Column("difference_km", NUMBER, "Published − along the line (km)"),
    Column("published", TEXT, "All published figures"),
    Column("remark", TEXT, "Remark"),
    Column("accuracy_m", WHOLE, "Accuracy of the line (m)"),
    Column("corridor_id", TEXT, "Corridor id"),
    Column("leg_ids", TEXT, "Leg ids"),
    Column("sources", TEXT, "Sources of line, positions, status and figures"),
)


class MeasureLegs(TableAlgorithm):
    """Measures every leg and corridor, with the published figures beside."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "measurelegs"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Measure legs")

    def shortHelpString(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Measures each leg, each stretch for which a figure was published, and each corridor: the geodesic "
            "straight line and the length along the line (WGS 84), every published figure with source and year, "
            "their difference and ratio. A published figure that is shorter than the straight line is marked as "
            "impossible. Lines through sparse waypoints are shorter than the real way: beside them stands the "
            "length that the real way is expected to have, and the published length that this rests on."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (the latest status when empty)")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Leg table"), Qgis.ProcessingSourceType.VectorLine)
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure first, write then: a leg that cannot be measured leaves no half table."""
        day = self.day(parameters, context)
        workspace = self.path(parameters, WORKSPACE, context) or built_data_path()
        check_workspace(workspace)
        rows = measure(legs_on(read_legs(workspace), day), read_published_distances(workspace))
        names, positions = source_names(workspace), read_position_sources(workspace)
        table = [_row(row, sources(row, names, positions)) for row in rows]
        destination = self.write_table(parameters, context, COLUMNS, table, Qgis.WkbType.MultiLineString, CRS)
        feedback.setProgress(100.0)
        return {OUTPUT: destination}


def remark(row: Measurement) -> str:
    """Return what an analyst must know before quoting the figures of a row."""
    notes = [
        f"{comparison.published.in_words()}: impossible, shorter than the straight line"
        for comparison in row.comparisons
        if comparison.is_impossible
    ]
    notes += [
        f"{comparison.published.in_words()}: published for {comparison.published.mode}"
        for comparison in row.comparisons
        if not comparison.same_mode
    ]
    return "; ".join(notes)


def sources(row: Measurement, names: Mapping[str, str], positions: Mapping[str, str]) -> str:
    """Return what line, positions of its ends, status and published figures of a row rest on.

    ``names`` are the sources' by their id, ``positions`` the ids of the sources of the places' positions.
    """
    places = dict.fromkeys(place for leg in row.legs for place in (leg.from_place_id, leg.to_place_id))
    ids = {
        "positions": [positions[place] for place in places if place in positions],
        "status": [source_id for leg in row.legs for source_id in split_ids(leg.source_id)],
        "figures": [comparison.published.source_id for comparison in row.comparisons],
    }
    lines = ", ".join(dict.fromkeys(leg.geometry_source for leg in row.legs if leg.geometry_source))
    parts = [f"line: {lines}"] if lines else []
    for what, source_ids in ids.items():
        if source_ids:
            told_by = dict.fromkeys(names.get(source_id, source_id) for source_id in source_ids)
            parts.append(f"{what}: {', '.join(told_by)}")
    return "; ".join(parts)


def _row(row: Measurement, told_by: str) -> Row:
    newest = row.comparisons[0] if row.comparisons else None
    line = QgsMultiLineString()
    for leg in row.legs:
        line.addGeometry(QgsLineString([QgsPoint(lon, lat) for lon, lat in leg.points]))
    values = [
        row.kind,
        row.corridor,
        row.name,
        row.modes,
        row.statuses,
        row.straight_km,
        row.along_km,
        row.ratio,
        row.expected_km,
        row.shortfall_km,
        row.expected_basis,
        newest.published.km if newest else None,
        newest.ratio if newest else None,
        newest.difference_km if newest else None,
        "; ".join(comparison.published.in_words() for comparison in row.comparisons),
        remark(row),
        row.accuracy_m,
        row.corridor_id,
        ",".join(leg.leg_id for leg in row.legs),
        told_by,
    ]
    return Row(values, QgsGeometry(line))
