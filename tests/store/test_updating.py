"""A workspace gets newer data: shipped rows are renewed, what is the analyst's stays, and nothing is lost unsaid."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from full_disk import leave_free
from old_workspaces import make_old
from own_claims import record
from watched_feedback import WatchedFeedback

from kachin_corridors.core.errors import JobCancelledError, KachinCorridorsError
from kachin_corridors.core.exchange.exchange_errors import (
    ImportNotCarriedError,
    NewerDataError,
    RowsNotCarriedError,
    UpToDateError,
)
from kachin_corridors.core.exchange.update_changes import Renewed
from kachin_corridors.core.file_errors import DiskFullError
from kachin_corridors.core.schema import TABLES
from kachin_corridors.store.control.derived_state import DERIVED_FROM
from kachin_corridors.store.imports.imports import NewLine, NewTownship
from kachin_corridors.store.tables.tables import Tables
from kachin_corridors.store.updating.update import Update, backup_path, is_older, update_workspace
from kachin_corridors.store.workspace import Workspace

TODAY = date(2026, 11, 29)
A_CLAIM = "claim_id = (SELECT max(claim_id) FROM control_claims)"


@pytest.fixture
def data(few_claims: Path) -> Tables:
    return Tables(few_claims)


@pytest.fixture
def workspace(few_claims: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(few_claims, tmp_path / "workspace.gpkg"))


@pytest.fixture
def older(workspace: Path) -> Path:
    """A workspace with the data of today's schema, of a day before."""
    run(workspace, "UPDATE workspace_info SET value = '2026-01-01' WHERE key = 'data_version'")
    return workspace


def run(path: Path, sql: str, *values: object) -> list[Any]:
    with Workspace(path).tables.writing() as database:
        return database.execute(sql, values).fetchall()


def update(path: Path, data: Tables, **more: Any) -> Update:
    return update_workspace(Tables(path), data, path.with_name("before.gpkg"), TODAY, **more)


def told(done: Update, *what: Renewed) -> list[tuple[str, str, str]]:
    changes = [change for change in done.changes if change.what in what and change.table != "workspace_info"]
    return [(change.table, change.key, change.column) for change in changes]


def content(tables: Tables) -> dict[str, list[str]]:
    """Return what each table holds, but for numbers of rows, what tells of them, and the day of an import."""
    return {
        table.name: sorted(
            repr([(key, value or None) for key, value in sorted(row.items()) if key != "fid"])
            for row in tables.rows(table.name)
            if row.get("key") != DERIVED_FROM
        )
        for table in TABLES
    }


def assert_refused(path: Path, data: Tables, error: type[KachinCorridorsError], **more: Any) -> str:
    before = path.read_bytes()
    with pytest.raises(error) as raised:
        update(path, data, **more)
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    return str(raised.value)


def test_a_workspace_of_version_0_1_becomes_one_of_today(workspace, data):
    make_old(workspace)
    assert is_older(Tables(workspace), data)
    assert content(Tables(workspace)) != content(data)  # and what was read of it stays in no cache
    update(workspace, data)
    assert content(Tables(workspace)) == content(data)
    assert Workspace(workspace).tables.incomplete_rows() == []
    assert Workspace(workspace).tables.foreign_triggers() == []
    assert not is_older(Tables(workspace), data)


def test_tables_that_came_later_are_layers_with_an_index(workspace, data):
    make_old(workspace)
    update(workspace, data)
    for path in (workspace, data.path):
        with closing(sqlite3.connect(path)) as database:
            (indexed,) = database.execute("SELECT count(*) FROM rtree_lakes_geom").fetchone()
            (counted,) = database.execute(
                "SELECT feature_count FROM gpkg_ogr_contents WHERE table_name = 'lakes'"
            ).fetchone()
            listed = database.execute("SELECT data_type FROM gpkg_contents WHERE table_name = 'lakes'").fetchall()
        assert (indexed, counted, listed) == (39, 39, [("features",)])


def test_new_claims_are_added_and_what_they_change_today_is_told(older, data):
    (gone,) = run(older, "SELECT claim_ids, unit_name FROM control_status WHERE unit_id = 'laiza' AND valid_to IS NULL")
    run(older, "DELETE FROM control_claims WHERE unit_id = 'laiza'")
    Workspace(older).control.derive()
    done = update(older, data)
    assert done.count("control_claims", Renewed.ADDED) >= 1
    (status,) = [change for change in done.changes if change.what is Renewed.STATUS]
    assert (status.key, status.name, status.before, status.after) == (
        "laiza",
        gone[1],
        "nothing reported",
        "KIA controlled",
    )
    assert content(Tables(older)) == content(data)


