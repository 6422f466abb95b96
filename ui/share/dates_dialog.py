"""Asks for up to six dates: days of change to be ticked, and any other day to be typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core.dates import typed_day
from ...core.errors import KachinCorridorsError
from ...core.present import present
from ...core.several_dates.chosen_dates import MOST_DATES, checked_days
from ...core.shortening import shortened
from ...layers.messages import explain
from ..common.described import describe
from ..common.plain_text import PlainLabel, tip

_DAY = Qt.ItemDataRole.UserRole
_CHARACTERS = 80


class DatesDialog(QDialog):
    """A window that is closed with dates or without; ``days`` are those that were chosen, in order."""

    def __init__(self, offered: Sequence[tuple[date, str]], chosen: date, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        # The Tab key goes from widget to widget in the order in which they are made.
        self.heading = PlainLabel(self.tr("Up to {most} dates. Space ticks a day.").format(most=MOST_DATES), self)
        self.list = QListWidget(self)
        describe(
            self.list, self.tr("Tick the days of which you want a map"), self.tr("Days on which something changed")
        )
        for day, words in offered:
            self._add(day, words)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("YYYY-MM-DD")
        describe(self.field, self.tr("A day that is not in the list, as YYYY-MM-DD"), self.tr("Another day"))
        self.add_button = QPushButton(self.tr("Add day"), self)
        describe(self.add_button, self.tr("Put the day that you typed into the list, ticked"))
        self.told = PlainLabel(self)
        self.told.setWordWrap(True)
        self.buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._lay_out()
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.add_typed)
        self.field.returnPressed.connect(self.add_typed)
        self.list.itemChanged.connect(self._follow)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.tick(chosen)
        self._follow()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.add_button)
        column = QVBoxLayout(self)
        column.addWidget(self.heading)
        column.addWidget(self.list, 1)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.buttons)
        self.resize(70 * self.fontMetrics().averageCharWidth(), 24 * self.fontMetrics().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter in the field for the day that is typed there, not for the whole window."""
        if self.focusWidget() is self.field and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            return
        super().keyPressEvent(event)

    def days(self) -> list[date]:
        """Return the days that are ticked, in order."""
        return [item.data(_DAY) for item in self._items() if item.checkState() == Qt.CheckState.Checked]

    def tick(self, day: date) -> None:
        """Tick a day, and put it into the list if it is not there."""
        item = self._item_of(day) or self._add(day, "")
        item.setCheckState(Qt.CheckState.Checked)
        self.list.setCurrentItem(item)

    def add_typed(self) -> None:
        """Tick the day that was typed, or say what is wrong with it."""
        try:
            self.tick(typed_day(self.field.text()))
        except KachinCorridorsError as error:
            self.told.setText(explain(error))
            return
        self.field.clear()

    def _item_of(self, day: date) -> QListWidgetItem | None:
        return next((item for item in self._items() if item.data(_DAY) == day), None)

    def _items(self) -> Iterator[QListWidgetItem]:
        for row in range(self.list.count()):
            yield present(self.list.item(row))

    def _add(self, day: date, words: str) -> QListWidgetItem:
        item = QListWidgetItem(shortened(f"{day.isoformat()}  {words}".rstrip(), _CHARACTERS))
        item.setToolTip(tip(words or day.isoformat()))
        item.setData(_DAY, day)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
        self.list.insertItem(sum(other.data(_DAY) < day for other in self._items()), item)
        return item

    def _follow(self) -> None:
        """Say which days are chosen, or why there can be no maps of them."""
        try:
            days = checked_days(self.days())
        except KachinCorridorsError as error:
            self.told.setText(explain(error))
            days = []
        else:
            self.told.setText(self.tr("Chosen: {days}.").format(days=", ".join(day.isoformat() for day in days)))
        present(self.buttons.button(QDialogButtonBox.StandardButton.Ok)).setEnabled(bool(days))
