"""The page Map of the dock: what the map shows, and how to read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..common.running import AlgorithmRunner
from .overlays_panel import OverlaysPanel

if TYPE_CHECKING:
    from ...store.workspace import Workspace


class MapPage(QWidget):
    """The parts of the page, one below the other; the dock scrolls them."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self.overlays = OverlaysPanel(project, self)
        column = QVBoxLayout(self)
        column.addWidget(self.overlays)
        column.addStretch(1)

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show the page as of a day. Raises what reading a workspace raises."""
        self.overlays.show_reports(workspace, day)

    def clear(self) -> None:
        """Show nothing of the workspace that was shown before."""
        self.overlays.follow_tree()
        self.overlays.clear_reports()

    def tear_down(self) -> None:
        """Stop listening to the project."""
        self.overlays.tear_down()
