"""A workspace that version 0.1 made: its words and missing columns are no faults, and its statuses are derived anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from old_workspaces import LATER_COLUMNS, make_old

from kachin_corridors.core.words import Status
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace


@pytest.fixture
def old_workspace(workspace: Path) -> Path:
    """The built data as version 0.1 would have written them."""
    make_old(workspace)
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
