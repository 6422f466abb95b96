"""kachin_corridors:exportlayout."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..base import OUTPUT, KachinCorridorsAlgorithm

EXTENT = "EXTENT"
DPI = "DPI"


class ExportLayout(KachinCorridorsAlgorithm):
    """Exports the map sheet as of a date."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "exportlayout"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Export map layout")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Exports the A3 map layout of a project as of the situation date to PDF, PNG or SVG, as the ending of "
            "the file says. The layers that are switched on in the project are shown. The project is not changed."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread, as QGIS' own layout exports do: layouts are graphics scenes, which live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.project_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (the project's when empty)")))
        self.addParameter(
            QgsProcessingParameterExtent(EXTENT, self.tr("Extent of the map (the layout's when empty)"), optional=True)
        )
        resolution = QgsProcessingParameterNumber(
            DPI, self.tr("Resolution (dots per inch)"), defaultValue=300, minValue=50, maxValue=1200
        )
        resolution.setFlags(resolution.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(resolution)
        self.addParameter(
            QgsProcessingParameterFileDestination(
                OUTPUT, self.tr("Map"), self.tr("PDF (*.pdf);;PNG (*.png);;SVG (*.svg)")
            )
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Export the layout of the project file, or of the current project with its unsaved changes."""
        from ...layers.project.situation_date import project_date
        from ...layers.project.workspace_layers import project_workspace
        from ...reports.layouts import export_layout, map_crs
        from .project_sheet import project_given

        target = self.target(parameters, context)
        project = project_given(self, parameters, context)
        extent = None
        if parameters.get(EXTENT):
            extent = self.parameterAsExtent(parameters, EXTENT, context, map_crs(project))
        workspace = project_workspace(project)
        day = self.day(parameters, context) or project_date(project) or workspace.control.default_day()
        export_layout(project, target, day, extent, self.parameterAsDouble(parameters, DPI, context))
        return {OUTPUT: str(target)}
