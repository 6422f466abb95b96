"""The map tool that traces a stretch of a corridor, on a real canvas."""

from __future__ import annotations

from datetime import date

import pytest
from geographiclib.geodesic import Geodesic
from message_bar import offered
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsRectangle,
)
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtTest import QTest

from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.measure.stretch_panel import StretchPanel

DAY = date(2025, 9, 12)
TANAI = (96.72252, 26.35597)  # Tanai: MIMU's position, as places.csv has it


def test_two_clicks_measure_the_stretch_along_the_corridor(panel, canvas, stilwell, click, at):
    panel.pick_button.click()
    assert canvas.mapTool() is panel.stretch_tool
    click(canvas, *at(stilwell, 150))
    click(canvas, *at(stilwell, 250))
    (measured,) = panel.results()
    pixel_km = canvas.mapUnitsPerPixel() / 1000
    assert measured.kept.corridor_id == "stilwell"
    assert measured.kept.length_km == pytest.approx(100, abs=12 * pixel_km)  # a click may snap to a place
    start, end = measured.kept.points[0], measured.kept.points[-1]
    straight = Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"]
    assert measured.kept.straight_km == pytest.approx(straight / 1000, abs=1e-6)


def test_a_click_near_a_place_takes_the_place(panel, canvas, pixel):
    panel.pick_button.click()
    where = pixel(canvas, *TANAI)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where + QPoint(5, 5))
    assert panel.fields.from_box.currentText().startswith("Tanai · km ")


def test_the_cursor_is_told_what_a_click_would_give(panel, canvas, stilwell, pixel, click, at):
    panel.pick_button.click()
    QTest.mouseMove(canvas.viewport(), pixel(canvas, *TANAI))
    assert "Tanai" in panel.stretch_tool.note.text()
    click(canvas, *at(stilwell, 50))
    QTest.mouseMove(canvas.viewport(), pixel(canvas, *TANAI))
    assert "→ Tanai" in panel.live.text()
    assert "traced" in panel.stretch_tool.sketch._bands


@pytest.mark.parametrize("how", ["backspace", "delete", "ctrl+z"])
def test_the_last_point_is_taken_back(panel, canvas, stilwell, how, click, press, at):
    panel.pick_button.click()
    click(canvas, *at(stilwell, 150))
    click(canvas, *at(stilwell, 250))
    keys = {"backspace": (Qt.Key.Key_Backspace,), "delete": (Qt.Key.Key_Delete,)}
    undo = keys.get(how, (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    press(canvas, *undo)
    assert panel.results() == ()
    assert panel.fields.from_box.currentText()
    assert not panel.fields.to_box.currentText()
    press(canvas, *undo)
    assert not panel.fields.from_box.currentText()
    click(canvas, *at(stilwell, 150))
    click(canvas, *at(stilwell, 200))
    assert len(panel.results()) == 1


def test_escape_goes_back_step_by_step_to_the_tool_before(panel, canvas, stilwell, click, press, at):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    panel.pick_button.click()
    click(canvas, *at(stilwell, 150))
    press(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is panel.stretch_tool
    assert not panel.fields.from_box.currentText()
    press(canvas, Qt.Key.Key_Escape)
    assert canvas.mapTool() is pan
    assert not panel.pick_button.isChecked()


def test_keys_of_the_tool_are_kept_from_qgis_shortcuts(panel, canvas):
    panel.pick_button.click()
    for key, modifier, is_ours in (
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, True),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, True),
        (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, False),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, modifier)
        event.ignore()
        QgsApplication.sendEvent(canvas, event)
        assert event.isAccepted() is is_ours


def test_a_far_click_is_asked_and_taken_when_told_so(panel, canvas, bar, stilwell, click, messages, at):
    panel.pick_button.click()
    click(canvas, *at(stilwell, 150))
    lon, lat = at(stilwell, 250)
    click(canvas, lon + 0.12, lat)
    assert panel.results() == ()
    (text,) = messages(bar)
    assert " km off Ledo–Bhamo (Stilwell Road)" in text
    button = offered(bar)
    shown_km = float(button.text().split("(")[1].split()[0])
    assert 5 < shown_km < 12.5  # 0.12 degrees of longitude are 12 km here
    button.click()
    assert len(panel.results()) == 1
    assert any(f"{shown_km} km off the line" in note for note in panel.results()[0].notes)


def test_a_far_click_that_was_not_meant_is_forgotten(panel, canvas, bar, stilwell, click, messages, at):
    panel.pick_button.click()
    lon, lat = at(stilwell, 250)
    click(canvas, lon + 0.12, lat)
    click(canvas, *at(stilwell, 150))
    assert messages(bar) == []
    assert panel.results() == ()


def test_twice_the_same_point_is_told_and_the_first_stays(panel, canvas, bar, click, messages):
    panel.pick_button.click()
    click(canvas, *TANAI)
    click(canvas, *TANAI)
    assert any("Choose two different points" in text for text in messages(bar))
    assert panel.fields.from_box.currentText().startswith("Tanai")


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32646"])
@pytest.mark.parametrize("rotation", [0, 33])
def test_clicks_mean_the_same_on_any_canvas(panel, canvas, stilwell, crs, rotation, look_at, click):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    look_at(canvas, QgsRectangle(96.2, 25.5, 97.2, 26.8))
    canvas.setRotation(rotation)
    panel.pick_button.click()
    click(canvas, *TANAI)
    click(canvas, *stilwell.point_at(stilwell.mark_of("shaduzup")))
    assert panel.results()[0].kept.from_name == "Tanai"
    assert panel.results()[0].kept.to_name == "Shaduzup"


def test_beside_the_globe_there_is_no_position(panel, canvas, bar, messages):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("+proj=ortho +lat_0=25 +lon_0=97"))
    canvas.setExtent(QgsRectangle(-9e6, -9e6, 9e6, 9e6))
    panel.pick_button.click()
    QTest.mouseMove(canvas.viewport(), QPoint(3, 3))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert any("no position on Earth" in text for text in messages(bar))


