"""The algorithm ``importboundaries``: its report, its input from a project, its errors, its run in the background."""

from __future__ import annotations

import csv
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsVectorLayer,
)

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.store.files.publishing import Unpublished
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace


@pytest.fixture
def mimu_file(townships, write_vector):
    """The workspace's own townships, as MIMU publishes them."""
    columns = [
        ({"TS_PCODE": row["pcode"], "TS": row["name"]}, geometry_of(row["geom"], row["name"]).asWkt(9))
        for row in townships
    ]
    return write_vector("mimu.gpkg", columns)


@pytest.fixture
def import_with_report(process, workspace, mimu_file):
    def run(report: Path):
        names = {"INPUT": mimu_file, "WORKSPACE": workspace, "OUTPUT": report}
        return process("importboundaries", None, VERSION="9.6", **{name: str(path) for name, path in names.items()})

    return run


def test_the_algorithm_reports_and_shows_the_change(process, townships, workspace, mimu_file, project, tmp_path):
    add_workspace(project, Workspace(workspace))
    report = tmp_path / "new" / "report.csv"
    results, log = process(
        "importboundaries",
        project,
        INPUT=str(mimu_file),
        WORKSPACE=str(workspace),
        VERSION="9.6",
        OUTPUT=str(report),
    )
    assert results == {"MATCHED": 18, "BOUNDARY_VERSION": "9.6", "OUTPUT": str(report)}
    assert "MMR001010 Bhamo: P-code" in log
    with report.open(encoding="utf-8", newline="") as stream:
        lines = list(csv.DictReader(stream))
    assert [line["pcode"] for line in lines] == [row["pcode"] for row in townships]
    assert {line["matched_by"] for line in lines} == {"P-code"}
    assert [line["file_code"] for line in lines] == [row["pcode"] for row in townships]
    assert [line["file_name"] for line in lines] == [row["name"] for row in townships]
    assert "boundaries: 9.6" in layer_of(project, "townships").metadata().history()[0]
    results, _ = process("undoimport", project, WORKSPACE=str(workspace))
    assert results["UNDONE"].startswith("boundaries: 9.6 (")
    assert "geoBoundaries" in layer_of(project, "townships").metadata().history()[0]


def test_the_algorithm_takes_a_layer_with_unsaved_rows(process, townships, workspace, project):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:4326&field=TS_PCODE:string&field=TS:string", "drawn", "memory")
    for row in townships:
        feature = QgsFeature(layer.fields())
        feature.setAttributes([row["pcode"], row["name"]])
        feature.setGeometry(geometry_of(row["geom"], row["name"]))
        layer.dataProvider().addFeature(feature)
    assert project.addMapLayer(layer) is not None
    results, log = process("importboundaries", project, INPUT=layer.id(), WORKSPACE=str(workspace))
    assert results is not None, log
    assert results["BOUNDARY_VERSION"].startswith("drawn (")


def test_a_file_that_cannot_be_read_is_told_before_the_run(process, workspace, tmp_path):
    path = tmp_path / "broken.shp"
    path.write_bytes(b"no shapefile")
    results, reason = process("importboundaries", None, INPUT=str(path), WORKSPACE=str(workspace))
    assert results is None
    assert "broken.shp cannot be imported" in reason


def test_a_report_that_cannot_be_written_stops_the_import(process, townships, workspace, mimu_file, tmp_path):
    (tmp_path / "file").touch()
    before = workspace.read_bytes()
    results, log = process(
        "importboundaries",
        None,
        INPUT=str(mimu_file),
        WORKSPACE=str(workspace),
        OUTPUT=str(tmp_path / "file" / "r.csv"),
    )
    assert results is None
    assert "cannot be written" in log
    assert workspace.read_bytes() == before


def test_the_algorithm_runs_in_the_background(process, townships, workspace, mimu_file, project, qtbot):
    """With a layer of a GeoPackage as input, and the workspace's own layers open in the project."""
    add_workspace(project, Workspace(workspace))
    layer = QgsVectorLayer(f"{mimu_file}|layername=mimu", "mimu", "ogr")
    assert project.addMapLayer(layer) is not None
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:importboundaries"))
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    parameters = {"INPUT": layer.id(), "WORKSPACE": str(workspace), "VERSION": "behind"}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    with qtbot.waitSignal(task.executed, timeout=20_000) as finished:
        QgsApplication.taskManager().addTask(task)
    succeeded, results = finished.args
    assert succeeded, feedback.textLog()
    assert results["BOUNDARY_VERSION"] == "behind"
    assert {feature["boundary_version"] for feature in layer_of(project, "townships").getFeatures()} == {"behind"}
    assert "boundaries: behind" in layer_of(project, "townships").metadata().history()[0]


