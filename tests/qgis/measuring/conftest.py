"""The tools and tabs of measuring on a real canvas, and a hand that clicks and types."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsRectangle,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest

from kachin_corridors.algorithms.provider import KachinCorridorsProvider
from kachin_corridors.layers.measuring.stretches import read_corridors
from kachin_corridors.layers.settings import LENGTH_UNIT
from kachin_corridors.layers.stored_geometry import points_of
from kachin_corridors.store.workspace import Workspace
from kachin_corridors.ui.common.running import AlgorithmRunner
from kachin_corridors.ui.measure.stretch_panel import StretchPanel

DAY = date(2025, 9, 12)
WGS84 = "EPSG:4326"


@pytest.fixture
def workspace(small_workspace) -> Path:
    return small_workspace


@pytest.fixture
def canvas(qtbot, project, look_at):
    QgsSettings().remove(LENGTH_UNIT.key)
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
    panel.show_situation(Workspace(workspace), DAY)
    panel.show()
    yield panel
    panel.tear_down()
    panel.deleteLater()


@pytest.fixture
def stilwell(workspace):
    return read_corridors(Workspace(workspace), DAY).route("stilwell")


@pytest.fixture
def look_at():
    def look_at(canvas: QgsMapCanvas, degrees: QgsRectangle) -> None:
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(WGS84), canvas.mapSettings().destinationCrs(), QgsCoordinateTransformContext()
        )
        canvas.setExtent(transform.transformBoundingBox(degrees))

    return look_at


@pytest.fixture
def pixel():
    def pixel(canvas: QgsMapCanvas, lon: float, lat: float) -> QPoint:
        transform = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(WGS84), canvas.mapSettings().destinationCrs(), QgsCoordinateTransformContext()
        )
        return (
            canvas.getCoordinateTransform().transform(transform.transform(QgsPointXY(lon, lat))).toQPointF().toPoint()
        )

    return pixel


@pytest.fixture
def click(pixel):
    def click(canvas: QgsMapCanvas, lon: float, lat: float, button=Qt.MouseButton.LeftButton) -> None:
        where = pixel(canvas, lon, lat)
        QTest.mouseMove(canvas.viewport(), where)
        QTest.mouseClick(canvas.viewport(), button, Qt.KeyboardModifier.NoModifier, where)

    return click


@pytest.fixture
def press():
    def press(canvas: QgsMapCanvas, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(canvas, key, modifier)

    return press


@pytest.fixture
def messages():
    def messages(bar: QgsMessageBar) -> list[str]:
        return [item.text() for item in bar.items()]

    return messages


@pytest.fixture
def at():
    def at(route, km: float) -> tuple[float, float]:
        return route.point_at(km * 1000)

    return at


@pytest.fixture
def enter():
    def enter(panel, start: str, end: str, corridor: str = "stilwell") -> None:
        box = panel.fields.corridor_box
        box.setCurrentIndex(box.findData(corridor))
        box.activated.emit(box.currentIndex())
        for field, text in ((panel.fields.from_box, start), (panel.fields.to_box, end)):
            field.lineEdit().setText(text)
            QTest.keyClick(field.lineEdit(), Qt.Key.Key_Return)

    return enter


@pytest.fixture
def line_layer():
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

    return line_layer


@pytest.fixture
def measure_selected():
    def measure_selected(panel, canvas, project, runner, qtbot, layer) -> None:
        assert project.addMapLayer(layer)
        layer.selectAll()
        canvas.setCurrentLayer(layer)
        panel.features_button.click()
        qtbot.waitUntil(lambda: not runner.is_busy())

    return measure_selected


@pytest.fixture
def run(process, workspace, tmp_path):
    """Run an algorithm on the workspace into a GeoPackage; return its outputs and log, and the rows of a layer."""
    numbers = itertools.count()

    def run(name: str, **parameters: object):
        target = tmp_path / f"{name}_{next(numbers)}"
        given = {"WORKSPACE": str(workspace), "OUTPUT": f"{target}.gpkg"}
        if name == "measurebetween":
            given["PLACES"] = f"{target}_places.gpkg"
        return process(name, None, **{**given, **parameters})

    return run


@pytest.fixture
def features():
    def features(source: str) -> list[dict[str, Any]]:
        layer = QgsVectorLayer(source, "", "ogr")
        assert layer.isValid()
        assert layer.crs().authid() == "EPSG:4326"
        return [feature.attributeMap() | {"points": points_of(feature.geometry())} for feature in layer.getFeatures()]

    return features


@pytest.fixture
def legs_from():
    def legs_from(workspace, start: str, end: str):
        legs = [
            leg
            for leg in Workspace(workspace).corridors.legs()
            if leg.corridor_id == "stilwell" and leg.valid_to is None
        ]
        names = [leg.from_name for leg in legs] + [legs[-1].to_name]
        return legs[names.index(start) : names.index(end)]

    return legs_from
