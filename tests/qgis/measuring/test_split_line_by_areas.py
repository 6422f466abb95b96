"""Lines split by polygons of any layer: pieces, summary, and input that is none."""

from __future__ import annotations

import itertools
import math

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsVectorLayer,
)

from kachin_corridors.core.present import present

WEST, EAST = "POLYGON ((97 25, 98 25, 98 26, 97 26, 97 25))", "POLYGON ((98 25, 99 25, 99 26, 98 26, 98 25))"
LINE = "LINESTRING (96.5 25.5, 99.5 25.5)"


def line_km(wkt: str) -> float:
    measure = QgsDistanceArea()
    assert measure.setEllipsoid("EPSG:7030")
    return measure.measureLength(QgsGeometry.fromWkt(wkt)) / 1000


@pytest.fixture
def make_layer(project):
    def make(
        kind: str, *shapes: tuple[str | QgsGeometry, object], crs: str = "EPSG:4326", field: str = "holder:string"
    ):
        layer = QgsVectorLayer(f"{kind}?crs={crs}&field={field}", kind, "memory")
        there = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(crs), project.transformContext()
        )
        for shape, value in shapes:
            feature = QgsFeature(layer.fields())
            geometry = QgsGeometry(shape) if isinstance(shape, QgsGeometry) else QgsGeometry.fromWkt(shape)
            if not there.isShortCircuited():
                assert geometry.transform(there) == Qgis.GeometryOperationResult.Success
            feature.setGeometry(geometry)
            feature.setAttributes([value])
            assert layer.dataProvider().addFeatures([feature])[0]
        assert project.addMapLayer(layer)
        return layer

    return make


@pytest.fixture
def split(process, project, rows, tmp_path):
    """Split; pieces, summary, log."""

    def run(lines, areas, field="holder"):
        pieces, summary = tmp_path / "pieces.gpkg", tmp_path / "summary.gpkg"
        results, log = process(
            "splitlinebyareas", project, INPUT=lines, AREAS=areas, FIELD=field, OUTPUT=str(pieces), SUMMARY=str(summary)
        )
        if results is None:
            return None, None, log
        return (*(rows(QgsVectorLayer(str(path), "r", "ogr")) for path in (pieces, summary)), log)

    return run


def test_pieces_in_order_add_up_to_the_line(make_layer, split):
    pieces, _, _ = split(make_layer("LineString", (LINE, "")), make_layer("Polygon", (WEST, "KIA"), (EAST, "SAC")))
    assert [(row["piece"], row["area"], row["areas"]) for row in pieces] == [
        (1, "outside", 0),
        (2, "KIA", 1),
        (3, "SAC", 1),
        (4, "outside", 0),
    ]
    assert sum(row["length_km"] for row in pieces) == pytest.approx(line_km(LINE), abs=1e-6)
    assert sum(row["share_percent"] for row in pieces) == pytest.approx(100)
    assert pieces[0]["from_km"] == 0
    for before, after in itertools.pairwise(pieces):
        assert before["to_km"] == after["from_km"]
    whole = Geodesic.WGS84.Inverse(25.5, 96.5, 25.5, 99.5)
    at = Geodesic.WGS84.Direct(25.5, 96.5, whole["azi1"], pieces[1]["to_km"] * 1000)
    assert at["lon2"] == pytest.approx(98, abs=1e-7)


def test_the_summary_adds_up_the_pieces(make_layer, split):
    lines = make_layer("LineString", ("LINESTRING (97.5 25.5, 98.5 25.5, 97.6 25.6)", ""))
    pieces, summary, _ = split(lines, make_layer("Polygon", (WEST, "KIA"), (EAST, "SAC")))
    assert [row["area"] for row in pieces] == ["KIA", "SAC", "KIA"]
    assert [(row["area"], row["pieces"]) for row in summary] == [("KIA", 2), ("SAC", 1)]
    assert summary[0]["length_km"] == pytest.approx(pieces[0]["length_km"] + pieces[2]["length_km"])
    assert sum(row["share_percent"] for row in summary) == pytest.approx(100)


def test_lines_and_polygons_of_different_crs(make_layer, split):
    degrees, _, _ = split(make_layer("LineString", (LINE, "")), make_layer("Polygon", (WEST, "KIA")))
    lines, areas = (
        make_layer("LineString", (LINE, ""), crs="EPSG:32647"),
        make_layer("Polygon", (WEST, "KIA"), crs="EPSG:3857"),
    )
    metres, _, _ = split(lines, areas)
    assert [row["area"] for row in metres] == [row["area"] for row in degrees]
    for here, there in zip(metres, degrees, strict=True):
        assert here["length_km"] == pytest.approx(there["length_km"], abs=1e-5)


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        pytest.param("holder:string", None, "no value", id="null"),
        pytest.param("holder:integer", 7, "7", id="number"),
        pytest.param("holder:date", "2025-09-12", "2025-09-12", id="date"),
    ],
)
def test_values_of_any_type(make_layer, split, field, value, text):
    areas = make_layer("Polygon", (WEST, value), field=field)
    pieces, _, _ = split(make_layer("LineString", (LINE, "")), areas)
    assert [row["area"] for row in pieces] == ["outside", text, "outside"]


