"""Marks of reports, on the time line and in lists: the shape and colour of the actor, and whether the report counts.

What counts is filled, what does not is hollow, what was corrected or withdrawn is struck through.
"""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap, QPolygonF

from ...core.control.holders import Holder
from ...core.words import Status
from ...layers.project.control_look import CONTESTED, UNKNOWN, actor_look
from ...reports.evidence.timeline import MarkStyle
from ...reports.strip_painter import StripColours, draw_status, palette_colours

_CORNERS = {"square": 4, "diamond": 4, "pentagon": 5, "triangle": 3, "trapezoid": 4, "shield": 5}
_TURNED = {"square": 45.0, "trapezoid": 45.0}
_FAINT = 0.4


def draw_mark(
    painter: QPainter, centre: QPointF, radius: float, actor: str, status: str, style: MarkStyle, colours: StripColours
) -> None:
    """Draw the mark of a report."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setOpacity(_FAINT if style is MarkStyle.LATER else 1.0)
    colour, line = _colour(actor, status), max(1.0, radius * 0.2)
    shape = actor_look(actor).shape if actor else "circle"
    if style in (MarkStyle.ADOPTED, MarkStyle.LATER):
        _draw_shape(painter, shape, centre, radius, QPen(colours.ink, line), colour)
    else:
        _draw_shape(painter, shape, centre, radius, QPen(colours.ink, line), colours.paper)
        _draw_shape(painter, shape, centre, radius * 0.66, QPen(colour, line * 1.6), colours.paper)
    if style is MarkStyle.VOID:
        painter.setPen(QPen(colours.ink, line * 1.4))
        reach = radius * 1.35
        painter.drawLine(QLineF(centre.x() - reach, centre.y() + reach, centre.x() + reach, centre.y() - reach))
    painter.restore()


def mark_icon(actor: str, status: str, style: MarkStyle, size: int, palette: QPalette, ratio: float) -> QIcon:
    """Return the mark of a report as an icon of ``size`` pixels; ``ratio`` is that of the display."""
    pixmap = _blank(QSize(size, size), ratio)
    painter = QPainter(pixmap)
    draw_mark(painter, QPointF(size / 2, size / 2), size * 0.34, actor, status, style, palette_colours(palette))
    painter.end()
    return QIcon(pixmap)


def status_pixmap(holder: Holder, size: QSize, palette: QPalette, ratio: float) -> QPixmap:
    """Return a swatch of a status as the strip and the legend draw it."""
    pixmap = _blank(size, ratio)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(QRectF(0, 0, size.width(), size.height()))
    inner = QRectF(1, 1, size.width() - 2, size.height() - 2)
    draw_status(painter, inner, holder, palette_colours(palette), size.height())
    painter.end()
    return pixmap


def _blank(size: QSize, ratio: float) -> QPixmap:
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _colour(actor: str, status: str) -> QColor:
    if status == Status.CONTESTED:
        return QColor(CONTESTED)
    if status == Status.UNKNOWN or not actor:
        return QColor(UNKNOWN)
    return QColor(actor_look(actor).colour)


def _draw_shape(painter: QPainter, shape: str, centre: QPointF, radius: float, pen: QPen, fill: QColor) -> None:
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(fill)
    corners = _CORNERS.get(shape)
    if corners is None:
        painter.drawEllipse(centre, radius, radius)
        return
    # The top corner first; a square stands on an edge.
    start = -90.0 + _TURNED.get(shape, 0.0) + (180.0 if shape == "shield" else 0.0)
    around = [math.radians(start + number * 360.0 / corners) for number in range(corners)]
    reach = radius * 1.2
    points = [QPointF(centre.x() + reach * math.cos(each), centre.y() + reach * math.sin(each)) for each in around]
    painter.drawPolygon(QPolygonF(points))
