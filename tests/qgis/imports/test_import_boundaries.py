"""Boundaries as MIMU, OCHA, geoBoundaries and GADM publish them replace those of a workspace, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from boundary_files import (
    SHRUNK,
    burmese_only,
    gadm,
    geoboundaries,
    geographiclib_km2,
    mimu,
    ocha,
    polygon,
    run,
    shrunk,
)
from geographiclib.geodesic import Geodesic
from qgis.core import (
    Qgis,
    QgsGeometry,
    QgsPointXY,
    QgsVectorLayer,
)

from kachin_corridors.core import errors
from kachin_corridors.core.places.names import Reason
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.layers.stored_geometry import as_multi, blob_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.tables.tables import Tables
from kachin_corridors.store.workspace import Workspace


def snapshot(workspace):
    """All rows that an import may change."""
    tables = ("townships", "township_status", "corridor_legs", "sources")
    kept = {table: read_rows(workspace, f"SELECT * FROM {table} ORDER BY fid") for table in tables}
    return kept | {"info": {key: value for key, value in Workspace(workspace).tables.info().items() if value}}


CONVENTIONS = [mimu, ocha, geoboundaries, gadm, burmese_only]


# GeoJSON is always in WGS 84 (RFC 7946).
FORMATS = [(".shp", "EPSG:4326"), (".shp", "EPSG:32647"), (".gpkg", "EPSG:4326"), (".gpkg", "EPSG:32647")]


@pytest.mark.parametrize(("suffix", "crs"), [*FORMATS, (".geojson", "EPSG:4326")])
@pytest.mark.parametrize("convention", CONVENTIONS)
def test_each_convention_in_each_format_and_crs(convention, suffix, crs, townships, workspace, write_vector):
    path = write_vector(f"townships{suffix}", [convention(row) for row in townships], crs)
    if suffix == ".shp":
        path.with_suffix(".cpg").unlink()
    done = run(path, workspace, "2026-01")
    assert len(done.townships) == 18
    by_code = convention in (mimu, ocha)
    assert all((township.reason is Reason.CODE) == by_code for township in done.townships)
    for row, township in zip(townships, done.townships, strict=True):
        expected = geographiclib_km2(shrunk(polygon(row)))
        # UTM and back moves vertices by less than a micrometre; the text has nine decimals.
        assert township.area_km2 == pytest.approx(expected, rel=1e-6)
        assert township.share == pytest.approx(SHRUNK**2, abs=0.02)
    stored = read_rows(workspace, "SELECT * FROM townships ORDER BY pcode")
    for row, before in zip(stored, townships, strict=True):
        assert row["area_km2"] == pytest.approx(geographiclib_km2(polygon(row)), abs=0.001)
        assert (row["boundary_version"], row["name"], row["region"]) == ("2026-01", before["name"], before["region"])
    Workspace(workspace).check()


def test_burmese_names_survive_a_shapefile_without_cpg(townships, workspace, write_vector):
    path = write_vector("mimu.shp", [burmese_only(row) for row in townships])
    path.with_suffix(".cpg").unlink()
    done = run(path, workspace)
    assert [township.file_name for township in done.townships] == [row["burmese"] for row in townships]
    assert {township.reason for township in done.townships} == {Reason.ALIAS}


def test_other_spellings_are_found_by_the_resolver(townships, workspace, write_vector):
    done = run(write_vector("gadm.gpkg", [gadm(row) for row in townships]), workspace)
    reasons = {township.pcode: township.reason for township in done.townships}
    assert reasons["MMR001018"] is Reason.VARIANT
    assert reasons["MMR001006"] is Reason.SIMILAR
    assert reasons["MMR001010"] is Reason.NAME


def test_township_status_the_index_and_the_extent_follow(townships, workspace, write_vector):
    run(write_vector("mimu.gpkg", [mimu(row) for row in townships]), workspace)
    query = "SELECT count(*) AS n FROM township_status s JOIN townships t USING (pcode) WHERE s.geom = t.geom"
    (same,) = read_rows(workspace, query)
    assert same["n"] == len(read_rows(workspace, "SELECT fid FROM township_status")) > 0
    for table in ("townships", "township_status"):
        layer = QgsVectorLayer(f"{workspace}|layername={table}", table, "ogr")
        (stored,) = read_rows(workspace, f"SELECT * FROM gpkg_contents WHERE table_name = '{table}'")
        boxes = [feature.geometry().boundingBox() for feature in layer.getFeatures()]
        assert min(box.xMinimum() for box in boxes) == stored["min_x"]
        assert max(box.yMaximum() for box in boxes) == stored["max_y"]
        index = {row["id"]: row for row in read_rows(workspace, f"SELECT * FROM rtree_{table}_geom")}
        for feature in layer.getFeatures():
            box = feature.geometry().boundingBox()
            # The index holds single precision, rounded outwards.
            assert index[feature.id()]["minx"] == pytest.approx(box.xMinimum(), abs=1e-4)
            assert index[feature.id()]["maxy"] == pytest.approx(box.yMaximum(), abs=1e-4)
    with closing(sqlite3.connect(workspace)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_version_is_that_of_the_file_unless_it_is_given(townships, workspace, write_vector):
    path = write_vector("mimu_v9_6.gpkg", [mimu(row) for row in townships])
    os.utime(path, (1_760_000_000, 1_760_000_000))  # 2025-10-09
    run(path, workspace)
    info = Workspace(workspace).tables.info()
    assert info["boundary_version"] == "mimu_v9_6 (2025-10-09)"
    assert len(info["boundary_imported"]) == 10
    credited = Workspace(workspace).sources.attributions()
    assert "Boundaries: mimu_v9_6 (2025-10-09)" in credited
    assert not any("geoBoundaries" in credit for credit in credited)


def test_an_import_is_undone_to_the_last_byte_of_every_row(townships, workspace, write_vector):
    before = snapshot(workspace)
    run(write_vector("mimu.gpkg", [mimu(row) for row in townships]), workspace, "first")
    first = snapshot(workspace)
    run(write_vector("ocha.geojson", [ocha(row) for row in townships]), workspace, "second")
    assert [row["description"] for row in read_rows(workspace, "SELECT * FROM imports")] == ["first", "second"]
    assert Workspace(workspace).imports.undo_last().description == "second"
    assert snapshot(workspace) == first
    assert Workspace(workspace).imports.undo_last().description == "first"
    assert snapshot(workspace) == before
    with pytest.raises(errors.NothingToUndoError, match="no import to undo"):
        Workspace(workspace).imports.undo_last()


def test_two_who_undo_at_once_do_not_both_undo_the_same(townships, workspace, write_vector, monkeypatch):
    run(write_vector("mimu.gpkg", [mimu(row) for row in townships]), workspace, "the only one")
    both_have_looked = threading.Barrier(2, timeout=30)

    check = Tables.check

    def check_together(tables):
        check(tables)
        both_have_looked.wait()

    monkeypatch.setattr(Tables, "check", check_together)
    with ThreadPoolExecutor() as pool:
        runs = [pool.submit(Workspace(workspace).imports.undo_last) for _ in range(2)]
        refused = [run.exception() for run in runs if run.exception()]
    assert [type(error) for error in refused] == [errors.NothingToUndoError]


def test_whole_myanmar_with_the_same_names_elsewhere(townships, workspace, write_vector):
    far = polygon(townships[9])
    assert far.translate(-2.0, -5.0) == Qgis.GeometryOperationResult.Success
    rows = [geoboundaries(row) for row in townships]
    others = [({"shapeName": name, "shapeID": "x"}, far.asWkt(9)) for name in ("Bhamo", "Minhla", "Htantabin")]
    done = run(write_vector("mmr.geojson", [*others, *rows]), workspace)
    assert [township.rows for township in done.townships] == [(number,) for number in range(4, 22)]


def test_the_state_column_keeps_a_namesake_out(townships, workspace, write_vector):
    namesake = mimu(townships[9], TS_PCODE="MMR999999", ST="Sagaing")
    done = run(write_vector("mmr.gpkg", [namesake, *(mimu(row) for row in townships)]), workspace)
    assert next(township.rows for township in done.townships if township.name == "Bhamo") == (11,)


def test_overlaps_of_the_new_townships_are_told(townships, workspace, write_vector):
    rows = [mimu(row) for row in townships]
    # Each grown by 0.02 degrees: it laps over its neighbours.
    grown = [(values, QgsGeometry.fromWkt(text).buffer(0.02, 2)) for values, text in rows]
    union = QgsGeometry.unaryUnion([geometry for _, geometry in grown])
    expected = sum(geographiclib_km2(as_multi(geometry)) for _, geometry in grown) - geographiclib_km2(as_multi(union))
    assert expected > 100
    path = write_vector("grown.gpkg", [(values, geometry.asWkt(9)) for values, geometry in grown])
    assert run(path, workspace).overlap_km2 == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize(("metres", "is_told"), [(300, False), (1000, True), (20_000, True)])
def test_a_place_well_outside_its_new_township_is_told(metres, is_told, townships, workspace, write_vector):
    rows = [mimu(row) for row in townships]
    bhamo = next(row for row in townships if row["pcode"] == "MMR001010")
    west = shrunk(polygon(bhamo)).boundingBox()
    edge = QgsGeometry.fromWkt(rows[townships.index(bhamo)][1])
    outside = Geodesic.WGS84.Direct((west.yMinimum() + west.yMaximum()) / 2, west.xMinimum(), 270, metres)
    nearest = edge.nearestPoint(QgsGeometry.fromPointXY(QgsPointXY(outside["lon2"], outside["lat2"]))).asPoint()
    place = Geodesic.WGS84.Direct(nearest.y(), nearest.x(), 270, metres)
    point = QgsGeometry.fromPointXY(QgsPointXY(place["lon2"], place["lat2"]))
    assert edge.distance(point) > 0
    with Workspace(workspace).tables.writing() as database:
        database.execute(
            "UPDATE places SET geom = ?, township_pcode = 'MMR001010' WHERE place_id = 'bhamo'", (blob_of(point),)
        )
    assert ("Bhamo" in run(write_vector("all.gpkg", rows), workspace).misplaced) == is_told


@pytest.mark.parametrize("convention", [mimu, geoboundaries])
def test_parts_of_a_township_in_rows_of_their_own_are_joined(convention, townships, workspace, write_vector):
    values, wkt = convention(townships[9])
    whole = QgsGeometry.fromWkt(wkt)
    box = whole.boundingBox()
    box.setXMaximum(box.center().x() + 0.1)
    west = whole.intersection(QgsGeometry.fromRect(box))
    east = whole.difference(west)
    rows = [convention(row) for row in townships if row["name"] != "Bhamo"]
    rows += [(values, west.asWkt(12)), (values, east.asWkt(12))]
    done = run(write_vector("parts.gpkg", rows), workspace)
    bhamo = next(township for township in done.townships if township.name == "Bhamo")
    assert bhamo.remarks == ("2 rows joined",)
    assert bhamo.area_km2 == pytest.approx(geographiclib_km2(whole), rel=1e-6)


def test_an_invalid_polygon_is_repaired_and_told(townships, workspace, write_vector):
    rows = [mimu(row) for row in townships]
    geometry = shrunk(polygon(townships[9]))
    ring = geometry.asMultiPolygon()[0][0]
    # Two neighbouring vertices in the wrong order make a bow tie, unless the outline is straight there.
    swapped = ([*ring[:n], ring[n + 1], ring[n], *ring[n + 2 :]] for n in range(1, len(ring) - 2))
    invalid = next(bow for bow in map(QgsGeometry.fromPolygonXY, ([one] for one in swapped)) if not bow.isGeosValid())
    assert not invalid.isGeosValid()
    rows[9] = (rows[9][0], invalid.asWkt(12))
    done = run(write_vector("mimu.gpkg", rows), workspace)
    bhamo = next(township for township in done.townships if township.name == "Bhamo")
    assert bhamo.remarks[0].startswith("invalid polygon repaired (segments")
    assert polygon(
        next(row for row in read_rows(workspace, "SELECT * FROM townships") if row["name"] == "Bhamo")
    ).isGeosValid()
    assert bhamo.area_km2 == pytest.approx(geographiclib_km2(geometry), rel=0.01)


def test_a_workspace_that_is_open_in_qgis_stays_whole(townships, workspace, write_vector, project):
    add_workspace(project, Workspace(workspace))
    layer = layer_of(project, "townships")
    iterator = layer.getFeatures()
    next(iterator)
    path = write_vector("mimu.gpkg", [mimu(row) for row in townships])
    iterator.close()
    run(path, workspace, "new")
    Workspace(workspace).check()
    layer.reload()
    assert {feature["boundary_version"] for feature in layer.getFeatures()} == {"new"}
    with closing(sqlite3.connect(workspace)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
