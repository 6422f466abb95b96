"""kachin_corridors:kilometresbyholder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)

from ..core.geodesy import LonLat
from ..core.holder_totals import change_in_words, compare
from ..core.holders import Section
from ..core.pairs import zip_equal
from ..core.route_ends import corridor_named
from ..core.routes import Route
from ..core.schema import CRS
from ..core.units import METRES_PER_KM
from ..layers.holders import Holdings, read_holdings
from ..layers.messages import explain
from ..layers.resources import built_data_path
from ..store.workspace import check_workspace, default_day
from .base import COMPARE_DATE, OUTPUT, WORKSPACE, QgsProcessingException
from .tables import NUMBER, TEXT, Column, Row, TableAlgorithm

CORRIDOR = "CORRIDOR"
OUTPUT_TOTALS = "OUTPUT_TOTALS"
CHANGES = "CHANGES"
_POINTLIKE_M = 2.0
"""Two places may share a point of the line; a stretch so short is a straight line."""
STYLE = "kilometres_by_holder"

SECTION_COLUMNS = (
    Column("corridor", TEXT, "Corridor"),
    Column("day", TEXT, "Situation date"),
    Column("from_name", TEXT, "From"),
    Column("to_name", TEXT, "To"),
    Column("from_km", NUMBER, "From (kilometre mark)"),
    Column("to_km", NUMBER, "To (kilometre mark)"),
    Column("km", NUMBER, "Length along the line (km)"),
    Column("actor", TEXT, "Actor"),
    Column("against", TEXT, "Against, or shared with"),
    Column("status", TEXT, "Status"),
    Column("confirmation", TEXT, "Confirmed by"),
    Column("compare_day", TEXT, "Compared with the situation on"),
    Column("compare_actor", TEXT, "Actor then"),
    Column("compare_status", TEXT, "Status then"),
    Column("basis", TEXT, "Basis: why, and who said what, when, where"),
    Column("claim_ids", TEXT, "Claims"),
    Column("corridor_id", TEXT, "Corridor id"),
)
TOTAL_COLUMNS = (
    Column("corridor", TEXT, "Corridor"),
    Column("day", TEXT, "Situation date"),
    Column("actor", TEXT, "Actor"),
    Column("status", TEXT, "Status"),
    Column("km", NUMBER, "Length along the line (km)"),
    Column("share_percent", NUMBER, "Share of the corridor (%)"),
    Column("compare_day", TEXT, "Compared with the situation on"),
    Column("compare_km", NUMBER, "Length then (km)"),
    Column("difference_km", NUMBER, "Difference (km)"),
    Column("corridor_id", TEXT, "Corridor id"),
)


class KilometresByHolder(TableAlgorithm):
    """Tells who holds each kilometre of the corridors."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "kilometresbyholder"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Kilometres by holder")

    def shortHelpString(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Cuts each corridor into sections and tells who holds each of them on a date: kilometres and share by "
            "actor and status as a table, the sections with the claims behind them as a line layer in the colours of "
            "assessed control; with a second date also what differs. Legs are cut at their places and at places of "
            "which something is recorded. A section whose two ends are held by the same actor is that actor's; "
            "different sides make it contested, allies share it; an end of which nothing is recorded makes it unknown. "
            "A claim about the road itself goes before, but not into the two places that the road is named after, and "
            "not where something newer is assessed."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterString(CORRIDOR, self.tr("Corridor (id or name; all when empty)"), optional=True)
        )
        self.addParameter(self.date_parameter(self.tr("Situation date (the last change when empty)")))
        self.addParameter(
            QgsProcessingParameterDateTime(
                COMPARE_DATE,
                self.tr("Second date to compare with (none when empty)"),
                type=QgsProcessingParameterDateTime.Type.Date,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, self.tr("Sections by holder"), Qgis.ProcessingSourceType.VectorLine
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT_TOTALS, self.tr("Kilometres by actor and status"), Qgis.ProcessingSourceType.Vector
            )
        )
        self.addOutput(QgsProcessingOutputString(CHANGES, self.tr("What changed since the second date")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Judge all sections first, then write both outputs."""
        workspace = self.path(parameters, WORKSPACE, context) or built_data_path()
        check_workspace(workspace)
        holdings = read_holdings(workspace)
        day = self.day(parameters, context) or default_day(workspace)
        other = self.day(parameters, context, COMPARE_DATE)
        corridor = self.parameterAsString(parameters, CORRIDOR, context).strip()
        for fault in holdings.faults_on(day):
            feedback.pushWarning(explain(fault))
        routes = holdings.routes_on(day)
        chosen = list(routes.values())
        if corridor:
            chosen = [routes[corridor_named({route.corridor_id: route.name for route in chosen}, corridor)]]
        sections, totals, changes = self._judge(holdings, chosen, day, other, feedback)
        feedback.pushInfo("\n".join(changes))
        line = (Qgis.WkbType.LineString, CRS)
        return {
            OUTPUT: self.write_table(parameters, context, SECTION_COLUMNS, sections, *line, style=STYLE),
            OUTPUT_TOTALS: self.write_table(parameters, context, TOTAL_COLUMNS, totals, output=OUTPUT_TOTALS),
            CHANGES: "\n".join(changes),
        }

    def _judge(
        self,
        holdings: Holdings,
        routes: Sequence[Route],
        day: date,
        other: date | None,
        feedback: QgsProcessingFeedback,
    ) -> tuple[list[Row], list[Row], list[str]]:
        """Return the rows of both outputs, and a sentence for each corridor with a second date."""
        section_rows: list[Row] = []
        total_rows: list[Row] = []
        changes: list[str] = []
        for number, route in enumerate(routes):
            if feedback.isCanceled():
                raise QgsProcessingException(self.tr("Cancelled."))
            sections = holdings.sections_on(route, day)
            before = holdings.sections_on(route, other) if other else sections
            section_rows += [_section_row(route, day, other, *pair) for pair in zip_equal(sections, before)]
            total_rows += _total_rows(route, day, other, sections, before)
            if other:
                changes.append(f"{route.name}: {change_in_words(compare(sections, before), day, other)}")
            feedback.setProgress(100.0 * (number + 1) / len(routes))
        return section_rows, total_rows, changes


def _section_row(route: Route, day: date, other: date | None, section: Section, before: Section) -> Row:
    values = [
        route.name,
        day.isoformat(),
        section.from_name,
        section.to_name,
        section.start_m / METRES_PER_KM,
        section.end_m / METRES_PER_KM,
        section.length_m / METRES_PER_KM,
        section.actor,
        section.against,
        section.status,
        section.confirmation,
        other.isoformat() if other else None,
        before.holder.actor if other else None,
        before.status if other else None,
        "\n".join(section.basis),
        "; ".join(section.claim_ids),
        route.corridor_id,
    ]
    points: tuple[LonLat, ...] = (route.point_at(section.start_m), route.point_at(section.end_m))
    if section.length_m > _POINTLIKE_M:
        points = route.between(section.start_m, section.end_m).points
    return Row(values, QgsGeometry(QgsLineString([QgsPoint(lon, lat) for lon, lat in points])))


def _total_rows(
    route: Route, day: date, other: date | None, sections: Sequence[Section], before: Sequence[Section]
) -> list[Row]:
    return [
        Row(
            [
                route.name,
                day.isoformat(),
                change.holder.actor,
                change.holder.status,
                change.km,
                100.0 * change.share,
                other.isoformat() if other else None,
                change.km_before if other else None,
                change.difference_km if other else None,
                route.corridor_id,
            ]
        )
        for change in compare(sections, before)
    ]
