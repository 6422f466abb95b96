"""What an analyst does to a workspace in QGIS beside the plugin: unsaved edits, columns of their own, split lines."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from kachin_corridors.core.errors import ImportFileError
from kachin_corridors.layers.corridor_lines import import_corridor
from kachin_corridors.layers.imports import undo_last_import
from kachin_corridors.layers.legs import measure_workspace
from kachin_corridors.layers.vector_files import VectorInput
from kachin_corridors.store.connection import read_rows, writing

LEG = "stilwell-08"


@pytest.fixture
def line_file(workspace, write_vector):
    """Write a line from the first to the last place of the leg, by way of other points."""
    (leg,) = (leg for leg in measure_workspace(workspace, None).legs if leg.leg_id == LEG)

    def write(*between, crs="EPSG:4326", name="road.gpkg"):
        points = [leg.points[0], *(between or leg.points[1:-1]), leg.points[-1]]
        return write_vector(name, [({"a": "b"}, f"LINESTRING ({', '.join(f'{x} {y}' for x, y in points)})")], crs)

    return write


def open_legs(workspace, project):
    layer = QgsVectorLayer(f"{workspace}|layername=corridor_legs", "Legs", "ogr")
    assert project.addMapLayer(layer)
    layer.startEditing()
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
        assert "“Legs”: there are edits of the workspace that are not saved. Save or discard them" in log
    assert workspace.read_bytes() == before
    layer.rollBack()
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
        import_corridor(VectorInput(line), workspace, LEG, "Survey", 50, context)

    before = read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid")
    import_again()
    with writing(workspace) as database:
        database.execute("ALTER TABLE corridor_legs ADD COLUMN seen_by TEXT")
        database.execute("UPDATE corridor_legs SET seen_by = 'me'")
    import_again()
    undo_last_import(workspace)
    undo_last_import(workspace)
    after = read_rows(workspace, "SELECT * FROM corridor_legs ORDER BY fid")
    assert after == [{**row, "seen_by": "me"} for row in before]


def test_a_vertex_at_latitude_0_is_named_with_its_row(workspace, line_file):
    line = line_file((96.5, 25.0), (97.0, 0.0))
    with pytest.raises(ImportFileError, match=r"vertex 3 of row 1 at 0\.00000, 97\.00000 makes the way from"):
        import_corridor(VectorInput(line), workspace, LEG, "Survey", 50, QgsProject.instance().transformContext())


@pytest.mark.parametrize(("lon", "lat"), [(1000.0, 25.0), (97.0, 1e6)])
def test_a_vertex_that_is_not_on_earth_is_named_with_its_row(lon, lat, workspace, tmp_path):
    path = tmp_path / "line.geojson"
    path.write_text(f'{{"type": "LineString", "coordinates": [[97.0, 25.0], [{lon}, {lat}], [97.1, 25.0]]}}')
    with pytest.raises(ImportFileError, match=r"vertex 2 of row 1 is at longitude .*, which is not on Earth"):
        import_corridor(VectorInput(path), workspace, LEG, "Survey", 50, QgsProject.instance().transformContext())


@pytest.mark.parametrize("srs_id", [0, -1])
def test_an_undefined_crs_is_not_read_as_degrees(srs_id, workspace, line_file):
    line = line_file(name="undefined.gpkg")
    with closing(sqlite3.connect(line)) as database, database:
        database.execute("UPDATE gpkg_geometry_columns SET srs_id = ?", (srs_id,))
        database.execute("UPDATE gpkg_contents SET srs_id = ?", (srs_id,))
    with pytest.raises(ImportFileError, match="does not say in which coordinate reference system"):
        import_corridor(VectorInput(line), workspace, LEG, "Survey", 50, QgsProject.instance().transformContext())
