"""The dock offers newer data on one button, and gives them only when it is pressed."""

from __future__ import annotations

from pathlib import Path

import pytest
from message_bar import offered
from qgis.core import QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from kachin_corridors.algorithms.provider import KachinCorridorsProvider
from kachin_corridors.layers.project.renewed_styles import layers_with_former_style
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
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
    yield DataUpdate(project, runner, bar, opened.append), runner, bar, opened
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


def test_the_styles_of_an_earlier_version_are_renewed_on_a_button_and_kept(updating, project, workspace, qtbot):
    update, runner, bar, opened = updating
    add_workspace(project, Workspace(workspace))
    places, mines = layer_of(project, "places"), layer_of(project, "mining_clusters")
    # As version 0.2 left it, which noted nothing, and with a change of the analyst's own.
    places.removeCustomProperty("kachin_corridors/style")
    places.setLabelsEnabled(False)
    places.setOpacity(0.5)
    mines.setLabelsEnabled(False)
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
    update.update(Workspace(workspace))
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    (item,) = bar.items()
    assert "Layers that keep the style of an earlier version: 1." in item.text()
    assert not places.labelsEnabled()
    (renew,) = [button for button in item.findChildren(QPushButton) if button.text() == "Renew styles"]
    renew.click()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=10_000)
    assert places.labelsEnabled()
    assert places.opacity() == 0.5
    assert role_of(places) == "places"
    # A layer that had the style of this version keeps what the analyst made of it.
    assert not mines.labelsEnabled()
    assert layers_with_former_style(project, Workspace(workspace)) == []
    (kept,) = [name for name in places.styleManager().styles() if name.startswith("before ")]
    assert places.styleManager().setCurrentStyle(kept)
    assert not places.labelsEnabled()


def test_an_offer_is_taken_back_with_the_workspace(updating, workspace, qtbot):
    update, _, bar, _ = updating
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
    update.look_at(Workspace(workspace))
    qtbot.waitUntil(lambda: len(bar.items()) == 1, timeout=10_000)
    update.withdraw()
    assert list(bar.items()) == []
