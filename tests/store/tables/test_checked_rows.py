"""Rows that somebody edited by hand: what cannot be used is left out and named, and nothing else is."""

from __future__ import annotations

import shutil
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core.incomplete_rows import Wrong, rows_left_out
from kachin_corridors.core.row_rules import RULES
from kachin_corridors.core.schema import TABLES
from kachin_corridors.store.tables.connection import writing
from kachin_corridors.store.tables.geopackage import to_blob
from kachin_corridors.store.workspace import Workspace

DERIVED = ("control_status", "claims_in_force", "township_status")
COLUMNS = {table.name: {*table.columns, "geom"} for table in TABLES}


def point(x, y):
    return to_blob(struct.pack("<BI2d", 1, 1, x, y), (x, x, y, y))


def line(*vertices):
    wkb = struct.pack("<BII", 1, 2, len(vertices)) + b"".join(struct.pack("<2d", *vertex) for vertex in vertices)
    return to_blob(wkb, (0.0, 1.0, 0.0, 1.0))


def change(path, statement, *values):
    with writing(path) as database:
        database.execute(statement, values)


@pytest.fixture(scope="module")
def few_villages(built_data, tmp_path_factory):
    """The data as built with a twentieth of what it has most of: each test reads every row."""
    path = Path(shutil.copy(built_data, tmp_path_factory.mktemp("few_villages") / "workspace.gpkg"))
    for table in ("gazetteer", "gazetteer_rejected", "rivers", "main_roads", "railways", *DERIVED):
        change(path, f"DELETE FROM {table} WHERE fid % 20 > 1")
    return path


@pytest.fixture
def workspace(few_villages, tmp_path):
    return Path(shutil.copy(few_villages, tmp_path / "workspace.gpkg"))


def faults_of(path):
    return [
        (fault.table, fault.fid, fault.column, fault.wrong, fault.left_out)
        for fault in Workspace(path).tables.incomplete_rows()
    ]


def test_the_data_as_built_have_no_faults_and_lose_no_row(built_data, tmp_path):
    workspace = Path(shutil.copy(built_data, tmp_path / "workspace.gpkg"))
    assert Workspace(workspace).tables.incomplete_rows() == []
    with closing(sqlite3.connect(workspace)) as database:
        for table in TABLES:
            (count,) = database.execute(f"SELECT count(*) FROM {table.name}").fetchone()
            assert len(Workspace(workspace).tables.rows(table.name)) == count, table.name


def test_what_is_wrong_with_all_tables_is_found_by_opening_the_file_once(workspace, calls_of):
    change(workspace, "UPDATE places SET name = NULL WHERE fid = 1")
    faults = []
    calls = calls_of(lambda: faults.extend(Workspace(workspace).tables.incomplete_rows()))
    assert [(fault.table, fault.fid) for fault in faults] == [("places", 1)]
    assert calls["_opened_for_reading"] == 1


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
        ("townships", "geom", point(97.0, 25.0), Wrong.OTHER_GEOMETRY, True),
        ("countries", "geom", None, Wrong.NO_GEOMETRY, True),
        ("gazetteer", "geom", None, Wrong.NO_GEOMETRY, True),
        ("gazetteer", "name", None, Wrong.EMPTY, True),
        ("corridors", "name", None, Wrong.EMPTY, True),
        ("corridor_legs", "geom", None, Wrong.NO_GEOMETRY, True),
        ("corridor_legs", "geom", line(), Wrong.NO_GEOMETRY, True),
        ("corridor_legs", "status", "opened", Wrong.NOT_LISTED, True),
        ("corridor_legs", "from_place_id", "nowhere", Wrong.UNKNOWN_ID, False),
        ("corridor_legs", "accuracy_m", -1, Wrong.NEGATIVE, False),
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
        ("control_claims", "event_date", None, Wrong.EMPTY, True),
        ("control_claims", "event_date", "", Wrong.EMPTY, True),
        ("control_claims", "status", "partly reported", Wrong.NOT_LISTED, True),
        ("control_claims", "reliability", "G", Wrong.NOT_LISTED, True),
        ("control_claims", "date_said", "spring", Wrong.NOT_DAY, True),
        ("control_status", "status", "partly reported", Wrong.NOT_LISTED, True),
        ("township_status", "status", "freed", Wrong.NOT_LISTED, True),
        ("article_statements", "source_id", "nobody", Wrong.UNKNOWN_ID, True),
        ("mining_clusters", "precision_m", -0.5, Wrong.NOT_WHOLE, False),
    ],
)
def test_what_is_wrong_with_a_row_is_named_once(workspace, table, column, value, wrong, left_out):
    before = {row["fid"] for row in Workspace(workspace).tables.rows(table)}
    # The last row of a leg: no other one has its place in the corridor.
    fid = max(before)
    change(workspace, f"UPDATE {table} SET {column} = ? WHERE fid = ?", value, fid)
    assert faults_of(workspace) == [(table, fid, column, wrong, left_out)]
    after = {row["fid"]: row for row in Workspace(workspace).tables.rows(table)}
    assert set(after) == (before - {fid} if left_out else before)
    if not left_out and wrong is not Wrong.UNKNOWN_ID:
        assert after[fid][column] is None


