"""The dock at work in the real desktop: what an analyst does, and what the analyst may do wrong."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QDialog, QPushButton

from kachin_corridors.layers.project.catalogue import CATALOGUE, OVERLAYS
from kachin_corridors.layers.project.situation_date import day_of, instant, project_date
from kachin_corridors.layers.project.workspace_layers import layer_of

DAY = date(2025, 9, 12)
PATIENCE_MS = 20_000


@pytest.fixture
def project(iface):
    iface.newProject(False)
    yield QgsProject.instance()
    iface.messageBar().clearWidgets()
    iface.newProject(False)


@pytest.fixture
def dock(iface, project):
    plugin = qgis.utils.plugins["kachin_corridors"]
    if plugin.dock is None or not plugin.dock.isVisible():
        plugin.action.trigger()
    return plugin.dock


@pytest.fixture
def settle(qtbot, dock):
    """Wait until the dock's tasks are done."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)

    return wait


@pytest.fixture
def opened(dock, project, settle, tmp_path) -> Path:
    """A workspace made through the dock; its layers are in the project."""
    path = tmp_path / "made" / "workspace.gpkg"
    dock.workspaces.create_workspace(path)
    settle()
    settle()
    return path


@pytest.fixture
def messages(iface):
    """The texts that the message bar shows."""

    def read() -> list[str]:
        return [item.text() for item in iface.messageBar().items()]

    return read


def count_of_corridors(workspace: Path) -> int:
    with closing(sqlite3.connect(workspace)) as database:
        return database.execute("SELECT count(*) FROM corridors").fetchone()[0]


def choose(dock, day: date) -> None:
    dock.content.dates.edit.choose(day)


def item(dock, role: str):
    return dock.content.overlays.list.item([spec.role for spec in OVERLAYS].index(role))


def test_without_a_workspace_only_making_one_is_offered(dock):
    assert dock.workspaces.create_button.isEnabled()
    assert dock.workspaces.open_button.isEnabled()
    assert not dock.content.isEnabled()
    assert not dock.content.isVisible()


def test_making_a_workspace_adds_its_layers(opened, project, dock):
    assert opened.is_file()
    assert len(project.mapLayers()) == len(CATALOGUE)
    assert dock.content.legs.tree.topLevelItemCount() == count_of_corridors(opened)
    assert str(opened) in dock.workspaces.workspace_button.toolTip()


def test_an_empty_project_begins_at_the_region_in_the_crs_of_the_maps(opened, project, iface, qtbot):
    qtbot.waitUntil(lambda: project.crs().authid() == "EPSG:32647")
    assert iface.mapCanvas().mapSettings().destinationCrs().authid() == "EPSG:32647"
    pangwa = QgsPointXY(437_474, 2_831_864)  # 25.603 N 98.377 E in UTM 47N, by proj's cs2cs
    bhamo = QgsPointXY(320_668, 2_683_325)
    assert iface.mapCanvas().extent().contains(pangwa)
    assert not iface.mapCanvas().extent().contains(bhamo)


def test_making_it_again_opens_what_is_there(opened, project, dock, settle):
    before = set(project.mapLayers())
    dock.workspaces.create_workspace(opened)
    settle()
    assert set(project.mapLayers()) == before


def test_one_date_rules_canvas_project_layout_and_legs(opened, project, dock, settle, iface):
    for day, railway in ((DAY, "under construction"), (date(2025, 9, 13), "open")):
        choose(dock, day)
        settle()
        moments = iface.mapCanvas().temporalRange()
        assert moments.begin() == moments.end()
        assert day_of(moments) == day
        assert project_date(project) == day
        (layout,) = project.layoutManager().printLayouts()
        assert day_of(layout.itemById("main_map").temporalRange()) == day
        assert dock.content.legs.select("Bairabi–Sairang")
        assert railway in dock.content.legs.card.text()


def test_the_dock_tells_the_status_of_the_day(opened, dock, settle):
    choose(dock, date(2025, 9, 10))
    assert "controlled by junta" not in dock.content.dates.status.text()
    choose(dock, date(2025, 9, 11))
    assert "2 controlled by junta" in dock.content.dates.status.text()
    assert "Changed on this day: Bhamo: IB 236 (controlled by junta), Bhamo: tank" in dock.content.dates.status.text()
    # The junta's claim to all of Bhamo was not adopted.
    assert "New reports without a change: Bhamo." in dock.content.dates.status.text()
    choose(dock, DAY)
    assert "2 controlled by junta" in dock.content.dates.status.text()
    assert "Changed" not in dock.content.dates.status.text()
    settle()


def test_steps_go_to_the_days_of_change(opened, dock, settle):
    choose(dock, DAY)
    dock.content.dates.previous_button.click()
    assert dock.content.dates.day() == date(2025, 9, 11)
    dock.content.dates.next_button.click()
    assert dock.content.dates.day() == date(2025, 9, 13)
    assert dock.content.dates.steps.currentText() == "2025-09-13  Bairabi–Sairang"
    settle()


def test_the_dock_follows_qgis_own_temporal_controller(opened, dock, settle, iface):
    controller = iface.mapCanvas().temporalController()
    controller.setTemporalExtents(instant(date(2024, 12, 4)))
    assert dock.content.dates.day() == date(2024, 12, 4)
    assert project_date(QgsProject.instance()) == date(2024, 12, 4)
    controller.setNavigationMode(type(controller.navigationMode()).Disabled)
    assert "off" in dock.content.dates.note.text()
    choose(dock, DAY)
    assert dock.content.dates.note.text() == ""
    settle()


