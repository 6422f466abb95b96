"""kachin_corridors:measurelegs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLineString,
    QgsMultiLineString,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
)

from ..base import OUTPUT
from ..tables import NEWS_COLUMNS, NUMBER, TEXT, WHOLE, Column, Row, TableAlgorithm

if TYPE_CHECKING:
    from ...core.corridors.legs import Measurement

FIGURES = "FIGURES"
SUMS = "SUMS"

COLUMNS = (
    Column("kind", TEXT, "Kind: leg, stretch, corridor"),
    Column("corridor", TEXT, "Corridor"),
    Column("name", TEXT, "From–to"),
    Column("mode", TEXT, "Mode"),
    Column("status", TEXT, "Status"),
    Column("status_since", TEXT, "Status since (ISO date; empty: before the record begins, or differs by leg)"),
    Column("status_grade", TEXT, "Grade of the status: reliability of its source and credibility (B2), each once"),
    *NEWS_COLUMNS,
    Column("straight_km", NUMBER, "Straight line (km)"),
    Column("azimuth_deg", NUMBER, "Azimuth at the start (° from north)"),
    Column("back_azimuth_deg", NUMBER, "Azimuth from the end back (° from north)"),
    Column("along_km", NUMBER, "Along the line (km)"),
    Column("ratio", NUMBER, "Along the line / straight line"),
    Column("expected_km", NUMBER, "Expected along the real way (km)"),
    Column("shortfall_km", NUMBER, "Expected shortfall of the line (km)"),
    Column("expected_basis", TEXT, "Basis of the expected length"),
    Column("published_km", NUMBER, "Published, newest figure (km)"),
    Column("published_ratio", NUMBER, "Published / straight line"),
    Column("difference_km", NUMBER, "Published − along the line (km)"),
    Column("published", TEXT, "All published figures"),
    Column("marks", TEXT, "Marks of published figures: impossible, doubtful, contradicts"),
    Column("remark", TEXT, "Remark"),
    Column("accuracy_m", WHOLE, "Accuracy of the line (m)"),
    Column("straight_accuracy_m", NUMBER, "Accuracy of the straight line (m)"),
    Column("as_of", TEXT, "Situation date (ISO; empty: the latest)"),
    Column("corridor_id", TEXT, "Corridor id"),
    Column("leg_ids", TEXT, "Leg ids"),
    Column("sources", TEXT, "Sources of line, positions, status and figures"),
)
FIGURE_COLUMNS = (
    Column("corridor_id", TEXT, "Corridor id"),
    Column("corridor", TEXT, "Corridor"),
    Column("kind", TEXT, "Kind: leg, stretch, corridor"),
    Column("name", TEXT, "From–to"),
    Column("leg_ids", TEXT, "Leg ids"),
    Column("published_km", NUMBER, "Published (km)"),
    Column("as_published", TEXT, "As published"),
    Column("published_mode", TEXT, "Mode as published (empty: not said)"),
    Column("year", WHOLE, "Year"),
    Column("source", TEXT, "Source"),
    Column("straight_km", NUMBER, "Straight line (km)"),
    Column("along_km", NUMBER, "Along the line (km)"),
    Column("difference_km", NUMBER, "Published − along the line (km)"),
    Column("ratio", NUMBER, "Published / straight line"),
    Column("marks", TEXT, "Marks: impossible, doubtful, contradicts"),
    Column("remark", TEXT, "Remark"),
    Column("source_id", TEXT, "Source id"),
    Column("grade", TEXT, "Grade: reliability of the source and credibility (B2; 6: cannot be judged)"),
)
SUM_COLUMNS = (
    Column("scope_id", TEXT, "Corridor id (empty: all corridors)"),
    Column("scope", TEXT, "Legs of the corridor (empty: all corridors)"),
    Column("by", TEXT, "Summed by: corridor, mode, status, country"),
    Column("group", TEXT, "Corridor, mode, status or country"),
    Column("is_way", WHOLE, "1: a road, railway, river or sea way; 0: none joins the two places"),
    Column("legs", WHOLE, "Number of legs"),
    Column("along_km", NUMBER, "Along the lines (km)"),
    Column("expected_km", NUMBER, "Expected along the real ways (km)"),
    Column("accuracy_m", WHOLE, "Accuracy of the least accurate line (m)"),
)


class MeasureLegs(TableAlgorithm):
    """Measures every leg and corridor, with the published figures beside."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "measurelegs"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Measure legs")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Measures each leg, each stretch for which a figure was published, and each corridor: the geodesic "
            "straight line with its azimuths and the length along the line (WGS 84), every published figure with "
            "source and year, their difference and ratio. Published figures are marked as impossible (shorter than "
            "the straight line), as doubtful (less than 1.05 or more than 2.2 times the straight line) and as "
            "contradicting each other. Lines through sparse waypoints are shorter than the real way: beside them "
            "stands the length that the real way is expected to have, and the published length that this rests on. "
            "The status of a leg has a grade (B2: reliability of its source, credibility; 6 is: cannot be judged), the "
            "day of its newest source and, on a situation date, the age of that.\n"
            "The table of figures has one row for each published figure. The sums add up the legs by corridor, mode, "
            "status and country, for all corridors and for each; what no road, railway or river joins is apart."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (the latest status when empty)")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("Leg table"), Qgis.ProcessingSourceType.VectorLine)
        )
        for name, description in (
            (FIGURES, self.tr("Published figures, one a row")),
            (SUMS, self.tr("Sums by corridor, mode, status and country")),
        ):
            self.addParameter(
                QgsProcessingParameterFeatureSink(
                    name, description, Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=False
                )
            )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Measure first, write then: a leg that cannot be measured leaves no half table."""
        from ...core.pairs import zip_equal
        from ...core.schema import CRS
        from ...layers.stored_geometry import wkb_made_valid

        day = self.day(parameters, context)
        workspace = self.workspace_read(parameters, context)
        measured = workspace.corridors.measured_on(day)
        tables: dict[str, tuple[Sequence[Column], list[Row]]] = {}
        if parameters.get(FIGURES):
            figures = [figure for card in measured.cards for figure in card.figures]
            tables[FIGURES] = FIGURE_COLUMNS, [Row.of(figure, FIGURE_COLUMNS) for figure in figures]
        if parameters.get(SUMS):
            tables[SUMS] = (
                SUM_COLUMNS,
                [Row.of(item, SUM_COLUMNS) for item in workspace.corridors.sums_of(measured.legs, wkb_made_valid)],
            )
        legs = [Row.of(card, COLUMNS, _line(row)) for card, row in zip_equal(measured.cards, measured.rows)]
        results = {OUTPUT: self.write_table(parameters, context, COLUMNS, legs, Qgis.WkbType.MultiLineString, CRS)}
        for name, (columns, rows) in tables.items():
            results[name] = self.write_table(parameters, context, columns, rows, output=name)
        feedback.setProgress(100.0)
        return results


def _line(row: Measurement) -> QgsGeometry:
    line = QgsMultiLineString()
    for leg in row.legs:
        line.addGeometry(QgsLineString([lon for lon, _ in leg.points], [lat for _, lat in leg.points]))
    return QgsGeometry(line)