def test_own_rows_stay_and_count(older, data):
    run(older, "INSERT INTO sources (source_id, title, origin) VALUES ('s-own', 'Mine', 'analyst')")
    run(older, "INSERT INTO places (place_id, name, kind, origin) VALUES ('p-own', 'Mine', 'base', 'analyst')")
    columns = "(unit_id, name, kind, place_id, origin)"
    run(older, f"INSERT INTO control_units {columns} VALUES ('u-own', 'M', 'base', 'p-own', 'analyst')")
    (old,) = run(older, "SELECT claim_id FROM control_claims WHERE unit_id = 'laiza' ORDER BY event_date DESC LIMIT 1")
    record(
        older,
        {"unit_id": "u-own", "recorded_by": "Lahpai"},
        {"unit_id": "laiza", "recorded_by": "Lahpai", "supersedes": old[0], "actor": "junta", "reliability": "A"},
    )
    done = update(older, data)
    assert {key for _, key, _ in told(done, Renewed.KEPT)} == {"s-own", "p-own", "u-own", "own-0", "own-1"}
    statuses = {row["unit_id"]: row["actor"] for row in Workspace(older).control.statuses_on(TODAY)}
    assert (statuses["u-own"], statuses["laiza"]) == ("KIA", "junta")
    assert len(run(older, "SELECT 1 FROM control_claims")) == len(data.rows("control_claims")) + 2


def test_hand_made_rows_are_kept_and_marked_and_hand_edits_are_named(older, data):
    run(older, "INSERT INTO places (place_id, name, kind) VALUES ('p-hand', 'By hand', 'town')")
    run(older, "INSERT INTO place_names (place_id, name) VALUES ('bhamo', 'My Bhamo')")
    run(older, "UPDATE places SET note = 'my note' WHERE place_id = 'bhamo'")
    done = update(older, data)
    assert told(done, Renewed.KEPT) == [("places", "p-hand", ""), ("place_names", "bhamo; My Bhamo", "")]
    assert [(change.key, change.before) for change in done.changes if change.column == "note"] == [("bhamo", "my note")]
    assert run(older, "SELECT origin FROM places WHERE place_id = 'p-hand'") == [("analyst",)]


def test_what_was_taken_out_of_the_data_goes_unless_it_is_named(older, data):
    run(older, "INSERT INTO control_units (unit_id, name, kind) VALUES ('indawgyi-villages', 'V', 'area')")
    run(older, "INSERT INTO places (place_id, name, kind) VALUES ('manipur-rail-4', 'Railhead', 'way point')")
    run(older, "UPDATE corridor_legs SET leg_id = 'rail-manipur-01' WHERE leg_id = 'stilwell-01'")
    record(older, {"unit_id": "indawgyi-villages"})
    done = update(older, data)
    assert told(done, Renewed.GONE) == [("places", "manipur-rail-4", ""), ("corridor_legs", "rail-manipur-01", "")]
    assert ("control_units", "indawgyi-villages", "") in told(done, Renewed.KEPT)
    assert len(Tables(older).rows("corridor_legs")) == len(data.rows("corridor_legs"))


def test_legs_of_ones_own_stay_and_those_of_the_data_are_renewed_whole(older, data):
    run(older, "INSERT INTO corridor_legs (leg_id, name) VALUES ('my-leg', 'Mine')")
    run(older, "DELETE FROM corridor_legs WHERE leg_id = 'stilwell-02'")
    run(older, "UPDATE corridor_legs SET status = 'planned' WHERE leg_id = 'stilwell-03'")
    done = update(older, data)
    assert told(done, Renewed.KEPT, Renewed.ADDED, Renewed.CHANGED) == [
        ("corridor_legs", "stilwell-03", ""), ("corridor_legs", "my-leg", ""), ("corridor_legs", "stilwell-02", ""),
    ]  # fmt: skip


def test_imports_stay_on_top_of_the_new_data_and_can_be_undone(older, data):
    """The bytes of other rows stand for the boundaries and the line of the analyst's files."""
    townships = {row["pcode"]: row["geom"] for row in data.rows("townships")}
    pcodes = sorted(townships)
    mine = {pcode: NewTownship(townships[pcodes[n - 1]], 100.0 + n) for n, pcode in enumerate(pcodes)}
    legs = {row["leg_id"]: row["geom"] for row in data.rows("corridor_legs")}
    run(older, "UPDATE townships SET geom = ? WHERE pcode = ?", townships[pcodes[3]], pcodes[0])  # as an older version
    imports = Workspace(older).imports
    imports.replace_townships("MIMU 9.6", mine)
    imports.replace_line("stilwell-02", NewLine(legs["stilwell-05"], "my track", 30))
    dates = run(older, "SELECT imported_at FROM imports ORDER BY import_id")
    done = update(older, data)
    assert [change.name for change in done.changes if change.what is Renewed.IMPORT] == [
        "MIMU 9.6", "the line of stilwell-02",
    ]  # fmt: skip
    assert {row["pcode"]: row["geom"] for row in Tables(older).rows("townships")} == {
        pcode: each.geometry for pcode, each in mine.items()
    }
    assert Tables(older).info()["boundary_version"] == "MIMU 9.6"
    assert run(older, "SELECT imported_at FROM imports ORDER BY import_id") == dates
    assert {row["accuracy_m"] for row in Tables(older).rows("corridor_legs") if row["leg_id"] == "stilwell-02"} == {30}
    assert imports.undo_last().subject == "stilwell-02"
    assert imports.undo_last().description == "MIMU 9.6"
    run(older, "DELETE FROM workspace_info WHERE key = 'boundary_imported'")
    assert content(Tables(older)) == content(data)


