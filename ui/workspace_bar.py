"""The top of the dock: which workspace is open, and the buttons that make, open and update one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..algorithms.base import DATE, OUTPUT, WORKSPACE
from ..layers.project import REGION_BOOKMARK
from .file_dialogs import ask_source, ask_target
from .plain_text import PlainLabel
from .running import AlgorithmRunner
from .update_menu import UpdateMenu


class WorkspaceBar(QWidget):
    """Emits ``opened`` with the situation date (a datetime.date) when the layers of a workspace were added.

    ``update_parameters`` returns what the dialogs of imports begin with.
    """

    opened = pyqtSignal(object)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        project: QgsProject,
        runner: AlgorithmRunner,
        update_parameters: Callable[[], dict[str, Any]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._project = project
        self._runner = runner
        self.label = PlainLabel(self)
        self.label.setWordWrap(True)
        self.create_button = QPushButton(self.tr("Create workspace…"), self)
        self.create_button.setToolTip(
            self.tr("Copy the built-in data (places, roads, control) into a file of your own, and add its layers")
        )
        self.open_button = QPushButton(self.tr("Open workspace…"), self)
        self.open_button.setToolTip(self.tr("Add the layers of a workspace that was made before"))
        self.update_button = QPushButton(self.tr("Update"), self)
        self.update_button.setToolTip(self.tr("Replace boundaries or the line of a leg by your own, or take that back"))
        self.update_menu = UpdateMenu(self.update_button, update_parameters, runner)
        self.update_button.setMenu(self.update_menu)
        line = QHBoxLayout()
        for button in (self.create_button, self.open_button, self.update_button):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.label)
        column.addLayout(line)
        self.create_button.clicked.connect(self._ask_create)
        self.open_button.clicked.connect(self._ask_open)

    def tear_down(self) -> None:
        """Close the dialogs of imports."""
        self.update_menu.tear_down()

    def show_workspace(self, path: Path) -> None:
        """Say which workspace is open."""
        self.label.setText(self.tr("Workspace: {path}").format(path=path))
        self.update_button.setEnabled(True)

    def show_none(self, why: str) -> None:
        """Say why no workspace is open."""
        self.label.setText(why)
        self.update_button.setEnabled(False)

    def create_workspace(self, path: Path) -> None:
        """Create a workspace in the background, then add its layers; open the file if it is one already."""
        if path.exists():
            self.open_workspace(path)
            return
        self._runner.run_in_background(
            "createworkspace", {OUTPUT: str(path)}, lambda results, _: self.open_workspace(Path(results[OUTPUT]))
        )

    def open_workspace(self, path: Path) -> None:
        """Add the layers of a workspace to the project."""
        was_empty = not self._project.mapLayers()
        results = self._runner.run_now("addlayers", {WORKSPACE: str(path)})
        if results is None:
            return
        if was_empty:
            crs = self._project.crs()
            # When the event loop comes round, QGIS gives an empty project the CRS of its first layer, and zooms out.
            QTimer.singleShot(0, lambda: self._begin_at(crs))
        self.opened.emit(date.fromisoformat(results[DATE]))

    def _begin_at(self, crs: QgsCoordinateReferenceSystem) -> None:
        self._project.setCrs(crs)
        region = self._project.bookmarkManager().bookmarkById(REGION_BOOKMARK)
        extent = QgsCoordinateTransform(region.extent().crs(), crs, self._project).transformBoundingBox(region.extent())
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def _ask_create(self) -> None:
        path, _ = ask_target(
            self,
            self.tr("Create workspace"),
            "kachin_corridors.gpkg",
            self.tr("GeoPackage (*.gpkg)"),
            overwrite_asked=False,
        )
        if path:
            self.create_workspace(Path(path).with_suffix(".gpkg"))

    def _ask_open(self) -> None:
        if path := ask_source(self, self.tr("Open workspace"), self.tr("GeoPackage (*.gpkg)")):
            self.open_workspace(Path(path))
