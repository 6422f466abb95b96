"""kachin_corridors:exportdates."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..base import OUTPUT, KachinCorridorsAlgorithm
from .dates_parameters import dates_given, dates_parameters
from .export_layout import DPI


class ExportDates(KachinCorridorsAlgorithm):
    """Writes maps of several dates to a picture."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "exportdates"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Export several dates")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Writes maps of one extent on up to six dates beside each other to a PNG, SVG or PDF file, as its ending "
            "says: each with its date above it, with one legend, one scale, sources and caution. The maps show the "
            "layers that the project shows, or those of a theme. The project is not changed."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread, as QGIS' own layout exports do: layouts are graphics scenes, which live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.project_parameter())
        for parameter in dates_parameters(self):
            self.addParameter(parameter)
        resolution = QgsProcessingParameterNumber(
            DPI, self.tr("Resolution (dots per inch)"), defaultValue=200, minValue=50, maxValue=600
        )
        resolution.setFlags(resolution.flags() | Qgis.ProcessingParameterFlag.Advanced)
        self.addParameter(resolution)
        formats = self.tr("PNG (*.png);;SVG (*.svg);;PDF (*.pdf)")
        self.addParameter(QgsProcessingParameterFileDestination(OUTPUT, self.tr("Picture"), formats))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the picture of the project file, or of the current project with its unsaved changes."""
        from ...reports.dates.dates_picture import export_dates
        from .project_sheet import project_given

        target = self.target(parameters, context)
        project = project_given(self, parameters, context)
        dates = dates_given(self, parameters, context, project)
        export_dates(project, dates, target, self.parameterAsDouble(parameters, DPI, context))
        return {OUTPUT: str(target)}