def test_measurements_columns_and_tables_of_ones_own_stay(older, data):
    run(older, "ALTER TABLE corridor_legs ADD COLUMN my_rating TEXT")
    run(older, "UPDATE corridor_legs SET my_rating = 'bad', status = 'planned' WHERE leg_id = 'stilwell-03'")
    run(older, "CREATE TABLE my_table (a TEXT)")
    run(older, "INSERT INTO my_table VALUES ('x')")
    run(older, "INSERT INTO measurements (measurement_id, name) VALUES ('m-1', 'Mine')")
    update(older, data)
    assert {*run(older, "SELECT my_rating FROM corridor_legs WHERE leg_id = 'stilwell-03'")} == {("bad",)}
    assert run(older, "SELECT a FROM my_table") == [("x",)]
    assert run(older, "SELECT name FROM measurements") == [("Mine",)]


def test_the_backup_is_what_it_was(older, data):
    before = content(Tables(older))
    done = update(older, data)
    assert content(Tables(done.backup)) == before


def test_a_row_of_ones_own_that_the_data_have_otherwise_is_refused(older, data):
    run(older, f"UPDATE control_claims SET origin = 'analyst', statement = 'Mine' WHERE {A_CLAIM}")
    ((claim_id,),) = run(older, f"SELECT claim_id FROM control_claims WHERE {A_CLAIM}")
    said = assert_refused(older, data, RowsNotCarriedError)
    assert claim_id in said
    assert "another statement" in said


def test_a_row_that_came_from_another_analyst_and_is_in_the_data_now_becomes_the_datas(older, data):
    run(older, f"UPDATE control_claims SET origin = 'analyst' WHERE {A_CLAIM}")
    update(older, data)
    assert run(older, f"SELECT origin FROM control_claims WHERE {A_CLAIM}") == [("shipped",)]


def test_an_import_without_a_place_in_the_new_data_is_refused(older, data):
    run(
        older,
        "INSERT INTO corridor_legs (leg_id, name, geom) SELECT 'rail-manipur-01', 'R', geom FROM corridor_legs LIMIT 1",
    )
    (line,) = run(older, "SELECT geom FROM corridor_legs WHERE leg_id = 'stilwell-02'")
    Workspace(older).imports.replace_line("rail-manipur-01", NewLine(line[0], "my track", 30))
    assert "the line of rail-manipur-01 was imported" in assert_refused(older, data, ImportNotCarriedError)


def test_what_is_up_to_date_or_newer_is_left_as_it_is(workspace, data):
    assert_refused(workspace, data, UpToDateError)
    run(workspace, "UPDATE workspace_info SET value = '2036-01-01' WHERE key = 'data_version'")
    assert_refused(workspace, data, NewerDataError)


def test_a_cancelled_update_changes_nothing(older, data):
    run(older, f"DELETE FROM control_claims WHERE {A_CLAIM}")
    assert_refused(older, data, JobCancelledError, feedback=WatchedFeedback(cancelled_after=25))


def test_the_name_of_a_backup_is_free(tmp_path):
    workspace = tmp_path / "mine.gpkg"
    first = backup_path(workspace, "2026-11-23")
    assert first.name == "mine_data_2026-11-23.gpkg"
    first.touch()
    assert backup_path(workspace, "2026-11-23").name == "mine_data_2026-11-23_2.gpkg"
    assert backup_path(workspace, "../x").parent == tmp_path


@pytest.mark.parametrize("free_kb", [64, 700, 2_000])
def test_a_full_disk_changes_nothing(workspace, data, small_disk, free_kb):
    """The disk is full before the backup, in it, or while the rows are renewed."""
    make_old(workspace)
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("VACUUM")
    place = Path(shutil.copy(workspace, small_disk / "mine.gpkg"))
    before = content(Tables(place))
    leave_free(small_disk, free_kb)
    with pytest.raises(DiskFullError):
        update(place, data)
    (small_disk / "filler").unlink()
    assert content(Tables(place)) == before
    assert [path.name for path in small_disk.iterdir()] == ["mine.gpkg"]
