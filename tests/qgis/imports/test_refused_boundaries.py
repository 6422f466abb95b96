"""Boundaries that cannot be imported: the workspace stays as it is, and the reason is told."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from boundary_files import (
    geoboundaries,
    mimu,
    polygon,
    run,
)

from kachin_corridors.core import errors
from kachin_corridors.store.imports import imports


def refused(error, match, path, workspace):
    before = workspace.read_bytes()
    with pytest.raises(error, match=match):
        run(path, workspace)
    assert workspace.read_bytes() == before


def test_a_missing_township_is_named_and_nothing_changes(townships, workspace, write_vector):
    rows = [mimu(row) for row in townships if row["name"] not in ("Bhamo", "Mansi")]
    rows.append(mimu(townships[9], TS_PCODE="", TS="Banana", TS_MMR=""))
    path = write_vector("mimu.gpkg", rows)
    refused(errors.TownshipsMissingError, r"16 of 18.*Not found: Bhamo, Mansi.*Banana", path, workspace)


def test_a_township_that_is_there_twice_is_named(townships, workspace, write_vector):
    path = write_vector("mimu.gpkg", [*(mimu(row) for row in townships), mimu(townships[9])])
    refused(errors.DuplicateTownshipError, r"mimu\.gpkg .*Bhamo in several rows that overlap: 10, 19", path, workspace)


@pytest.mark.parametrize("convention", [mimu, geoboundaries])
def test_a_file_that_states_the_wrong_crs_is_refused(convention, townships, workspace, write_vector):
    path = write_vector("wrong.shp", [convention(row) for row in townships], "EPSG:32647")
    # The neighbouring zone: six degrees off.
    other = write_vector("other.shp", [convention(townships[0])], "EPSG:32646")
    path.with_suffix(".prj").write_bytes(other.with_suffix(".prj").read_bytes())
    refused(
        errors.TownshipElsewhereError, r"wrong\.shp puts .*Bhamo.* by less than 50 %\..*EPSG:32646", path, workspace
    )


def test_a_file_without_crs_is_refused(townships, workspace, write_vector):
    path = write_vector("none.shp", [mimu(row) for row in townships], None)
    path.with_suffix(".prj").unlink(missing_ok=True)
    refused(errors.ImportFileError, "in which coordinate reference system", path, workspace)


def test_two_townships_with_each_other_s_codes_are_refused(townships, workspace, write_vector):
    rows = [mimu(row) for row in townships]
    rows[9][0]["TS_PCODE"], rows[12][0]["TS_PCODE"] = rows[12][0]["TS_PCODE"], rows[9][0]["TS_PCODE"]
    path = write_vector("swapped.gpkg", rows)
    refused(errors.TownshipElsewhereError, "Mansi, Bhamo somewhere else", path, workspace)


def test_an_empty_file_and_an_empty_layer_are_refused(workspace, write_vector, tmp_path):
    empty = tmp_path / "empty.geojson"
    empty.touch()
    refused(errors.ImportFileError, "cannot be imported", empty, workspace)
    refused(errors.ImportFileError, "no features", write_vector("none.gpkg", []), workspace)


def test_points_are_refused(townships, workspace, write_vector):
    rows = [(mimu(row)[0], polygon(row).centroid().asWkt(6)) for row in townships]
    refused(errors.ImportFileError, "no polygons", write_vector("points.gpkg", rows), workspace)


def test_unknown_columns_are_listed(townships, workspace, write_vector):
    rows = [({"township": row["name"], "id": row["pcode"]}, polygon(row).asWkt(6)) for row in townships]
    path = write_vector("unknown.gpkg", rows)
    refused(errors.UnknownColumnsError, r"it has: township, id\).*TS_PCODE", path, workspace)


@pytest.mark.usefixtures("impatient")
def test_a_locked_workspace_is_told_and_stays_as_it_is(townships, workspace, write_vector):
    path = write_vector("mimu.gpkg", [mimu(row) for row in townships])
    with closing(sqlite3.connect(workspace)) as other:
        other.execute("BEGIN IMMEDIATE")
        refused(errors.LockedWorkspaceError, "locked by another program", path, workspace)
    assert len(run(path, workspace).townships) == 18


def test_a_fault_in_the_middle_leaves_nothing_half_done(townships, workspace, write_vector, monkeypatch):

    path = write_vector("mimu.gpkg", [mimu(row) for row in townships])
    before = workspace.read_bytes()
    monkeypatch.setattr(imports, "update_extents", lambda database, tables: database.execute("SELECT * FROM nowhere"))
    with pytest.raises(errors.NotAWorkspaceError, match="nowhere"):
        run(path, workspace)
    assert workspace.read_bytes() == before
