"""kachin_corridors:addlayers."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
)

from ..base import DATE, WORKSPACE, KachinCorridorsAlgorithm, QgsProcessingException

ADDED = "ADDED"
REPOINTED = "REPOINTED"


class AddLayers(KachinCorridorsAlgorithm):
    """Adds the layers of a workspace to the current project."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "addlayers"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Add workspace layers")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Adds the layers of a workspace, their themes, bookmarks and map layout to the current project. What the "
            "project already has is not added twice; layers that point to a workspace that was moved are pointed to "
            "this one. Other layers and the CRS of the project stay as they are."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread: the project lives there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(
            QgsProcessingParameterFile(WORKSPACE, self.tr("Workspace"), fileFilter=self.tr("GeoPackage (*.gpkg)"))
        )
        self.addParameter(self.date_parameter(self.tr("Situation date (the project's or the last change when empty)")))
        self.addOutput(QgsProcessingOutputNumber(ADDED, self.tr("Number of layers added")))
        self.addOutput(QgsProcessingOutputNumber(REPOINTED, self.tr("Number of layers pointed to this workspace")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Add what is missing to the project of the context."""
        from ...layers.steps import run_to_the_end
        from ...reports.opening import Opening

        project = context.project()
        workspace = self.workspace_given(parameters, context)
        if project is None or workspace is None:
            raise QgsProcessingException(self.tr("Open a project in QGIS and choose a workspace, then run this again."))
        opening = Opening(project, workspace, self.day(parameters, context))
        run_to_the_end(opening.steps())
        if opening.warning:
            feedback.pushWarning(opening.warning)
        added = opening.added
        return {ADDED: len(added.added), REPOINTED: len(added.repointed), DATE: opening.day.isoformat()}
