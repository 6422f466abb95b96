"""Why a place has its colour on the map: what is assessed of it, its time line, and every claim with its reason."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...store.workspace import Workspace
from ..common.running import AlgorithmRunner


class WhyPanel(QWidget):
    """Shows one unit, township, road section or site as of the situation date.

    ``correction_asked`` and ``withdrawal_asked`` name a Claim; ``shown`` tells that something was clicked on the map.
    """

    day_chosen = pyqtSignal(object)
    correction_asked = pyqtSignal(object)
    withdrawal_asked = pyqtSignal(object)
    shown = pyqtSignal()

    def __init__(
        self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._day: date | None = None
        self._unit_id = ""
        QVBoxLayout(self)

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show the same place as of another day; of another workspace nothing yet."""
        self._workspace, self._day = workspace, day

    def clear(self) -> None:
        """Forget the workspace."""
        self._workspace = self._day = None
        self._unit_id = ""

    def tear_down(self) -> None:
        """Leave nothing on the canvas."""
        self.clear()

    def unit_id(self) -> str:
        """Return the unit that is shown; empty for none, or for what is no unit."""
        return self._unit_id

    def show_unit(self, unit_id: str) -> None:
        """Show why a unit has its colour."""
        self._unit_id = unit_id