def halves(geometry: QgsGeometry) -> tuple[QgsGeometry, QgsGeometry]:
    box = geometry.boundingBox()
    box.setXMaximum(box.center().x())
    west = geometry.intersection(QgsGeometry.fromRect(box))
    return west, geometry.difference(west)


def test_a_township_that_was_carved_out_of_another_is_told(process, townships, workspace, write_vector, tmp_path):
    """Its area would be in no township, and nobody would know."""
    rows = [
        ({"TS_PCODE": row["pcode"], "TS": row["name"]}, geometry_of(row["geom"], row["name"]).asWkt(9))
        for row in townships
    ]
    west, east = halves(geometry_of(townships[9]["geom"], "Bhamo"))
    larger, smaller = sorted((west, east), key=lambda part: -part.area())
    rows[9] = (rows[9][0], larger.asWkt(9))
    rows.append(({"TS_PCODE": "MMR001019", "TS": "Newtown"}, smaller.asWkt(9)))
    report = tmp_path / "report.csv"
    path = write_vector("carved.gpkg", rows)
    results, log = process("importboundaries", None, INPUT=str(path), WORKSPACE=str(workspace), OUTPUT=str(report))
    assert results["MATCHED"] == 18
    assert "Left out, because they are no townships of the workspace: Newtown (row 19)." in log
    percent = round(100 * larger.area() / (larger.area() + smaller.area()))
    assert f"Bhamo: new and former polygon have only {percent} % in common." in log
    with report.open(encoding="utf-8", newline="") as stream:
        last = list(csv.DictReader(stream))[-1]
    assert (last["matched_by"], last["file_rows"], last["file_code"], last["file_name"]) == (
        "none",
        "19",
        "MMR001019",
        "Newtown",
    )


def test_no_text_of_the_file_is_a_formula_in_the_report(process, townships, workspace, write_vector, tmp_path):
    rows = [
        ({"TS_PCODE": row["pcode"], "TS": f"=HYPERLINK({row['name']})"}, geometry_of(row["geom"], row["name"]).asWkt(9))
        for row in townships
    ]
    report = tmp_path / "report.csv"
    path = write_vector("posing.gpkg", rows)
    process("importboundaries", None, INPUT=str(path), WORKSPACE=str(workspace), OUTPUT=str(report))
    with report.open(encoding="utf-8", newline="") as stream:
        assert {row["file_name"][:2] for row in csv.DictReader(stream)} == {"'="}


def test_gaps_between_the_new_townships_are_told(process, townships, workspace, write_vector):
    rows = []
    for row in townships:
        geometry = geometry_of(row["geom"], row["name"])
        if row["name"] == "Injangyang":
            middle = geometry.pointOnSurface().asPoint()
            hole = QgsGeometry.fromRect(QgsRectangle(middle.x(), middle.y(), middle.x() + 0.01, middle.y() + 0.01))
            geometry = geometry.difference(hole)
            # 0.01 by 0.01 degrees, by GeographicLib.
            area = Geodesic.WGS84.Polygon()
            for point in hole.asPolygon()[0][:-1]:
                area.AddPoint(point.y(), point.x())
            expected = abs(area.Compute()[2]) / 1e6
        rows.append(({"TS_PCODE": row["pcode"], "TS": row["name"]}, geometry.asWkt(9)))
    path = write_vector("hole.gpkg", rows)
    _, log = process("importboundaries", None, INPUT=str(path), WORKSPACE=str(workspace))
    assert f"Between the new townships {expected:.1f} km² belong to none of them." in log


def test_the_crs_that_the_user_assigned_to_a_layer_counts(process, workspace, mimu_file, project, tmp_path):
    shapefile = tmp_path / "no_prj.shp"
    from osgeo import gdal

    gdal.VectorTranslate(str(shapefile), str(mimu_file))
    shapefile.with_suffix(".prj").unlink()
    refused, reason = process("importboundaries", project, INPUT=str(shapefile), WORKSPACE=str(workspace))
    assert refused is None
    assert "assign the system to that layer" in reason
    layer = QgsVectorLayer(str(shapefile), "no_prj", "ogr")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert project.addMapLayer(layer) is not None
    results, log = process("importboundaries", project, INPUT=layer.id(), WORKSPACE=str(workspace))
    assert results is not None, log


