"""The algorithm ``importboundaries``: its report, its input from a project, its errors, its run in the background."""

from __future__ import annotations

import csv

import pytest
from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from kachin_corridors.layers.project import add_workspace, layer_of
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.layers.workspace import read_rows


@pytest.fixture
def townships(workspace):
    return read_rows(workspace, "SELECT * FROM townships ORDER BY pcode")


@pytest.fixture
def mimu_file(townships, write_vector):
    """The workspace's own townships, as MIMU publishes them."""
    columns = [
        ({"TS_PCODE": row["pcode"], "TS": row["name"]}, geometry_of(row["geom"], row["name"]).asWkt(9))
        for row in townships
    ]
    return write_vector("mimu.gpkg", columns)


def test_the_algorithm_reports_and_shows_the_change(process, townships, workspace, mimu_file, project, tmp_path):
    add_workspace(project, workspace)
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
    add_workspace(project, workspace)
    layer = QgsVectorLayer(f"{mimu_file}|layername=mimu", "mimu", "ogr")
    assert project.addMapLayer(layer) is not None
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:importboundaries")
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
