"""kachin_corridors:kilometresbyholder."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
)

from ...layers.messages import explain
from ..base import COMPARE_DATE, OUTPUT
from ..tables import Row, TableAlgorithm

if TYPE_CHECKING:
    from ...core.corridors.routes import Route
    from ...store.control.holdings import Holdings

CORRIDOR = "CORRIDOR"
OUTPUT_TOTALS = "OUTPUT_TOTALS"
CHANGES = "CHANGES"
STYLE = "kilometres_by_holder"


class KilometresByHolder(TableAlgorithm):
    """Tells who holds each kilometre of the corridors."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "kilometresbyholder"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Kilometres by holder")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Cuts each corridor into sections and tells who holds each of them on a date: kilometres and share by "
            "actor and status as a table, the sections with the claims behind them as a line layer in the colours of "
            "assessed control; with a second date also what differs. Legs are cut at their places and at places of "
            "which something is recorded. A section whose two ends are held by the same actor is that actor's; "
            "different sides make it contested, allies share it; an end of which nothing is recorded makes it unknown. "
            "A claim about the road itself goes before, but not into the two places that the road is named after, and "
            "not where something newer is assessed.\n"
            "Both tables say when that was last reported, how many days before the date, and whether the news is "
            "fresh, ageing (over 90 days) or old (over 180). What rests on several reports is as old as the oldest."
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
        from ...core.corridors.route_ends import corridor_named
        from ...core.schema import CRS
        from .holder_rows import SECTION_COLUMNS, TOTAL_COLUMNS

        workspace = self.workspace_read(parameters, context)
        holdings = workspace.control.holdings()
        day = self.day(parameters, context) or workspace.control.default_day()
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
        from ...core.control.holder_totals import change_in_words, compare
        from ...core.feedback import followed
        from ...core.pairs import zip_equal
        from .holder_rows import section_row, total_rows

        of_sections: list[Row] = []
        of_holders: list[Row] = []
        changes: list[str] = []
        for route in followed(routes, len(routes), feedback):
            sections = holdings.sections_on(route, day)
            before = holdings.sections_on(route, other) if other else sections
            of_sections += [section_row(route, day, other, *pair) for pair in zip_equal(sections, before)]
            of_holders += total_rows(route, day, other, sections, before)
            if other:
                changes.append(f"{route.name}: {change_in_words(compare(sections, before), day, other)}")
        return of_sections, of_holders, changes
