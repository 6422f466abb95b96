"""What the toolbox shows of the imports, and what a run of one tells: scripts and models hold on to the names."""

from __future__ import annotations

import json

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from kachin_corridors.core.errors import ImportFileError
from kachin_corridors.core.present import present
from kachin_corridors.layers.imports.boundaries import import_boundaries
from kachin_corridors.layers.imports.vector_files import VectorInput
from kachin_corridors.layers.stored_geometry import blob_of, geometry_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

DECLARED = {
    "importboundaries": (
        {
            "INPUT": "vector",
            "WORKSPACE": "file",
            "VERSION": "string",
            "ACCEPT": "string",
            "ACCEPT_SUGGESTIONS": "number",
            "SUGGEST_ONLY": "boolean",
            "OUTPUT": "fileDestination",
        },
        {
            "MATCHED": "outputNumber",
            "BOUNDARY_VERSION": "outputString",
            "SUGGESTIONS": "outputString",
            "ACCEPTANCES": "outputString",
            "OUTPUT": "outputFile",
        },
        {"VERSION", "ACCEPT", "ACCEPT_SUGGESTIONS", "OUTPUT"},
    ),
    "importcorridor": (
        {"INPUT": "vector", "WORKSPACE": "file", "LEG": "string", "SOURCE": "string", "ACCURACY": "number"},
        {
            "LENGTH_KM": "outputNumber",
            "ADDED_M": "outputNumber",
            "STATED_M": "outputNumber",
            "TURNED": "outputBoolean",
        },
        set(),
    ),
    "undoimport": ({"WORKSPACE": "file"}, {"UNDONE": "outputString"}, set()),
}
"""Of each algorithm its parameters and outputs with their types, and those parameters that may be left out."""


@pytest.fixture
def algorithm(process):
    def find(name: str):
        return present(QgsApplication.processingRegistry().createAlgorithmById(f"kachin_corridors:{name}"))

    return find


@pytest.fixture
def boundaries(workspace, tmp_path):
    """A file with two layers of polygons: lakes, and the townships of the workspace."""
    features = [
        {
            "type": "Feature",
            "properties": {"TS_PCODE": row["pcode"], "TS": row["name"]},
            "geometry": json.loads(geometry_of(row["geom"], row["name"]).asJson(9)),
        }
        for row in read_rows(workspace, "SELECT * FROM townships ORDER BY pcode")
    ]
    return write_layers(tmp_path / "two.gpkg", {"lakes": features[:1], "townships": features})


def write_layers(path, layers):
    from osgeo import gdal

    for number, (name, features) in enumerate(layers.items()):
        source = path.with_name(f"{name}.geojson")
        source.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
        mode = "update" if number else None
        assert gdal.VectorTranslate(str(path), str(source), layerName=name, accessMode=mode, format="GPKG")
    return path


@pytest.mark.parametrize("name", DECLARED)
def test_parameters_and_outputs_are_those_that_scripts_know_and_say_what_they_are(name, algorithm):
    parameters, outputs, optional = DECLARED[name]
    declared = algorithm(name)
    found = {each.name(): each for each in declared.parameterDefinitions()}
    assert {key: each.type() for key, each in found.items()} == parameters
    assert {each.name(): each.type() for each in declared.outputDefinitions()} == outputs
    left_out = {key for key, each in found.items() if each.flags() & Qgis.ProcessingParameterFlag.Optional}
    assert left_out == optional
    for each in (*declared.parameterDefinitions(), *declared.outputDefinitions()):
        assert each.description()[:1].isupper(), each.name()
    texts = [each.description() for each in declared.parameterDefinitions()]
    assert len(set(texts)) == len(texts)
    assert declared.shortHelpString().count(". ") >= 1 or name == "undoimport"
    assert declared.displayName()[:1].isupper()


def test_of_a_file_with_two_layers_the_one_that_is_named_is_read(process, workspace, boundaries):
    results, log = process(
        "importboundaries", None, INPUT=f"{boundaries}|layername=townships", WORKSPACE=str(workspace), VERSION="9.6"
    )
    assert results == {"MATCHED": 18, "BOUNDARY_VERSION": "9.6"}, log
    results, log = process("importboundaries", None, INPUT=f"{boundaries}|layername=lakes", WORKSPACE=str(workspace))
    assert results is None
    assert "1 of 18" in log


def test_a_datum_that_is_not_known_is_told_with_what_to_do(process, workspace, tmp_path, write_vector):
    path = write_vector("everest.shp", [({"highway": "trunk"}, leg_wkt(workspace))])
    path.with_suffix(".prj").write_text(
        'GEOGCS["GCS_Everest_1830",DATUM["D_Everest_1830",SPHEROID["Everest_1830_Definition",6377299.36,300.8017]],'
        'PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
    )
    parameters = {"INPUT": str(path), "WORKSPACE": str(workspace), "LEG": "stilwell-13", "ACCURACY": 100}
    results, log = process("importcorridor", None, SOURCE="Survey of 2026", **parameters)
    assert results is not None, log
    assert "all positions may be off by up to 1000 m" in log
    assert "Assign a coordinate reference system whose datum is known to the layer, and import it again." in log
    assert "The accuracy is stated as 1000 m and not 100 m" in log
    assert results["STATED_M"] == 1000


def test_what_was_added_to_reach_the_places_is_told(process, workspace, write_vector):
    path = write_vector("road.gpkg", [({"highway": "trunk"}, leg_wkt(workspace))])
    parameters = {"INPUT": str(path), "WORKSPACE": str(workspace), "LEG": "stilwell-13", "ACCURACY": 100}
    results, log = process("importcorridor", None, SOURCE="Survey of 2026", **parameters)
    assert results is not None, log
    assert "Momauk–Bhamo: " in log
    assert "from 1 part(s), 1 row(s)" in log
    (line,) = read_rows(workspace, "SELECT geometry_source FROM corridor_legs WHERE leg_id = 'stilwell-13'")
    assert "Survey of 2026" in line["geometry_source"]
    assert "Added to reach the places: 0 m at the start, 0 m at the end" in log
    assert results["ADDED_M"] == pytest.approx(0, abs=1)


