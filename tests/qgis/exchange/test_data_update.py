"""The dock offers newer data on one button, and gives them only when it is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest
from message_bar import offered
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar

from kachin_corridors.algorithms.provider import KachinCorridorsProvider
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.exchange.data_update import DataUpdate


@pytest.fixture
def updating(project, workspace: Path, qtbot):
    provider = KachinCorridorsProvider()
    assert QgsApplication.processingRegistry().addProvider(provider)
    bar = QgsMessageBar()
    bar.resize(1200, 40)
    runner = AlgorithmRunner(bar, bar)
    opened: list[Path] = []
    yield DataUpdate(runner, bar, opened.append), runner, bar, opened
    runner.cancel_all()
    QgsApplication.processingRegistry().removeProvider(provider)


def test_nothing_is_offered_where_the_data_are_those_of_the_plugin(updating, workspace, qtbot):
    update, runner, bar, _ = updating
    update.look_at(Workspace(workspace))
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=10_000)
    assert list(bar.items()) == []


def test_older_data_are_renewed_when_the_button_is_pressed(updating, workspace, qtbot):
    update, runner, bar, opened = updating
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
        database.execute("DELETE FROM control_claims WHERE unit_id = 'laiza'")
    update.look_at(Workspace(workspace))
    qtbot.waitUntil(lambda: len(bar.items()) == 1, timeout=10_000)
    assert "The workspace has data of 2026-01-01" in bar.items()[0].text()
    assert [path.name for path in workspace.parent.iterdir()] == [workspace.name]
    offered(bar).click()
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    assert opened == [workspace]
    beside = {path.name for path in workspace.parent.iterdir()} - {workspace.name}
    assert beside == {f"{workspace.stem}_data_2026-01-01{ending}" for ending in (".gpkg", ".csv")}
    assert "Rows of yours that were kept: 0." in bar.items()[0].text()
    assert Workspace(workspace).tables.info()["data_version"] > "2026-01-01"
    update.look_at(Workspace(workspace))
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=10_000)
    assert len(bar.items()) == 1


def test_an_offer_is_taken_back_with_the_workspace(updating, workspace, qtbot):
    update, _, bar, _ = updating
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
    update.look_at(Workspace(workspace))
    qtbot.waitUntil(lambda: len(bar.items()) == 1, timeout=10_000)
    update.withdraw()
    assert list(bar.items()) == []
