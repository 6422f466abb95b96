"""What the algorithms that import into a workspace share: their input, their workspace, and showing the change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ...core.errors import ImportFileError, KachinCorridorsError
from ...layers.messages import explain
from ..base import WORKSPACE, KachinCorridorsAlgorithm, QgsProcessingException

if TYPE_CHECKING:
    from ...layers.imports.vector_files import DatumShift, VectorInput
    from ...store.workspace import Workspace

INPUT = "INPUT"
# Formats that GDAL reads as they are; a layer of another kind, or one with a filter, is copied first.
_FORMATS = ["gpkg", "shp", "geojson", "json", "kml", "gml", "fgb", "sqlite", "tab", "mif", "gpx", "dxf"]


def _formats_read(layer: QgsVectorLayer) -> list[str]:
    """Return the endings of files that need no copy: none for a layer of a file that is not what its ending says."""
    from ...layers.imports.foreign_files import harmless_driver

    try:
        harmless_driver(Path(layer.source().split("|")[0]))
    except ImportFileError:
        return []
    return _FORMATS


class WorkspaceChange(KachinCorridorsAlgorithm):
    """Base of the algorithms that change rows of a workspace.

    Not while the project has unsaved edits of it: saved afterwards, they would put the former rows back.
    """

    changes_ledger_only = False
    """Whether nothing else is changed than the ledger and what follows from it."""

    def __init__(self) -> None:
        super().__init__()
        self._workspace: Workspace | None = None

    def workspace_parameter(self) -> QgsProcessingParameterDefinition:
        """Return the required parameter WORKSPACE: the built-in data are never changed."""
        return QgsProcessingParameterFile(WORKSPACE, self.tr("Workspace"), fileFilter=self.tr("GeoPackage (*.gpkg)"))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> bool:
        """Refuse to run beside unsaved edits, which are found in the main thread, where layers live."""
        from ...layers.project.unsaved_edits import refuse_unsaved_edits

        self._workspace = self.workspace_given(parameters, context)
        project = context.project()
        if project is not None and self._workspace is not None:
            try:
                refuse_unsaved_edits(project, self._workspace)
            except KachinCorridorsError as error:
                raise QgsProcessingException(explain(error)) from error
        return super().prepareAlgorithm(parameters, context, feedback)

    @property
    def target_workspace(self) -> Workspace:
        """The workspace that is changed."""
        if self._workspace is None:
            raise RuntimeError("The workspace is known only when the algorithm is prepared.")
        return self._workspace

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> dict[str, Any]:
        """Show the changed rows in the layers of an open project, in the main thread."""
        from ...reports.refreshing import LEDGER_TABLES, show_changes

        project = context.project()
        if project is not None and self._workspace is not None:
            try:
                show_changes(project, self._workspace, LEDGER_TABLES if self.changes_ledger_only else None)
            except KachinCorridorsError as error:
                # The workspace is changed, whatever the project can show of it.
                (feedback or QgsProcessingFeedback()).pushWarning(explain(error))
        return {}


class ImportAlgorithm(WorkspaceChange):
    """Base of the imports. The input is found in the main thread, where layers live, and read in the task's own."""

    def __init__(self) -> None:
        super().__init__()
        self._source: VectorInput | None = None

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Say of a file that cannot be read why: Processing says only that the value is wrong."""
        from ...layers.imports.vector_files import check_readable

        try:
            path = self._checked_file(parameters, context)
            # QGIS looks into a zip by itself.
            if path is not None and path.suffix.lower() != ".zip":
                check_readable(path)
        except KachinCorridorsError as error:
            return False, explain(error)
        return super().checkParameterValues(parameters, context)

    def _checked_file(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path | None:
        """Return the file that INPUT names, or None for a layer that QGIS has opened already.

        Raises ImportFileError for one that would lead QGIS to other files or to a server.
        """
        from ...layers.imports.foreign_files import harmless_driver

        value = parameters.get(INPUT)
        if not isinstance(value, str) or not value or QgsProcessingUtils.mapLayerFromString(value, context, False):
            return None
        path = Path(value.split("|")[0])
        harmless_driver(path)
        return path

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback | None
    ) -> bool:
        """Find file and layer of the input, in the main thread."""
        from ...layers.imports.vector_files import VectorInput

        super().prepareAlgorithm(parameters, context, feedback)
        try:
            # Once more, for a run may go without the check.
            self._checked_file(parameters, context)
        except KachinCorridorsError as error:
            raise QgsProcessingException(explain(error)) from error
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        if layer.isEditable() and layer.isModified():
            raise QgsProcessingException(
                self.tr("“{layer}” has unsaved edits. Save or discard them, and try again.").format(layer=layer.name())
            )
        path, name = self.parameterAsCompatibleSourceLayerPathAndLayerName(
            parameters, INPUT, context, _formats_read(layer), "gpkg", feedback
        )
        # To a layer of the project the user may have assigned a CRS; for a file, QGIS may have guessed one.
        project = context.project()
        is_shown = project is not None and project.mapLayer(layer.id()) is not None
        is_copy = not layer.source().startswith(path)
        self._source = VectorInput(Path(path), name or "", layer.name(), layer.crs() if is_shown else None, is_copy)
        return True

    def tell_shift(self, shift: DatumShift | None, feedback: QgsProcessingFeedback) -> None:
        """Say how positions came to WGS 84, where that made them less exact."""
        if shift is None:
            return
        if shift.is_known:
            text = self.tr("Brought to WGS 84 by “{operation}”, which is good to {accuracy:.0f} m.")
            feedback.pushInfo(text.format(operation=shift.operation, accuracy=shift.accuracy_m))
            return
        text = self.tr(
            "It is not known how to bring the datum of this file to WGS 84: all positions may be off by up to "
            "{accuracy:.0f} m. Assign a coordinate reference system whose datum is known to the layer, and import it "
            "again."
        )
        feedback.pushWarning(text.format(accuracy=shift.accuracy_m))

    @property
    def source(self) -> VectorInput:
        """The input as it was found."""
        if self._source is None:
            raise RuntimeError("The input is known only when the algorithm is prepared.")
        return self._source
