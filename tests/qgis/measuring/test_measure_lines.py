"""Lines of any layer measured: every CRS and kind of geometry, and input that is none."""

from __future__ import annotations

import itertools
import math
import sqlite3
from contextlib import closing

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsPointXY,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVariantUtils,
    QgsVectorLayer,
)

from kachin_corridors.core.errors import GeometryError, UnknownCrsError
from kachin_corridors.core.geometry.wkb import line_wkb
from kachin_corridors.layers.measuring.geometries import line_parts, measure_geometry, to_degrees

ONE_MILLIMETRE = 0.001
LEDO_BHAMO = "LINESTRING (95.74175 27.29402, 96.2 26, 97.23357 24.25256)"


def geographiclib_km(wkt: str) -> float:
    points = [(point.x(), point.y()) for point in QgsGeometry.fromWkt(wkt).asPolyline()]
    pairs = itertools.pairwise(points)
    return sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] for a, b in pairs) / 1000


@pytest.fixture
def make_layer(project):
    def make(kind: str, *shapes: str | QgsGeometry, crs: str = "EPSG:4326") -> QgsVectorLayer:
        layer = QgsVectorLayer(f"{kind}?crs={crs}", "drawn", "memory")
        if not crs:
            layer.setCrs(QgsCoordinateReferenceSystem())
        for shape in shapes:
            feature = QgsFeature()
            feature.setGeometry(QgsGeometry.fromWkt(shape) if isinstance(shape, str) else shape)
            assert layer.dataProvider().addFeatures([feature])[0]
        assert project.addMapLayer(layer)
        return layer

    return make


@pytest.fixture
def measure(process, project, rows, tmp_path):
    """Measure a layer; the rows, and the log."""

    def run(source) -> tuple[list[dict[str, object]] | None, str]:
        target = tmp_path / "measured.gpkg"
        results, log = process("measurelines", project, INPUT=source, OUTPUT=str(target))
        return (rows(QgsVectorLayer(f"{target}|layername=measured", "m", "ogr")) if results else None), log

    return run


@pytest.mark.parametrize("srs_id", [0, -1], ids=["undefined geographic", "undefined cartesian"])
@pytest.mark.parametrize("name", ["measurelines", "splitlinebyareas"])
def test_an_undefined_crs_is_not_taken_for_degrees(process, project, workspace, write_vector, name, srs_id):
    path = write_vector("undefined.gpkg", [({"name": "x"}, LEDO_BHAMO)])
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("UPDATE gpkg_geometry_columns SET srs_id = ?", (srs_id,))
        database.execute("UPDATE gpkg_contents SET srs_id = ?", (srs_id,))
    areas = {"AREAS": f"{workspace}|layername=townships", "FIELD": "pcode"} if name == "splitlinebyareas" else {}
    results, log = process(name, project, INPUT=str(path), OUTPUT="TEMPORARY_OUTPUT", **areas)
    assert results is None
    assert "undefined has no known coordinate reference system" in log


@pytest.fixture
def degrees(project):
    return to_degrees(QgsCoordinateReferenceSystem("EPSG:4326"), "drawn", project.transformContext())


def test_a_line_has_all_columns_of_the_card(make_layer, measure):
    ((row,), _) = measure(make_layer("LineString", LEDO_BHAMO))
    ends = Geodesic.WGS84.Inverse(27.29402, 95.74175, 24.25256, 97.23357)
    assert row["length_km"] == pytest.approx(geographiclib_km(LEDO_BHAMO), abs=1e-6)
    assert row["straight_km"] == pytest.approx(ends["s12"] / 1000, abs=1e-6)
    assert row["ratio"] == pytest.approx(geographiclib_km(LEDO_BHAMO) / (ends["s12"] / 1000))
    assert row["azimuth_deg"] == pytest.approx(ends["azi1"] % 360)
    assert row["back_azimuth_deg"] == pytest.approx((ends["azi2"] + 180) % 360)
    assert (row["feature_id"], row["vertices"], row["parts"], row["gap_km"], row["note"]) == (1, 3, 1, 0, "")


@pytest.mark.parametrize("crs", ["EPSG:32647", "EPSG:3857", "EPSG:4240", "EPSG:3395"])
def test_the_same_line_in_another_crs_is_as_long(make_layer, measure, project, crs):
    geometry = QgsGeometry.fromWkt(LEDO_BHAMO)
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(crs), project.transformContext()
    )
    assert geometry.transform(there) == Qgis.GeometryOperationResult.Success
    ((row,), _) = measure(make_layer("LineString", geometry, crs=crs))
    assert row["length_km"] == pytest.approx(geographiclib_km(LEDO_BHAMO), abs=1e-5)


