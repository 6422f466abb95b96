"""Rows that somebody edited by hand: what cannot be used is left out and named, and nothing else is."""

from __future__ import annotations

import sqlite3
import struct
from contextlib import closing

import pytest

from kachin_corridors.core.incomplete_rows import Wrong, rows_left_out
from kachin_corridors.core.row_rules import RULES
from kachin_corridors.core.schema import TABLES
from kachin_corridors.store.checked_rows import incomplete_rows, rows_of
from kachin_corridors.store.connection import writing
from kachin_corridors.store.geopackage import to_blob
from kachin_corridors.store.workspace import change_dates, default_day, source_lines

COLUMNS = {table.name: {*table.columns, "geom"} for table in TABLES}


def point(x, y):
    return to_blob(struct.pack("<BI2d", 1, 1, x, y), (x, x, y, y))


def line(*vertices):
    wkb = struct.pack("<BII", 1, 2, len(vertices)) + b"".join(struct.pack("<2d", *vertex) for vertex in vertices)
    return to_blob(wkb, (0.0, 1.0, 0.0, 1.0))


def change(path, statement, *values):
    with writing(path) as database:
        database.execute(statement, values)


def faults_of(path):
    return [(fault.table, fault.fid, fault.column, fault.wrong, fault.left_out) for fault in incomplete_rows(path)]


def test_the_data_as_built_have_no_faults_and_lose_no_row(workspace):
    assert incomplete_rows(workspace) == []
    with closing(sqlite3.connect(workspace)) as database:
        for table in TABLES:
            (count,) = database.execute(f"SELECT count(*) FROM {table.name}").fetchone()
            assert len(rows_of(workspace, table.name)) == count, table.name


def test_each_rule_speaks_of_columns_that_there_are():
    assert set(RULES) == set(COLUMNS)
    for table, rule in RULES.items():
        named = {rule.describes, *rule.required, *rule.choices, *rule.needs, *rule.links, *rule.positive}
        named |= {*rule.not_negative, rule.key or rule.describes, rule.only_with or rule.describes}
        assert named <= COLUMNS[table], table
        for other in (*rule.needs.values(), *rule.links.values()):
            assert RULES[other].key in COLUMNS[other]


@pytest.mark.parametrize(
    ("table", "column", "value", "wrong", "left_out"),
    [
        ("places", "name", None, Wrong.EMPTY, True),
        ("places", "name", "  ", Wrong.EMPTY, True),
        ("places", "name", b"\x00\x01", Wrong.NOT_TEXT, True),
        ("places", "precision_m", "about 5", Wrong.NOT_WHOLE, False),
        ("places", "precision_m", -1, Wrong.NEGATIVE, False),
        ("places", "source_id", "nobody", Wrong.UNKNOWN_ID, False),
        ("places", "geom", point(97.0, 95.0), Wrong.OUT_OF_RANGE, True),
        ("places", "geom", point(97.0, float("nan")), Wrong.OUT_OF_RANGE, True),
        ("places", "geom", b"GP", Wrong.OTHER_GEOMETRY, True),
        ("places", "geom", point(97.0, 25.0)[:-3], Wrong.OTHER_GEOMETRY, True),
        ("places", "geom", line((97.0, 25.0), (98.0, 25.0)), Wrong.OTHER_GEOMETRY, True),
        ("townships", "pcode", None, Wrong.EMPTY, True),
        ("townships", "geom", None, Wrong.NO_GEOMETRY, True),
        ("corridor_legs", "mode", "ferry", Wrong.NOT_LISTED, True),
        ("corridor_legs", "leg_order", "first", Wrong.NOT_WHOLE, True),
        ("corridor_legs", "valid_to", "2025-02-30", Wrong.NOT_DAY, True),
        ("corridor_legs", "valid_to", "0000-01-01", Wrong.NOT_DAY, True),
        ("corridor_legs", "expected_km", float("inf"), Wrong.NOT_NUMBER, False),
        ("corridor_legs", "geom", line((97.0, 25.0)), Wrong.OTHER_GEOMETRY, True),
        ("corridor_legs", "geom", line((97.0, 25.0), (97.0, float("inf"))), Wrong.OUT_OF_RANGE, True),
        ("published_distances", "published_km", 0, Wrong.NOT_POSITIVE, True),
        ("published_distances", "source_id", "nobody", Wrong.UNKNOWN_ID, True),
        ("control_claims", "credibility", 7, Wrong.NOT_LISTED, True),
        ("control_claims", "unit_id", "nowhere", Wrong.UNKNOWN_ID, True),
    ],
)
def test_what_is_wrong_with_a_row_is_named_once(workspace, table, column, value, wrong, left_out):
    before = {row["fid"] for row in rows_of(workspace, table)}
    # The last row of a leg: no other one has its place in the corridor.
    fid = max(before)
    change(workspace, f"UPDATE {table} SET {column} = ? WHERE fid = ?", value, fid)
    assert faults_of(workspace) == [(table, fid, column, wrong, left_out)]
    after = {row["fid"]: row for row in rows_of(workspace, table)}
    assert set(after) == (before - {fid} if left_out else before)
    if not left_out and wrong is not Wrong.UNKNOWN_ID:
        assert after[fid][column] is None


