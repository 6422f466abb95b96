"""Short ways to make QGIS symbols. All sizes and widths are in millimetres unless a name says otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from qgis.core import (
    QgsFilledMarkerSymbolLayer,
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsHashedLineSymbolLayer,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsPointPatternFillSymbolLayer,
    QgsProperty,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
)
from qgis.PyQt.QtGui import QColor

from .palette import FONT, INK, PAPER

_Symbol = TypeVar("_Symbol", QgsMarkerSymbol, QgsLineSymbol, QgsFillSymbol)

NONE = "255,255,255,0"

IN_FORCE = (
    'coalesce("valid_from" <= to_date(@map_end_time), true) AND coalesce("valid_to" > to_date(@map_start_time), true)'
)
"""Whether a row holds on the date of the map; true on a map without a date.

The layer's own temporal filter says the same, but QGIS does not ask it when it filters a legend by the map.
"""


def with_expression(layer: QgsSymbolLayer, key: QgsSymbolLayer.Property, expression: str) -> QgsSymbolLayer:
    """Let an expression decide a property of a symbol layer, and return the layer."""
    layer.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))
    return layer


def mark(
    shape: str,
    size: float,
    fill: str = PAPER,
    stroke: str = INK,
    width: float = 0.2,
    style: str = "solid",
    angle: float = 0.0,
) -> QgsSimpleMarkerSymbolLayer:
    """Return one of QGIS' own markers."""
    layer = QgsSimpleMarkerSymbolLayer.create(
        {
            "name": shape,
            "size": str(size),
            "color": fill,
            "outline_color": stroke,
            "outline_width": str(width),
            "outline_style": style,
            "angle": str(angle),
            "joinstyle": "round",
        }
    )
    assert isinstance(layer, QgsSimpleMarkerSymbolLayer)
    return layer


def letter(text: str, size: float, colour: str) -> QgsMarkerSymbolLayer:
    """Return a marker that is a bold letter."""
    return QgsFontMarkerSymbolLayer(FONT, text, size, QColor(colour))


def hatched_mark(shape: str, size: float, fill: QgsFillSymbol) -> QgsMarkerSymbolLayer:
    """Return a marker whose inside is a fill symbol."""
    layer = QgsFilledMarkerSymbolLayer.create({"name": shape, "size": str(size)})
    assert isinstance(layer, QgsMarkerSymbolLayer)
    layer.setSubSymbol(fill)
    return layer


def area(fill: str) -> QgsSymbolLayer:
    """Return a plain fill without an outline."""
    return QgsSimpleFillSymbolLayer.create({"color": fill, "outline_style": "no"})


def hatch(angle: float, distance: float, width: float, colour: str) -> QgsSymbolLayer:
    """Return a fill of parallel lines."""
    return QgsLinePatternFillSymbolLayer.create(
        {"angle": str(angle), "distance": str(distance), "line_width": str(width), "color": colour}
    )


def dots(distance: float, size: float, colour: str) -> QgsPointPatternFillSymbolLayer:
    """Return a fill of dots, every other row displaced."""
    layer = QgsPointPatternFillSymbolLayer()
    layer.setDistanceX(distance)
    layer.setDistanceY(distance)
    layer.setDisplacementX(distance / 2)
    layer.setSubSymbol(marker(mark("circle", size, colour, colour, 0, "no")))
    return layer


def stroke(colour: str, width: float, dashes: Iterable[float] = (), style: str = "solid") -> QgsSymbolLayer:
    """Return a line; ``dashes`` are lengths of stroke and gap in turn."""
    pattern = ";".join(str(length) for length in dashes)
    properties = {
        "line_color": colour,
        "line_width": str(width),
        "line_style": style,
        "capstyle": "flat" if pattern else "round",
        "joinstyle": "round",
    }
    if pattern:
        properties |= {"use_custom_dash": "1", "customdash": pattern, "customdash_unit": "MM"}
    return QgsSimpleLineSymbolLayer.create(properties)


def crosses(colour: str, interval: float, size: float, width: float) -> QgsMarkerLineSymbolLayer:
    """Return a row of small crosses along a line."""
    layer = QgsMarkerLineSymbolLayer(True, interval)
    layer.setSubSymbol(marker(mark("cross2", size, colour, colour, width)))
    return layer


def ticks(colour: str, interval: float, length: float, width: float) -> QgsHashedLineSymbolLayer:
    """Return short strokes across a line."""
    layer = QgsHashedLineSymbolLayer(True, interval)
    layer.setHashLength(length)
    layer.setSubSymbol(line(stroke(colour, width)))
    return layer


def _filled(symbol: _Symbol, layers: Sequence[QgsSymbolLayer]) -> _Symbol:
    """Replace the layers of a new symbol. Its constructor would leave the layers to Python, which deletes them."""
    accepted = symbol.changeSymbolLayer(0, layers[0]) and all(map(symbol.appendSymbolLayer, layers[1:]))
    assert accepted, "a symbol layer of another kind"
    return symbol


def marker(*layers: QgsSymbolLayer) -> QgsMarkerSymbol:
    """Return a marker symbol of the layers, bottom first."""
    return _filled(QgsMarkerSymbol(), layers)


def line(*layers: QgsSymbolLayer) -> QgsLineSymbol:
    """Return a line symbol of the layers, bottom first."""
    return _filled(QgsLineSymbol(), layers)


def fill(*layers: QgsSymbolLayer) -> QgsFillSymbol:
    """Return a fill symbol of the layers, bottom first."""
    return _filled(QgsFillSymbol(), layers)


def rule(
    label: str,
    expression: str,
    symbol: QgsSymbol | None,
    smallest: int = 0,
    children: Iterable[QgsRuleBasedRenderer.Rule] = (),
) -> QgsRuleBasedRenderer.Rule:
    """Return a rule. It draws at scales from 1:``smallest`` (0: at every scale)."""
    made = QgsRuleBasedRenderer.Rule(symbol, 0, 0, expression, label)
    made.setMinimumScale(smallest)
    for child in children:
        made.appendChild(child)
    return made


def rules(parts: Iterable[QgsRuleBasedRenderer.Rule], only: str = "") -> QgsRuleBasedRenderer:
    """Return a rule-based renderer for the features that fit the expression ``only``."""
    root = QgsRuleBasedRenderer.Rule(None)
    # The legend shows a rule around the others as an entry without a name: only where one is needed.
    for part in [rule("", only, None, children=parts)] if only else parts:
        root.appendChild(part)
    return QgsRuleBasedRenderer(root)
