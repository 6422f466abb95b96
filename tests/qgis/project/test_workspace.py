"""A workspace is copied whole or not at all, and what is no workspace is refused with a reason."""

from __future__ import annotations

import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsField, QgsVectorFileWriter
from qgis.PyQt.QtCore import QMetaType
from watched_feedback import WatchedFeedback

from kachin_corridors.core import errors
from kachin_corridors.core.schema import SCHEMA_VERSION
from kachin_corridors.layers import resources
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.store.workspace import Workspace


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as database:
        for statement in statements:
            database.execute(statement)
        database.commit()


def contents(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


def test_a_copy_is_a_workspace_in_folders_that_are_made(built_data, tmp_path):
    target = tmp_path / "new" / "folder" / "mine.gpkg"
    Workspace(built_data).copy_to(target)
    Workspace(target).check()
    assert Workspace(target).tables.info() == Workspace(built_data).tables.info()
    assert contents(tmp_path) == {"new", "folder", "mine.gpkg"}


def test_others_may_read_a_copy(built_data, tmp_path):
    Workspace(built_data).copy_to(tmp_path / "mine.gpkg")
    (tmp_path / "plain").touch()
    assert (tmp_path / "mine.gpkg").stat().st_mode == (tmp_path / "plain").stat().st_mode | stat.S_IFREG


def test_changes_that_are_still_in_the_log_are_copied_too(workspace, tmp_path):
    with closing(sqlite3.connect(workspace)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE workspace_info SET value = 'edited' WHERE key = 'data_version'")
        editor.commit()
        Workspace(workspace).copy_to(tmp_path / "copy.gpkg")
    assert Workspace(tmp_path / "copy.gpkg").tables.info()["data_version"] == "edited"


def test_an_existing_file_is_never_overwritten(built_data, tmp_path):
    target = tmp_path / "mine.gpkg"
    target.write_text("an analyst's edits")
    with pytest.raises(errors.TargetExistsError, match=r"mine\.gpkg already exists"):
        Workspace(built_data).copy_to(target)
    assert target.read_text() == "an analyst's edits"


def test_a_cancelled_copy_leaves_nothing(built_data, tmp_path):
    Workspace(built_data).copy_to(tmp_path / "mine.gpkg", WatchedFeedback(cancelled_after=0))
    assert contents(tmp_path) == set()


def test_a_place_that_cannot_be_written_is_named(built_data, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(errors.TargetNotWritableError, match=r"file/mine\.gpkg cannot be written \(.+\)"):
        Workspace(built_data).copy_to(tmp_path / "file" / "mine.gpkg")
    assert contents(tmp_path) == {"file"}


def test_a_wrong_ending_is_refused(built_data, tmp_path):
    with pytest.raises(errors.WrongSuffixError, match=r"must end in \.gpkg"):
        Workspace(built_data).copy_to(tmp_path / "mine.shp")


def test_a_missing_data_file_is_told(monkeypatch, tmp_path):
    monkeypatch.setattr(resources, "_RESOURCES", tmp_path)
    with pytest.raises(errors.DataMissingError, match="Install the plugin again"):
        resources.built_data_path()


def test_no_file_is_no_workspace(tmp_path):
    with pytest.raises(errors.WorkspaceMissingError, match=r"no workspace at .*gone\.gpkg"):
        Workspace(tmp_path / "gone.gpkg").check()


def test_a_text_file_is_no_workspace(tmp_path):
    path = tmp_path / "text.gpkg"
    path.write_text("no database at all, only text that is long enough to be more than a header of 100 bytes" * 2)
    with pytest.raises(errors.NotAWorkspaceError, match="it is no GeoPackage"):
        Workspace(path).check()


def test_another_geopackage_is_no_workspace(tmp_path):
    path = tmp_path / "other.gpkg"
    execute(path, "CREATE TABLE roads (name TEXT)")
    with pytest.raises(errors.NotAWorkspaceError, match="no table workspace_info"):
        Workspace(path).check()


def test_a_missing_table_is_named(workspace):
    execute(workspace, "DROP TABLE article_statements")
    with pytest.raises(errors.NotAWorkspaceError, match="missing tables: article_statements"):
        Workspace(workspace).check()


@pytest.mark.parametrize(
    "other", ["CREATE VIEW places AS SELECT * FROM kept", "CREATE VIRTUAL TABLE places USING fts4(name, kind)"]
)
def test_what_stands_in_place_of_a_table_is_no_table(workspace, other):
    execute(workspace, "ALTER TABLE places RENAME TO kept", other)
    with pytest.raises(errors.NotAWorkspaceError, match="missing tables: places"):
        Workspace(workspace).check()


def test_what_qgis_itself_puts_into_a_workspace_is_not_foreign(workspace, project):
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "places")
    assert layer.saveStyleToDatabase("mine", "", True, "") == ""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName, options.actionOnExistingFile = (
        "mine",
        QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer,
    )
    code, said, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer, str(workspace), project.transformContext(), options
    )
    assert code == QgsVectorFileWriter.WriterError.NoError, said
    assert layer.dataProvider().addAttributes([QgsField("mine", QMetaType.Type.QString)])
    assert layer.dataProvider().createAttributeIndex(layer.fields().indexOf("name"))
    assert project.write(f"geopackage:{workspace}?projectName=mine")
    with Workspace(workspace).tables.writing() as database:
        database.execute("INSERT INTO measurements (name) VALUES ('kept')")
        made = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    assert {"layer_styles", "qgis_projects", "rtree_mine_geom_insert"} <= made


def test_a_newer_schema_asks_for_an_update(workspace):
    newer = SCHEMA_VERSION + 1
    execute(workspace, f"UPDATE workspace_info SET value = '{newer}' WHERE key = 'schema_version'")
    with pytest.raises(errors.NewerWorkspaceError, match=rf"schema {newer}, this plugin knows {SCHEMA_VERSION}"):
        Workspace(workspace).check()


@pytest.mark.parametrize("kept_bytes", [50, 5_000, 300_000])
def test_a_half_copied_workspace_is_damaged(workspace, tmp_path, kept_bytes):
    half = tmp_path / "half.gpkg"
    half.write_bytes(workspace.read_bytes()[:kept_bytes])
    with pytest.raises(errors.DamagedWorkspaceError, match="copied only in part"):
        Workspace(half).check()


@pytest.mark.usefixtures("impatient")
def test_a_locked_workspace_is_told(workspace):
    with closing(sqlite3.connect(workspace)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(errors.LockedWorkspaceError, match="locked by another program"):
            Workspace(workspace).check()
    Workspace(workspace).check()


def test_checking_changes_nothing(workspace):
    before = workspace.read_bytes()
    Workspace(workspace).check()
    assert workspace.read_bytes() == before
    assert contents(workspace.parent) == {"workspace.gpkg"}


def test_a_workspace_in_a_folder_with_an_awkward_name_is_read(workspace, tmp_path):
    awkward = tmp_path / "100% ကချင် #1?"
    awkward.mkdir()
    Workspace(Path(shutil.copy(workspace, awkward))).check()


def test_a_workspace_without_a_dated_row_has_the_date_of_its_data(workspace):
    execute(workspace, *(f"DELETE FROM {table}" for table in ("control_status", "claims_in_force", "corridor_legs")))
    assert Workspace(workspace).control.change_dates() == []
    assert Workspace(workspace).control.default_day().isoformat() == Workspace(workspace).tables.info()["data_version"]


def test_the_days_on_which_something_changed(workspace, rows):
    days = Workspace(workspace).control.change_dates()
    assert days == sorted(set(days))
    assert {date(2024, 12, 4), date(2025, 9, 11), date(2025, 9, 13)} <= set(days)
    # Chipwi as the militia's, in a report of autumn 2015, is the oldest of all.
    assert days[0] == date(2015, 10, 31)
    assert min(row["valid_from"].toPyDate() for row in rows(workspace, "control_status")) in days


def test_a_check_leaves_the_locks_of_this_process_on_the_file(workspace):
    """On POSIX, whoever closes a file takes away all locks of the process on it: another program could write then."""
    write_elsewhere = (
        "import sqlite3, sys\n"
        "database = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)\n"
        "try:\n    database.execute('BEGIN IMMEDIATE')\n"
        "except sqlite3.OperationalError as error:\n    print(error)\n"
    )
    with closing(sqlite3.connect(workspace, isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        Workspace(workspace).check()
        other = subprocess.run(
            [sys.executable, "-c", write_elsewhere, str(workspace)], capture_output=True, text=True, check=True
        )
    assert "locked" in other.stdout


def newest_day(rows: list[dict[str, Any]]) -> date:
    days = [row[column].toPyDate() for row in rows for column in ("event_date", "date_said") if row[column]]
    return max(days)


def test_the_newest_day_of_which_there_is_a_report(workspace, rows):
    assert max(Workspace(workspace).control.report_days()) == newest_day(rows(workspace, "control_claims"))


@pytest.mark.parametrize(
    ("event", "said", "recorded", "newest"),
    [
        pytest.param("2026-03-01", None, "2026-03-02", date(2026, 3, 1), id="the day of the event"),
        pytest.param("2026-03-01", "2026-03-04", "2026-03-04", date(2026, 3, 4), id="the day on which it was said"),
        pytest.param("2026-03-05", None, "2026-03-04", date(2026, 3, 5), id="already tomorrow where it happened"),
        pytest.param("2062-03-01", "2026-03-03", "2026-03-04", date(2026, 3, 3), id="a slip of the pen"),
        pytest.param("2026-03-01", None, None, date(2026, 3, 1), id="nobody says when it was recorded"),
        pytest.param("in spring", None, "2026-03-04", date(2026, 2, 1), id="no day at all"),
        pytest.param(None, None, "2026-03-04", date(2026, 2, 1), id="an empty row"),
    ],
)
def test_a_report_is_as_new_as_what_it_tells(workspace, event, said, recorded, newest):
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_claims SET event_date = '2026-02-01', date_said = NULL")
        database.execute(
            "INSERT INTO control_claims (claim_id, event_date, date_said, recorded_at, unit_id, status, reliability, "
            "credibility) SELECT 'new', ?, ?, ?, unit_id, 'claimed', 'B', 2 FROM control_units LIMIT 1",
            (event, said, recorded),
        )
    assert max(Workspace(workspace).control.report_days()) == newest


def test_a_corrected_report_is_not_the_newest(workspace):
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE control_claims SET event_date = '2026-02-01', date_said = NULL, supersedes = NULL")
        database.execute(
            "INSERT INTO control_claims (claim_id, event_date, supersedes, unit_id, status, reliability, credibility, "
            "source_id) SELECT column1, column2, column3, (SELECT min(unit_id) FROM control_units), 'claimed', 'B', 2, "
            "(SELECT min(source_id) FROM sources) "
            "FROM (VALUES ('wrong', '2026-03-12', NULL), ('right', '2026-03-02', 'wrong'))"
        )
    assert max(Workspace(workspace).control.report_days()) == date(2026, 3, 2)


def test_a_workspace_without_a_claim_has_no_report(workspace):
    execute(workspace, "DELETE FROM control_claims")
    assert Workspace(workspace).control.report_days() == []
