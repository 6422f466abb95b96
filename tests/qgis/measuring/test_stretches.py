"""measurebetween and kmposts: lengths against GeographicLib, bad input with its message, and models."""

from __future__ import annotations

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.store.tables.connection import read_rows
from kachin_corridors.store.workspace import Workspace

MYITKYINA, BHAMO = "Myitkyina", "Bhamo"


def test_from_place_to_place_is_the_sum_of_the_legs_between(run, workspace, metres, features, legs_from):
    results, log = run("measurebetween", CORRIDOR="stilwell", FROM=MYITKYINA, TO="bhamo")
    assert results, log
    legs = legs_from(workspace, MYITKYINA, BHAMO)
    (row,) = features(results["OUTPUT"])
    expected = sum(metres(leg.points) for leg in legs)
    assert row["length_km"] * 1000 == pytest.approx(expected, abs=1e-3)
    assert metres(row["points"]) == pytest.approx(expected, abs=1e-2)
    straight = Geodesic.WGS84.Inverse(*reversed(legs[0].points[0]), *reversed(legs[-1].points[-1]))
    assert row["straight_km"] * 1000 == pytest.approx(straight["s12"], abs=1e-3)
    assert row["azimuth_deg"] == pytest.approx(straight["azi1"] % 360)
    assert row["leg_ids"] == ",".join(leg.leg_id for leg in legs)
    assert row["accuracy_m"] == max(leg.accuracy_m for leg in legs)
    assert (row["from_name"], row["to_name"], row["from_offset_km"]) == (MYITKYINA, BHAMO, 0.0)
    assert (results["LENGTH_KM"], results["FROM_KM"]) == (row["length_km"], row["from_km"])
    assert results["MEASUREMENT_ID"] == ""
    assert Workspace(workspace).measurements.all() == []


def test_the_places_passed_have_their_marks_in_order_of_travel(run, workspace, features, legs_from):
    results, _ = run("measurebetween", CORRIDOR="Ledo-Bhamo", FROM=BHAMO, TO=MYITKYINA)
    places = features(results["PLACES"])
    ends = [leg.to_name for leg in legs_from(workspace, MYITKYINA, BHAMO)]
    assert [place["name"] for place in places if place["is_leg_end"]] == [*reversed(ends), MYITKYINA]
    assert len(places) > len(ends) + 1  # and villages between
    marks = [place["km"] for place in places]
    assert marks == sorted(marks, reverse=True)
    assert places[-1]["travelled_km"] == pytest.approx(results["LENGTH_KM"])
    assert places[0]["travelled_km"] == 0.0


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param({"FROM": "20"}, {"TO": "150"}, id="numbers"),
        pytest.param({"FROM": "km 20"}, {"TO": "150,0 km"}, id="km"),
    ],
)
def test_kilometre_marks(run, start, end, metres, features):
    results, log = run("measurebetween", CORRIDOR="stilwell", **start, **end)
    assert results, log
    (row,) = features(results["OUTPUT"])
    assert metres(row["points"]) == pytest.approx(130_000, abs=1e-2)
    assert (row["from_name"], row["to_km"]) == ("km 20.0", 150.0)


def test_points_in_any_crs_are_taken_to_the_corridor(run, workspace, metres, features, legs_from):
    leg = legs_from(workspace, MYITKYINA, BHAMO)[1]
    to_utm = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem("EPSG:32647"), QgsProject.instance()
    )
    start, end = to_utm.transform(QgsPointXY(*leg.points[0])), leg.points[-1]
    results, log = run(
        "measurebetween",
        CORRIDOR="stilwell",
        FROM_POINT=f"{start.x()},{start.y()} [EPSG:32647]",
        TO_POINT=f"{end[0]},{end[1]} [EPSG:4326]",
    )
    assert results, log
    (row,) = features(results["OUTPUT"])
    assert row["length_km"] * 1000 == pytest.approx(metres(leg.points), abs=0.1)
    assert row["from_offset_km"] == pytest.approx(0.0, abs=1e-4)