def test_nothing_is_left_on_the_canvas(canvas, project, runner, workspace, stilwell, qtbot, pixel, click, at):
    before = len(canvas.scene().items())
    assert canvas.snappingUtils()  # it is made when first asked for, and listens too
    listening = canvas.receivers(canvas.destinationCrsChanged)
    panel = StretchPanel(canvas, project, runner)
    panel.show_situation(Workspace(workspace), DAY)
    panel.show()
    panel.pick_button.click()
    click(canvas, *at(stilwell, 150))
    click(canvas, *at(stilwell, 250))
    QTest.mouseMove(canvas.viewport(), pixel(canvas, *at(stilwell, 300)))
    panel.draw_button.click()
    click(canvas, 96.0, 25.0)
    click(canvas, 97.0, 25.0)
    assert len(canvas.scene().items()) > before
    panel.tear_down()
    assert len(canvas.scene().items()) == before
    assert canvas.mapTool() not in (panel.stretch_tool, panel.line_tool)
    assert canvas.receivers(canvas.destinationCrsChanged) == listening
    panel.deleteLater()


def test_closing_the_project_in_the_midst_leaves_nothing(panel, canvas, stilwell, click, at):
    before = len(canvas.scene().items())
    panel.pick_button.click()
    click(canvas, *at(stilwell, 150))
    panel.clear()
    assert len(canvas.scene().items()) == before
    assert panel.results() == ()


def test_what_was_picked_stays_when_the_date_moves(panel, canvas, workspace, stilwell, click, at):
    panel.pick_button.click()
    click(canvas, *TANAI)
    panel.show_situation(Workspace(workspace), date(2024, 10, 1))
    click(canvas, *at(stilwell, 300))
    (measured,) = panel.results()
    assert measured.kept.from_name == "Tanai"
    assert measured.kept.situation_date == "2024-10-01"


def test_a_result_is_drawn_only_while_its_tab_is_seen(panel, canvas, enter):
    enter(panel, "100", "150")
    (band,) = [band for name, band in panel._sketch._bands.items() if name == "lines"]
    assert band.isVisible()
    panel.hide()
    assert not band.isVisible()
    panel.show()
    assert band.isVisible()


def test_the_button_says_how_to_stop(panel):
    panel.pick_button.click()
    assert panel.pick_button.text() == "Stop picking"
    panel.draw_button.click()
    assert (panel.pick_button.text(), panel.draw_button.text()) == ("Pick on map", "Stop drawing")
    panel.draw_button.click()
    assert panel.draw_button.text() == "Draw line"