@pytest.mark.parametrize(
    ("kind", "wkt", "note"),
    [
        pytest.param("LineStringZ", "LINESTRING Z (97 25 100, 97.5 25.5 900)", "Z values are left out", id="Z"),
        pytest.param("LineStringM", "LINESTRING M (97 25 0, 97.5 25.5 1)", "M values are left out", id="M"),
        pytest.param("LineStringZM", "LINESTRING ZM (97 25 0 0, 97.5 25.5 1 1)", "Z and M values are", id="ZM"),
        pytest.param("LineString", "LINESTRING (97 25, 97.5 25.5)", "", id="flat"),
        pytest.param("MultiLineString", "MULTILINESTRING ((97 25, 97.5 25.5))", "", id="several parts, of which one"),
    ],
)
def test_heights_do_not_count(make_layer, measure, kind, wkt, note):
    ((row,), _) = measure(make_layer(kind, wkt))
    assert row["length_km"] == pytest.approx(geographiclib_km("LINESTRING (97 25, 97.5 25.5)"), abs=1e-6)
    assert row["note"].startswith(note)
    assert bool(row["note"]) == bool(note)


def test_a_gap_is_told_and_not_bridged(make_layer, measure):
    ((row,), _) = measure(make_layer("MultiLineString", "MULTILINESTRING ((97 25, 97 25.1), (97 25.2, 97 25.3))"))
    parts = [geographiclib_km(f"LINESTRING (97 {a}, 97 {b})") for a, b in [(25, 25.1), (25.1, 25.2), (25.2, 25.3)]]
    assert row["length_km"] == pytest.approx(parts[0] + parts[2], abs=1e-6)
    assert row["gap_km"] == pytest.approx(parts[1], abs=1e-6)
    assert f"There is a gap of {parts[1] * 1000:.1f} m between parts 1 and 2; it is not bridged." in row["note"]


def test_across_the_antimeridian_and_a_pole(make_layer, measure):
    (antimeridian, pole), _ = measure(
        make_layer("LineString", "LINESTRING (179 10, -179 10)", "LINESTRING (10 89, -170 89)")
    )
    assert antimeridian["length_km"] == pytest.approx(geographiclib_km("LINESTRING (179 10, -179 10)"), abs=1e-6)
    assert "crosses the antimeridian" in antimeridian["note"]
    assert pole["length_km"] == pytest.approx(2 * geographiclib_km("LINESTRING (10 89, 10 90)"), abs=1e-6)


def test_curves_are_measured_along_segments(make_layer, measure):
    ((row,), _) = measure(make_layer("CompoundCurve", "COMPOUNDCURVE (CIRCULARSTRING (97 0, 98 1, 99 0))"))
    assert row["length_km"] == pytest.approx(np.pi * 111.0, rel=0.01)
    assert "Curves are measured" in row["note"]


def test_bad_features_are_listed_and_the_others_measured(make_layer, measure):
    layer = make_layer(
        "LineString",
        QgsGeometry(),
        "LINESTRING EMPTY",
        QgsGeometry(QgsLineString([97, math.nan], [25, 25])),
        "LINESTRING (97 25)",
        "LINESTRING (97 25, 97 95)",
        "LINESTRING (97 25, 97.5 25.5)",
    )
    found, log = measure(layer)
    assert [row["feature_id"] for row in found] == [1, 2, 3, 4, 5, 6]
    reasons = ["no geometry", "", "vertex 2 (nan", "fewer than two points", "no longitude and latitude"]
    for row, reason in zip(found, reasons, strict=False):
        assert QgsVariantUtils.isNull(row["length_km"])
        assert reason in row["note"]
        assert f"Feature {row['feature_id']}: {row['note']}" in log
    assert found[-1]["length_km"] == pytest.approx(geographiclib_km("LINESTRING (97 25, 97.5 25.5)"), abs=1e-6)


def test_a_nan_in_metres_is_named(make_layer, measure):
    broken = QgsGeometry(QgsLineString([5e5, 6e5], [3e6, math.nan]))
    ((row,), _) = measure(make_layer("LineString", broken, crs="EPSG:32647"))
    assert "vertex 2 (600000.0, nan) is no position" in row["note"]


