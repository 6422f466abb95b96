"""Lines drawn by hand and selected features, in the tab Stretch."""

from __future__ import annotations

import csv
import io
from functools import partial
from itertools import pairwise
from math import atan, degrees, exp, pi

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsPointXY,
    QgsRectangle,
)
from qgis.gui import QgsMapMouseEvent
from qgis.PyQt.QtCore import QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QGuiApplication, QMouseEvent, QTextDocumentFragment
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kachin_corridors.layers.settings import LENGTH_UNIT
from kachin_corridors.store.workspace import Workspace

WGS84 = "EPSG:4326"


def test_a_line_by_hand_is_measured_and_can_be_drawn_on(panel, canvas, click, press):
    panel.draw_button.click()
    corners = [(96.0, 25.0), (97.0, 25.0), (97.0, 26.0)]
    for corner in corners:
        click(canvas, *corner)
    press(canvas, Qt.Key.Key_Return)
    (measured,) = panel.results()
    expected = sum(Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] / 1000 for a, b in pairwise(corners))
    assert measured.kept.length_km == pytest.approx(expected, abs=4 * canvas.mapUnitsPerPixel() / 1000)
    press(canvas, Qt.Key.Key_Backspace)
    assert panel.results() == ()
    press(canvas, Qt.Key.Key_Backspace)
    click(canvas, 96.0, 26.0, Qt.MouseButton.RightButton)
    assert len(panel.results()[0].kept.points) == 2


@pytest.fixture
def move(pixel):
    """Move the mouse over the canvas, as the window system tells it."""

    def move(canvas, lon: float, lat: float) -> None:
        where = QPointF(pixel(canvas, lon, lat))
        to_global = QPointF(canvas.viewport().mapToGlobal(where.toPoint()))
        buttons = (Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(canvas.viewport(), QMouseEvent(QEvent.Type.MouseMove, where, to_global, *buttons))

    return move


def card_of(panel) -> str:
    return QTextDocumentFragment.fromHtml(panel.card.label.text()).toPlainText()


@pytest.mark.parametrize("end", ["Return", "Enter", "right click", "double click"])
def test_however_a_line_is_ended_its_length_is_on_the_card_and_over_the_map(panel, canvas, pixel, click, move, end):
    panel.draw_button.click()
    click(canvas, 96.0, 25.0)
    move(canvas, 97.0, 25.0)
    click(canvas, 97.0, 25.0)
    if end == "double click":
        QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=pixel(canvas, 97.0, 25.0))
    else:
        move(canvas, 97.0, 26.0)
        assert "segment" in panel.live.text()
        assert panel.line_tool.note.text() == panel.live.text()
        if end == "right click":
            click(canvas, 97.0, 26.0, Qt.MouseButton.RightButton)
        else:
            QTest.keyClick(canvas, Qt.Key.Key_Return if end == "Return" else Qt.Key.Key_Enter)
    told = panel.live.text()
    expected = Geodesic.WGS84.Inverse(25.0, 96.0, 25.0, 97.0)["s12"] / 1000
    assert float(told.removesuffix(" km")) == pytest.approx(expected, abs=4 * canvas.mapUnitsPerPixel() / 1000)
    assert f"Length {told}" in " ".join(card_of(panel).split())
    assert panel.line_tool.note.isHidden()
    # What the pointer does then is no part of that line.
    move(canvas, 96.5, 26.5)
    assert panel.live.text() in ("", told)
    assert panel.line_tool.note.isHidden()
    assert f"Length {told}" in " ".join(card_of(panel).split())


def test_the_length_over_the_card_is_in_its_unit(panel, canvas, click, press):
    panel.draw_button.click()
    for corner in [(96.0, 25.0), (97.0, 25.0)]:
        click(canvas, *corner)
    press(canvas, Qt.Key.Key_Return)
    LENGTH_UNIT.set_value("mi")
    panel.refresh_unit()
    assert panel.live.text().endswith(" mi")
    assert f"Length {panel.live.text()}" in " ".join(card_of(panel).split())


def test_a_stretch_that_is_typed_leaves_no_length_of_a_drawn_line(panel, canvas, click, press, enter):
    panel.draw_button.click()
    for corner in [(96.0, 25.0), (97.0, 25.0)]:
        click(canvas, *corner)
    press(canvas, Qt.Key.Key_Return)
    assert panel.live.text()
    enter(panel, "100", "150")
    assert panel.results()[0].kept.length_km == pytest.approx(50)
    assert panel.live.text() == ""