@pytest.mark.parametrize(
    ("table", "column", "value", "read"),
    [
        pytest.param("places", "precision_m", 0, 0, id="nothing is not less than nothing"),
        pytest.param("places", "precision_m", None, None, id="empty and not required"),
        pytest.param("places", "note", "  ", "  ", id="spaces"),
        pytest.param("corridor_legs", "expected_km", 7, 7.0, id="a number written as a whole one"),
        pytest.param("places", "geom", point(-180.0, -90.0), point(-180.0, -90.0), id="the least degrees"),
        pytest.param("township_status", "status", "partly reported", "partly reported", id="of a township only"),
    ],
)
def test_what_can_be_used_is_read_and_not_named(workspace, table, column, value, read):
    fid = max(row["fid"] for row in Workspace(workspace).tables.rows(table))
    change(workspace, f"UPDATE {table} SET {column} = ? WHERE fid = ?", value, fid)
    assert Workspace(workspace).tables.incomplete_rows() == []
    (row,) = [row for row in Workspace(workspace).tables.rows(table) if row["fid"] == fid]
    assert (row[column], type(row[column])) == (read, type(read))


@pytest.mark.parametrize(("value", "read"), [(500.0, 500), (500.5, None)], ids=["whole", "not whole"])
def test_a_whole_number_may_be_kept_as_another(workspace, value, read):
    """Another program made the column anew, with decimals: SQLite turns whole numbers of such a one into others."""
    change(workspace, "ALTER TABLE places RENAME COLUMN precision_m TO former")
    change(workspace, "ALTER TABLE places ADD COLUMN precision_m REAL")
    fid = max(row["fid"] for row in Workspace(workspace).tables.rows("places"))
    change(workspace, "UPDATE places SET precision_m = ? WHERE fid = ?", value, fid)
    (row,) = [row for row in Workspace(workspace).tables.rows("places") if row["fid"] == fid]
    assert (row["precision_m"], type(row["precision_m"])) == (read, type(read))
    assert len(Workspace(workspace).tables.incomplete_rows()) == (read is None)


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("workspace_info", "key"),
        ("sources", "source_id"),
        ("townships", "pcode"),
        ("places", "place_id"),
        ("gazetteer", "pcode"),
        ("mining_clusters", "cluster_id"),
        ("corridors", "corridor_id"),
        ("control_units", "unit_id"),
        ("control_claims", "claim_id"),
    ],
)
def test_what_has_an_id_has_it_for_itself(workspace, table, key):
    (schema,) = [each for each in TABLES if each.name == table]
    columns = ", ".join([*schema.columns, *(["geom"] if schema.geometry else [])])
    before = Workspace(workspace).tables.rows(table)
    first = before[0]["fid"]
    change(workspace, f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table} WHERE fid = ?", first)
    ((fault_table, fid, column, wrong, left_out),) = faults_of(workspace)
    assert (fault_table, column, wrong, left_out) == (table, key, Wrong.DUPLICATE, True)
    assert fid not in {row["fid"] for row in before}
    assert Workspace(workspace).tables.rows(table) == before


