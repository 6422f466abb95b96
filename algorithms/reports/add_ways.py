"""kachin_corridors:addways."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterString,
)

from ..base import DATE, KachinCorridorsAlgorithm
from .compare_ways import FROM, MINES, TO, WAYS

PAGE = "PAGE"


class AddWays(KachinCorridorsAlgorithm):
    """Puts the ways compared into the layout of the current project."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "addways"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Add ways compared to layout")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Puts the ways from India to the mines, compared, on a page of their own in the map layout of the current "
            "project: the table and the picture of “Ways compared”, with sources and cautions. The page shows the "
            "situation date and does not change when that does: run this again, and it is made anew."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread: layouts are graphics scenes, which live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.date_parameter(self.tr("Situation date (the project's when empty)")))
        self.addParameter(
            QgsProcessingParameterString(
                FROM, self.tr("From: place on a corridor (all ways from India when empty)"), optional=True
            )
        )
        self.addParameter(QgsProcessingParameterString(TO, self.tr("To: place on a corridor"), MINES))
        self.addOutput(QgsProcessingOutputNumber(WAYS, self.tr("Number of ways")))
        self.addOutput(QgsProcessingOutputNumber(PAGE, self.tr("Page of the layout")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Compare the ways of the project's workspace and make the page."""
        from ...reports.ways.ways_page import add_ways
        from ...reports.ways.ways_picture import caution_of, picture_of
        from ...reports.ways.ways_report import compare_ways
        from .project_sheet import project_sheet

        project, layout, workspace, day = project_sheet(self, parameters, context)
        start, end = (self.parameterAsString(parameters, name, context).strip() for name in (FROM, TO))
        report = compare_ways(workspace, day, start, end or MINES)
        page = add_ways(layout, picture_of(workspace, report), caution_of(workspace, report))
        project.setDirty(True)
        return {DATE: day.isoformat(), WAYS: len(report.ways), PAGE: page}
