"""Measuring in the real desktop: keys that QGIS has a use for too, tools that outlive nothing, and the date's speed."""

from __future__ import annotations

from datetime import date
from time import thread_time

import pytest
import qgis.utils
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

PATIENCE_MS = 20_000
TANAI = (96.72252, 26.35597)  # MIMU's position, as places.csv has it
QUICK_S = 0.05


def bring_to_front(dock, panel) -> None:
    (number,) = [n for n in range(dock.tabs.count()) if dock.tabs.widget(n).isAncestorOf(panel)]
    dock.tabs.setCurrentIndex(number)


def look_at(canvas, lon: float, lat: float) -> None:
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    canvas.setCenter(to_map.transform(QgsPointXY(lon, lat)))
    canvas.zoomScale(1_000_000)


def click(canvas, lon: float, lat: float) -> None:
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    where = canvas.getCoordinateTransform().transform(to_map.transform(QgsPointXY(lon, lat))).toQPointF().toPoint()
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)


@pytest.fixture
def edited():
    """A layer being edited, with its features selected and in sight: Delete would take them away."""
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "my edits", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromWkt("LineString (96.7 26.3, 96.8 26.4)"))
    assert layer.dataProvider().addFeatures([feature])
    assert QgsProject.instance().addMapLayer(layer)
    assert layer.startEditing()
    layer.selectAll()
    yield layer
    assert layer.rollBack()


def test_taking_a_point_back_deletes_no_feature(dock, iface, edited):
    canvas = iface.mapCanvas()
    bring_to_front(dock, dock.stretch)
    look_at(canvas, *TANAI)
    iface.setActiveLayer(edited)
    for button in (dock.stretch.pick_button, dock.stretch.draw_button):
        button.click()
        tool = canvas.mapTool()
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            click(canvas, *TANAI)
            for _ in range(2):
                QTest.keyClick(canvas, key)
            assert edited.featureCount() == 1
        assert canvas.mapTool() is tool
        assert iface.messageBar().items() == []
        tool.leave()


def test_the_plugin_can_be_unloaded_while_a_tool_is_at_work(dock, iface):
    canvas = iface.mapCanvas()
    items = len(canvas.scene().items())
    bring_to_front(dock, dock.stretch)
    look_at(canvas, *TANAI)
    dock.stretch.pick_button.click()
    click(canvas, *TANAI)
    assert qgis.utils.unloadPlugin("kachin_corridors")
    assert len(canvas.scene().items()) <= items
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton)
    assert qgis.utils.loadPlugin("kachin_corridors")
    assert qgis.utils.startPlugin("kachin_corridors")


def test_a_workspace_that_is_gone_is_told_and_the_result_stays(dock, iface, tmp_path):
    canvas = iface.mapCanvas()
    bring_to_front(dock, dock.stretch)
    look_at(canvas, 96.8, 25.9)
    dock.stretch.pick_button.click()
    click(canvas, *TANAI)
    click(canvas, 96.99, 25.369)
    assert len(dock.stretch.results()) == 1
    (tmp_path / "workspace.gpkg").rename(tmp_path / "elsewhere.gpkg")
    dock.stretch.save()
    assert any("workspace.gpkg" in item.text() for item in iface.messageBar().items())
    assert len(dock.stretch.results()) == 1
    (tmp_path / "elsewhere.gpkg").rename(tmp_path / "workspace.gpkg")
    dock.stretch.stretch_tool.leave()


def test_the_date_moves_in_no_time_whatever_tab_is_seen(dock, iface, qtbot):
    """What the main thread computes, at best: other programs, and the drawing of the map, are no fault of ours."""
    canvas = iface.mapCanvas()
    canvas.freeze(True)
    best = {}
    for panel in ("legs", "stretch", "saved", "holders", "distances", "overlays"):
        bring_to_front(dock, getattr(dock, panel))
        times = []
        for day in [date(2024, 10, 1), date(2025, 9, 12)] * 3:
            start = thread_time()
            dock.dates.edit.choose(day)
            times.append(thread_time() - start)
            qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
        best[panel] = min(times)
    canvas.freeze(False)
    assert {panel: seconds for panel, seconds in best.items() if seconds >= QUICK_S} == {}


def test_one_move_of_the_date_is_told_once(dock):
    seen = []

    def note() -> None:
        seen.append(dock.situation.day())

    dock.situation.changed.connect(note)
    dock.dates.edit.choose(date(2024, 10, 1))
    dock.situation.changed.disconnect(note)
    assert [day.isoformat() for day in seen] == ["2024-10-01"]