def leave(canvas, panel, how):
    if how == "the pointer leaves":
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    elif how == "the map moves":
        canvas.setExtent(canvas.extent().buffered(1000))
    else:
        panel.hide()


WAYS_TO_LEAVE = ["the pointer leaves", "the map moves", "another tab is chosen"]


@pytest.mark.parametrize("how", WAYS_TO_LEAVE)
def test_of_a_line_only_what_was_clicked_is_told_without_the_pointer(panel, canvas, pixel, click, how):
    panel.draw_button.click()
    move = partial(QgsMapMouseEvent, canvas, QEvent.Type.MouseMove)
    click(canvas, 96.0, 25.0)
    panel.line_tool.canvasMoveEvent(move(pixel(canvas, 97.0, 26.0)))
    assert not panel.line_tool.note.isHidden()
    assert "segment" in panel.live.text()
    leave(canvas, panel, how)
    assert panel.line_tool.note.isHidden()
    assert panel.live.text() == ""
    panel.show()
    click(canvas, 97.0, 25.0)
    panel.line_tool.canvasMoveEvent(move(pixel(canvas, 97.0, 26.0)))
    leave(canvas, panel, how)
    expected = Geodesic.WGS84.Inverse(25.0, 96.0, 25.0, 97.0)["s12"] / 1000
    assert float(panel.live.text().removesuffix(" km")) == pytest.approx(
        expected, abs=4 * canvas.mapUnitsPerPixel() / 1000
    )


@pytest.mark.parametrize("how", WAYS_TO_LEAVE)
def test_of_a_stretch_nothing_is_told_without_the_pointer(panel, canvas, pixel, how):
    panel.pick_button.click()
    items = len(canvas.scene().items())
    panel.stretch_tool.canvasMoveEvent(QgsMapMouseEvent(canvas, QEvent.Type.MouseMove, pixel(canvas, 96.72, 26.36)))
    assert "km" in panel.live.text()
    assert len(canvas.scene().items()) > items
    leave(canvas, panel, how)
    assert panel.stretch_tool.note.isHidden()
    assert panel.live.text() == ""
    assert len(canvas.scene().items()) == items


def test_a_double_click_ends_the_line_once(panel, canvas, pixel, click):
    panel.draw_button.click()
    click(canvas, 96.0, 25.0)
    where = pixel(canvas, 97.0, 25.0)
    QTest.mouseMove(canvas.viewport(), where)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(panel.results()[0].kept.points) == 2


def test_a_line_across_the_antimeridian_takes_the_short_way(panel, canvas, press):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(WGS84))
    canvas.setExtent(QgsRectangle(160, -20, 200, 10))
    panel.draw_button.click()
    for lon in (175.0, 185.0):
        where = canvas.getCoordinateTransform().transform(QgsPointXY(lon, 0.0)).toQPointF().toPoint()
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    press(canvas, Qt.Key.Key_Return)
    # Ten degrees of the equator, by definition of WGS 84's semi-major axis.
    assert panel.results()[0].kept.length_km == pytest.approx(6378.137 * 3.14159265 / 18, abs=15)
    assert any("antimeridian" in note for note in panel.results()[0].notes)


def test_selected_features_of_any_crs_are_measured(panel, canvas, project, runner, qtbot, line_layer, measure_selected):
    layer = line_layer("EPSG:3857", "MultiLineString((10000000 3000000, 10100000 3000000))")
    measure_selected(panel, canvas, project, runner, qtbot, layer)
    (measured,) = panel.results()
    radius = 6378137.0  # the sphere of Web Mercator
    lat = degrees(2 * atan(exp(3000000 / radius)) - pi / 2)
    lons = [degrees(x / radius) for x in (10000000, 10100000)]
    expected = Geodesic.WGS84.Inverse(lat, lons[0], lat, lons[1])["s12"]
    assert measured.kept.length_km == pytest.approx(expected / 1000, abs=1e-6)
    assert measured.kept.name == "road 1"


