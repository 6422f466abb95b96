"""Offers a workspace of an older version the data of this one: on one button, never by itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsProcessingContext, QgsProject
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QObject, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ...algorithms.base import OUTPUT, WORKSPACE
from ...algorithms.project import update_workspace
from ...core.errors import KachinCorridorsError
from ...layers.project.renewed_styles import layers_with_former_style, renewing_styles
from ...layers.resources import built_data_path
from ...store.tables.tables import Tables
from ...store.updating.update import backup_path, is_older
from ...store.workspace import Workspace
from ..common.running import Action, AlgorithmRunner, Results

_TOLD_S = 60


class DataUpdate(QObject):
    """``opened_anew`` opens a workspace that was updated: the project gets the layers that it had no tables for."""

    def __init__(
        self,
        project: QgsProject,
        runner: AlgorithmRunner,
        parent: QObject,
        opened_anew: Callable[[Path], object],
    ) -> None:
        super().__init__(parent)
        self._project = project
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
            self._opened_anew(workspace.path)
            self._tell(told, [show], workspace)

        parameters = {WORKSPACE: str(workspace.path), update_workspace.BACKUP: str(backup), OUTPUT: str(report)}
        self._runner.run_in_background("updateworkspace", parameters, tell)

    def _tell(self, told: str, actions: list[Action], workspace: Workspace) -> None:
        """Say what the update did; offer the styles of this version where layers have those of an earlier one."""
        former = len(layers_with_former_style(self._project, workspace))
        if former:
            text = self.tr("Layers that keep the style of an earlier version: {count}.")
            told = f"{told} {text.format(count=former)}"
            actions = [*actions, (self.tr("Renew styles"), lambda: self._renew_styles(workspace))]
        self._runner.show_done(told, actions, _TOLD_S)

    def _renew_styles(self, workspace: Workspace) -> None:
        """Give the layers the styles of this version, a layer a turn; the one before stays among the styles of each."""
        kept_as = self.tr("before {day}").format(day=workspace.tables.info()["data_version"])

        def tell(error: KachinCorridorsError | None) -> None:
            if error is not None:
                self._runner.show_error(error)
                return
            text = self.tr("The layers have the styles of this version. What each had is in its menu, as “{name}”.")
            self._runner.show_success(text.format(name=kept_as))

        self._runner.stepping.begin(renewing_styles(self._project, workspace, kept_as), tell)
