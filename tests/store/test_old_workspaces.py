"""A workspace that version 0.1 made: its words and missing columns are no faults, and its statuses are derived anew."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kachin_corridors.core.words import Status
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

# Compared with a GeoPackage that version 0.1 built.
LATER_TABLES = (
    "state_lines",
    "lakes",
    "gate_status",
    "gate_reports",
    "main_roads",
    "railways",
    "rivers",
    "context_towns",
)
LATER_COLUMNS = {
    "claims_in_force": (
        "label_from", "label_from_small", "label_gap_mm", "label_side", "label_side_small", "last_report",
        "origin", "recorded_by",
    ),
    "control_claims": ("kind", "origin"),
    "control_status": ("label_from_small", "label_side_small", "last_report", "origin", "recorded_by"),
    "control_units": ("radius_km", "origin"),
    "corridor_legs": ("grade", "label_at_percent", "label_from", "last_report"),
    "mining_clusters": ("grade", "label_from_small", "label_side_small"),
    "mining_statistics": ("grade",),
    "places": ("label_from_small", "label_side_small", "origin"),
    "published_distances": ("grade",),
    "sources": ("reliability", "origin"),
    "township_status": ("last_report",),
}  # fmt: skip


@pytest.fixture
def old_workspace(workspace: Path) -> Path:
    """The built data as version 0.1 would have written them."""
    with closing(sqlite3.connect(workspace)) as database, database:
        triggers = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            database.execute(f'DROP TRIGGER "{name}"')
        for table, columns in LATER_COLUMNS.items():
            for column in columns:
                database.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
        for table in LATER_TABLES:
            database.execute(f"DROP TABLE {table}")
            for catalogue in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions"):
                database.execute(f"DELETE FROM {catalogue} WHERE table_name = ?", (table,))
        changed = database.execute("UPDATE township_status SET status = 'mixed' WHERE status = 'partly reported'")
        assert changed.rowcount > 5
        for _, sql in triggers:
            if not any(table in sql for table in LATER_TABLES):
                database.execute(sql)
    return workspace


def test_no_row_is_named_faulty_for_a_word_of_version_0_1(old_workspace: Path) -> None:
    workspace = Workspace(old_workspace)
    workspace.check()
    assert workspace.tables.incomplete_rows() == []
    statuses = [row["status"] for row in workspace.tables.rows("township_status")]
    assert len(statuses) == len(read_rows(old_workspace, "SELECT fid FROM township_status"))
    assert statuses.count(Status.PARTLY_REPORTED) > 5
    assert "mixed" not in statuses


def test_statuses_are_derived_anew_and_nothing_is_lost(old_workspace: Path, built_data: Path) -> None:
    claims = read_rows(old_workspace, "SELECT * FROM control_claims ORDER BY fid")
    Workspace(old_workspace).control.derive()
    assert read_rows(old_workspace, "SELECT * FROM control_claims ORDER BY fid") == claims
    for table in ("control_status", "claims_in_force", "township_status"):
        gone = {*LATER_COLUMNS[table], "geom"}
        kept, expected = (
            [
                {key: value for key, value in row.items() if key not in gone and not key.startswith("label_")}
                for row in read_rows(path, f"SELECT * FROM {table} ORDER BY fid")
            ]
            for path in (old_workspace, built_data)
        )
        assert kept == expected
    assert Workspace(old_workspace).tables.incomplete_rows() == []


def test_a_word_that_no_version_wrote_is_still_named(old_workspace: Path) -> None:
    with Workspace(old_workspace).tables.writing() as database:
        database.execute("UPDATE township_status SET status = 'muddled' WHERE fid = 1")
    ((fault),) = Workspace(old_workspace).tables.incomplete_rows()
    assert (fault.table, fault.column, fault.value) == ("township_status", "status", "muddled")
