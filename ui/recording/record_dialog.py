"""The window of the form: what recording will change beside it, and saving and closing by keyboard."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QHideEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QShortcut,
    QVBoxLayout,
    QWidget,
)

from ...reports.evidence.preview_text import PreviewLine, preview_lines
from ...store.workspace import Workspace
from ..common.described import describe
from ..common.plain_text import PlainLabel
from .record_form import ASSUMED, ReportForm
from .record_preview import PreviewBox

_LETTERS_ACROSS = 130
_BESIDE = 60
"""What the frame of a window and a task bar take of the screen, in pixels."""


class RecordDialog(QDialog):
    """Not modal: the map can be used beside it. ``save_asked`` tells the report, its preview and who records it.

    What is typed stays until it is saved: ``saved`` empties the form, ``failed`` gives it back with the reason. Where
    another report of the same page is to follow, the form stays open, and ``begin_next`` gives it back for that one.
    """

    save_asked = pyqtSignal(object, object, str)

    def __init__(self, canvas: QgsMapCanvas, project: QgsProject, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Record a report"))
        self._is_saving = self._goes_on = False
        self.form = ReportForm(canvas, project)
        self._area = QScrollArea(self)
        self.preview_box = PreviewBox(self)
        self.state = PlainLabel(self)
        self.discard_button = QPushButton(self.tr("Discard it"), self)
        self.keep_button = QPushButton(self.tr("Go on with it"), self)
        self.save_button = QPushButton(self.tr("Save (Ctrl+Enter)"), self)
        self.next_button = QPushButton(self.tr("Save and next (Ctrl+Shift+Enter)"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._lay_out()
        self._connect()
        self._ask_whether_to_discard(False)

    def tear_down(self) -> None:
        """Close, and leave nothing on the canvas."""
        self.form.tear_down()
        self.hide()
        self.deleteLater()

    def open_on(self, workspace: Workspace, day: date, today: date) -> None:
        """Show the form for a workspace, of a day; what was being typed of the same workspace stays.

        Raises what reading a workspace raises.
        """
        if workspace != self.form.workspace() or not self.form.is_typed():
            self.form.begin(workspace, min(day, today), today)
        self.show()
        self.raise_()
        self.activateWindow()
        self.form.place.place.setFocus(Qt.FocusReason.OtherFocusReason)

    def saved(self) -> bool:
        """The report is in the workspace: close the form, which is empty when it is opened again.

        Where another report is to follow, it stays open and waits for ``begin_next``; returns whether that is so.
        """
        self.form.source.remember_analyst()
        # The workspace is another one now: it is read anew before the form is begun again, not here.
        self.form.rest()
        if self._goes_on and self.isVisible():
            self.state.setText(self.tr("Recorded. Reading the workspace anew …"))
            return True
        self._set_saving(False)
        self.hide()
        return False

    def begin_next(self) -> None:
        """Give the form back for the next report of the same page. Raises what reading a workspace raises."""
        self._set_saving(False)
        self.form.begin_next()
        self.state.setText(self.tr("Recorded. Now the next report of the same page: its place first."))
        self.form.place.place.setFocus(Qt.FocusReason.OtherFocusReason)

    def failed(self, fault: str) -> None:
        """The report is not in the workspace: say why, and give back what was typed."""
        self._set_saving(False)
        self.form.check()
        self.state.setText(self.tr("⚠ Not saved: {fault} What you typed is still here.").format(fault=fault))
        self.save_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self, goes_on: bool = False) -> None:
        """Ask for the report to be recorded, where nothing is missing or wrong; one of the same page may follow."""
        if self._is_saving:
            return
        self.form.check()
        report = self.form.report()
        if report is None or self.form.faults:
            self._go_to_fault()
            return
        self._goes_on = goes_on
        self._set_saving(True)
        self.state.setText(self.tr("Recording …"))
        self.save_asked.emit(report, self.form.preview, self.form.recorded_by())

    def reject(self) -> None:
        """Close with Escape; ask first where something was typed."""
        if self.discard_button.isVisible():
            self._ask_whether_to_discard(False)
        elif self.form.is_typed() and not self._is_saving:
            self._ask_whether_to_discard(True)
            self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().reject()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keys back to the window from which the form was opened."""
        super().hideEvent(event)
        self.form.place.tool.leave()
        parent = self.parentWidget()
        if parent is not None:
            parent.window().activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as with Escape."""
        self.reject()
        event.setAccepted(not self.isVisible())

    def _lay_out(self) -> None:
        self._area.setWidget(self.form)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        describe(self.save_button, self.tr("Write the report into the workspace; it can be undone"))
        describe(
            self.next_button,
            self.tr("Write the report into the workspace, and go on with another one of the same page, days and actor"),
        )
        describe(self.close_button, self.tr("Close the form (Esc)"))
        describe(self.discard_button, self.tr("Close the form; what was typed is gone"))
        describe(self.keep_button, self.tr("Leave the form open, with what was typed (Esc)"))
        self.state.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.state, 1)
        for button in (self.discard_button, self.keep_button, self.save_button, self.next_button, self.close_button):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        middle = QHBoxLayout()
        middle.addWidget(self._area, 3)
        middle.addWidget(self.preview_box, 2)
        column = QVBoxLayout(self)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        room = self.screen().availableSize()
        width = _LETTERS_ACROSS * self.fontMetrics().averageCharWidth()
        height = self.form.sizeHint().height() + self.sizeHint().height() - self._area.sizeHint().height()
        self.resize(min(width, room.width() - _BESIDE), min(height, room.height() - _BESIDE))

    def _connect(self) -> None:
        self.form.checked.connect(self._show_checked)
        self.save_button.clicked.connect(lambda: self.save())
        self.next_button.clicked.connect(lambda: self.save(goes_on=True))
        self.close_button.clicked.connect(self.reject)
        self.discard_button.clicked.connect(self._discard)
        self.keep_button.clicked.connect(lambda: self._ask_whether_to_discard(False))
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(f"Ctrl+{key}"), self).activated.connect(self._save_by_keys)
            QShortcut(QKeySequence(f"Ctrl+Shift+{key}"), self).activated.connect(lambda: self._save_by_keys(True))

    def _show_checked(self) -> None:
        """Show what was found of what is typed."""
        form = self.form
        if form.preview is not None:
            assumed = self.tr("As of a fairly reliable publisher ({letter}), until its reliability is chosen:")
            first = [PreviewLine(assumed.format(letter=ASSUMED))] if form.is_assumed else []
            cautions = [PreviewLine(text, is_warning=True) for text in form.cautions]
            self.preview_box.show_lines([*first, *cautions, *preview_lines(form.preview)])
        else:
            hint = self.tr("Choose a place and who did what: here stands what the report will change.")
            self.preview_box.show_lines([PreviewLine(form.why_no_preview or hint)])
        if self._is_saving or self.discard_button.isVisible():
            return
        wrong = [self.form.rows.title_of(key) for key in form.faults if form.rows.fault_of(key)]
        if form.missing:
            self.state.setText(self.tr("Still missing: {fields}").format(fields=", ".join(form.missing)))
        elif form.faults:
            self.state.setText(self.tr("To be put right: {fields}").format(fields=", ".join(wrong)))
        else:
            self.state.setText("")
        for button in (self.save_button, self.next_button):
            button.setEnabled(not form.faults)

    def _go_to_fault(self) -> None:
        """Go to the first field of which something is missing or wrong."""
        field = self.form.first_faulty()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(field)

    def _save_by_keys(self, goes_on: bool = False) -> None:
        # What is marked in an open list is meant.
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self.save(goes_on)

    def _discard(self) -> None:
        self._ask_whether_to_discard(False)
        self.form.begin_again()
        super().reject()

    def _set_saving(self, is_saving: bool) -> None:
        self._is_saving = is_saving
        self.form.setEnabled(not is_saving)
        for button in (self.save_button, self.next_button):
            button.setEnabled(not is_saving)

    def _ask_whether_to_discard(self, is_asked: bool) -> None:
        for button in (self.discard_button, self.keep_button):
            button.setVisible(is_asked)
        for button in (self.save_button, self.next_button, self.close_button):
            button.setVisible(not is_asked)
        if is_asked:
            self.state.setText(self.tr("What you typed is not saved. Discard it?"))
        else:
            self._show_checked()