def test_a_p_code_is_a_place_and_not_a_mark(run, workspace, features):
    (row,) = read_rows(workspace, "SELECT code, name FROM places WHERE place_id = 'shaduzup'")
    results, log = run("measurebetween", CORRIDOR="stilwell", FROM=row["code"], TO="Tanai")
    assert results, log
    assert features(results["OUTPUT"])[0]["from_name"] == row["name"]


def test_a_measurement_is_kept_under_its_name_with_what_it_rests_on(run, workspace):
    results, log = run(
        "measurebetween",
        CORRIDOR="stilwell",
        FROM="20",
        TO=MYITKYINA,
        DATE="2025-09-11",
        SAVE_AS="Convoy",
        MEASURED_BY="Lahpai",
    )
    assert results, log
    (kept,) = Workspace(workspace).measurements.all()
    assert (kept.name, kept.measured_by, kept.situation_date) == ("Convoy", "Lahpai", "2025-09-11")
    assert kept.measurement_id == results["MEASUREMENT_ID"]
    assert kept.length_km == results["LENGTH_KM"]
    assert kept.measured_at.endswith("+00:00")
    assert kept.line_version.startswith("data of 20")


def test_the_layer_of_the_project_shows_what_was_kept(process, project, workspace):
    add_workspace(project, Workspace(workspace))
    results, log = process(
        "measurebetween", project, WORKSPACE=str(workspace), CORRIDOR="kaladan", FROM="0", TO="Sittwe", SAVE_AS="All",
        OUTPUT="memory:", PLACES="memory:",
    )  # fmt: skip
    assert results, log
    assert [feature["name"] for feature in layer_of(project, "measurements").getFeatures()] == ["All"]


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        pytest.param({"FROM": "20", "TO": "20"}, "Both ends of the stretch are at kilometre 20.000", id="same mark"),
        pytest.param({"FROM": "Ledo", "TO": "0"}, "Choose two different points", id="same point, said twice"),
        pytest.param({"FROM": "20", "TO": "km 2000"}, "Kilometre 2000.000 is not on the corridor", id="beyond"),
        pytest.param({"FROM": "20", "TO": "2000"}, "Kilometre 2000.000 is not on the corridor", id="a number, no code"),
        pytest.param({"FROM": "20", "TO": "Pangwa"}, "Pangwa is 97.1 km from the corridor Ledo", id="place far off"),
        pytest.param({"FROM": "20", "TO_POINT": "98,25 [EPSG:4326]"}, "5 km are allowed", id="point far off"),
        pytest.param({"FROM": "20", "TO": "Lamyang"}, "Lamyang has no position", id="place without position"),
        pytest.param({"FROM": "20", "TO": "Waingma"}, "Did you mean one of these? Waingmaw (town", id="nearly a name"),
        pytest.param({"FROM": "20", "TO": "Qwxyz"}, "No place is called “Qwxyz”. Check the spelling", id="no name"),
        pytest.param({"FROM": "20"}, "Give TO or TO_POINT: one of the two, not both", id="no end"),
        pytest.param({"FROM": "1", "TO": "2", "TO_POINT": "96,27"}, "Give TO or TO_POINT", id="end given twice"),
        pytest.param({"FROM": "1", "TO": "2", "CORRIDOR": "Silk Road"}, "Choose one of: stilwell (Ledo", id="unknown"),
        pytest.param({"FROM": "0", "TO": "2", "CORRIDOR": "gap-border-mines"}, "no corridor along which", id="gap"),
        pytest.param({"FROM": "1", "TO": "2", "WORKSPACE": None, "SAVE_AS": "x"}, "never changed", id="built in"),
        pytest.param({"FROM": "1", "TO": "2", "WORKSPACE": "/nowhere.gpkg"}, "no workspace at", id="no workspace"),
        pytest.param(
            {"FROM": "1", "TO_POINT": "here"},
            "“here” is no point for TO_POINT. Write it as 97.2336,24.2526",
            id="no point",
        ),
        pytest.param({"FROM": "1", "TO": "2", "DATE": "soon"}, "is not a date", id="no date"),
    ],
)
def test_bad_input_is_told_and_nothing_is_kept(run, workspace, tmp_path, parameters, message):
    before = set(tmp_path.iterdir())
    results, log = run("measurebetween", **{"CORRIDOR": "stilwell", "SAVE_AS": "Not kept", **parameters})
    assert results is None
    assert message in log
    assert Workspace(workspace).measurements.all() == []
    assert {path for path in tmp_path.iterdir() if "measurebetween" in path.name} == before - set(tmp_path.iterdir())


