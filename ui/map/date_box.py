"""The check box that has QGIS write the situation date on the map."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from ...core.errors import KachinCorridorsError
from ...layers.project.date_decoration import is_date_shown
from ..common.described import describe
from ..common.running import AlgorithmRunner
from .date_on_map import switch_date


class DateBox(QCheckBox):
    """Tells and switches whether the date is on the map of the project."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self.setText(self.tr("Date on the map"))
        describe(self, self.tr("Write the date on the map, so that every screenshot is dated, without the plugin too"))
        self.clicked.connect(self._switch)

    def follow(self) -> None:
        """Tell whether the date is on the map now: QGIS' own dialog can change that too."""
        self.setChecked(is_date_shown(self._project))

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what happened out of sight."""
        super().showEvent(event)
        self.follow()

    def _switch(self, is_shown: bool) -> None:
        try:
            switch_date(self._canvas, self._project, is_shown)
        except KachinCorridorsError as error:
            self._runner.show_error(error)
        self.follow()
