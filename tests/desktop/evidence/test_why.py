"""Why this colour, in the real desktop: a click with the mouse on a mark, whatever layer is active."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QPoint, QSize, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from kachin_corridors.layers.evidence.clicked import things_at

PATIENCE_MS = 20_000
SMALL_SCREEN = QSize(1366, 768)
BHAMO = (97.2340, 24.2640)
"""Near the town; where its mark is drawn the test looks for."""


def layer_with(role: str) -> QgsVectorLayer:
    layers = QgsProject.instance().mapLayers().values()
    (layer,) = [each for each in layers if each.customProperty("kachin_corridors/role") == role]
    assert isinstance(layer, QgsVectorLayer)
    return layer


def _distance(offset: QPoint) -> int:
    return offset.x() ** 2 + offset.y() ** 2


def _is_base(key: str) -> bool:
    return key.startswith("bhamo-ib-")


def keep_picture(widget, name: str) -> None:
    """Save what is seen into the folder KACHIN_PICTURES, if there is one, for whoever looks."""
    if folder := os.environ.get("KACHIN_PICTURES"):
        assert widget.grab().save(str(Path(folder) / name))


def is_whole(widget) -> bool:
    """Tell whether all of a widget is in sight."""
    return widget.visibleRegion().boundingRect() == widget.rect()


@pytest.fixture
def at_bhamo(dock, iface, qtbot):
    """The map around Bhamo, drawn, with the page Evidence in front and a layer active that is none of ours."""
    canvas = iface.mapCanvas()
    dock.content.bring(dock.content.evidence)
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), canvas.mapSettings().destinationCrs(), QgsProject.instance()
    )
    window, before = iface.mainWindow(), iface.mainWindow().size()
    window.showNormal()
    window.resize(SMALL_SCREEN)
    # The window manager does so in its time, and where a mark is drawn on the canvas changes with it.
    qtbot.waitUntil(lambda: window.size() == SMALL_SCREEN, timeout=PATIENCE_MS)
    QApplication.processEvents()
    canvas.setCenter(to_map.transform(QgsPointXY(*BHAMO)))
    canvas.zoomScale(250_000)
    canvas.waitWhileRendering()
    iface.setActiveLayer(layer_with("countries"))
    yield canvas
    window.resize(before)
    dock.content.evidence.why.asking.tool.leave()


@pytest.mark.shares_project
def test_a_click_on_a_mark_says_why(dock, at_bhamo, iface, qtbot):
    why = dock.content.evidence.why
    why.asking.map_button.click()
    assert at_bhamo.mapTool() is why.asking.tool
    feature = next(QgsFeature(each) for each in layer_with("control_status").getFeatures("unit_id = 'bhamo'"))
    position = at_bhamo.mapSettings().layerToMapCoordinates(layer_with("control_status"), feature.geometry().asPoint())
    pixel = at_bhamo.getCoordinateTransform().transform(position).toQPointF().toPoint()
    QTest.mouseClick(at_bhamo.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pixel)
    qtbot.waitUntil(lambda: why.unit_id() == "bhamo", timeout=PATIENCE_MS)
    assert why.sentence.text().startswith("Contested since 2024-12-04, KIA against junta; both sides say so.")
    assert iface.activeLayer() is layer_with("countries")
    at_bhamo.waitWhileRendering()
    QApplication.processEvents()
    keep_picture(iface.mainWindow(), "why_bhamo.png")
    # From the panel to the area that scrolls it each layout asks the next one in a turn of its own.
    buttons = (why.copy_button, why.correct_button, why.withdraw_button)
    qtbot.waitUntil(lambda: all(is_whole(each) for each in (why.timeline, *buttons)), timeout=PATIENCE_MS)
    assert why.asking.others.isVisible()
    # A base of the town stands on a ring beside the same position, and is found there.
    settings, project = at_bhamo.mapSettings(), QgsProject.instance()
    around = (QPoint(dx, dy) for dx in range(-60, 61, 4) for dy in range(-60, 61, 4))
    drawn = ((offset, things_at(settings, project, pixel + offset)) for offset in sorted(around, key=_distance))
    beside = next(((offset, found[0].key) for offset, found in drawn if found and _is_base(found[0].key)), None)
    assert beside is not None
    offset, key = beside
    QTest.mouseClick(at_bhamo.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, pixel + offset)
    qtbot.waitUntil(lambda: why.unit_id() == key, timeout=PATIENCE_MS)
    QTest.keyClick(at_bhamo, Qt.Key.Key_Escape)
    assert at_bhamo.mapTool() is not why.asking.tool


@pytest.mark.shares_project
def test_the_page_comes_into_sight_from_another(dock, at_bhamo, qtbot):
    evidence = dock.content.evidence
    evidence.why.asking.map_button.click()
    dock.content.bring(dock.content.holders)
    assert not evidence.isVisible()
    QTest.mouseClick(
        at_bhamo.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at_bhamo.rect().center()
    )
    qtbot.waitUntil(evidence.why.isVisible, timeout=PATIENCE_MS)


@pytest.mark.shares_project
def test_a_section_of_the_holders_asks_too(dock, qtbot):
    holders = dock.content.holders
    dock.content.bring(holders)
    qtbot.waitUntil(lambda: holders.strip is not None, timeout=PATIENCE_MS)
    assert holders.choose_corridor("stilwell")
    holders.tables.sections.setFocus()
    holders.tables.why_action.trigger()
    assert dock.content.evidence.why.isVisible()
    assert "km " in dock.content.evidence.why.title.text()


@pytest.mark.shares_project
def test_a_click_on_the_time_line_moves_the_map(dock, at_bhamo, qtbot):
    why = dock.content.evidence.why
    dock.content.evidence.show_unit("bhamo")
    why.timeline.setFocus()
    QTest.keyClick(why.timeline, Qt.Key.Key_Home)
    QTest.keyClick(why.timeline, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dock.content.dates.day().isoformat() == "2023-10-24", timeout=PATIENCE_MS)
    assert why.sentence.text().startswith("Controlled since 2023-10-24 by junta")
