"""The page Map of the dock: what the map shows, and how to read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...store.files.cache import FileState, state_of
from ..common.running import AlgorithmRunner
from .legend_panel import LegendPanel
from .overlays_panel import OverlaysPanel
from .themes_panel import ThemesPanel

if TYPE_CHECKING:
    from ...store.workspace import Workspace


class MapPage(QWidget):
    """The parts of the page, one below the other; the dock scrolls them."""

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: FileState | None = None
        self.themes = ThemesPanel(canvas, project, self)
        self.overlays = OverlaysPanel(project, self)
        self.legend = LegendPanel(project, self)
        column = QVBoxLayout(self)
        for part in (self.themes, self.overlays, self.legend):
            column.addWidget(part)
        column.addStretch(1)
        self.overlays.styles_changed.connect(self.themes.draw_anew)
        self.overlays.styles_changed.connect(self.legend.follow_styles)

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show the page as of a day. Raises what reading a workspace raises."""
        self.overlays.show_reports(workspace, day)
        state = state_of(workspace.path)
        if state != self._state:
            self._state = state
            self.themes.pictures.forget()
        self.themes.show_day(day)

    def clear(self) -> None:
        """Show nothing of the workspace that was shown before."""
        self.overlays.follow_tree()
        self.overlays.clear_reports()
        self.themes.show_day(None)

    def tear_down(self) -> None:
        """Stop listening to the project."""
        self.overlays.tear_down()
        self.themes.tear_down()