def test_a_greater_distance_is_allowed_on_demand(run, features):
    results, log = run("measurebetween", CORRIDOR="stilwell", FROM="20", TO="Pangwa", MAX_OFFSET_KM=100)
    assert results, log
    (row,) = features(results["OUTPUT"])
    assert (row["to_name"], round(row["to_offset_km"], 1)) == ("Pangwa", 97.1)


@pytest.fixture
def apart(workspace):
    """A workspace in which one leg of the Stilwell Road begins elsewhere."""
    with Workspace(workspace).tables.writing() as database:
        other = database.execute("SELECT geom FROM corridor_legs WHERE leg_id = 'kaladan-01'").fetchone()
        database.execute("UPDATE corridor_legs SET geom = ? WHERE leg_id = 'stilwell-05'", other)
    return workspace


def test_a_corridor_whose_legs_do_not_join_is_told_and_the_others_are_measured(run, apart, features):
    results, log = run("measurebetween", CORRIDOR="stilwell", FROM="20", TO="30")
    assert results is None
    assert "its leg Tanai–Shaduzup begins" in log
    assert run("measurebetween", CORRIDOR="kaladan", FROM="20", TO="30")[0]
    results, log = run("kmposts")
    assert "cannot be measured as one line" in log
    assert {row["corridor_id"] for row in features(results["OUTPUT"])} == {
        "kaladan", "rail-mizoram", "rail-manipur", "stilwell-border", "mizoram-road", "kaladan-sea",
        "mines-road", "kanpaikti-road", "namhkam-road", "moreh-road", "mandalay-railway",
    }  # fmt: skip
    assert run("kmposts", CORRIDOR="stilwell")[0] is None
    assert run("distances", FROM="Pangwa")[0]


def test_posts_stand_where_the_line_has_that_length(run, metres, features):
    results, log = run("kmposts", CORRIDOR="stilwell", STEP_KM=50, BY_SCALE=False)
    assert results, log
    posts = features(results["OUTPUT"])
    assert [post["km"] for post in posts] == [50.0 * number for number in range(12)]
    for post in posts[1:]:
        stretch, _ = run("measurebetween", CORRIDOR="stilwell", FROM="0", TO=str(post["km"]))
        (row,) = features(stretch["OUTPUT"])
        assert metres(row["points"]) == pytest.approx(post["km"] * 1000, abs=1e-2)
        assert row["points"][-1] == pytest.approx(post["points"][0], abs=1e-9)


@pytest.mark.parametrize("step", [0, -5, float("nan"), "many"], ids=["zero", "negative", "no number", "text"])
def test_a_step_that_is_none_is_refused(run, step):
    results, log = run("kmposts", STEP_KM=step)
    assert results is None
    assert "The step must be at least 0.1 km" in log


