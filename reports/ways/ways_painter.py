"""Draws the ways with QPainter: modes as lines, statuses as grounds, holders in their colours.

No clipping and no brush patterns, for the reasons that ``strip_painter`` gives.
"""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPolygonF

from ...core.control.holders import Holder
from ...core.words import GateStatus, LegStatus, Mode
from ..strip_layout import Text
from ..strip_painter import StripColours, draw_hatch, draw_labels, draw_status, write_text
from .ways_layout import Swatch, WaysLayout

_LIGHT = QColor("#C4C4C4")
_GROUND = QColor("#EBEBEB")
_CENTRE = Qt.AlignmentFlag.AlignHCenter


def paint_ways(painter: QPainter, layout: WaysLayout, colours: StripColours) -> None:
    """Draw all of it, its ground included, with its corner at the origin of the painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, layout.width, layout.height), colours.paper)
    unit = layout.line
    draw_labels(painter, layout.fonts, layout.labels, colours, unit)
    for band in layout.way_bands:
        _draw_status(painter, band.rect, band.status, colours, unit)
        _draw_mode(painter, band.rect, band.mode, colours, unit)
    for held in layout.holder_bands:
        draw_status(painter, held.rect, held.holder, colours, unit)
    for missing in layout.breaks:
        _draw_break(painter, missing.rect, colours, unit)
        write_text(painter, layout.fonts, missing.text, colours.ink, _CENTRE)
    for gate in layout.gates:
        _draw_gate(painter, QRectF(gate.x, gate.top, 0, gate.bottom - gate.top), gate.status, colours, unit)
    _draw_axis(painter, layout, colours)
    for swatch in layout.swatches:
        _draw_swatch(painter, swatch, colours, unit)
    for text in layout.texts:
        write_text(painter, layout.fonts, text, colours.muted if text.kind == "small" else colours.ink)
    painter.restore()


def _draw_swatch(painter: QPainter, swatch: Swatch, colours: StripColours, unit: float) -> None:
    rect = swatch.rect
    if isinstance(swatch.of, Holder):
        draw_status(painter, rect, swatch.of, colours, unit)
    elif isinstance(swatch.of, Mode):
        _draw_mode(painter, rect, swatch.of, colours, unit)
    elif isinstance(swatch.of, LegStatus):
        _draw_status(painter, rect, swatch.of, colours, unit)
    elif isinstance(swatch.of, GateStatus):
        _draw_gate(painter, QRectF(rect.center().x(), rect.top(), 0, rect.height()), swatch.of, colours, unit)
    else:
        _draw_break(painter, rect, colours, unit)


def _draw_axis(painter: QPainter, layout: WaysLayout, colours: StripColours) -> None:
    pen = QPen(colours.ink, layout.line * 0.06)
    painter.setPen(pen)
    painter.drawLine(QLineF(layout.left, layout.axis_y, layout.axis_end, layout.axis_y))
    for x, text in layout.ticks:
        painter.setPen(pen)
        painter.drawLine(QLineF(x, layout.axis_y, x, layout.axis_y + layout.pad * 0.4))
        write_text(painter, layout.fonts, text, colours.ink, _CENTRE)


def _draw_status(painter: QPainter, rect: QRectF, status: LegStatus, colours: StripColours, unit: float) -> None:
    """Draw the ground of a way: the less it can be travelled, the less of it stands."""
    pen = QPen(colours.ink, unit * 0.07)
    painter.fillRect(rect, _GROUND if status == LegStatus.UNKNOWN else colours.paper)
    if status == LegStatus.UNDER_CONSTRUCTION:
        draw_hatch(painter, rect, 45, unit * 0.4, QPen(_LIGHT, unit * 0.07))
    if status == LegStatus.ABANDONED:
        for angle in (45, 135):
            draw_hatch(painter, rect, angle, unit * 0.45, QPen(_LIGHT, unit * 0.07))
    if status in (LegStatus.PLANNED, LegStatus.PROPOSED):
        pen.setDashPattern([1.0, 3.0] if status == LegStatus.PROPOSED else [4.0, 3.0])
    if status == LegStatus.UNKNOWN:
        pen.setColor(colours.muted)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawRect(rect)


def _draw_mode(painter: QPainter, rect: QRectF, mode: Mode, colours: StripColours, unit: float) -> None:
    """Draw the line of a mode along the middle: road plain, railway with sleepers, river a wave, sea two."""
    middle = rect.center().y()
    painter.setPen(QPen(colours.ink, unit * 0.11))
    if mode in (Mode.RIVER, Mode.SEA):
        for offset in (0.0,) if mode == Mode.RIVER else (-unit * 0.17, unit * 0.17):
            painter.drawPolyline(_wave(rect.left(), rect.right(), middle + offset, unit))
        return
    painter.drawLine(QLineF(rect.left(), middle, rect.right(), middle))
    if mode == Mode.RAIL:
        painter.setPen(QPen(colours.ink, unit * 0.07))
        x = rect.left() + unit * 0.2
        while x < rect.right():
            painter.drawLine(QLineF(x, middle - unit * 0.2, x, middle + unit * 0.2))
            x += unit * 0.4


def _wave(left: float, right: float, y: float, unit: float) -> QPolygonF:
    count = max(2, math.ceil((right - left) / (unit * 0.1)))
    points = (left + (right - left) * number / count for number in range(count + 1))
    return QPolygonF([QPointF(x, y + unit * 0.1 * math.sin((x - left) / unit * 2 * math.pi)) for x in points])


def _draw_break(painter: QPainter, rect: QRectF, colours: StripColours, unit: float) -> None:
    """Draw what is no way: a thin line of dashes with a gap in its middle, under its words."""
    y = rect.top() + rect.height() * 0.7
    pen = QPen(colours.muted, unit * 0.08)
    pen.setDashPattern([1.5, 4.0])
    painter.setPen(pen)
    middle, gap = rect.center().x(), unit * 0.28
    painter.drawLine(QLineF(rect.left(), y, middle - gap, y))
    painter.drawLine(QLineF(middle + gap, y, rect.right(), y))
    painter.setPen(QPen(colours.ink, unit * 0.1))
    for x in (middle - gap, middle + gap):
        painter.drawLine(QLineF(x - unit * 0.12, y + unit * 0.28, x + unit * 0.12, y - unit * 0.28))


def _draw_gate(painter: QPainter, line: QRectF, status: GateStatus, colours: StripColours, unit: float) -> None:
    """Draw a gate as a stroke across the way with a disc at its foot: open empty, restricted half, closed full."""
    radius, x = unit * 0.26, line.left()
    centre = QPointF(x, line.bottom() - radius)
    pen = QPen(colours.ink, unit * 0.13)
    if status == GateStatus.UNKNOWN:
        pen.setDashPattern([1.2, 1.2])
    painter.setPen(pen)
    painter.drawLine(QLineF(x, line.top(), x, centre.y() - radius))
    painter.setPen(QPen(colours.ink, unit * 0.1))
    painter.setBrush(colours.ink if status == GateStatus.CLOSED else colours.paper)
    painter.drawEllipse(centre, radius, radius)
    if status == GateStatus.RESTRICTED:
        painter.setBrush(colours.ink)
        box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        painter.drawPie(box, 90 * 16, 180 * 16)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if status == GateStatus.UNKNOWN:
        font = painter.font()
        font.setPixelSize(max(6, round(unit * 0.42)))
        room = QRectF(x - unit, centre.y() - unit, 2 * unit, 2 * unit)
        write_text(painter, {"gate": font}, Text(room, "?", "gate"), colours.ink, _CENTRE)
