"""Measurements that are saved in the workspace: listed, renamed, deleted, exported."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from message_bar import offered
from qgis.core import (
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QGuiApplication
from qgis.PyQt.QtWidgets import QFileDialog

from kachin_corridors.core.present import present
from kachin_corridors.layers.settings import ANALYST
from kachin_corridors.reports.measurement_export import export_measurements
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.measure.keep_box import KeepBox
from kachin_corridors.ui.measure.measurements_panel import MeasurementsPanel

DAY = date(2025, 9, 12)


def test_what_is_saved_is_listed_renamed_deleted_and_restored(
    panel, canvas, project, runner, workspace, bar, qtbot, messages, enter
):
    enter(panel, "Tanai", "Namti")
    panel.keep.name.setText("My stretch")
    panel.keep.note.setText("before the rains")
    panel.keep.measured_by.setText("N. N.")
    panel.keep.save_button.click()
    (kept,) = Workspace(workspace).measurements.all()
    assert (kept.name, kept.note, kept.measured_by) == ("My stretch", "before the rains", "N. N.")
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(Workspace(workspace), DAY)
    listed.show()
    assert present(listed.table.item(0, 0)).text() == "My stretch"
    present(listed.table.item(0, 0)).setText("Renamed")
    assert Workspace(workspace).measurements.all()[0].name == "Renamed"
    present(listed.table.item(0, 0)).setText("  ")
    assert any("needs a name" in text for text in messages(bar))
    assert present(listed.table.item(0, 0)).text() == "Renamed"
    bar.clearWidgets()
    listed.table.selectRow(0)
    listed.delete_button.click()
    assert Workspace(workspace).measurements.all() == []
    undo = offered(bar)
    undo.click()
    (restored,) = Workspace(workspace).measurements.all()
    assert restored.measurement_id == kept.measurement_id
    assert restored.points == kept.points
    listed.tear_down()
    listed.deleteLater()


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv"])
def test_measurements_are_exported(panel, canvas, project, runner, workspace, qtbot, tmp_path, ending, enter):
    enter(panel, "100", "150")
    panel.save()
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(Workspace(workspace), DAY)
    target = tmp_path / f"out.{ending}"
    listed.export(target)
    qtbot.waitUntil(lambda: not runner.is_busy())
    layer = QgsVectorLayer(str(target), "exported", "ogr")
    (row,) = layer.getFeatures()
    assert float(row["length_km"]) == pytest.approx(50)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    listed.tear_down()
    listed.deleteLater()


def test_an_export_never_replaces_the_workspace(canvas, project, runner, workspace, qtbot, bar, messages):
    before = workspace.read_bytes()
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(Workspace(workspace), DAY)
    listed.export(workspace)
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert any("was left as it is" in text for text in messages(bar))
    assert workspace.read_bytes() == before
    listed.tear_down()
    listed.deleteLater()


@pytest.mark.usefixtures("impatient")
def test_a_locked_workspace_loses_nothing(panel, workspace, bar, messages, enter):
    enter(panel, "100", "150")
    with closing(sqlite3.connect(workspace)) as other:
        other.isolation_level = None
        other.execute("BEGIN EXCLUSIVE")
        panel.save()
        assert any("locked" in text for text in messages(bar))
        other.execute("ROLLBACK")
    assert len(panel.results()) == 1
    panel.save()
    assert len(Workspace(workspace).measurements.all()) == 1


def test_without_a_result_there_is_nothing_to_keep(panel, enter):
    assert not panel.keep.isVisible()
    assert "draw a line" in panel.card.label.text()
    enter(panel, "100", "150")
    assert panel.keep.isVisible()


def test_an_empty_person_is_remembered(panel, canvas, enter):
    enter(panel, "100", "150")
    panel.keep.measured_by.clear()
    panel.save()
    assert KeepBox(canvas).measured_by.text() == ""
    QgsSettings().remove(ANALYST.key)


def test_what_is_saved_twice_are_two_measurements(panel, workspace, enter):
    enter(panel, "100", "150")
    panel.save()
    panel.keep.note.setText("again")
    panel.save()
    first, second = Workspace(workspace).measurements.all()
    assert first.measurement_id != second.measurement_id
    assert (first.note, second.note) == ("", "again")


def test_no_name_becomes_a_formula_in_a_spreadsheet(panel, canvas, project, runner, workspace, qtbot, tmp_path, enter):
    enter(panel, "100", "150")
    panel.keep.name.setText("=HYPERLINK(1)")
    panel.keep.note.setText("-1 km?")
    panel.copy_csv()
    (row, *_) = csv.DictReader(io.StringIO(QGuiApplication.clipboard().text()))
    assert (row["name"], row["note"], row["length from start (km)"]) == ("'=HYPERLINK(1)", "'-1 km?", "50")
    panel.save()
    export_measurements(Workspace(workspace), tmp_path / "out.csv")
    (row,) = csv.DictReader((tmp_path / "out.csv").open(encoding="utf-8"))
    assert row["name"] == "'=HYPERLINK(1)"
    export_measurements(Workspace(workspace), tmp_path / "out.geojson")
    assert '"=HYPERLINK(1)"' in (tmp_path / "out.geojson").read_text(encoding="utf-8")


def test_a_file_whose_ending_was_added_is_not_replaced_unasked(
    panel, canvas, project, runner, workspace, bar, monkeypatch, tmp_path, messages, enter, qtbot
):
    enter(panel, "100", "150")
    panel.save()
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(Workspace(workspace), DAY)
    (tmp_path / "mine.csv").write_text("precious", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "mine"), "CSV (*.csv)"))
    # The names of places are read in a task of their own.
    qtbot.waitUntil(lambda: not runner.is_busy())
    listed._ask_export()
    assert not runner.is_busy()
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8") == "precious"
    assert any("was left as it is" in text for text in messages(bar))
    listed.tear_down()
    listed.deleteLater()
