"""kachin_corridors:controlstatus."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis, QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFeatureSink

from ..base import OUTPUT
from ..tables import TableAlgorithm


class ControlStatus(TableAlgorithm):
    """Tells how each place is assessed on a day."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "controlstatus"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Assessed control on a day")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Writes a row for each town, base, airport, area and road section of which anything is recorded up to the "
            "date: status, actor and against whom, since when, the day of the last report and how old that news is "
            "(fresh, ageing over 90 days, old over 180), who confirms it, the best grade of the claims that it rests "
            "on, those claims in words and by their ids, who said otherwise, and the township. Of what nothing is "
            "recorded by then there is no row: that is not peace, but silence.\n"
            "A row has the position of its place; places without one have none."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (the last change when empty)")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, self.tr("Assessed control"), Qgis.ProcessingSourceType.VectorPoint
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the rows that hold on the day."""
        from ...core.schema import CRS
        from .change_rows import STATUS_COLUMNS, status_row

        workspace = self.workspace_read(parameters, context)
        day = self.day(parameters, context) or workspace.control.default_day()
        claims = {claim.claim_id: claim for claim in workspace.control.claims()}
        townships = {row["pcode"]: row["name"] for row in workspace.tables.rows("townships")}
        marks = workspace.comparing.marks()
        rows = [
            status_row(row, day, townships.get(row["township_pcode"], ""), claims, marks[row["unit_id"]].point)
            for row in workspace.control.statuses_on(day)
        ]
        return {OUTPUT: self.write_table(parameters, context, STATUS_COLUMNS, rows, Qgis.WkbType.Point, CRS)}