def test_overlaps_list_all_values_once(make_layer, split):
    areas = make_layer("Polygon", (WEST, "SAC"), (WEST, "KIA"), (WEST, "KIA"))
    pieces, _, _ = split(make_layer("LineString", ("LINESTRING (97.2 25.5, 97.8 25.5)", "")), areas)
    assert [(row["area"], row["areas"]) for row in pieces] == [("KIA; SAC", 2)]


def test_an_invalid_polygon_is_repaired_and_told(make_layer, split):
    hourglass = "POLYGON ((97 25, 98 26, 98 25, 97 26, 97 25))"
    pieces, _, log = split(make_layer("LineString", (LINE, "")), make_layer("Polygon", (WEST, "a"), (hourglass, "b")))
    assert "Invalid polygons were repaired for the splitting, their layer left as it is: 2" in log
    assert {row["area"] for row in pieces} >= {"outside", "a; b"}


def test_bad_features_are_listed_and_the_others_split(make_layer, split):
    broken = QgsGeometry(QgsLineString([97, math.nan], [25, 25]))
    lines = make_layer("MultiLineString", ("LINESTRING EMPTY", ""), (broken, ""), (LINE, ""))
    areas = make_layer("Polygon", ("POLYGON EMPTY", "none"), (WEST, "KIA"))
    pieces, summary, log = split(lines, areas)
    assert [row["feature_id"] for row in pieces] == [1, 2, 3, 3, 3]
    assert [row["feature_id"] for row in summary] == [1, 2, 3, 3]
    assert "vertex 2 (nan, 25.0)" in pieces[1]["note"]
    assert "Feature 2: " in log
    assert "Feature 1: The feature cannot be measured" in log


def test_a_gap_is_told_and_does_not_count(make_layer, split):
    lines = make_layer("MultiLineString", ("MULTILINESTRING ((97 25.5, 97.2 25.5), (97.4 25.5, 97.6 25.5))", ""))
    pieces, _, _ = split(lines, make_layer("Polygon", (WEST, "KIA")))
    assert [(row["part"], row["area"]) for row in pieces] == [(1, "KIA"), (2, "KIA")]
    assert pieces[0]["to_km"] == pieces[1]["from_km"]
    assert "There is a gap of 20" in pieces[0]["note"]


def test_a_line_without_length_is_listed(make_layer, split):
    lines = make_layer("LineString", ("LINESTRING (97.5 25.5, 97.5 25.5)", ""))
    (row,), _, _ = split(lines, make_layer("Polygon", (WEST, "KIA")))
    assert row["note"] == "The line has no length."


def test_cancelled_it_writes_nothing(make_layer, process, tmp_path):
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:splitlinebyareas"))
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    target = tmp_path / "pieces.gpkg"
    parameters = {
        "INPUT": make_layer("LineString", (LINE, "")),
        "AREAS": make_layer("Polygon", (WEST, "KIA")),
        "FIELD": "holder",
        "OUTPUT": str(target),
    }
    _, succeeded = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert not succeeded
    assert not target.exists()


def test_within_a_model(make_layer, process, project, rows, tmp_path):
    model = QgsProcessingModelAlgorithm("split", "")
    child = QgsProcessingModelChildAlgorithm("kachin_corridors:splitlinebyareas")
    for name in ("INPUT", "AREAS"):
        model.addModelParameter(QgsProcessingParameterFeatureSource(name, name), QgsProcessingModelParameter(name))
        child.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromModelParameter(name)])
    child.addParameterSources("FIELD", [QgsProcessingModelChildParameterSource.fromStaticValue("holder")])
    child.setModelOutputs({"pieces": QgsProcessingModelOutput("pieces", "pieces")})
    child.modelOutput("pieces").setChildOutputName("OUTPUT")
    child_id = model.addChildAlgorithm(child)
    model.childAlgorithm(child_id).modelOutput("pieces").setChildId(child_id)
    model.updateDestinationParameters()
    context = QgsProcessingContext()
    context.setProject(project)
    target = tmp_path / "pieces.gpkg"
    parameters = {
        "INPUT": make_layer("LineString", (LINE, "")),
        "AREAS": make_layer("Polygon", (WEST, "KIA")),
        f"{child_id}:pieces": str(target),
    }
    feedback = QgsProcessingFeedback()
    _, succeeded = model.run(parameters, context, feedback)
    assert succeeded, feedback.textLog()
    pieces = rows(QgsVectorLayer(str(target), "pieces", "ogr"))
    assert [row["area"] for row in pieces] == ["outside", "KIA", "outside"]
