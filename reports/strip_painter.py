"""Draws a strip with QPainter: on a widget, into a PNG or an SVG. No clipping and no brush patterns: an SVG has neither
from Qt, and patterns of pixels would be too fine on a display of high resolution.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QLineF, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QPainter, QPalette, QPen, QTextOption

from ..core.control.holders import Holder
from ..core.pairs import zip_equal
from ..core.words import Status
from ..layers.project.control_look import CONTESTED, INK, PAPER, UNKNOWN, actor_look
from .strip_layout import Label, StripLayout, Text


@dataclass(frozen=True)
class StripColours:
    """What follows the theme; the colours of actors do not."""

    ink: QColor
    paper: QColor
    muted: QColor


def print_colours() -> StripColours:
    """Return the colours for paper."""
    return StripColours(QColor(INK), QColor(PAPER), QColor("#5F5F5F"))


def palette_colours(palette: QPalette) -> StripColours:
    """Return the colours of a theme, light or dark."""
    ink, paper = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return StripColours(ink, paper, _mixed(ink, paper, 0.72))


def paint_strip(painter: QPainter, layout: StripLayout, colours: StripColours) -> None:
    """Draw the whole strip, its ground included, with its corner at the origin of the painter."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, layout.width, layout.height), colours.paper)
    unit = layout.line
    draw_labels(painter, layout.fonts, layout.labels, colours, unit)
    for start, end, rect, holder in _joined(layout):
        draw_status(painter, QRectF(start, rect.top(), end - start, rect.height()), holder, colours, unit)
    for centre, town in layout.towns:
        _draw_town(painter, centre, town.holder, colours, unit)
    _draw_axis(painter, layout, colours)
    for rect, swatch in layout.swatches:
        if swatch is None:
            _draw_town(painter, rect.center(), Holder((), Status.UNKNOWN), colours, unit)
        else:
            draw_status(painter, rect, swatch, colours, unit)
    for text in layout.texts:
        write_text(painter, layout.fonts, text, colours.muted if text.kind == "small" else colours.ink)
    painter.restore()


def _joined(layout: StripLayout) -> Iterator[tuple[float, float, QRectF, Holder]]:
    """Yield the bands, neighbours with the same holder as one: from, to, a rectangle of the row, holder."""
    pending: tuple[float, float, QRectF, Holder, int] | None = None
    for band in layout.bands:
        holder = band.section.holder
        if pending and pending[3:] == (holder, band.row):
            pending = (pending[0], band.rect.right(), *pending[2:])
            continue
        if pending:
            yield pending[:4]
        pending = (band.rect.left(), band.rect.right(), band.rect, holder, band.row)
    if pending:
        yield pending[:4]


