"""A workspace comes into the project a step at a time: QGIS answers meanwhile, and nothing is left half done."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import qgis.utils
from qgis import processing
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QTabWidget

from kachin_corridors.layers.project.catalogue import CATALOGUE
from kachin_corridors.layers.project.roles import role_of
from kachin_corridors.reports.layouts import find_layout

PATIENCE_MS = 60_000
ROLES = [spec.role for spec in CATALOGUE]
PACKAGE = "kachin_corridors"


@pytest.fixture
def workspace(built_data, tmp_path) -> Path:
    return Path(shutil.copy(built_data, tmp_path / "workspace.gpkg"))


@pytest.fixture
def dock(empty_dock):
    """Here it begins without a workspace."""
    return empty_dock


@pytest.fixture
def watched(empty_dock):
    """What was added to the project, layer by layer, with the turn of the event loop in which it came."""
    project = QgsProject.instance()
    added: list[tuple[str | None, int]] = []
    turns: list[int] = []

    def note(layers):
        added.extend((role_of(layer), len(turns)) for layer in layers)

    project.layersAdded.connect(note)
    ticker = QTimer()
    ticker.timeout.connect(lambda: turns.append(len(added)))
    ticker.start(0)
    yield added
    ticker.stop()
    project.layersAdded.disconnect(note)


@pytest.fixture
def new_plugin(iface):
    """The plugin as it is after a start of QGIS: nothing of its dock is imported."""
    assert iface.newProject(False)
    assert qgis.utils.unloadPlugin(PACKAGE)
    kept = {name: module for name, module in sys.modules.items() if name.split(".")[0] == PACKAGE}
    for name in kept:
        del sys.modules[name]
    assert qgis.utils.loadPlugin(PACKAGE)
    assert qgis.utils.startPlugin(PACKAGE)
    yield qgis.utils.plugins[PACKAGE]
    assert iface.newProject(False)
    assert qgis.utils.unloadPlugin(PACKAGE)
    # The other tests hold classes of these.
    sys.modules.update(kept)
    assert qgis.utils.loadPlugin(PACKAGE)
    assert qgis.utils.startPlugin(PACKAGE)


def test_no_page_is_made_before_there_is_a_workspace(new_plugin):
    new_plugin.action.trigger()
    assert new_plugin.dock.isVisible()
    assert new_plugin.dock.workspaces.open_button.isVisible()
    assert not new_plugin.dock.content.is_built()
    ui = [name.rpartition(".")[2] for name in sys.modules if name.startswith(f"{PACKAGE}.ui.")]
    assert [name for name in ui if name.endswith("_panel")] == []
    assert f"{PACKAGE}.store.workspace" not in sys.modules


def test_the_pages_are_made_in_turns_when_a_project_is_shown_first(new_plugin, workspace, qtbot, tmp_path):
    processing.run(f"{PACKAGE}:addlayers", {"WORKSPACE": str(workspace)})
    assert not {f"{PACKAGE}.ui.dock", f"{PACKAGE}.ui.dock_content"} & set(sys.modules)
    new_plugin.action.trigger()
    dock = new_plugin.dock
    assert "Reading the workspace" in dock.workspaces.card.label.text()
    pages: list[int] = []
    ticker = QTimer()
    ticker.timeout.connect(lambda: pages.extend(tabs.count() for tabs in dock.content.findChildren(QTabWidget)))
    ticker.start(0)
    qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
    ticker.stop()
    assert sorted(set(pages)) == list(range(5))
    assert dock.content.isVisible()
    assert dock.content.legs.tree.topLevelItemCount() > 0
    assert str(workspace) in dock.workspaces.menu_button.toolTip()


def test_each_layer_comes_in_a_turn_of_its_own(empty_dock, workspace, watched, iface, qtbot, settle):
    empty_dock.workspaces.open_workspace(workspace)
    qtbot.waitUntil(lambda: "Opening" in empty_dock.workspaces.card.label.text(), timeout=PATIENCE_MS)
    assert QgsProject.instance().mapLayers() == {}
    assert not empty_dock.content.isEnabled()
    assert iface.mapCanvas().isFrozen()
    settle()
    assert [role for role, _ in watched] == ROLES
    assert len({turn for _, turn in watched}) == len(ROLES)
    group = QgsProject.instance().layerTreeRoot().findGroups()[0]
    assert [role_of(node.layer()) for node in group.findLayers()] == ROLES
    assert empty_dock.content.dates.isEnabled()
    assert not iface.mapCanvas().isFrozen()
    assert QgsProject.instance().crs().authid() == "EPSG:32647"


def test_a_new_project_gets_nothing_of_what_was_being_opened(empty_dock, workspace, watched, iface, qtbot, settle):
    empty_dock.workspaces.open_workspace(workspace)
    qtbot.waitUntil(lambda: len(watched) > 2, timeout=PATIENCE_MS)
    assert empty_dock.runner.is_busy()
    assert iface.newProject(False)
    settle()
    assert QgsProject.instance().mapLayers() == {}
    assert "No workspace" in empty_dock.workspaces.card.label.text()
    assert not iface.mapCanvas().isFrozen()


def test_a_plugin_that_is_disabled_meanwhile_leaves_a_whole_project(empty_dock, workspace, watched, iface, qtbot):
    empty_dock.workspaces.open_workspace(workspace)
    qtbot.waitUntil(lambda: len(watched) > 2, timeout=PATIENCE_MS)
    assert qgis.utils.unloadPlugin(PACKAGE)
    assert [role for role, _ in watched] == ROLES
    assert find_layout(QgsProject.instance()).customProperty("kachin_corridors/role") == "situation_a3"
    assert not iface.mapCanvas().isFrozen()
    assert qgis.utils.loadPlugin(PACKAGE)
    assert qgis.utils.startPlugin(PACKAGE)


def test_what_is_no_workspace_changes_nothing(empty_dock, tmp_path, iface, settle):
    path = tmp_path / "text.gpkg"
    path.write_text("no database")
    empty_dock.workspaces.open_workspace(path)
    settle()
    assert QgsProject.instance().mapLayers() == {}
    assert "No workspace" in empty_dock.workspaces.card.label.text()
    assert not iface.mapCanvas().isFrozen()
