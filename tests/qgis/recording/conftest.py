"""The form for reports, open on a workspace."""

from __future__ import annotations

from pathlib import Path

import pytest
from form_keys import TODAY, Keyboard
from qgis.core import QgsProject, QgsSettings
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.core.evidence.new_report import NewReport
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.recording.record_dialog import RecordDialog


@pytest.fixture
def settings():
    QgsSettings().setValue("kachin_corridors/analyst", "A. Nalyst")
    yield
    QgsSettings().remove("kachin_corridors/analyst")


@pytest.fixture
def workspace_read(read_workspace: Path) -> Workspace:
    return Workspace(read_workspace)


@pytest.fixture
def canvas(qtbot):
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    return canvas


@pytest.fixture
def dialog(qtbot, canvas, workspace_read, settings):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = RecordDialog(canvas, QgsProject.instance(), parent)
    dialog.open_on(workspace_read, TODAY, TODAY)
    qtbot.waitExposed(dialog)
    dialog.activateWindow()
    yield dialog
    dialog.tear_down()


@pytest.fixture
def keys(dialog) -> Keyboard:
    return Keyboard(dialog)


@pytest.fixture
def saved(dialog) -> list[tuple[NewReport, object, str]]:
    asked: list[tuple[NewReport, object, str]] = []
    dialog.save_asked.connect(lambda *what: asked.append(what))
    return asked