def write_text(
    painter: QPainter,
    fonts: Mapping[str, QFont],
    text: Text,
    colour: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write a text into its rectangle, in the middle of its height; ``fonts`` are by the kind of the text."""
    painter.setPen(colour)
    painter.setFont(fonts[text.kind])
    option = QTextOption(align | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    # A corridor runs from left to right in whatever language; else the texts alone would change sides.
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    painter.drawText(text.rect, text.text, option)


def _draw_axis(painter: QPainter, layout: StripLayout, colours: StripColours) -> None:
    painter.setPen(QPen(colours.ink, layout.line * 0.06))
    painter.drawLine(QLineF(layout.left, layout.axis_y, layout.right, layout.axis_y))
    for x, text in layout.ticks:
        painter.setPen(QPen(colours.ink, layout.line * 0.06))
        painter.drawLine(QLineF(x, layout.axis_y, x, layout.axis_y + layout.pad * 0.4))
        write_text(painter, layout.fonts, text, colours.ink, Qt.AlignmentFlag.AlignHCenter)


def draw_labels(
    painter: QPainter, fonts: Mapping[str, QFont], labels: Iterable[Label], colours: StripColours, unit: float
) -> None:
    """Write the names of places, each with the line from it down to its band."""
    for label in labels:
        painter.setPen(QPen(colours.muted, unit * 0.05))
        painter.drawLine(QLineF(label.x, label.text.rect.bottom(), label.x, label.foot))
        write_text(painter, fonts, label.text, colours.ink, Qt.AlignmentFlag.AlignHCenter)


def draw_status(painter: QPainter, rect: QRectF, holder: Holder, colours: StripColours, unit: float) -> None:
    """Fill a rectangle in the colours and with the hatch or outline of a status."""
    if holder.status == Status.CONTROLLED:
        _draw_held(painter, rect, _first(holder), unit)
    elif holder.status == Status.SHARED:
        _draw_shared(painter, rect, holder.actors, unit)
    elif holder.status == Status.CONTESTED:
        painter.fillRect(rect, QColor(CONTESTED))
        for angle in (45, 135):
            draw_hatch(painter, rect, angle, unit * 0.42, QPen(_faint(INK, 150), unit * 0.06))
    elif holder.status in (Status.INFILTRATED, Status.CLAIMED):
        _draw_outlined(painter, rect, holder, colours, unit)
        return
    else:
        _draw_unknown(painter, rect, unit)
        return
    _outline(painter, rect, QPen(colours.ink, unit * 0.06))


def _draw_held(painter: QPainter, rect: QRectF, actor: str, unit: float) -> None:
    look = actor_look(actor)
    painter.fillRect(rect, QColor(look.colour))
    draw_hatch(painter, rect, look.hatch, unit * 0.5, QPen(_faint(PAPER, 110), unit * 0.07))


def _draw_shared(painter: QPainter, rect: QRectF, actors: Sequence[str], unit: float) -> None:
    """Give each partner a lane of its own."""
    lane = rect.height() / len(actors)
    for number, actor in enumerate(actors):
        _draw_held(painter, QRectF(rect.left(), rect.top() + number * lane, rect.width(), lane), actor, unit)


def _draw_outlined(painter: QPainter, rect: QRectF, holder: Holder, colours: StripColours, unit: float) -> None:
    """Draw what is not held: never solid, dashed where infiltrated, dotted where only claimed."""
    look = actor_look(_first(holder))
    dashes = [2.2, 1.4] if holder.status == Status.INFILTRATED else [0.01, 1.9]
    pen = QPen(QColor(look.colour), unit * 0.16)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if holder.status == Status.CLAIMED else Qt.PenCapStyle.FlatCap)
    pen.setDashPattern(dashes)
    inner = rect.adjusted(unit * 0.1, unit * 0.1, -unit * 0.1, -unit * 0.1)
    painter.fillRect(rect, colours.paper)
    thin = QPen(pen)
    thin.setWidthF(unit * 0.09)
    draw_hatch(painter, inner, look.hatch, unit * 0.8, thin)
    _outline(painter, inner, pen)


def _draw_unknown(painter: QPainter, rect: QRectF, unit: float) -> None:
    """Draw a thin grey band: less than any status."""
    thin = QRectF(rect.left(), rect.center().y() - rect.height() * 0.14, rect.width(), rect.height() * 0.28)
    painter.fillRect(thin, _faint(UNKNOWN, 130))
    _outline(painter, thin, QPen(QColor(UNKNOWN), unit * 0.05))


def _draw_town(painter: QPainter, centre: QPointF, holder: Holder, colours: StripColours, unit: float) -> None:
    """Draw a town with its own status: a disc in the colour of its actor, a ring where it is not held."""
    radius = unit * 0.25
    colour = QColor(CONTESTED if holder.status == Status.CONTESTED else actor_look(_first(holder)).colour)
    is_full = holder.status in (Status.CONTROLLED, Status.SHARED, Status.CONTESTED)
    painter.setBrush(colour if is_full else colours.paper)
    painter.setPen(QPen(colours.ink if is_full or not holder.actors else colour, unit * 0.11))
    painter.drawEllipse(centre, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _first(holder: Holder) -> str:
    return next(iter(holder.actors), "")


def _outline(painter: QPainter, rect: QRectF, pen: QPen) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(pen)
    painter.drawRect(rect)


def draw_hatch(painter: QPainter, rect: QRectF, angle: float, spacing: float, pen: QPen) -> None:
    """Draw parallel lines at an angle (degrees, counter-clockwise from the x axis) in a rectangle."""
    painter.setPen(pen)
    for line in hatch_lines(rect, angle, spacing):
        painter.drawLine(line)


def hatch_lines(rect: QRectF, angle: float, spacing: float) -> Iterator[QLineF]:
    """Yield the parallel lines at an angle (degrees, counter-clockwise from the x axis) inside a rectangle.

    They are where they would be in any other rectangle: the hatches of neighbours join.
    """
    along = QPointF(math.cos(math.radians(angle)), -math.sin(math.radians(angle)))
    across = QPointF(-along.y(), along.x())
    corners = (rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight())
    reach = [QPointF.dotProduct(corner, across) for corner in corners]
    for number in range(math.ceil(min(reach) / spacing), math.floor(max(reach) / spacing) + 1):
        foot = across * (number * spacing)
        low, high = -math.inf, math.inf
        for start, step, least, most in (
            (foot.x(), along.x(), rect.left(), rect.right()),
            (foot.y(), along.y(), rect.top(), rect.bottom()),
        ):
            if abs(step) > 1e-9:
                first, second = sorted(((least - start) / step, (most - start) / step))
                low, high = max(low, first), min(high, second)
            elif not least <= start <= most:
                high = -math.inf
        if high > low:
            yield QLineF(foot + along * low, foot + along * high)


def _faint(colour: str, alpha: int) -> QColor:
    faint = QColor(colour)
    faint.setAlpha(alpha)
    return faint


def _mixed(one: QColor, other: QColor, share: float) -> QColor:
    mixed = [
        round(first * share + second * (1 - share)) for first, second in zip_equal(one.getRgb()[:3], other.getRgb()[:3])
    ]
    return QColor(*mixed)
