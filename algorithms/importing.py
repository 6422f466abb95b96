"""What the algorithms that import into a workspace share: their input, their workspace, and showing the change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
)

from ..core.errors import KachinCorridorsError
from ..layers.messages import explain
from ..layers.project import reload_workspace
from ..layers.vector_files import VectorInput, check_readable
from .base import WORKSPACE, KachinCorridorsAlgorithm, QgsProcessingException

INPUT = "INPUT"
# Formats that GDAL reads as they are; a layer of another kind, or one with a filter or unsaved edits, is copied first.
_FORMATS = ["gpkg", "shp", "geojson", "json", "kml", "gml", "fgb", "sqlite", "tab", "mif", "gpx", "dxf"]


class WorkspaceChange(KachinCorridorsAlgorithm):
    """Base of the algorithms that change rows of a workspace."""

    def __init__(self) -> None:
        super().__init__()
        self._workspace: Path | None = None

    def workspace_parameter(self) -> QgsProcessingParameterDefinition:
        """Return the required parameter WORKSPACE: the built-in data are never changed."""
        return QgsProcessingParameterFile(WORKSPACE, self.tr("Workspace"), fileFilter=self.tr("GeoPackage (*.gpkg)"))

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Show the changed rows in the layers of an open project, in the main thread."""
        project = context.project()
        if project is not None and self._workspace is not None:
            reload_workspace(project, self._workspace)
        return {}


class ImportAlgorithm(WorkspaceChange):
    """Base of the imports. The input is found in the main thread, where layers live, and read in the task's own."""

    def __init__(self) -> None:
        super().__init__()
        self._source: VectorInput | None = None

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Say of a file that cannot be read why: Processing says only that the value is wrong."""
        value = parameters.get(INPUT)
        path = Path(value.split("|")[0]) if isinstance(value, str) and value else None
        if path is not None and path.is_file():
            try:
                check_readable(path)
            except KachinCorridorsError as error:
                return False, explain(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> bool:
        """Find file and layer of the input, in the main thread."""
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        path, name = self.parameterAsCompatibleSourceLayerPathAndLayerName(
            parameters, INPUT, context, _FORMATS, "gpkg", feedback
        )
        self._source = VectorInput(Path(path), name or "", layer.name())
        self._workspace = self.path(parameters, WORKSPACE, context)
        return True

    @property
    def source(self) -> VectorInput:
        """The input as it was found."""
        assert self._source is not None
        return self._source

    @property
    def target_workspace(self) -> Path:
        """The workspace that is changed."""
        assert self._workspace is not None
        return self._workspace
