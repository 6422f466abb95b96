"""Shows the strip of a corridor in the colours of the theme, as wide as there is room."""

from __future__ import annotations

import math

from qgis.PyQt.QtCore import QEvent, QPointF, pyqtSignal
from qgis.PyQt.QtGui import QFont, QFontInfo, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...reports.holder_report import stretch_in_words
from ...reports.strip import Strip, status_in_words, towns_in
from ...reports.strip_layout import StripLayout
from ...reports.strip_painter import paint_strip, palette_colours
from ..common.plain_text import tip

_LEAST_WIDTH = 300


class StripWidget(QWidget):
    """Draws the strip. ``section_chosen`` tells row and number of the section that was clicked.

    It cannot be reached by keyboard: the table of sections beside it says the same.
    """

    section_chosen = pyqtSignal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strip: Strip | None = None
        self._layout: StripLayout | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setAccessibleName(self.tr("Strip of who holds each kilometre"))

    def set_strip(self, strip: Strip | None) -> None:
        """Show a strip, or nothing."""
        self._strip, self._layout = strip, None
        self.setAccessibleDescription(
            ". ".join([*(text for _, text in strip.legend), strip.town_label]) if strip else ""
        )
        self._fit()
        self.update()

    def layout_of_strip(self) -> StripLayout | None:
        """Return where everything is drawn, or None where nothing is."""
        if self._strip is None:
            return None
        if self._layout is None or self._layout.width != self.width():
            self._layout = StripLayout(self._strip, self.width(), self._font(), compact=True)
        return self._layout

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as much height as the new width asks for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the strip."""
        layout = self.layout_of_strip()
        if layout is None:
            return
        painter = QPainter(self)
        paint_strip(painter, layout, palette_colours(self.palette()))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which section was clicked."""
        layout = self.layout_of_strip()
        band = layout.band_at(QPointF(event.pos())) if layout else None
        if band is not None and self._strip is not None:
            self.section_chosen.emit(band.row, self._strip.rows[band.row].sections.index(band.section))

    def event(self, event: QEvent) -> bool:
        """Say of the section under the mouse from where to where it runs, who holds it, and why."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.text_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), tip(text), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def text_at(self, point: QPointF) -> str:
        """Return what is told of the section at a point; empty beside the bands."""
        layout = self.layout_of_strip()
        band = layout.band_at(point) if layout else None
        if band is None or self._strip is None:
            return ""
        day = self._strip.rows[band.row].day.isoformat()
        heading = f"{day}, {stretch_in_words(band.section)}: {status_in_words(band.section.holder)}"
        towns = towns_in(self._strip.rows[band.row], band.section)
        return "\n".join(filter(None, [heading, *band.section.basis, towns]))

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(8, QFontInfo(self.font()).pixelSize()))
        return font

    def _fit(self) -> None:
        layout = self.layout_of_strip()
        self.setFixedHeight(math.ceil(layout.height) if layout else 0)
