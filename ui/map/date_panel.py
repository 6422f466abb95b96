"""The first line of the dock: the situation date, steps to the days of change, and what changed on the day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from qgis.PyQt.QtCore import QEvent, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from ...core.control.freshness import reports_up_to
from ...core.dates import next_change, previous_change
from ...core.evidence.day_news import DayOfChange
from ...core.news_age import OLD_AFTER_DAYS, Freshness, freshness
from ...core.shortening import NAME_CHARACTERS, shortened
from ...core.words import Status
from ...store.tables.tables import stored_day
from ..common.described import describe
from ..common.plain_text import PlainLabel
from .date_field import DateField
from .day_entries import names_in_words, whole_day_in_words
from .day_list import DayBox

_SPACING = 4


class DatePanel(QWidget):
    """Emits ``day_chosen`` (a datetime.date) when the user moves the situation date, never when it is set by code."""

    day_chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._changes: list[date] = []
        self._what: dict[date, DayOfChange] = {}
        # The Tab key goes from widget to widget in the order in which they are made.
        self.previous_button = self._step_button(
            self.tr("Previous change"), self.tr("Go to the day of the previous change")
        )
        self.edit = DateField(self.tr("Situation date, year-month-day"), self)
        self.next_button = self._step_button(self.tr("Next change"), self.tr("Go to the day of the next change"))
        self.steps = DayBox(self.tr("No change on this day"), self)
        self.details_button = QToolButton(self)
        self.status = PlainLabel(self)
        self.reports = PlainLabel(self)
        self.note = PlainLabel(self)
        self._lay_out()
        self._point()
        self.edit.day_chosen.connect(self._date_edited)
        self.steps.activated.connect(self._step_chosen)
        self.previous_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_forward)
        self._update_steps()

    def add_to_line(self, button: QToolButton) -> None:
        """Add a button at the end of the line; the Tab key comes to it there."""
        self._line.addWidget(button)
        QWidget.setTabOrder(self.steps, button)

    def changeEvent(self, event: QEvent) -> None:
        """Turn the arrows where the language is written from right to left."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point()

    def _point(self) -> None:
        arrows = [Qt.ArrowType.LeftArrow, Qt.ArrowType.RightArrow]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            arrows.reverse()
        self.previous_button.setArrowType(arrows[0])
        self.next_button.setArrowType(arrows[1])

    def _lay_out(self) -> None:
        self._line = QHBoxLayout()
        self._line.setSpacing(_SPACING)
        for widget in (self.previous_button, self.edit, self.next_button):
            self._line.addWidget(widget)
        self._line.addWidget(self.steps, 1)
        for label in (self.status, self.reports, self.note):
            label.setWordWrap(True)
        self.details_button.setArrowType(Qt.ArrowType.DownArrow)
        self.details_button.setAutoRaise(True)
        self.details_button.setCheckable(True)
        self.details_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        describe(
            self.details_button,
            self.tr("Say below which statuses there are, and what changed on this day"),
            self.tr("Details"),
        )
        self.details_button.toggled.connect(self._show_details)
        self.status.hide()
        under = QHBoxLayout()
        under.addWidget(self.reports, 1)
        under.addWidget(self.details_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(self._line)
        column.addWidget(self.edit.complaint)
        column.addWidget(self.note)
        column.addLayout(under)
        column.addWidget(self.status)

    def _show_details(self, are_shown: bool) -> None:
        self.status.setVisible(are_shown)
        self.details_button.setArrowType(Qt.ArrowType.UpArrow if are_shown else Qt.ArrowType.DownArrow)

    def set_days(self, days: Sequence[date]) -> None:
        """Offer the days on which something changed, in order, before it is known what happened on them."""
        self.set_changes([DayOfChange(day) for day in days])

    def set_changes(self, changes: Sequence[DayOfChange]) -> None:
        """Set the days on which something changed, in order, and offer them with what happened on them."""
        self._changes = [change.day for change in changes]
        self._what = {change.day: change for change in changes}
        self.steps.days.set_days(changes)
        self._update_steps()

    def _beside_control(self, rows: Sequence[Mapping[str, Any]]) -> list[str]:
        """Return what changes on the day and is no status of a place."""
        change = self._what.get(self.day())
        if change is None:
            return []
        if change.legs:
            return [self.tr("Legs changed on this day: {legs}.").format(legs=names_in_words(change.legs))]
        if change.evidence and not any(row["valid_from"] == self._iso() for row in rows):
            return [
                self.tr("Only evidence changed on this day: {units}.").format(units=names_in_words(change.evidence))
            ]
        return []

    def day(self) -> date:
        """Return the day that is shown."""
        return self.edit.day()

    def set_day(self, day: date) -> None:
        """Show a day without emitting ``day_chosen``."""
        self.edit.set_day(day)
        self._update_steps()

    def show_control(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Sum up the rows of ``control_status`` that hold on the day, and name those that begin on it."""
        counts = Counter(self._status(row) for row in rows)
        statuses = ", ".join(f"{number} {status}" for status, number in counts.most_common())
        sentences = [
            self.tr("{count} places with a report: {statuses}.").format(count=len(rows), statuses=statuses)
            if rows
            else self.tr("No place has a report as of this day.")
        ]
        changed = [f"{self._unit(row)} ({self._status(row)})" for row in rows if row["since"] == self._iso()]
        if changed:
            sentences.append(self.tr("Changed on this day: {units}.").format(units=", ".join(changed)))
        reported = [self._unit(row) for row in rows if row["valid_from"] == self._iso() and row["since"] != self._iso()]
        if reported:
            sentences.append(self.tr("New reports without a change: {units}.").format(units=", ".join(reported)))
        sentences += self._old_news(rows)
        sentences += self._beside_control(rows)
        self.status.setText(" ".join(sentences))

    def _old_news(self, rows: Sequence[Mapping[str, Any]]) -> list[str]:
        old = sum(freshness(stored_day(row["last_report"]), self.day()) is Freshness.OLD for row in rows)
        text = self.tr("Of {old} the last report is over {days} days old, or its day is unknown.")
        return [text.format(old=old, days=OLD_AFTER_DAYS)] if old else []

    def show_reports(self, days: Sequence[date]) -> None:
        """Say up to which day there are reports, and how long before the situation date the newest is."""
        if not days:
            self.reports.setText(self.tr("No report on record."))
            return
        reports, newest = reports_up_to(days), max(days)
        age = (self.day() - newest).days
        # With the last few told apart, the line of a narrow dock has no room for more.
        if age < 1 or reports != newest.isoformat():
            text = self.tr("Reports up to {reports}.")
        elif age == 1:
            text = self.tr("Reports up to {reports}, the day before the situation date.")
        else:
            text = self.tr("Reports up to {reports}, {days} days before the situation date.")
        self.reports.setText(text.format(reports=reports, days=age))

    def clear_control(self) -> None:
        """Say nothing of the day: nothing is known of it."""
        self.status.clear()
        self.reports.clear()

    def set_note(self, text: str) -> None:
        """Show a sentence under the date; nothing when empty."""
        self.note.setText(text)
        self.note.setVisible(bool(text))

    def _iso(self) -> str:
        return self.day().isoformat()

    @staticmethod
    def _unit(row: Mapping[str, Any]) -> str:
        return shortened(row["unit_name"], NAME_CHARACTERS)

    def _status(self, row: Mapping[str, Any]) -> str:
        if row["status"] == Status.CONTROLLED:
            return self.tr("controlled by {actor}").format(actor=shortened(row["actor"], NAME_CHARACTERS))
        if row["status"] == Status.CLAIMED:
            return self.tr("only claimed, by {actor}").format(actor=shortened(row["actor"], NAME_CHARACTERS))
        return str(row["status"])

    def _step_button(self, name: str, hint: str) -> QToolButton:
        button = QToolButton(self)
        describe(button, hint, name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _date_edited(self, day: date) -> None:
        self._update_steps()
        self.day_chosen.emit(day)

    def _choose(self, day: date | None) -> None:
        if day is not None:
            self.edit.choose(day)

    def _step_chosen(self, index: int) -> None:
        if index > 0:
            self._choose(self._changes[index - 1])

    def _go_back(self) -> None:
        self._choose(previous_change(self._changes, self.day()))

    def _go_forward(self) -> None:
        self._choose(next_change(self._changes, self.day()))

    def _update_steps(self) -> None:
        day = self.day()
        self.previous_button.setEnabled(previous_change(self._changes, day) is not None)
        self.next_button.setEnabled(next_change(self._changes, day) is not None)
        self.steps.setCurrentIndex(self._changes.index(day) + 1 if day in self._changes else 0)
        self._tell_day()

    def _tell_day(self) -> None:
        """Let the box of days say in its tip all that happened on the day: there may be no room for it in the line."""
        change = self._what.get(self.day())
        happened = whole_day_in_words(change) if change is not None else ""
        hint = self.tr("Go to one of the days on which something happened, or evidence or a leg changed")
        describe(
            self.steps,
            f"{happened}\n{hint}" if happened else hint,
            self.tr("What changed on this day; days on which something changed"),
        )
