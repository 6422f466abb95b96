"""Why the workspace cannot be read, told in the dock for as long as it is so."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from qgis.core import QgsApplication, QgsTask
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.readable_area import ReadableArea
from kachin_corridors.ui.common.running import AlgorithmRunner

DAY = date(2025, 9, 13)
PATIENCE_MS = 20_000


@pytest.fixture
def runner(qtbot):
    bar, owner = QgsMessageBar(), QObject()
    qtbot.addWidget(bar)
    runner = AlgorithmRunner(bar, owner)
    yield runner
    runner.cancel_all()


@pytest.fixture
def area(qtbot, runner):
    area = ReadableArea(QWidget(), runner)
    qtbot.addWidget(area)
    area._timer.setInterval(50)
    yield area
    area.show_content()


def notice(area) -> str:
    return area.notice.text().replace("\u200b", "")


def test_the_reason_that_is_shown_is_that_of_now(area, workspace, qtbot):
    away = workspace.rename(workspace.with_name("away.gpkg"))
    area.show_fault(Workspace(workspace), DAY, "It is locked by another program.")
    assert notice(area).startswith("Nothing can be shown for 2025-09-13: It is locked by another program.\n")
    qtbot.waitUntil(lambda: "There is no workspace at" in notice(area), timeout=PATIENCE_MS)
    workspace.write_text("something else")
    qtbot.waitUntil(lambda: "is not a Kachin Corridors workspace" in notice(area), timeout=PATIENCE_MS)
    assert notice(area).startswith("Nothing can be shown for 2025-09-13: ")
    workspace.unlink()
    away.rename(workspace)
    with qtbot.waitSignal(area.readable, timeout=PATIENCE_MS):
        pass


def test_it_is_tried_again_after_a_try_was_cancelled(area, runner, workspace, qtbot):
    with closing(sqlite3.connect(workspace, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        area.show_fault(Workspace(workspace), DAY, "It cannot be read.")
        manager = QgsApplication.taskManager()
        # It waits for the file, then the user cancels it.
        qtbot.waitUntil(lambda: manager.countActiveTasks() == 1, timeout=PATIENCE_MS)
        (task,) = manager.activeTasks()
        qtbot.waitUntil(lambda: task.status() == QgsTask.TaskStatus.Running, timeout=PATIENCE_MS)
        with qtbot.waitSignal(task.taskTerminated, timeout=PATIENCE_MS):
            task.cancel()
    with qtbot.waitSignal(area.readable, timeout=PATIENCE_MS):
        pass


def test_nothing_is_tried_once_the_content_is_shown(area, runner, workspace, qtbot):
    area.show_fault(Workspace(workspace), DAY, "It cannot be read.")
    area._timer.stop()
    area._try()
    area.show_content()
    QgsApplication.taskManager().cancelAll()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    assert not area._timer.isActive()