def test_a_row_that_is_left_out_has_no_id_for_itself(workspace):
    first, second = Workspace(workspace).tables.rows("places")[:2]
    change(workspace, "UPDATE places SET name = NULL WHERE fid = ?", first["fid"])
    change(workspace, "UPDATE places SET place_id = ? WHERE fid = ?", first["place_id"], second["fid"])
    of_places = [fault for fault in faults_of(workspace) if fault[0] == "places"]
    assert of_places == [("places", first["fid"], "name", Wrong.EMPTY, True)]
    assert second["fid"] in {row["fid"] for row in Workspace(workspace).tables.rows("places")}


@pytest.mark.parametrize("valid_to", ["2025-06-01", "2025-05-31"])
def test_a_period_ends_after_it_begins(workspace, valid_to):
    """It is half open: what ends on the day on which it begins never was."""
    fid = max(row["fid"] for row in Workspace(workspace).tables.rows("corridor_legs"))
    change(workspace, "UPDATE corridor_legs SET valid_from = '2025-06-01', valid_to = ? WHERE fid = ?", valid_to, fid)
    assert faults_of(workspace) == [("corridor_legs", fid, "valid_to", Wrong.BACKWARDS, True)]


def test_of_several_ids_each_is_looked_up(workspace):
    two = "; ".join(row["source_id"] for row in Workspace(workspace).tables.rows("sources")[:2])
    change(workspace, "UPDATE places SET source_id = ? WHERE fid = 1", two)
    assert Workspace(workspace).tables.incomplete_rows() == []
    change(workspace, "UPDATE places SET source_id = ? WHERE fid = 1", f"{two}; nobody")
    assert [fault.value for fault in Workspace(workspace).tables.incomplete_rows()] == ["nobody"]


MEASURED = ((97.0, 25.0), (97.1, 25.0))
MEASURED_KM = Geodesic.WGS84.Inverse(25.0, 97.0, 25.0, 97.1)["s12"] / 1000


@pytest.mark.parametrize(
    ("length_km", "faults"),
    [
        pytest.param(MEASURED_KM, [], id="as it is"),
        pytest.param(MEASURED_KM + 0.0009, [], id="rounded to metres"),
        pytest.param(MEASURED_KM + 0.002, [Wrong.OTHER_LENGTH], id="two metres more"),
        pytest.param(MEASURED_KM - 0.002, [Wrong.OTHER_LENGTH], id="two metres less"),
    ],
)
def test_a_measurement_is_as_long_as_its_line(workspace, length_km, faults):
    columns = "(measurement_id, name, length_km, straight_km, geom)"
    change(workspace, f"INSERT INTO measurements {columns} VALUES ('m', 'M', ?, 1, ?)", length_km, line(*MEASURED))
    assert [fault.wrong for fault in Workspace(workspace).tables.incomplete_rows()] == faults
    assert len(Workspace(workspace).tables.rows("measurements")) == 1 - len(faults)


def test_a_line_that_is_not_measured_yet_is_a_draft_and_no_fault(workspace):
    change(workspace, "INSERT INTO measurements (name, geom) VALUES ('M', ?)", line(*MEASURED))
    assert Workspace(workspace).tables.incomplete_rows() == []
    assert Workspace(workspace).tables.rows("measurements") == ()


