"""kachin_corridors:createworkspace."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ...layers.resources import built_data_path
from ..base import OUTPUT, KachinCorridorsAlgorithm


class CreateWorkspace(KachinCorridorsAlgorithm):
    """Copies the built-in data to a GeoPackage that the analyst owns."""

    replaces_outputs = False

    def name(self) -> str:
        """Return the id within the provider."""
        return "createworkspace"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Create workspace")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Copies the data that the plugin carries to a GeoPackage of your own. An existing file is never "
            "overwritten. Add its layers to the project with “Add workspace layers”."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(
            QgsProcessingParameterFileDestination(OUTPUT, self.tr("Workspace"), self.tr("GeoPackage (*.gpkg)"))
        )

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Copy the data; a cancelled copy leaves nothing behind."""
        from ...store.workspace import Workspace

        target = self.target(parameters, context)
        Workspace(built_data_path()).copy_to(target, feedback)
        return {OUTPUT: str(target)}
