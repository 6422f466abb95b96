"""What an analyst does to a workspace in QGIS beside the plugin: unsaved edits, columns of their own, split lines."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from uuid import UUID, uuid4

import pytest
from qgis.core import Qgis, QgsFeature, QgsPointXY, QgsProject, QgsVectorLayer

from kachin_corridors.core.corridors.measurements import SavedMeasurement
from kachin_corridors.core.errors import ImportFileError
from kachin_corridors.core.geometry.geodesy import line_length
from kachin_corridors.core.incomplete_rows import Wrong
from kachin_corridors.layers.imports.corridor_lines import import_corridor
from kachin_corridors.layers.imports.vector_files import VectorInput
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

LEG = "stilwell-08"


@pytest.fixture
def line_file(workspace, write_vector):
    """Write a line from the first to the last place of the leg, by way of other points."""
    (leg,) = (leg for leg in Workspace(workspace).corridors.measured_on(None).legs if leg.leg_id == LEG)

    def write(*between, crs="EPSG:4326", name="road.gpkg"):
        points = [leg.points[0], *(between or leg.points[1:-1]), leg.points[-1]]
        return write_vector(name, [({"a": "b"}, f"LINESTRING ({', '.join(f'{x} {y}' for x, y in points)})")], crs)

    return write


def open_legs(workspace, project):
    layer = QgsVectorLayer(f"{workspace}|layername=corridor_legs", "Legs", "ogr")
    assert project.addMapLayer(layer)
    assert layer.startEditing()
    column = layer.fields().indexOf("note")
    assert layer.changeAttributeValue(next(layer.getFeatures()).id(), column, "half done")
    return layer


def run_import(process, project, workspace, line):
    return process(
        "importcorridor", project, INPUT=str(line), WORKSPACE=str(workspace), LEG=LEG, SOURCE="Survey", ACCURACY=50
    )


def test_nothing_is_imported_or_undone_beside_unsaved_edits(process, workspace, project, line_file):
    line = line_file()
    layer = open_legs(workspace, project)
    before = workspace.read_bytes()
    for results, log in (
        run_import(process, project, workspace, line),
        process("undoimport", project, WORKSPACE=str(workspace)),
    ):
        assert results is None
        assert "The workspace has edits that are not saved: “Legs”. Save or discard them" in log
    assert workspace.read_bytes() == before
    assert layer.rollBack()
    results, _ = run_import(process, project, workspace, line)
    assert results is not None


def test_nothing_is_shared_without_the_edits_that_are_not_saved(process, workspace, project, tmp_path):
    layer = open_legs(workspace, project)
    target = tmp_path / "shared" / "project.qgz"
    results, log = process("createproject", project, WORKSPACE=str(workspace), OUTPUT=str(target))
    assert results is None
    assert "“Legs”" in log
    assert not target.parent.exists()
    assert layer.commitChanges()
    results, _ = process("createproject", project, WORKSPACE=str(workspace), OUTPUT=str(target))
    assert results is not None
    assert "half done" in {
        row["note"] for row in read_rows(target.parent / workspace.name, "SELECT * FROM corridor_legs")
    }


def test_a_column_of_the_analysts_own_survives_imports_and_undo(workspace, line_file):
    line = line_file((96.5, 25.0))
    context = QgsProject.instance().transformContext()

    def import_again():
        import_corridor(VectorInput(line), Workspace(workspace), LEG, "Survey", 50, context)

    before = read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid")
    import_again()
    with Workspace(workspace).tables.writing() as database:
        database.execute("ALTER TABLE corridor_legs ADD COLUMN seen_by TEXT")
        database.execute("UPDATE corridor_legs SET seen_by = 'me'")
    import_again()
    Workspace(workspace).imports.undo_last()
    Workspace(workspace).imports.undo_last()
    after = read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid")
    assert after == [{**row, "seen_by": "me"} for row in before]


def test_a_vertex_at_latitude_0_is_named_with_its_row(workspace, line_file):
    line = line_file((96.5, 25.0), (97.0, 0.0))
    with pytest.raises(ImportFileError, match=r"vertex 3 of row 1 at 0\.00000, 97\.00000 makes the way from"):
        import_corridor(
            VectorInput(line), Workspace(workspace), LEG, "Survey", 50, QgsProject.instance().transformContext()
        )


@pytest.mark.parametrize(("lon", "lat"), [(1000.0, 25.0), (97.0, 1e6)])
def test_a_vertex_that_is_not_on_earth_is_named_with_its_row(lon, lat, workspace, tmp_path):
    path = tmp_path / "line.geojson"
    path.write_text(f'{{"type": "LineString", "coordinates": [[97.0, 25.0], [{lon}, {lat}], [97.1, 25.0]]}}')
    with pytest.raises(ImportFileError, match=r"vertex 2 of row 1 is at longitude .*, which is not on Earth"):
        import_corridor(
            VectorInput(path), Workspace(workspace), LEG, "Survey", 50, QgsProject.instance().transformContext()
        )


@pytest.mark.parametrize("srs_id", [0, -1])
def test_an_undefined_crs_is_not_read_as_degrees(srs_id, workspace, line_file):
    line = line_file(name="undefined.gpkg")
    with closing(sqlite3.connect(line)) as database, database:
        database.execute("UPDATE gpkg_geometry_columns SET srs_id = ?", (srs_id,))
        database.execute("UPDATE gpkg_contents SET srs_id = ?", (srs_id,))
    with pytest.raises(ImportFileError, match="does not say in which coordinate reference system"):
        import_corridor(
            VectorInput(line), Workspace(workspace), LEG, "Survey", 50, QgsProject.instance().transformContext()
        )


@pytest.fixture
def kept(workspace, project):
    """Three measurements in a workspace, and the open layer of them."""
    lines = [free_line([(97.0, 25.0 + shift), (97.5, 25.0 + shift), (98.0, 25.2 + shift)]) for shift in (0.0, 1.0, 2.0)]
    Workspace(workspace).measurements.save(lines)
    layer = QgsVectorLayer(f"{workspace}|layername=measurements", "Measurements", "ogr")
    assert project.addMapLayer(layer)
    return layer


def free_line(points):
    length = line_length(points) / 1000
    return SavedMeasurement(
        measurement_id=str(uuid4()),
        name="By hand",
        kind="free",
        corridor_id="",
        from_name="",
        to_name="",
        from_km=None,
        to_km=None,
        length_km=length,
        straight_km=length,
        azimuth_deg=None,
        back_azimuth_deg=None,
        method="geodesic",
        line_version="drawn",
        accuracy_m=None,
        situation_date="",
        measured_at="2026-01-01T00:00:00Z",
        measured_by="",
        note="",
        points=tuple(points),
    )


def split_first(layer):
    assert layer.startEditing()
    result = layer.splitFeatures([QgsPointXY(97.3, 24.9), QgsPointXY(97.3, 25.1)], False)
    assert result == Qgis.GeometryOperationResult.Success
    assert layer.commitChanges(), layer.commitErrors()


def test_the_parts_of_a_split_measurement_have_ids_of_their_own_and_no_length(kept, workspace):
    split_first(kept)
    rows = read_rows(workspace, "SELECT * FROM measurements ORDER BY fid")
    assert len(rows) == 4
    assert len({row["measurement_id"] for row in rows}) == 4
    assert UUID(rows[3]["measurement_id"]).version == 4
    assert [row["length_km"] is None for row in rows] == [True, False, False, True]
    assert len(Workspace(workspace).measurements.all()) == 2
    Workspace(workspace).measurements.delete([rows[3]["measurement_id"]])
    assert len(read_rows(workspace, "SELECT fid FROM measurements")) == 3


def test_a_copied_measurement_is_another_one(kept, workspace):
    assert kept.startEditing()
    (original, *_) = kept.getFeatures()
    copy = QgsFeature(original)
    copy.setAttribute("fid", None)
    assert kept.addFeature(copy)
    assert kept.commitChanges(), kept.commitErrors()
    assert len({row["measurement_id"] for row in read_rows(workspace, "SELECT * FROM measurements")}) == 4
    assert len(Workspace(workspace).measurements.all()) == 3


def test_in_a_workspace_of_an_older_version_a_part_does_not_keep_the_length_of_the_whole(kept, workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute("DROP TRIGGER measurements_row_copied")
    split_first(kept)
    ids = [row["measurement_id"] for row in read_rows(workspace, "SELECT * FROM measurements ORDER BY fid")]
    assert ids[0] == ids[3]
    assert [each.measurement_id for each in Workspace(workspace).measurements.all()] == ids[1:3]
    (fault,) = Workspace(workspace).tables.incomplete_rows()
    assert (fault.fid, fault.wrong) == (4, Wrong.OTHER_LENGTH)
    Workspace(workspace).measurements.delete([ids[0]])
    assert [row["fid"] for row in read_rows(workspace, "SELECT fid FROM measurements ORDER BY fid")] == [1, 2, 3]


def test_a_new_status_beside_the_open_old_one_does_not_make_the_corridor_longer(workspace):
    def stilwell():
        (row,) = (
            row
            for row in Workspace(workspace).corridors.measured_on(None).rows
            if row.kind == "corridor" and "Stilwell" in row.name
        )
        return row

    before = stilwell()
    assert before.along_km == pytest.approx(573.3, abs=0.05)
    rows = read_rows(workspace, "SELECT * FROM corridor_legs WHERE leg_id = 'stilwell-01' AND valid_to IS NULL")
    row = {**rows[0], "fid": None, "status": "planned", "valid_from": "2026-01-01"}
    with Workspace(workspace).tables.writing() as database:
        database.execute(f"INSERT INTO corridor_legs ({', '.join(row)}) VALUES (:{', :'.join(row)})", row)
    after = stilwell()
    assert after.along_km == before.along_km
    assert [leg.status for leg in after.legs if leg.leg_id == "stilwell-01"] == ["planned"]
    (fault,) = Workspace(workspace).tables.incomplete_rows()
    assert (fault.wrong, fault.fid) == (Wrong.OVERLAP, rows[0]["fid"])


@pytest.mark.parametrize(
    "edit", ["DELETE FROM workspace_info WHERE {}", "UPDATE workspace_info SET value = NULL WHERE {}"]
)
def test_a_version_that_is_gone_is_not_stated_and_stops_no_work(process, workspace, project, tmp_path, edit):
    with Workspace(workspace).tables.writing() as database:
        database.execute(edit.format("key IN ('data_version', 'boundary_version')"))
    results, log = process("addlayers", project, WORKSPACE=str(workspace))
    assert results is not None, log
    layer = next(iter(project.mapLayers().values()))
    assert layer.metadata().history() == ["Data of not stated; boundaries: not stated"]
    between = {"CORRIDOR": "stilwell", "FROM": "Myitkyina", "TO": "Bhamo", "SAVE_AS": "kept"}
    results, log = process(
        "measurebetween", project, WORKSPACE=str(workspace), OUTPUT=str(tmp_path / "line.gpkg"), **between
    )
    assert results is not None, log
    assert [each.line_version.split(";")[0] for each in Workspace(workspace).measurements.all()] == [
        "data of not stated"
    ]
    results, log = process("exportlayout", project, OUTPUT=str(tmp_path / "map.png"), DPI=50)
    assert results is not None, log