@pytest.mark.parametrize(
    ("wkt", "crosses"),
    [
        ("MultiLineString((179 10, -179 10))", True),
        ("MultiLineString((179 10, 181 10))", True),
        ("MultiLineString((179 10, 180 10))", False),
        ("MultiLineString((96 25, 97 25))", False),
    ],
    ids=["across", "beyond 180", "up to it", "far from it"],
)
def test_selected_features_across_the_antimeridian_say_so(
    panel, canvas, project, runner, qtbot, line_layer, measure_selected, wkt, crosses
):
    measure_selected(panel, canvas, project, runner, qtbot, line_layer(WGS84, wkt))
    (measured,) = panel.results()
    start, end = (float(pair.split()[0]) for pair in wkt[wkt.rindex("(") + 1 :].rstrip(")").split(", "))
    lat = 25 if start == 96 else 10
    assert measured.kept.length_km * 1000 == pytest.approx(
        Geodesic.WGS84.Inverse(lat, start, lat, end)["s12"], abs=1e-3
    )
    assert ("The line crosses the antimeridian." in measured.notes) is crosses
    assert ("The line crosses the antimeridian." in panel.card.label.text()) is crosses


def test_features_without_a_line_are_told_and_gaps_are_not_bridged(
    panel, canvas, project, runner, qtbot, line_layer, measure_selected
):
    layer = line_layer(WGS84, "MultiLineString((96 25, 97 25), (97.5 25, 98 25))", None, "MultiLineString EMPTY")
    measure_selected(panel, canvas, project, runner, qtbot, layer)
    assert [each.kept.name for each in panel.results()] == ["road 1 (part 1)", "road 1 (part 2)"]
    text = panel.card.label.text()
    assert "road 2: " in text
    assert "road 3: " in text
    assert "gap" in text


def test_thousands_of_vertices_are_measured_without_delay(
    panel, canvas, project, runner, qtbot, line_layer, measure_selected
):
    points = ", ".join(f"{96 + number / 100000} 25" for number in range(20_000))
    measure_selected(panel, canvas, project, runner, qtbot, line_layer(WGS84, f"MultiLineString(({points}))"))
    assert len(panel.results()[0].kept.points) == 20_000


def test_nothing_selected_and_no_lines_are_told(panel, canvas, project, bar, messages, line_layer):
    panel.features_button.click()
    assert any("has no lines" in text for text in messages(bar))
    layer = line_layer(WGS84, "MultiLineString((96 25, 97 25))")
    assert project.addMapLayer(layer)
    canvas.setCurrentLayer(layer)
    panel.features_button.click()
    assert any("No feature of “my roads” is selected" in text for text in messages(bar))


def test_many_features_are_saved_together_and_copied_as_one_table(
    panel, canvas, project, runner, workspace, bar, qtbot, messages, line_layer, measure_selected
):
    layer = line_layer(WGS84, *[f"MultiLineString((96 {25 + number / 100}, 97 25))" for number in range(60)])
    measure_selected(panel, canvas, project, runner, qtbot, layer)
    panel.copy_csv()
    table = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    assert [row["name"] for row in table] == [f"road {number}" for number in range(1, 61)]
    panel.save()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert len({each.measurement_id for each in Workspace(workspace).measurements.all()}) == 60
    assert any("Saved: 60 lines" in text for text in messages(bar))


def test_measuring_features_can_be_cancelled(panel, canvas, project, runner, qtbot, line_layer):
    layer = line_layer(WGS84, *[f"MultiLineString((96 {25 + number / 10000}, 97 25))" for number in range(3000)])
    assert project.addMapLayer(layer)
    layer.selectAll()
    canvas.setCurrentLayer(layer)
    # The names of places are read in a task of their own.
    qtbot.waitUntil(lambda: not runner.is_busy())
    panel.features_button.click()
    (task,) = runner._tasks
    qtbot.waitUntil(lambda: task.progress() > 0)
    task.cancel()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert panel.results() == ()


def test_the_vertices_of_a_long_line_are_not_shown_one_by_one(
    panel, canvas, project, runner, qtbot, line_layer, measure_selected, calls_of
):
    """The main thread would stop for that."""
    points = ", ".join(f"{96 + number / 100_000} 25" for number in range(100_000))
    measure_selected(panel, canvas, project, runner, qtbot, line_layer(WGS84, f"MultiLineString(({points}))"))
    assert 10 < calls_of(lambda: panel._show(panel.results())).total() < 10_000
