"""The measuring tools and panels, driven as a user drives them, on a canvas of their own."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing
from datetime import date
from itertools import pairwise
from math import atan, degrees, exp, pi
from time import perf_counter

import pytest
from geographiclib.geodesic import Geodesic
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QPoint, Qt
from qgis.PyQt.QtGui import QGuiApplication, QKeyEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog, QPushButton

from kachin_corridors.algorithms.provider import KachinCorridorsProvider
from kachin_corridors.layers.corridor_measuring import read_corridors
from kachin_corridors.layers.measurements import read_measurements
from kachin_corridors.layers.places import CLUSTER, read_targets
from kachin_corridors.reports.measurement_export import export_measurements
from kachin_corridors.ui.distances_panel import DistancesPanel
from kachin_corridors.ui.keep_box import ANALYST_SETTING, KeepBox
from kachin_corridors.ui.length_unit import UNIT_SETTING
from kachin_corridors.ui.measurements_panel import MeasurementsPanel
from kachin_corridors.ui.running import AlgorithmRunner
from kachin_corridors.ui.stretch_panel import StretchPanel

DAY = date(2025, 9, 12)
WGS84 = "EPSG:4326"
TANAI = (96.72252, 26.35597)  # Tanai: MIMU's position, as places.csv has it


@pytest.fixture
def canvas(qtbot, project):
    QgsSettings().remove(UNIT_SETTING)
    canvas = QgsMapCanvas()
    canvas.resize(800, 600)
    canvas.setProject(project)
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32647"))
    look_at(canvas, QgsRectangle(95.5, 24.0, 98.0, 27.5))
    canvas.show()
    yield canvas
    canvas.setMapTool(None)
    canvas.deleteLater()


@pytest.fixture
def bar(canvas):
    bar = QgsMessageBar(canvas)
    yield bar
    bar.clearWidgets()


@pytest.fixture
def runner(bar, canvas):
    registry = QgsApplication.processingRegistry()
    provider = KachinCorridorsProvider()
    assert registry.addProvider(provider)
    runner = AlgorithmRunner(bar, canvas)
    yield runner
    runner.cancel_all()
    registry.removeProvider(provider)


@pytest.fixture
def panel(canvas, project, runner, workspace):
    panel = StretchPanel(canvas, project, runner)
    panel.show_situation(workspace, DAY)
    panel.show()
    yield panel
    panel.tear_down()
    panel.deleteLater()


@pytest.fixture
def stilwell(workspace):
    return read_corridors(workspace, DAY).route("stilwell")


def look_at(canvas: QgsMapCanvas, degrees: QgsRectangle) -> None:
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(WGS84), canvas.mapSettings().destinationCrs(), QgsProject()
    )
    canvas.setExtent(transform.transformBoundingBox(degrees))


def pixel(canvas: QgsMapCanvas, lon: float, lat: float) -> QPoint:
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem(WGS84), canvas.mapSettings().destinationCrs(), QgsProject()
    )
    return canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(lon, lat))).toQPointF().toPoint()


def click(canvas: QgsMapCanvas, lon: float, lat: float, button=Qt.MouseButton.LeftButton) -> None:
    where = pixel(canvas, lon, lat)
    QTest.mouseMove(canvas.viewport(), where)
    QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, where)


def press(canvas: QgsMapCanvas, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(canvas, key, modifier)


def messages(bar: QgsMessageBar) -> list[str]:
    return [item.text() for item in bar.items()]


def at(route, km: float) -> tuple[float, float]:
    return route.point_at(km * 1000)


def test_two_clicks_measure_the_stretch_along_the_corridor(panel, canvas, stilwell):
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


def test_a_click_near_a_place_takes_the_place(panel, canvas):
    panel.pick_button.click()
    where = pixel(canvas, *TANAI)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where + QPoint(5, 5))
    assert panel.fields.from_box.currentText().startswith("Tanai · km ")


def test_the_cursor_is_told_what_a_click_would_give(panel, canvas, stilwell):
    panel.pick_button.click()
    QTest.mouseMove(canvas.viewport(), pixel(canvas, *TANAI))
    assert "Tanai" in panel.stretch_tool.note.text()
    click(canvas, *at(stilwell, 50))
    QTest.mouseMove(canvas.viewport(), pixel(canvas, *TANAI))
    assert "→ Tanai" in panel.live.text()
    assert "traced" in panel.stretch_tool.sketch._bands


@pytest.mark.parametrize("how", ["backspace", "delete", "ctrl+z"])
def test_the_last_point_is_taken_back(panel, canvas, stilwell, how):
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


def test_escape_goes_back_step_by_step_to_the_tool_before(panel, canvas, stilwell):
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


def test_a_far_click_is_asked_and_taken_when_told_so(panel, canvas, bar, stilwell):
    panel.pick_button.click()
    click(canvas, *at(stilwell, 150))
    lon, lat = at(stilwell, 250)
    click(canvas, lon + 0.12, lat)
    assert panel.results() == ()
    (text,) = messages(bar)
    assert " km off Ledo–Bhamo (Stilwell Road)" in text
    (button,) = bar.items()[0].findChildren(QPushButton)
    shown_km = float(button.text().split("(")[1].split()[0])
    assert 5 < shown_km < 12.5  # 0.12 degrees of longitude are 12 km here
    button.click()
    assert len(panel.results()) == 1
    assert any(f"{shown_km} km off the line" in note for note in panel.results()[0].notes)


def test_a_far_click_that_was_not_meant_is_forgotten(panel, canvas, bar, stilwell):
    panel.pick_button.click()
    lon, lat = at(stilwell, 250)
    click(canvas, lon + 0.12, lat)
    click(canvas, *at(stilwell, 150))
    assert messages(bar) == []
    assert panel.results() == ()


def test_twice_the_same_point_is_told_and_the_first_stays(panel, canvas, bar):
    panel.pick_button.click()
    click(canvas, *TANAI)
    click(canvas, *TANAI)
    assert any("Choose two different points" in text for text in messages(bar))
    assert panel.fields.from_box.currentText().startswith("Tanai")


def test_from_is_to_in_the_fields_is_told(panel):
    enter(panel, "Tanai", "Tanai")
    assert "Choose two different points" in panel.fields.hint.text()
    assert panel.results() == ()


def enter(panel, start: str, end: str, corridor: str = "stilwell") -> None:
    box = panel.fields.corridor_box
    box.setCurrentIndex(box.findData(corridor))
    box.activated.emit(box.currentIndex())
    for field, text in ((panel.fields.from_box, start), (panel.fields.to_box, end)):
        field.lineEdit().setText(text)
        QTest.keyClick(field.lineEdit(), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [("120", "km 200.5", 80.5), ("km 300", "100 km", 200.0)],
)
def test_typed_marks_are_measured_either_way(panel, start, end, km):
    enter(panel, start, end)
    assert panel.results()[0].kept.length_km == pytest.approx(km, abs=1e-6)


def test_names_with_their_published_figures_and_the_other_way_round(panel):
    enter(panel, "Momauk", "Bhamo")
    assert "14 km" in panel.card.label.text()
    assert "RFA" in panel.card.label.text()
    panel.fields.swap_button.click()
    assert panel.results()[0].kept.from_name == "Bhamo"
    assert "14 km" in panel.card.label.text()


def test_the_line_decides_how_many_digits_are_shown(panel):
    enter(panel, "100", "200")
    assert "<td>100 km" in panel.card.label.text()  # good to 7.5 km: no decimals


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("nowhere at all", "No place is called"),
        ("km 900", "is not on the corridor"),
        ("Kunming", "Kunming"),
    ],
)
def test_what_is_no_point_of_the_corridor_is_told(panel, text, message):
    enter(panel, "Tanai", text)
    assert message in panel.fields.hint.text()
    assert panel.results() == ()


def test_a_place_off_the_corridor_is_asked(panel, bar):
    enter(panel, "Tanai", "Laiza")
    (button,) = bar.items()[0].findChildren(QPushButton)
    button.click()
    assert panel.results()[0].kept.to_name == "Laiza"
    assert "off the line" in panel.card.label.text()


def test_a_corridor_that_does_not_join_is_told_and_the_others_are_measured(panel, workspace):
    with closing(sqlite3.connect(workspace)) as database:
        database.execute("DELETE FROM corridor_legs WHERE corridor_id = 'stilwell' AND leg_order = 5")
        database.commit()
    panel.show_situation(workspace, DAY)
    assert "cannot be measured as one line" in panel.fields.hint.text()
    assert panel.fields.corridor_box.findData("stilwell") == -1
    enter(panel, "10", "50", "kaladan")
    assert panel.results()[0].kept.length_km == pytest.approx(40, abs=1e-6)


def test_a_leg_without_a_line_is_told(panel, workspace):
    with closing(sqlite3.connect(workspace)) as database:
        # The triggers of the spatial index need functions that SQLite alone has not.
        for name in [row[0] for row in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("UPDATE corridor_legs SET geom = NULL WHERE corridor_id = 'stilwell' AND leg_order = 5")
        database.commit()
    panel.show_situation(workspace, DAY)
    assert "has no line" in panel.fields.hint.text()


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857", "EPSG:32646"])
@pytest.mark.parametrize("rotation", [0, 33])
def test_clicks_mean_the_same_on_any_canvas(panel, canvas, stilwell, crs, rotation):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    look_at(canvas, QgsRectangle(96.2, 25.5, 97.2, 26.8))
    canvas.setRotation(rotation)
    panel.pick_button.click()
    click(canvas, *TANAI)
    click(canvas, *stilwell.point_at(stilwell.mark_of("shaduzup")))
    assert panel.results()[0].kept.from_name == "Tanai"
    assert panel.results()[0].kept.to_name == "Shaduzup"


def test_beside_the_globe_there_is_no_position(panel, canvas, bar):
    canvas.setDestinationCrs(QgsCoordinateReferenceSystem("+proj=ortho +lat_0=25 +lon_0=97"))
    canvas.setExtent(QgsRectangle(-9e6, -9e6, 9e6, 9e6))
    panel.pick_button.click()
    QTest.mouseMove(canvas.viewport(), QPoint(3, 3))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert any("no position on Earth" in text for text in messages(bar))


def test_a_line_by_hand_is_measured_and_can_be_drawn_on(panel, canvas):
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


def test_a_double_click_ends_the_line_once(panel, canvas):
    panel.draw_button.click()
    click(canvas, 96.0, 25.0)
    where = pixel(canvas, 97.0, 25.0)
    QTest.mouseMove(canvas.viewport(), where)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(panel.results()[0].kept.points) == 2


def test_a_line_across_the_antimeridian_takes_the_short_way(panel, canvas):
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


def line_layer(crs: str, *wkts: str | None) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"MultiLineString?crs={crs}&field=name:string", "my roads", "memory")
    features = []
    for number, wkt in enumerate(wkts, start=1):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("name", f"road {number}")
        if wkt is not None:
            feature.setGeometry(QgsGeometry.fromWkt(wkt))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def measure_selected(panel, canvas, project, runner, qtbot, layer) -> None:
    assert project.addMapLayer(layer)
    layer.selectAll()
    canvas.setCurrentLayer(layer)
    panel.features_button.click()
    qtbot.waitUntil(lambda: not runner.is_busy())


def test_selected_features_of_any_crs_are_measured(panel, canvas, project, runner, qtbot):
    layer = line_layer("EPSG:3857", "MultiLineString((10000000 3000000, 10100000 3000000))")
    measure_selected(panel, canvas, project, runner, qtbot, layer)
    (measured,) = panel.results()
    radius = 6378137.0  # the sphere of Web Mercator
    lat = degrees(2 * atan(exp(3000000 / radius)) - pi / 2)
    lons = [degrees(x / radius) for x in (10000000, 10100000)]
    expected = Geodesic.WGS84.Inverse(lat, lons[0], lat, lons[1])["s12"]
    assert measured.kept.length_km == pytest.approx(expected / 1000, abs=1e-6)
    assert measured.kept.name == "road 1"


def test_features_without_a_line_are_told_and_gaps_are_not_bridged(panel, canvas, project, runner, qtbot):
    layer = line_layer(WGS84, "MultiLineString((96 25, 97 25), (97.5 25, 98 25))", None, "MultiLineString EMPTY")
    measure_selected(panel, canvas, project, runner, qtbot, layer)
    assert [each.kept.name for each in panel.results()] == ["road 1 (part 1)", "road 1 (part 2)"]
    text = panel.card.label.text()
    assert "road 2: " in text
    assert "road 3: " in text
    assert "gap" in text


def test_thousands_of_vertices_are_measured_without_delay(panel, canvas, project, runner, qtbot):
    points = ", ".join(f"{96 + number / 100000} 25" for number in range(20_000))
    measure_selected(panel, canvas, project, runner, qtbot, line_layer(WGS84, f"MultiLineString(({points}))"))
    assert len(panel.results()[0].kept.points) == 20_000


def test_nothing_selected_and_no_lines_are_told(panel, canvas, project, bar):
    panel.features_button.click()
    assert any("has no lines" in text for text in messages(bar))
    layer = line_layer(WGS84, "MultiLineString((96 25, 97 25))")
    assert project.addMapLayer(layer)
    canvas.setCurrentLayer(layer)
    panel.features_button.click()
    assert any("No feature of “my roads” is selected" in text for text in messages(bar))


def test_what_is_saved_is_listed_renamed_deleted_and_restored(panel, canvas, project, runner, workspace, bar, qtbot):
    enter(panel, "Tanai", "Namti")
    panel.keep.name.setText("My stretch")
    panel.keep.note.setText("before the rains")
    panel.keep.measured_by.setText("N. N.")
    panel.keep.save_button.click()
    (kept,) = read_measurements(workspace)
    assert (kept.name, kept.note, kept.measured_by) == ("My stretch", "before the rains", "N. N.")
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(workspace, DAY)
    listed.show()
    assert listed.table.item(0, 0).text() == "My stretch"
    listed.table.item(0, 0).setText("Renamed")
    assert read_measurements(workspace)[0].name == "Renamed"
    listed.table.item(0, 0).setText("  ")
    assert any("needs a name" in text for text in messages(bar))
    assert listed.table.item(0, 0).text() == "Renamed"
    bar.clearWidgets()
    listed.table.selectRow(0)
    listed.delete_button.click()
    assert read_measurements(workspace) == []
    (undo,) = bar.items()[0].findChildren(QPushButton)
    undo.click()
    (restored,) = read_measurements(workspace)
    assert restored.measurement_id == kept.measurement_id
    assert restored.points == kept.points
    listed.tear_down()
    listed.deleteLater()


@pytest.mark.parametrize("ending", ["gpkg", "geojson", "csv"])
def test_measurements_are_exported(panel, canvas, project, runner, workspace, qtbot, tmp_path, ending):
    enter(panel, "100", "150")
    panel.save()
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(workspace, DAY)
    target = tmp_path / f"out.{ending}"
    listed.export(target)
    qtbot.waitUntil(lambda: not runner.is_busy())
    layer = QgsVectorLayer(str(target), "exported", "ogr")
    (row,) = layer.getFeatures()
    assert float(row["length_km"]) == pytest.approx(50)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    listed.tear_down()
    listed.deleteLater()


def test_an_export_never_replaces_the_workspace(canvas, project, runner, workspace, qtbot, bar):
    before = workspace.read_bytes()
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(workspace, DAY)
    listed.export(workspace)
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert any("was left as it is" in text for text in messages(bar))
    assert workspace.read_bytes() == before
    listed.tear_down()
    listed.deleteLater()


def test_a_locked_workspace_loses_nothing(panel, workspace, bar):
    enter(panel, "100", "150")
    with closing(sqlite3.connect(workspace)) as other:
        other.isolation_level = None
        other.execute("BEGIN EXCLUSIVE")
        panel.save()
        assert any("locked" in text for text in messages(bar))
        other.execute("ROLLBACK")
    assert len(panel.results()) == 1
    panel.save()
    assert len(read_measurements(workspace)) == 1


def test_distances_are_sorted_by_number_and_their_lines_drawn(canvas, project, runner, workspace, qtbot):
    panel = DistancesPanel(canvas, project, runner)
    panel.show_situation(workspace, DAY)
    panel.show()
    panel.origin.setText("MMR001001701")
    QTest.keyClick(panel.origin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not runner.is_busy())
    shown = [panel.table.item(row, 1).text() for row in range(panel.table.rowCount())]
    numbers = [float(text) for text in shown if text != "–"]
    assert len(numbers) > 10
    assert numbers == sorted(numbers)
    assert shown == [text for text in shown if text != "–"] + [text for text in shown if text == "–"]
    panel.table.selectRow(5)
    assert "line" in panel._sketch._bands
    panel.tool.start()
    click(canvas, 97.0, 25.0)
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert panel.origin.text().startswith(("24.9", "25.0"))
    panel.tear_down()
    panel.deleteLater()


def test_nothing_is_left_on_the_canvas(canvas, project, runner, workspace, stilwell, qtbot):
    before = len(canvas.scene().items())
    assert canvas.snappingUtils()  # it is made when first asked for, and listens too
    listening = canvas.receivers(canvas.destinationCrsChanged)
    panel = StretchPanel(canvas, project, runner)
    panel.show_situation(workspace, DAY)
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


def test_closing_the_project_in_the_midst_leaves_nothing(panel, canvas, stilwell):
    before = len(canvas.scene().items())
    panel.pick_button.click()
    click(canvas, *at(stilwell, 150))
    panel.clear()
    assert len(canvas.scene().items()) == before
    assert panel.results() == ()


def test_what_was_picked_stays_when_the_date_moves(panel, canvas, workspace, stilwell):
    panel.pick_button.click()
    click(canvas, *TANAI)
    panel.show_situation(workspace, date(2024, 10, 1))
    click(canvas, *at(stilwell, 300))
    (measured,) = panel.results()
    assert measured.kept.from_name == "Tanai"
    assert measured.kept.situation_date == "2024-10-01"


def test_name_and_note_stay_when_the_date_moves_and_go_with_another_stretch(panel, workspace):
    enter(panel, "Tanai", "Namti")
    panel.keep.name.setText("Mine")
    panel.keep.note.setText("before the rains")
    panel.show_situation(workspace, date(2024, 10, 1))
    assert panel.results()[0].kept.situation_date == "2024-10-01"
    assert (panel.keep.name.text(), panel.keep.note.text()) == ("Mine", "before the rains")
    enter(panel, "100", "150")
    assert (panel.keep.name.text(), panel.keep.note.text()) == ("km 100.0–km 150.0", "")


def test_a_text_that_is_no_place_is_told_until_it_is_put_right(panel):
    enter(panel, "Nowhere Town", "Myitkyina")
    assert "No place is called “Nowhere Town”" in panel.fields.hint.text()
    panel.fields.swap()
    assert "No place is called “Nowhere Town”" in panel.fields.hint.text()
    panel.fields.swap()
    enter(panel, "Bhamo", "Myitkyina")
    assert not panel.fields.hint.isVisible()


def test_a_result_is_drawn_only_while_its_tab_is_seen(panel, canvas):
    enter(panel, "100", "150")
    (band,) = [band for name, band in panel._sketch._bands.items() if name == "lines"]
    assert band.isVisible()
    panel.hide()
    assert not band.isVisible()
    panel.show()
    assert band.isVisible()


def test_without_a_result_there_is_nothing_to_keep(panel):
    assert not panel.keep.isVisible()
    assert "draw a line" in panel.card.label.text()
    enter(panel, "100", "150")
    assert panel.keep.isVisible()


def test_an_empty_person_is_remembered(panel, canvas):
    enter(panel, "100", "150")
    panel.keep.measured_by.clear()
    panel.save()
    assert KeepBox(canvas).measured_by.text() == ""
    QgsSettings().remove(ANALYST_SETTING)


def test_the_button_says_how_to_stop(panel):
    panel.pick_button.click()
    assert panel.pick_button.text() == "Stop &picking"
    panel.draw_button.click()
    assert (panel.pick_button.text(), panel.draw_button.text()) == ("&Pick on map", "Stop &drawing")
    panel.draw_button.click()
    assert panel.draw_button.text() == "&Draw line"


def test_what_is_saved_twice_are_two_measurements(panel, workspace):
    enter(panel, "100", "150")
    panel.save()
    panel.keep.note.setText("again")
    panel.save()
    first, second = read_measurements(workspace)
    assert first.measurement_id != second.measurement_id
    assert (first.note, second.note) == ("", "again")


def test_many_features_are_saved_together_and_copied_as_one_table(
    panel, canvas, project, runner, workspace, bar, qtbot
):
    layer = line_layer(WGS84, *[f"MultiLineString((96 {25 + number / 100}, 97 25))" for number in range(60)])
    measure_selected(panel, canvas, project, runner, qtbot, layer)
    panel.copy_csv()
    table = list(csv.DictReader(io.StringIO(QGuiApplication.clipboard().text())))
    assert [row["name"] for row in table] == [f"road {number}" for number in range(1, 61)]
    panel.save()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert len({each.measurement_id for each in read_measurements(workspace)}) == 60
    assert any("Saved: 60 lines" in text for text in messages(bar))


def test_measuring_features_can_be_cancelled(panel, canvas, project, runner, qtbot):
    layer = line_layer(WGS84, *[f"MultiLineString((96 {25 + number / 10000}, 97 25))" for number in range(3000)])
    assert project.addMapLayer(layer)
    layer.selectAll()
    canvas.setCurrentLayer(layer)
    panel.features_button.click()
    (task,) = runner._tasks
    qtbot.waitUntil(lambda: task.progress() > 0)
    task.cancel()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert panel.results() == ()


def test_a_line_of_many_vertices_stops_nothing(panel, canvas, project, runner, qtbot):
    """What the main thread does with a measured line of 100,000 vertices: a tenth of a second, ten times that here."""
    points = ", ".join(f"{96 + number / 100_000} 25" for number in range(100_000))
    measure_selected(panel, canvas, project, runner, qtbot, line_layer(WGS84, f"MultiLineString(({points}))"))
    start = perf_counter()
    panel._show(panel.results())
    assert perf_counter() - start < 1.0


def test_no_name_becomes_a_formula_in_a_spreadsheet(panel, canvas, project, runner, workspace, qtbot, tmp_path):
    enter(panel, "100", "150")
    panel.keep.name.setText("=HYPERLINK(1)")
    panel.keep.note.setText("-1 km?")
    panel.copy_csv()
    (row, *_) = csv.DictReader(io.StringIO(QGuiApplication.clipboard().text()))
    assert (row["name"], row["note"], row["length from start (km)"]) == ("'=HYPERLINK(1)", "'-1 km?", "50")
    panel.save()
    export_measurements(workspace, tmp_path / "out.csv")
    (row,) = csv.DictReader((tmp_path / "out.csv").open(encoding="utf-8"))
    assert row["name"] == "'=HYPERLINK(1)"
    export_measurements(workspace, tmp_path / "out.geojson")
    assert '"=HYPERLINK(1)"' in (tmp_path / "out.geojson").read_text(encoding="utf-8")


def test_a_file_whose_ending_was_added_is_not_replaced_unasked(
    panel, canvas, project, runner, workspace, bar, monkeypatch, tmp_path
):
    enter(panel, "100", "150")
    panel.save()
    listed = MeasurementsPanel(canvas, project, runner)
    listed.show_situation(workspace, DAY)
    (tmp_path / "mine.csv").write_text("precious", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / "mine"), "CSV (*.csv)"))
    listed._ask_export()
    assert not runner.is_busy()
    assert (tmp_path / "mine.csv").read_text(encoding="utf-8") == "precious"
    assert any("was left as it is" in text for text in messages(bar))
    listed.tear_down()
    listed.deleteLater()


def test_kilometre_posts_become_a_layer(panel, project, runner, qtbot):
    enter(panel, "100", "150")
    panel.posts_button.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: not runner.is_busy())
    (layer,) = project.mapLayers().values()
    assert layer.name() == "Kilometre posts: Ledo–Bhamo (Stilwell Road)"
    assert layer.labelsEnabled()
    marks = {feature["km"] for feature in layer.getFeatures() if feature["on_large_scale"]}
    assert marks == set(range(0, 567, 25))


def test_distances_show_as_many_digits_as_the_positions_allow(canvas, project, runner, workspace, qtbot):
    """From a point of the map, too: the cluster Pangwa is known to 10 km, so that no decimal means anything."""
    panel = DistancesPanel(canvas, project, runner)
    panel.show_situation(workspace, DAY)
    panel.show()
    panel.measure_from_point((97.0, 25.0))
    qtbot.waitUntil(lambda: not runner.is_busy())
    (row,) = [number for number in range(panel.table.rowCount()) if panel.table.item(number, 0).text() == "Pangwa"]
    (cluster,) = [place for place in read_targets(workspace) if (place.name, place.kind) == ("Pangwa", CLUSTER)]
    lon, lat = cluster.point
    km = Geodesic.WGS84.Inverse(25.0, 97.0, lat, lon)["s12"] / 1000
    assert panel.table.item(row, 1).text() == f"{km:.0f}"
    panel.table.selectRow(row)
    assert f"{km:.0f} km (± 10 km)" in panel.details.label.text()
    QgsSettings().setValue(UNIT_SETTING, "mi")
    panel.hide()
    panel.show()
    (row,) = [number for number in range(panel.table.rowCount()) if panel.table.item(number, 0).text() == "Pangwa"]
    assert panel.table.item(row, 1).text() == f"{km / 1.609344:.0f}"
    QgsSettings().remove(UNIT_SETTING)
    panel.tear_down()
    panel.deleteLater()


def test_figures_of_the_corridor_s_end_are_not_those_of_a_place_far_beyond_it(panel, bar):
    """The point of the Stilwell Road nearest to Sittwe is its end, Bhamo: nobody published how far Ledo–Sittwe is."""
    enter(panel, "Ledo", "Bhamo")
    assert "620 km" in panel.card.label.text()
    enter(panel, "Ledo", "Sittwe")
    (button,) = bar.items()[0].findChildren(QPushButton)
    button.click()
    assert panel.results()[0].kept.to_name == "Sittwe"
    assert "No figure was published for this stretch." in panel.card.label.text()
    assert "620 km" not in panel.card.label.text()


def test_a_place_of_the_list_that_is_beside_the_line_says_so(panel):
    """Lajayang, as it is in places.csv, is more than 3 km from the road as digitised."""
    panel.fields.corridor_box.setCurrentIndex(panel.fields.corridor_box.findData("stilwell"))
    panel.fields.corridor_box.activated.emit(panel.fields.corridor_box.currentIndex())
    box = panel.fields.from_box
    (index,) = [number for number in range(box.count()) if box.itemText(number).startswith("Lajayang")]
    box.setCurrentIndex(index)
    box.activated.emit(index)
    panel.fields.to_box.lineEdit().setText("Bhamo")
    QTest.keyClick(panel.fields.to_box.lineEdit(), Qt.Key.Key_Return)
    assert any(note.startswith("Lajayang is 3.2 km off the line") for note in panel.results()[0].notes)
