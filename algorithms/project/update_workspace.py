"""kachin_corridors:updateworkspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
)

from ...layers.resources import built_data_path
from ..base import OUTPUT
from ..imports.importing import WorkspaceChange
from ..tables import TEXT, Column, Row, TableAlgorithm

if TYPE_CHECKING:
    from pathlib import Path

BACKUP = "BACKUP"
DATA_VERSION = "DATA_VERSION"
ADDED, KEPT, STATUSES = "ADDED", "KEPT", "STATUSES"
COLUMNS = (
    Column("table_name", TEXT, "Table"),
    Column("what", TEXT, "What became of it"),
    Column("id", TEXT, "Id"),
    Column("name", TEXT, "Name"),
    Column("field", TEXT, "Field"),
    Column("before", TEXT, "Before"),
    Column("after", TEXT, "After"),
)


class UpdateWorkspace(WorkspaceChange, TableAlgorithm):
    """Renews the shipped facts of a workspace and keeps what is the analyst's."""

    def name(self) -> str:
        """Return the id within the provider."""
        return "updateworkspace"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return self.tr("Update workspace")

    def help_text(self) -> str:
        """Return what the algorithm does."""
        return self.tr(
            "Gives a workspace that an older version of the plugin made the data of this one. Kept are your own "
            "claims, units, places and sources, measurements, imported boundaries and lines with their undo, and rows "
            "that you added by hand; everything that follows is derived anew. Rows of the plugin's data that were "
            "edited by hand are replaced and named in the report. The state before is kept in a backup beside the "
            "workspace. Where something of yours cannot be carried over, nothing is changed, and you are told what. "
            "Layers in a project keep their styles."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare the parameters."""
        self.addParameter(self.workspace_parameter())
        self.addParameter(
            QgsProcessingParameterFile(
                BACKUP,
                self.tr("Backup (a new file beside the workspace when empty)"),
                fileFilter=self.tr("GeoPackage (*.gpkg)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                OUTPUT, self.tr("Report"), Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=True
            )
        )
        self.addOutput(QgsProcessingOutputString(BACKUP, self.tr("Backup")))
        self.addOutput(QgsProcessingOutputString(DATA_VERSION, self.tr("Version of the data")))
        for name, description in (
            (ADDED, self.tr("Claims that are new")),
            (KEPT, self.tr("Rows of yours that were kept")),
            (STATUSES, self.tr("Units whose status today is another")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, description))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Update, then write the report."""
        from ...core.exchange.update_changes import Renewed
        from ...store.tables.tables import Tables
        from ...store.updating.update import update_workspace

        tables, data = self.target_workspace.tables, Tables(built_data_path())
        tables.check()
        update = update_workspace(tables, data, self._backup(parameters, context), self.today(), feedback)
        results: dict[str, Any] = {
            BACKUP: str(update.backup),
            DATA_VERSION: update.data_version,
            ADDED: update.count("control_claims", Renewed.ADDED),
            KEPT: sum(change.what is Renewed.KEPT for change in update.changes),
            STATUSES: update.count("control_status", Renewed.STATUS),
        }
        if parameters.get(OUTPUT):
            rows = [Row([change.table, str(change.what), *change[2:]]) for change in update.changes]
            results[OUTPUT] = self.write_table(parameters, context, COLUMNS, rows)
        feedback.setProgress(100.0)
        text = self.tr(
            "Data of {DATA_VERSION}. New claims: {ADDED}. Kept rows of yours: {KEPT}. Units whose status today is "
            "another: {STATUSES}. What was before: {BACKUP}."
        )
        feedback.pushInfo(text.format(**results))
        return results

    def _backup(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        from ...store.updating.update import backup_path

        given = self.path(parameters, BACKUP, context)
        workspace = self.target_workspace
        return given or backup_path(workspace.path, workspace.tables.info()["data_version"])
