"""kachin_corridors:createproject."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterFileDestination,
)

from ..layers.sharing import create_project
from .base import OUTPUT, KachinCorridorsAlgorithm

PROJECT_WORKSPACE = "PROJECT_WORKSPACE"


class CreateProject(KachinCorridorsAlgorithm):
    """Writes a project that opens elsewhere, whole, without the plugin."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "createproject"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Create shareable project")

    def shortHelpString(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Writes a project file with all layers, styles, themes, the situation date and the map layout, and puts "
            "the workspace beside it: share the folder and it opens in any QGIS 3.40 or newer, without this plugin. "
            "A workspace from another folder is copied; without one the built-in data are used."
        )

    def flags(self) -> Qgis.ProcessingAlgorithmFlags:
        """Run in the main thread: layouts are graphics scenes, which live there."""
        return super().flags() | Qgis.ProcessingAlgorithmFlag.NoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(self.date_parameter(self.tr("Situation date (the last change when empty)")))
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, self.tr("Project"), self.tr("QGIS project (*.qgz)"))
        )
        self.addOutput(QgsProcessingOutputFile(PROJECT_WORKSPACE, self.tr("Workspace of the project")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the project and its workspace."""
        target = self.target(parameters, context)
        workspace = create_project(target, self.path(parameters, "WORKSPACE", context), self.day(parameters, context))
        feedback.pushInfo(self.tr("Share the folder {folder}.").format(folder=target.parent))
        return {OUTPUT: str(target), PROJECT_WORKSPACE: str(workspace)}
