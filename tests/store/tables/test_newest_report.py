"""The newest report that a table tells of on a day: neither of rows that do not hold, nor told later."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from kachin_corridors.store.tables.tables import Tables

TABLES = ("control_status", "claims_in_force", "township_status", "gate_status", "corridor_legs", "mining_activity")
HOLDS = "coalesce(valid_from, '') <= :day AND :day < coalesce(valid_to, '~')"
DAYS = ("2021-01-31", "2024-04-10", "2025-09-11", "2025-09-12", "2026-03-01")


@pytest.mark.parametrize("table", TABLES)
def test_it_is_the_one_that_the_file_has(built_data, table):
    with closing(sqlite3.connect(built_data)) as database:
        query = f"SELECT max(last_report) FROM {table} WHERE {HOLDS} AND last_report <= :day"
        expected = [database.execute(query, {"day": day}).fetchone()[0] for day in DAYS]
    found = [Tables(built_data).newest_report(table, date.fromisoformat(day)) for day in DAYS]
    assert [day and day.isoformat() for day in found] == expected
    assert len({*expected}) > 1


def test_only_rows_of_a_status_count(built_data):
    with closing(sqlite3.connect(built_data)) as database:
        query = f"SELECT max(last_report) FROM control_status WHERE {HOLDS} AND status = 'contested'"
        expected = database.execute(query, {"day": "2025-09-12"}).fetchone()[0]
    assert expected == "2025-09-11"
    assert str(Tables(built_data).newest_report("control_status", date(2025, 9, 12), "contested")) == expected


def test_before_all_reports_there_is_none(built_data):
    assert Tables(built_data).newest_report("claims_in_force", date(1900, 1, 1)) is None


def test_the_same_is_answered_without_a_look_until_the_file_changes(built_data, tmp_path, calls_of):
    own = Tables(Path(shutil.copy(built_data, tmp_path / "own.gpkg")))
    asked = "control_status", date(2025, 9, 12), "contested"
    assert str(own.newest_report(*asked)) == "2025-09-11"
    assert calls_of(lambda: own.newest_report(*asked))["holds_on"] == 0
    with own.writing() as database:
        database.execute("UPDATE control_status SET last_report = '2025-09-10' WHERE last_report = '2025-09-11'")
    assert str(own.newest_report(*asked)) == "2025-09-10"
