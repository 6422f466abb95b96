"""kachin_corridors:adddates."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
)

from ..base import KachinCorridorsAlgorithm
from .dates_parameters import dates_given, dates_parameters

PAGE = "PAGE"


class AddDates(KachinCorridorsAlgorithm):
    """Puts maps of several dates into the layout of the current project."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "adddates"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Add several dates to layout")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Puts maps of one extent on up to six dates beside each other, on a page of their own in the map layout of "
            "the current project: each with its date above it, with one legend, one scale, sources and caution. The "
            "maps show the layers that the project shows, or those of a theme. They keep their dates when the "
            "situation date moves, and work without the plugin. Run this again, and the page is made anew."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread: layouts are graphics scenes, which live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        for parameter in dates_parameters(self):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(PAGE, self.tr("Page of the layout")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make the page in the layout of the current project."""
        from ...reports.dates.dates_page import add_dates_page
        from .project_sheet import project_sheet

        sheet = project_sheet(self, parameters, context)
        page = add_dates_page(sheet.layout, dates_given(self, parameters, context, sheet.project))
        sheet.project.setDirty(True)
        return {PAGE: page}
