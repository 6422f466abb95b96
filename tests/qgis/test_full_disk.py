"""A full disk: what algorithms write is whole or not there, the former file stays, and the reason is said."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)

from kachin_corridors.core.file_errors import DiskFullError
from kachin_corridors.core.measurements import SavedMeasurement, of_line
from kachin_corridors.layers.measurements import save_measurements
from kachin_corridors.layers.messages import explain
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.store.connection import read_rows

FORMATS = [".csv", ".gpkg", ".geojson", ".shp", ".fgb", ".kml", ".xlsx", ".sqlite"]


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 4 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], capture_output=True).returncode:
        pytest.skip("a small disk can be mounted by root only")
    yield folder
    subprocess.run(["umount", "-l", folder], check=True)


def leave_free(disk: Path, free_kb: int) -> None:
    """Fill a disk but for so much."""
    (disk / "filler").unlink(missing_ok=True)
    free = shutil.disk_usage(disk).free
    (disk / "filler").write_bytes(bytes(free - free_kb * 1024))


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "filler"}


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("free_kb", [8, 24])
def test_a_result_for_which_there_is_no_room_leaves_the_former_one(process, workspace, small_disk, ending, free_kb):
    target = small_disk / f"posts{ending}"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=300, OUTPUT=str(target))
    assert results, log
    before = content(small_disk)
    assert before
    leave_free(small_disk, free_kb)
    # With every kilometre a row: 2,000 rows and more, for which no format needs less than 32 KB.
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=1, OUTPUT=str(target))
    assert results is None, content(small_disk).keys()
    assert "The disk is full" in log
    assert content(small_disk) == before


def test_a_table_of_a_database_without_room_is_told(process, workspace, small_disk):
    """Rows that are added to a file beside others: it cannot be made beside, but it is looked at."""
    target = small_disk / "all.gpkg"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=300, OUTPUT=str(target))
    assert results, log
    leave_free(small_disk, 128)
    table = f"ogr:dbname='{target}' table=\"posts\" (geom)"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=0.5, OUTPUT=table)
    assert results is None
    assert "could not be written whole" in log or "disk is full" in log


@pytest.mark.parametrize("ending", FORMATS)
def test_a_result_is_as_qgis_writes_it_and_nothing_is_left_beside(process, workspace, tmp_path, ending):
    target = tmp_path / "new" / f"posts{ending}"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=100, OUTPUT=str(target))
    assert results, log
    assert results["OUTPUT"] == str(target)
    layer = ogr.Open(str(target))[0]
    expected, _ = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=100, OUTPUT=f"{tmp_path}/again.gpkg")
    assert layer.GetFeatureCount() == ogr.Open(expected["OUTPUT"])[0].GetFeatureCount() > 10
    assert all(path.stem == "posts" for path in target.parent.iterdir())


def test_what_lies_beside_a_shapefile_and_is_of_the_former_goes(process, workspace, tmp_path):
    for ending in (".shp", ".qix", ".sbn"):
        (tmp_path / f"posts{ending}").write_text("former")
    (tmp_path / "posts.txt").write_text("somebody's")
    results, log = process("kmposts", None, WORKSPACE=str(workspace), OUTPUT=str(tmp_path / "posts.shp"))
    assert results, log
    left = {path.suffix for path in tmp_path.glob("posts.*")}
    assert left == {".shp", ".shx", ".dbf", ".prj", ".cpg", ".txt"}


def test_the_log_of_a_former_database_does_not_reach_the_new_one(process, workspace, tmp_path):
    target = tmp_path / "posts.gpkg"
    for ending in ("", "-wal", "-journal"):
        (tmp_path / f"posts.gpkg{ending}").write_bytes(b"former" * 100)
    results, log = process("kmposts", None, WORKSPACE=str(workspace), OUTPUT=str(target))
    assert results, log
    assert not list(tmp_path.glob("posts.gpkg-*"))


def test_a_result_is_loaded_from_its_final_place(process, workspace, tmp_path):
    """As the toolbox runs it: with a project to load the result into, and options of the format."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:kmposts")
    target, project, context = tmp_path / "posts.csv", QgsProject(), QgsProcessingContext()
    output = QgsProcessingOutputLayerDefinition(str(target), project)
    output.createOptions = {"fileEncoding": "UTF-8"}
    context.setProject(project)
    results, succeeded = algorithm.run(
        {"WORKSPACE": str(workspace), "OUTPUT": output}, context, QgsProcessingFeedback()
    )
    assert succeeded
    assert results["OUTPUT"] == str(target)
    assert list(context.layersToLoadOnCompletion()) == [str(target)]
    details = context.layerToLoadOnCompletionDetails(str(target))
    assert details.project == project
    assert details.outputName == "OUTPUT"


@pytest.mark.parametrize("output", ["TEMPORARY_OUTPUT", "memory:"])
def test_a_temporary_result_stays_one(process, workspace, output):
    results, log = process("kmposts", None, WORKSPACE=str(workspace), OUTPUT=output)
    assert results, log
    assert "/" not in results["OUTPUT"]


@pytest.mark.parametrize("free_kb", [0, 16, 64])
@pytest.mark.parametrize("what", ["boundaries", "corridor", "undo", "measurement"])
def test_a_workspace_on_a_full_disk_is_left_as_it_was(process, workspace, write_vector, small_disk, what, free_kb):
    place = Path(shutil.copy(workspace, small_disk / "kachin.gpkg"))
    townships = write_vector("mimu.gpkg", _as_mimu(place))
    arguments = {"INPUT": str(townships), "WORKSPACE": str(place), "VERSION": "9.6"}
    if what == "undo":
        results, log = process("importboundaries", None, **arguments)
        assert results, log
    before = _rows(place)
    leave_free(small_disk, free_kb)
    try:
        if what == "boundaries":
            results, log = process("importboundaries", None, **arguments, OUTPUT=str(small_disk / "report.csv"))
        elif what == "corridor":
            results, log = process("importcorridor", None, **_line(place, write_vector))
        elif what == "undo":
            results, log = process("undoimport", None, WORKSPACE=str(place))
        else:
            save_measurements(place, [_long_measurement()])
            pytest.fail("it was saved")
        assert results is None
    except DiskFullError as error:
        log = explain(error)
    assert "The disk is full" in log
    (small_disk / "filler").unlink()
    assert _rows(place) == before
    assert [path.name for path in small_disk.iterdir()] == ["kachin.gpkg"]


def _rows(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return list(database.iterdump())


def _as_mimu(path: Path) -> list[tuple[dict[str, str], str]]:
    townships = read_rows(path, "SELECT pcode, name, geom FROM townships")
    return [
        ({"TS_PCODE": row["pcode"], "TS": row["name"]}, geometry_of(row["geom"], row["name"]).asWkt(9))
        for row in townships
    ]


def _line(path: Path, write_vector) -> dict[str, object]:
    """A leg's own line, with so many vertices that the file must grow."""
    (leg,) = read_rows(path, "SELECT leg_id, name, geom FROM corridor_legs WHERE leg_id = 'stilwell-08' LIMIT 1")
    line = geometry_of(leg["geom"], leg["name"]).densifyByDistance(0.00002)
    source = write_vector("line.gpkg", [({"name": "x"}, line.asWkt(9))])
    return {"INPUT": str(source), "WORKSPACE": str(path), "LEG": "stilwell-08", "SOURCE": "Survey", "ACCURACY": 50}


def _long_measurement() -> SavedMeasurement:
    points = [(97.0 + number / 1e4, 25.0) for number in range(10_000)]
    return of_line(points, "test", datetime(2025, 9, 12, tzinfo=UTC), name="Long")
