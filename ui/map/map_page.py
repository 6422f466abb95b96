"""The page Map of the dock: what the map shows, and how to read it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ...store.files.cache import FileState, state_of
from ..common.described import describe
from ..common.running import AlgorithmRunner
from ..common.wrapping_row import WrappingRow
from .date_box import DateBox
from .legend_panel import LegendPanel
from .overlays_panel import OverlaysPanel
from .themes_panel import ThemesPanel

if TYPE_CHECKING:
    from ...store.workspace import Workspace


class MapPage(QWidget):
    """The parts of the page, one below the other; the dock scrolls them.

    Emits ``export_asked`` when the user wants the map as a file.
    """

    export_asked = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, runner: AlgorithmRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: FileState | None = None
        self.dated = DateBox(canvas, project, runner, self)
        self.export_button = QPushButton(self.tr("Export map…"), self)
        describe(self.export_button, self.tr("Write the map sheet of this day and extent as PDF, PNG or SVG"))
        column = QVBoxLayout(self)
        # First of all: what is put into a row comes last in the order of the Tab key.
        column.addWidget(WrappingRow((self.dated, self.export_button), fills=True))
        self.themes = ThemesPanel(canvas, project, self.export_button, self)
        self.overlays = OverlaysPanel(project, self)
        self.legend = LegendPanel(project, self)
        for part in (self.themes, self.overlays, self.legend):
            column.addWidget(part)
        column.addStretch(1)
        self.export_button.clicked.connect(lambda _checked: self.export_asked.emit())
        self.overlays.styles_changed.connect(self.themes.draw_anew)
        self.overlays.styles_changed.connect(self.legend.follow_styles)

    def show_situation(self, workspace: Workspace, day: date) -> None:
        """Show the page as of a day. Raises what reading a workspace raises."""
        self.dated.follow()
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