def test_the_sentence_says_which_vertex_is_wrong(workspace):
    fid = rows_of(workspace, "corridor_legs")[-1]["fid"]
    bad = line((97.0, 25.0), (97.5, 25.0), (2_500_000.0, 97.0))
    change(workspace, "UPDATE corridor_legs SET geom = ? WHERE fid = ?", bad, fid)
    (fault,) = incomplete_rows(workspace)
    assert fault.in_words().startswith("Vertex 3 of its geometry is at longitude 2.5e+06, latitude 97, ")


def test_of_two_rows_with_one_id_the_second_is_left_out(workspace):
    first, second = (row["fid"] for row in rows_of(workspace, "places")[:2])
    change(workspace, "UPDATE places SET place_id = (SELECT place_id FROM places WHERE fid = ?)", first)
    faults = incomplete_rows(workspace)
    assert {fault.known for fault in faults if fault.table == "places"} == {str(first)}
    assert second in {fault.fid for fault in faults if fault.wrong is Wrong.DUPLICATE}
    assert [row["fid"] for row in rows_of(workspace, "places")] == [first]


def test_a_row_with_two_faults_counts_once(workspace):
    change(workspace, "INSERT INTO townships (area_km2) VALUES (1)")
    faults = incomplete_rows(workspace)
    assert {fault.column for fault in faults} == {"pcode", "name", "geom"}
    assert rows_left_out(faults) == 1


def test_periods_that_overlap_are_named_and_the_later_one_counts(workspace):
    (old,) = [row for row in rows_of(workspace, "corridor_legs") if row["leg_id"] == "stilwell-01"][-1:]
    names = ", ".join(next(table.columns for table in TABLES if table.name == "corridor_legs"))
    others = names.replace("valid_from", "'2026-01-01'").replace("valid_to", "NULL")
    change(
        workspace,
        f"INSERT INTO corridor_legs ({names}, geom) SELECT {others}, geom FROM corridor_legs WHERE fid = ?",
        old["fid"],
    )
    of_leg = [row for row in rows_of(workspace, "corridor_legs") if row["leg_id"] == "stilwell-01"]
    assert [(row["valid_from"], row["valid_to"]) for row in of_leg[-2:]] == [
        (old["valid_from"], "2026-01-01"),
        ("2026-01-01", None),
    ]
    (fault,) = incomplete_rows(workspace)
    assert (fault.fid, fault.wrong, fault.left_out) == (old["fid"], Wrong.OVERLAP, False)
    assert fault.known == str(of_leg[-1]["fid"])


def test_what_is_said_of_a_workspace_does_not_fail_on_its_rows(workspace):
    change(workspace, "UPDATE control_claims SET source_id = 'nobody'")
    change(workspace, "UPDATE control_status SET valid_from = 'spring'")
    change(workspace, "UPDATE corridor_legs SET valid_to = 'spring'")
    change(workspace, "UPDATE claims_in_force SET valid_from = '10000-01-01'")
    change(workspace, "DELETE FROM workspace_info WHERE key = 'data_version'")
    assert not any(text.startswith("Control claims") for text in source_lines(workspace))
    assert change_dates(workspace) == []
    assert default_day(workspace).year >= 2026
