"""Border gates on the map: posts and bars say the status, also without colour, and pale what is old."""

from __future__ import annotations

from datetime import date

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpressionContextUtils,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor

from kachin_corridors.core.present import present
from kachin_corridors.layers.project.situation_date import instant, make_temporal
from kachin_corridors.layers.resources import apply_style
from kachin_corridors.store.workspace import Workspace

PIXELS, DPI, SCALE = 200, 254, 1_000_000
"""Ten pixels are a millimetre."""
POST = 28
"""Pixels between the middle of a gate and that of a post or bar."""


def drawn(path, place_id: str, day: str):
    """Draw a gate alone, in the middle of a white picture."""
    when = date.fromisoformat(day)
    layer = QgsVectorLayer(f"{path}|layername=gate_status", "gates", "ogr")
    apply_style(layer, "border_gates")
    make_temporal(layer)
    (gate,) = (gate for gate in Workspace(path).sites.gates(when) if gate.place_id == place_id)
    lon, lat = present(gate.point)
    half = 0.05
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    settings.setOutputSize(QSize(PIXELS, PIXELS))
    settings.setOutputDpi(DPI)
    settings.setBackgroundColor(QColor("white"))
    settings.setExtent(QgsRectangle(lon - half, lat - half, lon + half, lat + half))
    settings.setIsTemporal(True)
    settings.setTemporalRange(instant(when))
    context = settings.expressionContext()
    context.appendScopes(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def darkness(image, east: int, south: int) -> int:
    """Return how far from white the pixel is, so many pixels off the middle: 0 to 255."""
    return 255 - image.pixelColor(PIXELS // 2 + east, PIXELS // 2 + south).lightness()


def lines(image) -> str:
    """Return on which sides of a gate there is a line."""
    sides = {"W": (-POST, 0), "N": (0, -POST), "E": (POST, 0), "S": (0, POST)}
    return "".join(name for name, at in sides.items() if darkness(image, *at) > 30)


@pytest.mark.parametrize(
    ("place_id", "day", "sides"),
    [
        ("moreh", "2018-09-01", "WE"),
        ("laiza", "2025-01-15", "WNE"),
        ("laiza", "2024-11-15", "WNES"),
        ("moreh", "2026-11-29", "WNES"),
    ],
)
def test_the_shape_of_a_gate_tells_its_status(built_data, place_id, day, sides):
    assert lines(drawn(built_data, place_id, day)) == sides


def test_what_was_told_long_ago_is_pale_and_struck_through(built_data):
    fresh, ageing, old = (drawn(built_data, "laiza", day) for day in ("2024-11-20", "2025-03-20", "2025-09-30"))
    assert darkness(fresh, -POST, 0) > 200
    assert darkness(fresh, -POST, 0) > darkness(drawn(built_data, "moreh", "2026-11-29"), -POST, 0) + 100
    assert darkness(ageing, -POST, 0) > darkness(old, -POST, 0) + 10
    beside_post = (POST + 12, -7)
    assert darkness(old, *beside_post) > 30
    assert darkness(ageing, *beside_post) < 10


def test_a_gate_of_which_nothing_is_reported_has_no_bar_and_is_grey(built_data):
    image = drawn(built_data, "zorinpui", "2026-11-29")
    assert "N" not in lines(image)
    assert "S" not in lines(image)
    column = [image.pixelColor(PIXELS // 2 - POST, PIXELS // 2 + south) for south in range(-20, 21)]
    assert any(colour.lightness() < 200 for colour in column)
    assert any(colour.lightness() > 240 for colour in column)
    assert all(colour.saturation() < 30 for colour in column)
