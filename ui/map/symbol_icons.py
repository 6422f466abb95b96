"""Symbols of layers as small pictures, on the paper of the map: they are drawn for it, and not for a dark theme."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import QgsMarkerSymbol, QgsRenderContext, QgsSymbol, QgsVectorLayer
from qgis.PyQt.QtCore import QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPixmap

from ...core.present import present
from ...layers.project.control_look import PAPER

CHIPS, CHIP = 2, 18
"""How many symbols stand before words at most, and the side of each in pixels."""
_GAP = 2
_CORNER = 2.0
_ANY_ROTATION = 1.41
"""QGIS tells the bounds of a mark with room to turn it."""


class LegendEntry(NamedTuple):
    """A symbol with its words, as they stand in the legend of the sheet too."""

    words: str
    symbol: QgsSymbol


def legend_of(layer: QgsVectorLayer) -> list[LegendEntry]:
    """Return what the legend of a layer has."""
    renderer = layer.renderer()
    items = renderer.legendSymbolItems() if renderer is not None else []
    shown = ((item.label(), item.symbol()) for item in items)
    # An item takes its symbol with it.
    return [LegendEntry(words, present(symbol.clone())) for words, symbol in shown if symbol is not None]


def symbols_pixmap(symbols: Sequence[QgsSymbol], chips: int, side: int, ratio: float) -> QPixmap:
    """Return up to so many symbols beside each other, each on a chip of ``side`` pixels; ``ratio`` is the display's.

    The picture is as wide as all chips, however many symbols there are, so that pictures stand in a column.
    """
    size = QSize(chips * side + (chips - 1) * _GAP, side)
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    shown = symbols[:chips]
    if not shown:
        return pixmap
    # A layer of one symbol gets one wide chip.
    width = (size.width() - (len(shown) - 1) * _GAP) / len(shown)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, symbol in enumerate(shown):
        _draw_chip(painter, QRectF(number * (width + _GAP), 0, width, side), symbol)
    painter.end()
    return pixmap


def _draw_chip(painter: QPainter, chip: QRectF, symbol: QgsSymbol) -> None:
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(PAPER))
    painter.drawRoundedRect(chip, _CORNER, _CORNER)
    inner = chip.adjusted(1, 1, -1, -1)
    painter.setClipRect(inner)
    shrink = _shrink(symbol, inner.height(), painter)
    painter.translate(inner.topLeft())
    painter.scale(shrink, shrink)
    symbol.drawPreviewIcon(painter, QSize(round(inner.width() / shrink), round(inner.height() / shrink)))
    painter.restore()


def _shrink(symbol: QgsSymbol, room: float, painter: QPainter) -> float:
    """Return by how much a symbol has to become smaller to fit; lines and areas fill whatever room there is."""
    if not isinstance(symbol, QgsMarkerSymbol):
        return 1.0
    context = QgsRenderContext.fromQPainter(painter)
    symbol.startRender(context)
    bounds = symbol.bounds(QPointF(0, 0), context)
    symbol.stopRender(context)
    reach = 2 * max(-bounds.left(), bounds.right(), -bounds.top(), bounds.bottom())
    return min(1.0, room * _ANY_ROTATION / max(1.0, reach))
