"""kachin_corridors:controlchanges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)

from ..base import DATE, OUTPUT
from ..tables import TableAlgorithm

if TYPE_CHECKING:
    from datetime import date

SINCE = "SINCE"
LAYERS = "LAYERS"
TEXT, SUMMARY = "TEXT", "SUMMARY"


class ControlChanges(TableAlgorithm):
    """Tells what changed between two days."""

    date_names = (SINCE, DATE)

    def name(self) -> str:
        """Return the id within the provider."""
        return "controlchanges"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("What changed between two days")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Compares who holds what on two days. The table has a row for each place of which anything changed, and "
            "one for each stretch of a corridor with another holder, with its kilometres: gained, lost, newly "
            "contested, no longer contested, other status (such as unknown, then claimed), newly reported (nothing was "
            "recorded before, which need not be a change on the ground), changed and back (as before, but otherwise in "
            "between), reassessed (only the evidence changed) and ageing (nothing was reported, and the last report "
            "became older than 90 or 180 days). Each row says who held it before and who does now, who gained and who "
            "lost it, what was in between, how old the news is on the situation date, and by which claims.\n"
            "A place that is told of for the first time when it falls counts as taken from whom it was taken. "
            "Roads are compared on the lines of the later day. With the days the other way round, everything is "
            "reversed.\n"
            "A row has the position of its place or the middle of its stretch; places without a position have none. "
            "The layers for the map are three tables of a new GeoPackage: places that changed, roads, and townships."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterDateTime(
                SINCE,
                self.tr("Since (the change before the situation date when empty)"),
                type=QgsProcessingParameterDateTime.Type.Date,
                optional=True,
            )
        )
        self.addParameter(self.date_parameter(self.tr("Situation date (the last change when empty)")))
        self.addParameter(
            QgsProcessingParameterFeatureSink(OUTPUT, self.tr("What changed"), Qgis.ProcessingSourceType.VectorPoint)
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                LAYERS,
                self.tr("Layers for the map"),
                self.tr("GeoPackage (*.gpkg)"),
                optional=True,
                createByDefault=False,
            )
        )
        self.addOutput(QgsProcessingOutputString(TEXT, self.tr("What changed, as a paragraph")))
        self.addOutput(QgsProcessingOutputString(SUMMARY, self.tr("What changed, in figures")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compare first, then write the outputs."""
        from ...core.schema import CRS
        from ...reports.evidence.changes_text import paragraph_of, summary_of
        from .change_rows import CHANGE_COLUMNS, change_rows

        workspace = self.workspace_read(parameters, context)
        day = self.day(parameters, context) or workspace.control.default_day()
        since = self.day(parameters, context, SINCE) or _before(workspace.control.change_dates(), day)
        changes = workspace.comparing.between(since, day)
        text = paragraph_of(changes)
        feedback.pushInfo(text)
        rows = change_rows(changes, workspace.comparing)
        results: dict[str, Any] = {
            OUTPUT: self.write_table(parameters, context, CHANGE_COLUMNS, rows, Qgis.WkbType.Point, CRS),
            TEXT: text,
            SUMMARY: summary_of(changes),
        }
        path = self.path(parameters, LAYERS, context)
        if path is not None:
            from ...layers.evidence.changes_layer import write_change_layers

            write_change_layers(path, workspace, changes)
            results[LAYERS] = str(path)
        return results


def _before(changes: list[date], day: date) -> date:
    """Return the day of the change before a day; the day itself where there is none."""
    from ...core.dates import previous_change

    return previous_change(changes, day) or day
