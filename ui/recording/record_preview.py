"""Shows what recording a report will change, with the symbol of each status."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QRectF, Qt, QUrl
from qgis.PyQt.QtGui import QPainter, QPixmap
from qgis.PyQt.QtWidgets import QTextBrowser, QWidget

from ...core.control.holders import Holder
from ...reports.evidence.preview_text import PreviewLine
from ...reports.strip_painter import draw_status, palette_colours
from ..common.described import describe
from ..common.rich_text import NOTHING, Html, html, joined, show_html

_SYMBOL_LETTERS = 2.0
"""How wide a symbol is, in heights of a letter."""


class PreviewBox(QTextBrowser):
    """Lines of text, each with its symbol: it can be read by keyboard and by screen readers, and scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: list[PreviewLine] = []
        self._symbols: dict[str, QPixmap] = {}
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        describe(
            self,
            self.tr("What recording the report will change: the place, its township, kilometres of road"),
            self.tr("Preview of what the report changes"),
        )

    def show_lines(self, lines: Iterable[PreviewLine]) -> None:
        """Show lines; of the same ones nothing moves."""
        shown = list(lines)
        if shown == self._lines:
            return
        self._lines = shown
        place = self.verticalScrollBar().value()
        show_html(self, joined(self._paragraph(number, line) for number, line in enumerate(shown)))
        self.verticalScrollBar().setValue(place)

    def loadResource(self, kind: int, url: QUrl) -> object:
        """Return a symbol; nothing else is ever loaded."""
        return self._symbols.get(url.toString())

    def _paragraph(self, number: int, line: PreviewLine) -> Html:
        text = html("⚠ <b>{text}</b>", text=line.text) if line.is_warning else html("{text}", text=line.text)
        symbol = NOTHING
        if line.holder is not None:
            name = f"symbol:{number}"
            height = self.fontMetrics().ascent()
            self._symbols[name] = self._symbol(line.holder, height)
            width = round(height * _SYMBOL_LETTERS)
            symbol = html(
                '<img src="{name}" width="{width}" height="{height}">&nbsp; ', name=name, width=width, height=height
            )
        return html('<p style="margin: 0 0 5px 0">{symbol}{text}</p>', symbol=symbol, text=text)

    def _symbol(self, holder: Holder, height: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        width = round(height * _SYMBOL_LETTERS)
        picture = QPixmap(round(width * ratio), round(height * ratio))
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        draw_status(painter, QRectF(0.5, 0.5, width - 1, height - 1), holder, palette_colours(self.palette()), height)
        painter.end()
        return picture
