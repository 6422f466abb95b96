"""The days of change as the list of a box: what happened on a day is put into words when its row comes into sight."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from qgis.PyQt.QtCore import QAbstractListModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QPaintEvent
from qgis.PyQt.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from ...core.evidence.day_news import DayOfChange
from ...core.shortening import shortened
from ..common.plain_text import tip
from .day_entries import day_in_words, whole_day_in_words

_LEAST_CHARACTERS = 6
_BESIDE_TEXT = 4
"""Pixels that styles leave free inside of a box."""
ENTRY_CHARACTERS = 80
"""For a day with what happened on it."""
DAY = Qt.ItemDataRole.UserRole
"""The day of a row; None of the heading."""


class DayList(QAbstractListModel):
    """A heading, and below it a row for each day. A ledger of years has a thousand: their words are made one by one."""

    def __init__(self, heading: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self._days: Sequence[DayOfChange] = ()

    def set_days(self, days: Sequence[DayOfChange]) -> None:
        """Show other days, in the order given."""
        self.beginResetModel()
        self._days = days
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | None = None) -> int:
        """Return how many rows there are, the heading included."""
        return 0 if parent is not None and parent.isValid() else len(self._days) + 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | date | None:
        """Return what Qt asks for of a row."""
        if not index.isValid():
            return None
        if index.row() == 0:
            return self._heading if role == Qt.ItemDataRole.DisplayRole else None
        change = self._days[index.row() - 1]
        if role == DAY:
            return change.day
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(whole_day_in_words(change))
        if role == Qt.ItemDataRole.DisplayRole:
            return shortened(f"{change.day.isoformat()}  {day_in_words(change)}".rstrip(), ENTRY_CHARACTERS)
        return None


class DayBox(QComboBox):
    """A list of days that shows of the chosen one what happened on it, as far as there is room; a tip tells all of it.

    Another field shows which day it is.
    """

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = list_days_in(self, heading)
        self.setMinimumContentsLength(_LEAST_CHARACTERS)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box with what has room in it, and dots where something has not."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style, part = self.style(), QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - _BESIDE_TEXT
        option.currentText = self.fontMetrics().elidedText(self.news(), Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def news(self) -> str:
        """Return what happened on the chosen day, or what the heading says."""
        text = str(self.currentText())
        return text.partition("  ")[2] or text if self.currentIndex() > 0 else text


def list_days_in(box: QComboBox, heading: str) -> DayList:
    """Let a box list days, and return the list; the box is as wide as a date, what it opens as wide as an entry."""
    days = DayList(heading, box)
    box.setModel(days)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(len("2025-09-12"))
    view = box.view()
    bar = box.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    view.setMinimumWidth(ENTRY_CHARACTERS * view.fontMetrics().averageCharWidth() + bar)
    return days
