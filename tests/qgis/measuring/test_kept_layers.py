"""Layers that the dock adds to a project are in files: they are there when the project is opened again."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDir
from qgis.PyQt.QtWidgets import QFileDialog

from kachin_corridors.algorithms.base import KachinCorridorsAlgorithm
from kachin_corridors.algorithms.control.kilometres_by_holder import KilometresByHolder
from kachin_corridors.core.present import present
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.evidence.holders_panel import HoldersPanel
from kachin_corridors.ui.measure import kept_layers

DAY, OCTOBER = date(2025, 9, 12), date(2024, 10, 1)
PATIENCE_MS = 20_000


@pytest.fixture
def kept(tmp_path, monkeypatch, workspace):
    """A folder that lasts, with the workspace; the system's folder for temporary files is another one."""
    scratch, kept = tmp_path / "scratch", tmp_path / "kept"
    scratch.mkdir()
    kept.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    assert QDir.tempPath() == str(scratch)
    return kept


@pytest.fixture
def dialog(monkeypatch):
    """Answer the dialog with ``dialog["answer"]``, or with what it proposes; keep what it proposes."""
    said = {"answer": None, "proposed": ""}

    def answer(parent, title, start, *_, **__):
        said["proposed"] = start
        return (start if said["answer"] is None else said["answer"]), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    return said


@pytest.fixture
def holders(canvas, runner, project, kept, workspace, qtbot):
    panel = HoldersPanel(runner, project)
    panel.show_situation(Workspace(Path(workspace.rename(kept / "workspace.gpkg"))), DAY)
    qtbot.waitUntil(lambda: panel.strip is not None, timeout=PATIENCE_MS)
    assert panel.choose_corridor("stilwell")
    yield panel
    panel.tear_down()
    panel.deleteLater()


@pytest.fixture
def entry(holders):
    entries = [each for button in holders.buttons for each in button.menu().actions()]
    (entry,) = [each for each in entries if each.text() == "Add as layer…"]
    return entry


def reopened(project: QgsProject, path: Path) -> QgsProject:
    assert project.write(str(path))
    again = QgsProject()
    assert again.read(str(path))
    return again


def the_layer(project: QgsProject) -> QgsVectorLayer:
    (layer,) = project.mapLayers().values()
    return layer


def test_the_sections_by_holder_are_there_when_the_project_is_opened_again(
    holders, entry, dialog, kept, project, runner, qtbot
):
    holders.compare_with(OCTOBER)
    entry.trigger()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    layer = the_layer(project)
    assert layer.name() == "Ledo–Bhamo (Stilwell Road): holders on 2025-09-12, compared with 2024-10-01"
    assert layer.providerType() == "ogr"
    assert (kept / "holders_stilwell_2025-09-12.gpkg").is_file()
    assert not layer.isTemporary()  # what QGIS asks when it closes
    again = reopened(project, kept / "project.qgz")
    layer = the_layer(again)
    assert layer.featureCount() == len(holders.strip.rows[0].sections)
    assert {feature["compare_day"] for feature in layer.getFeatures()} == {"2024-10-01"}
    assert layer.attributeAlias(layer.fields().indexOf("from_km")) == "From (kilometre mark)"
    assert "Contested: fought for, or its ends are held by different sides" in [
        item.label() for item in present(layer.renderer()).legendSymbolItems()
    ]
    again.clear()


def test_kilometre_posts_are_there_when_the_project_is_opened_again(panel, dialog, kept, project, runner, qtbot, enter):
    enter(panel, "100", "150")
    dialog["answer"] = str(kept / "posts")
    panel.posts_button.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    assert dialog["proposed"].endswith("/km_posts_stilwell_2025-09-12.gpkg")
    assert (kept / "posts.gpkg").is_file()
    assert not the_layer(project).isTemporary()
    again = reopened(project, kept / "project.qgz")
    layer = the_layer(again)
    assert layer.name() == "Kilometre posts on 2025-09-12: Ledo–Bhamo (Stilwell Road)"
    assert layer.labelsEnabled()
    marks = {feature["km"] for feature in layer.getFeatures() if feature["on_large_scale"]}
    assert marks == set(range(0, 567, 25))
    again.clear()


