"""What the functions of expressions answer, against GeographicLib, and what they say where they cannot."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVariantUtils,
    QgsVectorLayer,
)

from kachin_corridors.layers.expressions.answers import ANSWERS
from kachin_corridors.layers.expressions.functions import GROUP
from kachin_corridors.layers.expressions.help import DOCUMENTED
from kachin_corridors.layers.project.workspace_layers import add_workspace, layer_of
from kachin_corridors.layers.stored_geometry import points_of
from kachin_corridors.store.workspace import Workspace

UNDEFINED = (
    'WKT:GEOGCS["Undefined geographic SRS",DATUM["unknown",SPHEROID["unknown",6378137,298.257223563]],'
    'PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]]'
)
PANGWA = "make_point(98.37731, 25.60298)"


@pytest.mark.parametrize(("unit", "in_metres"), [("km", 1000), ("m", 1), ("mi", 1609.344), ("nmi", 1852)])
def test_lengths_of_legs_and_corridors(evaluate_shared, read_workspace, unit, in_metres, metres, corridor_m):
    leg = next(leg for leg in Workspace(read_workspace).corridors.legs() if leg.leg_id == "stilwell-13")
    length, error = evaluate_shared(f"kc_leg_length('stilwell-13', '{unit}')")
    assert (length, error) == (pytest.approx(metres(leg.points) / in_metres, rel=1e-9), "")
    for corridor in ("kaladan", "Hmawngbuchhuah–Sittwe (Kaladan)"):
        length, error = evaluate_shared(f"kc_corridor_length('{corridor}', '{unit}')")
        assert (length, error) == (pytest.approx(corridor_m(read_workspace, "kaladan") / in_metres, rel=1e-9), "")


def test_kilometres_are_the_unit_without_one(evaluate_shared, read_workspace, corridor_m):
    assert evaluate_shared("kc_corridor_length('stilwell')")[0] * 1000 == pytest.approx(
        corridor_m(read_workspace, "stilwell")
    )
    assert evaluate_shared("kc_leg_length('stilwell-13')") == evaluate_shared("kc_leg_length('stilwell-13', 'km')")


def test_a_point_at_a_mark_has_that_mark(evaluate_shared, read_workspace):
    for km in (0, 12.5, 300):
        assert evaluate_shared(f"kc_km_mark(kc_point_at_km('stilwell', {km}), 'stilwell')")[0] == pytest.approx(
            km, abs=1e-6
        )
    geometry, _ = evaluate_shared("kc_point_at_km('stilwell', 5)")
    first = next(leg for leg in Workspace(read_workspace).corridors.legs() if leg.leg_id == "stilwell-01")
    line = Geodesic.WGS84.InverseLine(*reversed(first.points[0]), *reversed(first.points[1]))
    assert line.s13 > 5_000
    position = line.Position(5_000)
    assert points_of(geometry)[0] == pytest.approx((position["lon2"], position["lat2"]), abs=1e-9)


def test_a_point_far_off_has_an_offset_and_no_mark(evaluate_shared):
    assert evaluate_shared(f"kc_km_mark({PANGWA}, 'stilwell')") == (None, "")
    assert evaluate_shared(f"kc_offset_km({PANGWA}, 'stilwell')")[0] == pytest.approx(97.098, abs=0.001)
    assert evaluate_shared(f"kc_nearest_corridor({PANGWA})") == ("mines-road", "")


def test_a_point_is_in_the_crs_of_its_layer_or_in_the_one_given(evaluate_shared):
    layer = QgsVectorLayer("Point?crs=EPSG:32647", "points", "memory")
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    point = QgsCoordinateTransform(degrees, layer.crs(), QgsProject.instance()).transform(
        QgsPointXY(97.23357, 24.25256)
    )
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(point))
    mark, error = evaluate_shared("kc_km_mark(@geometry, 'stilwell')", layer, feature)
    assert (mark, error) == (pytest.approx(evaluate_shared("kc_corridor_length('stilwell')")[0], abs=1e-3), "")
    x, y = point.x(), point.y()
    assert evaluate_shared(f"kc_offset_km(make_point({x}, {y}), 'stilwell', 'EPSG:32647')")[0] == pytest.approx(
        0, abs=1e-3
    )
    assert evaluate_shared(f"kc_offset_km({PANGWA}, 'stilwell', 'EPSG:4326')", layer)[0] == pytest.approx(
        97.098, abs=0.001
    )


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("kc_leg_length('stilwell-99')", "no leg “stilwell-99”"),
        ("kc_leg_length('stilwell-13', 'furlong')", "kc_leg_length cannot use 'furlong' as unit: it must be 'm' or"),
        ("kc_corridor_length('silk road')", "Choose one of: stilwell"),
        ("kc_corridor_length('gap-border-mines')", "no corridor along which one can travel"),
        ("kc_point_at_km('stilwell', 5000)", "Kilometre 5000.000 is not on the corridor"),
        ("kc_point_at_km('stilwell', 'far')", "cannot use 'far' as km: it must be a number"),
        ("kc_km_mark('here', 'stilwell')", "cannot use 'here' as point: it must be a point"),
        ("kc_km_mark(geom_from_wkt('LINESTRING (97 25, 98 26)'), 'stilwell')", "it must be a point"),
        ("kc_offset_km(make_point(97, 25), 'stilwell', 'EPSG:0')", "cannot use EPSG:0 as crs"),
        (f"kc_offset_km(make_point(97, 25), 'stilwell', '{UNDEFINED}')", "as crs: it must be such as 'EPSG:32647'"),
        ("kc_offset_km(make_point(500, 95), 'stilwell')", "it must be within the range of EPSG:4326"),
        ("kc_offset_km(make_point(1e12, 1e12), 'stilwell', 'EPSG:3857')", "it must be within the range of EPSG:3857"),
    ],
)
def test_what_has_no_answer_is_an_error_of_the_expression(evaluate_shared, expression, message):
    value, error = evaluate_shared(expression)
    assert value is None
    assert message in error


@pytest.mark.parametrize(
    "call", ["kc_leg_length(NULL)", "kc_km_mark(NULL, 'stilwell')", "kc_point_at_km('stilwell', NULL)"]
)
def test_nothing_gives_nothing(evaluate_shared, call):
    value, error = evaluate_shared(call)
    assert QgsVariantUtils.isNull(value)
    assert error == ""


def test_a_gap_has_no_length(evaluate_shared):
    assert evaluate_shared("kc_leg_length('gap-border-mines-01')") == (None, "")


def test_the_workspace_is_that_of_the_context_and_else_of_the_current_project(evaluate, workspace, tmp_path, project):
    other = shutil.copy(workspace, tmp_path / "other.gpkg")
    with Workspace(other).tables.writing() as database:
        row = database.execute("SELECT geom FROM corridor_legs WHERE leg_id = 'kaladan-02'").fetchone()
        database.execute("UPDATE corridor_legs SET geom = ? WHERE leg_id = 'stilwell-13'", row)
    second = QgsProject()
    add_workspace(second, Workspace(other))
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.projectScope(second))
    expression = QgsExpression("kc_leg_length('stilwell-13')")
    assert expression.prepare(context)
    there = expression.evaluate(context)
    here, _ = evaluate("kc_leg_length('stilwell-13')")
    assert there == pytest.approx(evaluate("kc_leg_length('kaladan-02')")[0])
    assert there != pytest.approx(here)
    assert QgsExpression("kc_leg_length('stilwell-13')").evaluate() == here
    second.clear()


def test_a_change_of_the_workspace_is_seen(evaluate, workspace):
    kazu = "make_point(97.54781, 25.14176)"
    assert evaluate(f"kc_nearest_corridor({kazu})") == ("stilwell", "")
    before, _ = evaluate("kc_leg_length('stilwell-13')")
    with Workspace(workspace).tables.writing() as database:
        row = database.execute("SELECT geom FROM corridor_legs WHERE leg_id = 'kaladan-02'").fetchone()
        database.execute("UPDATE corridor_legs SET geom = ? WHERE leg_id = 'stilwell-13'", row)
    after, _ = evaluate("kc_leg_length('stilwell-13')")
    assert after == pytest.approx(evaluate("kc_leg_length('kaladan-02')")[0])
    assert after != before
    # The leg no longer joins the one before it: its corridor has no marks, and the others still have theirs.
    value, error = evaluate("kc_corridor_length('stilwell')")
    assert value is None
    assert "cannot be measured as one line" in error
    assert evaluate("kc_corridor_length('kaladan')")[1] == ""
    assert evaluate(f"kc_nearest_corridor({kazu})") == ("mines-road", "")


def test_layers_that_are_pointed_to_another_workspace_are_followed(evaluate, workspace, tmp_path, project):
    other = shutil.copy(workspace, tmp_path / "other.gpkg")
    with Workspace(other).tables.writing() as database:
        database.execute("DELETE FROM corridor_legs WHERE leg_id = 'stilwell-13'")
    assert evaluate("kc_leg_length('stilwell-13')")[1] == ""
    add_workspace(project, Workspace(other))
    assert "no leg" in evaluate("kc_leg_length('stilwell-13')")[1]


def test_a_project_without_workspace_and_a_lost_one_are_told(functions, project, workspace):
    expression = QgsExpression("kc_corridor_length('stilwell')")
    assert expression.evaluate() is None
    assert "no Kachin Corridors layers" in expression.evalErrorString()
    add_workspace(project, Workspace(workspace))
    assert expression.evaluate() > 400
    workspace.rename(workspace.with_suffix(".gone"))
    assert expression.evaluate() is None
    assert "workspace.gpkg" in expression.evalErrorString()


@pytest.mark.usefixtures("impatient")
def test_a_workspace_that_is_locked_for_a_moment_is_an_error_of_the_expression(evaluate, workspace):
    with closing(sqlite3.connect(workspace)) as other:
        other.execute("BEGIN EXCLUSIVE")
        value, error = evaluate("kc_corridor_length('stilwell')")
        assert value is None
        assert "locked by another program" in error
    assert evaluate("kc_corridor_length('stilwell')")[1] == ""


def test_each_function_has_its_group_and_help(functions):
    by_name = {function.name(): function for function in QgsExpression.Functions()}
    assert set(DOCUMENTED) == set(ANSWERS)
    for name, documented in DOCUMENTED.items():
        function = by_name[name]
        assert function.groups() == [GROUP]
        assert [parameter.name() for parameter in function.parameters()] == [
            each.name for each in documented.parameters
        ]
        for part in (documented.description, *(each.meaning for each in documented.parameters)):
            assert part in function.helpText()
        assert documented.examples


def test_the_examples_of_the_help_work(evaluate_shared, read_project):
    legs = layer_of(read_project, "corridor_legs")
    points = layer_of(read_project, "places")
    for documented in DOCUMENTED.values():
        for expression, _ in documented.examples:
            layer = points if "@geometry" in expression else legs
            value, error = evaluate_shared(expression, layer, next(layer.getFeatures()))
            assert error == "", expression
            assert value is not None, expression
    assert evaluate_shared(f"kc_nearest_corridor({PANGWA}, 'EPSG:4326')")[0] == "mines-road"


@pytest.mark.parametrize(
    ("km", "day", "holder"),
    [
        pytest.param("450", "'2025-09-12'", "KIA controlled", id="the road south of Waingmaw"),
        pytest.param("560", "'2025-09-12'", "contested (KIA, junta)", id="into Bhamo, which is contested"),
        pytest.param("560", "to_date('2021-01-01')", "unknown", id="into Bhamo, before anything was reported of it"),
        pytest.param("100", "to_datetime('2025-09-12T00:00:00Z')", "unknown", id="nothing is recorded of the hills"),
    ],
)
def test_who_holds_a_kilometre(evaluate_shared, km, day, holder):
    assert evaluate_shared(f"kc_holder_at('stilwell', {km}, {day})") == (holder, "")


def test_a_holder_needs_a_day_and_a_mark_on_the_corridor(evaluate_shared):
    assert "is not a date" in evaluate_shared("kc_holder_at('stilwell', 560, 'soon')")[1]
    assert "is not on the corridor" in evaluate_shared("kc_holder_at('stilwell', 5600, '2025-09-12')")[1]