def test_the_sentence_says_which_vertex_is_wrong(workspace):
    fid = Workspace(workspace).tables.rows("corridor_legs")[-1]["fid"]
    bad = line((97.0, 25.0), (97.5, 25.0), (2_500_000.0, 97.0))
    change(workspace, "UPDATE corridor_legs SET geom = ? WHERE fid = ?", bad, fid)
    (fault,) = Workspace(workspace).tables.incomplete_rows()
    assert fault.in_words().startswith("Vertex 3 of its geometry is at longitude 2.5e+06, latitude 97, ")


def test_of_two_rows_with_one_id_the_second_is_left_out(workspace):
    first, second = (row["fid"] for row in Workspace(workspace).tables.rows("places")[:2])
    change(workspace, "UPDATE places SET place_id = (SELECT place_id FROM places WHERE fid = ?)", first)
    faults = Workspace(workspace).tables.incomplete_rows()
    assert {fault.known for fault in faults if fault.table == "places"} == {str(first)}
    assert second in {fault.fid for fault in faults if fault.wrong is Wrong.DUPLICATE}
    assert [row["fid"] for row in Workspace(workspace).tables.rows("places")] == [first]


def test_a_row_with_two_faults_counts_once(workspace):
    change(workspace, "INSERT INTO townships (area_km2) VALUES (1)")
    faults = Workspace(workspace).tables.incomplete_rows()
    assert {fault.column for fault in faults} == {"pcode", "name", "geom"}
    assert rows_left_out(faults) == 1


def test_periods_that_overlap_are_named_and_the_later_one_counts(workspace):
    (old,) = [row for row in Workspace(workspace).tables.rows("corridor_legs") if row["leg_id"] == "stilwell-01"][-1:]
    names = ", ".join(next(table.columns for table in TABLES if table.name == "corridor_legs"))
    others = names.replace("valid_from", "'2026-01-01'").replace("valid_to", "NULL")
    change(
        workspace,
        f"INSERT INTO corridor_legs ({names}, geom) SELECT {others}, geom FROM corridor_legs WHERE fid = ?",
        old["fid"],
    )
    of_leg = [row for row in Workspace(workspace).tables.rows("corridor_legs") if row["leg_id"] == "stilwell-01"]
    assert [(row["valid_from"], row["valid_to"]) for row in of_leg[-2:]] == [
        (old["valid_from"], "2026-01-01"),
        ("2026-01-01", None),
    ]
    (fault,) = Workspace(workspace).tables.incomplete_rows()
    assert (fault.fid, fault.wrong, fault.left_out) == (old["fid"], Wrong.OVERLAP, False)
    assert fault.known == str(of_leg[-1]["fid"])


def test_what_is_said_of_a_workspace_does_not_fail_on_its_rows(workspace):
    change(workspace, "UPDATE control_claims SET source_id = 'nobody'")
    change(workspace, "UPDATE control_status SET valid_from = 'spring'")
    change(workspace, "UPDATE corridor_legs SET valid_to = 'spring'")
    change(workspace, "UPDATE claims_in_force SET valid_from = '10000-01-01'")
    change(workspace, "DELETE FROM workspace_info WHERE key = 'data_version'")
    assert not any("MoeMaka" in text for text in Workspace(workspace).sources.lines())  # of claims only
    assert Workspace(workspace).control.change_dates() == []
    assert Workspace(workspace).control.default_day().year >= 2026


def test_of_a_copy_only_what_differs_is_made_anew(workspace, tmp_path):
    former = Workspace(workspace).tables.rows("places")
    copy = Path(shutil.copy(workspace, tmp_path / "copy.gpkg"))
    change(copy, "UPDATE places SET name = 'Elsewhere' WHERE fid = ?", former[1]["fid"])
    change(copy, "UPDATE places SET name = '' WHERE fid = ?", former[2]["fid"])
    first, changed, *others = Workspace(copy).tables.rows("places")
    assert first is former[0]
    assert changed == {**former[1], "name": "Elsewhere"}
    assert all(row is known for row, known in zip(others, former[3:], strict=True))
    assert faults_of(copy) == [("places", former[2]["fid"], "name", Wrong.EMPTY, True)]
    assert faults_of(workspace) == []