def test_a_dialog_that_is_cancelled_changes_nothing(holders, entry, dialog, kept, project, runner, bar):
    dialog["answer"] = ""
    before = sorted(kept.iterdir())
    entry.trigger()
    assert dialog["proposed"] == str(kept / "holders_stilwell_2025-09-12.gpkg")
    assert not runner.is_busy()
    assert sorted(kept.iterdir()) == before
    assert not project.mapLayers()
    assert not project.isDirty()
    assert not bar.items()


def test_a_task_that_is_cancelled_leaves_nothing(holders, entry, dialog, kept, project, runner, bar, qtbot):
    before = sorted(kept.iterdir())
    entry.trigger()
    (task,) = runner._tasks
    task.cancel()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    assert sorted(kept.iterdir()) == before
    assert not project.mapLayers()
    assert not bar.items()


def test_a_task_that_is_cancelled_when_all_is_written_leaves_nothing(
    holders, entry, dialog, kept, project, runner, bar, qtbot, monkeypatch
):
    written: list[str] = []

    def cancel_then(self, parameters, context, feedback):
        results = KilometresByHolder.execute(self, parameters, context, feedback)
        written.extend(path.name for path in kept.glob("holders_*"))
        feedback.cancel()
        return results

    monkeypatch.setattr(KachinCorridorsAlgorithm, "processAlgorithm", cancel_then)
    before = sorted(kept.iterdir())
    entry.trigger()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    assert written == ["holders_stilwell_2025-09-12.gpkg"]
    assert sorted(kept.iterdir()) == before
    assert not project.mapLayers()
    assert not bar.items()


def test_the_dialog_begins_beside_the_project_with_a_name_that_is_free(holders, entry, dialog, kept, project, tmp_path):
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "holders_stilwell_2025-09-12.gpkg").touch()
    assert project.write(str(tmp_path / "maps" / "project.qgz"))
    dialog["answer"] = ""
    entry.trigger()
    assert dialog["proposed"] == str(tmp_path / "maps" / "holders_stilwell_2025-09-12_2.gpkg")


@pytest.mark.parametrize("name", ["workspace.gpkg", "mine.gpkg", "WORKSPACE"])
def test_no_file_that_is_there_is_written_over(holders, entry, dialog, kept, project, runner, messages, bar, name):
    (kept / "mine.gpkg").write_bytes(b"something of mine")
    (kept / "WORKSPACE.gpkg").symlink_to(kept / "workspace.gpkg")
    before = {path.name: path.read_bytes() for path in kept.iterdir()}
    dialog["answer"] = str(kept / name)
    entry.trigger()
    assert not runner.is_busy()
    assert "already exists and was left as it is" in messages(bar)[0]
    assert {path.name: path.read_bytes() for path in kept.iterdir()} == before
    assert not project.mapLayers()


def test_a_folder_that_takes_no_file_is_told_and_nothing_is_left(
    holders, entry, dialog, kept, project, runner, messages, bar, qtbot
):
    (kept / "file").touch()
    dialog["answer"] = str(kept / "file" / "holders.gpkg")
    entry.trigger()
    qtbot.waitUntil(lambda: not runner.is_busy(), timeout=PATIENCE_MS)
    assert "holders.gpkg" in messages(bar)[0].replace("\u200b", "")
    assert not project.mapLayers()


def test_ids_of_a_foreign_workspace_are_no_path(tmp_path):
    assert (
        kept_layers._free_name(tmp_path, "holders_../../etc/x:y_2025-09-12") == "holders_.._.._etc_x_y_2025-09-12.gpkg"
    )
