"""A field for a date that is typed or pasted whole, stepped by keys, or taken from a calendar.

Qt's own QDateEdit takes a date section by section: typing 2025-09-12 into it can give another date without a word.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QDate, QLocale, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent, QResizeEvent
from qgis.PyQt.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from ...core.dates import FIRST_TYPED, LAST_TYPED, typed_day
from ...core.errors import DateError
from ...layers.messages import explain
from ..common.described import describe
from ..common.plain_text import PlainLabel

_STEPS = {Qt.Key.Key_Up: timedelta(days=1), Qt.Key.Key_Down: timedelta(days=-1)}


class _Complaint(PlainLabel):
    """A label of several lines that keeps the room for all of them where the window is too low for what is below."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)

    def setText(self, text: str | None) -> None:
        """Show a text, whole."""
        super().setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the text needs at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.keep_height(self.width())


class DateField(QLineEdit):
    """Emits ``day_chosen`` (a datetime.date) when the user chose another day, never when it is set by code.

    What is no date is not taken: the day stays, and ``complaint``, for which the owner finds a place, says so.
    """

    day_chosen = pyqtSignal(object)

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        describe(
            self,
            self.tr("Type or paste a date as YYYY-MM-DD; Up and Down step a day, Alt+Down: calendar"),
            accessible_name,
        )
        self.complaint = _Complaint(parent)
        self._day = datetime.now().astimezone().date()
        self._add_calendar()
        # The widest date, the frame, and the button at the end.
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("0000-00-00 ") + self.sizeHint().height())
        self.set_day(self._day)
        # With Enter, and when the field is left: the map follows when a date is complete, not while it is typed.
        self.editingFinished.connect(self._take_text)

    def day(self) -> date:
        """Return the day that was last chosen or set, whatever is being typed."""
        return self._day

    def set_day(self, day: date) -> None:
        """Show a day without emitting ``day_chosen``; what was being typed is gone."""
        self._day = day
        self.setText(day.isoformat())
        self._complain("")

    def choose(self, day: date) -> None:
        """Show a day as if the user had chosen it."""
        is_another = day != self._day
        self.set_day(day)
        if is_another:
            self.day_chosen.emit(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Up and Down, open the calendar with Alt+Down, give up what was typed with Escape."""
        step = _STEPS.get(event.key())  # type: ignore[call-overload] # the stubs call a key an int
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open_calendar()
        elif step is not None:
            self._step(step)
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._day.isoformat():
            self.set_day(self._day)
        else:
            super().keyPressEvent(event)

    def _step(self, step: timedelta) -> None:
        self._take_text()
        # The data may have days outside what may be typed: from there the first step leads back.
        if not self.complaint.text():
            self.choose(min(max(self._day, FIRST_TYPED - step), LAST_TYPED - step) + step)

    def _take_text(self) -> None:
        if self.text() == self._day.isoformat():
            self._complain("")
            return
        try:
            day = typed_day(self.text())
        except DateError as error:
            self._complain(
                self.tr("{fault} It is still {day}.").format(fault=explain(error), day=self._day.isoformat())
            )
        else:
            self.choose(day)

    def _complain(self, text: str) -> None:
        self.complaint.setText(text)
        self.complaint.setVisible(bool(text))
        self.setAccessibleDescription(text)

    def _add_calendar(self) -> None:
        self._calendar = QCalendarWidget(self)
        # In the language and the digits of the plugin, whatever those of the machine are.
        self._calendar.setLocale(QLocale.c())
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setDateRange(_qdate(FIRST_TYPED), _qdate(LAST_TYPED))
        self._menu = QMenu(self)
        describe(self._calendar, self.tr("Click a day to choose it; Escape closes the calendar"), self.tr("Calendar"))
        inside = QWidgetAction(self._menu)
        inside.setDefaultWidget(self._calendar)
        self._menu.addAction(inside)
        icon = QgsApplication.getThemeIcon("/mIconFieldDate.svg")
        opening = self.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
        opening.setText(self.tr("Open the calendar"))
        opening.setToolTip(self.tr("Choose the day from a calendar (Alt+Down)"))
        opening.triggered.connect(self._open_calendar)
        self._calendar.clicked.connect(self._take_from_calendar)
        self._calendar.activated.connect(self._take_from_calendar)

    def _open_calendar(self) -> None:
        self._calendar.setSelectedDate(_qdate(self._day))
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        self._calendar.setFocus()

    def _take_from_calendar(self, chosen: QDate) -> None:
        self._menu.hide()
        self.choose(date(chosen.year(), chosen.month(), chosen.day()))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
