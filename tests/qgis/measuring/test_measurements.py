"""Measurements are kept whole, also while QGIS edits their layer, and no length stands beside a changed line."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsGeometry,
    QgsRuleBasedLabeling,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from kachin_corridors.core import errors
from kachin_corridors.core.corridors.measurements import SavedMeasurement, of_line, of_stretch
from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of, reload_workspace
from kachin_corridors.sharing.shared_project import create_project
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

NOW = datetime(2025, 9, 12, 6, 30, tzinfo=UTC)


@pytest.fixture
def stretch(workspace) -> SavedMeasurement:
    route = Workspace(workspace).corridors.route("stilwell", None)
    part = route.between(20_000.0, 150_000.0)
    version = Workspace(workspace).measurements.line_version(part.legs)
    return of_stretch(part, version, NOW, situation_date=date(2025, 9, 11), measured_by="Lahpai", note="နမူနာ")


@pytest.fixture
def free(workspace) -> SavedMeasurement:
    return of_line(
        [(97.0, 25.0), (97.1, 25.1), (97.0, 25.0)], Workspace(workspace).measurements.line_version(), NOW, name="Loop"
    )


def test_what_is_kept_is_read_again(workspace, stretch, free):
    assert Workspace(workspace).measurements.all() == []
    Workspace(workspace).measurements.save([stretch])
    Workspace(workspace).measurements.save([free])
    assert Workspace(workspace).measurements.all() == [stretch, free]
    assert "straight lines through" in stretch.line_version


def test_qgis_finds_a_kept_line_by_its_extent_and_columns(workspace, stretch, rows):
    Workspace(workspace).measurements.save([stretch])
    layer = QgsVectorLayer(f"{workspace}|layername=measurements", "", "ogr")
    extent = layer.extent()
    xs, ys = zip(*stretch.points, strict=True)
    assert (extent.xMinimum(), extent.yMaximum()) == pytest.approx((min(xs), max(ys)))
    layer.selectByRect(extent.buffered(-extent.width() / 3))
    assert layer.selectedFeatureCount() == 1
    (row,) = rows(layer)
    assert row["situation_date"].toPyDate() == date(2025, 9, 11)
    assert row["length_km"] == pytest.approx(130.0)


def test_a_layer_that_is_open_shows_the_new_row(project, workspace, stretch):
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "measurements")
    assert [feature["name"] for feature in layer.getFeatures()] == []
    Workspace(workspace).measurements.save([stretch])
    reload_workspace(project, Workspace(workspace))
    assert [feature["name"] for feature in layer.getFeatures()] == [stretch.name]
    assert layer.featureCount() == 1
    assert not layer.extent().isEmpty()


def test_saving_while_the_user_edits_the_layer_loses_neither(project, workspace, stretch, free):
    Workspace(workspace).measurements.save([stretch])
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "measurements")
    assert layer.startEditing()
    (feature,) = layer.getFeatures()
    assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf("note"), "edited in QGIS")
    Workspace(workspace).measurements.save([free])
    reload_workspace(project, Workspace(workspace))
    assert layer.commitChanges(), layer.commitErrors()
    assert [(row.name, row.note) for row in Workspace(workspace).measurements.all()] == [
        (stretch.name, "edited in QGIS"),
        ("Loop", ""),
    ]
    # The line itself was not touched, so its length still stands.
    assert Workspace(workspace).measurements.all()[0].length_km == pytest.approx(stretch.length_km)


def test_a_line_that_is_changed_by_hand_loses_its_length(project, workspace, stretch):
    Workspace(workspace).measurements.save([stretch])
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "measurements")
    (feature,) = layer.getFeatures()
    assert layer.startEditing()
    assert layer.changeGeometry(feature.id(), QgsGeometry.fromWkt("LINESTRING (97 25, 98 26)"))
    assert layer.commitChanges(), layer.commitErrors()
    (row,) = read_rows(workspace, "SELECT * FROM measurements")
    assert (row["length_km"], row["straight_km"], row["azimuth_deg"], row["from_km"]) == (None,) * 4
    assert row["method"] == "not measured: the line was changed by hand"
    assert (row["name"], row["note"]) == (stretch.name, stretch.note)
    assert Workspace(workspace).measurements.all() == []


def test_a_line_drawn_into_the_layer_is_no_measurement(project, workspace):
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "measurements")
    assert layer.startEditing()
    assert layer.addFeature(
        QgsVectorLayerUtils.createFeature(layer, QgsGeometry.fromWkt("LINESTRING (97 25, 98 26)"), {1: "mine"})
    )
    assert layer.commitChanges(), layer.commitErrors()
    assert Workspace(workspace).measurements.all() == []
    assert len(read_rows(workspace, "SELECT * FROM measurements")) == 1


def test_the_form_shows_figures_and_lets_name_and_note_be_edited(project, workspace):
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "measurements")
    form, names = layer.editFormConfig(), layer.fields().names()
    editable = {name for index, name in enumerate(names) if not form.readOnly(index)}
    assert editable - {"fid"} == {"name", "note"}
    assert not layer.readOnly()
    assert layer.fields().field("length_km").alias() == "Length along the line (km)"


def test_name_and_note_are_changed_one_or_both(workspace, stretch, free):
    Workspace(workspace).measurements.save([stretch])
    Workspace(workspace).measurements.save([free])
    Workspace(workspace).measurements.change(stretch.measurement_id, name="  The road ")
    Workspace(workspace).measurements.change(stretch.measurement_id, note="")
    assert Workspace(workspace).measurements.all() == [replace(stretch, name="The road", note=""), free]


def test_a_measurement_needs_a_name(workspace, stretch):
    Workspace(workspace).measurements.save([stretch])
    with pytest.raises(errors.NameMissingError, match="needs a name"):
        Workspace(workspace).measurements.change(stretch.measurement_id, name="  ", note="lost?")
    assert Workspace(workspace).measurements.all() == [stretch]


def test_only_the_one_is_deleted_and_a_second_time_told(workspace, stretch, free):
    Workspace(workspace).measurements.save([stretch])
    Workspace(workspace).measurements.save([free])
    Workspace(workspace).measurements.delete([stretch.measurement_id])
    assert Workspace(workspace).measurements.all() == [free]
    gone = stretch.measurement_id
    for action in (
        lambda: Workspace(workspace).measurements.delete([gone]),
        lambda: Workspace(workspace).measurements.change(gone),
    ):
        with pytest.raises(errors.UnknownMeasurementError, match="has no such measurement"):
            action()
    layer = QgsVectorLayer(f"{workspace}|layername=measurements", "", "ogr")
    layer.selectByRect(layer.extent())
    assert layer.selectedFeatureCount() == 1


def test_nothing_is_written_for_what_is_no_line(workspace, stretch):
    before = workspace.read_bytes()
    with pytest.raises(errors.GeometryError, match="fewer than two points"):
        Workspace(workspace).measurements.save([replace(stretch, points=stretch.points[:1])])
    assert workspace.read_bytes() == before


def test_nothing_is_half_written_when_something_fails_on_the_way(workspace, stretch, monkeypatch):
    from kachin_corridors.store.corridors import measurements

    def fail(database, tables):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(measurements, "update_extents", fail)
    with pytest.raises(errors.KachinCorridorsError, match="disk I/O error"):
        Workspace(workspace).measurements.save([stretch])
    assert Workspace(workspace).measurements.all() == []


@pytest.mark.usefixtures("impatient")
def test_a_locked_workspace_is_told(workspace, stretch):
    with closing(sqlite3.connect(workspace)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(errors.LockedWorkspaceError, match="locked by another program"):
            Workspace(workspace).measurements.save([stretch])
    assert Workspace(workspace).measurements.all() == []


def test_a_file_that_is_no_workspace_is_told(tmp_path, stretch):
    with pytest.raises(errors.WorkspaceMissingError, match="no workspace at"):
        Workspace(tmp_path / "gone.gpkg").measurements.save([stretch])


def test_a_shared_project_carries_the_measurements_along(workspace, stretch, tmp_path):
    Workspace(workspace).measurements.save([stretch])
    shared = create_project(tmp_path / "share" / "kachin.qgz", Workspace(workspace))
    assert Workspace(shared).measurements.all() == [stretch]
    # The trigger comes along too.
    copy = Path(shutil.copy(shared, tmp_path / "copy.gpkg"))
    assert read_rows(copy, "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%line_changed'")


def test_an_imported_line_is_named_in_the_version(workspace, stretch):
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE corridor_legs SET geometry_source = 'GPS track 2025' WHERE corridor_id = 'stilwell'")
    legs = Workspace(workspace).corridors.route("stilwell", None).legs
    assert Workspace(workspace).measurements.line_version(legs).endswith("; lines: GPS track 2025")


def test_the_label_has_as_many_digits_as_the_line_is_accurate(project, workspace, stretch, free):
    """Tanai–Namti is known to 2.5 km (its least accurate leg), and a free line is as good as nobody says."""
    add_workspace(project, Workspace(workspace))
    for each in (stretch, free):
        Workspace(workspace).measurements.save([replace(each, accuracy_m=2500 if each is stretch else None)])
    layer = layer_of(project, "measurements")
    labeling = layer.labeling()
    assert isinstance(labeling, QgsRuleBasedLabeling)
    (rule,) = [rule for rule in present(labeling.rootRule()).children() if present(rule.settings()).fieldName]
    words = QgsExpression(present(rule.settings()).fieldName)
    shown = {}
    for feature in layer.getFeatures():
        context = QgsExpressionContext()
        context.setFeature(feature)
        shown[feature["name"]] = words.evaluate(context)
    assert shown == {
        stretch.name: f"{stretch.name}: {stretch.length_km:.0f} km",
        free.name: f"{free.name}: {free.length_km:.1f} km",
    }


def test_of_several_measurements_all_are_deleted_or_none(workspace, stretch, free):
    Workspace(workspace).measurements.save([stretch, free])
    with pytest.raises(errors.UnknownMeasurementError):
        Workspace(workspace).measurements.delete([stretch.measurement_id, "gone"])
    assert len(Workspace(workspace).measurements.all()) == 2
    Workspace(workspace).measurements.delete([stretch.measurement_id, free.measurement_id])
    assert Workspace(workspace).measurements.all() == []
