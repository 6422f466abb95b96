"""Under what name, with what note and by whom a measurement is kept, and other ways to take it along."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ...layers.settings import ANALYST
from ..common.described import describe
from ..common.plain_text import PlainLabel


class KeepBox(QWidget):
    """Fields and buttons; the panel connects the buttons. Shown only when there is something to keep."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered = ""
        self.name = QLineEdit(self)
        self.save_button = QPushButton(self.tr("Save"), self)
        self.note = QLineEdit(self)
        self.measured_by = QLineEdit(self)
        # Only what was typed here before: it travels, and the name of the account is nobody's business.
        self.measured_by.setText(ANALYST.value())
        self.zoom_button = QPushButton(self.tr("Zoom to"), self)
        self.text_button = QPushButton(self.tr("Copy as text"), self)
        self.csv_button = QPushButton(self.tr("Copy as CSV"), self)
        self._describe()
        first = QHBoxLayout()
        first.addWidget(self.name, 1)
        first.addWidget(self.save_button)
        name_label = PlainLabel(self.tr("Name"), self)
        name_label.setBuddy(self.name)
        form = QFormLayout()
        form.addRow(name_label, first)
        form.addRow(self.tr("Note"), self.note)
        form.addRow(self.tr("Measured by"), self.measured_by)
        buttons = QHBoxLayout()
        for button in (self.zoom_button, self.text_button, self.csv_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addLayout(buttons)

    def _describe(self) -> None:
        for field, name, hint in (
            (self.name, self.tr("Name"), self.tr("Under which the measurement is kept, shown on the map and exported")),
            (self.note, self.tr("Note"), self.tr("Whatever should be remembered of it; may be empty")),
            (
                self.measured_by,
                self.tr("Measured by"),
                self.tr("Travels with the workspace, also when you share it; may be empty"),
            ),
        ):
            describe(field, hint, name)
        describe(self.save_button, self.tr("Keep the measurement in the workspace"))
        describe(self.zoom_button, self.tr("Show on the map the whole of what was measured"))
        describe(self.text_button, self.tr("What the card says as aligned text, for a letter"))
        describe(self.csv_button, self.tr("What was measured as rows, for a spreadsheet"))

    def show_name(self, name: str, count: int) -> None:
        """Offer to keep ``count`` results: one under ``name``, several under the names that they have.

        What was typed stays while the same is offered: the same stretch is measured anew when the date moves.
        """
        if name != self._offered or not count:
            self.name.setText(name)
            self.note.clear()
        self._offered = name
        self.name.setEnabled(count == 1)
        self.name.setPlaceholderText(self.tr("each under its own name") if count > 1 else "")
        for button in (self.save_button, self.zoom_button, self.text_button, self.csv_button):
            button.setEnabled(count > 0)
        self.setVisible(count > 0)

    def remember_analyst(self) -> None:
        """Offer the same person next time."""
        ANALYST.set_value(self.measured_by.text())
