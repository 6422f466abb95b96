"""Tables of algorithms in files: whole under their names, or what was there before."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing

import pytest
from full_disk import leave_free
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)

from kachin_corridors.algorithms import output_files
from kachin_corridors.core.present import present
from kachin_corridors.store.workspace import Workspace

STEP_KM = 0.5


@pytest.mark.parametrize("free_kb", [8, 60])
@pytest.mark.parametrize("ending", [".csv", ".geojson", ".gpkg", ".shp", ".xlsx"])
def test_a_full_disk_leaves_the_former_table(process, project, workspace, small_disk, ending, free_kb):
    target = small_disk / f"posts{ending}"
    target.write_text("former")
    leave_free(small_disk, free_kb)
    results, log = process(
        "kmposts", project, WORKSPACE=str(workspace), STEP_KM=STEP_KM, BY_SCALE=False, OUTPUT=str(target)
    )
    assert results is None
    assert f"The disk is full: {target}" in log
    assert target.read_text() == "former"
    assert sorted(path.name for path in small_disk.iterdir()) == ["filler", target.name]


def test_a_file_has_all_rows(process, project, workspace, tmp_path):
    """Each format read by a library that did not write it."""
    names = sorted(card.name for card in Workspace(workspace).corridors.measured_on(None).cards)
    assert names
    for ending in (".csv", ".geojson", ".gpkg"):
        target = tmp_path / "new" / f"legs{ending}"
        results, log = process("measurelegs", project, WORKSPACE=str(workspace), OUTPUT=str(target))
        assert results is not None, log
        assert QgsVectorLayer(results["OUTPUT"], "legs", "ogr").featureCount() == len(names)
        if ending == ".csv":
            with target.open(encoding="utf-8", newline="") as stream:
                found = [row["name"] for row in csv.DictReader(stream)]
        elif ending == ".geojson":
            found = [each["properties"]["name"] for each in json.loads(target.read_text("utf-8"))["features"]]
        else:
            with closing(sqlite3.connect(target)) as database:
                found = [name for (name,) in database.execute("SELECT name FROM legs")]
        assert sorted(found) == names
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["legs.csv", "legs.geojson", "legs.gpkg"]


def test_a_shapefile_comes_with_all_its_parts(process, project, workspace, tmp_path):
    (tmp_path / "posts.qix").write_text("the index of a former file")
    results, log = process("kmposts", project, WORKSPACE=str(workspace), OUTPUT=str(tmp_path / "posts.shp"))
    assert results is not None, log
    assert not (tmp_path / "posts.qix").exists()
    assert {path.suffix for path in tmp_path.glob("posts.*")} >= {".shp", ".shx", ".dbf", ".prj"}
    assert QgsVectorLayer(str(tmp_path / "posts.shp"), "posts", "ogr").featureCount() > 0


def test_a_layer_that_is_to_be_loaded_has_the_title_that_was_asked_for(process, project, workspace, tmp_path):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:kmposts"))
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "posts.gpkg"), project)
    output.destinationName = "Posts of mine"
    results, succeeded = algorithm.run({"WORKSPACE": str(workspace), "OUTPUT": output}, context, feedback)
    assert succeeded, feedback.textLog()
    (loaded,) = context.layersToLoadOnCompletion()
    assert loaded == results["OUTPUT"]
    assert loaded.split("|")[0] == str(tmp_path / "posts.gpkg")
    assert context.layerToLoadOnCompletionDetails(loaded).name == "Posts of mine"
    assert QgsVectorLayer(loaded, "posts", "ogr").featureCount() > 0


def test_the_same_result_is_styled_again_in_the_next_run(process, project, workspace, tmp_path):
    """QGIS deletes what styles a result together with the context of its run."""
    for number in range(2):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        context.setProject(project)
        algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:kmposts"))
        output = QgsProcessingOutputLayerDefinition(str(tmp_path / f"posts_{number}.gpkg"), project)
        results, succeeded = algorithm.run({"WORKSPACE": str(workspace), "OUTPUT": output}, context, feedback)
        assert succeeded, feedback.textLog()
        layer = QgsVectorLayer(results["OUTPUT"], "posts", "ogr")
        details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
        present(details.postProcessor()).postProcessLayer(layer, context, feedback)
        assert layer.labelsEnabled()
        del details, context


def test_a_database_in_use_is_not_replaced(process, project, workspace, tmp_path):
    """Its log would be played into the new one."""
    target = tmp_path / "posts.gpkg"
    with closing(sqlite3.connect(target)) as database:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE mine (name TEXT)")
        database.execute("INSERT INTO mine VALUES ('kept')")
        database.commit()
        results, log = process("kmposts", project, WORKSPACE=str(workspace), OUTPUT=str(target))
        assert results is None
        assert f"{target} is open in another program" in log
        assert database.execute("SELECT name FROM mine").fetchall() == [("kept",)]
    results, log = process("kmposts", project, WORKSPACE=str(workspace), OUTPUT=str(target))
    assert results is not None, log


def test_a_table_that_lost_rows_is_no_result(process, project, workspace, tmp_path, monkeypatch):
    """What a driver that does not tell would do."""
    target = tmp_path / "posts.csv"
    target.write_text("former")
    monkeypatch.setattr(output_files, "_rows_in", lambda *_: 3)
    results, log = process("kmposts", project, WORKSPACE=str(workspace), OUTPUT=str(target))
    assert results is None
    assert "it has 3 of" in log
    assert target.read_text() == "former"