def test_coordinates_beyond_the_earth_are_told(make_layer, measure):
    ((row,), _) = measure(make_layer("LineString", "LINESTRING (5e5 3e6, 1e30 1e30)", crs="EPSG:32647"))
    assert QgsVariantUtils.isNull(row["length_km"])
    assert "cannot be measured" in row["note"]


@pytest.mark.parametrize(
    ("crs", "end"),
    [
        pytest.param("EPSG:32647", "5e5 1e9", id="a northing of a million kilometres"),
        pytest.param("EPSG:32647", "5e5 2.8e7", id="beyond the pole and round the Earth"),
        pytest.param("EPSG:3857", "1e7 1e9", id="Web Mercator beyond the pole"),
    ],
)
def test_what_proj_takes_for_a_place_and_is_none_is_told(make_layer, measure, crs, end):
    ((row,), _) = measure(make_layer("LineString", f"LINESTRING (5e5 3e6, 5.1e5 3.1e6, {end}, 5.2e5 3e6)", crs=crs))
    assert QgsVariantUtils.isNull(row["length_km"])
    assert f"no position on Earth in {crs}" in row["note"]


def test_far_places_that_are_some_are_measured(make_layer, measure):
    """Web Mercator goes on east of the antimeridian: along the equator its x are the metres of the geodesic."""
    ((row,), _) = measure(make_layer("LineString", "LINESTRING (20e6 0, 21e6 0)", crs="EPSG:3857"))
    assert row["length_km"] == pytest.approx(1000, abs=1e-6)
    assert "antimeridian" in row["note"]


@pytest.mark.parametrize("crs", ["EPSG:32647", "EPSG:2193", "EPSG:3031", "EPSG:27700", "EPSG:2263", "EPSG:5514"])
def test_a_line_within_the_area_of_any_projected_crs_is_measured(make_layer, measure, crs):
    bounds = QgsCoordinateReferenceSystem(crs).bounds()
    there = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    (middle, edge) = (
        QgsPointXY(bounds.center().x(), bounds.center().y()),
        QgsPointXY(bounds.center().x(), bounds.yMinimum() + bounds.height() / 4),
    )
    start, end = there.transform(middle), there.transform(edge)
    ((row,), _) = measure(
        make_layer("LineString", f"LINESTRING ({start.x()} {start.y()}, {end.x()} {end.y()})", crs=crs)
    )
    expected = Geodesic.WGS84.Inverse(middle.y(), middle.x(), edge.y(), edge.x())["s12"]
    assert row["length_km"] * 1000 == pytest.approx(expected, abs=1)


def test_only_the_selected_features(make_layer, measure, project):
    layer = make_layer("LineString", LEDO_BHAMO, "LINESTRING (97 25, 97.5 25.5)")
    layer.selectByIds([2])
    ((row,), _) = measure(QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True))
    assert row["feature_id"] == 2


def test_without_a_crs_nothing_is_measured(make_layer, measure):
    found, log = measure(make_layer("LineString", LEDO_BHAMO, crs=""))
    assert found is None
    assert "drawn has no known coordinate reference system" in log


def test_an_unknown_crs_is_an_error(project):
    with pytest.raises(UnknownCrsError, match="Set it under"):
        to_degrees(QgsCoordinateReferenceSystem("EPSG:999999"), "drawn", project.transformContext())


def test_a_point_is_no_line(degrees):
    with pytest.raises(GeometryError, match="it is no line"):
        measure_geometry(QgsGeometry.fromWkt("POINT (97 25)"), degrees)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32647"])
def test_a_million_vertices_are_not_read_one_by_one(crs, calls_of):
    points = np.array([97.0, 25.0]) + np.cumsum(np.random.default_rng(1).normal(0, 1e-4, (10**6, 2)), axis=0) * (1, 0.1)
    geometry = QgsGeometry()
    geometry.fromWkb(line_wkb(points))
    wgs84 = QgsCoordinateReferenceSystem("EPSG:4326")
    context = QgsProject.instance().transformContext()
    there = QgsCoordinateTransform(wgs84, QgsCoordinateReferenceSystem(crs), context)
    assert geometry.transform(there) == Qgis.GeometryOperationResult.Success
    read = []
    transform = to_degrees(QgsCoordinateReferenceSystem(crs), "drawn", context)
    assert calls_of(lambda: read.extend(line_parts(geometry, transform).parts)).total() < 10_000
    (part,) = read
    assert np.abs(part - points).max() < 1e-8