def test_a_layer_that_is_loaded_has_style_and_units(process, workspace, tmp_path, project):
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(project)
    algorithm = present(QgsApplication.processingRegistry().createAlgorithmById("kachin_corridors:kmposts"))
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "posts.gpkg"), project)
    results, succeeded = algorithm.run({"WORKSPACE": str(workspace), "OUTPUT": output}, context, feedback)
    assert succeeded, feedback.textLog()
    del algorithm
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    assert isinstance(layer, QgsVectorLayer)
    details = context.layerToLoadOnCompletionDetails(results["OUTPUT"])
    present(details.postProcessor()).postProcessLayer(layer, context, feedback)
    assert layer.labelsEnabled()
    labels = [item.label() for item in present(layer.renderer()).legendSymbolItems()]
    assert [label for label in labels if label] == ["Kilometre post"]
    assert layer.attributeAlias(layer.fields().indexOf("km")) == "Kilometre mark"


@pytest.mark.parametrize(
    ("algorithm", "parameters", "column", "alias"),
    [
        ("kmposts", {}, "km", "Kilometre mark"),
        ("distances", {"FROM": "Pangwa"}, "distance_km", "Straight line (km)"),
        ("measurebetween", {"CORRIDOR": "stilwell", "FROM": "1", "TO": "2"}, "length_km", "Length along the line (km)"),
        ("measurelegs", {}, "along_km", "Along the line (km)"),
    ],
)
def test_a_temporary_layer_has_its_units(process, workspace, algorithm, parameters, column, alias):
    context = QgsProcessingContext()
    made = present(QgsApplication.processingRegistry().createAlgorithmById(f"kachin_corridors:{algorithm}"))
    outputs = {"OUTPUT": "memory:", **({"PLACES": "memory:"} if algorithm == "measurebetween" else {})}
    given = {"WORKSPACE": str(workspace), **parameters, **outputs}
    results, succeeded = made.run(given, context, QgsProcessingFeedback())
    assert succeeded
    layer = context.getMapLayer(results["OUTPUT"])
    assert isinstance(layer, QgsVectorLayer)
    assert layer.attributeAlias(layer.fields().indexOf(column)) == alias


def test_in_a_model(process, workspace, tmp_path, metres, features, legs_from):
    model = QgsProcessingModelAlgorithm("Stretch", "Test", "stretch")
    model.addModelParameter(QgsProcessingParameterString("end"), QgsProcessingModelParameter("end"))
    child = QgsProcessingModelChildAlgorithm("kachin_corridors:measurebetween")
    child.setChildId("stretch")
    static = {"WORKSPACE": str(workspace), "CORRIDOR": "stilwell", "FROM": "Ledo"}
    sources = {key: [QgsProcessingModelChildParameterSource.fromStaticValue(value)] for key, value in static.items()}
    sources["TO"] = [QgsProcessingModelChildParameterSource.fromModelParameter("end")]
    for name, source in sources.items():
        child.addParameterSources(name, source)
    output = QgsProcessingModelOutput("line", "Line")
    output.setChildId("stretch")
    output.setChildOutputName("OUTPUT")
    child.setModelOutputs({"line": output})
    model.addChildAlgorithm(child)
    # The second algorithm goes back from where the first one came to.
    back = QgsProcessingModelChildAlgorithm("kachin_corridors:measurebetween")
    back.setChildId("back")
    for name, value in {**static, "FROM": "10"}.items():
        back.addParameterSources(name, [QgsProcessingModelChildParameterSource.fromStaticValue(value)])
    back.addParameterSources("TO", [QgsProcessingModelChildParameterSource.fromChildOutput("stretch", "TO_KM")])
    model.addChildAlgorithm(back)
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    target = tmp_path / "model.gpkg"
    results, succeeded = model.run({"end": MYITKYINA, "stretch:line": str(target)}, context, feedback)
    assert succeeded, feedback.textLog()
    (row,) = features(str(target))
    expected = sum(metres(leg.points) for leg in legs_from(workspace, "Ledo", MYITKYINA))
    assert row["length_km"] * 1000 == pytest.approx(expected, abs=1e-2)
    assert results["CHILD_RESULTS"]["back"]["LENGTH_KM"] * 1000 == pytest.approx(expected - 10_000, abs=1)
