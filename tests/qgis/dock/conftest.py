"""The dock in a window of its own, without a QGIS around it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from dock_pages import each_page
from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtWidgets import QMainWindow

from kachin_corridors.ui.dock import KachinCorridorsDock

PATIENCE_MS = 20_000


@pytest.fixture
def shown_dock(qtbot, workspace, process) -> Iterator[KachinCorridorsDock]:
    """The dock with a workspace, each page of it shown once."""
    window = QMainWindow()
    canvas, bar = QgsMapCanvas(window), QgsMessageBar(window)
    dock = KachinCorridorsDock(canvas, bar, window)
    window.show()
    dock.show()
    dock.workspaces.open_workspace(workspace)
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    for _ in each_page(dock):
        qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    yield dock
    dock.tear_down()
    QgsProject.instance().clear()
    window.deleteLater()
