"""Measuring in the real desktop: keys that QGIS has a use for too, tools that outlive nothing, and the date's speed."""

from __future__ import annotations

from datetime import date

import pytest
import qgis.utils
from dock_pages import each_page
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
def edited(dock):
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
    QgsProject.instance().removeMapLayer(layer)


@pytest.mark.shares_project
def test_taking_a_point_back_deletes_no_feature(dock, iface, edited):
    canvas = iface.mapCanvas()
    dock.content.bring(dock.content.stretch)
    look_at(canvas, *TANAI)
    iface.setActiveLayer(edited)
    for button in (dock.content.stretch.pick_button, dock.content.stretch.draw_button):
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


@pytest.mark.shares_project
def test_moving_the_date_reads_nothing_whatever_page_is_seen(dock, iface, qtbot, calls_of):
    """What was read is kept while the file stays as it is; how long the rest takes is for benchmarks/ to say."""
    days = [date(2024, 10, 1), date(2025, 9, 12)]
    canvas = iface.mapCanvas()
    canvas.freeze(True)
    read = {}
    for panel in each_page(dock):
        for day in days:
            dock.content.dates.edit.choose(day)
            qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
        calls = calls_of(lambda: [dock.content.dates.edit.choose(day) for day in days])
        qtbot.waitUntil(lambda: not dock.runner.is_busy(), timeout=PATIENCE_MS)
        assert dock.situation.day() == days[-1]
        read[panel] = calls["execute"]
    canvas.freeze(False)
    assert read == dict.fromkeys(read, 0)


@pytest.mark.shares_project
def test_one_move_of_the_date_is_told_once(dock):
    seen = []

    def note() -> None:
        seen.append(dock.situation.day())

    dock.situation.changed.connect(note)
    dock.content.dates.edit.choose(date(2024, 10, 1))
    dock.situation.changed.disconnect(note)
    assert [day.isoformat() for day in seen] == ["2024-10-01"]


def test_the_plugin_can_be_unloaded_while_a_tool_is_at_work(dock, iface):
    canvas = iface.mapCanvas()
    items = len(canvas.scene().items())
    dock.content.bring(dock.content.stretch)
    look_at(canvas, *TANAI)
    dock.content.stretch.pick_button.click()
    click(canvas, *TANAI)
    assert qgis.utils.unloadPlugin("kachin_corridors")
    assert len(canvas.scene().items()) <= items
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton)
    assert qgis.utils.loadPlugin("kachin_corridors")
    assert qgis.utils.startPlugin("kachin_corridors")


@pytest.mark.shares_project
def test_a_workspace_that_is_gone_is_told_and_the_result_stays(dock, workspace, iface):
    canvas = iface.mapCanvas()
    dock.content.bring(dock.content.stretch)
    look_at(canvas, 96.8, 25.9)
    dock.content.stretch.pick_button.click()
    click(canvas, *TANAI)
    click(canvas, 96.99, 25.369)
    assert len(dock.content.stretch.results()) == 1
    elsewhere = workspace.rename(workspace.with_name("elsewhere.gpkg"))
    try:
        dock.content.stretch.save()
    finally:
        elsewhere.rename(workspace)
    assert any("workspace.gpkg" in item.text() for item in iface.messageBar().items())
    assert len(dock.content.stretch.results()) == 1
    dock.content.stretch.stretch_tool.leave()
