"""What is written into a workspace: measurements, imports and their undoing. Looked at through SQLite alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from geographiclib.geodesic import Geodesic

from kachin_corridors.core import errors
from kachin_corridors.core.corridors.measurements import SavedMeasurement
from kachin_corridors.store.imports.imports import NewLine, NewTownship
from kachin_corridors.store.workspace import Workspace

POINTS = ((97.25, 24.5), (97.0, 25.75), (98.0, 25.0))
LENGTH_KM = sum(
    Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000 for start, end in pairwise(POINTS)
)
DRAWN = SavedMeasurement(
    measurement_id="m-1",
    name="a line",
    kind="free",
    corridor_id="",
    from_name="here",
    to_name="there",
    from_km=None,
    to_km=None,
    length_km=LENGTH_KM,
    straight_km=11.0,
    azimuth_deg=45.0,
    back_azimuth_deg=225.5,
    method="clicked",
    line_version="drawn by hand",
    accuracy_m=None,
    situation_date="",
    measured_at="2026-11-01T00:00:00+00:00",
    measured_by="test",
    note="",
    points=POINTS,
)
EXTENT = "SELECT min_x, min_y, max_x, max_y FROM gpkg_contents WHERE table_name = ?"


def rows(path: Path, query: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as database:
        return database.execute(query, values).fetchall()


def everything(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    tables = ("townships", "township_status", "corridor_legs", "sources", "workspace_info")
    return {table: rows(path, f"SELECT * FROM {table} ORDER BY fid") for table in tables}


def test_what_is_saved_is_what_is_read(workspace):
    kept = Workspace(workspace).measurements
    other = replace(DRAWN, measurement_id="m-2", name="earlier", measured_at="2026-10-01T00:00:00+00:00")
    kept.save([DRAWN, other])
    assert kept.all() == [other, DRAWN]
    assert rows(workspace, "SELECT name, length_km, situation_date FROM measurements ORDER BY name") == [
        ("a line", LENGTH_KM, None),
        ("earlier", LENGTH_KM, None),
    ]
    assert rows(workspace, EXTENT, "measurements") == [(97.0, 24.5, 98.0, 25.75)]


def test_all_measurements_are_saved_or_none(workspace):
    kept = Workspace(workspace).measurements
    with pytest.raises(errors.GeometryError, match="fewer than two points"):
        kept.save([DRAWN, replace(DRAWN, measurement_id="m-2", points=((97.0, 25.0),))])
    assert kept.all() == []


def test_a_name_and_a_note_are_changed_each_by_itself(workspace):
    kept = Workspace(workspace).measurements
    kept.save([DRAWN])
    kept.change("m-1", name=" another ")
    kept.change("m-1", note="seen")
    assert kept.all() == [replace(DRAWN, name="another", note="seen")]
    with pytest.raises(errors.NameMissingError):
        kept.change("m-1", name="  ")
    with pytest.raises(errors.UnknownMeasurementError):
        kept.change("m-9", note="nobody's")
    assert kept.all() == [replace(DRAWN, name="another", note="seen")]


def test_measurements_are_deleted_all_or_none(workspace):
    kept = Workspace(workspace).measurements
    kept.save([replace(DRAWN, measurement_id=f"m-{number}") for number in range(3)])
    with pytest.raises(errors.UnknownMeasurementError):
        kept.delete(["m-0", "m-9"])
    assert len(kept.all()) == 3
    kept.delete(["m-0", "m-2"])
    assert [each.measurement_id for each in kept.all()] == ["m-1"]
    kept.delete(["m-1"])
    assert kept.all() == []


def test_a_line_is_replaced_in_all_periods_of_its_leg_and_comes_back(workspace):
    before = everything(workspace)
    imports = Workspace(workspace).imports
    (line,) = rows(workspace, "SELECT geom FROM corridor_legs WHERE leg_id = 'stilwell-02' LIMIT 1")[0]
    periods = rows(workspace, "SELECT count(*) FROM corridor_legs WHERE leg_id = 'stilwell-01'")[0][0]
    assert imports.replace_line("stilwell-01", NewLine(line, "a survey", 7)) == periods
    changed = "SELECT DISTINCT geom, geometry_source, accuracy_m, expected_km, expected_basis FROM corridor_legs"
    assert rows(workspace, f"{changed} WHERE leg_id = 'stilwell-01'") == [(line, "a survey", 7, None, "")]
    listed = ("corridor", "stilwell-01", "a survey")
    assert rows(workspace, "SELECT kind, subject, description FROM imports") == [listed]
    assert rows(workspace, "SELECT attribution, publisher FROM sources WHERE source_id = 'import-1'") == [
        ("Line of stilwell-01: a survey", "imported by the user")
    ]
    undone = imports.undo_last()
    assert (undone.kind, undone.subject, undone.description) == listed
    assert everything(workspace) == before
    assert rows(workspace, "SELECT * FROM imports") == []
    with pytest.raises(errors.NothingToUndoError):
        imports.undo_last()


def test_townships_are_replaced_and_come_back(workspace):
    before = everything(workspace)
    imports = Workspace(workspace).imports
    (other,) = rows(workspace, "SELECT geom FROM countries LIMIT 1")[0]
    pcodes = [pcode for (pcode,) in rows(workspace, "SELECT pcode FROM townships")]
    imports.replace_townships("v9", {pcode: NewTownship(other, 12.34567) for pcode in pcodes})
    assert rows(workspace, "SELECT DISTINCT geom, area_km2, boundary_version, source_id FROM townships") == [
        (other, 12.346, "v9", "import-1")
    ]
    assert rows(workspace, "SELECT DISTINCT geom FROM township_status") == [(other,)]
    assert Workspace(workspace).tables.info()["boundary_version"] == "v9"
    assert "Boundaries: v9" in Workspace(workspace).sources.attributions()
    assert not any("geoBoundaries" in credit for credit in Workspace(workspace).sources.attributions())
    imports.undo_last()
    after = everything(workspace)
    # The day of the import stays as a row without a value.
    assert [row for row in after.pop("workspace_info") if row[2]] == before.pop("workspace_info")
    assert after == before


def test_an_import_that_is_refused_at_the_end_changes_nothing(workspace):
    def refuse() -> None:
        raise errors.JobCancelledError

    before = everything(workspace)
    (other,) = rows(workspace, "SELECT geom FROM countries LIMIT 1")[0]
    with pytest.raises(errors.JobCancelledError):
        Workspace(workspace).imports.replace_townships(
            "v9", {"MMR001001": NewTownship(other, 1.0)}, before_commit=refuse
        )
    assert everything(workspace) == before


@pytest.mark.parametrize(
    ("change", "error", "told"),
    [
        ("DELETE FROM workspace_info WHERE key = 'schema_version'", errors.NotAWorkspaceError, "no schema version"),
        ("UPDATE workspace_info SET value = '99' WHERE key = 'schema_version'", errors.NewerWorkspaceError, "99"),
        ("DROP TABLE leg_waypoints", errors.NotAWorkspaceError, "missing tables: leg_waypoints"),
        ("DROP TABLE workspace_info", errors.NotAWorkspaceError, "no table workspace_info"),
    ],
)
def test_what_is_no_workspace_of_ours_is_told(workspace, change, error, told):
    with closing(sqlite3.connect(workspace)) as database, database:
        database.execute(change)
    with pytest.raises(error, match=told) as raised:
        Workspace(workspace).check()
    assert str(workspace) in str(raised.value)


def test_a_copy_has_the_same_content_and_is_never_written_over_a_file(workspace, tmp_path):
    Workspace(workspace).copy_to(tmp_path / "new" / "copy.gpkg")
    copy = Workspace(tmp_path / "new" / "copy.gpkg")
    assert copy.has_content_of(Workspace(workspace))
    assert copy.looks_like_one()
    with pytest.raises(errors.TargetExistsError):
        Workspace(workspace).copy_to(copy.path)
    with pytest.raises(errors.WrongSuffixError, match=r"copy\.sqlite"):
        Workspace(workspace).copy_to(tmp_path / "copy.sqlite")
    copy.measurements.save([DRAWN])
    assert not copy.has_content_of(Workspace(workspace))


@pytest.mark.parametrize(
    ("bytes_left", "told"), [(0, "no table workspace_info"), (50, "50 bytes"), (100_000, "100000 of")]
)
def test_a_file_that_came_in_part_is_told_with_what_is_missing(workspace, bytes_left, told):
    with workspace.open("r+b") as stream:
        stream.truncate(bytes_left)
    with pytest.raises(errors.KachinCorridorsError, match=told):
        Workspace(workspace).check()


def test_what_looks_like_a_workspace(workspace, tmp_path):
    assert Workspace(workspace).looks_like_one()
    assert not Workspace(tmp_path / "none.gpkg").looks_like_one()
    text = tmp_path / "text.gpkg"
    text.write_text("no database")
    assert not Workspace(text).looks_like_one()
    with closing(sqlite3.connect(workspace)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert Workspace(workspace).looks_like_one()


def test_the_margin_names_who_reported_what(workspace):
    (reports,) = [line for line in Workspace(workspace).sources.lines() if line.startswith("Reports: ")]
    for table in ("control_claims", "corridor_legs", "gate_reports", "mining_clusters"):
        found = rows(workspace, f"SELECT DISTINCT sources.publisher FROM sources JOIN {table} USING (source_id)")
        assert found
        for publisher in (part for (text,) in found for part in (text or "").split("; ")):
            assert all(name in reports for name in publisher.rstrip(")").split(" (")), publisher
    # One entry for what BNI took from several outlets.
    assert reports.count("BNI") == 1
    assert "BNI (DMG, Kachin News Group, " in reports
