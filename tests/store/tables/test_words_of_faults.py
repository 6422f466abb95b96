"""What is wrong with a row is told with the row's name, what it holds, and what would be right."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.incomplete_rows import Wrong
from kachin_corridors.core.schema import TABLES
from kachin_corridors.store.tables.checked_rows import read_checked
from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.tables.geopackage import to_blob
from kachin_corridors.store.workspace import Workspace

LONG = "x" * 41
KM = Geodesic.WGS84.Inverse(25.0, 97.0, 25.0, 97.1)["s12"] / 1000
LINE = to_blob(struct.pack("<BII4d", 1, 2, 2, 97.0, 25.0, 97.1, 25.0), (97.0, 97.1, 25.0, 25.0))
POINT = to_blob(struct.pack("<BI2d", 1, 1, 97.0, 25.0), (97.0, 97.0, 25.0, 25.0))


def change(path: Path, statement: str, *values: object) -> None:
    with writing(path) as database:
        database.execute(statement, values)


def faults(path: Path, table: str) -> list[tuple[object, ...]]:
    return [
        (fault.fid, fault.name, fault.column, fault.wrong, fault.left_out, fault.value, fault.known)
        for fault in read_checked(table, path).incomplete
    ]


@pytest.mark.parametrize(
    ("table", "column", "held", "wrong", "left_out", "value", "known"),
    [
        ("places", "note", b"\0\1\2", Wrong.NOT_TEXT, False, "3 bytes", ""),
        ("places", "precision_m", "near", Wrong.NOT_WHOLE, False, "near", ""),
        ("places", "precision_m", -1, Wrong.NEGATIVE, False, "-1", ""),
        ("places", "source_id", "nobody", Wrong.UNKNOWN_ID, False, "nobody", "sources"),
        ("places", "source_id", "x" * 40, Wrong.UNKNOWN_ID, False, "x" * 40, "sources"),
        ("places", "source_id", LONG, Wrong.UNKNOWN_ID, False, "x" * 39 + "…", "sources"),
        ("places", "geom", LINE, Wrong.OTHER_GEOMETRY, True, "", "Point"),
        ("places", "geom", b"GP", Wrong.OTHER_GEOMETRY, True, "", "Point"),
        ("corridor_legs", "geom", None, Wrong.NO_GEOMETRY, True, "", ""),
        ("corridor_legs", "geom", POINT, Wrong.OTHER_GEOMETRY, True, "", "LineString"),
        ("corridor_legs", "valid_to", "spring", Wrong.NOT_DAY, True, "spring", ""),
        ("corridor_legs", "valid_to", 2025, Wrong.NOT_DAY, True, "2025", ""),
        ("corridor_legs", "mode", "mule", Wrong.NOT_LISTED, True, "mule", "road, rail, river, sea, gap"),
        ("published_distances", "published_km", 0, Wrong.NOT_POSITIVE, True, "0.0", ""),
        ("published_distances", "published_km", 0.5, None, False, "", ""),
        ("published_distances", "source_id", "nobody", Wrong.UNKNOWN_ID, True, "nobody", "sources"),
        ("control_claims", "credibility", 9, Wrong.NOT_LISTED, True, "9", "1, 2, 3, 4, 5, 6"),
    ],
)
def test_a_value_that_cannot_be_used_is_told_with_its_row(
    workspace, table, column, held, wrong, left_out, value, known
):
    describes = {"published_distances": "as_published", "control_claims": "statement"}.get(table, "name")
    tables = Workspace(workspace).tables
    row = max(tables.rows(table), key=lambda row: row["fid"])
    change(workspace, f"UPDATE {table} SET {describes} = 'the row' WHERE fid = ?", row["fid"])
    change(workspace, f"UPDATE {table} SET {column} = ? WHERE fid = ?", held, row["fid"])
    found = faults(workspace, table)
    if wrong is None:
        assert found == []
        return
    assert found == [(row["fid"], "the row", column, wrong, left_out, value, known)]


def test_a_row_without_a_name_is_told_by_its_id_and_one_without_both_by_nothing(workspace):
    change(workspace, "UPDATE places SET name = NULL WHERE fid = 1")
    change(workspace, "UPDATE places SET name = NULL, place_id = NULL WHERE fid = 2")
    change(workspace, f"UPDATE places SET name = '{LONG}', precision_m = -1 WHERE fid = 3")
    with Workspace(workspace).tables.reading() as database:
        (first,) = database.execute("SELECT place_id FROM places WHERE fid = 1").fetchone()
    assert faults(workspace, "places") == [
        (1, first, "name", Wrong.EMPTY, True, "None", ""),
        (2, "", "place_id", Wrong.EMPTY, True, "None", ""),
        (2, "", "name", Wrong.EMPTY, True, "None", ""),
        (3, "x" * 39 + "…", "precision_m", Wrong.NEGATIVE, False, "-1", ""),
    ]


def test_faults_of_several_rows_are_told_in_their_order(workspace):
    change(workspace, "UPDATE places SET precision_m = -fid WHERE fid < 4")
    assert [(row[0], row[5]) for row in faults(workspace, "places")] == [(1, "-1"), (2, "-2"), (3, "-3")]


def test_an_id_that_another_row_has_is_told_with_that_row(workspace):
    with Workspace(workspace).tables.reading() as database:
        ((first, key), (second, _)) = database.execute("SELECT fid, place_id FROM places ORDER BY fid LIMIT 2")
    change(workspace, "UPDATE places SET place_id = ?, name = 'the row' WHERE fid = ?", key, second)
    assert faults(workspace, "places") == [(second, "the row", "place_id", Wrong.DUPLICATE, True, key, str(first))]


@pytest.mark.parametrize("valid_to", ["2025-06-01", "2024-12-31"])
def test_a_period_that_ends_before_it_begins_is_told_with_both_days(workspace, valid_to):
    fid = max(row["fid"] for row in Workspace(workspace).tables.rows("corridor_legs"))
    change(
        workspace,
        "UPDATE corridor_legs SET name = 'the row', valid_from = '2025-06-01', valid_to = ? WHERE fid = ?",
        valid_to,
        fid,
    )
    assert faults(workspace, "corridor_legs") == [
        (fid, "the row", "valid_to", Wrong.BACKWARDS, True, valid_to, "2025-06-01")
    ]


def test_a_period_of_one_day_is_one(workspace):
    fid = max(row["fid"] for row in Workspace(workspace).tables.rows("corridor_legs"))
    change(workspace, "UPDATE corridor_legs SET valid_from = '2025-06-01', valid_to = '2025-06-02' WHERE fid = ?", fid)
    assert faults(workspace, "corridor_legs") == []


def test_a_length_that_is_not_that_of_the_line_is_told_with_both(workspace):
    change(
        workspace,
        "INSERT INTO measurements (measurement_id, name, length_km, straight_km, geom) VALUES ('m', 'M', 12.5, 1, ?)",
        LINE,
    )
    ((_, *told),) = faults(workspace, "measurements")
    assert told == ["M", "length_km", Wrong.OTHER_LENGTH, True, "12.500", f"{KM:.3f}"]


PERIODS = [  # of one leg; each lies in the midst of the one before
    (None, None),
    ("2024-01-01", "2025-01-01"),
    ("2024-06-01", "2024-07-01"),
]


def test_periods_that_overlap_are_cut_and_told_with_their_days(workspace):
    columns = next(table.columns for table in TABLES if table.name == "corridor_legs")
    others = [column for column in columns if column not in ("valid_from", "valid_to", "name")]
    copied = f"{', '.join(others)}, geom"
    change(workspace, "DELETE FROM corridor_legs WHERE leg_id = 'stilwell-01' AND fid > (SELECT min(fid) FROM "
                      "corridor_legs WHERE leg_id = 'stilwell-01')")  # fmt: skip
    with Workspace(workspace).tables.reading() as database:
        (model,) = database.execute("SELECT fid FROM corridor_legs WHERE leg_id = 'stilwell-01'").fetchone()
    for number, (begins, ends) in enumerate(PERIODS):
        change(
            workspace,
            f"INSERT INTO corridor_legs (fid, name, valid_from, valid_to, {copied}) "
            f"SELECT {1000 + number}, 'row {number}', ?, ?, {copied} FROM corridor_legs WHERE fid = ?",
            begins,
            ends,
            model,
        )
    change(workspace, "DELETE FROM corridor_legs WHERE fid = ?", model)
    assert faults(workspace, "corridor_legs") == [
        (1000, "row 0", "valid_to", Wrong.OVERLAP, False, "… to …", "1001"),
        (1001, "row 1", "valid_to", Wrong.OVERLAP, False, "2024-01-01 to 2025-01-01", "1002"),
    ]
    rows = [row for row in Workspace(workspace).tables.rows("corridor_legs") if row["leg_id"] == "stilwell-01"]
    assert [(row["name"], row["valid_from"], row["valid_to"]) for row in rows] == [
        ("row 0", None, "2024-01-01"),
        ("row 0", "2025-01-01", None),
        ("row 1", "2024-01-01", "2024-06-01"),
        ("row 1", "2024-07-01", "2025-01-01"),
        ("row 2", "2024-06-01", "2024-07-01"),
    ]
