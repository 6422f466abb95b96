"""The dock at work in the real desktop: what an analyst does, and what the analyst may do wrong."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton

from kachin_corridors.layers.project.catalogue import CATALOGUE
from kachin_corridors.layers.project.workspace_layers import layer_of

PATIENCE_MS = 20_000


@pytest.fixture
def dock(empty_dock):
    """Here it begins without a workspace."""
    return empty_dock


@pytest.fixture
def project(dock):
    return QgsProject.instance()


@pytest.fixture
def opened(dock, project, settle, tmp_path) -> Path:
    """A workspace made through the dock; its layers are in the project."""
    path = tmp_path / "made" / "workspace.gpkg"
    dock.workspaces.create_workspace(path)
    settle()
    settle()
    return path


def count_of_corridors(workspace: Path) -> int:
    with closing(sqlite3.connect(workspace)) as database:
        return database.execute("SELECT count(*) FROM corridors").fetchone()[0]


def test_without_a_workspace_only_making_one_is_offered(dock):
    assert dock.workspaces.card.start_button.isEnabled()
    assert dock.workspaces.open_button.isEnabled()
    assert not dock.content.isEnabled()
    assert not dock.content.isVisible()


def test_making_a_workspace_adds_its_layers_and_begins_at_the_region(opened, project, dock, iface, qtbot):
    assert opened.is_file()
    assert len(project.mapLayers()) == len(CATALOGUE)
    assert dock.content.legs.tree.topLevelItemCount() == count_of_corridors(opened)
    assert str(opened) in dock.workspaces.menu_button.toolTip()
    # In the CRS of the maps.
    qtbot.waitUntil(lambda: project.crs().authid() == "EPSG:32647")
    assert iface.mapCanvas().mapSettings().destinationCrs().authid() == "EPSG:32647"
    pangwa = QgsPointXY(437_474, 2_831_864)  # 25.603 N 98.377 E in UTM 47N, by proj's cs2cs
    bhamo = QgsPointXY(320_668, 2_683_325)
    assert iface.mapCanvas().extent().contains(pangwa)
    assert not iface.mapCanvas().extent().contains(bhamo)


def test_opening_it_again_adds_only_what_is_missing(opened, project, dock, settle):
    before = set(project.mapLayers())
    dock.workspaces.create_workspace(opened)
    settle()
    assert set(project.mapLayers()) == before
    project.removeMapLayer(layer_of(project, "claims").id())
    assert not dock.content.overlays.item_of("claims").flags() & Qt.ItemFlag.ItemIsEnabled
    assert "no longer in the project" in dock.content.overlays.item_of("claims").toolTip(0)
    dock.workspaces.open_workspace(opened)
    settle()
    assert dock.content.overlays.item_of("claims").flags() & Qt.ItemFlag.ItemIsEnabled
    project.removeAllMapLayers()
    assert not dock.content.legs.isEnabled()
    assert "No workspace" in dock.workspaces.card.label.text()


def test_a_moved_workspace_is_told_when_the_project_opens_and_can_be_pointed_to(
    opened, project, dock, settle, tmp_path, iface, messages
):
    assert project.write(str(tmp_path / "saved.qgz"))
    iface.newProject(False)
    moved = Path(shutil.move(opened, tmp_path / "moved.gpkg"))
    keep_unavailable_layers()
    assert project.read(str(tmp_path / "saved.qgz"))
    assert any("If the workspace was moved, open it where it is now" in text for text in messages())
    dock.workspaces.open_workspace(moved)
    settle()
    assert all(layer.isValid() for layer in project.mapLayers().values())
    assert dock.content.legs.isEnabled()


def keep_unavailable_layers() -> None:
    """Press "Keep Unavailable Layers" in the dialog that QGIS will show, as a user would."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog):
            QTimer.singleShot(100, press)
            return
        (button,) = [b for b in dialog.findChildren(QPushButton) if "Keep" in b.text()]
        button.click()

    QTimer.singleShot(100, press)


def broken(kind: str, workspace: Path, folder: Path) -> Path:
    path = folder / f"{kind}.gpkg"
    if kind == "text":
        path.write_text("no database")
    elif kind == "half":
        path.write_bytes(workspace.read_bytes()[:100_000])
    elif kind == "newer":
        shutil.copy(workspace, path)
        with closing(sqlite3.connect(path)) as database:
            database.execute("UPDATE workspace_info SET value = '999' WHERE key = 'schema_version'")
            database.commit()
    return path


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("text", "is no GeoPackage"),
        ("half", "copied only in part"),
        ("newer", "Update the plugin to open it"),
        ("gone", "There is no workspace at"),
    ],
)
def test_what_is_no_workspace_is_told_and_changes_nothing(
    dock, project, built_data, tmp_path, messages, settle, kind, message
):
    dock.workspaces.open_workspace(broken(kind, built_data, tmp_path))
    settle()
    assert any(message in text for text in messages())
    assert project.mapLayers() == {}


def test_what_would_run_unseen_when_a_layer_is_edited_is_told_on_opening(
    dock, project, built_data, tmp_path, messages, settle
):
    path = Path(shutil.copy(built_data, tmp_path / "theirs.gpkg"))
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TRIGGER tidy AFTER UPDATE ON places BEGIN DELETE FROM control_claims; END")
    dock.workspaces.open_workspace(path)
    settle()
    assert layer_of(project, "places").isValid()
    assert any("neither of Kachin Corridors nor of QGIS: tidy (places)" in text for text in messages())


def test_a_workspace_that_cannot_be_written_is_told(dock, project, tmp_path, settle, messages):
    (tmp_path / "file").touch()
    dock.workspaces.create_workspace(tmp_path / "file" / "workspace.gpkg")
    settle()
    assert any("cannot be written" in text for text in messages())
    assert project.mapLayers() == {}


def test_work_in_the_background_is_cancelled_when_the_plugin_goes(opened, dock, iface):
    dock.content.dates.edit.choose(date(2024, 12, 4))
    assert dock.runner.is_busy()
    assert qgis.utils.unloadPlugin("kachin_corridors")
    assert qgis.utils.loadPlugin("kachin_corridors")
    assert qgis.utils.startPlugin("kachin_corridors")
    assert QgsApplication.processingRegistry().providerById("kachin_corridors")


def test_closing_the_project_while_legs_are_measured_neither_hangs_nor_crashes(dock, settle, tmp_path, iface):
    for number in range(2):
        iface.newProject(False)
        dock.workspaces.create_workspace(tmp_path / f"workspace_{number}.gpkg")
        settle()
        dock.content.dates.edit.choose(date(2025, 9, 11 + number))
        assert dock.runner.is_busy()
    iface.newProject(False)
    settle()


def test_nothing_was_logged_that_should_not_be(message_log):
    assert message_log.complaints() == []
