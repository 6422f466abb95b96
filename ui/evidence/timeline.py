"""Shows the time line of a place: a row for each voice, its reports as marks, and below what was assessed.

The mouse and the keyboard set the situation date: a click, or the arrow keys and Enter.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from qgis.PyQt.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextOption,
)
from qgis.PyQt.QtWidgets import QSizePolicy, QToolTip, QWidget

from ...core.shortening import shortened
from ...reports.evidence.timeline import Mark, Timeline, TimelineRow, joined_rows
from ...reports.strip_painter import StripColours, draw_status, palette_colours
from ..common.described import describe
from ..common.plain_text import tip
from .claim_marks import draw_mark

_LABEL_SHARE = 0.3
_LEAST_WIDTH = 220
_PAD = 4.0
_YEAR_DAYS = 366
_STAGGER = 0.55
"""Lines between the middles of two marks of one voice and day."""
_ROW, _BELOW_ROWS = 1.25, 2.5
"""Heights in lines: of a voice, and of band and years together."""
_KEYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class TimelineWidget(QWidget):
    """Draws a time line. ``day_chosen`` (date) tells which day was clicked, or chosen by keyboard.

    ``day_told`` tells what is on the day under the keyboard's mark, for a label: empty for nothing.
    """

    day_chosen = pyqtSignal(object)
    day_told = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._stop: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        describe(
            self,
            self.tr("Reports over time, and what was assessed. A click, or the arrow keys and Enter, set the date"),
            self.tr("Time line of the place"),
        )

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show a time line, or nothing; the keyboard's mark stays on its day where there is one."""
        self._timeline = timeline
        if timeline is None or self._stop not in timeline.stops():
            self._stop = None
        self.setVisible(timeline is not None)
        self.updateGeometry()
        self.update()
        self._tell()

    def sizeHint(self) -> QSize:
        """As high as its rows are."""
        return QSize(_LEAST_WIDTH, self._height_of(len(self._timeline.rows) if self._timeline else 0))

    def minimumSizeHint(self) -> QSize:
        """Where there is no room for all of its rows, one has the marks of the others too."""
        return QSize(_LEAST_WIDTH, self._height_of(min(1, len(self._timeline.rows) if self._timeline else 0)))

    def changeEvent(self, event: QEvent) -> None:
        """Take the heights anew with another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw rows, marks, bands, years and the situation date."""
        if self._timeline is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette_colours(self.palette())
        painter.fillRect(self.rect(), colours.paper)
        self._draw_years(painter, colours)
        self._draw_bands(painter, colours)
        self._draw_day(painter, colours)
        self._draw_rows(painter, colours)
        if self.hasFocus():
            painter.setPen(QPen(colours.ink, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day that was clicked: that of the mark or of the band's beginning nearby, else the day itself."""
        day = self.day_at(QPointF(event.pos()))
        if event.button() == Qt.MouseButton.LeftButton and day is not None:
            self._stop = day if self._timeline and day in self._timeline.stops() else None
            self._tell()
            self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or last day on which something happened; Enter makes it the situation date."""
        stops = self._timeline.stops() if self._timeline else []
        if not stops or self._timeline is None:
            super().keyPressEvent(event)
            return
        if event.key() in _KEYS:
            self._stop = _next_stop(stops, self._stop or self._timeline.day, _KEYS[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._stop = stops[0] if event.key() == Qt.Key.Key_Home else stops[-1]
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._stop is not None:
            self.day_chosen.emit(self._stop)
        else:
            super().keyPressEvent(event)
            return
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard's mark away."""
        super().focusOutEvent(event)
        self._stop = None
        self._tell()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Say of the mark or band under the mouse what it is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), tip(self.words_at(QPointF(event.pos())) or self.toolTip()), self)
            return True
        return super().event(event)

    def words_at(self, point: QPointF) -> str:
        """Return what is told at a point; empty where nothing is."""
        if self._timeline is None:
            return ""
        marks = [mark.words for centre, mark in self._placed() if _is_near(centre, point, self._line() * 0.6)]
        if marks:
            return "\n".join(marks)
        if point.y() < self._bands_top():
            return ""
        bands = [(self._x(band.begins or self._timeline.first), band.words) for band in self._timeline.bands]
        return next((words for x, words in reversed(bands) if x <= point.x()), "")

    def day_at(self, point: QPointF) -> date | None:
        """Return the day that a click at a point means; None beside the axis."""
        timeline = self._timeline
        if timeline is None or not self._left() <= point.x() <= self.width():
            return None
        near = [
            (abs(self._x(stop) - point.x()), stop)
            for stop in timeline.stops()
            if abs(self._x(stop) - point.x()) <= self._line() * 0.4
        ]
        marks = [mark.day for centre, mark in self._placed() if _is_near(centre, point, self._line() * 0.6)]
        if marks:
            return marks[0]
        if near:
            return min(near)[1]
        share = (point.x() - self._left()) / max(1.0, self.width() - _PAD - self._left())
        return timeline.first + timedelta(days=round(share * (timeline.last - timeline.first).days))

    def _tell(self) -> None:
        told = ""
        if self._timeline is not None and self._stop is not None:
            told = f"{self._stop.isoformat()}\n{self._timeline.words_on(self._stop)}"
        self.setAccessibleDescription(told)
        self.day_told.emit(told)

    def _line(self) -> float:
        return QFontMetricsF(self.font()).height()

    def _height_of(self, rows: int) -> int:
        return math.ceil(2 * _PAD + (rows * _ROW + _BELOW_ROWS) * self._line())

    def _rows(self) -> Sequence[TimelineRow]:
        """Return the rows for which there is room; the last has the marks of those for which there is none."""
        if self._timeline is None:
            return ()
        room = int((self.height() - 2 * _PAD - _BELOW_ROWS * self._line()) / (_ROW * self._line()))
        return joined_rows(self._timeline.rows, max(1, room))

    def _left(self) -> float:
        names = [row.name for row in self._rows()]
        metrics = QFontMetricsF(self.font())
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0.0)
        return _PAD + min(widest + 2 * _PAD, self.width() * _LABEL_SHARE)

    def _x(self, day: date) -> float:
        if self._timeline is None:
            return 0.0
        days = max(1, (self._timeline.last - self._timeline.first).days)
        share = min(max((day - self._timeline.first).days / days, 0.0), 1.0)
        return self._left() + share * (self.width() - _PAD - self._left())

    def _row_y(self, number: int) -> float:
        return _PAD + (number + 0.5) * _ROW * self._line()

    def _bands_top(self) -> float:
        return _PAD + len(self._rows()) * _ROW * self._line() + 0.15 * self._line()

    def _placed(self) -> Iterator[tuple[QPointF, Mark]]:
        for number, row in enumerate(self._rows()):
            for _, together in groupby(row.marks, key=lambda mark: mark.day):
                marks = list(together)
                step = min(_STAGGER, _STAGGER * 2 / len(marks)) * self._line()
                for place, mark in enumerate(marks):
                    y = self._row_y(number) + (place - (len(marks) - 1) / 2) * step
                    yield QPointF(self._x(mark.day), y), mark

    def _draw_rows(self, painter: QPainter, colours: StripColours) -> None:
        metrics = QFontMetricsF(self.font())
        for number, row in enumerate(self._rows()):
            y = self._row_y(number)
            room = self._left() - 2 * _PAD
            painter.setPen(colours.ink)
            name = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, room)
            box = QRectF(_PAD, y - self._line() / 2, room, self._line())
            _write(painter, box, name, Qt.AlignmentFlag.AlignLeft)
        for centre, mark in self._placed():
            draw_mark(painter, centre, self._line() * 0.3, mark.actor, mark.status, mark.style, colours)

    def _draw_bands(self, painter: QPainter, colours: StripColours) -> None:
        if self._timeline is None:
            return
        for band in self._timeline.bands:
            start = self._x(band.begins or self._timeline.first)
            end = self._x(band.ends or self._timeline.last)
            rect = QRectF(start, self._bands_top(), max(end - start, 1.0), self._line())
            painter.save()
            painter.setClipRect(rect.adjusted(-1, -1, 1, 1))
            if band.holder is not None:
                draw_status(painter, rect, band.holder, colours, self._line())
            else:
                painter.setPen(QPen(colours.ink, 1))
                painter.drawRect(rect)
                label = shortened(band.label)
                if QFontMetricsF(self.font()).horizontalAdvance(label) < rect.width():
                    _write(painter, rect, label, Qt.AlignmentFlag.AlignHCenter)
            painter.restore()

    def _draw_years(self, painter: QPainter, colours: StripColours) -> None:
        if self._timeline is None:
            return
        top, foot = self._bands_top() + self._line() * 1.15, self._bands_top() + self._line() * 2.2
        painter.setPen(QPen(colours.muted, 1))
        taken = self._left()
        for day in _ticks(self._timeline.first, self._timeline.last):
            x = self._x(day)
            painter.setPen(QPen(colours.muted, 0.6, Qt.PenStyle.DotLine))
            painter.drawLine(QLineF(x, _PAD, x, top))
            text = str(day.year) if day.month == 1 else day.isoformat()[:7]
            width = QFontMetricsF(self.font()).horizontalAdvance(text)
            if x - width / 2 >= taken and x + width / 2 <= self.width():
                painter.setPen(colours.ink)
                _write(painter, QRectF(x - width, top, 2 * width, foot - top), text, Qt.AlignmentFlag.AlignHCenter)
                taken = x + width / 2 + _PAD

    def _draw_day(self, painter: QPainter, colours: StripColours) -> None:
        """Draw the situation date as a line, and the keyboard's mark as a dashed one."""
        if self._timeline is None:
            return
        foot = self._bands_top() + self._line() * 1.15
        x = self._x(self._timeline.day)
        painter.setPen(QPen(colours.ink, 2))
        painter.drawLine(QLineF(x, 0, x, foot))
        if self._stop is not None:
            painter.setPen(QPen(colours.ink, 2, Qt.PenStyle.DashLine))
            at = self._x(self._stop)
            painter.drawLine(QLineF(at, 0, at, foot))


def _write(painter: QPainter, box: QRectF, text: str, align: Qt.AlignmentFlag) -> None:
    """Write one line, in the middle of the height of a box."""
    option = QTextOption(align | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    painter.drawText(box, text, option)


def _next_stop(stops: list[date], day: date, step: int) -> date:
    number = bisect_right(stops, day) if step > 0 else bisect_left(stops, day) - 1
    return stops[min(max(number, 0), len(stops) - 1)]


def _is_near(centre: QPointF, point: QPointF, reach: float) -> bool:
    return abs(centre.x() - point.x()) <= reach and abs(centre.y() - point.y()) <= reach


def _ticks(first: date, last: date) -> Iterator[date]:
    """Yield the beginnings of years; of a shorter time, of quarters."""
    months = (1,) if (last - first).days > 2 * _YEAR_DAYS else (1, 4, 7, 10)
    for year in range(first.year, last.year + 1):
        for month in months:
            if first <= date(year, month, 1) <= last:
                yield date(year, month, 1)