def test_unsaved_edits_of_the_input_are_not_passed_over(process, workspace, mimu_file, project):
    layer = QgsVectorLayer(f"{mimu_file}|layername=mimu", "mimu", "ogr")
    assert project.addMapLayer(layer) is not None
    assert layer.startEditing()
    assert layer.deleteFeature(next(layer.getFeatures()).id())
    results, log = process("importboundaries", project, INPUT=layer.id(), WORKSPACE=str(workspace))
    assert results is None
    assert "“mimu” has unsaved edits" in log
    assert layer.rollBack()


def test_a_table_without_geometries_is_told_by_its_name(process, workspace, tmp_path):
    table = tmp_path / "mimu.csv"
    table.write_text("TS_PCODE,TS\nMMR001010,Bhamo\n", encoding="utf-8")
    results, log = process("importboundaries", None, INPUT=str(table), WORKSPACE=str(workspace))
    assert results is None
    assert "“mimu” cannot be imported: it is a table without geometries" in log


def test_a_zip_as_publishers_hand_it_out(process, workspace, mimu_file, tmp_path):
    archive = tmp_path / "mimu.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.write(mimu_file, mimu_file.name)
    results, log = process("importboundaries", None, INPUT=str(archive), WORKSPACE=str(workspace))
    assert results is not None, log
    assert results["MATCHED"] == 18


def test_cancelling_changes_nothing(workspace, mimu_file, process):
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:importboundaries"))
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    before = workspace.read_bytes()
    parameters = {"INPUT": str(mimu_file), "WORKSPACE": str(workspace)}
    _, succeeded = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert not succeeded
    assert "Cancelled. Nothing was changed." in feedback.textLog()
    assert workspace.read_bytes() == before


def boundary_version(workspace: Path) -> str:
    (row,) = read_rows(workspace, "SELECT value FROM workspace_info WHERE key = 'boundary_version'")
    return row["value"]


def edit(path: Path, statement: str) -> None:
    """Change rows without the functions that the triggers of the spatial index need."""
    with closing(sqlite3.connect(path)) as database:
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute(statement)
        for _, sql in triggers:
            database.execute(sql)
        database.commit()


def test_names_in_windows_1252_and_an_empty_area_are_reported(process, workspace, mimu_file, tmp_path):
    edit(mimu_file, "UPDATE mimu SET TS = CAST(x'42E968616D6F' AS TEXT) WHERE TS = 'Bhamo'")
    edit(workspace, "UPDATE townships SET area_km2 = NULL")
    report = tmp_path / "report.csv"
    results, log = process(
        "importboundaries", None, INPUT=str(mimu_file), WORKSPACE=str(workspace), VERSION="9.6", OUTPUT=str(report)
    )
    assert results is not None, log
    with report.open(encoding="utf-8", newline="") as stream:
        (line,) = [line for line in csv.DictReader(stream) if line["pcode"] == "MMR001010"]
    assert line["file_name"] == "Béhamo"
    assert float(line["former_area_km2"]) == pytest.approx(float(line["area_km2"]), rel=1e-6)


def test_a_report_that_cannot_be_made_changes_nothing(import_with_report, workspace, tmp_path, monkeypatch):
    before = boundary_version(workspace)

    def fail(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", fail)
    results, log = import_with_report(tmp_path / "report.csv")
    assert results is None
    assert "The disk is full" in log
    assert boundary_version(workspace) == before
    assert not list(tmp_path.glob("*.csv"))


def test_a_report_that_is_open_elsewhere_is_no_failed_import(import_with_report, workspace, tmp_path, monkeypatch):
    from kachin_corridors.core.file_errors import OpenElsewhereError

    def fail(_self, target, **_options):
        raise OpenElsewhereError(path=target)

    monkeypatch.setattr(Unpublished, "publish", fail)
    results, log = import_with_report(tmp_path / "report.csv")
    assert results == {"MATCHED": 18, "BOUNDARY_VERSION": "9.6"}
    assert "The townships were replaced, but the report is missing" in log
    assert "open in another program" in log
    assert boundary_version(workspace) == "9.6"
