"""What follows from the claims of a workspace is written anew: what the build makes of them, or all as before."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kachin_corridors.core import errors
from kachin_corridors.store.control import derivation
from kachin_corridors.store.control.derivation import derive_in
from kachin_corridors.store.control.row_difference import RowChange
from kachin_corridors.store.imports.imports import NewTownship
from kachin_corridors.store.tables.checked_rows import Row
from kachin_corridors.store.workspace import Workspace

DERIVED = ("control_status", "claims_in_force", "township_status")
TABLES = (*DERIVED, "places", "mining_clusters", "mining_statistics")
NEW = {
    "claim_id": "11111111-2222-4333-8444-555555555555",
    "actor": "KIA",
    "against": "",
    "status": "controlled",
    "event_date": "2026-11-01",
    "date_said": "2026-11-02",
    "asserted_by": "KIA",
    "publisher": "the analyst",
    "source_id": "dvb-paletwa-2024-01",
    "url": "",
    "reliability": "B",
    "credibility": 2,
    "statement": "seen on the spot",
    "recorded_by": "test",
    "recorded_at": "2026-11-02",
}


@pytest.fixture
def workspace(few_claims: Path, tmp_path: Path) -> Workspace:
    return Workspace(Path(shutil.copy(few_claims, tmp_path / "workspace.gpkg")))


def contents(workspace: Workspace, tables: tuple[str, ...]) -> dict[str, list[tuple[Any, ...]]]:
    with closing(sqlite3.connect(workspace.path)) as database:
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY fid").fetchall() for table in tables}


def without_numbers(tables: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """Return rows without the first column, their fid, in an order of their own."""
    return {table: sorted((row[1:] for row in rows), key=repr) for table, rows in tables.items()}


def derived_in(workspace: Workspace, query: str, values: Any = ()) -> list[RowChange]:
    """Derive in one transaction with a change that is not committed yet."""
    with workspace.tables.writing() as database:
        database.execute(query, values)
        return derive_in(database, workspace.tables)


def change(workspace: Workspace, query: str, values: Any = ()) -> None:
    with workspace.tables.writing() as database:
        database.execute(query, values)


def add_claim(workspace: Workspace, unit_id: str, **values: object) -> None:
    row = {**NEW, "unit_id": unit_id, **values}
    marks = ", ".join(f":{column}" for column in row)
    change(workspace, f"INSERT INTO control_claims ({', '.join(row)}) VALUES ({marks})", row)


def test_the_claims_of_the_build_give_the_rows_of_the_build(built_data, tmp_path):
    workspace, tables = Workspace(Path(shutil.copy(built_data, tmp_path / "workspace.gpkg"))), TABLES
    before = contents(workspace, tables)
    workspace.control.derive()
    after = contents(workspace, tables)
    for table in tables:
        assert after[table] == before[table], table


def test_lost_and_wrong_derived_rows_are_made_anew(workspace):
    tables = (*DERIVED, "places", "mining_statistics")
    before = contents(workspace, tables)
    change(workspace, "UPDATE mining_statistics SET holder = 'nobody' WHERE fid = 1")
    change(workspace, "UPDATE places SET label_side = 'BSR', label_from = 7 WHERE kind = 'town' AND geom IS NOT NULL")
    change(workspace, "DELETE FROM claims_in_force")
    change(workspace, "UPDATE control_status SET actor = 'nobody', valid_from = '1999-01-01'")
    change(workspace, "DELETE FROM township_status WHERE fid > 3")
    workspace.control.derive()
    assert without_numbers(contents(workspace, tables)) == without_numbers(before)


def test_what_follows_already_is_not_written_again(workspace):
    with workspace.tables.writing() as database:
        assert derive_in(database, workspace.tables) == []
    assert derived_in(workspace, "UPDATE control_claims SET url = 'https://example.org'") == []


def test_rows_that_stay_keep_their_numbers_and_what_they_held_is_told(workspace):
    row = {**NEW, "unit_id": "sumprabum", "actor": "junta"}
    marks = ", ".join(f":{column}" for column in row)
    before = contents(workspace, TABLES)
    insert = f"INSERT INTO control_claims ({', '.join(row)}) VALUES ({marks})"
    changes = derived_in(workspace, insert, row)
    after = contents(workspace, TABLES)
    with closing(sqlite3.connect(workspace.path)) as database:
        columns = {table: [name for _, name, *_ in database.execute(f"PRAGMA table_info({table})")] for table in TABLES}
    assert {change.table for change in changes} >= set(DERIVED)
    undone = {table: {row[0]: list(row) for row in rows} for table, rows in after.items()}
    for told in changes:
        if told.before is None:
            del undone[told.table][told.fid]
            continue
        row_now = undone[told.table][told.fid]
        for column, value in told.before.items():
            assert row_now[columns[told.table].index(column)] != value
            row_now[columns[told.table].index(column)] = value
    assert {table: [tuple(row) for row in rows.values()] for table, rows in undone.items()} == before


def test_of_rows_with_one_key_the_first_stays_and_what_nobody_says_goes(workspace):
    before = contents(workspace, DERIVED)
    one = before["control_status"][6]
    columns = "unit_id, unit_name, status, valid_from, actor"
    change(
        workspace, f"INSERT INTO control_status ({columns}) SELECT {columns} FROM control_status WHERE fid = {one[0]}"
    )
    unsaid = f"INSERT INTO control_status ({columns}) VALUES ('atlantis', 'Atlantis', 'unknown', '2001-01-01', '')"
    told = derived_in(workspace, unsaid)
    assert [(one.table, one.before and one.before["unit_id"]) for one in told] == [
        ("control_status", one[2]),
        ("control_status", "atlantis"),
    ]
    assert contents(workspace, DERIVED) == before


def test_a_figure_on_mining_follows_the_statuses_of_its_places(workspace):
    figures = [row for row in workspace.tables.rows("mining_statistics") if row["place_id"]]
    figure = next(row for row in figures if "controlled (KIA)" in row["holder"])
    place = figure["place_id"].split(";")[0].strip()
    change(
        workspace,
        "DELETE FROM control_claims WHERE unit_id IN (SELECT unit_id FROM control_units WHERE place_id = ?)",
        (place,),
    )
    workspace.control.derive()
    (row,) = [row for row in workspace.tables.rows("mining_statistics") if row["fid"] == figure["fid"]]
    assert row["holder"].split("; ")[0].endswith(": nothing recorded")


def test_a_new_claim_changes_its_unit_and_its_township_from_its_day_on(workspace):
    def status_on(day: date) -> Row:
        (found,) = [row for row in workspace.control.statuses_on(day) if row["unit_id"] == "sumprabum"]
        return found

    before = status_on(date(2026, 10, 31))
    add_claim(workspace, "sumprabum", actor="junta")
    workspace.control.derive()
    row, old = status_on(date(2026, 11, 1)), status_on(date(2026, 10, 31))
    assert (row["actor"], row["status"]) == ("junta", "controlled")
    assert row["since"] == row["valid_from"] == "2026-11-01"
    assert NEW["claim_id"] in row["claim_ids"]
    for column in ("actor", "status", "since"):
        assert old[column] == before[column]
    assert old["valid_to"] == "2026-11-01"
    in_force = [row for row in workspace.tables.rows("claims_in_force") if row["claim_id"] == NEW["claim_id"]]
    assert [(row["asserted_by"], row["grade"], row["valid_from"]) for row in in_force] == [("KIA", "B2", "2026-11-01")]
    townships = [
        row
        for row in workspace.tables.rows("township_status")
        if row["pcode"] == old["township_pcode"] and row["valid_from"] == "2026-11-01"
    ]
    assert len(townships) == 1
    assert date(2026, 11, 1) in workspace.control.change_dates()


def test_a_workspace_of_an_earlier_version_lacks_columns_and_is_derived_all_the_same(workspace):
    change(workspace, "ALTER TABLE control_status DROP COLUMN last_report")
    change(workspace, "ALTER TABLE control_units DROP COLUMN radius_km")
    add_claim(workspace, "sumprabum", actor="junta")
    workspace.control.derive()
    (row,) = [row for row in workspace.control.statuses_on(date(2026, 11, 1)) if row["unit_id"] == "sumprabum"]
    assert (row["actor"], row["last_report"]) == ("junta", None)
    assert {unit.radius_m for unit in workspace.control.units() if unit.unit_id == "waingmaw-area"} == {15_000}


def test_each_status_has_the_day_of_its_last_report(workspace):
    add_claim(workspace, "sumprabum", actor="junta")
    change(workspace, "UPDATE control_units SET radius_km = 7.5 WHERE unit_id = 'waingmaw-area'")
    workspace.control.derive()
    (row,) = [row for row in workspace.control.statuses_on(date(2026, 11, 1)) if row["unit_id"] == "sumprabum"]
    assert row["last_report"] == NEW["date_said"] == "2026-11-02"
    assert {unit.radius_m for unit in workspace.control.units() if unit.unit_id == "waingmaw-area"} == {7_500}


def test_a_claim_about_no_unit_changes_nothing(workspace):
    before = contents(workspace, DERIVED)
    add_claim(workspace, "atlantis")
    workspace.control.derive()
    assert contents(workspace, DERIVED) == before


def test_statuses_that_were_derived_anew_get_their_former_boundaries_back(workspace):
    def polygons(table: str) -> dict[str, bytes]:
        return {row["pcode"]: row["geom"] for row in workspace.tables.rows(table)}

    before = polygons("townships")
    turned = dict(zip(before, reversed(before.values()), strict=True))
    workspace.imports.replace_townships("turned", {pcode: NewTownship(geom, 1.0) for pcode, geom in turned.items()})
    # The first township's rows become fewer: the others' get other numbers.
    change(workspace, "DELETE FROM control_claims WHERE unit_id IN ('chipwi', 'sadung', 'tsawlaw')")
    workspace.control.derive()
    assert polygons("township_status") == polygons("townships") != before
    workspace.imports.undo_last()
    assert polygons("township_status") == polygons("townships") == before


def test_what_fails_on_the_way_leaves_all_as_it_was(workspace, monkeypatch):
    def fail(*_arguments: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    add_claim(workspace, "sumprabum")
    before = workspace.path.read_bytes()
    monkeypatch.setattr(derivation, "update_extents", fail)
    with pytest.raises(errors.KachinCorridorsError, match="disk I/O error"):
        workspace.control.derive()
    assert workspace.path.read_bytes() == before


def test_a_workspace_that_is_none_is_refused(tmp_path):
    with pytest.raises(errors.WorkspaceMissingError):
        Workspace(tmp_path / "none.gpkg").control.derive()
