"""Offers a workspace of an older version the data of this one: on one button, never by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProcessingContext
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...algorithms.base import OUTPUT, WORKSPACE
from ...algorithms.project import update_workspace
from ...layers.resources import built_data_path
from ...store.tables.tables import Tables
from ...store.updating.update import backup_path, is_older
from ...store.workspace import Workspace
from ..common.running import Action, AlgorithmRunner, Results

_TOLD_S = 60


class DataUpdate(QObject):
    """``opened_anew`` opens a workspace that was updated: the project gets the layers that it had no tables for."""

    def __init__(self, runner: AlgorithmRunner, parent: QObject, opened_anew: Callable[[Path], object]) -> None:
        super().__init__(parent)
        self._runner = runner
        self._opened_anew = opened_anew
        self._looked_at: set[Path] = set()
        self._item: QgsMessageBarItem | None = None

    def look_at(self, workspace: Workspace) -> None:
        """Look in the background whether a workspace has older data, once for each; offer the update if so."""
        if workspace.path in self._looked_at:
            return
        self._looked_at.add(workspace.path)
        data = Tables(built_data_path())

        def offer(is_wanted: bool) -> None:
            if not is_wanted:
                return
            text = self.tr(
                "The workspace has data of {old}, this plugin has data of {new}. An update keeps what is yours, and a "
                "backup of what it was."
            )
            told = text.format(old=workspace.tables.info()["data_version"], new=data.info()["data_version"])
            self._item = self._runner.offer(told, self.tr("Update"), lambda: self.update(workspace))

        title = self.tr("Looking for newer data")
        self._runner.compute_in_background(title, lambda _: is_older(workspace.tables, data), offer)

    def withdraw(self) -> None:
        """No workspace is shown any more: take the offer back."""
        self._runner.withdraw(self._item)
        self._item = None

    def update(self, workspace: Workspace) -> None:
        """Update a workspace in the background; the backup and a report are put beside it."""
        backup = backup_path(workspace.path, workspace.tables.info()["data_version"])
        report = backup.with_suffix(".csv")

        def tell(results: Results, _: QgsProcessingContext) -> None:
            text = self.tr(
                "The workspace has the data of {version} now. New claims: {added}. Rows of yours that were kept: "
                "{kept}. Places whose status today is another: {statuses}. The backup beside it: {backup}."
            )
            told = text.format(
                version=results[update_workspace.DATA_VERSION],
                added=results[update_workspace.ADDED],
                kept=results[update_workspace.KEPT],
                statuses=results[update_workspace.STATUSES],
                backup=backup.name,
            )
            show: Action = (self.tr("What changed"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(report))))
            self._runner.show_done(told, [show], _TOLD_S)
            self._opened_anew(workspace.path)

        parameters = {WORKSPACE: str(workspace.path), update_workspace.BACKUP: str(backup), OUTPUT: str(report)}
        self._runner.run_in_background("updateworkspace", parameters, tell)