def leg_wkt(workspace, off: tuple[float, float] | None = None) -> str:
    """Return the line of Momauk–Bhamo, by a vertex more in its middle if one is given."""
    (row,) = read_rows(workspace, "SELECT * FROM corridor_legs WHERE leg_id = 'stilwell-13'")
    line = geometry_of(row["geom"], "stilwell-13").asPolyline()
    if off is not None:
        line.insert(len(line) // 2, QgsPointXY(*off))
    return QgsGeometry.fromPolylineXY(line).asWkt(9)


@pytest.mark.parametrize(
    ("vertex", "is_refused"),
    [
        pytest.param((97.30, 24.90), False, id="72 km off, as a detour may be"),
        pytest.param((98.10, 25.20), True, id="137 km off: five times the way and 100 km more"),
        pytest.param((9.725, 24.25), True, id="a digit is missing"),
    ],
)
def test_a_vertex_that_no_way_from_place_to_place_passes_is_told(process, workspace, write_vector, vertex, is_refused):
    path = write_vector("road.gpkg", [({"highway": "trunk"}, leg_wkt(workspace, vertex))])
    parameters = {"INPUT": str(path), "WORKSPACE": str(workspace), "LEG": "stilwell-13", "ACCURACY": 100}
    before = workspace.read_bytes()
    results, log = process("importcorridor", None, SOURCE="Survey of 2026", **parameters)
    assert (results is None) == is_refused, log
    if is_refused:
        assert "road.gpkg" in log
        assert f"of row 1 at {vertex[1]:.5f}, {vertex[0]:.5f} makes the way from Momauk to Bhamo at least" in log
        assert workspace.read_bytes() == before


def test_of_several_layers_that_fit_one_must_be_named(workspace, boundaries):
    source = VectorInput(boundaries)
    with pytest.raises(
        ImportFileError, match=r"two\.gpkg .*several layers, of which one must be named: lakes, townships"
    ):
        import_boundaries(source, Workspace(workspace), "9.6", QgsProject.instance().transformContext())


def test_positions_that_are_nowhere_are_told_with_the_row(process, workspace, write_vector):
    path = write_vector("road.gpkg", [({"highway": "trunk"}, leg_wkt(workspace))])
    project = QgsProject()
    layer = QgsVectorLayer(f"{path}|layername=road", "road", "ogr")
    # An analyst assigned a system in which these degrees are millions of kilometres.
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert layer.dataProvider().changeGeometryValues({1: QgsGeometry.fromWkt("LINESTRING (97 25, 97 95)")})
    assert project.addMapLayer(layer)
    parameters = {"INPUT": layer.id(), "WORKSPACE": str(workspace), "LEG": "stilwell-13", "ACCURACY": 100}
    results, log = process("importcorridor", project, SOURCE="Survey of 2026", **parameters)
    project.clear()
    assert results is None
    assert "road.gpkg" in log
    assert "vertex 2 of row 1 is at longitude 97, latitude 95, which is not on Earth" in log


def test_a_place_that_the_new_townships_leave_out_is_told(process, workspace, boundaries):
    with Workspace(workspace).tables.writing() as database:
        far = blob_of(QgsGeometry.fromPointXY(QgsPointXY(96.0, 23.5)))
        database.execute("UPDATE places SET geom = ?, township_pcode = 'MMR001010' WHERE place_id = 'bhamo'", (far,))
    _, log = process("importboundaries", None, INPUT=f"{boundaries}|layername=townships", WORKSPACE=str(workspace))
    assert "Now outside the township they are listed in: Bhamo." in log


@pytest.mark.parametrize("name", ["importboundaries", "importcorridor"])
def test_a_run_reports_its_progress_and_a_cancelled_one_changes_nothing(
    name, algorithm, workspace, boundaries, write_vector
):
    road = write_vector("road.gpkg", [({"highway": "trunk"}, leg_wkt(workspace))])
    inputs: dict[str, dict[str, object]] = {
        "importboundaries": {"INPUT": f"{boundaries}|layername=townships"},
        "importcorridor": {"INPUT": str(road), "LEG": "stilwell-13", "SOURCE": "Survey", "ACCURACY": 100},
    }
    parameters = {**inputs[name], "WORKSPACE": str(workspace)}
    cancelled = QgsProcessingFeedback()
    cancelled.cancel()
    before = workspace.read_bytes()
    assert not algorithm(name).run(parameters, QgsProcessingContext(), cancelled)[1]
    assert workspace.read_bytes() == before
    feedback = QgsProcessingFeedback()
    seen: list[float] = []
    feedback.progressChanged.connect(seen.append)
    assert algorithm(name).run(parameters, QgsProcessingContext(), feedback)[1], feedback.textLog()
    assert seen == sorted(seen)
    assert seen[-1] == 100.0
    assert any(0.0 < percent < 100.0 for percent in seen)


def test_a_file_that_is_no_file_of_gdals_is_told_with_the_reason(process, workspace, tmp_path):
    path = tmp_path / "townships.gpkg"
    path.write_bytes(b"SQLite format 3\x00" + b"\x00" * 200)
    _, log = process("importboundaries", None, INPUT=str(path), WORKSPACE=str(workspace))
    assert "townships.gpkg" in log
    assert "None" not in log
    assert not QgsVectorLayer(str(path), "x", "ogr").isValid()