def test_a_leg_is_shown_zoomed_to_and_highlighted(opened, project, dock, iface, qtbot):
    qtbot.waitUntil(lambda: project.crs().authid() == "EPSG:32647")
    assert dock.content.legs.select("Momauk–Bhamo")
    assert "14 km" in dock.content.legs.card.text()
    assert "RFA, 2024" in dock.content.legs.card.text()
    dock.content.legs.zoom_button.click()
    extent = iface.mapCanvas().extent()
    assert 11_000 < extent.width() < 30_000  # metres; the leg is 11 km long
    assert dock.content.legs._highlight.isVisible()
    assert dock.content.legs._highlight.asGeometry().boundingBox().intersects(extent)
    dock.content.legs.tree.setCurrentItem(None)
    assert dock.content.legs._highlight is None


def test_an_overlay_drives_the_layer_tree_and_follows_it(opened, project, dock):
    node = project.layerTreeRoot().findLayer(layer_of(project, "control_status").id())
    check_box = item(dock, "control_status")
    assert check_box.checkState() == Qt.CheckState.Checked
    check_box.setCheckState(Qt.CheckState.Unchecked)
    assert not node.isVisible()
    node.setItemVisibilityChecked(True)
    assert check_box.checkState() == Qt.CheckState.Checked
    node.parent().setItemVisibilityChecked(False)
    assert check_box.checkState() == Qt.CheckState.Unchecked
    check_box.setCheckState(Qt.CheckState.Checked)
    assert node.isVisible()


def test_overlays_can_be_switched_with_the_keyboard(opened, project, dock):
    dock.content.overlays.list.setFocus()
    dock.content.overlays.list.setCurrentItem(item(dock, "claims"))
    QTest.keyClick(dock.content.overlays.list, Qt.Key.Key_Space)
    assert project.layerTreeRoot().findLayer(layer_of(project, "claims").id()).isVisible()


def test_a_deleted_layer_disables_its_overlay_and_opening_restores_it(opened, project, dock, settle):
    project.removeMapLayer(layer_of(project, "claims").id())
    assert not item(dock, "claims").flags() & Qt.ItemFlag.ItemIsEnabled
    assert "no longer in the project" in item(dock, "claims").toolTip()
    dock.workspaces.open_workspace(opened)
    settle()
    assert item(dock, "claims").flags() & Qt.ItemFlag.ItemIsEnabled


def test_removing_all_layers_leaves_a_dock_without_a_workspace(opened, project, dock):
    project.removeAllMapLayers()
    assert not dock.content.legs.isEnabled()
    assert "No workspace" in dock.workspaces.label.text()


def test_the_map_shows_what_the_canvas_shows(opened, dock, tmp_path, iface, messages, settle):
    choose(dock, DAY)
    settle()
    iface.mapCanvas().setExtent(QgsRectangle(200_000, 2_600_000, 500_000, 2_900_000))
    target = tmp_path / "maps" / "map.pdf"
    dock.content.outputs.export_map(target)
    assert target.read_bytes().startswith(b"%PDF")
    assert any(f"The map was exported to {target.name}." in text for text in messages())


def test_a_shared_project_is_in_one_folder(opened, project, dock, tmp_path, messages):
    assert project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "mine", "memory"))
    dock.content.outputs.save_shareable_project(tmp_path / "shared" / "kachin.qgz")
    assert {path.name for path in (tmp_path / "shared").iterdir()} == {"kachin.qgz", "workspace.gpkg"}
    # The message bar shows about 100 characters: what matters is among them.
    assert any("Pass on the folder shared. Your other layers (1) are not in it." in text[:130] for text in messages())


def test_a_share_beside_other_files_gets_a_folder_of_its_own(opened, dock, tmp_path, messages):
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "private.txt").write_text("not to be passed on")
    dock.content.outputs.save_shareable_project(tmp_path / "home" / "kachin.qgz")
    assert {path.name for path in (tmp_path / "home").iterdir()} == {"private.txt", "kachin"}
    assert {path.name for path in (tmp_path / "home" / "kachin").iterdir()} == {"kachin.qgz", "workspace.gpkg"}
    assert any("Pass on the folder kachin." in text for text in messages())


def test_the_project_reopens_with_its_date(opened, project, dock, settle, tmp_path, iface):
    choose(dock, DAY)
    settle()
    assert project.write(str(tmp_path / "saved.qgz"))
    iface.newProject(False)
    assert not dock.content.legs.isEnabled()
    iface.addProject(str(tmp_path / "saved.qgz"))
    settle()
    assert dock.content.dates.day() == DAY
    assert day_of(iface.mapCanvas().temporalRange()) == DAY
    assert dock.content.legs.tree.topLevelItemCount() == count_of_corridors(opened)


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
    choose(dock, date(2024, 12, 4))
    assert dock.runner.is_busy()
    assert qgis.utils.unloadPlugin("kachin_corridors")
    assert qgis.utils.loadPlugin("kachin_corridors")
    assert qgis.utils.startPlugin("kachin_corridors")
    assert QgsApplication.processingRegistry().providerById("kachin_corridors")


def test_closing_the_project_while_legs_are_measured_neither_hangs_nor_crashes(dock, settle, tmp_path, iface):
    for number in range(4):
        iface.newProject(False)
        dock.workspaces.create_workspace(tmp_path / f"workspace_{number}.gpkg")
        settle()
        choose(dock, date(2025, 9, 11 + number))
        assert dock.runner.is_busy()
    iface.newProject(False)
    settle()


def test_nothing_was_logged_that_should_not_be(message_log):
    assert message_log.complaints() == []
