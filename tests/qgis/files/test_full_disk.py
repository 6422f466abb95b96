"""A workspace on a full disk: imports, their undoing and measurements are whole or not there, and it is told."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from full_disk import leave_free
from qgis.utils import spatialite_connect

from kachin_corridors.core.corridors.measurements import SavedMeasurement, of_line
from kachin_corridors.core.file_errors import DiskFullError
from kachin_corridors.layers.stored_geometry import geometry_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace


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
    if what == "measurement":
        with pytest.raises(DiskFullError, match="The disk is full"):
            Workspace(place).measurements.save([_long_measurement()])
    else:
        if what == "boundaries":
            results, log = process("importboundaries", None, **arguments, OUTPUT=str(small_disk / "report.csv"))
        elif what == "corridor":
            results, log = process("importcorridor", None, **_line(place, write_vector))
        else:
            results, log = process("undoimport", None, WORKSPACE=str(place))
        assert results is None
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


@pytest.mark.parametrize("free_kb", [4, 64, 128])
def test_a_table_in_a_database_without_room_is_no_result(process, workspace, small_disk, free_kb):
    """A table beside others cannot be made beside its file; but what failed is told, and the others stay."""
    target = small_disk / "all.gpkg"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=300, BY_SCALE=False, OUTPUT=str(target))
    assert results, log
    with closing(sqlite3.connect(target)) as database:
        before = database.execute('SELECT * FROM "all"').fetchall()
    leave_free(small_disk, free_kb)
    table = f"ogr:dbname='{target}' table=\"posts\" (geom)"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=0.5, BY_SCALE=False, OUTPUT=table)
    assert results is None
    assert f"could not be written whole into {target}" in log
    assert "look whether the disk is full" in log
    with closing(sqlite3.connect(target)) as database:
        assert database.execute('SELECT * FROM "all"').fetchall() == before


def test_a_table_in_a_database_with_room_is_one(process, workspace, tmp_path):
    for name in ("posts", "more"):
        table = f"ogr:dbname='{tmp_path / 'all.gpkg'}' table=\"{name}\" (geom)"
        results, log = process("kmposts", None, WORKSPACE=str(workspace), OUTPUT=table)
        assert results, log
    with closing(sqlite3.connect(tmp_path / "all.gpkg")) as database:
        assert database.execute("SELECT count(*) FROM more").fetchone() > (10,)


@pytest.mark.parametrize("free_kb", [4, 128, 400])
def test_a_table_in_spatialite_without_room_is_no_result(process, workspace, small_disk, free_kb):
    """QGIS' provider leaves an empty table, and says nothing of it."""
    target = spatialite(small_disk / "all.sqlite")
    leave_free(small_disk, free_kb)
    table = f"spatialite:dbname='{target}' table=\"posts\" (geom)"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), STEP_KM=0.5, BY_SCALE=False, OUTPUT=table)
    assert results is None
    assert f"could not be written whole into {target}" in log


def test_a_table_in_spatialite_with_room_is_one(process, workspace, tmp_path):
    target = spatialite(tmp_path / "all.sqlite")
    table = f"spatialite:dbname='{target}' table=\"posts\" (geom)"
    results, log = process("kmposts", None, WORKSPACE=str(workspace), OUTPUT=table)
    assert results, log
    with closing(sqlite3.connect(target)) as database:
        assert database.execute("SELECT count(*) FROM posts").fetchone() > (10,)


def spatialite(path: Path) -> Path:
    """Make a database that QGIS' provider for SpatiaLite writes into."""
    with closing(spatialite_connect(str(path))) as database:
        assert database.execute("SELECT InitSpatialMetadata(1, 'NONE')").fetchone() == (1,)
    return path
