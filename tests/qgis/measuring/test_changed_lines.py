"""What was picked on a corridor is not measured from other points once the line of a leg is another one."""

from __future__ import annotations

from datetime import date

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMessageBar

from kachin_corridors.core.corridors.route_ends import RouteEnd
from kachin_corridors.core.present import present
from kachin_corridors.layers.measuring.stretches import read_corridors
from kachin_corridors.layers.stored_geometry import blob_of
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.measure.stretch_panel import StretchPanel
from kachin_corridors.ui.measure.stretch_tool import Snap

DAY = date(2025, 9, 12)


@pytest.fixture
def canvas(qtbot):
    canvas = QgsMapCanvas()
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32647"))
    yield canvas
    canvas.deleteLater()


@pytest.fixture
def bar(canvas):
    return QgsMessageBar(canvas)


@pytest.fixture
def panel(canvas, bar, project, workspace):
    panel = StretchPanel(canvas, project, AlgorithmRunner(bar, canvas))
    panel.show_situation(Workspace(workspace), DAY)
    panel.show()
    panel.fields.corridor_box.setCurrentIndex(panel.fields.corridor_box.findData("stilwell"))
    panel.fields.corridor_box.activated.emit(panel.fields.corridor_box.currentIndex())
    yield panel
    panel.tear_down()
    panel.deleteLater()


def enter(panel, start: str, end: str) -> None:
    panel.fields.from_box.text_entered.emit(start)
    panel.fields.to_box.text_entered.emit(end)


def lengthen_first_leg(workspace, ends_at=None) -> None:
    """Give the leg from Ledo a detour of more than 20 km, so that every mark after it is another one."""
    leg = next(leg for leg in Workspace(workspace).corridors.legs() if leg.leg_id == "stilwell-01")
    points = [leg.points[0], (leg.points[0][0], leg.points[0][1] + 0.1), *leg.points[1:]]
    if ends_at is not None:
        points[-1] = ends_at
    line = blob_of(QgsGeometry.fromPolylineXY([QgsPointXY(*point) for point in points]))
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE corridor_legs SET geom = ? WHERE leg_id = 'stilwell-01'", (line,))


def test_places_are_found_again_at_their_new_marks(panel, workspace):
    enter(panel, "Tanai", "Namti")
    (before,) = panel.results()
    lengthen_first_leg(workspace)
    panel.show_situation(Workspace(workspace), DAY)
    (after,) = panel.results()
    assert after.kept.points == before.kept.points
    assert after.kept.length_km == pytest.approx(before.kept.length_km, abs=1e-6)
    first, last = before.stretch.route.points[0], before.stretch.route.points[1]
    detour = Geodesic.WGS84.Inverse(first[1], first[0], first[1] + 0.1, first[0])["s12"]
    detour += Geodesic.WGS84.Inverse(first[1] + 0.1, first[0], last[1], last[0])["s12"]
    detour -= Geodesic.WGS84.Inverse(first[1], first[0], last[1], last[0])["s12"]
    assert after.stretch.from_m - before.stretch.from_m == pytest.approx(detour, abs=0.01)


def test_a_mark_is_not_taken_for_another_point(panel, workspace):
    enter(panel, "km 200", "Namti")
    assert len(panel.results()) == 1
    lengthen_first_leg(workspace)
    panel.show_situation(Workspace(workspace), DAY)
    assert panel.results() == ()
    assert "The line of Ledo–Bhamo (Stilwell Road) was changed. Choose the point that was km 200" in (
        panel.fields.hint.text()
    )
    enter(panel, "km 210", "Namti")
    assert len(panel.results()) == 1
    assert "was changed" not in panel.fields.hint.text()


def test_a_corridor_that_came_apart_and_was_mended_keeps_no_old_end(panel, workspace):
    enter(panel, "Tanai", "Namti")
    lengthen_first_leg(workspace, ends_at=(96.0, 27.0))
    panel.show_situation(Workspace(workspace), DAY)
    assert panel.results() == ()
    joined = read_corridors(Workspace(workspace), DAY).apart[0]
    assert joined.values["corridor"] == "Ledo–Bhamo (Stilwell Road)"
    leg = next(leg for leg in Workspace(workspace).corridors.legs() if leg.leg_id == "stilwell-02")
    lengthen_first_leg(workspace, ends_at=leg.points[0])
    panel.show_situation(Workspace(workspace), DAY)
    panel.fields.corridor_box.setCurrentIndex(panel.fields.corridor_box.findData("stilwell"))
    panel.fields.from_box.text_entered.emit("Tanai")
    assert panel.results() == ()


def test_a_question_about_a_far_click_goes_with_the_line_that_it_was_about(panel, bar, workspace):
    route = present(read_corridors(Workspace(workspace), DAY).route("stilwell"))
    panel.stretch_tool.far_off.emit(Snap(route, RouteEnd(100_000.0, "km 100.0", 9_000.0)))
    assert len(bar.items()) == 1
    lengthen_first_leg(workspace)
    panel.show_situation(Workspace(workspace), DAY)
    assert bar.items() == []


def test_what_is_measured_stays_when_something_else_of_the_workspace_changed(panel, workspace):
    enter(panel, "km 200", "Namti")
    (before,) = panel.results()
    with Workspace(workspace).tables.writing() as database:
        database.execute("UPDATE mining_clusters SET name = name || ' (checked)'")
    panel.show_situation(Workspace(workspace), DAY)
    (after,) = panel.results()
    assert after.kept.points == before.kept.points
